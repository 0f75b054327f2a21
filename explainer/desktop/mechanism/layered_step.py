"""One step made ready to move: what stands still is drawn once, what moves at every moment."""

from functools import partial
from itertools import takewhile

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from explainer.desktop.mechanism.scene_art import shown_shape
from explainer.desktop.mechanism.sprite import Piece, Sprite
from explainer.desktop.mechanism.step_art import StepArt, in_units
from explainer.lessons.motion import AT_REST, Frame, PartState

_MARGIN = 6.0
"""Pixels around a shape that its lines may need."""


class LayeredStep:
    """Paints any moment of one step quickly, at one placement."""

    def __init__(
        self,
        art: StepArt,
        moving: frozenset[str],
        ends: tuple[Frame, Frame],
        place: QTransform,
        room: QRectF,
        pixel_ratio: float,
    ) -> None:
        """Draw what stands still throughout the step; ``ends`` are its first and last frames."""
        self._art = art
        self._moving = moving
        self._place = place
        self._room = room
        self._ratio = pixel_ratio
        self._ends = ends
        self._sprites: dict[tuple[str, bool], Sprite] = {}
        self._order = self._draw_order(ends[0])
        self._deepest = len(list(takewhile(lambda each: isinstance(each, Piece), self._order)))
        self._ground = self._draw_ground()
        self._regions = self._draw_regions()
        self._lit: dict[str, Piece] = {}
        self._structures: dict[str, Piece] = {}
        self._stamps: dict[str, Piece] = {}
        self._prepare()

    def paint(self, painter: QPainter, frame: Frame, *, has_ground: bool = True) -> None:
        """Paint a moment of the step, on the theme's ground or on what lies there."""
        art, place = self._art, self._place
        painter.setClipRect(self._room)
        if has_ground:
            painter.drawPixmap(self._room.topLeft(), self._ground)
        for each in self._order[self._deepest :] if has_ground else self._order:
            if isinstance(each, Piece):
                each.show(painter)
            else:
                self._show_moving(painter, each, frame, 1.0, is_lit=False)
        art.paint_veil(painter, frame, self._room)
        if self._regions is not None:
            self._regions.show(painter)
        for name, strength in frame.structures.items():
            self._lit_structure(name).show(painter, strength)
        for name, strength in frame.lit.items():
            if name in self._moving:
                self._show_moving(painter, name, frame, strength, is_lit=True)
            elif name in art.parts:
                self._lit_part(name, frame).show(painter, strength)
        for copy in frame.copies:
            stamp = self._stamp(copy.part)
            origin, shifted = place.map(QPointF(0, 0)), place.map(QPointF(*copy.shift))
            painter.setOpacity(copy.opacity)
            painter.drawPixmap(stamp.corner + shifted - origin, stamp.picture)
        painter.setOpacity(1.0)
        painter.setClipping(False)

    def _prepare(self) -> None:
        """Draw now whatever would keep a moment of the step waiting."""
        last = self._ends[1]
        for name in self._moving & set(self._art.parts):
            self._sprite(name, is_lit=False)
        for name in last.lit:
            if name in self._moving & set(self._art.parts):
                self._sprite(name, is_lit=True)
            elif name in self._art.parts:
                self._lit_part(name, last)
        for name in last.structures:
            self._lit_structure(name)
        for copy in last.copies:
            self._stamp(copy.part)

    def _show_moving(
        self, painter: QPainter, name: str, frame: Frame, strength: float, *, is_lit: bool
    ) -> None:
        state = frame.parts.get(name, AT_REST)
        if name in self._art.parts:
            sprite = self._sprite(name, is_lit=is_lit)
            sprite.show(painter, state, state.opacity * strength)

    def _sprite(self, name: str, *, is_lit: bool) -> Sprite:
        """Return the pictures of a part that moves, plain or as it looks when it is lit."""
        if (name, is_lit) not in self._sprites:
            draw = self._draw_lit if is_lit else self._draw_plain
            sprite = Sprite(
                partial(draw, name),
                partial(self._box_of, name),
                self._place,
                self._room,
                self._ratio,
            )
            for frame in self._ends:
                sprite.keep(frame.parts.get(name, AT_REST))
            self._sprites[name, is_lit] = sprite
        return self._sprites[name, is_lit]

    def _draw_plain(self, name: str, painter: QPainter, state: PartState) -> None:
        with in_units(painter, self._place):
            self._art.paint_state(painter, name, state)

    def _draw_lit(self, name: str, painter: QPainter, state: PartState) -> None:
        ends = [each.parts.get(name, AT_REST)._replace(opacity=1.0) for each in self._ends]
        self._art.paint_lit_state(painter, name, state, self._place, is_cased=state in ends)

    def _draw_order(self, first: Frame) -> list[Piece | str]:
        """Return pictures of what stands still, with the names of what moves between them."""
        order: list[Piece | str] = []
        run: list[str] = []
        art = self._art
        if art.step.ground.view:
            piece = Piece(self._room, self._ratio)
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

    def _draw_ground(self) -> QPixmap:
        """Return the theme's ground with all that stands still before anything moves, opaque."""
        ground = QPixmap((self._room.size() * self._ratio).toSize())
        ground.setDevicePixelRatio(self._ratio)
        ground.fill(QColor(self._art.look.theme.panel))
        painter = QPainter(ground)
        painter.translate(-self._room.topLeft())
        for each in self._order[: self._deepest]:
            if isinstance(each, Piece):
                each.show(painter)
        painter.end()
        return ground

    def _draw_run(self, names: list[str], first: Frame) -> list[Piece]:
        art = self._art
        seen = [each for each in names if first.parts.get(each, AT_REST).opacity > 0]
        box = QRectF()
        for name in seen:
            box |= self._box(name, first)
        box &= self._room
        if box.isEmpty():
            return []
        piece = Piece(box, self._ratio)
        painter = piece.painter()
        with in_units(painter, self._place):
            for name in seen:
                art.paint_part(painter, name, first)
        painter.end()
        return [piece]

    def _box(self, name: str, frame: Frame) -> QRectF:
        return self._box_of(name, frame.parts.get(name, AT_REST))

    def _box_of(self, name: str, state: PartState) -> QRectF:
        """Return the box in pixels of a part where it stands."""
        scene = self._art.scene
        if scene is None:
            return QRectF()
        if state.shape is not None:
            units = shown_shape(scene.scene.parts[name], state).boundingRect()
        else:
            units = QTransform(*state.matrix).mapRect(scene.box(name))
        return self._grown(self._place.mapRect(units))

    @staticmethod
    def _grown(box: QRectF) -> QRectF:
        return box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _draw_regions(self) -> Piece | None:
        if not self._art.step.regions:
            return None
        piece = Piece(self._room, self._ratio)
        painter = piece.painter()
        self._art.paint_regions(painter, self._place)
        painter.end()
        return piece

    def _lit_structure(self, name: str) -> Piece:
        if name not in self._structures:
            box = QRectF()
            for path in self._art.structure_paths(name, self._place):
                box |= self._grown(path.boundingRect())
            piece = Piece(box & self._room, self._ratio)
            painter = piece.painter()
            self._art.paint_structure(painter, name, 1.0, self._place)
            painter.end()
            self._structures[name] = piece
        return self._structures[name]

    def _lit_part(self, name: str, frame: Frame) -> Piece:
        if name not in self._lit:
            piece = Piece(self._box(name, frame) & self._room, self._ratio)
            painter = piece.painter()
            self._art.paint_lit(painter, name, frame, 1.0, self._place)
            painter.end()
            self._lit[name] = piece
        return self._lit[name]

    def _stamp(self, name: str) -> Piece:
        if name not in self._stamps:
            scene = self._art.scene
            units = scene.box(name) if scene else QRectF()
            piece = Piece(self._grown(self._place.mapRect(units)), self._ratio)
            painter = piece.painter()
            if scene is not None:
                with in_units(painter, self._place):
                    scene.paint(painter, name, AT_REST)
            painter.end()
            self._stamps[name] = piece
        return self._stamps[name]
