"""The ribs of the left side, as smooth curves hung on the vertebral levels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, monotone_values
from body_drawing.shapes import tube
from body_drawing.spine import upper_level
from body_drawing.tables import Table, load_table, numbers

LAST_TRUE = 7
LAST_WITH_CARTILAGE = 10
HEAD_X = 10.0
HEAD_DROP = 2.0
STRAIGHT_CARTILAGES = 4


@dataclass(frozen=True)
class Rib:
    """One rib of the left side.

    Attributes:
        number: 1 to 12.
        back: Its axis from the spine to its furthest point at the side.
        front: Its axis from there to its cartilage; None for the last two, which end free.
        cartilage: The axis of its cartilage; None for the last two.
    """

    number: int
    back: Points
    front: Points | None
    cartilage: Points | None

    def back_area(self) -> BaseGeometry:
        """Return the part seen from behind."""
        thickness = 3.1 if self.number == 1 else 2.6 if self.front is not None else 2.3
        ends = 0.95 if self.front is not None else 0.6
        return tube(self.back, [share * thickness for share in (0.7, 0.95, 1, 1, ends)])

    def front_area(self) -> BaseGeometry | None:
        """Return the part seen from the front, without cartilage."""
        if self.front is None:
            return None
        shares = (1, 1, 1) if self.number == 1 else (0.7, 1, 1.05, 1.1, 1.15)
        thickness = 3.1 if self.number == 1 else 2.6
        return tube(self.front, [share * thickness for share in shares])

    def cartilage_area(self) -> BaseGeometry | None:
        """Return the costal cartilage."""
        if self.cartilage is None:
            return None
        radii = (2.9, 2.7, 2.4) if self.number <= LAST_TRUE else (2.8, 2.5, 2.2, 1.8)
        return tube(self.cartilage, radii)


def ribs() -> list[Rib]:
    """Return the twelve ribs of the left side from above."""
    table = load_table("ribs")
    false = {int(row["rib"]): row["path"] for row in table["false-cartilage"]}
    found = [_rib(number, table, false) for number in range(1, LAST_WITH_CARTILAGE + 1)]
    free = [
        Rib(int(row["rib"]), np.array(row["path"], dtype=float), None, None)
        for row in table["floating"]
    ]
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
    if number == 1:
        front = np.array([side, (side + end) / 2 + np.array([2, 0]), end])
    else:
        way = end - side
        front = np.array(
            [side + np.array([-1.2, 3.2]), side, side + 0.3 * way + [2.2, -1.5],
             side + 0.68 * way + [0.8, -1.6], end]
        )  # fmt: skip
    if number in false:
        cartilage = np.vstack([end, np.array(false[number], dtype=float)])
    else:
        cartilage = _cartilage(number, end, np.array(table["sternum"]["ends"][number - 1]))
    return Rib(number, back, front, cartilage)


def _cartilage(number: int, end: Points, sternal: Points) -> Points:
    """Return the axis of the cartilage from the end of a true rib to the sternum."""
    if number <= STRAIGHT_CARTILAGES:
        sag = 0 if number == 1 else -1
        return np.array([end, (end + sternal) / 2 + [0, sag], sternal])
    bend = np.array([0.62 * end[0] + 0.38 * sternal[0], min(end[1], sternal[1]) - 1])
    return np.array([end, bend, (bend + sternal) / 2 + [-1, 2], sternal])


def _guide(table: Table, name: str, number: int) -> float:
    where = np.array([float(number)])
    return float(monotone_values(where, numbers(table["number"]), numbers(table[name]))[0])
