"""What touches the skin: a hand that presses with one finger, and a feather that strokes."""

import math
from collections.abc import Callable, Sequence

from scene_drawing.curves import Point, smooth
from scene_drawing.pens.bands import along, band
from scene_drawing.scene import Part, Scene

Place = Callable[[Point], Point]
"""Takes a point of a hand or feather, whose tip is at the origin, to where it is drawn."""

_FLESH, _SHADE, _LINE = "#f3c29c", "#d8936c", "#8c4a31"
_NAIL = "#fbe3d6"
_HAND: list[Point] = [
    (0, 0), (-9, -3), (-13, -13), (-14, -30), (-13.4, -44), (-15, -58), (-15.4, -80), (-14.6, -98),
    (-16.4, -124), (-20, -150), (-19, -178), (-11, -208), (2, -236), (6, -264),
    (66, -264), (72, -236), (84, -208), (97, -182), (102, -160),
    (103.4, -140), (101, -122), (91, -111), (80, -116), (76, -133),
    (73.6, -112), (62, -97), (49.6, -103), (46, -124),
    (43.4, -104), (31, -91), (19, -100), (16.2, -118),
    (15, -98), (15.4, -80), (15, -58), (13.4, -44), (14, -30), (13, -13), (9, -3),
]  # fmt: skip
_THUMB: list[Point] = [
    (-4, -214), (-26, -204), (-42, -184), (-46, -162), (-50, -142), (-46, -122), (-36, -112),
    (-26, -118), (-24, -138), (-20, -158), (-10, -172), (2, -180),
]  # fmt: skip
_CUFF: list[Point] = [
    (-4, -246), (34, -238), (76, -246), (80, -278), (88, -318), (36, -328), (-16, -318), (-8, -278),
]  # fmt: skip


def placed_at(tip: Point, size: float, turn: float = 0) -> Place:
    """Return a place with its ``tip`` there, so large, and turned clockwise by degrees."""
    cos, sin = math.cos(math.radians(turn)) * size, math.sin(math.radians(turn)) * size

    def place(point: Point) -> Point:
        return tip[0] + point[0] * cos - point[1] * sin, tip[1] + point[0] * sin + point[1] * cos

    return place


def hand(scene: Scene, part: Part, place: Place, size: float) -> None:
    """Draw a hand from its back: a straight index finger, three curled ones, and the thumb."""

    def shape(points: Sequence[Point], fill: str, width: float) -> None:
        part.path(smooth([place(each) for each in points], closed=True), fill, _LINE, width)

    def line(points: Sequence[Point], width: float, strength: float = 0.7) -> None:
        data = smooth([place(each) for each in points])
        part.path(data, line=_LINE, width=width * size, opacity=strength)

    edge = max(2.1 * size, 0.9)
    # What is lit is the hand's contour, not that of the thumb behind it.
    part.path(smooth([place(each) for each in [*_HAND[15:], *_HAND[:13]]]))
    shape(_THUMB, scene.shade("#eeb88f", "#cf8a63"), edge)
    shape([(-48, -142), (-45, -124), (-38, -116), (-37, -130), (-42, -146)], _NAIL, edge * 0.6)
    line([(-34, -158), (-27, -154), (-22, -156)], 1.3)
    shape(_HAND, scene.shade(_FLESH, _SHADE, down=False), edge)
    for valley, top in (
        ((76, -133), (74, -160)),
        ((46, -124), (45, -154)),
        ((16.2, -118), (16, -148)),
    ):
        line([valley, ((valley[0] + top[0]) / 2 + 0.6, (valley[1] + top[1]) / 2), top], 1.8, 0.85)
    for x, y in ((31, -112), (61, -117), (88, -128)):
        line([(x - 8, y + 1), (x, y - 3), (x + 8, y + 1)], 1.4, 0.6)
        line([(x - 6, y + 6), (x, y + 3), (x + 6, y + 6)], 1.2, 0.45)
    for x, y in ((0, -168), (32, -172), (60, -174), (84, -174)):
        line([(x - 8, y + 3), (x, y - 3), (x + 8, y + 2)], 1.5, 0.5)
    for down, wide in ((-42.0, 8), (-46.5, 6), (-80.0, 9), (-85.5, 7)):
        line([(-wide, down + 1), (0, down - 1.6), (wide, down + 1)], 1.4, 0.55)
    shape(
        [(0, -3.4), (-7, -6), (-8.6, -17), (-7, -27), (0, -30), (7, -27), (8.6, -17), (7, -6)],
        _NAIL,
        edge * 0.6,
    )
    line([(-4, -25), (0, -26.4), (4, -25)], 1, 0.4)
    gleam = [place(each) for each in ((-9, -52), (-10, -90), (-12, -138))]
    part.path(smooth(gleam), line="#fde3cd", width=4 * size, opacity=0.7)
    cuff = [place(each) for each in _CUFF]
    part.path(
        smooth(cuff, closed=True, tension=0.75), scene.shade("#93b4c4", "#6b8c9e"), "#3f5a68", edge
    )
    hem = [place(each) for each in ((-5, -256), (34, -249), (77, -256))]
    part.path(smooth(hem), line="#d3e2e8", width=2.2 * size, opacity=0.8)


def small_hand(part: Part, place: Place) -> None:
    """Draw the same hand so small that only its contour tells."""
    for points in (_THUMB, _HAND):
        part.path(smooth([place(each) for each in points], closed=True), "#eeb287", "#7c3d26", 1.1)
    for valley, top in (
        ((76, -133), (74, -165)),
        ((46, -124), (45, -160)),
        ((16, -118), (16, -156)),
    ):
        part.path(smooth([place(valley), place(top)]), line="#7c3d26", width=0.8)
    cuff = [place(each) for each in _CUFF]
    part.path(smooth(cuff, closed=True, tension=0.75), "#7f9fae", "#3f5a68", 0.9)


def _vane(spine: Sequence[Point]) -> tuple[list[Point], list[Point]]:
    left: list[Point] = []
    right: list[Point] = []
    last = len(spine) - 1
    for count, (x, y) in enumerate(spine):
        full = math.sin(math.pi * (count / last) ** 0.86) ** 1.5 * 31
        notch = 4 if count in {9, 17} else 0
        left.append((x - full * 0.86 + notch, y + full * 0.3))
        right.append((x + full, y - full * 0.1))
    return left, right


def feather(scene: Scene, part: Part, place: Place, size: float) -> None:
    """Draw a feather with its tip at the origin."""
    spine = along([(0, 0), (-2, -56), (-6, -128), (-14, -222)], 10)
    last = int(len(spine) * 0.78)
    left, right = _vane(spine[: last + 1])
    rim = [place(each) for each in [*left, *reversed(right)]]
    part.path(
        smooth(rim, closed=True, tension=0.9),
        scene.shade("#dcefec", "#7fb0ac"),
        "#3f6f72",
        1.7 * size,
    )
    for count in range(2, last - 1):
        x, y = spine[count + 2]
        for far, reach in ((left[count], 0.9), (right[count], 0.92)):
            end = (x + (far[0] - x) * reach, y + (far[1] - y) * reach)
            bow = ((x + end[0]) / 2, (y + end[1]) / 2 - 2)
            barb = [place(each) for each in ((x, y), bow, end)]
            part.path(smooth(barb), line="#3f6f72", width=0.9 * size, opacity=0.5)
    quill = [place(each) for each in spine[::5]]
    widths = [each * size for each in (1.4, 2.6, 3.4, 4.4)]
    part.path(band(quill, widths), "#f6efdc", "#6b6a58", 0.9 * size)


def small_feather(part: Part, place: Place) -> None:
    """Draw the same feather so small that only its contour tells."""
    spine = along([(0, 0), (-2, -56), (-6, -128), (-14, -222)], 10)
    left, right = _vane(spine[: int(len(spine) * 0.78) + 1])
    wide = [(x * 1.3, y) for x, y in [*left[::3], *reversed(right[::3])]]
    data = smooth([place(each) for each in wide], closed=True)
    part.path(data, "#8fc0bb", "#2f6064", 1.1)
    part.path(smooth([place(each) for each in spine[::6]]), line="#2f6064", width=1.3)
