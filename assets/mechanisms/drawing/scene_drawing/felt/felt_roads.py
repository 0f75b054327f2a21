"""Roads from where a trouble is to where it is felt, over the plates of the body."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, ellipse, plate_path, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import along, band
from scene_drawing.scene import Part, Scene

ROAD, ROAD_EDGE = "#c9502a", "#fdf3e6"
"""The colour of a road, and of the fine rim that lifts it off the organs."""
HALO = "#d8431f"
_ALERT, _ALERT_LINE = "#f4bd4a", "#7d4f0e"


def dashes(points: Sequence[Point], dash: float, gap: float, back: float = 0) -> str:
    """Return a line of dashes on the soft curve through ``points``, ended ``back`` before it."""
    spine = along(points, 24)
    reached = [0.0]
    for here, there in pairwise(spine):
        reached.append(reached[-1] + math.dist(here, there))
    total = reached[-1] - back
    count = max(round((total + gap) / (dash + gap)), 1)
    step = (total + gap) / count

    def at(way: float) -> Point:
        place = next(p for p in range(1, len(reached)) if reached[p] >= min(way, reached[-1]))
        share = (way - reached[place - 1]) / ((reached[place] - reached[place - 1]) or 1)
        (ax, ay), (bx, by) = spine[place - 1], spine[place]
        return ax + (bx - ax) * share, ay + (by - ay) * share

    pieces = []
    for number in range(count):
        start = number * step
        length = step - gap
        pieces.append(smooth([at(start + length * share / 3) for share in range(4)]))
    return "".join(pieces)


def _head(points: Sequence[Point], size: float) -> str:
    spine = along(points, 24)
    tip = spine[-1]
    tail = next(each for each in reversed(spine) if math.dist(each, tip) >= size)
    across, down = (tip[0] - tail[0]) / size, (tip[1] - tail[1]) / size
    wing = size * 0.52
    left = (tail[0] - down * wing - across, tail[1] + across * wing - down)
    right = (tail[0] + down * wing - across, tail[1] - across * wing - down)
    nock = (tail[0] + across * size * 0.22, tail[1] + down * size * 0.22)
    return polyline([tip, left, nock, right], closed=True)


def felt_road(scene: Scene, name: str, points: Sequence[Point], width: float = 2.4) -> Part:
    """Add a dashed road with a head: no nerve and no vessel, but what is felt, and where."""
    part = scene.part(name)
    head = _head(points, width * 3.6)
    line = dashes(points, width * 2.5, width * 1.9, width * 4.4)
    # The outline that is lit is that of the head, so that the dashes stay whole.
    part.path(head, ROAD, ROAD_EDGE, width * 0.5)
    part.path(line, line=ROAD_EDGE, width=round(width * 1.8, 2))
    part.path(line, line=ROAD, width=width)
    return part.path(head, ROAD, ROAD_EDGE, width * 0.4)


def felt_place(scene: Scene, name: str, middle: Point, across: float, down: float) -> Part:
    """Add the soft glow of a place where something is felt, with a spot in it."""
    part = scene.part(name)
    # The outline that is lit is that of the spot, not the edge of the glow.
    spot = min(min(across, down) * 0.22, 3.6)
    part.path(ellipse(*middle, spot), ROAD)
    _glow(part, middle, across, down)
    return part.path(ellipse(*middle, spot), "#fff4e4", ROAD, 1.1)


def felt_strip(
    scene: Scene, name: str, points: Sequence[Point], widths: Sequence[float], spot: Point
) -> Part:
    """Add the soft glow of a long place along a line, with a spot in it."""
    part = scene.part(name)
    part.path(ellipse(*spot, 0.6), HALO)
    for step in range(6):
        share = 1 - 0.16 * step
        part.path(
            band(points, [each * share for each in widths], 3),
            HALO,
            opacity=round(0.08 + 0.02 * step, 3),
        )
    return part


def _glow(part: Part, middle: Point, across: float, down: float) -> Part:
    for step in range(13):
        share = 1 - 0.07 * step
        glow = ellipse(*middle, across * share, down * share)
        part.path(glow, HALO, opacity=round(0.05 + 0.009 * step, 3))
    return part


def source(scene: Scene, name: str, middle: Point, reach: float) -> None:
    """Add the spot that tells where the trouble is."""
    part = scene.part(name)
    part.path(ellipse(*middle, reach * 0.36), "#fff4e4", ROAD, 1.2)
    for share in (1, 0.8, 0.6):
        part.path(ellipse(*middle, reach * share), HALO, opacity=0.14)
    part.path(ellipse(*middle, reach * 0.36), "#fff4e4", ROAD, 1.2)


def seen_through(
    scene: Scene, plate: str, structure: str, fill: tuple[str, str], line: str, name: str
) -> Part:
    """Add an organ of a plate once more, above what hides it there."""
    view, layer = plate.split(".")
    part = scene.part(name)
    shade = scene.shade(*fill)
    return part.path(plate_path(view, layer, structure), shade, line, 0.7, 0.92)


def organ_tones(name: str) -> tuple[tuple[str, str], str]:
    """Return the light and dark tone of an organ, and the colour of its line."""
    tones = colour("organ", name, "light"), colour("organ", name, "dark")
    return tones, colour("organ", name, "line")


def bones(
    scene: Scene, name: str, view: str, structures: Sequence[str], opacity: float = 1
) -> Part:
    """Add bones of a plate, above what hides them there."""
    part = scene.part(name)
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    for each in structures:
        part.path(plate_path(view, "bone", each), fill, colour("bone", "line"), 0.7, opacity)
    return part


def question(part: Part, middle: Point, size: float) -> None:
    """Add a question mark, in the pale tone of a spot with a rim."""
    x, y = middle
    hook: list[Point] = [(-0.3, -0.28), (-0.2, -0.5), (0.06, -0.54), (0.28, -0.38), (0.24, -0.14)]
    hook += [(0.04, 0.02), (0, 0.2)]
    curve = smooth([(x + a * size, y + b * size) for a, b in hook])
    dot = ellipse(x, y + size * 0.48, size * 0.085)
    part.path(curve, line=ROAD, width=round(size * 0.3, 2))
    part.path(dot, ROAD, ROAD, round(size * 0.14, 2))
    part.path(curve, line="#fff4e4", width=round(size * 0.15, 2))
    part.path(dot, "#fff4e4")


def alert(scene: Scene, name: str, middle: Point, size: float) -> None:
    """Add a calm badge that tells of an emergency."""
    x, y = middle
    corners = [(0, -0.56), (0.56, 0.42), (-0.56, 0.42)]
    soft = [
        (x + (a + (other[0] - a) * 0.1) * size, y + (b + (other[1] - b) * 0.1) * size)
        for place, (a, b) in enumerate(corners)
        for other in (corners[place - 1], corners[(place + 1) % 3])
    ]
    part = scene.part(name)
    part.path(
        smooth(soft, closed=True, tension=0.3), scene.shade("#f9d377", _ALERT), _ALERT_LINE, 1
    )
    stroke = polyline([(x, y - size * 0.2), (x, y + size * 0.1)])
    part.path(stroke, line=_ALERT_LINE, width=round(size * 0.12, 2))
    part.path(ellipse(x, y + size * 0.28, size * 0.07), _ALERT_LINE)
