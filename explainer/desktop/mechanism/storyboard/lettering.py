"""Measuring and breaking text for paper: sizes in points, in any fraction of one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

EM = 100
"""Pixels of the font that is measured and, made smaller, painted: no size is rounded."""
LEADING = 1.24
"""Height of a line in sizes of its text."""
_ASCENT = 0.96
"""Sizes from the top of a line to its baseline."""
OUR_FONT, ANY_FONT = 0.98, 0.82
"""Shares of a line that are filled: where the font is ours, and where a wider one may
take its place."""
_STRONG = 0.94
"""How much less again of a line in bold letters, which differ more from font to font."""

_A_LITTLE_MORE = 1.02
"""By how much words set one by one may be wider than the line that they make."""
_LEAST_LAST = 0.3
"""Share of a line that the last one fills where the others can spare it."""
_SHORTER = (0.97, 0.94, 0.91, 0.88, 0.85)
_GAP = re.compile(r"[ \t\n]+(?![ \t\n%°])")
"""Where a line may be broken: not between a number and its sign, nor at a no-break space."""


class Paragraph(NamedTuple):
    """Text to set: its size, its weight, and how far its lines but the mark stand in."""

    text: str
    size: float
    is_strong: bool = False
    is_soft: bool = False
    mark: str = ""

    @property
    def indent(self) -> float:
        """Points by which the lines stand in to make room for the mark."""
        return self.size * 0.85 if self.mark else 0.0


class Lettering:
    """One family of fonts."""

    def __init__(self, family: str, filled: float = OUR_FONT) -> None:
        """Write in the font of the name ``family``, of each line the share ``filled``."""
        self.family = family
        self._filled = filled
        self._metrics = {
            strong: QFontMetricsF(self.font(is_strong=strong)) for strong in (False, True)
        }
        self._widths: dict[tuple[str, bool], float] = {}

    def font(self, *, is_strong: bool = False) -> QFont:
        """Return the font at ``EM`` pixels."""
        return paper_font(self.family, EM, is_strong=is_strong)

    def width(self, text: str, size: float, *, is_strong: bool = False) -> float:
        """Return the width of one line."""
        found = self._widths.get((text, is_strong))
        if found is None:
            found = self._metrics[is_strong].horizontalAdvance(text) / EM
            self._widths[text, is_strong] = found
        return found * size

    def lines(self, paragraph: Paragraph, width: float) -> list[str]:
        """Return the lines of a paragraph that fit into ``width``.

        A word that is wider is broken: nothing is ever cut off. Lines are a little
        shorter where a short word would stand on the last one alone.
        """
        room = (width - paragraph.indent) * self._share(paragraph)
        lines = self._broken(paragraph, room)
        for share in _SHORTER if len(lines) > 1 else ():
            last = self.width(lines[-1], paragraph.size, is_strong=paragraph.is_strong)
            shorter = self._broken(paragraph, room * share)
            if last >= room * _LEAST_LAST or len(shorter) > len(lines):
                break
            lines = shorter
        return lines

    def width_of(self, paragraph: Paragraph) -> float:
        """Return in how much width a paragraph stands on one line."""
        text, size = " ".join(_GAP.split(paragraph.text.strip())), paragraph.size
        wide = self.width(text, size, is_strong=paragraph.is_strong)
        return wide * _A_LITTLE_MORE / self._share(paragraph) + paragraph.indent

    def _share(self, paragraph: Paragraph) -> float:
        is_other = paragraph.is_strong and self._filled < OUR_FONT
        return self._filled * (_STRONG if is_other else 1)

    def _broken(self, paragraph: Paragraph, room: float) -> list[str]:
        size, is_strong = paragraph.size, paragraph.is_strong
        space = self.width(" ", size, is_strong=is_strong)
        lines: list[str] = []
        left = 0.0
        for word in self._words(paragraph, room):
            wide = self.width(word, size, is_strong=is_strong)
            if lines and wide + space <= left:
                lines[-1] += f" {word}"
                left -= wide + space
            else:
                lines.append(word)
                left = room - wide
        return lines

    def _words(self, paragraph: Paragraph, room: float) -> Iterator[str]:
        """Yield the words, those that are wider than a line in pieces."""
        for word in _GAP.split(paragraph.text.strip()):
            rest = word
            while len(rest) > 1 and self._is_wider(rest, paragraph, room):
                fits = len(rest) - 1
                while fits > 1 and self._is_wider(rest[:fits], paragraph, room):
                    fits -= 1
                yield rest[:fits]
                rest = rest[fits:]
            yield rest

    def _is_wider(self, text: str, paragraph: Paragraph, room: float) -> bool:
        return self.width(text, paragraph.size, is_strong=paragraph.is_strong) > room

    def height(self, paragraph: Paragraph, width: float) -> float:
        """Return the height of a paragraph that is set ``width`` wide."""
        return len(self.lines(paragraph, width)) * paragraph.size * LEADING


def baseline(size: float) -> float:
    """Return how far below the top of a line its baseline lies."""
    return size * _ASCENT


def paper_font(family: str, pixels: int, *, is_strong: bool = False) -> QFont:
    """Return a font that is measured alike at every size, in so many pixels."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_strong:
        font.setWeight(QFont.Weight.Bold)
    # Other programs read a ligature of a PDF as no letter at all.
    font.setFeature(QFont.Tag("liga"), 0)
    return font
