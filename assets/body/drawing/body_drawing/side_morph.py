"""From the drawn profile to one of the figures: the front and the back of the body lie elsewhere.

Everything is drawn once, on one set of landmarks. A figure says how far forward the front and
the back of its body reach at heights over the floor; what lies between follows in proportion, so
that bones and organs stay within the skin and heights are the same in all figures. A breast lies
on the chest wall and moves the skin alone.
"""

from __future__ import annotations

import numpy as np
from shapely import transform
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, monotone_values
from body_drawing.morph import LONGEST_EDGE, Morph, rounded
from body_drawing.tables import load_table, numbers

TOPIC = "figures-side"
DRAWN = "neutral"
BEYOND = 0.1
"""Points outside the edges move like a point this share of the depth beyond them."""


class ProfileMorph(Morph):
    """Bends points ``[z, y]`` of the drawn profile into those of a figure.

    Args:
        figure: Such as ``feminine``.
        soft: Whether what lies on the chest wall moves too, as the skin does.
    """

    def __init__(self, figure: str, *, soft: bool) -> None:
        """Read the edges of ``figure`` and of the drawn body from data/figures-side.toml."""
        tables = load_table(TOPIC)
        drawn = tables["drawn"]
        self._same = figure == DRAWN
        figures = drawn if self._same else tables[figure]
        self._heights = np.array(numbers(drawn["heights"]))
        self._from, self._to = (
            [np.array(numbers(table[edge])) for edge in ("back", "front")]
            for table in (drawn, figures)
        )
        self._breast = figures.get("breast") if soft else None

    def bend(self, area: BaseGeometry) -> BaseGeometry:
        """Return a geometry as the figure has it."""
        if self._same:
            return area
        return transform(area.segmentize(LONGEST_EDGE), lambda each: self.points(rounded(each)))

    def points(self, points: Points) -> Points:
        """Return points of the figure, shape (n, 2)."""
        if self._same:
            return points
        z, y = points[:, 0], points[:, 1]
        inside = np.clip(y, self._heights[0], self._heights[-1])
        back, front, new_back, new_front = (
            monotone_values(inside, self._heights, edge) for edge in (*self._from, *self._to)
        )
        share = np.clip((z - back) / (front - back), -BEYOND, 1 + BEYOND)
        shift = (1 - share) * (new_back - back) + share * (new_front - front)
        if self._breast is not None:
            heights = np.array(numbers(self._breast["heights"]))
            forward = monotone_values(
                np.clip(y, heights[0], heights[-1]), heights, numbers(self._breast["forward"])
            )
            way = np.clip(1 + (z - front) / float(self._breast["depth"]), 0, 1)
            shift = shift + forward * way * way * (3 - 2 * way)
        return np.column_stack([z + shift, y])
