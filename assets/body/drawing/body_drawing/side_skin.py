"""The skin plate seen from the left, with the arm hanging before the trunk."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points
from body_drawing.figure import Figure, edge_ring, shade_edges
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, line_strings, smooth_line
from body_drawing.side_figure import Profile
from body_drawing.tables import Table, load_table, numbers

FINE = 0.12
"""How closely small shapes such as the iris are followed."""

SHOULDER = 806.0
"""Above this height the arm has no edge: it flows into the shoulder."""

TAPER = 46.0
"""The shading of the arm grows to its full width over this height below the shoulder."""

SHADOW = ((1.6, 0.07), (4.2, 0.05))
"""Widths and opacities of the shadow that the arm casts on the trunk."""

BETWEEN_FINGERS = (-0.06, 0.25, 0.58, 0.86)


def draw_side_skin(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the skin plate."""
    colours = figure.palette["side-skin"]
    paint = plate.radial_gradient(
        np.array([260.0, 350.0]),
        700,
        [(0, colours["light"]), (0.55, colours["middle"]), (1, colours["deep"])],
    )
    plate.outline(figure.outline, {"fill": paint, "stroke": colours["rim"], "stroke-width": 1.1})
    shade_edges(plate, figure, "side-skin")
    table = load_table(f"skin-{plate.view.name}")
    _marks(plate, figure, table["shade"], table["line"], on_arm=False)
    _arm(plate, figure, profile, paint)
    _marks(plate, figure, table["shade"], table["line"], on_arm=True)
    _fingers(plate, figure)


def _marks(
    plate: Plate, figure: Figure, shades: list[Table], lines: list[Table], *, on_arm: bool
) -> None:
    """Draw the soft shades and the fine lines of the body or of the arm."""
    colours = figure.palette["side-skin"]
    plate.open_group({"fill": colours["shade"]})
    for row in shades:
        if bool(row.get("arm")) == on_arm:
            style: dict[str, str | float] = {"fill-opacity": float(row["opacity"])}
            if "colour" in row:
                style["fill"] = row["colour"]
            plate.area(closed_area(figure.frame.points(row["outline"])), style, tolerance=FINE)
    plate.close_group()
    plate.open_group({"fill": "none", "stroke": colours["line"], "stroke-linecap": "round"})
    for row in lines:
        if bool(row.get("arm")) == on_arm:
            width, opacity = float(row["width"]), float(row["opacity"])
            plate.lines(
                smooth_line(figure.frame.points(row["path"])),
                {"stroke-width": width, "stroke-opacity": opacity},
                tolerance=FINE,
            )
    plate.close_group()


def _arm(plate: Plate, figure: Figure, profile: Profile, paint: str) -> None:
    """Draw the arm over the trunk: its shadow, its skin, its rounding and its edge."""
    colours, rings = figure.palette["side-skin"], figure.palette["side-skin-rings"]
    arm = profile.arm
    plate.open_group({"fill": colours["shade"]})
    for width, opacity in SHADOW:
        shadow = _below(arm.buffer(width).difference(arm).intersection(profile.body))
        plate.area(shadow.intersection(_cone(arm, width)), {"fill-opacity": opacity})
    plate.close_group()
    plate.area(arm, {"fill": paint})
    plate.open_group({"fill": colours["shade"], "fill-rule": "evenodd"})
    for inset, opacity in zip(
        numbers(rings["inset"])[:3], numbers(rings["opacity"])[:3], strict=True
    ):
        ring = _below(edge_ring(arm, inset)).difference(_cone(arm, -inset))
        plate.area(ring, {"fill-opacity": opacity}, tolerance=0.6)
    plate.close_group()
    edge = _below(arm.exterior)
    style: Style = {
        "fill": "none",
        "stroke": colours["rim"],
        "stroke-width": 0.9,
        "stroke-opacity": 0.85,
        "stroke-linecap": "round",
    }
    plate.lines(line_strings(edge), style)


def _below(area: BaseGeometry) -> BaseGeometry:
    return area.intersection(box(-200, -10, 200, SHOULDER))


def _cone(arm: Polygon, width: float) -> BaseGeometry:
    """Return a space as wide as the arm at the shoulder, growing on both sides below it.

    Args:
        arm: The outline of the arm.
        width: How much wider it is than the arm where it stops growing; negative if narrower.
    """
    back, _, front, _ = _slice(arm, SHOULDER).bounds
    low_back, _, low_front, _ = _slice(arm, SHOULDER - TAPER).bounds
    foot = 0.0 if width > 0 else SHOULDER - TAPER
    below = [(front + 60, foot), (back - 60, foot)] if width > 0 else []
    return Polygon(
        [
            (back, SHOULDER + 20),
            (back, SHOULDER),
            (low_back - width, SHOULDER - TAPER),
            *below[::-1],
            (low_front + width, SHOULDER - TAPER),
            (front, SHOULDER),
            (front, SHOULDER + 20),
        ]
    ).buffer(0)


def _slice(arm: Polygon, height: float) -> BaseGeometry:
    return arm.intersection(LineString([(-200, height), (200, height)]))


def _fingers(plate: Plate, figure: Figure) -> None:
    """Draw the gaps between the fingers and their nails."""
    frame, colours = figure.frame, figure.palette["side-skin"]
    axes = [frame.finger_axis(finger, 0.0) for finger in frame.fingers]
    gaps = [
        smooth_line(np.array([(_at(one, share) + _at(other, share)) / 2 for share in shares]))
        for one, other in pairwise(axes)
        for shares in [BETWEEN_FINGERS]
    ]
    style: Style = {
        "fill": "none",
        "stroke": colours["rim"],
        "stroke-width": 0.7,
        "stroke-opacity": 0.7,
        "stroke-linecap": "round",
    }
    plate.lines(gaps, style)
    for axis, finger in zip(axes, frame.fingers, strict=True):
        way = (axis[-1] - axis[0]) / np.linalg.norm(axis[-1] - axis[0])
        across = np.array([-way[1], way[0]]) * finger.radii[-1]
        for share in (0.04, 0.46, 0.74):
            knuckle = _at(axis, share)
            bend = [knuckle - across * 0.55, knuckle + way * 0.9, knuckle + across * 0.55]
            plate.lines([smooth_line(np.array(bend))], {**style, "stroke-opacity": 0.28})
        tip = axis[-1] + across * 0.15
        nail = closed_area(
            np.array(
                [
                    tip - across * 0.5 - way * 2.4,
                    tip - across * 0.5 + way * 0.8,
                    tip + way * 2.2,
                    tip + across * 0.5 + way * 0.8,
                    tip + across * 0.5 - way * 2.4,
                    tip - way * 3.6,
                ]
            )
        )
        paint: Style = {"fill": "#fff", "fill-opacity": 0.4, "stroke": colours["line"],
                        "stroke-opacity": 0.4, "stroke-width": 0.4}  # fmt: skip
        plate.area(nail, paint, tolerance=FINE)


def _at(axis: Points, share: float) -> Points:
    """Return the place at a share of a straight axis."""
    return np.asarray(axis[0] + (axis[-1] - axis[0]) * share)
