"""The shapes of a trunk cut through the middle and seen from its left side.

All numbers are units of the body's side plate. A shape that breath and effort change is given
for a state: how far the front of chest and belly and the dome of the diaphragm have moved.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scene_drawing.curves import Point, smooth

Move = Callable[[float, float], Point]


@dataclass(frozen=True)
class State:
    """What one moment of a breath or cough does to the trunk."""

    chest: float
    """How far the chest stands forward of rest."""
    belly: float
    """How far the belly stands forward of rest; pulled in when negative."""
    dome: tuple[Point, ...]
    """The upper face of the diaphragm, from its front rim to its hind rim."""
    floor: float = 0.0
    """How far the pelvic floor is lifted."""
    jaw: float = 0.0
    """How far the mouth is open, from 0 to 1."""


REST = State(
    0, 0, ((226, 304), (233, 293), (246, 286), (263, 287), (281, 297), (297, 317), (309, 343))
)
FULL = State(
    8, 13, ((218, 315), (227, 322), (241, 328), (261, 332), (281, 337), (297, 345), (310, 355))
)
TIGHT = State(
    4, -9, ((222, 310), (230, 312), (242, 313), (262, 316), (281, 324), (297, 337), (310, 352))
)
BLAST = State(
    0, -14, ((227, 311), (234, 311), (246, 311.5), (262, 314), (281, 322), (297, 335), (310, 351)),
    jaw=1,
)  # fmt: skip
RETCH = State(
    2, -12, ((227, 317), (234, 323), (245, 329), (262, 333), (281, 339), (297, 347), (310, 357)),
    jaw=1,
)  # fmt: skip

_FACE: tuple[Point, ...] = (
    (310, 30), (289, 21), (263, 21), (241, 27), (225, 41), (217, 55), (214, 69), (214, 77),
    (216, 85),
    (214, 91), (211, 98), (207, 103), (204, 107), (207, 110.5), (212, 112.5), (212, 115.5),
    (210, 119), (209, 121.5), (211, 123.5), (210, 126), (212, 130), (214, 134), (213, 140),
    (215, 146),
    (222, 150), (232, 151), (242, 153), (248, 160),
)  # fmt: skip
_FRONT: tuple[Point, ...] = (
    (251, 170), (255, 182), (257, 193), (254, 207), (246, 219), (238, 232), (230, 247), (222, 262),
    (216, 276), (213, 289), (215, 304), (215, 320), (213, 338), (211, 358), (210, 378), (210, 398),
    (211, 418), (213, 438), (217, 458), (222, 478), (227, 497), (231, 513), (232, 530), (231, 548),
)  # fmt: skip
_HIND: tuple[Point, ...] = (
    (236, 562), (262, 567), (292, 567), (318, 564), (331, 556), (340, 545), (350, 529),
    (356, 505), (354, 478),
    (346, 457), (337, 439), (329, 413), (325, 386), (327, 358), (331, 332), (336, 306), (341, 282),
    (345, 258), (346, 235), (342, 214), (334, 197), (324, 180), (317, 166), (312, 150), (310, 132),
    (312, 118), (319, 103), (325, 88), (329, 66), (323, 44),
)  # fmt: skip


def _bump(y: float, middle: float, breadth: float) -> float:
    return math.exp(-(((y - middle) / breadth) ** 2))


def forward(y: float, state: State) -> float:
    """Return how far the front of the trunk has moved forward at height ``y``."""
    return state.chest * _bump(y, 258, 48) + state.belly * _bump(y, 385, 62)


def _front(points: Sequence[Point], state: State, depth: float = 0) -> list[Point]:
    return [(x - forward(y, state) + depth, y) for x, y in points]


def _jawed(point: Point, state: State, share: float = 1) -> Point:
    """Take a point of the lower jaw to where it is when the mouth is as open as ``state`` says."""
    turn = math.radians(14) * state.jaw * share
    right, down = point[0] - 272, point[1] - 104
    return (
        272 + right * math.cos(turn) + down * math.sin(turn),
        104 - right * math.sin(turn) + down * math.cos(turn),
    )


def _face(state: State) -> list[Point]:
    corner = _FACE.index((209, 121.5))
    shares = (1, 1, 1, 1, 1, 1, 1, 0.85, 0.6, 0.3)
    low = [
        _jawed(point, state, share)
        for point, share in zip(_FACE[corner + 1 :], shares, strict=True)
    ]
    return [*_FACE[:corner], (209 + 17 * state.jaw, 121.5 + 2 * state.jaw), *low]


def mouth(state: State) -> list[Point]:
    """Return the way from the lips to the throat, over the tongue."""
    upper = [(216, 120), (221, 118.3), (230, 116), (243, 117.5), (252, 124), (257, 133)]
    under: list[tuple[float, float, float]] = [
        (254, 139, 0.1), (247, 129, 0.4), (236, 121.5, 0.85), (224, 121.3, 1), (217, 121.6, 1),
    ]  # fmt: skip
    return [*upper, (259, 142), *(_jawed((x, y), state, share) for x, y, share in under)]


def body(state: State) -> list[Point]:
    """Return the outline of head and trunk, down to a soft cut through the thighs."""
    return [*_face(state), *_front(_FRONT, state), *_HIND]


def inset(points: Sequence[Point], by: float) -> list[Point]:
    """Return a closed outline drawn inwards by ``by``, for soft rounding."""
    count = len(points)
    area = sum(
        points[place - 1][0] * points[place][1] - points[place][0] * points[place - 1][1]
        for place in range(count)
    )
    side = 1 if area > 0 else -1
    found = []
    for place, (x, y) in enumerate(points):
        (ax, ay), (bx, by_) = points[place - 1], points[(place + 1) % count]
        along = math.hypot(bx - ax, by_ - ay) or 1
        found.append((x - side * (by_ - ay) / along * by, y + side * (bx - ax) / along * by))
    return found


def torso(state: State, by: float) -> list[Point]:
    """Return the trunk without the head, drawn inwards by ``by``."""
    return inset([*_front(_FRONT[4:], state), *_HIND[:19], (300, 196), (274, 200)], by)


def lung(state: State) -> list[Point]:
    """Return the lung, which rests on the dome."""
    dome = [(x, y - 4) for x, y in state.dome]
    ahead = [(232, 284), (237, 266), (247, 243), (258, 220), (269, 202)]
    hind = [(314, 322), (318, 296), (318, 268), (315, 240), (308, 214), (297, 195), (283, 190)]
    top, last = dome[0], dome[-1]
    return [
        *((x - forward(y, state), y) for x, y in reversed(ahead)),
        (top[0] + 3, top[1] - 3),
        *dome[1:-1],
        (last[0] + 2, last[1] - 4),
        *hind,
    ]


def dome(state: State, thick: float = 5.5) -> list[Point]:
    """Return the diaphragm: a thin sheet that hangs from the rib edge and holds on to the spine."""
    upper = [*state.dome, (306, 360), (299, 372)]
    lower = [(293, 382), (296, 370), (301, 358)]
    back = [(x, y + thick) for x, y in reversed(state.dome[1:-1])]
    rim = state.dome[0][1]
    return [
        (_inner_face(rim, state), rim),
        *upper[1:],
        *lower,
        *back,
        (_inner_face(rim + thick, state), rim + thick),
    ]


def _inner_face(y: float, state: State) -> float:
    """Return where the front belly muscle ends behind at height ``y``: the dome begins there."""
    inner = belly_wall(state)[:10:-1]
    for (ax, ay), (bx, by) in pairwise(inner):
        if y <= by:
            return ax + (bx - ax) * max(0.0, y - ay) / (by - ay)
    return inner[-1][0]


def cavity(state: State) -> list[Point]:
    """Return the room of the belly, from the dome to the pelvic floor."""
    wall = _front(
        [(228, 497), (223, 478), (220, 456), (218, 432), (217, 405), (217, 378), (218, 350)],
        state,
        9,
    )
    hind = [
        (292, 372),
        (279, 392),
        (275, 414),
        (279, 436),
        (290, 456),
        (304, 478),
        (311, 500),
        (308, 514),
    ]
    base = [(296, 523 - state.floor), (276, 527 - state.floor), (257, 519 - state.floor / 2)]
    rim = state.dome[0][1] + 3
    roof = [(_inner_face(rim, state) - 0.5, rim), *((x, y + 3) for x, y in state.dome[1:])]
    return [*roof, *hind, *base, (244, 508), *wall]


def belly_wall(state: State) -> list[Point]:
    """Return the front belly muscle, from the rib edge to the pubic bone."""
    heights: list[Point] = [
        (225, 303), (219.5, 315), (216, 334), (214, 356), (213, 378), (213, 400), (214, 422),
        (217, 444),
        (222, 466), (228, 486), (236, 502),
    ]  # fmt: skip
    thick = [1, 5, 8, 8.5, 9, 9, 9, 8.5, 8, 6.5, 3]
    swell = 1 + max(0.0, -state.belly) * 0.025
    outer = _front(heights, state, 2.5)
    inner = [(x + by * swell, y) for (x, y), by in zip(outer, thick, strict=True)]
    return [*outer, *reversed(inner)]


def belly_seams(state: State) -> list[list[Point]]:
    """Return the tendons that cross the front belly muscle."""
    swell = 1 + max(0.0, -state.belly) * 0.025
    seams = []
    for x, y, across in ((216.2, 326, 7.5), (213.6, 352, 8.3), (213, 380, 8.8)):
        (here,) = _front([(x, y)], state, 2.5)
        seams.append([here, (here[0] + across * swell, y + 1.5)])
    return seams


def pelvic_floor(state: State) -> list[Point]:
    """Return the muscular hammock between pubic bone and tailbone."""
    up = state.floor
    return [
        (245, 509), (257, 521 - up / 2), (276, 529 - up), (296, 525 - up), (310, 514), (320, 517),
        (312, 524), (297, 534 - up), (275, 538 - up), (254, 528 - up / 2), (243, 515),
    ]  # fmt: skip


BACK_MUSCLE: tuple[Point, ...] = (
    (302, 116), (301, 132), (302, 150), (306, 168), (313, 186), (321, 206), (326, 230), (327, 256),
    (323, 282), (317, 308), (310, 334), (303, 360), (298, 386), (298, 410), (303, 432),
    (313, 452), (325, 472),
    (335, 488), (341, 482), (340, 464), (332, 444), (325, 420), (321, 392), (322, 364), (326, 336),
    (331, 308), (336, 284), (340, 258), (341, 236), (337, 214), (329, 198), (319, 180), (312, 164),
    (307, 148), (306, 132), (308, 118),
)  # fmt: skip
"""The long muscle strips beside the spine, from the skull to the sacrum."""

AIRWAY: tuple[Point, ...] = (
    (208, 110), (213, 106), (220, 99), (234, 95), (250, 97), (262, 103), (267, 114), (267, 130),
    (265, 145),
    (266, 158), (269, 172), (275, 192), (283, 212), (291, 228), (296, 240), (289, 243), (282, 230),
    (274, 214), (265, 194), (259, 174), (256, 159), (254, 149), (256, 138), (256, 126),
    (250, 117), (236, 113),
    (220, 112), (212, 112.5),
)  # fmt: skip
"""The way of the air: nose, throat, windpipe."""

BREATH_ROAD: tuple[Point, ...] = (
    (284, 262), (286, 236), (278, 214), (269, 192), (262, 172), (260, 156), (260, 140), (254, 128),
    (240, 121), (222, 124), (205, 127), (180, 128), (150, 126), (120, 122),
)  # fmt: skip
"""From the lung up through the gate and out of the mouth."""

HAIR: tuple[Point, ...] = (
    (217, 53), (226, 38), (243, 24), (266, 18), (289, 18), (312, 28), (326, 45), (332, 66),
    (328, 90), (321, 106),
    (313, 119), (305, 126), (299, 112), (297, 96), (293, 84), (284, 77), (275, 82), (272, 95),
    (266, 92), (262, 76),
    (252, 64), (240, 52), (228, 47),
)  # fmt: skip


def path(points: Sequence[Point], move: Move, *, closed: bool = True) -> str:
    """Return a soft curve through ``points``, each taken to where ``move`` says."""
    return smooth([move(x, y) for x, y in points], closed=closed)
