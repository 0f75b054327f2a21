"""The organs of the belly, which go where the diaphragm and the belly wall push them."""

import math
from collections.abc import Sequence

from scene_drawing.cough.trunk import REST, State, forward
from scene_drawing.curves import Point


def _sunk(points: Sequence[Point], state: State) -> list[Point]:
    """Take points of the belly as they lie at rest to where breath and effort put them."""
    fall = state.dome[3][1] - REST.dome[3][1]
    found = []
    for x, y in points:
        free = min(max((515 - y) / 215, 0), 1)
        ahead = min(max((288 - x) / 66, 0), 1)
        found.append(
            (x - forward(y, state) * ahead, y + fall * free - state.floor * (1 - free) * 0.6)
        )
    return found


_LOOPS: tuple[tuple[float, float, float], ...] = (
    (250, 492, 11), (292, 499, 11), (270, 474, 13), (246, 455, 12.5), (272, 440, 11.5),
    (237, 428, 12),
    (263, 415, 12), (236, 398, 12.5), (262, 391, 11.5), (271, 497, 12), (252, 474, 11.5),
    (289, 478, 11),
    (268, 455, 12), (241, 442, 11), (256, 429, 12), (244, 412, 12), (254, 401, 10),
    (240, 383, 10.5),
)  # fmt: skip


def _rows() -> list[list[tuple[float, float, float]]]:
    """Share the loops among rows, so that no two of a row touch: a row is one shape."""
    rows: list[list[tuple[float, float, float]]] = []
    for loop in _LOOPS:
        x, y, reach = loop
        for row in rows:
            if all(math.hypot(x - a, y - b) > (reach + c) * 1.2 for a, b, c in row):
                row.append(loop)
                break
        else:
            rows.append([loop])
    return rows


def bowel(state: State) -> list[list[list[Point]]]:
    """Return the loops of the bowel in rows, from the farthest to the nearest."""
    found = []
    for row in _rows():
        drawn = []
        for place, (x, y, reach) in enumerate(row):
            turn = place * 1.3
            knots = [
                (
                    x - 1 + reach * (1.12 + 0.06 * math.sin(3 * angle + turn)) * math.cos(angle),
                    y + reach * (0.92 + 0.06 * math.sin(2 * angle + turn)) * math.sin(angle),
                )
                for angle in (math.pi / 4 * knot for knot in range(8))
            ]
            drawn.append(_sunk(knots, state))
        found.append(drawn)
    return found


_LIVER: tuple[Point, ...] = (
    (227, 311), (236, 301), (250, 297.5), (266, 299), (281, 307), (292, 322), (290, 336),
    (277, 341), (262, 344),
    (247, 352), (234, 362), (224, 354), (222, 332),
)  # fmt: skip
STOMACH: tuple[Point, ...] = (
    (284, 328), (273, 322), (260, 326), (251, 338), (244, 352), (234, 362), (229, 374),
    (237, 383), (250, 381),
    (263, 373), (275, 360), (284, 345),
)  # fmt: skip


def liver(state: State) -> list[Point]:
    """Return the liver, which hangs under the dome."""
    return _sunk(_LIVER, state)


def stomach(state: State) -> list[Point]:
    """Return the stomach, below and behind the liver."""
    return _sunk(STOMACH, state)
