"""The ribs of the left side, as smooth curves hung on the vertebral levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.bones import BOTH_SIDES, Bone, Detail, Sheen
from body_drawing.curves import (
    Points,
    distance_along,
    monotone_values,
    normals,
    resample,
    smooth_curve,
)
from body_drawing.shapes import together, tube
from body_drawing.spine import upper_level
from body_drawing.tables import Table, load_table, numbers

LAST_TRUE = 7
LAST_WITH_CARTILAGE = 10
HEAD_X = 9.0
HEAD_DROP = 2.0
STRAIGHT_CARTILAGES = 2
UNDER = 15.0
"""How far the far part of a rib runs on behind the near one."""

FIRST_UNDER = 5.0
"""How far the back part of the first rib, which turns sharply, runs on past its turn."""

CLEAR = 9.0
"""How far from the turn its light line begins."""

SHEEN_WIDTH = 0.6
"""The width of the light line along a rib, as a share of its half breadth."""

SHORTEST_SHEEN = 6
"""A part with fewer points than this has no light line."""


@dataclass(frozen=True)
class Rib:
    """One rib of the left side.

    Attributes:
        number: 1 to 12.
        back: Its axis from the spine to its furthest point at the side.
        front: Its axis from there to its cartilage; None for the last two, which end free.
        cartilage: The axis of its cartilage; None for the last two.
        breadth: Half its breadth where it is broadest at the side.
        shares: Half breadths along it, as shares of that.
    """

    number: int
    back: Points
    front: Points | None
    cartilage: Points | None
    breadth: float
    shares: tuple[float, ...]

    def back_area(self) -> BaseGeometry:
        """Return the part seen from behind."""
        return self._near(front=False)

    def front_area(self) -> BaseGeometry | None:
        """Return the part seen from the front, without cartilage."""
        return None if self.front is None else self._near(front=True)

    def cartilage_area(self) -> BaseGeometry | None:
        """Return the costal cartilage."""
        if self.cartilage is None:
            return None
        end = self.breadth * self.shares[-1]
        radii = (0.88, 0.8, 0.78, 0.84) if self.number <= LAST_TRUE else (0.88, 0.82, 0.8, 0.8)
        return tube(self.cartilage, [end * share for share in radii])

    def pieces(self, *, behind: bool, tone: str) -> Iterator[Bone]:
        """Yield the back or the front part of the rib as a bone, near or far."""
        if not behind and self.front is None:
            return
        name = f"rib-{self.number}-{'posterior' if behind else 'anterior'}"
        if tone == "far":
            yield Bone(name, self._far(front=not behind), BOTH_SIDES, tone)
            return
        curve, along, widths, split = self._line()
        way = (along - along[split]) * (-1 if behind else 1)
        inner = way > (0 if self.front is None else CLEAR)
        path = curve[inner][2:-3] if self.front is not None else curve[2:-6]
        sheen: tuple[Detail, ...] = ()
        if len(path) > SHORTEST_SHEEN:
            line = LineString(path + normals(path) * 0.18 * self.breadth)
            sheen = (Sheen(line, SHEEN_WIDTH * float(widths.mean())),)
        area = self._near(front=not behind)
        tone = "plain" if self.front is None else "rib-behind" if behind else "rib-before"
        yield Bone(name, area, BOTH_SIDES, tone, details=sheen)

    def cartilages(self) -> Iterator[Bone]:
        """Yield the costal cartilage as a piece of the skeleton, if the rib has one."""
        area = self.cartilage_area()
        if area is not None:
            name = f"costal-cartilage-{self.number}"
            yield Bone(name, area, BOTH_SIDES, "cartilage")

    def _line(self) -> tuple[Points, Points, Points, int]:
        """Return the whole middle line, the way along it, half breadths, and where it turns."""
        points = self.back if self.front is None else np.vstack([self.back, self.front[1:]])
        curve = resample(smooth_curve(points, step=0.6), 160)
        along = distance_along(curve)
        knots = np.linspace(0, 1, len(self.shares))
        widths = monotone_values(along / along[-1], knots, self.shares) * self.breadth
        split = len(curve) - 1 if self.front is None else int(curve[:, 0].argmax())
        return curve, along, np.asarray(widths), split

    def _near(self, *, front: bool) -> BaseGeometry:
        """Return the near part, cut off square where the rib turns away."""
        sharp = self.number == 1 and not front
        return self._cut(front=front, under=FIRST_UNDER if sharp else 0.0)

    def _far(self, *, front: bool) -> BaseGeometry:
        """Return the far part, which runs on behind the near one."""
        return self._cut(front=front, under=UNDER)

    def _cut(self, *, front: bool, under: float) -> BaseGeometry:
        """Return the front or the back part, with some of the other one past the turn."""
        curve, along, widths, split = self._line()
        past = (along[split] - along) * (1 if front else -1)
        kept = past <= under
        across = normals(curve) * widths[:, None]
        area = Polygon(np.vstack([(curve + across)[kept], (curve - across)[kept][::-1]])).buffer(0)
        ends = [-1] if front else [0, -1] if self.front is None else [0]
        caps = [Point(curve[end]).buffer(float(widths[end]) * 0.98, 16) for end in ends]
        return together([area, *caps])


def ribs() -> list[Rib]:
    """Return the twelve ribs of the left side from above."""
    table = load_table("ribs")
    false = {int(row["rib"]): row["path"] for row in table["false-cartilage"]}
    found = [_rib(number, table, false) for number in range(1, LAST_WITH_CARTILAGE + 1)]
    free = [
        Rib(
            int(row["rib"]), np.array(row["path"], dtype=float), None, None,
            float(row["breadth"]), tuple(numbers(table["breadth"]["free"])),
        )
        for row in table["floating"]
    ]  # fmt: skip
    return found + free


def _rib(number: int, table: Table, false: dict[int, list[list[float]]]) -> Rib:
    """Return one of the ribs 1 to 10."""
    guide = {name: _guide(table["guide"], name, number) for name in table["guide"]}
    root = upper_level(f"T{number}") - HEAD_DROP
    head = np.array([HEAD_X, root])
    angle = np.array([guide["angle-x"], root - guide["angle-drop"]])
    side = np.array([guide["side-x"], root - guide["side-drop"]])
    end = np.array([guide["front-x"], guide["front-y"]])
    bulge = (angle + side) / 2 + [0.14 * (angle - side)[1], 0.10 * (side - angle)[0]]
    back = np.array([head, (head + angle) / 2 + [0, 2.2], angle, bulge, side])
    way = end - side
    if number == 1:
        front = np.array([side, side + 0.5 * way + [2.4, -0.4], end])
    else:
        front = np.array(
            [side, side + 0.3 * way + [2.2, -1.5], side + 0.68 * way + [0.8, -1.6], end]
        )
    if number in false:
        cartilage = np.vstack([end, np.array(false[number], dtype=float)])
    else:
        cartilage = _cartilage(number, end, np.array(table["sternum"]["ends"][number - 1]))
    breadths = table["breadth"]
    shares = tuple(numbers(breadths["first" if number == 1 else "other"]))
    return Rib(number, back, front, cartilage, guide["breadth"], shares)


def _cartilage(number: int, end: Points, sternal: Points) -> Points:
    """Return the axis of the cartilage from the end of a true rib to the sternum."""
    if number <= STRAIGHT_CARTILAGES:
        return np.array([end, (end + sternal) / 2 + [0, -0.6], sternal])
    way = sternal - end
    rise = max(way[1], 0.0)
    dip = [0, -1.5 - 0.10 * rise]
    return np.array(
        [end, end + way * [0.18, 0.06] + dip, end + way * [0.45, 0.3] + [0, -1.2],
         end + way * [0.75, 0.72], sternal]
    )  # fmt: skip


def _guide(table: Table, name: str, number: int) -> float:
    where = np.array([float(number)])
    return float(monotone_values(where, numbers(table["number"]), numbers(table[name]))[0])
