"""Over the plates of the body: the virus's way in, the roads to the brain, volume, warmth."""

from scene_drawing.brain_section import HYPOTHALAMUS, brain_section, rim_of_brain
from scene_drawing.curves import Point, ellipse, plate_path, polyline, smooth
from scene_drawing.messengers import (
    around,
    interleukin,
    necrosis_factor,
    prostaglandin,
    signal,
    virus,
)
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.strands import beside, ribbon, tapered

THROAT: Point = (260, 133)
_ALARM = "#c2455a"
_AIRWAY: list[Point] = [
    (210.6, 112), (213.4, 104.6), (221, 97.6), (232, 94.2), (244, 94.6), (254, 98.6), (262, 106),
    (265.4, 117), (265.6, 140), (262.6, 158), (262, 176), (264.6, 197), (254.4, 198.6), (252, 178),
    (251, 160), (253.4, 146), (254.8, 132), (252.6, 121), (245, 114.6), (232, 112.4), (222, 112.6),
    (216.6, 115),
]  # fmt: skip
_CORD: list[Point] = [
    (300, 343), (308, 317), (316, 288), (318, 260), (316, 236), (309, 208), (298, 187), (285, 154),
    (280.4, 128), (279, 108),
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
        airway.path(ribbon(shelf, lambda far: 0.6 + 3 * (4 * far * (1 - far)) ** 0.5), "#e8ada0", "#9a5a50", 0.5)
    throat = scene.part("throat")
    throat.path(ellipse(*THROAT, 11), _ALARM, opacity=0.3)
    throat.path(ellipse(*THROAT, 7.4, 8.4), _ALARM, opacity=0.5)
    way: list[Point] = [
        (172, 88), (180, 104), (196, 115), (212, 110), (224, 103.4), (238, 102), (252, 105.4),
        (259.4, 116), (260, 134),
    ]  # fmt: skip
    scene.road("breath", smooth(way))
    virus(scene, "virus", 172, 88, 3.4)
    virus(scene, "landed-virus-1", 261.6, 127, 3.2)
    virus(scene, "landed-virus-2", 257.6, 137, 3.2)
    return scene


def roads_to_the_brain() -> Scene:
    """Return three roads of the news: blood, vagus nerve, and the border of the brain."""
    scene = Scene(OVER_BODY)
    red, blue = colour("organ", "artery", "line"), colour("organ", "vein", "line")
    brain_section(scene)
    down: list[Point] = [(262, 136), (277, 142), (281, 162), (279, 190), (270, 222), (262, 254)]
    up: list[Point] = [(250, 262), (253, 226), (260, 198), (264, 170), (266, 140), (266, 116)]
    fork: list[Point] = [(266, 118), (266, 106), (262, 96), (254, 90), (240, 88)]
    scene.part("vein").path(
        ribbon(down, tapered(5, 8)), scene.shade("#8ea6d2", "#5473ac"), blue, 0.8
    )
    artery = scene.part("blood-road")
    artery.path(ribbon([*up, *fork[1:]], tapered(8.6, 4)), "#d65f56", red, 0.9)
    artery.path(smooth(beside(up, -2)), "none", "#f3b3a8", 1.1, 0.8)
    scene.part("heart").path(
        plate_path("side", "organ", "heart"), scene.glow("#d98a7e", "#a44a43"), "#7b322e", 1
    )
    vagus: list[Point] = [
        (258, 352), (265, 328), (280, 304), (288.4, 272), (287.6, 242), (281, 212), (274, 186),
        (271.6, 160), (273.6, 132), (277, 113),
    ]  # fmt: skip
    nerve = scene.part("vagus-nerve")
    nerve.path(ribbon(vagus, lambda far: 4 + 1.6 * far - 4 * max(0, far - 0.93) / 0.07), colour("nerve", "light"), colour("nerve", "dark"), 0.9)
    for twig in (
        [(264, 331), (254, 336), (246, 346)],
        [(283, 298), (270, 300), (256, 310)],
        [(288, 262), (274, 262), (262, 270)],
        [(272, 170), (266, 160), (261, 148)],
    ):
        nerve.path(
            ribbon(twig, tapered(3, 1.6)), colour("nerve", "light"), colour("nerve", "dark"), 0.7
        )
    nerve.path(smooth(beside(vagus, -1.2)), "none", "#fff1bd", 0.9, 0.9)
    rim = rim_of_brain()
    border = scene.part("brain-border")
    around_it = [(274 + (x - 274) * 1.035, 62 + (y - 62) * 1.05) for x, y in rim]
    border.path(ribbon(around_it, 5), "#a98bc4", "#6b4a8c", 0.8)
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


def volume_turned_up() -> Scene:
    """Return the way from the back muscle over the cord to the brain, and its louder signals."""
    scene = Scene(OVER_BODY)
    near, far = colour("muscle", "superficial", "light"), colour("muscle", "superficial", "dark")
    brain_section(scene, cord=False)
    edge = colour("nerve-cord", "dark")
    cord = scene.part("cord")
    cord.path(ribbon(_CORD[:-1] + [(279.4, 112)], tapered(4.6, 7)), colour("nerve-cord", "light"), edge, 1)
    cord.path(smooth(beside(_CORD, -1.6)), "none", "#fff4cf", 1.1, 0.8)
    strip: list[Point] = [(334, 268), (331, 300), (323, 338), (323, 372), (331, 402)]

    def belly(along: float) -> float:
        return 3 + 15 * (4 * along * (1 - along)) ** 0.8

    muscle = scene.part("back-muscle")
    muscle.path(ribbon(strip, belly), scene.shade(near, far, down=False), "#86483c", 1)
    for away in (-4.5, -1.5, 1.5, 4.5):
        fibre = beside(strip, lambda along, by=away: by * belly(along) / 16, 5)
        muscle.path(smooth(fibre[2:-2]), "none", "#6e2a26", 0.6, 0.5)
    twig: list[Point] = [(322, 346), (316, 350), (308, 348), (301, 342)]
    scene.part("twig").path(ribbon(twig, tapered(1.8, 2.8)), colour("nerve", "light"), "#ab7d18", 0.6)
    scene.road("muscle-to-cord", smooth([(325, 366), (322, 348), (316, 350), (308, 348), (301, 342)]))
    scene.road("cord-to-brain", smooth([*_CORD, (277, 94), (272, 80), (268, 62)]))
    glow = scene.part("brain-glow")
    for reach, strength in ((1.02, 0.14), (0.85, 0.16), (0.62, 0.22)):
        glow.path(ellipse(271, 58, 46 * reach, 33 * reach), "#f2a51f", opacity=strength)
    signal(scene, "small-signal", *twig[0], 2.4)
    signal(scene, "loud-signal", *_CORD[0], 4.8)
    for name, (x, y) in (("cord-volume", (312, 236)), ("brain-volume", (296, 60))):
        for place, reach in enumerate((44, 57, 70), 1):
            arc = [around(x, y, reach, 7 * step - 28) for step in range(9)]
            data = ribbon(arc, lambda far: 2 + 2.6 * (4 * far * (1 - far)) ** 0.6)
            scene.part(f"{name}-{place}").path(data, "#c98a34", "#7a4a12", 0.7)
    return scene


def thermostat_of_the_brain() -> Scene:
    """Return the cut brain with its thermostat, and a column of warmth that follows its mark."""
    scene = Scene(OVER_BODY)
    brain_section(scene)
    x, y = HYPOTHALAMUS
    glow = scene.part("thermostat-glow")
    for reach, strength in ((20, 0.14), (14.5, 0.22), (10, 0.32)):
        glow.path(ellipse(x, y, reach), "#f08a24", opacity=strength)
    red = colour("organ", "artery", "line")
    feeder: list[Point] = [(272, 152), (269, 132), (267, 116), (258, 103), (246, 99), (236, 93), (231, 86)]
    scene.part("brain-vessel").path(ribbon(feeder, tapered(6.4, 1.6)), "#d65f56", red, 0.8).path(
        smooth(beside(feeder, -1.2)), "none", "#f3b3a8", 0.8, 0.8
    )
    ways: tuple[list[Point], ...] = (
        [(238, 94), (243, 89), (251, 82)],
        [(247, 99), (250, 93), (255, 85)],
        [(258, 101), (262, 94), (261, 85)],
    )
    for place, way in enumerate(ways, 1):
        scene.road(f"helper-way-{place}", smooth(way))
        prostaglandin(scene, f"prostaglandin-{place}", *way[0], 3)
    left, top, low = 372.0, 30.0, 132.0
    glass = scene.part("glass")
    side = 8.4
    bulb = [around(left, low + 10, 14, angle) for angle in range(-50, 231, 20)]
    tube: list[Point] = [
        (left - side, 110), (left - side, 80), (left - side, 50), (left - side, top + 8),
        (left - 5.6, top), (left, top - 2.4), (left + 5.6, top), (left + side, top + 8),
        (left + side, 50), (left + side, 80), (left + side, 110),
    ]  # fmt: skip
    glass.path(smooth([*tube, *bulb], closed=True, tension=0.9), "#e9ddd3", "#96796b", 1.2)
    for place in range(8):
        mark = 46 + place * 10
        glass.path(polyline([(left - side, mark), (left - 5, mark)]), "none", "#96796b", 0.8)
    scene.part("bulb").path(ellipse(left, low + 10, 10.5), scene.glow("#e98a7c", "#b8423c"), "#8e2722", 0.9)

    def column(height: float) -> str:
        edge = low + 5
        rim = [(left - 4, edge), (left - 4, height), (left + 4, height), (left + 4, edge)]
        return polyline(rim, closed=True)

    scene.part("warmth").path(column(98), "#c9524a")
    scene.road("warmer", column(58))
    scene.part("shine").path(polyline([(left - 5, 42), (left - 5, 126)]), "none", "#fffaf4", 1.6, 0.75)
    mark = scene.part("set-point")
    pointer: list[Point] = [(left + 10, 98), (left + 20, 91), (left + 30, 91), (left + 30, 105), (left + 20, 105)]
    mark.path(polyline(pointer, closed=True), scene.shade("#f6b04e", "#d98218"), "#8a4d0c", 1.1)
    mark.path(polyline([(left - 8, 98), (left + 10, 98)]), "none", "#8a4d0c", 1.5)
    old = scene.part("old-set-point")
    old.path(polyline([(left - 11, 98), (left + 12, 98)]), "none", "#96796b", 1.1, 0.8)
    return scene


def nobody_knows() -> Scene:
    """Return a ring about the low back and the question that is open there."""
    scene = Scene(OVER_BODY)
    ring = [around(300, 388, 1, angle) for angle in range(-90, 271, 20)]
    data = smooth([(300 + (x - 300) * 62, 388 + (y - 388) * 50) for x, y in ring])
    scene.part("ring-rim").path(data, "none", "#fff6ea", 6.5, 0.9)
    scene.part("ring").path(data, "none", "#6a2f52", 3.4)
    hook: list[Point] = [
        (283, 374), (285, 361), (297, 353.5), (310, 356), (317.5, 367), (315, 379), (305, 387),
        (300.4, 394), (300, 403),
    ]  # fmt: skip
    question = scene.part("question")
    question.path(ribbon(hook, lambda far: 9 + 2.6 * far), "#6a2f52", "#fff6ea", 2.6)
    question.path(ellipse(300, 418, 7), "#6a2f52", "#fff6ea", 2.6)
    return scene
