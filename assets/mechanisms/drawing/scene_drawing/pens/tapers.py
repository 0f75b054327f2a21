"""Ribbons whose width changes along their way: a push that ends in a point, a puff of air."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, smooth

_NUMBER = re.compile(r"-?\d+\.?\d*")


def ribbon(points: Sequence[Point], widths: Sequence[float]) -> str:
    """Return a closed band about a line, as wide at each point as ``widths`` says."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for place, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        (ax, ay), (bx, by) = points[max(place - 1, 0)], points[min(place + 1, last)]
        along = math.hypot(bx - ax, by - ay) or 1
        across, down = -(by - ay) / along * width / 2, (bx - ax) / along * width / 2
        left.append((x + across, y + down))
        right.append((x - across, y - down))
    return smooth([*left, *reversed(right)], closed=True, tension=0.9)


def same_way(data: str) -> str:
    """Return a closed curve run clockwise, so that shapes laid over one another fill as one."""
    values = [float(each) for each in _NUMBER.findall(data)]
    points = list(zip(values[::2], values[1::2], strict=True))
    area = sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(points))
    if area < 0:
        points.reverse()
    said = [f"{x:g} {y:g}" for x, y in points]
    curves = [f"C{' '.join(said[place : place + 3])}" for place in range(1, len(said), 3)]
    return f"M{said[0]}{''.join(curves)}Z"


def push(start: Point, end: Point, bow: float = 0, width: float = 12) -> str:
    """Return a tapered, slightly bowed arrow: thin where it begins, its head at ``end``."""
    (ax, ay), (bx, by) = start, end
    along = math.hypot(bx - ax, by - ay) or 1
    right, down = (bx - ax) / along, (by - ay) / along

    def at(share: float, off: float) -> Point:
        swing = bow * 4 * share * (1 - share) + off
        return (ax + (bx - ax) * share - down * swing, ay + (by - ay) * share + right * swing)

    neck = max(0.3, 1 - width / along)
    tail, stem, wing = width * 0.05, width * 0.24, width * 0.56
    points = [
        at(0, tail), at(neck * 0.5, (tail + stem) / 2), at(neck, stem), at(neck - 0.02, wing),
        at(1, 0),
        at(neck - 0.02, -wing), at(neck, -stem), at(neck * 0.5, -(tail + stem) / 2), at(0, -tail),
    ]  # fmt: skip
    return smooth(points, closed=True, tension=0.2)
