"""The nerve plate: brain, cord, roots and the main nerves over a pale skeleton."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure, ghost
from body_drawing.plate import Plate
from body_drawing.ribs import ribs
from body_drawing.shapes import closed_area, smooth_line, tube
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.spine import disc_levels
from body_drawing.tables import Table, load_table, numbers

ROOT_WIDTH = 0.8
INTERCOSTAL_WIDTH = 0.7
SHEATH = 0.9
"""How much wider the dark line beneath a nerve is."""

STEEP_FROM = 9
"""Thoracic roots from this one on rise steeply to the cord, which is shorter than the spine."""


@dataclass(frozen=True)
class _Nerve:
    """A nerve of the left side or the midline: its name, its line and its width."""

    name: str
    line: LineString
    width: float


def draw_nerves(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the nerve plate."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    table = load_table("nerves")
    _brain(plate, figure, table)
    plate.open_group({"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"})
    view = plate.view.name
    for nerve in [*_intercostal_nerves(), *_in_data(table["nerve"], view, figure), *_roots()]:
        for side in ("L", "R"):
            _draw(plate, figure, nerve, side)
    for nerve in _in_data(table["midline-nerve"], view, figure):
        _draw(plate, figure, nerve, "")
    plate.close_group()
    colours = figure.palette["nerve"]
    cord = table["cord"]
    plate.area(
        tube(figure.frame.points(cord["tube"]), numbers(cord["radii"])),
        {
            "id": f"{plate.view.name}.nerve.spinal-cord",
            "fill": colours["cord"],
            "stroke": colours["dark"],
            "stroke-width": 0.7,
        },
    )


def _draw(plate: Plate, figure: Figure, nerve: _Nerve, side: str) -> None:
    """Draw one nerve as a bright line on a darker, slightly wider one.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        nerve: The nerve of the left side or of the midline.
        side: ``L``, ``R`` or empty for the midline.
    """
    colours = figure.palette["nerve"]
    sheath = {"stroke": colours["dark"], "stroke-width": nerve.width + SHEATH}
    plate.lines(nerve.line, {**sheath, "stroke-opacity": 0.85}, side=side)
    identity = ".".join(filter(None, [plate.view.name, "nerve", nerve.name, side]))
    bright = {"id": identity, "stroke": colours["light"], "stroke-width": nerve.width}
    plate.lines(nerve.line, bright, side=side)


def _in_data(rows: list[Table], view: str, figure: Figure) -> list[_Nerve]:
    """Return the nerves of a list in the data file that a view shows."""
    return [
        _Nerve(
            str(row["name"]),
            smooth_line(figure.frame.points(row["path"])),
            float(row["width"]),
        )
        for row in rows
        if view in row.get("views", ["front", "back"])
    ]


def _roots() -> list[_Nerve]:
    """Return the spinal roots from the cord to the gap below each vertebra."""
    found = []
    for name, level in disc_levels().items():
        part, number = name[0], int(name[1:])
        if part == "C":
            path = [(3.5, level + 4), (9, level), (17, level - 4)]
        elif part == "T":
            rise = 14 if number >= STEEP_FROM else 6
            path = [(3, level + rise), (8, level + 2), (14, level)]
        else:
            path = [(1.5, level + 20), (6, level + 6), (15, level - 3)]
        found.append(_Nerve(f"root-{name}", smooth_line(np.array(path)), ROOT_WIDTH))
    return found


def _intercostal_nerves() -> list[_Nerve]:
    """Return the nerves that run under the ribs 2 to 11."""
    found = []
    for rib in ribs()[1:11]:
        head, angle, side = rib.back[0], rib.back[2], rib.back[-1]
        middle = (angle + side) / 2
        offsets = np.array([[3, -5], [1, -5.2], [4, -4.4], [0.5, -6]])
        line = smooth_line(np.array([head, angle, middle, side]) + offsets)
        found.append(_Nerve(f"intercostal-T{rib.number}", line, INTERCOSTAL_WIDTH))
    return found


def _brain(plate: Plate, figure: Figure, table: Table) -> None:
    """Draw brain, cerebellum and brainstem."""
    colours = figure.palette["brain"]
    points = figure.frame.points
    rim = {"stroke": colours["line"], "stroke-width": 0.7}
    paint = plate.radial_gradient(
        plate.view.place(np.array([-8.0, 965.0])), 45, [(0, colours["light"]), (1, colours["dark"])]
    )
    stem: BaseGeometry = tube(
        points(table["brainstem"]["tube"]), numbers(table["brainstem"]["radii"])
    )
    brain = closed_area(points(table["brain"]["outline"]))
    identity = f"{plate.view.name}.nerve"
    cerebellum = closed_area(points(table["cerebellum"]["outline"]))
    if plate.view.name == "front":
        plate.area(stem, {"id": f"{identity}.brainstem", "fill": colours["stem"], **rim})
    plate.area(brain, {"id": f"{identity}.brain", "fill": paint, **rim})
    plate.lines(
        smooth_line(points(table["longitudinal-fissure"]["path"])),
        {"fill": "none", **rim, "stroke-opacity": 0.7},
    )
    if plate.view.name == "back":
        plate.area(stem, {"id": f"{identity}.brainstem", "fill": colours["stem"], **rim})
        plate.area(
            cerebellum, {"id": f"{identity}.cerebellum", "fill": colours["cerebellum"], **rim}
        )
