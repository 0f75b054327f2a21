"""The organ plates in profile: what lies in chest and belly, seen from the left or the right."""

from __future__ import annotations

from body_drawing.bones import Bone
from body_drawing.figure import Figure
from body_drawing.organ_forms import organs
from body_drawing.organs import paint_organs
from body_drawing.plate import Plate
from body_drawing.side_bones import draw_pale_side_skeleton
from body_drawing.tables import load_table

TOPICS = ("organs-side-chest", "organs-side-belly", "organs-side-pelvis", "vessels-side")


def draw_side_organs(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the organs over a pale skeleton."""
    draw_pale_side_skeleton(plate, figure, bones)
    found = organs(plate.view, figure, TOPICS)
    paint_organs(plate, figure, load_table("organs-side"), found, bones)
