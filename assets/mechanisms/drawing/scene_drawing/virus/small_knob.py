"""A small knob for loudness beside what it turns up: the knob of the dial of the volume."""

import math

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.pens.bands import band
from scene_drawing.scene import Scene

_FIRST, _SWEEP = 150, 240
_BARS = 9
_CALM = 0.12
"""The share of the ramp at which the mark stands before the knob is turned up."""


def _spot(middle: Point, radius: float, share: float) -> Point:
    turn = math.radians(_FIRST + _SWEEP * share)
    return middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn)


def small_knob(scene: Scene, name: str, middle: Point, radius: float) -> None:
    """Add a knob with its mark at the calm end, in a ramp that grows from calm to sore."""
    x, y = middle
    ramp = scene.part(f"{name}-ramp")
    ramp.path(ellipse(x, y, radius * 1.78), "none", "#a58d66", radius * 0.05)
    ramp.path(ellipse(x, y, radius * 1.78), "#f3ead6", "#a58d66", radius * 0.05)
    for start, end, fill, line in (
        (0.0, 0.49, "#a9bba9", "#74887a"),
        (0.51, 1.0, "#cf5a4b", "#8a332c"),
    ):
        shares = [start + (end - start) * place / _BARS for place in range(_BARS + 1)]
        middles = [_spot(middle, radius * 1.4, share) for share in shares]
        wide = [radius * (0.12 + 0.36 * share) for share in (start, (start + end) / 2, end)]
        ramp.path(band(middles, wide, 1), fill, line, radius * 0.04)
    rim = [
        (x + far * math.cos(math.pi * place / 20), y + far * math.sin(math.pi * place / 20))
        for place in range(40)
        for far in [radius * (1.02 if place % 2 else 0.95)]
    ]
    mark = polyline([_spot(middle, radius * far, _CALM) for far in (0.3, 0.92)])
    knob = scene.part(f"{name}-knob")
    # What is lit of the knob is its mark, as on the dial of the volume.
    knob.path(mark, "none", "#4a3b25", radius * 0.2)
    knob.path(smooth(rim, closed=True), scene.shade("#d9c196", "#9a7c4f"), "#7d6643", radius * 0.06)
    knob.path(ellipse(x, y, radius * 0.78), scene.glow("#fbf2de", "#cdb285"), "#96794d", 0.5)
    knob.path(mark, "none", "#4a3b25", radius * 0.2)
