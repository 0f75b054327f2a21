"""The small signs on the dial of the volume: what turns it up, and what may turn it down."""

import math
from collections.abc import Sequence

from scene_drawing.bands import band
from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.scene import Part


def _at(middle: Point, points: Sequence[Point]) -> list[Point]:
    return [(middle[0] + x, middle[1] + y) for x, y in points]


def germ(part: Part, middle: Point) -> None:
    """Draw a virus, for the illness."""
    x, y = middle
    for place in range(11):
        turn = 2 * math.pi * place / 11
        foot = (x + 13 * math.cos(turn), y + 13 * math.sin(turn))
        head = (x + 20 * math.cos(turn), y + 20 * math.sin(turn))
        part.path(polyline([foot, head]), line="#35577a", width=2.2)
        part.path(ellipse(*head, 3), "#5c86b0", "#35577a", 0.9)
    part.path(blob(x, y, 14.5, 0.03), "#7ea3c8", "#35577a", 1.5)
    part.path(ellipse(x - 4, y - 4, 4.5, 3.5), "#d4e2f0", opacity=0.8)
    part.path(ellipse(x + 5, y + 5, 3), "#5c86b0", opacity=0.8)


def moon(part: Part, middle: Point) -> None:
    """Draw a sickle moon with two stars, for the night."""
    shape = [(4, -20), (-9, -17), (-18, -4), (-15, 11), (-3, 20), (11, 17), (18, 8)]
    hollow = [(7, 10), (-3, 3), (-4, -8), (4, -20)]
    part.path(smooth(_at(middle, [*shape, *hollow[:3]]), closed=True), "#f6e3a4", "#8a7232", 1.4)
    for x, y, size in ((11, -9, 5.5), (18, -1, 3.5)):
        points = [
            (x + reach * math.cos(turn), y + reach * math.sin(turn))
            for place in range(8)
            for turn in [math.pi * place / 4 - math.pi / 2]
            for reach in [size if place % 2 == 0 else size * 0.38]
        ]
        part.path(polyline(_at(middle, points), closed=True), "#fbf0c8", "#8a7232", 0.7)


def tangle(part: Part, middle: Point) -> None:
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
    part.path(smooth(_at(middle, points)), line="#6b4f28", width=2)


def warm_pack(part: Part, middle: Point) -> None:
    """Draw a hot-water bottle in its cloth, for warmth."""
    body = [
        (-5, -12),
        (-12, -7),
        (-13, 6),
        (-11, 18),
        (0, 20),
        (11, 18),
        (13, 6),
        (12, -7),
        (5, -12),
    ]
    neck = [(-4, -11), (-3.5, -16), (-6, -20), (6, -20), (3.5, -16), (4, -11)]
    part.path(smooth(_at(middle, neck), closed=True, tension=0.6), "#b5524a", "#6d2a26", 1.2)
    part.path(smooth(_at(middle, body), closed=True), "#d1766a", "#6d2a26", 1.5)
    for across in (-5, 0, 5):
        rib = [(across, -4), (across * 1.15, 5), (across, 14)]
        part.path(smooth(_at(middle, rib)), line="#f0b9ad", width=1.6)


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
