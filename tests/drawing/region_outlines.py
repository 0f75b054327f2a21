"""Reading a written regions.svg with the standard library and Qt's painter paths."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

BODY = Path(__file__).resolve().parents[2] / "assets" / "body"
FIGURE = "neutral"
FACING = ("front", "back")
NEAR = {"side": "L", "side-right": "R"}
"""The views in profile and the patient's side that each shows."""
VIEWS = (*FACING, *NEAR)
MIDDLE = 300.0
SVG = "{http://www.w3.org/2000/svg}"
WORD = re.compile(r"[MCLZ]|-?\d+(?:\.\d+)?")
POINTS_OF = {"M": 1, "L": 1, "C": 3}


@dataclass(frozen=True)
class Outline:
    """One path of a regions.svg.

    Attributes:
        identity: Its id.
        region: The region with its side, such as ``renal-angle.L``; empty for the silhouette.
        anchor: Where a click on the region's button lands; None for the silhouette.
        data: Its path data as written.
        path: The same as a painter path.
        polygon: The same with its curves flattened.
    """

    identity: str
    region: str
    anchor: QPointF | None
    data: str
    path: QPainterPath
    polygon: QPolygonF


@cache
def root_of(view: str, figure: str = FIGURE) -> ET.Element:
    """Return the root element of a view's regions.svg."""
    return ET.parse(BODY / figure / view / "regions.svg").getroot()  # noqa: S314


@cache
def outlines_of(view: str, figure: str = FIGURE) -> tuple[Outline, ...]:
    """Return every path of a view's regions.svg, the silhouette last."""
    return tuple(_outline(element) for element in root_of(view, figure).iter(f"{SVG}path"))


def regions_of(view: str, figure: str = FIGURE) -> tuple[Outline, ...]:
    """Return the regions of a view."""
    return tuple(outline for outline in outlines_of(view, figure) if outline.region)


def silhouette_of(view: str, figure: str = FIGURE) -> Outline:
    """Return the outline of the whole figure in a view."""
    return next(o for o in outlines_of(view, figure) if o.identity == f"{view}.skin.silhouette")


def painter_path(data: str, mirror: float | None = None) -> QPainterPath:
    """Return path data of absolute M, C, L and Z as a painter path.

    Args:
        data: The path data.
        mirror: If given, the path is mirrored in the vertical line at this x.
    """
    path = QPainterPath()
    words = WORD.findall(data)
    place = 0
    while place < len(words):
        command = words[place]
        place += 1
        if command == "Z":
            path.closeSubpath()
            continue
        values = [float(word) for word in words[place : place + 2 * POINTS_OF[command]]]
        place += len(values)
        across = [x if mirror is None else 2 * mirror - x for x in values[::2]]
        points = [QPointF(x, y) for x, y in zip(across, values[1::2], strict=True)]
        if command == "M":
            path.moveTo(points[0])
        elif command == "L":
            path.lineTo(points[0])
        else:
            path.cubicTo(points[0], points[1], points[2])
    return path


def area_of(path: QPainterPath) -> float:
    """Return the area inside a path in square units, by the shoelace formula."""
    total = 0.0
    for polygon in path.toSubpathPolygons():
        points = [(point.x(), point.y()) for point in polygon.toList()]
        pairs = zip(points, points[1:] + points[:1], strict=True)
        total += sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
    return abs(total)


def distance_to_border(point: QPointF, polygon: QPolygonF) -> float:
    """Return how far a point lies from the nearest edge of a polygon."""
    corners = polygon.toList()
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return min(_distance_to_segment(point, start, end) for start, end in pairs)


def _distance_to_segment(point: QPointF, start: QPointF, end: QPointF) -> float:
    edge = end - start
    length = QPointF.dotProduct(edge, edge)
    share = QPointF.dotProduct(point - start, edge) / length if length else 0.0
    gap = point - (start + edge * min(1.0, max(0.0, share)))
    return float(QPointF.dotProduct(gap, gap) ** 0.5)


def _outline(element: ET.Element) -> Outline:
    data = element.get("d", "")
    anchor = element.get("data-anchor")
    place = QPointF(*(float(word) for word in anchor.split(","))) if anchor else None
    path = painter_path(data)
    return Outline(
        identity=element.get("id", ""),
        region=element.get("data-region", ""),
        anchor=place,
        data=data,
        path=path,
        polygon=path.toFillPolygon(),
    )
