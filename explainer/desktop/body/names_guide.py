"""Naming everything the body shows: which things there are, and what pointing at a name does."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainterPath, QTransform

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.body.labels import Label, place_labels, side_name_boxes
from explainer.desktop.body.labels import Wanted as WantedLabel
from explainer.desktop.body.name_labels import NameLabels
from explainer.desktop.body.name_sheet import NameLabel, NameSheet, Scene, lay_names, small_face
from explainer.desktop.body.name_sites import Drawn, Site
from explainer.desktop.body.state_painter import label_texts, side_names
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.reference import Structure

_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_REGION, _STRUCTURE = "region:", "structure:"
"""How the keys of names begin."""


class _Plate(NamedTuple):
    """What one plate draws beneath the skin, each under the card that explains it.

    ``keys`` are by the id under which something is drawn, ``cards`` and one such id by key.
    """

    drawing: Path
    drawn: list[Drawn]
    keys: dict[str, str]
    cards: dict[str, Structure | None]
    drawn_as: dict[str, str]


class NamesGuide(QObject):
    """Keeps a name beside everything that is seen, while that is wanted."""

    def __init__(
        self,
        session: Session,
        canvas: BodyCanvas,
        theme: Theme,
        name_of: Callable[[str], str],
        card_of: Callable[[str], Structure | None],
    ) -> None:
        """Name what ``canvas`` shows.

        ``name_of`` gives the name of what is drawn under an id, ``card_of`` its card.
        """
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._theme = theme
        self._name_of = name_of
        self._card_of = card_of
        self._plates: dict[Path, _Plate] = {}
        self._shown: object = None
        self._shown_plate = _Plate(Path(), [], {}, {}, {})
        self._held: NameLabel | None = None
        self._lit = ""
        self._is_on = False
        self.labels = NameLabels(canvas)
        self.labels.hide()
        canvas.moving.connect(self.labels.hide)
        for settled in (canvas.changed, canvas.first_painted, session.audience_chosen):
            settled.connect(self._look_again)
        session.regions_pointed.connect(self._light_regions)

    def turn_on(self, wanted: bool) -> None:
        """Name everything, or nothing any more."""
        self._is_on = wanted
        if wanted:
            self._canvas.installEventFilter(self)
            self._look_again()
        else:
            self._canvas.removeEventFilter(self)
            self.labels.hide()
            self._shown = None

    def set_theme(self, theme: Theme) -> None:
        """Wear ``theme`` from now on."""
        self._theme = theme
        self._look_again()

    def _look_again(self) -> None:
        """Name what has changed, where anything has."""
        if not self._is_on:
            return
        looking, canvas = self._session.looking, self._canvas
        plate = self._plate()
        shown = (
            plate.drawing, canvas.seen.transform, canvas.size(), canvas.font().key(),
            self._theme.name, looking.region, looking.structure, looking.audience,
        )  # fmt: skip
        if shown != self._shown:
            self._shown, self._lit = shown, ""
            face = small_face(canvas.font())
            self._shown_plate = plate
            scene = self._scene(plate)
            sheet = lay_names(scene, face)
            selected = tuple(
                each for each in sheet.labels if scene.is_selected(each.key, each.side)
            )
            self.labels.resize(canvas.size())
            self.labels.show_sheet(sheet, selected, self._theme, face)
        self.labels.show()

    @property
    def sheet(self) -> NameSheet:
        """The names that are shown."""
        return self.labels.sheet

    def _scene(self, plate: _Plate) -> Scene:
        looking, canvas = self._session.looking, self._canvas
        pack, seen, room = self._session.pack, canvas.seen, QRectF(canvas.rect())
        region = pack.regions.get(looking.region)
        besides: tuple[Site, ...] = ()
        selected: list[tuple[str, str]] = []
        if region:
            selected.append((_REGION + region.structure, region.side))
        if plate.drawn:
            drawn, transform = plate.drawn, seen.transform
            if region and region.id in seen.anchors:
                besides = (Site(*selected[0], seen.anchors[region.id], 1.0),)
            if looking.structure:
                selected.append((_STRUCTURE + looking.structure, ""))
        else:
            transform = QTransform()
            shown = [
                (pack.regions[each], path)
                for each, path in seen.regions.items()
                if each in pack.regions
            ]
            drawn = [Drawn(_REGION + each.structure, each.side, path) for each, path in shown]
        clear = side_name_boxes(side_names(looking.view), room, canvas.font())
        figure = seen.silhouette.boundingRect()
        return Scene(
            drawn, transform, figure, room, clear, self._name, tuple(selected), besides,
            is_sided=not plate.drawn,
        )  # fmt: skip

    def _plate(self) -> _Plate:
        """Return what the shown plate draws; it is gathered once."""
        looking = self._session.looking
        drawing = self._canvas.plate_request(looking.layer).drawing
        if drawing not in self._plates:
            self._plates[drawing] = plate = _Plate(drawing, [], {}, {}, {})
            for structure, path, _ in self._canvas.structures.paths_of(drawing):
                if structure.name not in plate.keys:
                    card = self._card_of(structure.name)
                    key = _STRUCTURE + (card.id if card else structure.name)
                    plate.keys[structure.name] = key
                    plate.cards[key] = card
                    plate.drawn_as.setdefault(key, structure.name)
                plate.drawn.append(Drawn(plate.keys[structure.name], structure.side, path))
        return self._plates[drawing]

    def _region_id(self, key: str, side: str) -> str:
        structure = key.removeprefix(_REGION)
        found = self._session.pack.regions_named(structure)
        regions = self._session.pack.regions
        return next((each for each in found if regions[each].side == side), "")

    def _name(self, key: str, side: str) -> str:
        audience = self._session.looking.audience
        if key.startswith(_REGION):
            return self._session.pack.regions[self._region_id(key, side)].name.said_to(audience)
        card = self._shown_plate.cards[key]
        return (
            card.name.said_to(audience) if card else self._name_of(self._shown_plate.drawn_as[key])
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the names be pointed at and pressed; all else is the canvas's own."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._light("", QPointF())
        elif kind == QEvent.Type.FontChange:
            self._look_again()
        elif isinstance(event, QMouseEvent) and self.labels.isVisible():
            label = self.labels.label_at(event.position())
            if kind == QEvent.Type.MouseMove and not event.buttons():
                return self._point(label, event.position())
            if kind in _PRESSES and label and event.button() == Qt.MouseButton.LeftButton:
                self._held = label
                return True
            if kind == QEvent.Type.MouseButtonRelease and self._held is not None:
                held, self._held = self._held, None
                if held == label:
                    self._press(held)
                return True
        return False

    def _point(self, label: NameLabel | None, point: QPointF) -> bool:
        """Light what is pointed at; return whether the canvas need not know."""
        if label is not None:
            self._canvas.setCursor(Qt.CursorShape.PointingHandCursor)
            if label.key.startswith(_REGION):
                self._session.point_at((self._region_id(label.key, label.side),))
            else:
                self._session.point_at(())
                self._light(label.key, point)
            return True
        plate = self._shown_plate
        if not plate.drawn:
            return False
        found = self._canvas.structures.at(plate.drawing, self._canvas.point_of_drawing(point))
        key = plate.keys[found.name] if found else ""
        self._session.point_at(())
        self._light(key, point)
        self._canvas.setCursor(
            Qt.CursorShape.PointingHandCursor
            if self._canvas.seen.region_at(point)
            else Qt.CursorShape.ArrowCursor
        )
        self._canvas.pointed_at.emit(point)
        return True

    def _press(self, label: NameLabel) -> None:
        """Do what a press on the thing itself would: select the place, or show it alone."""
        if label.key.startswith(_REGION):
            self._session.select_region(self._region_id(label.key, label.side))
            return
        structure = label.key.removeprefix(_STRUCTURE)
        is_alone = self._session.looking.structure == structure
        if self._shown_plate.cards[label.key] is not None:
            self._session.show_structure("" if is_alone else structure)

    def _light(self, key: str, point: QPointF) -> None:
        """Light a structure and its name; one without a name on the sheet is named at ``point``."""
        if key == self._lit:
            return
        self._lit = key
        labels = tuple(each for each in self.sheet.labels if each.key == key)
        shape, extra = QPainterPath(), None
        if key:
            for each in self._shown_plate.drawn:
                if each.key == key:
                    shape.addPath(each.path)
            if not any(each.is_whole for each in labels):
                extra = self._extra("", (self._name(key, ""), ""), point)
        self.labels.light(labels, extra, self._canvas.seen.transform.map(shape))

    def _light_regions(self, regions: tuple[str, ...]) -> None:
        """Light the names of the regions that are pointed at, wherever that is done."""
        if not self._is_on:
            return
        self._lit = ""
        known = self._session.pack.regions
        places = {
            (_REGION + known[each].structure, known[each].side) for each in regions if each in known
        }
        labels = tuple(each for each in self.sheet.labels if (each.key, each.side) in places)
        extra = None
        if (
            not any(each.is_whole for each in labels)
            and len(regions) == 1
            and self._canvas.shows(regions[0])
        ):
            texts = label_texts(known[regions[0]], self._session.looking.audience)
            extra = self._extra(regions[0], texts, self._canvas.point_of(regions[0]))
        self.labels.light(labels, extra, QPainterPath())

    def _extra(self, region: str, texts: tuple[str, str], anchor: QPointF) -> Label | None:
        room, figure = QRectF(self._canvas.rect()), self._canvas.seen.silhouette.boundingRect()
        wanted = [WantedLabel(region, texts, anchor)]
        return next(iter(place_labels(wanted, room, figure, self._canvas.font())), None)
