"""The back in its true outlines, which bends to one side: a muscle stretches, a kidney does not."""

import math
import re
from collections.abc import Sequence

from scene_drawing.curves import Point, bent, placed, plate_path, smooth
from scene_drawing.kidney_pens import KIDNEY, KIDNEY_LINE, arrow
from scene_drawing.palette import colour
from scene_drawing.scene import Scene

_SCALE = 3.05
_RIGHT = 400 - 300 * _SCALE
_DOWN = -790.0
_BEND = math.radians(19)
_FROM, _TO = 440.0, 320.0
_MUSCLE = colour("muscle", "rose", "light")
_MUSCLE_LINE = colour("muscle", "rose", "line")
_BONE = colour("bone", "middle")
_BONE_LINE = colour("bone", "line")
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


def _fibres() -> str:
    """Return the bundles of the muscle as thin closed slivers."""
    pieces: list[str] = []
    for number in range(6):
        share = (number + 0.8) / 6.6
        top = (260 + 17 * share, 377 - 13 * share)
        end = (249 + 22 * share, 427 + 4.5 * share)
        middle = ((top[0] + end[0]) / 2 - 0.6, (top[1] + end[1]) / 2)
        line = [top, middle, end, (middle[0] + 0.9, middle[1])]
        pieces.append(smooth(line, closed=True, tension=0.7))
    return "".join(pieces)


def _middle(data: str) -> Point:
    numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", data)]
    across, down = numbers[::2], numbers[1::2]
    return ((min(across) + max(across)) / 2, (min(down) + max(down)) / 2)


def back_bends() -> Scene:
    """Draw the back from behind, upright, with the roads to its bend."""
    scene = Scene()
    ribs = [f"rib-{n}-posterior.{s}" for n in (12, 11, 10, 9) for s in "LR"]
    ribs += [f"rib-{n}-anterior.{s}" for n in (10, 9) for s in "LR"]
    spine = [f"vertebra-{n}" for n in ("L5", "L4", "L3", "L2", "L1", "T12", "T11", "T10", "T9")]
    ridges = [each.replace("vertebra", "spinous-process") for each in spine]
    pelvis = [f"hip-bone.{s}" for s in "LR"] + ["sacrum"]
    kidneys = {side: _body(f"kidney.{side}", layer="organ") for side in "LR"}
    skin = smooth(_TORSO, closed=True, tension=0.85)
    quadratus = smooth(_QUADRATUS, closed=True)
    other = smooth(_mirror(_QUADRATUS), closed=True)
    bed, rim = colour("ghost", "deep"), colour("ghost", "rim")

    def moving(
        name: str, data: str, fill: str, line: str, width: float, opacity: float = 1
    ) -> None:
        scene.part(name).path(_stand(data), fill, line, width, opacity)
        scene.road(f"{name}-bent", _stand(bent(data, _bow)))

    moving("skin", skin, bed, rim, 2.6, 0.75)
    scene.part("pelvis").path(_stand(_body(*pelvis)), _BONE, _BONE_LINE, 1.8)
    for side, name in (("L", "left"), ("R", "right")):
        scene.part(f"kidney-{name}").path(_stand(kidneys[side]), KIDNEY, KIDNEY_LINE, 2.2)
        scene.road(f"kidney-{name}-bent", _stand(bent(kidneys[side], _slack)))
    moving("quadratus-right", other, _MUSCLE, _MUSCLE_LINE, 1.8)
    moving("quadratus", quadratus, _MUSCLE, _MUSCLE_LINE, 2.2)
    moving("ribs", _body(*ribs), _BONE, _BONE_LINE, 1.8)
    moving("spine", _body(*spine), _BONE, _BONE_LINE, 1.6)
    moving("ridges", _body(*ridges), _BONE, _BONE_LINE, 1.4)
    strained = _stand(bent(_fibres(), _bow))
    scene.part("strained-fibres").path(strained, _MUSCLE_LINE, opacity=0.75)
    across, down = _middle(strained)
    scene.road("strained-road", f"M{across:.2f} {down:.2f}L{across:.2f} {down + 0.02:.2f}")
    sore = scene.part("sore")
    x, y = (262 - 300) * _SCALE + 400, 398 * _SCALE + _DOWN
    for radius, opacity in ((44, 0.16), (33, 0.2), (22, 0.3), (12, 0.4)):
        sore.path(
            smooth(
                [
                    (x + radius * 0.8 * math.cos(a) - 4, y + radius * 1.5 * math.sin(a))
                    for a in (each * math.pi / 6 for each in range(12))
                ],
                closed=True,
            ),
            _HURT,
            opacity=opacity,
        )
    scene.road("sore-road", f"M{x - 10:g} {y:g}L{x + 2:g} {y:g}")
    arrow(scene.part("bend"), [(560, 30), (624, 44), (690, 92), (730, 166)], 26, _BONE, _BONE_LINE)
    return scene
