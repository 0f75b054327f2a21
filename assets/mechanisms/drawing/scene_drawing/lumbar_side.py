"""The low spine cut down the middle and seen from its left side: bones, discs, canal and sac."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene
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
        knots = [(384.0, -110.0), *(level.at(level.deep + 5, 0) for level in LEVELS), (520.0, 690.0)]
        self.wall = along(knots, STOPS)

    def share(self, y: float) -> float:
        """Return how far down the canal a height lies, from 0 to 1."""
        nearest = min(range(STOPS), key=lambda place: abs(self.wall[place][1] - y))
        return nearest / (STOPS - 1)

    def front(self, press: Press | None = None) -> list[Point]:
        """Return the front of the sac, which gives way to what presses."""
        gaps = [8 + (press.at(place / (STOPS - 1)) if press else 0) for place in range(STOPS)]
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


def bone(scene: Scene, level: Vertebra) -> None:
    """Draw the cut body of a vertebra: its shell, its end plates and the fine pores within."""
    part = scene.part(level.name)
    d, t = level.deep, level.tall
    corners = [
        (-d, 8 - t), (6 - d, 1 - t), (-0.45 * d, 4 - t), (0.2 * d, 5 - t), (0.78 * d, 2 - t),
        (d - 5, 1 - t), (d + 1, 8 - t), (d - 6, -0.4 * t), (d - 8, 0), (d - 6, 0.4 * t),
        (d + 1, t - 8), (d - 5, t - 1), (0.78 * d, t - 2), (0.2 * d, t - 5), (-0.45 * d, t - 4),
        (6 - d, t - 1), (-d, t - 8), (11 - d, 0.4 * t), (13 - d, 0), (11 - d, -0.4 * t),
    ]  # fmt: skip
    outline = smooth([level.at(*each) for each in corners], closed=True)
    part.path(
        outline,
        scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False),
        colour("bone", "line"),
        2.2,
    )
    inner = smooth([level.at(x * 0.93, y * 0.88) for x, y in corners], closed=True)
    part.path(inner, scene.glow(colour("bone", "plain"), colour("bone", "deep")), opacity=0.75)
    _pores(part, level)
    for side in (-1, 1):
        plate = [(-0.82 * d, 0.87 * t), (-0.2 * d, 0.82 * t), (0.3 * d, 0.82 * t), (0.85 * d, 0.86 * t)]
        edge = smooth([level.at(x, side * y) for x, y in plate])
        part.path(edge, line=colour("bone", "light"), width=4, opacity=0.9)
    vein = [(d - 9, -4), (d - 34, -2.5), (d - 46, 0), (d - 34, 2.5), (d - 9, 4)]
    part.path(
        smooth([level.at(*each) for each in vein], closed=True), colour("bone", "pit"), opacity=0.35
    )


def _pores(part: Part, level: Vertebra) -> None:
    d, t = level.deep, level.tall
    pores = []
    for number in range(1, 76):
        x = ((number * 0.754877) % 1 * 1.62 - 0.84) * d
        y = ((number * 0.569840) % 1 * 1.44 - 0.72) * t
        if x > d - 52 and abs(y) < 12:
            continue
        size = 1.4 + 1.5 * ((number * 0.618) % 1)
        pores.append(ellipse(*level.at(x, y), size, size * 1.35))
    part.path("".join(pores), colour("bone", "shade"), opacity=0.2)


def disc_shape(above: Vertebra, below: Vertebra, bulge: Sequence[float] = (1, 3, 4, 3, 1)) -> str:
    """Return a disc between two bodies; ``bulge`` is how far its back reaches, top to bottom."""
    top = [above.at(share * above.deep, above.tall - 3 - dip) for share, dip in _EDGE]
    bottom = [below.at(share * below.deep, 3 + dip - below.tall) for share, dip in _EDGE]
    first, last = above.at(above.deep - 1, above.tall + 1), below.at(below.deep - 1, -below.tall - 1)
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


def rings(scene: Scene, name: str, above: Vertebra, below: Vertebra) -> None:
    """Draw the layers in the front of a disc, which keep their place when its back bulges."""
    part = scene.part(name)
    for number in range(4):
        share = -0.92 + 0.1 * number
        first = above.at(share * above.deep, above.tall - 2)
        last = below.at(share * below.deep, 2 - below.tall)
        middle = ((first[0] + last[0]) / 2 - 7 + number, (first[1] + last[1]) / 2)
        part.path(
            smooth([first, middle, last]),
            line=colour("bone", "disc-line"),
            width=1.1,
            opacity=0.55,
        )


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


def spine_behind(scene: Scene, canal: Canal) -> None:
    """Draw what lies behind the sac: skin, fat, ligaments, spinous processes, and the canal."""
    skin = along([(702, -20), (676, 160), (672, 300), (700, 440), (752, 620)], 18)
    deep = along([(470, -20), (470, 200), (474, 330), (500, 470), (566, 620)], 18)
    part = scene.part("back-tissue")
    part.path(
        smooth([*skin, *reversed(deep)], closed=True),
        scene.shade(colour("muscle", "fat", "light"), colour("muscle", "fat", "dark"), down=False),
        opacity=0.85,
    )
    part.path(
        ribbon(skin, 15),
        scene.shade(colour("skin", "light"), colour("skin", "edge"), down=False),
        colour("skin", "rim"),
        1.4,
    )
    walls = aside(canal.wall, [112 - 22 * place / (STOPS - 1) for place in range(STOPS)])
    fore = aside(canal.wall, [-16] * STOPS)
    scene.part("canal").path(
        smooth([*fore, *reversed(walls)], closed=True),
        scene.shade(colour("muscle", "fat", "dark"), colour("muscle", "fat", "light")),
        colour("muscle", "fat", "line"),
        1.4,
    )
    _ligaments(scene)
    for number, outline in enumerate(_PROCESSES):
        process = scene.part(f"process-{number + 1}")
        process.path(
            smooth(outline, closed=True),
            scene.shade(colour("bone", "light"), colour("bone", "deep")),
            colour("bone", "line"),
            2,
        )
        middle_x = sum(x for x, _ in outline) / len(outline)
        middle_y = sum(y for _, y in outline) / len(outline)
        inner = [(middle_x + (x - middle_x) * 0.86, middle_y + (y - middle_y) * 0.72) for x, y in outline]
        process.path(
            smooth(inner, closed=True),
            scene.glow(colour("bone", "plain"), colour("bone", "deep")),
            opacity=0.75,
        )


_PROCESSES: tuple[tuple[Point, ...], ...] = (
    ((470, 34), (486, 26), (520, 34), (570, 44), (610, 52), (622, 74), (616, 112), (600, 124), (566, 116), (520, 108), (486, 106), (471, 92)),
    ((469, 208), (484, 200), (520, 208), (570, 220), (608, 230), (620, 252), (614, 290), (598, 302), (564, 294), (520, 284), (486, 282), (471, 268)),
    ((480, 372), (496, 366), (530, 378), (576, 394), (606, 408), (615, 428), (606, 454), (590, 462), (560, 452), (526, 440), (500, 436), (486, 424)),
    ((524, 520), (540, 518), (566, 532), (598, 552), (612, 572), (606, 592), (590, 596), (568, 584), (548, 572), (534, 560)),
)  # fmt: skip


def _ligaments(scene: Scene) -> None:
    part = scene.part("ligaments")
    pairs = zip(_PROCESSES, _PROCESSES[1:], strict=False)
    for above, below in pairs:
        low = [above[11], above[10], above[9], above[8], above[7], above[6]]
        high = [below[5 if len(below) > 10 else 4], below[4], below[3], below[2], below[1], below[0]]
        part.path(
            polyline([*low, *high], closed=True),
            scene.shade(
                colour("muscle", "fascia", "light"), colour("muscle", "aponeurosis", "dark")
            ),
            colour("muscle", "aponeurosis", "line"),
            1.2,
        )
        for share in (0.18, 0.34, 0.5, 0.66, 0.82):
            first = _on(low, share)
            last = _on(list(reversed(high)), min(share + 0.1, 1))
            part.path(
                smooth([first, ((first[0] + last[0]) / 2 + 4, (first[1] + last[1]) / 2), last]),
                line=colour("muscle", "aponeurosis", "line"),
                width=1,
                opacity=0.5,
            )
    starts = [((470, -30), (470, 34)), *(
        (above[11], below[0]) for above, below in zip(_PROCESSES, _PROCESSES[1:], strict=False)
    )]
    for first, last in starts:
        bend = ((first[0] + last[0]) / 2 - 1, (first[1] + last[1]) / 2)
        part.path(
            ribbon(along([first, bend, last], 6), [8, 11, 12, 12, 11, 8]),
            scene.shade(colour("muscle", "deep-sheet", "tendon"), colour("organ", "ureter", "light")),
            colour("organ", "ureter", "line"),
            1.2,
        )


def _on(points: Sequence[Point], share: float) -> Point:
    place = min(int(share * (len(points) - 1)), len(points) - 2)
    rest = share * (len(points) - 1) - place
    (x, y), (far_x, far_y) = points[place], points[place + 1]
    return (x + (far_x - x) * rest, y + (far_y - y) * rest)


def hang_tail(scene: Scene, canal: Canal, count: int, press: Press | None) -> None:
    """Draw the sac and the roots in it, and the roads to their pressed shapes."""
    scene.part("sac").path(canal.sac(), "#d3e0e0", colour("nerve-dura", "dark"), 2.4)
    for number, data in enumerate(canal.roots(count)):
        tone = ("#f2c84a", "#f7d461", "#eebf3c")[number % 3]
        scene.part(f"root-{number + 1}").path(data, tone, colour("nerve-cauda", "dark"), 1.2)
    scene.part("band").path(
        canal.band(), colour("muscle", "fascia", "light"), colour("muscle", "tendon", "line"), 1
    )
    if press is None:
        return
    scene.road("sac-pressed", canal.sac(press))
    scene.road("band-lifted", canal.band(press))
    for number, data in enumerate(canal.roots(count, press)):
        scene.road(f"root-{number + 1}-pressed", data)


def dot(scene: Scene, name: str, where: Point, size: float, near: str, far: str, line: str) -> None:
    """Draw a small ball: a message, a germ."""
    x, y = where
    part = scene.part(name).path(ellipse(x, y, size), scene.glow(near, far), line, 1)
    part.path(ellipse(x - size * 0.3, y - size * 0.35, size * 0.28), "#ffffff", opacity=0.6)


def fill_pocket(scene: Scene, canal: Canal, press: Press) -> None:
    """Draw a pocket of pus in front of the sac, first no more than a seam."""
    small = Press(press.middle, 3, 0.05, press.flat)
    scene.part("pocket").path(
        canal.pocket(small), "#cfc98a", colour("organ", "lymph-node", "line"), 2
    )
    scene.road("pocket-full", canal.pocket(press))


def settle_germs(scene: Scene) -> None:
    """Draw the vessel that brings germs, and the sore patch they make in a disc and its bones."""
    artery = scene.shade(colour("organ", "artery", "light"), colour("organ", "artery", "dark"), down=False)
    line = colour("organ", "artery", "line")
    vessel = scene.part("vessel")
    way = along([(96, -40), (88, 60), (104, 142), (146, 190), (206, 206), (244, 216), (262, 236), (264, 260)], 20)
    widths = [38 - 33 * (place / 19) ** 0.8 for place in range(20)]
    vessel.path(ribbon(way, widths), artery, line, 1.8)
    sheen = aside(way[:13], [each * 0.22 for each in widths[:13]])
    vessel.path(ribbon(sheen, [each * 0.12 for each in widths[:13]]), colour("organ", "coronary", "line"), opacity=0.5)
    patch = scene.part("sore-patch")
    for size in (1.0, 0.93, 0.86, 0.79, 0.72, 0.64, 0.56, 0.46):
        patch.path(blob(282, 306, 92 * size, 0.06, 12, 2), "#c4523c", opacity=0.1)
    places = [(266, 262), (276, 272), (258, 274), (288, 286), (270, 290), (300, 300), (280, 306),
              (262, 308), (294, 318), (312, 312), (276, 324), (300, 334), (318, 326), (284, 342)]  # fmt: skip
    germs = scene.part("germs")
    germs.path("".join(ellipse(x, y, 6) for x, y in places), "#8f618a", "#5d3a5c", 1.4)
    germs.path("".join(ellipse(x - 1.7, y - 2, 2) for x, y in places), "#d9b8d5", opacity=0.9)
    dot(scene, "germ", (90, 60), 6, "#b58bb0", "#7d4f78", "#5d3a5c")
    scene.road("germ-way", smooth(way[1:]))
