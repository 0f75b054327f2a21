"""A sneeze: the same cut trunk, its head jerked forward, and where the head was."""

import math

from scene_drawing.cough import cough_section, trunk
from scene_drawing.cough.section_parts import (
    AIR_DOT,
    AIR_DOT_LINE,
    AIR_FILL,
    AIR_LINE,
    MUSCLE,
    MUSCLE_LINE,
    RINGS,
    SKIN,
    SKIN_LINE,
    SKIN_SOFT,
    VERTEBRAE,
    head,
    inside,
    near_half,
    organs,
    twigs,
    vertebra,
)
from scene_drawing.cough.trunk import BLAST, Move, path
from scene_drawing.curves import Point, bent, ellipse, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.broken_lines import arrow, curved_arrow, dashed, ghost_line
from scene_drawing.pens.tapers import ribbon
from scene_drawing.scene import Scene

_NECK: Point = (458, 214)
_JERK = 27.0


def upright(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies, with room above the head."""
    right, down = cough_section.upright(x, y)
    return (452 + (right - 430) * 0.92, 596 - (600 - down) * 0.92)


def thrown(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies when the head is jerked forward."""
    right, down = upright(x, y)
    height = y - max(0.0, 256 - x) * 0.7  # the chin goes with the head
    share = min(max((212 - height) / 74, 0), 1)
    if y > 185:
        share = min(max((212 - y) / 74, 0), 1)
    turn = math.radians(_JERK) * share * share * (3 - 2 * share)
    right, down = right - _NECK[0], down - _NECK[1]
    return (
        _NECK[0] + right * math.cos(turn) + down * math.sin(turn),
        _NECK[1] - right * math.sin(turn) + down * math.cos(turn),
    )


def _plates(names: list[str], move: Move) -> str:
    return "".join(bent(plate_path("side", "bone", each), move) for each in names)


def _strap(start: Point, end: Point, bow: float) -> list[Point]:
    """Return the middle of a muscle that runs almost straight from bone to bone."""
    (ax, ay), (bx, by) = start, end
    return [
        (ax + (bx - ax) * share + bow * swing, ay + (by - ay) * share)
        for share, swing in ((0, 0.0), (0.33, 0.9), (0.67, 0.9), (1, 0.0))
    ]


def _shapes(move: Move) -> dict[str, str]:
    """Return what the jerk of the head moves, by the name of its part, farthest first."""
    joints = [f"{a}-{b}" for a, b in zip(VERTEBRAE, [*VERTEBRAE[1:], "S1"], strict=True)]
    flexor = _strap(move(292, 112), move(262, 197), 5)
    nape = [move(*each) for each in ((308, 118), (309, 144), (319, 180), (331, 216))]
    return {
        "body": path(trunk.body(BLAST), move),
        "spine": _plates(["coccyx", "sacrum"], move)
        + "".join(vertebra(each, move) for each in VERTEBRAE),
        "discs": _plates([f"disc-{each}" for each in joints], move),
        "back-muscle": path(trunk.BACK_MUSCLE, move),
        "airway": path(trunk.AIRWAY, move),
        "windpipe-rings": "".join(path(each, move, closed=False) for each in RINGS),
        "neck-front": ribbon(flexor, (8, 15, 15, 8)),
        "neck-back": ribbon(nape, (8, 13, 15, 9)),
    }


_COLOURS = {
    "body": (SKIN, SKIN_LINE),
    "spine": (colour("bone", "middle"), colour("bone", "line")),
    "discs": (colour("bone", "disc"), colour("bone", "disc-line")),
    "airway": (AIR_FILL, AIR_LINE),
}


def sneeze() -> Scene:
    """Return the trunk as it sneezes, upright at first, with the roads to the jerked head."""
    scene = Scene()
    shapes, jerked = _shapes(upright), _shapes(thrown)
    _head_before(scene)

    def draw(*names: str) -> None:
        for name in names:
            fill, line = _COLOURS.get(name, (MUSCLE, MUSCLE_LINE))
            scene.part(name).path(shapes[name], fill, line, 1.3)
            scene.road(f"{name}-jerked", jerked[name])

    draw("body")
    scene.part("body-soft").path(path(trunk.torso(BLAST, 4), upright), SKIN_SOFT, opacity=0.5)
    head(scene, upright)
    draw("spine", "discs", "back-muscle")
    inside(scene, BLAST, upright)
    draw("airway")
    rings = scene.part("windpipe-rings")
    rings.path(shapes["windpipe-rings"], line=colour("organ", "cartilage", "dark"), width=1.6)
    scene.road("windpipe-rings-jerked", jerked["windpipe-rings"])
    twigs(scene, upright)
    scene.part("mouth").path(path(trunk.mouth(BLAST), upright), AIR_FILL, AIR_LINE, 1)
    organs(scene, BLAST, upright)
    near_half(scene, BLAST, upright)
    draw("neck-front", "neck-back")
    _burst(scene)
    return scene


def _head_before(scene: Scene) -> None:
    """Draw where the head was, the way it went, and the streaks of its speed."""
    outline = [upright(*each) for each in trunk.body(trunk.REST)]
    before = [*outline[-9:], *outline[:28]]
    ghost_line(scene.part("head-before"), dashed(before, 9, 6), 1.5)
    speed = scene.part("speed")
    for x, y, first, last in ((318, 34, 0.1, 0.72), (332, 62, 0.0, 0.8), (330, 92, 0.1, 0.72)):
        points = [_turned(upright(x, y), first + (last - first) * place / 4) for place in range(5)]
        speed.path(ribbon(points, (0.5, 2.5, 4, 5, 5)), "#d99a63", "#8a4f22", 0.6, 0.9)
    top = upright(268, -12)
    way = [_turned(top, share) for share in (-0.25, 0.1, 0.45, 0.8, 1.1)]
    arrow(scene.part("jerk"), curved_arrow(way, 30), 1)


def _turned(point: Point, share: float) -> Point:
    """Return where a point of the head is when the jerk has gone so far."""
    turn = math.radians(_JERK) * share
    right, down = point[0] - _NECK[0], point[1] - _NECK[1]
    return (
        _NECK[0] + right * math.cos(turn) + down * math.sin(turn),
        _NECK[1] - right * math.sin(turn) + down * math.cos(turn),
    )


def _burst(scene: Scene) -> None:
    """Draw the air that bursts out of the mouth and, a smaller jet, out of the nose."""
    throat = [thrown(*each) for each in ((283, 214), (270, 176), (262, 150))]
    mouth = [thrown(*each) for each in ((258, 137), (247, 125), (232, 121))]
    nose = [thrown(*each) for each in ((262, 128), (260, 111), (244, 102.5), (226, 105))]
    _jet(scene, "plume", thrown(217, 124.5), math.radians(_JERK + 9), 1)
    _jet(scene, "nose-plume", thrown(210.5, 111), math.radians(_JERK - 5), 0.46)
    for name, side in (("burst", 0.08), ("burst-low", -0.09)):
        fan = [_away(thrown(217, 124.5), math.radians(_JERK + 9), far, far * side)
               for far in (4, 74, 136, 200)]  # fmt: skip
        scene.road(name, smooth([*throat, *mouth, *fan] if side > 0 else fan))
    fan = [_away(thrown(210.5, 111), math.radians(_JERK - 5), far, 0) for far in (0, 42, 84)]
    scene.road("burst-nose", smooth([*throat, *nose, *fan]))
    scene.part("air").path(ellipse(0, 0, 4.4), AIR_DOT, AIR_DOT_LINE, 1.2)


def _away(start: Point, lean: float, far: float, side: float) -> Point:
    x, y = start
    return (
        x - far * math.cos(lean) - side * math.sin(lean),
        y + far * math.sin(lean) - side * math.cos(lean),
    )


def _jet(scene: Scene, name: str, start: Point, lean: float, size: float) -> None:
    """Draw a cloud that spreads from its start, and the streaks in it."""
    cloud = [(0, 4), (60, 17), (130, 34), (190, 38), (212, 6), (194, -32), (130, -32), (60, -16)]
    points = [_away(start, lean, far * size, side * size) for far, side in [*cloud, (0, -4)]]
    air = scene.shade("#b9d3dc", "#7fa9ba", down=False)
    part = scene.part(name)
    part.path(smooth(points, closed=True), air, opacity=0.5)
    for slope in (0.15, 0.0, -0.15):
        line = [_away(start, lean, far * size, far * slope * size) for far in (14, 80, 140, 188)]
        part.path(smooth(line), line="#5f93a8", width=1 + 1.4 * size, opacity=0.9)
