"""The legend of a picture: what colour and pattern mean, what is shown, and by whom."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explainer.desktop.body.layer_names import layer_names, view_names
from explainer.desktop.body.picture.lit import Lit
from explainer.desktop.body.picture.marks import Drawn, Mark, Typeface, Written
from explainer.desktop.body.picture.radiation import road_sample
from explainer.desktop.body.picture.states import swatch_marks
from explainer.desktop.paper_words import credit
from explainer.desktop.session import Looking
from explainer.desktop.theme import SKIN, Theme, toned
from explainer.lessons.model import Audience, Family, Figure, Pack, Wording

translate = QCoreApplication.translate
_Sample = Callable[[QRectF, Family, Theme], Iterable[Drawn]]

_HEADING, _TEXT, _SMALL, _FINE = 16, 13, 12, 10
"""Pixels of the sizes of text."""
_LEADING = 1.28
"""Height of a line in sizes of its text."""
_SWATCH = QRectF(0, 0, 27, 17)
_AFTER_SWATCH = 9.0
_BETWEEN_KEYS = 22.0
_GAP = 6.0
_OTHER_FONT = 1.25
"""How much wider the same words may be where another font takes the place of ours."""


class LegendText(NamedTuple):
    """Everything that a legend says.

    ``heading`` and ``other_name`` are of what is lit and may be empty, as ``family``
    may be missing; ``dashed`` and ``road`` explain such lines and are empty without them.
    """

    heading: str
    other_name: str
    family: Family | None
    kind: str
    dashed: str
    road: str
    place: str
    safety: str
    credit: tuple[str, str]


def figure_names() -> dict[Figure, str]:
    """Return what the figures are called."""
    return {
        "neutral": translate("Picture", "Neutral figure"),
        "feminine": translate("Picture", "Feminine figure"),
        "masculine": translate("Picture", "Masculine figure"),
    }


def two_names(name: Wording, audience: Audience) -> tuple[str, str]:
    """Return a name as said to ``audience``, and as said otherwise where that differs."""
    first, second = name.said_to(audience), name.plain
    if audience == "plain":
        second = name.clinical
    return first, "" if first.casefold() == second.casefold() else second


def legend_text(pack: Pack, looking: Looking, lit: Lit) -> LegendText:
    """Return what to say of a picture that lights ``lit``."""
    heading, other = lit.title, ""
    named = lit.structure or lit.region
    if named is not None:
        heading, other = two_names(named.name, looking.audience)
    family = lit.family
    said = translate("Picture", "{figure}. View: {view}. Layer: {layer}.")
    return LegendText(
        heading=heading,
        other_name=other,
        family=family,
        kind=translate("Picture", "Kind of cause: {family}").format(family=family.name)
        if family
        else "",
        dashed=translate("Picture", "The same place on the other side") if lit.others else "",
        road=translate("Picture", "Where the pain may travel") if lit.travels else "",
        place=said.format(
            figure=figure_names()[looking.figure],
            view=view_names()[looking.view],
            layer=layer_names()[looking.layer],
        ),
        safety=translate(
            "Picture",
            "This picture teaches; it cannot examine anyone. If you are worried, get help.",
        ),
        credit=credit(pack),
    )


class Legend:
    """A legend laid out in a column of a width; its corner is at nought."""

    def __init__(self, said: LegendText, width: float, face: Typeface, theme: Theme) -> None:
        """Lay out ``said`` in ``width`` pixels."""
        self._face = face
        self._theme = theme
        self._width = width
        self._marks: list[Mark] = []
        self.height = 0.0
        if said.heading:
            self._write(said.heading, _HEADING, theme.ink, is_strong=True)
            self._write(said.other_name, _TEXT, theme.soft_ink)
            self.height += _GAP
        if said.family is not None:
            self._explain(said, said.family)
        self._write(said.place, _TEXT, theme.ink, is_strong=not said.heading)
        self.height += _GAP
        self._write(said.safety, _SMALL, theme.ink)
        self.height += _GAP / 3
        self._write(" ".join(said.credit), _FINE, theme.soft_ink)

    def at(self, corner: QPointF) -> list[Mark]:
        """Return the marks of the legend with its corner there."""
        return [_moved(mark, corner) for mark in self._marks]

    def _write(self, text: str, size: int, colour: str, *, is_strong: bool = False) -> None:
        for line in self._face.lines(text, self._width, size, is_strong=is_strong):
            self.height += size * _LEADING
            base = QPointF(0, self.height - size * (_LEADING - 1))
            self._marks.append(Written(line, base, size, colour, is_strong))

    def _explain(self, said: LegendText, family: Family) -> None:
        """Put samples beside what they mean, in a row as long as there is room."""
        across = 0.0
        keys: Sequence[tuple[str, _Sample]] = (
            (said.kind, swatch_marks),
            (said.dashed, _dashed),
            (said.road, road_sample),
        )
        for text, sample in keys:
            if not text:
                continue
            room = self._width - _SWATCH.width() - _AFTER_SWATCH
            lines = self._face.lines(text, room, _TEXT)
            wide = _OTHER_FONT * max(self._face.width(line, _TEXT) for line in lines)
            if across and across + _SWATCH.width() + _AFTER_SWATCH + wide > self._width:
                across = 0.0
            if not across:
                top = self.height
                self.height += max(len(lines) * _TEXT * _LEADING, _SWATCH.height()) + _GAP
            box = _SWATCH.translated(across, top)
            self._marks += sample(box, family, self._theme)
            left = across + _SWATCH.width() + _AFTER_SWATCH
            for number, line in enumerate(lines):
                base = QPointF(left, top + _TEXT + number * _TEXT * _LEADING)
                self._marks.append(Written(line, base, _TEXT, self._theme.ink))
            across = left + wide + _BETWEEN_KEYS
        self.height += _GAP / 2


def _dashed(box: QRectF, family: Family, theme: Theme) -> list[Drawn]:
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    colour, ground = theme.fills[family.hue], toned(theme, SKIN).name()
    return [Drawn(path, ground, line=colour, line_width=1.8, is_dashed=True)]


def _moved(mark: Mark, by: QPointF) -> Mark:
    if isinstance(mark, Written):
        return mark.moved(by)
    if isinstance(mark, Drawn):
        return mark._replace(path=mark.path.translated(by))
    return mark
