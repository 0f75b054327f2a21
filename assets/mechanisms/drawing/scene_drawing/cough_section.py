"""The trunk cut through the middle, large: upright as it coughs, and bent over as it retches."""

import math

from scene_drawing import trunk
from scene_drawing.belly_organs import STOMACH
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.glottis import gate_from_above
from scene_drawing.palette import colour
from scene_drawing.scene import Scene
from scene_drawing.section_parts import (
    MUSCLE,
    MUSCLE_LINE,
    base_section,
    near_half,
    organs,
    shapes_of,
)
from scene_drawing.tapers import push, ribbon
from scene_drawing.trunk import EMPTY, FULL, REST, RETCH, TIGHT, path


def upright(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies: the trunk broader than the head."""
    share = min(max((y - 115) / 90, 0), 1)
    share = share * share * (3 - 2 * share)
    return (430 + (x - 280) * (1.17 + 0.3 * share), (y - 12) * 1.08)


def bowed(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies when the body bends forward."""
    hip, long, angle = 486.0, 330.0, 1.2
    up = hip - y
    flank = (x - 292) * (1.0 + 0.3 * min(max((y - 115) / 90, 0), 1))
    if up <= 0:
        return (520 + flank * 1.15, 452 - up * 1.05)
    bend = angle / long
    turn = bend * min(up, long)
    across, tall = (1 - math.cos(turn)) / bend, math.sin(turn) / bend
    beyond = max(up - long, 0)
    across += beyond * math.sin(turn)
    tall += beyond * math.cos(turn)
    return (
        520 - across * 1.1 + flank * math.cos(turn) * 1.1,
        452 - tall * 1.1 - flank * math.sin(turn) * 1.1,
    )


def section() -> Scene:
    """Return the upright trunk, full of air, with the roads to every later state."""
    scene = Scene()
    base_section(scene, FULL, upright)
    organs(scene, FULL, upright)
    near_half(scene, FULL, upright)
    trapped = scene.part("trapped-air")
    for x, y in (
        (284, 216),
        (298, 226),
        (272, 236),
        (262, 262),
        (284, 262),
        (306, 252),
        (250, 286),
        (272, 296),
        (296, 284),
        (304, 312),
        (252, 312),
        (280, 320),
    ):
        trapped.path(ellipse(*upright(x, y), 4.6), "#8fc0d2", "#3f7489", 1)
    side = scene.part("side-wall")
    slant: list[Point] = [
        (238, 352), (262, 350), (286, 356), (298, 372), (296, 402), (292, 430), (284, 452),
        (264, 470),
        (244, 478), (234, 462), (229, 430), (228, 398), (231, 370),
    ]  # fmt: skip
    side.path(path(slant, upright), MUSCLE, MUSCLE_LINE, 1, 0.62)
    for place in range(7):
        right, down = 300 - place * 1.5, 360.0 + place * 15
        line = [(right - 6, down - 8), (right - 34, down + 2), (right - 62, down + 18)]
        side.path(path(line, upright, closed=False), line="#f0c7b8", width=1, opacity=0.7)
    _ribs(scene)
    pressure = scene.part("pressure")
    glow = scene.glow("#f6d9a8", "#d98a5c")
    pressure.path(path(trunk.inset(trunk.cavity(TIGHT), 5), upright), glow, opacity=0.55)
    _pushes(scene)
    for word, state in (("tight", TIGHT), ("empty", EMPTY), ("rest", REST)):
        for name, shape in shapes_of(state, upright).items():
            scene.road(f"{name}-{word}", shape)
    scene.road("breath-out", path(trunk.BREATH_ROAD, upright, closed=False))
    _blast(scene)
    gate_from_above(scene, upright(261, 156))
    return scene


def _ribs(scene: Scene) -> None:
    """Draw the lower ribs of the near side and, first, the muscles between them."""
    part = scene.part("rib-muscles")
    bands, bars = [], []
    for place in range(5):
        x, y = 315 - place * 1.2, 262 + place * 16.5
        middle: list[Point] = [
            (x, y), (x - 16, y + 11), (x - 36, y + 20), (x - 56, y + 25),
            (x - 72, y + 23 - place * 1.5),
        ]  # fmt: skip
        bars.append(ribbon([upright(*each) for each in middle], (5, 6, 6, 6, 4)))
        if place < 4:
            below = [upright(a - 0.6, b + 8.2) for a, b in middle]
            bands.append(ribbon(below, (9, 10, 10, 10, 7)))
    part.path("".join(bands), MUSCLE, MUSCLE_LINE, 0.9)
    for bar in bars:
        part.path(bar, colour("bone", "middle"), colour("bone", "line"), 0.9)


def _pushes(scene: Scene) -> None:
    fill, line = "#e6a15c", "#8a4f22"
    front = scene.part("push-front")
    for y, bow in ((362, 4), (402, 0), (442, -4)):
        start, end = upright(172, y - bow * 2), upright(209, y)
        front.path(push(start, end, bow, 20), fill, line, 0.9)
    scene.part("push-floor").path(
        push(upright(276, 585), upright(276, 543), 0, 20), fill, line, 0.9
    )


def _blast(scene: Scene) -> None:
    mouth_x, mouth_y = upright(205, 121)
    plume = scene.part("plume")
    cloud: list[Point] = [
        (mouth_x, mouth_y - 4), (mouth_x - 60, mouth_y - 22), (mouth_x - 140, mouth_y - 46),
        (mouth_x - 215, mouth_y - 58), (mouth_x - 252, mouth_y - 30), (mouth_x - 262, mouth_y + 6),
        (mouth_x - 244, mouth_y + 40), (mouth_x - 200, mouth_y + 52), (mouth_x - 130, mouth_y + 34),
        (mouth_x - 60, mouth_y + 14), (mouth_x, mouth_y + 4),
    ]  # fmt: skip
    plume.path(
        smooth(cloud, closed=True), scene.shade("#b9d3dc", "#7fa9ba", down=False), opacity=0.42
    )
    for place, rise in enumerate((-0.2, -0.09, 0.02, 0.12)):
        streak = scene.part(f"streak-{place + 1}")
        line: list[Point] = [
            (mouth_x - 10, mouth_y), (mouth_x - 90, mouth_y + 90 * rise),
            (mouth_x - 180, mouth_y + 190 * rise),
            (mouth_x - 236 + 14 * abs(place - 1.5), mouth_y + 245 * rise),
        ]  # fmt: skip
        streak.path(smooth(line), line="#5f93a8", width=2.6 - 0.4 * abs(place - 1.5), opacity=0.9)
    for name, rise in (("high", -0.15), ("low", 0.11)):
        fan: list[Point] = [
            (mouth_x - 6, mouth_y), (mouth_x - 90, mouth_y + 90 * rise),
            (mouth_x - 170, mouth_y + 178 * rise), (mouth_x - 236, mouth_y + 248 * rise),
        ]  # fmt: skip
        scene.road(f"breath-{name}", smooth(fan))
    scene.part("air").path(ellipse(0, 0, 4.4), "#8fc0d2", "#3f7489", 1)


def retch() -> Scene:
    """Return the trunk bent forward, the stomach caught between diaphragm and belly wall."""
    scene = Scene()
    base_section(scene, REST, bowed)
    organs(scene, REST, bowed)
    gullet: list[Point] = [
        (268, 150), (276, 168), (287, 190), (295, 215), (298, 245), (295, 280), (287, 310),
        (277, 330),
        (272, 328), (281, 306), (289, 278), (292, 245), (289, 217), (281, 193), (270, 171),
        (264, 152),
    ]  # fmt: skip
    scene.part("gullet").path(
        path(gullet, bowed),
        colour("organ", "oesophagus", "light"),
        colour("organ", "oesophagus", "line"),
        1,
    )
    near_half(scene, REST, bowed)
    pressed = [(x + (261 - x) * 0.25, y + (352 - y) * 0.16 + 22) for x, y in STOMACH]
    for name, shape in (shapes_of(RETCH, bowed) | {"stomach": path(pressed, bowed)}).items():
        scene.road(f"{name}-pressed", shape)
    up: list[Point] = [
        (250, 362), (266, 344), (280, 322), (290, 295), (295, 262), (294, 228), (286, 196),
        (274, 168),
        (264, 146), (254, 128), (238, 119), (220, 119), (204, 122),
    ]  # fmt: skip
    scene.road("way-up", path(up, bowed, closed=False))
    scene.part("drop").path(ellipse(0, 0, 4), "#c9b46a", "#7f6d2d", 1)
    fill, line = "#e6a15c", "#8a4f22"
    scene.part("push-down").path(push(bowed(262, 284), bowed(262, 328), 0, 20), fill, line, 0.9)
    scene.part("push-in").path(push(bowed(172, 385), bowed(214, 385), 0, 20), fill, line, 0.9)
    return scene
