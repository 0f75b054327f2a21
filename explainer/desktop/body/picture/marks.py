"""What a picture is made of besides its plate: shapes, words and structures drawn once more.

Every pen, that of Qt and that of SVG, draws the same marks in the same order, so a
picture looks alike in every kind of file. Coordinates are pixels at 96 to the inch
before the picture is scaled as a whole, x to the right, y down.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from explainer.lessons.model import Pattern

Align = Literal["start", "middle", "end"]
PATTERN_SCALE = 0.75
"""Size of a pattern's tile beside that on screen: a picture is looked at from nearer."""
_WRAP_SHARE = 0.95
"""Share of a line that is filled: another font that takes this one's place may be wider."""


class Drawn(NamedTuple):
    """A shape: its fill, the marks of a pattern on it, and its outline.

    Colours are ``#rrggbb``, an empty one draws nothing; widths are in pixels,
    opacities from 0 to 1. A pattern begins at the corner of the shape's box.
    ``name`` is the shape's id in a file that has ids.
    """

    path: QPainterPath
    fill: str = ""
    fill_opacity: float = 1.0
    pattern: Pattern | None = None
    pattern_ink: str = ""
    line: str = ""
    line_width: float = 1.0
    line_opacity: float = 1.0
    is_dashed: bool = False
    name: str = ""


class Written(NamedTuple):
    """One line of text; ``at`` is the start, middle or end of its baseline, ``size`` in pixels."""

    text: str
    at: QPointF
    size: int
    colour: str
    is_strong: bool = False
    align: Align = "start"

    def moved(self, by: QPointF) -> "Written":
        """Return the same line elsewhere."""
        return self._replace(at=self.at + by)


class Excerpt(NamedTuple):
    """Structures of the plate, by id, that are drawn once more over what lies on them."""

    ids: tuple[str, ...]


Mark = Drawn | Written | Excerpt


class Typeface:
    """Measures and breaks text in one family of fonts."""

    def __init__(self, family: str) -> None:
        """Write in the font of the name ``family``."""
        self.family = family

    def font(self, size: int, *, is_strong: bool = False) -> QFont:
        """Return the font of ``size`` pixels."""
        font = QFont(self.family)
        font.setPixelSize(size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        # Other programs read a ligature of a PDF as no letter at all.
        font.setFeature(QFont.Tag("liga"), 0)
        return font

    def width(self, text: str, size: int, *, is_strong: bool = False) -> float:
        """Return the width of one line in pixels."""
        return QFontMetricsF(self.font(size, is_strong=is_strong)).horizontalAdvance(text)

    def lines(self, text: str, width: float, size: int, *, is_strong: bool = False) -> list[str]:
        """Return ``text`` in lines that fit into ``width`` pixels; only a lone word may exceed."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            fits = self.width(longer, size, is_strong=is_strong) <= width * _WRAP_SHARE
            if lines and fits:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
