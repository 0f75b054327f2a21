"""Where the drawing lies in its widget: fitted, zoomed or moved."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from explainer.lessons.body_outlines import SHEET

LARGEST_ZOOM = 16.0
"""Times the fitted size."""
_MARGIN = 10.0
_FIGURE = QRectF(0, 14, SHEET[0], SHEET[1] - 28)
"""The part of the sheet that must be seen when the figure is fitted."""


class Placement(NamedTuple):
    """Scale and offset that take the drawing's units to the widget's pixels."""

    scale: float
    left: float
    top: float

    def transform(self) -> QTransform:
        """Return the placement as a transform."""
        return QTransform(self.scale, 0, 0, self.scale, self.left, self.top)

    def point(self, seen: QPointF) -> QPointF:
        """Return the point of the drawing that is seen at ``seen``."""
        return QPointF((seen.x() - self.left) / self.scale, (seen.y() - self.top) / self.scale)


def fitted(size: QSizeF) -> Placement:
    """Return the placement in which the whole figure fills a widget of ``size``."""
    scale = min(
        max(size.width() - 2 * _MARGIN, 1) / _FIGURE.width(),
        max(size.height() - 2 * _MARGIN, 1) / _FIGURE.height(),
    )
    middle = _FIGURE.center()
    return Placement(
        scale, size.width() / 2 - middle.x() * scale, size.height() / 2 - middle.y() * scale
    )


def zoomed(now: Placement, factor: float, about: QPointF, size: QSizeF) -> Placement:
    """Return ``now`` enlarged by ``factor``, the point seen at ``about`` staying there."""
    least = fitted(size).scale
    scale = min(max(now.scale * factor, least), least * LARGEST_ZOOM)
    if scale <= least * 1.001:
        return fitted(size)
    kept = now.point(about)
    return moved(
        Placement(scale, about.x() - kept.x() * scale, about.y() - kept.y() * scale),
        QPointF(),
        size,
    )


def moved(now: Placement, by: QPointF, size: QSizeF) -> Placement:
    """Return ``now`` moved by pixels, never so far that the figure is lost from sight."""

    def clamp(start: float, drawn: float, room: float) -> float:
        least, most = sorted((0.0, room - drawn))
        return min(max(start, least - room / 3), most + room / 3)

    return Placement(
        now.scale,
        clamp(now.left + by.x(), SHEET[0] * now.scale, size.width()),
        clamp(now.top + by.y(), SHEET[1] * now.scale, size.height()),
    )


def centred(now: Placement, point: QPointF, size: QSizeF) -> Placement:
    """Return ``now`` moved so that ``point`` of the drawing is in the middle."""
    wanted = QPointF(
        size.width() / 2 - point.x() * now.scale, size.height() / 2 - point.y() * now.scale
    )
    return moved(now, QPointF(wanted.x() - now.left, wanted.y() - now.top), size)
