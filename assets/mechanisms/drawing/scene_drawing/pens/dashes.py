"""Broken lines and hatching, which a scene must draw stroke by stroke."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, polyline
from scene_drawing.pens.strands import along


def dashed(knots: Sequence[Point], dash: float, gap: float, *, closed: bool = False) -> str:
    """Return a broken line along a soft curve through ``knots``, all dashes as one path."""
    way = [*knots, knots[0]] if closed else list(knots)
    fine = along(way, 30 * len(way))
    length = sum(math.dist(*each) for each in pairwise(fine))
    count = max(round(length / (dash + gap)), 1)
    even = along(way, count * 6 + 1)
    inked = max(round(6 * dash / (dash + gap)), 1)
    pieces = []
    for number in range(count):
        run = even[number * 6 : number * 6 + inked + 1]
        pieces.append(polyline([run[0], run[len(run) // 2], run[-1]]))
    return "".join(pieces)


def hatched(outline: Sequence[Point], apart: float, turn: float = 45) -> str:
    """Return the strokes that hatch a polygon, ``apart`` from one another, as one path."""
    slope = math.radians(turn)
    across, down = math.cos(slope), math.sin(slope)
    placed = [(x * across + y * down, y * across - x * down) for x, y in outline]
    low, high = min(y for _, y in placed), max(y for _, y in placed)
    pieces = []
    for number in range(1, int((high - low) / apart) + 1):
        level = low + number * apart
        hits = sorted(
            ax + (level - ay) / (by - ay) * (bx - ax)
            for (ax, ay), (bx, by) in pairwise([*placed, placed[0]])
            if (ay > level) != (by > level)
        )
        for start, end in zip(hits[::2], hits[1::2], strict=False):
            if end - start < 1:
                continue
            ends = [(place * across - level * down, level * across + place * down)
                    for place in (start, end)]  # fmt: skip
            pieces.append(polyline(ends))
    return "".join(pieces)
