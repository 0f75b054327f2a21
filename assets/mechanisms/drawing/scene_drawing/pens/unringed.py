"""Parts that keep their own colours when they are lit, with no ring about them."""

from scene_drawing.curves import Point, polyline
from scene_drawing.scene import Part, Scene


def unringed(scene: Scene, name: str, at: Point) -> Part:
    """Add a part whose outline is a mere point: when it is lit, nothing is drawn round it."""
    return scene.part(name).path(polyline([at, at]))
