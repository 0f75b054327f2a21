"""One drawn layer: an SVG that QtSvg can draw (no filter, mask, clip path, use, image or text)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.bezier import Cubic, corners, fit_polyline
from body_drawing.curves import Points
from body_drawing.shapes import line_strings, polygons
from body_drawing.views import HEIGHT, WIDTH, View, compact_path, short

Style = Mapping[str, str | float]
"""Attributes of an SVG element; a number is written with at most three decimals."""

Stop = tuple[float, str]
"""Where a gradient has which colour; 0 is its start and 1 its end."""

SHORTEST_LINE = 1.0


class Plate:
    """Collects the shapes of one layer in the order they are drawn.

    Args:
        view: The side the figure is seen from.
    """

    def __init__(self, view: View) -> None:
        """Start an empty plate."""
        self.view = view
        self._definitions: list[str] = []
        self._shapes: list[str] = []

    def area(
        self, area: BaseGeometry, style: Style, *, side: str = "L", tolerance: float = 0.3
    ) -> None:
        """Draw an area given in left-side body coordinates.

        Args:
            area: The area; holes stay open.
            style: Attributes of the path.
            side: ``R`` mirrors it to the patient's right.
            tolerance: How far the curves may lie from the area's outline.
        """
        rings = [
            ring for polygon in polygons(area) for ring in (polygon.exterior, *polygon.interiors)
        ]
        paths = [
            self._path(fit_polyline(_from_a_corner(np.array(ring.coords)), tolerance), side)
            for ring in rings
        ]
        self._add("".join(paths), style)

    def outline(self, cubics: Sequence[Cubic], style: Style) -> None:
        """Draw a closed outline that is already made of curves, in body coordinates."""
        self._add(self._path(cubics, "L"), style)

    def lines(
        self,
        lines: BaseGeometry | Sequence[LineString],
        style: Style,
        *,
        side: str = "L",
        tolerance: float = 0.35,
    ) -> None:
        """Draw lines given in left-side body coordinates as one path."""
        found = line_strings(lines) if isinstance(lines, BaseGeometry) else lines
        paths = [
            compact_path(
                (
                    self.view.place(cubic, side)
                    for cubic in fit_polyline(np.array(line.coords), tolerance)
                ),
                closed=False,
            )
            for line in found
            if line.length >= SHORTEST_LINE
        ]
        self._add("".join(paths), style)

    def open_group(self, style: Style) -> None:
        """Start a group whose attributes hold for the shapes up to ``close_group``."""
        self._shapes.append(f"<g{_attributes(style)}>")

    def close_group(self) -> None:
        """End the group opened last."""
        self._shapes.append("</g>")

    def linear_gradient(self, start: Points, end: Points, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient between two points on the plate."""
        first, last = np.round(start, 1), np.round(end, 1)
        return self._gradient(
            "linearGradient",
            f'gradientUnits="userSpaceOnUse" x1="{short(first[0])}" y1="{short(first[1])}" '
            f'x2="{short(last[0])}" y2="{short(last[1])}"',
            stops,
        )

    def radial_gradient(self, centre: Points, radius: float, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient around a point on the plate."""
        return self._gradient(
            "radialGradient",
            f'gradientUnits="userSpaceOnUse" cx="{short(centre[0])}" cy="{short(centre[1])}" '
            f'r="{short(radius)}"',
            stops,
        )

    def slanting_gradient(self, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient from the upper left to the lower right of each shape."""
        return self._gradient("linearGradient", 'x1="0" y1="0" x2="1" y2="1"', stops)

    def text(self) -> str:
        """Return the SVG."""
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
                "<defs>",
                *self._definitions,
                "</defs>",
                *self._shapes,
                "</svg>",
                "",
            ]
        )

    def _path(self, cubics: Sequence[Cubic], side: str) -> str:
        return compact_path((self.view.place(cubic, side) for cubic in cubics), closed=True)

    def _add(self, path: str, style: Style) -> None:
        if path not in {"", "z"}:
            self._shapes.append(f'<path{_attributes(style)} d="{path}"/>')

    def _gradient(self, kind: str, where: str, stops: Sequence[Stop]) -> str:
        inside = "".join(
            f'<stop offset="{offset:g}" stop-color="{colour}"/>' for offset, colour in stops
        )
        body = f"{where}>{inside}</{kind}>"
        for number, known in enumerate(self._definitions):
            if known.endswith(body):
                return f"url(#g{number})"
        self._definitions.append(f'<{kind} id="g{len(self._definitions)}" {body}')
        return f"url(#g{len(self._definitions) - 1})"


def _attributes(style: Style) -> str:
    words = []
    for name, value in style.items():
        text = value if isinstance(value, str) else f"{value:.3g}".replace("0.", ".", 1)
        words.append(f' {name}="{text}"')
    return "".join(words)


def _from_a_corner(ring: Points) -> Points:
    """Return a closed ring that starts at a sharp corner, if it has one."""
    found = corners(np.vstack([ring, ring[1:2]]))
    if not found:
        return ring
    start = found[0] % (len(ring) - 1)
    return np.vstack([ring[start:-1], ring[: start + 1]])
