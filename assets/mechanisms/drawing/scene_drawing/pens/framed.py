"""A scene that is drawn in units of its own and framed with room for words about it."""

from scene_drawing.curves import placed
from scene_drawing.scene import DEEP, Part, Scene


class FramedPart(Part):
    """A part whose paths are taken from the drawing's units to those of the scene."""

    scale: float = 1.0
    right: float = 0.0
    down: float = 0.0

    def path(
        self,
        data: str,
        fill: str = "none",
        line: str = "none",
        width: float = 1.2,
        opacity: float = 1,
    ) -> Part:
        """Add a path that is given in the drawing's units, its line's width too."""
        there = placed(data, self.scale, self.right, self.down)
        return super().path(there, fill, line, round(width * self.scale, 2), opacity)


class FramedScene(Scene):
    """Shows a rectangle of a drawing, four to three, as a scene of its own."""

    def __init__(self, left: float, top: float, width: float) -> None:
        """Begin an empty drawing of which the frame from ``left`` and ``top`` is shown."""
        super().__init__(DEEP)
        self._scale = DEEP[0] / width
        self._right, self._down = -left * self._scale, -top * self._scale

    def part(self, name: str) -> Part:
        """Add a part, nearer than all before."""
        framed = FramedPart(name, super().part(name).lines)
        framed.scale, framed.right, framed.down = self._scale, self._right, self._down
        return framed
