"""Pens for the scenes about the kidneys: germs, stones, nerves, feathered windows."""

import math
from collections.abc import Callable, Sequence

from scene_drawing.curves import Point, blob, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part

GERM = "#5f9c86"
GERM_LIGHT = "#a9d3bd"
GERM_LINE = "#2f5e50"
PEE = "#eed27e"
PEE_LIGHT = "#f7e6ac"
PEE_CLOUDY = "#d8c57f"
STONE = "#b08a55"
STONE_LIGHT = "#dcbf8c"
STONE_LINE = "#674a26"
BONE = colour("bone", "middle")
BONE_LINE = colour("bone", "line")
KIDNEY = colour("organ", "kidney", "light")
KIDNEY_DARK = colour("organ", "kidney", "dark")
KIDNEY_LINE = colour("organ", "kidney", "line")
URETER = colour("organ", "ureter", "light")
URETER_DARK = colour("organ", "ureter", "dark")
URETER_LINE = colour("organ", "ureter", "line")
NERVE = colour("nerve", "light")
NERVE_LINE = colour("nerve", "dark")


def ribbon(spine: Sequence[Point], half: Callable[[float], float]) -> str:
    """Return a soft closed band along ``spine``; ``half`` says its half width from 0 to 1."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(spine) - 1
    for place, (x, y) in enumerate(spine):
        ahead, behind = spine[min(place + 1, last)], spine[max(place - 1, 0)]
        along_x, along_y = ahead[0] - behind[0], ahead[1] - behind[1]
        length = math.hypot(along_x, along_y) or 1
        reach = half(place / last)
        left.append((x + along_y / length * reach, y - along_x / length * reach))
        right.append((x - along_y / length * reach, y + along_x / length * reach))
    return smooth([*left, *reversed(right)], closed=True, tension=0.9)


def even(points: Sequence[Point], count: int) -> list[Point]:
    """Return ``count`` points spread evenly along a line through ``points``."""
    lengths = [0.0]
    for here, there in zip(points, points[1:], strict=False):
        lengths.append(lengths[-1] + math.dist(here, there))
    spread: list[Point] = []
    place = 0
    for step in range(count):
        wanted = lengths[-1] * step / (count - 1)
        while place < len(points) - 2 and lengths[place + 1] < wanted:
            place += 1
        share = (wanted - lengths[place]) / ((lengths[place + 1] - lengths[place]) or 1)
        (ax, ay), (bx, by) = points[place], points[place + 1]
        spread.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    return spread


def soft(points: Sequence[Point], count: int, *, closed: bool = False) -> list[Point]:
    """Return points on the soft curve through ``points``, spread evenly."""
    many: list[Point] = []
    total = len(points)
    for place in range(total if closed else total - 1):
        before, here, there, after = (
            points[(place + by) % total]
            if closed
            else points[min(max(place + by, 0), total - 1)]
            for by in (-1, 0, 1, 2)
        )
        for share in (each / 12 for each in range(12)):
            many.append(
                (
                    _between(before[0], here[0], there[0], after[0], share),
                    _between(before[1], here[1], there[1], after[1], share),
                )
            )
    many.append(points[0] if closed else points[-1])
    spread = even(many, count + 1 if closed else count)
    return spread[:-1] if closed else spread


def _between(before: float, here: float, there: float, after: float, share: float) -> float:
    return 0.5 * (
        2 * here
        + (there - before) * share
        + (2 * before - 5 * here + 4 * there - after) * share**2
        + (3 * here - before - 3 * there + after) * share**3
    )


def germ(part: Part, x: float, y: float, size: float, turn: float) -> None:
    """Add a rod-shaped germ with a thread behind it; ``size`` is its length."""
    across, down = math.cos(turn), math.sin(turn)

    def at(along: float, aside: float) -> Point:
        return (
            x + size * (along * across - aside * down),
            y + size * (along * down + aside * across),
        )

    rod = [(0.5, 0.0), (0.36, 0.2), (0.0, 0.22), (-0.36, 0.2), (-0.5, 0.0)]
    rod += [(-0.36, -0.2), (0.0, -0.22), (0.36, -0.2)]
    part.path(
        smooth([at(*each) for each in rod], closed=True),
        fill=GERM,
        line=GERM_LINE,
        width=max(0.35, size * 0.06),
    )
    tail = [(-0.5, 0.0), (-0.68, 0.1), (-0.86, -0.08), (-1.05, 0.06)]
    part.path(smooth([at(*each) for each in tail]), line=GERM_LINE, width=max(0.3, size * 0.05))
    shine = [(-0.26, -0.1), (0.0, -0.13), (0.26, -0.1)]
    part.path(smooth([at(*each) for each in shine]), line=GERM_LIGHT, width=max(0.3, size * 0.07))


def stone(part: Part, x: float, y: float, radius: float, glow: str) -> None:
    """Add a knobbly stone with facets."""
    part.path(
        blob(x, y, radius, 0.12, 13, 0.7), fill=glow, line=STONE_LINE, width=max(0.5, radius * 0.06)
    )
    for number, (aside, above, size) in enumerate(
        [(-0.34, -0.3, 0.34), (0.3, -0.2, 0.28), (-0.08, 0.36, 0.32), (0.42, 0.34, 0.2)]
    ):
        part.path(
            blob(x + aside * radius, y + above * radius, size * radius, 0.16, 7, number),
            fill=STONE_LIGHT,
            line=STONE_LINE,
            width=max(0.3, radius * 0.025),
            opacity=0.55,
        )


def feathered(part: Part, x: float, y: float, across: float, down: float, fill: str) -> None:
    """Add a pale patch without an edge, through which deeper things are seen."""
    for step in range(22):
        share = 1 - step * 0.022
        part.path(ellipse(x, y, across * share, down * share), fill=fill, opacity=0.08)


def arrow(part: Part, points: Sequence[Point], width: float, fill: str, line: str) -> None:
    """Add a tapered, curved arrow that swells to its head at the last of ``points``."""
    spine = soft(points, 14)
    tip, neck = spine[-1], spine[-4]
    length = math.dist(tip, neck)
    across, down = (tip[0] - neck[0]) / length, (tip[1] - neck[1]) / length
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(spine[:-3]):
        ahead = spine[place + 1]
        behind = spine[max(place - 1, 0)]
        long = math.dist(ahead, behind)
        aside = ((ahead[1] - behind[1]) / long, -(ahead[0] - behind[0]) / long)
        reach = width * (0.12 + 0.38 * place / (len(spine) - 4))
        left.append((x + aside[0] * reach, y + aside[1] * reach))
        right.append((x - aside[0] * reach, y - aside[1] * reach))
    barb_left = (neck[0] + down * width * 1.15, neck[1] - across * width * 1.15)
    barb_right = (neck[0] - down * width * 1.15, neck[1] + across * width * 1.15)
    there = smooth(left)
    back = smooth(list(reversed(right)))
    head = "".join(f"L{x:.1f} {y:.1f}" for x, y in (barb_left, tip, barb_right))
    rest = back.replace("M", "L", 1)
    part.path(f"{there}{head}{rest}Z", fill=fill, line=line, width=max(0.4, width * 0.08))
