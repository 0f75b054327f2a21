"""Over the body: the volume that goes up in cord and brain, and the question that is open."""

from collections.abc import Callable

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.ribbons import beside, bulge, ribbon, rounded, sampled, tapered
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import OVER_BODY, Part, Scene
from scene_drawing.shared.brain_section import brain_section
from scene_drawing.shared.messengers import around, signal
from scene_drawing.virus.small_knob import small_knob

_CORD: list[Point] = [
    (300, 343), (308, 317), (316, 288), (318, 260), (316, 236), (309, 208), (298, 187), (285, 154),
    (280.4, 128), (279, 108),
]  # fmt: skip


def _share(width: Callable[[float], float], part: float) -> Callable[[float], float]:
    return lambda far: width(far) * part


def _soreness(part: Part, middle: Point, across: float, down: float) -> None:
    """Add a soft red glow, strongest in its middle."""
    for place in range(9):
        reach = 1 - place * 0.1
        part.path(ellipse(*middle, across * reach, down * reach), "#e2302c", opacity=0.085)


def volume_turned_up() -> Scene:
    """Return the way from the back muscle over the cord to the brain, each with its knob."""
    scene = Scene(OVER_BODY)
    near, far = colour("muscle", "superficial", "light"), colour("muscle", "superficial", "dark")
    strip: list[Point] = [(333.6, 262), (326, 298), (317, 336), (312.6, 369), (315, 402)]

    def belly(along: float) -> float:
        return 4 + 13 * bulge(along)

    outline = ribbon(strip, belly)
    muscle = scene.part("back-muscle")
    muscle.path(outline).path(outline, scene.shade(near, far, down=False), "#86483c", 1)
    for away in (-6, -3, 0, 3, 6):
        fibre = beside(strip, _share(belly, away / 18), 5)
        muscle.path(smooth(fibre[2:-2]), "none", "#6e2a26", 0.6, 0.5)
    sore = scene.part("sore")
    sore.path(outline)
    # The glow stays within the muscle: slimmer and shorter bellies, one in another.
    low = sampled(strip, 6)[9:]
    for place in range(7):
        inner = low[place // 2 : len(low) - place // 2]
        glow = ribbon(inner, _share(bulge, 15.5 - place * 1.7), 1)
        sore.path(glow, "#e2302c", opacity=0.16)
    canal = scene.part("canal")
    canal.path(ribbon([*_CORD, (279.6, 104)], 15, 7), "#d9c7a4", "#a08a63", 0.7, 0.6)
    brain_section(scene, cord=False)
    twig: list[Point] = [(315.6, 357), (310, 361.6), (304, 359), (300.6, 351), (300.4, 340)]
    nerve = scene.part("twig")
    nerve.path(ribbon(twig, 5, 7), colour("nerve", "light"), "#8f6a14", 0.8)
    unlined(nerve, twig[2])
    edge = colour("nerve-cord", "dark")
    cord = scene.part("cord")
    data = ribbon([*_CORD[:-1], (279.4, 112)], rounded(tapered(8, 9), 0.015), 9)
    cord.path(data).path(data, colour("nerve-cord", "light"), edge, 1)
    cord.path(smooth(beside(_CORD, -1.6)), "none", "#fff4cf", 1.1, 0.8)
    scene.road("muscle-to-cord", smooth(twig))
    upward: list[Point] = [(279, 110), (277.6, 94), (274.6, 80), (271, 64), (268, 42)]
    within = scene.part("way-within")
    within.path(ribbon(upward, tapered(6, 3.4), 7), colour("nerve-cord", "light"), edge, 0.6, 0.7)
    unlined(within, upward[2])
    x, y = upward[-1]
    felt = scene.part("felt")
    for reach, strength in ((22, 0.1), (17, 0.16), (12.5, 0.24), (8.5, 0.34)):
        felt.path(ellipse(x, y, reach, reach * 0.86), "#f08a24", opacity=strength)
    unlined(felt, upward[-1])
    corners = ((0, 0), (14, 153), (10.4, 180), (14, 207))
    head = [around(x, y - 5, far, 277 + by) for far, by in corners]
    tip = scene.part("news-head").path(polyline(head, closed=True), "#fff3d6", "#5e3a2a", 1)
    unlined(tip, upward[-1])
    scene.road("cord-to-brain", smooth([*_CORD[:-1], *upward]))
    for name, cable, middle in (
        ("brain", [(306, 58), (326, 57), (350, 60)], (376, 62)),
        ("cord", [(314.6, 229), (342, 229.6), (372, 231)], (394, 230)),
    ):
        way: list[Point] = list(cable)
        cable_part = scene.part(f"{name}-cable").path(ribbon(way, 3), "#cdb285", "#7d6643", 0.8)
        cable_part.path(ellipse(*way[0], 3.4), scene.glow("#fbf2de", "#b79a6c"), "#7d6643", 0.8)
        unlined(cable_part, way[1])
        small_knob(scene, name, middle, 17)
    signal(scene, "small-signal", *twig[0], 2.4)
    signal(scene, "loud-signal", *_CORD[0], 5.4)
    return scene


def nobody_knows() -> Scene:
    """Return sore muscles, a ring about the low back, and the question that is open there."""
    scene = Scene(OVER_BODY)
    ring = [around(300, 388, 1, angle) for angle in range(-90, 271, 20)]
    data = smooth([(300 + (x - 300) * 62, 388 + (y - 388) * 50) for x, y in ring])
    tender = scene.part("tender")
    for x, y, across, down in (
        (262, 196, 34, 28), (205, 214, 20, 26), (248, 288, 26, 34), (252, 478, 36, 36),
    ):  # fmt: skip
        for middle in (x, 600 - x):
            _soreness(tender, (middle, y), across, down)
    unlined(tender, (300, 300))
    patch = scene.part("low-back")
    _soreness(patch, (300, 388), 61, 49)
    unlined(patch, (300, 388))
    scene.part("ring").path(data, "none", "#6a2f52", 3.4)
    hook: list[Point] = [
        (279, 372), (282, 357), (295, 348.5), (310, 351), (319.5, 363), (317, 377), (306, 386),
        (300.6, 394), (300, 402),
    ]  # fmt: skip
    mark = ribbon(hook, lambda far: 12 + 2 * far) + ellipse(300, 419, 8)
    question = scene.part("question")
    question.path(mark, "none", "#5e2a48", 6).path(mark, "#ffe9a8", "#5e2a48", 1.6)
    unlined(question, (300, 388))
    return scene
