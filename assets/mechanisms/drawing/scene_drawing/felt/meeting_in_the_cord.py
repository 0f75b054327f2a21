"""A slice of the cord in which the nerve of an organ and that of the skin reach one cell."""

import math

from scene_drawing.curves import Point, blob, ellipse, placed, plate_path, smooth
from scene_drawing.felt.felt_roads import ROAD, felt_road, question
from scene_drawing.palette import colour
from scene_drawing.pens.bands import band
from scene_drawing.scene import Scene

SLICE: Point = (478, 402)
CELL: Point = (362, 447)
_WIDE, _DEEP, _THICK = 190, 104, 50
_GLOW = "#d8331f"
_SKIN_NERVE = [(150, 176), (176, 250), (196, 330), (226, 402), (276, 432), (330, 440), CELL]
_ORGAN_NERVE = [(132, 462), (170, 486), (216, 486), (268, 464), (318, 452), CELL]
_CROSSING: list[Point] = [CELL, (402, 428), (444, 409), (484, 399), (534, 395), (619, 381)]
_RISE: list[Point] = [(619, 381), (619, 346), (623, 306), (632, 264), (641, 226), (644, 192)]
_TRACT = [*_CROSSING, *_RISE[1:]]


def one_cord() -> Scene:
    """Draw the skin, the organ, the slice in which their nerves meet, and the brain."""
    scene = Scene()
    skin_patch(scene)
    misreading(scene)
    organ(scene)
    trouble(scene)
    cord_slice(scene)
    brain(scene)
    nerves(scene)
    signal = scene.part("signal")
    signal.path(ellipse(216, 486, 7), "#fff6d6", "#9a5b12", 1.6)
    signal.path(ellipse(216, 486, 3.2), "#e8862a")
    return scene


def cord_slice(scene: Scene) -> None:
    """Add the slice: white matter round the grey butterfly, its back to the left."""
    x, y = SLICE
    dark = colour("nerve-cord", "dark")
    part = scene.part("cord")
    low = [
        (x + _WIDE * math.cos(turn), y + _THICK + _DEEP * math.sin(turn))
        for turn in (math.pi * place / 12 for place in range(1, 12))
    ]
    side = [(x + _WIDE - 2, y - 10), (x + _WIDE, y + _THICK - 8), *low]
    side += [(x - _WIDE, y + _THICK - 8), (x - _WIDE + 2, y - 10), (x, y - 30)]
    part.path(smooth(side, closed=True, tension=0.85), scene.shade("#edcf88", "#c99a45"), dark, 1.6)
    rim = [
        (x - _WIDE + 14, y - 2),
        (x - _WIDE + 4, y - 26),
        (x - _WIDE * 0.72, y - _DEEP * 0.7),
        (x - _WIDE * 0.3, y - _DEEP * 0.97),
        (x + _WIDE * 0.3, y - _DEEP * 0.96),
        (x + _WIDE * 0.76, y - _DEEP * 0.68),
        (x + _WIDE - 3, y - 22),
        (x + _WIDE - 20, y - 1),
        (x + _WIDE - 3, y + 22),
        (x + _WIDE * 0.76, y + _DEEP * 0.7),
        (x + _WIDE * 0.3, y + _DEEP * 0.98),
        (x - _WIDE * 0.3, y + _DEEP * 0.99),
        (x - _WIDE * 0.72, y + _DEEP * 0.72),
        (x - _WIDE + 4, y + 26),
    ]
    part.path(smooth(rim, closed=True), scene.glow("#fdf3d6", "#f0d898"), dark, 1.6)
    part.path(smooth(_butterfly(), closed=True), scene.shade("#e6bda6", "#cf9a82"), "#93604c", 1.4)
    part.path(ellipse(x + 2, y, 5, 3.5), "#8d5f4d", opacity=0.7)
    glint = [(x - 150, y + 92), (x - 90, y + 128), (x - 20, y + 141)]
    part.path(smooth(glint), line="#f8e6b4", width=4, opacity=0.6)


def _butterfly() -> list[Point]:
    x, y = SLICE
    near = [
        (-8, 8),
        (-44, 20),
        (-90, 36),
        (-134, 40),
        (-150, 52),
        (-136, 66),
        (-98, 64),
        (-56, 52),
        (-16, 46),
        (26, 56),
        (66, 66),
        (104, 58),
        (108, 36),
        (72, 20),
        (28, 9),
    ]
    far = [(a, -b * 0.88) for a, b in reversed(near)]
    return [(x + a, y + b) for a, b in [*near, *far]]


def skin_patch(scene: Scene) -> None:
    """Add the piece of the skin of the back, with the muscle below it."""
    part = scene.part("skin")
    whole = [
        (34, 92), (90, 78), (160, 74), (226, 82), (262, 94), (266, 128), (258, 168),
        (200, 186), (130, 190), (62, 184), (30, 164), (26, 124),
    ]  # fmt: skip
    rose = "muscle", "rose"
    part.path(
        smooth(whole, closed=True, tension=0.85),
        scene.shade(colour(*rose, "light"), colour(*rose, "dark")),
        colour(*rose, "line"),
        1.4,
    )
    for place in range(4):
        y = 150 + place * 10
        part.path(
            smooth([(46, y - 1), (110, y + 4), (180, y + 3), (248, y - 5)]),
            line=colour(*rose, "fibre"),
            width=1,
            opacity=0.28,
        )
    fat = [
        (28, 108), (90, 96), (160, 93), (226, 100), (266, 110), (266, 134), (200, 138),
        (120, 140), (28, 138),
    ]  # fmt: skip
    part.path(
        smooth(fat, closed=True, tension=0.8), scene.shade("#f5e6bd", "#e6cd93"), "#b99a5c", 1
    )
    for place, x in enumerate(range(50, 256, 29)):
        part.path(blob(x, 119 + (place % 3) * 2, 10, 0.06, 8, place), "#f8ecc9", "#d0b173", 0.8)
    top = [
        (26, 96), (90, 78), (160, 74), (226, 80), (268, 96), (267, 110), (226, 101), (160, 95),
        (90, 98), (26, 114),
    ]  # fmt: skip
    part.path(
        smooth(top, closed=True, tension=0.85), scene.shade("#f3c9ac", "#e5ab8a"), "#a86f55", 1.6
    )


def organ(scene: Scene) -> None:
    """Add the organ: the edge of the liver with the gallbladder below it."""
    part = scene.part("liver")
    liver = [
        (16, 402), (70, 380), (140, 388), (192, 416), (196, 444), (150, 462), (84, 476),
        (28, 470), (10, 436),
    ]  # fmt: skip
    part.path(
        smooth(liver, closed=True),
        scene.shade(colour("organ", "liver", "light"), colour("organ", "liver", "dark")),
        colour("organ", "liver", "line"),
        1.5,
    )
    part.path(smooth([(34, 412), (78, 396), (134, 402)]), line="#d9a58f", width=6, opacity=0.45)
    bag = scene.part("organ")
    pear = [
        (142, 448), (128, 462), (104, 492), (78, 524), (66, 556), (82, 580), (110, 580),
        (130, 556), (136, 522), (140, 494), (152, 470), (162, 452),
    ]  # fmt: skip
    bag.path(
        smooth(pear, closed=True),
        scene.shade(
            colour("organ", "gallbladder", "light"), colour("organ", "gallbladder", "dark")
        ),
        colour("organ", "gallbladder", "line"),
        1.6,
    )
    bag.path(smooth([(84, 556), (92, 528), (112, 500)]), line="#e6ecc8", width=6, opacity=0.7)


def nerves(scene: Scene) -> None:
    """Add both nerves with their roads, the shared cell and the tract that goes up to the brain."""
    edge = colour("nerve", "dark")
    # What is lit of the nerves lies below the cell they share, so that they keep their yellow.
    skin_nerve = scene.part("skin-nerve")
    skin_nerve.path(ellipse(*CELL, 4), edge)
    gold = scene.shade("#f8d667", "#dda92f")
    for twig in (
        [(152, 184), (138, 160), (120, 140), (112, 112)],
        [(150, 178), (156, 150), (152, 122), (158, 100)],
        [(154, 182), (176, 156), (196, 138), (204, 108)],
    ):
        skin_nerve.path(band(twig, [5, 4, 2.6, 1.2]), gold, edge, 0.9)
    skin_nerve.path(band(_SKIN_NERVE, [8, 9, 9, 9, 8, 7, 5]), gold, edge, 1.2)
    skin_nerve.path(ellipse(250, 419, 20, 12), scene.glow("#f8d667", "#dc9d2c"), edge, 1.2)
    organ_nerve = scene.part("organ-nerve")
    organ_nerve.path(ellipse(*CELL, 4), edge)
    amber = scene.shade("#f4bd7d", "#db8c47")
    rust = colour("nerve-sympathetic", "dark")
    for twig in (
        [(136, 464), (122, 490), (104, 520), (96, 548)],
        [(140, 466), (132, 500), (124, 530)],
    ):
        organ_nerve.path(band(twig, [5, 3.6, 2, 1]), amber, rust, 0.9)
    organ_nerve.path(band(_ORGAN_NERVE, [7, 8.5, 9, 9, 7, 5]), amber, rust, 1.2)
    organ_nerve.path(ellipse(246, 475, 20, 12), scene.glow("#f6c48a", "#d58a45"), rust, 1.2)
    crossing, rise = smooth(_CROSSING), smooth(_RISE)
    tract = scene.part("tract")
    tract.path(ellipse(*CELL, 4), edge)
    out, up = _RISE[0]
    tract.path(crossing, line=edge, width=7.5, opacity=0.8)
    tract.path(crossing, line="#f7d36a", width=5)
    # It leaves the slice through the cut face, as the cord goes on upward from there.
    tract.path(ellipse(out, up, 17, 10), scene.glow("#d9a04a", "#b47a2c"), edge, 1.4)
    tract.path(rise, line=edge, width=12)
    tract.path(rise, line="#f7ce52", width=9)
    tract.path(ellipse(out, up + 4, 6, 2.4), edge, opacity=0.5)
    cell = scene.part("shared-cell")
    x, y = CELL
    cell.path(blob(x, y, 24, 0.14, 10, 0.6), scene.glow("#fbe9b8", "#e49a3e"), "#96591a", 1.6)
    cell.path(ellipse(x, y, 8), "#a9602a", "#7d431a", 1)
    cell.path(ellipse(x - 8, y - 10, 5, 3.4), "#fff8e2", opacity=0.8)
    scene.road("organ-road", smooth([(96, 548), (112, 508), *_ORGAN_NERVE, *_TRACT[1:]]))
    scene.road("skin-road", smooth([(158, 100), (152, 122), *_SKIN_NERVE, *_TRACT[1:]]))


def brain(scene: Scene) -> None:
    """Add the brain from its side, as the plate of the nerves shows it."""
    part = scene.part("brain")
    tones = {
        "brainstem": ("#f0d3ba", "#dcb195"),
        "cerebellum.R": (colour("brain", "cerebellum-light"), colour("brain", "cerebellum-dark")),
        "occipital-lobe.R": ("#f3d5c3", "#d9a88f"),
        "parietal-lobe.R": ("#f8e1d2", "#e2b9a2"),
        "temporal-lobe.R": ("#f2d2bf", "#d6a48b"),
        "frontal-lobe.R": ("#f9e5d7", "#e0b59d"),
    }
    for name, tone in tones.items():
        shape = placed(plate_path("side-right", "nerve", name), 2.15, -46, -44)
        part.path(shape, scene.shade(*tone), colour("brain", "line"), 1.4)
    for fold in _FOLDS:
        part.path(smooth(fold), line=colour("brain", "sulcus"), width=1.5, opacity=0.8)


_FOLDS = [
    [(668, 24), (680, 50), (672, 74), (684, 96)],
    [(700, 28), (708, 54), (700, 80)],
    [(726, 44), (730, 70), (718, 94), (730, 112)],
    [(646, 30), (650, 58), (636, 78)],
    [(618, 48), (628, 70), (612, 92)],
    [(580, 82), (600, 92), (596, 112)],
    [(640, 124), (672, 128), (704, 136)],
]


def misreading(scene: Scene) -> None:
    """Add what the brain takes for the place: a guess that leads to the skin, and the glow."""
    felt = scene.part("felt-here")
    # The outline that is lit is that of the spot, not the edge of the glow.
    felt.path(ellipse(156, 92, 8), line=ROAD, width=2)
    for step in range(12):
        share = 1 - 0.07 * step
        felt.path(
            ellipse(156, 92, 90 * share, 40 * share), _GLOW, opacity=round(0.04 + 0.007 * step, 3)
        )
    felt.path(ellipse(156, 92, 8), "#fff4e4", ROAD, 2)
    way = [(548, 84), (480, 46), (390, 30), (300, 40), (232, 76)]
    felt_road(scene, "misread", way, 7)
    mark = scene.part("misread-mark")
    mark.path(ellipse(402, 32, 25), "#fdf3e6", ROAD, 2)
    question(mark, (402, 31), 34)


def trouble(scene: Scene) -> None:
    """Add the glow in the organ from which the message comes."""
    part = scene.part("trouble")
    part.path(ellipse(98, 540, 8), line=ROAD, width=2)
    for step in range(12):
        share = 1 - 0.07 * step
        part.path(
            ellipse(98, 540, 56 * share, 52 * share), _GLOW, opacity=round(0.04 + 0.007 * step, 3)
        )
    part.path(ellipse(98, 540, 8), "#fff4e4", ROAD, 2)
