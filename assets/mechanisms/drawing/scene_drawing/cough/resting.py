"""A resting person, an hour in one position and then moving, with the low back in a round lens."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scene_drawing.cough import trunk
from scene_drawing.cough.bed import bed, clock
from scene_drawing.cough.low_back import low_back, pointer
from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import ribbon, same_way
from scene_drawing.scene import Scene

SKIN, SKIN_FAR, LINE = "#e6bda2", "#cf9f85", "#9a6a54"
SHIRT, SHIRT_LIGHT, SHIRT_LINE = "#93a9b8", "#abbecb", "#566b7a"
SHORTS, SHORTS_FAR, SHORTS_LINE = "#76838f", "#66727d", "#46525c"
GHOST = "#a3968b"


@dataclass(frozen=True)
class Pose:
    """Where the joints of the person are."""

    spine: tuple[Point, ...]
    """From the seat up to the base of the neck, along the middle of the trunk."""
    head: Point
    """The middle of the head."""
    nod: float
    """How far the head is bent forward, in degrees."""
    leg: tuple[Point, ...]
    far_leg: tuple[Point, ...]
    arm: tuple[Point, ...]
    far_arm: tuple[Point, ...]


SITTING = Pose(
    ((528, 430), (538, 417), (555, 382), (562, 342), (558, 302), (543, 264)), (524, 216), 12,
    ((516, 424), (396, 404), (370, 532), (326, 548)),
    ((520, 422), (418, 410), (406, 532), (362, 548)),
    ((548, 290), (522, 360), (456, 330)), ((543, 292), (510, 356), (450, 326)),
)  # fmt: skip
STRETCHING = Pose(
    ((336, 322), (330, 288), (326, 252), (331, 214), (341, 176), (346, 142)), (344, 92), -12,
    ((330, 296), (320, 414), (330, 532), (286, 548)),
    ((334, 296), (336, 414), (352, 530), (310, 546)),
    ((346, 166), (392, 218), (356, 262)), ((338, 166), (380, 220), (350, 262)),
)  # fmt: skip
STROLLING = Pose(
    ((206, 322), (203, 288), (197, 252), (198, 214), (202, 176), (196, 142)), (184, 94), 2,
    ((205, 296), (216, 414), (274, 520), (238, 546)),
    ((201, 296), (164, 410), (178, 532), (134, 548)),
    ((194, 170), (176, 234), (130, 274)), ((200, 166), (211, 230), (212, 290)),
)  # fmt: skip

_HEAD = (
    *trunk.body(trunk.REST)[:29],
    (262, 178),
    (282, 184),
    (302, 176),
    *trunk.body(trunk.REST)[-9:],
)
_FEATURES: tuple[tuple[Point, ...], ...] = (
    ((219, 72), (224, 69.5), (231, 71.5)),
    ((221, 83.5), (226, 84.5), (230, 86)),
    ((275, 103), (274, 90), (280, 82), (287, 88), (286, 98), (279, 109), (275, 103)),
)


def _placed_head(pose: Pose, points: Sequence[Point]) -> list[Point]:
    turn, size = math.radians(-pose.nod), 0.66
    cos, sin = math.cos(turn) * size, math.sin(turn) * size
    x0, y0 = pose.head
    return [
        (x0 + (x - 268) * cos - (y - 82) * sin, y0 + (x - 268) * sin + (y - 82) * cos)
        for x, y in points
    ]


def _halved(points: Sequence[Point]) -> list[Point]:
    """Return the joints of a limb, with a point halfway along each bone."""
    full: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(points):
        full += [(ax, ay), ((ax + bx) / 2, (ay + by) / 2)]
    return [*full, points[-1]]


def _handed(points: Sequence[Point]) -> list[Point]:
    """Return the points of an arm with those of a relaxed hand, a little bent at the wrist."""
    full = _halved(points)
    (ax, ay), (x, y) = full[-2:]
    along = math.hypot(x - ax, y - ay) or 1
    right, down = (x - ax) / along, (y - ay) / along
    bend = [(8, 0.5), (17, 1), (27, 4)]
    return [*full, *((x + right * far + down * off, y + down * far - right * off)
                     for far, off in bend)]  # fmt: skip


def _along(start: Point, end: Point, *shares: float) -> list[Point]:
    return [
        (start[0] + (end[0] - start[0]) * by, start[1] + (end[1] - start[1]) * by) for by in shares
    ]


def _shapes(pose: Pose) -> dict[str, str]:
    leg, arm = (16, 48, 36, 37, 19, 20, 8), (24, 23, 19, 18, 12, 15, 15, 6)
    thigh, far_thigh = (
        _along(each[0], each[1], 0.22, 0.48, 0.7) for each in (pose.leg, pose.far_leg)
    )
    sleeve = _along(pose.arm[0], pose.arm[1], -0.12, 0.3, 0.62)
    return {
        "far-arm": ribbon(_handed(pose.far_arm), arm),
        "far-leg": ribbon(_halved(pose.far_leg), leg),
        "far-shorts": ribbon([pose.far_leg[0], *far_thigh], (24, 56, 54, 52)),
        "neck": ribbon([pose.spine[-2], pose.spine[-1], _nape(pose)], (40, 38, 36)),
        "torso": ribbon(
            [*pose.spine, *_along(pose.spine[-1], _nape(pose), 0.35)], (60, 76, 68, 69, 74, 52, 24)
        ),
        "torso-light": ribbon(
            [_aside(pose, place, -13) for place in (1, 2, 3, 4)], (26, 32, 34, 26)
        ),
        "spine": smooth(_spine(pose)),
        "spine-line": _joints(pose),
        "head": smooth(_placed_head(pose, _HEAD), closed=True),
        "hair": smooth(_placed_head(pose, trunk.HAIR), closed=True),
        "features": "".join(smooth(_placed_head(pose, each)) for each in _FEATURES),
        "leg": ribbon(_halved([thigh[0], *pose.leg[1:]]), leg),
        "shorts": smooth(_shorts(pose, thigh), closed=True, tension=0.9),
        "arm": ribbon(_handed(pose.arm), arm),
        "sleeve": ribbon(sleeve, (30, 34, 31)),
    }


def _nape(pose: Pose) -> Point:
    (x, y), (hx, hy) = pose.spine[-1], pose.head
    return ((x + hx) / 2 + 5, (y + hy) / 2 + 6)


def _aside(pose: Pose, place: int, by: float) -> Point:
    """Return a point beside the middle of the trunk, towards the back."""
    points = [*pose.spine, _nape(pose)]
    (ax, ay), (bx, by_) = points[max(place - 1, 0)], points[min(place + 1, len(points) - 1)]
    along = math.hypot(bx - ax, by_ - ay) or 1
    return (points[place][0] - (by_ - ay) / along * by, points[place][1] + (bx - ax) / along * by)


def _spine(pose: Pose) -> list[Point]:
    offs = (14, 17, 15, 16, 19, 12, 6)
    return [_aside(pose, place, off) for place, off in enumerate(offs)]


def _shorts(pose: Pose, thigh: Sequence[Point]) -> list[Point]:
    """Return the near half of the shorts: the thigh and the seat as one, closed over the shirt."""
    (ax, ay), (bx, by) = pose.leg[:2]
    down_leg = math.hypot(bx - ax, by - ay)
    ahead, over = -(by - ay) / down_leg, (bx - ax) / down_leg
    half = (34, 29, 27)
    front = [(x + ahead * by, y + over * by) for (x, y), by in zip(thigh, half, strict=True)]
    back = [(x - ahead * by, y - over * by) for (x, y), by in zip(thigh, half, strict=True)]
    (sx, sy), (wx, wy) = pose.spine[0], pose.spine[1]
    along = math.hypot(wx - sx, wy - sy) or 1
    up, down = (wx - sx) / along, (wy - sy) / along
    outline = ((25, -37), (26, 0), (25, 37), (6, 37))
    seat = [(sx + up * far - down * side, sy + down * far + up * side) for far, side in outline]
    (under,) = _along(pose.leg[0], pose.leg[1], 0.33)
    bottom = (under[0] - ahead * 31, under[1] - over * 31)
    return [*reversed(front), *seat, bottom, *back[1:]]


def _joints(pose: Pose) -> str:
    """Return short lines across the spine, where one bone meets the next."""
    lines = []
    row = _spine(pose)
    for (ax, ay), (bx, by) in pairwise(row):
        along = math.hypot(bx - ax, by - ay) or 1
        across, down = -(by - ay) / along * 5, (bx - ax) / along * 5
        for share in (0.17, 0.5, 0.83):
            x, y = ax + (bx - ax) * share, ay + (by - ay) * share
            lines.append(polyline([(x - across, y - down), (x + across, y + down)]))
    return "".join(lines)


def _sofa(scene: Scene) -> None:
    sofa = scene.part("sofa")
    back: list[Point] = [
        (576, 300), (606, 288), (634, 300), (642, 380), (642, 470), (634, 512), (590, 514),
        (566, 440),
    ]  # fmt: skip
    sofa.path(smooth(back, closed=True), scene.shade("#b3a79a", "#8f8377"), "#6d6156", 1.4)
    seat: list[Point] = [
        (424, 458), (440, 445), (500, 446), (560, 448), (620, 450), (634, 470), (632, 512),
        (560, 518),
        (440, 518), (420, 500),
    ]  # fmt: skip
    sofa.path(
        smooth(seat, closed=True, tension=0.8), scene.shade("#c4b9ac", "#988b7e"), "#6d6156", 1.4
    )
    for x in (446, 610):
        sofa.path(ribbon([(x, 517), (x, 534), (x, 548)], (12, 10, 7)), "#8a6a50", "#5f4634", 1)
    ground: list[Point] = [(60, 552), (240, 549), (420, 552), (600, 549), (700, 552)]
    scene.part("ground").path(smooth(ground), line="#a3948a", width=1.6, opacity=0.8)


def _ghost(scene: Scene, name: str, pose: Pose) -> None:
    """Draw the silhouette that stays where the person was."""
    shapes = _shapes(pose)
    names = ("far-leg", "neck", "torso", "head", "leg", "shorts", "arm", "sleeve")
    silhouette = "".join(same_way(shapes[each]) for each in names)
    scene.part(name).path(silhouette, GHOST, opacity=0.5)


_COLOURS = {
    "far-arm": (SKIN_FAR, LINE), "far-leg": (SKIN_FAR, LINE),
    "far-shorts": (SHORTS_FAR, SHORTS_LINE),
    "torso": (SHIRT, SHIRT_LINE), "sleeve": (SHIRT, SHIRT_LINE), "shorts": (SHORTS, SHORTS_LINE),
}  # fmt: skip


def _person(scene: Scene) -> None:
    for name, shape in _shapes(SITTING).items():
        part = scene.part(name)
        match name:
            case "spine":
                part.path(shape, line="#f3ead8", width=11)
            case "spine-line":
                part.path(shape, line="#97835f", width=1.5)
            case "features":
                part.path(shape, line="#6b4632", width=1.3)
            case "torso-light":
                part.path(shape, SHIRT_LIGHT, opacity=0.8)
            case "hair":
                part.path(shape, colour("skin-tone", "hair"), "#bfa28c", 1.3)
            case _:
                fill, line = _COLOURS.get(name, (SKIN, LINE))
                part.path(shape, fill, line, 1.3)


def resting() -> Scene:
    """Return the person on a sofa, with the roads to the next positions."""
    scene = Scene()
    _sofa(scene)
    _ghost(scene, "ghost-sitting", SITTING)
    _ghost(scene, "ghost-stretching", STRETCHING)
    _person(scene)
    phone: list[Point] = [(428, 300), (438, 295), (450, 328), (440, 333)]
    scene.part("phone").path(smooth(phone, closed=True, tension=0.3), "#6c7983", "#ece6dd", 1.5)
    for word, pose in (("stretching", STRETCHING), ("strolling", STROLLING)):
        for name, shape in _shapes(pose).items():
            scene.road(f"{name}-{word}", shape)
    bed(scene)
    clock(scene)
    spot = (566, 396)
    low_back(scene, spot)
    pointer(scene, "spot", ellipse(*spot, 24))
    pointer(scene, "spot-strolling", ellipse(221, 270, 22))
    way = [(558, 160), (470, 178), (330, 208), (242, 262)]
    pointer(scene, "lens-line-strolling", smooth(way))
    return scene
