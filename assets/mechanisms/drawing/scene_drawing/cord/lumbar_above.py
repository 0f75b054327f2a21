"""A slice through the low spine at a disc, seen from above with the front at the top."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scene_drawing.curves import Point, bent, ellipse, placed, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

CANAL = 1.3
"""How much larger than in life the canal is drawn, about the back of the disc."""
FREE: tuple[Point, ...] = (
    (-72, -43), (-58, -39), (-44, -36), (-30, -34), (-15, -33), (0, -33),
    (15, -33), (30, -34), (44, -36), (58, -39), (72, -43),
)  # fmt: skip
"""The back edge of a disc that bulges nowhere, from the left to the right."""
TO_ONE_SIDE: tuple[Point, ...] = (
    (-86, -42), (-80, -25), (-69, -11), (-54, -6), (-40, -12), (-28, -26),
    (-6, -33), (30, -34), (44, -36), (58, -39), (72, -43),
)  # fmt: skip
"""The back edge of a disc that bulges towards the left."""
IN_THE_MIDDLE: tuple[Point, ...] = (
    (-72, -43), (-60, -33), (-49, -11), (-35, 4.8), (-17, 13.6), (0, 17),
    (17, 13.6), (35, 4.8), (49, -11), (60, -33), (72, -43),
)  # fmt: skip
"""The back edge of a disc that bulges far back."""
_RIM: tuple[Point, ...] = (
    (124, -72), (144, -112), (132, -160), (76, -190), (0, -197),
    (-76, -190), (-132, -160), (-144, -112), (-124, -72),
)  # fmt: skip


@dataclass(frozen=True)
class Slice:
    """Where a slice stands: the middle of its canal, and how large it is drawn."""

    name: str
    middle: Point
    scale: float

    def path(self, data: str) -> str:
        """Return a path of the slice's own units where it stands."""
        return placed(data, self.scale, *self.middle)

    def at(self, x: float, y: float) -> Point:
        """Return a place of the slice's own units where it stands."""
        return (self.middle[0] + x * self.scale, self.middle[1] + y * self.scale)

    def disc(self, back: Sequence[Point]) -> str:
        """Return the outline of the disc with that back edge."""
        return self.path(smooth([*(_wide(*each) for each in back), *_RIM], closed=True))

    def canal(self, data: str) -> str:
        """Return a path of what lies behind the disc, drawn a little large so that it is read."""
        return self.path(bent(data, _wide))

    def inside(self, x: float, y: float) -> Point:
        """Return a place behind the disc where it stands, in the enlarged canal."""
        return self.at(*_wide(x, y))


def _wide(x: float, y: float) -> Point:
    return (x * CANAL, (y + 36) * CANAL - 36)


_FLAT: tuple[Point, ...] = (
    (54, 12), (51, 27), (39, 38), (21, 44.5), (0, 46.5), (-21, 44.5), (-39, 38), (-51, 27),
    (-54, 12), (-50, 3), (-38, 6), (-20, 14), (0, 18), (20, 14), (38, 6), (50, 3),
)  # fmt: skip


def sac_shape(*, pressed: bool = False) -> str:
    """Return the sac in a slice's own units: round, or flattened from the front."""
    if pressed:
        return smooth(_FLAT, closed=True)
    turns = [2 * math.pi * number / len(_FLAT) for number in range(len(_FLAT))]
    return smooth([(43 * math.cos(turn), 2 + 35 * math.sin(turn)) for turn in turns], closed=True)


_LOOSE: tuple[Point, ...] = (
    (-32, -3), (-30, 11), (-22, 21), (-11, 27), (0, 28), (11, 27), (22, 21), (30, 11), (32, -3),
    (-18, 7), (-6, 14), (6, 14), (18, 7),
)  # fmt: skip
_CROWDED: tuple[Point, ...] = (
    (-45.5, 14), (-39, 26), (-26.5, 33), (-13.5, 37), (0, 38.4), (13.5, 37), (26.5, 33),
    (39, 26), (45.5, 14), (-29, 18.5), (-10, 25.6), (10, 25.6), (29, 18.5),
)  # fmt: skip


def roots(*, pressed: bool = False) -> list[Point]:
    """Return where the roots lie in the sac, in a slice's own units."""
    return list(_CROWDED if pressed else _LOOSE)


def kernel_shape(towards: Point | None = None) -> str:
    """Return the soft kernel of a disc in a slice's own units, drawn out towards a place."""
    points = []
    for number in range(24):
        turn = 2 * math.pi * number / 24
        x, y = 70 * math.cos(turn), -116 + 40 * math.sin(turn)
        if towards is not None:
            aim = math.atan2((towards[1] + 116) / 40, towards[0] / 70)
            off = math.atan2(math.sin(turn - aim), math.cos(turn - aim))
            pull = math.exp(-((off / 0.42) ** 2))
            x, y = x + (towards[0] - x) * pull, y + (towards[1] - y) * pull
            x, y = x * (1 - 0.06 * (1 - pull)), -116 + (y + 116) * (1 - 0.12 * (1 - pull))
        points.append((x, y))
    return smooth(points, closed=True)


def draw_slice(scene: Scene, cut: Slice) -> None:
    """Draw a slice whose disc bulges nowhere; what lies in its canal are parts by themselves."""
    _around(scene, cut)
    _disc(scene.part(f"{cut.name}-disc"), cut, FREE)
    _kernel(scene.part(f"{cut.name}-kernel"), cut.path(kernel_shape()))
    _layers(scene.part(f"{cut.name}-layers"), cut)


def draw_bulge(scene: Scene, cut: Slice, back: Sequence[Point], kernel: Point) -> None:
    """Draw roads to a bulging disc, and that disc once more as one part with one outline."""
    scene.road(f"{cut.name}-disc-bulged", cut.disc(back))
    scene.road(f"{cut.name}-kernel-back", cut.path(kernel_shape(kernel)))
    bulge = scene.part(f"{cut.name}-bulge")
    _disc(bulge, cut, back)
    _layers(bulge, cut)
    _kernel(bulge, cut.path(kernel_shape(kernel)))


def _disc(part: Part, cut: Slice, back: Sequence[Point]) -> None:
    part.path(cut.disc(back), colour("bone", "disc"), colour("bone", "disc-line"), 2)


def _kernel(part: Part, shape: str) -> None:
    part.path(shape, colour("bone", "disc-light"), opacity=0.95)


def _layers(part: Part, cut: Slice) -> None:
    for number in range(3):
        size = 0.93 - 0.085 * number
        points = [(x * size, -112 + (y + 112) * size) for x, y in _RIM]
        part.path(
            cut.path(smooth(points)), line=colour("bone", "disc-line"), width=1.1, opacity=0.5
        )


def fill_canal(scene: Scene, cut: Slice) -> None:
    """Draw the sac, the roots in it, and the two roots that are about to leave, on either side."""
    sac = scene.part(f"{cut.name}-sac")
    sac.path(cut.canal(sac_shape()), "#d3e0e0", colour("nerve-dura", "dark"), 2.4)
    bundle, shine = root_paths(cut)
    scene.part(f"{cut.name}-roots").path(bundle, "#f2c84a", colour("nerve-cauda", "dark"), 1.3)
    scene.part(f"{cut.name}-shine").path(shine, "#fff3c9")
    for side, x in (("left", -53), ("right", 53)):
        root(scene, f"{cut.name}-leaving-{side}", cut.inside(x, -13), 13 * cut.scale)


def root_paths(cut: Slice, *, pressed: bool = False) -> tuple[str, str]:
    """Return all roots in the sac as one path, and the lights upon them as another."""
    size = 7.8 * cut.scale
    flat = size * (0.86 if pressed else 1)
    places = [cut.inside(*each) for each in roots(pressed=pressed)]
    return (
        "".join(ellipse(x, y, size, flat) for x, y in places),
        "".join(ellipse(x - size * 0.3, y - size * 0.34, size * 0.28) for x, y in places),
    )


def root(scene: Scene, name: str, where: Point, size: float) -> None:
    """Draw a root that is cut across."""
    part = scene.part(name)
    part.path(
        ellipse(*where, size),
        scene.glow("#f9dc7c", "#ecb93a"),
        colour("nerve-cauda", "dark"),
        1.3,
    )
    part.path(ellipse(where[0] - size * 0.3, where[1] - size * 0.34, size * 0.26), "#fff6d8")


def _around(scene: Scene, cut: Slice) -> None:
    bed = [(-96, -66), (-122, -42), (-124, 0), (-122, 60), (-90, 100), (0, 110),
           (90, 100), (122, 60), (124, 0), (122, -42), (96, -66), (0, -60)]  # fmt: skip
    scene.part(f"{cut.name}-bed").path(
        cut.canal(smooth(bed, closed=True)), colour("muscle", "fat", "dark"), opacity=0.8
    )
    flesh = scene.part(f"{cut.name}-muscles")
    rose = scene.shade(colour("muscle", "veil", "light"), colour("muscle", "rose", "light"))
    for sign in (-1, 1):
        back = [
            (16, 96),
            (40, 76),
            (78, 76),
            (106, 58),
            (132, 66),
            (138, 100),
            (110, 128),
            (52, 138),
            (20, 130),
        ]
        flesh.path(
            cut.canal(smooth([(sign * x, y) for x, y in back], closed=True)),
            rose, colour("muscle", "veil", "line"), 1.6,
        )  # fmt: skip
        for start, end in (((46, 92), (42, 126)), ((76, 90), (78, 122)), ((106, 76), (112, 110))):
            bow = ((start[0] + end[0]) / 2 + 4, (start[1] + end[1]) / 2)
            flesh.path(
                cut.canal(smooth([(sign * x, y) for x, y in (start, bow, end)])),
                line=colour("muscle", "rose", "fibre"), width=1, opacity=0.3,
            )  # fmt: skip
    canal = [
        (-74, -40), (-92, -26), (-70, 2), (-56, 28), (-30, 52), (0, 66),
        (30, 52), (56, 28), (70, 2), (92, -26), (74, -40), (0, -46),
    ]  # fmt: skip
    scene.part(f"{cut.name}-canal").path(
        cut.canal(smooth(canal, closed=True)),
        scene.shade(colour("muscle", "fat", "dark"), colour("muscle", "fat", "light")),
        colour("muscle", "fat", "line"),
        1.2,
    )
    _arch(scene, cut)
    knots = scene.part(f"{cut.name}-exits")
    for sign in (-1, 1):
        knot = [
            (sign * x, y)
            for x, y in ((92, -34), (106, -38), (124, -26), (128, -12), (112, -12), (96, -20))
        ]
        knots.path(
            cut.canal(smooth(knot, closed=True)),
            scene.glow("#f9dc7c", "#e4a832"), colour("nerve-ganglion", "dark"), 1.3,
        )  # fmt: skip


def _arch(scene: Scene, cut: Slice) -> None:
    shell = scene.shade(colour("bone", "light"), colour("bone", "deep"))
    line = colour("bone", "line")
    arch = scene.part(f"{cut.name}-arch")
    outline = [
        (-88, 46), (-72, 26), (-58, 34), (-40, 56), (0, 76), (40, 56), (58, 34), (72, 26), (88, 46),
        (80, 64), (56, 72), (26, 92), (15, 112), (16, 130), (9, 143), (-9, 143), (-16, 130),
        (-15, 112), (-26, 92), (-56, 72), (-80, 64),
    ]  # fmt: skip
    arch.path(cut.canal(smooth(outline, closed=True)), shell, line, 2)
    core = [(x * 0.9, 70 + (y - 70) * 0.84 + (3 if y < 60 else 0)) for x, y in outline]
    arch.path(cut.canal(smooth(core, closed=True)), colour("bone", "plain"), opacity=0.55)
    joints = scene.part(f"{cut.name}-joints")
    for sign in (-1, 1):
        facet = [(78, 6), (90, -4), (106, 6), (112, 30), (102, 54), (92, 44), (86, 28)]
        joints.path(
            cut.canal(smooth([(sign * x, y) for x, y in facet], closed=True)), shell, line, 2
        )
        gap = [(76, 16), (84, 30), (90, 44), (98, 56)]
        joints.path(
            cut.canal(smooth([(sign * x, y) for x, y in gap])),
            line=colour("bone", "cartilage"),
            width=4,
        )
        flap = [(66, 20), (50, 36), (30, 54), (6, 66), (5, 74), (32, 63), (54, 44), (70, 26)]
        joints.path(
            cut.canal(smooth([(sign * x, y) for x, y in flap], closed=True)),
            colour("organ", "ureter", "light"), colour("organ", "ureter", "line"), 1.1,
        )  # fmt: skip
