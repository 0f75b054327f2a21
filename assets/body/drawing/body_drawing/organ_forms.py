"""The forms of the organs: rows of the data files turned into areas and lines.

A row has ``part`` (see ``solids``) or ``paths`` (fine lines), and may have

* ``side``: ``midline``, ``left``, ``right``, ``pair`` for a left one that is mirrored, or in
  profile ``near`` for one of a pair that is alike from both sides;
* ``twin``: how far the right one of a pair lies from the mirrored left one;
* ``views``: where it is drawn, if not in all;
* ``figures``: which figures have it, if not all;
* ``within``: the organ it is a piece of, and to whose area it is cut;
* ``haustra``: the length of the pouches of the large bowel;
* ``lobules``: the length of the small bulges of a gland's edge;
* ``stack``: true if each part hides those before it, as loops of bowel do;
* ``mouth``: where it opens into its neighbour and has no outline: x, y and a radius each;
* ``minus``: the organs, given before, that hide pieces of it.

How it is painted is told by ``rim``, ``glow``, ``sheen``, ``line``, ``line-opacity``, ``width``,
``flat``, ``veil`` and ``shadow`` (see ``organ_paint``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import distance_along, normals, resample, smooth_curve
from body_drawing.figure import Figure
from body_drawing.frame import Frame
from body_drawing.shapes import largest, line_strings, smooth_line, together
from body_drawing.solids import parts, solid
from body_drawing.tables import Table, load_table, numbers
from body_drawing.views import View

TOPICS = ("organs-chest", "organs-belly", "organs-urinary", "organs-pelvis", "vessels")
LETTERS = {"left": "L", "right": "R", "midline": ""}

HAIRLINE = 0.3
"""The gap between a loop of bowel and the one that hides it."""

LINE_CLEARANCE = 1.8
"""How far the middle line of a tube ends before what hides it."""

POUCH_STEP = 0.8
POUCH_NARROW = 0.86
POUCH_DEPTH = 0.2
LOBULE_STEP = 0.7
LOBULE_DEPTH = 0.45
CREASE_REACH = -0.1
"""How near to the axis the creases between the pouches come, as a share of the radius."""

CREASE_BOW = 0.14


@dataclass(frozen=True)
class Organ:
    """One organ, one piece of an organ, or the fine lines on it, in body coordinates.

    Attributes:
        name: The structure part of its id.
        side: ``L``, ``R``, or empty for the midline.
        tone: Its colours, a table of the palette.
        row: Its table in the data.
        area: Its outline; empty for fine lines.
        lines: Its fine lines, or the middle lines of its tubes.
        radii: The mean radius of the tube around each of the lines, if they are of tubes.
    """

    name: str
    side: str
    tone: str
    row: Table
    area: BaseGeometry
    lines: tuple[LineString, ...]
    radii: tuple[float, ...] = ()

    @property
    def key(self) -> str:
        """The name with the side, as ``within`` gives it."""
        return f"{self.name}.{self.side}" if self.side else self.name


def organs(view: View, figure: Figure, topics: Sequence[str] = TOPICS) -> dict[str, list[Organ]]:
    """Return the organs that a view shows by their names, and each by its name with its side.

    What another figure has is there by its name, with nothing to draw.

    Args:
        view: How the figure is seen.
        figure: Whose organs they are.
        topics: The data files with the organs.
    """
    rows = [row for topic in topics for row in load_table(topic)["organ"]]
    shown = [row for row in rows if view.name in row.get("views", [view.name])]
    if view.near:
        near = {"L": "left", "R": "right"}[view.near]
        shown = [{**row, "side": near} if row["side"] == "near" else row for row in shown]
    areas: dict[str, BaseGeometry] = {}
    found: dict[str, list[Organ]] = {}
    for row in shown:
        if figure.name not in row.get("figures", [figure.name]):
            found[str(row["name"])] = []
            continue
        for organ in _of_row(row, figure.frame, areas):
            areas[organ.key] = organ.area
            for name in dict.fromkeys((organ.name, organ.key)):
                found.setdefault(name, []).append(organ)
    return found


def _of_row(row: Table, frame: Frame, areas: dict[str, BaseGeometry]) -> Iterator[Organ]:
    """Yield the organ of a row, or the left and the right one of a pair."""
    pieces = _stacked(row, frame) if row.get("stack", False) else [_area(row, frame)]
    lines, radii = _middle_lines(row, frame, pieces)
    area = together(pieces)
    if row["side"] == "pair":
        flip = [-1, 0, 0, 1, *numbers(row.get("twin", [0, 0]))]
        others = [affinity.affine_transform(line, flip) for line in lines]
        yield _cut(row, "L", area, lines, radii, areas)
        yield _cut(row, "R", affinity.affine_transform(area, flip), others, radii, areas)
    else:
        yield _cut(row, LETTERS[row["side"]], area, lines, radii, areas)


def _cut(
    row: Table,
    side: str,
    area: BaseGeometry,
    lines: list[LineString],
    radii: list[float],
    areas: dict[str, BaseGeometry],
) -> Organ:
    """Return an organ, cut to the one it is a piece of and by those that hide it."""
    name = str(row["name"])
    if "within" in row:
        whole = areas.get(f"{row['within']}.{side}")
        whole = areas[row["within"]] if whole is None else whole
        area = area.intersection(whole)
        lines = [part for line in lines for part in line_strings(line.intersection(whole))]
    if "minus" in row:
        near = together(areas[key] for key in row["minus"])
        area = area.difference(near)
        seen = [line_strings(line.difference(near.buffer(LINE_CLEARANCE))) for line in lines]
        lines = [max(pieces, key=lambda piece: piece.length) for pieces in seen]
    return Organ(name, side, str(row["tone"]), row, area, tuple(lines), tuple(radii))


def _stacked(row: Table, frame: Frame) -> list[BaseGeometry]:
    """Return the visible piece of each part of a row whose parts hide those before them."""
    whole = [parts([part], frame) for part in row["part"]]
    return [
        part.difference(together(whole[number + 1 :]).buffer(HAIRLINE))
        for number, part in enumerate(whole)
    ]


def _middle_lines(
    row: Table, frame: Frame, pieces: list[BaseGeometry]
) -> tuple[list[LineString], list[float]]:
    """Return the fine lines of a row, or the middle lines of its tubes with their radii."""
    if "paths" in row:
        return [smooth_line(frame.points(path)) for path in row["paths"]], []
    lines: list[LineString] = []
    radii: list[float] = []
    for number, part in enumerate(row["part"]):
        if "tube" not in part:
            continue
        radius = sum(numbers(part["radii"])) / len(part["radii"])
        line = smooth_line(frame.points(part["tube"]))
        found = [line]
        if len(pieces) > 1:
            found = line_strings(line.intersection(pieces[number].buffer(-radius * 0.6)))
        lines += found
        radii += [radius] * len(found)
    return lines, radii


def _area(row: Table, frame: Frame) -> BaseGeometry:
    """Return the uncut area of a row; fine lines have none."""
    if "part" not in row:
        return Polygon()
    if "haustra" in row:
        length = float(row["haustra"])
        row = {**row, "part": [_pouched(part, frame, length) for part in row["part"]]}
    area = solid(row, frame)
    return _lobulated(area, float(row["lobules"])) if "lobules" in row else area


def _pouched(part: Table, frame: Frame, length: float) -> Table:
    """Return a tube whose radius swells between creases."""
    whole = distance_along(smooth_curve(frame.points(part["tube"])))[-1]
    count = int(whole / POUCH_STEP)
    base = np.interp(
        np.linspace(0, 1, count), np.linspace(0, 1, len(part["radii"])), numbers(part["radii"])
    )
    waves = np.abs(np.sin(np.pi * np.linspace(0, 1, count) * round(whole / length)))
    radii = base * (POUCH_NARROW + POUCH_DEPTH * np.sqrt(waves))
    return {**part, "radii": radii.tolist()}


def creases(organ: Organ) -> list[LineString]:
    """Return the short folds between the pouches of the large bowel, on alternate sides."""
    found = []
    tubes = [part for part in organ.row["part"] if "tube" in part]
    for line, part in zip(organ.lines, tubes, strict=True):
        middle = np.array(line.coords)
        along, across = distance_along(middle), normals(middle)
        shares = np.linspace(0, 1, round(along[-1] / float(organ.row["haustra"])) + 1)[1:-1]
        given = numbers(part["radii"])
        radii = np.interp(shares, np.linspace(0, 1, len(given)), given)
        for number, (share, radius) in enumerate(zip(shares, radii, strict=True)):
            index = int(np.searchsorted(along, share * along[-1]))
            out = across[index] * (1 if number % 2 else -1) * radius
            bow = np.array([out[1], -out[0]]) * CREASE_BOW
            ends = [middle[index] + out * reach for reach in (POUCH_NARROW, CREASE_REACH)]
            found.append(smooth_line(np.array([ends[0], sum(ends) / 2 + bow, ends[1]])))
    return found


def _lobulated(area: BaseGeometry, length: float) -> BaseGeometry:
    """Return an area whose edge bulges softly, as that of a gland does."""
    ring = np.array(largest(area).exterior.coords)
    count = int(distance_along(ring)[-1] / LOBULE_STEP)
    points = resample(ring, count)
    waves = np.abs(np.sin(np.pi * np.arange(count) * LOBULE_STEP / length))
    outward = normals(points) * (1 if largest(area).exterior.is_ccw else -1)
    return together([area, Polygon(points - outward * (waves * LOBULE_DEPTH)[:, None]).buffer(0)])
