"""Which region lies next to another in a direction, for walking the body with arrow keys."""

from collections.abc import Mapping
from math import hypot

Point = tuple[float, float]

_NARROW = 0.6
"""Cosine of about 53 degrees: a neighbour is first sought within this angle."""


def neighbour(anchors: Mapping[str, Point], start: str, direction: Point) -> str:
    """Return the nearest region from ``start`` towards ``direction``, or ``start`` itself.

    ``direction`` is a step of length one, y pointing down. A region straight
    ahead is preferred to a nearer one off to the side.
    """
    for least in (_NARROW, 0.15):
        best = min(
            (
                (distance * (1 + 2 * (1 - ahead)), name)
                for name, distance, ahead in _seen_from(anchors, start, direction)
                if ahead >= least
            ),
            default=None,
        )
        if best:
            return best[1]
    return start


def _seen_from(
    anchors: Mapping[str, Point], start: str, direction: Point
) -> list[tuple[str, float, float]]:
    """Return name, distance and cosine to the direction of every other region."""
    from_x, from_y = anchors[start]
    found = []
    for name, (x, y) in anchors.items():
        distance = hypot(x - from_x, y - from_y)
        if name != start and distance > 0:
            ahead = ((x - from_x) * direction[0] + (y - from_y) * direction[1]) / distance
            found.append((name, distance, ahead))
    return found
