"""The skin plate: the body as it looks from outside."""

from __future__ import annotations

from body_drawing.figure import Figure, round_edges
from body_drawing.plate import Plate, Style
from body_drawing.skin_fingers import draw_fingers
from body_drawing.skin_marks import Marks
from body_drawing.skin_structures import skin_structures


def draw_skin(plate: Plate, figure: Figure) -> None:
    """Draw the skin plate."""
    draw_bare_body(plate, figure)
    marks = Marks(plate, figure.frame, figure.palette["skin-tone"])
    marks.open()
    for row in skin_structures(plate.view.name, figure.name):
        marks.structure(row)
    draw_fingers(marks, figure.frame)
    marks.close()


def draw_bare_body(plate: Plate, figure: Figure) -> None:
    """Draw the bare body, rounded softly by ever smaller and lighter patches."""
    colours = figure.palette["skin"]
    rim: Style = {"fill": colours["edge"], "stroke": colours["rim"], "stroke-linejoin": "round"}
    plate.outline(figure.outline, rim)
    round_edges(plate, figure, "skin-rounding", colours["light"])
