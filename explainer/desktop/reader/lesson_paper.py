"""A lesson on paper: printed, or saved as a PDF whose text can be selected."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from explainer.desktop.html_text import escaped
from explainer.desktop.illustrate import Illustrate
from explainer.desktop.paper_words import safety_on_paper
from explainer.desktop.reader.illustrations import sized, wish_for
from explainer.desktop.reader.lesson_html import lesson_html
from explainer.desktop.reader.page_style import page_style
from explainer.desktop.reader.sheets import keep_together
from explainer.desktop.theme import LIGHT
from explainer.desktop.whole_file import open_buffer, write_whole
from explainer.lessons.model import Audience, Hue, Lesson, Pack

_TEXT_PIXELS = 14
"""Body text on paper, at 96 pixels an inch: 10.5 points."""
_RESOLUTION = 300
_MARGIN = 18.0
_SHEET = QSizeF(210 - 2 * _MARGIN, 297 - 2 * _MARGIN)
"""Millimetres: the margin on every side of an A4 sheet, and what it leaves."""
_LEAST_BELOW = 40.0
"""Pixels of text that a heading has below it on its sheet: two lines."""
_PIXELS_A_MILLIMETRE = 96 / 25.4


class _Paper(QTextDocument):
    """A document whose only pictures are those of the body."""

    def __init__(self, illustrate: Illustrate, hue: Hue) -> None:
        super().__init__()
        self._illustrate = illustrate
        self._hue = hue

    def loadResource(  # noqa: N802 - Qt's name
        self, kind: int, name: QUrl | str
    ) -> QImage | QByteArray:
        wish = wish_for(name, self._hue, _RESOLUTION / 96)
        return self._illustrate(wish, LIGHT, self.defaultFont()) if wish else QByteArray()


def lesson_on_paper(
    pack: Pack, lesson: Lesson, audience: Audience, font_family: str, illustrate: Illustrate
) -> QTextDocument:
    """Return the document to print, in the font of that name, in black on white."""
    family = pack.families.get(lesson.family)
    document = _Paper(illustrate, family.hue if family else "blue")
    font = QFont(font_family)
    font.setPixelSize(_TEXT_PIXELS)
    # Other programs read a ligature of a PDF as no letter at all.
    font.setFeature(QFont.Tag("liga"), 0)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(page_style(LIGHT, _TEXT_PIXELS, pack.callouts))
    html = lesson_html(pack, lesson, audience)
    html = sized(html, _SHEET.width() * _PIXELS_A_MILLIMETRE, _TEXT_PIXELS)
    named = f"{pack.title} {pack.version}. {safety_on_paper()}"
    closing = f'<p class="note">{escaped(named)}</p>'
    document.setHtml(html.replace("</body>", f"{closing}</body>"))
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, lesson.title)
    document.setDocumentMargin(0)
    document.setPageSize(_SHEET * _PIXELS_A_MILLIMETRE)
    keep_together(document, _LEAST_BELOW)
    return document


def save_as_pdf(document: QTextDocument, file: Path) -> str:
    """Write ``document`` to ``file``, whole or not at all; return why it failed, or nothing."""
    buffer = open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    sheet = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(sheet, upright, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)
    return write_whole(file, bytes(buffer.data().data()))
