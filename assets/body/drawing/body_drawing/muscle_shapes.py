"""What a muscle is, and how the rows of the data files become muscles.

Muscles are listed deepest first. Each is cut by those over it with an even hairline gap, so
small overlaps in the data do not show.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, resample, smooth_curve
from body_drawing.frame import Frame
from body_drawing.shapes import (
    between_rails,
    closed_area,
    drop_spikes,
    largest,
    lines_across,
    lines_between,
    polygons,
    together,
    tube,
)
from body_drawing.tables import Table, numbers

GAP = 0.65
NARROW_GAPS = {
    "tendon": 0.35,
    "silk": 0.35,
    "aponeurosis": 0.35,
    "bone": 0.35,
    "face": 0.15,
    "facedeep": 0.15,
    "lid": 0.1,
    "lip": 0.1,
}
"""Tones whose shapes lie closer to what is drawn over them."""

NO_GAP = frozenset({"eye", "iris", "pupil", "shadow", "cartilage"})
SEE_THROUGH = frozenset({"veiled", "veil", "sheer", "thinning"})
"""Tones that do not hide what lies under them."""

BEDS = frozenset({"facebed", "sheath"})
"""Tones that are drawn whole, beneath everything."""

SMALLEST_SCRAP = 8.0
SMALLEST_SHARE = 0.02
"""Of what a muscle shows between others, pieces below these sizes are left out."""

LOOP_POINTS = 72


@dataclass(frozen=True)
class Fade:
    """Where a muscle turns into tendon: not yet at the start, wholly at the end.

    Attributes:
        start: In body coordinates.
        end: In body coordinates.
        tone: The palette entry it turns into.
    """

    start: Points
    end: Points
    tone: str = "tendon"


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
        fades: Where it turns into tendon.
    """

    name: str
    tone: str
    area: BaseGeometry
    midline: bool = False
    fibres: tuple[LineString, ...] = ()
    shading: tuple[Points, Points] | None = None
    fades: tuple[Fade, ...] = ()


def uncovered(muscles: list[Muscle], room: BaseGeometry) -> list[Muscle]:
    """Cut every muscle by those listed after it, and all by the room under the skin."""
    covered: BaseGeometry = Polygon()
    found = []
    for muscle in reversed(muscles):
        gap = 0.0 if muscle.tone in NO_GAP else NARROW_GAPS.get(muscle.tone, GAP)
        seen = muscle.area.intersection(room).difference(_grown(covered, gap))
        if muscle.tone in BEDS:
            found.append(replace(muscle, area=muscle.area.intersection(room)))
            continue
        whole = muscle.area.area
        least = max(min(SMALLEST_SCRAP, 0.4 * whole), SMALLEST_SHARE * whole)
        radius = min(0.25, 0.05 * float(np.sqrt(whole)))
        trimmed = [
            _grown(_grown(part, -radius), radius) for part in polygons(seen) if part.area > least
        ]
        kept = together(
            part for area in trimmed for part in polygons(area) if part.area > 0.75 * least
        )
        if muscle.tone not in SEE_THROUGH:
            covered = together([covered, muscle.area])
        if not kept.is_empty:
            found.append(replace(muscle, area=kept))
    return found[::-1]


def _grown(area: BaseGeometry, distance: float) -> BaseGeometry:
    """Return an area grown with sharp corners: crisper than round ones, and fewer curves."""
    return area.buffer(distance, join_style="mitre", mitre_limit=2.0)


def muscle_of(row: Table, frame: Frame) -> Muscle:
    """Return the muscle of one row, uncut.

    Raises:
        ValueError: If the row names no known shape.
    """
    fibres: list[LineString] = []
    shading = None
    fades = [
        Fade(frame.point(fade["from"]), frame.point(fade["to"]), str(fade.get("tone", "tendon")))
        for fade in row.get("fade", [])
    ]
    area: BaseGeometry
    if row["shape"] == "rails":
        first, second = frame.points(row["first-rail"]), frame.points(row["second-rail"])
        area = drop_spikes(largest(between_rails(first, second)), float(row.get("thinnest", 0.4)))
        fibres = lines_between(first, second, int(row["fibres"]))
        shading = _across_belly(first, second)
        fades += _tendon_ends(row, first, second)
    elif row["shape"] == "outline":
        area = closed_area(frame.points(row["outline"]), step=0.5 if row.get("fine") else 1.5)
        fibres = _sheets(row, frame)
    elif row["shape"] == "tube":
        area = tube(frame.points(row["axis"]), numbers(row["radii"]))
    elif row["shape"] == "ring":
        area, fibres = _ring(row)
    elif row["shape"] == "loop":
        area, fibres = _loop(row, frame)
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
        fades=tuple(fades),
    )


def _sheets(row: Table, frame: Frame) -> list[LineString]:
    """Return the fibres of an outline: sheets between two rails, or straight from one to other."""
    fibres: list[LineString] = []
    spread = lines_across if row.get("across") else lines_between
    for sheet in row.get("fibres", []):
        first, second = frame.points(sheet["first-rail"]), frame.points(sheet["second-rail"])
        fibres += spread(first, second, int(sheet["count"]))
    return fibres


def _tendon_ends(row: Table, first: Points, second: Points) -> list[Fade]:
    """Return the fades of a belly whose ends are tendons.

    ``tendon-start`` and ``tendon-end`` are shares of its length: where the red is at its last.
    """
    one, other = smooth_curve(first), smooth_curve(second)
    middle = (resample(one, 101) + resample(other, 101)) / 2
    found = []
    if "tendon-start" in row:
        share = float(row["tendon-start"])
        found.append(Fade(middle[round(share * 100)], middle[round(share * 30)]))
    if "tendon-end" in row:
        share = float(row["tendon-end"])
        found.append(Fade(middle[round(share * 100)], middle[round((0.3 * share + 0.7) * 100)]))
    return found


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


def _loop(row: Table, frame: Frame) -> tuple[BaseGeometry, list[LineString]]:
    """Return what lies between two closed curves that start on the same side, and its fibres.

    Across the midline the data hold the left half of each curve, from its top to its bottom.
    """
    curves = []
    for name in ("outer", "inner"):
        points = frame.points(row[name])
        if row.get("midline"):
            points = np.vstack([points, (points * [-1, 1])[-2:0:-1]])
        closed = smooth_curve(points, closed=True, step=0.5)
        curves.append(resample(np.vstack([closed, closed[:1]]), LOOP_POINTS))
    outer, inner = curves
    count = int(row["fibres"])
    shares = [(number + 1) / (count + 1) for number in range(count)]
    fibres = [LineString(inner + (outer - inner) * share) for share in shares]
    return Polygon(outer).buffer(0).difference(Polygon(inner).buffer(0)), fibres
