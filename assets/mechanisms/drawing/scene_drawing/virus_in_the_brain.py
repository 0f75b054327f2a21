"""In cord and brain: the volume that goes up, the thermostat, and the question that is open."""

from collections.abc import Callable

from scene_drawing.brain_section import brain_section
from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.messengers import around, prostaglandin, signal
from scene_drawing.palette import colour
from scene_drawing.ribbons import beside, bulge, ribbon, rounded, tapered
from scene_drawing.scene import OVER_BODY, Scene

_CORD: list[Point] = [
    (300, 343), (308, 317), (316, 288), (318, 260), (316, 236), (309, 208), (298, 187), (285, 154),
    (280.4, 128), (279, 108),
]  # fmt: skip


def _share(width: Callable[[float], float], part: float) -> Callable[[float], float]:
    return lambda far: width(far) * part


def volume_turned_up() -> Scene:
    """Return the way from the back muscle over the cord to the brain, and its louder signals."""
    scene = Scene(OVER_BODY)
    near, far = colour("muscle", "superficial", "light"), colour("muscle", "superficial", "dark")
    brain_section(scene, cord=False)
    edge = colour("nerve-cord", "dark")
    cord = scene.part("cord")
    data = ribbon([*_CORD[:-1], (279.4, 112)], rounded(tapered(7, 9), 0.015), 9)
    cord.path(data).path(data, colour("nerve-cord", "light"), edge, 1)
    cord.path(smooth(beside(_CORD, -1.6)), "none", "#fff4cf", 1.1, 0.8)
    strip: list[Point] = [(334, 268), (331, 300), (323, 338), (323, 372), (331, 402)]

    def belly(along: float) -> float:
        return 3 + 15 * bulge(along)

    muscle = scene.part("back-muscle")
    muscle.path(ribbon(strip, belly), scene.shade(near, far, down=False), "#86483c", 1)
    for away in (-4.5, -1.5, 1.5, 4.5):
        fibre = beside(strip, _share(belly, away / 16), 5)
        muscle.path(smooth(fibre[2:-2]), "none", "#6e2a26", 0.6, 0.5)
    twig: list[Point] = [(322, 346), (316, 350), (308, 348), (301, 342)]
    scene.part("twig").path(
        ribbon(twig, tapered(1.8, 2.8)), colour("nerve", "light"), "#ab7d18", 0.6
    )
    scene.road(
        "muscle-to-cord", smooth([(325, 366), (322, 348), (316, 350), (308, 348), (301, 342)])
    )
    scene.road("cord-to-brain", smooth([*_CORD, (277, 94), (272, 80), (268, 62)]))
    signal(scene, "small-signal", *twig[0], 2.4)
    signal(scene, "loud-signal", *_CORD[0], 6)
    for name, (x, y) in (("cord-volume", (312, 222)), ("brain-volume", (296, 60))):
        for place, reach in enumerate((46, 61, 76), 1):
            arc = [around(x, y, reach, 7 * step - 28) for step in range(9)]
            wave = ribbon(arc, rounded(lambda far: 4 + 4 * bulge(far), 0.06), 6)
            scene.part(f"{name}-{place}").path(wave).path(wave, "#e0a13f", "#7a4a12", 0.7)
    return scene


def thermostat_of_the_brain() -> Scene:
    """Return the cut brain with its thermostat, and a column of warmth that follows its mark."""
    scene = Scene(OVER_BODY)
    brain_section(scene, glow=True)
    red = colour("organ", "artery", "line")
    feeder: list[Point] = [
        (266, 196),
        (271, 162),
        (269, 132),
        (267, 116),
        (258, 103),
        (246, 99),
        (236, 93),
        (231, 86),
    ]
    scene.part("brain-vessel").path(ribbon(feeder, tapered(6.4, 1.6)), "#d65f56", red, 0.8).path(
        smooth(beside(feeder, -1.2)), "none", "#f3b3a8", 0.8, 0.8
    )
    ways: tuple[list[Point], ...] = (
        [(238, 94), (241, 88), (247.6, 81)],
        [(247, 99), (248, 94), (251, 89.4)],
        [(258, 101), (264, 96), (267, 88)],
    )
    for place, way in enumerate(ways, 1):
        scene.road(f"helper-way-{place}", smooth(way))
        prostaglandin(scene, f"prostaglandin-{place}", *way[0], 3)
    left, top, low = 372.0, 30.0, 132.0
    glass = scene.part("glass")
    side = 8.4
    bulb = [around(left, low + 10, 14, angle) for angle in range(-53, 234, 22)]
    tube: list[Point] = [
        (left - side, 124), (left - side, 104), (left - side, 80), (left - side, 50),
        (left - side, top + 8),
        (left - 5.6, top), (left, top - 2.4), (left + 5.6, top), (left + side, top + 8),
        (left + side, 50), (left + side, 80), (left + side, 104), (left + side, 124),
    ]  # fmt: skip
    glass.path(smooth([*tube, *bulb], closed=True, tension=0.9), "#e9ddd3", "#96796b", 1.2)
    for place in range(8):
        notch = [(left - side, 46.0 + place * 10), (left - 5, 46.0 + place * 10)]
        glass.path(polyline(notch), "none", "#96796b", 0.8)
    scene.part("bulb").path(
        ellipse(left, low + 10, 10.5), scene.glow("#e98a7c", "#b8423c"), "#8e2722", 0.9
    )

    def column(height: float) -> str:
        edge = low + 5
        rim = [(left - 4, edge), (left - 4, height), (left + 4, height), (left + 4, edge)]
        return polyline(rim, closed=True)

    scene.part("warmth").path(column(98), "#bf3f38")
    scene.road("warmer", column(58))
    scene.part("shine").path(
        polyline([(left - 5, 42), (left - 5, 126)]), "none", "#fffaf4", 1.6, 0.75
    )
    mark = scene.part("set-point")
    pointer: list[Point] = [
        (left + 10, 98),
        (left + 20, 91),
        (left + 30, 91),
        (left + 30, 105),
        (left + 20, 105),
    ]
    mark.path(polyline(pointer, closed=True))
    mark.path(polyline(pointer, closed=True), scene.shade("#f6b04e", "#d98218"), "#8a4d0c", 1.1)
    mark.path(polyline([(left - 8, 98), (left + 10, 98)]), "none", "#8a4d0c", 1.5)
    rise: list[Point] = [(left + 21, 103), (left + 25, 92), (left + 25, 82), (left + 22, 73)]
    arrow = scene.part("rise")
    arrow.path(ribbon(rise, tapered(1.4, 4)), "#d98218", "#8a4d0c", 0.6)
    head: list[Point] = [(left + 15.6, 75.4), (left + 20, 65), (left + 27.4, 73.4)]
    arrow.path(polyline(head, closed=True), "#d98218", "#8a4d0c", 0.6)
    old = scene.part("old-set-point")
    old.path(polyline([(left - 11, 98), (left + 12, 98)]), "none", "#96796b", 1.1, 0.8)
    return scene


def nobody_knows() -> Scene:
    """Return a ring about the low back and the question that is open there."""
    scene = Scene(OVER_BODY)
    ring = [around(300, 388, 1, angle) for angle in range(-90, 271, 20)]
    data = smooth([(300 + (x - 300) * 62, 388 + (y - 388) * 50) for x, y in ring])
    scene.part("ring").path(data, "none", "#6a2f52", 3.4)
    hook: list[Point] = [
        (279, 372), (282, 357), (295, 348.5), (310, 351), (319.5, 363), (317, 377), (306, 386),
        (300.6, 394), (300, 402),
    ]  # fmt: skip
    data = ribbon(hook, lambda far: 12 + 2 * far) + ellipse(300, 419, 8)
    question = scene.part("question")
    question.path(data).path(data, "#6a2f52", "#fff6ea", 3)
    return scene
