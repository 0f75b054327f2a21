"""A small round picture of a person who lies in bed, and a clock whose hour is shaded."""

import math

from scene_drawing.cough import trunk
from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import ribbon
from scene_drawing.scene import Scene

SKIN, LINE, RIM = "#e6bda2", "#9a6a54", "#f6e7d8"
CLOCK: Point = (330, 120)
_BED: Point = (156, 330)
_REACH = 112.0


def _lying(points: tuple[Point, ...], size: float = 0.36) -> list[Point]:
    """Turn points of a head that looks left so that it looks up, on the pillow."""
    x0, y0 = _BED[0] + 62, _BED[1] - 10
    return [(x0 - (y - 82) * size, y0 + (x - 268) * size) for x, y in points]


def bed(scene: Scene) -> None:
    """Draw a person flat on the back under a blanket."""
    x, y = _BED
    part = scene.part("bed")
    part.path(ellipse(x, y, _REACH), scene.glow("#efe4d8", "#dccbbb"), "#8a5f4b", 2)
    part.path(ellipse(x, y, _REACH + 2), line=RIM, width=1.4)
    for leg in (x - 88, x + 84):
        part.path(ribbon([(leg, y + 40), (leg, y + 52), (leg, y + 62)], (8, 7, 5)), "#8a6a50",
                  "#5f4634", 0.8)  # fmt: skip
    mattress: list[Point] = [
        (x - 98, y + 22), (x - 60, y + 18), (x, y + 18), (x + 60, y + 18), (x + 97, y + 22),
        (x + 92, y + 43), (x, y + 45), (x - 93, y + 43),
    ]  # fmt: skip
    part.path(smooth(mattress, closed=True, tension=0.7), scene.shade("#c4b9ac", "#988b7e"),
              "#6d6156", 1)  # fmt: skip
    pillow: list[Point] = [
        (x + 42, y + 8), (x + 62, y + 4), (x + 88, y + 2), (x + 95, y + 14), (x + 84, y + 22),
        (x + 50, y + 21),
    ]  # fmt: skip
    part.path(smooth(pillow, closed=True), "#f2ebe1", "#8f8377", 1)
    neck = [(x + 46, y - 4), (x + 30, y + 4), (x + 14, y + 6)]
    part.path(ribbon(neck, (17, 19, 24)), SKIN, LINE, 1)
    outline = trunk.body(trunk.REST)
    head = (*outline[:29], (262, 172), (284, 176), (302, 168), *outline[-9:])
    part.path(smooth(_lying(head), closed=True), SKIN, LINE, 1)
    part.path(smooth(_lying(trunk.HAIR), closed=True), colour("skin-tone", "hair"), "#a98d78", 0.8)
    lid: tuple[Point, ...] = ((221, 83.5), (226, 86), (230, 86))
    part.path(smooth(_lying(lid)), line="#6b4632", width=1)
    for off in (5, 0):
        foot: list[Point] = [
            (x - 76, y + 4), (x - 84 + off, y + 8), (x - 93 + off, y + 6), (x - 96 + off, y - 4),
            (x - 99 + off, y - 17), (x - 95 + off, y - 23), (x - 90 + off, y - 18),
            (x - 86 + off, y - 8), (x - 76, y - 7),
        ]  # fmt: skip
        part.path(smooth(foot, closed=True), SKIN, LINE, 0.9)
    blanket: list[Point] = [
        (x + 26, y - 12), (x + 8, y - 20), (x - 14, y - 17), (x - 34, y - 22), (x - 46, y - 23),
        (x - 60, y - 13), (x - 79, y - 10), (x - 82, y + 6), (x - 84, y + 26), (x - 40, y + 29),
        (x + 16, y + 28), (x + 30, y + 20), (x + 31, y + 2),
    ]  # fmt: skip
    part.path(smooth(blanket, closed=True), scene.shade("#abbecb", "#859cac"), "#566b7a", 1)
    for knee in (
        [(x - 51, y - 17), (x - 45, y - 8), (x - 48, y + 4)],
        [(x - 43, y - 16), (x - 38, y - 9), (x - 39, y - 2)],
    ):
        part.path(smooth(knee), line="#566b7a", width=1)
    arm: list[Point] = [(x + 22, y - 6), (x - 4, y + 2), (x - 26, y + 1), (x - 40, y)]
    part.path(ribbon(arm, (9, 11, 8, 4)), SKIN, LINE, 0.9)


def clock(scene: Scene) -> None:
    """Draw a clock, the hour that its long hand goes round, and its hands."""
    x, y = CLOCK
    part = scene.part("clock")
    part.path(ellipse(x, y, 42), scene.glow("#f3ece1", "#d8cabb"), "#6d6156", 2)
    part.path(ellipse(x, y, 43.6), line=RIM, width=1.2)
    for place in range(12):
        angle = math.pi / 6 * place
        inner = 32 if place % 3 == 0 else 35
        tick = [(x + math.cos(angle) * by, y + math.sin(angle) * by) for by in (inner, 38)]
        part.path(polyline(tick), line="#6d6156", width=1.6)
    turn = [math.tau * place / 16 for place in range(17)]
    sweep = smooth([(x + math.sin(each) * 19, y - math.cos(each) * 19) for each in turn])
    scene.part("clock-hour").path(sweep, line="#e39a45", width=20, opacity=0.75)
    scene.part("short-hand").path(
        ribbon([(x - 4, y + 3), (x + 9, y - 7), (x + 18, y - 13)], (5, 4.5, 2)), "#4f453c"
    )
    scene.part("long-hand").path(
        ribbon([(x, y + 6), (x, y - 12), (x, y - 30)], (4.5, 4, 1.6)), "#4f453c"
    )
