"""Shapes as painter paths."""

from PySide6.QtGui import QPainterPath

from explainer.lessons.body_outlines import Shape


def painter_path(shape: Shape) -> QPainterPath:
    """Return ``shape`` as a painter path in its own units."""
    path = QPainterPath()
    numbers = shape.numbers
    place = 0
    for step in shape.steps:
        if step == "C":
            path.cubicTo(*numbers[place : place + 6])
            place += 6
        elif step == "Z":
            path.closeSubpath()
        else:
            move = path.moveTo if step == "M" else path.lineTo
            move(*numbers[place : place + 2])
            place += 2
    return path
