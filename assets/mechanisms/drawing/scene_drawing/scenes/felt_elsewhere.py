"""Felt in another place: two nerves in one cord, and the roads from organs to where they hurt."""

from scene_drawing.bands import band
from scene_drawing.curves import ellipse, plate_path, smooth
from scene_drawing.felt_roads import felt_glow, felt_place, felt_road, seen_through, source
from scene_drawing.meeting_in_the_cord import (
    brain,
    cord_slice,
    misreading,
    nerves,
    organ,
    skin_patch,
    trouble,
)
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Scene

_AORTA = [
    (266, 250), (264, 231), (273, 216), (288, 214), (299, 227), (303, 252), (299, 286), (288, 322),
    (277, 354), (270, 386), (268, 416),
]  # fmt: skip


def draw() -> dict[str, Scene]:
    """Return the meeting in the cord, and one scene over the body for every kind of road."""
    return {
        "felt-two-nerves": _two_nerves(),
        "felt-one-cord": _one_cord(),
        "felt-upper-belly": _upper_belly(),
        "felt-big-artery": _big_artery(),
        "felt-chest": _chest(),
        "felt-lower-belly": _lower_belly(),
        "felt-nerve-road": _nerve_road(),
        "felt-many-senders": _many_senders(),
    }


def _organ(name: str) -> tuple[tuple[str, str], str]:
    tones = colour("organ", name, "light"), colour("organ", name, "dark")
    return tones, colour("organ", name, "line")


def _two_nerves() -> Scene:
    scene = Scene(OVER_BODY)
    seen_through(scene, "side-right.organ", "gallbladder", *_organ("gallbladder"), "organ")
    cord = scene.part("cord")
    cord.path(
        plate_path("side-right", "nerve", "spinal-cord"),
        scene.shade("#f7d564", "#e2b23c"),
        colour("nerve-cord", "dark"),
        0.8,
    )
    organ_way = [(356, 350), (338, 349), (318, 340), (305, 318), (296, 290), (283, 263)]
    skin_way = [(257, 276), (262, 266), (272, 261), (283, 263)]
    edge, rust = colour("nerve", "dark"), colour("nerve-sympathetic", "dark")
    nerve = scene.part("organ-nerve")
    nerve.path(band(organ_way, [1.6, 2.6, 3, 3, 2.4]), "#f0a95f", rust, 0.6)
    for twig in ([(356, 350), (362, 354), (366, 360)], [(350, 344), (360, 345), (366, 348)]):
        nerve.path(band(twig, [1.8, 1.3, 0.5]), "#f0a95f", rust, 0.5)
    skin = scene.part("skin-nerve")
    skin.path(band(skin_way, [1.4, 2.4, 2.8, 2.6]), "#f8d04a", edge, 0.6)
    for twig in (
        [(262, 266), (256, 264), (253, 258)],
        [(257, 276), (256, 284), (258, 292)],
        [(259, 271), (254, 272), (252, 270)],
    ):
        skin.path(band(twig, [1.6, 1.1, 0.5]), "#f8d04a", edge, 0.5)
    meet = scene.part("meeting")
    meet.path(ellipse(283, 263, 8), line="#c9502a", width=1.3)
    meet.path(ellipse(283, 263, 3), "#fff4e4", "#c9502a", 0.9)
    scene.road("organ-road", smooth(organ_way))
    scene.road("skin-road", smooth(skin_way))
    signal = scene.part("signal")
    signal.path(ellipse(283, 262, 2.3), "#fff6d6", "#9a5b12", 0.7)
    signal.path(ellipse(283, 262, 1.1), "#e8862a")
    return scene


def _one_cord() -> Scene:
    scene = Scene()
    skin_patch(scene)
    misreading(scene)
    organ(scene)
    trouble(scene)
    cord_slice(scene)
    brain(scene)
    nerves(scene)
    signal = scene.part("signal")
    signal.path(ellipse(216, 486, 7), "#fff6d6", "#9a5b12", 1.6)
    signal.path(ellipse(216, 486, 3.2), "#e8862a")
    return scene


def _upper_belly() -> Scene:
    scene = Scene(OVER_BODY)
    seen_through(scene, "side-right.organ", "pancreas", *_organ("pancreas"), "pancreas")
    seen_through(scene, "side-right.organ", "gallbladder", *_organ("gallbladder"), "gallbladder")
    seen_through(scene, "side-right.organ", "diaphragm", *_organ("diaphragm"), "diaphragm")
    felt_road(scene, "to-blade", [(352, 347), (330, 318), (302, 288), (277, 260)])
    felt_road(scene, "to-tip", [(334, 284), (343, 256), (334, 228), (307, 206)])
    felt_road(scene, "to-back", [(343, 377), (318, 362), (294, 348), (275, 339)])
    felt_place(scene, "felt-blade", (275, 258), 14, 22)
    felt_place(scene, "felt-tip", (305, 204), 19, 12)
    felt_place(scene, "felt-back", (274, 338), 10, 18)
    source(scene, "from-gallbladder", (354, 350), 6.5)
    source(scene, "from-diaphragm", (334, 285), 6.5)
    source(scene, "from-pancreas", (344, 378), 6.5)
    return scene


def _big_artery() -> Scene:
    scene = Scene(OVER_BODY)
    artery = scene.part("main-artery")
    tones, line = _organ("artery")
    artery.path(
        band(_AORTA, [11, 12, 12, 12, 12, 11, 10.5, 10, 9.5, 9, 8.5]),
        scene.shade(*tones),
        line,
        0.8,
    )
    shine = [(x - 2, y) for x, y in _AORTA[4:]]
    artery.path(smooth(shine), line="#f0a79c", width=1.8, opacity=0.7)
    felt_road(scene, "to-upper", [(304, 246), (314, 243), (321, 241), (329, 240)])
    felt_road(scene, "to-lower", [(268, 392), (288, 391), (306, 389), (320, 388)])
    felt_place(scene, "felt-upper", (330, 240), 10, 27)
    felt_place(scene, "felt-lower", (321, 388), 9, 27)
    source(scene, "from-upper", (303, 246), 6)
    source(scene, "from-lower", (266, 392), 6)
    return scene


def _chest() -> Scene:
    scene = Scene(OVER_BODY)
    felt_glow(scene, "felt-behind", (300, 232), 44, 46)
    felt_road(scene, "to-arm", [(326, 258), (358, 226), (390, 232), (408, 270), (424, 322)])
    felt_road(scene, "to-jaw", [(314, 240), (324, 206), (330, 168), (323, 130)])
    felt_place(scene, "felt-arm", (426, 330), 16, 58)
    felt_place(scene, "felt-jaw", (322, 126), 15, 13)
    source(scene, "from-heart", (314, 262), 8)
    return scene


def _lower_belly() -> Scene:
    scene = Scene(OVER_BODY)
    seen_through(scene, "side.organ", "kidney.L", *_organ("kidney"), "kidney")
    seen_through(scene, "side.organ", "ureter.L", *_organ("ureter"), "ureter")
    seen_through(scene, "side.organ", "bladder", *_organ("bladder"), "bladder")
    felt_road(scene, "to-groin", [(313, 371), (284, 386), (256, 430), (241, 504)])
    felt_road(scene, "to-low-back", [(290, 500), (312, 484), (322, 458), (324, 426)])
    felt_place(scene, "felt-loin", (312, 371), 11, 20)
    felt_place(scene, "felt-groin", (240, 506), 12, 22)
    felt_place(scene, "felt-low-back", (324, 424), 10, 30)
    source(scene, "from-pelvis", (288, 502), 7)
    return scene


def _nerve_road() -> Scene:
    scene = Scene(OVER_BODY)
    rib = [
        (286, 281),
        (276, 281),
        (267, 285),
        (257, 293),
        (246, 302),
        (236, 311),
        (230, 321),
        (227, 331),
    ]
    scene.part("rib-strip").path(band(rib, [8, 13, 17, 19, 19, 18, 15, 9]), "#d8431f", opacity=0.4)
    felt_road(scene, "along-rib", rib, 2.6)
    leg = [
        (318, 446), (331, 467), (346, 497), (357, 531), (363, 572), (367, 620), (369, 700),
        (370, 760), (372, 830),
    ]  # fmt: skip
    scene.part("leg-strip").path(
        band(leg, [10, 22, 30, 34, 34, 32, 28, 26, 16]), "#d8431f", opacity=0.34
    )
    felt_road(scene, "down-leg", leg, 3)
    source(scene, "from-root", (318, 446), 8)
    source(scene, "from-rib", (286, 281), 7)
    return scene


def _many_senders() -> Scene:
    scene = Scene(OVER_BODY)
    place = (270, 416)
    felt_place(scene, "felt-here", place, 28, 24)
    for name, points in {
        "from-kidney": [(264, 366), (259, 384), (264, 402), place],
        "from-artery": [(295, 352), (289, 380), (279, 400), place],
        "from-bowel": [(238, 392), (246, 408), (256, 415), place],
        "from-spine": [(300, 428), (290, 430), (280, 424), place],
        "from-pelvis": [(297, 494), (280, 472), (268, 444), place],
    }.items():
        felt_road(scene, name, points, 2)
        source(scene, f"{name}-source", points[0], 5)
    return scene
