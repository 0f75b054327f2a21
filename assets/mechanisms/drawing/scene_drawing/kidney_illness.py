"""What befalls the large kidney: germs that make it swell, a stone that blocks it."""

from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.fever import thermometer
from scene_drawing.kidney_pens import (
    PEE,
    PEE_CLOUDY,
    STONE,
    STONE_LIGHT,
    URETER,
    germs,
    soft,
    stone,
)
from scene_drawing.kidney_section import (
    NERVE_TRUNK,
    TUBE,
    at,
    cover,
    cups,
    cut_kidney,
    edge_at,
    funnel,
    lips,
    outset,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Scene

_GERM_ROAD: list[Point] = [
    *[(312, 640), (318, 580), (330, 520), (342, 450), (350, 396), (366, 352), (400, 322)],
    (440, 306), (490, 306), (540, 312), (580, 318),
]  # fmt: skip
_STREAKS = (-40, 16, 72)
_IN_TISSUE = (
    (-46, 0.7, 0.4), (-36, 0.82, 1.9), (-40, 0.58, -0.7), (11, 0.72, 2.6), (20, 0.84, 0.2),
    (15, 0.58, 1.2), (66, 0.7, -0.3), (77, 0.8, 1.0), (71, 0.57, 2.2), (-44, 0.9, 2.4),
    (24, 0.68, 1.7), (64, 0.86, 0.7),
)  # fmt: skip


def _streaks(scene: Scene, outline: Sequence[Point]) -> None:
    """Draw the wedges of angry tissue, from the cups to the cover."""
    part = scene.part("inflamed")
    for step in range(11):
        for share in (1.0, 0.72, 0.45):
            spots = [
                ellipse(
                    *at(turn, edge_at(turn, outline) * (0.53 + 0.03 * step)),
                    edge_at(turn, outline) * (0.055 + 0.0115 * step) * share,
                )
                for turn in _STREAKS
            ]
            part.path("".join(spots), "#f7a486", opacity=0.13)


def _germs(scene: Scene, outline: Sequence[Point]) -> None:
    places = [(*at(turn, edge_at(turn, outline) * reach), lean) for turn, reach, lean in _IN_TISSUE]
    germs(scene.part("germs"), places, 25)


def kidney_swells() -> Scene:
    """Draw a kidney that germs reach from below, and its cover that is stretched."""
    scene = Scene()
    outline = cut_kidney(scene)
    hollow = scene.part("funnel")
    line = colour("organ", "renal-pelvis", "line")
    pieces = (cups(outline, 1), funnel(1))
    for data in pieces:
        hollow.path(data, line=line, width=4.4)
    for data in pieces:
        hollow.path(data, URETER)
    hollow.path(smooth(soft(TUBE, 20)), line=PEE, width=7)
    _streaks(scene, outline)
    _germs(scene, outline)
    before = scene.part("before")
    was = outset(outline, 7)
    before.path(smooth([was[place] for place in lips(outline)]), line="#f8e8da", width=3.4)
    scene.road("capsule-tight", cover(outline, 1, 6, 1.085))
    germs(scene.part("germ"), [(312, 600, -1.35)], 24)
    pulse = scene.part("pulse")
    for radius, opacity in ((13, 0.3), (9, 0.6), (5, 1.0)):
        pulse.path(ellipse(404, 262, radius), "#fff0b0", opacity=opacity)
    scene.road("germ-road", smooth(soft(_GERM_ROAD, 24)))
    scene.road("nerve-road", smooth(soft(list(reversed(NERVE_TRUNK)), 16)))
    return scene


_STUCK = 0.6
_TRAPPED = (
    (408, 318, 0.5), (438, 286, 2.2), (440, 330, -0.6), (372, 350, 1.1), (462, 306, 1.6),
    (420, 262, -0.2), (352, 402, 1.9), (486, 330, 0.3), (470, 268, 2.5), (430, 372, 0.9),
    (386, 328, -0.9), (346, 430, 1.2),
)  # fmt: skip


def kidney_blocked() -> Scene:
    """Draw a kidney with a stone in its tube, wide with trapped, infected pee."""
    scene = Scene()
    outline = cut_kidney(scene, has_nerve=False)
    line = colour("organ", "renal-pelvis", "line")
    rest = cups(outline, 1) + funnel(1)
    wide = cups(outline, 2) + funnel(2, wide_to=_STUCK)
    still = scene.part("funnel")
    still.path(rest, line=line, width=5)
    still.path(rest, PEE_CLOUDY)
    scene.part("rim").path(rest, line=line, width=5)
    scene.part("pee").path(rest, PEE_CLOUDY)
    scene.road("rim-wide", wide)
    scene.road("pee-wide", wide)
    germs(scene.part("germs-trapped"), _TRAPPED, 24)
    _streaks(scene, outline)
    _germs(scene, outline)
    x, y = soft(TUBE, 101)[round(_STUCK * 100) + 3]
    stone(scene.part("stone"), x, y, 23, scene.glow(STONE_LIGHT, STONE))
    thermometer(scene, 120, 48, 330)
    scene.road("capsule-tight", cover(outline, 1, 6, 1.085))
    return scene
