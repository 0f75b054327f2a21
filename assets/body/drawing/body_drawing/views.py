"""From body coordinates to the plate, and from curves to path data.

The plate measures 600 by 1040 units; one unit is a thousandth of stature.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from body_drawing.bezier import Cubic
from body_drawing.curves import Points

WIDTH = 600
HEIGHT = 1040
MIDDLE = 300
FLOOR = 1020

STRAIGHT = 0.05
"""Handles nearer than this to the chord make a straight line."""


@dataclass(frozen=True)
class View:
    """How the figure is seen.

    Attributes:
        name: ``front``, ``back``, ``side`` (from the left) or ``side-right``.
        right_of_viewer: 1 if the patient's left, or in profile the front, is drawn on the
            viewer's right, otherwise -1.
        near: The side that is seen in profile, ``L`` or ``R``; empty in front and behind. In
            profile the first body coordinate is z, forward; only the near side is drawn.
    """

    name: str
    right_of_viewer: int
    near: str = ""

    @property
    def profile(self) -> bool:
        """Whether the figure is seen from one of its sides."""
        return bool(self.near)

    @property
    def drawn_as(self) -> str:
        """The view that the data files name: both profiles are drawn as seen from the left."""
        return "side" if self.profile else self.name

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides on which a paired structure is drawn."""
        return (self.near,) if self.near else ("L", "R")

    def hand(self, side: str = "L") -> int:
        """Return 1 if the first body coordinate of a side grows to the viewer's right, or -1.

        Args:
            side: ``R`` is the mirror image of the left side, but not in profile.
        """
        mirrored = side == "R" and not self.profile
        return -self.right_of_viewer if mirrored else self.right_of_viewer

    def place(self, points: Points, side: str = "L") -> Points:
        """Return left-side body coordinates on the plate, rounded to a tenth.

        Args:
            points: Body coordinates, shape (n, 2) or (2,).
            side: ``R`` mirrors them to the patient's right; ``L`` and the midline do not.
        """
        rounded = np.round(points, 1)
        return np.asarray(np.round(rounded * [self.hand(side), -1] + [MIDDLE, FLOOR], 1))


VIEWS = (View("front", 1), View("back", -1), View("side", -1, "L"), View("side-right", 1, "R"))


def short(value: float) -> str:
    """Return a number with at most one decimal and no needless characters."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def pair(point: Points) -> str:
    """Return the two coordinates of a point, separated by a comma."""
    return f"{short(point[0])},{short(point[1])}"


def exact_path(cubics: Iterable[Cubic], *, closed: bool) -> str:
    """Return path data with absolute M, C, L and Z only.

    Args:
        cubics: Curves on the plate, each starting where the one before it ends.
        closed: Whether to close the path.
    """
    words: list[str] = []
    for cubic in cubics:
        if not words:
            words.append("M" + pair(cubic[0]))
        if _is_nothing(cubic):
            continue
        if _is_straight(cubic):
            words.append("L" + pair(cubic[3]))
        else:
            words.append("C" + " ".join(pair(point) for point in cubic[1:]))
    return "".join(words) + ("Z" if closed else "")


def compact_path(cubics: Iterable[Cubic], *, closed: bool) -> str:
    """Return path data with relative curves and lines, as short as it can be written."""
    text, last = "", ""
    for cubic in cubics:
        if not text:
            text = "M" + _joined([cubic[0, 0], cubic[0, 1]])
        if _is_nothing(cubic):
            continue
        moved = cubic[1:] - cubic[0]
        letter, values = ("l", moved[2]) if _is_straight(cubic) else ("c", moved.ravel())
        written = _joined(list(values))
        if letter != last:
            text += letter + written
        else:
            text = _parted(text, written)
        last = letter
    return text + ("z" if closed else "")


def _joined(values: list[float]) -> str:
    """Return numbers with separators only where nothing else parts them."""
    text = ""
    for value in values:
        word = short(value)
        if word.startswith("0."):
            word = word[1:]
        elif word.startswith("-0."):
            word = "-" + word[2:]
        text = _parted(text, word) if text else word
    return text


def _parted(text: str, word: str) -> str:
    """Return path data with a number added; a sign or a second decimal point parts by itself."""
    before = re.split(r"[^0-9.]", text[-12:])[-1]
    alone = word.startswith("-") or (word.startswith(".") and "." in before)
    return text + ("" if alone else " ") + word


def _is_nothing(cubic: Cubic) -> bool:
    """Return whether a cubic has shrunk to a point by rounding."""
    return bool(np.ptp(cubic, axis=0).max() < STRAIGHT)


def _is_straight(cubic: Cubic) -> bool:
    """Return whether a cubic's handles lie on its chord."""
    chord = cubic[3] - cubic[0]
    length = float(np.hypot(chord[0], chord[1]))
    if length == 0:
        return False
    handles = cubic[1:3] - cubic[0]
    offset = np.abs(handles[:, 0] * chord[1] - handles[:, 1] * chord[0]) / length
    return bool(offset.max() < STRAIGHT)
