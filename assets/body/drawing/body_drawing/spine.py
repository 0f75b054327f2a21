"""The spine: vertebral levels that grow evenly, and the vertebrae built on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import monotone_values
from body_drawing.shapes import closed_area, together
from body_drawing.tables import Table, load_table, numbers

CERVICAL = tuple(f"C{number}" for number in range(2, 8))
THORACIC = tuple(f"T{number}" for number in range(1, 13))
LUMBAR = tuple(f"L{number}" for number in range(1, 6))
NAMES = CERVICAL + THORACIC + LUMBAR
"""The vertebrae below the atlas, from above."""

PARTS = {"C": "cervical", "T": "thoracic", "L": "lumbar"}
FIRST_NUMBER = 2
"""The guide values of spine.toml count vertebrae on from C2."""


@dataclass(frozen=True)
class Vertebra:
    """One vertebra, symmetric in the midline.

    Attributes:
        name: Such as ``L3``.
        area: Everything that is seen of it.
        spinous_process: Drawn on top from behind; None in front and for the atlas.
    """

    name: str
    area: BaseGeometry
    spinous_process: BaseGeometry | None


def disc_levels() -> dict[str, float]:
    """Return the height over the floor of the middle of the disc below each vertebra."""
    table = load_table("spine")
    fixed, growth = table["levels"], table["growth"]
    levels = {"C2": float(fixed["axis-lower-end"])}
    upper = levels["C2"]
    for part, names in (("cervical", CERVICAL[1:]), ("thoracic", THORACIC), ("lumbar", LUMBAR)):
        lower = float(fixed[f"{part}-lower-end"])
        heights = np.linspace(1, float(growth[part]), len(names))
        ends = upper - np.cumsum(heights) / heights.sum() * (upper - lower)
        levels.update(zip(names, (float(end) for end in ends), strict=True))
        upper = lower
    return levels


def upper_level(name: str) -> float:
    """Return the height over the floor of the upper end of a vertebra below the axis."""
    return disc_levels()[NAMES[NAMES.index(name) - 1]]


def vertebrae(view: str) -> list[Vertebra]:
    """Return the vertebrae from the atlas down, as seen in a view."""
    table = load_table("spine")
    levels = disc_levels()
    atlas = closed_area(np.array(table["atlas"]["outline"], dtype=float))
    found = [Vertebra("C1", atlas, None)]
    upper = float(table["levels"]["axis-upper-end"])
    for name in NAMES:
        gap = float(table["half-disc"][PARTS[name[0]]])
        found.append(_vertebra(name, upper - gap, levels[name] + gap, table, view))
        upper = levels[name]
    return found


def _vertebra(name: str, top: float, bottom: float, table: Table, view: str) -> Vertebra:
    """Return one vertebra between two heights."""
    number = NAMES.index(name) + FIRST_NUMBER
    width = _guide(table["body-width"], number)
    reach = _guide(table["transverse-process"], number)
    height, middle = top - bottom, (top + bottom) / 2
    lift = height * 0.25 if name[0] == "T" else 1.5
    body = _symmetric(
        [(0, top + 0.2), (0.5 * width, top + 0.4), (width, top), (0.9 * width, middle),
         (1.03 * width, bottom), (0.5 * width, bottom - 0.4), (0, bottom - 0.2)]
    )  # fmt: skip
    half_way = (width + reach) / 2
    process = np.array(
        [
            (0.7 * width, middle + 0.22 * height + 0.3 * lift),
            (half_way, middle + 0.22 * height + 0.6 * lift),
            (reach - 1, middle + 0.2 * height + lift),
            (reach, middle + 0.8 * lift),
            (reach - 1.4, middle - 0.16 * height + 0.6 * lift),
            (half_way, middle - 0.1 * height),
            (0.7 * width, middle - 0.22 * height),
        ]
    )
    processes = [closed_area(process * [side, 1], 1) for side in (-1, 1)]
    if view == "front":
        return Vertebra(name, together([*processes, body]), None)
    arch = _symmetric(
        [(0, top + 0.6), (0.75 * width, top - 1), (0.62 * width, middle), (0.8 * width, bottom - 1),
         (0.35 * width, bottom - 1.5), (0, bottom)]
    )  # fmt: skip
    spine = _spinous_process(name[0], middle, height, table["spinous-process"])
    return Vertebra(name, together([*processes, body.buffer(-0.6), arch, spine]), spine)


def _spinous_process(part: str, middle: float, height: float, table: Table) -> BaseGeometry:
    """Return the process felt under the skin; it slopes down most in the chest."""
    half = float(table["half-width"][part])
    low = middle - float(table["length"][part]) * height
    return _symmetric(
        [(0, middle + 0.17 * height), (1.9, middle + 0.15 * height), (half, (middle + low) / 2),
         (0.8 * half, low + 0.6), (0, low - 0.6)]
    )  # fmt: skip


def _symmetric(right_half: list[tuple[float, float]]) -> BaseGeometry:
    """Return a smooth area from its points on one side, from the upper to the lower midline."""
    other = [(-x, y) for x, y in right_half[-2:0:-1]]
    return closed_area(np.array(right_half + other), 1)


def _guide(table: Mapping[str, list[float]], number: int) -> float:
    """Return a guide value of a vertebra."""
    where = np.array([float(number)])
    return float(monotone_values(where, numbers(table["number"]), numbers(table["value"]))[0])
