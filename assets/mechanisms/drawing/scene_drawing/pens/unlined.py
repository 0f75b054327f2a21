"""Parts that are lit without a line about them, because a line would hide what they are."""

from scene_drawing.curves import Point, polyline
from scene_drawing.scene import Part


def unlined(part: Part, middle: Point) -> Part:
    """Give a drawn part an outline that is a mere point, at the middle of what it shows."""
    part.path(polyline([middle]))
    part.lines.insert(0, part.lines.pop())
    return part
