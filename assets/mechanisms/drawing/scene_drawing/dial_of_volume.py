"""The dial of the volume: a ramp that grows as feeling grows, two hands, and a knob that turns."""

import math
from collections.abc import Sequence

from scene_drawing.bands import arc, arrow, band
from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

MIDDLE: Point = (572, 226)
FIRST, SWEEP = 160, 220
"""Where the ramp begins, in degrees clockwise from the right, and how far it runs."""
SORE = 0.5
"""The share of the ramp from which on it hurts."""
_BEZEL, _FACE, _INNER = 214, 203, 150
_RING = 70
_PLACES = {"left": 131, "middle": 90, "right": 49}
_SEAT = 146
_BRASS, _BRASS_DARK, _BRASS_LINE = "#ead9b8", "#b79a6c", "#7d6643"
_CALM, _CALM_FAR, _CALM_LINE = "#dfe3d2", "#a9bba9", "#74887a"
_SORE, _SORE_FAR, _SORE_LINE = "#eba88f", "#b93f38", "#8a332c"
_INK = "#6b5640"


def angle(share: float) -> float:
    """Return the angle of a share of the ramp."""
    return FIRST + SWEEP * share


def spot(share: float, radius: float) -> Point:
    """Return the point at a share of the ramp and a distance from the middle."""
    turn = math.radians(angle(share))
    return MIDDLE[0] + radius * math.cos(turn), MIDDLE[1] + radius * math.sin(turn)


def seat(place: str) -> Point:
    """Return the middle of a medallion: ``left``, ``middle`` or ``right``."""
    turn = math.radians(_PLACES[place])
    return MIDDLE[0] + _SEAT * math.cos(turn), MIDDLE[1] + _SEAT * math.sin(turn)


def face(scene: Scene) -> None:
    """Add the body of the dial with its ramp and ticks."""
    dial = scene.part("dial")
    dial.path(ellipse(*MIDDLE, _BEZEL), scene.shade(_BRASS, _BRASS_DARK), _BRASS_LINE, 1.6)
    dial.path(ellipse(*MIDDLE, _BEZEL - 5), "none", "#fbf3e0", 1.4, 0.8)
    dial.path(
        ellipse(*MIDDLE, _FACE),
        scene.glow(colour("bone", "light"), "#ece0c8"),
        "#a58d66",
        1.2,
    )
    dial.path(_crescent_of_light(), "#ffffff", opacity=0.35)
    ramp = scene.part("ramp")
    # What is lit of the ramp is the line at which it begins to hurt.
    ramp.path(polyline([spot(SORE, _INNER - 2), spot(SORE, _INNER + 28)]), line=_SORE_LINE)
    calm, sore = _ramp(0, SORE - 0.006), _ramp(SORE + 0.006, 1)
    ramp.path(calm, scene.shade(_CALM, _CALM_FAR, down=False), _CALM_LINE, 1.2)
    ramp.path(sore, scene.shade(_SORE, _SORE_FAR), _SORE_LINE, 1.2)
    ticks = scene.part("ticks")
    for place in range(21):
        share = place / 20
        long = place % 5 == 0
        line = polyline([spot(share, _INNER - 5), spot(share, _INNER - (17 if long else 11))])
        ticks.path(line, line=_INK, width=2.2 if long else 1.2, opacity=1 if long else 0.7)
    mark = scene.part("sore-mark")
    top = MIDDLE[1] - _FACE
    wedge = [(MIDDLE[0] - 8, top - 3), (MIDDLE[0] + 8, top - 3), (MIDDLE[0], top + 13)]
    mark.path(polyline(wedge, closed=True), _SORE_FAR, _SORE_LINE, 1)


def _ramp(start: float, end: float) -> str:
    inside = arc(MIDDLE, _INNER, angle(start), angle(end), 16)
    outside = [
        spot(share, _INNER + 6 + 38 * share)
        for share in (start + (end - start) * place / 15 for place in range(16))
    ]
    first, back = smooth(inside), smooth(list(reversed(outside)))
    return f"{first}L{outside[-1][0]:.1f} {outside[-1][1]:.1f}{back[back.index('C') :]}Z"


def _crescent_of_light() -> str:
    return band(arc(MIDDLE, _FACE - 5, 198, 285, 10), [0.5, 5, 6, 5, 0.5])


def needles(scene: Scene) -> None:
    """Add the two hands at the start of the ramp: the firm press, and the light touch over it."""
    tip_x, tip_y = spot(0, 117)
    press = scene.part("press-hand")
    press.path(ellipse(tip_x, tip_y, 24), line="#6f352d", width=3)
    press.path(_needle(9, 3.5), scene.shade("#8d4a3f", "#6f352d", down=False), "#55271f", 1)
    press.path(ellipse(tip_x, tip_y, 24), scene.glow("#f8e2d3", "#e5bfa9"), "#6f352d", 2.2)
    _small_finger(press, tip_x, tip_y)
    touch = scene.part("touch-hand")
    touch.path(ellipse(tip_x, tip_y, 24), line="#486a72", width=3)
    touch.path(_needle(5.5, 2.4), scene.shade("#5f7f86", "#486a72", down=False), "#35525a", 1)
    touch.path(ellipse(tip_x, tip_y, 24), scene.glow("#f4f6f1", "#cfdcd8"), "#486a72", 2.2)
    _small_feather(touch, tip_x, tip_y)


def _needle(root: float, end: float) -> str:
    return band(
        [spot(0, 59), spot(0, 90), spot(0, _INNER - 6), spot(0, _INNER + 8)],
        [root, root, end, 0.6],
    )


def _small_finger(part: Part, x: float, y: float) -> None:
    points = [(-8, -19), (-8.5, -6), (-7, 6), (-2, 12), (4, 12), (9, 6), (9, -6), (8, -19)]
    part.path(smooth([(x + a, y + b) for a, b in points], closed=True), "#dfa283", "#8a4f3c", 1.4)
    nail = [(-7, 0), (-5, 8), (-1, 11), (-2, 2)]
    part.path(smooth([(x + a, y + b) for a, b in nail], closed=True), "#f6ddcf", "#a8705a", 0.9)


def _small_feather(part: Part, x: float, y: float) -> None:
    vane = [(-8, 13), (-9, 2), (-3, -9), (9, -17), (10, -5), (5, 6), (-4, 12)]
    part.path(smooth([(x + a, y + b) for a, b in vane], closed=True), "#8fb0b0", "#46696c", 1.2)
    part.path(
        smooth([(x - 11, y + 18), (x - 5, y + 7), (x + 8, y - 14)]), line="#35525a", width=1.6
    )


def ring(scene: Scene) -> None:
    """Add the track round the knob, on which the knob's mark shows how far it is turned up."""
    track = scene.part("track")
    track.path(
        smooth(arc(MIDDLE, _RING, angle(0), angle(1), 20)), line="#c9b690", width=13, opacity=0.75
    )
    track.path(
        smooth(arc(MIDDLE, _RING, angle(0), angle(1), 20)), line="#f2e8d2", width=9, opacity=0.9
    )


def stretch(scene: Scene, name: str, start: float, end: float, tint: str) -> None:
    """Add the part of the track by which one thing turned the knob; drawn from start to end."""
    points = arc(MIDDLE, _RING, angle(start), angle(end), 10)
    scene.part(name).path(smooth(points), line=tint, width=11)


def knob(scene: Scene) -> None:
    """Add the knob, its mark at the start of the ramp, and nothing else that could tell turning."""
    around = 26
    rim = [
        (
            MIDDLE[0] + radius * math.cos(math.pi * place / around),
            MIDDLE[1] + radius * math.sin(math.pi * place / around),
        )
        for place in range(around * 2)
        for radius in [57.5 if place % 2 else 54]
    ]
    mark = polyline([spot(-0.05, 46), spot(0.05, 46), spot(0, 66)], closed=True)
    part = scene.part("knob")
    # The mark comes first as well: it is the outline that tells how far the knob has turned.
    part.path(mark, "#55452e")
    part.path(smooth(rim, closed=True), scene.shade("#d9c196", "#9a7c4f"), _BRASS_LINE, 1.4)
    part.path(ellipse(*MIDDLE, 45), scene.glow("#fbf2de", "#cdb285"), "#96794d", 1.1)
    part.path(mark, "#55452e", "#55452e", 3)
    part.path(polyline([spot(0, 14), spot(0, 42)]), line="#55452e", width=6)


def turner(scene: Scene, place: str, name: str, tint: str) -> None:
    """Add the tapered arrow from a medallion that turns the knob up."""
    around = _PLACES[place]
    points = [
        (
            MIDDLE[0] + radius * math.cos(math.radians(around + turn)),
            MIDDLE[1] + radius * math.sin(math.radians(around + turn)),
        )
        for radius, turn in ((112, 0), (96, 9), (68, 30))
    ]
    scene.part(name).path(arrow(points, 4, 10, 17), tint, "#fbf6e9", 0.8)


def turned_down(scene: Scene, name: str, start: float, end: float, tint: str) -> None:
    """Add the tapered arrow round the knob that tells that it is turned down again."""
    points = arc(MIDDLE, _RING + 17, angle(start), angle(end), 9)
    scene.part(name).path(arrow(points, 3, 9, 20), tint, "#fbf6e9", 0.8)


def medallion(scene: Scene, place: str, name: str, near: str, far: str) -> tuple[Part, Point]:
    """Add a round plate in the lower part of the face for a sign of what turns the knob."""
    middle = seat(place)
    part = scene.part(name)
    # An outline without a fill is lit without a tint, so that the sign keeps its colours.
    part.path(ellipse(*middle, 33), line=_line_of(far), width=2)
    part.path(ellipse(*middle, 33), scene.glow(near, far), _line_of(far), 2)
    part.path(ellipse(*middle, 29), "none", "#ffffff", 1, 0.5)
    return part, middle


def _line_of(tint: str) -> str:
    values: Sequence[int] = [int(tint[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{int(each * 0.62):02x}" for each in values)
