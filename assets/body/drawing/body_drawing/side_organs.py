"""The organ plate seen from the left: from brain and airway to bladder and rectum."""

from __future__ import annotations

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure
from body_drawing.plate import Plate, Style
from body_drawing.shapes import largest, smooth_line
from body_drawing.side_bones import SideBone, draw_pale_side_skeleton
from body_drawing.solids import solid
from body_drawing.tables import Table, load_table

SHEEN_INSET = 4.0
SHEEN_POINTS = 12


def draw_side_organs(plate: Plate, figure: Figure, bones: list[SideBone]) -> None:
    """Draw the organs over a pale skeleton."""
    draw_pale_side_skeleton(plate, figure, bones)
    table = load_table(f"organs-{plate.view.name}")
    for row in table["organ"]:
        area = solid(row, figure.frame)
        _organ(plate, figure, row, area)
        if row["name"] == "kidney":
            _sheen(plate, figure, area)
        style: Style = {
            "fill": "none",
            "stroke": _tone(figure, row)["line"],
            "stroke-width": 0.6,
            "stroke-opacity": 0.45,
            "stroke-linecap": "round",
        }
        for mark in table["fissure"]:
            if mark["organ"] == row["name"]:
                line = smooth_line(figure.frame.points(mark["path"]))
                plate.lines(line.intersection(area), style)


def _tone(figure: Figure, row: Table) -> Table:
    """Return the colours of an organ."""
    own: Table = figure.palette["side-organ"]
    tone: Table = own[row["tone"]] if row["tone"] in own else figure.palette["organ"][row["tone"]]
    return tone


def _organ(plate: Plate, figure: Figure, row: Table, area: BaseGeometry) -> None:
    """Draw one organ, lit from the upper left."""
    colours = _tone(figure, row)
    back, low, front, high = area.bounds
    centre = plate.view.place(np.array([0.4 * back + 0.6 * front, 0.4 * low + 0.6 * high]))
    paint = plate.radial_gradient(
        centre,
        0.75 * max(front - back, high - low),
        [(0, colours["light"]), (1, colours["dark"])],
    )
    words = [plate.view.name, "organ", row["name"], "L" if row["side"] == "left" else ""]
    style: dict[str, str | float] = {
        "id": ".".join(filter(None, words)),
        "fill": paint,
        "stroke": colours["line"],
        "stroke-width": 0.8,
        "stroke-opacity": 0.9,
    }
    if "opacity" in row:
        style["fill-opacity"] = float(row["opacity"])
    plate.area(area, style, tolerance=0.2)


def _sheen(plate: Plate, figure: Figure, kidney: BaseGeometry) -> None:
    """Draw the soft light line that follows the edge of the kidney."""
    inner = np.array(largest(kidney.buffer(-SHEEN_INSET)).exterior.coords)
    colour = figure.palette["kidney-sheen"]["line"]
    style: Style = {
        "fill": "none",
        "stroke": colour,
        "stroke-width": 0.6,
        "stroke-opacity": 0.35,
    }
    plate.lines(smooth_line(inner[::SHEEN_POINTS]), style)
