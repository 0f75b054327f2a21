"""From the drawn body to one of the figures: other widths of trunk and legs, another arm.

Everything is drawn once, on one set of landmarks. A figure says at which height its trunk
and its leg reach how far to the side, and where the joints of its arm lie; what lies
between follows. Heights are the same in all figures, so that spine, ribs and organs keep
their levels; what lies near the midline moves hardly, the skin moves fully.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import transform
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, monotone_values
from body_drawing.frame import Frame
from body_drawing.landmarks import Landmarks
from body_drawing.tables import Table, load_table, numbers

LONGEST_EDGE = 1.5
"""Edges are split to this length before they are bent."""
MIDLINE_REACH = 4.0
"""Within this distance of the midline nothing crosses it."""
SKIN_HOLD = 16
"""The greater, the nearer to the skin the landmarks under it are still felt."""
_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Widths:
    """How far to the side trunk or leg reach: the outer edge, and the inner edge of the leg."""

    heights: _Floats
    outer: _Floats
    inner: _Floats

    @classmethod
    def of(cls, table: Table) -> Widths:
        """Return the widths of one table of figures.toml."""
        return cls(*(np.array(numbers(table[name])) for name in ("heights", "outer", "inner")))

    def outer_at(self, y: _Floats) -> _Floats:
        """Return the outer edge at heights over the floor."""
        return self._between(y, self.outer)

    def inner_at(self, y: _Floats) -> _Floats:
        """Return the inner edge of the leg, 0 above the crotch."""
        return self._between(y, self.inner)

    def _between(self, y: _Floats, values: _Floats) -> _Floats:
        inside = np.clip(y, self.heights[0], self.heights[-1])
        return monotone_values(inside, self.heights, values)


@dataclass(frozen=True)
class Arm:
    """A straight two-part arm: its joints, the axis of the hand, and its thickness.

    ``thickness`` is the share of the drawn arm's width, ``hand`` that of the hand's length.
    """

    joints: Points
    hand_axis: Points
    thickness: float
    hand: float


class Morph:
    """Leaves everything as it is drawn; see ``FigureMorph``."""

    def bend(self, area: BaseGeometry) -> BaseGeometry:
        """Return a geometry of the left side, or across the midline, as the figure has it."""
        return area

    def points(self, points: Points) -> Points:
        """Return points of the figure, shape (n, 2)."""
        return points


class FigureMorph(Morph):
    """Bends left-side body coordinates of the drawn body into those of a figure."""

    def __init__(self, figure: str, frame: Frame) -> None:
        """Read the widths of ``figure`` and of the drawn body from data/figures.toml."""
        tables = load_table("figures")
        self._from, self._to = Widths.of(tables["drawn"]), Widths.of(tables[figure])
        self._drawn_arm = Arm(
            np.array([frame.shoulder, frame.elbow, frame.wrist]), frame.hand_axis, 1, 1
        )
        row = tables[figure]["arm"]
        self._arm = Arm(
            np.array([numbers(row[name]) for name in ("shoulder", "elbow", "wrist")]),
            np.array(numbers(row["hand-axis"])),
            float(row["thickness"]),
            float(row["hand"]),
        )
        self._joining = tables["joining"]

    def bend(self, area: BaseGeometry) -> BaseGeometry:
        """Return a geometry of the left side, or across the midline, as the figure has it."""
        return transform(area.segmentize(LONGEST_EDGE), lambda each: self.points(rounded(each)))

    def points(self, points: Points) -> Points:
        """Return points of the figure, shape (n, 2)."""
        side = np.where(points[:, 0] < 0, -1.0, 1.0)
        left = points * np.column_stack([side, np.ones(len(points))])
        share = self._share_of_arm(left)[:, None]
        bent = (1 - share) * self._trunk(left) + share * self._along_arm(left)
        return np.asarray(bent * np.column_stack([side, np.ones(len(points))]))

    def _share_of_skin(self, points: Points) -> _Floats:
        """Return how near to the skin of the drawn trunk or leg points lie: 0 inside, 1 at it."""
        x, y = np.abs(points[:, 0]), points[:, 1]
        outer, inner = self._from.outer_at(y), self._from.inner_at(y)
        across = np.clip((x - inner) / np.maximum(outer - inner, 1), 0, 1)
        within = np.where(inner > 0, np.maximum(across, 1 - across), across)
        return np.asarray(within**SKIN_HOLD)

    def _trunk(self, points: Points) -> Points:
        x, y = points[:, 0], points[:, 1]
        outer, inner = self._from.outer_at(y), self._from.inner_at(y)
        wider, further = self._to.outer_at(y) - outer, self._to.inner_at(y) - inner
        across = np.clip((x - inner) / np.maximum(outer - inner, 1), -0.5, 1.2)
        in_leg = np.clip(inner / 6.0, 0, 1)
        trunk = wider * np.sign(across) * across**2
        leg = further * (1 - across) + wider * across
        shift = (1 - in_leg) * trunk + in_leg * leg
        return np.column_stack([x + shift * np.clip(x / MIDLINE_REACH, 0, 1), y])

    def _share_of_arm(self, points: Points) -> _Floats:
        """Return how far each point belongs to the arm: 0 in the trunk, 1 in the free arm."""
        x, y = points[:, 0], points[:, 1]
        edge = np.interp(y, self._joining["heights"], self._joining["edge"])
        soft = np.interp(y, self._joining["heights"], self._joining["soft"])
        way = np.clip((x - edge) / soft + 0.5, 0, 1)
        return np.asarray(way * way * (3 - 2 * way))

    def _along_arm(self, points: Points) -> Points:
        """Return points as they lie along the figure's arm as along the drawn one."""
        drawn, arm = self._drawn_arm, self._arm
        upper = _limb(points, drawn.joints[0], drawn.joints[1], arm.joints[0], arm.joints[1], arm)
        lower = _limb(points, drawn.joints[1], drawn.joints[2], arm.joints[1], arm.joints[2], arm)
        hand = _hand(points, drawn, arm)
        at_elbow = _share_past(points, drawn.joints[0], drawn.joints[1])
        at_wrist = _share_past(points, drawn.joints[1], drawn.joints[2])
        forearm = (1 - at_elbow) * upper + at_elbow * lower
        return np.asarray((1 - at_wrist) * forearm + at_wrist * hand)


class InnerMorph(FigureMorph):
    """Bends what lies within the outline: first to landmarks of a figure, then to its widths."""

    def __init__(self, figure: str, frame: Frame, landmarks: str = "landmarks") -> None:
        """Read the widths of ``figure`` and its table ``landmarks`` from data/figures.toml."""
        super().__init__(figure, frame)
        self._landmarks = Landmarks(load_table("figures")[figure].get(landmarks, {}))

    def points(self, points: Points) -> Points:
        """Return points of the figure, shape (n, 2)."""
        free = 1 - self._share_of_skin(points)[:, None]
        moved = points + (self._landmarks.move(points) - points) * free
        return super().points(moved)


def _limb(points: Points, a: Points, b: Points, c: Points, d: Points, arm: Arm) -> Points:
    """Return points that lie along c-d as they lay along a-b, as thick as the arm."""
    old, new = (b - a) / np.linalg.norm(b - a), (d - c) / np.linalg.norm(d - c)
    along = (points - a) @ old / np.linalg.norm(b - a)
    across = (points - a) @ np.array([-old[1], old[0]]) * arm.thickness
    return np.asarray(c + np.outer(along, d - c) + np.outer(across, np.array([-new[1], new[0]])))


def _hand(points: Points, drawn: Arm, arm: Arm) -> Points:
    old, new = drawn.hand_axis, arm.hand_axis / np.linalg.norm(arm.hand_axis)
    along = (points - drawn.joints[2]) @ old * arm.hand
    across = (points - drawn.joints[2]) @ np.array([-old[1], old[0]]) * arm.hand
    return np.asarray(
        arm.joints[2] + np.outer(along, new) + np.outer(across, np.array([-new[1], new[0]]))
    )


def _share_past(points: Points, start: Points, joint: Points, soft: float = 30.0) -> Points:
    """Return how far points lie past a joint, from 0 before it to 1 behind it, as a column."""
    way = (joint - start) / np.linalg.norm(joint - start)
    past = np.clip((points - joint) @ way / soft + 0.5, 0, 1)
    return np.asarray((past * past * (3 - 2 * past))[:, None])


def rounded(points: NDArray[np.floating[Any]]) -> Points:
    """Return points rounded so that equal ones, such as the ends of a ring, stay equal."""
    return np.asarray(np.round(points, 6), dtype=float)
