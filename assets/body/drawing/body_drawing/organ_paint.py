"""How organs are painted: soft light from the upper left, darkened rims, thin lines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

from body_drawing.curves import normals
from body_drawing.figure import Figure
from body_drawing.organ_forms import Organ, creases
from body_drawing.plate import Plate, Stop, Style
from body_drawing.shapes import line_strings
from body_drawing.tables import Table, numbers

LINE = 0.7
FIT = 0.34
"""How far the drawn curve of an organ may lie from its outline."""

FAINT_FIT = 0.7
RIM_OPACITY = 0.1
BROAD_RIM = 2.6
"""Rims wider than this are drawn as two nested rings."""

SHEEN_SHARE = 0.42
"""How wide the light along a tube is, as a share of its radius."""

SHEEN_OFFSET = 0.4
SHEEN_STEP = 0.3
"""The widths of the lights are multiples of this, so that few paths hold them all."""

SHINING_LINE = 0.42
HIDDEN_LINE = 0.6
HIDDEN_TINT = 0.1
CLEAR_OF_EDGE = 0.8
"""How far the broken line of what is hidden stays from the edge of what hides it."""

LAP = 0.4
"""How far lengths of bowel that open into each other overlap, so that no gap shows."""

SHADOW = 0.1
SHADOW_WIDTHS = (2.2, 1.1)
"""How far the two nested shapes of a soft shadow reach out from an organ."""

WHITE = "#ffffff"


OUTLINE: Style = {"stroke-width": LINE, "stroke-opacity": 0.85}
"""How organs are outlined, unless a row says otherwise; for the group around them all."""


def identity(plate: Plate, organ: Organ) -> str:
    """Return the public id of an organ."""
    return ".".join(filter(None, [plate.view.name, "organ", organ.name, organ.side]))


def paint_organ(plate: Plate, figure: Figure, organ: Organ, fade: Table | None) -> None:
    """Draw an organ or the fine lines on one.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        organ: The organ.
        fade: How it clears towards what lies behind it: ``start`` and ``end``, or ``centre`` and
            ``radius``, and the opacities on the way from one to the other; None if it is opaque.
    """
    if "paths" in organ.row:
        _fine_lines(plate, figure, organ)
        return
    row = organ.row
    colours = figure.palette["organ"][organ.tone]
    style: dict[str, str | float] = {
        "id": identity(plate, organ),
        "fill": colours["light"] if "flat" in row else _paint(plate, organ.area, colours, fade),
    }
    pen = _pen(row, colours)
    mouths = unary_union(
        [Point(x, y).buffer(radius) for x, y, radius in map(numbers, row.get("mouth", []))]
    )
    if mouths.is_empty:
        style |= pen
    if "veil" in row:
        style["fill-opacity"] = float(row["veil"])
    if row.get("shadow", False):
        _shadow(plate, organ.area, colours["line"])
    plate.area(organ.area, style, tolerance=FIT)
    if not mouths.is_empty:
        edge = organ.area.boundary.difference(mouths)
        plate.lines(line_strings(linemerge(line_strings(edge))), {"fill": "none", **pen})
    if "rim" in row:
        _rim(plate, organ.area, colours, float(row["rim"]), mouths)
    _folds(plate, organ, colours)
    if row.get("sheen", False):
        _sheen(plate, [organ])
    for glow in row.get("glow", []):
        _glow(plate, organ, numbers(glow))


def _pen(row: Table, colours: Table) -> dict[str, str | float]:
    """Return how the outline of an organ is drawn; nothing if it has none."""
    if not row.get("line", True):
        return {}
    pen: dict[str, str | float] = {"stroke": colours["line"]}
    for key, name in (("width", "stroke-width"), ("line-opacity", "stroke-opacity")):
        if key in row:
            pen[name] = float(row[key])
    return pen


def paint_tree(plate: Plate, figure: Figure, branches: list[Organ], fade: Table | None) -> None:
    """Draw vessels, or lengths of bowel, that open into each other with one outline.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        branches: What opens into each other, all of one tone; they must not overlap if clear.
        fade: How they clear, as for an organ; with ``line`` their outline clears too.
    """
    colours = figure.palette["organ"][branches[0].tone]
    whole = unary_union([branch.area for branch in branches])
    paint = _paint(plate, whole, colours, fade)
    clear = fade is not None
    line = colours["line"]
    if fade is not None and fade.get("line", False):
        line = _paint(plate, whole, {"light": line, "dark": line}, fade)
    width = float(branches[0].row.get("width", LINE))
    plate.area(
        whole,
        {
            "fill": "none" if clear else paint,
            "fill-rule": "evenodd",
            "stroke": line,
            "stroke-width": width if clear else 2 * width,
            "stroke-linejoin": "round",
        },
        tolerance=FIT,
    )
    plate.open_group({"fill": paint})
    for branch in branches:
        area = branch.area.buffer(LAP).intersection(whole) if clear else branch.area
        plate.area(area, {"id": identity(plate, branch)}, tolerance=FIT)
    plate.close_group()
    for branch in branches:
        _folds(plate, branch, colours)
    _sheen(plate, branches)


def outline_hidden(plate: Plate, figure: Figure, organ: Organ, covers: Sequence[Organ]) -> None:
    """Draw the part of an organ that others hide: a faint tint inside a fine broken line."""
    line = figure.palette["organ"][organ.tone]["line"]
    whole = unary_union([each.area for each in covers])
    tint: Style = {"fill": line, "fill-opacity": HIDDEN_TINT}
    plate.area(organ.area.intersection(whole), tint, tolerance=FAINT_FIT)
    cover = whole.buffer(-CLEAR_OF_EDGE)
    found = line_strings(organ.area.boundary.intersection(cover))
    hidden = line_strings(linemerge(found))
    plate.lines(
        hidden,
        {
            "fill": "none",
            "stroke": line,
            "stroke-width": HIDDEN_LINE,
            "stroke-opacity": 0.75,
            "stroke-dasharray": "2.2 1.6",
        },
    )


def shine_through(plate: Plate, figure: Figure, organ: Organ, opacity: float) -> None:
    """Draw an organ once more, faintly, so that it shows through what covers it."""
    colours = figure.palette["organ"][organ.tone]
    plate.area(
        organ.area,
        {
            "fill": colours["light"],
            "fill-opacity": opacity,
            "stroke": colours["line"],
            "stroke-width": LINE,
            "stroke-opacity": SHINING_LINE,
        },
        tolerance=FIT,
    )


def _shadow(plate: Plate, area: BaseGeometry, colour: str) -> None:
    """Draw the soft shadow that an organ throws on what lies behind it."""
    right = plate.view.right_of_viewer
    plate.open_group({"fill": colour, "fill-opacity": SHADOW})
    for wide in SHADOW_WIDTHS:
        cast = affinity.translate(area.buffer(wide), right * wide * 0.5, -wide * 0.7)
        plate.area(cast, {}, tolerance=FAINT_FIT)
    plate.close_group()


def _paint(plate: Plate, area: BaseGeometry, colours: Table, fade: Table | None) -> str:
    """Return the paint of an area, lit from the viewer's upper left."""
    if fade is not None:
        opacities = numbers(fade["opacity"])
        places = numbers(fade.get("at", np.linspace(0, 1, len(opacities)).tolist()))
        steps = len(opacities) - 1
        tones = [colours["light"]] * steps + [
            colours["dark" if steps == 1 or "centre" in fade else "light"]
        ]
        stops: list[Stop] = list(zip(places, tones, opacities, strict=True))
        if "centre" in fade:
            middle = plate.view.place(np.array(numbers(fade["centre"])))
            return plate.radial_gradient(middle, float(fade["radius"]), stops)
        start, end = (plate.view.place(np.array(numbers(fade[key]))) for key in ("start", "end"))
        return plate.linear_gradient(start, end, stops)
    left, low, right, high = area.bounds
    if plate.view.right_of_viewer < 0:
        left, right = right, left
    centre = plate.view.place(np.array([0.62 * left + 0.38 * right, 0.35 * low + 0.65 * high]))
    reach = 0.75 * max(abs(right - left), high - low)
    return plate.radial_gradient(centre, reach, [(0, colours["light"]), (1, colours["dark"])])


def _fine_lines(plate: Plate, figure: Figure, organ: Organ) -> None:
    """Draw the fine lines of an organ."""
    row = organ.row
    plate.lines(
        organ.lines,
        {
            "id": identity(plate, organ),
            "fill": "none",
            "stroke": figure.palette["organ"][organ.tone][row.get("colour", "line")],
            "stroke-width": float(row["width"]),
            "stroke-opacity": float(row["opacity"]),
            "stroke-linecap": "round",
        },
        tolerance=FIT,
    )


def _folds(plate: Plate, organ: Organ, colours: Table) -> None:
    """Draw the folds between the pouches of the large bowel."""
    if "haustra" in organ.row:
        folds = {"fill": "none", "stroke": colours["line"], "stroke-width": 0.5}
        plate.lines(creases(organ), {**folds, "stroke-opacity": 0.6})


def _rim(
    plate: Plate, area: BaseGeometry, colours: Table, width: float, mouths: BaseGeometry
) -> None:
    """Darken the edge of an organ with a ring, or with two nested ones if it is large."""
    plate.open_group({"fill": colours["line"], "fill-opacity": RIM_OPACITY, "fill-rule": "evenodd"})
    for inset in (width, width / 2.4) if width > BROAD_RIM else (width,):
        ring = area.difference(area.buffer(-inset)).difference(mouths)
        plate.area(ring, {}, tolerance=FAINT_FIT)
    plate.close_group()


def _glow(plate: Plate, organ: Organ, glow: list[float]) -> None:
    """Draw a soft spot of light, given as x, y, radius and opacity."""
    x, y, radius, opacity = glow
    area = Point(x, y).buffer(radius).intersection(organ.area.buffer(-LINE / 2))
    stops: list[Stop] = [(0, WHITE, opacity), (0.5, WHITE, opacity * 0.45), (1, WHITE, 0.0)]
    paint = plate.radial_gradient(plate.view.place(np.array([x, y])), radius, stops)
    plate.area(area, {"fill": paint}, tolerance=FAINT_FIT)


def _sheen(plate: Plate, organs: list[Organ]) -> None:
    """Draw the light along tubes, a little off their middle lines towards the upper left."""
    light = np.array([-plate.view.right_of_viewer, 1.0]) / np.sqrt(2)
    lights: dict[float, list[LineString]] = {}
    for organ in organs:
        for line, radius in zip(organ.lines, organ.radii, strict=True):
            middle = np.array(line.coords)
            across = normals(middle)
            shift = across * (across @ light)[:, None] * radius * SHEEN_OFFSET
            width = max(SHEEN_STEP, round(SHEEN_SHARE * radius / SHEEN_STEP) * SHEEN_STEP)
            lights.setdefault(width, []).append(LineString(middle + shift))
    plate.open_group(
        {"fill": "none", "stroke": WHITE, "stroke-opacity": 0.22, "stroke-linecap": "round"}
    )
    for width, lines in lights.items():
        plate.lines(lines, {"stroke-width": width}, tolerance=FAINT_FIT)
    plate.close_group()
