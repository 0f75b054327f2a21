"""The skeleton: its bones in the order they are drawn, in full or as a pale ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.bone_brush import BoneBrush
from body_drawing.bones import BOTH_SIDES, MIDLINE, Bone, bone_of
from body_drawing.digits import hand_bones
from body_drawing.figure import Figure
from body_drawing.plate import Plate, Stop, Style
from body_drawing.ribs import ribs
from body_drawing.shapes import mirrored, polygons, together
from body_drawing.spine import spine
from body_drawing.tables import Table, load_table

__all__ = ["Bone", "draw_pale_skeleton", "draw_skeleton", "skeleton"]

UNDER_THE_SKIN = 0.6
FAR = "*"
PARTS = ("head", "trunk", "arm", "leg")
"""The body parts whose bones have a file each, ``bones-{part}.toml``."""

TURNING = frozenset({"rib-before", "rib-behind"})
"""The tones of the ribs that turn away at one end."""

PALE = 1.3
THIN = 0.8
"""A bone less solid than this is an outline in the pale skeleton."""
PALE_GRAIN = 0.5
LARGE_PALE = 300.0
"""Pieces larger than this are drawn from points in whole units."""
SMALL_PALE = 12.0
"""Pieces smaller than this are left out of the pale skeleton."""


def skeleton(view: str, figure: Figure) -> list[Bone]:
    """Return the bones seen in a view, furthest first and cut to the space under the skin."""
    plan = load_table("bones")
    rows = {
        str(row["name"]): row
        for part in PARTS
        for row in load_table(f"bones-{part}")["bone"]
        if view in row.get("views", ["front", "back"])
    }
    groups = {name: group for group, names in plan["groups"][view].items() for name in names}
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    found: list[Bone] = []
    for entry in plan["order"][view]:
        for bone in _bones(entry, rows, view, figure, plan["groups"][view]):
            seen = bone.area.difference(_cover(rows.get(bone.name, {}), found))
            area = together(polygons(seen.intersection(room)))
            found.append(replace(bone, area=area, group=bone.group or groups.get(bone.name, "")))
    return found


def draw_skeleton(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the bones in full, each with its id, and the named sets of them as groups."""
    colours = figure.palette["bone"]
    brush = BoneBrush(plate, colours)
    plate.open_group(
        {
            "fill-rule": "evenodd",
            "stroke": colours["line"],
            "stroke-width": 0.6,
            "stroke-linejoin": "round",
        }
    )
    for group, members in groupby(bones, key=lambda bone: bone.group):
        together_drawn = list(members)
        if not group:
            for bone in together_drawn:
                brush.bone(bone, bone.sides)
            continue
        sides = together_drawn[0].sides
        alike = all(bone.sides == sides for bone in together_drawn)
        for side in sides if alike else MIDLINE:
            plate.open_group({"id": brush.identity(group, side)})
            for bone in together_drawn:
                brush.bone(bone, (side,) if alike else bone.sides)
            plate.close_group()
    plate.close_group()


def draw_pale_skeleton(
    plate: Plate, figure: Figure, bones: list[Bone], tone: str = "pale-bone"
) -> None:
    """Draw the bones faintly and coarsely, as the ground for what lies over them.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        bones: Those of the view.
        tone: The palette entry; with an ``edge`` colour each bone darkens to its two edges.
    """
    colours = figure.palette[tone]
    fill = colours["fill"]
    if "edge" in colours:
        across = [(0, colours["edge"]), (0.45, fill), (1, colours["edge"])]
        fill = plate.edge_gradient(1, 0, across)
    style: Style = {
        "fill": fill,
        "stroke": colours["line"],
        "stroke-width": 0.6,
        "fill-rule": "evenodd",
    }
    plate.open_group(style)
    for bone in bones:
        if bone.tone in {"disc", "rim"} or bone.area.area < SMALL_PALE:
            continue
        tint: Style = {"fill": colours["far"]} if bone.tone in {"far", "hollow"} else {}
        if bone.tone in TURNING:
            tint = _turning(plate, colours, upwards=bone.tone == "rib-behind")
        thin: Style = {"fill": "none", "stroke-opacity": bone.veil} if bone.veil < THIN else {}
        both = bone.sides == BOTH_SIDES
        area = together([bone.area, mirrored(bone.area)]) if both else bone.area
        grain = 1.0 if bone.area.area > LARGE_PALE else PALE_GRAIN
        plate.area(area, {**tint, **thin}, tolerance=PALE, grain=grain)
    plate.close_group()


def _cover(row: Table, drawn: list[Bone]) -> BaseGeometry:
    """Return what of a bone drawn earlier covers a later one: that above a height.

    Args:
        row: The table of the later bone; ``behind`` names the other ``bone`` and the height,
            ``above``, over which that one lies nearer.
        drawn: The bones drawn so far.
    """
    if "behind" not in row:
        return Polygon()
    near = [bone.area for bone in drawn if bone.name == row["behind"]["bone"]]
    whole = together([*near, *map(mirrored, near)])
    return whole.intersection(box(-500, float(row["behind"]["above"]), 500, 1100))


def _turning(plate: Plate, colours: Table, *, upwards: bool) -> Style:
    """Return the paint of a pale rib that passes into its far part where it turns away."""
    far, near, line = colours["far"], colours["fill"], colours["line"]
    fill: list[Stop] = [(0.02, far, 0), (0.26, far, 1), (0.6, near, 1)]
    stroke: list[Stop] = [(0.06, line, 0), (0.24, line, 1)]
    if upwards:
        fill = [(0.4, near, 1), (0.74, far, 1), (0.98, far, 0)]
        stroke = [(0.76, line, 1), (0.94, line, 0)]
    paint = plate.edge_gradient
    return {"fill": paint(0, 1, fill), "stroke": paint(0, 1, stroke)}


def _bones(
    entry: str, rows: dict[str, Table], view: str, figure: Figure, groups: Table
) -> Iterator[Bone]:
    """Yield the bones of one entry of the drawing order."""
    name = entry.rstrip(FAR)
    tone = "far" if entry.endswith(FAR) else "bone"
    if name == "spine":
        yield from spine(view)
    elif name in {"ribs-far", "ribs-near"}:
        behind = (name == "ribs-near") == (view == "back")
        for rib in ribs():
            yield from rib.pieces(behind=behind, tone=tone)
    elif name == "costal-cartilages":
        for rib in ribs()[::-1]:
            yield from rib.cartilages()
    elif name == "hand":
        yield from hand_bones(figure.frame)
    else:
        for member in groups.get(name, [name]):
            yield bone_of(rows[member], figure, view, tone)
