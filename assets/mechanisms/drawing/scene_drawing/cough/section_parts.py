"""The parts of a trunk cut through the middle, wherever a scene puts its points."""

from scene_drawing.cough import belly_organs, trunk
from scene_drawing.cough.trunk import Move, State, path
from scene_drawing.curves import Point, bent, plate_path, polyline
from scene_drawing.palette import colour
from scene_drawing.scene import Scene

SKIN, SKIN_SOFT, SKIN_LINE = "#e3b79b", "#efcdb6", "#a06f58"
BELLY, LUNG, LUNG_LIGHT = "#c98b7b", "#dfa9a5", "#efc6c1"
MUSCLE, MUSCLE_LIGHT, MUSCLE_LINE = "#c26f62", "#d98f80", "#843f36"
DOME, DOME_LINE = "#b9665b", "#7b3a33"
AIR_FILL, AIR_LINE = "#d3e2e4", "#6f8e95"
AIR_DOT, AIR_DOT_LINE = "#43a3ec", "#e6f4fc"
"""Air is a bright blue, so that its dots are seen on flesh in every theme."""
VERTEBRAE = [f"C{each}" for each in range(2, 8)] + [f"T{each}" for each in range(1, 13)]
VERTEBRAE += [f"L{each}" for each in range(1, 6)]


def _seams(state: State, move: Move) -> str:
    return "".join(polyline([move(*each) for each in seam]) for seam in trunk.belly_seams(state))


def shapes_of(state: State, move: Move) -> dict[str, str]:
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
        **{
            f"bowel-{place}": "".join(path(loop, move) for loop in row)
            for place, row in enumerate(belly_organs.bowel(state), 1)
        },
        "stomach": path(belly_organs.stomach(state), move),
        "liver": path(belly_organs.liver(state), move),
        "diaphragm": path(trunk.dome(state), move),
        "belly-wall": path(wall, move),
        "belly-wall-light": path(sheen, move),
        "belly-seams": _seams(state, move),
        "mouth": path(trunk.mouth(state), move),
        "pelvic-floor": path(trunk.pelvic_floor(state), move),
    }


def vertebra(name: str, move: Move) -> str:
    """Return a bone of the spine, its hind end tucked under the muscle of the cut trunk."""

    def tucked(x: float, y: float) -> Point:
        return move(min(x, 318) + max(0.0, x - 318) * 0.55, y)

    return bent(plate_path("side", "bone", f"vertebra-{name}"), tucked)


def _bones(scene: Scene, move: Move) -> None:
    spine = scene.part("spine")
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    for name in ("coccyx", "sacrum"):
        spine.path(bent(plate_path("side", "bone", name), move), fill, colour("bone", "line"), 1)
    for name in VERTEBRAE:
        spine.path(vertebra(name, move), fill, colour("bone", "line"), 1)
    discs = scene.part("discs")
    names = [f"{a}-{b}" for a, b in zip(VERTEBRAE, [*VERTEBRAE[1:], "S1"], strict=True)]
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


def organs(scene: Scene, state: State, move: Move, *, but: str = "") -> None:
    """Draw the organs of the belly, which follow the diaphragm, all ``but`` one."""
    for name, shape in shapes_of(state, move).items():
        kind = "small-bowel" if name.startswith("bowel") else name
        if kind == but:
            continue
        if kind in {"small-bowel", "stomach", "liver"}:
            fill, line = colour("organ", kind, "light"), colour("organ", kind, "line")
            scene.part(name).path(shape, fill, line, 1.1)


RINGS: list[list[Point]] = [
    [(x - 3.4, y + 1.6), (x + 0.6, y + 1.2), (x + 4.6, y - 1.6)]
    for x, y in ((262 + place * 3.1, 176.0 + place * 8) for place in range(7))
]
_TWIGS: list[list[Point]] = [
    [(290, 236), (288, 254), (280, 272), (266, 284)],
    [(290, 238), (297, 258), (300, 280), (303, 304)],
    [(288, 252), (274, 254), (258, 258), (248, 270)],
    [(297, 258), (306, 262), (312, 274)],
    [(282, 268), (284, 282), (282, 292)],
    [(289, 232), (296, 224), (302, 222)],
    [(286, 236), (274, 234), (264, 236)],
]


def airway(scene: Scene, state: State, move: Move) -> None:
    """Draw nose, mouth, throat and windpipe as one way of the air, and its twigs in the lung."""
    way = scene.part("airway")
    way.path(path(trunk.AIRWAY, move), AIR_FILL, AIR_LINE, 1.2)
    scene.part("mouth").path(path(trunk.mouth(state), move), AIR_FILL, AIR_LINE, 1)
    rings(scene, move)


def rings(scene: Scene, move: Move) -> None:
    """Draw the rings of the windpipe and the twigs of the air's way in the lung."""
    part = scene.part("windpipe-rings")
    for ring in RINGS:
        part.path(
            path(ring, move, closed=False), line=colour("organ", "cartilage", "dark"), width=1.6
        )
    twigs(scene, move)


def twigs(scene: Scene, move: Move) -> None:
    """Draw the twigs of the air's way in the lung."""
    bronchi = scene.part("bronchi")
    for place, twig in enumerate(_TWIGS):
        bronchi.path(
            path(twig, move, closed=False),
            line="#f6e6e1",
            width=3.2 if place < 2 else 2,
            opacity=0.85,
        )


def gate(scene: Scene, move: Move) -> None:
    """Draw the two folds of the gate, apart, and the roads to the closed gate."""
    front: list[Point] = [(254, 151), (257.5, 154.5), (257, 158), (253.5, 160)]
    hind: list[Point] = [(269, 152), (265, 154), (265.5, 158), (270, 161)]
    front_shut: list[Point] = [(254, 151), (261.8, 154), (261.8, 157.5), (253.5, 160)]
    hind_shut: list[Point] = [(269, 152), (261.6, 154), (261.6, 157.5), (270, 161)]
    for name, apart, shut in (("gate-front", front, front_shut), ("gate-back", hind, hind_shut)):
        scene.part(name).path(path(apart, move), "#b9584e", "#7b2f2a", 1)
        scene.road(f"{name}-shut", path(shut, move))
        scene.road(f"{name}-apart", path(apart, move))


def head(scene: Scene, move: Move) -> None:
    """Draw hair, ear, brow and the closed eye."""
    part = scene.part("head")
    part.path(path(trunk.HAIR, move), colour("skin-tone", "hair"), "#c4a690", 1.5)
    ear: list[Point] = [
        (273.5, 89),
        (278, 81),
        (286, 82),
        (288, 92),
        (284, 103),
        (280, 110),
        (275, 104),
    ]
    part.path(path(ear, move), "#e6bea4", SKIN_LINE, 1)
    brow: list[Point] = [(218, 73), (223, 70), (231, 72)]
    lid: list[Point] = [(220.5, 84.5), (225, 84.3), (230, 87)]
    part.path(path(brow, move, closed=False), line=colour("skin-tone", "brow"), width=1.8)
    part.path(path(lid, move, closed=False), line=colour("skin-tone", "lash"), width=1.6)


def base_section(scene: Scene, state: State, move: Move) -> None:
    """Draw the section in one state, from the skin to the lung."""
    shapes = shapes_of(state, move)
    scene.part("body").path(shapes["body"], SKIN, SKIN_LINE, 1.6)
    scene.part("body-soft").path(shapes["body-soft"], SKIN_SOFT, opacity=0.5)
    scene.part("body-light").path(shapes["body-light"], "#f6dcc9", opacity=0.45)
    head(scene, move)
    scene.part("belly").path(shapes["belly"], BELLY, MUSCLE_LINE, 1)
    _bones(scene, move)
    _back_muscle(scene, move)
    _lung(scene, shapes)


def inside(scene: Scene, state: State, move: Move) -> None:
    """Draw the room of the belly and the lung."""
    shapes = shapes_of(state, move)
    scene.part("belly").path(shapes["belly"], BELLY, MUSCLE_LINE, 1)
    _lung(scene, shapes)


def _lung(scene: Scene, shapes: dict[str, str]) -> None:
    scene.part("lung").path(shapes["lung"], LUNG, colour("organ", "lung", "line"), 1.3)
    scene.part("lung-soft").path(shapes["lung-soft"], "#e8b9b4", opacity=0.7)
    scene.part("lung-light").path(shapes["lung-light"], LUNG_LIGHT, opacity=0.6)


def near_half(scene: Scene, state: State, move: Move) -> None:
    """Draw what lies nearest: diaphragm, front wall, pelvic floor and breastbone."""
    shapes = shapes_of(state, move)
    scene.part("diaphragm").path(shapes["diaphragm"], DOME, DOME_LINE, 1.2)
    scene.part("belly-wall").path(shapes["belly-wall"], MUSCLE, MUSCLE_LINE, 1.3)
    scene.part("belly-wall-light").path(shapes["belly-wall-light"], MUSCLE_LIGHT, opacity=0.6)
    scene.part("belly-seams").path(shapes["belly-seams"], line="#eedccb", width=2)
    pubis = [(236, 500), (243, 497), (250, 504), (250, 514), (243, 518), (237, 511)]
    bone = scene.glow(colour("bone", "light"), colour("bone", "deep"))
    scene.part("pubic-bone").path(path(pubis, move), bone, colour("bone", "line"), 1)
    scene.part("pelvic-floor").path(shapes["pelvic-floor"], MUSCLE, MUSCLE_LINE, 1.2)
    breastbone: list[Point] = [
        (262, 204), (266, 208), (250, 228), (238, 250), (230, 272), (226, 290), (222, 288),
        (226, 268), (234, 246), (246, 224),
    ]  # fmt: skip
    scene.part("breastbone").path(path(breastbone, move), bone, colour("bone", "line"), 1)
