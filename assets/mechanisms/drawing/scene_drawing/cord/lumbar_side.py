"""The shapes of the low spine cut down the middle and seen from its left side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from scene_drawing.curves import Point, smooth
from scene_drawing.pens.strands import along, aside, ribbon

_NEAR, _FAR, _REACH = 18.0, 46.0, 80.0
"""Units between the points that follow the canal, near what presses and elsewhere."""


@dataclass(frozen=True)
class Vertebra:
    """Where the body of a vertebra stands: its middle, its tilt forwards in degrees, its size."""

    name: str
    middle: Point
    tilt: float
    deep: float = 90
    tall: float = 64

    def at(self, back: float, down: float) -> Point:
        """Return the place that lies so far towards the back and downwards from the middle."""
        turn = math.radians(self.tilt)
        x = self.middle[0] + back * math.cos(turn) + down * math.sin(turn)
        return (x, self.middle[1] - back * math.sin(turn) + down * math.cos(turn))


L3 = Vertebra("third-bone", (284, 26), -3)
L4 = Vertebra("fourth-bone", (280, 212), 4)
L5 = Vertebra("fifth-bone", (298, 400), 15, 88, 62)
S1 = Vertebra("sacrum", (358, 574), 33, 82, 62)
LEVELS = (L3, L4, L5, S1)
DISCS = ("upper-disc", "disc", "lower-disc")


@dataclass(frozen=True)
class Press:
    """Something that presses on the sac from the front: where, how far, and over what length."""

    middle: float
    depth: float
    length: float
    flat: float = 2.0

    def at(self, share: float) -> float:
        """Return how far the front of the sac gives way at a share of the canal's length."""
        return self.depth * math.exp(-(abs((share - self.middle) / self.length) ** self.flat))


@dataclass
class Canal:
    """The canal and what hangs in it, free or pressed; all its paths have the same steps.

    ``level`` is the height about which the points that follow it lie close together.
    """

    level: float = 0.0
    wall: list[Point] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Follow the backs of the bodies and the discs."""
        knots = [
            (384.0, -110.0),
            *(level.at(level.deep + 5, 0) for level in LEVELS),
            (520.0, 690.0),
        ]
        fine = along(knots, 821)
        middle = min(range(821), key=lambda place: abs(fine[place][1] - self.level))
        stops = {middle}
        for sign in (-1, 1):
            away = 0.0
            while 0 <= middle + sign * away <= 820:
                stops.add(round(middle + sign * away))
                away += _NEAR if away < _REACH else _FAR
        stops |= {0, 820}
        places = sorted(stops)
        self.wall = [fine[place] for place in places]
        self.shares = [place / 820 for place in places]

    @property
    def middle(self) -> int:
        """The number of the point that lies at the canal's level."""
        return min(range(len(self.wall)), key=lambda place: abs(self.wall[place][1] - self.level))

    def front(self, press: Press | None = None) -> list[Point]:
        """Return the front of the sac, which gives way to what presses."""
        return aside(self.wall, [6.6 + (press.at(each) if press else 0) for each in self.shares])

    def back(self, press: Press | None = None) -> list[Point]:
        """Return the back of the sac, which yields a little into the fat behind it."""
        gaps = [94 - 22 * each + (0.1 * press.at(each) if press else 0) for each in self.shares]
        return aside(self.wall, gaps)

    def sac(self, press: Press | None = None) -> str:
        """Return the outline of the sac."""
        return smooth([*self.front(press), *reversed(self.back(press))], closed=True)

    def band(self) -> str:
        """Return the ligament along the backs of the bodies."""
        return ribbon(aside(self.wall, [0.4] * len(self.wall)), 3.6)

    def roots(self, count: int, press: Press | None = None) -> list[str]:
        """Return the strands within the sac, which crowd where it is pressed.

        The nearer a strand is to what presses, the flatter it becomes.
        """
        found = []
        front, back = self.front(press), self.back(press)
        for number in range(count):
            rest = 0.13 + 0.75 * number / (count - 1)
            points, width = [], []
            for share, near, far in zip(self.shares, front, back, strict=True):
                sway = 0.035 * math.sin(5.5 * share + 2.1 * number)
                pressed = press.at(share) / press.depth if press else 0
                across = rest + (1 - pressed) * sway + 0.12 * share * (0.5 - rest)
                across -= 0.05 * pressed * (1 - rest)
                points.append(
                    (near[0] + (far[0] - near[0]) * across, near[1] + (far[1] - near[1]) * across)
                )
                flat = 1 - 0.6 * pressed * (1 - rest)
                width.append((6.4 - 1.2 * share) * flat)
            found.append(ribbon(points, width))
        return found

    def bulge(self, press: Press) -> list[Point]:
        """Return the back of a disc that touches the pressed sac, from the top down."""
        touching = [6.6 + press.at(each) - 1.6 for each in self.shares]
        places = range(self.middle - 2, self.middle + 3)
        gaps = [touching[place] * (1 if abs(place - self.middle) < 2 else 0.86) for place in places]
        rear = aside(self.wall, touching)
        bare = [self.wall[place] for place in places]
        found = []
        for place, gap, (x, y) in zip(places, gaps, bare, strict=True):
            share = gap / touching[place]
            found.append((x + (rear[place][0] - x) * share, y + (rear[place][1] - y) * share))
        return found

    def pocket(self, press: Press, tract: Point | None = None) -> str:
        """Return what fills the room between the bones and the pressed sac.

        A ``tract`` runs into it from that place in front.
        """
        outer = aside(self.wall, [5.4 + max(press.at(each), 0.4) for each in self.shares])
        inner = aside(self.wall, [3.2] * len(self.wall))
        if tract is not None:
            middle = self.middle
            (ax, ay), (bx, by) = inner[middle - 1], inner[middle + 1]
            x, y = tract
            inner[middle - 1 : middle + 2] = [
                (ax, ay + 4), (ax - 14, y - 7), (x + 8, y - 5), (x, y), (x + 8, y + 5),
                (bx - 14, y + 7), (bx, by - 4),
            ]  # fmt: skip
        return smooth([*outer, *reversed(inner)], closed=True, tension=0.9)


def disc_shape(above: Vertebra, below: Vertebra, rear: Sequence[Point] = ()) -> str:
    """Return a disc between two bodies; ``rear`` are five points of its back if it bulges."""
    top = [above.at(share * above.deep, above.tall - 3 - dip) for share, dip in _EDGE]
    bottom = [below.at(share * below.deep, 3 + dip - below.tall) for share, dip in _EDGE]
    if not rear:
        (ax, ay), (bx, by) = (
            above.at(above.deep - 1, above.tall + 1),
            below.at(below.deep - 1, -below.tall - 1),
        )
        turn = math.radians((above.tilt + below.tilt) / 2)
        rear = [
            (ax + (bx - ax) * share + out * math.cos(turn),
             ay + (by - ay) * share - out * math.sin(turn))
            for share, out in zip((0, 0.25, 0.5, 0.75, 1), (1, 3, 4, 3, 1), strict=True)
        ]  # fmt: skip
    start, end = below.at(-below.deep + 3, -below.tall), above.at(-above.deep + 3, above.tall)
    lean = [((start[0] + end[0]) / 2 - 7, (start[1] + end[1]) / 2)]
    return smooth([*top, *rear, *reversed(bottom), *lean], closed=True)


_EDGE = ((-0.97, 0.0), (-0.5, 3.0), (0.1, 4.0), (0.6, 3.0), (0.93, 0.5))


def kernel_shape(above: Vertebra, below: Vertebra, back: float = 0, thin: float = 1) -> str:
    """Return the soft kernel of a disc, moved towards the back by ``back``."""
    one, two = above.at(12, above.tall), below.at(12, -below.tall)
    x, y = (one[0] + two[0]) / 2, (one[1] + two[1]) / 2
    turn = math.radians((above.tilt + below.tilt) / 2)
    half = math.dist(one, two) / 2
    points = []
    for number in range(14):
        angle = 2 * math.pi * number / 14
        across, down = 42 * math.cos(angle), half * 0.74 * thin * math.sin(angle)
        if back and across > 0:
            across += back * math.cos(angle) ** 2
        points.append(
            (
                x + across * math.cos(turn) + down * math.sin(turn) + 0.2 * back,
                y - across * math.sin(turn) + down * math.cos(turn),
            )
        )
    return smooth(points, closed=True)
