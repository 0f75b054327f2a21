"""The slender bundles of the deep muscles: slips with tendons, and the spaces between ribs."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from body_drawing.curves import Points, resample, smooth_curve
from body_drawing.frame import Frame
from body_drawing.ribs import Rib, ribs
from body_drawing.shapes import line_strings, smooth_line, together, tube
from body_drawing.tables import Table, load_table, numbers

TIP_MARGIN = 0.3
POINT = 0.1
"""Half width of a tendon where it begins in its belly."""

SIDE_ANGLE = 2
"""Where the axis of a rib in bones-side.toml has turned forward."""

TWO_FIBRES_FROM = 1.6
"""A slip with a half width of at least this has two fibres, a thinner one has one."""


def slips_of(
    row: Table, frame: Frame
) -> tuple[list[BaseGeometry], list[BaseGeometry], list[LineString]]:
    """Return the slips of a table: their areas, their tendons and their fibres.

    Args:
        row: The table; each of ``slips`` is a list of points from origin to insertion, ``radii``
            their common half widths, ``tips`` the shares at either end that are tendon.
        frame: Turns data points into body coordinates.
    """
    areas: list[BaseGeometry] = []
    tips: list[BaseGeometry] = []
    fibres: list[LineString] = []
    radii = numbers(row.get("radii", [1.0]))
    first, last = numbers(row.get("tips", [0, 0]))
    for slip in row.get("slips", []):
        points = frame.points(slip)
        axis = smooth_line(points)
        area = tube(points, radii)
        areas.append(area)
        wide = max(radii) + TIP_MARGIN
        ends = [(0.0, first)] if first else []
        ends += [(1 - last, 1.0)] if last else []
        for start, end in ends:
            part = np.array(substring(axis, start, end, normalized=True).coords)
            taper = (wide, wide, wide, POINT) if start == 0 else (POINT, wide, wide, wide)
            tips.append(tube(part, taper).intersection(area))
        if max(radii) >= TWO_FIBRES_FROM:
            shift = max(radii) * 0.38
            sides: tuple[Literal["left"], Literal["right"]] = ("left", "right")
            fibres += [piece for which in sides for piece in _beside(axis, shift, which)]
        else:
            fibres.append(axis)
    return areas, tips, fibres


def intercostal_spaces(view: str, row: Table) -> tuple[BaseGeometry, list[LineString]]:
    """Return the area between the ribs as seen in a view, and the fibres in it.

    Args:
        view: ``front``, ``back`` or ``side``.
        row: ``lean`` is how much further along the lower rib a fibre ends than it starts on the
            upper one, ``fibres`` how many run in each space.
    """
    if view == "side":
        found = side_rib_axes()
    else:
        axes = [_visible_axis(rib, view) for rib in ribs()]
        found = [axis for axis in axes if axis is not None]
    areas, fibres = [], []
    for upper, lower in pairwise(found):
        one, other = resample(smooth_curve(upper), 40), resample(smooth_curve(lower), 40)
        areas.append(Polygon(np.vstack([one, other[::-1]])).buffer(0))
        count, lean = int(row["fibres"]), float(row["lean"])
        for share in np.linspace(0.02, 0.98, count):
            end = min(max(share + lean, 0.0), 1.0)
            fibres.append(LineString([_at(one, share), _at(other, end)]))
    return together(areas), fibres


def side_rib_axes() -> list[Points]:
    """Return the axes of the ribs seen from the left, from their angle forward, with cartilage."""
    table = load_table("bones-side")
    tails = {row["rib"]: row["path"][1:] for row in table["cartilage"]}
    return [
        np.array([*row["path"][SIDE_ANGLE:], *tails.get(row["number"], [])], dtype=float)
        for row in table["rib"]
    ]


def _visible_axis(rib: Rib, view: str) -> Points | None:
    """Return the axis of the part of a rib that is near in a view."""
    if view == "back":
        return rib.back
    if rib.front is None or rib.cartilage is None:
        return None
    return np.vstack([rib.front, rib.cartilage[1:]])


def _at(curve: Points, share: float) -> Points:
    """Return the point at a share of an evenly spaced curve."""
    where = share * (len(curve) - 1)
    index = min(int(where), len(curve) - 2)
    return np.asarray(curve[index] + (curve[index + 1] - curve[index]) * (where - index))


def _beside(axis: LineString, shift: float, side: Literal["left", "right"]) -> list[LineString]:
    """Return the line that runs beside an axis; where it bends sharply there are pieces of it."""
    return line_strings(axis.parallel_offset(shift, side))
