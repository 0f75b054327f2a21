"""The pen of SVG: text as text, every picture a drawing of its own that cuts off what leaves it."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr, unescape

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgGenerator

from explainer.desktop.mechanism.storyboard.lettering import Lettering
from explainer.desktop.mechanism.storyboard.page import Frame, Line, Page
from explainer.desktop.mechanism.storyboard.painter import BORDER, spoken, stage_room
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.theme import LIGHT
from explainer.desktop.whole_file import open_buffer

_FALLBACKS = "'Source Sans Pro', 'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
"""Fonts for machines without ours, those first that are about as wide."""
_REGULAR = 400
_FINER = 4
"""How much finer than the stage Qt draws what it cannot write as paths."""
_WHOLE = re.compile(r"<defs>(?P<defined>.*?)</defs>(?P<drawn>.*)</svg>\s*\Z", re.DOTALL)
_NAME = re.compile(r'\bid="|url\(#')
_DATA = re.compile(r'(?<= d=")[^"]*')
_LONG = re.compile(r"(\d+\.\d)\d+")
_NEEDLESS = re.compile(
    r' (?:vector-effect="none"|transform="matrix\(1,0,0,1,0,0\)"|font-style="normal"'
    r'|(?:fill|stroke)-opacity="1"|font-family="[^"]*")'
)
_TEXT = re.compile(
    r'<text (?P<fill>[^>]*?) x="(?P<x>[-\d.]+)" y="(?P<y>[-\d.]+)"'
    r' font-size="(?P<size>[\d.]+)" font-weight="(?P<weight>\d+)"\s*>(?P<words>[^<]*)</text>'
)
_NO_LINE = re.compile(r'stroke="#000000" stroke-opacity="1"')
"""How Qt writes that a shape has no line where it lies among others that have one."""
_UNSPOKEN_FONT = re.compile(r'(<g [^>]*?)\s*font-size="[^"]*" font-weight="[^"]*"\s*>')


def svg_of(page: Page, storyboard: Storyboard, sheet: QSizeF, margin: float) -> str:
    """Return ``page`` as an SVG file on a ``sheet`` of that size in points."""
    return "\n".join(_lines(page, storyboard, sheet, margin)) + "\n"


def _lines(page: Page, storyboard: Storyboard, sheet: QSizeF, margin: float) -> Iterator[str]:
    wide, high = _number(sheet.width()), _number(sheet.height())
    tag = quoteattr(storyboard.pack.language)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}" xml:lang={tag}>'
    )
    yield f"<title>{escape(page.title)}</title>"
    yield f"<desc>{escape(page.description)}</desc>"
    yield f'<rect width="{wide}" height="{high}" fill="#ffffff"/>'
    family = quoteattr(f"'{page.font}', {_FALLBACKS}")
    direction = ' direction="rtl"' if page.is_mirrored else ""
    place = f"translate({_number(margin)} {_number(margin)})"
    yield f'<g transform="{place}" font-family={family}{direction}>'
    yield from _texts(page.head)
    for frame in page.frames:
        yield from _frame(frame, page, storyboard)
    yield (
        f'<path d="M0 {_number(page.rule)}H{_number(page.size.width())}"'
        f' stroke="{LIGHT.soft_ink}" stroke-width="{BORDER}"/>'
    )
    yield from _texts(page.foot)
    yield "</g>"
    yield "</svg>"


def _frame(frame: Frame, page: Page, storyboard: Storyboard) -> Iterator[str]:
    name = f"step-{frame.place + 1}"
    badge, box = frame.badge, frame.picture
    yield f'<g id="{name}">'
    yield f"<title>{escape(frame.title)}</title>"
    yield (
        f'<circle cx="{_number(badge.middle.x())}" cy="{_number(badge.middle.y())}"'
        f' r="{_number(badge.radius)}" fill="{storyboard.look.hue.name()}"/>'
    )
    yield from _texts((badge.number, *frame.name, *frame.words))
    corner = f'x="{_number(box.x())}" y="{_number(box.y())}"'
    size = f'width="{_number(box.width())}" height="{_number(box.height())}"'
    yield _picture(frame, page, storyboard, name, f"{corner} {size}")
    yield (f'<rect {corner} {size} fill="none" stroke="{LIGHT.soft_ink}" stroke-width="{BORDER}"/>')
    yield "</g>"


def _texts(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        weight = ' font-weight="700"' if line.is_strong else ""
        anchor = f' text-anchor="{line.align}"' if line.align != "start" else ""
        yield (
            f'<text x="{_number(line.at.x())}" y="{_number(line.at.y())}"'
            f' font-size="{_number(line.size)}"{weight}{anchor} fill="{line.colour}">'
            f"{escape(line.text)}</text>"
        )


def _picture(frame: Frame, page: Page, storyboard: Storyboard, name: str, place: str) -> str:
    """Return the picture of a step as a drawing within the page.

    What Qt writes does not cut off what leaves it, and names its gradients alike in
    every drawing.
    """
    room = stage_room(page)
    whole = QRectF(room.topLeft(), room.size() * _FINER)
    found = _WHOLE.search(_drawn(frame, page, storyboard, room))
    defined, drawn = (found["defined"], found["drawn"]) if found else ("", "")
    inside = _NAME.sub(lambda hit: f"{hit[0]}{name}-", f"<defs>{defined}</defs>{drawn}")
    inside = _NO_LINE.sub('stroke="none"', inside)
    inside = _DATA.sub(lambda hit: _LONG.sub(r"\1", hit[0]), inside)
    inside = _UNSPOKEN_FONT.sub(r"\1>", _NEEDLESS.sub("", inside.replace("\n", " ")))
    face = Lettering(page.font)
    inside = _TEXT.sub(lambda hit: _centred(hit, face), inside)
    box = f"0 0 {_number(whole.width())} {_number(whole.height())}"
    # Words on the pictures are placed from the left, whichever way the page is read.
    return f'<svg {place} viewBox="{box}" overflow="hidden" direction="ltr">{inside}</svg>'


def _centred(found: re.Match[str], face: Lettering) -> str:
    """Return words on a picture so that another font keeps them in the middle of their box."""
    words = unescape(found["words"])
    size, is_strong = float(found["size"]), int(found["weight"]) > _REGULAR
    wide = face.width(words, size, is_strong=is_strong)
    middle = float(found["x"]) + wide / 2
    weight = ' font-weight="700"' if is_strong else ""
    return (
        f'<text {found["fill"]} x="{_number(middle)}" y="{found["y"]}" text-anchor="middle"'
        f' font-size="{found["size"]}"{weight} textLength="{_number(wide)}"'
        f' lengthAdjust="spacingAndGlyphs">{found["words"]}</text>'
    )


def _drawn(frame: Frame, page: Page, storyboard: Storyboard, room: QRectF) -> str:
    pictures, look = storyboard.pictures, storyboard.look
    buffer = open_buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    size = (room.size() * _FINER).toSize()
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    painter = QPainter(generator)
    painter.scale(_FINER, _FINER)
    painter.fillRect(room, QColor(look.theme.panel))
    pictures.paint_still(painter, frame.place, look, room)
    pictures.paint_marks(painter, frame.place, look, room)
    pictures.paint_words(painter, frame.place, look, room, spoken(page, storyboard))
    painter.end()
    return bytes(buffer.data().data()).decode("utf-8")


def _number(value: float) -> str:
    """Return ``value`` to the thousandth, without needless noughts."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
