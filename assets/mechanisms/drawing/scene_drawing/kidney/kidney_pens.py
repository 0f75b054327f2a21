"""Pens for the scenes about the kidneys: germs, stones, nerves, feathered windows."""

import math
import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part

GERM = "#2fae86"
GERM_LIGHT = "#c9f2df"
GERM_LINE = "#155a44"
GERM_RIM = "#eefaf3"
PEE = "#f5df8c"
PEE_LIGHT = "#fbf0c2"
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


def backwards(data: str) -> str:
    """Return a closed path of one run the other way round: laid in another, it is a hole."""
    points: list[Point] = []
    for letter, text in re.findall(r"([MLC])([^MLCZ]*)", data):
        numbers = [float(each) for each in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        found = list(zip(numbers[::2], numbers[1::2], strict=True))
        points += [points[-1], found[0], found[0]] if letter == "L" else found
    points.reverse()
    steps = "".join(
        f"C{' '.join(f'{x:g} {y:g}' for x, y in points[place : place + 3])}"
        for place in range(1, len(points), 3)
    )
    return f"M{points[0][0]:g} {points[0][1]:g}{steps}Z"


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
    for here, there in pairwise(points):
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
            points[(place + by) % total] if closed else points[min(max(place + by, 0), total - 1)]
            for by in (-1, 0, 1, 2)
        )
        many += [
            (
                _between(before[0], here[0], there[0], after[0], step / 12),
                _between(before[1], here[1], there[1], after[1], step / 12),
            )
            for step in range(12)
        ]
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


def germs(part: Part, places: Sequence[tuple[float, float, float]], size: float) -> None:
    """Add rod-shaped germs, each with a thread behind it, at x, y and a turn in radians."""
    rod = [(0.5, 0.0), (0.36, 0.2), (0.0, 0.22), (-0.36, 0.2), (-0.5, 0.0)]
    rod += [(-0.36, -0.2), (0.0, -0.22), (0.36, -0.2)]
    tail = [(-0.5, 0.0), (-0.68, 0.1), (-0.86, -0.08), (-1.05, 0.06)]
    shine = [(-0.26, -0.1), (0.0, -0.13), (0.26, -0.1)]

    def all_of(points: Sequence[Point], *, closed: bool = False) -> str:
        pieces: list[str] = []
        for x, y, turn in places:
            across, down = size * math.cos(turn), size * math.sin(turn)
            turned = [(x + a * across - b * down, y + a * down + b * across) for a, b in points]
            pieces.append(smooth(turned, closed=closed))
        return "".join(pieces)

    rods, tails = all_of(rod, closed=True), all_of(tail)
    part.path(rods, GERM_RIM, GERM_RIM, max(0.6, size * 0.17))
    part.path(tails, line=GERM_RIM, width=max(0.5, size * 0.12))
    part.path(tails, line=GERM_LINE, width=max(0.3, size * 0.05))
    part.path(rods, GERM, GERM_LINE, max(0.3, size * 0.05))
    part.path(all_of(shine), line=GERM_LIGHT, width=max(0.3, size * 0.07))


_FACETS = ("#e6cfa2", "#d3b27c", "#bf9a62", "#a98350", "#93703f", "#b48e58", "#cba973")


def stone(part: Part, x: float, y: float, radius: float, glow: str) -> None:
    """Add a rough stone of flat faces, lit from above on the left."""

    def ring(count: int, reach: float, lean: float, rough: float) -> list[Point]:
        found: list[Point] = []
        for place in range(count):
            angle = 2 * math.pi * place / count + lean
            far = radius * reach * (1 + rough * math.sin(place * 2.4 + lean * 7))
            found.append((x + far * math.cos(angle), y + far * math.sin(angle)))
        return found

    rim, inner = ring(14, 0.98, 0.2, 0.08), ring(7, 0.55, 0.5, 0.14)
    edge = smooth(rim, closed=True, tension=0.55)
    part.path(edge, glow, STONE_LINE, max(0.5, radius * 0.055))
    seam = "#8a6a3e"
    thin = max(0.15, radius * 0.012)
    for place in range(14):
        here, there = rim[place], rim[(place + 1) % 14]
        near, next_near = inner[place // 2], inner[(place + 1) // 2 % 7]
        corners = [here, there, near] if near == next_near else [here, there, next_near, near]
        tone = _tone(corners, x, y, place)
        part.path(polyline(corners, closed=True), tone, seam, thin, 0.8)
    part.path(polyline(inner, closed=True), "#dcc08d", seam, thin)
    peak = (x - radius * 0.08, y - radius * 0.1)
    for place in range(7):
        corners = [inner[place], inner[(place + 1) % 7], peak]
        part.path(polyline(corners, closed=True), _tone(corners, x, y, place + 3), seam, thin)
    for number, (aside, above) in enumerate(
        ((-0.42, -0.3), (0.2, -0.52), (0.5, 0.16), (-0.2, 0.46))
    ):
        pit = ellipse(x + aside * radius, y + above * radius, radius * (0.07 + 0.012 * number))
        part.path(pit, "#7d5d34", opacity=0.45)
    gleam = [(x - radius * 0.7, y - radius * 0.2), (x - radius * 0.5, y - radius * 0.52)]
    part.path(
        smooth([*gleam, (x - radius * 0.2, y - radius * 0.7)]),
        line="#fff3d6",
        width=radius * 0.07,
        opacity=0.7,
    )
    part.path(edge, line=STONE_LINE, width=max(0.5, radius * 0.06))


def _tone(corners: Sequence[Point], x: float, y: float, place: int) -> str:
    across = sum(each[0] for each in corners) / len(corners) - x
    down = sum(each[1] for each in corners) / len(corners) - y
    lit = (-across - down) / (math.hypot(across, down) * 1.42)
    return _FACETS[min(4, max(0, round(2 - 2 * lit + 0.5 * math.sin(place * 3))))]


def feathered(part: Part, x: float, y: float, across: float, down: float, fill: str) -> None:
    """Add a pale patch without an edge, through which deeper things are seen."""
    for step in range(22):
        share = 1 - step * 0.022
        part.path(ellipse(x, y, across * share, down * share), fill=fill, opacity=0.08)


def arrow(part: Part, points: Sequence[Point], width: float, fill: str, line: str) -> None:
    """Add a tapered, curved arrow that grows from a point to its head at the last point."""
    spine = soft(points, 24)
    neck = 17
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(spine[: neck + 1]):
        ahead, behind = spine[place + 1], spine[max(place - 1, 0)]
        long = math.dist(ahead, behind)
        aside = ((ahead[1] - behind[1]) / long, -(ahead[0] - behind[0]) / long)
        reach = width * 0.34 * (place / neck) ** 0.8
        left.append((x + aside[0] * reach, y + aside[1] * reach))
        right.append((x - aside[0] * reach, y - aside[1] * reach))
    (x, y), (before_x, before_y), tip = spine[neck - 1], spine[neck - 2], spine[-1]
    long = math.dist((x, y), (before_x, before_y))
    aside = ((y - before_y) / long * width * 0.95, -(x - before_x) / long * width * 0.95)
    head = "".join(
        f"L{a:.1f} {b:.1f}"
        for a, b in ((x + aside[0], y + aside[1]), tip, (x - aside[0], y - aside[1]))
    )
    back = smooth(list(reversed(right))).replace("M", "L", 1)
    part.path(f"{smooth(left)}{head}{back}Z", fill, line, max(0.4, width * 0.07))
