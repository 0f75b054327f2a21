"""Painting what is selected, spoken of, pointed at and focused over the plate."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont, QPainter

from explainer.desktop.body import region_paint
from explainer.desktop.body.isolation import Isolation
from explainer.desktop.body.labels import Label, Wanted, place_labels
from explainer.desktop.body.layer_pictures import PlateRequest
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Family, Region, View

_MOST_LABELS = 4


def side_names(view: View) -> tuple[str, str]:
    """Return whose left and right the viewer's left and right are in ``view``."""
    left = QCoreApplication.translate("Body", "Your left")
    right = QCoreApplication.translate("Body", "Your right")
    return (right, left) if view == "front" else (left, right)


def lit_family(session: Session) -> Family | None:
    """Return the family in whose colour the body of ``session`` is lit."""
    families = session.pack.families
    if session.cause is not None:
        return families.get(session.cause.family)
    if session.region is not None:
        return session.pack.family_of_region(session.region)
    lesson = session.lesson
    return families.get(lesson.family) if lesson else None


class StatePainter:
    """Knows which regions are in which state and paints them in order."""

    def __init__(self, session: Session, theme: Theme, isolation: Isolation) -> None:
        """Ask ``session`` for the states and paint in ``theme``."""
        self._session = session
        self._isolation = isolation
        self.theme = theme
        self.focused = ""
        self._labels: tuple[Label, ...] | None = None
        self._touched: list[QRectF] = []

    def forget_labels(self) -> None:
        """Place the labels anew at the next painting."""
        self._labels = None

    def family(self) -> Family | None:
        """Return the family in whose colour the body is lit now."""
        return lit_family(self._session)

    def pointed_boxes(self, seen: OutlinePaths, room: QRectF, font: QFont) -> list[QRectF]:
        """Return what must be painted again because other regions are pointed at."""
        before = self._touched
        self._labels = None
        self._touched = [
            seen.bounds(name).adjusted(-4, -4, 4, 4) for name in self._session.looking.pointed
        ]
        self._touched += [self._reach(each) for each in self._labels_now(seen, room, font)]
        return before + self._touched

    def _reach(self, label: Label) -> QRectF:
        reach = label.box
        for point in label.leader:
            reach = reach.united(QRectF(point, point).adjusted(-5, -5, 5, 5))
        return reach.adjusted(-3, -3, 3, 3)

    def _labels_now(self, seen: OutlinePaths, room: QRectF, font: QFont) -> tuple[Label, ...]:
        if self._labels is None:
            looking = self._session.looking
            named = [looking.region, *(each for each in looking.pointed if each != looking.region)]
            wanted = [
                Wanted(name, self._texts(self._session.pack.regions[name]), seen.anchors[name])
                for name in named
                if name in seen.anchors and name in self._session.pack.regions
            ]
            figure = seen.silhouette.boundingRect()
            few = wanted if len(wanted) <= _MOST_LABELS else wanted[:1]
            self._labels = place_labels(few, room, figure, font)
        return self._labels

    def _texts(self, region: Region) -> tuple[str, str]:
        name = region.name
        if name.plain.casefold() == name.clinical.casefold():
            return name.clinical, ""
        if self._session.looking.audience == "clinical":
            return name.clinical, name.plain
        return name.plain, name.clinical

    def standing_state(self) -> str:
        """Return a name for all that ``paint_standing`` would paint now."""
        looking, family = self._session.looking, self.family()
        told = (looking.region, looking.section, family.id if family else "", looking.structure)
        return "/".join(told)

    def paint_standing(self, painter: QPainter, seen: OutlinePaths, request: PlateRequest) -> None:
        """Paint what stays while the pointer moves: hairlines, section and selection.

        A structure that is singled out stands alone.
        """
        looking, theme, family = self._session.looking, self.theme, self.family()
        if looking.structure:
            self._isolation.paint(painter, looking.structure, seen.silhouette, request, theme)
            return
        region = self._session.region
        selected = seen.regions.get(looking.region)
        region_paint.paint_hairlines(painter, seen.regions.values(), theme)
        if family is not None and region is not None and region.side == "all":
            region_paint.paint_halo(painter, seen.silhouette, family, theme)
        elif family is not None and selected is not None:
            region_paint.paint_dimming(painter, seen.silhouette, selected, theme)
            self._paint_other_sides(painter, seen, family)
            anchor = seen.anchors[looking.region]
            region_paint.paint_selected(painter, selected, anchor, family, theme)
        else:
            self._paint_section(painter, seen)

    def paint_moving(
        self, painter: QPainter, seen: OutlinePaths, room: QRectF, font: QFont
    ) -> None:
        """Paint what follows pointer and keyboard, and the names beside the figure."""
        looking, theme = self._session.looking, self.theme
        for name in looking.pointed:
            if name in seen.regions and name != looking.region:
                region_paint.paint_pointed(painter, seen.regions[name], theme)
        if self.focused in seen.regions:
            region_paint.paint_focus(painter, seen.regions[self.focused], theme)
        names = side_names(looking.view)
        region_paint.paint_side_names(painter, names, room, font, theme)
        for label in self._labels_now(seen, room, font):
            strong = label.region == looking.region
            region_paint.paint_label(painter, label, font, theme, strong)

    def _paint_other_sides(self, painter: QPainter, seen: OutlinePaths, family: Family) -> None:
        region = self._session.region
        if region is None:
            return
        for other in self._session.pack.regions_named(region.structure):
            if other != region.id and other in seen.regions:
                region_paint.paint_related(painter, seen.regions[other], family, self.theme)

    def _paint_section(self, painter: QPainter, seen: OutlinePaths) -> None:
        session = self._session
        section, lesson = session.section, session.lesson
        family = session.pack.families.get(lesson.family) if lesson else None
        if section is None or family is None:
            return
        for name in session.pack.regions_of(section):
            if name in seen.regions:
                region_paint.paint_spoken(painter, seen.regions[name], family, self.theme)
            elif session.pack.regions[name].side == "all":
                region_paint.paint_halo(painter, seen.silhouette, family, self.theme)
