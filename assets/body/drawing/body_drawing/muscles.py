"""The muscle plate."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from body_drawing.curves import Points
from body_drawing.figure import Figure
from body_drawing.finger_tendons import finger_tendons
from body_drawing.muscle_bed import UNDER_THE_SKIN, draw_bed, shade_bed
from body_drawing.muscle_shapes import BEDS, SEE_THROUGH, Fade, Muscle, muscle_of, uncovered
from body_drawing.plate import Plate, Stop
from body_drawing.shapes import line_strings, mirrored, polygons, together
from body_drawing.tables import Table, load_table
from body_drawing.views import View

__all__ = [
    "UNDER_THE_SKIN",
    "draw_muscle",
    "draw_muscles",
    "draw_seen_muscles",
    "finger_tendons",
    "muscle_of",
    "uncovered",
]

PARTS = ("head", "arm", "trunk", "leg")
"""The data files of a view, in the order in which they are laid over each other."""

SMALLEST_FADE = 6.0
SHORTEST_FIBRE = 4.5
MIDLINE_GAP = 0.35
FIBRE_MARGIN = 0.6
FIBRE_TOLERANCE = 1.6
GOLDEN = 0.618
LONGEST_TRIM = 0.07
"""Of a fibre's length: how much later than its neighbours it may start or end."""

FLAT_TONES = frozenset(
    {"tendon", "silk", "aponeurosis", "sheath", "fascia", "eye", "iris", "pupil", "shadow", "skin"}
)
BARE_TONES = frozenset({"iris", "pupil", "shadow", "veil", "sheer", "thinning", "veiled"})
"""Tones drawn without a line around them."""

SHEER_TONES = frozenset({"veil", "sheer", "thinning"})
"""Tones that thin out to nothing along their fade."""

SHEER = 0.5
"""How opaque such a tone is where it begins, unless the palette tells."""

ROUND_AREA = 110.0
FINEST = 0.17
THIN_SHARE = 0.09
"""How closely curves are followed: of the thickness of an area, but never finer than the first."""

FAR = 900.0
GRAIN_OF_SLANT = np.pi / 4
GRAIN_OF_REACH = 0.1
HALF_BELLIES = (0.1, 0.2, 0.35, 0.5)


def draw_muscles(plate: Plate, figure: Figure) -> None:
    """Draw the muscle plate."""
    room = draw_bed(plate, figure)
    tables = [load_table(f"muscles-{plate.view.name}-{part}") for part in PARTS]
    kind = "flexor" if plate.view.name == "front" else "extensor"
    muscles: list[Muscle] = []
    for row in (row for table in tables for row in table["muscle"]):
        if row["shape"] == "finger-tendons":
            muscles += finger_tendons(figure.frame, kind)
        else:
            muscles.append(muscle_of(row, figure.frame))
    draw_seen_muscles(plate, figure, uncovered(muscles, room), "muscle")
    shade_bed(plate, figure)


def draw_muscle(plate: Plate, figure: Figure, muscle: Muscle, layer: str) -> None:
    """Draw one muscle on both sides, with its fibres.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        muscle: The muscle of the left side.
        layer: ``muscle`` or ``muscle-deep``, for its id.
    """
    draw_seen_muscles(plate, figure, [muscle], layer)


def draw_seen_muscles(plate: Plate, figure: Figure, muscles: Sequence[Muscle], layer: str) -> None:
    """Draw muscles that do not lie over each other: all areas, then fibres, then tendon ends.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        muscles: What is seen of each on the left side.
        layer: ``muscle`` or ``muscle-deep``, for their ids.
    """
    tones = figure.palette["muscle"]
    seen = [(muscle, *_on_its_sides(muscle, plate.view)) for muscle in muscles]
    seen = [item for item in seen if not item[1].is_empty]
    order = list(dict.fromkeys(muscle.tone for muscle, *_ in seen))
    order.sort(key=lambda tone: (tone not in BEDS, tone in SEE_THROUGH))
    plate.open_group({"stroke-opacity": 0.5, "stroke-width": 0.45, "stroke-linejoin": "round"})
    for tone in order:
        colours = tones[tone]
        flat = {"fill": colours["light"]} if tone in FLAT_TONES else {}
        line = {} if tone in BARE_TONES else {"stroke": colours["line"]}
        plate.open_group(flat | line)
        for muscle, area, sides in seen:
            if muscle.tone == tone:
                _draw_area(plate, colours, muscle, area, sides, layer)
        plate.close_group()
    plate.close_group()
    for tone in order:
        with_fibres = [item for item in seen if item[0].tone == tone and item[0].fibres]
        if not with_fibres:
            continue
        colours = tones[tone]
        plate.open_group(
            {
                "fill": "none",
                "stroke": colours["fibre"],
                "stroke-opacity": float(colours.get("fibre-opacity", 0.22)),
                "stroke-width": float(colours.get("fibre-width", 0.45)),
                "stroke-linecap": "round",
            }
        )
        for muscle, area, _ in with_fibres:
            fibres = _inside(muscle.fibres, area)
            for side in plate.view.sides if not _whole(muscle) else ("L",):
                plate.lines(fibres, {}, side=side, tolerance=FIBRE_TOLERANCE)
        plate.close_group()
    for muscle, area, sides in seen:
        for fade in muscle.fades if muscle.tone not in SEE_THROUGH else ():
            _draw_fade(plate, tones[fade.tone], fade, area, sides)


def _draw_area(
    plate: Plate,
    colours: Table,
    muscle: Muscle,
    area: BaseGeometry,
    sides: tuple[str, ...],
    layer: str,
) -> None:
    """Draw the area of a muscle with its id."""
    light, dark = colours["light"], colours["dark"]
    for side in sides:
        style = {"id": ".".join(filter(None, [plate.view.name, layer, muscle.name, side]))}
        if muscle.tone in SHEER_TONES:
            ends = (muscle.fades[0].start, muscle.fades[0].end)
            thinning: list[Stop] = [(0, light, float(colours.get("opacity", SHEER))), (1, light, 0)]
            style["fill"] = _box_gradient(plate, area, side, ends, thinning)
        elif muscle.tone not in FLAT_TONES and (muscle.shading is None or area.area < ROUND_AREA):
            style["fill"] = _slanting_gradient(plate, side, [(0, light), (1, dark)])
        elif muscle.tone not in FLAT_TONES and muscle.shading is not None:
            stops: list[Stop] = [(0, dark), (0.5, light), (1, dark)]
            style["fill"] = _box_gradient(plate, area, side, muscle.shading, stops)
        plate.area(area, style, side=side, tolerance=_tolerance(area, 0.55))


def _draw_fade(
    plate: Plate, colours: Table, fade: Fade, area: BaseGeometry, sides: tuple[str, ...]
) -> None:
    """Draw the end of a muscle in the colour of its tendon, from nothing to full."""
    way = (fade.end - fade.start) / np.linalg.norm(fade.end - fade.start)
    across = np.array([-way[1], way[0]])
    corners = [fade.start + across * FAR, fade.start - across * FAR]
    beyond = Polygon([*corners, *(corner + way * FAR for corner in corners[::-1])])
    part = together(polygons(area.intersection(beyond)))
    if part.area < SMALLEST_FADE:
        return
    stops: list[Stop] = [(0, colours["light"], 0), (1, colours["light"], 0.92)]
    for side in sides:
        paint = _box_gradient(plate, part, side, (fade.start, fade.end), stops)
        plate.area(part, {"fill": paint}, side=side, tolerance=_tolerance(part, 0.9))


def _box_gradient(
    plate: Plate, area: BaseGeometry, side: str, ends: tuple[Points, Points], stops: Sequence[Stop]
) -> str:
    """Return a gradient between two points, told in shares of the box around an area.

    Its bands lie square to the line between the points on the plate. Its slant and its reach are
    rounded, and one that is the same both ways lies around the middle of the box, so that many
    muscles share one gradient.
    """
    bounds = np.array(area.bounds).reshape(2, 2)
    placed = plate.view.place(bounds, side)
    low, size = placed.min(axis=0), np.ptp(placed, axis=0)
    points = np.array([plate.view.place(point, side) for point in ends])
    way = (points[1] - points[0]) * size
    slant = np.round(np.arctan2(way[1], way[0]) / GRAIN_OF_SLANT) * GRAIN_OF_SLANT
    normal = np.array([np.cos(slant), np.sin(slant)])
    start, end = ((points - low) / size - 0.5) @ normal / GRAIN_OF_REACH
    if stops == stops[::-1]:
        half = min(HALF_BELLIES, key=lambda width: abs(width - (end - start) / 2 * GRAIN_OF_REACH))
        if tuple(normal.round(3)) < (0, 0):
            normal = -normal
        return plate.box_gradient(0.5 - normal * half, 0.5 + normal * half, stops)
    start = np.ceil(start - 0.2) * GRAIN_OF_REACH
    end = max(np.ceil(end - 0.2) * GRAIN_OF_REACH, start + GRAIN_OF_REACH)
    return plate.box_gradient(0.5 + normal * start, 0.5 + normal * end, stops)


def _slanting_gradient(plate: Plate, side: str, stops: Sequence[Stop]) -> str:
    """Return a gradient from the upper end near the midline to the lower end away from it."""
    outward = plate.view.hand(side)
    start, end = ((0.0, 0.0), (1.0, 1.0)) if outward > 0 else ((1.0, 0.0), (0.0, 1.0))
    return plate.box_gradient(np.array(start), np.array(end), stops)


def _tolerance(area: BaseGeometry, usual: float) -> float:
    """Return how closely the curves of an area are followed; finely if it is thin."""
    thickness = 2 * area.area / area.length
    return min(usual, max(FINEST, THIN_SHARE * thickness))


def _on_its_sides(muscle: Muscle, view: View) -> tuple[BaseGeometry, tuple[str, ...]]:
    """Return the area to draw and the sides to draw it on."""
    if view.profile:
        return muscle.area, ("",) if muscle.midline else view.sides
    if muscle.midline:
        whole = together([muscle.area, mirrored(muscle.area)]).buffer(0.05).buffer(-0.05)
        return whole, ("",)
    kept = muscle.area.intersection(box(MIDLINE_GAP, -10, 400, 1100))
    return together(polygons(kept)), view.sides


def _whole(muscle: Muscle) -> bool:
    """Return whether the fibres of a muscle lie on both sides of the midline already."""
    return muscle.midline and any(fibre.bounds[0] < -1 for fibre in muscle.fibres)


def _inside(fibres: tuple[LineString, ...], area: BaseGeometry) -> list[LineString]:
    """Return the fibres inside an area, some beginning or ending later than others."""
    room = area.buffer(-FIBRE_MARGIN)
    found = []
    for number, fibre in enumerate(fibres):
        early, late = ((number * GOLDEN * turn) % 1 * LONGEST_TRIM for turn in (1, 3))
        for piece in line_strings(fibre.intersection(room)):
            trimmed = substring(piece, early, 1 - late, normalized=True)
            found += [line for line in line_strings(trimmed) if line.length > SHORTEST_FIBRE]
    return found
