"""How the picture of one step gives way to that of the next."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform

from explainer.desktop.mechanism.step_art import fitted
from explainer.lessons.mechanism import Box, MechanismStep


def _between(one: Box, other: Box, share: float) -> Box:
    """Return the box at a share of the way, its size changing evenly as in a zoom."""
    width = one[2] ** (1 - share) * other[2] ** share
    height = one[3] ** (1 - share) * other[3] ** share
    change = other[2] - one[2]
    way = (width - one[2]) / change if abs(change) > 1e-6 else share
    x = (one[0] + one[2] / 2) * (1 - way) + (other[0] + other[2] / 2) * way
    y = (one[1] + one[3] / 2) * (1 - way) + (other[1] + other[3] / 2) * way
    return x - width / 2, y - height / 2, width, height


def _onto(camera: Box, door: Box) -> QTransform:
    """Return the transform that lays one ground's camera into a door of another ground."""
    return fitted(camera, QRectF(*door))


class Transition:
    """Paints the way from the picture of one step to that of the next."""

    def __init__(self, before: MechanismStep, after: MechanismStep, room: QRectF) -> None:
        """Go from ``before`` to ``after`` within ``room``."""
        self._before = before
        self._after = after
        self._room = room

    @property
    def floating(self) -> tuple[bool, bool]:
        """Whether the picture before and the one after lie in the other, without a ground."""
        changes = self._before.ground != self._after.ground
        door, into = self._after.door is not None, self._after.into is not None
        return changes and into, changes and door

    def paint(self, painter: QPainter, was: QPixmap, comes: QPixmap, share: float) -> None:
        """Paint a ``share`` of the way between two pictures of the room, 0 to 1."""
        before, after, room = self._before, self._after, self._room
        old = new = QTransform()
        on_top = False
        if before.ground == after.ground and before.camera != after.camera:
            seen = fitted(_between(before.camera, after.camera, share), room)
            old = _inverse(fitted(before.camera, room)) * seen
            new = _inverse(fitted(after.camera, room)) * seen
        elif after.door is not None:
            old = _inverse(fitted(before.camera, room)) * fitted(
                _between(before.camera, after.door, share), room
            )
            inner = _onto(after.camera, after.door)
            new = _inverse(fitted(after.camera, room)) * inner * fitted(before.camera, room) * old
        elif after.into is not None:
            new = _inverse(fitted(after.camera, room)) * fitted(
                _between(after.into, after.camera, share), room
            )
            inner = _onto(before.camera, after.into)
            old = _inverse(fitted(before.camera, room)) * inner * fitted(after.camera, room) * new
            on_top = True
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if on_top:
            self._show(painter, comes, new, 1.0)
            self._show(painter, was, old, 1 - share)
        elif after.door is not None:
            self._show(painter, was, old, min(2 - 2 * share, 1.0))
            self._show(painter, comes, new, min(2 * share, 1.0))
        else:
            self._show(painter, was, old, 1.0)
            self._show(painter, comes, new, share)
        painter.setOpacity(1.0)

    def _show(self, painter: QPainter, picture: QPixmap, place: QTransform, opacity: float) -> None:
        painter.save()
        painter.setClipRect(self._room)
        painter.setTransform(place, combine=True)
        painter.setOpacity(opacity)
        painter.drawPixmap(self._room.topLeft(), picture)
        painter.restore()


def _inverse(transform: QTransform) -> QTransform:
    return transform.inverted()[0]
