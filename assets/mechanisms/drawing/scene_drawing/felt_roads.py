"""Roads from where a trouble is to where it is felt, over the plates of the body."""

from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, plate_path, smooth
from scene_drawing.scene import Part, Scene

ROAD, ROAD_EDGE = "#c9502a", "#fdf3e6"
"""The colour of a road, and of the fine rim that lifts it off the organs."""
_HALO = "#d8431f"


def felt_road(scene: Scene, name: str, points: Sequence[Point], width: float = 2.2) -> None:
    """Add a road that can be drawn from the organ to the place where it is felt."""
    line = smooth(points)
    scene.part(f"{name}-rim").path(line, line=ROAD_EDGE, width=width * 2.1, opacity=0.9)
    scene.part(name).path(line, line=ROAD, width=width)


def felt_place(scene: Scene, name: str, middle: Point, across: float, down: float) -> None:
    """Add the soft glow of a place where something is felt, with the end of a road in it."""
    part = scene.part(name)
    # The outline that is lit is that of the small end, not the edge of the glow.
    part.path(ellipse(*middle, min(across, down) * 0.22), ROAD)
    _glow(part, middle, across, down)
    part.path(ellipse(*middle, min(across, down) * 0.22), "#fff4e4", ROAD, 1.1)


def felt_glow(scene: Scene, name: str, middle: Point, across: float, down: float) -> Part:
    """Add the soft glow of a place where something is felt."""
    return _glow(scene.part(name), middle, across, down)


def _glow(part: Part, middle: Point, across: float, down: float) -> Part:
    for step in range(13):
        share = 1 - 0.07 * step
        glow = ellipse(*middle, across * share, down * share)
        part.path(glow, _HALO, opacity=round(0.05 + 0.009 * step, 3))
    return part


def source(scene: Scene, name: str, middle: Point, reach: float) -> None:
    """Add the spot that tells where the trouble is."""
    part = scene.part(name)
    part.path(ellipse(*middle, reach * 0.36), "#fff4e4", ROAD, 1.2)
    for share in (1, 0.8, 0.6):
        part.path(ellipse(*middle, reach * share), _HALO, opacity=0.14)
    part.path(ellipse(*middle, reach * 0.36), "#fff4e4", ROAD, 1.2)


def seen_through(
    scene: Scene, plate: str, structure: str, fill: tuple[str, str], line: str, name: str
) -> Part:
    """Add an organ of a plate once more, above what hides it there."""
    view, layer = plate.split(".")
    part = scene.part(name)
    shade = scene.shade(*fill)
    return part.path(plate_path(view, layer, structure), shade, line, 0.7, 0.92)
