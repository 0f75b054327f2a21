"""The outline of the whole figure, front and back."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import smooth_curve
from body_drawing.frame import Frame
from body_drawing.shapes import (
    capsule,
    closed_area,
    drop_spikes,
    fill_creases,
    largest,
    mirrored,
    together,
)
from body_drawing.solids import parts
from body_drawing.tables import Table, load_table, numbers

ARMPIT_AND_CROTCH = (box(-120, 720, 120, 900), box(-30, 440, 30, 500))
SHOULDERS = (box(62, 800, 135, 862), box(-135, 800, -62, 862))
ARMPIT_ROUNDING = 3.2
SHOULDER_ROUNDING = 22.0
WRIST_ROUNDING = 16.0
WRIST_REACH = 44.0
FINGER_CREASE = 1.6
FINGER_SPIKE = 0.8
CROWDED = 0.01
"""Points that move the outline less than this are dropped: where parts meet they lie so close
together that a curve fitted to them would start the wrong way."""


def silhouette(view: str, frame: Frame) -> Polygon:
    """Return the outline of the figure.

    Args:
        view: ``front`` or ``back``; they differ only in the feet.
        frame: The pose.

    Returns:
        One polygon, symmetric in the midline, in thousandths of stature.
    """
    table = load_table("outline")
    left = largest(
        together(
            [
                _trunk_and_leg(table, view, frame),
                closed_area(frame.points(table["arm"]["outline"])),
                _hand(table, frame),
            ]
        )
    )
    wrist = Point(frame.wrist).buffer(WRIST_REACH)
    left = largest(together([left, fill_creases(left, WRIST_ROUNDING).intersection(wrist)]))
    ear = closed_area(frame.points(table["ear"]["outline"]))
    head = closed_area(frame.points(table["head"]["outline"]))
    body = together([left, mirrored(left), head, ear, mirrored(ear)])
    armpits = fill_creases(body, ARMPIT_ROUNDING).intersection(together(ARMPIT_AND_CROTCH))
    body = together([body, armpits])
    shoulders = fill_creases(body, SHOULDER_ROUNDING).intersection(together(SHOULDERS))
    whole = together([body, shoulders]).buffer(0.01).buffer(-0.01)
    return largest(whole.simplify(CROWDED))


def _trunk_and_leg(table: Table, view: str, frame: Frame) -> BaseGeometry:
    """Return the left half of the trunk with the leg and the foot."""
    side = smooth_curve(frame.points(table["trunk-and-leg"]["outline"]), step=1.2)
    inside = np.array([[-2.0, side[-1, 1]], [-2.0, side[0, 1]]])
    trunk = Polygon(np.vstack([side, inside])).buffer(0)
    foot = table[f"foot-{view}"]
    whole = together([trunk, parts(foot["part"], frame)])
    return fill_creases(whole, float(foot["crease"])) if foot["crease"] else whole


def _hand(table: Table, frame: Frame) -> BaseGeometry:
    """Return the left hand with its fingers."""
    fingers = [capsule(frame.finger_axis(finger), finger.radii) for finger in frame.fingers]
    thumb = capsule(frame.points(table["thumb"]["axis"]), numbers(table["thumb"]["radii"]))
    palm = closed_area(frame.points(table["palm"]["outline"]))
    whole = fill_creases(together([palm, thumb, *fingers]), FINGER_CREASE)
    return drop_spikes(whole, FINGER_SPIKE)
