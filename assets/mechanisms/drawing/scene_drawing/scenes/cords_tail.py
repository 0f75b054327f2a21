"""The cord's tail: where the cord ends, what the roots below it serve, and what may press them."""

from scene_drawing.cord import (
    act_early,
    lumbar_bones,
    lumbar_canal,
    tail_in_body,
    tail_in_time,
    tail_slices,
)
from scene_drawing.cord.lumbar_side import L4, L5, Canal, Press
from scene_drawing.scene import Scene
from scene_drawing.shared.body_locator import from_the_side

ROOTS = 7


def draw() -> dict[str, Scene]:
    """Return the scenes by name."""
    return {
        "cord-in-body": tail_in_body.in_body(),
        "cord-canal": _canal(),
        "cord-slices": tail_slices.one_or_many(),
        "cord-in-time": tail_in_time.in_time(),
        "cord-infection": _infection(),
    }


def _level() -> float:
    return (L4.at(90, 64)[1] + L5.at(88, -62)[1]) / 2


def _canal() -> Scene:
    scene = Scene()
    canal = Canal(_level())
    press = Press(canal.shares[canal.middle], 47, 0.056, 2.6)
    from_the_side(scene, "locator", (84, 462), 220)
    lumbar_bones.spine_behind(scene, canal)
    lumbar_canal.hang_tail(scene, canal, ROOTS, press)
    lumbar_bones.bones_and_discs(scene)
    lumbar_bones.bulging_disc(scene, L4, L5, canal.bulge(press))
    return scene


def _infection() -> Scene:
    scene = Scene()
    canal = Canal(_level() - 6)
    press = Press(canal.shares[canal.middle], 44, 0.2, 2.6)
    from_the_side(scene, "locator", (104, 448), 140)
    lumbar_bones.spine_behind(scene, canal)
    lumbar_canal.hang_tail(scene, canal, ROOTS, press)
    lumbar_canal.fill_pocket(scene, canal, press)
    lumbar_bones.bones_and_discs(scene)
    lumbar_canal.settle_germs(scene)
    lumbar_canal.join_abscess(scene, canal, press)
    act_early.chips(scene)
    return scene
