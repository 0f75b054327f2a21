"""Cubic Bezier curves fitted to polylines, after Schneider (Graphics Gems, 1990)."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from body_drawing.curves import Points, distance_along

Cubic = NDArray[np.float64]
"""Four control points, shape (4, 2)."""

CORNER_DEGREES = 38.0
LONGEST_SAMPLE = 2.5
"""Chords longer than this are sampled, or the fitted curve bulges between their ends."""

FIT_ROUNDS = 6
HOPELESS = 6.0
"""A first fit this many times worse than allowed is given up instead of improved."""

FIRST_REACH = 8
"""How many samples a cubic is first tried on."""

NOTHING = 1e-7

LONGEST_HANDLE = 0.9
"""Handles longer than this share of the arc would make loops."""


def fit_polyline(points: Points, tolerance: float) -> list[Cubic]:
    """Fit a chain of cubics to a polyline, keeping its sharp corners.

    Args:
        points: The polyline, shape (n, 2).
        tolerance: The greatest distance allowed between a sample and the curve.

    Returns:
        Cubics, each starting where the one before it ends; empty if there is no length.
    """
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    points = points[np.concatenate([[True], steps > NOTHING])]
    found = [0, *corners(points), len(points) - 1]
    cubics: list[Cubic] = []
    for start, end in pairwise(found):
        if end > start:
            piece = points[start : end + 1]
            cubics += _fit(piece if end == start + 1 else _sampled(piece), tolerance)
    return cubics


def straight(start: Points, end: Points) -> Cubic:
    """Return a straight cubic."""
    return np.array([start, start + (end - start) / 3, start + (end - start) * 2 / 3, end])


def corners(points: Points) -> list[int]:
    """Return the places in an open polyline where it turns sharply."""
    steps = np.diff(points, axis=0)
    lengths = np.linalg.norm(steps, axis=1)
    cosines = (steps[:-1] * steps[1:]).sum(axis=1) / (lengths[:-1] * lengths[1:] + 1e-12)
    angles = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
    return [int(index) + 1 for index in np.flatnonzero(angles > CORNER_DEGREES)]


def _sampled(points: Points) -> Points:
    """Return a polyline with extra points on its long chords."""
    pieces = [points[:1]]
    for start, end in pairwise(points):
        count = max(1, int(np.ceil(np.linalg.norm(end - start) / LONGEST_SAMPLE)))
        shares = np.arange(1, count + 1)[:, None] / count
        pieces.append(start + (end - start) * shares)
    return np.vstack(pieces)


def _unit(vector: Points) -> Points:
    length = float(np.linalg.norm(vector))
    return vector / length if length > 0 else np.array([1.0, 0.0])


def _fit(points: Points, tolerance: float) -> list[Cubic]:
    """Fit as few cubics as will do to a smooth polyline: each reaches as far as it can."""
    cubics: list[Cubic] = []
    start, last = 0, len(points) - 1
    while start < last:
        near, far = start + 1, last + 1
        found = _one_chord(points, start)
        trial = min(start + FIRST_REACH, last)
        while near < trial < far:
            longer = _one_cubic(points, start, trial, tolerance)
            if longer is None:
                far = trial
            else:
                near, found = trial, longer
            further = 2 * near - start if far > last else (near + far) // 2
            trial = min(further, last)
        cubics.append(found)
        start = near
    return cubics


def _way(points: Points, place: int) -> Points:
    """Return the direction of a polyline at one of its points."""
    return _unit(points[min(place + 2, len(points) - 1)] - points[max(place - 2, 0)])


def _one_chord(points: Points, start: int) -> Cubic:
    """Return a cubic along one step of a polyline."""
    first, last = points[start], points[start + 1]
    reach = float(np.linalg.norm(last - first)) / 3
    ways = _way(points, start), _way(points, start + 1)
    return np.array([first, first + ways[0] * reach, last - ways[1] * reach, last])


def _one_cubic(points: Points, start: int, end: int, tolerance: float) -> Cubic | None:
    """Return the cubic that follows a stretch of a polyline, or None if none is near enough."""
    piece = points[start : end + 1]
    along = distance_along(piece)
    where = along / along[-1]
    for _ in range(FIT_ROUNDS):
        cubic = _least_squares(piece, where, _way(points, start), -_way(points, end), along[-1])
        miss = float(np.linalg.norm(_evaluate(cubic, where) - piece, axis=1).max())
        if miss < tolerance:
            return cubic
        if miss > tolerance * HOPELESS:
            return None
        where = _improved(cubic, piece, where)
    return None


def _least_squares(
    points: Points,
    where: NDArray[np.float64],
    start_way: Points,
    end_way: Points,
    arc: float,
) -> Cubic:
    """Return the cubic with given end directions that lies nearest to the samples."""
    chord = float(np.linalg.norm(points[-1] - points[0]))
    rest = 1 - where
    weight = np.array([rest**3, 3 * rest**2 * where, 3 * rest * where**2, where**3])
    first = start_way * weight[1][:, None]
    second = end_way * weight[2][:, None]
    ends = (
        points[0] * (weight[0] + weight[1])[:, None] + points[-1] * (weight[2] + weight[3])[:, None]
    )
    target = points - ends
    mixed = (first * second).sum()
    matrix = np.array([[(first * first).sum(), mixed], [mixed, (second * second).sum()]])
    try:
        reach = np.linalg.solve(matrix, np.array([(first * target).sum(), (second * target).sum()]))
    except np.linalg.LinAlgError:
        reach = np.array([chord / 3, chord / 3])
    if reach.min() < 1e-6 * chord or reach.max() > LONGEST_HANDLE * arc:
        reach = np.array([chord / 3, chord / 3])
    return np.array(
        [points[0], points[0] + start_way * reach[0], points[-1] + end_way * reach[1], points[-1]]
    )


def _evaluate(cubic: Cubic, where: NDArray[np.float64]) -> Points:
    t = where[:, None]
    rest = 1 - t
    return np.asarray(
        rest**3 * cubic[0]
        + 3 * rest**2 * t * cubic[1]
        + 3 * rest * t**2 * cubic[2]
        + t**3 * cubic[3]
    )


def _improved(cubic: Cubic, points: Points, where: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move each sample's parameter one Newton step nearer to its foot on the curve."""
    slope = 3 * np.diff(cubic, axis=0)
    bend = 2 * np.diff(slope, axis=0)
    t = where[:, None]
    rest = 1 - t
    speed = rest**2 * slope[0] + 2 * rest * t * slope[1] + t**2 * slope[2]
    turn = rest * bend[0] + t * bend[1]
    miss = _evaluate(cubic, where) - points
    below = (speed * speed).sum(axis=1) + (miss * turn).sum(axis=1)
    below[np.abs(below) < NOTHING] = 1.0
    moved = np.clip(where - (miss * speed).sum(axis=1) / below, 0, 1)
    return np.maximum.accumulate(moved)
