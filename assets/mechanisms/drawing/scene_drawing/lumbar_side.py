"""The shapes of the low spine cut down the middle and seen from its left side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from scene_drawing.curves import Point, smooth
from scene_drawing.strands import along, aside, ribbon

STOPS = 23
"""How many points follow the canal from its top to its bottom."""


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
    """The canal and what hangs in it, free or pressed; all its paths have the same steps."""

    wall: list[Point] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Follow the backs of the bodies and the discs."""
        knots = [
            (384.0, -110.0),
            *(level.at(level.deep + 5, 0) for level in LEVELS),
            (520.0, 690.0),
        ]
        self.wall = along(knots, STOPS)

    def share(self, y: float) -> float:
        """Return how far down the canal a height lies, from 0 to 1."""
        nearest = min(range(STOPS), key=lambda place: abs(self.wall[place][1] - y))
        return nearest / (STOPS - 1)

    def front(self, press: Press | None = None) -> list[Point]:
        """Return the front of the sac, which gives way to what presses."""
        gaps = [6.6 + (press.at(place / (STOPS - 1)) if press else 0) for place in range(STOPS)]
        return aside(self.wall, gaps)

    def back(self, press: Press | None = None) -> list[Point]:
        """Return the back of the sac, which yields a little into the fat behind it."""
        gaps = []
        for place in range(STOPS):
            share = place / (STOPS - 1)
            gaps.append(94 - 22 * share + (0.1 * press.at(share) if press else 0))
        return aside(self.wall, gaps)

    def sac(self, press: Press | None = None) -> str:
        """Return the outline of the sac."""
        return smooth([*self.front(press), *reversed(self.back(press))], closed=True)

    def band(self, press: Press | None = None) -> str:
        """Return the ligament along the backs of the bodies, lifted by what presses."""
        lift = [2.5 + (press.at(place / (STOPS - 1)) if press else 0) for place in range(STOPS)]
        return ribbon(aside(self.wall, lift), 5)

    def roots(self, count: int, press: Press | None = None) -> list[str]:
        """Return the strands within the sac, which crowd together where it is pressed."""
        found = []
        front, back = self.front(press), self.back(press)
        for number in range(count):
            rest = 0.13 + 0.75 * number / (count - 1)
            points = []
            for place in range(STOPS):
                share = place / (STOPS - 1)
                sway = 0.035 * math.sin(5.5 * share + 2.1 * number)
                across = rest + sway + 0.12 * share * (0.5 - rest)
                near, far = front[place], back[place]
                points.append(
                    (near[0] + (far[0] - near[0]) * across, near[1] + (far[1] - near[1]) * across)
                )
            width = [6.4 - 1.2 * place / (STOPS - 1) for place in range(STOPS)]
            found.append(ribbon(points, width))
        return found

    def pocket(self, press: Press) -> str:
        """Return what fills the room between the bones and the pressed sac."""
        lift = [max(press.at(place / (STOPS - 1)) - 2, 0.4) for place in range(STOPS)]
        inner = aside(self.wall, [6.5] * STOPS)
        outer = aside(self.wall, [7 + each for each in lift])
        return smooth([*outer, *reversed(inner)], closed=True)


def disc_shape(above: Vertebra, below: Vertebra, bulge: Sequence[float] = (1, 3, 4, 3, 1)) -> str:
    """Return a disc between two bodies; ``bulge`` is how far its back reaches, top to bottom."""
    top = [above.at(share * above.deep, above.tall - 3 - dip) for share, dip in _EDGE]
    bottom = [below.at(share * below.deep, 3 + dip - below.tall) for share, dip in _EDGE]
    first, last = (
        above.at(above.deep - 1, above.tall + 1),
        below.at(below.deep - 1, -below.tall - 1),
    )
    turn = math.radians((above.tilt + below.tilt) / 2)
    rear = []
    for number, out in enumerate(bulge):
        share = number / (len(bulge) - 1)
        swell = (share - 0.5) * max(max(bulge) - 8, 0) * 0.3
        x = first[0] + (last[0] - first[0]) * share + out * math.cos(turn) + swell * math.sin(turn)
        y = first[1] + (last[1] - first[1]) * share - out * math.sin(turn) + swell * math.cos(turn)
        rear.append((x, y))
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
