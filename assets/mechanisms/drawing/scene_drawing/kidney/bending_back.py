"""The back in its true outlines, which bends to one side: a muscle stretches, a kidney does not."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, bent, ellipse, placed, plate_path, smooth
from scene_drawing.kidney.kidney_pens import KIDNEY_LINE, ribbon, soft
from scene_drawing.kidney.signs import CASING, SIGN, SIGN_LINE, cased_push
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import push
from scene_drawing.scene import Part, Scene

_SCALE = 3.05
_RIGHT = 400 - 300 * _SCALE
_DOWN = -790.0
_BEND = math.radians(19)
_FROM, _TO = 440.0, 320.0
_MUSCLE = colour("muscle", "rose", "light")
_MUSCLE_LINE = colour("muscle", "rose", "line")
_BONE = colour("bone", "middle")
_BONE_LINE = colour("bone", "line")
_BONE_LIGHT = colour("bone", "light")
_BONE_DEEP = colour("bone", "deep")
_KIDNEY = "#8f372e"
_FIBRE = "#96493f"
_SKIN = colour("skin", "light")
_SKIN_LINE = colour("skin", "rim")
_HURT = "#d2543f"


def _bow(x: float, y: float) -> Point:
    """Return where a point of the upright body goes as the back bends to its right."""
    share = (_FROM - y) / (_FROM - _TO)
    if share <= 0:
        return (x, y)
    length = _FROM - _TO
    if share < 1:
        turn = _BEND * share
        radius = length / _BEND
        middle = (300 + radius * (1 - math.cos(turn)), _FROM - radius * math.sin(turn))
    else:
        turn = _BEND
        radius = length / _BEND
        beyond = (share - 1) * length
        middle = (
            300 + radius * (1 - math.cos(turn)) + beyond * math.sin(turn),
            _FROM - radius * math.sin(turn) - beyond * math.cos(turn),
        )
    return (middle[0] + (x - 300) * math.cos(turn), middle[1] + (x - 300) * math.sin(turn))


def _slack(x: float, y: float) -> Point:
    """Return where a point of a kidney goes: it hangs in its fat and hardly leans."""
    bow_x, bow_y = _bow(300, y)
    return (x + (bow_x - 300) * 0.85, y + (bow_y - y) * 0.85 + (x - 300) * 0.06)


def _stand(data: str) -> str:
    return placed(data, _SCALE, _RIGHT, _DOWN)


def _body(*names: str, layer: str = "bone") -> str:
    return "".join(plate_path("back", layer, name) for name in names)


_TORSO: list[Point] = [
    (196, 205), (212, 250), (217, 300), (222, 340), (226.5, 380), (226, 402), (219, 428),
    (211, 462), (206, 500), (394, 500), (389, 462), (381, 428), (374, 402), (373.5, 380),
    (378, 340), (383, 300), (388, 250), (404, 205),
]  # fmt: skip
# The true muscle reaches up behind the last rib, where the plate hides it.
_QUADRATUS: list[Point] = [
    (277.5, 362), (268, 368), (259.5, 376), (255, 388), (251, 404), (246.8, 420), (247, 428),
    (256, 431.5), (266, 433), (272, 428), (275, 416), (277, 402), (278, 388), (278.5, 374),
]  # fmt: skip


def _mirror(points: Sequence[Point]) -> list[Point]:
    return [(600 - x, y) for x, y in reversed(points)]


def _fibres(side: int) -> str:
    """Return the bundles of the muscle of one side, -1 the left."""
    pieces: list[str] = []
    for number in range(8):
        share = (number + 0.7) / 8.4
        top = (258.5 + 18 * share, 379 - 14.5 * share)
        end = (249 + 23 * share, 427 + 4.5 * share)
        middle = ((top[0] + end[0]) / 2 - 0.8, (top[1] + end[1]) / 2)
        line = [(300 + side * (300 - x), y) for x, y in (top, middle, end)]
        pieces.append(smooth(line))
    return "".join(pieces)


def _shrunk(points: Sequence[Point], across: float, down: float) -> str:
    """Return an outline drawn in about the middle of the muscle."""
    x, y = 262.5, 402.0
    return smooth([(x + (a - x) * across, y + (b - y) * down) for a, b in points], closed=True)


_SPINE = ("L5", "L4", "L3", "L2", "L1", "T12", "T11", "T10", "T9")


def back_bends() -> Scene:
    """Draw the back from behind, upright, with the roads to its bend and how it stands then."""
    scene = Scene()
    ribs = [f"rib-{number}-posterior.{side}" for number in (11, 12) for side in "LR"]
    spine = [f"vertebra-{name}" for name in _SPINE]
    ridges = [f"spinous-process-{name}" for name in _SPINE]
    kidneys = {side: _body(f"kidney.{side}", layer="organ") for side in "LR"}
    skin = smooth(_TORSO, closed=True, tension=0.85)
    muscles = {"L": smooth(_QUADRATUS, closed=True), "R": smooth(_mirror(_QUADRATUS), closed=True)}
    bed, rim = colour("ghost", "deep"), colour("ghost", "rim")
    round_bone = scene.glow(_BONE_LIGHT, _BONE_DEEP)

    def moving(
        name: str, data: str, fill: str, line: str, width: float, opacity: float = 1
    ) -> None:
        scene.part(name).path(_stand(data), fill, line, width, opacity)
        scene.road(f"{name}-bent", _stand(bent(data, _bow)))

    moving("skin", skin, bed, rim, 2.6, 0.75)
    pelvis = scene.part("pelvis")
    for name in ("hip-bone.L", "hip-bone.R", "sacrum"):
        pelvis.path(_stand(_body(name)), round_bone, _BONE_LINE, 1.8)
    kinds = ("iliac-crest", "posterior-gluteal-line")
    lines = [f"{kind}.{side}" for kind in kinds for side in "LR"]
    pelvis.path(_stand(_body(*lines)), line=_BONE_LINE, width=1.4, opacity=0.6)
    flesh = scene.glow("#b04a3c", "#7a2a25")
    for side, name in (("L", "left"), ("R", "right")):
        scene.part(f"kidney-{name}").path(_stand(kidneys[side]), _KIDNEY, KIDNEY_LINE, 2.4)
        slack = _stand(bent(kidneys[side], _slack))
        scene.road(f"kidney-{name}-bent", slack)
        scene.part(f"kidney-{name}-rest").path(slack, flesh, KIDNEY_LINE, 2.4)
    moving("quadratus-right", muscles["R"], _MUSCLE, _MUSCLE_LINE, 1.8)
    moving("quadratus", muscles["L"], _MUSCLE, _MUSCLE_LINE, 2.2)
    _muscles(scene, muscles)
    moving("ribs", _body(*ribs), _BONE, _BONE_LINE, 1.8)
    moving("spine", _body(*spine), _BONE, _BONE_LINE, 1.6)
    moving("ridges", _body(*ridges), _BONE, _BONE_LINE, 1.4)
    _bones(scene, ribs, (spine, ridges))
    _triggers(scene)
    return scene


def _rest(data: str) -> str:
    return _stand(bent(data, _bow))


def _muscles(scene: Scene, outlines: dict[str, str]) -> None:
    """Draw both muscles as they stand bent, with their fibres, the left one sore."""
    for name, side in (("right", "R"), ("left", "L")):
        part = scene.part(f"muscle-{name}")
        # The kidney before it is seen through it.
        part.path(_rest(outlines[side]), _MUSCLE, opacity=0.2 if side == "L" else 0.5)
        part.path(_rest(outlines[side]), line=_MUSCLE_LINE, width=2.2)
        if side == "L":
            for step in range(7):
                share = 1 - step * 0.12
                part.path(
                    _rest(_shrunk(_QUADRATUS, 0.9 * share, 0.52 * share)), _HURT, opacity=0.09
                )
        fibres = _rest(_fibres(1 if side == "R" else -1))
        part.path(fibres, line=_FIBRE, width=2, opacity=0.8)


def _bones(scene: Scene, ribs: Sequence[str], spine: Sequence[Sequence[str]]) -> None:
    """Draw ribs, vertebrae and their ridges as they stand bent, with their shades."""
    bone, round_bone = scene.shade(_BONE_LIGHT, _BONE_DEEP), scene.glow(_BONE_LIGHT, _BONE_DEEP)
    part = scene.part("bones-rest")
    for name in ribs:
        part.path(_rest(_body(name)), bone, _BONE_LINE, 1.8)
    for fill, names in zip((round_bone, bone), spine, strict=True):
        for name in names:
            part.path(_rest(_body(name)), fill, _BONE_LINE, 1.4)


def _triggers(scene: Scene) -> None:
    """Draw what makes it hurt: the bend, a twist of the trunk, a cough."""
    bow = soft([(566, 34), (626, 46), (676, 82), (704, 132)], 16)
    bend = scene.part("bend")
    shaft = ribbon(bow, lambda share: 1.2 + 7 * share)
    head = push(bow[-3], (716, 172), 0, 40)
    for data in (shaft, head):
        bend.path(data, CASING, CASING, 8)
    for data in (shaft, head):
        bend.path(data, SIGN, SIGN_LINE, 1.6)
    bend.path(ribbon(bow[-6:], lambda _: 6.6), SIGN)
    twist = scene.part("twist")
    x, y = 744.0, 300.0
    body: list[Point] = [(-24, -34), (24, -34), (19, 0), (25, 34), (-25, 34), (-19, 0)]
    trunk = smooth([(x + a, y + b) for a, b in body], closed=True, tension=0.6)
    twist.path(trunk, _SKIN, _SKIN_LINE, 2)
    twist.path(ellipse(x, y - 50, 15, 17), _SKIN, _SKIN_LINE, 2)
    turn = soft(
        [(x + 36, y - 22), (x + 48, y - 4), (x + 34, y + 12), (x, y + 17), (x - 30, y + 13)], 24
    )
    for width, tone in ((12, CASING), (8.5, SIGN_LINE), (6.5, SIGN)):
        twist.path(smooth(turn), line=tone, width=width)
    cased_push(twist, (x - 16, y + 16), (x - 50, y - 4), 26, 4)
    _coughing(scene.part("cough"), 738.0, 446.0, 42)


def _coughing(part: Part, x: float, y: float, size: float) -> None:
    """Add a head that coughs to the left."""
    head: list[Point] = [
        (0.1, -1), (-0.45, -0.88), (-0.72, -0.5), (-0.75, -0.2), (-1.0, 0.14), (-0.78, 0.22),
        (-0.84, 0.34), (-0.6, 0.44), (-0.78, 0.6), (-0.68, 0.86), (-0.34, 0.92), (-0.28, 1.3),
        (0.52, 1.3), (0.5, 0.75), (0.78, 0.2), (0.76, -0.45), (0.5, -0.85),
    ]  # fmt: skip
    outline = smooth([(x + a * size, y + b * size) for a, b in head], closed=True, tension=0.75)
    part.path(outline, _SKIN, _SKIN_LINE, 2)
    eye: list[Point] = [(-0.62, -0.16), (-0.5, -0.1), (-0.36, -0.14)]
    part.path(smooth([(x + a * size, y + b * size) for a, b in eye]), line=_SKIN_LINE, width=2.6)
    puffs = [
        ((-1.0, 0.3), (-1.75, -0.02)),
        ((-1.0, 0.45), (-1.95, 0.45)),
        ((-1.0, 0.6), (-1.75, 0.92)),
    ]
    for (ax, ay), (bx, by) in puffs:
        cased_push(part, (x + ax * size, y + ay * size), (x + bx * size, y + by * size), 9)
