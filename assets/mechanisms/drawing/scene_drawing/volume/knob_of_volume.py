"""The knob of the volume with its own scale, and the signs of what turns it."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import arc, arrow
from scene_drawing.pens.dial_dashes import dashed
from scene_drawing.pens.unringed import unringed
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.messengers import virus
from scene_drawing.volume.signs_of_volume import short_night, sleeper, stroller, warm_pack, worried

MIDDLE: Point = (612, 392)
FIRST, SWEEP = 150, 240
"""Where the track begins, in degrees clockwise from the right, and how far it runs."""
ILLNESS, NIGHT, WORRY = "#86abe0", "#c3a0da", "#dcb063"
_LEVEL = "#e08a55"
"""One colour for the whole level: nobody measured which cause has which share of it."""
_TRACK = 60
_ROUND = 26
"""Half the width of the round of what may help."""
_BRASS_LINE = "#79602f"
VIRUS: Point = (463, 396)
_NIGHT: Point = (736, 326)
_WORRY: Point = (752, 490)
_HELP = {"good-sleep": (460, 517), "warmth": (522, 520), "gentle-moves": (586, 520)}


def spot(share: float, radius: float) -> Point:
    """Return the point at a share of the track and a distance from the knob's middle."""
    turn = math.radians(FIRST + SWEEP * share)
    return MIDDLE[0] + radius * math.cos(turn), MIDDLE[1] + radius * math.sin(turn)


def plate(scene: Scene) -> None:
    """Add the plate of the knob, the cable to the gauge, and the track with its scale."""
    x, y = MIDDLE
    cable = polyline([(x, y - 70), (x, 262)])
    part = scene.part("knob-plate")
    part.path(cable, line="#8d7340", width=9)
    part.path(cable, line="#e2c88f", width=5)
    part.path(ellipse(x, y, 80), scene.shade("#f0d9a6", "#bd9a5f"), _BRASS_LINE, 1.6)
    part.path(ellipse(x, y, 75), scene.glow("#fff3d8", "#f3dcab"), "#a5833f", 1)
    way = smooth(arc(MIDDLE, _TRACK, FIRST, FIRST + SWEEP, 24))
    part.path(way, line="#b3945a", width=14)
    part.path(way, line="#fbf0d6", width=11)
    for share, signs in ((-0.09, "-"), (1.09, "+")):
        at_x, at_y = spot(share, _TRACK)
        part.path(polyline([(at_x - 6, at_y), (at_x + 6, at_y)]), line="#6b5640", width=2.6)
        if signs == "+":
            part.path(polyline([(at_x, at_y - 6), (at_x, at_y + 6)]), line="#6b5640", width=2.6)


def stretches(scene: Scene) -> None:
    """Add the parts of the track that fill step by step as the knob is turned up."""
    for name, start, end in (
        ("level-first", 0.0, 0.13),
        ("level-second", 0.13, 0.34),
        ("level-third", 0.34, 0.54),
        ("level-fourth", 0.54, 0.7),
        ("level-fifth", 0.7, 0.76),
    ):
        way = arc(MIDDLE, _TRACK, FIRST + SWEEP * start, FIRST + SWEEP * end, 8)
        unringed(scene, name, MIDDLE).path(smooth(way), line=_LEVEL, width=10)


def knob(scene: Scene) -> None:
    """Add the knob with a dot on its rim that shows how far it is turned up."""
    around = 24
    rim = [
        (MIDDLE[0] + radius * math.cos(turn), MIDDLE[1] + radius * math.sin(turn))
        for place in range(around * 2)
        for turn in [math.pi * place / around]
        for radius in [49 if place % 2 else 45.5]
    ]
    dot = ellipse(*spot(0, 37), 7)
    part = scene.part("knob")
    # The dot comes first as well: it is the outline that tells how far the knob has turned.
    part.path(dot, "#fff6e0")
    part.path(smooth(rim, closed=True), scene.shade("#b99a67", "#836433"), "#5d4520", 1.4)
    part.path(ellipse(*MIDDLE, 28), scene.glow("#d9bf8c", "#a58350"), "#6d5229", 1.1)
    part.path(dot, "#fff6e0", "#4d3a1a", 1.6)


def causes(scene: Scene) -> None:
    """Add what turns the knob up: large the illness, smaller the night, and worry beside it."""
    virus(scene, "illness", *VIRUS, 24, 2)
    # It begins beyond the spikes of the virus at its largest.
    way = [(VIRUS[0] + 45, VIRUS[1] - 16), (VIRUS[0] + 66, VIRUS[1] - 28), spot(0.27, _TRACK + 5)]
    scene.part("illness-turns").path(arrow(way, 11, 14, 21), ILLNESS, "#2f4c7c", 1)
    night = _badge(scene, "short-night", _NIGHT, 29, ("#6a6fb4", "#43467f", "#2f3168"))
    short_night(night, _NIGHT)
    way = [(_NIGHT[0] - 32, _NIGHT[1] + 4), (_NIGHT[0] - 46, _NIGHT[1] + 8), spot(0.63, 71)]
    scene.part("short-night-turns").path(arrow(way, 5, 8, 15), NIGHT, "#63407a", 1)
    worry = _badge(scene, "worry", _WORRY, 24, ("#fbe3bd", "#e0b36f", "#8f6a2c"))
    worried(worry, _WORRY)
    way = [(_WORRY[0] - 28, _WORRY[1] - 7), (_WORRY[0] - 46, _WORRY[1] - 24), spot(1.0, 87)]
    unringed(scene, "worry-goes-with", MIDDLE).path(dashed(way, 5, 5), line=WORRY, width=3)


def helps(scene: Scene) -> None:
    """Add the arrow by which the volume comes down, and what may help a little."""
    way = arc(MIDDLE, 94, FIRST + SWEEP * 0.74, FIRST + SWEEP * 0.2, 9)
    down = unringed(scene, "down-again", MIDDLE)
    down.path(arrow(way, 10, 12, 26), "#9cc48b", "#4c7a44", 1.2)
    draw = {"good-sleep": sleeper, "warmth": warm_pack, "gentle-moves": stroller}
    for name, middle in _HELP.items():
        part = unringed(scene, name, middle)
        part.path(ellipse(*middle, _ROUND), scene.glow("#f6f5ea", "#d9dfc9"), "#6f7f5c", 1.8)
        draw[name](part, middle)
        x, y = middle
        # Each leads to the minus sign of the knob.
        turn = math.radians(128 + (543 - x) * 0.17)
        end = (MIDDLE[0] + 87 * math.cos(turn), MIDDLE[1] + 87 * math.sin(turn))
        far = math.dist(middle, end) / (_ROUND + 5)
        start = (x + (end[0] - x) / far, y + (end[1] - y) / far)
        thin = unringed(scene, f"{name}-helps", middle)
        thin.path(dashed([start, end], 4, 4), line="#7d9c66", width=2.4)
        thin.path(_head(start, end), line="#7d9c66", width=2.4)


def _head(start: Point, end: Point) -> str:
    turn = math.atan2(end[1] - start[1], end[0] - start[0])
    wings = [
        (end[0] - 8 * math.cos(turn + side), end[1] - 8 * math.sin(turn + side))
        for side in (0.5, -0.5)
    ]
    return polyline([wings[0], end, wings[1]])


def _badge(
    scene: Scene, name: str, middle: Point, size: float, tints: tuple[str, str, str]
) -> Part:
    near, far, line = tints
    part = scene.part(name)
    # An outline without a fill is lit without a tint, so that the sign keeps its colours.
    part.path(ellipse(*middle, size), line=line, width=2)
    return part.path(ellipse(*middle, size), scene.glow(near, far), line, 1.8)
