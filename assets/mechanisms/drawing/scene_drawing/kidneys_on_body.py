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


def _spine(scene: Scene) -> None:
    part = scene.part("spine")
    body = scene.glow(colour("bone", "light"), colour("bone", "deep"))
    ridge = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    for name in _VERTEBRAE:
        share = 0.6 if name in {"L4", "T10"} else 1
        part.path(plate_path("back", "bone", f"vertebra-{name}"), body, BONE_LINE, 0.5, share)
    for name in _VERTEBRAE:
        share = 0.6 if name in {"L4", "T10"} else 1
        part.path(
            plate_path("back", "bone", f"spinous-process-{name}"), ridge, BONE_LINE, 0.5, share
        )


def _ribs(scene: Scene) -> None:
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"))
    for number in (11, 12):
        for name, side in SIDES.items():
            outline = plate_path("back", "bone", f"rib-{number}-posterior.{side}")
            scene.part(f"rib-{number}-{name}").path(outline, fill, BONE_LINE, 0.7)


def kidneys_under_skin() -> Scene:
    """Draw the kidneys as if the skin of the back had become clear."""
    scene = Scene(OVER_BODY)
    feathered(scene.part("window"), 300, 372, 68, 72, colour("ghost", "light"))
    _kidneys(scene, "back")
    _spine(scene)
    _ribs(scene)
    return scene


_DOME_UP: list[Point] = [
    (236, 350), (239, 318), (252, 297), (270, 293), (287, 303), (300, 308), (313, 300),
    (331, 287), (349, 292), (361, 315), (364, 350), (352, 357), (338, 352), (322, 358),
    (308, 376), (300, 382), (292, 376), (278, 358), (262, 352), (248, 357),
]  # fmt: skip


def _sunk(point: Point) -> Point:
    x, y = point
    share = max(0.0, min(1.0, (350 - y) / 45))
    return (x, y + 19 * share)


def kidneys_and_breath() -> Scene:
    """Draw the kidneys under the diaphragm, which pushes them down."""
    scene = Scene(OVER_BODY)
    scene.part("diaphragm").path(
        smooth(_DOME_UP, closed=True), _MUSCLE, _MUSCLE_LINE, 1.1, opacity=0.62
    )
    before = scene.part("before")
    for side in SIDES.values():
        outline = plate_path("back", "organ", f"kidney.{side}")
        before.path(outline, _SHEEN, KIDNEY_LINE, 0.9, 0.8)
    dome = smooth(_DOME_UP[2:15])
    before.path(dome, line=_MUSCLE_LINE, width=0.8, opacity=0.45)
    _kidneys(scene, "back")
    _spine(scene)
    _ribs(scene)
    down = scene.part("down")
    for x in (240, 360):
        bow = 1.5 if x < 300 else -1.5
        arrow(down, [(x, 391), (x - bow, 402), (x + bow * 0.4, 415)], 5.6, KIDNEY, KIDNEY_LINE)
    scene.road("diaphragm-low", smooth([_sunk(each) for each in _DOME_UP], closed=True))
    return scene


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
