"""Smooth curves through hand-placed points.

All coordinates are thousandths of stature: y runs up from the floor, x to the figure's left,
and the midline is x = 0. A curve is an array of shape (n, 2).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

KNOT_EXPONENT = 0.5
"""Centripetal parametrisation: no loops or overshoot between uneven points."""

SHORTEST_KNOT = 1e-6


def smooth_curve(points: Points, *, closed: bool = False, step: float = 2.0) -> Points:
    """Draw a centripetal Catmull-Rom curve through points.

    Args:
        points: The points to pass through, shape (n, 2).
        closed: Whether the curve returns to its first point (which is then not repeated).
        step: The longest distance between two points of the answer.

    Returns:
        A dense polyline of shape (m, 2) that holds every given point.
    """
    if closed:
        padded = np.vstack([points[-1:], points, points[:2]])
    else:
        padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    pieces = [_span(padded[index - 1 : index + 3], step) for index in range(1, len(padded) - 2)]
    if not closed:
        pieces.append(points[-1:])
    return np.vstack(pieces)


def _span(control: Points, step: float) -> Points:
    """Return the curve between the second and third of four control points, end excluded."""
    chords = np.linalg.norm(np.diff(control, axis=0), axis=1)
    knots = np.concatenate([[0.0], np.cumsum(np.maximum(chords, SHORTEST_KNOT) ** KNOT_EXPONENT)])
    count = max(2, int(np.ceil(chords[1] / step)))
    where = np.linspace(knots[1], knots[2], count, endpoint=False)

    def blend(first: Points, second: Points, start: int, end: int) -> Points:
        share = ((where - knots[start]) / (knots[end] - knots[start]))[:, None]
        return np.asarray((1 - share) * first + share * second)

    first, second, third = (
        blend(control[i], control[i + 1], i, i + 1) for i in range(len(control) - 1)
    )
    return blend(blend(first, second, 0, 2), blend(second, third, 1, 3), 1, 2)


def distance_along(curve: Points) -> NDArray[np.float64]:
    """Return the distance from the start of a polyline to each of its points."""
    lengths = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(lengths)])


def resample(curve: Points, count: int) -> Points:
    """Return count points spaced evenly along a polyline."""
    along = distance_along(curve)
    where = np.linspace(0.0, along[-1], count)
    return np.column_stack(
        [np.interp(where, along, curve[:, 0]), np.interp(where, along, curve[:, 1])]
    )


def normals(curve: Points) -> Points:
    """Return the unit normals of a polyline, to the left of its direction."""
    tangents = np.gradient(curve, axis=0)
    tangents /= np.linalg.norm(tangents, axis=1)[:, None]
    return np.column_stack([-tangents[:, 1], tangents[:, 0]])


def monotone_values(
    where: NDArray[np.float64],
    knots: Sequence[float] | NDArray[np.float64],
    values: Sequence[float] | NDArray[np.float64],
) -> NDArray[np.float64]:
    """Interpolate values smoothly without overshoot (Fritsch and Carlson, 1980).

    Args:
        where: The places asked for, inside the range of the knots.
        knots: Rising places where the value is known.
        values: The value at each knot.

    Returns:
        One value for each place asked for.
    """
    x = np.asarray(knots, dtype=float)
    y = np.asarray(values, dtype=float)
    width = np.diff(x)
    slope = np.diff(y) / width
    tangent = np.concatenate([[slope[0]], np.zeros(len(x) - 2), [slope[-1]]])
    for index in range(1, len(x) - 1):
        before, after = slope[index - 1], slope[index]
        if before * after > 0:
            near = 2 * width[index] + width[index - 1]
            far = width[index] + 2 * width[index - 1]
            tangent[index] = (near + far) / (near / before + far / after)
    interval = np.clip(np.searchsorted(x, where, side="right") - 1, 0, len(x) - 2)
    h = width[interval]
    t = (where - x[interval]) / h
    start, end = y[interval], y[interval + 1]
    return np.asarray(
        (2 * t**3 - 3 * t**2 + 1) * start
        + (t**3 - 2 * t**2 + t) * h * tangent[interval]
        + (3 * t**2 - 2 * t**3) * end
        + (t**3 - t**2) * h * tangent[interval + 1]
    )
