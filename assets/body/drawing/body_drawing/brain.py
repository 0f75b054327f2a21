"""The brain: lobes, cerebellum and brain stem, with calm sulci drawn on them."""

from __future__ import annotations

import numpy as np
from shapely import affinity
from shapely.geometry import LineString

from body_drawing.figure import Figure
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, mirrored, smooth_line
from body_drawing.tables import Table, load_table

EDGE = 0.6
FIT = 0.16
SHEEN_SHIFT = (0.55, -0.55)
LIGHT_FROM = {"hemisphere": (-13.0, 976.0, 56.0), "cerebellum": (-6.0, 931.0, 34.0)}
"""Where the light falls on a part, in body coordinates, and how far it reaches."""


def draw_brain(plate: Plate, figure: Figure) -> None:
    """Draw the brain as seen in the view of the plate."""
    table = load_table("brain")
    colours = figure.palette["brain"]
    view = plate.view.name
    paints = {
        tone: plate.radial_gradient(
            plate.view.place(np.array(LIGHT_FROM[tone][:2]) * [plate.view.right_of_viewer, 1]),
            LIGHT_FROM[tone][2],
            [(0, colours[f"{tone}-light"]), (1, colours[f"{tone}-dark"])],
        )
        for tone in LIGHT_FROM
    }
    paints["stem"] = str(colours["stem"])
    for row in table["part"]:
        if row["view"] == view and "into-cord" in row:
            cord = str(figure.palette["nerve-cord"]["light"])
            _stem(plate, row, (paints[row["tone"]], cord), str(colours["line"]))
        elif row["view"] == view:
            _part(plate, row, paints[row["tone"]], str(colours["line"]))
    for row in table["sulci"]:
        if row["view"] == view:
            _sulci(plate, row, colours)


def _part(plate: Plate, row: Table, paint: str, line: str) -> None:
    """Draw one part; that of the midline is the left half with its mirror image."""
    outline = np.array(row["outline"], dtype=float)
    pair = row["side"] == "pair"
    if not pair:
        outline = np.vstack([outline, outline[-2:0:-1] * [-1, 1]])
    area = closed_area(outline, 1)
    for side in ("L", "R") if pair else ("",):
        style: Style = {
            "id": ".".join(filter(None, [plate.view.name, "nerve", str(row["name"]), side])),
            "fill": paint,
            "stroke": line,
            "stroke-width": EDGE,
        }
        plate.area(area, style, side=side, tolerance=FIT)


def _stem(plate: Plate, row: Table, tones: tuple[str, str], line: str) -> None:
    """Draw the brain stem: it takes on the tone of the cord and ends in it without an edge."""
    half = np.array(row["outline"], dtype=float)
    start, end = plate.view.place(np.array([[0.0, height] for height in row["into-cord"]]))
    fill = plate.linear_gradient(start, end, [(0, tones[0]), (1, tones[1])])
    whole = closed_area(np.vstack([half, half[-2:0:-1] * [-1, 1]]), 1)
    identity = f"{plate.view.name}.nerve.{row['name']}"
    plate.area(whole, {"id": identity, "fill": fill}, tolerance=FIT)
    rim = smooth_line(half[:-1], 1)
    edge: Style = {"fill": "none", "stroke": line, "stroke-width": EDGE}
    plate.lines([rim, LineString(mirrored(rim).coords)], edge, tolerance=FIT)


def _sulci(plate: Plate, row: Table, colours: Table) -> None:
    """Draw a set of sulci on both sides, each with a light lip below it if it has a sheen."""
    left = [smooth_line(np.array(path, dtype=float), 1) for path in row["paths"]]
    both = left + [LineString(mirrored(line).coords) for line in left]
    width = float(row["width"])
    base: Style = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
    if row["sheen"]:
        x, y = SHEEN_SHIFT
        lips = [affinity.translate(line, x * plate.view.right_of_viewer, y) for line in both]
        light = {"stroke": colours["sheen"], "stroke-width": width, "stroke-opacity": 0.7}
        plate.lines(lips, {**base, **light}, tolerance=2 * FIT)
    plate.lines(
        both, {**base, "stroke": colours["sulcus"], "stroke-width": width}, tolerance=2 * FIT
    )
