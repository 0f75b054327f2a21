"""How a region looks in each of its states: colour, pattern, outline and ring."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from explainer.desktop.theme import Theme, relative_luminance
from explainer.lessons.model import Family, Hue, Pattern

TILE = 12
"""Side of a pattern's tile in pixels."""
DRAWN_AS_LINES = frozenset[Pattern](("diagonal", "waves"))
PATTERN_LINE = 1.9
PATTERN_STRENGTH = 0.62
"""How much of the fill a pattern's marks cover."""
DIMMING = 0.2
"""How much of the rest of the figure is hidden when a region is selected."""
SPOKEN_STRENGTHS = (0.6, 0.2)
"""Opacity of outline and fill of a region that a section speaks of."""
REACHED_STRENGTHS = (0.6, 0.14)
"""Opacity of casing and fill of a region to which pain travels."""
REACHED_LINE, REACHED_CASING = 1.2, 2.6
"""Pixels of the outline of a region to which pain travels, and of its casing."""
HALO_RINGS = ((18.0, 0.14), (11.0, 0.26), (6.0, 1.0))
"""Width in pixels and opacity of the lines of a halo; half of each lies outside the figure."""
CASING = 3.4
"""Pixels of the edge that keeps a dashed line apart from skin of any tone."""
_HALO = 3.0


def pattern_marks(pattern: Pattern) -> QPainterPath:
    """Return the marks of one tile of a pattern: dots to fill, or lines to draw."""
    path = QPainterPath()
    if pattern == "dots":
        for x, y in ((3.0, 3.0), (9.0, 9.0)):
            path.addEllipse(QPointF(x, y), 1.9, 1.9)
    elif pattern == "diagonal":
        for start in (-TILE, 0, TILE):
            path.moveTo(start - 1, TILE + 1)
            path.lineTo(start + TILE + 1, -1)
    elif pattern == "waves":
        path.moveTo(-1, 6)
        path.cubicTo(2, 0.5, 4, 0.5, 6, 6)
        path.cubicTo(8, 11.5, 10, 11.5, 13, 6)
    return path


def pattern_tile(pattern: Pattern, fill: QColor, mark: QColor, pixel_ratio: float) -> QPixmap:
    """Return one tile of a pattern: ``mark`` on ``fill``."""
    side = round(TILE * pixel_ratio)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(pixel_ratio)
    tile.fill(fill)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern in DRAWN_AS_LINES:
        painter.strokePath(pattern_marks(pattern), QPen(mark, PATTERN_LINE))
    else:
        painter.fillPath(pattern_marks(pattern), mark)
    painter.end()
    return tile


def mark_on(fill: QColor) -> QColor:
    """Return white or near black, whichever stands out from ``fill``."""
    return QColor("#FFFFFF") if relative_luminance(fill) < 0.3 else QColor("#101010")


def family_brush(family: Family, colour: str, pixel_ratio: float = 1.0) -> QBrush:
    """Return the brush that fills a shape with ``colour`` and a family's pattern."""
    fill = QColor(colour)
    mark = mark_on(fill)
    mark.setAlphaF(PATTERN_STRENGTH)
    brush = QBrush(pattern_tile(family.pattern, fill, mark, pixel_ratio))
    brush.setTransform(QTransform.fromScale(1 / pixel_ratio, 1 / pixel_ratio))
    return brush


def swatch(family: Family, theme: Theme, side: int, pixel_ratio: float) -> QPixmap:
    """Return a small rounded sample of a family's colour and pattern."""
    picture = QPixmap(round(side * pixel_ratio), round(side * pixel_ratio))
    picture.setDevicePixelRatio(pixel_ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = theme.hues[family.hue]
    brush = family_brush(family, colour, pixel_ratio)
    brush.setTransform(brush.transform() * QTransform.fromScale(0.62, 0.62))
    painter.setBrush(brush)
    box = QRectF(0, 0, side, side)
    if family.pattern == "solid":
        painter.drawPolygon(_octagon(box))
        _draw_mark(painter, box.center(), side * 0.8, QColor(colour))
    else:
        painter.drawRoundedRect(box, side / 3.5, side / 3.5)
    painter.end()
    return picture


def _octagon(box: QRectF) -> QPolygonF:
    cut = box.width() * 0.29
    return QPolygonF(
        [
            QPointF(box.left() + cut, box.top()),
            QPointF(box.right() - cut, box.top()),
            QPointF(box.right(), box.top() + cut),
            QPointF(box.right(), box.bottom() - cut),
            QPointF(box.right() - cut, box.bottom()),
            QPointF(box.left() + cut, box.bottom()),
            QPointF(box.left(), box.bottom() - cut),
            QPointF(box.left(), box.top() + cut),
        ]
    )


def exclamation(middle: QPointF, size: float) -> QPainterPath:
    """Return the exclamation mark that a solid fill carries, ``size`` pixels high."""
    half = size * 0.085
    path = QPainterPath()
    stroke = QRectF(middle.x() - half, middle.y() - size * 0.385, 2 * half, size * 0.55)
    path.addRoundedRect(stroke, half, half)
    path.addEllipse(middle + QPointF(0, size * 0.33), half, half)
    return path


def _draw_mark(painter: QPainter, middle: QPointF, size: float, fill: QColor) -> None:
    painter.fillPath(exclamation(middle, size), mark_on(fill))


def paint_hairlines(
    painter: QPainter, paths: Iterable[QPainterPath], theme: Theme, *, are_light: bool = False
) -> None:
    """Draw the borders of all regions, hardly seen; ``are_light`` for dark skin."""
    dark_ink = "#F4EFE9" if are_light else "#7A5A48"
    colour = QColor(theme.ink if theme.is_dark else dark_ink)
    colour.setAlphaF(0.9 if theme.name == "contrast" else 0.3)
    painter.setPen(QPen(colour, 0.7))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in paths:
        painter.drawPath(path)


def paint_selected(
    painter: QPainter, path: QPainterPath, anchor: QPointF, family: Family, theme: Theme
) -> None:
    """Fill a selected region with its family's colour and pattern."""
    ratio = painter.device().devicePixelRatio()
    fill = theme.fills[family.hue]
    painter.setBrush(family_brush(family, fill, ratio))
    painter.setPen(QPen(mark_on(QColor(fill)), 2.8))
    painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(fill), 1.3))
    painter.drawPath(path)
    box = path.boundingRect()
    if family.pattern == "solid" and min(box.width(), box.height()) > 9:
        _draw_mark(painter, anchor, min(box.width(), box.height(), 22.0), QColor(fill))


def paint_spoken(painter: QPainter, path: QPainterPath, family: Family, theme: Theme) -> None:
    """Mark a region that the section being read speaks of."""
    colour = mark_on(QColor(theme.fills[family.hue]))
    colour.setAlphaF(0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2.6))
    painter.drawPath(path)
    colour = QColor(theme.fills[family.hue])
    line, fill = SPOKEN_STRENGTHS
    colour.setAlphaF(line)
    painter.setPen(QPen(colour, 1.1))
    colour.setAlphaF(fill)
    painter.setBrush(colour)
    painter.drawPath(path)


def paint_outlined(painter: QPainter, path: QPainterPath, hue: Hue, theme: Theme) -> None:
    """Ring a region and leave in sight what lies in it."""
    colour = QColor(theme.fills[hue])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mark_on(colour), 5.0))
    painter.drawPath(path)
    painter.setPen(QPen(colour, 2.4))
    colour.setAlphaF(0.16)
    painter.setBrush(colour)
    painter.drawPath(path)


def paint_related(painter: QPainter, path: QPainterPath, family: Family, theme: Theme) -> None:
    """Outline a region that belongs to the selected one, such as the other side."""
    colour = QColor(theme.fills[family.hue])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mark_on(colour), CASING))
    painter.drawPath(path)
    pen = QPen(colour, 1.8)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawPath(path)


def paint_reached(painter: QPainter, path: QPainterPath, family: Family, theme: Theme) -> None:
    """Outline a region to which the pain of the selected one travels."""
    line, fill = REACHED_STRENGTHS
    colour = QColor(theme.fills[family.hue])
    edge = mark_on(colour)
    edge.setAlphaF(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, REACHED_CASING))
    painter.drawPath(path)
    painter.setPen(QPen(colour, REACHED_LINE))
    colour.setAlphaF(fill)
    painter.setBrush(colour)
    painter.drawPath(path)


def paint_pointed(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """Light a region under the pointer."""
    light = QColor("#FFF3D6" if not theme.is_dark else "#FFE9BE")
    light.setAlphaF(0.62 if not theme.is_dark else 0.42)
    painter.setBrush(light)
    painter.setPen(QPen(QColor(theme.ink), 1.4))
    painter.drawPath(path)


def paint_focus(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """Draw the ring of the region that holds the keyboard focus."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.page), 2.2 + 2 * _HALO / 2))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(theme.focus), 2.4))
    painter.drawPath(path)


def paint_dimming(
    painter: QPainter, silhouette: QPainterPath, kept: QPainterPath, theme: Theme
) -> None:
    """Dim the figure but for ``kept``."""
    veil = QColor(theme.panel)
    veil.setAlphaF(DIMMING)
    rest = QPainterPath(silhouette)
    rest.addPath(kept)
    rest.setFillRule(Qt.FillRule.OddEvenFill)
    painter.fillPath(rest, veil)


def paint_halo(painter: QPainter, silhouette: QPainterPath, family: Family, theme: Theme) -> None:
    """Put a halo round the whole figure, for a pain that is everywhere."""
    around = QPainterPath()
    around.addRect(silhouette.boundingRect().adjusted(-20, -20, 20, 20))
    around.addPath(silhouette)
    around.setFillRule(Qt.FillRule.OddEvenFill)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.save()
    # The figure itself is left free: a line over fingers and toes would fill them.
    painter.setClipPath(around, Qt.ClipOperation.IntersectClip)
    for width, strength in HALO_RINGS:
        painter.setPen(_halo_pen(family, theme, width, strength))
        painter.drawPath(silhouette)
    painter.restore()
    painter.setPen(_halo_pen(family, theme, 1.0, 1.0))
    painter.drawPath(silhouette)


def _halo_pen(family: Family, theme: Theme, width: float, strength: float) -> QPen:
    colour = QColor(theme.hues[family.hue])
    colour.setAlphaF(strength)
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
