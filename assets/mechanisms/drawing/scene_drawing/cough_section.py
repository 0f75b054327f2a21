"""The trunk cut through the middle, large: upright as it coughs, and bent over as it retches."""

import math

from scene_drawing import trunk
from scene_drawing.curves import Point, bent, ellipse, plate_path, polyline, smooth
from scene_drawing.glottis import gate_from_above
from scene_drawing.palette import colour
from scene_drawing.scene import Scene
from scene_drawing.tapers import push, ribbon
from scene_drawing.trunk import EMPTY, FULL, REST, RETCH, TIGHT, Move, State, path

SKIN, SKIN_SOFT, SKIN_LINE = "#e3b79b", "#efcdb6", "#a06f58"
BELLY, LUNG, LUNG_LIGHT = "#c98b7b", "#dfa9a5", "#efc6c1"
MUSCLE, MUSCLE_LIGHT, MUSCLE_LINE = "#c26f62", "#d98f80", "#843f36"
DOME, DOME_LINE = "#b9665b", "#7b3a33"
AIR, AIR_FILL, AIR_LINE = "#7fa9ba", "#d3e2e4", "#6f8e95"
_VERTEBRAE = [f"C{each}" for each in range(2, 8)] + [f"T{each}" for each in range(1, 13)]
_VERTEBRAE += [f"L{each}" for each in range(1, 6)]


def upright(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies: the trunk broader than the head."""
    share = min(max((y - 115) / 90, 0), 1)
    share = share * share * (3 - 2 * share)
    return (430 + (x - 280) * (1.17 + 0.3 * share), (y - 12) * 1.08)


def bowed(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies when the body bends forward at waist and hip."""
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


def _seams(state: State, move: Move) -> str:
    return "".join(polyline([move(*each) for each in seam]) for seam in trunk.belly_seams(state))


def _shapes(state: State, move: Move) -> dict[str, str]:
    """Return every shape that changes from state to state, by the name of its part."""
    wall = trunk.belly_wall(state)
    sheen = [
        *((x + 2.4, y) for x, y in wall[1:10]),
        *((x - 2.6, y) for x, y in wall[12:21]),
    ]
    return {
        "body": path(trunk.body(state), move),
        "body-soft": path(trunk.torso(state, 3.2), move),
        "body-light": path(trunk.torso(state, 6), move),
        "belly": path(trunk.cavity(state), move),
        "lung": path(trunk.lung(state), move),
        "lung-soft": path(trunk.inset(trunk.lung(state), 4), move),
        "lung-light": path(trunk.inset(trunk.lung(state), 9), move),
        "bowel-far": "".join(path(each, move) for each in trunk.bowel(state, farther=True)),
        "bowel": "".join(path(each, move) for each in trunk.bowel(state, farther=False)),
        "stomach": path(trunk.stomach(state), move),
        "liver": path(trunk.liver(state), move),
        "diaphragm": path(trunk.dome(state), move),
        "belly-wall": path(wall, move),
        "belly-wall-light": path(sheen, move),
        "belly-seams": _seams(state, move),
        "pelvic-floor": path(trunk.pelvic_floor(state), move),
    }


def _bones(scene: Scene, move: Move) -> None:
    spine = scene.part("spine")
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    for name in ("coccyx", "sacrum"):
        spine.path(bent(plate_path("side", "bone", name), move), fill, colour("bone", "line"), 1)
    for name in _VERTEBRAE:
        spine.path(
            bent(plate_path("side", "bone", f"vertebra-{name}"), move), fill, colour("bone", "line"), 1
        )
    discs = scene.part("discs")
    names = [f"{a}-{b}" for a, b in zip(_VERTEBRAE, [*_VERTEBRAE[1:], "S1"], strict=True)]
    for name in names:
        outline = plate_path("side", "bone", f"disc-{name}")
        discs.path(bent(outline, move), colour("bone", "disc"), colour("bone", "disc-line"), 0.8)


def _back_muscle(scene: Scene, move: Move) -> None:
    back = scene.part("back-muscle")
    fill = scene.shade(MUSCLE_LIGHT, MUSCLE, down=False)
    back.path(path(trunk.BACK_MUSCLE, move), fill, MUSCLE_LINE, 1.2)
    ahead, hind = trunk.BACK_MUSCLE[1:17], trunk.BACK_MUSCLE[33:17:-1]
    for share in (0.25, 0.5, 0.75):
        line = [
            (ax + (bx - ax) * share, ay + (by - ay) * share)
            for (ax, ay), (bx, by) in zip(ahead, hind, strict=True)
        ]
        back.path(path(line, move, closed=False), line=MUSCLE_LINE, width=0.7, opacity=0.5)


def _organs(scene: Scene, state: State, move: Move) -> None:
    shapes = _shapes(state, move)
    for name, organ in (("bowel-far", "ileum"), ("bowel", "small-bowel"), ("stomach", "stomach"), ("liver", "liver")):
        fill, line = colour("organ", organ, "light"), colour("organ", organ, "line")
        scene.part(name).path(shapes[name], fill, line, 1.1)


def _airway(scene: Scene, move: Move) -> None:
    airway = scene.part("airway")
    airway.path(path(trunk.AIRWAY, move), AIR_FILL, AIR_LINE, 1.2)
    airway.path(path(trunk.MOUTH, move), AIR_FILL, AIR_LINE, 1)
    for share in range(7):
        x, y = 262 + share * 3.1, 176 + share * 8
        ring = [(x - 3.4, y + 1.6), (x + 0.6, y + 1.2), (x + 4.6, y - 1.6)]
        airway.path(path(ring, move, closed=False), line=colour("organ", "cartilage", "dark"), width=1.6)
    bronchi = scene.part("bronchi")
    twigs: list[list[Point]] = [
        [(290, 236), (288, 254), (280, 272), (266, 284)],
        [(290, 238), (297, 258), (300, 280), (303, 304)],
        [(288, 252), (274, 254), (258, 258), (248, 270)],
        [(297, 258), (306, 262), (312, 274)],
        [(282, 268), (284, 282), (282, 292)],
        [(289, 232), (296, 224), (302, 222)],
        [(286, 236), (274, 234), (264, 236)],
    ]
    for place, twig in enumerate(twigs):
        bronchi.path(
            path(twig, move, closed=False), line="#f6e6e1", width=3.2 if place < 2 else 2, opacity=0.85
        )


def _gate(scene: Scene, move: Move) -> None:
    """Draw the two folds of the gate, apart, and the roads to the closed gate."""
    front: list[Point] = [(254, 151), (257.5, 154.5), (257, 158), (253.5, 160)]
    hind: list[Point] = [(269, 152), (265, 154), (265.5, 158), (270, 161)]
    front_shut: list[Point] = [(254, 151), (261.8, 154), (261.8, 157.5), (253.5, 160)]
    hind_shut: list[Point] = [(269, 152), (261.6, 154), (261.6, 157.5), (270, 161)]
    for name, apart, shut in (("gate-front", front, front_shut), ("gate-back", hind, hind_shut)):
        scene.part(name).path(path(apart, move), "#b9584e", "#7b2f2a", 1)
        scene.road(f"{name}-shut", path(shut, move))
        scene.road(f"{name}-apart", path(apart, move))


def _head(scene: Scene, move: Move) -> None:
    head = scene.part("head")
    head.path(path(trunk.HAIR, move), colour("skin-tone", "hair"), "#3f2b20", 0.8)
    ear: list[Point] = [(273.5, 89), (278, 81), (286, 82), (288, 92), (284, 103), (280, 110), (275, 104)]
    head.path(path(ear, move), "#e6bea4", SKIN_LINE, 1)
    brow: list[Point] = [(218, 73), (223, 70), (231, 72)]
    lid: list[Point] = [(220.5, 84.5), (225, 84.3), (230, 87)]
    head.path(path(brow, move, closed=False), line=colour("skin-tone", "brow"), width=1.8)
    head.path(path(lid, move, closed=False), line=colour("skin-tone", "lash"), width=1.6)


def _base(scene: Scene, state: State, move: Move) -> None:
    """Draw the section in one state, from the skin to the front belly muscle."""
    shapes = _shapes(state, move)
    scene.part("body").path(shapes["body"], SKIN, SKIN_LINE, 1.6)
    scene.part("body-soft").path(shapes["body-soft"], SKIN_SOFT, opacity=0.5)
    scene.part("body-light").path(shapes["body-light"], "#f6dcc9", opacity=0.45)
    _head(scene, move)
    scene.part("belly").path(shapes["belly"], BELLY, MUSCLE_LINE, 1)
    _bones(scene, move)
    _back_muscle(scene, move)
    scene.part("lung").path(shapes["lung"], LUNG, colour("organ", "lung", "line"), 1.3)
    scene.part("lung-soft").path(shapes["lung-soft"], "#e8b9b4", opacity=0.7)
    scene.part("lung-light").path(shapes["lung-light"], LUNG_LIGHT, opacity=0.6)
    _airway(scene, move)


def _near(scene: Scene, state: State, move: Move) -> None:
    shapes = _shapes(state, move)
    scene.part("diaphragm").path(shapes["diaphragm"], DOME, DOME_LINE, 1.2)
    scene.part("belly-wall").path(shapes["belly-wall"], MUSCLE, MUSCLE_LINE, 1.3)
    scene.part("belly-wall-light").path(shapes["belly-wall-light"], MUSCLE_LIGHT, opacity=0.6)
    scene.part("belly-seams").path(shapes["belly-seams"], line="#eedccb", width=2)
    pubis = [(236, 500), (243, 497), (250, 504), (250, 514), (243, 518), (237, 511)]
    bone = scene.glow(colour("bone", "light"), colour("bone", "deep"))
    scene.part("pubic-bone").path(path(pubis, move), bone, colour("bone", "line"), 1)
    scene.part("pelvic-floor").path(shapes["pelvic-floor"], MUSCLE, MUSCLE_LINE, 1.2)
    breastbone: list[Point] = [(262, 204), (266, 208), (250, 228), (238, 250), (230, 272), (226, 290), (222, 288), (226, 268), (234, 246), (246, 224)]  # fmt: skip
    scene.part("breastbone").path(path(breastbone, move), bone, colour("bone", "line"), 1)
    _gate(scene, move)


def section() -> Scene:
    """Return the upright trunk, full of air, with the roads to every later state."""
    scene = Scene()
    _base(scene, FULL, upright)
    _organs(scene, FULL, upright)
    _near(scene, FULL, upright)
    trapped = scene.part("trapped-air")
    for x, y in ((284, 216), (298, 226), (272, 236), (262, 262), (284, 262), (306, 252), (250, 286), (272, 296), (296, 284), (304, 312), (252, 312), (280, 320)):
        trapped.path(ellipse(*upright(x, y), 4.6), "#8fc0d2", "#3f7489", 1)
    side = scene.part("side-wall")
    slant: list[Point] = [
        (238, 352), (262, 350), (286, 356), (298, 372), (296, 402), (292, 430), (284, 452), (264, 470),
        (244, 478), (234, 462), (229, 430), (228, 398), (231, 370),
    ]  # fmt: skip
    side.path(path(slant, upright), MUSCLE, MUSCLE_LINE, 1, 0.62)
    for place in range(9):
        x, y = 300 - place * 1.5, 360 + place * 15
        line = [(x - 6, y - 8), (x - 34, y + 2), (x - 62, y + 18)]
        if place < 7:
            side.path(path(line, upright, closed=False), line="#f0c7b8", width=1, opacity=0.7)
    _ribs(scene)
    pressure = scene.part("pressure")
    glow = scene.glow("#f6d9a8", "#d98a5c")
    pressure.path(path(trunk.inset(trunk.cavity(TIGHT), 5), upright), glow, opacity=0.55)
    _pushes(scene)
    for word, state in (("tight", TIGHT), ("empty", EMPTY), ("rest", REST)):
        for name, shape in _shapes(state, upright).items():
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
            (x, y), (x - 16, y + 11), (x - 36, y + 20), (x - 56, y + 25), (x - 72, y + 23 - place * 1.5)
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
    scene.part("push-floor").path(push(upright(276, 585), upright(276, 543), 0, 20), fill, line, 0.9)


def _blast(scene: Scene) -> None:
    mouth_x, mouth_y = upright(205, 121)
    plume = scene.part("plume")
    cloud: list[Point] = [
        (mouth_x, mouth_y - 4), (mouth_x - 60, mouth_y - 22), (mouth_x - 140, mouth_y - 46),
        (mouth_x - 215, mouth_y - 58), (mouth_x - 252, mouth_y - 30), (mouth_x - 262, mouth_y + 6),
        (mouth_x - 244, mouth_y + 40), (mouth_x - 200, mouth_y + 52), (mouth_x - 130, mouth_y + 34),
        (mouth_x - 60, mouth_y + 14), (mouth_x, mouth_y + 4),
    ]  # fmt: skip
    plume.path(smooth(cloud, closed=True), scene.shade("#b9d3dc", "#7fa9ba", down=False), opacity=0.42)
    for place, rise in enumerate((-0.2, -0.09, 0.02, 0.12)):
        streak = scene.part(f"streak-{place + 1}")
        line: list[Point] = [
            (mouth_x - 10, mouth_y), (mouth_x - 90, mouth_y + 90 * rise), (mouth_x - 180, mouth_y + 190 * rise),
            (mouth_x - 236 + 14 * abs(place - 1.5), mouth_y + 245 * rise),
        ]  # fmt: skip
        streak.path(smooth(line), line="#5f93a8", width=2.6 - 0.4 * abs(place - 1.5), opacity=0.9)
    scene.part("air").path(ellipse(0, 0, 4.4), "#8fc0d2", "#3f7489", 1)


def retch() -> Scene:
    """Return the trunk bent forward, the stomach caught between the diaphragm and the belly wall."""
    scene = Scene()
    _base(scene, REST, bowed)
    _organs(scene, REST, bowed)
    gullet: list[Point] = [
        (268, 150), (276, 168), (287, 190), (295, 215), (298, 245), (295, 280), (287, 310), (277, 330),
        (272, 328), (281, 306), (289, 278), (292, 245), (289, 217), (281, 193), (270, 171), (264, 152),
    ]  # fmt: skip
    scene.part("gullet").path(
        path(gullet, bowed), colour("organ", "oesophagus", "light"), colour("organ", "oesophagus", "line"), 1
    )
    _near(scene, REST, bowed)
    pressed = [(x + (261 - x) * 0.25, y + (352 - y) * 0.16 + 22) for x, y in trunk.STOMACH]
    for name, shape in (_shapes(RETCH, bowed) | {"stomach": path(pressed, bowed)}).items():
        scene.road(f"{name}-pressed", shape)
    up: list[Point] = [
        (250, 362), (266, 344), (280, 322), (290, 295), (295, 262), (294, 228), (286, 196), (274, 168),
        (264, 146), (254, 128), (238, 119), (220, 119), (204, 122),
    ]  # fmt: skip
    scene.road("way-up", path(up, bowed, closed=False))
    scene.part("drop").path(ellipse(0, 0, 4), "#c9b46a", "#7f6d2d", 1)
    fill, line = "#e6a15c", "#8a4f22"
    scene.part("push-down").path(push(bowed(262, 284), bowed(262, 328), 0, 20), fill, line, 0.9)
    scene.part("push-in").path(push(bowed(172, 385), bowed(214, 385), 0, 20), fill, line, 0.9)
    return scene
