"""The trunk bent forward at the hips: the stomach caught between the dome and the belly wall."""

import math
from itertools import pairwise

from scene_drawing.cough import trunk
from scene_drawing.cough.section_parts import (
    AIR_FILL,
    AIR_LINE,
    SKIN_LINE,
    base_section,
    near_half,
    organs,
    rings,
    shapes_of,
)
from scene_drawing.cough.trunk import REST, RETCH, path
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.broken_lines import arrow
from scene_drawing.pens.tapers import push
from scene_drawing.scene import Scene

_HIP: Point = (566, 462)
_SIZE = 1.14
_BENDS = ((-80, 0.0), (-50, 0.0), (110, 0.62), (281, 0.98), (330, 1.26), (450, 1.36))
"""How far the body leans forward at heights above the hip, in units and radians."""
_BELOW = 90
_READY = trunk.State(REST.chest, REST.belly, REST.dome, jaw=1)


def _lean(height: float) -> float:
    for (low, before), (high, after) in pairwise(_BENDS):
        if height <= high:
            share = max(0.0, (height - low) / (high - low))
            return before + (after - before) * share * share * (3 - 2 * share)
    return _BENDS[-1][1]


def _spine() -> list[Point]:
    """Return the middle of the body, a unit of height apart, from below the hip up."""
    x, y = 0.0, float(_BELOW)
    found = [(x, y)]
    for height in range(560):
        lean = _lean(height - _BELOW + 0.5)
        x, y = x - math.sin(lean), y - math.cos(lean)
        found.append((x, y))
    return found


_MIDDLE = _spine()


def bowed(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies when the body bends at the hips."""
    share = min(max((y - 100) / 95, 0), 1)
    flank = (x - 288) * (1.06 + 0.26 * share * share * (3 - 2 * share))
    height = 486 - y
    if height > 281:
        height = 281 + min(height - 281, 80) * 0.74 + max(height - 361, 0)
    at = min(int(height + _BELOW), len(_MIDDLE) - 2)
    (ax, ay), (bx, by) = _MIDDLE[at], _MIDDLE[at + 1]
    rest, lean = height + _BELOW - at, _lean(height)
    across, down = ax + (bx - ax) * rest, ay + (by - ay) * rest
    return (
        _HIP[0] + (across + flank * math.cos(lean)) * _SIZE,
        _HIP[1] + (down - flank * math.sin(lean)) * _SIZE,
    )


_NOSE: tuple[Point, ...] = (
    (208, 110), (213, 106), (220, 99), (234, 95), (250, 97), (260, 102), (263, 109), (260, 115),
    (250, 114.5), (236, 112), (220, 112), (212, 112.5),
)  # fmt: skip
_WINDPIPE: tuple[Point, ...] = (
    (255, 157), (262, 156), (266, 163), (269, 174), (275, 192), (283, 212), (291, 228), (296, 240),
    (289, 243), (282, 230), (274, 214), (265, 194), (259, 175), (255, 165),
)  # fmt: skip
_LID: tuple[Point, ...] = (
    (267, 153), (260, 155.5), (251.5, 159.5), (249, 165), (253.5, 169.5), (262, 166.5),
    (269.5, 163), (271, 157),
)  # fmt: skip
"""The gate, shut: a bar across the top of the windpipe."""
_UP: tuple[Point, ...] = (
    (284, 332), (290, 312), (299, 282), (302, 246), (298, 214), (291, 190), (281, 168),
    (274, 152), (271, 138), (266, 126), (256, 119), (244, 117), (230, 116.5), (216, 119),
)  # fmt: skip
"""The back of gullet and throat, from the hole in the dome up to the upper lip."""
_DOWN: tuple[Point, ...] = (
    (219, 134), (228, 131.5), (239, 129.5), (248, 132), (256, 140), (264, 149), (271, 160),
    (276, 172), (284, 194), (290, 216), (294, 246), (291, 280), (282, 308), (276, 330),
)  # fmt: skip
"""The front of throat and gullet, from the lower lip down to the hole in the dome."""
_BAG: tuple[Point, ...] = (
    (264, 308), (250, 312), (238, 324), (230, 344), (229, 366), (236, 382), (250, 384),
    (264, 374), (278, 354), (285, 328),
)  # fmt: skip
_BAG_PRESSED: tuple[Point, ...] = (
    (267, 347), (256, 346), (247, 351), (244, 363), (243.5, 380), (247, 398), (258, 408),
    (269, 398), (279, 378), (286, 356),
)  # fmt: skip


def _food_way(bag: tuple[Point, ...], hole: float) -> str:
    """Return throat, gullet and stomach as one outline, through the dome at height ``hole``."""

    def fallen(points: tuple[Point, ...]) -> list[Point]:
        return [(x, y + (hole - 331) * min(max((y - 240) / 90, 0), 1)) for x, y in points]

    return path([*fallen(_UP), *fallen(_DOWN), *bag], bowed)


def retch() -> Scene:
    """Return the bent trunk, ready, with the roads to the squeeze."""
    scene = Scene()
    base_section(scene, _READY, bowed)
    scene.part("nose").path(path(_NOSE, bowed), AIR_FILL, AIR_LINE, 1.1)
    scene.part("airway").path(path(_WINDPIPE, bowed), AIR_FILL, AIR_LINE, 1.2)
    rings(scene, bowed)
    organs(scene, _READY, bowed, but="stomach")
    near_half(scene, _READY, bowed)
    food = scene.part("food-way")
    food.path(
        _food_way(_BAG, 304),
        colour("organ", "stomach", "light"),
        colour("organ", "stomach", "line"),
        1.2,
    )
    scene.road("food-way-pressed", _food_way(_BAG_PRESSED, 341))
    lips = scene.part("lips")
    for right, down, side in ((277, 271, -1), (297, 274, 1)):
        lip: list[Point] = [
            (right - side * 5, down - 3), (right + side * 2, down - 4),
            (right + side * 8, down - 1), (right + side * 7, down + 4), (right, down + 6.5),
            (right - side * 6, down + 4),
        ]  # fmt: skip
        lips.path(smooth(lip, closed=True), "#dba690", SKIN_LINE, 1.3)
    scene.part("gate").path(path(_LID, bowed), "#b9584e", "#7b2f2a", 1.1)
    for name, shape in shapes_of(RETCH, bowed).items():
        if name not in {"stomach", "mouth"}:
            scene.road(f"{name}-pressed", shape)
    up: list[Point] = [
        (254, 388), (264, 370), (278, 348), (286, 324), (295, 284), (298, 246), (294, 215),
        (287, 192), (277, 169), (268, 151), (258, 132), (244, 124), (228, 124), (212, 128),
    ]  # fmt: skip
    way = [bowed(*each) for each in up]
    x, y = way[-1]
    scene.road("way-up", smooth([*way, (x - 24, y + 28), (x - 46, y + 70), (x - 58, y + 126)]))
    scene.part("drop").path(ellipse(0, 0, 5), "#d3b545", "#6f5d1d", 1.2)
    arrow(scene.part("push-down"), push(bowed(266, 286), bowed(268, 327), 0, 22), 0.9)
    inward = scene.part("push-in")
    arrow(inward, push(bowed(227, 382), bowed(263, 374), 0, 22), 0.9)
    return scene
