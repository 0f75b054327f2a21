"""One lesson as a page whose words are live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from explainer.desktop.html_text import escaped
from explainer.desktop.reader.page_style import page_style
from explainer.desktop.theme import Theme
from explainer.lessons.model import Audience, Lesson, Pack, Source

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent, QTextBlock

translate = QCoreApplication.translate


_MEASURE = 33.0
"""Width of the text in its own letter heights: 60 to 75 letters a line."""
_LEAST_MARGIN = 20
_TOP_GAP = 14
"""Pixels left free above a heading that is brought to the top."""
_SECTION_LEVEL = 2
_EYE = 0.3
"""Share of the window, from its top, at which the eye is taken to read."""


class LessonPage(QTextBrowser):
    """Shows a lesson for one audience and tells which section is being read.

    It has no accessible name on purpose: with one, screen readers speak the name
    instead of the text.

    Signals:
        section_reached: number of the section that was scrolled to.
        link_pointed: target of the link under the pointer, empty when there is none.
        link_pressed: target of the link that was clicked or pressed by key.
    """

    section_reached = Signal(int)
    link_pointed = Signal(str)
    link_pressed = Signal(str)

    def __init__(self) -> None:
        """Show an empty page."""
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._text_size = 17.0
        self._guided = False
        self._tops: list[float] | None = None
        self._waiting = ""
        self.highlighted.connect(self._point)
        self.anchorClicked.connect(self._press)
        self.verticalScrollBar().valueChanged.connect(self._note_section)

    def show_lesson(
        self, pack: Pack, lesson: Lesson, audience: Audience, theme: Theme, text_size: float
    ) -> None:
        """Show ``lesson`` as it is said to ``audience``."""
        self._text_size = text_size
        self._tops = None
        self._guided = True
        font = self.font()
        font.setPixelSize(round(text_size))
        self.document().setDefaultFont(font)
        self.document().setIndentWidth(text_size * 1.5)
        self.document().setDefaultStyleSheet(page_style(theme, text_size))
        page = lesson.pages[audience]
        cited = [pack.sources[each] for each in page.cited if each in pack.sources]
        self._lay_out(
            f"<body><h1>{escaped(lesson.title)}</h1>"
            f'<p class="summary">{escaped(lesson.summary)}</p>'
            f"{page.html}{_source_list(cited)}{_closing_note()}</body>"
        )
        self._guided = False

    def _lay_out(self, html: str) -> None:
        """Lay the page out, or wait for the page's first size where it has none yet."""
        if self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            self._waiting = html
            return
        self._waiting = ""
        self._set_margins()
        self.setHtml(html)

    def go_to_section(self, number: int) -> None:
        """Bring the section of that number to the top; the first shows the title, too."""
        tops = self._section_tops()
        self._guided = True
        if 0 <= number < len(tops):
            top = 0 if number == 0 else round(tops[number]) - _TOP_GAP
            self.verticalScrollBar().setValue(top)
        self._guided = False

    def _section_tops(self) -> list[float]:
        if self._tops is None:
            layout = self.document().documentLayout()
            block: QTextBlock = self.document().begin()
            self._tops = []
            while block.isValid():
                if block.blockFormat().headingLevel() == _SECTION_LEVEL:
                    self._tops.append(layout.blockBoundingRect(block).top())
                block = block.next()
        return self._tops

    def _note_section(self, value: int) -> None:
        if self._guided:
            return
        reached = sum(top <= self._reading_line() for top in self._section_tops())
        bar = self.verticalScrollBar()
        if value == bar.maximum() > 0:
            reached = len(self._section_tops())
        self.section_reached.emit(max(reached - 1, 0))

    def _point(self, url: QUrl) -> None:
        self.link_pointed.emit(url.toString())

    def _press(self, url: QUrl) -> None:
        self.link_pressed.emit(url.toString())

    def _set_margins(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        margin = max(round((room - self._text_size * _MEASURE) / 2), _LEAST_MARGIN)
        self.setViewportMargins(margin, 0, margin, 0)

    def _reading_line(self) -> float:
        """Return the height in the page, in pixels, at which the eye is taken to read."""
        return self.verticalScrollBar().value() + self.height() * _EYE

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Keep the measure, and what was being read, in place."""
        reading = 0
        if self.verticalScrollBar().value():
            reading = max(sum(top <= self._reading_line() for top in self._section_tops()) - 1, 0)
        self._guided = True
        self._set_margins()
        super().resizeEvent(event)
        self._tops = None
        if self._waiting:
            self._lay_out(self._waiting)
        if reading and event.oldSize().width() != event.size().width():
            self.go_to_section(reading)
        self._guided = False

    def leaveEvent(self, event: "QEvent") -> None:  # noqa: N802 - Qt's name
        """Let the light on the body go out when the pointer leaves the text."""
        super().leaveEvent(event)
        self.link_pointed.emit("")

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: N802 - Qt's name
        """Load nothing: a page has no images, and no file may be read behind its back."""
        return QByteArray()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for little room, so that the body keeps its own."""
        return QSize(240, 120)


def _source_list(sources: list[Source]) -> str:
    if not sources:
        return ""
    heading = escaped(translate("LessonPage", "Sources of this page"))
    rows = "".join(f"<li>{source_line(each)}</li>" for each in sources)
    return f'<h3>{heading}</h3><ol class="sources">{rows}</ol>'


def source_line(source: Source) -> str:
    """Return one source as a line of HTML."""
    authors = f"{escaped(source.authors)}. " if source.authors else ""
    parts = ", ".join(escaped(part) for part in (source.published, str(source.year)) if part)
    return f"{authors}<em>{escaped(source.title)}</em>. {parts}. {escaped(source.identifier)}"


def _closing_note() -> str:
    note = translate(
        "LessonPage",
        "Awaiting a clinician's review: how likely each cause is, the comparison of"
        " patterns, and how soon to ask for help are our own careful judgement.",
    )
    return f'<hr><p class="note">{escaped(note)}</p>'
