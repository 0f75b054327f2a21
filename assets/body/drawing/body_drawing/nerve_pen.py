"""How a nerve is drawn: a ribbon that tapers, with a fine darker edge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, distance_along, monotone_values, normals, smooth_curve
from body_drawing.figure import Figure
from body_drawing.plate import Plate
from body_drawing.shapes import together

UNDER_THE_SKIN = 0.6
SAMPLE = 1.2
SIMPLER = 0.02
INSIDE_THE_EDGE = 0.3

FUSED_FIT = 0.24
"""How closely nerves are fitted that share one edge: none may cover it."""

PAIR = ("L", "R")


class NervePen:
    """Draws nerves on a plate in the tones of the palette.

    Args:
        plate: Where to draw.
        figure: Gives the silhouette nerves stay inside, and the palette.
    """

    def __init__(self, plate: Plate, figure: Figure) -> None:
        """Take the plate and the figure."""
        self.view = plate.view.name
        self.frame = figure.frame
        self._plate = plate
        self._palette = figure.palette
        self._room = figure.silhouette.buffer(-UNDER_THE_SKIN)
        self._group: tuple[str, bool] | None = None

    def pair(self, name: str, area: BaseGeometry, tone: str = "nerve") -> None:
        """Draw a left nerve and its mirror image."""
        for side in PAIR:
            self._draw(name, area, side, mirror=side, tone=tone)

    def single(self, name: str, area: BaseGeometry, side: str = "", tone: str = "nerve") -> None:
        """Draw a nerve once, where it lies; the side only names it."""
        self._draw(name, area, side, mirror="L", tone=tone)

    def fused(self, nerves: Sequence[tuple[str, BaseGeometry, Sequence[str]]], tone: str) -> None:
        """Draw nerves that grow into each other: each by itself, but with one edge around all.

        Args:
            nerves: The name, the area and the sides of each; a right one is mirrored.
            tone: The palette entry with their colours.
        """
        self.close()
        whole = together(area for _, area, _ in nerves).intersection(self._room).simplify(SIMPLER)
        colours = self._palette[tone]
        style = {"fill": colours["light"], "stroke": colours["dark"]}
        width = {"stroke-width": float(colours["edge"])}
        for side in dict.fromkeys(side for _, _, sides in nerves for side in sides):
            self._plate.area(whole, style | width, side=side, tolerance=FUSED_FIT)
        for name, area, sides in nerves:
            for side in sides:
                inside = area.buffer(-INSIDE_THE_EDGE)
                self._draw(name, inside, side, mirror=side, tone=tone, edge=False)

    def far_line(self, name: str, path: Points, width: float, tone: str) -> None:
        """Draw a faint nerve of the far side and its mirror image as plain lines."""
        self.close()
        line = LineString(smooth_curve(path)).intersection(self._room)
        style = {"fill": "none", "stroke": self._palette[tone]["far"], "stroke-width": width}
        for side in PAIR:
            identity = f"{self.view}.nerve.{name}.{side}"
            self._plate.lines(line, {"id": identity, **style}, side=side)

    def groove(self, path: Points, width: float, tone: str) -> None:
        """Draw a fine dark line without an id, such as the fissure of the cord."""
        self.close()
        style = {"fill": "none", "stroke": self._palette[tone]["dark"], "stroke-width": width}
        self._plate.lines([LineString(smooth_curve(path))], style)

    def close(self) -> None:
        """End the group of the tone used last; needed before anything else is drawn."""
        if self._group:
            self._plate.close_group()
        self._group = None

    def _draw(
        self,
        name: str,
        area: BaseGeometry,
        side: str,
        *,
        mirror: str,
        tone: str,
        edge: bool = True,
    ) -> None:
        colours = self._palette[tone]
        if (tone, edge) != self._group:
            self.close()
            style: dict[str, str | float] = {"fill": colours["light"]}
            if edge:
                style |= {"stroke": colours["dark"], "stroke-width": colours["edge"]}
            self._plate.open_group(style)
            self._group = (tone, edge)
        identity = ".".join(filter(None, [self.view, "nerve", name, side]))
        self._plate.area(
            area.intersection(self._room).simplify(SIMPLER),
            {"id": identity},
            side=mirror,
            tolerance=float(colours["fit"]) if edge else FUSED_FIT,
        )


def ribbon(axis: Points, widths: Sequence[float]) -> BaseGeometry:
    """Return the area of a nerve along a smooth axis; both its ends are pointed.

    Args:
        axis: The points its middle line passes through.
        widths: Full widths, spaced evenly from its start to its end.
    """
    middle = smooth_curve(axis, step=SAMPLE)
    along = distance_along(middle)
    knots = np.linspace(0, 1, len(widths))
    half = monotone_values(along / along[-1], knots, [width / 2 for width in widths])[:, None]
    across = normals(middle) * half
    one, other = (middle + across)[1:-1], (middle - across)[1:-1]
    return Polygon(np.vstack([middle[:1], one, middle[-1:], other[::-1]])).buffer(0)


def knot(centre: Points, across: float, up: float) -> BaseGeometry:
    """Return an oval ganglion around a point, by its half widths."""
    turn = np.linspace(0, 2 * np.pi, 25)[:-1]
    return Polygon(np.column_stack([np.cos(turn) * across, np.sin(turn) * up]) + centre)
