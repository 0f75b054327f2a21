"""Strands: long things of even or tapering width, such as roots, ligaments and vessels."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, smooth


def along(knots: Sequence[Point], count: int) -> list[Point]:
    """Return ``count`` points at even distances on a soft curve through ``knots``."""
    fine: list[Point] = []
    last = len(knots) - 1
    for place in range(last):
        before, here = knots[max(place - 1, 0)], knots[place]
        there, after = knots[place + 1], knots[min(place + 2, last)]
        for part in range(16):
            share = part / 16
            fine.append(
                (
                    _between(before[0], here[0], there[0], after[0], share),
                    _between(before[1], here[1], there[1], after[1], share),
                )
            )
    fine.append(knots[-1])
    reached = [0.0]
    for first, second in pairwise(fine):
        reached.append(reached[-1] + math.dist(first, second))
    points: list[Point] = []
    place = 0
    for number in range(count):
        wanted = reached[-1] * number / (count - 1)
        while place < len(fine) - 2 and reached[place + 1] < wanted:
            place += 1
        length = reached[place + 1] - reached[place] or 1
        share = min(max((wanted - reached[place]) / length, 0), 1)
        (x, y), (far_x, far_y) = fine[place], fine[place + 1]
        points.append((x + (far_x - x) * share, y + (far_y - y) * share))
    return points


def _between(before: float, here: float, there: float, after: float, share: float) -> float:
    return 0.5 * (
        2 * here
        + (there - before) * share
        + (2 * before - 5 * here + 4 * there - after) * share**2
        + (3 * here - before - 3 * there + after) * share**3
    )


def normals(points: Sequence[Point]) -> list[Point]:
    """Return at every point the unit vector to the left of the way, seen by one who walks it."""
    found: list[Point] = []
    for place in range(len(points)):
        first = points[max(place - 1, 0)]
        second = points[min(place + 1, len(points) - 1)]
        across, down = second[0] - first[0], second[1] - first[1]
        length = math.hypot(across, down) or 1
        found.append((down / length, -across / length))
    return found


def aside(points: Sequence[Point], distances: Sequence[float]) -> list[Point]:
    """Return every point moved by its distance to the left of the way."""
    return [
        (x + nx * by, y + ny * by)
        for (x, y), (nx, ny), by in zip(points, normals(points), distances, strict=True)
    ]


def ribbon(points: Sequence[Point], widths: float | Sequence[float]) -> str:
    """Return the outline of a strand about ``points``, of one width or of one at each point."""
    wide = [widths] * len(points) if isinstance(widths, int | float) else list(widths)
    one = aside(points, [each / 2 for each in wide])
    other = aside(points, [-each / 2 for each in wide])
    return smooth([*one, *reversed(other)], closed=True)


def arrow(points: Sequence[Point], start: float, end: float, head: float) -> str:
    """Return a soft arrow along ``points`` that swells from ``start`` to ``end`` before its tip."""
    neck = max(len(points) - 4, 2)
    widths = [start + (end - start) * place / (neck - 1) for place in range(neck)]
    shaft = points[:neck]
    one = aside(shaft, [each / 2 for each in widths])
    other = aside(shaft, [-each / 2 for each in widths])
    barb = aside(points, [head / 2] * len(points))[neck - 1]
    wing = aside(points, [-head / 2] * len(points))[neck - 1]
    rim = smooth([*reversed(other), *one])
    tip = points[-1]
    return f"{rim}{_line(barb)}{_line(tip)}{_line(wing)}Z"


def _line(point: Point) -> str:
    return f"L{point[0]:.1f} {point[1]:.1f}"
