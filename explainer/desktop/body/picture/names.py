"""The names of a picture: beside the figure, each with a line to what it names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from explainer.desktop.body.label_placement import Placed, Wanted, place_labels
from explainer.desktop.body.picture.marks import Align, Drawn, Mark, Typeface, Written
from explainer.desktop.theme import Theme

_LEADING = 1.2
_LEAST_WRAP = 74.0
_WIDEST = 210.0
_BESIDE = 34.0
"""Pixels between the figure and the text of a name."""


class Named(NamedTuple):
    """Something to be named: its names as said first and otherwise, and a point inside it."""

    key: str
    names: tuple[str, str]
    anchor: QPointF
    weight: float = 1.0


class _Line(NamedTuple):
    text: str
    size: int
    is_strong: bool


class NameSizes(NamedTuple):
    """Pixels of the size of a first and of a second name; 0 leaves the second out."""

    first: int
    second: int


FEW = NameSizes(14, 12)
MANY = NameSizes(11, 0)


def name_marks(
    wanted: Sequence[Named],
    figure: QRectF,
    room: QRectF,
    keep_clear: Sequence[QRectF],
    sizes: NameSizes,
    face: Typeface,
    theme: Theme,
) -> Iterator[Mark]:
    """Yield lines and texts of the names that find room beside ``figure`` inside ``room``."""
    margin = min(figure.left() - room.left(), room.right() - figure.right()) - _BESIDE
    width = min(max(margin, _LEAST_WRAP), _WIDEST)
    texts = {each.key: list(_lines(each, width, sizes, face)) for each in wanted}
    boxes = [
        Wanted(each.key, each.names[0], each.anchor, _size(texts[each.key], face), each.weight)
        for each in wanted
    ]
    placed = place_labels(boxes, figure, room, keep_clear)
    for each in placed:
        yield from _leader(each, theme)
    for each in placed:
        yield from _text(each, texts[each.key], theme)


def _lines(named: Named, width: float, sizes: NameSizes, face: Typeface) -> Iterator[_Line]:
    is_strong = bool(sizes.second)
    for line in face.lines(named.names[0], width, sizes.first, is_strong=is_strong):
        yield _Line(line, sizes.first, is_strong)
    if sizes.second:
        for line in face.lines(named.names[1], width, sizes.second):
            yield _Line(line, sizes.second, is_strong=False)


def _size(lines: Sequence[_Line], face: Typeface) -> QSizeF:
    return QSizeF(
        max(face.width(each.text, each.size, is_strong=each.is_strong) for each in lines) + 4,
        sum(each.size * _LEADING for each in lines),
    )


def _leader(placed: Placed, theme: Theme) -> Iterator[Drawn]:
    line = QPainterPath(placed.line[0])
    for point in placed.line[1:]:
        line.lineTo(point)
    dot = QPainterPath()
    dot.addEllipse(placed.line[0], 2.2, 2.2)
    yield Drawn(line, line=theme.panel, line_width=3.0, line_opacity=0.75)
    yield Drawn(line, line=theme.ink, line_width=0.9)
    yield Drawn(dot, theme.ink, line=theme.panel, line_width=0.8)


def _text(placed: Placed, lines: Sequence[_Line], theme: Theme) -> Iterator[Written]:
    is_left = placed.line[-1].x() > placed.box.center().x()
    across = placed.box.right() - 4 if is_left else placed.box.left() + 4
    down = placed.box.top()
    for each in lines:
        down += each.size * _LEADING
        base = QPointF(across, down - each.size * (_LEADING - 0.92))
        colour = theme.ink if each.size == lines[0].size else theme.soft_ink
        align: Align = "end" if is_left else "start"
        yield Written(each.text, base, each.size, colour, each.is_strong, align)
