"""A block cut out of the back, skin on top, with its nerve that runs to the spinal cord."""

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import band
from scene_drawing.pens.dial_dashes import dashed
from scene_drawing.scene import Part, Scene
from scene_drawing.volume.up_the_cord import HORN, TRACT

LEFT, RIGHT = 20, 300
TOUCHED: Point = (84, 332)
PRESSED: Point = (208, 342)
SORE: Point = (208, 398)
_TOP, _FAT, _MEAT, _LOW = 332, 352, 394, 566
_BACK: Point = (20, -15)
"""How far the rear of the block is drawn to the right and up."""
_TOUCH: list[Point] = [(84, 340), (87, 366), (100, 416), (132, 466), (190, 502), (262, 512)]
_PRESS: list[Point] = [(208, 398), (209, 424), (216, 462), (240, 500), (262, 512)]
_TRUNK: list[Point] = [(262, 512), (292, 514), (318, 516), (338, 520), HORN]
_SOFT = tuple((54 - 5 * step, 0.07 + 0.02 * step) for step in range(9))


def _skin(dent: float) -> str:
    """Return the cut edge of the skin, dented where the finger presses."""
    falls = (0, 0, 0.02, 0.14, 0.55, 1, 1, 0.55, 0.14, 0.02, 0)
    places = (LEFT, 90, 140, 168, 188, 201, 215, 228, 248, 270, RIGHT)
    top = [(x, _TOP + dent * fall) for x, fall in zip(places, falls, strict=True)]
    low = [(x, _FAT + dent * fall * 0.5) for x, fall in zip(places, falls, strict=True)]
    upper, lower = smooth(top), smooth(low[::-1])
    return f"{upper}{lower.replace('M', 'L', 1)}Z"


def _face(top: float, low: float) -> str:
    corners = [(LEFT, top), (RIGHT, top), (RIGHT, low), (LEFT, low)]
    return polyline(corners, closed=True)


def _side(top: float, low: float) -> str:
    right, up = _BACK
    corners = [(RIGHT, top), (RIGHT + right, top + up), (RIGHT + right, low + up), (RIGHT, low)]
    return polyline(corners, closed=True)


def tissue(scene: Scene) -> None:
    """Add the muscle, the fat, and the skin that can be dented; their cut faces lie flush."""
    rose = "muscle", "rose"
    meat = scene.part("muscle")
    light, dark = "#dd8a7e", "#b9584f"
    meat.path(_face(_MEAT, _LOW), scene.shade(light, dark), "#7d3a33", 1.4)
    meat.path(_side(_MEAT, _LOW), scene.shade("#b9625a", "#93443d"), "#7d3a33", 1.2)
    for place in range(9):
        y = 412 + place * 18
        fibre = [(24, y), (100, y - 4), (180, y + 2), (250, y + 3), (296, y - 2)]
        meat.path(smooth(fibre), line=colour(*rose, "fibre"), width=1.2, opacity=0.35)
        first = place % 3
        shine = [(x, y_ + 7) for x, y_ in fibre[first : first + 3]]
        meat.path(smooth(shine), line="#f6c9bb", width=2.4, opacity=0.3)
    fat = scene.part("fat")
    fat.path(_face(_FAT - 2, _MEAT), scene.shade("#f6e2a6", "#e6c779"), "#a5823f", 1.2)
    fat.path(_side(_FAT, _MEAT), scene.shade("#d9bd77", "#c3a35b"), "#a5823f", 1)
    for place in range(13):
        x, y = 36 + place * 20.6, 374 + (-8, 7, -2)[place % 3]
        size = (9, 10, 8)[place % 3]
        fat.path(blob(x, y, size, 0.06, 8, place), "#fbeec4", "#c9a85f", 0.9, 0.75)
    right, up = _BACK
    top = scene.part("skin-top")
    # It reaches below the rim only where the rim is dented.
    low = _FAT - 2
    roof = [(LEFT, _TOP), (LEFT + right, _TOP + up), (RIGHT + right, _TOP + up), (RIGHT, _TOP)]
    roof += [(258, _TOP + 1), (234, low), (182, low), (158, _TOP + 1)]
    top.path(polyline(roof, closed=True), scene.shade("#f8d3b6", "#eeb690"), "#9c5f42", 1.2)
    top.path(_side(_TOP, _FAT), "#d9976f", "#9c5f42", 1.2)
    skin = scene.part("skin")
    skin.path(_skin(10), "#eba783", "#9c5f42", 1.7)
    scene.road("skin-pressed", _skin(16))
    scene.road("skin-level", _skin(0))


def where_it_lies(scene: Scene) -> None:
    """Add a small figure of the back, with the place out of which the block is cut."""
    part = scene.part("whole-back")
    half = [
        (0, -50), (7, -48), (9, -40), (6.6, -32), (6, -28), (13, -24), (21, -21), (24, -12),
        (25.5, 4), (27.5, 22), (28, 34), (24.4, 34), (22, 20), (19, 4), (17, -2), (15.4, 12),
        (17, 24), (18.6, 38), (17.6, 52), (1.4, 52), (0, 40),
    ]  # fmt: skip
    x, y = 46, 60
    rim = [(x + a, y + b) for a, b in half]
    rim += [(x - a, y + b) for a, b in reversed(half[1:-1])]
    part.path(smooth(rim, closed=True, tension=0.8), "#efc09d", "#94573f", 1.3)
    part.path(smooth([(x, y - 24), (x, y + 24)]), line="#94573f", width=1, opacity=0.6)
    frame = [(x - 14, y + 8), (x + 2, y + 8), (x + 2, y + 20), (x - 14, y + 20)]
    part.path(polyline(frame, closed=True), "#fff3dc", "#6b3a6a", 2)
    way = scene.part("out-of-the-back")
    way.path(
        dashed([(x - 12, y + 22), (x - 20, y + 90), (34, 316)], 5, 5), line="#8d6a8c", width=1.4
    )


def sore_spots(scene: Scene) -> None:
    """Add the places that hurt, about the endings that are pressed and those that are stroked."""
    for name, (x, y), reach in (("press-hurts", SORE, 0.56), ("touch-hurts", (84, 342), 0.5)):
        part = scene.part(name)
        # The outline that is lit is that of the spot, not the edge of the glow.
        part.path(ellipse(x, y, 5), line="#b5281f", width=2)
        for size, strength in _SOFT:
            part.path(ellipse(x, y, size * reach, size * reach * 0.76), "#dc2f24", opacity=strength)
        part.path(ellipse(x, y, 5), "#fff0e0", "#b5281f", 1.8)


def nerve(scene: Scene) -> None:
    """Add the nerve with its two branches and endings, and the roads of its signals."""
    part = scene.part("nerve")
    gold = scene.shade("#fbdc6c", "#e2ae2d")
    edge = "#8f6914"
    for twig in (
        [(87, 366), (74, 354), (62, 342)],
        [(87, 366), (86, 352), (84, 338)],
        [(90, 374), (100, 356), (108, 342)],
        [(209, 424), (194, 410), (182, 394)],
        [(209, 424), (208, 410), (208, 394)],
        [(210, 428), (224, 412), (234, 395)],
        [(194, 410), (184, 408), (176, 408)],
        [(224, 412), (234, 411), (242, 409)],
    ):
        part.path(band(twig, [4.4, 3, 1.4]), gold, edge, 0.8)
    branches = (
        (band([*_TOUCH[1:], (286, 514)], [4.5, 6, 7, 7.4, 6]), "#f1cb52"),
        (band([*_PRESS[1:], (276, 513)], [5, 7, 7, 6]), "#f1cb52"),
        (band([(248, 508), *_TRUNK], [6, 12, 12, 11, 9, 5]), "#f1cb52"),
    )
    # All edges first and all fills above them: the branches join without an end.
    for data, tint in branches:
        part.path(data, tint, edge, 2)
    for data, tint in branches:
        part.path(data, tint)
    part.path(band([(330, 518), (344, 530), HORN], [6, 5, 3]), gold, edge, 0.9)
    part.path(ellipse(324, 516.5, 14, 9), scene.glow("#fbdc6c", "#dc9d2c"), edge, 1.2)
    shine = [(x, y - 3) for x, y in _TRUNK[:2]]
    part.path(smooth(shine), line="#fdf0c0", width=2.2, opacity=0.8)
    scene.road("touch-road", smooth([*_TOUCH, *_TRUNK[1:], *TRACT[1:]]))
    scene.road("press-road", smooth([*_PRESS, *_TRUNK[1:], *TRACT[1:]]))


def spark(part: Part, middle: Point, tint: str, line: str, size: float = 6.5) -> None:
    """Draw the stamp of a signal that runs along a nerve."""
    part.path(ellipse(*middle, size), "#fffaf0", line, size * 0.25)
    part.path(ellipse(*middle, size * 0.58), tint)
