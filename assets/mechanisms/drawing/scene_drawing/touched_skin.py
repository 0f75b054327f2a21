"""A piece of skin and muscle with its nerve, which runs to the spinal cord."""

from scene_drawing.bands import band
from scene_drawing.curves import Point, blob, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

_TOUCH = [(92, 326), (98, 350), (108, 388), (134, 440), (190, 486), (262, 510)]
_PRESS = [(236, 408), (240, 434), (248, 468), (262, 510)]
_TRUNK = [(262, 510), (330, 532), (400, 537), (456, 531), (506, 523)]
_CORD_X = 572


def _surface(dent: float) -> list[Point]:
    """Return the line of the skin from left to right, dented where the finger presses."""
    falls = (0, 0, 0, 0.02, 0.1, 0.5, 1, 1, 0.5, 0.1, 0)
    bulge = (0, 0, 0, 0.06, 0.12, 0, 0, 0, 0, 0.12, 0.06)
    places = (14, 54, 92, 138, 176, 208, 228, 246, 266, 296, 340)
    rise = (330, 321, 317, 315, 315, 315, 315, 315, 316, 319, 328)
    return [
        (x, y + dent * fall - dent * lift)
        for x, y, fall, lift in zip(places, rise, falls, bulge, strict=True)
    ]


def _skin(dent: float) -> str:
    below = [
        (346, 352),
        (300, 345),
        (266, 350),
        (236, 354),
        (204, 350),
        (160, 341),
        (92, 342),
        (10, 354),
    ]
    sunk = [(x, y + dent * (0.55 if 200 < x < 275 else 0.1)) for x, y in below]
    return smooth([*_surface(dent), *sunk], closed=True, tension=0.85)


def tissue(scene: Scene) -> None:
    """Add the muscle, the fat, the skin that can be dented, and the glow where it is sore."""
    meat = scene.part("muscle")
    edge = [(16, 396), (90, 386), (170, 392), (236, 404), (300, 394), (344, 392)]
    low = [
        (352, 452),
        (340, 520),
        (300, 566),
        (220, 584),
        (130, 580),
        (60, 560),
        (20, 512),
        (8, 450),
    ]
    rose = "muscle", "rose"
    meat.path(
        smooth([*edge, *low], closed=True, tension=0.9),
        scene.shade(colour(*rose, "light"), colour(*rose, "dark")),
        colour(*rose, "line"),
        1.4,
    )
    for place in range(9):
        y = 416 + place * 18
        inset = max(0, place - 4) ** 2 * 2.4
        fibre = [
            (22 + inset, y),
            (100, y - 5 + place * 0.6),
            (180, y + 2),
            (250, y + 4 - place * 0.5),
            (340 - inset * 1.1, y - 4),
        ]
        meat.path(smooth(fibre), line=colour(*rose, "fibre"), width=1.2, opacity=0.28)
        first = place % 3
        shine = [(x, y_ + 7) for x, y_ in fibre[first : first + 3]]
        meat.path(smooth(shine), line="#f3c6b6", width=2.4, opacity=0.28)
    fat = scene.part("fat")
    upper = [(10, 346), (92, 336), (160, 336), (236, 352), (300, 340), (346, 346)]
    lower = [(350, 394), (300, 398), (236, 408), (170, 396), (90, 390), (10, 398)]
    fat.path(
        smooth([*upper, *lower], closed=True, tension=0.9),
        scene.shade("#f3e2b4", "#e3c98c"),
        "#b99a5c",
        1.2,
    )
    for place, (x, y, size) in enumerate(_LOBULES):
        fat.path(blob(x, y, size, 0.06, 8, place), "#f8ecc9", "#d0b173", 0.9, 0.75)
    skin = scene.part("skin")
    skin.path(_skin(16), "#eebd9f", "#a86f55", 1.8)
    scene.road("skin-pressed", _skin(27))


_SOFT = tuple((52 - 5 * step, 0.06 + 0.018 * step) for step in range(9))
_LOBULES = [
    (32, 371, 13),
    (60, 365, 14),
    (66, 381, 9),
    (124, 362, 14),
    (150, 373, 13),
    (176, 366, 11),
    (205, 378, 10),
    (272, 380, 11),
    (296, 369, 14),
    (322, 378, 12),
    (338, 362, 10),
]


def sore_spots(scene: Scene) -> None:
    """Add the places that hurt: one in the muscle below the finger, one in the stroked skin."""
    for name, (x, y), reach in (
        ("press-hurts", (240, 398), 1.0),
        ("touch-hurts", (94, 338), 0.8),
    ):
        part = scene.part(name)
        # The outline that is lit is that of the spot, not the edge of the glow.
        part.path(ellipse(x, y, 7), line="#b5281f", width=2)
        for size, strength in _SOFT:
            part.path(ellipse(x, y, size * reach, size * reach * 0.72), "#d0342a", opacity=strength)
        part.path(ellipse(x, y, 7), "#fff0e0", "#b5281f", 2)


def nerve(scene: Scene) -> None:
    """Add the nerve with its two branches and endings, and the roads of its signals."""
    part = scene.part("nerve")
    gold = scene.shade("#f8d667", "#dda92f")
    edge = colour("nerve", "dark")
    for twig in (
        [(98, 350), (84, 338), (72, 334)],
        [(98, 350), (92, 338), (90, 327)],
        [(104, 368), (112, 350), (116, 332)],
        [(90, 327), (84, 324), (80, 325)],
        [(90, 327), (96, 324), (100, 326)],
        [(240, 434), (222, 420), (212, 406)],
        [(240, 434), (236, 418), (238, 402)],
        [(242, 440), (262, 422), (272, 408)],
        [(222, 420), (212, 420), (204, 424)],
        [(262, 422), (272, 424), (280, 422)],
    ):
        part.path(band(twig, [4, 2.6, 1]), gold, edge, 0.8)
    part.path(band(_TOUCH[1:], [4.5, 6, 7, 8]), gold, edge, 1)
    part.path(band(_PRESS[1:], [5, 7, 8]), gold, edge, 1)
    part.path(band(_TRUNK, [12, 12.5, 13, 14, 11]), gold, edge, 1.2)
    for rootlet in (
        [(500, 524), (518, 512), (532, 494)],
        [(500, 524), (518, 519), (534, 512)],
        [(500, 525), (518, 527), (534, 530)],
    ):
        part.path(band(rootlet, [7, 5.5, 3.5]), gold, edge, 0.9)
    part.path(ellipse(456, 530, 25, 13.5), scene.glow("#f8d667", "#dc9d2c"), edge, 1.2)
    shine = [(x, y - 3) for x, y in _TRUNK[:3]]
    part.path(smooth(shine), line="#fdf0c0", width=2.2, opacity=0.8)
    up = [(540, 512), (564, 488), (_CORD_X, 448)]
    scene.road("touch-road", smooth([*_TOUCH, *_TRUNK[1:], *up]))
    scene.road("press-road", smooth([*_PRESS, *_TRUNK[1:], *up]))


def cord(scene: Scene) -> None:
    """Add the piece of the spinal cord on which the dial stands, cut across below."""
    part = scene.part("cord")
    dark = colour("nerve-cord", "dark")
    wide, top, low = 44, 438, 556
    tube = [
        (_CORD_X - wide, top),
        (_CORD_X - wide - 1, 496),
        (_CORD_X - wide, low),
        (_CORD_X - 26, low + 16),
        (_CORD_X, low + 20),
        (_CORD_X + 26, low + 16),
        (_CORD_X + wide, low),
        (_CORD_X + wide + 1, 496),
        (_CORD_X + wide, top),
    ]
    part.path(smooth(tube, closed=True, tension=0.7), "#f2d283", dark, 1.4)
    for across, strength in ((-34, 0.3), (34, 0.34), (40, 0.25)):
        side = [(_CORD_X + across, top + 6), (_CORD_X + across, low - 2)]
        part.path(smooth(side), line="#b98a32", width=8, opacity=strength)
    part.path(
        smooth([(_CORD_X - 14, top + 4), (_CORD_X - 14, low - 14)]),
        line="#fdf0c8",
        width=9,
        opacity=0.6,
    )
    part.path(ellipse(_CORD_X, low, wide, 19), scene.glow("#fbeec6", "#ecd08c"), dark, 1.3)
    part.path(smooth(_butterfly(_CORD_X, low), closed=True), "#d9a58c", "#9a6a54", 1)


def _butterfly(x: float, y: float) -> list[Point]:
    half = [(0, -3), (6, -4), (17, -12), (22, -9), (16, -1), (20, 6), (14, 11), (6, 4)]
    return [
        *((x + a, y + b) for a, b in half),
        (x, y + 3),
        *((x - a, y + b) for a, b in reversed(half[1:])),
    ]


def spark(part: Part, middle: Point) -> None:
    """Draw the stamp of a signal that runs along a nerve."""
    part.path(ellipse(*middle, 6.5), "#fff6d6", "#9a5b12", 1.6)
    part.path(ellipse(*middle, 3), "#e8862a")
