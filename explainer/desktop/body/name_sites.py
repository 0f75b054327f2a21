"""Where each thing that is drawn can be seen, and so where the line to its name may start.

What is drawn is painted once more, small and each in its own shade, as the drawing
lays it one over another; a shade that is left in sight tells how large a part of its
thing is seen and where that part is widest.
"""

import re
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

_FINEST = 2.0
"""Pixels of the canvas that one of the small picture stands for at least."""
_MOST_PIXELS = 26_000
"""Of the small picture."""
_SHADES = 254
_RUN = re.compile(rb"([^\x00])\1*", re.DOTALL)
_WIDE_ENOUGH = 10
"""Pixels of the small picture beyond which a wider place is no better."""


class Drawn(NamedTuple):
    """A thing that is drawn: what it is called after, on which side (L, R or another), its path."""

    key: str
    side: str
    path: QPainterPath


class Site(NamedTuple):
    """A thing that is seen: how much of it, in square pixels, and a place well inside it."""

    key: str
    side: str
    anchor: QPointF
    area: float


class _Shade:
    """What the rows of the small picture tell of one thing."""

    def __init__(self) -> None:
        self.count = 0
        self._sum = 0
        self._runs: list[tuple[int, int, int]] = []

    def add(self, row: int, start: int, end: int) -> None:
        """Note that columns ``start`` to ``end`` of a row, the last not included, are seen."""
        self.count += end - start
        self._sum += row * (end - start)
        self._runs.append((row, start, end))

    def widest(self) -> tuple[float, float]:
        """Return the middle pixel (x, y) of a wide run near the middle of what is seen."""
        middle = self._sum / self.count

        def worth(run: tuple[int, int, int]) -> float:
            return min(run[2] - run[1], _WIDE_ENOUGH) - abs(run[0] - middle) / 2

        row, start, end = max(self._runs, key=worth)
        return (start + end) // 2 + 0.5, row + 0.5


def seen_sites(drawn: Sequence[Drawn], transform: QTransform, area: QRectF) -> list[Site]:
    """Return what is seen of each thing within ``area``, in pixels of the canvas.

    ``transform`` takes the paths, which come in the order in which they are drawn, to
    the canvas. What nothing is seen of is left out; of more than 254 things the
    last are left out.
    """
    if area.isEmpty():
        return []
    things: dict[tuple[str, str], int] = {}
    for each in drawn:
        things.setdefault((each.key, each.side), len(things) + 1)
    grain = max(_FINEST, sqrt(area.width() * area.height() / _MOST_PIXELS))
    picture = _small_picture(drawn, things, transform, area, grain)
    shades = _shades(picture)
    sites = []
    for (key, side), number in things.items():
        if shade := shades.get(number):
            x, y = shade.widest()
            anchor = QPointF(area.left() + x * grain, area.top() + y * grain)
            sites.append(Site(key, side, anchor, shade.count * grain * grain))
    return sites


def _small_picture(
    drawn: Sequence[Drawn],
    things: dict[tuple[str, str], int],
    transform: QTransform,
    area: QRectF,
    grain: float,
) -> QImage:
    picture = QImage(
        round(area.width() / grain) or 1,
        round(area.height() / grain) or 1,
        QImage.Format.Format_Grayscale8,
    )
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    painter.setTransform(
        transform
        * QTransform.fromTranslate(-area.left(), -area.top())
        * QTransform.fromScale(1 / grain, 1 / grain)
    )
    for each in drawn:
        number = things[each.key, each.side]
        if number <= _SHADES:
            painter.fillPath(each.path, QColor(number, number, number))
    painter.end()
    return picture


def _shades(picture: QImage) -> dict[int, _Shade]:
    shades: dict[int, _Shade] = {}
    raw, stride = bytes(picture.constBits()), picture.bytesPerLine()
    for row in range(picture.height()):
        line = raw[row * stride : row * stride + picture.width()]
        for run in _RUN.finditer(line):
            start, end = run.span()
            number = line[start]
            if number not in shades:
                shades[number] = _Shade()
            shades[number].add(row, start, end)
    return shades
