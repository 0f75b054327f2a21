"""Where a point of the data lies: body coordinates, or along the arm and the hand.

The limbs are posed by data/frame.toml. A point in a data file is one of

* ``[x, y]``: thousandths of stature, y up from the floor, x to the figure's left;
* ``["upper-arm", along, across]`` or ``["forearm", along, across]``: along is 0 at the upper
  joint and 1 at the lower one, across is the distance towards the thumb side;
* ``["hand", along, across]``: distances from the wrist, down the hand and towards the thumb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from body_drawing.curves import Points
from body_drawing.tables import Table, load_table, numbers

RawPoint = Sequence[float | str]


@dataclass(frozen=True)
class Finger:
    """One finger in the frame of the hand.

    Attributes:
        name: Its anatomical name.
        base: Distance down the hand and towards the thumb of its root.
        angle: Degrees away from the axis of the hand, towards the thumb.
        length: From the root to the centre of the tip.
        radii: Half widths from root to tip.
        carpal_end: How far towards the thumb its metacarpal bone starts.
    """

    name: str
    base: tuple[float, float]
    angle: float
    length: float
    radii: tuple[float, ...]
    carpal_end: float


@dataclass(frozen=True)
class Frame:
    """The posed joints and axes of the figure's left arm."""

    shoulder: Points
    elbow: Points
    wrist: Points
    hand_axis: Points
    hand_across: Points
    fingers: tuple[Finger, ...]

    @classmethod
    def load(cls, topic: str = "frame") -> Frame:
        """Read the pose from data/{topic}.toml."""
        table = load_table(topic)
        joints = table["joints"]
        return cls(
            shoulder=np.array(numbers(joints["shoulder"])),
            elbow=np.array(numbers(joints["elbow"])),
            wrist=np.array(numbers(joints["wrist"])),
            hand_axis=np.array(numbers(joints["hand-axis"])),
            hand_across=np.array(numbers(joints["hand-across"])),
            fingers=tuple(_finger(row) for row in table["finger"]),
        )

    def point(self, raw: RawPoint) -> Points:
        """Return one data point in body coordinates, shape (2,)."""
        if not isinstance(raw[0], str):
            return np.array([float(value) for value in raw])
        along, across = float(raw[1]), float(raw[2])
        if raw[0] == "hand":
            return np.asarray(self.wrist + self.hand_axis * along + self.hand_across * across)
        ends = {"upper-arm": (self.shoulder, self.elbow), "forearm": (self.elbow, self.wrist)}
        start, end = ends[raw[0]]
        way = (end - start) / np.linalg.norm(end - start)
        return np.asarray(start + (end - start) * along + np.array([-way[1], way[0]]) * across)

    def points(self, raw: Sequence[RawPoint]) -> Points:
        """Return data points in body coordinates, shape (n, 2)."""
        return np.array([self.point(item) for item in raw])

    def finger_axis(self, finger: Finger, start: float = -0.15) -> Points:
        """Return six points along a finger, from inside the palm to the centre of its tip."""
        angle = np.radians(finger.angle)
        reach = np.linspace(start, 1, 6) * finger.length
        raw = [
            ("hand", finger.base[0] + r * np.cos(angle), finger.base[1] + r * np.sin(angle))
            for r in reach
        ]
        return self.points(raw)


def _finger(row: Table) -> Finger:
    base = numbers(row["base"])
    return Finger(
        name=str(row["name"]),
        base=(base[0], base[1]),
        angle=float(row["angle"]),
        length=float(row["length"]),
        radii=tuple(numbers(row["radii"])),
        carpal_end=float(row["carpal-end"]),
    )
