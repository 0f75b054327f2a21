"""Every scene that is drawn, by name."""

import importlib
import pkgutil

from scene_drawing import scenes
from scene_drawing.scene import Scene


def all_scenes() -> dict[str, Scene]:
    """Return the scenes of all modules in ``scenes``, in the order of their names."""
    found: dict[str, Scene] = {}
    for module in pkgutil.iter_modules(scenes.__path__):
        drawn: dict[str, Scene] = importlib.import_module(f"{scenes.__name__}.{module.name}").draw()
        found |= drawn
    return dict(sorted(found.items()))
