"""Over the body: the body's side opens into its section, and the first breath fills it."""

from scene_drawing.cough.section_parts import (
    AIR_DOT,
    AIR_DOT_LINE,
    airway,
    base_section,
    gate,
    near_half,
    organs,
    shapes_of,
)
from scene_drawing.cough.trunk import FULL, REST
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.pens.broken_lines import arrow, dashed, ghost_line
from scene_drawing.pens.tapers import push
from scene_drawing.scene import OVER_BODY, Scene


def _same(x: float, y: float) -> Point:
    return (x, y)


def breath() -> Scene:
    """Return the trunk cut through the middle where the plate has it, with the roads to full."""
    scene = Scene(OVER_BODY)
    base_section(scene, REST, _same)
    airway(scene, REST, _same)
    organs(scene, REST, _same)
    near_half(scene, REST, _same)
    gate(scene, _same)
    for name, shape in shapes_of(FULL, _same).items():
        if name not in {"mouth", "pelvic-floor"}:
            scene.road(f"{name}-full", shape)
    ghost_line(scene.part("dome-before"), dashed([(x, y) for x, y in REST.dome], 5, 3.5), 1.2)
    arrow(scene.part("push-down"), push((254, 292), (254, 324), 0, 14), 0.7)
    way: list[Point] = [
        (165, 96), (190, 104), (208, 110), (222, 103), (240, 98), (256, 102), (264, 116),
        (261, 150), (266, 182), (278, 212), (288, 240), (289, 252),
    ]  # fmt: skip
    scene.road("breath-in", smooth(way))
    scene.part("air").path(ellipse(0, 0, 3), AIR_DOT, AIR_DOT_LINE, 0.9)
    within = scene.part("air-inside")
    for x, y in ((260, 258), (302, 262), (250, 288), (278, 290), (302, 300), (242, 310),
                 (266, 318), (290, 322)):  # fmt: skip
        within.path(ellipse(x, y, 3), AIR_DOT, AIR_DOT_LINE, 0.9)
    return scene
