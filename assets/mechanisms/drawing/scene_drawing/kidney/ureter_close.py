"""A urine tube close by, cut along: it squeezes in waves against a stone."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.kidney.kidney_pens import (
    NERVE,
    NERVE_LINE,
    PEE,
    STONE,
    STONE_LIGHT,
    arrow,
    ribbon,
    soft,
    stone,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

_LINE: list[Point] = [
    (452, -60),
    (440, 60),
    (418, 190),
    (398, 320),
    (386, 430),
    (376, 540),
    (366, 660),
]
_SPINE = soft(_LINE, 61)
_STUCK = 0.685
_WAVES = (0.2, 0.36, 0.5)
_WALL = colour("muscle", "rose", "light")
_WALL_LINE = colour("muscle", "rose", "line")
_RING = colour("muscle", "superficial", "dark")
_LINING = "#f3c8b5"
_HURT = "#d2543f"


def _lumen(share: float, wave: float | None) -> float:
    above = 1 / (1 + math.exp((share - _STUCK - 0.035) / 0.018))
    width = 17 + 47 * above
    if wave is not None:
        width -= 45 * math.exp(-(((share - wave) / 0.062) ** 2))
        width -= 17 * math.exp(-(((share - wave + 0.27) / 0.055) ** 2))
        width += 9 * math.exp(-(((share - wave - 0.14) / 0.06) ** 2)) * above
    return width


def _thick(share: float, wave: float | None) -> float:
    return 30 + (13 * math.exp(-(((share - wave) / 0.065) ** 2)) if wave is not None else 0)


def _rings(wave: float | None) -> str:
    """Return the muscle rings of the wall, cut across, as one outline of many pieces."""
    pieces: list[str] = []
    for place in range(2, 59, 2):
        share = place / 60
        (ax, ay), (bx, by) = _SPINE[place - 1], _SPINE[place + 1]
        long = math.dist((ax, ay), (bx, by))
        aside = ((by - ay) / long, -(bx - ax) / long)
        inner, thick = _lumen(share, wave) + 9, _thick(share, wave) - 9
        for side in (1, -1):
            reach = side * (inner + thick * 0.5)
            x, y = _SPINE[place][0] + aside[0] * reach, _SPINE[place][1] + aside[1] * reach
            pieces.append(ellipse(x, y, thick * 0.33, 5.6))
    return "".join(pieces)


def _layers(wave: float | None) -> dict[str, str]:
    return {
        "wall": ribbon(_SPINE, lambda share: _lumen(share, wave) + _thick(share, wave)),
        "rings": _rings(wave),
        "lining": ribbon(_SPINE, lambda share: _lumen(share, wave) + 9),
        "pee": ribbon(_SPINE, lambda share: _lumen(share, wave)),
    }


def _nerve(part: Part) -> None:
    trunk = soft([(640, 660), (650, 540), (636, 400), (650, 250), (690, 110), (720, -30)], 24)
    twigs = [
        [(640, 420), (580, 400), (530, 372), (492, 366)],
        [(642, 470), (590, 470), (530, 452), (484, 446)],
    ]
    for points in twigs:
        part.path(smooth(soft(points, 10)), line=NERVE_LINE, width=6.4)
    part.path(ribbon(trunk, lambda share: 10 + 1.5 * math.sin(9 * share)), NERVE, NERVE_LINE, 1.6)
    for points in twigs:
        part.path(smooth(soft(points, 10)), line=NERVE, width=4)
        x, y = points[-1]
        part.path(ellipse(x, y, 6), NERVE, NERVE_LINE, 1.4)
    for aside in (-4, 0.5, 4.5):
        part.path(smooth([(x + aside, y) for x, y in trunk]), line=NERVE_LINE, width=1, opacity=0.5)


def _squeeze(scene: Scene, place: int, name: str, size: float) -> None:
    """Add two arrows that press on the tube from both sides."""
    (ax, ay), (bx, by) = _SPINE[place - 1], _SPINE[place + 1]
    long = math.dist((ax, ay), (bx, by))
    aside = ((by - ay) / long, -(bx - ax) / long)
    x, y = _SPINE[place]
    near = 72 if size == 1 else 98
    for end, side in (("right", 1), ("left", -1)):
        points = [
            (x + side * aside[0] * reach, y + side * aside[1] * reach - lift * size)
            for reach, lift in ((near + 114 * size, 26), (near + 68 * size, 9), (near, 0))
        ]
        fill = _RING if size == 1 else _WALL
        arrow(scene.part(f"{name}-{end}"), points, 26 * size, fill, _WALL_LINE)


def _pain_line(scene: Scene) -> None:
    """Add a little curve of pain that rises and falls three times."""
    left, low, wide, high = 676.0, 502.0, 116.0, 70.0
    frame: list[Point] = [(left, low - high - 10), (left, low), (left + wide, low)]
    scene.part("pain-ground").path(polyline(frame), line="#8a7d72", width=2.6)
    curve: list[Point] = [
        (
            left + 6 + (wide - 12) * place / 48,
            low - 8 - (high - 14) * math.sin(3 * math.pi * place / 48) ** 2,
        )
        for place in range(49)
    ]
    scene.part("pain-line").path(smooth(curve), line=_HURT, width=5)


def stone_in_tube() -> Scene:
    """Draw the tube that squeezes down on a stone that is stuck."""
    scene = Scene()
    _nerve(scene.part("nerve"))
    rest = _layers(None)
    scene.part("wall").path(rest["wall"], _WALL, _WALL_LINE, 2.2)
    scene.part("rings").path(rest["rings"], _RING, opacity=0.55)
    scene.part("lining").path(rest["lining"], _LINING, _WALL_LINE, 1.4)
    scene.part("pee").path(rest["pee"], PEE, "#b48f3f", 1.4)
    x, y = _SPINE[round(_STUCK * 60)]
    sore = scene.part("sore")
    for step in range(12):
        radius = 108.0 - 4.5 * step
        sore.path(ellipse(x, y, radius, radius * 0.9), _HURT, opacity=0.05)
    stone(scene.part("stone"), x, y, 61, scene.glow(STONE_LIGHT, STONE))
    for number, wave in enumerate(_WAVES, 1):
        for name, data in _layers(wave).items():
            scene.road(f"{name}-{number}", data)
    _squeeze(scene, round(_WAVES[-1] * 60), "squeeze", 1)
    _squeeze(scene, round((_WAVES[-1] - 0.27) * 60), "squeeze-before", 0.6)
    for name, data in rest.items():
        scene.road(f"{name}-rest", data)
    _pain_line(scene)
    pulse = scene.part("pulse")
    for radius, opacity in ((15.0, 0.35), (10.0, 0.65), (5.5, 1.0)):
        pulse.path(ellipse(492, 366, radius), "#fff0b0", opacity=opacity)
    road: list[Point] = [(492, 366), (530, 372), (580, 400), (634, 392), (650, 250)]
    road += [(690, 110), (716, -10)]
    scene.road("nerve-road", smooth(soft(road, 20)))
    return scene
