"""Three bones of the low back in a round lens, held bent and then moving."""

import math
from functools import partial

from scene_drawing.curves import Point, bent, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import ribbon
from scene_drawing.scene import Scene

MIDDLE: Point = (668, 140)
REACH = 112.0
BONES = ((0.0, -62.0), (0.0, 0.0), (0.0, 62.0))
"""Where the middles of the three bodies are, upright."""


def _bone(x: float, y: float) -> str:
    points = [
        (x - 40, y - 23), (x - 36, y), (x - 40, y + 23), (x, y + 20), (x + 26, y + 23),
        (x + 25, y + 8),
        (x + 42, y + 10), (x + 66, y + 22), (x + 74, y + 12), (x + 58, y - 8), (x + 40, y - 14),
        (x + 24, y - 10),
        (x + 26, y - 23), (x, y - 20),
    ]  # fmt: skip
    return smooth(points, closed=True, tension=0.7)


def _disc(x: float, y: float, front: float, back: float) -> str:
    """Return the cushion below a bone, as thick in front and behind as said."""
    points = [
        (x - 40, y - front / 2), (x - 6, y - (front + back) / 3), (x + 27, y - back / 2),
        (x + 30, y),
        (x + 27, y + back / 2), (x - 6, y + (front + back) / 3), (x - 40, y + front / 2),
        (x - 44, y),
    ]  # fmt: skip
    return smooth(points, closed=True, tension=0.7)


def _turned(about: Point, angle: float, x: float, y: float) -> Point:
    cos, sin = math.cos(angle), math.sin(angle)
    right, down = x - about[0], y - about[1]
    return (about[0] + right * cos - down * sin, about[1] + right * sin + down * cos)


def pointer(scene: Scene, name: str, data: str) -> None:
    """Draw a thin line that is seen on light and on dark."""
    part = scene.part(name)
    part.path(data, line="#f6e7d8", width=3.6)
    part.path(data, line="#8a6656", width=1.6)


def low_back(scene: Scene, spot: Point) -> None:
    """Draw the lens and the line that leads to the ``spot`` on the person it shows."""
    x, y = MIDDLE
    way = smooth([(x - 50, y + 100), (x - 72, y + 160), (spot[0] + 17, spot[1] - 18)])
    pointer(scene, "lens-line", way)
    lens = scene.part("lens")
    lens.path(ellipse(x, y, REACH), scene.glow("#e9c4ab", "#d29c80"), "#8a5f4b", 2.4)
    lens.path(ellipse(x, y, REACH + 2), line="#f6e7d8", width=1.5)
    muscle = scene.part("strip")
    muscle.path(
        ribbon([(x + 74, y - 66), (x + 87, y), (x + 74, y + 66)], (12, 21, 12)),
        scene.shade("#d98f80", "#b9665b", down=False),
        "#843f36",
        1,
    )
    bone = scene.glow(colour("bone", "light"), colour("bone", "deep"))
    for name, at in (("upper-disc", -31), ("lower-disc", 31)):
        scene.part(name).path(_disc(x - 14, y + at, 11, 18), "#c3cfc8", "#7f8f85", 1.2)
        scene.road(f"{name}-eased", _disc(x - 14, y + at, 15, 14))
        scene.road(f"{name}-held", _disc(x - 14, y + at, 11, 18))
    for place, name in enumerate(("upper-bone", "middle-bone", "lower-bone")):
        dx, dy = BONES[place]
        tilt = (-0.07, 0.0, 0.07)[place]
        middle = (x - 16 + dx, y + dy)
        outline = bent(_bone(*middle), partial(_turned, middle, tilt))
        scene.part(name).path(outline, bone, colour("bone", "line"), 1.4)
    tight = [(x + 56, y - 66), (x + 64, y - 22), (x + 65, y + 40), (x + 56, y + 88)]
    slack = [(x + 56, y - 58), (x + 58, y - 20), (x + 59, y + 42), (x + 56, y + 84)]
    scene.part("strap").path(ribbon(tight, (7, 6, 6, 7)), "#efe5d8", "#9c846c", 1.2)
    scene.road("strap-eased", ribbon(slack, (10, 11, 11, 10)))
    scene.road("strap-held", ribbon(tight, (7, 6, 6, 7)))
