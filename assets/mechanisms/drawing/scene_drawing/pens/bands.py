"""Bands that follow a curve and swell or thin out: nerves, tapered arrows, arcs of a dial."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, smooth


def along(points: Sequence[Point], finer: int = 8) -> list[Point]:
    """Return many points on the soft curve through ``points``."""
    last = len(points) - 1
    found: list[Point] = []
    for place in range(last):
        knots = [points[min(max(place + by, 0), last)] for by in (-1, 0, 1, 2)]
        found += [_between(knots, step / finer) for step in range(finer)]
    return [*found, points[-1]]


def _between(knots: Sequence[Point], share: float) -> Point:
    a, b, c, d = knots

    def one(place: int) -> float:
        first, here, there, after = a[place], b[place], c[place], d[place]
        return 0.5 * (
            2 * here
            + (there - first) * share
            + (2 * first - 5 * here + 4 * there - after) * share**2
            + (3 * here - first - 3 * there + after) * share**3
        )

    return one(0), one(1)


def band(points: Sequence[Point], widths: Sequence[float], finer: int = 4) -> str:
    """Return the outline of a band along ``points``; ``widths`` are spread evenly over it."""
    spine = along(points, finer)
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(spine):
        before, after = spine[max(place - 1, 0)], spine[min(place + 1, len(spine) - 1)]
        across, down = after[0] - before[0], after[1] - before[1]
        length = math.hypot(across, down) or 1
        half = width_at(widths, place / (len(spine) - 1)) / 2
        left.append((x + down / length * half, y - across / length * half))
        right.append((x - down / length * half, y + across / length * half))
    return smooth([*left, *reversed(right)], closed=True, tension=0.9)


def width_at(widths: Sequence[float], share: float) -> float:
    """Return the width at a share of the way, evenly between its neighbours."""
    place = share * (len(widths) - 1)
    first = min(int(place), len(widths) - 2) if len(widths) > 1 else 0
    if len(widths) == 1:
        return widths[0]
    return widths[first] + (widths[first + 1] - widths[first]) * (place - first)


def arrow(points: Sequence[Point], thin: float, thick: float, head: float) -> str:
    """Return a curved arrow that swells from ``thin`` to ``thick`` and ends in a slim head."""
    spine = along(points, 6)
    tip, total = spine[-1], 0.0
    cut = len(spine) - 1
    while cut > 1 and total < head:
        total += math.dist(spine[cut], spine[cut - 1])
        cut -= 1
    shaft = spine[: cut + 1]
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(shaft):
        before, after = shaft[max(place - 1, 0)], spine[min(place + 1, len(spine) - 1)]
        across, down = after[0] - before[0], after[1] - before[1]
        length = math.hypot(across, down) or 1
        half = (thin + (thick - thin) * place / max(len(shaft) - 1, 1)) / 2
        left.append((x + down / length * half, y - across / length * half))
        right.append((x - down / length * half, y + across / length * half))
    neck = shaft[-1]
    across, down = tip[0] - neck[0], tip[1] - neck[1]
    length = math.hypot(across, down) or 1
    wing = head * 0.52
    back = (-across / length * head * 0.12, -down / length * head * 0.12)
    wings = [
        (neck[0] + down / length * wing + back[0], neck[1] - across / length * wing + back[1]),
        (neck[0] - down / length * wing + back[0], neck[1] + across / length * wing + back[1]),
    ]
    sides = smooth(left), smooth(list(reversed(right)))
    corner = "".join(f"L{x:.1f} {y:.1f}" for x, y in (wings[0], tip, wings[1], right[-1]))
    return sides[0] + corner + sides[1][sides[1].index("C") :] + "Z"


def arc(middle: Point, radius: float, start: float, end: float, knots: int = 12) -> list[Point]:
    """Return points on part of a circle, angles in degrees clockwise from the right."""
    found: list[Point] = []
    for place in range(knots):
        angle = math.radians(start + (end - start) * place / (knots - 1))
        found.append((middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)))
    return found
