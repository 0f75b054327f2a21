"""Names beside the figure: where each label stands and how its leader line runs."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

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
    gets no labels: they would hide what they name.
    """
    placed: list[Label] = []
    if room.height() < _LEAST_LINES * QFontMetricsF(font).height():
        return ()
    for each in wanted:
        on_right = each.anchor.x() >= figure.center().x() - 0.5
        margin = room.right() - figure.right() if on_right else figure.left() - room.left()
        width = min(max(margin - 2 * _GAP, room.width() * _LEAST_SHARE), _WIDEST)
        box = _box_for(each, width, room, font, on_right)
        for other in placed:
            if box.intersects(other.box):
                below = other.box.bottom() + _GAP
                fits = below + box.height() <= room.bottom() - _GAP
                box.moveTop(below if fits else other.box.top() - _GAP - box.height())
        placed.append(Label(each.region, each.texts, box, _leader(each.anchor, box, on_right)))
    return tuple(placed)


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
