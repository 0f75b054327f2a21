"""A gauge in a corner of the picture: a calm bar with its number, its unit and its ends."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from explainer.desktop.theme import Theme
from explainer.lessons.mechanism import Gauge
from explainer.lessons.model import Audience

translate = QCoreApplication.translate

_EDGE = 8.0
_PADDING = 9.0
_BAR = 14.0
_ROUND = 7.0
_NARROWEST = 92.0
_SHARE = (0.27, 0.46)
"""Shares of the stage's width and height that a gauge may take."""
_LEAST_BAR = 36.0
_MOST = 0.72
"""Share of the stage's height beyond which a gauge does without its bar."""
_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class PlacedGauge(NamedTuple):
    """A gauge, the box of its panel and the box of its bar, in pixels.

    Where there is no room for a bar its box is empty, and the number is told alone.
    """

    gauge: Gauge
    name: str
    box: QRectF
    words: QRectF
    bar: QRectF


def place_gauge(gauge: Gauge, audience: Audience, room: QRectF, font: QFont) -> PlacedGauge:
    """Return where a gauge stands in its corner of ``room``."""
    name = gauge.name.said_to(audience)
    metrics = QFontMetricsF(font)
    line = metrics.lineSpacing()
    longest = max(metrics.horizontalAdvance(each) for each in name.split())
    number = QFontMetricsF(_strong(font)).horizontalAdvance(said(gauge, gauge.highest))
    longest = max(longest, number + 2)
    width = max(_NARROWEST, longest + 2 * _PADDING, room.width() * _SHARE[0] * 0.7)
    inner = QRectF(0, 0, width - 2 * _PADDING, 10_000)
    words = metrics.boundingRect(inner, int(_WORDS), name)
    head = words.height() + line + 3 * _PADDING
    height = max(room.height() * _SHARE[1], head + _LEAST_BAR + _PADDING)
    if height > room.height() * _MOST:
        height = words.height() + line + 2 * _PADDING
    left = room.left() + _EDGE if "left" in gauge.corner else room.right() - _EDGE - width
    top = room.top() + _EDGE if "top" in gauge.corner else room.bottom() - _EDGE - height
    box = QRectF(left, top, width, height)
    named = QRectF(box.left() + _PADDING, box.top() + _PADDING, inner.width(), words.height())
    bar = QRectF(box.left() + _PADDING + 4, named.bottom() + line + 2 * _PADDING, _BAR, 0)
    bar.setBottom(max(box.bottom() - 1.6 * _PADDING, bar.top()))
    return PlacedGauge(gauge, name, box, named, bar)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(True)
    return strong


def said(gauge: Gauge, value: float) -> str:
    """Return a value of a gauge in words: these are means of a group, so never exact."""
    shown = f"{value:.0f}" if gauge.highest - gauge.lowest >= 20 else f"{value:.1f}"
    return translate("Mechanism", "about {value} {unit}").format(value=shown, unit=gauge.unit)


def paint_gauge(
    painter: QPainter, placed: PlacedGauge, value: float, theme: Theme, hue: QColor, font: QFont
) -> None:
    """Paint a gauge at a value."""
    gauge, box, bar = placed.gauge, placed.box, placed.bar
    ink, ground = QColor(theme.ink), QColor(theme.raised)
    ground.setAlphaF(0.93)
    painter.setFont(font)
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.setPen(QColor(theme.soft_ink))
    painter.drawText(placed.words, int(_WORDS), placed.name)
    line = QFontMetricsF(font).lineSpacing()
    number = QRectF(placed.words.left(), placed.words.bottom() + 3, placed.words.width(), line)
    painter.setFont(_strong(font))
    painter.setPen(ink)
    painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), said(gauge, value))
    painter.setFont(font)
    if bar.isEmpty():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
    share = (value - gauge.lowest) / (gauge.highest - gauge.lowest)
    filled = QRectF(bar)
    filled.setTop(bar.bottom() - bar.height() * share)
    if filled.height() > 1:
        painter.setBrush(hue)
        painter.drawRoundedRect(filled, _BAR / 2, min(_BAR / 2, filled.height() / 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _paint_marks(painter, placed, ink, line)


def _paint_marks(painter: QPainter, placed: PlacedGauge, ink: QColor, line: float) -> None:
    """Mark the ends of the bar, and where the value began."""
    gauge, bar = placed.gauge, placed.bar
    span = gauge.highest - gauge.lowest
    shown: list[float] = []
    for value in (gauge.start, gauge.end, gauge.lowest, gauge.highest):
        y = bar.bottom() - bar.height() * (value - gauge.lowest) / span
        if any(abs(y - other) < line for other in shown):
            continue
        shown.append(y)
        painter.setPen(QPen(ink, 1.2))
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 6, y))
        words = QRectF(bar.right() + 10, y - line / 2, placed.box.right() - bar.right() - 12, line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), f"{value:g}")
