"""The skin plate: the body as it looks from outside."""

from __future__ import annotations

from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure
from body_drawing.plate import Plate, Style
from body_drawing.shapes import drop_spikes, polygons, together
from body_drawing.skin_fingers import draw_fingers
from body_drawing.skin_marks import Marks
from body_drawing.skin_structures import skin_structures
from body_drawing.tables import numbers

SMALLEST_PATCH = 100.0
"""Scraps of a lighter patch smaller than this, for each unit of inset, are left out."""

DEEPEST = 20.0
PATCH_TOLERANCE = 0.56
TOLERANCE_OF_INSET = 0.15
"""How closely a lighter patch is followed where it has no inset; deeper ones less."""


def draw_skin(plate: Plate, figure: Figure) -> None:
    """Draw the skin plate."""
    draw_bare_body(plate, figure)
    marks = Marks(plate, figure.frame, figure.palette["skin-tone"])
    marks.open()
    for row in skin_structures(plate.view.name, figure.name):
        marks.structure(row)
    draw_fingers(marks, figure.frame)
    marks.close()


def draw_bare_body(plate: Plate, figure: Figure) -> None:
    """Draw the bare body, rounded softly by ever smaller and lighter patches."""
    colours = figure.palette["skin"]
    rim: Style = {"fill": colours["edge"], "stroke": colours["rim"], "stroke-linejoin": "round"}
    plate.outline(figure.outline, rim)
    round_softly(plate, figure, figure.silhouette)


def round_softly(
    plate: Plate, figure: Figure, area: BaseGeometry, deepest: float = DEEPEST
) -> None:
    """Make an area look round by ever smaller and lighter patches.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        area: What is made round.
        deepest: Patches further in than this are left out.
    """
    colours = figure.palette["skin"]
    rounding = figure.palette["skin-rounding"]
    plate.open_group({"fill": colours["light"]})
    for inset, opacity in zip(
        numbers(rounding["inset"]), numbers(rounding["opacity"]), strict=True
    ):
        if inset > deepest:
            continue
        patch = inner_patch(area, inset)
        tolerance = PATCH_TOLERANCE + inset * TOLERANCE_OF_INSET
        plate.area(patch, {"fill-opacity": opacity}, tolerance=tolerance)
    plate.close_group()


def inner_patch(area: BaseGeometry, inset: float) -> BaseGeometry:
    """Return what is left of an area when its rim is taken away; it has no sharp corners."""
    inner = drop_spikes(area.buffer(-inset), inset * 0.55)
    return together(part for part in polygons(inner) if part.area > SMALLEST_PATCH * inset)
