"""The canvas on which the body is shown, pointed at and pressed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from explainer.desktop.body import placement as placing
from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.isolation import Isolation
from explainer.desktop.body.layer_pictures import LayerPictures, PlateRequest
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.body.plate_view import PlateView
from explainer.desktop.body.state_painter import StatePainter
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Figure, Layer, View
from explainer.lessons.reference import Structure

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from explainer.desktop.body.region_controls import RegionControls

_LEAST_SIDE = 24
"""Pixels; a smaller canvas shows nothing."""
_REDRAW_AFTER = 90
"""Milliseconds of rest after which a zoomed or moved plate is drawn afresh."""
_WHEEL_STEP = 1.0016
"""Zoom factor for one unit of wheel movement; a notch is 120 units."""


class BodyCanvas(QWidget):
    """Shows one view of the body and turns pointing and pressing into the session's words.

    Signals:
        first_painted: the body was painted for the first time.
        pointed_at: the pointer was moved to this point of the canvas.
        pressed_at: this point of the canvas was pressed and its region, if any, selected.
        left: the pointer left the canvas.
        moving: the figure is being moved or enlarged; ``changed`` follows when it rests.
        changed: another view, layer or placement is shown.
    """

    first_painted = Signal()
    pointed_at = Signal(QPointF)
    pressed_at = Signal(QPointF)
    left = Signal()
    moving = Signal()
    changed = Signal()

    def __init__(
        self,
        session: Session,
        outlines: FigureOutlines,
        assets: Path,
        pictures: LayerPictures,
        theme: Theme,
        describe: Callable[[str], tuple[str, str]],
        structure_of: Callable[[str], Structure | None],
    ) -> None:
        """Listen to ``session``; ``describe`` gives a region's spoken name and description.

        ``structure_of`` gives the card of a structure by its id.
        """
        super().__init__()
        self._session = session
        self._describe = describe
        self._outlines = outlines
        self._drawn: dict[tuple[Figure, View], OutlinePaths] = {}
        self._placement = placing.fitted(QSizeF(self.size()))
        self._is_fitted = True
        self._seen = self._drawing().mapped(self._placement.transform())
        self._grip: QPointF | None = None
        self._dragged = False
        self._was_painted = False
        self.structures = PlateStructures()
        self._painter = StatePainter(session, theme, Isolation(self.structures, structure_of))
        self._plate = PlateView(self, session, assets, pictures, self._painter)
        self._controls: RegionControls | None = None
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER)
        self._redraw.timeout.connect(self._draw_afresh)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(220, 180))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()

    def _connect(self) -> None:
        session = self._session
        session.view_shown.connect(self._turn)
        session.figure_shown.connect(self._turn)
        session.layer_shown.connect(self._draw_afresh)
        session.structure_shown.connect(self._draw_afresh)
        session.section_entered.connect(self._draw_afresh)
        session.region_selected.connect(self._on_selected)
        session.cause_selected.connect(self._draw_afresh)
        session.regions_pointed.connect(self._on_pointed)
        session.audience_chosen.connect(self._rename)
        session.names.mode_chosen.connect(self._refresh)
        session.names.name_revealed.connect(self._refresh)

    def _drawing(self) -> OutlinePaths:
        looking = self._session.looking
        place = (looking.figure, looking.view)
        if place not in self._drawn:
            views = self._outlines.of(looking.figure)
            found = views.get(looking.view) or next(iter(views.values()))
            self._drawn[place] = OutlinePaths.of_drawing(found)
        return self._drawn[place]

    @property
    def controls(self) -> "RegionControls":
        """The controls of the regions, which are made when they are first needed."""
        if self._controls is None:
            from explainer.desktop.body.region_controls import RegionControls

            self._controls = RegionControls(self)
            self._controls.pressed.connect(self._session.press_region)
            self._controls.focus_moved.connect(self._on_focus)
        return self._controls

    def show_controls(self) -> None:
        """Make the regions reachable by keyboard and screen reader."""
        self.controls.show_regions(self._drawing(), self._session.looking.region)
        self.controls.place(self._seen)
        self._rename()

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme`` from now on."""
        self._painter.theme = theme
        self._draw_afresh()

    def settle(self) -> None:
        """Draw at once what a movement or a new size would draw a little later."""
        if self._redraw.isActive():
            self._redraw.stop()
            self._draw_afresh()

    def fit(self) -> None:
        """Show the whole figure."""
        self._move_to(placing.fitted(QSizeF(self.size())))

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge by ``factor`` about a point, or about the selected region, or the middle."""
        size = QSizeF(self.size())
        region = self._session.looking.region
        if about is None and region in self._seen.anchors:
            centre = self._drawing().anchors[region]
            grown = placing.zoomed(self._placement, factor, self._seen.anchors[region], size)
            shown = placing.fitted(size)
            self._move_to(grown if grown == shown else placing.centred(grown, centre, size))
            return
        middle = QPointF(size.width() / 2, size.height() / 2)
        self._move_to(placing.zoomed(self._placement, factor, about or middle, size))

    def point_of(self, region: str) -> QPointF:
        """Return where a region's anchor is seen, in pixels of this widget."""
        return self._seen.anchors[region]

    @property
    def seen(self) -> OutlinePaths:
        """The outlines of the view that is shown, in pixels of this widget."""
        return self._seen

    def shows(self, region: str) -> bool:
        """Return whether a region is drawn in the view that is shown."""
        return region in self._seen.anchors

    def point_of_drawing(self, point: QPointF) -> QPointF:
        """Return the point of the drawing that is seen at a point of this widget."""
        return self._placement.point(point)

    def plate_request(self, layer: Layer) -> PlateRequest:
        """Return what to ask for so as to see ``layer`` where the shown one lies."""
        return self._plate.request(self._placement, layer)

    def drawn_layers(self) -> list[Layer]:
        """Return the layers that are drawn in the view that is shown, from the skin down."""
        return self._plate.drawn_layers()

    def _move_to(self, placement: placing.Placement) -> None:
        self._placement = placement
        self._is_fitted = placement == placing.fitted(QSizeF(self.size()))
        self._seen = self._drawing().mapped(placement.transform())
        if self._controls is not None:
            self._controls.place(self._seen)
        self._painter.forget_labels()
        self._redraw.start()
        self.update()
        self.moving.emit()

    def _turn(self) -> None:
        self._seen = self._drawing().mapped(self._placement.transform())
        self._draw_afresh()
        self.show_controls()

    def _rename(self) -> None:
        self.controls.name_regions(self._session.pack, self._describe)
        self._refresh()

    def _draw_afresh(self) -> None:
        self._plate.forget()
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self._painter.forget_labels()
        self.update()

    def _on_selected(self, region: str) -> None:
        if region:
            self.controls.enter_at(region)
        if not self._is_fitted and region in self._seen.anchors:
            anchor = self._drawing().anchors[region]
            if not QRectF(self.rect()).adjusted(40, 40, -40, -40).contains(self.point_of(region)):
                self._move_to(placing.centred(self._placement, anchor, QSizeF(self.size())))
        self._draw_afresh()

    def _on_focus(self, region: str) -> None:
        self._painter.focused = region
        self._session.point_at((region,) if region else ())
        if region and not QRectF(self.rect()).contains(self.point_of(region)):
            anchor = self._drawing().anchors[region]
            self._move_to(placing.centred(self._placement, anchor, QSizeF(self.size())))
        self.update()

    def _on_pointed(self) -> None:
        for box in self._painter.pointed_boxes(self._seen, QRectF(self.rect()), self.font()):
            self.update(box.toAlignedRect())

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the plate, then the states of the regions that the event touches."""
        if self._placement.scale <= 0 or min(self.width(), self.height()) < _LEAST_SIDE:
            return
        painter = QPainter(self)
        self._plate.paint(
            painter,
            event.rect(),
            self._placement,
            self._seen,
            is_moving=self._redraw.isActive(),
            keep_on_disk=self._is_fitted,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint_moving(painter, self._seen, QRectF(self.rect()), self.font())
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Keep the whole figure in sight, or the zoomed part in place."""
        size = QSizeF(self.size())
        if self._is_fitted:
            self._move_to(placing.fitted(size))
        else:
            self._move_to(placing.moved(self._placement, QPointF(), size))
        if not self._was_painted:
            self._redraw.stop()

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Light the region under the pointer, or drag the figure."""
        if self._grip is not None:
            by = event.position() - self._grip
            if self._dragged or by.manhattanLength() > 6:
                self._dragged = True
                self._grip = event.position()
                if not self._is_fitted:
                    self.setCursor(Qt.CursorShape.ClosedHandCursor)
                    size = QSizeF(self.size())
                    self._move_to(placing.moved(self._placement, by, size))
            return
        region = self._seen.region_at(event.position())
        self._session.point_at((region,) if region else ())
        self.pointed_at.emit(event.position())
        shape = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Take hold; what happens is decided on release."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Select the region under the pointer unless the figure was dragged."""
        held, self._grip = self._grip is not None, None
        if event.button() == Qt.MouseButton.LeftButton and held and not self._dragged:
            self._session.press_region(self._seen.region_at(event.position()))
            self.pressed_at.emit(event.position())
        self.unsetCursor()

    def wheelEvent(self, event: "QWheelEvent") -> None:  # noqa: N802 - Qt's name
        """Zoom about the pointer."""
        self.zoom(_WHEEL_STEP ** event.angleDelta().y(), event.position())
        event.accept()

    def leaveEvent(self, event: "QEvent") -> None:  # noqa: N802 - Qt's name
        """Let the light go out when the pointer leaves."""
        self._session.point_at(())
        self.left.emit()
