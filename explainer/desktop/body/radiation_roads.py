"""Where on the drawn body the roads run along which a pain travels."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.lessons.model import Region, View
from explainer.lessons.reference import Edge, Radiation, Road, RoadEnd, Waypoint

_BEYOND = (20.0, 14.0)
"""Units of the drawing, outwards and down, by which a road may lead past the edge of a region."""


class DrawnRoad(NamedTuple):
    """A road as it is seen: its points, in the units of the outlines, and its regions."""

    points: tuple[QPointF, ...]
    regions: tuple[str, ...]
    ends: RoadEnd


def roads_seen(
    radiations: Iterable[Radiation], region: Region, view: View, seen: OutlinePaths
) -> tuple[DrawnRoad, ...]:
    """Return the roads of pain at ``region`` that can be drawn in ``view``.

    A road of which some place is not drawn there, such as one of the patient's other
    side in a side view, is left out.
    """
    drawn = "side" if view == "side-right" else view
    return tuple(
        found
        for radiation in radiations
        for road in radiation.roads
        if road.view == drawn
        if (found := _road_seen(road, radiation.side_at(region), view, seen))
    )


def _road_seen(road: Road, side: str, view: View, seen: OutlinePaths) -> DrawnRoad | None:
    points, regions = [], []
    for place in road.places:
        named = (place.region(side), place.name)
        region = next((each for each in named if each in seen.anchors), "")
        if not region:
            return None
        points.append(_point(place, region, view, seen))
        regions.append(region)
    return DrawnRoad(tuple(points), tuple(dict.fromkeys(regions)), road.ends)


def _point(place: Waypoint, region: str, view: View, seen: OutlinePaths) -> QPointF:
    anchor, outline = seen.anchors[region], seen.regions[region]
    if not place.edge:
        return anchor
    if place.edge in ("upper", "lower"):
        upper, lower = _extremes(outline, anchor, is_upright=True)
        return QPointF(anchor.x(), lower if place.edge == "lower" else upper)
    left, right = _extremes(outline, anchor, is_upright=False)
    past, down = _BEYOND if place.edge == "beyond" else (0.0, 0.0)
    scale = seen.transform.m11()
    is_right = _is_to_the_right(place.edge, anchor, view, seen)
    x = right + past * scale if is_right else left - past * scale
    return QPointF(x, anchor.y() + down * scale)


def _is_to_the_right(edge: Edge, anchor: QPointF, view: View, seen: OutlinePaths) -> bool:
    """Return whether an edge of a region lies to the viewer's right of its anchor."""
    if edge in ("front", "rear"):
        return (edge == "front") == (view == "side-right")
    is_right_half = anchor.x() > seen.silhouette.boundingRect().center().x()
    return (edge != "inner") == is_right_half


def _extremes(outline: QPainterPath, through: QPointF, *, is_upright: bool) -> tuple[float, float]:
    """Return where the upright or level line through a point of a region first and last meets it.

    A point that lies in no part of the region is itself both.
    """
    at, home = (through.x(), through.y()) if is_upright else (through.y(), through.x())
    found = [home]
    for polygon in outline.toSubpathPolygons():
        corners = [
            (each.x(), each.y()) if is_upright else (each.y(), each.x())
            for each in polygon.toList()
        ]
        for (here, level), (there, next_level) in zip(
            corners, corners[1:] + corners[:1], strict=True
        ):
            if min(here, there) <= at <= max(here, there) and here != there:
                found.append(level + (next_level - level) * (at - here) / (there - here))
    return min(found), max(found)
