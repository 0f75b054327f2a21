"""What touches the skin: a finger that presses and a feather that strokes."""

import math
from collections.abc import Sequence

from scene_drawing.bands import along, band
from scene_drawing.curves import Point, smooth
from scene_drawing.scene import Scene

FINGER_AT: Point = (236, 336)


def feather(scene: Scene) -> None:
    """Add the feather, its tip on the skin; it leans so that it can stroke to and fro."""
    part = scene.part("feather")
    spine = along([(92, 318), (90, 262), (76, 190), (44, 96)], 10)
    last = int(len(spine) * 0.78)
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(spine[: last + 1]):
        share = place / last
        full = math.sin(math.pi * share**0.86) ** 1.5 * 31
        notch = 4 if place in {9, 17} else 0
        left.append((x - full * 0.86 + notch, y + full * 0.3))
        right.append((x + full, y - full * 0.1))
    part.path(
        smooth([*left, *reversed(right)], closed=True, tension=0.9),
        scene.shade("#eef2ee", "#93b3b0"),
        "#55777a",
        1.5,
    )
    for place in range(2, last - 1):
        x, y = spine[place + 2]
        for far, reach in ((left[place], 0.9), (right[place], 0.92)):
            end = (x + (far[0] - x) * reach, y + (far[1] - y) * reach)
            bow = ((x + end[0]) / 2, (y + end[1]) / 2 - 2)
            part.path(smooth([(x, y), bow, end]), line="#55777a", width=0.9, opacity=0.5)
    part.path(band(spine[::5], [1.4, 2.6, 3.4, 4.4]), "#f6efdc", "#6b6a58", 0.9)


def hand(scene: Scene) -> None:
    """Add the hand that presses with one finger; it comes from above, out of its sleeve."""
    part = scene.part("hand")
    tone, shade, line = "#f0c7aa", "#d99f7f", "#94573f"
    x, y = FINGER_AT
    flesh = scene.shade(tone, shade, down=False)

    def shape(points: Sequence[Point], fill: str, width: float = 1.6) -> None:
        part.path(smooth([(x + a, y + b) for a, b in points], closed=True), fill, line, width)

    whole = [
        (0, -4), (-14, -10), (-20, -30), (-21, -62), (-24, -92), (-27, -122), (-30, -150),
        (-26, -186), (-12, -220), (6, -246), (46, -250), (62, -226), (66, -196), (72, -176),
        (70, -152), (58, -140), (40, -138), (26, -128), (23, -96), (22, -62), (22, -30), (14, -10),
    ]  # fmt: skip
    shape(whole, flesh)
    for top in (-140, -164):
        curled = [
            (34, top - 8),
            (60, top - 10),
            (73, top + 4),
            (68, top + 18),
            (46, top + 20),
            (30, top + 12),
        ]
        shape(curled, scene.shade("#efc3a5", "#cf9272"), 1.3)
    thumb = [
        (-8, -196),
        (16, -190),
        (38, -172),
        (50, -150),
        (46, -138),
        (34, -140),
        (18, -156),
        (-4, -168),
    ]
    # Its root is left open, so that the thumb grows out of the hand.
    rounded = [(x + a, y + b) for a, b in thumb]
    part.path(smooth(rounded, closed=True), scene.shade("#f2c9ac", "#dfa888"))
    part.path(smooth(rounded), line=line, width=1.4)
    thumb_nail = [(36, -156), (44, -148), (46, -141), (39, -144), (33, -151)]
    shape(thumb_nail, "#f9e4d8", 0.9)
    for fold in ([(-2, -178), (8, -172), (12, -164)], [(52, -174), (60, -170), (66, -164)]):
        part.path(smooth([(x + a, y + b) for a, b in fold]), line=line, width=1, opacity=0.5)
    nail = [(-19.5, -34), (-17, -16), (-9, -9), (-11, -24), (-13, -36)]
    shape(nail, "#f9e4d8", 1)
    for crease in ([(14, -58), (4, -56), (-4, -58)], [(16, -100), (5, -98), (-3, -100)]):
        part.path(smooth([(x + a, y + b) for a, b in crease]), line=line, width=1.1, opacity=0.6)
    part.path(
        smooth([(x - 13, y - 44), (x - 15, y - 90), (x - 20, y - 150)]),
        line="#fbe6d6",
        width=5,
        opacity=0.6,
    )
    cuff = [
        (-12, -232),
        (20, -222),
        (58, -226),
        (70, -262),
        (84, -304),
        (40, -316),
        (-2, -306),
        (-8, -268),
    ]
    shape_fill = scene.shade("#8ba6b2", "#68838f")
    part.path(
        smooth([(x + a, y + b) for a, b in cuff], closed=True, tension=0.8),
        shape_fill,
        "#48606b",
        1.6,
    )
    hem = [(-11, -242), (20, -232), (61, -236)]
    part.path(smooth([(x + a, y + b) for a, b in hem]), line="#c3d3d9", width=2, opacity=0.8)
