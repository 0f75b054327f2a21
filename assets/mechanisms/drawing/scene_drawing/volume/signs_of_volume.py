"""The small signs on the dial of the volume: what turns it up, and what may turn it down."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import band
from scene_drawing.scene import Part


def _at(middle: Point, points: Sequence[Point]) -> list[Point]:
    return [(middle[0] + x, middle[1] + y) for x, y in points]


def short_night(part: Part, middle: Point) -> None:
    """Draw a sickle moon and an open eye below it, for a night with little sleep."""
    horns = [(3, -24), (-6, -21), (-10, -13), (-6, -5), (3, -2), (11, -6)]
    hollow = [(5, -8), (0, -13), (0, -19)]
    part.path(smooth(_at(middle, [*horns, *hollow]), closed=True), "#fbe6a2", "#8a7232", 1.1)
    lids = [(-19, 11), (-10, 4), (0, 1.5), (10, 4), (19, 11), (10, 17.5), (0, 20), (-10, 17.5)]
    part.path(smooth(_at(middle, lids), closed=True), "#fdfaf2", "#23254f", 1.6)
    x, y = middle
    part.path(ellipse(x, y + 10.6, 7.4), "#6d93b8", "#23254f", 1.2)
    part.path(ellipse(x, y + 10.6, 3.4), "#23254f")
    part.path(ellipse(x - 2.4, y + 8, 1.7), "#ffffff")


def sleeper(part: Part, middle: Point) -> None:
    """Draw a person asleep in bed, for good sleep."""
    line = "#3f4a6a"
    part.path(polyline(_at(middle, [(-19, -9), (-19, 14)])), line="#7d5a37", width=2.6)
    part.path(polyline(_at(middle, [(19, 2), (19, 14)])), line="#7d5a37", width=2.6)
    part.path(polyline(_at(middle, [(-19, 10), (19, 10)])), line="#7d5a37", width=3.4)
    pillow = [(-17, 1), (-8, 0), (-6, 4), (-8, 8), (-17, 8)]
    part.path(smooth(_at(middle, pillow), closed=True), "#fffdf6", line, 1)
    part.path(ellipse(middle[0] - 10, middle[1] - 1.5, 5), "#eeb287", "#7c3d26", 1)
    cover = [(-7, 8), (-6, 0), (0, -4), (8, -3), (16, 1), (18, 8)]
    part.path(smooth(_at(middle, cover), closed=True, tension=0.8), "#7d93c9", line, 1.1)
    for x, y, size in ((1, -12, 5.0), (9, -17, 3.6)):
        lazy = [(x, y), (x + size, y), (x, y + size), (x + size, y + size)]
        part.path(polyline(_at(middle, lazy)), line=line, width=1.5)


def worried(part: Part, middle: Point) -> None:
    """Draw a worried face: brows raised to the middle, and a mouth that turns down."""
    line = "#5c3b1c"
    x, y = middle
    for side in (-1, 1):
        brow = [(side * 14, -7.5), (side * 9, -10), (side * 4, -13.5)]
        part.path(smooth(_at(middle, brow)), line=line, width=2.4)
        part.path(ellipse(x + side * 8, y - 2, 3, 3.6), "#fdfaf2", line, 1.2)
        part.path(ellipse(x + side * 8, y - 0.8, 1.8, 2), line)
        fold = [(side * 1.6, -9.5), (side * 1.2, -6)]
        part.path(polyline(_at(middle, fold)), line=line, width=1, opacity=0.7)
    mouth = [(-8.5, 13.5), (-5, 10), (0, 8.8), (5, 10), (8.5, 13.5)]
    part.path(smooth(_at(middle, mouth)), line=line, width=2.4)


def warm_pack(part: Part, middle: Point) -> None:
    """Draw a flat, tilted hot-water bottle with a narrow neck, and two lines of warmth."""
    line = "#6d2a26"
    cos, sin = math.cos(math.radians(20)), math.sin(math.radians(20))

    def leaning(points: Sequence[Point]) -> list[Point]:
        low = [(x - 1, y + 1) for x, y in points]
        return _at(middle, [(x * cos - y * sin, x * sin + y * cos) for x, y in low])

    half = [
        (0, -20), (4.4, -20.4), (2.4, -17), (2.4, -12.5), (5.4, -9.6), (10.4, -7.4), (12.6, -3),
        (12.8, 4), (12.8, 11), (11.4, 16.4), (6.4, 18.4), (0, 18.6),
    ]  # fmt: skip
    rim = [*half, *((-x, y) for x, y in reversed(half[1:-1]))]
    part.path(smooth(leaning(rim), closed=True), "#dd7a6c", line, 1.4)
    part.path(smooth(leaning([(-4.2, -20), (0, -19), (4.2, -20)])), line=line, width=1.6)
    seam = [
        (0, -6.2), (6, -5), (9, -1.6), (9.4, 5), (9, 11.6), (6, 14.8), (0, 15.4), (-6, 14.8),
        (-9, 11.6), (-9.4, 5), (-9, -1.6), (-6, -5),
    ]  # fmt: skip
    part.path(smooth(leaning(seam), closed=True, tension=0.8), line="#f6c3b7", width=1.2)
    for across in (-4.0, 0.0, 4.0):
        rib = leaning([(across, -1.5), (across, 9.5)])
        part.path(polyline(rib), line="#f6c3b7", width=1.2)
    for across, down in ((-18.5, 2), (17.5, 14)):
        wave = [(across, down), (across + 2, down - 4), (across - 2, down - 8), (across, down - 12)]
        part.path(smooth(_at(middle, wave)), line="#b5524a", width=1.7)


def stroller(part: Part, middle: Point) -> None:
    """Draw a person on a stroll, for gentle moves."""
    tint, line = "#5f8a66", "#2f5238"

    def small(points: Sequence[Point]) -> list[Point]:
        return _at(middle, [(x * 0.8, (y - 1) * 0.8) for x, y in points])

    for points, widths in (
        ([(0, -7), (8, 1), (12, 5)], [3.6, 3.2, 2.6]),
        ([(0, 5), (7, 12), (10, 23)], [5.5, 4.6, 3]),
    ):
        part.path(band(small(points), [each * 0.86 for each in widths]), "#4c7254", line, 0.9)
    for points, widths in (
        ([(1, -10), (0, -2), (0, 6)], [7.5, 8.5, 7]),
        ([(0, 5), (-4, 13), (-13, 20)], [6, 4.8, 3]),
        ([(1, -7), (-6, 0), (-9, 7)], [4, 3.4, 2.6]),
    ):
        part.path(band(small(points), [each * 0.86 for each in widths]), tint, line, 1)
    part.path(ellipse(middle[0] + 2.4, middle[1] - 15.2, 4.6), tint, line, 1.1)
