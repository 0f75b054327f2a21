"""Over the side of the body: the virus's way in, and the roads that the news takes to the brain."""

from scene_drawing.brain_section import brain_section, rim_of_brain
from scene_drawing.curves import Point, ellipse, plate_path, smooth
from scene_drawing.messengers import interleukin, necrosis_factor, signal, virus
from scene_drawing.palette import colour
from scene_drawing.ribbons import beside, bulge, ribbon, rounded, tapered
from scene_drawing.scene import OVER_BODY, Scene

THROAT: Point = (260, 133)
_ALARM = "#c2455a"
_AIRWAY: list[Point] = [
    (210.6, 112), (213.4, 104.6), (221, 97.6), (232, 94.2), (244, 94.6), (254, 98.6), (262, 106),
    (265.4, 117), (265.6, 140), (262.6, 158), (262, 176), (264.6, 197), (254.4, 198.6), (252, 178),
    (251, 160), (253.4, 146), (254.8, 132), (252.6, 121), (245, 114.6), (232, 112.4), (222, 112.6),
    (216.6, 115),
]  # fmt: skip


def virus_way_in() -> Scene:
    """Return the airway of nose and throat, with viruses that drift in on the breath."""
    scene = Scene(OVER_BODY)
    airway = scene.part("airway")
    data = smooth(_AIRWAY, closed=True)
    airway.path(data, "#e3a294", "#9a5a50", 4.6)
    airway.path(data, "#b3645c", "#e8ada0", 3.2)
    for shelf in (
        [(222, 101.6), (232, 98.6), (244, 99.6), (249, 102.6)],
        [(219, 107.4), (230, 104.4), (243, 105.4), (250, 108.6)],
    ):
        airway.path(ribbon(shelf, lambda far: 0.6 + 3 * bulge(far)), "#e8ada0", "#9a5a50", 0.5)
    throat = scene.part("throat")
    throat.path(ellipse(*THROAT, 12))
    throat.path(ellipse(*THROAT, 12), _ALARM, opacity=0.3)
    throat.path(ellipse(*THROAT, 7.4, 8.4), _ALARM, opacity=0.5)
    way: list[Point] = [
        (172, 88), (180, 104), (196, 115), (212, 110), (224, 103.4), (238, 102), (252, 105.4),
        (259.6, 116), (260.6, 130), (259, 144), (257, 158),
    ]  # fmt: skip
    scene.road("breath", smooth(way))
    virus(scene, "virus", 172, 88, 3.4)
    return scene


def roads_to_the_brain() -> Scene:
    """Return three roads of the news: blood, vagus nerve, and the border of the brain."""
    scene = Scene(OVER_BODY)
    red, blue = colour("organ", "artery", "line"), colour("organ", "vein", "line")
    brain_section(scene)
    down: list[Point] = [(263, 138), (280, 148), (289, 168), (287, 194), (276, 224), (262, 254)]
    up: list[Point] = [(250, 262), (252, 228), (259, 200), (267, 172), (271, 142), (269, 116)]
    fork: list[Point] = [(269, 118), (267, 106), (262, 96), (254, 90), (240, 88)]
    scene.part("vein").path(
        ribbon(down, tapered(5, 8)), scene.shade("#8ea6d2", "#5473ac"), blue, 0.8
    )
    artery = scene.part("blood-road")
    artery.path(ribbon([*up, *fork[1:]], rounded(tapered(11, 6)), 9), "#d65f56", red, 0.9)
    artery.path(smooth(beside(up, -2)), "none", "#f3b3a8", 1.1, 0.8)
    scene.part("heart").path(
        plate_path("side", "organ", "heart"), scene.glow("#d98a7e", "#a44a43"), "#7b322e", 1
    )
    vagus: list[Point] = [
        (258, 352), (265, 328), (280, 304), (288.4, 272), (288.4, 242), (285, 212), (281, 186),
        (281, 160), (282.6, 134), (279.6, 112),
    ]  # fmt: skip
    nerve = scene.part("vagus-nerve")
    nerve.path(
        ribbon(vagus, rounded(tapered(6.4, 7.8), 0.02), 9),
        colour("nerve", "light"),
        colour("nerve", "dark"),
        0.9,
    )
    for twig in (
        [(264, 331), (254, 336), (246, 346)],
        [(283, 298), (270, 300), (256, 310)],
        [(288, 262), (274, 262), (262, 270)],
        [(281, 176), (272, 164), (264, 148)],
    ):
        nerve.path(
            ribbon(twig, tapered(4, 2.2)), colour("nerve", "light"), colour("nerve", "dark"), 0.7
        )
    nerve.path(smooth(beside(vagus, -1.2)), "none", "#fff1bd", 0.9, 0.9)
    rim = rim_of_brain()
    border = scene.part("brain-border")
    around_it = [(274 + (x - 274) * 1.035, 62 + (y - 62) * 1.05) for x, y in rim]
    border.path(ribbon(around_it, rounded(tapered(7, 7), 0.02), 9), "#a98bc4", "#6b4a8c", 0.8)
    border.path(smooth(beside(around_it, -1)), "none", "#e0cff0", 0.9, 0.9)
    over: list[Point] = [(242, 88.4), (233, 87), (225.6, 81), (222, 71)]
    over += [(274 + (x - 274) * 1.05, 62 + (y - 62) * 1.07) for x, y in around_it[1:-1]]
    scene.part("border-vessel").path(ribbon(over, tapered(3.6, 1.4)), "#d65f56", red, 0.6)
    throat = scene.part("throat")
    throat.path(ellipse(*THROAT, 12), _ALARM, opacity=0.32)
    throat.path(ellipse(*THROAT, 7), _ALARM, "#7c2434", 0.8, 0.8)
    scene.road("blood-down", smooth(down))
    scene.road("blood-up", smooth([*up, (264, 100), (258, 84), (254, 66)]))
    scene.road("nerve-up", smooth([*vagus, (278, 98), (274, 84)]))
    scene.road("border-front", smooth([(226, 45), (234, 53), (243, 62)]))
    scene.road("border-top", smooth([(268, 25), (268, 36), (267, 48)]))
    scene.road("border-back", smooth([(314, 42), (304, 51), (294, 60)]))
    interleukin(scene, "blood-message-down", *down[0], 3.6)
    interleukin(scene, "blood-message", *up[0], 3.6)
    signal(scene, "nerve-message", *vagus[0], 3)
    necrosis_factor(scene, "border-message-1", 226, 45, 3.6)
    interleukin(scene, "border-message-2", 268, 25, 3.6)
    necrosis_factor(scene, "border-message-3", 314, 42, 3.6)
    return scene
