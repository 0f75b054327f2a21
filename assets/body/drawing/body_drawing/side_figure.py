"""The figure in profile: its outline, its hanging arm and the faint body beneath.

In profile a point is ``[z, y]``: z forward, y up from the floor, thousandths of stature. All is
given as seen from the left; from the right the plate turns it round.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry import LineString, Polygon

from body_drawing.figure import Figure, ghost
from body_drawing.frame import Frame
from body_drawing.plate import Plate, Style
from body_drawing.shapes import capsule, closed_area, drop_spikes, fill_creases, largest, together
from body_drawing.tables import load_table, numbers

TOPIC = "outline-side"
WRIST_ROUNDING = 12.0
FINGER_CREASE = 1.0
FINGER_SPIKE = 0.8
REGION_CREASE = 6.0
"""Creases between the fingers that the regions do not follow."""


@dataclass(frozen=True)
class Profile:
    """The outlines of the figure in profile.

    Attributes:
        frame: The pose of the hanging arm.
        body: The outline of the figure; the arm lies within it.
        arm: The outline of the left arm with its hand.
    """

    frame: Frame
    body: Polygon
    arm: Polygon

    @classmethod
    def load(cls) -> Profile:
        """Read data/outline-side.toml."""
        frame = Frame.load(TOPIC)
        body = largest(closed_area(frame.points(load_table(TOPIC)["body"]["outline"]), 1.2))
        return cls(frame, body, _arm(frame))

    @property
    def arm_border(self) -> LineString:
        """The outline of the arm without the creases between the fingers."""
        return LineString(largest(fill_creases(self.arm, REGION_CREASE)).exterior)


def _arm(frame: Frame) -> Polygon:
    """Return the left arm with its hand."""
    table = load_table(TOPIC)
    fingers = [capsule(frame.finger_axis(finger), finger.radii) for finger in frame.fingers]
    thumb = capsule(frame.points(table["thumb"]["axis"]), numbers(table["thumb"]["radii"]))
    palm = closed_area(frame.points(table["palm"]["outline"]))
    hand = drop_spikes(fill_creases(together([palm, thumb, *fingers]), FINGER_CREASE), FINGER_SPIKE)
    arm = closed_area(frame.points(table["arm"]["outline"]))
    whole = together([arm, hand])
    wrist = fill_creases(whole, WRIST_ROUNDING).intersection(hand.envelope.union(arm))
    upper_hand = wrist.intersection(_above(frame))
    return largest(together([whole, upper_hand]))


def _above(frame: Frame) -> Polygon:
    """Return the space above the middle of the palm, where wrist and thumb join."""
    low = float(frame.wrist[1]) - 20
    return Polygon([(-100, low), (100, low), (100, 1000), (-100, 1000)])


def side_ghost(plate: Plate, figure: Figure, profile: Profile, *, arm: bool = True) -> None:
    """Draw the faint body of the inner plates, with the arm as a thin line or without it."""
    ghost(plate, figure)
    if not arm:
        return
    colours = figure.palette["ghost"]
    style: Style = {
        "fill": "#fff",
        "fill-opacity": 0.14,
        "stroke": colours["rim"],
        "stroke-width": 0.7,
        "stroke-opacity": 0.6,
    }
    plate.area(profile.arm, style)
