"""Landmarks of the skeleton that lie elsewhere in one figure, and what lies round them.

A figure of data/figures.toml may have ``landmarks``: ``moved`` are rows of where a point of the
drawn body lies and where it lies in this figure, ``kept`` are points that stay, ``reach`` is how
far a landmark is felt. Each landmark arrives exactly; what lies between follows smoothly, and what
is further away than the reach from all of them does not move.
"""

from __future__ import annotations

import numpy as np

from body_drawing.curves import Points
from body_drawing.tables import Table, numbers


class Landmarks:
    """Moves points of the left side, or of both, as the landmarks of a figure move.

    Args:
        table: The table ``landmarks`` of a figure; empty for a figure that has none.
    """

    def __init__(self, table: Table) -> None:
        """Find how strongly each landmark pulls, so that all arrive."""
        moved = np.array([numbers(row) for row in table.get("moved", [])]).reshape(-1, 4)
        kept = np.array([numbers(row) for row in table.get("kept", [])]).reshape(-1, 2)
        places = np.vstack([moved[:, :2], kept])
        ways = np.vstack([moved[:, 2:] - moved[:, :2], np.zeros_like(kept)])
        off_middle = places[:, 0] > 0
        mirror = np.array([-1.0, 1.0])
        self._places = np.vstack([places, places[off_middle] * mirror])
        self._reach = float(table.get("reach", 1))
        ways = np.vstack([ways, ways[off_middle] * mirror])
        self._pulls = np.linalg.solve(self._felt(self._places), ways)

    def move(self, points: Points) -> Points:
        """Return points, shape (n, 2), where they lie in the figure."""
        # Rounded, so that equal points, such as the ends of a ring, stay equal.
        return np.asarray(np.round(points + self._felt(points) @ self._pulls, 6))

    def _felt(self, points: Points) -> Points:
        """Return how strongly each landmark is felt at each point: 1 at its place, then less.

        The fall is that of Wendland (1995), with which the pulls can always be solved.
        """
        far = np.linalg.norm(points[:, None] - self._places[None], axis=2) / self._reach
        return np.asarray(np.maximum(1 - far, 0) ** 4 * (4 * far + 1))
