"""Small pictures of what to do: a telephone, an ambulance, and a clock for the hours."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import arc
from scene_drawing.scene import Part, Scene

_INK = "#4a5a6d"
_EDGE = "#84694b"


def _box(x: float, y: float, wide: float, tall: float, round_by: float) -> str:
    """Return a box with soft corners about a middle."""
    a, b = wide / 2, tall / 2
    c = round_by
    knots = [(-a + c, -b), (a - c, -b), (a - c * 0.3, -b + c * 0.3), (a, -b + c), (a, b - c),
             (a - c * 0.3, b - c * 0.3), (a - c, b), (-a + c, b), (-a + c * 0.3, b - c * 0.3),
             (-a, b - c), (-a, -b + c), (-a + c * 0.3, -b + c * 0.3)]  # fmt: skip
    return smooth([(x + right, y + down) for right, down in knots], closed=True, tension=0.35)


def badge(part: Part, scene: Scene, where: Point, size: float) -> None:
    """Draw the light round on which a small picture stands."""
    part.path(ellipse(*where, size), scene.glow("#fffaf0", "#efe2cb"), _EDGE, 1.6)


def telephone(part: Part, scene: Scene, where: Point, size: float) -> None:
    """Draw a telephone that calls, on its badge."""
    badge(part, scene, where, size)
    x, y = where[0] - size * 0.12, where[1] + size * 0.04
    part.path(_box(x, y, size * 0.74, size * 1.28, size * 0.16), _INK, "#33404f", 1.4)
    part.path(
        _box(x, y - size * 0.05, size * 0.56, size * 0.9, size * 0.06),
        scene.shade("#d9ebf3", "#a9cbe0"),
    )
    part.path(ellipse(x, y + size * 0.515, size * 0.06), "#d9ebf3")
    # The receiver on the screen.
    ear = [(-0.2, -0.24), (-0.1, -0.3), (-0.03, -0.15), (-0.1, -0.09), (0.02, 0.1), (0.1, 0.06),
           (0.22, 0.18), (0.13, 0.27), (-0.06, 0.17), (-0.2, -0.06)]  # fmt: skip
    part.path(
        smooth(
            [(x + right * size, y + (down - 0.04) * size) for right, down in ear],
            closed=True,
            tension=0.6,
        ),
        "#b2452f",
    )
    for number in range(3):
        wave = arc((x + size * 0.3, y - size * 0.42), size * (0.17 + 0.13 * number), -66, 12, 6)
        part.path(smooth(wave), line="#b2452f", width=size * 0.055)


def ambulance(part: Part, scene: Scene, where: Point, size: float) -> None:
    """Draw an ambulance that drives to the right."""
    x, y = where

    def at(*knots: Point) -> list[Point]:
        return [(x + right * size, y + down * size) for right, down in knots]

    body = at((-1, 0.42), (-1.02, -0.5), (-0.94, -0.58), (0.42, -0.58), (0.52, -0.5), (0.82, -0.02),
              (1, 0.08), (1.06, 0.2), (1.06, 0.4), (1, 0.44))  # fmt: skip
    part.path(
        smooth(body, closed=True, tension=0.25), scene.shade("#fffdf7", "#e5dccb"), _EDGE, 1.6
    )
    pane = at((0.2, -0.44), (0.42, -0.44), (0.68, -0.02), (0.2, -0.02))
    part.path(smooth(pane, closed=True, tension=0.2), scene.shade("#d9ebf3", "#9fc3d8"), _INK, 1.1)
    stripe = at((-1.01, 0.1), (1.03, 0.14), (1.06, 0.27), (-1.01, 0.25))
    part.path(polyline(stripe, closed=True), "#c9593f")
    star = _star((x - 0.5 * size, y - 0.22 * size), size * 0.2)
    part.path(star, line="#3f78a0", width=size * 0.1)
    lamp = at((-0.06, -0.58), (-0.03, -0.72), (0.2, -0.72), (0.24, -0.58))
    part.path(smooth(lamp, closed=True, tension=0.4), "#5fa3cf", "#33617f", 1.1)
    for side in (-0.56, 0.62):
        part.path(ellipse(x + side * size, y + 0.45 * size, size * 0.2), "#57514b", "#332f2b", 1.2)
        part.path(ellipse(x + side * size, y + 0.45 * size, size * 0.09), "#cfc6b8")


def _star(where: Point, size: float) -> str:
    strokes = []
    for turn in (90, 30, 150):
        across, down = math.cos(math.radians(turn)) * size, math.sin(math.radians(turn)) * size
        ends = [(where[0] - across, where[1] - down), (where[0] + across, where[1] + down)]
        strokes.append(polyline(ends))
    return "".join(strokes)


def clock(part: Part, scene: Scene, where: Point, size: float, hours: float) -> None:
    """Draw a clock on which so many of twelve hours have passed."""
    part.path(ellipse(*where, size), scene.glow("#fffaf0", "#efe2cb"), _EDGE, 2.2)
    turn = 30 * hours
    wedge = [where, *arc(where, size * 0.84, -90, turn - 90, max(round(hours * 2), 3))]
    part.path(polyline(wedge, closed=True), "#b9a78e", opacity=0.8)
    marks = []
    for number in range(12):
        angle = math.radians(30 * number)
        reach = 0.76 if number % 3 else 0.68
        across, down = math.cos(angle) * size, math.sin(angle) * size
        ends = [(where[0] + across * far, where[1] + down * far) for far in (reach, 0.86)]
        marks.append(polyline(ends))
    part.path("".join(marks), line=_EDGE, width=size * 0.06)
    for angle, reach in ((-90, 0.62), (turn - 90, 0.46)):
        end = (
            where[0] + math.cos(math.radians(angle)) * size * reach,
            where[1] + math.sin(math.radians(angle)) * size * reach,
        )
        part.path(polyline([where, end]), line=_INK, width=size * 0.1)
    part.path(ellipse(*where, size * 0.09), _INK)


def small(knots: tuple[Point, ...], where: Point, scale: float, middle: Point) -> list[Point]:
    """Return knots of the body's sheet made small about ``middle``, at a place."""
    return [(where[0] + (x - middle[0]) * scale, where[1] + (y - middle[1]) * scale)
            for x, y in knots]  # fmt: skip
