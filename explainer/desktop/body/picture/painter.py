"""The pen of Qt: paints a laid-out picture on a screen, an image or paper."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter, QPainterPath, QPen

from explainer.desktop.body.picture.body_picture import Sheet
from explainer.desktop.body.picture.marks import (
    PATTERN_SCALE,
    Drawn,
    Excerpt,
    Mark,
    Typeface,
    Written,
)
from explainer.desktop.body.region_paint import (
    DRAWN_AS_LINES,
    PATTERN_LINE,
    TILE,
    pattern_marks,
)
from explainer.lessons.body_outlines import SHEET
from explainer.lessons.model import Pattern

_Layers = list[tuple[Mark, ...]]
_DOTS_AN_INCH = 400
_MOST_DOTS = 7000
"""Pixels of the longer side of a plate on paper, beyond which it only grows in bytes."""


def paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """Paint ``sheet`` where its pixels are those of ``painter``.

    Raises:
        MemoryError: paper asks for a finer plate than there is memory for.
    """
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if sheet.ground:
        painter.fillRect(QRectF(QPointF(), sheet.size), QColor(sheet.ground))
    painter.scale(sheet.scale, sheet.scale)
    layers = list(sheet.layers.values())
    face = Typeface(sheet.font)
    if isinstance(painter.device(), QPagedPaintDevice):
        layers = _paint_flat(painter, sheet, layers)
    else:
        _paint_marks(painter, sheet, sheet.beneath, face)
        _paint_markup(painter, sheet, sheet.plate.markup)
    for marks in layers:
        _paint_marks(painter, sheet, marks, face)


def _paint_flat(painter: QPainter, sheet: Sheet, layers: _Layers) -> _Layers:
    """Paint the plate as a fine picture, and return the layers that are still to be painted.

    Qt writes a gradient that fades as a solid one into a PDF. A picture without
    transparency keeps its edges clean in every reader, so a layer that draws parts
    of the plate once more is painted into it too.
    """
    scale, left, top = sheet.placement
    box = QRectF(left, top, SHEET[0] * scale, SHEET[1] * scale)
    dots = box.size() * sheet.scale * (_DOTS_AN_INCH / 96)
    dots *= min(1.0, _MOST_DOTS / max(dots.width(), dots.height()))
    image = blank_image(dots)
    image.fill(QColor(sheet.ground or Qt.GlobalColor.white))
    inner = QPainter(image)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner.scale(image.width() / box.width(), image.height() / box.height())
    inner.translate(-box.topLeft())
    _paint_marks(inner, sheet, sheet.beneath, Typeface(sheet.font))
    _paint_markup(inner, sheet, sheet.plate.markup)
    reach = 1 + max(
        (place for place, marks in enumerate(layers) if any(isinstance(m, Excerpt) for m in marks)),
        default=-1,
    )
    for marks in layers[:reach]:
        _paint_marks(inner, sheet, marks, Typeface(sheet.font))
    inner.end()
    painter.drawImage(box, image)
    return layers[reach:]


def _paint_marks(painter: QPainter, sheet: Sheet, marks: Sequence[Mark], face: Typeface) -> None:
    for mark in marks:
        if isinstance(mark, Drawn):
            _draw(painter, mark)
        elif isinstance(mark, Written):
            _write(painter, mark, face)
        else:
            _paint_markup(painter, sheet, sheet.plate.excerpt(mark.ids))


def _paint_markup(painter: QPainter, sheet: Sheet, markup: str) -> None:
    from PySide6.QtSvg import QSvgRenderer

    scale, left, top = sheet.placement
    renderer = QSvgRenderer(sheet.plate.document(markup))
    renderer.render(painter, QRectF(left, top, SHEET[0] * scale, SHEET[1] * scale))


def blank_image(size: QSizeF) -> QImage:
    """Return a transparent image.

    Raises:
        MemoryError: there is no room for it.
    """
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError
    image.fill(Qt.GlobalColor.transparent)
    return image


def _draw(painter: QPainter, mark: Drawn) -> None:
    if mark.fill:
        colour = QColor(mark.fill)
        colour.setAlphaF(mark.fill_opacity)
        path = QPainterPath(mark.path)
        path.setFillRule(Qt.FillRule.OddEvenFill)
        painter.fillPath(path, colour)
    if mark.pattern:
        _fill_with(painter, mark.path, mark.pattern, QColor(mark.pattern_ink))
    if mark.line and mark.line_width:
        colour = QColor(mark.line)
        colour.setAlphaF(mark.line_opacity)
        pen = QPen(colour, mark.line_width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if mark.is_dashed:
            pen.setDashPattern([4.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(mark.path, pen)


def _fill_with(painter: QPainter, path: QPainterPath, pattern: Pattern, ink: QColor) -> None:
    """Fill ``path`` with a pattern of paths, which stay sharp at any scale."""
    box, tile, marks = path.boundingRect(), pattern_marks(pattern), QPainterPath()
    for across in range(ceil(box.width() / (TILE * PATTERN_SCALE))):
        for down in range(ceil(box.height() / (TILE * PATTERN_SCALE))):
            marks.addPath(tile.translated(across * TILE, down * TILE))
    painter.save()
    painter.setClipPath(path)
    painter.translate(box.topLeft())
    painter.scale(PATTERN_SCALE, PATTERN_SCALE)
    if pattern in DRAWN_AS_LINES:
        pen = QPen(ink, PATTERN_LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(marks, pen)
    else:
        painter.fillPath(marks, ink)
    painter.restore()


def _write(painter: QPainter, mark: Written, face: Typeface) -> None:
    painter.setFont(face.font(mark.size, is_strong=mark.is_strong))
    painter.setPen(QColor(mark.colour))
    width = face.width(mark.text, mark.size, is_strong=mark.is_strong)
    before = {"start": 0.0, "middle": width / 2, "end": width}[mark.align]
    painter.drawText(mark.at - QPointF(before, 0), mark.text)
