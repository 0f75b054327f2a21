"""Dashed lines, as rows of short strokes: scenes have no dashes of their own."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, polyline
from scene_drawing.pens.bands import along


def dashed(points: Sequence[Point], stroke: float = 7, gap: float = 6) -> str:
    """Return the strokes of a dashed line on the soft curve through ``points``."""
    line = along(points, 90)
    reached = 0.0
    strokes: list[str] = []
    now: list[Point] = []
    for here, there in pairwise(line):
        if reached % (stroke + gap) < stroke:
            now = [*now, there] if now else [here, there]
        elif now:
            strokes.append(polyline(now))
            now = []
        reached += math.dist(here, there)
    return "".join([*strokes, polyline(now) if now else ""])
