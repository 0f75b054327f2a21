"""The illustrations of a page: how large each stands, and what to ask of whoever draws them.

A picture is named by what it shows and how wide it is, ``body:VIEW/LAYER/REGION?WIDTH``,
so that one of another width is another picture. Sizes are written into the page before
it is laid out; only when the column changes are they changed in the finished document.
"""

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from explainer.desktop.illustrate import Wish
from explainer.lessons.illustration import parse_illustration
from explainer.lessons.model import Hue

GAP = 14
"""Pixels between two illustrations that stand beside each other."""
_SCHEME = "body"
_TABLE = re.compile(r'<table[^>]* class="illustration">.*?</table>', re.DOTALL)
_PICTURE = re.compile(r'<img src="([^"]*)">')
_OBJECT = "\ufffc"
"""The letter that stands for a picture in the text of a document."""
_WIDEST = 33.0
"""Width of an illustration that stands by itself, in letter heights of the text."""
_HEIGHT = 0.56
"""For each pixel of width."""


def _size(room: float, beside: int, text_size: float) -> tuple[int, int]:
    """Return width and height of each of those that stand ``beside`` each other."""
    width = int(min((room - (beside - 1) * GAP) / beside, text_size * _WIDEST))
    return width, round(width * _HEIGHT)


def sized(html: str, room: float, text_size: float) -> str:
    """Return a page with every illustration sized for a column of ``room`` pixels."""

    def size_table(table: re.Match[str]) -> str:
        beside = table[0].partition("</tr>")[0].count("<td")
        width, height = _size(room, beside, text_size)
        picture = rf'<img src="\1?{width}" width="{width}" height="{height}">'
        return _PICTURE.sub(picture, table[0])

    return _TABLE.sub(size_table, html)


def resize_illustrations(document: QTextDocument, room: float, text_size: float) -> None:
    """Size the illustrations of a document anew for a column of ``room`` pixels."""
    editor = QTextCursor(document)
    editor.beginEditBlock()
    cursor = document.find(_OBJECT, 0)
    while not cursor.isNull():
        picture = cursor.charFormat().toImageFormat()
        table: QTextTable | None = cursor.currentTable()
        if picture.isValid() and table is not None:
            width, height = _size(room, table.columns(), text_size)
            picture.setName(f"{picture.name().partition('?')[0]}?{width}")
            picture.setWidth(width)
            picture.setHeight(height)
            cursor.setCharFormat(picture)
        cursor = document.find(_OBJECT, QTextCursor(cursor))
    editor.endEditBlock()
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
