"""One step made ready to move: what stands still is drawn once, what moves at every moment."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from explainer.desktop.mechanism.scene_art import shown_shape
from explainer.desktop.mechanism.step_art import StepArt, in_units
from explainer.lessons.motion import AT_REST, Frame

_MARGIN = 6.0
"""Pixels around a shape that its lines may need."""


class _Piece:
    """A picture of a part of the stage, and where it lies."""

    def __init__(self, box: QRectF, ratio: float) -> None:
        """Begin an empty picture of ``box``, in pixels of ``ratio`` device pixels."""
        self.corner = QPointF(box.toAlignedRect().topLeft())
        size = QSizeF(box.toAlignedRect().size()) * ratio
        self.picture = QPixmap(size.toSize())
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(Qt.GlobalColor.transparent)

    def painter(self) -> QPainter:
        """Return a painter on the picture that speaks the stage's pixels."""
        painter = QPainter(self.picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.corner)
        return painter

    def show(self, painter: QPainter, opacity: float = 1.0) -> None:
        """Paint the picture where it lies."""
        if opacity > 0:
            painter.setOpacity(opacity)
            painter.drawPixmap(self.corner, self.picture)
            painter.setOpacity(1.0)


class LayeredStep:
    """Paints any moment of one step quickly, at one placement."""

    def __init__(
        self,
        art: StepArt,
        moving: frozenset[str],
        first: Frame,
        place: QTransform,
        room: QRectF,
        pixel_ratio: float,
    ) -> None:
        """Draw what stands still throughout the step, as its ``first`` frame shows it."""
        self._art = art
        self._moving = moving
        self._place = place
        self._room = room
        self._ratio = pixel_ratio
        self._order = self._draw_order(first)
        self._regions = self._draw_regions()
        self._lit: dict[str, _Piece] = {}
        self._structures: dict[str, _Piece] = {}
        self._stamps: dict[str, _Piece] = {}

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint a moment of the step."""
        art, place = self._art, self._place
        painter.fillRect(self._room, art.look.theme.panel)
        painter.setClipRect(self._room)
        for each in self._order:
            if isinstance(each, _Piece):
                each.show(painter)
            else:
                with in_units(painter, place):
                    art.paint_part(painter, each, frame)
        art.paint_veil(painter, frame, self._room)
        if self._regions is not None:
            self._regions.show(painter)
        for name, strength in frame.structures.items():
            self._lit_structure(name).show(painter, strength)
        for name, strength in frame.lit.items():
            if name in self._moving:
                art.paint_lit(painter, name, frame, strength, place)
            elif name in art.parts:
                self._lit_part(name, frame).show(painter, strength)
        for copy in frame.copies:
            stamp = self._stamp(copy.part)
            origin, shifted = place.map(QPointF(0, 0)), place.map(QPointF(*copy.shift))
            painter.setOpacity(copy.opacity)
            painter.drawPixmap(stamp.corner + shifted - origin, stamp.picture)
        painter.setOpacity(1.0)
        painter.setClipping(False)

    def _draw_order(self, first: Frame) -> list[_Piece | str]:
        """Return pictures of what stands still, with the names of what moves between them."""
        order: list[_Piece | str] = []
        run: list[str] = []
        art = self._art
        if art.step.ground.view:
            piece = _Piece(self._room, self._ratio)
            painter = piece.painter()
            with in_units(painter, self._place):
                art.paint_plate(painter)
            painter.end()
            order.append(piece)
        for name in (*art.parts, ""):
            if name and name not in self._moving:
                run.append(name)
                continue
            if run:
                order += self._draw_run(run, first)
                run = []
            if name:
                order.append(name)
        return order

    def _draw_run(self, names: list[str], first: Frame) -> list[_Piece]:
        art = self._art
        seen = [each for each in names if first.parts.get(each, AT_REST).opacity > 0]
        box = QRectF()
        for name in seen:
            box |= self._box(name, first)
        box &= self._room
        if box.isEmpty():
            return []
        piece = _Piece(box, self._ratio)
        painter = piece.painter()
        with in_units(painter, self._place):
            for name in seen:
                art.paint_part(painter, name, first)
        painter.end()
        return [piece]

    def _box(self, name: str, frame: Frame) -> QRectF:
        """Return the box in pixels of a part where it stands."""
        scene = self._art.scene
        if scene is None:
            return QRectF()
        state = frame.parts.get(name, AT_REST)
        if state.shape is not None:
            units = shown_shape(scene.scene.parts[name], state).boundingRect()
        else:
            units = QTransform(*state.matrix).mapRect(scene.box(name))
        return self._grown(self._place.mapRect(units))

    @staticmethod
    def _grown(box: QRectF) -> QRectF:
        return box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _draw_regions(self) -> _Piece | None:
        if not self._art.step.regions:
            return None
        piece = _Piece(self._room, self._ratio)
        painter = piece.painter()
        self._art.paint_regions(painter, self._place)
        painter.end()
        return piece

    def _lit_structure(self, name: str) -> _Piece:
        if name not in self._structures:
            box = QRectF()
            for path in self._art.structure_paths(name, self._place):
                box |= self._grown(path.boundingRect())
            piece = _Piece(box & self._room, self._ratio)
            painter = piece.painter()
            self._art.paint_structure(painter, name, 1.0, self._place)
            painter.end()
            self._structures[name] = piece
        return self._structures[name]

    def _lit_part(self, name: str, frame: Frame) -> _Piece:
        if name not in self._lit:
            piece = _Piece(self._box(name, frame) & self._room, self._ratio)
            painter = piece.painter()
            self._art.paint_lit(painter, name, frame, 1.0, self._place)
            painter.end()
            self._lit[name] = piece
        return self._lit[name]

    def _stamp(self, name: str) -> _Piece:
        if name not in self._stamps:
            scene = self._art.scene
            units = scene.box(name) if scene else QRectF()
            piece = _Piece(self._grown(self._place.mapRect(units)), self._ratio)
            painter = piece.painter()
            if scene is not None:
                with in_units(painter, self._place):
                    scene.paint(painter, name, AT_REST)
            painter.end()
            self._stamps[name] = piece
        return self._stamps[name]
