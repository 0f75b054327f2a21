"""Holding the lens: where the pointer or the focus is, over the layer beneath the shown one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.body.layer_pictures import LayerPictures, PlateRequest
from explainer.desktop.body.lens import Lens
from explainer.desktop.body.state_painter import UNNAMED
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import LAYERS, Layer

_NUDGE = 14.0
"""Pixels by which a key moves the lens."""


class LensGuide(QObject):
    """Keeps the lens over what the user looks at, while it is wanted.

    Signals:
        layer_changed: the layer seen through the glass is another.
    """

    layer_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        canvas: BodyCanvas,
        pictures: LayerPictures,
        name_of: Callable[[str], str],
    ) -> None:
        """Guide a lens over ``canvas``; ``name_of`` gives the name of what is drawn under an id."""
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._pictures = pictures
        self._name_of = name_of
        self._chosen: Layer | None = None
        self._request: PlateRequest | None = None
        self._picture = QPixmap()
        self._middle: QPointF | None = None
        self._name = ""
        self.lens = Lens(canvas)
        self.is_on = False
        self._is_held = False
        canvas.pointed_at.connect(self._follow)
        canvas.pressed_at.connect(self._reveal)
        canvas.left.connect(self._put_away)
        canvas.moving.connect(self.lens.hide)
        canvas.changed.connect(self._look_again)
        session.names.mode_chosen.connect(self._look_again)
        canvas.controls.focus_moved.connect(self._follow_focus)
        canvas.controls.nudged.connect(self._nudge)

    @property
    def layer(self) -> Layer:
        """The layer seen through the glass: the chosen one, or the next below the shown one."""
        shown = self._session.looking.layer
        if self._chosen and self._chosen != shown:
            return self._chosen
        drawn = self._drawn_layers()
        below = [each for each in drawn if LAYERS.index(each) > LAYERS.index(shown)]
        return below[0] if below else drawn[-1]

    def _drawn_layers(self) -> Sequence[Layer]:
        return self._canvas.drawn_layers() or ("skin",)

    def turn_on(self, wanted: bool) -> None:
        """Take the lens up or put it away."""
        self.is_on = wanted
        if wanted:
            self._hold_at(self._middle or self._resting_place())
        else:
            self._put_away()

    def step_layer(self, by: int) -> None:
        """Look ``by`` layers deeper, or nearer the skin, through the glass."""
        drawn = [each for each in self._drawn_layers() if each != self._session.looking.layer]
        if not drawn:
            return
        place = drawn.index(self.layer) + by if self.layer in drawn else 0
        self._chosen = drawn[min(max(place, 0), len(drawn) - 1)]
        self.layer_changed.emit(self._chosen)
        self._look_again()

    def step_size(self, by: int) -> None:
        """Take the next larger or smaller glass."""
        self.lens.resize_glass(by)
        self._look_again()

    def set_theme(self, theme: Theme) -> None:
        """Wear ``theme`` from now on."""
        self.lens.theme = theme
        self._look_again()

    def _resting_place(self) -> QPointF:
        """Return where the lens is taken up: over the selected region, or in the middle."""
        region = self._session.looking.region
        if self._canvas.shows(region):
            return self._canvas.point_of(region)
        return QPointF(self._canvas.rect().center())

    def _follow(self, point: QPointF) -> None:
        self._middle = point
        if self.is_on:
            self._hold_at(point)

    def _follow_focus(self, region: str) -> None:
        if self.is_on and self._canvas.shows(region):
            self._hold_at(self._canvas.point_of(region))
            self._announce()

    def _nudge(self, step: tuple[float, float]) -> None:
        if self.is_on:
            middle = self._middle or self._resting_place()
            room = self._canvas.rect()
            x = min(max(middle.x() + step[0] * _NUDGE, 0), room.width())
            y = min(max(middle.y() + step[1] * _NUDGE, 0), room.height())
            before = self._name
            self._hold_at(QPointF(x, y))
            if self._name != before:
                self._announce()

    def _put_away(self) -> None:
        self._is_held = False
        self.lens.hide()
        if not self.is_on:
            self._request, self._picture = None, QPixmap()

    def _look_again(self) -> None:
        """Show through the glass what has changed beneath it."""
        if self._is_held and self._middle is not None:
            self._hold_at(self._middle)

    def _hold_at(self, middle: QPointF) -> None:
        self._middle, self._is_held = middle, True
        request = self._canvas.plate_request(self.layer)
        if request != self._request:
            self._request = request
            plate = self._pictures.plate(request, self.lens.theme)
            self._picture = QPixmap.fromImage(plate)
            self._picture.setDevicePixelRatio(request.pixel_ratio)
        self._name = self._name_at(request.drawing, middle)
        hides = self._session.names.mode == "none" and self._name
        self.lens.hold(middle, self._picture, UNNAMED if hides else self._name)

    def _name_at(self, drawing: Path, middle: QPointF) -> str:
        found = self._canvas.structures.at(drawing, self._canvas.point_of_drawing(middle))
        return self._name_of(found.name) if found else ""

    def _reveal(self) -> None:
        """Tell on the rim, until the lens moves, a name that is hidden."""
        if self._is_held and self._middle is not None and self._session.names.mode == "none":
            self.lens.hold(self._middle, self._picture, self._name)
            self._announce()

    def _announce(self) -> None:
        if self._name:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, self._name))
