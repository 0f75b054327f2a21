"""The nerve plate: brain, cord, roots and the nerves of the body over a pale skeleton."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from shapely.geometry.base import BaseGeometry

from body_drawing.brain import draw_brain
from body_drawing.cord import draw_cord
from body_drawing.figure import Figure, ghost
from body_drawing.frame import Frame
from body_drawing.intercostals import draw_intercostals
from body_drawing.nerve_pen import PAIR, NervePen, knot, ribbon
from body_drawing.plate import Plate
from body_drawing.shapes import together
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.tables import Table, load_table, numbers

TOPICS = ("nerves-trunk", "nerves-leg", "nerves-arm", "nerves-neck")
"""The data files in the order they are drawn."""


def draw_nerves(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the nerve plate."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    pen = NervePen(plate, figure)
    draw_intercostals(pen)
    rows = [
        row
        for topic in TOPICS
        for row in load_table(topic)["nerve"]
        if pen.view in row.get("views", ["front", "back"])
    ]
    _draw(pen, [row for row in rows if not row.get("over-cord", False)])
    draw_cord(pen)
    pen.close()
    draw_brain(plate, figure)
    _draw(pen, [row for row in rows if row.get("over-cord", False)])
    pen.close()


def _draw(pen: NervePen, rows: Sequence[Table]) -> None:
    """Draw nerves of the data files; neighbouring rows with the same ``fused`` share one edge.

    A row has ``name``, ``path`` and ``width`` (spaced evenly along the path); perhaps
    ``branches`` with their ``branch-width``, ``ganglia`` as x, y, half width and half height, a
    ``tone`` of the palette and a ``side``, without which the nerve is drawn as a pair.
    """
    for fused, found in groupby(rows, key=lambda row: str(row.get("fused", ""))):
        if fused:
            grown = list(found)
            areas = [(str(row["name"]), nerve_area(row, pen.frame), PAIR) for row in grown]
            pen.fused(areas, str(grown[0].get("tone", "nerve")))
            continue
        for row in found:
            name, tone = str(row["name"]), str(row.get("tone", "nerve"))
            if "side" in row:
                pen.single(name, nerve_area(row, pen.frame), str(row["side"]), tone)
            else:
                pen.pair(name, nerve_area(row, pen.frame), tone)


def nerve_area(row: Table, frame: Frame) -> BaseGeometry:
    """Return a nerve with its branches and ganglia."""
    strands = [ribbon(frame.points(row["path"]), numbers(row["width"]))]
    strands += [
        ribbon(frame.points(path), numbers(row["branch-width"])) for path in row.get("branches", [])
    ]
    strands += [
        knot(frame.point([x, y]), float(across), float(up))
        for x, y, across, up in row.get("ganglia", [])
    ]
    return together(strands)
