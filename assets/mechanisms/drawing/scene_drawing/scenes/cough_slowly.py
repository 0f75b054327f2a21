"""A cough, slowly: what the trunk does, and what an hour in one position does."""

from scene_drawing.cough.breath import breath
from scene_drawing.cough.cough_section import section
from scene_drawing.cough.resting import resting
from scene_drawing.cough.retching import retch
from scene_drawing.cough.sneezing import sneeze
from scene_drawing.cough.tired_muscles import brace, sore
from scene_drawing.scene import Scene


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
