"""The lower ribs of the near side and the muscles between them, over the cut trunk."""

from itertools import pairwise

from scene_drawing.cough.section_parts import MUSCLE, MUSCLE_LINE
from scene_drawing.cough.trunk import Move
from scene_drawing.curves import Point, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.tapers import ribbon
from scene_drawing.scene import Scene

_RIBS: tuple[tuple[Point, ...], ...] = (
    ((318, 226), (323, 235), (311, 248), (288, 260), (262, 268), (242, 270), (229, 269)),
    ((318, 242), (324, 252), (313, 265), (290, 278), (262, 288), (242, 290), (227, 281)),
    ((316, 258), (323, 269), (313, 283), (291, 298), (264, 309), (245, 309), (229, 293)),
    ((314, 275), (321, 287), (311, 302), (291, 318), (267, 329), (250, 328), (236, 310)),
    ((311, 293), (317, 304), (308, 319), (291, 336), (272, 347), (256, 345), (246, 329)),
)
"""The sixth to the tenth rib, from the spine to the edge of the breastbone."""
_BONE, _GRISTLE = (4, 6, 7, 7, 7, 6.5), (6.5, 5.5, 3.5)


def ribs(scene: Scene, move: Move) -> None:
    """Draw the muscles between the ribs and then the ribs, through which the lung is seen."""
    bands = []
    for upper, lower in pairwise(_RIBS):
        between = [
            move((ax + bx) / 2, (ay + by) / 2)
            for (ax, ay), (bx, by) in zip(upper[1:6], lower[1:6], strict=True)
        ]
        bands.append(ribbon(between, (4, 9, 10.5, 10.5, 6)))
    part = scene.part("rib-muscles")
    part.path("".join(bands), MUSCLE, MUSCLE_LINE, 0.9, 0.8)
    for upper, lower in pairwise(_RIBS):
        for share in (0.3, 0.7):
            line = [
                move(ax + (bx - ax) * share, ay + (by - ay) * share)
                for (ax, ay), (bx, by) in zip(upper[2:6], lower[2:6], strict=True)
            ]
            part.path(smooth(line), line="#f0c7b8", width=0.9, opacity=0.6)
    bones = scene.part("ribs")
    for rib in _RIBS:
        points = [move(*each) for each in rib]
        bones.path(ribbon(points[5:], _GRISTLE[1:]), "#cfd8d2", "#7c8882", 1, 0.8)
        bones.path(ribbon(points[:6], _BONE), colour("bone", "middle"), "#8d7753", 1.1, 0.85)
