"""The cord's tail: where the cord ends, what the roots below it serve, and what may press them."""

from scene_drawing import lumbar_bones, lumbar_canal, tail_in_body, tail_slices
from scene_drawing.lumbar_side import L4, L5, Canal, Press
from scene_drawing.scene import Scene

ROOTS = 7


def draw() -> dict[str, Scene]:
    """Return the scenes by name."""
    return {
        "cord-in-body": tail_in_body.in_body(),
        "cord-canal": _canal(),
        "cord-slices": tail_slices.one_or_many(),
        "cord-in-time": tail_slices.in_time(),
        "cord-infection": _infection(),
    }


def _level() -> float:
    return (L4.at(90, 64)[1] + L5.at(88, -62)[1]) / 2


def _canal() -> Scene:
    scene = Scene()
    canal = Canal()
    press = Press(canal.share(_level()), 47, 0.072, 2.4)
    lumbar_bones.spine_behind(scene, canal)
    lumbar_canal.hang_tail(scene, canal, ROOTS, press)
    lumbar_bones.bones_and_discs(scene)
    lumbar_bones.bulging_disc(scene, L4, L5)
    return scene


def _infection() -> Scene:
    scene = Scene()
    canal = Canal()
    press = Press(canal.share(_level() - 6), 44, 0.2, 2.6)
    lumbar_bones.spine_behind(scene, canal)
    lumbar_canal.hang_tail(scene, canal, ROOTS, press)
    lumbar_canal.fill_pocket(scene, canal, press)
    lumbar_bones.bones_and_discs(scene)
    lumbar_canal.settle_germs(scene)
    return scene
