"""A cough, slowly: what the trunk does, and what an hour in one position does."""

from scene_drawing.breath import brace, breath, sneeze
from scene_drawing.cough_section import retch, section
from scene_drawing.resting import resting
from scene_drawing.scene import Scene


def draw() -> dict[str, Scene]:
    """Return the scenes of the mechanism by name."""
    return {
        "cough-breath": breath(),
        "cough-brace": brace(),
        "cough-trunk": section(),
        "cough-retch": retch(),
        "cough-sneeze": sneeze(),
        "cough-rest": resting(),
    }
