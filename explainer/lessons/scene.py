"""The geometry of a scene: its parts, and the roads along which things move.

Coordinates are the scene's own units, x to the right and y down.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.body_outlines import Shape
from explainer.lessons.mechanism import Spot

_PIECES = 16
"""Straight pieces by which a curve is measured."""


class ScenePart(NamedTuple):
    """One part of a scene.

    ``outline`` is its first path, or None where that is written in another way.
    ``is_plain`` tells that it is that one path alone, with one colour and line, so that
    it may become another shape or be drawn bit by bit. A ``is_road`` is not seen.
    """

    id: str
    outline: Shape | None
    is_plain: bool
    is_road: bool
    fill: str
    line: str
    width: float
    opacity: float

    @property
    def is_line(self) -> bool:
        """Whether it has a line and no fill, so that it may be drawn bit by bit."""
        return self.fill == "none" and self.line != "none"

    @property
    def middle(self) -> Spot:
        """The middle of the outline's box, from its knots and handles."""
        numbers = self.outline.numbers if self.outline else (0.0, 0.0)
        across, down = numbers[::2], numbers[1::2]
        return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


class Scene(NamedTuple):
    """A scene as it was read: where it lies, its size, and its parts from the farthest on."""

    path: Path
    size: tuple[float, float]
    parts: Mapping[str, ScenePart]


class Road:
    """A path that can be followed by the share of its length."""

    def __init__(self, shape: Shape) -> None:
        """Measure ``shape``; only its first run is followed."""
        self._points = _points_of(shape)
        lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(self._points)]
        self._reached = [0.0, *accumulate(lengths)]

    @property
    def length(self) -> float:
        """The road's length in units."""
        return self._reached[-1]

    def at(self, share: float) -> Spot:
        """Return the point at a share of the length, 0 to 1."""
        wanted = min(max(share, 0.0), 1.0) * self.length
        place = min(bisect_right(self._reached, wanted), len(self._points) - 1)
        if place == 0:
            return self._points[0]
        first, last = self._points[place - 1], self._points[place]
        step = self._reached[place] - self._reached[place - 1]
        part = (wanted - self._reached[place - 1]) / step if step else 0.0
        return first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part


def _points_of(shape: Shape) -> list[Spot]:
    points: list[Spot] = []
    numbers = shape.numbers
    place = 0
    for step in shape.steps:
        if step == "M" and points:
            break
        if step in "ML":
            points.append((numbers[place], numbers[place + 1]))
            place += 2
        elif step == "C":
            points += _curve(points[-1], numbers[place : place + 6])
            place += 6
        else:
            points.append(points[0])
    return points


def _curve(start: Spot, numbers: tuple[float, ...]) -> list[Spot]:
    """Return points of a cubic curve after its start."""
    ax, ay, bx, by, cx, cy = numbers
    found = []
    for piece in range(1, _PIECES + 1):
        there = piece / _PIECES
        here = 1 - there
        one, two, three, four = here**3, 3 * here**2 * there, 3 * here * there**2, there**3
        found.append(
            (
                one * start[0] + two * ax + three * bx + four * cx,
                one * start[1] + two * ay + three * by + four * cy,
            )
        )
    return found


def between(one: Shape, other: Shape, share: float) -> Shape:
    """Return the shape at a share of the way from ``one`` to ``other``, of the same steps."""
    numbers = tuple(a + (b - a) * share for a, b in zip(one.numbers, other.numbers, strict=True))
    return Shape(one.steps, numbers)
