"""Shapes described in data files as parts: outlines, tubes, capsules and discs."""

from __future__ import annotations

from collections.abc import Sequence

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from body_drawing.frame import Frame
from body_drawing.shapes import capsule, closed_area, fill_creases, soften, together, tube
from body_drawing.tables import Table, numbers


def solid(row: Table, frame: Frame) -> BaseGeometry:
    """Return the area of a table with ``part`` and perhaps ``hole``, ``soften`` and ``close``.

    Args:
        row: The table; ``soften`` and ``close`` are radii, applied to the union of the parts
            before the holes are cut.
        frame: Turns data points into body coordinates.
    """
    area = parts(row["part"], frame)
    if "soften" in row:
        area = soften(area, float(row["soften"]))
    if "close" in row:
        area = fill_creases(area, float(row["close"]))
    if "hole" in row:
        area = area.difference(parts(row["hole"], frame))
    return area


def parts(rows: Sequence[Table], frame: Frame) -> BaseGeometry:
    """Return the union of parts."""
    return together(_part(row, frame) for row in rows)


def _part(row: Table, frame: Frame) -> BaseGeometry:
    """Return the area of one part.

    Raises:
        ValueError: If the table names no known kind of part.
    """
    if "outline" in row:
        return closed_area(frame.points(row["outline"]))
    if "tube" in row:
        return tube(frame.points(row["tube"]), numbers(row["radii"]))
    if "capsule" in row:
        return capsule(frame.points(row["capsule"]), numbers(row["radii"]))
    if "disc" in row:
        return Point(frame.point(row["disc"])).buffer(float(row["radius"]), 24)
    message = f"a part needs outline, tube, capsule or disc, not {sorted(row)}"
    raise ValueError(message)
