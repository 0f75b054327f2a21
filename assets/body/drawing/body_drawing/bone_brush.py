"""How a bone is drawn: its fill, its lighter core, and the details on its face."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.bones import Axis, Bone, Detail, Glow, Line, Patch, Sheen
from body_drawing.plate import Plate, Stop, Style
from body_drawing.shapes import soften
from body_drawing.tables import Table

RIM = 1.5
"""The breadth of the darker rim around the lighter core of a bone."""

CORE_FROM = 9.0
"""Bones narrower than this have no core."""

FINE = 0.28
MEDIUM = 0.38
COARSE = 0.6
FAINT = 1.0
FINEST = 0.15

PATCHES = {"plain": "middle", "dark": "deep", "depth": "depth", "wall": "wall", "pit": "pit"}
"""The palette entry of each tone of a patch that is one flat colour."""


class BoneBrush:
    """Draws bones on one plate in the colours of one palette.

    Args:
        plate: Where to draw.
        colours: The palette of the bones.
    """

    def __init__(self, plate: Plate, colours: Table) -> None:
        """Prepare the colours."""
        self.plate = plate
        self.colours = colours

    def identity(self, name: str, side: str) -> str:
        """Return the id of a structure."""
        return ".".join(filter(None, [self.plate.view.name, "bone", name, side]))

    def bone(self, bone: Bone, sides: Sequence[str]) -> None:
        """Draw a bone with its rim and its details, on some of its sides."""
        tolerance = COARSE if bone.tone == "far" else FINE if bone.group else MEDIUM
        if bone.veil < 1:
            self.plate.open_group({"opacity": bone.veil})
        for side in sides:
            style = {"id": self.identity(bone.name, side), **self._style(bone, side)}
            self.plate.area(bone.area, style, side=side, tolerance=tolerance)
            if bone.tone == "bone" and _breadth(bone.area) > CORE_FROM:
                core = soften(bone.area.buffer(-RIM), 2 * RIM)
                self.plate.area(core, self._core(), side=side, tolerance=FAINT)
            for detail in bone.details:
                self._detail(detail, side)
        if bone.veil < 1:
            self.plate.close_group()

    def _core(self) -> Style:
        return {"fill": self.colours["light"], "fill-opacity": 0.4, "stroke": "none"}

    def _style(self, bone: Bone, side: str) -> Style:
        """Return the fill and the line of a bone."""
        if bone.tone in {"far", "tooth", "plain", "ground", "rim"}:
            return self._flat(bone.tone)
        if bone.tone in {"hollow", "cartilage", "disc"}:
            return self._soft(bone.tone)
        if bone.tone in {"rib-before", "rib-behind"}:
            return self._turning(upwards=bone.tone == "rib-behind")
        return {"fill": self._round() if bone.axis is None else self._across(bone.axis, side)}

    def _flat(self, tone: str) -> Style:
        colours = self.colours
        style: dict[str, str | float] = {"fill": colours[tone]}
        if tone in {"far", "tooth"}:
            style["stroke"] = colours["far-line"]
        if tone == "tooth":
            style["stroke-width"] = 0.4
        if tone == "rim":
            style["stroke"] = "none"
        return style

    def _soft(self, tone: str) -> Style:
        colours = self.colours
        if tone == "hollow":
            stops: list[Stop] = [
                (0, colours["depth"]),
                (0.6, colours["hollow"]),
                (1, colours["hollow-rim"]),
            ]
            return {"fill": self.plate.round_gradient(stops, (0.5, 0.45))}
        stops = [(0, colours[f"{tone}-light"]), (1, colours[tone])]
        return {"fill": self.plate.round_gradient(stops), "stroke": colours[f"{tone}-line"]}

    def _turning(self, *, upwards: bool) -> Style:
        """Return the paint of a rib that turns away at its upper or at its lower end."""
        colours = self.colours
        fill: list[Stop] = [
            (0.02, colours["far"], 0),
            (0.26, colours["far"]),
            (0.6, colours["plain"]),
        ]
        line = colours["line"]
        faint = colours["far-line"]
        stroke: list[Stop] = [(0.06, faint, 0), (0.24, faint, 1), (0.5, line, 1)]
        if upwards:
            fill = [(0.4, colours["plain"]), (0.74, colours["far"]), (0.98, colours["far"], 0)]
            stroke = [(0.5, line, 1), (0.76, faint, 1), (0.94, faint, 0)]
        paint = self.plate.edge_gradient
        return {"fill": paint(0, 1, fill), "stroke": paint(0, 1, stroke)}

    def _round(self) -> str:
        colours = self.colours
        return self.plate.round_gradient(
            [(0, colours["light"]), (0.55, colours["middle"]), (1, colours["deep"])], (0.46, 0.4)
        )

    def _haze(self, side: str) -> str:
        """Return the paint that pales a bone towards the midline, where it lies far off."""
        colour = self.colours["far"]
        stops: list[Stop] = [(0, colour, 0.92), (0.55, colour, 0.8), (1, colour, 0)]
        middle = 1 if (side == "L") == (self.plate.view.right_of_viewer > 0) else 0
        return self.plate.round_gradient(stops, (1 - middle, 0.6))

    def _level(self) -> str:
        colours = self.colours
        stops: list[Stop] = [
            (0, colours["deep"]), (0.26, colours["light"]), (0.74, colours["light"]),
            (1, colours["deep"]),
        ]  # fmt: skip
        return self.plate.edge_gradient(1, 0, stops)

    def _across(self, axis: Axis, side: str) -> str:
        """Return the paint of a long bone: light along its middle, darker to either edge."""
        colours = self.colours
        way = (axis.end - axis.start) / np.linalg.norm(axis.end - axis.start)
        middle = (axis.start + axis.end) / 2
        reach = np.array([-way[1], way[0]]) * axis.breadth
        ends = self.plate.placed(np.array([middle - reach, middle + reach]), side)
        stops: list[Stop] = [
            (0, colours["edge"]), (0.36, colours["light"]), (0.64, colours["light"]),
            (1, colours["edge"]),
        ]  # fmt: skip
        return self.plate.linear_gradient(ends[0], ends[1], stops)

    def _detail(self, detail: Detail, side: str) -> None:
        """Draw one detail of a bone."""
        plate, colours = self.plate, self.colours
        if isinstance(detail, Glow):
            colour = colours[detail.tone]
            strength = float(colours["strength"][detail.tone])
            paint = plate.round_gradient(
                [(0, colour, strength), (0.55, colour, round(strength * 0.5, 3)), (1, colour, 0)]
            )
            style: Style = {"fill": paint, "stroke": "none"}
            plate.spot(detail.centre, detail.radii, style, turn=detail.turn, side=side)
        elif isinstance(detail, Line):
            style = {"fill": "none", "stroke-width": detail.width, "stroke-opacity": 0.75}
            if detail.name:
                style = {"id": self.identity(detail.name, side), **style}
            plate.lines(detail.path, style, side=side, tolerance=0.12)
        elif isinstance(detail, Sheen):
            style = {
                "fill": "none", "stroke": colours["light"], "stroke-width": detail.width,
                "stroke-opacity": 0.55, "stroke-linecap": "round",
            }  # fmt: skip
            plate.lines(detail.path, style, side=side)
        else:
            self._patch(detail, side)

    def _patch(self, patch: Patch, side: str) -> None:
        """Draw a piece of a bone once more."""
        colours = self.colours
        if patch.tone == "light":
            fill = self._round()
        elif patch.tone == "veil":
            fill = self._haze(side)
        elif patch.tone == "body":
            fill = self._level()
        else:
            fill = colours[PATCHES[patch.tone]]
        style: dict[str, str | float] = {"fill": fill, "stroke-width": 0.45}
        if patch.tone in {"depth", "wall", "pit", "veil"}:
            style["stroke"] = "none"
        if patch.name:
            style = {"id": self.identity(patch.name, side), **style}
        tolerance = FINEST if patch.tone == "pit" else MEDIUM
        self.plate.area(patch.area, style, side=side, tolerance=tolerance)


def _breadth(area: BaseGeometry) -> float:
    """Return about how broad an area is: exact for a long strip."""
    return float(2 * area.area / area.length) if area.length else 0.0
