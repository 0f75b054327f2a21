"""How pain travels, as marks of a picture: the roads whole, and the regions on their way."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.picture.marks import Drawn
from explainer.desktop.body.radiating_pain import roads_of
from explainer.desktop.body.region_paint import (
    REACHED_CASING,
    REACHED_LINE,
    REACHED_STRENGTHS,
    mark_on,
)
from explainer.desktop.body.road_shapes import fineness, road_shape
from explainer.desktop.body.state_painter import lit_family
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Family
from explainer.lessons.reference import Reference

_SAMPLE_SIZE = 0.75


def radiation_marks(
    session: Session, reference: Reference, seen: OutlinePaths, theme: Theme
) -> Iterator[Drawn]:
    """Yield the marks of how the pain that is selected in ``session`` travels."""
    family, roads = lit_family(session), roads_of(session, reference, seen)
    if family is None or not roads:
        return
    colour = theme.fills[family.hue]
    edge = mark_on(QColor(colour)).name()
    strength, fill = REACHED_STRENGTHS
    for name in dict.fromkeys(each for road in roads for each in road.regions):
        if name != session.looking.region:
            path = seen.regions[name]
            yield Drawn(path, line=edge, line_width=REACHED_CASING, line_opacity=strength)
            yield Drawn(path, colour, fill, line=colour, line_width=REACHED_LINE)
    size = fineness(seen.transform.m11())
    shapes = [road_shape(each.points, each.ends, size=size) for each in roads]
    for shape in shapes:
        yield Drawn(shape.casing.simplified(), edge)
    for number, shape in enumerate(shapes, start=1):
        yield Drawn(shape.ink.simplified(), colour, name=f"road-{number}")


def road_sample(box: QRectF, family: Family, theme: Theme) -> Iterator[Drawn]:
    """Yield a sample of a road, as wide as ``box``."""
    middle = QPointF(0, box.center().y())
    ends = [middle + QPointF(box.left() + 4, 0), middle + QPointF(box.right() - 2, 0)]
    shape = road_shape(ends, "arrow", size=_SAMPLE_SIZE)
    colour = theme.fills[family.hue]
    yield Drawn(shape.casing.simplified(), mark_on(QColor(colour)).name())
    yield Drawn(shape.ink.simplified(), colour)
