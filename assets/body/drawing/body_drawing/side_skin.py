"""The skin plate seen from the side, with the arm hanging before the trunk."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points
from body_drawing.figure import Figure, round_edges
from body_drawing.plate import Plate, Stop, Style
from body_drawing.side_figure import Profile
from body_drawing.skin import draw_bare_body
from body_drawing.skin_fingers import nail
from body_drawing.skin_marks import Marks
from body_drawing.skin_structures import skin_structures
from body_drawing.tables import Table

SHOULDER, BARE = 812.0, 770.0
"""Above the first height the arm has no edge, for it flows into the shoulder; below the second
one it has its full edge."""

SHADOW = ((1.4, 0.1), (3.4, 0.08), (6.2, 0.06))
"""Widths and opacities of the shadow that the arm casts on the trunk."""

ARM_ROUNDING = 8.0
"""Lighter patches further in than this would end within the slender arm."""

TAPER = 60.0
"""The shadow grows to its full width over this height below the shoulder."""

BETWEEN_FINGERS = (0.17, 0.38, 0.63, 0.88)
"""Where the gap between two fingers runs along them, from the web to the tips."""

KNUCKLES = ((0.05, 0.42), (0.42, 0.42), (0.47, 0.5), (0.74, 0.45))
"""Where the folds over the joints lie along a finger, and how dark they are."""


def draw_side_skin(plate: Plate, figure: Figure, profile: Profile, name: str) -> None:
    """Draw the skin plate of the figure ``name``."""
    draw_bare_body(plate, figure)
    tones = {**figure.palette["skin-tone"], **figure.palette["side-skin"]}
    marks = Marks(plate, figure.frame, tones)
    rows = [row for row in skin_structures("side", name) if name in row.get("figures", [name])]
    _structures(marks, [row for row in rows if not row.get("arm")])
    _arm(plate, figure, profile)
    _structures(marks, [row for row in rows if row.get("arm")])
    _fingers(marks, figure)


def _structures(marks: Marks, rows: list[Table]) -> None:
    marks.open()
    for row in rows:
        marks.structure(row)
    marks.close()


def _arm(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the arm over the trunk: its shadow, its skin, its rounding and its edge."""
    colours, arm = figure.palette["skin"], profile.arm
    plate.open_group({"fill": figure.palette["skin-tone"]["shade"]})
    for width, opacity in SHADOW:
        cast = arm.buffer(width).difference(arm).intersection(profile.body.buffer(-0.5))
        cast = cast.intersection(_cone(arm, width))
        plate.area(cast, {"fill-opacity": opacity}, tolerance=0.5)
    plate.close_group()
    ends = [plate.view.place(np.array([0.0, height])) for height in (SHOULDER, BARE)]
    fading: list[Stop] = [
        (0, colours["edge"], 0),
        (0.5, colours["edge"], 0.35),
        (1, colours["edge"]),
    ]
    plate.area(arm, {"fill": plate.linear_gradient(ends[0], ends[1], fading)})
    round_edges(plate, figure, "skin-rounding", colours["light"], arm, ARM_ROUNDING)
    rim: list[Stop] = [(0, colours["rim"], 0), (1, colours["rim"], 0.9)]
    style: Style = {
        "fill": "none",
        "stroke": plate.linear_gradient(ends[0], ends[1], rim),
        "stroke-width": 0.9,
        "stroke-linejoin": "round",
    }
    plate.lines(arm.exterior.intersection(box(-200, -10, 200, SHOULDER)), style)


def _cone(arm: Polygon, width: float) -> BaseGeometry:
    """Return a space as wide as the arm at the shoulder, growing on both sides below it."""
    back, _, front, _ = _slice(arm, SHOULDER - 16).bounds
    low_back, _, low_front, _ = _slice(arm, SHOULDER - 16 - TAPER).bounds
    top, low = SHOULDER - 16, SHOULDER - 16 - TAPER
    return Polygon(
        [
            (back, top), (low_back - width, low), (back - 60, 0), (front + 60, 0),
            (low_front + width, low), (front, top),
        ]
    ).buffer(0)  # fmt: skip


def _slice(arm: Polygon, height: float) -> BaseGeometry:
    return arm.intersection(LineString([(-200, height), (200, height)]))


def _fingers(marks: Marks, figure: Figure) -> None:
    """Draw the gaps between the fingers, the folds over their joints, and their nails."""
    frame = figure.frame
    marks.open()
    axes = [frame.finger_axis(finger, 0.0) for finger in frame.fingers]
    gaps: list[Table] = [
        {
            "stroke": [((_at(one, s) + _at(other, s)) / 2).tolist() for s in BETWEEN_FINGERS],
            "width": 1.3,
            "thick": 0.8,
            "opacity": 0.75,
        }
        for one, other in pairwise(axes)
    ]
    marks.structure({"name": "finger-clefts", "side": "paired", "mark": gaps})
    for axis, finger in zip(axes, frame.fingers, strict=True):
        way = (axis[-1] - axis[0]) / np.linalg.norm(axis[-1] - axis[0])
        across = np.array([-way[1], way[0]]) * finger.radii[-1]
        turn = round(float(np.degrees(np.arctan2(way[1], way[0]))) - 90, 1)
        drawn: list[Table] = [
            {
                "glow": _at(axis, 0.55).tolist(), "turn": turn, "tone": "light", "opacity": 0.7,
                "radii": [finger.radii[2] * 0.75, finger.length * 0.5],
            }
        ]  # fmt: skip
        for share, opacity in KNUCKLES:
            knuckle = _at(axis, share)
            bow = [knuckle - across * 0.6, knuckle + way * 0.8, knuckle + across * 0.6]
            line = [point.tolist() for point in bow]
            drawn.append({"line": line, "width": 0.6, "opacity": opacity})
        drawn += nail(axis[-1], way, finger.radii[-1])
        marks.structure({"name": f"{finger.name}-finger", "side": "paired", "mark": drawn})
    marks.close()


def _at(axis: Points, share: float) -> Points:
    """Return the place at a share of a straight axis."""
    return np.asarray(axis[0] + (axis[-1] - axis[0]) * share)
