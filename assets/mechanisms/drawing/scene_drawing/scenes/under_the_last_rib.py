"""Under the last rib: where the kidneys are, and the pains that meet there."""

from scene_drawing.kidney.bending_back import back_bends
from scene_drawing.kidney.breathing_kidneys import kidneys_and_breath, kidneys_under_skin
from scene_drawing.kidney.kidney_illness import kidney_blocked, kidney_swells
from scene_drawing.kidney.kidneys_on_body import (
    germs_climb,
    loin_to_groin,
)
from scene_drawing.kidney.three_clues import three_clues
from scene_drawing.kidney.ureter_close import stone_in_tube
from scene_drawing.scene import Scene


def draw() -> dict[str, Scene]:
    """Return the scenes of the mechanism by name."""
    return {
        "back-bends": back_bends(),
        "germs-climb": germs_climb(),
        "kidney-blocked": kidney_blocked(),
        "kidney-swells": kidney_swells(),
        "kidneys-and-breath": kidneys_and_breath(),
        "kidneys-under-skin": kidneys_under_skin(),
        "loin-to-groin": loin_to_groin(),
        "stone-in-tube": stone_in_tube(),
        "three-clues": three_clues(),
    }
