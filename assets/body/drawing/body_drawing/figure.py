"""What every plate is drawn on: the silhouette, its curves, and the faint body beneath."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.bezier import Cubic
from body_drawing.frame import Frame
from body_drawing.morph import Morph
from body_drawing.plate import Plate
from body_drawing.shapes import drop_spikes, polygons, together
from body_drawing.tables import Table, numbers

SMALLEST_RING = 60.0
"""Scraps of a shading ring smaller than this are left out."""

SMALLEST_PATCH = 100.0
"""Scraps of a lighter patch smaller than this, for each unit of inset, are left out."""

DEEPEST = 20.0
PATCH_TOLERANCE = 0.6
TOLERANCE_OF_INSET = 0.1
"""How closely a lighter patch is followed where it has no inset; deeper ones less."""


@dataclass(frozen=True)
class Figure:
    """One figure seen from one side.

    Attributes:
        frame: Its pose.
        silhouette: The outline of the drawn body as a polygon.
        outline: The outline of the figure as the curves that the regions share.
        palette: The tables of data/palette.toml.
        morph: Bends the drawn body into this figure.
        name: Which of the figures it is.
    """

    frame: Frame
    silhouette: Polygon
    outline: tuple[Cubic, ...]
    palette: Table
    morph: Morph = field(default_factory=Morph)
    name: str = "neutral"


def shade_edges(plate: Plate, figure: Figure, name: str) -> None:
    """Darken the figure softly towards its edge with a few nested rings.

    Args:
        plate: Where to draw.
        figure: Whose edge.
        name: The palette entry with the shade colour; its rings are under ``{name}-rings``.
    """
    rings = figure.palette[f"{name}-rings"]
    plate.open_group({"fill": figure.palette[name]["shade"], "fill-rule": "evenodd"})
    for inset, opacity in zip(numbers(rings["inset"]), numbers(rings["opacity"]), strict=True):
        ring = edge_ring(figure.silhouette, inset)
        plate.area(ring, {"fill-opacity": opacity}, tolerance=0.8)
    plate.close_group()


def edge_ring(area: BaseGeometry, inset: float) -> BaseGeometry:
    """Return the rim of an area; parts thinner than the rim, such as fingers, have none."""
    broad = drop_spikes(area, inset * 0.95)
    rim = broad.difference(area.buffer(-inset)).buffer(0)
    return together(part for part in polygons(rim) if part.area > SMALLEST_RING)


def round_edges(
    plate: Plate,
    figure: Figure,
    name: str,
    paint: str,
    area: BaseGeometry | None = None,
    deepest: float = DEEPEST,
) -> None:
    """Round the figure, or a part of it, softly with ever smaller patches of a lighter paint.

    Args:
        plate: Where to draw.
        figure: Whose edge.
        name: The palette entry with the insets of the patches and their opacities.
        paint: Their colour or gradient.
        area: What is made round, if not the whole figure.
        deepest: Patches further in than this are left out.
    """
    whole = figure.silhouette if area is None else area
    rounding = figure.palette[name]
    plate.open_group({"fill": paint})
    for inset, opacity in zip(
        numbers(rounding["inset"]), numbers(rounding["opacity"]), strict=True
    ):
        if inset > deepest:
            continue
        patch = inner_patch(whole, inset)
        tolerance = PATCH_TOLERANCE + inset * TOLERANCE_OF_INSET
        plate.area(patch, {"fill-opacity": opacity}, tolerance=tolerance)
    plate.close_group()


def inner_patch(area: BaseGeometry, inset: float) -> BaseGeometry:
    """Return what is left of an area when its rim is taken away; it has no sharp corners."""
    inner = drop_spikes(area.buffer(-inset), inset * 0.55)
    return together(part for part in polygons(inner) if part.area > SMALLEST_PATCH * inset)


def ghost(plate: Plate, figure: Figure) -> None:
    """Draw the faint body on which inner layers are shown."""
    colours = figure.palette["ghost"]
    paint = plate.radial_gradient(
        np.array([300.0, 440.0]), 620, [(0, colours["light"]), (1, colours["deep"])]
    )
    plate.outline(figure.outline, {"fill": colours["edge"], "stroke": colours["rim"]})
    round_edges(plate, figure, "ghost-rounding", paint)
