"""The regions of the skin: lines cut the left half into cells, seeds gather cells into regions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize, polylabel, unary_union

from body_drawing.curves import Points
from body_drawing.frame import Frame, RawPoint
from body_drawing.morph import Morph
from body_drawing.shapes import largest, mirrored, smooth_line, together
from body_drawing.tables import load_table

LEFT_HALF = box(0, -10, 400, 1100)
ANCHOR_PRECISION = 0.5


@dataclass(frozen=True)
class Region:
    """One region of the left half of the figure, or the left half of a midline region.

    Attributes:
        name: Its id in the content, without a side.
        midline: Whether it crosses the midline; if not, it is mirrored into a pair.
        half: Its area with x >= 0.
        anchor: A point well inside it, shape (2,).
    """

    name: str
    midline: bool
    half: Polygon
    anchor: Points


def bent_regions(regions: Sequence[Region], morph: Morph) -> tuple[list[Region], Polygon]:
    """Return regions, and the half figure that they fill, as a figure has them."""
    bent = []
    for region in regions:
        area = largest(morph.bend(region.half))
        anchor = morph.points(np.asarray(region.anchor)[None])[0]
        bent.append(replace(region, half=area, anchor=anchor))
    return bent, largest(together(region.half for region in bent))


def cut_regions(
    topic: str,
    outline: Polygon,
    frame: Frame,
    *,
    whole: bool = False,
    borders: Sequence[LineString] = (),
) -> tuple[list[Region], Polygon]:
    """Cut the figure into regions without gap or overlap.

    Args:
        topic: The data file with the lines and seeds, such as ``regions-front``.
        outline: The silhouette of the whole figure.
        frame: Turns data points into body coordinates.
        whole: Whether the whole figure is cut, as in profile, and not only its left half.
        borders: More lines to cut along, in body coordinates.

    Returns:
        The regions in the order of the data file, and the part of the silhouette they tile.

    Raises:
        ValueError: If a seed lies in no cell or in a cell already taken.
    """
    table = load_table(topic)
    half = outline if whole else largest(outline.intersection(LEFT_HALF))
    lines = [*borders, *(smooth_line(frame.points(row["path"])) for row in table["line"])]
    reach = half.buffer(0.5)
    net = unary_union([half.exterior, *(line.intersection(reach) for line in lines)])
    cells = [cell for cell in polygonize(net) if cell.representative_point().within(half)]
    owners = _owners(cells, [row["seeds"] for row in table["region"]], frame)
    regions = []
    for number, row in enumerate(table["region"]):
        area = largest(together(cells[i] for i, owner in enumerate(owners) if owner == number))
        midline = bool(row.get("midline", False))
        anchor = _anchor(area, midline=midline and not whole, wish=row.get("anchor"), frame=frame)
        regions.append(Region(str(row["name"]), midline, area, anchor))
    return regions, half


def _owners(
    cells: Sequence[Polygon], seeds: Sequence[Sequence[RawPoint]], frame: Frame
) -> list[int]:
    """Return the number of the region that owns each cell.

    A cell without a seed goes to the owner it shares the longest border with.
    """
    owners = [-1] * len(cells)
    for number, points in enumerate(seeds):
        for seed in points:
            place = Point(frame.point(seed))
            found = [i for i, cell in enumerate(cells) if cell.contains(place)]
            if len(found) != 1 or owners[found[0]] not in {-1, number}:
                message = f"region {number}: the seed {seed} lies in no free cell"
                raise ValueError(message)
            owners[found[0]] = number
    while -1 in owners:
        orphan = min(
            (i for i, owner in enumerate(owners) if owner == -1), key=lambda i: cells[i].area
        )
        borders = {
            i: cells[i].boundary.intersection(cells[orphan].boundary).length
            for i, owner in enumerate(owners)
            if owner != -1
        }
        owners[orphan] = owners[max(borders, key=lambda i: borders[i])]
    return owners


def _anchor(area: Polygon, *, midline: bool, wish: RawPoint | None, frame: Frame) -> Points:
    """Return the point of a region where a click lands: the wish, or the roomiest place."""
    if wish is not None:
        return frame.point(wish)
    whole: BaseGeometry = together([area, mirrored(area)]) if midline else area
    roomiest = polylabel(largest(whole), ANCHOR_PRECISION)
    if midline and whole.contains(Point(0, roomiest.y)):
        roomiest = Point(0, roomiest.y)
    return frame.point([roomiest.x, roomiest.y])
