"""A resting person, an hour in one position and then moving, with the low back in a round lens."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scene_drawing import trunk
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.low_back import low_back
from scene_drawing.palette import colour
from scene_drawing.scene import Scene
from scene_drawing.tapers import ribbon

SKIN, SKIN_FAR, LINE = "#e6bda2", "#cf9f85", "#9a6a54"


@dataclass(frozen=True)
class Pose:
    """Where the joints of the person are."""

    spine: tuple[Point, ...]
    """From the tailbone up to the base of the neck, along the middle of the trunk."""
    head: Point
    """The middle of the head."""
    nod: float
    """How far the head is bent forward, in degrees."""
    leg: tuple[Point, ...]
    far_leg: tuple[Point, ...]
    arm: tuple[Point, ...]
    far_arm: tuple[Point, ...]


SLUMPED = Pose(
    ((507, 446), (528, 416), (557, 378), (566, 338), (556, 300), (532, 268)), (494, 232), 24,
    ((510, 426), (392, 404), (366, 532), (322, 548)), ((516, 424), (414, 410), (402, 532), (358, 548)),
    ((540, 294), (512, 362), (446, 336)), ((536, 296), (498, 356), (440, 330)),
)  # fmt: skip
TALL = Pose(
    ((527, 446), (537, 414), (541, 376), (540, 336), (542, 296), (538, 262)), (524, 214), -8,
    ((527, 424), (406, 412), (390, 534), (346, 548)), ((531, 424), (424, 414), (420, 534), (376, 548)),
    ((540, 282), (508, 216), (530, 140)), ((534, 284), (486, 226), (490, 146)),
)  # fmt: skip
STROLLING = Pose(
    ((222, 316), (221, 288), (215, 250), (217, 212), (221, 174), (213, 140)), (200, 92), 2,
    ((219, 296), (180, 412), (196, 532), (152, 548)), ((223, 296), (232, 414), (292, 520), (256, 546)),
    ((218, 162), (246, 228), (220, 290)), ((218, 164), (186, 228), (140, 268)),
)  # fmt: skip

_NEAR_HEAD = (*trunk.body(trunk.REST)[:29], (262, 178), (282, 184), (302, 176), *trunk.body(trunk.REST)[-9:])


def _head_move(pose: Pose, points: Sequence[Point]) -> list[Point]:
    turn, size = math.radians(-pose.nod), 0.66
    cos, sin = math.cos(turn) * size, math.sin(turn) * size
    x0, y0 = pose.head
    return [
        (x0 + (x - 268) * cos - (y - 82) * sin, y0 + (x - 268) * sin + (y - 82) * cos) for x, y in points
    ]


def _limb(points: Sequence[Point], widths: Sequence[float]) -> str:
    """Return a limb through its joints, with a point halfway along each bone."""
    full: list[Point] = []
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        full += [(ax, ay), ((ax + bx) / 2, (ay + by) / 2)]
    full.append(points[-1])
    return ribbon(full, widths)


def _shapes(pose: Pose) -> dict[str, str]:
    leg = (48, 52, 36, 36, 19, 20, 8)
    return {
        "far-arm": _limb(pose.far_arm, (24, 22, 17, 17, 12)),
        "far-leg": _limb(pose.far_leg, leg),
        "torso": ribbon([*pose.spine, _neck(pose)], (56, 74, 66, 68, 76, 50, 38)),
        "torso-light": ribbon(pose.spine[1:5], (44, 42, 44, 40)),
        "spine": _back_line(pose),
        "head": smooth(_head_move(pose, _NEAR_HEAD), closed=True),
        "hair": smooth(_head_move(pose, trunk.HAIR), closed=True),
        "leg": _limb(pose.leg, leg),
        "arm": _limb(pose.arm, (28, 25, 19, 18, 12)),
    }


def _neck(pose: Pose) -> Point:
    (x, y), (hx, hy) = pose.spine[-1], pose.head
    return ((x * 0.5 + hx * 0.5) + 5, y * 0.5 + hy * 0.5 + 6)


def _back_line(pose: Pose) -> str:
    """Return the row of the spine, nearer to the back than to the front."""
    points = [*pose.spine, _neck(pose)]
    moved = []
    for place, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(place - 1, 0)], points[min(place + 1, len(points) - 1)]
        along = math.hypot(bx - ax, by - ay) or 1
        off = (14, 16, 14, 15, 18, 12, 6)[place]
        moved.append((x - (by - ay) / along * off, y + (bx - ax) / along * off))
    return smooth(moved)


def _sofa(scene: Scene) -> None:
    sofa = scene.part("sofa")
    back: list[Point] = [(572, 300), (606, 286), (636, 300), (640, 380), (640, 470), (634, 512), (590, 514), (566, 440)]
    sofa.path(smooth(back, closed=True), scene.shade("#a8b3ad", "#84938d"), "#63716c", 1.4)
    seat: list[Point] = [
        (424, 456), (440, 444), (500, 446), (560, 448), (620, 450), (634, 470), (632, 512), (560, 518), (440, 518), (420, 500),
    ]  # fmt: skip
    sofa.path(smooth(seat, closed=True, tension=0.8), scene.shade("#bcc6c0", "#8d9b95"), "#63716c", 1.4)
    for x in (446, 610):
        sofa.path(ribbon([(x, 516), (x, 535), (x, 548)], (12, 10, 7)), "#8a6a50", "#5f4634", 1)
    scene.part("ground").path(
        smooth([(60, 552), (240, 549), (420, 552), (600, 549), (680, 552)]), line="#a3948a", width=1.6, opacity=0.8
    )


def _ghost(scene: Scene, name: str, pose: Pose) -> None:
    ghost = scene.part(name)
    shapes = _shapes(pose)
    for each in ("torso", "leg", "arm", "head"):
        ghost.path(shapes[each], "#cfae9a" if each == "torso" else "none", "#a07a66", 1.4, 0.34)


def resting() -> Scene:
    """Return the person on a sofa, with the roads to the next positions."""
    scene = Scene()
    _sofa(scene)
    _ghost(scene, "ghost-slumped", SLUMPED)
    _ghost(scene, "ghost-tall", TALL)
    start = _shapes(SLUMPED)
    fills = {"far-arm": SKIN_FAR, "far-leg": SKIN_FAR, "hair": colour("skin-tone", "hair"), "torso-light": "#f3d5c0"}
    for name, shape in start.items():
        part = scene.part(name)
        if name == "spine":
            part.path(shape, line="#fbf3e2", width=9)
        elif name == "torso-light":
            part.path(shape, fills[name], opacity=0.7)
        else:
            part.path(shape, fills.get(name, SKIN), LINE, 1.4)
        if name == "spine":
            scene.part("spine-line").path(shape, line="#97835f", width=1.6)
    phone = scene.part("phone")
    phone.path(smooth([(424, 316), (434, 310), (447, 342), (437, 347)], closed=True, tension=0.3), "#7a8791", "#414b53", 1.2)
    for word, pose in (("slumped", SLUMPED), ("tall", TALL), ("strolling", STROLLING)):
        shapes = _shapes(pose)
        for name, shape in shapes.items():
            scene.road(f"{name}-{word}", shape)
    low_back(scene, (560, 388))
    scene.part("spot").path(ellipse(560, 388, 25), line="#8a6656", width=1.6)
    return scene
