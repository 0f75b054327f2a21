"""The heart and the places where it can be felt, with the back in a small picture."""

from itertools import pairwise

from scene_drawing.curves import Point, ellipse, placed, plate_path, polyline, smooth
from scene_drawing.felt.felt_roads import felt_place, felt_road, felt_strip, source
from scene_drawing.palette import colour
from scene_drawing.pens.bands import along
from scene_drawing.scene import OVER_BODY, Scene

_ARM: list[Point] = [(403, 244), (411, 268), (420, 300), (431, 338), (441, 372)]
_BACK: Point = (146, 144)
"""Middle of the small picture of the back."""
_FADE_FROM, _FADE_OVER = 300, 46
"""Where the belly begins to fade, and over how many units it is gone."""
_FLANK: list[Point] = [
    (385.3, 300), (384, 308), (381.6, 320), (377.7, 340), (375.3, 360), (374.1, 380), (376, 400),
    (380.9, 420),
]  # fmt: skip
_HALF_BACK: list[Point] = [
    (336, 112), (331, 130), (330, 142), (336, 160), (349, 170), (372, 180), (397, 190), (412, 201),
    (422, 216), (429, 234), (434, 258), (438, 280), (441, 300), (440, 313), (431, 320),
    (416, 320), (405, 313), (398, 300), (391, 286), (387.5, 292), (384, 306), (381, 322),
    (377, 342), (375, 362), (374.5, 380), (376, 400),
]  # fmt: skip
"""Neck, shoulder, upper arm and flank on one side: the arm ends softly above the elbow."""
_HEART: list[Point] = [
    (291, 236), (282, 245), (277, 258), (276, 273), (279, 287), (288, 293), (302, 295.5),
    (317, 299), (331, 302), (341, 299.5), (345, 290), (343, 277), (336, 264), (328, 253),
    (321, 243), (312, 237), (302, 234),
]  # fmt: skip


def chest() -> Scene:
    """Draw the heart, the dashed roads from it, and where they lead."""
    scene = Scene(OVER_BODY)
    _quiet_belly(scene)
    _heart(scene)
    _back(scene)
    spot = (318, 276)
    x, y = _BACK
    felt_strip(scene, "felt-arm", _ARM, [4, 22, 30, 32, 32, 28, 4], (420, 300))
    scene.part("arm-spot").path(ellipse(424, 314, 3.4), "#fff4e4", "#c9502a", 1.2)
    felt_place(scene, "felt-jaw", (323, 124), 15, 12)
    felt_place(scene, "felt-chest", (303, 236), 42, 46)
    felt_place(scene, "felt-behind", (x, y + 6), 15, 17)
    felt_road(scene, "to-arm", [spot, (352, 236), (386, 238), (408, 272), (421, 305)])
    felt_road(scene, "to-jaw", [spot, (332, 226), (337, 178), (326, 132)])
    felt_road(scene, "to-chest", [spot, (314, 262), (306, 243)])
    felt_road(scene, "to-behind", [spot, (284, 262), (250, 212), (206, 170), (154, 152)])
    source(scene, "from-heart", spot, 9)
    return scene


def _quiet_belly(scene: Scene) -> None:
    part = scene.part("quiet-belly")
    # Thin bands that overlap four deep, paler and paler to nothing: one soft end, no stripes.
    tops = [_FADE_FROM + step for step in range(_FADE_OVER)]
    for step, top in enumerate(tops):
        low = tops[step + 4] if step + 4 < _FADE_OVER else 420
        share = min((step + 1) / (_FADE_OVER - 6), 1)
        hidden = 0.94 * share * share * (3 - 2 * share)
        half = [(_flank(top), top), *((x, y) for x, y in _FLANK if top < y < low)]
        half.append((_flank(low), low))
        trunk = [*half, *((600 - x, y) for x, y in reversed(half))]
        each = round(1 - (1 - hidden) ** 0.25, 4)
        part.path(polyline(trunk, closed=True), "#f4eee8", opacity=each)


def _flank(level: float) -> float:
    """Return how far to the right the trunk reaches at a height."""
    for (ax, ay), (bx, by) in pairwise(_FLANK):
        if ay <= level <= by:
            return ax + (bx - ax) * (level - ay) / (by - ay)
    raise ValueError(level)


def _heart(scene: Scene) -> None:
    part = scene.part("heart")
    light, dark = colour("organ", "heart", "light"), colour("organ", "heart", "dark")
    line = colour("organ", "heart", "line")
    part.path(smooth(_HEART, closed=True), scene.glow(light, dark), line, 1)
    right = [(291, 236), (282, 245), (277, 258), (276, 273), (279, 287), (288, 293), (291, 280)]
    right += [(293, 264), (297, 250), (299, 241)]
    part.path(smooth(right, closed=True), dark, line, 0.6, 0.45)
    for vessel, tone in (
        ([(298, 242), (294, 256), (291, 272), (288, 291)], "#e9b07a"),
        ([(318, 243), (326, 260), (333, 280), (335, 300)], "#e9b07a"),
    ):
        part.path(smooth(vessel), line=line, width=2.4, opacity=0.7)
        part.path(smooth(vessel), line=tone, width=1.2)
    part.path(smooth([(306, 246), (301, 260), (298, 276)]), line="#f0a79c", width=2.4, opacity=0.5)


def _back(scene: Scene) -> None:
    """Draw the back in a round window: neck, shoulders and trunk from behind."""
    x, y = _BACK
    part = scene.part("back-window")
    part.path(ellipse(x, y, 43), "#fbf7f2", "#a08b7c", 1.2)
    part = scene.part("back")
    scale = 0.25
    right, down = x - 300 * scale, y - 236 * scale
    shape = []
    rest = [(600 - px, py) for px, py in reversed(_HALF_BACK)]
    for px, py in [*along(_HALF_BACK, 5), *along(rest, 5)]:
        sx, sy = px * scale + right, py * scale + down
        far = ((sx - x) ** 2 + (sy - y) ** 2) ** 0.5
        share = min(1, 41.8 / far) if far else 1
        shape.append((x + (sx - x) * share, y + (sy - y) * share))
    part.path(
        polyline(shape, closed=True), scene.shade("#f3cfb4", "#e6b899"), colour("skin", "rim"), 0.7
    )
    for side in ("L", "R"):
        blade = placed(plate_path("back", "bone", f"scapula.{side}"), scale, right, down)
        part.path(blade, "#f8dcc6", "#b98d70", 0.7)
    furrow = [(300, 150), (300.5, 220), (299.5, 300), (300, 390)]
    part.path(
        smooth([(a * scale + right, b * scale + down) for a, b in furrow]), line="#b98d70", width=1
    )
