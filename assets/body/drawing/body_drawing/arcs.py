"""Borders shared by neighbouring regions, each fitted with curves once.

Two regions that touch, and the silhouette around them, use the very same curves, so nothing
is left between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from shapely.geometry import Polygon

from body_drawing.bezier import Cubic, fit_polyline, straight
from body_drawing.curves import Points

Vertex = tuple[float, float]
Edge = tuple[Vertex, Vertex]

FIT_TOLERANCE = 0.2
ON_MIDLINE = 1e-6
ON_THE_WAY = 2
"""Edges that meet at a vertex which is no junction."""


@dataclass(frozen=True)
class _Arc:
    """A border between two junctions: its vertices and the curves fitted to them."""

    vertices: tuple[Vertex, ...]
    cubics: tuple[Cubic, ...]
    on_midline: bool


class SharedBorders:
    """The borders of areas that tile a half figure.

    Args:
        areas: Polygons without holes that share their vertices along common borders.
    """

    def __init__(self, areas: Sequence[Polygon]) -> None:
        """Find the junctions, split the borders there and fit each piece."""
        rings = [_ring(area) for area in areas]
        edges = sorted({_edge(a, b) for ring in rings for a, b in _pairs(ring)})
        degree = Counter(vertex for edge in edges for vertex in edge)
        self._junctions = {vertex for vertex, count in degree.items() if count != ON_THE_WAY} | {
            vertex for ring in rings for vertex in _midline_ends(ring)
        }
        self._arcs: dict[Edge, _Arc] = {}

    def outline(self, area: Polygon, *, whole: bool) -> list[Cubic]:
        """Return the closed outline of an area as cubics.

        Args:
            area: One of the areas, or a union of them.
            whole: Whether the area is the left half of a shape that crosses the midline; then
                the mirrored right half is added and the midline itself left out.
        """
        pieces = self._pieces(_ring(area))
        if not whole:
            return [cubic for arc, forward in pieces for cubic in _directed(arc, forward=forward)]
        start = next(
            index
            for index, (arc, _) in enumerate(pieces)
            if not arc.on_midline and pieces[index - 1][0].on_midline
        )
        turned = pieces[start:] + pieces[:start]
        left = [
            cubic
            for arc, forward in turned
            if not arc.on_midline
            for cubic in _directed(arc, forward=forward)
        ]
        right = [cubic[::-1] * np.array([-1.0, 1.0]) for cubic in reversed(left)]
        return left + right

    def _pieces(self, ring: list[Vertex]) -> list[tuple[_Arc, bool]]:
        """Split a ring at its junctions and return the arcs with their direction."""
        first = next((i for i, vertex in enumerate(ring) if vertex in self._junctions), 0)
        turned = [*ring[first:], *ring[:first], ring[first]]
        cuts = [i for i, vertex in enumerate(turned) if vertex in self._junctions or i == 0]
        cuts = cuts if cuts[-1] == len(turned) - 1 else [*cuts, len(turned) - 1]
        found = []
        for start, end in pairwise(cuts):
            vertices = tuple(turned[start : end + 1])
            arc = self._arc(vertices)
            found.append((arc, arc.vertices == vertices))
        return found

    def _arc(self, vertices: tuple[Vertex, ...]) -> _Arc:
        """Return the arc over these vertices in either direction, fitting it the first time."""
        key = _edge(vertices[0], vertices[1])
        if key not in self._arcs:
            points: Points = np.array(vertices)
            on_midline = bool(np.abs(points[:, 0]).max() < ON_MIDLINE)
            cubics = (
                [straight(points[0], points[-1])]
                if on_midline
                else fit_polyline(points, FIT_TOLERANCE)
            )
            self._arcs[key] = self._arcs[_edge(vertices[-2], vertices[-1])] = _Arc(
                vertices, tuple(cubics), on_midline
            )
        return self._arcs[key]


def _directed(arc: _Arc, *, forward: bool) -> list[Cubic]:
    return list(arc.cubics) if forward else [cubic[::-1] for cubic in reversed(arc.cubics)]


def _ring(area: Polygon) -> list[Vertex]:
    """Return the vertices of an outline without repeating the first."""
    return [(float(x), float(y)) for x, y in area.exterior.coords][:-1]


def _pairs(ring: list[Vertex]) -> list[Edge]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def _edge(one: Vertex, other: Vertex) -> Edge:
    return (one, other) if one < other else (other, one)


def _midline_ends(ring: list[Vertex]) -> list[Vertex]:
    """Return the vertices where a ring arrives at or leaves the midline."""
    return [
        vertex
        for before, vertex, after in zip(
            ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True
        )
        if abs(vertex[0]) < ON_MIDLINE
        and (abs(before[0]) >= ON_MIDLINE or abs(after[0]) >= ON_MIDLINE)
    ]
