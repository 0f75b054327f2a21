"""Shapes described in data files as parts: outlines, halves, tubes, capsules and discs.

A half is an outline from one point on the midline to another, without the other side.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points
from body_drawing.frame import Frame
from body_drawing.shapes import capsule, closed_area, fill_creases, soften, together, tube
from body_drawing.tables import Table, numbers

STEP = 1.5
FINE_STEP = 0.4
SMALL = 20.0
"""Fine outlines smaller than this both ways are drawn in finer steps, or they get corners."""


def solid(row: Table, frame: Frame, *, fine: bool = False) -> BaseGeometry:
    """Return the area of a table with ``part`` and perhaps ``hole``, ``soften`` and ``close``.

    Args:
        row: The table; ``soften`` and ``close`` are radii, applied to the union of the parts
            before the holes are cut.
        frame: Turns data points into body coordinates.
        fine: Whether small outlines are drawn in finer steps.
    """
    area = parts(row["part"], frame, fine=fine)
    if "soften" in row:
        area = soften(area, float(row["soften"]))
    if "close" in row:
        area = fill_creases(area, float(row["close"]))
    if "hole" in row:
        area = area.difference(parts(row["hole"], frame, fine=fine))
    return area


def parts(rows: Sequence[Table], frame: Frame, *, fine: bool = False) -> BaseGeometry:
    """Return the union of parts, with small outlines in finer steps if asked for."""
    return together(_part(row, frame, fine=fine) for row in rows)


def _smooth(points: Points, *, fine: bool) -> BaseGeometry:
    """Return the area inside a curve, drawn in finer steps if asked for and if it is small."""
    small = fine and float(np.ptp(points, axis=0).max()) < SMALL
    return closed_area(points, FINE_STEP if small else STEP)


def _part(row: Table, frame: Frame, *, fine: bool) -> BaseGeometry:
    """Return the area of one part.

    Raises:
        ValueError: If the table names no known kind of part.
    """
    if "outline" in row:
        return _smooth(frame.points(row["outline"]), fine=fine)
    if "half" in row:
        half = frame.points(row["half"])
        return _smooth(np.vstack([half, half[-2:0:-1] * [-1, 1]]), fine=fine)
    if "tube" in row:
        return tube(frame.points(row["tube"]), numbers(row["radii"]))
    if "capsule" in row:
        return capsule(frame.points(row["capsule"]), numbers(row["radii"]))
    if "disc" in row:
        return Point(frame.point(row["disc"])).buffer(float(row["radius"]), 24)
    message = f"a part needs outline, half, tube, capsule or disc, not {sorted(row)}"
    raise ValueError(message)
