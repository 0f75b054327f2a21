"""The skin plate: the body as it looks from outside."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import LineString

from body_drawing.curves import Points
from body_drawing.figure import Figure, shade_edges
from body_drawing.frame import Finger
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, smooth_line
from body_drawing.tables import Table, load_table

PALM_CREASES = (0.42, 0.72)
FINE = 0.12
"""How closely small shapes such as the iris are followed."""

KNUCKLES = (0.02, 0.44, 0.72)


def draw_skin(plate: Plate, figure: Figure) -> None:
    """Draw the skin plate."""
    colours = figure.palette["skin"]
    paint = plate.radial_gradient(
        np.array([260.0, 350.0]),
        700,
        [(0, colours["light"]), (0.55, colours["middle"]), (1, colours["deep"])],
    )
    plate.outline(figure.outline, {"fill": paint, "stroke": colours["rim"], "stroke-width": 1.1})
    shade_edges(plate, figure, "skin")
    table = load_table(f"skin-{plate.view.name}")
    plate.open_group({"fill": colours["shade"]})
    for row in table["shade"]:
        _shade(plate, figure, row)
    plate.close_group()
    plate.open_group({"fill": "none", "stroke": colours["line"], "stroke-linecap": "round"})
    for row in table["line"]:
        _line(plate, figure, row)
    plate.close_group()
    for finger in figure.frame.fingers:
        axis = figure.frame.finger_axis(finger)
        if plate.view.name == "front":
            _palm_creases(plate, axis, finger, colours["line"])
        else:
            _back_of_finger(plate, axis, finger, colours["line"])


def _sides(row: Table) -> tuple[str, ...]:
    return ("L",) if row["side"] == "midline" else ("L", "R")


def _shade(plate: Plate, figure: Figure, row: Table) -> None:
    style: dict[str, str | float] = {"fill-opacity": float(row["opacity"])}
    if "colour" in row:
        style["fill"] = row["colour"]
    for side in _sides(row):
        plate.area(
            closed_area(figure.frame.points(row["outline"])), style, side=side, tolerance=FINE
        )


def _line(plate: Plate, figure: Figure, row: Table) -> None:
    style: Style = {
        "stroke-width": float(row["width"]),
        "stroke-opacity": float(row["opacity"]),
    }
    line = smooth_line(figure.frame.points(row["path"]))
    for side in _sides(row):
        plate.lines(line, style, side=side)


def _palm_creases(plate: Plate, axis: Points, finger: Finger, colour: str) -> None:
    """Draw the creases on the palm side of a finger."""
    way, across, length = _finger_axes(axis)
    reach = across * finger.radii[1] * 0.62
    lines = [
        smooth_line(np.array([place - reach, place + reach]))
        for place in (axis[0] + way * length * share for share in PALM_CREASES)
    ]
    _pair_of_lines(plate, lines, colour)


def _back_of_finger(plate: Plate, axis: Points, finger: Finger, colour: str) -> None:
    """Draw the knuckle lines and the nail of a finger."""
    way, across, length = _finger_axes(axis)
    reach = across * finger.radii[1] * 0.6
    lines = [
        smooth_line(np.array([place - reach - way * 0.8, place + way, place + reach - way * 0.8]))
        for place in (axis[0] + way * length * share for share in KNUCKLES)
    ]
    _pair_of_lines(plate, lines, colour)
    tip, half = axis[-1], across * finger.radii[-1] * 0.62
    nail = closed_area(
        np.array(
            [
                tip - half - way * 3,
                tip - half + way,
                tip + way * 2.6,
                tip + half + way,
                tip + half - way * 3,
                tip - way * 4.4,
            ]
        )
    )
    for side in ("L", "R"):
        plate.area(
            nail,
            {
                "fill": "#fff",
                "fill-opacity": 0.4,
                "stroke": colour,
                "stroke-opacity": 0.4,
                "stroke-width": 0.4,
            },
            side=side,
        )


def _pair_of_lines(plate: Plate, lines: Sequence[LineString], colour: str) -> None:
    """Draw fine lines on both hands."""
    style: Style = {
        "fill": "none",
        "stroke": colour,
        "stroke-width": 0.6,
        "stroke-opacity": 0.3,
    }
    for side in ("L", "R"):
        plate.lines(lines, style, side=side)


def _finger_axes(axis: Points) -> tuple[Points, Points, float]:
    """Return the direction of a finger, the direction across it, and its length."""
    span = axis[-1] - axis[0]
    length = float(np.linalg.norm(span))
    way = span / length
    return way, np.array([-way[1], way[0]]), length
