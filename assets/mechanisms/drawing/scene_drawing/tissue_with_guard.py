"""The tissue under the lining of the throat: where a guard cell meets a virus."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.framed import FramedScene
from scene_drawing.messengers import (
    around,
    interferon,
    interleukin,
    necrosis_factor,
    virus,
)
from scene_drawing.palette import colour
from scene_drawing.ribbons import beside, bulge, ribbon, sampled, tapered
from scene_drawing.scene import Part, Scene

GUARD: Point = (372, 338)
SIZE = 92
_LINING = ("#f6dccd", "#e0ab95", "#a56f5c")
_GUARD_FILL, _GUARD_LINE = "#eab6ca", "#8a5670"
_VESSEL: list[Point] = [
    (4, 548),
    (120, 552),
    (270, 542),
    (430, 538),
    (600, 514),
    (700, 490),
    (790, 482),
]

Arm = tuple[float, float, float]
"""An arm of the cell: its angle in degrees, how far it reaches, and how wide it is in degrees."""

_RESTING: Sequence[Arm] = (
    (-168, 42, 17),
    (-96, 26, 15),
    (-36, 50, 14),
    (24, 24, 22),
    (82, 40, 14),
    (132, 24, 19),
)
_REACHING: Sequence[Arm] = (
    (-174, 64, 14),
    (-90, 70, 12.5),
    (-34, 42, 15),
    (26, 22, 23),
    (82, 34, 15),
    (134, 22, 20),
)


def _guard_outline(arms: Sequence[Arm]) -> str:
    """Return the outline of the cell; every outline has the same steps."""
    rim = []
    for place in range(60):
        angle = 6 * place - 180
        reach = SIZE * (1 + 0.03 * math.sin(math.radians(angle * 4)))
        for middle, far, wide in arms:
            apart = (angle - middle + 180) % 360 - 180
            reach += far * math.exp(-(abs(apart / wide) ** 2.8))
        rim.append(around(*GUARD, reach, angle))
    return smooth(rim, closed=True)


def _bed(scene: Scene) -> None:
    bed = scene.part("tissue")
    for grow, strength in ((1, 0.2), (0.985, 0.25), (0.97, 0.3), (0.955, 0.4), (0.94, 0.85)):
        rim = [
            (400 + (x - 400) * grow, 330 + (y - 330) * grow)
            for x, y in (
                (30, 150), (210, 70), (420, 58), (620, 84), (772, 170), (790, 330),
                (760, 520), (600, 590), (380, 600), (170, 596), (40, 540), (8, 340),
            )
        ]  # fmt: skip
        bed.path(smooth(rim, closed=True), "#eccfc2", opacity=strength)
    threads: list[list[Point]] = [
        [(40, 250), (160, 226), (300, 262), (470, 236), (640, 262), (770, 236)],
        [(30, 350), (130, 372), (250, 350), (420, 396), (600, 366), (776, 392)],
        [(60, 452), (220, 430), (380, 464), (560, 424), (730, 446)],
        [(110, 210), (170, 300), (140, 420), (200, 490)],
        [(700, 210), (660, 320), (716, 400), (690, 452)],
    ]
    for thread in threads:
        bed.path(ribbon(thread, lambda far: 2 + 5 * bulge(far)), "#f7e6db", opacity=0.7)
        bed.path(smooth(thread), "none", "#c99f8e", 1, 0.5)


def _lining_cell(scene: Scene, part: Part, middle: float, top: float, lean: float) -> None:
    """Add one tall cell of the lining with its hairs and kernel."""
    light, dark, line = _LINING
    half, tall = 47, 96
    rim = [
        (middle - half + 3, top + 6), (middle, top - 3), (middle + half - 3, top + 6),
        (middle + half, top + 46), (middle + half - 6 + lean, top + tall - 6),
        (middle + lean, top + tall), (middle - half + 6 + lean, top + tall - 6),
        (middle - half, top + 46),
    ]  # fmt: skip
    part.path(smooth(rim, closed=True, tension=0.8), scene.shade(light, dark), line, 1.6)
    part.path(
        ellipse(middle + lean * 0.6, top + 62, 17, 21), scene.glow("#d99b8a", "#b16c5e"), line, 1.2
    )
    part.path(ellipse(middle + lean * 0.6 - 5, top + 55, 4.5, 6), "#edc3b5", opacity=0.8)
    for place in range(9):
        foot = middle - half + 11 + place * (2 * half - 22) / 8
        hair = [(foot, top + 3), (foot - 1, top - 9), (foot + 5, top - 20)]
        part.path(smooth(hair), "none", line, 1.8, 0.8)


def _lining(scene: Scene) -> None:
    """Draw the row of cells, with a gap through which viruses have come."""
    for name, places in (("lining", (0, 1, 3, 4, 5)), ("neighbour", (6,))):
        part = scene.part(name)
        for place in places:
            middle = 76 + place * 101 + (14 if place > 1 else -4)
            top = 74 + abs(place - 3.2) * 6
            _lining_cell(scene, part, middle, top, (3 - place) * 2.5)
    sick = scene.part("sick-cell")
    _lining_cell(scene, sick, 284, 80, 4)
    sick.path(ellipse(262, 118, 6), "#7d83ad", "#434a73", 1)
    sick.path(ellipse(305, 112, 5), "#7d83ad", "#434a73", 1)
    sick.path(ellipse(302, 152, 6), "#7d83ad", "#434a73", 1)


def _vessel(scene: Scene) -> None:
    wall, inside = "#c9736a", colour("organ", "artery", "line")
    vessel = scene.part("vessel")
    vessel.path(ribbon(_VESSEL, 104), scene.shade("#e2a197", wall), inside, 1.8).path(
        ribbon(_VESSEL, 80), scene.shade("#a8423d", "#cb6a61"), inside, 1.2
    ).path(smooth(beside(_VESSEL, -46)), "none", "#f6d3ca", 3, 0.7)
    upper, lower = beside(_VESSEL, -46, 6), beside(_VESSEL, 46, 6)
    for x, y in (upper[5], upper[15], upper[23], lower[9], lower[19]):
        vessel.path(ellipse(x, y, 19, 4.4), "#a75950", inside, 0.8)
    (x, y), (right, low) = _VESSEL[0], _VESSEL[-1]
    vessel.path(ellipse(right, low, 11, 52), wall, inside, 1.6)
    vessel.path(ellipse(x, y, 15, 52), "#e2a197", inside, 1.8)
    vessel.path(ellipse(x, y, 10, 39), "#8f312d", inside, 1)
    line = sampled(_VESSEL, 20)
    red = scene.part("red-cells")
    for step, away in ((8, 8), (21, -14), (35, 12), (47, -10), (59, 14), (73, -12), (86, 8)):
        if step < len(line):
            x, y = line[step]
            red.path(
                ellipse(x, y + away, 21, 14), scene.glow("#e58376", "#b93d37"), "#7f2a27", 1.2
            ).path(ellipse(x, y + away, 9, 5), "#9d332f", opacity=0.6)


def _nerve(scene: Scene) -> None:
    light, dark = colour("nerve", "light"), colour("nerve", "dark")
    twigs: list[list[Point]] = [
        [(806, 300), (760, 312), (690, 322), (610, 352), (560, 352)],
        [(700, 322), (650, 300), (606, 296), (574, 278)],
        [(650, 334), (618, 380), (580, 402)],
    ]
    nerve = scene.part("nerve")
    for place, twig in enumerate(twigs):
        nerve.path(
            ribbon(twig, tapered(15 if place == 0 else 9, 5)),
            scene.shade("#fbe28a", light),
            dark,
            1.4,
        )
    for x, y in ((560, 352), (572, 277), (579, 402)):
        nerve.path(ellipse(x, y, 8, 7), scene.glow("#fdeeb0", light), dark, 1.4)
    nerve.path(ellipse(806, 300, 4, 7.6), "#fff0bd", dark, 1.4)
    nerve.path(smooth(beside(twigs[0], -3)), "none", "#fff6d2", 1.6, 0.9)


def _guard(scene: Scene) -> None:
    scene.part("guard-cell").path(_guard_outline(_RESTING), _GUARD_FILL, _GUARD_LINE, 2.2)
    scene.road("guard-reaching", _guard_outline(_REACHING))
    x, y = GUARD
    kernel = [
        (x - 40, y + 22), (x - 46, y + 50), (x - 16, y + 66), (x + 26, y + 60), (x + 46, y + 34),
        (x + 38, y + 8), (x + 20, y + 10), (x + 10, y + 30), (x - 14, y + 32), (x - 24, y + 20),
    ]  # fmt: skip
    inside = scene.part("guard-inside")
    inside.path(smooth(kernel, closed=True), "#85527a")
    for ring in range(9):
        share = 0.99 - ring * 0.075
        inside.path(blob(x - 6, y - 8, SIZE * share, 0.05, 12, 2), "#f6e3ec", opacity=0.12)
    inside.path(smooth(kernel, closed=True), scene.glow("#b787a6", "#85527a"), "#623a58", 1.6)
    inside.path(
        smooth([(x - 32, y + 42), (x - 8, y + 52), (x + 20, y + 47)]), "none", "#e2c2d8", 3, 0.6
    )
    for place in range(16):
        spot = around(x, y - 8, 26 + (place * 37 % 50), place * 67)
        if spot[1] < y + 6:
            inside.path(ellipse(*spot, 2.6 + place % 3), "#c08aa6", "#9a6180", 0.7, 0.7)
    feelers = scene.part("feelers")
    for angle in (-148, -136, -124, -112):
        foot = around(x, y, SIZE * 0.98, angle)
        fork = around(x, y, SIZE * 1.11, angle)
        for tip in (around(x, y, SIZE * 1.2, angle - 5), around(x, y, SIZE * 1.2, angle + 5)):
            feelers.path(polyline([foot, fork, tip]), "none", "#5c3550", 4.6)
    for angle in (-148, -136, -124, -112):
        foot = around(x, y, SIZE * 0.98, angle)
        fork = around(x, y, SIZE * 1.11, angle)
        for tip in (around(x, y, SIZE * 1.2, angle - 5), around(x, y, SIZE * 1.2, angle + 5)):
            feelers.path(polyline([foot, fork, tip]), "none", "#f0c9dc", 2)


def tissue_with_guard() -> Scene:
    """Return the scene in which a virus is spotted and messengers leave the guard cell."""
    scene = FramedScene(-50, -64, 901)
    _bed(scene)
    _vessel(scene)
    _lining(scene)
    _nerve(scene)
    _guard(scene)
    x, y = GUARD
    caught = around(x, y, SIZE * 1.55, -130)
    scene.road("virus-way", smooth([(200, 26), (216, 90), (222, 160), (250, 214), caught]))
    scene.road("virus-drift", smooth([(110, 20), (204, 70), (222, 130), (196, 210), (160, 268)]))
    virus(scene, "virus", 200, 26, 27)
    virus(scene, "second-virus", 110, 20, 21)
    virus(scene, "third-virus", 470, 26, 21)
    scene.road(
        "blood-way",
        smooth([(x + 30, y + 78), (440, 470), (490, 516), (580, 512), (680, 494), (776, 482)]),
    )
    scene.road(
        "blood-way-2",
        smooth([(x - 30, y + 84), (330, 486), (300, 532), (380, 550), (500, 546), (640, 522)]),
    )
    scene.road("neighbour-way", smooth([(x + 70, y - 62), (500, 236), (590, 206), (668, 176)]))
    scene.road("nerve-way", smooth([(x + 96, y - 4), (500, 322), (536, 338), (560, 350)]))
    interleukin(scene, "interleukin", x + 52, y + 2, 13)
    interleukin(scene, "interleukin-to-nerve", x + 62, y - 28, 13)
    necrosis_factor(scene, "necrosis-factor", x - 52, y - 4, 13)
    interferon(scene, "interferon", x + 24, y - 48, 11)
    return scene
