"""The kidneys and their tubes on the plates of the body, in their true outlines."""

from scene_drawing.curves import Point, bent, ellipse, plate_path, smooth
from scene_drawing.kidney_pens import (
    BONE_LINE,
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    PEE_LIGHT,
    STONE,
    STONE_LIGHT,
    URETER,
    URETER_DARK,
    URETER_LINE,
    arrow,
    backwards,
    feathered,
    germs,
    soft,
    stone,
)
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Scene

_VERTEBRAE = ("L4", "L3", "L2", "L1", "T12", "T11", "T10")
SIDES = {"left": "L", "right": "R"}
_MUSCLE = colour("muscle", "rose", "light")
_MUSCLE_LINE = colour("muscle", "rose", "line")
_SHEEN = colour("organ", "kidney", "sheen")


def _kidneys(scene: Scene, view: str) -> None:
    fill = scene.glow(KIDNEY, KIDNEY_DARK)
    for name, side in SIDES.items():
        part = scene.part(f"kidney-{name}")
        part.path(plate_path(view, "organ", f"kidney.{side}"), fill, KIDNEY_LINE, 0.9)
        left = 248.1 if (side == "L") == (view == "back") else 317.6
        top = 340.0 if side == "L" else 351.0
        turned = (side == "L") == (view == "back")
        shine: list[Point] = [(17, 4), (9, 12), (5, 26), (5.5, 38), (8, 48)]
        part.path(
            smooth([(left + (x if turned else 33.2 - x), top + y) for x, y in shine]),
            line=_SHEEN,
            width=1.5,
            opacity=0.5,
        )


def _urine_road(scene: Scene, *, is_cut: bool = False) -> None:
    _kidneys(scene, "front")
    fill = scene.shade(URETER, URETER_DARK)
    for name, side in SIDES.items():
        part = scene.part(f"ureter-{name}")
        part.path(plate_path("front", "organ", f"ureter.{side}"), fill, URETER_LINE, 0.7)
        pelvis = plate_path("front", "organ", f"renal-pelvis.{side}")
        part.path(pelvis, fill, URETER_LINE, 0.5)
    glow = scene.glow(colour("organ", "bladder", "light"), colour("organ", "bladder", "dark"))
    line = colour("organ", "bladder", "line")
    urethra = plate_path("front", "organ", "urethra")
    if not is_cut:
        bladder = scene.part("bladder")
        bladder.path(plate_path("front", "organ", "bladder"), glow, line, 0.9)
        bladder.path(urethra, glow, line, 0.7)
        return
    inside = bent(
        plate_path("front", "organ", "bladder"),
        lambda x, y: (300 + (x - 300) * 0.83, 504 + (y - 504) * 0.79),
    )
    scene.part("pee").path(inside, PEE_LIGHT)
    germs(scene.part("germs-in-bladder"), _IN_BLADDER, 5.4)
    bladder = scene.part("bladder")
    wall = plate_path("front", "organ", "bladder") + backwards(inside)
    bladder.path(wall, glow, line, 0.7)
    bladder.path(urethra, glow, line, 0.7)


# The middle of the left ureter, from the bladder to the heart of the kidney, and about in it.
_CLIMB: list[Point] = [
    (300, 508), (309, 507.4), (318, 497), (324, 486), (325.6, 474), (322.6, 460), (319, 446),
    (316.6, 430), (316.4, 412), (318, 398), (320.5, 386), (325, 377), (331, 369), (336, 358),
    (343, 357), (345, 368), (340, 379), (344, 390), (340, 397),
]  # fmt: skip
_IN_BLADDER = [
    (291, 500, 0.5), (300, 496.5, -0.3), (309.5, 500, 2.4), (296, 505, 1.9), (304.5, 504.5, 0.1),
    (312, 507, 1.1), (289.5, 507, -0.6), (300, 511.5, 2.9),
]  # fmt: skip


def germs_climb() -> Scene:
    """Draw kidneys, tubes and bladder from the front, and germs that climb."""
    scene = Scene(OVER_BODY)
    _urine_road(scene, is_cut=True)
    germs(scene.part("germ"), [(300, 505, -1.4)], 6)
    scene.road("climb", smooth(_CLIMB))
    return scene


# From the loin, round the side of the belly, to the groin.
_PAIN: list[Point] = [
    (352, 366), (361, 388), (361.5, 412), (355, 438), (345, 464), (336, 489), (329, 514),
]  # fmt: skip
_HURT = "#d2543f"


def loin_to_groin() -> Scene:
    """Draw the left kidney, its tube with a stone, and the road of the pain."""
    scene = Scene(OVER_BODY)
    _urine_road(scene)
    stone(scene.part("stone"), 317.6, 398, 5.4, scene.glow(STONE_LIGHT, STONE))
    spine = soft(_PAIN, 20)
    for number, (width, opacity) in enumerate(((21, 0.16), (16, 0.2), (11, 0.3), (5.5, 0.6))):
        scene.part(f"pain-{number + 1}").path(
            smooth(spine), line=_HURT, width=width, opacity=opacity
        )
    wave = scene.part("wave")
    for radius, opacity in ((8.5, 0.3), (6.4, 0.5), (4.2, 0.9)):
        wave.path(ellipse(352, 366, radius), _HURT, opacity=opacity)
    scene.road("pain-road", smooth(spine))
    return scene
