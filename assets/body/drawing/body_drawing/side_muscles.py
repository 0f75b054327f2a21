"""The muscle plates seen from the left: the outer muscles, and those deep in the trunk."""

from __future__ import annotations

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure
from body_drawing.muscles import (
    FIBRE_MARGIN,
    FLAT_TONES,
    SHORTEST_FIBRE,
    UNDER_THE_SKIN,
    Muscle,
    muscle_of,
    uncovered,
)
from body_drawing.plate import Plate, Style
from body_drawing.shapes import line_strings
from body_drawing.side_bones import SideBone, draw_pale_side_skeleton
from body_drawing.side_figure import Profile
from body_drawing.tables import Table, load_table

UNDER_THE_FASCIA = 3.0
ARM_OPACITY = 0.5
"""How solid the muscles of the arm are, which hangs before the trunk."""

ARM_VEIL = 0.62
FIBRE_TOLERANCE = 0.5


def draw_side_muscles(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the outer muscles; those of the arm let the trunk shine through."""
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    bed = figure.palette["muscle-bed"]
    plate.area(room, {"fill": bed["fill"], "stroke": bed["rim"], "stroke-width": 0.6})
    rows = load_table("muscles-side")["muscle"]
    trunk = [row for row in rows if not row.get("arm")]
    _draw_all(plate, figure, trunk, room, "muscle", 1)
    arm = profile.arm.buffer(-UNDER_THE_SKIN)
    style: Style = {
        "fill": bed["fill"],
        "fill-opacity": ARM_VEIL,
        "stroke": bed["rim"],
        "stroke-width": 0.7,
    }
    deltoid = next(muscle_of(row, figure.frame).area for row in rows if row["name"] == "deltoid")
    plate.area(profile.arm.difference(deltoid.buffer(1)), style)
    muscles = [row for row in rows if row.get("arm")]
    _draw_all(plate, figure, muscles, arm.difference(deltoid.buffer(0.6)), "muscle", ARM_OPACITY)


def draw_deep_side_muscles(plate: Plate, figure: Figure, bones: list[SideBone]) -> None:
    """Draw the deep muscles over a pale skeleton."""
    draw_pale_side_skeleton(plate, figure, bones)
    rows = load_table("muscles-deep-side")["muscle"]
    room = figure.silhouette.buffer(-UNDER_THE_FASCIA)
    _draw_all(plate, figure, rows, room, "muscle-deep", 1)


def _draw_all(
    plate: Plate,
    figure: Figure,
    rows: list[Table],
    room: BaseGeometry,
    layer: str,
    opacity: float,
) -> None:
    """Draw muscles, each cut by those after it and all by the room."""
    for muscle in uncovered([muscle_of(row, figure.frame) for row in rows], room):
        _draw(plate, figure, muscle, layer, opacity)


def _draw(plate: Plate, figure: Figure, muscle: Muscle, layer: str, opacity: float) -> None:
    """Draw one muscle with its fibres."""
    colours = figure.palette["muscle"][muscle.tone]
    if muscle.tone in FLAT_TONES:
        paint = colours["light"]
    elif muscle.shading is None:
        paint = plate.slanting_gradient([(0, colours["light"]), (1, colours["dark"])])
    else:
        start, end = (plate.view.place(point) for point in muscle.shading)
        stops = [(0, colours["dark"]), (0.45, colours["light"]), (1, colours["dark"])]
        paint = plate.linear_gradient(start, end, stops)
    words = [plate.view.name, layer, muscle.name, "" if muscle.midline else "L"]
    style: dict[str, str | float] = {
        "id": ".".join(filter(None, words)),
        "fill": paint,
        "stroke": colours["line"],
        "stroke-opacity": 0.6,
        "stroke-width": 0.5,
    }
    if opacity < 1:
        style["fill-opacity"] = opacity
    plate.area(muscle.area, style)
    fibre_style: Style = {
        "fill": "none",
        "stroke": colours["fibre"],
        "stroke-opacity": 0.24,
        "stroke-width": 0.5,
    }
    plate.lines(_fibres(muscle), fibre_style, tolerance=FIBRE_TOLERANCE)


def _fibres(muscle: Muscle) -> list[LineString]:
    """Return the fibres cut to where the muscle is seen."""
    room = muscle.area.buffer(-FIBRE_MARGIN)
    pieces = [piece for line in muscle.fibres for piece in line_strings(line.intersection(room))]
    return [piece for piece in pieces if piece.length > SHORTEST_FIBRE]
