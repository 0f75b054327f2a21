"""The canvas on which the body is shown, pointed at and pressed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QWidget

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.isolation import Isolation
from explainer.desktop.body.layer_pictures import LayerPictures, PlateRequest
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.body.plate_view import PlateView
from explainer.desktop.body.standing import Standing
from explainer.desktop.body.state_painter import StatePainter
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Layer
from explainer.lessons.reference import Reference, Structure

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from explainer.desktop.body.radiating_pain import RadiatingPain
    from explainer.desktop.body.region_controls import RegionControls

_LEAST_SIDE = 24
"""Pixels; a smaller canvas shows nothing."""
_REDRAW_AFTER = 90
"""Milliseconds of rest after which a zoomed or moved plate is drawn afresh."""
_EDGE = 40
"""Pixels from the edge within which a selected region counts as out of sight."""
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
        menu_asked: a menu is wanted for this point of the canvas, at that point of the screen.
    """

    first_painted = Signal()
    pointed_at = Signal(QPointF)
    pressed_at = Signal(QPointF)
    left = Signal()
    moving = Signal()
    changed = Signal()
    menu_asked = Signal(QPointF, QPoint)

    def __init__(
        self,
        session: Session,
        outlines: FigureOutlines,
        assets: Path,
        pictures: LayerPictures,
        theme: Theme,
        describe: Callable[[str], tuple[str, str]],
        read_reference: Callable[[], Reference],
    ) -> None:
        """Listen to ``session``; ``describe`` gives a region's spoken name and description.

        ``read_reference`` gives the cards of structures, and how pain travels.
        """
        super().__init__()
        self._session = session
        self._describe = describe
        self._standing = Standing(session, outlines, lambda: QSizeF(self.size()))
        self._grip: QPointF | None = None
        self._dragged = False
        self._was_painted = False
        self.structures = PlateStructures()
        self._read_reference = read_reference
        self._painter = StatePainter(session, theme, Isolation(self.structures, self._structure_of))
        self._plate = PlateView(self, session, assets, pictures, self._painter)
        self._controls: RegionControls | None = None
        self.radiating: RadiatingPain | None = None
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER)
        self._redraw.timeout.connect(self._draw_afresh)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(220, 180))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()

    def _structure_of(self, structure: str) -> Structure | None:
        return self._read_reference().structures.get(structure)

    def _connect(self) -> None:
        session = self._session
        session.view_shown.connect(self._turn)
        session.figure_shown.connect(self._turn)
        session.skin_tone_chosen.connect(self._draw_afresh)
        session.layer_shown.connect(self._draw_afresh)
        session.layers_faded.connect(self._fade)
        session.structure_shown.connect(self._draw_afresh)
        session.section_entered.connect(self._draw_afresh)
        session.region_selected.connect(self._on_selected)
        session.cause_selected.connect(self._draw_afresh)
        session.region_selected.connect(self._radiate)
        session.cause_selected.connect(self._radiate)
        session.regions_pointed.connect(self._on_pointed)
        session.audience_chosen.connect(self._rename)
        session.names.mode_chosen.connect(self._refresh)
        session.names.name_revealed.connect(self._refresh)

    @property
    def seen(self) -> OutlinePaths:
        """The outlines of the view that is shown, in pixels of this widget."""
        return self._standing.seen

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
        self.controls.show_regions(self._standing.drawing, self._session.looking.region)
        self.controls.place(self.seen)
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
        self._standing.fit()
        self._on_moved()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge by ``factor`` about a point, or about the selected region, or the middle."""
        self._standing.zoom(factor, about)
        self._on_moved()

    def point_of(self, region: str) -> QPointF:
        """Return where a region's anchor is seen, in pixels of this widget."""
        return self.seen.anchors[region]

    def region_at(self, point: QPointF) -> str:
        """Return the region at a point of this widget, or an empty text."""
        return self.seen.region_at(point)

    def shows(self, region: str) -> bool:
        """Return whether a region is drawn in the view that is shown."""
        return region in self.seen.anchors

    def point_of_drawing(self, point: QPointF) -> QPointF:
        """Return the point of the drawing that is seen at a point of this widget."""
        return self._standing.placement.point(point)

    def plate_request(self, layer: Layer) -> PlateRequest:
        """Return what to ask for so as to see ``layer`` where the shown one lies."""
        return self._plate.request(self._standing.placement, layer)

    def drawn_layers(self) -> list[Layer]:
        """Return the layers that are drawn in the view that is shown, from the skin down."""
        return self._plate.drawn_layers()

    def _on_moved(self) -> None:
        if self._controls is not None:
            self._controls.place(self.seen)
        self._painter.forget_labels()
        self._redraw.start()
        self.update()
        self.moving.emit()

    def _radiate(self) -> None:
        """Let the pain of the selected cause travel over the body."""
        if self.radiating is None:
            if self._session.cause is None or self._session.region is None:
                return
            from explainer.desktop.body.radiating_pain import RadiatingPain

            self.radiating = RadiatingPain(self, self._session, self._read_reference)
            self._painter.radiating = self.radiating
        self.radiating.begin(self.seen)
        self._rename()

    def _turn(self) -> None:
        self._standing.turn()
        self._draw_afresh()
        self.show_controls()
        self._radiate()

    def _rename(self) -> None:
        self.controls.name_regions(self._session.pack, self._describe)
        self._refresh()

    def _draw_afresh(self) -> None:
        self._plate.forget()
        self._refresh()
        self.changed.emit()

    def _fade(self) -> None:
        self._plate.forget()
        self.update()

    def _refresh(self) -> None:
        self._painter.forget_labels()
        self.update()

    def _on_selected(self, region: str) -> None:
        if region:
            self.controls.enter_at(region)
        if self._standing.hides(region, _EDGE):
            self._bring(region)
        self._draw_afresh()

    def _on_focus(self, region: str) -> None:
        self._painter.focused = region
        self._session.point_at((region,) if region else ())
        if self._standing.hides(region):
            self._bring(region)
        self.update()

    def _bring(self, region: str) -> None:
        self._standing.bring(region)
        self._on_moved()

    def _on_pointed(self) -> None:
        for box in self._painter.pointed_boxes(self.seen, QRectF(self.rect()), self.font()):
            self.update(box.toAlignedRect())

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the plate, then the states of the regions that the event touches."""
        if self._standing.placement.scale <= 0 or min(self.width(), self.height()) < _LEAST_SIDE:
            return
        painter = QPainter(self)
        self._plate.paint(
            painter,
            event.rect(),
            self._standing.placement,
            self.seen,
            is_moving=self._redraw.isActive(),
            keep_on_disk=self._standing.is_fitted,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint_moving(painter, self.seen, QRectF(self.rect()), self.font())
        self._painter.paint_roads(painter, QRectF(event.rect()), self.seen)
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Keep the whole figure in sight, or the zoomed part in place."""
        self._standing.resize()
        self._on_moved()
        if not self._was_painted:
            self._redraw.stop()

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Light the region under the pointer, or drag the figure."""
        if self._grip is not None:
            by = event.position() - self._grip
            if self._dragged or by.manhattanLength() > 6:
                self._dragged = True
                self._grip = event.position()
                if not self._standing.is_fitted:
                    self.setCursor(Qt.CursorShape.ClosedHandCursor)
                    self._standing.move(by)
                    self._on_moved()
            return
        region = self.seen.region_at(event.position())
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
            self._session.press_region(self.seen.region_at(event.position()))
            self.pressed_at.emit(event.position())
        self.unsetCursor()

    def wheelEvent(self, event: "QWheelEvent") -> None:  # noqa: N802 - Qt's name
        """Zoom about the pointer."""
        self.zoom(_WHEEL_STEP ** event.angleDelta().y(), event.position())
        event.accept()

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:  # noqa: N802 - Qt's name
        """Ask for a menu: at the pointer, or where the keyboard is."""
        point = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.shows(
            self._painter.focused
        ):
            point = self.point_of(self._painter.focused)
        self.menu_asked.emit(point, self.mapToGlobal(point.toPoint()))

    def leaveEvent(self, event: "QEvent") -> None:  # noqa: N802 - Qt's name
        """Let the light go out when the pointer leaves."""
        self._session.point_at(())
        self.left.emit()
