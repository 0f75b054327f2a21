"""The tissue under the lining of the throat: where a guard cell meets a virus."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.pens.framed import FramedScene
from scene_drawing.pens.ribbons import bulge, ribbon
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import Scene
from scene_drawing.shared.messengers import (
    around,
    interferon,
    interleukin,
    necrosis_factor,
    virus,
)
from scene_drawing.virus.throat_tissue import lining, nerve, vessel

GUARD: Point = (372, 338)
SIZE = 92
GRIPPED = -130
"""The angle, from the guard, at which one receptor grips a spike of the virus."""
_GUARD_FILL, _GUARD_LINE = "#eab6ca", "#8a5670"

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
    (-90, 58, 12.5),
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
    unlined(inside, GUARD)
    _receptors(scene)


def _receptors(scene: Scene) -> None:
    """Add the forked receptors, rooted at right angles in the membrane."""
    receptors = scene.part("feelers")
    for line, more in (("#5c3550", 3.2), ("#f3cfe0", 0)):
        for angle in (-153, -130, -108):
            wide = 3.4 if angle == GRIPPED else 5
            foot, fork = around(*GUARD, SIZE * 0.95, angle), around(*GUARD, 105, angle)
            arms = [
                [fork, around(*GUARD, 108.6, angle + away), around(*GUARD, 117, angle + away)]
                for away in (-wide, wide)
            ]
            for part in ([foot, fork], *arms):
                receptors.path(polyline(part), "none", line, 2.6 + more)
    unlined(receptors, around(*GUARD, SIZE, GRIPPED))


def tissue_with_guard() -> Scene:
    """Return the scene in which a virus is spotted and messengers leave the guard cell."""
    scene = FramedScene(-50, -64, 901)
    _bed(scene)
    vessel(scene)
    lining(scene)
    nerve(scene)
    _guard(scene)
    x, y = GUARD
    caught = around(x, y, 146, GRIPPED)
    scene.road("virus-way", smooth([(292, 10), (294, 90), (288, 150), (280, 196), caught]))
    scene.road("virus-drift", smooth([(176, 10), (226, 70), (232, 140), (204, 210), (150, 262)]))
    virus(scene, "virus", 292, 10, 27, GRIPPED + 180)
    virus(scene, "second-virus", 176, 10, 21)
    virus(scene, "third-virus", 506, 8, 21)
    scene.road(
        "blood-way",
        smooth([(x + 34, y + 76), (430, 446), (454, 490), (500, 510), (620, 491), (776, 466)]),
    )
    scene.road(
        "blood-way-2",
        smooth([(x - 30, y + 84), (332, 462), (324, 500), (350, 546), (480, 548), (660, 518)]),
    )
    scene.road("neighbour-way", smooth([(x + 70, y - 62), (500, 250), (590, 224), (672, 198)]))
    scene.road("nerve-way", smooth([(x + 96, y - 4), (500, 326), (530, 340), (548, 350)]))
    interleukin(scene, "interleukin", x + 52, y + 2, 12)
    interleukin(scene, "interleukin-to-nerve", x + 62, y - 28, 12)
    necrosis_factor(scene, "necrosis-factor", x - 52, y - 4, 12)
    interferon(scene, "interferon", x + 24, y - 48, 11)
    return scene
