"""The brain cut in the middle, seen from the left, where the plate of the side has the brain."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.ribbons import ribbon, tapered
from scene_drawing.scene import Scene

HYPOTHALAMUS: Point = (258.4, 79.6)

_RIM: list[Point] = [
    (226, 70), (226.6, 60), (231, 49.5), (239, 40), (250, 33), (263, 29), (277, 28.4), (290, 31),
    (301, 37), (310, 47), (315, 58.5), (317, 70), (314.4, 80), (308, 86.6), (299, 86.4),
    (291, 83), (284, 79.6), (276, 80), (266, 84.5), (257, 85.4), (249, 83.6), (241, 82.4),
    (232.4, 79.4),
]  # fmt: skip
_SULCI: tuple[list[Point], ...] = (
    [
        (236, 71), (235.4, 62), (240, 52.5), (250, 45.6), (263, 43), (276, 43.8), (286, 48),
        (289, 41),
    ],
    [(227.6, 63), (231.5, 64.4), (234, 68.5)],
    [(232.5, 48.6), (236, 52), (241, 51)],
    [(243, 37.6), (246, 42), (251.4, 41.6)],
    [(257.5, 30.6), (259, 36), (265, 38)],
    [(272, 28.8), (272, 34.5), (277.4, 38.6)],
    [(284, 29.8), (283.5, 35), (287, 38)],
    [(298, 35.4), (294, 40.6), (296, 46.5), (291.5, 50.6)],
    [(309.6, 47), (303, 51.6), (299, 59), (293.6, 66.6)],
    [(316.6, 68), (309, 68), (302.4, 71.4), (294.6, 70)],
    [(313.6, 57), (308, 59.6), (304.4, 64)],
    [(312, 82), (306, 77.8), (298, 77.6)],
    [(233, 77.4), (240, 76.6), (247, 79)],
)  # fmt: skip
_BRIDGE: list[Point] = [
    (249.2, 72.6), (245, 70.4), (244, 64.4), (248.4, 58), (258, 53.6), (269, 53.2), (280, 56.6),
    (287.4, 63.4), (287.6, 69),
]  # fmt: skip


def brain_section(scene: Scene, *, cord: bool = True, glow: bool = False) -> None:
    """Add the parts brain, hypothalamus and pituitary, and a glow behind the hypothalamus."""
    line, groove = colour("brain", "line"), colour("brain", "sulcus")
    light, dark = colour("brain", "hemisphere-light"), colour("brain", "hemisphere-dark")
    stem_fill = scene.shade("#f3d9c4", "#e0b496")

    brain = scene.part("brain")
    brain.path(smooth(_RIM, closed=True))
    brain.path(smooth(_RIM, closed=True), scene.glow(light, dark), line, 0.9)
    little: list[Point] = [
        (285, 92), (289.6, 87.6), (298, 87), (307.6, 88.6), (313.6, 93.6), (312, 102), (304, 108),
        (294, 107.6), (287, 102),
    ]  # fmt: skip
    brain.path(
        smooth(little, closed=True),
        scene.glow(colour("brain", "cerebellum-light"), colour("brain", "cerebellum-dark")),
        line,
        0.7,
    )
    for branch in (
        [(287, 96.4), (294, 96.6), (301, 94.4), (308, 94)],
        [(292, 96.6), (298, 100), (306, 101.4)],
        [(291, 96.4), (296, 92.6), (302, 90.4)],
        [(290, 97.4), (293.6, 102), (297, 105)],
    ):
        brain.path(smooth(branch), "none", "#fbeee0", 1.3, 0.9)
    stem: list[Point] = [
        (266, 79.4), (277, 78.4), (283.6, 82.6), (284.6, 90), (286, 97), (283.4, 104), (282, 112),
        (281.6, 121), (277, 121), (276.4, 112), (273, 106), (267.4, 101), (266, 93), (269.6, 87.6),
        (266, 84),
    ]  # fmt: skip
    brain.path(smooth(stem, closed=True), stem_fill, line, 0.8)
    brain.path(ribbon([(279.6, 84), (281, 92), (282.4, 99)], tapered(1, 3)), "#c58f78", opacity=0.6)
    if cord:
        way: list[Point] = [(279.3, 119), (279.8, 136), (285, 155)]
        brain.path(ribbon(way, 4.4), colour("brain", "stem"), line, 0.6)
    for sulcus in _SULCI:
        brain.path(smooth(sulcus), "none", "#fdf1e7", 1.5, 0.55)
        brain.path(smooth(sulcus), "none", groove, 0.75)
    hollow: list[Point] = [
        (250, 70), (248, 64.6), (252, 60), (260, 57), (269, 56.8), (278, 60), (284, 66), (276, 67),
        (266, 64.6), (257, 68.4),
    ]  # fmt: skip
    brain.path(smooth(hollow, closed=True), "#d3a28f", groove, 0.5, 0.8)
    brain.path(ribbon(_BRIDGE, 4.6), "#fbf0e2", line, 0.7)
    brain.path(ellipse(270, 72.4, 8.6, 6.4), scene.glow("#efcdb8", "#d59f86"), line, 0.6)
    brain.path(ellipse(285.4, 75.6, 2.4, 1.7), "#d59f86", line, 0.5)
    x, y = HYPOTHALAMUS
    if glow:
        halo = scene.part("thermostat-glow")
        for reach, strength in ((21, 0.16), (15.5, 0.26), (11, 0.4)):
            halo.path(ellipse(x, y, reach), "#f08a24", opacity=strength)
    rim: list[Point] = [
        (x - 5.6, y - 3), (x, y - 5.6), (x + 6, y - 3.4), (x + 7.2, y + 1.4), (x + 2.4, y + 5.2),
        (x - 1.6, y + 6.2), (x - 5, y + 3),
    ]  # fmt: skip
    seat = smooth(rim, closed=True)
    scene.part("hypothalamus").path(seat).path(
        seat, scene.glow("#f4b9a0", "#c9684c"), "#8a4030", 0.9
    )
    stalk = scene.part("pituitary")
    stalk.path(ellipse(x - 2.2, y + 13, 3.4, 2.7), scene.glow("#f0c2ae", "#d08a72"), line, 0.6)
    stalk.path(ribbon([(x - 0.6, y + 5), (x - 1.4, y + 8), (x - 2, y + 10.6)], 1.8), "#dd9f86")
