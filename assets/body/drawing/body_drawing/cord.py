"""The spinal cord in its sac, the roots of the spinal nerves, their ganglia, the cauda equina."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points
from body_drawing.nerve_pen import NervePen, knot, ribbon
from body_drawing.shapes import together, tube
from body_drawing.tables import Table, load_table, numbers

FAR_AWAY = 2000.0
OUTSIDE = 3
"""The last points of a strand of the cauda equina lead it out of the sac to its foramen."""

INSIDE_THE_CORD = 2.4
GANGLION = (1.9, 1.35)
SACRAL_GANGLION = (1.3, 1.2)
MIDLINE = ("",)


def draw_cord(pen: NervePen) -> None:
    """Draw the dural sac, the roots and the cord, the cord last."""
    table = load_table("cord")
    pen.single("spinal-dura-mater", tube_of(table["dural-sac"]), tone="nerve-dura")
    for row in table["cauda-equina"]:
        strand = ribbon(points_of(row["path"][:-1]), numbers(table["rootlet"]["cauda-width"]))
        pen.pair(f"cauda-equina-{row['name']}", strand, "nerve-cauda")
    for row in table["cauda-equina"]:
        outside = ribbon(
            points_of(row["path"][-OUTSIDE:]), numbers(table["rootlet"]["outer-width"])
        )
        pen.pair(f"root-{row['name']}", outside, "nerve-cauda")
    filum = ribbon(points_of(table["filum"]["path"]), numbers(table["filum"]["width"]))
    pen.single("filum-terminale", filum, tone="nerve-filum")
    if pen.view == "back":
        _posterior_rami(pen, table)
    for row in table["root"]:
        if "leaves" in row:
            pen.pair(f"root-{row['name']}", _root(row, table["rootlet"]))
    for row in table["root"]:
        size = SACRAL_GANGLION if row["name"][0] == "S" else GANGLION
        ganglion = knot(points_of([row["ganglion"]])[0], *size)
        pen.pair(f"spinal-ganglion-{row['name']}", ganglion, "nerve-ganglion")
    cord, cone = tube_of(table["cord"]), float(table["conus"]["upper-end"])
    pen.fused(
        [
            ("spinal-cord", cord.intersection(band(cone, FAR_AWAY)), MIDLINE),
            ("conus-medullaris", cord.intersection(band(0, cone)), MIDLINE),
        ],
        "nerve-cord",
    )
    pen.groove(points_of(table["fissure"]["path"]), float(table["fissure"]["width"]), "nerve-cord")


def ganglia() -> dict[str, Points]:
    """Return where the ganglion of each spinal nerve of the left side lies."""
    return {str(row["name"]): points_of([row["ganglion"]])[0] for row in load_table("cord")["root"]}


def _root(row: Table, rootlet: Table) -> BaseGeometry:
    """Return two rootlets that join on the way from the cord to the ganglion."""
    ganglion, leaves = points_of([row["ganglion"]])[0], float(row["leaves"])
    widths = numbers(rootlet["width"])
    strands = []
    for lift in (float(rootlet["apart"]), -float(rootlet["apart"])):
        start = np.array([INSIDE_THE_CORD, leaves + lift])
        stem = np.array([INSIDE_THE_CORD, leaves])
        stem = stem + (ganglion - stem) * float(rootlet["stem"])
        strands.append(ribbon(np.array([start, stem, ganglion]), widths))
    return together(strands)


def _posterior_rami(pen: NervePen, table: Table) -> None:
    """Draw the twigs to the back from the ganglia."""
    row, places = table["posterior-ramus"], ganglia()
    widths = numbers(row["width"])
    for name in row["nerves"]:
        strands = [ribbon(places[name] + points_of(path), widths) for path in row["strands"]]
        pen.pair(f"posterior-ramus-{name}", together(strands))


def tube_of(row: Table) -> BaseGeometry:
    """Return the area of a row with an axis, ``tube``, and its ``radii``."""
    return tube(points_of(row["tube"]), numbers(row["radii"]))


def band(low: float, high: float) -> BaseGeometry:
    """Return all that lies between two heights over the floor."""
    return box(-FAR_AWAY, low, FAR_AWAY, high)


def points_of(raw: Sequence[Sequence[float]]) -> Points:
    """Return points of a data file as an array, shape (n, 2)."""
    return np.array(raw, dtype=float)
