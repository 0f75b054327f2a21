"""The illustrations of a page: how large each stands, and what to ask of whoever draws them.

A picture is named by what it shows and how wide it is, ``body:VIEW/LAYER/REGION?WIDTH``,
so that one of another width is another picture.
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from explainer.desktop.illustrate import Wish
from explainer.lessons.illustration import parse_illustration
from explainer.lessons.model import Hue

_SCHEME = "body"
_OBJECT = "\ufffc"
"""The letter that stands for a picture in the text of a document."""
_WIDEST = 33.0
"""Width of an illustration that stands by itself, in letter heights of the text."""
GAP = 14
"""Pixels between two that stand beside each other."""
_HEIGHT = 0.56
"""For each pixel of width."""


def fit_illustrations(document: QTextDocument, room: float, text_size: float) -> None:
    """Give every illustration its size in a column of ``room`` pixels."""
    editor = QTextCursor(document)
    editor.beginEditBlock()
    changed = False
    cursor = document.find(_OBJECT, 0)
    while not cursor.isNull():
        picture = cursor.charFormat().toImageFormat()
        table: QTextTable | None = cursor.currentTable()
        beside = table.columns() if table is not None else 1
        width = int(min((room - (beside - 1) * GAP) / beside, text_size * _WIDEST))
        if picture.isValid() and picture.width() != width:
            picture.setName(f"{picture.name().partition('?')[0]}?{width}")
            picture.setWidth(width)
            picture.setHeight(round(width * _HEIGHT))
            cursor.setCharFormat(picture)
            changed = True
        cursor = document.find(_OBJECT, QTextCursor(cursor))
    editor.endEditBlock()
    if changed:
        # Qt lays out the rest of a long page later, and loses blocks that changed before that.
        document.markContentsDirty(0, document.characterCount())


def wish_for(name: QUrl | str, hue: Hue, pixel_ratio: float) -> Wish | None:
    """Return what to ask for so as to show the picture ``name``, or None where it is no such."""
    address = QUrl(name)
    shown = parse_illustration(address.path()) if address.scheme() == _SCHEME else None
    width = address.query()
    if shown is None or not width.isdecimal():
        return None
    return Wish(shown, hue, int(width), round(int(width) * _HEIGHT), pixel_ratio)
