"""The names of everything the body shows, painted once over the canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from explainer.desktop.body.labels import Label, paint_label
from explainer.desktop.body.name_sheet import PADDING, NameLabel, NameSheet
from explainer.desktop.theme import LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DOT = 1.6
_FINE, _STRONG = 0.8, 1.8
"""Widths of lines in pixels."""
_CORNER = 4.0


class NameLabels(QWidget):
    """Lies over the canvas, lets every event through, and paints the sheet that it is given."""

    def __init__(self, canvas: QWidget) -> None:
        """Lie over ``canvas`` with an empty sheet."""
        super().__init__(canvas)
        self.setObjectName("nameLabels")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = NameSheet((), 0, (), QRectF())
        self._theme: Theme = LIGHT
        self._picture = QPixmap()
        self._face = QFont()
        self._pointed: tuple[NameLabel, ...] = ()
        self._selected: tuple[NameLabel, ...] = ()
        self._extra: Label | None = None
        self._shape = QPainterPath()

    @property
    def sheet(self) -> NameSheet:
        """The names that are shown."""
        return self._sheet

    @property
    def pointed(self) -> tuple[NameLabel, ...]:
        """The labels that are lit because they, or what they name, are pointed at."""
        return self._pointed

    @property
    def extra(self) -> Label | None:
        """The label of what is pointed at and has no name on the sheet."""
        return self._extra

    def show_sheet(
        self, sheet: NameSheet, selected: tuple[NameLabel, ...], theme: Theme, face: QFont
    ) -> None:
        """Show ``sheet`` in place of the last one, its names set in ``face``.

        The labels that are ``selected`` stand out.
        """
        self._sheet, self._selected, self._theme, self._face = sheet, selected, theme, face
        self._picture = QPixmap()
        self._pointed, self._extra, self._shape = (), None, QPainterPath()
        self.update()

    def light(
        self, labels: tuple[NameLabel, ...], extra: Label | None, shape: QPainterPath
    ) -> None:
        """Light the labels of what is pointed at and its ``shape``, which may be empty.

        ``extra`` is the label of what is pointed at and has none on the sheet.
        """
        before = self._touched()
        self._pointed, self._extra, self._shape = labels, extra, shape
        for area in before + self._touched():
            self.update(area)

    def label_at(self, point: QPointF) -> NameLabel | None:
        """Return the label at a point of the canvas, or None."""
        return next((each for each in self._sheet.labels if each.box.contains(point)), None)

    def _touched(self) -> list[QRect]:
        """Return what of the canvas is painted otherwise because of what is pointed at."""
        touched = [each.box.united(QPolygonF(each.line).boundingRect()) for each in self._pointed]
        if self._extra is not None:
            line = QPolygonF(self._extra.leader).boundingRect()
            touched.append(self._extra.box.united(line))
        touched.append(self._shape.boundingRect())
        return [each.adjusted(-5, -5, 5, 5).toAlignedRect() for each in touched]

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the names, and over them what stands out."""
        if self._picture.isNull():
            self._picture = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._face)
        if not self._shape.isEmpty():
            self._paint_shape(painter)
        for label in self._pointed:
            self._paint_halo(painter, label, _STRONG)
            self._paint_line(painter, label, _STRONG)
            self._paint_words(painter, label, is_lit=True, is_selected=label in self._selected)
        if self._extra is not None:
            paint_label(painter, self._extra, self.font(), self._theme, strong=True)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self.size().toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._face)
        widths = [_STRONG if each in self._selected else _FINE for each in self._sheet.labels]
        for label, width in zip(self._sheet.labels, widths, strict=True):
            self._paint_halo(painter, label, width)
        for label, width in zip(self._sheet.labels, widths, strict=True):
            self._paint_line(painter, label, width)
        for label in self._sheet.labels:
            self._paint_words(painter, label, is_lit=False, is_selected=label in self._selected)
        self._paint_note(painter)
        painter.end()
        return picture

    def _paint_shape(self, painter: QPainter) -> None:
        """Ring what is pointed at and leave in sight how it is drawn."""
        light = QColor(self._theme.panel)
        light.setAlphaF(0.3)
        painter.setBrush(light)
        for colour, width in ((self._theme.panel, 3.6), (self._theme.ink, 1.6)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPath(self._shape)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_halo(self, painter: QPainter, label: NameLabel, width: float) -> None:
        """Part a line from what it runs over; no halo lies over another line."""
        halo = QColor(self._theme.panel)
        halo.setAlphaF(0.7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(halo, width + 1.8))
        painter.drawPolyline(QPolygonF(label.line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(label.line[0], _DOT + width, _DOT + width)

    def _paint_line(self, painter: QPainter, label: NameLabel, width: float) -> None:
        ink = QColor(self._theme.ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, width))
        painter.drawPolyline(QPolygonF(label.line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(label.line[0], _DOT + width / 3, _DOT + width / 3)

    def _paint_words(
        self, painter: QPainter, label: NameLabel, *, is_lit: bool, is_selected: bool
    ) -> None:
        theme = self._theme
        ground = QColor(theme.ink if is_selected else theme.raised if is_lit else theme.panel)
        painter.setPen(QPen(QColor(theme.ink), 1.2) if is_lit else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(label.box, _CORNER, _CORNER)
        painter.setPen(QColor(theme.page if is_selected else theme.ink))
        side = Qt.AlignmentFlag.AlignLeft if label.is_right else Qt.AlignmentFlag.AlignRight
        self._paint_lines(
            painter,
            label.lines,
            label.box.adjusted(PADDING.x(), PADDING.y(), -PADDING.x(), -PADDING.y()),
            side,
        )

    def _paint_note(self, painter: QPainter) -> None:
        painter.fillRect(self._sheet.note_box, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.soft_ink))
        self._paint_lines(
            painter, self._sheet.note, self._sheet.note_box, Qt.AlignmentFlag.AlignRight
        )

    def _paint_lines(
        self, painter: QPainter, lines: tuple[str, ...], box: QRectF, side: Qt.AlignmentFlag
    ) -> None:
        # Absolute, because the side of a figure does not change with the direction of reading.
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.TextFlag.TextDontClip)
        high = box.height() / max(len(lines), 1)
        for number, text in enumerate(lines):
            row = QRectF(box.left(), box.top() + number * high, box.width(), high)
            painter.drawText(row, flags, text)
