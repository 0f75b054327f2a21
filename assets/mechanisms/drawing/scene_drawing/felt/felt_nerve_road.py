"""A sore nerve felt along its own road: round a rib on the trunk, down one leg."""

from scene_drawing.curves import Point, ellipse, placed, plate_path, smooth
from scene_drawing.felt.felt_roads import HALO, ROAD, ROAD_EDGE, felt_strip
from scene_drawing.felt.figure_cut import ghost
from scene_drawing.palette import colour
from scene_drawing.pens.bands import band
from scene_drawing.scene import Scene

_RIB: list[Point] = [
    (309, 279), (316, 282), (325, 288), (331.5, 294), (334.5, 300), (333.5, 306.5), (326.5, 312.5),
    (315.5, 318), (302.5, 324), (288.5, 330), (275, 336), (262, 342), (248, 346.5), (234, 348.5),
    (221, 348),
]  # fmt: skip
_LEG: list[Point] = [
    (318, 428), (321, 442), (325.5, 456), (333, 470), (345.7, 491), (355, 516), (360.4, 541),
    (363.7, 566), (365.8, 591), (367.3, 616), (368.6, 645), (369.3, 690), (369.8, 735),
    (370.6, 775), (369.5, 815), (366.9, 855), (365, 890), (364.8, 945), (365.8, 980), (364, 1006),
]  # fmt: skip


_LEG_SIZE = 0.87


def nerve_road() -> Scene:
    """Draw a trunk from its side with one rib's band, and two legs from behind with one road."""
    scene = Scene()
    _trunk(scene)
    _legs(scene)
    signal = scene.part("signal")
    signal.path(ellipse(*_at_trunk(_RIB[0]), 6), "#fff6d6", ROAD, 1.8)
    signal.path(ellipse(*_at_trunk(_RIB[0]), 2.8), "#e8612a")
    return scene


def _at_trunk(point: Point) -> Point:
    return (point[0] - 213) * 1.82 + 70, (point[1] - 166) * 1.82 + 8


def _at_leg(point: Point) -> Point:
    return (point[0] - 192) * _LEG_SIZE + 448, (point[1] - 372) * _LEG_SIZE + 10


def _bone(
    scene: Scene, name: str, view: str, structures: list[str], scale: float, to: Point
) -> None:
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    part = scene.part(name)
    for each in structures:
        shape = placed(plate_path(view, "bone", each), scale, *to)
        part.path(shape, fill, colour("bone", "line"), 0.9, 0.8)


def _trunk(scene: Scene) -> None:
    ghost(scene.part("trunk"), "side", (206, 158, 362, 493), _at_trunk)
    right, down = _at_trunk((0, 0))
    spine = [f"disc-L{number}-L{number + 1}" for number in (4, 3, 2, 1)]
    spine += ["disc-T12-L1", *(f"disc-T{number}-T{number + 1}" for number in range(11, 2, -1))]
    spine += [f"vertebra-L{number}" for number in (5, 4, 3, 2, 1)]
    spine += [f"vertebra-T{number}" for number in range(12, 2, -1)]
    _bone(scene, "spine", "side", spine, 1.82, (right, down))
    front = [f"costal-cartilage-{number}.L" for number in (6, 7, 8, 9, 10)]
    back = [
        f"rib-{number}-{end}.L"
        for number in (11, 10, 9, 8, 7, 6, 5)
        for end in ("posterior", "anterior")
        if number != 11 or end == "posterior"
    ]
    _bone(scene, "ribs", "side", [*front, "rib-12-posterior.L", *back], 1.82, (right, down))
    way = [_at_trunk(each) for each in _RIB]
    _road(scene, "rib", way, [6, 26, 36, 40, 42, 42, 42, 40, 34, 6], 7)


def _legs(scene: Scene) -> None:
    ghost(scene.part("legs"), "back", (190, 356, 410, 1035), _at_leg)
    to = _at_leg((0, 0))
    names = ["femur.L", "femur.R", "tibia.L", "tibia.R", "fibula.L", "fibula.R"]
    names += ["hip-bone.L", "hip-bone.R", "vertebra-L2", "vertebra-L3", "vertebra-L4"]
    names += ["spinous-process-L2", "spinous-process-L3", "spinous-process-L4", "vertebra-L5"]
    names += ["spinous-process-L5", "sacrum"]
    _bone(scene, "bones", "back", names, _LEG_SIZE, to)
    way = [_at_leg(each) for each in _LEG]
    _road(scene, "leg", way, [6, 20, 30, 33, 31, 30, 30, 30, 28, 24, 4], 6)


def _road(scene: Scene, name: str, way: list[Point], widths: list[float], width: float) -> None:
    edge = colour("nerve", "dark")
    felt_strip(scene, f"{name}-strip", way, widths, way[0])
    nerve = scene.part(f"{name}-nerve")
    nerve.path(ellipse(*way[0], 2), "#f8d04a")
    nerve.path(band(way, [width, width, width * 0.9, width * 0.5]), "#f8d04a", edge, 1)
    scene.road(f"{name}-road", smooth(way))
    start = scene.part(f"{name}-start")
    start.path(ellipse(*way[0], 6.5), "#fff4e4", ROAD, 2.4)
    for reach in (24, 19, 14):
        start.path(ellipse(*way[0], reach), HALO, opacity=0.2)
    start.path(ellipse(*way[0], 9), ROAD, ROAD_EDGE, 1.4)
    start.path(ellipse(*way[0], 4.6), "#fff4e4", ROAD, 1.4)
