"""One bone as it is drawn: its outline, how it is shaded, and the details on its face."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, distance_along, normals, resample, smooth_curve
from body_drawing.figure import Figure
from body_drawing.frame import Frame
from body_drawing.shapes import mirrored, together
from body_drawing.solids import parts, solid
from body_drawing.tables import Table, numbers

LEFT_HALF = box(0, -100, 500, 1100)
BOTH_SIDES = ("L", "R")
MIDLINE = ("",)
VEIL_REACH = 0.3
"""How far a veil reaches past the edge of its bone, so that the line pales too."""

WAVE_STEP = 1.15
"""Distance between two turns of a suture."""


@dataclass(frozen=True)
class Axis:
    """The middle line of a long bone and half of its breadth, along which it is shaded."""

    start: Points
    end: Points
    breadth: float


@dataclass(frozen=True)
class Glow:
    """A soft spot on a bone.

    Attributes:
        tone: ``shade``, ``mist``, ``depth``, ``wall`` or ``light``.
        centre: Its middle.
        radii: Half of its width and height.
        turn: Degrees anticlockwise, seen from the front on the left side.
    """

    tone: str
    centre: Points
    radii: tuple[float, float]
    turn: float


@dataclass(frozen=True)
class Line:
    """A thin line on a bone; ``name`` is the structure part of its id, empty for none."""

    path: BaseGeometry
    width: float
    name: str = ""


@dataclass(frozen=True)
class Sheen:
    """A broad light line along a thin bone."""

    path: BaseGeometry
    width: float


@dataclass(frozen=True)
class Patch:
    """A piece drawn once more on a bone.

    Attributes:
        tone: ``light``, ``body``, ``plain``, ``dark``, ``wall``, ``pit``, ``depth`` or ``veil``
            (paler towards the midline).
        area: Its outline.
        name: The structure part of its id; empty for none.
    """

    tone: str
    area: BaseGeometry
    name: str = ""


Detail = Glow | Line | Sheen | Patch


@dataclass(frozen=True)
class Bone:
    """One piece of the skeleton.

    Attributes:
        name: The structure part of its id.
        area: Its outline; the left one of a pair.
        sides: ``("L", "R")`` for a pair, ``("",)`` for a midline bone.
        tone: ``bone``, ``far`` (behind others, faint), ``plain``, ``rim`` (without a
            line of its own), ``ground`` (under the bones of the skull), ``tooth``, ``cartilage``,
            ``disc``, ``rib-before`` and ``rib-behind`` (turning away at the upper or the lower
            end) or ``hollow`` (the dark depth of the orbits and the nose).
        axis: The middle line of a long bone; without one a bone is shaded from its middle out.
        details: What is drawn on its face, in this order.
        group: The set it belongs to, such as ``carpals``; empty for none.
        veil: How solid it is: 1, or less if what lies behind it shines through.
    """

    name: str
    area: BaseGeometry
    sides: tuple[str, ...]
    tone: str = "bone"
    axis: Axis | None = None
    details: tuple[Detail, ...] = ()
    group: str = ""
    veil: float = 1


def bone_of(
    row: Table, figure: Figure, view: str, tone: str, pair: tuple[str, ...] = BOTH_SIDES
) -> Bone:
    """Return the bone that a table of the data describes.

    Args:
        row: The table: a solid with ``name``, ``side`` and perhaps ``axis``, ``breadth``,
            ``tone`` and ``detail``.
        figure: Details that name other figures are left out.
        view: Details that name other views are left out.
        tone: How it is drawn if the table does not say.
        pair: The sides of one of a pair; one side in profile, where nothing is mirrored.
    """
    frame = figure.frame
    area = solid(row, frame, fine=True)
    sides = MIDLINE if row["side"] == "midline" else pair
    if sides == BOTH_SIDES:
        area = area.intersection(LEFT_HALF)
    if row.get("both", False):
        area = together([area, mirrored(area)])
    axis = None
    if "axis" in row:
        start, end = frame.points(row["axis"])
        axis = Axis(start, end, float(row["breadth"]))
    details = [
        detail
        for entry in row.get("detail", [])
        if view in entry.get("views", [view]) and figure.name in entry.get("figures", [figure.name])
        for detail in _details(entry, area, frame, twice=sides == MIDLINE and pair == BOTH_SIDES)
    ]
    return Bone(
        str(row["name"]), area, sides, str(row.get("tone", tone)), axis, tuple(details),
        veil=float(row.get("veil", 1)),
    )  # fmt: skip


def wavy(path: Points, height: float) -> Points:
    """Return a suture: a curve that swings to either side of a path."""
    middle = smooth_curve(path, step=0.5)
    count = max(4, int(distance_along(middle)[-1] / WAVE_STEP))
    middle = resample(middle, count)
    swing = height * np.array([0.0, 1.0, 0.25, -0.8, 0.6, -1.0, -0.2, 0.7, -0.6])
    steps = np.resize(swing, count)
    steps[[0, -1]] = 0
    return np.asarray(middle + normals(middle) * steps[:, None])


def _details(entry: Table, area: BaseGeometry, frame: Frame, *, twice: bool) -> list[Detail]:
    """Return a detail, and its mirror image if its bone lies on the midline and it does not."""
    found = _detail(entry, area, frame)
    if not twice or entry.get("once", False):
        return [found]
    return [_named(found, "L"), _named(_mirrored(found), "R")]


def _detail(entry: Table, area: BaseGeometry, frame: Frame) -> Detail:
    """Return one detail.

    Raises:
        ValueError: If the table names no known kind of detail.
    """
    if "glow" in entry:
        width, height = numbers(entry["r"])
        turn = float(entry.get("turn", 0))
        return Glow(str(entry["glow"]), frame.point(entry["at"]), (width, height), turn)
    if "sheen" in entry:
        path = LineString(smooth_curve(frame.points(entry["sheen"]), step=1.5))
        return Sheen(path, float(entry["width"]))
    if "line" in entry:
        return _line(entry, area, frame)
    if "patch" in entry:
        patch = parts(entry["part"], frame, fine=True)
        if not entry.get("free", False):
            reach = VEIL_REACH if entry["patch"] == "veil" else 0.0
            patch = patch.intersection(area.buffer(reach))
        return Patch(str(entry["patch"]), patch, str(entry.get("name", "")))
    message = f"a detail needs glow, line, sheen or patch, not {sorted(entry)}"
    raise ValueError(message)


def _line(entry: Table, area: BaseGeometry, frame: Frame) -> Line:
    """Return a line, cut to its bone unless it is free."""
    points = frame.points(entry["line"])
    curve = (
        wavy(points, float(entry["wave"])) if "wave" in entry else smooth_curve(points, step=1.5)
    )
    line = LineString(curve)
    path = line if entry.get("free", False) else line.intersection(area)
    return Line(path, float(entry.get("width", 0.5)), str(entry.get("name", "")))


def _named(detail: Detail, side: str) -> Detail:
    """Return a detail whose id, if it has one, also tells its side."""
    if isinstance(detail, Line | Patch) and detail.name:
        return replace(detail, name=f"{detail.name}.{side}")
    return detail


def _mirrored(detail: Detail) -> Detail:
    if isinstance(detail, Glow):
        return Glow(detail.tone, detail.centre * [-1, 1], detail.radii, -detail.turn)
    if isinstance(detail, Line | Sheen):
        return replace(detail, path=affinity.scale(detail.path, -1, 1, origin=(0, 0)))
    return replace(detail, area=mirrored(detail.area))
