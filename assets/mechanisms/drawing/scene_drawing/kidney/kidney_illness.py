"""What befalls the large kidney: germs that make it swell, a stone that blocks it."""

from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.kidney.fever import thermometer
from scene_drawing.kidney.kidney_pens import (
    PEE_CLOUDY,
    PEE_LIGHT,
    STONE,
    STONE_LIGHT,
    URETER,
    germs,
    ribbon,
    soft,
    stone,
)
from scene_drawing.kidney.kidney_section import (
    NERVE_TRUNK,
    SWOLLEN,
    TUBE,
    around,
    at,
    cups,
    cut_kidney,
    edge_at,
    funnel,
    lips,
    outset,
)
from scene_drawing.kidney.signs import ambulance, cased_push, dashes, shivers
from scene_drawing.palette import colour
from scene_drawing.scene import Scene

Span = tuple[float, float]
_HURT = "#d2543f"
_STREAKS = (-40, 16, 72)
_IN_TISSUE = (
    (-46, 0.7, 0.4), (-36, 0.82, 1.9), (-40, 0.58, -0.7), (11, 0.72, 2.6), (20, 0.84, 0.2),
    (15, 0.58, 1.2), (66, 0.7, -0.3), (77, 0.8, 1.0), (71, 0.57, 2.2), (-44, 0.9, 2.4),
    (24, 0.68, 1.7), (64, 0.86, 0.7),
)  # fmt: skip


def _streaks(scene: Scene, outline: Sequence[Point]) -> None:
    """Draw the wedges of angry tissue, from the cups to the cover."""
    part = scene.part("inflamed")
    for step in range(0, 11, 2):
        for share in (1.0, 0.72, 0.45):
            spots = [
                ellipse(
                    *at(turn, edge_at(turn, outline) * (0.53 + 0.03 * step)),
                    edge_at(turn, outline) * (0.055 + 0.0115 * step) * share,
                )
                for turn in _STREAKS
            ]
            part.path("".join(spots), "#f7a486", opacity=0.2)


def _germs(scene: Scene, outline: Sequence[Point]) -> None:
    places = [(*at(turn, edge_at(turn, outline) * reach), lean) for turn, reach, lean in _IN_TISSUE]
    germs(scene.part("germs"), places, 25)


def _arrows(scene: Scene, turns: Sequence[float], outline: Sequence[Point], reach: Span) -> None:
    """Draw short arrows outwards, each from one share of the way to the edge to another."""
    part = scene.part("outwards")
    for turn in turns:
        far = edge_at(turn, outline)
        cased_push(part, at(turn, far * reach[0]), at(turn, far * reach[1]), 22)


def kidney_swells() -> Scene:
    """Draw a kidney that germs reach from below, and its cover that is stretched."""
    scene = Scene()
    ache = scene.part("ache")
    for step in range(7):
        ache.path(around(-4, 34 - 4.2 * step, SWOLLEN, 36), _HURT, opacity=0.085)
    outline = cut_kidney(scene)
    hollow = scene.part("funnel")
    line = colour("organ", "renal-pelvis", "line")
    pieces = (cups(outline, 1), funnel(1))
    for data in pieces:
        hollow.path(data, line=line, width=4.4)
    for data in pieces:
        hollow.path(data, URETER)
    hollow.path(smooth(soft(TUBE, 20)), line=PEE_LIGHT, width=10)
    _streaks(scene, outline)
    _germs(scene, outline)
    before = scene.part("before")
    was = outset(outline, 3)
    line_of = dashes([was[place] for place in lips(outline)[2:]], 12)
    before.path(line_of, line="#5a2a24", width=6)
    before.path(line_of, line="#fdf3ea", width=3.4)
    _arrows(scene, (-72, -22, 26, 68), outline, (0.86, 1.1))
    scene.road("capsule-tight", around(1, 7, SWOLLEN))
    germs(scene.part("germ"), [(306, 620, -1.35)], 21)
    pulse = scene.part("pulse")
    for radius, opacity in ((13, 0.3), (9, 0.6), (5, 1.0)):
        pulse.path(ellipse(404, 262, radius), "#fff0b0", opacity=opacity)
    scene.road("germ-road", smooth(soft(list(reversed(TUBE)), 24)))
    scene.road("nerve-road", smooth(soft(list(reversed(NERVE_TRUNK))[:5], 16)))
    return scene


_STUCK = 0.66
_TRAPPED = (
    (404, 322, 0.5), (440, 288, 2.2), (440, 326, -0.6), (376, 350, 1.1), (474, 300, 1.6),
    (470, 334, 0.3), (456, 266, 2.5), (358, 396, 1.9), (420, 306, -0.9), (352, 428, 1.2),
)  # fmt: skip


def kidney_blocked() -> Scene:
    """Draw a kidney with a stone in its tube, wide with trapped, infected pee."""
    scene = Scene()
    outline = cut_kidney(scene, has_nerve=False)
    line = colour("organ", "renal-pelvis", "line")
    tube = soft(TUBE, 101)
    below = scene.part("below")
    low = tube[round(_STUCK * 100) - 2 :]
    below.path(ribbon(soft(low, 20), lambda _: 6.5), URETER, line, 2)
    below.path(smooth(soft(low, 10)), line=line, width=1.6)
    rest = cups(outline, 1) + funnel(1, until=_STUCK, bulge=13)
    wide = cups(outline, 2) + funnel(1.9, until=_STUCK, bulge=10)
    scene.part("rim").path(rest, line, line, 13)
    scene.part("wall").path(rest, URETER, URETER, 9)
    scene.part("pee").path(rest, PEE_CLOUDY)
    scene.road("wide", wide)
    germs(scene.part("germs-trapped"), _TRAPPED, 22)
    _streaks(scene, outline)
    _germs(scene, outline)
    x, y = tube[round((_STUCK - 0.06) * 100)]
    stone(scene.part("stone"), x, y, 20, scene.glow(STONE_LIGHT, STONE))
    _arrows(scene, (-70, -10, 30, 66), outline, (0.36, 0.61))
    thermometer(scene, 120, 48, 330)
    shivers(scene.part("shivers"), 120, 180, 58, 66, "#6fa3c6")
    ambulance(scene.part("emergency"), 140, 476, 104)
    scene.road("capsule-tight", around(1, 7, SWOLLEN))
    return scene
