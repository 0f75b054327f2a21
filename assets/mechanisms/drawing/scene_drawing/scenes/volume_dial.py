"""Turning the volume up and down: touch and pressure on one dial, and what turns it."""

from scene_drawing.curves import ellipse, smooth
from scene_drawing.dial_of_volume import (
    face,
    knob,
    medallion,
    needles,
    ring,
    stretch,
    turned_down,
    turner,
)
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.signs_of_volume import germ, moon, stroller, tangle, warm_pack
from scene_drawing.touched_skin import cord, nerve, sore_spots, spark, tissue
from scene_drawing.touching import feather, hand

_ILLNESS, _SLEEP, _WORRY, _HELP = "#3f74a6", "#6a62a8", "#a8772f", "#4c8058"


def draw() -> dict[str, Scene]:
    """Return the dial with its touched skin, and the touched place on the back."""
    return {"volume-dial": _dial(), "volume-touched-back": _back()}


def _dial() -> Scene:
    scene = Scene()
    tissue(scene)
    cord(scene)
    nerve(scene)
    sore_spots(scene)
    face(scene)
    ring(scene)
    stretch(scene, "up-by-illness", 0.1, 0.36, _ILLNESS)
    stretch(scene, "up-by-more-illness", 0.36, 0.56, _ILLNESS)
    stretch(scene, "up-by-short-night", 0.56, 0.7, _SLEEP)
    stretch(scene, "up-by-worry", 0.7, 0.82, _WORRY)
    turned_down(scene, "down-again", 0.8, 0.32, _HELP)
    needles(scene)
    knob(scene)
    germ(*medallion(scene, "left", "illness", "#eef3f8", "#b9cce0"))
    turner(scene, "left", "illness-turns", _ILLNESS)
    moon(*medallion(scene, "middle", "short-night", "#a9a3d6", "#6a62a8"))
    turner(scene, "middle", "short-night-turns", _SLEEP)
    tangle(*medallion(scene, "right", "worry", "#fbf1de", "#dfc08a"))
    turner(scene, "right", "worry-turns", _WORRY)
    moon(*medallion(scene, "left", "good-sleep", "#a9a3d6", "#6a62a8"))
    warm_pack(*medallion(scene, "middle", "warmth", "#fbeee6", "#e6bfae"))
    stroller(*medallion(scene, "right", "gentle-moves", "#f0f5ec", "#b9d0b4"))
    feather(scene)
    hand(scene)
    spark(scene.part("signal"), (300, 524))
    return scene


def _back() -> Scene:
    scene = Scene(OVER_BODY)
    rings = scene.part("touched-place")
    for size, strength in ((15, 0.22), (10, 0.35), (5, 0.6)):
        rings.path(ellipse(272, 392, size), "#3f74a6", opacity=strength)
    rings.path(ellipse(272, 392, 15), line="#2d5a85", width=1.2)
    road = [(272, 392), (282, 372), (292, 350), (299, 330), (300, 240), (300, 130), (300, 92)]
    scene.road("to-the-brain", smooth(road))
    signal = scene.part("signal")
    signal.path(ellipse(272, 392, 3.4), "#fff6d6", "#9a5b12", 0.9)
    signal.path(ellipse(272, 392, 1.6), "#e8862a")
    return scene
