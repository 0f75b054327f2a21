"""Turning the volume up and down: what is felt on one gauge, and the knob that turns it up."""

from scene_drawing.pens.dial_dashes import dashed
from scene_drawing.scene import Scene
from scene_drawing.volume.gauge_of_feeling import face, needles
from scene_drawing.volume.knob_of_volume import causes, helps, knob, plate, stretches
from scene_drawing.volume.touch_on_body import touched_back
from scene_drawing.volume.touched_skin import (
    PRESSED,
    TOUCHED,
    nerve,
    sore_spots,
    spark,
    tissue,
    where_it_lies,
)
from scene_drawing.volume.touching import feather, hand, placed_at
from scene_drawing.volume.up_the_cord import brain, cord


def draw() -> dict[str, Scene]:
    """Return the gauge and knob with the touched skin, and the touched place on the body."""
    return {"volume-dial": _dial(), "volume-touched-back": touched_back()}


def _dial() -> Scene:
    scene = Scene()
    call_out = scene.part("call-out")
    for way in ([(402, 306), (418, 286), (440, 262)], [(428, 106), (440, 126), (455, 148)]):
        call_out.path(dashed(way, 5, 5), line="#a58a52", width=2.4)
    where_it_lies(scene)
    tissue(scene)
    brain(scene)
    cord(scene)
    nerve(scene)
    sore_spots(scene)
    plate(scene)
    face(scene)
    stretches(scene)
    knob(scene)
    needles(scene)
    causes(scene)
    helps(scene)
    feather(scene, scene.part("feather"), placed_at(TOUCHED, 0.8), 0.8)
    hand(scene, scene.part("hand"), placed_at(PRESSED, 0.78), 0.78)
    spark(scene.part("press-signal"), (300, 590), "#e8762a", "#93480c")
    spark(scene.part("touch-signal"), (320, 590), "#23a5a0", "#0c5f60")
    return scene
