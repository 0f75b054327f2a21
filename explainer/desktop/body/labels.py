"""Names beside the figure: where each label stands, how its line runs, how both are painted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from explainer.desktop.theme import Theme

_PADDING = QPointF(9, 6)
_GAP = 8.0
"""Pixels between a label and the edge of the widget, and between two labels."""
_WIDEST = 250.0
_LEAST_LINES = 10
"""Lines of text that a room must hold to be given labels."""
_LEAST_SHARE = 0.3
"""Share of the room's width that a label may always take, over the figure if need be."""


class Label(NamedTuple):
    """A placed label: its two lines of text, its box and the points of its leader line."""

    region: str
    texts: tuple[str, str]
    box: QRectF
    leader: tuple[QPointF, ...]


class Wanted(NamedTuple):
    """A label that is wanted: the region's anchor in pixels and its two names."""

    region: str
    texts: tuple[str, str]
    anchor: QPointF


def bold(font: QFont) -> QFont:
    """Return the heavier face in which a label's first line is set."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def place_labels(
    wanted: list[Wanted], room: QRectF, figure: QRectF, font: QFont
) -> tuple[Label, ...]:
    """Place each label on its region's side of the figure, none over another.

    ``room`` is the widget, ``figure`` the part of it that the figure covers.
    A label never leaves the room; where the margin beside the figure is too
    narrow to hold a word it reaches over the figure instead. A room of few lines
    gets no labels: they would hide what they name. Labels that find no room any
    more are left out, the last first.
    """
    if room.height() < _LEAST_LINES * QFontMetricsF(font).height():
        return ()
    placed: list[Label] = []
    for on_right in (False, True):
        side = [
            each for each in wanted if (each.anchor.x() >= figure.center().x() - 0.5) == on_right
        ]
        margin = room.right() - figure.right() if on_right else figure.left() - room.left()
        width = min(max(margin - 2 * _GAP, room.width() * _LEAST_SHARE), _WIDEST)
        boxes = [_box_for(each, width, room, font, on_right) for each in side]
        while boxes and sum(box.height() + _GAP for box in boxes) + _GAP > room.height():
            boxes.pop()
        _spread(boxes, room)
        placed += [
            Label(each.region, each.texts, box, _leader(each.anchor, box, on_right))
            for each, box in zip(side, boxes, strict=False)
        ]
    return tuple(placed)


def _spread(boxes: list[QRectF], room: QRectF) -> None:
    """Move boxes up and down until none covers another; together they fit into ``room``."""
    in_order = sorted(boxes, key=QRectF.top)
    free = room.top() + _GAP
    for box in in_order:
        box.moveTop(max(box.top(), free))
        free = box.bottom() + _GAP
    free = room.bottom() - _GAP
    for box in reversed(in_order):
        box.moveBottom(min(box.bottom(), free))
        free = box.top() - _GAP


def _box_for(each: Wanted, width: float, room: QRectF, font: QFont, on_right: bool) -> QRectF:
    inner = QRectF(0, 0, width - 2 * _PADDING.x(), 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    name = QFontMetricsF(bold(font)).boundingRect(inner, flags, each.texts[0])
    second = QFontMetricsF(font).boundingRect(inner, flags, each.texts[1])
    rest = second.height() if each.texts[1] else 0.0
    box = QRectF(
        0,
        0,
        max(name.width(), second.width()) + 2 * _PADDING.x() + 1,
        name.height() + rest + 2 * _PADDING.y(),
    )
    if on_right:
        box.moveRight(room.right() - _GAP)
    else:
        box.moveLeft(room.left() + _GAP)
    box.moveTop(each.anchor.y() - box.height() / 2)
    box.moveTop(min(max(box.top(), room.top() + _GAP), room.bottom() - _GAP - box.height()))
    return box


def _leader(anchor: QPointF, box: QRectF, on_right: bool) -> tuple[QPointF, ...]:
    """Return a line from the anchor to the label with at most one bend."""
    end_x = box.left() if on_right else box.right()
    if box.top() + 4 <= anchor.y() <= box.bottom() - 4:
        return (anchor, QPointF(end_x, anchor.y()))
    end = QPointF(end_x, box.center().y())
    elbow = QPointF(end_x - 14 if on_right else end_x + 14, end.y())
    return (anchor, elbow, end)


def paint_side_names(
    painter: QPainter, names: tuple[str, str], room: QRectF, font: QFont, theme: Theme
) -> None:
    """Write which side of the patient is on the viewer's left and right, over whatever is there."""
    painter.setFont(font)
    painter.setPen(QColor(theme.soft_ink))
    for name, box in zip(names, side_name_boxes(names, room, font), strict=True):
        chip = QPainterPath()
        chip.addRoundedRect(box, 5, 5)
        painter.fillPath(chip, QColor(theme.panel))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)


def side_name_boxes(names: tuple[str, str], room: QRectF, font: QFont) -> tuple[QRectF, QRectF]:
    """Return the boxes of the names of both sides, in the lower corners of ``room``."""
    metrics = QFontMetricsF(font)
    left, right = (
        QRectF(0, 0, metrics.horizontalAdvance(each) + 11, metrics.height() + 2) for each in names
    )
    left.moveBottomLeft(room.bottomLeft() + QPointF(5, -7))
    right.moveBottomRight(room.bottomRight() + QPointF(-9, -7))
    return left, right


def paint_label(painter: QPainter, label: Label, font: QFont, theme: Theme, strong: bool) -> None:
    """Draw a label's leader line, its box and its two names."""
    line = QPolygonF(list(label.leader))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.panel, 3.6), (theme.ink, 1.2)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawPolyline(line)
    painter.setBrush(QColor(theme.ink))
    painter.setPen(QPen(QColor(theme.panel), 1.2))
    painter.drawEllipse(label.leader[0], 2.4, 2.4)
    painter.setPen(QPen(QColor(theme.ink if strong else theme.line), 1.0))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(label.box, 6, 6)
    inner = label.box.adjusted(9, 6, -8, -4)
    flags = int(Qt.TextFlag.TextWordWrap)
    painter.setFont(bold(font))
    painter.setPen(QColor(theme.ink))
    name = painter.boundingRect(inner, flags, label.texts[0])
    painter.drawText(name, flags, label.texts[0])
    painter.setFont(font)
    painter.setPen(QColor(theme.soft_ink))
    painter.drawText(inner.adjusted(0, name.height(), 0, 0), flags, label.texts[1])
