"""The gauge of what is felt: a ramp that grows as feeling grows, and a needle for each touch."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import arc, band
from scene_drawing.pens.dial_dashes import dashed
from scene_drawing.pens.unringed import unringed
from scene_drawing.scene import Scene
from scene_drawing.volume.touching import placed_at, small_feather, small_hand

MIDDLE: Point = (612, 230)
FIRST, SWEEP = 186, 168
"""Where the ramp begins, in degrees clockwise from the right, and how far it runs."""
SORE = 0.5
"""The share of the ramp from which on it hurts."""
_REACH, _INNER = 174, 114
_BRASS, _BRASS_DARK, _BRASS_LINE = "#f0d9a6", "#bd9a5f", "#79602f"
_INK = "#6b5640"
_USUAL = 0.57
"""Where a hard press stands on a normal day."""


def spot(share: float, radius: float) -> Point:
    """Return the point at a share of the ramp and a distance from the middle."""
    turn = math.radians(FIRST + SWEEP * share)
    return MIDDLE[0] + radius * math.cos(turn), MIDDLE[1] + radius * math.sin(turn)


def _panel(reach: float, low: float) -> str:
    x, y = MIDDLE
    over = arc(MIDDLE, reach, 180, 360, 15)
    corner = 14.0
    under = [
        (x + reach, y + low - corner), (x + reach - corner, y + low), (x, y + low),
        (x - reach + corner, y + low), (x - reach, y + low - corner),
    ]  # fmt: skip
    return smooth([*over, *under], closed=True, tension=0.8)


def face(scene: Scene) -> None:
    """Add the body of the gauge with its ramp, its ticks and the line where pain starts."""
    x, y = MIDDLE
    dial = scene.part("gauge")
    dial.path(_panel(_REACH, 36), scene.shade(_BRASS, _BRASS_DARK), _BRASS_LINE, 1.6)
    dial.path(_panel(_REACH - 8, 28), scene.glow("#fff3d8", "#f3dcab"), "#a5833f", 1.2)
    ramp = unringed(scene, "ramp", MIDDLE)
    calm, sore = _ramp(0, SORE - 0.006), _ramp(SORE + 0.006, 1)
    ramp.path(calm, scene.shade("#a9cb9b", "#7ba682", down=False), "#4f7458", 1.2)
    ramp.path(sore, scene.shade("#e88f77", "#c23f39", down=False), "#85302b", 1.2)
    ticks = scene.part("ticks")
    for place in range(17):
        share = place / 16
        line = polyline([spot(share, _INNER - 4), spot(share, _INNER - (12 if place % 4 else 16))])
        ticks.path(line, line=_INK, width=1.2 if place % 4 else 2, opacity=0.8)
    mark = polyline([spot(SORE, _INNER - 8), spot(SORE, _REACH - 3)])
    sore_line = unringed(scene, "sore-line", MIDDLE)
    sore_line.path(mark, line="#fff6e4", width=9)
    sore_line.path(mark, line="#b92f25", width=5)
    usual = unringed(scene, "press-before", MIDDLE)
    usual.path(
        dashed([spot(_USUAL, 26), spot(_USUAL, 70), spot(_USUAL, _INNER)], 5, 5),
        line="#b0604a",
        width=2.4,
    )
    scene.part("hub").path(ellipse(x, y, 17), scene.glow("#f4e2b8", "#b08f55"), _BRASS_LINE, 1.4)


def _ramp(start: float, end: float) -> str:
    inside = arc(MIDDLE, _INNER, FIRST + SWEEP * start, FIRST + SWEEP * end, 16)
    shares = [start + (end - start) * place / 15 for place in range(16)]
    outside = [spot(share, _INNER + 8 + 38 * share) for share in shares]
    back = smooth(outside[::-1]).replace("M", "L", 1)
    return f"{smooth(inside)}{back}Z"


def needles(scene: Scene) -> None:
    """Add a needle for the press and one for the touch, with upright signs that ride on them."""
    x, y = spot(0, 74)
    for name, root, dark, light in (
        ("press", 9.0, "#a8402e", "#f9dfcb"),
        ("touch", 7.0, "#2f8087", "#e4f2ef"),
    ):
        way = [spot(0, 24), spot(0, 60), spot(0, _INNER - 12), spot(0, _INNER + 4)]
        data = band(way, [root, root * 0.9, 4.4, 0.8])
        needle = scene.part(f"{name}-needle")
        # What is lit is the needle's tip, which tells how much is felt.
        needle.path(polyline([spot(0, 98), spot(0, _INNER + 4)]))
        needle.path(data, dark, "#fff6e4", 1.2)
        sign = scene.part(f"{name}-sign")
        sign.path(ellipse(x, y, 22), line=dark, width=2)
        sign.path(ellipse(x, y, 22), light, dark, 2.2)
        if name == "press":
            small_hand(sign, placed_at((x - 4, y + 18), 0.112))
        else:
            small_feather(sign, placed_at((x + 2, y + 19), 0.162))
