"""Over the body: the first breath, the strips that brace behind, and the jerk of a sneeze."""

import re

from scene_drawing import trunk
from scene_drawing.curves import Point, ellipse, plate_path, smooth
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.tapers import push
from scene_drawing.trunk import FULL, REST, State, path


def _same(x: float, y: float) -> Point:
    return (x, y)


_FRONT: tuple[Point, ...] = (
    (257, 195), (247, 217), (234, 239), (225, 256), (215, 277), (213.5, 290), (215.5, 304),
    (217.5, 325),
    (218.3, 348), (219.5, 372), (220.3, 396), (220, 420), (221.5, 450), (226, 482),
)  # fmt: skip


_PIECE = re.compile(r"M[^M]+")


def _breadth(data: str) -> float:
    """Return how wide a piece of a path is."""
    across = [float(each) for each in re.findall(r"(-?[\d.]+) -?[\d.]+", data)]
    return max(across) - min(across)


def _swell(state: State) -> str:
    outer = [(x - trunk.forward(y, state) - 0.2, y) for x, y in _FRONT]
    return smooth([*outer, *((x + 1.4, y) for x, y in reversed(_FRONT))], closed=True)


def breath() -> Scene:
    """Return the lung, the dome and the swelling front, over the side of the body."""
    scene = Scene(OVER_BODY)
    scene.part("swelling").path(_swell(REST), "#e3b79b", "#a06f58", 0.8)
    scene.road("swelling-full", _swell(FULL))
    scene.part("lung").path(path(trunk.lung(REST), _same), "#e9b7b1", "#a86464", 0.9, 0.8)
    scene.road("lung-full", path(trunk.lung(FULL), _same))
    lifters = "".join(
        each
        for each in _PIECE.findall(plate_path("side", "muscle-deep", "external-intercostals.L"))
        if _breadth(each) > 30
    )
    scene.part("rib-lifters").path(lifters, "#a55a4e", "#6b2f2a", 0.6, 0.8)
    scene.part("airway").path(path(trunk.AIRWAY, _same), "#d3e2e4", "#6f8e95", 0.8, 0.9)
    before = [(x, y + 1) for x, y in REST.dome]
    scene.part("dome-before").path(
        path(before, _same, closed=False), line="#7b3a33", width=1, opacity=0.55
    )
    scene.part("dome").path(path(trunk.dome(REST, 5), _same), "#b9665b", "#7b3a33", 0.9)
    scene.road("dome-full", path(trunk.dome(FULL, 5), _same))
    scene.part("push-down").path(push((262, 301), (262, 327), 0, 13), "#e6a15c", "#8a4f22", 0.7)
    way: list[Point] = [
        (165, 96), (190, 104), (208, 110), (222, 103), (240, 98), (256, 102), (265, 116),
        (261, 150), (266, 182),
        (278, 212), (288, 240), (286, 270),
    ]  # fmt: skip
    scene.road("breath-in", smooth(way))
    scene.part("air").path(ellipse(0, 0, 2.6), "#8fc0d2", "#3f7489", 0.7)
    return scene


def sneeze() -> Scene:
    """Return the burst of a sneeze and the head thrown forward, over the side of the body."""
    scene = Scene(OVER_BODY)
    outline = trunk.body(REST)
    head = [*outline[:29], (256, 178), (278, 182), (302, 176), *outline[-9:]]
    thrown = scene.part("head-thrown").path(path(head, _same), "#d9a283", "#8a5a44", 1, 0.6)
    features: list[list[Point]] = [
        [(218, 73), (223, 70), (231, 72)], [(220, 85), (225, 84.6), (230, 87)],
        [(275, 103), (274, 90), (280, 82), (287, 88), (286, 98), (279, 109), (275, 103)],
    ]  # fmt: skip
    for line in features:
        thrown.path(smooth(line), line="#6b4632", width=1.2, opacity=0.7)
    cloud: list[Point] = [
        (188, 147), (170, 148), (146, 150), (118, 154), (96, 168), (90, 190), (100, 206),
        (122, 206), (146, 190),
        (170, 166), (189, 153),
    ]  # fmt: skip
    air = scene.shade("#b9d3dc", "#7fa9ba", down=False)
    scene.part("plume").path(smooth(cloud, closed=True), air, opacity=0.5)
    scene.road("burst", smooth([(186, 150), (162, 160), (134, 172), (100, 190)]))
    scene.part("air").path(ellipse(0, 0, 2.4), "#8fc0d2", "#3f7489", 0.7)
    return scene


_STRIP: tuple[Point, ...] = (
    (8, 214), (14, 232), (20, 256), (27, 290), (33, 324), (37, 358), (39, 388), (37, 412),
    (31, 434), (22, 456), (12, 474), (6, 478), (6, 450), (7, 410), (7, 370), (6, 330),
    (6, 290), (5, 250),
)  # fmt: skip
"""The long strip beside the spine from behind, by its distance from the midline."""


def brace() -> Scene:
    """Return the deep strips of the back, seen through the broad muscles that cover them."""
    scene = Scene(OVER_BODY)
    plates = [plate_path("back", "muscle-deep", f"quadratus-lumborum.{side}") for side in "LR"]
    scene.part("quadratus").path("".join(plates), "#a9584c", "#f0cdbf", 0.8, 0.9)
    strips = [[(300 + side * x, y) for x, y in _STRIP] for side in (-1, 1)]
    part = scene.part("strips")
    part.path(
        "".join(smooth(each, closed=True) for each in strips), "#ad5f52", "#f0cdbf", 0.8, 0.92
    )
    for side in (-1, 1):
        for share in (0.3, 0.55, 0.8):
            line = [(300 + side * (6 + (x - 6) * share), y) for x, y in _STRIP[1:10]]
            part.path(smooth(line), line="#7a352c", width=0.5, opacity=0.6)
    return scene
