"""Dashed lines, and arrows with a pale edge that keeps them apart from whatever lies below."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, polyline
from scene_drawing.pens.ribbons import sampled
from scene_drawing.scene import Part

ARROW, ARROW_LINE, EDGE = "#f0ad62", "#8a4f22", "#fdf0de"


def dashed(points: Sequence[Point], dash: float, gap: float, each: int = 8) -> str:
    """Return short lines along the soft curve through ``points``."""
    line = sampled(points, each)
    pieces: list[list[Point]] = []
    far, here = 0.0, [line[0]]
    is_drawn = True
    for (ax, ay), (bx, by) in pairwise(line):
        length, gone = math.hypot(bx - ax, by - ay), 0.0
        while length - gone > (left := (dash if is_drawn else gap) - far):
            gone += left
            at = (ax + (bx - ax) * gone / length, ay + (by - ay) * gone / length)
            if is_drawn:
                pieces.append([*here, at])
            here, far, is_drawn = [at], 0.0, not is_drawn
        far += length - gone
        here.append((bx, by))
    if is_drawn and len(here) > 1:
        pieces.append(here)
    return "".join(polyline(each) for each in pieces)


def ghost_line(part: Part, data: str, width: float = 1.6) -> None:
    """Draw a line that says where something was, seen on flesh as well as on the ground."""
    part.path(data, line="#6f4038", width=width * 1.9)
    part.path(data, line=EDGE, width=width)


def arrow(part: Part, data: str, width: float = 1) -> None:
    """Draw an arrow that is seen on light and on dark."""
    part.path(data, line=EDGE, width=width * 3.4)
    part.path(data, ARROW, ARROW_LINE, width)


def curved_arrow(points: Sequence[Point], width: float) -> str:
    """Return a tapered arrow along the soft curve through ``points``, its head at the last."""
    line = sampled(points, 6)
    lengths = [math.hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(line)]
    whole, gone = sum(lengths), 0.0
    left: list[Point] = []
    right: list[Point] = []
    for place, length in enumerate(lengths):
        (ax, ay), (bx, by) = line[place], line[place + 1]
        away, down = -(by - ay) / length, (bx - ax) / length
        if whole - gone < width * 1.1:
            for side, half in ((left, 0.24), (left, 0.62), (right, -0.24), (right, -0.62)):
                side.append((ax + away * width * half, ay + down * width * half))
            break
        half = width * (0.05 + 0.19 * gone / whole)
        left.append((ax + away * half, ay + down * half))
        right.append((ax - away * half, ay - down * half))
        gone += length
    return polyline([*left, line[-1], *reversed(right)], closed=True)
