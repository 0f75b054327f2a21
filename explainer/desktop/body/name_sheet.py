"""The sheet of names beside the figure: which things are named, in which words, and where."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTransform

from explainer.desktop.body.label_placement import BESIDE, STUB, Placed, Wanted, place_labels
from explainer.desktop.body.name_sites import Drawn, Site, seen_sites

PADDING = QPointF(4, 1)
"""Pixels of a box left and above its text."""
_EDGE = 5.0
"""Pixels kept free at the edge of the canvas."""
_LEAST_SHARE = 0.24
"""Share of the canvas's width that a column may always take, over the figure if need be."""
_MOST_EMS = 15
_SMALLER = 0.8
"""Of the interface's text."""
_LEAST_PIXELS = 11
_AMPLE = 0.75
"""Share of both columns up to which both sides of a pair are named."""
_MOST_LINES = 3
_LEADING = 1.17
_REMARK = re.compile(r"\s*\([^()]*\)$")
_ABOVE_ALL = 1e9
_ABOVE_NOTE = 9.0
_NOTE_SHARE = 0.42
_LOPSIDED = 0.3
"""Of a pair, a side of which less than this share of the other is seen is not the one named."""


class Scene(NamedTuple):
    """What there is to name.

    ``drawn`` comes in the order in which it is drawn, in the drawing's units, which
    ``transform`` takes to the canvas; ``figure`` is the box of the whole figure and
    ``room`` the canvas, both in its pixels, as is ``keep_clear``. ``name_of`` gives the
    name of a thing on a side. ``selected`` are keys and sides, an empty side standing for
    either; ``besides`` are places that are named though they are not among ``drawn``.
    ``is_sided`` tells that the two of a pair bear different names.
    """

    drawn: Sequence[Drawn]
    transform: QTransform
    figure: QRectF
    room: QRectF
    keep_clear: tuple[QRectF, ...]
    name_of: Callable[[str, str], str]
    selected: tuple[tuple[str, str], ...]
    besides: tuple[Site, ...]
    is_sided: bool

    def is_selected(self, key: str, side: str) -> bool:
        """Return whether a thing is selected."""
        return (key, side) in self.selected or (key, "") in self.selected


class NameLabel(NamedTuple):
    """A name on the sheet: what it names, its lines of text, its box and its line.

    ``side`` is that of the one it points at, where there is a pair; ``name`` is its whole
    name, of which the lines may leave out a part.
    """

    key: str
    side: str
    name: str
    lines: tuple[str, ...]
    box: QRectF
    line: tuple[QPointF, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the lines say the whole name."""
        return " ".join(self.lines) == self.name

    @property
    def is_right(self) -> bool:
        """Whether the label stands right of what it names."""
        return self.line[-1].x() < self.box.center().x()


class NameSheet(NamedTuple):
    """All names that stand, and the note that tells of those that found no room."""

    labels: tuple[NameLabel, ...]
    missing: int
    note: tuple[str, ...]
    note_box: QRectF


def small_face(font: QFont) -> QFont:
    """Return the face in which names are set where everything is named."""
    face = QFont(font)
    face.setPixelSize(max(round(font.pixelSize() * _SMALLER), _LEAST_PIXELS))
    return face


def line_height(font: QFont) -> float:
    """Return the pixels from one line of a name to the next, closer than in running text."""
    return round(font.pixelSize() * _LEADING)


def fitted_lines(text: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Return ``text`` in one line or in two of about one width.

    Where it needs more, a remark in brackets at its end is left out first; then it
    takes a third line, and only what does not fit even so is cut short.
    """
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    words = text.split(" ")
    splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    widths = [max(metrics.horizontalAdvance(line) for line in split) for split in splits]
    if splits and min(widths) <= width:
        return splits[widths.index(min(widths))]
    shorter = _REMARK.sub("", text)
    if shorter != text:
        return fitted_lines(shorter, width, metrics)
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if len(lines) == _MOST_LINES or metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def note_text(missing: int) -> str:
    """Return what tells that so many names found no room."""
    return QCoreApplication.translate("Body", "%n more to name: enlarge the body", None, missing)


def lay_names(scene: Scene, font: QFont) -> NameSheet:
    """Return the sheet for ``scene``, its names set in ``font``."""
    metrics = QFontMetricsF(font)
    room = scene.room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    beside = min(scene.figure.left() - room.left(), room.right() - scene.figure.right()) - BESIDE
    width = min(max(beside, room.width() * _LEAST_SHARE), _MOST_EMS * metrics.height())
    under = width + STUB + 1
    seen = seen_sites(scene.drawn, scene.transform, room.adjusted(under, 0, -under, 0))
    sites = [*seen, *scene.besides]
    groups: dict[str, list[Site]] = {}
    for site in sites:
        groups.setdefault(site.key, []).append(site)

    def wanted(site: Site, weight: float) -> Wanted:
        text = scene.name_of(site.key, site.side)
        lines = fitted_lines(text, width - 2 * PADDING.x(), metrics)
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        size = QSizeF(wide + 2 * PADDING.x(), len(lines) * line_height(font) + 2 * PADDING.y())
        if scene.is_selected(site.key, site.side):
            weight += _ABOVE_ALL
        return Wanted(f"{site.key}\n{site.side}", "\n".join(lines), site.anchor, size, weight)

    named = _one_of_each(groups, scene)
    labels = [wanted(site, sum(each.area for each in groups[site.key])) for site in named]
    if scene.is_sided:
        others = [wanted(each, 0) for each in sites if each not in named]
        high = sum(each.size.height() for each in labels + others)
        if high <= 2 * room.height() * _AMPLE:
            labels += others
    placed = place_labels(labels, scene.figure, room, scene.keep_clear)
    missing = len(groups) - len({each.key.partition("\n")[0] for each in placed})
    if not missing:
        return NameSheet(_labels(placed, scene), 0, (), QRectF())
    box = _note_box(missing, room, width, font, scene.keep_clear)
    placed = place_labels(
        labels, scene.figure, room, (*scene.keep_clear, box.adjusted(0, -_ABOVE_NOTE, 0, 0))
    )
    missing = len(groups) - len({each.key.partition("\n")[0] for each in placed})
    note = fitted_lines(note_text(missing), box.width(), metrics)
    return NameSheet(_labels(placed, scene), missing, note, box)


def _labels(placed: list[Placed], scene: Scene) -> tuple[NameLabel, ...]:
    labels = []
    for each in placed:
        key, _, side = each.key.partition("\n")
        lines = tuple(each.text.split("\n"))
        labels.append(NameLabel(key, side, scene.name_of(key, side), lines, each.box, each.line))
    return tuple(labels)


def _one_of_each(groups: dict[str, list[Site]], scene: Scene) -> list[Site]:
    """Return one site for each name: the selected side, or the one that balances the columns."""
    middle = scene.figure.center().x()
    found: list[Site] = []
    balance = 0
    for sites in sorted(groups.values(), key=lambda each: min(site.anchor.y() for site in each)):
        chosen = next((each for each in sites if (each.key, each.side) in scene.selected), None)
        if chosen is None:
            largest = max(each.area for each in sites)
            fair = [each for each in sites if each.area >= largest * _LOPSIDED]
            fair.sort(key=lambda each: each.anchor.x(), reverse=balance <= 0)
            chosen = fair[0]
        balance += 1 if chosen.anchor.x() > middle else -1
        found.append(chosen)
    return found


def _note_box(
    missing: int, room: QRectF, width: float, font: QFont, keep_clear: Sequence[QRectF]
) -> QRectF:
    """Return the box of the note, low at the right and clear of all else."""
    metrics = QFontMetricsF(font)
    lines = fitted_lines(note_text(missing), max(width, room.width() * _NOTE_SHARE), metrics)
    # One digit more, because the note itself may leave more names without room.
    wide = max(metrics.horizontalAdvance(line) for line in lines) + metrics.horizontalAdvance("0")
    box = QRectF(0, 0, wide, len(lines) * line_height(font))
    box.moveBottomRight(room.bottomRight())
    for each in sorted(keep_clear, key=QRectF.bottom, reverse=True):
        if each.intersects(box):
            box.moveBottom(each.top() - PADDING.y())
    return box
