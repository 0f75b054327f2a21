"""The way of the blood from the heart to the floor of the brain, and what lies about the brain."""

from scene_drawing.curves import Point, ellipse, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.ribbons import beside, ribbon
from scene_drawing.scene import Part, Scene

TO_BRAIN: list[Point] = [
    (264, 240.4), (262.8, 232), (264, 222), (269.4, 211), (271.4, 202), (268.8, 188), (267, 172),
    (268, 156), (270.6, 141), (271.6, 122), (271.4, 107), (268.6, 99.6), (262.6, 96.6), (259, 92),
    (258, 86),
]  # fmt: skip
"""From the heart over the arch of the aorta and the neck into the skull, to the hypothalamus."""
FORK: Point = (267.4, 160)
"""Where the artery of the neck parts in two."""
AROUND_BRAIN: list[Point] = [
    (287.7, 108.3), (293.1, 110.2), (304.6, 110.6), (314.2, 102.4),
    (316.3, 93), (315, 87.2), (317.1, 80.5), (319.2, 70), (317.3, 57.9), (311.9, 45.7),
    (302.5, 35.1), (290.9, 28.8), (277.2, 26.1), (262.7, 26.7), (249.2, 30.9), (237.6, 38.4),
    (229.3, 48.2), (224.5, 59.3), (224, 70.4), (226.8, 77.7), (233.6, 82.8), (242.2, 85.9),
    (249.9, 88), (251.8, 94.3), (257.6, 96.2), (262.7, 97.8), (266.8, 103.9),
]  # fmt: skip
"""Round the whole brain within the skull, from the back of its stem to the front of it."""


def artery_to_brain(part: Part, first: int = 0) -> Part:
    """Add the artery of the neck from its point number ``first`` on, narrowing to its end."""
    way = TO_BRAIN[first:]
    red = colour("organ", "artery", "line")
    start = 9.4 if first == 0 else 7

    def width(far: float) -> float:
        middle = 6.4
        if far < 0.35:
            return start + (middle - start) * far / 0.35
        return middle - (middle - 3.4) * (far - 0.35) / 0.65

    part.path(ribbon(way, width, 7), "#d65f56", red, 0.8)
    part.path(ellipse(*way[-1], 1.7), "#d65f56")
    shine = beside(way, -1.5, 5)
    return part.path(smooth(shine[4:-14]), "none", "#f3b3a8", 1, 0.85)


def cord_behind(scene: Scene) -> None:
    """Add the spinal cord, pale, for what lies before it."""
    data = plate_path("side", "nerve", "spinal-cord")
    scene.part("cord").path(data, "#ecd0ba", "#b98d78", 0.6, 0.75)
