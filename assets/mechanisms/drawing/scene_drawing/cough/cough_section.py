"""The trunk cut through the middle, large, upright as it coughs."""

from scene_drawing.cough import trunk
from scene_drawing.cough.glottis import gate_from_above
from scene_drawing.cough.rib_cage import ribs
from scene_drawing.cough.section_parts import (
    AIR_DOT,
    AIR_DOT_LINE,
    MUSCLE,
    MUSCLE_LINE,
    airway,
    base_section,
    gate,
    near_half,
    organs,
    shapes_of,
)
from scene_drawing.cough.trunk import BLAST, FULL, REST, TIGHT, path
from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.pens.broken_lines import arrow, dashed, ghost_line
from scene_drawing.pens.tapers import push
from scene_drawing.scene import Scene


def upright(x: float, y: float) -> Point:
    """Return where a point of the body's plate lies: the trunk broader than the head."""
    share = min(max((y - 115) / 90, 0), 1)
    share = share * share * (3 - 2 * share)
    return (430 + (x - 280) * (1.17 + 0.3 * share), (y - 12) * 1.08)


def section() -> Scene:
    """Return the upright trunk, full of air, with the roads to every later state."""
    scene = Scene()
    base_section(scene, FULL, upright)
    airway(scene, FULL, upright)
    organs(scene, FULL, upright)
    near_half(scene, FULL, upright)
    gate(scene, upright)
    trapped = scene.part("trapped-air")
    for x, y in (
        (284, 216),
        (298, 226),
        (272, 236),
        (262, 262),
        (284, 262),
        (306, 252),
        (250, 286),
        (272, 296),
        (296, 284),
        (304, 312),
        (252, 312),
        (280, 320),
    ):
        trapped.path(ellipse(*upright(x, y), 5.2), AIR_DOT, AIR_DOT_LINE, 1.7)
    side = scene.part("side-wall")
    slant: list[Point] = [
        (238, 352), (262, 350), (286, 356), (298, 372), (296, 402), (292, 430), (284, 452),
        (264, 470),
        (244, 478), (234, 462), (229, 430), (228, 398), (231, 370),
    ]  # fmt: skip
    side.path(path(slant, upright), MUSCLE, MUSCLE_LINE, 1, 0.62)
    for place in range(7):
        right, down = 300 - place * 1.5, 360.0 + place * 15
        line = [(right - 6, down - 8), (right - 34, down + 2), (right - 62, down + 18)]
        side.path(path(line, upright, closed=False), line="#f0c7b8", width=1, opacity=0.7)
    for y, bow in ((366, 3), (402, 0), (438, -3)):
        start, end = upright(232, y - bow), upright(262, y)
        arrow(side, push(start, end, bow, 18), 0.9)
    ribs(scene, upright)
    pressure = scene.part("pressure")
    glow = scene.glow("#f6d9a8", "#d98a5c")
    pressure.path(path(trunk.inset(trunk.cavity(TIGHT), 5), upright), glow, opacity=0.55)
    _pushes(scene)
    for word, state in (("tight", TIGHT), ("blast", BLAST), ("rest", REST)):
        for name, shape in shapes_of(state, upright).items():
            scene.road(f"{name}-{word}", shape)
    scene.road("breath-out", path(trunk.BREATH_ROAD, upright, closed=False))
    _blast(scene)
    _sprung(scene)
    gate_from_above(scene, upright(261, 156))
    return scene


def _pushes(scene: Scene) -> None:
    """Draw how the pelvic floor lifts; what pushes in front belongs to the wall of the side."""
    arrow(scene.part("push-floor"), push(upright(274, 524), upright(274, 494), 0, 20), 0.9)


def _sprung(scene: Scene) -> None:
    """Draw where the dome was as the air burst out, and how it has risen since."""
    low = dashed([upright(x, y) for x, y in BLAST.dome], 9, 6)
    ghost_line(scene.part("dome-low"), low, 2.4)
    arrow(scene.part("dome-up"), push(upright(264, 325), upright(264, 295), 0, 22), 0.9)


def _blast(scene: Scene) -> None:
    mouth_x, mouth_y = upright(207, 126)
    plume = scene.part("plume")
    cloud: list[Point] = [
        (mouth_x, mouth_y - 4), (mouth_x - 60, mouth_y - 22), (mouth_x - 140, mouth_y - 46),
        (mouth_x - 215, mouth_y - 58), (mouth_x - 252, mouth_y - 30), (mouth_x - 262, mouth_y + 6),
        (mouth_x - 244, mouth_y + 40), (mouth_x - 200, mouth_y + 52), (mouth_x - 130, mouth_y + 34),
        (mouth_x - 60, mouth_y + 14), (mouth_x, mouth_y + 4),
    ]  # fmt: skip
    plume.path(
        smooth(cloud, closed=True), scene.shade("#b9d3dc", "#7fa9ba", down=False), opacity=0.42
    )
    for place, rise in enumerate((-0.2, -0.09, 0.02, 0.12)):
        streak = scene.part(f"streak-{place + 1}")
        line: list[Point] = [
            (mouth_x - 10, mouth_y), (mouth_x - 90, mouth_y + 90 * rise),
            (mouth_x - 180, mouth_y + 190 * rise),
            (mouth_x - 236 + 14 * abs(place - 1.5), mouth_y + 245 * rise),
        ]  # fmt: skip
        streak.path(smooth(line), line="#5f93a8", width=2.6 - 0.4 * abs(place - 1.5), opacity=0.9)
    for name, rise in (("high", -0.15), ("low", 0.11)):
        fan: list[Point] = [
            (mouth_x - 6, mouth_y), (mouth_x - 90, mouth_y + 90 * rise),
            (mouth_x - 170, mouth_y + 178 * rise), (mouth_x - 236, mouth_y + 248 * rise),
        ]  # fmt: skip
        scene.road(f"breath-{name}", smooth(fan))
    scene.part("air").path(ellipse(0, 0, 4.6), AIR_DOT, AIR_DOT_LINE, 1.2)
