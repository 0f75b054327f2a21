"""The trunk bent forward at the hips: the stomach caught between the dome and the belly wall."""

import math

from scene_drawing import trunk
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.dashes import arrow
from scene_drawing.palette import colour
from scene_drawing.scene import Scene
from scene_drawing.section_parts import (
    AIR_FILL,
    AIR_LINE,
    base_section,
    near_half,
    organs,
    rings,
    shapes_of,
)
from scene_drawing.tapers import push
from scene_drawing.trunk import REST, RETCH, path

_HIP: Point = (566, 462)
_SIZE = 1.14
_BENDS = ((-70, 0.0), (-10, 0.0), (90, 0.62), (281, 0.98), (330, 1.3), (450, 1.4))
"""How far the body leans forward at heights above the hip, in units and radians."""
_READY = trunk.State(REST.chest, REST.belly, REST.dome, jaw=1)


def _lean(height: float) -> float:
    for (low, before), (high, after) in zip(_BENDS, _BENDS[1:], strict=False):
        if height <= high:
            share = max(0.0, (height - low) / (high - low))
            return before + (after - before) * share * share * (3 - 2 * share)
    return _BENDS[-1][1]


def _spine() -> list[Point]:
    """Return the middle of the body, a unit of height apart, from the hip up."""
    x = y = 0.0
    found = [(x, y)]
    for height in range(480):
        lean = _lean(height + 0.5)
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
    if height <= 0:
        return (_HIP[0] + flank * _SIZE, _HIP[1] - height * _SIZE)
    at = min(int(height), len(_MIDDLE) - 2)
    (ax, ay), (bx, by) = _MIDDLE[at], _MIDDLE[at + 1]
    rest, lean = height - at, _lean(height)
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
    (249, 147), (256, 147), (264, 151), (268, 157), (264, 161), (257, 161), (251, 159), (248, 153),
)  # fmt: skip
"""The gate, shut over the top of the windpipe."""
_UP: tuple[Point, ...] = (
    (284, 332), (290, 312), (299, 282), (302, 246), (298, 214), (291, 190), (281, 168),
    (274, 152), (271, 138), (266, 126), (256, 119), (244, 117), (230, 116.5), (213, 119.5),
)  # fmt: skip
"""The back of gullet and throat, from the hole in the dome up to the upper lip."""
_DOWN: tuple[Point, ...] = (
    (216, 136), (228, 131.5), (239, 129.5), (248, 132), (256, 140), (264, 149), (271, 160),
    (276, 172), (284, 194), (290, 216), (294, 246), (291, 280), (282, 308), (276, 330),
)  # fmt: skip
"""The front of throat and gullet, from the lower lip down to the hole in the dome."""
_BAG: tuple[Point, ...] = (
    (264, 336), (253, 346), (245, 358), (236, 366), (229, 374), (232, 385), (246, 387),
    (262, 380), (276, 366), (284, 350),
)  # fmt: skip
_BAG_PRESSED: tuple[Point, ...] = (
    (266, 348), (256, 353), (249, 362), (246, 374), (245, 388), (248, 401), (257, 402),
    (266, 392), (275, 376), (283, 358),
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
    scene.road("way-up", smooth([*way, (x - 20, y + 30), (x - 32, y + 74), (x - 38, y + 130)]))
    scene.part("drop").path(ellipse(0, 0, 5), "#d3b545", "#6f5d1d", 1.2)
    arrow(scene.part("push-down"), push(bowed(262, 290), bowed(262, 326), 0, 20), 0.9)
    inward = scene.part("push-in")
    for height in (418, 446):
        arrow(inward, push(bowed(245, height), bowed(276, height - 8), 0, 20), 0.9)
    return scene
