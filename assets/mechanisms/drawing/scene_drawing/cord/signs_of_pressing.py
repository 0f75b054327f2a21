"""Signs that the tail is pressed, each drawn in its own way and none as pain."""

from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.dashes import dashed, hatched
from scene_drawing.pens.strands import along
from scene_drawing.pens.tapers import push
from scene_drawing.scene import Part

NUMB = "#9fb4c4"
NUMB_LINE = "#5d7890"
WEAK = "#7d8fa6"
WEAK_LINE = "#4d6079"
WATER = "#a9cbe0"
WATER_LINE = "#4e7f9e"

SADDLE: tuple[Point, ...] = (
    (300, 529), (290, 530.5), (279, 537), (271.5, 548), (268, 561), (270.5, 572), (278, 583),
    (287.6, 590), (291.4, 587), (292.8, 578), (294.1, 569.6), (296.6, 555), (300, 550.8),
    (303.4, 555), (305.9, 569.6), (307.2, 578), (308.6, 587), (312.4, 590), (322, 583),
    (329.5, 572), (332, 561), (328.5, 548), (321, 537), (310, 530.5),
)  # fmt: skip
"""The skin that would touch a saddle, seen from behind, as far down as the inner thighs."""


def numb(part: Part, outline: Sequence[Point], unit: float = 1) -> None:
    """Draw a numb patch of skin: pale, hatched, with a dotted edge."""
    part.path(smooth(outline, closed=True, tension=0.8), NUMB, opacity=0.72)
    fine = along([*outline, outline[0]], 96)
    part.path(hatched(fine, 4.4 * unit, -48), line="#f4f8fb", width=1.1 * unit)
    part.path(dashed(outline, 1.6 * unit, 2.2 * unit, closed=True), line=NUMB_LINE, width=unit)


def drop_with_question(part: Part, where: Point, size: float) -> None:
    """Draw a drop with a question mark: something about peeing has changed."""
    x, y = where
    half = [(0, -1.35), (0.3, -0.82), (0.68, -0.28), (0.86, 0.2), (0.74, 0.66), (0.42, 0.93)]
    knots = [*half, (0, 1.0), *((-right, down) for right, down in reversed(half[1:]))]
    drop = [(x + right * size, y + down * size) for right, down in knots]
    part.path(smooth(drop, closed=True, tension=0.8), WATER, WATER_LINE, size * 0.09)
    question(part, (x, y + 0.14 * size), size * 0.72, WATER_LINE)


def ring_with_question(part: Part, where: Point, size: float) -> None:
    """Draw the sign of both sexes about a question mark: something about sex has changed."""
    x, y = where
    for line, width in (("#f4f8fb", size * 0.5), (NUMB_LINE, size * 0.2)):
        for strokes in (
            [(0.7, -0.7), (1.62, -1.62)], [(1.02, -1.66), (1.66, -1.66), (1.66, -1.02)],
            [(0, 1), (0, 2.1)], [(-0.52, 1.58), (0.52, 1.58)],
        ):  # fmt: skip
            ends = [(x + right * size, y + down * size) for right, down in strokes]
            part.path(polyline(ends), line=line, width=width)
    part.path(ellipse(x, y, size * 1.1), "#f4f8fb")
    part.path(ellipse(x, y, size), "#cfdbe4", NUMB_LINE, size * 0.16)
    question(part, where, size * 0.66, NUMB_LINE)


def question(part: Part, where: Point, size: float, line: str) -> None:
    """Draw a question mark."""
    x, y = where
    hook = [(-0.4, -0.42), (-0.28, -0.72), (0.05, -0.82), (0.38, -0.62), (0.36, -0.26),
            (0.08, 0.0), (0.0, 0.34)]  # fmt: skip
    part.path(
        smooth([(x + right * size, y + down * size) for right, down in hook]),
        line=line,
        width=size * 0.22,
    )
    part.path(ellipse(x, y + 0.74 * size, size * 0.14), line)


def sinking(part: Part, start: Point, end: Point, width: float) -> None:
    """Draw an arrow that sinks: strength gets less."""
    part.path(push(start, end, 0, width), WEAK, WEAK_LINE, width * 0.07)


def struck(part: Part, start: Point, end: Point, width: float) -> None:
    """Draw a stroke across a thing that does not work."""
    part.path(polyline([start, end]), line="#f4f8fb", width=width * 1.9)
    part.path(polyline([start, end]), line=WEAK_LINE, width=width)
