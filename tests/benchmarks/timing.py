"""Timing what a window does, and the least window that it is compared with."""

import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Row(NamedTuple):
    """One request: the milliseconds that it and its floor took, each time it was tried."""

    name: str
    times: Sequence[float]
    floor: Sequence[float]

    def quantile(self, share: float) -> float:
        """Return the time that ``share`` of the tries stayed within."""
        return quantile_of(self.times, share)

    @property
    def ratio(self) -> float:
        """How many times as long as its floor it takes, median against median."""
        return median(self.times) / median(self.floor)


def quantile_of(times: Sequence[float], share: float) -> float:
    """Return the time that ``share`` of the ``times`` stayed within."""
    ordered = sorted(times)
    return ordered[min(round(share * len(ordered)), len(ordered) - 1)]


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that ``act`` takes; what it threw away is cleared untimed."""
    began = time.perf_counter()
    act()
    took = (time.perf_counter() - began) * 1e3
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took


def seen(act: Callable[[], object]) -> Callable[[], None]:
    """Return ``act`` with everything painted that follows from it."""

    def both() -> None:
        act()
        QApplication.processEvents()

    return both


class Empty(QWidget):
    """Takes the mouse in Python and paints one box where it is."""

    def __init__(self) -> None:
        """Have no box yet."""
        super().__init__()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._box = QRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move the box to the mouse."""
        before, at = self._box, event.position().toPoint()
        self._box = QRect(at - QPoint(8, 8), at + QPoint(8, 8))
        self.update(before)
        self.update(self._box)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("white"))
        painter.fillRect(self._box, QColor("black"))
        painter.end()


def move(widget: QWidget, point: QPointF) -> None:
    """Move the mouse to a point of ``widget``."""
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(widget.mapToGlobal(point.toPoint())),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def show(widget: QWidget) -> None:
    """Show a window and wait until it is there."""
    widget.show()
    deadline = time.perf_counter() + 10
    while widget.windowHandle() is None or not widget.windowHandle().isExposed():
        QApplication.processEvents()
        if time.perf_counter() > deadline:
            raise TimeoutError(widget.objectName())
    settle()


def settle() -> None:
    """Let everything be done that was put off, such as drawing afresh after a zoom."""
    until = time.perf_counter() + 0.15
    while time.perf_counter() < until:
        QApplication.processEvents()
