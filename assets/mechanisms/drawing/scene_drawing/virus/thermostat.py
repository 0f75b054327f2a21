"""In the brain: the thermostat that a helper turns up, and the warmth of the body that follows."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import arrow
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.shared.brain_section import brain_section
from scene_drawing.shared.messengers import around, prostaglandin
from scene_drawing.virus.head_vessels import artery_to_brain, cord_behind

_MIDDLE = 376.0
"""Where the middle of the column stands."""
_USUAL, _NEW = 104.0, 54.0
"""The heights of the usual warmth and of the new setting."""
_EDGE = 139.0
_AMBER, _AMBER_LINE = "#f0a43c", "#8a4d0c"
_CORAL, _CORAL_LINE = "#e2604f", "#9c3328"


def thermostat_of_the_brain() -> Scene:
    """Return the cut brain with its thermostat, and a column of warmth that follows its mark."""
    scene = Scene(OVER_BODY)
    cord_behind(scene)
    brain_section(scene, cord=False, glow=True)
    artery_to_brain(scene.part("brain-vessel"), 4)
    ways: tuple[list[Point], ...] = (
        [(265, 98), (259.6, 93), (257.6, 84.6), (258.6, 78)],
        [(257, 92), (251.6, 88), (250, 81)],
        [(260, 91), (265.4, 89.4), (268, 83)],
    )
    for place, way in enumerate(ways, 1):
        scene.road(f"helper-way-{place}", smooth(way))
        prostaglandin(scene, f"prostaglandin-{place}", *way[0], 3)
    _shiver(scene)
    _glass(scene)
    _column(scene)
    _mark(scene)
    return scene


def _shiver(scene: Scene) -> None:
    """Add the trembling lines beside nape, shoulder and throat."""
    shiver = scene.part("shiver")
    for x, top, low, lean in (
        (311, 112, 142, 0.02), (319, 118, 148, 0.1), (329, 152, 184, 0.36), (338, 154, 186, 0.36),
        (241, 160, 186, 0.22), (232, 162, 188, 0.22),
    ):  # fmt: skip
        points = [
            (x + (y - top) * lean + 2.2 * math.sin((y - top) * 0.62), y)
            for y in (top + step * (low - top) / 16 for step in range(17))
        ]
        shiver.path(smooth(points), "none", "#5f86a6", 1.7)
    unlined(shiver, (320, 150))


def _glass(scene: Scene) -> None:
    side, top = 9.4, 28.0
    bulb = [around(_MIDDLE, _EDGE + 7, 16, angle) for angle in range(-53, 234, 22)]
    half: list[Point] = [(side, 124), (side, 104), (side, 80), (side, 50), (side, top + 8)]
    tube = [(_MIDDLE - x, y) for x, y in half]
    tube += [(_MIDDLE - 6, top), (_MIDDLE, top - 2.4), (_MIDDLE + 6, top)]
    tube += [(_MIDDLE + x, y) for x, y in reversed(half)]
    glass = scene.part("glass")
    glass.path(smooth([*tube, *bulb], closed=True, tension=0.9), "#efe6dd", "#96796b", 1.2)
    for place in range(9):
        height = 44.0 + place * 10
        notch = [(_MIDDLE - side, height), (_MIDDLE - 5.6, height)]
        glass.path(polyline(notch), "none", "#96796b", 0.8)
    unlined(glass, (_MIDDLE, 80))
    bulb_part = scene.part("bulb")
    bulb_part.path(ellipse(_MIDDLE, _EDGE + 7, 12), scene.glow("#f0988a", _CORAL), _CORAL_LINE, 0.9)
    unlined(bulb_part, (_MIDDLE, _EDGE + 7))


def _column(scene: Scene) -> None:
    def column(height: float) -> str:
        left, right = _MIDDLE - 4.6, _MIDDLE + 4.6
        return polyline(
            [(left, _EDGE), (left, height), (right, height), (right, _EDGE)], closed=True
        )

    scene.part("warmth").path(column(_USUAL), _CORAL)
    scene.road("warmer", column((_USUAL + _NEW) / 2))
    usual = scene.part("usual")
    line = polyline([(_MIDDLE - 14, _USUAL), (_MIDDLE + 17, _USUAL)])
    usual.path(line, "none", "#fffaf4", 3.4).path(line, "none", "#7d7470", 1.8)
    unlined(usual, (_MIDDLE, _USUAL))
    scene.part("shine").path(
        polyline([(_MIDDLE - 6.4, 40), (_MIDDLE - 6.4, 132)]), "none", "#fffaf4", 1.4, 0.75
    )
    warming: list[Point] = [(_MIDDLE - 20, 128), (_MIDDLE - 21.4, 112), (_MIDDLE - 20, 84)]
    heating = scene.part("heating").path(arrow(warming, 1.6, 4, 10), _CORAL, _CORAL_LINE, 0.8)
    unlined(heating, warming[1])


def _mark(scene: Scene) -> None:
    mark = scene.part("set-point")
    pointer: list[Point] = [
        (_MIDDLE + 11, _USUAL), (_MIDDLE + 21, _USUAL - 7.4), (_MIDDLE + 33, _USUAL - 7.4),
        (_MIDDLE + 33, _USUAL + 7.4), (_MIDDLE + 21, _USUAL + 7.4),
    ]  # fmt: skip
    data = polyline(pointer, closed=True)
    mark.path(data).path(data, scene.shade("#f8bd63", "#e08f22"), _AMBER_LINE, 1.1)
    across = polyline([(_MIDDLE - 9, _USUAL), (_MIDDLE + 11, _USUAL)])
    mark.path(across, "none", _AMBER_LINE, 1.8)
    turn: list[Point] = [
        (_MIDDLE + 18, _USUAL), (_MIDDLE + 31, _USUAL - 7), (_MIDDLE + 33, _USUAL - 20),
        (_MIDDLE + 26, _NEW + 12),
    ]  # fmt: skip
    rise = scene.part("rise").path(arrow(turn, 1.4, 4, 9.5), _AMBER, _AMBER_LINE, 0.8)
    unlined(rise, turn[1])
