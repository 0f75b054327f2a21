"""Small bodies that tell where a picture of the spine lies, and which side is the belly."""

from scene_drawing.curves import Point, ellipse, placed, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.skin_regions import region_path

_FRAME = "#7a5c44"


def from_the_side(scene: Scene, name: str, where: Point, tall: float) -> None:
    """Draw a small body that faces left, with a frame about its low back."""
    scale = tall / 1000
    right, down = where[0] - 290 * scale, where[1] - 520 * scale
    part = scene.part(name)
    shape = placed(region_path("side", "silhouette"), scale, right, down)
    part.path(shape, colour("skin", "light"), colour("skin", "rim"), 1.1)
    spine = [(298, 122), (308, 172), (324, 216), (329, 256), (323, 305), (309, 350), (303, 390),
             (310, 425), (330, 462)]  # fmt: skip
    part.path(
        smooth([(x * scale + right, y * scale + down) for x, y in spine]),
        line=colour("bone", "line"),
        width=20 * scale,
    )
    corners = [(240, 340), (372, 340), (372, 466), (240, 466)]
    part.path(
        polyline([(x * scale + right, y * scale + down) for x, y in corners], closed=True),
        line=_FRAME,
        width=1.8,
    )


def from_above(scene: Scene, name: str, where: Point, wide: float) -> None:
    """Draw a small slice through the trunk, its belly at the top, with a frame about the spine."""
    x, y = where
    unit = wide / 100
    part = scene.part(name)

    def at(knots: tuple[Point, ...]) -> list[Point]:
        half = [(x + right * unit, y + down * unit) for right, down in knots]
        return [*half, *((2 * x - right, down) for right, down in reversed(half[1:-1]))]

    rim = at(((0, -34), (26, -31), (45, -14), (49, 4), (40, 22), (20, 31), (0, 27)))
    part.path(smooth(rim, closed=True), colour("skin", "light"), colour("skin", "rim"), 1.4)
    inner = at(((0, -27), (22, -24), (37, -10), (40, 2), (30, 8), (14, 4), (0, 1)))
    part.path(smooth(inner, closed=True), colour("muscle", "veil", "light"), opacity=0.7)
    _bone(part, x, y + 4 * unit, unit)
    frame = [(-17, -7), (17, -7), (17, 26), (-17, 26)]
    part.path(
        polyline([(x + right * unit, y + down * unit) for right, down in frame], closed=True),
        line=_FRAME,
        width=1.8,
    )


def _bone(part: Part, x: float, y: float, unit: float) -> None:
    arch = [(-13, 8), (-6, 5), (0, 7), (6, 5), (13, 8), (5, 13), (1.6, 20), (-1.6, 20), (-5, 13)]
    line = colour("bone", "line")
    part.path(
        smooth([(x + right * unit, y + down * unit) for right, down in arch], closed=True),
        colour("bone", "light"), line, 1,
    )  # fmt: skip
    part.path(ellipse(x, y, 10 * unit, 7 * unit), colour("bone", "disc"), line, 1)
