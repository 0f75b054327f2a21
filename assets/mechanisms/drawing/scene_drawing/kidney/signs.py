"""Signs that say more than tissue can: dashed lines, cased arrows, ticks, a telephone, shivers."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, bent, ellipse, polyline, smooth
from scene_drawing.kidney.kidney_pens import soft
from scene_drawing.pens.tapers import push
from scene_drawing.scene import Part

SIGN = "#4f90b8"
SIGN_LINE = "#285673"
CASING = "#f8f3ec"
PAPER = "#f6f0e6"
_AID = "#2f7d5b"
PAPER_LINE = "#83766a"


def dashes(points: Sequence[Point], long: float, *, closed: bool = False) -> str:
    """Return short strokes of one length along the soft curve through ``points``."""
    around = [*points, points[0]] if closed else list(points)
    length = sum(math.dist(here, there) for here, there in pairwise(around))
    count = max(2, round(length / (long * 1.7)))
    dense = soft(points, count * 6, closed=closed)
    return "".join(smooth(dense[place * 6 : place * 6 + 4]) for place in range(count))


def cased_push(part: Part, start: Point, end: Point, width: float, bow: float = 0) -> None:
    """Add a tapered arrow with a pale casing, to be seen over anything."""
    data = push(start, end, bow, width)
    part.path(data, CASING, CASING, width * 0.3)
    part.path(data, SIGN, SIGN_LINE, max(0.4, width * 0.06))


def rounded(x: float, y: float, across: float, down: float, corner: float) -> str:
    """Return a box with round corners about a point, by its half width and half height."""
    left, right, top, low = x - across, x + across, y - down, y + down
    k = corner * 0.45
    return (
        f"M{left + corner:g} {top:g}L{right - corner:g} {top:g}"
        f"C{right - k:g} {top:g} {right:g} {top + k:g} {right:g} {top + corner:g}"
        f"L{right:g} {low - corner:g}"
        f"C{right:g} {low - k:g} {right - k:g} {low:g} {right - corner:g} {low:g}"
        f"L{left + corner:g} {low:g}"
        f"C{left + k:g} {low:g} {left:g} {low - k:g} {left:g} {low - corner:g}"
        f"L{left:g} {top + corner:g}"
        f"C{left:g} {top + k:g} {left + k:g} {top:g} {left + corner:g} {top:g}Z"
    )


def tick_box(part: Part, x: float, y: float, half: float) -> None:
    """Add an empty box to tick."""
    part.path(rounded(x, y, half, half, half * 0.3), PAPER, PAPER_LINE, half * 0.16)


def tick(part: Part, x: float, y: float, half: float) -> None:
    """Add a tick that reaches a little out of its box."""
    line = [(x - half * 0.6, y), (x - half * 0.12, y + half * 0.52), (x + half * 0.9, y - half)]
    part.path(polyline(line), line=CASING, width=half * 0.62)
    part.path(polyline(line), line="#2f7d5b", width=half * 0.36)


def telephone(part: Part, x: float, y: float, half: float) -> None:
    """Add a telephone that stands upright, with a handset on its screen."""
    across = half * 0.56
    part.path(rounded(x, y, across, half, half * 0.16), "#55636d", "#37434b", half * 0.05)
    part.path(rounded(x, y - half * 0.04, across * 0.84, half * 0.78, half * 0.06), "#dfeee6")
    part.path(ellipse(x, y + half * 0.87, half * 0.055), "#aab6bd")
    handset(part, x, y - half * 0.04, half * 0.4)


def handset(part: Part, x: float, y: float, half: float, fill: str = "#2f7d5b") -> None:
    """Add the handset of a telephone."""
    points: list[Point] = [
        (-0.95, -0.2), (-0.5, -0.62), (0, -0.74), (0.5, -0.62), (0.95, -0.2), (0.94, 0.26),
        (0.5, 0.26), (0.46, -0.08), (0, -0.22), (-0.46, -0.08), (-0.5, 0.26), (-0.94, 0.26),
    ]  # fmt: skip
    turn = math.radians(-38)

    def there(a: float, b: float) -> Point:
        across = a * math.cos(turn) - b * math.sin(turn)
        down = a * math.sin(turn) + b * math.cos(turn)
        return (x + across * half, y + down * half)

    part.path(bent(smooth(points, closed=True, tension=0.6), there), fill)


def shivers(part: Part, x: float, y: float, reach: float, half: float, line: str) -> None:
    """Add trembling lines on both sides of a thing."""
    pieces: list[str] = []
    for side in (-1, 1):
        for number in range(2):
            aside = reach + number * half * 0.3
            tall = half * (1 - 0.3 * number)
            waves: list[Point] = [
                (
                    x + side * (aside + half * 0.09 * (1 if place % 2 else -1)),
                    y - tall + 2 * tall * place / 8,
                )
                for place in range(9)
            ]
            pieces.append(smooth(waves))
    part.path("".join(pieces), line=line, width=half * 0.09)


def ambulance(part: Part, x: float, y: float, half: float) -> None:
    """Add an ambulance that hurries to the right, about a point, by its half length."""

    def box(left: float, top: float, right: float, low: float, corner: float) -> str:
        return rounded(
            x + (left + right) / 2 * half,
            y + (top + low) / 2 * half,
            (right - left) / 2 * half,
            (low - top) / 2 * half,
            corner * half,
        )

    cab: list[Point] = [(0.38, -0.3), (0.66, -0.3), (0.84, 0.02), (1.0, 0.12), (1.0, 0.42)]
    cab += [(0.38, 0.42)]
    line, thin = "#5d5a58", half * 0.03
    # Lit, the line follows the whole van, over its wheels.
    edge: list[Point] = [(-0.95, -0.44), (-0.87, -0.52), (0.32, -0.52), (0.4, -0.44), (0.4, -0.3)]
    edge += [*cab[1:5]]
    for wheel in (0.58, -0.55):
        edge += [
            (wheel + 0.22 * math.cos(turn), 0.42 - 0.22 * math.sin(turn))
            for turn in (math.pi * step / 10 for step in range(11))
        ]
    edge += [(-0.95, 0.42)]
    van = polyline([(x + a * half, y + b * half) for a, b in edge], closed=True)
    part.path(van)
    part.path(van, "#fbf6ee", line, thin)
    seam = [(x + 0.4 * half, y + b * half) for b in (-0.3, 0.42)]
    part.path(polyline(seam), line=line, width=thin)
    window: list[Point] = [(0.46, -0.2), (0.62, -0.2), (0.77, 0.04), (0.46, 0.04)]
    part.path(polyline([(x + a * half, y + b * half) for a, b in window], closed=True), "#a9c6d4")
    part.path(box(-0.94, 0.08, 0.99, 0.18, 0.02), _AID)
    # White on green means first aid; the red emblems are protected.
    part.path(ellipse(x - 0.3 * half, y - 0.22 * half, 0.24 * half), _AID)
    cross = box(-0.35, -0.37, -0.25, -0.07, 0.02) + box(-0.45, -0.27, -0.15, -0.17, 0.02)
    part.path(cross, "#fbf6ee")
    part.path(box(0.02, -0.66, 0.3, -0.52, 0.05), "#4f93bd", "#2d6285", thin)
    flashes = [
        ((0.16, -0.76), (0.16, -0.94)),
        ((-0.04, -0.7), (-0.16, -0.84)),
        ((0.36, -0.7), (0.48, -0.84)),
    ]
    for (ax, ay), (bx, by) in flashes:
        part.path(
            polyline([(x + ax * half, y + ay * half), (x + bx * half, y + by * half)]),
            line="#4f93bd",
            width=half * 0.06,
        )
    for wheel in (-0.55, 0.58):
        part.path(ellipse(x + wheel * half, y + 0.43 * half, half * 0.19), "#4c4a49", line, thin)
        part.path(ellipse(x + wheel * half, y + 0.43 * half, half * 0.08), "#cfcac4")
