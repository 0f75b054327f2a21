"""The shape of a road over the body: a tapered line of dashes between a dot and an arrow head.

The same shapes are painted on screen and written into pictures. Lengths are pixels of a
figure as high as an ordinary window shows it; a smaller one has finer roads.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from explainer.lessons.reference import RoadEnd

START_WIDTH, END_WIDTH = 5.6, 3.6
"""Width of the line where it begins, and where a whole road ends."""
CASING = 1.6
"""Width of the edge that keeps a road apart from skin and pattern of any tone."""
_DOT = 4.6
_HEAD_LENGTH, _HEAD_HALF = 13.0, 7.0
_DASH, _GAP = 10.0, 4.0
_RING = (11.5, 4.4)
"""Radii of the ring, and of the dot in it, that mark a pain that goes straight through."""
_RING_WIDTH = 2.6
_STEP = 2.0
_BENDS = 12
"""Straight pieces into which each bend of a road is cut."""


class RoadShape(NamedTuple):
    """A road: ``casing`` lies under ``ink``; both are filled by the winding rule."""

    casing: QPainterPath
    ink: QPainterPath


def fineness(scale: float) -> float:
    """Return the size of roads on a figure drawn at ``scale`` pixels for a unit of the drawing."""
    return min(max(scale * 1.15, 0.62), 1.5)


def road_shape(
    points: Sequence[QPointF], ends: RoadEnd, grown: float = 1.0, size: float = 1.0
) -> RoadShape:
    """Return the road through ``points``, of which a share ``grown`` (0 to 1) is there already.

    ``size`` multiplies all its widths.
    """
    to_scale = QTransform.fromScale(size, size)
    shape = _shape([each / size for each in points], ends, grown)
    return RoadShape(to_scale.map(shape.casing), to_scale.map(shape.ink))


def _shape(points: Sequence[QPointF], ends: RoadEnd, grown: float) -> RoadShape:
    casing, ink = QPainterPath(), QPainterPath()
    for path in (casing, ink):
        path.setFillRule(Qt.FillRule.WindingFill)
    if grown <= 0 or not points:
        return RoadShape(casing, ink)
    line = _Line(points)
    reach = line.length * grown
    if ends == "through":
        _add_ring(casing, ink, line.at(reach), grown if len(points) == 1 else 1.0)
    if len(points) > 1:
        head = min(_HEAD_LENGTH, reach * 0.7) if ends == "arrow" else 0.0
        for path, extra in ((casing, CASING), (ink, 0.0)):
            path.addEllipse(points[0], _DOT + extra, _DOT + extra)
            if head:
                path.addPolygon(_head(line, reach, head, extra))
        body = reach - head * 0.75
        casing.addPolygon(_ribbon(line, 0.0, body, CASING))
        start = _DOT + _GAP / 2
        while start < body:
            ink.addPolygon(_ribbon(line, start, min(start + _DASH, body), 0.0))
            start += _DASH + _GAP
    return RoadShape(casing, ink)


class _Line:
    """A smooth line through points, measured along its way."""

    def __init__(self, points: Sequence[QPointF]) -> None:
        self._points = _smooth(points)
        steps = [hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairwise(self._points)]
        self._lengths = [0.0, *accumulate(steps)]
        self.length = self._lengths[-1]

    def at(self, way: float) -> QPointF:
        """Return the point after ``way`` pixels."""
        number = min(max(bisect_right(self._lengths, way) - 1, 0), len(self._points) - 1)
        if number + 1 >= len(self._points):
            return self._points[-1]
        before, after = self._points[number], self._points[number + 1]
        step = self._lengths[number + 1] - self._lengths[number]
        return before + (after - before) * ((way - self._lengths[number]) / step)

    def across(self, way: float) -> QPointF:
        """Return the step of one pixel to the right of the line after ``way`` pixels."""
        along = self.at(min(way + 1.5, self.length)) - self.at(max(way - 1.5, 0.0))
        length = hypot(along.x(), along.y()) or 1.0
        return QPointF(-along.y() / length, along.x() / length)

    def half_width(self, way: float) -> float:
        """Return half the width of the line after ``way`` pixels."""
        share = way / self.length if self.length else 0.0
        return (START_WIDTH + (END_WIDTH - START_WIDTH) * share) / 2


def _smooth(points: Sequence[QPointF]) -> list[QPointF]:
    """Return the points of a curve that passes every point of ``points`` without a corner."""
    distinct = [each for at, each in enumerate(points) if not at or each != points[at - 1]]
    found = distinct[:1]
    for number, (start, end) in enumerate(pairwise(distinct)):
        before = distinct[max(number - 1, 0)]
        after = distinct[min(number + 2, len(distinct) - 1)]
        leave, arrive = _bounded(end - before, start, end), _bounded(after - start, start, end)
        for step in range(1, _BENDS + 1):
            t = step / _BENDS
            found.append(
                start * (2 * t**3 - 3 * t**2 + 1)
                + leave * (t**3 - 2 * t**2 + t)
                + end * (3 * t**2 - 2 * t**3)
                + arrive * (t**3 - t**2)
            )
    return found


def _bounded(slope: QPointF, start: QPointF, end: QPointF) -> QPointF:
    """Return half of ``slope``, shortened where a short piece would make a loop of it."""
    half = slope * 0.5
    length = hypot(half.x(), half.y())
    most = hypot(end.x() - start.x(), end.y() - start.y())
    return half * (most / length) if length > most else half


def _ribbon(line: _Line, start: float, end: float, extra: float) -> QPolygonF:
    steps = max(int((end - start) / _STEP), 1)
    left, right = [], []
    for step in range(steps + 1):
        way = start + (end - start) * step / steps
        at, across = line.at(way), line.across(way) * (line.half_width(way) + extra)
        left.append(at - across)
        right.append(at + across)
    return QPolygonF([*left, *reversed(right), left[0]])


def _head(line: _Line, tip: float, length: float, extra: float) -> QPolygonF:
    base, at = line.at(tip - length), line.at(tip)
    along = at - base
    ahead = along / (hypot(along.x(), along.y()) or 1.0)
    across = QPointF(-ahead.y(), ahead.x())
    half = _HEAD_HALF * length / _HEAD_LENGTH
    point = at + ahead * extra * 1.8
    wing, notch = base - ahead * extra, base + along * 0.22 - ahead * extra
    side = across * (half + extra * 1.5)
    return QPolygonF([point, wing + side, notch, wing - side, point])


def _add_ring(casing: QPainterPath, ink: QPainterPath, middle: QPointF, grown: float) -> None:
    """Add a ring about a dot, which widens from it as it grows."""
    ring, dot = (radius * grown for radius in _RING)
    casing.addEllipse(middle, ring + CASING, ring + CASING)
    ink.addEllipse(middle, ring, ring)
    hole = QPainterPath()
    hole.addEllipse(middle, max(ring - _RING_WIDTH, 0.0), max(ring - _RING_WIDTH, 0.0))
    ink.addPath(hole.toReversed())
    ink.addEllipse(middle, dot, dot)
