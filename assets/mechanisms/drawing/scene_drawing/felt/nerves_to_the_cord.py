"""The nerve of an organ and that of the skin, which enter the cord behind the spine's bodies."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.felt.felt_roads import bones, organ_tones, seen_through
from scene_drawing.palette import colour
from scene_drawing.pens.bands import band
from scene_drawing.scene import OVER_BODY, Scene

_MEET: Point = (282.5, 276)
_SKIN: Point = (257.5, 278)
_BAG: Point = (357, 351)
_ORGAN_WAY: list[Point] = [_BAG, (340, 352), (324, 344), (312, 324), (300, 300), _MEET]
_SKIN_WAY: list[Point] = [_SKIN, (264, 271), (272, 271), _MEET]
_CORD: list[Point] = [
    (320.4, 108), (319.7, 130), (318, 150), (312.8, 170), (302, 190), (291.4, 210), (284.7, 230),
    (281.3, 250), (281.3, 270), (284.2, 290), (289.3, 310), (295.4, 330), (300.4, 346), (304, 360),
    (306.4, 372),
]  # fmt: skip


def two_nerves() -> Scene:
    """Draw the spine, the cord behind its bodies, and the two nerves that meet there."""
    scene = Scene(OVER_BODY)
    seen_through(scene, "side-right.organ", "gallbladder", *organ_tones("gallbladder"), "organ")
    names = [f"vertebra-L{number}" for number in (4, 3, 2, 1)]
    names += [f"vertebra-T{number}" for number in range(12, 0, -1)]
    bones(scene, "spine", "side-right", names, 0.94)
    yellow, edge = "#fbd24a", colour("nerve", "dark")
    rust = colour("nerve-sympathetic", "dark")
    # What is lit of the nerves is a small mark at their ends, so that they keep their yellow.
    cord = scene.part("cord")
    cord.path(ellipse(*_MEET, 2), yellow)
    widths = [4.4] * 12 + [3.6, 2.4, 0.8]
    cord.path(band(_CORD, [each + 1.7 for each in widths], 3), "#fff3cf", opacity=0.9)
    cord.path(band(_CORD, widths, 3), scene.shade("#fbdc6c", "#f0be3e"), edge, 0.6)
    nerve = scene.part("organ-nerve")
    nerve.path(ellipse(*_BAG, 2.6), "#f7a64c")
    nerve.path(band(_ORGAN_WAY, [3, 4.6, 4.8, 4.8, 4]), "#fff0dc", opacity=0.9)
    twigs: list[list[Point]]
    twigs = [[_BAG, (362, 356), (366, 362)], [(350, 352), (360, 348), (367, 352)]]
    for twig in twigs:
        nerve.path(band(twig, [1.9, 1.4, 0.6]), "#f7a64c", rust, 0.5)
    nerve.path(band(_ORGAN_WAY, [1.8, 2.9, 3.2, 3.2, 2.6]), "#f7a64c", rust, 0.6)
    skin = scene.part("skin-nerve")
    skin.path(ellipse(*_SKIN, 2.2), yellow)
    skin.path(band(_SKIN_WAY, [3, 4.4, 4.6, 4]), "#fff3cf", opacity=0.9)
    twigs = [[_SKIN, (258.4, 286), (260.6, 293)], [(261, 273), (258.2, 268), (257.4, 262)]]
    for twig in twigs:
        skin.path(band(twig, [1.8, 1.3, 0.6]), yellow, edge, 0.5)
    skin.path(band(_SKIN_WAY, [1.7, 2.7, 3, 2.6]), yellow, edge, 0.6)
    meet = scene.part("meeting")
    meet.path(ellipse(*_MEET, 8.5), line="#c9502a", width=1.3)
    meet.path(ellipse(*_MEET, 3), "#fff4e4", "#c9502a", 0.9)
    scene.road("organ-road", smooth(_ORGAN_WAY))
    scene.road("skin-road", smooth(_SKIN_WAY))
    signal = scene.part("signal")
    signal.path(ellipse(*_MEET, 2.3), "#fff6d6", "#9a5b12", 0.7)
    signal.path(ellipse(*_MEET, 1.1), "#e8862a")
    return scene
