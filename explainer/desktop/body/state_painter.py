"""Painting what is selected, spoken of, pointed at and focused over the plate."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QRegion

from explainer.desktop.body import region_paint
from explainer.desktop.body.isolation import Isolation
from explainer.desktop.body.labels import (
    Label,
    Wanted,
    paint_label,
    paint_side_names,
    place_labels,
)
from explainer.desktop.body.layer_pictures import PlateRequest
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Audience, Family, Region, View

if TYPE_CHECKING:
    from explainer.desktop.body.radiating_pain import RadiatingPain

_MOST_LABELS = 4
UNNAMED = "?"
"""What a label says while names are hidden."""


def side_names(view: View) -> tuple[str, str]:
    """Return which side of the patient is on the viewer's left and right in ``view``."""
    translate = QCoreApplication.translate
    left, right = translate("Body", "Your left"), translate("Body", "Your right")
    front, back = translate("Body", "Your front"), translate("Body", "Your back")
    return {
        "front": (right, left),
        "back": (left, right),
        "side": (front, back),
        "side-right": (back, front),
    }[view]


def lit_family(session: Session) -> Family | None:
    """Return the family in whose colour the body of ``session`` is lit."""
    families = session.pack.families
    if session.cause is not None:
        return families.get(session.cause.family)
    if session.region is not None:
        return session.pack.family_of_region(session.region)
    lesson = session.lesson
    return families.get(lesson.family) if lesson else None


def label_texts(region: Region, audience: Audience) -> tuple[str, str]:
    """Return the two lines of a region's label: its name for the audience, and the other."""
    name = region.name
    if name.plain.casefold() == name.clinical.casefold():
        return name.clinical, ""
    return (name.clinical, name.plain) if audience == "clinical" else (name.plain, name.clinical)


def _is_dark(request: PlateRequest) -> bool:
    from explainer.desktop.body.plate_renderer import is_dark

    return is_dark(request.drawing, request.tone)


class StatePainter:
    """Knows which regions are in which state and paints them in order."""

    def __init__(self, session: Session, theme: Theme, isolation: Isolation) -> None:
        """Ask ``session`` for the states and paint in ``theme``."""
        self._session = session
        self._isolation = isolation
        self.theme = theme
        self.focused = ""
        self.radiating: RadiatingPain | None = None
        """What travels from the selected region, once some pain was selected."""
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
            wanted = [] if self._session.names.mode == "all" else self._wanted(seen)
            figure = seen.silhouette.boundingRect()
            few = wanted if len(wanted) <= _MOST_LABELS else wanted[:1]
            self._labels = place_labels(few, room, figure, font)
        return self._labels

    def _wanted(self, seen: OutlinePaths) -> list[Wanted]:
        looking, regions = self._session.looking, self._session.pack.regions
        hides = self._session.names.mode == "none"
        wanted = []
        if revealed := self._session.names.revealed:
            place = regions.get(looking.region)
            second = place.name.said_to(looking.audience) if place else ""
            at = seen.transform.map(QPointF(revealed.x, revealed.y))
            wanted.append(Wanted(looking.region, (revealed.name, second), at))
        elif looking.region in seen.anchors and looking.region in regions:
            texts = label_texts(regions[looking.region], looking.audience)
            wanted.append(Wanted(looking.region, texts, seen.anchors[looking.region]))
        for name in looking.pointed:
            if name != looking.region and name in seen.anchors and name in regions:
                texts = (UNNAMED, "") if hides else label_texts(regions[name], looking.audience)
                wanted.append(Wanted(name, texts, seen.anchors[name]))
        return wanted

    def standing_state(self, seen: OutlinePaths) -> str:
        """Return a name for all that ``paint_standing`` would paint now."""
        looking, family = self._session.looking, self.family()
        of = family.id if family else ""
        reached = self.radiating.regions(seen) if self.radiating else ()
        told = (looking.region, looking.section, of, looking.structure, *reached)
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
        are_light = bool(request.tone) and _is_dark(request)
        region_paint.paint_hairlines(painter, seen.regions.values(), theme, are_light=are_light)
        if family is not None and region is not None and region.side == "all":
            region_paint.paint_halo(painter, seen.silhouette, family, theme)
        elif family is not None and selected is not None:
            region_paint.paint_dimming(painter, seen.silhouette, selected, theme)
            self._paint_related(painter, seen, family)
            anchor = seen.anchors[looking.region]
            region_paint.paint_selected(painter, selected, anchor, family, theme)
        elif family is not None and self.radiating and self.radiating.roads(seen):
            self._paint_related(painter, seen, family)
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
        paint_side_names(painter, names, room, font, theme)
        for label in self._labels_now(seen, room, font):
            strong = label.region == looking.region
            paint_label(painter, label, font, theme, strong)

    def paint_roads(self, painter: QPainter, area: QRectF, seen: OutlinePaths) -> None:
        """Paint how pain travels, as far as it has come, in ``area`` but for the labels."""
        family = self.family()
        if self.radiating is None or family is None:
            return
        free = QRegion(area.toAlignedRect())
        for label in self._labels or ():
            free -= QRegion(label.box.toAlignedRect())
        painter.setClipRegion(free)
        self.radiating.paint(painter, area, seen, family, self.theme)
        painter.setClipping(False)

    def _paint_related(self, painter: QPainter, seen: OutlinePaths, family: Family) -> None:
        """Outline the other sides of the selected region, and where its pain travels."""
        region = self._session.region
        if region is None:
            return
        reached = self.radiating.regions(seen) if self.radiating else ()
        for other in self._session.pack.regions_named(region.structure):
            if other != region.id and other in seen.regions and other not in reached:
                region_paint.paint_related(painter, seen.regions[other], family, self.theme)
        for other in reached:
            region_paint.paint_reached(painter, seen.regions[other], family, self.theme)

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
