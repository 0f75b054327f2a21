"""Areas made from smooth curves: blobs, tubes, muscle bellies between two rails.

Lengths are thousandths of stature. Every function returns new shapely geometry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from body_drawing.curves import (
    Points,
    distance_along,
    monotone_values,
    normals,
    resample,
    smooth_curve,
)

ROUND_CAP = 24
"""Segments in a quarter circle of a rounded corner."""

RAIL_POINTS = 80


def closed_area(points: Points, step: float = 1.5) -> BaseGeometry:
    """Return the area inside a smooth closed curve through points."""
    return Polygon(smooth_curve(points, closed=True, step=step)).buffer(0)


def smooth_line(points: Points, step: float = 1.5) -> LineString:
    """Return a smooth open line through points."""
    return LineString(smooth_curve(points, step=step))


def tube(axis: Points, radii: Sequence[float]) -> BaseGeometry:
    """Return a round-ended tube along a smooth axis.

    Args:
        axis: The points its middle line passes through.
        radii: Half widths, spaced evenly from the first end to the last.
    """
    middle = smooth_curve(axis, step=1.5)
    along = distance_along(middle)
    widths = monotone_values(along / along[-1], np.linspace(0, 1, len(radii)), radii)[:, None]
    across = normals(middle) * widths
    sides = Polygon(np.vstack([middle + across, (middle - across)[::-1]])).buffer(0)
    ends = [Point(middle[end]).buffer(float(widths[end, 0]) * 0.98, 16) for end in (0, -1)]
    return unary_union([sides, *ends])


def capsule(axis: Points, radii: Sequence[float]) -> BaseGeometry:
    """Return a union of discs along a smooth axis; rounder than a tube for short, thick parts."""
    middle = smooth_curve(axis, step=1.0)
    along = distance_along(middle)
    widths = np.interp(along / along[-1], np.linspace(0, 1, len(radii)), radii)
    return unary_union(
        [
            Point(*place).buffer(float(width), 24)
            for place, width in zip(middle, widths, strict=True)
        ]
    )


def between_rails(first: Points, second: Points) -> BaseGeometry:
    """Return the area between two rails that run from origin to insertion."""
    one = resample(smooth_curve(first), RAIL_POINTS)
    other = resample(smooth_curve(second), RAIL_POINTS)
    return Polygon(np.vstack([one, other[::-1]])).buffer(0)


def lines_between(first: Points, second: Points, count: int) -> list[LineString]:
    """Return count lines spread evenly between two rails and running along them."""
    one = resample(smooth_curve(first), RAIL_POINTS // 2)
    other = resample(smooth_curve(second), RAIL_POINTS // 2)
    shares = np.linspace(0, 1, count + 2)[1:-1]
    return [LineString(one * (1 - share) + other * share) for share in shares]


def lines_across(first: Points, second: Points, count: int) -> list[LineString]:
    """Return count straight lines from one rail to the other."""
    one = resample(smooth_curve(first), count + 2)[1:-1]
    other = resample(smooth_curve(second), count + 2)[1:-1]
    return [LineString([start, end]) for start, end in zip(one, other, strict=True)]


def soften(area: BaseGeometry, radius: float) -> BaseGeometry:
    """Round both the inward and the outward corners of an area."""
    grown = area.buffer(radius, ROUND_CAP)
    return grown.buffer(-2 * radius, ROUND_CAP).buffer(radius, ROUND_CAP)


def fill_creases(area: BaseGeometry, radius: float) -> BaseGeometry:
    """Fill inward corners narrower than twice the radius."""
    return area.buffer(radius, ROUND_CAP).buffer(-radius, ROUND_CAP)


def drop_spikes(area: BaseGeometry, radius: float) -> BaseGeometry:
    """Remove parts of an area narrower than twice the radius."""
    return area.buffer(-radius, ROUND_CAP).buffer(radius, ROUND_CAP)


def mirrored(area: BaseGeometry) -> BaseGeometry:
    """Return an area mirrored in the midline."""
    return affinity.scale(area, -1, 1, origin=(0, 0))


def polygons(area: BaseGeometry) -> list[Polygon]:
    """Return the polygons an area is made of; lines and points are left out."""
    if area.is_empty:
        return []
    if isinstance(area, Polygon):
        return [area]
    return [polygon for part in getattr(area, "geoms", []) for polygon in polygons(part)]


def line_strings(lines: BaseGeometry) -> list[LineString]:
    """Return the lines a geometry is made of; areas and points are left out."""
    if lines.is_empty:
        return []
    if isinstance(lines, LineString):
        return [lines]
    return [line for part in getattr(lines, "geoms", []) for line in line_strings(part)]


def largest(area: BaseGeometry) -> Polygon:
    """Return the largest polygon of an area."""
    return max(polygons(area), key=lambda polygon: polygon.area, default=Polygon())


def together(areas: Iterable[BaseGeometry]) -> BaseGeometry:
    """Return the union of areas."""
    return unary_union(list(areas))
