"""The dermatome plate seen from the left: the strips of the body, then those of its arm."""

from __future__ import annotations

from shapely.geometry import Polygon
from shapely.ops import unary_union

from body_drawing.arcs import SharedBorders
from body_drawing.dermatomes import BORDER, MARK, MARK_FIT, MARK_OPACITY, RIM
from body_drawing.figure import Figure, shade_edges
from body_drawing.plate import Plate, Style
from body_drawing.regions import bent_regions, cut_regions
from body_drawing.shapes import largest, smooth_line
from body_drawing.side_figure import Profile
from body_drawing.tables import load_table

SHADOW = ((1.6, 0.09), (4.2, 0.06))
"""Widths and opacities of the shadow that the arm casts on the trunk."""


def draw_side_dermatomes(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the dermatome plate: strips that tile the figure, then those that tile its arm."""
    topic = f"dermatomes-{plate.view.drawn_as}"
    tints = figure.palette["dermatome"]
    rim: Style = {"fill": "none", "stroke": tints["rim"], "stroke-width": RIM}
    _strips(plate, figure, profile, profile.body, topic)
    shade_edges(plate, figure, "ghost")
    arm = _below_the_shoulder(profile, f"{topic}-arm")
    _shadow(plate, figure, arm)
    _strips(plate, figure, profile, profile.arm, f"{topic}-arm")
    for marked in (topic, f"{topic}-arm"):
        _marks(plate, figure, marked)
    plate.outline(figure.outline, rim)


def _strips(plate: Plate, figure: Figure, profile: Profile, area: Polygon, topic: str) -> None:
    """Draw the strips that a data file cuts an area into; those it calls hidden are left out."""
    tints, table = figure.palette["dermatome"], load_table(topic)
    drawn, _ = cut_regions(topic, area, profile.frame, whole=True)
    strips, whole = bent_regions(drawn, figure.morph)
    borders = SharedBorders([*(strip.half for strip in strips), whole])
    plate.open_group({"stroke": tints["line"], "stroke-width": BORDER, "stroke-linejoin": "round"})
    for strip in strips:
        if strip.name in table.get("hidden", []):
            continue
        style: Style = {
            "id": f"{plate.view.name}.dermatome.{strip.name}.L",
            "fill": tints[strip.name],
        }
        plate.outline(borders.outline(strip.half, whole=False), style)
    plate.close_group()


def _below_the_shoulder(profile: Profile, topic: str) -> Polygon:
    """Return the part of the arm that is drawn, in the coordinates of the data."""
    hidden = load_table(topic).get("hidden", [])
    drawn, _ = cut_regions(topic, profile.arm, profile.frame, whole=True)
    return largest(unary_union([strip.half for strip in drawn if strip.name not in hidden]))


def _shadow(plate: Plate, figure: Figure, arm: Polygon) -> None:
    """Draw the soft shadow of the arm on what lies behind it."""
    plate.open_group({"fill": figure.palette["ghost"]["shade"]})
    for width, opacity in SHADOW:
        shadow = arm.buffer(width).intersection(figure.silhouette)
        plate.area(shadow, {"fill-opacity": opacity}, tolerance=0.5)
    plate.close_group()


def _marks(plate: Plate, figure: Figure, topic: str) -> None:
    """Draw the faint landmarks that help to find one's way."""
    style: Style = {
        "fill": "none",
        "stroke": figure.palette["dermatome"]["mark"],
        "stroke-width": MARK,
        "stroke-opacity": MARK_OPACITY,
        "stroke-linecap": "round",
    }
    lines = [
        smooth_line(figure.frame.points(row["path"]), 0.5) for row in load_table(topic)["mark"]
    ]
    plate.lines(lines, style, tolerance=MARK_FIT)
