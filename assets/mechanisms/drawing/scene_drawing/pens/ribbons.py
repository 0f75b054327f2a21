"""Ribbons: nerves, vessels, fibres and anything else that follows a line with a width."""

import math
from collections.abc import Callable, Sequence

from scene_drawing.curves import Point, smooth

Width = float | Callable[[float], float]
"""Full width of a ribbon: even, or told by how far along it one is, from 0 to 1."""


def sampled(points: Sequence[Point], each: int = 6) -> list[Point]:
    """Return points close together on the soft curve that ``smooth`` draws through ``points``."""
    last = len(points) - 1
    found: list[Point] = []
    for place in range(last):
        before, here, there, after = (points[min(max(place + by, 0), last)] for by in (-1, 0, 1, 2))
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        for step in range(each):
            far = step / each
            near = 1 - far
            weights = (near**3, 3 * near**2 * far, 3 * near * far**2, far**3)
            pairs = list(zip(weights, (here, first, second, there), strict=True))
            found.append((sum(w * x for w, (x, _) in pairs), sum(w * y for w, (_, y) in pairs)))
    return [*found, points[-1]]


def beside(points: Sequence[Point], away: Width, each: int = 6) -> list[Point]:
    """Return the points of the line that runs ``away`` to the right of one through ``points``."""
    line = sampled(points, each)
    last = len(line) - 1
    found = []
    for place, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(place - 1, 0)], line[min(place + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1
        reach = away(place / last) if callable(away) else away
        found.append((x - (by - ay) / length * reach, y + (bx - ax) / length * reach))
    return found


def ribbon(points: Sequence[Point], width: Width, each: int = 4) -> str:
    """Return the closed outline of a ribbon along the soft curve through ``points``."""

    def half(far: float) -> float:
        return (width(far) if callable(width) else width) / 2

    right = beside(points, half, each)
    left = beside(points, lambda far: -half(far), each)
    return f"{smooth(right)}{smooth(left[::-1]).replace('M', 'L', 1)}Z"


def tapered(start: float, end: float) -> Callable[[float], float]:
    """Return a width that runs evenly from ``start`` to ``end``."""
    return lambda far: start + (end - start) * far


def rounded(width: Callable[[float], float], ends: float = 0.03) -> Callable[[float], float]:
    """Return a width that is round at both ends, over a share of the length at each."""

    def near(far: float) -> float:
        to_end = max(0.0, min(far, 1 - far))
        return width(far) * math.sqrt(min(1.0, to_end / ends))

    return near


def bulge(far: float) -> float:
    """Return how full a spindle is at ``far`` along it: 0 at its ends, 1 in its middle."""
    return math.sqrt(max(0.0, 4 * far * (1 - far)))
