"""What every plate is drawn on: the silhouette, its curves, and the faint body beneath."""

from __future__ import annotations

from collections.abc import Sequence
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


def ghost(plate: Plate, figure: Figure) -> None:
    """Draw the faint body on which inner layers are shown: dark first, then paler within."""
    colours, rings = figure.palette["ghost"], figure.palette["ghost-rings"]

    def paint(opacities: Sequence[float]) -> str:
        """Return the colour of the body under all rings that still lie over it."""
        shaded = 1 - float(np.prod([1 - opacity for opacity in opacities]))
        light, deep = (mixed(colours[each], colours["shade"], shaded) for each in ("light", "deep"))
        return plate.radial_gradient(np.array([300.0, 440.0]), 620, [(0, light), (1, deep)])

    opacities = numbers(rings["opacity"])
    plate.outline(figure.outline, {"fill": paint(opacities), "stroke": colours["rim"]})
    for done, inset in enumerate(numbers(rings["inset"]), start=1):
        within = figure.silhouette.buffer(-inset)
        plate.area(within, {"fill": paint(opacities[done:])}, tolerance=1.0)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour, ``#rrggbb``, with a share of another one in it."""
    pairs = [(int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)
