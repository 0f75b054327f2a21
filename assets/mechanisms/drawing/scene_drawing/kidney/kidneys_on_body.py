"""The kidneys and their tubes from the front, on the plate of the bones."""

import math
from collections.abc import Sequence
from functools import partial

from scene_drawing.curves import Point, bent, ellipse, plate_path, smooth
from scene_drawing.kidney.kidney_pens import (
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    PEE,
    PEE_LIGHT,
    STONE,
    STONE_LIGHT,
    URETER,
    URETER_DARK,
    URETER_LINE,
    backwards,
    germs,
    ribbon,
    soft,
    stone,
)
from scene_drawing.kidney.signs import CASING, cased_push
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import push
from scene_drawing.scene import OVER_BODY, Part, Scene

_SHEEN = colour("organ", "kidney", "sheen")
_HURT = "#d2543f"
# The middle of the left tube: slantwise through the wall of the bladder, up to the kidney's notch.
_TUBE: list[Point] = [
    (312.6, 503.2), (316.4, 499), (321, 494), (325.2, 485), (325.8, 475), (322.8, 460),
    (319.4, 446), (317.4, 430), (317, 412), (318, 399), (320.6, 388), (325.5, 379.5),
    (332, 374.5), (339, 372),
]  # fmt: skip
_STUCK = 0.79
"""How far up the tube the stone lies, as a share of its way."""


def _tube(side: str) -> list[Point]:
    if side == "L":
        return soft(_TUBE, 60)
    right = [(599 - x, y + 11 * (506 - y) / 134) for x, y in _TUBE]
    return soft(right, 60)


def _half(share: float, half: float, *, is_blocked: bool = False, wall: float = 0) -> float:
    """Return half the width of a tube: a slit in the bladder's wall, a funnel at the kidney."""
    slit = min(1.0, 0.35 + share / 0.06)
    funnel = 6.4 * math.pow(max(0.0, (share - 0.86) / 0.14), 1.3)
    if not is_blocked:
        return half * slit + funnel - wall
    above = 1 / (1 + math.exp((_STUCK - share) / 0.008))
    bulge = 1.9 * math.exp(-(((share - _STUCK) / 0.022) ** 2))
    return half * slit + 1.5 * above + bulge + funnel * 1.25 - wall


def _kidneys(scene: Scene) -> None:
    fill = scene.glow(KIDNEY, KIDNEY_DARK)
    for name, side in (("left", "L"), ("right", "R")):
        part = scene.part(f"kidney-{name}")
        part.path(plate_path("front", "organ", f"kidney.{side}"), fill, KIDNEY_LINE, 0.9)
        left, top = (317.6, 340.0) if side == "L" else (249.1, 351.0)
        shine: list[Point] = [(17, 4), (9, 12), (5, 26), (5.5, 38), (8, 48)]
        light = [(left + (33.2 - x if side == "L" else x), top + y) for x, y in shine]
        part.path(smooth(light), line=_SHEEN, width=1.5, opacity=0.5)


def _tubes(scene: Scene, *, is_blocked: bool = False) -> None:
    """Add both tubes, cut along so that what is in them is seen; kidneys hide their funnels."""
    fill = scene.shade(URETER, URETER_DARK)
    for name, side in (("left", "L"), ("right", "R")):
        part = scene.part(f"ureter-{name}")
        blocked = is_blocked and side == "L"
        # Its last bit lies in the bladder's wall.
        spine = _tube(side)[2:]
        wide = partial(_half, half=3.1, is_blocked=blocked)
        inside = partial(_half, half=3.1, is_blocked=blocked, wall=1.1)
        wall, inner = ribbon(spine, wide), ribbon(spine, inside)
        part.path(wall, fill, URETER_LINE, 0.6)
        part.path(inner, PEE_LIGHT if not blocked else PEE)


def _bladder(scene: Scene, *, is_cut: bool) -> None:
    glow = scene.glow(colour("organ", "bladder", "light"), colour("organ", "bladder", "dark"))
    line = colour("organ", "bladder", "line")
    outline = plate_path("front", "organ", "bladder")
    urethra = plate_path("front", "organ", "urethra")
    if not is_cut:
        scene.part("bladder").path(outline, glow, line, 0.9).path(urethra, glow, line, 0.7)
        return
    inside = bent(outline, lambda x, y: (300 + (x - 300) * 0.83, 504 + (y - 504) * 0.79))
    scene.part("pee").path(inside, PEE_LIGHT)
    # The first path has no paint: lit, the germs keep their own colour.
    germs(scene.part("germs-in-bladder").path(inside), _IN_BLADDER, 4.6)
    bladder = scene.part("bladder").path(outline + backwards(inside), glow, line, 0.7)
    bladder.path(urethra, glow, line, 0.7)
    channel = smooth([(298.6, 513), (300, 517), (300, 523), (300, 530.4)])
    bladder.path(channel, line=PEE_LIGHT, width=1.5)


# Germs lie in pairs, end to end: they have just divided.
_PAIRS = (
    (291, 500.5, 0.6),
    (300, 496.3, -0.3),
    (308, 502.5, 1.1),
    (299, 503.6, 0.2),
    (295.6, 508.3, -0.2),
)
_IN_BLADDER = [
    (
        x + side * 2.15 * math.cos(turn),
        y + side * 2.15 * math.sin(turn),
        turn + (math.pi if side > 0 else 0),
    )
    for x, y, turn in _PAIRS
    for side in (-1, 1)
]
_IN_KIDNEY: list[Point] = [
    (330, 350),
    (338, 353),
    (343, 361),
    (339, 370),
    (345, 381),
    (339, 390),
    (332, 396),
]


def germs_climb() -> Scene:
    """Draw kidneys, tubes and bladder from the front, and germs that climb."""
    scene = Scene(OVER_BODY)
    _tubes(scene)
    _kidneys(scene)
    _bladder(scene, is_cut=True)
    up = scene.part("up")
    for side in "LR":
        spine = _tube(side)
        inside = [at for at in spine if 440 < at[1] < 458]
        cased_push(up, inside[0], inside[-1], 4.4)
    germs(scene.part("germ"), [(300, 505, -1.5)], 4.4)
    scene.road("climb", smooth(soft(_TUBE, 30)))
    scene.road("in-kidney", smooth(_IN_KIDNEY))
    return scene


# From the loin, round the side of the belly, to the groin.
_PAIN: list[Point] = [
    (356, 367), (361.5, 388), (361.5, 412), (355, 438), (345, 464), (336, 489), (329, 514),
]  # fmt: skip
_BANDS = (0.09, 0.26, 0.43, 0.61, 0.8)


def _reach(share: float) -> float:
    """Return half the width of the pain: broad in the side, narrow in the groin."""
    return 12.5 - 3 * share


def _pain_glow(part: Part, spine: Sequence[Point]) -> None:
    """Add a glow without an edge and the waves in it, paler the farther they have run."""
    for place in range(2, len(spine) - 1, 3):
        share = place / (len(spine) - 1)
        for step in range(4):
            spot = ellipse(*spine[place], _reach(share) * (1 - 0.2 * step))
            part.path(spot, _HURT, opacity=0.042 - 0.022 * share)
    last = len(spine) - 1
    for band in _BANDS:
        place = round(band * last)
        (x, y), (ax, ay) = spine[place], spine[max(0, place - 2)]
        (bx, by) = spine[min(last, place + 2)]
        long = math.dist((ax, ay), (bx, by))
        down_x, down_y = (bx - ax) / long, (by - ay) / long
        wide = _reach(band) * 0.84
        for step in range(6):
            end = 0.7 + 0.06 * step
            arc = [
                (
                    x + down_x * 3.6 * (1 - aside * aside) - down_y * wide * aside,
                    y + down_y * 3.6 * (1 - aside * aside) + down_x * wide * aside,
                )
                for aside in (end * (place / 6 - 1) for place in range(13))
            ]
            shade = 0.2 * (1 - 0.6 * band)
            part.path(smooth(arc), line=_HURT, width=6.4 - step, opacity=shade)


def loin_to_groin() -> Scene:
    """Draw the left kidney, its tube with a stone, and the bands of pain that rise and fall."""
    scene = Scene(OVER_BODY)
    _tubes(scene, is_blocked=True)
    _kidneys(scene)
    _bladder(scene, is_cut=False)
    x, y = _tube("L")[round(_STUCK * 59)]
    stone(scene.part("stone"), x, y, 3.7, scene.glow(STONE_LIGHT, STONE))
    spine = soft(_PAIN, 61)
    part = scene.part("pain")
    # Lit, only the arrow has an outline: pain has none.
    shaft = push((349, 455), (329.5, 512), 0.5, 10)
    part.path(shaft)
    _pain_glow(part, spine)
    part.path(shaft, CASING, CASING, 2.4).path(shaft, _HURT)
    wave = scene.part("wave")
    for radius, opacity in ((9.5, 0.3), (7.4, 0.4), (5.2, 0.5)):
        wave.path(ellipse(356, 367, radius), _HURT, opacity=opacity)
    scene.road("pain-road", smooth(soft(_PAIN, 20)))
    return scene
