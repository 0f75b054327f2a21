"""The organ plate: chest and belly organs with the great vessels over a pale skeleton."""

from __future__ import annotations

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure, ghost
from body_drawing.plate import Plate, Style
from body_drawing.shapes import largest, smooth_line
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.solids import solid
from body_drawing.tables import Table, load_table

SIDE_LETTERS = {"left": "L", "right": "R", "midline": ""}
SHEEN_INSET = 4.0
SHEEN_POINTS = 12


def draw_organs(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the organ plate; organs are not mirrored, +x is the patient's left."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    table = load_table("organs")
    view = plate.view.name
    rows = [row for name in table["order"][view] for row in table["organ"] if row["name"] == name]
    for row in rows:
        area = solid(row, figure.frame)
        opacity = float(table["opacity"][view].get(row["name"], 1))
        _organ(plate, figure, row, area, opacity)
        if row["name"] == "kidney":
            _sheen(plate, figure, area)
        if view == "front":
            marks = [mark["path"] for mark in table["fissure"] if mark["organ"] == row["name"]]
            lines = [smooth_line(figure.frame.points(path)) for path in marks]
            _fissures(plate, figure, row, area, lines)
    plate.lines(
        smooth_line(figure.frame.points(table["diaphragm"]["path"])),
        {
            "fill": "none",
            "stroke": figure.palette["diaphragm"]["line"],
            "stroke-width": 1.1,
            "stroke-opacity": 0.55 if view == "front" else 0.4,
            "stroke-dasharray": "3 2",
        },
    )


def _organ(plate: Plate, figure: Figure, row: Table, area: BaseGeometry, opacity: float) -> None:
    """Draw one organ, lit from the upper left."""
    colours = figure.palette["organ"][row["tone"]]
    left, low, right, high = area.bounds
    centre = plate.view.place(np.array([0.6 * left + 0.4 * right, 0.4 * low + 0.6 * high]))
    paint = plate.radial_gradient(
        centre,
        0.75 * max(right - left, high - low),
        [(0, colours["light"]), (1, colours["dark"])],
    )
    words = [plate.view.name, "organ", row["name"], SIDE_LETTERS[row["side"]]]
    style: dict[str, str | float] = {
        "id": ".".join(filter(None, words)),
        "fill": paint,
        "stroke": colours["line"],
        "stroke-width": 0.8,
        "stroke-opacity": 0.9,
    }
    if opacity < 1:
        style["fill-opacity"] = opacity
    plate.area(area, style)


def _fissures(
    plate: Plate, figure: Figure, row: Table, area: BaseGeometry, lines: list[LineString]
) -> None:
    """Draw the lines between the lobes of an organ."""
    style: Style = {
        "fill": "none",
        "stroke": figure.palette["organ"][row["tone"]]["line"],
        "stroke-width": 0.7,
        "stroke-opacity": 0.55,
    }
    for line in lines:
        plate.lines(line.intersection(area), style)


def _sheen(plate: Plate, figure: Figure, kidney: BaseGeometry) -> None:
    """Draw the soft light line that follows the edge of a kidney."""
    inner = np.array(largest(kidney.buffer(-SHEEN_INSET)).exterior.coords)
    line: LineString = smooth_line(inner[::SHEEN_POINTS])
    colour = figure.palette["kidney-sheen"]["line"]
    plate.lines(
        line, {"fill": "none", "stroke": colour, "stroke-width": 0.6, "stroke-opacity": 0.35}
    )
