"""One drawn layer: an SVG that QtSvg can draw (no filter, mask, clip path, use, image or text)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.bezier import Cubic, corners, fit_polyline
from body_drawing.curves import Points
from body_drawing.morph import Morph
from body_drawing.shapes import line_strings, polygons
from body_drawing.views import HEIGHT, WIDTH, View, compact_path, short

Style = Mapping[str, str | float]
"""Attributes of an SVG element; a number is written with at most three decimals."""

Stop = tuple[float, str] | tuple[float, str, float]
"""Where a gradient has which colour, and perhaps which opacity; 0 is its start and 1 its end."""

SHORTEST_LINE = 1.0

SMALL_SHARE = 0.008
"""Small areas, such as a pupil, are followed to this share of their length."""


class Plate:
    """Collects the shapes of one layer in the order they are drawn.

    In profile everything is given as the left side; seen from the right, ids that end with ``.L``
    are written with ``.R``.

    Args:
        view: The side the figure is seen from.
        morph: Bends what is drawn into the figure that is wanted.
    """

    def __init__(self, view: View, morph: Morph | None = None) -> None:
        """Start an empty plate."""
        self.view = view
        self._morph = morph or Morph()
        self._definitions: dict[tuple[str, str], str] = {}
        self._shapes: list[str] = []

    def area(
        self,
        area: BaseGeometry,
        style: Style,
        *,
        side: str = "L",
        tolerance: float = 0.3,
        grain: float = 0.0,
    ) -> None:
        """Draw an area given in left-side body coordinates.

        Args:
            area: The area; holes stay open.
            style: Attributes of the path.
            side: ``R`` mirrors it to the patient's right.
            tolerance: How far the curves may lie from the area's outline; less if it is small.
            grain: Points are rounded to multiples of this, which makes a coarse outline short.
        """
        rings = [
            ring
            for polygon in polygons(self._morph.bend(area))
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        outlines = [
            fit_polyline(
                _from_a_corner(np.array(ring.coords)),
                min(tolerance, ring.length * SMALL_SHARE),
            )
            for ring in rings
        ]
        if grain:
            outlines = [[np.round(cubic / grain) * grain for cubic in each] for each in outlines]
        paths = [self._path(cubics, side) for cubics in outlines]
        self._add("".join(paths), style)

    def outline(self, cubics: Sequence[Cubic], style: Style, *, side: str = "L") -> None:
        """Draw a closed outline that is already made of curves, in the figure's coordinates."""
        self._add(self._path(cubics, side), style)

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
        found = [bent for line in found for bent in line_strings(self._morph.bend(line))]
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

    def bend_by(self, morph: Morph) -> None:
        """Bend what is drawn from here on into another figure."""
        self._morph = morph

    def open_group(self, style: Style) -> None:
        """Start a group whose attributes hold for the shapes up to ``close_group``."""
        self._shapes.append(f"<g{_attributes(self._near(style))}>")

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

    def placed(self, points: Points, side: str = "L") -> Points:
        """Return where left-side body coordinates, shape (n, 2), lie on the plate."""
        return self.view.place(self._morph.points(points), side)

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

    def spot(
        self,
        centre: Points,
        radii: tuple[float, float],
        style: Style,
        *,
        turn: float = 0,
        side: str = "L",
    ) -> None:
        """Draw an oval: a rectangle around it, for a paint that fades to nothing in it.

        Args:
            centre: The middle of the oval, in left-side body coordinates.
            radii: Its half width and half height.
            style: Attributes of the path; the fill is one that fades, such as ``fading``.
            turn: Degrees by which it is turned, counted from x towards y.
            side: ``R`` mirrors it to the patient's right.
        """
        x, y = self.placed(centre[None], side)[0]
        wide, high = radii
        path = f"M{short(x - wide)} {short(y - high)}h{short(2 * wide)}v{short(2 * high)}"
        turned: Style = {}
        if turn and wide != high:
            way = -self.view.hand(side)
            turned = {"transform": f"rotate({way * turn:g} {short(x)} {short(y)})"}
        self._add(f"{path}h-{short(2 * wide)}", {**style, **turned})

    def fading(
        self,
        colour: str,
        reach: float,
        fall: Sequence[tuple[float, float]],
        centre: tuple[float, float] = (0.5, 0.5),
    ) -> str:
        """Return the paint of a colour whose opacity changes outwards from a point of each shape.

        Args:
            colour: The colour.
            reach: The radius in shares of the shape's box.
            fall: Offsets from 0 to 1 and the opacity there.
            centre: The point, in shares of the box from its upper left.
        """
        stops = [(offset, colour, opacity) for offset, opacity in fall]
        return self._gradient("radialGradient", _around(centre, reach), stops)

    def box_gradient(self, start: Points, end: Points, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient between two points in shares of each shape's box.

        The shares are rounded to a hundredth, so that like shapes share it.
        """
        first, last = (np.round(np.asarray(point), 2) + 0.0 for point in (start, end))
        return self._gradient(
            "linearGradient",
            f'x1="{short_share(first[0])}" y1="{short_share(first[1])}" '
            f'x2="{short_share(last[0])}" y2="{short_share(last[1])}"',
            stops,
        )

    def round_gradient(self, stops: Sequence[Stop], focus: tuple[float, float] = (0.5, 0.5)) -> str:
        """Return the paint of a gradient from a focus inside each shape to its rim.

        Args:
            stops: The colours from the focus outwards.
            focus: Where it starts, as shares of the shape's width and height.
        """
        reach = max(0.5, *(max(share, 1 - share) for share in focus))
        return self._gradient("radialGradient", _around(focus, reach), stops)

    def edge_gradient(self, across: int, down: int, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient over each shape: across (1, 0) or down (0, 1)."""
        where = "" if (across, down) == (1, 0) else f'x1="0" y1="0" x2="{across}" y2="{down}"'
        return self._gradient("linearGradient", where, stops)

    def text(self) -> str:
        """Return the SVG."""
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
                "<defs>",
                *(f'<{kind} id="{name}"{body}' for (kind, body), name in self._definitions.items()),
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
            self._shapes.append(f'<path{_attributes(self._near(style))} d="{path}"/>')

    def _near(self, style: Style) -> Style:
        """Return a style whose id, seen from the right in profile, tells the right side."""
        identity = str(style.get("id", ""))
        if self.view.near != "R" or not identity.endswith(".L"):
            return style
        return {**style, "id": identity.removesuffix("L") + "R"}

    def _gradient(self, kind: str, where: str, stops: Sequence[Stop]) -> str:
        """Return the paint of a gradient, defined once however often it is asked for."""
        inside = "".join(_stop(*stop) for stop in stops)
        asked = (kind, f"{where and ' '}{where}>{inside}</{kind}>")
        return f"url(#{self._definitions.setdefault(asked, f'g{len(self._definitions)}')})"


def _around(centre: tuple[float, float], reach: float) -> str:
    """Return where a gradient spreads in each shape's box; nothing where SVG means just that."""
    if (*centre, reach) == (0.5, 0.5, 0.5):
        return ""
    x, y = (short_share(share) for share in centre)
    return f'cx="{x}" cy="{y}" r="{short_share(reach)}"'


def _stop(offset: float, colour: str, opacity: float = 1) -> str:
    """Return one stop of a gradient."""
    thinned = "" if opacity == 1 else f' stop-opacity="{short_share(opacity)}"'
    shown = colour.replace("#ffffff", "#fff")
    return f'<stop offset="{short_share(offset)}" stop-color="{shown}"{thinned}/>'


def short_share(value: float) -> str:
    """Return a number with three digits and without the nought before its point."""
    return f"{value:.3g}".replace("0.", ".", 1)


def _attributes(style: Style) -> str:
    words = []
    for name, value in style.items():
        text = value if isinstance(value, str) else short_share(value)
        words.append(f' {name}="{text}"')
    return "".join(words)


def _from_a_corner(ring: Points) -> Points:
    """Return a closed ring that starts at a sharp corner, if it has one."""
    found = corners(np.vstack([ring, ring[1:2]]))
    if not found:
        return ring
    start = found[0] % (len(ring) - 1)
    return np.vstack([ring[start:-1], ring[: start + 1]])
