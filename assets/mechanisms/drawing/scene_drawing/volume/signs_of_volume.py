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


def tangle(part: Part, middle: Point, size: float) -> None:
    """Draw a thread in a tangle, for worry."""
    loops: list[Point] = []
    for place in range(46):
        turn, lean = place * 0.62, place * 0.115
        across, down = 17 * math.cos(turn), 9.5 * math.sin(turn)
        loops.append(
            (
                across * math.cos(lean) - down * math.sin(lean),
                across * math.sin(lean) + down * math.cos(lean),
            )
        )
    ends = [(-27, 12), (-19, 17), (-8, 15)], [(15, 14), (22, 15), (27, 11)]
    points = [*ends[0], *loops[4:], *ends[1]]
    small = [(x * size, y * size) for x, y in points]
    part.path(smooth(_at(middle, small)), line="#6b4f28", width=2.2 * size)


def warm_pack(part: Part, middle: Point) -> None:
    """Draw a hot-water bottle with its screw neck, and two lines of steam, for warmth."""
    line = "#6d2a26"
    body = [
        (-5, -4), (-13, -2), (-16, 5), (-14.5, 15), (-8, 18), (8, 18), (14.5, 15), (16, 5),
        (13, -2), (5, -4),
    ]  # fmt: skip
    neck = [(-4.6, -2), (-4, -7), (4, -7), (4.6, -2)]
    part.path(polyline(_at(middle, neck), closed=True), "#c9675b", line, 1.1)
    part.path(smooth(_at(middle, body), closed=True), "#dd7a6c", line, 1.4)
    cap = [(-5.6, -7), (-5.6, -10.5), (5.6, -10.5), (5.6, -7)]
    part.path(polyline(_at(middle, cap), closed=True), "#8e3a34", line, 1)
    for down in (3, 8, 13):
        part.path(polyline(_at(middle, [(-10, down), (10, down)])), line="#f6c3b7", width=1.4)
    for across in (-10, 10):
        steam = [(across, -7), (across + 2.4, -11), (across - 1.6, -15), (across + 0.8, -19)]
        part.path(smooth(_at(middle, steam)), line="#b5524a", width=1.6)


def stroller(part: Part, middle: Point) -> None:
    """Draw a person on a stroll, for gentle moves."""
    tint, line = "#5f8a66", "#2f5238"
    for points, widths in (
        ([(0, -7), (8, 1), (12, 5)], [3.6, 3.2, 2.6]),
        ([(0, 5), (7, 12), (10, 23)], [5.5, 4.6, 3]),
    ):
        part.path(band(_at(middle, points), widths), "#4c7254", line, 0.9)
    for points, widths in (
        ([(1, -10), (0, -2), (0, 6)], [7.5, 8.5, 7]),
        ([(0, 5), (-4, 13), (-13, 20)], [6, 4.8, 3]),
        ([(1, -7), (-6, 0), (-9, 7)], [4, 3.4, 2.6]),
    ):
        part.path(band(_at(middle, points), widths), tint, line, 1)
    part.path(ellipse(middle[0] + 3, middle[1] - 18, 5.6), tint, line, 1.1)
