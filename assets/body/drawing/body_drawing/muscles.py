"""The muscle plate, and the deep muscles drawn on the bone plate.

Muscles are listed deepest first. Each is cut by those over it with an even hairline gap, so
small overlaps in the data do not show.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, normals, smooth_curve
from body_drawing.figure import Figure, ghost
from body_drawing.frame import Frame
from body_drawing.plate import Plate
from body_drawing.shapes import (
    between_rails,
    closed_area,
    drop_spikes,
    largest,
    line_strings,
    lines_across,
    lines_between,
    mirrored,
    polygons,
    soften,
    together,
)
from body_drawing.tables import Table, load_table, numbers

UNDER_THE_SKIN = 1.6
GAP = 0.65
TENDON_GAP = 0.35
SMALLEST_SCRAP = 8.0
SMALLEST_SHARE = 0.025
"""Of what a muscle shows between others, pieces below these sizes are left out."""

SHORTEST_FIBRE = 3.0
MIDLINE_GAP = 0.35
FIBRE_MARGIN = 0.6
FLAT_TONES = frozenset({"tendon", "bone", "fascia"})
TENDON_HALF_WIDTH = 1.1


@dataclass(frozen=True)
class Muscle:
    """One muscle, tendon or patch of fascia on the left side.

    Attributes:
        name: The structure part of its id.
        tone: Its entry in the palette.
        area: Where it is seen.
        midline: Whether it crosses the midline.
        fibres: Lines along its fibres, not yet cut to the area.
        shading: Two points in body coordinates across the belly, dark at both; None shades it
            from its upper left to its lower right.
    """

    name: str
    tone: str
    area: BaseGeometry
    midline: bool = False
    fibres: tuple[LineString, ...] = ()
    shading: tuple[Points, Points] | None = None


def draw_muscles(plate: Plate, figure: Figure) -> None:
    """Draw the muscle plate."""
    ghost(plate, figure)
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    bed = figure.palette["muscle-bed"]
    plate.area(room, {"fill": bed["fill"], "stroke": bed["rim"], "stroke-width": 0.6})
    rows = load_table(f"muscles-{plate.view.name}")["muscle"]
    muscles = [
        *_finger_tendons(figure.frame, "flexor" if plate.view.name == "front" else "extensor"),
        *(_muscle(row, figure.frame) for row in rows),
    ]
    for muscle in _uncovered(muscles, room):
        draw_muscle(plate, figure, muscle, "muscle")


def deep_muscles(view: str, frame: Frame) -> list[Muscle]:
    """Return the deep muscles shown over the bones in a view."""
    rows = load_table("muscles-deep")["muscle"]
    return [_muscle(row, frame) for row in rows if view in row["views"]]


def draw_muscle(plate: Plate, figure: Figure, muscle: Muscle, layer: str) -> None:
    """Draw one muscle on both sides, with its fibres.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        muscle: The muscle of the left side.
        layer: ``muscle`` or ``muscle-deep``, for its id.
    """
    colours = figure.palette["muscle"][muscle.tone]
    area, sides = _on_its_sides(muscle)
    if area.is_empty:
        return
    for side in sides:
        if muscle.tone in FLAT_TONES:
            paint = colours["light"]
        elif muscle.shading is None:
            paint = plate.slanting_gradient([(0, colours["light"]), (1, colours["dark"])])
        else:
            start, end = (plate.view.place(point, side) for point in muscle.shading)
            paint = plate.linear_gradient(
                start, end, [(0, colours["dark"]), (0.45, colours["light"]), (1, colours["dark"])]
            )
        style = {
            "id": ".".join(filter(None, [plate.view.name, layer, muscle.name, side])),
            "fill": paint,
            "stroke": colours["line"],
            "stroke-opacity": 0.6,
            "stroke-width": 0.5,
        }
        plate.area(area, style, side=side)
        fibres = _inside(muscle.fibres, area)
        plate.lines(
            fibres,
            {
                "fill": "none",
                "stroke": colours["fibre"],
                "stroke-opacity": 0.24,
                "stroke-width": 0.5,
            },
            side=side,
            tolerance=0.5,
        )


def _on_its_sides(muscle: Muscle) -> tuple[BaseGeometry, tuple[str, ...]]:
    """Return the area to draw and the sides to draw it on."""
    if muscle.midline:
        whole = together([muscle.area, mirrored(muscle.area)]).buffer(0.05).buffer(-0.05)
        return whole, ("",)
    kept = muscle.area.intersection(box(MIDLINE_GAP, -10, 400, 1100))
    return together(polygons(kept)), ("L", "R")


def _inside(fibres: tuple[LineString, ...], area: BaseGeometry) -> list[LineString]:
    room = area.buffer(-FIBRE_MARGIN)
    cut = [piece for fibre in fibres for piece in line_strings(fibre.intersection(room))]
    return [piece for piece in cut if piece.length > SHORTEST_FIBRE]


def _uncovered(muscles: list[Muscle], room: BaseGeometry) -> list[Muscle]:
    """Cut every muscle by those listed after it, and all by the room under the skin."""
    covered: BaseGeometry = Polygon()
    found = []
    for muscle in reversed(muscles):
        gap = TENDON_GAP if muscle.tone == "tendon" else GAP
        seen = muscle.area.intersection(room).difference(covered.buffer(gap))
        least = max(SMALLEST_SCRAP, SMALLEST_SHARE * muscle.area.area)
        rounded = [soften(part, 0.5) for part in polygons(seen) if part.area > least]
        kept = together(
            part for area in rounded for part in polygons(area) if part.area > 0.75 * least
        )
        if muscle.tone != "veiled":
            covered = together([covered, muscle.area])
        if not kept.is_empty:
            found.append(replace(muscle, area=kept))
    return found[::-1]


def _muscle(row: Table, frame: Frame) -> Muscle:
    """Return the muscle of one row, uncut.

    Raises:
        ValueError: If the row names no known shape.
    """
    fibres: list[LineString] = []
    shading = None
    area: BaseGeometry
    if row["shape"] == "rails":
        first, second = frame.points(row["first-rail"]), frame.points(row["second-rail"])
        area = drop_spikes(largest(between_rails(first, second)), 0.7)
        fibres = lines_between(first, second, int(row["fibres"]))
        shading = _across_belly(first, second)
    elif row["shape"] == "outline":
        area = closed_area(frame.points(row["outline"]))
        spread = lines_across if row.get("across") else lines_between
        for sheet in row.get("fibres", []):
            first, second = frame.points(sheet["first-rail"]), frame.points(sheet["second-rail"])
            fibres += spread(first, second, int(sheet["count"]))
    elif row["shape"] == "ring":
        area, fibres = _ring(row)
    else:
        message = f"{row['name']}: no shape {row['shape']}"
        raise ValueError(message)
    return Muscle(
        name=str(row["name"]),
        tone=str(row["tone"]),
        area=area,
        midline=bool(row.get("midline")),
        fibres=tuple(fibres),
        shading=shading,
    )


def _across_belly(first: Points, second: Points) -> tuple[Points, Points]:
    """Return the ends of a line across the middle of a belly, square to its length."""
    one, other = smooth_curve(first), smooth_curve(second)
    near, far = one[len(one) // 2], other[len(other) // 2]
    length = (one[-1] + other[-1]) / 2 - (one[0] + other[0]) / 2
    across = np.array([-length[1], length[0]]) / np.linalg.norm(length)
    middle, half = (near + far) / 2, float((far - near) @ across) / 2
    return middle - across * half, middle + across * half


def _ring(row: Table) -> tuple[BaseGeometry, list[LineString]]:
    """Return an ellipse with an elliptic opening, and ellipses between them as fibres."""
    centre, outer, inner = (numbers(row[name]) for name in ("centre", "outer", "inner"))

    def ellipse(share: float) -> Polygon:
        wide, high = (inner[axis] + (outer[axis] - inner[axis]) * share for axis in (0, 1))
        return affinity.scale(Point(centre).buffer(1, 32), wide, high)

    count = int(row["fibres"])
    fibres = [LineString(ellipse((n + 1) / (count + 1)).exterior.coords) for n in range(count)]
    return ellipse(1).difference(ellipse(0)), fibres


def _finger_tendons(frame: Frame, kind: str) -> list[Muscle]:
    """Return the tendons of the four fingers; the kind is ``flexor`` or ``extensor``."""
    found = []
    for finger in frame.fingers:
        root = frame.points(
            [("hand", 4, finger.carpal_end * 0.45), ("hand", 26, finger.carpal_end)]
        )
        axis = np.vstack([root, frame.finger_axis(finger)[1:5]])
        across = normals(axis) * TENDON_HALF_WIDTH
        area = closed_area(np.vstack([axis + across, (axis - across)[::-1]]))
        found.append(Muscle(name=f"{kind}-tendon-{finger.name}", tone="tendon", area=area))
    return found
