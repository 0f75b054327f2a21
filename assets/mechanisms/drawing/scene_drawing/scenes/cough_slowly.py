"""A cough, slowly: what the trunk does, and what an hour in one position does."""

from scene_drawing.breath import breath
from scene_drawing.cough_section import section
from scene_drawing.resting import resting
from scene_drawing.retching import retch
from scene_drawing.scene import Scene
from scene_drawing.sneezing import sneeze
from scene_drawing.tired_muscles import brace, sore


def draw() -> dict[str, Scene]:
    """Return the scenes of the mechanism by name."""
    return {
        "cough-breath": breath(),
        "cough-brace": brace(),
        "cough-trunk": section(),
        "cough-retch": retch(),
        "cough-sneeze": sneeze(),
        "cough-sore": sore(),
        "cough-rest": resting(),
    }
