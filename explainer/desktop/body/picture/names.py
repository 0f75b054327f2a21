"""The names of a picture: beside the figure, each with a line to what it names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPainterPath

from explainer.desktop.body.label_placement import Placed, Wanted, place_labels
from explainer.desktop.body.name_sheet import NameSheet, Scene
from explainer.desktop.body.picture.marks import Align, Drawn, Mark, Typeface, Written
from explainer.desktop.theme import Theme

FIRST, SECOND, MANY = 14, 12, 11
"""Pixels of the size of a first and a second name, and of one among many."""
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


def name_marks(
    wanted: Sequence[Named],
    figure: QRectF,
    room: QRectF,
    keep_clear: Sequence[QRectF],
    face: Typeface,
    theme: Theme,
) -> Iterator[Mark]:
    """Yield lines and texts of the names that find room beside ``figure`` inside ``room``."""
    margin = min(figure.left() - room.left(), room.right() - figure.right()) - _BESIDE
    width = min(max(margin, _LEAST_WRAP), _WIDEST)
    texts = {each.key: list(_lines(each, width, face)) for each in wanted}
    boxes = [
        Wanted(each.key, each.names[0], each.anchor, _size(texts[each.key], face), each.weight)
        for each in wanted
    ]
    placed = place_labels(boxes, figure, room, keep_clear)
    yield from _leaders([each.line for each in placed], theme)
    for each in placed:
        yield from _text(each, texts[each.key], theme)


def sheet_marks(
    sheet: NameSheet, scene: Scene, silhouette: QPainterPath, veil: str, theme: Theme
) -> Iterator[Mark]:
    """Yield lines and texts of a sheet of names made for ``scene`` in the size ``MANY``.

    A name that stands over the figure hides it under ``veil``, the colour of the ground.
    """
    yield from _leaders([label.line for label in sheet.labels], theme)
    for label in sheet.labels:
        is_selected = scene.is_selected(label.key, label.side)
        if silhouette.intersects(label.box):
            chip = QPainterPath()
            chip.addRoundedRect(label.box, 3, 3)
            yield Drawn(chip, veil, 0.85)
        across = label.box.left() + 4 if label.is_right else label.box.right() - 4
        align: Align = "start" if label.is_right else "end"
        high = label.box.height() / len(label.lines)
        for number, line in enumerate(label.lines):
            base = QPointF(across, label.box.top() + number * high + (high + MANY * 0.68) / 2)
            yield Written(line, base, MANY, theme.ink, is_selected, align)
    if sheet.missing:
        said = QCoreApplication.translate("Picture", "%n more not named here", None, sheet.missing)
        right = QPointF(sheet.note_box.right(), sheet.note_box.bottom() - 3)
        yield Written(said, right, MANY, theme.soft_ink, align="end")


def many_font(face: Typeface) -> QFont:
    """Return the font of a sheet of names."""
    return face.font(MANY)


def _lines(named: Named, width: float, face: Typeface) -> Iterator[_Line]:
    for line in face.lines(named.names[0], width, FIRST, is_strong=True):
        yield _Line(line, FIRST, is_strong=True)
    for line in face.lines(named.names[1], width, SECOND):
        yield _Line(line, SECOND, is_strong=False)


def _size(lines: Sequence[_Line], face: Typeface) -> QSizeF:
    return QSizeF(
        max(face.width(each.text, each.size, is_strong=each.is_strong) for each in lines) + 4,
        sum(each.size * _LEADING for each in lines),
    )


def _leaders(lines: Sequence[Sequence[QPointF]], theme: Theme) -> Iterator[Drawn]:
    """Yield all lines with their dots; none of them hides a part of another."""
    paths = []
    for points in lines:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        paths.append(path)
    for path in paths:
        yield Drawn(path, line=theme.panel, line_width=2.8, line_opacity=0.75)
    for path in paths:
        yield Drawn(path, line=theme.ink, line_width=0.8)
    for points in lines:
        dot = QPainterPath()
        dot.addEllipse(points[0], 2.0, 2.0)
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
