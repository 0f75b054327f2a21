"""Pictures of parts that can be shown again: as they stand, moved, turned or grown."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from explainer.lessons.motion import PartState

_LARGE = 1_000_000
"""Device pixels of a stage beyond which shapes that change are drawn more coarsely."""
_COARSER = 2.5
_MOST_PIXELS = 2.5
"""Size of a picture, in sizes of the stage, beyond which it is drawn afresh instead."""


class Piece:
    """A picture of a part of the stage, and where it lies."""

    def __init__(self, box: QRectF, ratio: float) -> None:
        """Begin an empty picture of ``box``, in pixels of ``ratio`` device pixels."""
        whole = box.toAlignedRect()
        self.corner = QPointF(whole.topLeft())
        self.picture = QPixmap((QSizeF(whole.size()) * ratio).toSize())
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(Qt.GlobalColor.transparent)

    def painter(self) -> QPainter:
        """Return a painter on the picture that speaks the stage's pixels."""
        painter = QPainter(self.picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.corner)
        return painter

    def show(
        self,
        painter: QPainter,
        opacity: float = 1.0,
        way: QTransform | None = None,
        *,
        is_smooth: bool = True,
    ) -> None:
        """Paint the picture where it lies, or taken from there by ``way``."""
        if opacity <= 0:
            return
        painter.save()
        painter.setOpacity(painter.opacity() * opacity)
        if way is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
            painter.setTransform(way, combine=True)
        painter.drawPixmap(self.corner, self.picture)
        painter.restore()


class Sprite:
    """One part that moves: its pictures at the beginning and the end, and what lies between.

    While it only moves, turns or grows, its first picture is taken along; while it
    changes its shape it is drawn afresh. Either way a state looks the same every time.
    """

    def __init__(
        self,
        paint: Callable[[QPainter, PartState], None],
        box: Callable[[PartState], QRectF],
        place: QTransform,
        room: QRectF,
        ratio: float,
    ) -> None:
        """Draw with ``paint``, in the stage's pixels, what fills ``box`` of them."""
        self._paint = paint
        self._box = box
        self._place = place
        self._room = room
        self._ratio = ratio
        self._standing: list[PartState] = []
        self._pieces: dict[PartState, Piece | None] = {}

    def keep(self, state: PartState) -> None:
        """Keep a picture of a state in which the part stands still."""
        flat = state._replace(opacity=1.0)
        if flat not in self._standing:
            self._standing.append(flat)
            if flat.drawn > 0:
                self._piece(flat)

    def show(self, painter: QPainter, state: PartState, opacity: float) -> None:
        """Paint the part as it stands, with an ``opacity`` of its own."""
        if opacity <= 0 or state.drawn <= 0:
            return
        flat = state._replace(opacity=1.0)
        if flat in self._standing and (piece := self._piece(flat)) is not None:
            piece.show(painter, opacity)
            return
        first = self._standing[0] if self._standing else None
        if first is not None and flat[2:] == first[2:]:
            way, piece = self._way(first, flat), self._piece(first)
            if way is not None and piece is not None:
                piece.show(painter, opacity, way, is_smooth=not self._is_large())
                return
        seen = self._box(flat) & self._room
        if self._is_large() and not seen.isEmpty():
            self._drawn(flat, seen, self._ratio / _COARSER).show(painter, opacity)
            return
        painter.save()
        painter.setOpacity(painter.opacity() * opacity)
        self._paint(painter, flat)
        painter.restore()

    def _is_large(self) -> bool:
        """Return whether the stage is so large that what moves is drawn more coarsely.

        That is seen only while it moves: what stands still has a picture of its own.
        """
        return self._room.width() * self._room.height() * self._ratio**2 > _LARGE

    def _piece(self, state: PartState) -> Piece | None:
        if state not in self._pieces:
            box, room = self._box(state), self._room
            most = _MOST_PIXELS * room.width() * room.height()
            if box.isEmpty() or box.width() * box.height() > most:
                self._pieces[state] = None
            else:
                self._pieces[state] = self._drawn(state, box, self._ratio)
        return self._pieces[state]

    def _drawn(self, state: PartState, box: QRectF, ratio: float) -> Piece:
        """Return a picture of what fills ``box`` in a state, at ``ratio`` pixels to one."""
        piece = Piece(box, ratio)
        painter = piece.painter()
        self._paint(painter, state)
        painter.end()
        return piece

    def _way(self, first: PartState, now: PartState) -> QTransform | None:
        """Return the transform of the stage's pixels that takes one state to another."""
        back, is_known = QTransform(*first.matrix).inverted()
        outward, has_size = self._place.inverted()
        if not (is_known and has_size):
            return None
        return outward * back * QTransform(*now.matrix) * self._place
