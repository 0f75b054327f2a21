"""The spinal cord from a cut upwards to a small brain, with the one tract that takes the news."""

from scene_drawing.curves import Point, ellipse, placed, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import arrow, band
from scene_drawing.pens.unringed import unringed
from scene_drawing.scene import Scene

_MIDDLE, _TOP, _CUT = 388, 150, 528
_WIDE, _DEEP = 37, 22
HORN: Point = (364, 536)
HURTS: Point = (380, 93)
"""The middle of the glow that tells how much pain the brain makes."""
TRACT: list[Point] = [
    HORN, (379, 530), (389, 508), (391, 440), (391, 330), (390, 220), (389, 168), (382, 128),
    (368, 104),
]  # fmt: skip
"""The way of the news from the back horn to the brain."""


def cord(scene: Scene) -> None:
    """Add the cord, cut across below, its back to the left, and the tract in it."""
    dark = colour("nerve-cord", "dark")
    part = scene.part("cord")
    way = [(_MIDDLE, _TOP), (_MIDDLE, 250), (_MIDDLE, 360), (_MIDDLE, 450), (_MIDDLE, _CUT - 4)]
    widths = [16, 26, 42, 58, _WIDE * 2 - 5]
    part.path(band(way, widths), scene.shade("#f3d795", "#edc777"), dark, 1.4)
    for share, tint, strength in ((-0.33, "#fdf0c8", 0.7), (0.36, "#b98a32", 0.35)):
        beside = [
            (x + wide * share, min(y, _CUT - 16)) for (x, y), wide in zip(way, widths, strict=True)
        ]
        part.path(band(beside, [2, 4, 6, 9]), tint, opacity=strength)
    part.path(ellipse(_MIDDLE, _CUT, _WIDE, _DEEP), scene.glow("#fdf3d6", "#f0d898"), dark, 1.4)
    part.path(smooth(_butterfly(), closed=True), scene.shade("#e3b49b", "#cb917a"), "#8a5744", 1.1)
    tract = scene.part("tract")
    rise = TRACT[2:-1]
    tract.path(band(rise, [8, 7.6, 6.6, 5.4, 4.4, 3.6]), "#f4c842", "#8f6914", 1)
    tract.path(band(TRACT[:3], [3, 4.4, 6.4]), "#f4c842", "#8f6914", 0.9)


def _butterfly() -> list[Point]:
    near = [
        (-2, 2), (-9, 4.4), (-17, 6.6), (-24, 8), (-27.5, 10.4), (-24, 12.4), (-17, 11.4),
        (-8, 9.6), (0, 8.6), (8, 10.6), (16, 13), (23, 11), (22, 6.4), (14, 3.6), (6, 2),
    ]  # fmt: skip
    far = [(a, -b * 0.88) for a, b in reversed(near)]
    return [(_MIDDLE + a, _CUT + b) for a, b in [*near, *far]]


def brain(scene: Scene) -> None:
    """Add the brain from its left side, and the head of the arrow by which the news comes in."""
    part = scene.part("brain")
    tones = {
        "brainstem": ("#efcbae", "#d9a585"),
        "cerebellum.L": (colour("brain", "cerebellum-light"), colour("brain", "cerebellum-dark")),
        "occipital-lobe.L": ("#eec6af", "#cf9579"),
        "parietal-lobe.L": ("#f2d0bb", "#d9a488"),
        "temporal-lobe.L": ("#ecc0a8", "#cc9075"),
        "frontal-lobe.L": ("#f4d4c0", "#d7a084"),
    }
    for name, tone in tones.items():
        shape = placed(plate_path("side", "nerve", name), 1.08, 86, 22)
        part.path(shape, scene.shade(*tone), "#8a5440", 1.3)
    for fold in _FOLDS:
        data = placed(smooth(fold), 1.08, 86, 22)
        part.path(data, line="#8a5440", width=1.2, opacity=0.75)
    # What is felt is made here: it grows and shrinks with the needle of the gauge.
    hurts = unringed(scene, "brain-hurts", HURTS)
    for step in range(9):
        size = 1 - step * 0.095
        shape = ellipse(*HURTS, 47 * size, 35 * size)
        hurts.path(shape, "#dc2f24", opacity=round(0.08 + 0.016 * step, 3))
    head = scene.part("news-arrives")
    head.path(
        arrow([TRACT[-3], TRACT[-2], TRACT[-1], (360, 94)], 4, 6, 19), "#f4c842", "#7a560c", 1
    )


_FOLDS: list[list[Point]] = [
    [(240, 40), (244, 50), (240, 62), (246, 72)],
    [(255, 32), (258, 44), (254, 56), (260, 66)],
    [(272, 30), (270, 42), (276, 54), (272, 64)],
    [(288, 32), (286, 44), (292, 56)],
    [(302, 42), (298, 52), (304, 62), (298, 72)],
    [(252, 80), (266, 77), (280, 79), (290, 74)],
    [(256, 88), (270, 86), (284, 86)],
]
