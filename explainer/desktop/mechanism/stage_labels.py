"""Words on the picture: inside it, apart from one another, each with a line to what it means."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from explainer.desktop.theme import Theme
from explainer.lessons.mechanism import StageLabel
from explainer.lessons.model import Audience

_WIDEST = 0.42
"""Share of the stage's width that a label may take before it wraps."""
_MOST_COVERED = 0.34
"""Share of the picture that words usually may cover."""
_PADDING = (7.0, 3.0)
_APART = 3.0
_EDGE = 4.0
_ROUND = 5.0
_DOT = 2.6
_GROUND = 0.90
"""Opacity of the ground behind the words."""
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


class PlacedLabel(NamedTuple):
    """A label's words, the box they stand in, and the point they speak of, in pixels."""

    text: str
    box: QRectF
    on: QPointF


class Spoken(NamedTuple):
    """To whom the words on a picture are said, in which font, and how much they may cover."""

    audience: Audience
    font: QFont
    most_covered: float = _MOST_COVERED


def place_labels(
    labels: Sequence[StageLabel],
    said: Spoken,
    place: QTransform,
    room: QRectF,
    picture: QRectF,
    taken: Sequence[QRectF] = (),
) -> list[PlacedLabel]:
    """Return where labels stand within ``room``: each near its own place, none over another.

    ``taken`` are boxes that are kept free as well. Where the words would hide the
    ``picture`` there are none: the sentence beside it says what is seen.
    """
    metrics = QFontMetricsF(said.font)
    placed: list[PlacedLabel] = []
    for label in labels:
        text = label.text.said_to(said.audience)
        across = max(room.width() * _WIDEST, 60.0)
        words = metrics.boundingRect(QRectF(0, 0, across, 10_000), int(_WRAPPED), text)
        box = QRectF(0, 0, words.width() + 2 * _PADDING[0], words.height() + 2 * _PADDING[1])
        box.moveCenter(place.map(QPointF(*label.at)))
        others = [*taken, *(each.box for each in placed)]
        box = _kept_apart(_kept_inside(box, room), others, room)
        placed.append(PlacedLabel(text, box, place.map(QPointF(*label.on))))
    boxes = (*taken, *(each.box for each in placed))
    covered = sum(each.width() * each.height() for each in boxes)
    seen = picture & room
    return placed if covered < said.most_covered * seen.width() * seen.height() else []


def _kept_inside(box: QRectF, room: QRectF) -> QRectF:
    inner = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    left = min(max(box.left(), inner.left()), max(inner.right() - box.width(), inner.left()))
    top = min(max(box.top(), inner.top()), max(inner.bottom() - box.height(), inner.top()))
    return QRectF(left, top, box.width(), box.height())


def _kept_apart(box: QRectF, others: Sequence[QRectF], room: QRectF) -> QRectF:
    """Return the free place nearest to ``box``, or its own where there is none."""
    wanted = box.center()
    found: list[tuple[float, QRectF]] = []
    across, down = box.width() + _APART, box.height() + _APART
    moves = [QPointF(0, 0)]
    for other in others:
        middle = other.center() - wanted
        away_x, away_y = (other.width() + across) / 2 + _APART, (other.height() + down) / 2 + _APART
        moves += [QPointF(middle.x() + x, y) for x in (away_x, -away_x) for y in (0.0, middle.y())]
        moves += [QPointF(x, middle.y() + y) for y in (away_y, -away_y) for x in (0.0, middle.x())]
    for move in moves:
        there = _kept_inside(box.translated(move), room)
        grown = there.adjusted(-_APART, -_APART, _APART, _APART)
        if not any(grown.intersects(other) for other in others):
            gone = there.center() - wanted
            found.append((gone.x() ** 2 + gone.y() ** 2, there))
    return min(found, key=lambda each: each[0])[1] if found else box


def _edge_towards(box: QRectF, target: QPointF) -> QPointF:
    """Return where the line from the middle of ``box`` to a point outside it leaves the box."""
    way = target - box.center()
    across = box.width() / 2 / abs(way.x()) if way.x() else float("inf")
    down = box.height() / 2 / abs(way.y()) if way.y() else float("inf")
    return box.center() + way * min(across, down)


def paint_labels(
    painter: QPainter, labels: Sequence[PlacedLabel], theme: Theme, font: QFont
) -> None:
    """Paint the lines first and the words over them."""
    ink, ground = QColor(theme.ink), QColor(theme.raised)
    ground.setAlphaF(_GROUND)
    painter.setFont(font)
    for label in labels:
        if label.box.contains(label.on):
            continue
        near = _edge_towards(label.box, label.on)
        for colour, width in ((ground, 3.6), (ink, 1.2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(near, label.on)
        painter.setPen(QPen(ground, 1.2))
        painter.setBrush(ink)
        painter.drawEllipse(label.on, _DOT, _DOT)
    for label in labels:
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(label.box, _ROUND, _ROUND)
        painter.setPen(ink)
        words = label.box.adjusted(_PADDING[0] - 1, 0, 1 - _PADDING[0], 0)
        painter.drawText(words, int(_WRAPPED), label.text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
