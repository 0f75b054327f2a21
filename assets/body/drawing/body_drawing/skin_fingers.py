"""Creases, knuckles and nails of the fingers."""

from __future__ import annotations

import numpy as np

from body_drawing.curves import Points
from body_drawing.frame import Finger, Frame
from body_drawing.skin_marks import Marks
from body_drawing.tables import Table, load_table

PALM_CREASES = ((0.1, 0.5), (0.43, 0.42), (0.72, 0.38))
"""Where the creases of the palm side lie along a finger, and how dark they are."""

KNUCKLES = ((0.42, 0.4), (0.46, 0.4), (0.745, 0.4))
"""Where the folds of the back of a finger lie, and how dark they are."""

NAIL = (
    (-0.4, -1.2),
    (0, -1.36),
    (0.4, -1.2),
    (0.54, -0.4),
    (0.42, 0.3),
    (0, 0.52),
    (-0.42, 0.3),
    (-0.54, -0.4),
)
"""A nail around the centre of the tip, across and along, in shares of the tip's half width."""

PALM_SIDE_ROOT = 0.06


def draw_fingers(marks: Marks, frame: Frame) -> None:
    """Draw what is seen of the four fingers from this side."""
    palm = marks.plate.view.name == "front"
    for finger in frame.fingers:
        axis = frame.finger_axis(finger)
        drawn = _palm_side(axis, finger) if palm else _back(axis, finger)
        marks.structure({"name": f"{finger.name}-finger", "side": "paired", "mark": drawn})
    if not palm:
        thumb = load_table("outline")["thumb"]
        axis = frame.points(thumb["axis"])
        found = nail(axis[-1], _axes(axis[-2:])[0], float(thumb["radii"][-1]))
        marks.structure({"name": "thumbnail", "side": "paired", "mark": found})


def _palm_side(axis: Points, finger: Finger) -> list[Table]:
    """Return the creases and the soft pads on the palm side of a finger."""
    way, across, length = _axes(axis)
    found = [_shine(axis, way, length, finger)]
    tip = (axis[-1] + way * finger.radii[-1] * 0.1).tolist()
    found.append({"glow": tip, "radii": [finger.radii[-1]] * 2, "tone": "blush", "opacity": 0.3})
    for share, opacity in PALM_CREASES:
        place = axis[0] + way * length * (0.13 + 0.87 * share)
        reach = across * finger.radii[1] * 0.78
        bow = [place - reach, place - way * 0.7, place + reach]
        found.append({"line": _data(bow), "width": 0.7, "opacity": opacity, "fit": 0.14})
    return found


def _back(axis: Points, finger: Finger) -> list[Table]:
    """Return the knuckle folds and the nail of a finger."""
    way, across, length = _axes(axis)
    found = [_shine(axis, way, length, finger)]
    for share, opacity in KNUCKLES:
        place = axis[0] + way * length * (0.13 + 0.87 * share)
        reach = across * finger.radii[1] * 0.55
        bend = way * (0.9 if share < 0.45 else -0.9)
        bow = [place - reach, place - bend, place + reach]
        found.append({"line": _data(bow), "width": 0.6, "opacity": opacity, "fit": 0.14})
    return [*found, *nail(axis[-1], way, finger.radii[-1])]


def _shine(axis: Points, way: Points, length: float, finger: Finger) -> Table:
    """Return the light along the middle of a finger."""
    return {
        "glow": (axis[0] + way * length * 0.6).tolist(),
        "radii": [finger.radii[2] * 0.72, length * 0.46],
        "turn": _turn(way),
        "tone": "light",
        "opacity": 0.75,
    }


def nail(tip: Points, way: Points, half: float) -> list[Table]:
    """Return a nail and its fold at the tip of a finger that points a way."""
    across = np.array([-way[1], way[0]]) * half
    middle = tip + way * half * 0.2
    outline = [middle + across * a + way * b * half for a, b in NAIL]
    return [
        {"shape": _data(outline), "tone": "nail", "opacity": 0.9, "edge": 0.25, "fit": 0.07},
    ]


def _axes(axis: Points) -> tuple[Points, Points, float]:
    """Return the direction of a finger, the direction across it, and its length."""
    span = axis[-1] - axis[0]
    length = float(np.linalg.norm(span))
    way = span / length
    return way, np.array([-way[1], way[0]]), length


def _turn(way: Points) -> float:
    """Return how far an upright oval is turned to lie along a direction, in degrees."""
    return round(float(np.degrees(np.arctan2(way[1], way[0]))) - 90, 1)


def _data(points: list[Points]) -> list[list[float]]:
    return [point.tolist() for point in points]
