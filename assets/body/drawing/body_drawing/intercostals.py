"""The intercostal nerves: in the groove under each rib, then on to the front of the belly."""

from __future__ import annotations

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.cord import ganglia
from body_drawing.curves import Points
from body_drawing.nerve_pen import NervePen, ribbon
from body_drawing.ribs import Rib, ribs
from body_drawing.tables import Table, load_table, numbers

LAST_RIB = 11
WITH_THE_NERVE = 2.5
LAST_ALONG_A_CARTILAGE = 6
"""The nerves after this one leave their rib and run on into the wall of the belly."""


def draw_intercostals(pen: NervePen) -> None:
    """Draw T1 to T11 with their branches; in front the part at the back wall is faint."""
    table = load_table("nerves-trunk")["intercostal"]
    found = ribs()[:LAST_RIB]
    widths = numbers(table["width"])
    places = ganglia()
    backs = {rib.number: _back_path(rib, places, table) for rib in found}
    if pen.view == "front":
        for number, path in backs.items():
            pen.far_line(f"posterior-part-of-intercostal-T{number}", path, max(widths), "nerve-far")
    for rib in found:
        number = rib.number
        below = np.array([0, float(table["below"])])
        side = rib.back[-1] - below
        if pen.view == "front":
            path = np.vstack([backs[number][-2:-1], _front_path(rib, table)])
            if number > 1:
                pen.pair(
                    f"anterior-cutaneous-branch-T{number}",
                    _twig(path[-1], path[-2], table["anterior"]),
                )
                pen.pair(
                    f"lateral-cutaneous-branch-T{number}", _twig(path[2], path[1], table["lateral"])
                )
            pen.pair(f"intercostal-T{number}", ribbon(path, numbers(table["front-width"])))
        else:
            if number > 1:
                pen.pair(
                    f"lateral-cutaneous-branch-T{number}",
                    _twig(side, rib.back[-2] - below, table["lateral"]),
                )
            pen.pair(f"intercostal-T{number}", ribbon(backs[number], widths))


def _back_path(rib: Rib, places: dict[str, Points], table: Table) -> Points:
    """Return the axis from the ganglion to the side of the chest."""
    return np.vstack([places[f"T{rib.number}"], _under(rib.back[1:], table)])


def _front_path(rib: Rib, table: Table) -> Points:
    """Return the axis from the side of the chest to the front."""
    free = table["free"].get(f"T{rib.number}")
    if rib.front is None or rib.cartilage is None:
        return np.array(free, dtype=float)
    along = _under(rib.front[1:], table)
    if rib.number <= LAST_ALONG_A_CARTILAGE:
        return np.vstack([along, _under(rib.cartilage[1:-1], table)])
    return np.vstack([along[:-1], np.array(free, dtype=float)])


def _under(axis: Points, table: Table) -> Points:
    """Return a line in the groove of the lower border of a rib."""
    return np.asarray(axis - [0, float(table["below"])])


def _twig(start: Points, before: Points, row: Table) -> BaseGeometry:
    """Return a skin branch that runs a little with its nerve, then leaves it.

    Args:
        start: Where it leaves.
        before: A point of the nerve on the way there.
        row: ``path``, measured from the start, and ``width``.
    """
    way = (start - before) / float(np.hypot(*(start - before)))
    path = np.vstack([start - way * WITH_THE_NERVE, start + np.array(row["path"], dtype=float)])
    return ribbon(path, numbers(row["width"]))
