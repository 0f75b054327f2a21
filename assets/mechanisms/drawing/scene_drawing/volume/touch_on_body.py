"""A fingertip on the low back, seen from the side, and the way of its news to the brain."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import arrow
from scene_drawing.pens.ribbons import beside, ribbon, rounded, tapered
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.shared.brain_section import brain_section
from scene_drawing.volume.touched_skin import spark
from scene_drawing.volume.touching import hand, placed_at

TOUCHED: Point = (329.5, 372)
_NERVE: list[Point] = [(327, 372), (319, 371), (311, 362), (304, 350), (301, 341)]
_CORD: list[Point] = [
    (300, 343), (308, 317), (316, 288), (318, 260), (316, 236), (309, 208), (298, 187), (285, 154),
    (280.4, 128), (279, 108),
]  # fmt: skip
_IN: list[Point] = [(278, 96), (275, 82), (270, 66), (268, 52)]


def touched_back() -> Scene:
    """Return the touched low back with its nerve, the cord, and the brain cut in the middle."""
    scene = Scene(OVER_BODY)
    brain_section(scene, cord=False)
    edge = colour("nerve-cord", "dark")
    cord = scene.part("cord")
    data = ribbon([*_CORD[:-1], (279.4, 112)], rounded(tapered(7.4, 9), 0.015), 9)
    cord.path(data).path(data, colour("nerve-cord", "light"), edge, 1)
    cord.path(smooth(beside(_CORD, -1.6)), "none", "#fff4cf", 1.1, 0.8)
    nerve = scene.part("one-nerve")
    twigs = ([(319, 371), (324, 367), (327.6, 365)], [(318, 370.6), (323, 375), (326.6, 379)])
    whole = ribbon(_NERVE, tapered(3, 5.4))
    nerve.path(whole)
    for twig in twigs:
        nerve.path(ribbon(twig, tapered(2.6, 1.2)), "#f4c842", "#8f6914", 0.6)
    nerve.path(whole, "#f4c842", "#8f6914", 0.7)
    scene.road("to-the-brain", smooth([*_NERVE, *_CORD[1:-1], *_IN]))
    scene.part("news-arrives").path(
        arrow([*_IN, (267.6, 44)], 3.4, 5, 13), "#f0b92c", "#6f4d08", 0.8
    )
    touched = scene.part("touched-place")
    touched.path(ellipse(*TOUCHED, 4), line="#1d6f78", width=1)
    for size, strength in ((11, 0.16), (8, 0.26), (5, 0.45)):
        touched.path(ellipse(*TOUCHED, size * 0.7, size), "#1f9aa0", opacity=strength)
    hand(scene, scene.part("hand"), placed_at((331, 372), 0.36, 90), 0.36)
    spark(scene.part("signal"), (420, 250), "#23a5a0", "#0c5f60", 4.4)
    return scene
