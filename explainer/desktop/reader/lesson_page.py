"""One lesson as a page whose words are live."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from explainer.desktop.illustrate import Illustrate
from explainer.desktop.reader.illustrations import resize_illustrations, sized, wish_for
from explainer.desktop.reader.lesson_html import lesson_html
from explainer.desktop.reader.page_style import page_style
from explainer.desktop.theme import LIGHT, Theme
from explainer.lessons.model import Audience, Hue, Lesson, Pack

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QImage, QResizeEvent, QShowEvent, QTextBlock

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

    def __init__(self, illustrate: Illustrate) -> None:
        """Show an empty page; ``illustrate`` draws the pictures of later ones."""
        super().__init__()
        self._illustrate = illustrate
        self._theme = LIGHT
        self._hue: Hue = "blue"
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._text_size = 17.0
        self._column = 0.0
        self._guided = False
        self._tops: list[float] | None = None
        self._place = (0, 0.0)
        self._waiting = ""
        self.highlighted.connect(self._point)
        self.anchorClicked.connect(self._press)
        self.verticalScrollBar().valueChanged.connect(self._note_section)
        self.verticalScrollBar().rangeChanged.connect(self._keep_place)

    def show_lesson(
        self, pack: Pack, lesson: Lesson, audience: Audience, theme: Theme, text_size: float
    ) -> None:
        """Show ``lesson`` as it is said to ``audience``, at the place that was being read."""
        self._text_size = text_size
        self._theme = theme
        family = pack.families.get(lesson.family)
        self._hue = family.hue if family else "blue"
        self._waiting = lesson_html(pack, lesson, audience)
        with self._guidance():
            font = self.font()
            font.setPixelSize(round(text_size))
            self.document().setDefaultFont(font)
            self.document().setIndentWidth(text_size * 1.5)
            self.document().setDefaultStyleSheet(page_style(theme, text_size, pack.callouts))
            if not self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
                self._lay_out()
        self._keep_place()

    @contextmanager
    def _guidance(self) -> Iterator[None]:
        """Scroll and lay out without taking it for reading."""
        was_guided, self._guided = self._guided, True
        yield
        self._guided = was_guided

    def _lay_out(self) -> None:
        """Lay out the page that has waited for its first size."""
        html, self._waiting = self._waiting, ""
        self._set_margins()
        self._column = self._column_now()
        self.setHtml(sized(html, self._column, self._text_size))

    def _column_now(self) -> float:
        """Return the pixels of a line of text."""
        margins = self.viewportMargins()
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        return room - margins.left() - margins.right() - 2 * self.document().documentMargin()

    def go_to_section(self, number: int) -> None:
        """Bring the section of that number to the top; the first shows the title, too."""
        self._place = (number, 0.0)
        self._keep_place()

    def _section_tops(self) -> list[float]:
        """Return where each section begins, in pixels of the page; the first has the title."""
        if self._tops is None:
            layout = self.document().documentLayout()
            block: QTextBlock = self.document().begin()
            tops = []
            while block.isValid():
                if block.blockFormat().headingLevel() == _SECTION_LEVEL:
                    tops.append(layout.blockBoundingRect(block).top() - _TOP_GAP)
                block = block.next()
            self._tops = [0.0, *tops[1:]]
        return self._tops

    def _section_at(self, height: float) -> int:
        return max(sum(top <= height for top in self._section_tops()) - 1, 0)

    def _length_of(self, number: int) -> float:
        starts = [*self._section_tops(), self.document().size().height()]
        return max(starts[number + 1] - starts[number], 1.0)

    def _keep_place(self) -> None:
        """Scroll to the place being read, wherever a new layout has put it."""
        number, share = self._place
        self._tops = None
        at_start = (number, share) == (0, 0.0) and self.verticalScrollBar().value() == 0
        if self._guided or self._waiting or at_start:
            return
        tops = self._section_tops()
        if number < len(tops):
            wanted = tops[number] + share * self._length_of(number)
            with self._guidance():
                self.verticalScrollBar().setValue(round(wanted))

    def _note_section(self, value: int) -> None:
        if self._guided:
            return
        number = self._section_at(value)
        self._place = (number, (value - self._section_tops()[number]) / self._length_of(number))
        bar = self.verticalScrollBar()
        at_end = value == bar.maximum() > 0
        eye = self.document().size().height() if at_end else value + self.height() * _EYE
        self.section_reached.emit(self._section_at(eye))

    def _point(self, url: QUrl) -> None:
        self.link_pointed.emit(url.toString())

    def _press(self, url: QUrl) -> None:
        self.link_pressed.emit(url.toString())

    def _set_margins(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        margin = max(round((room - self._text_size * _MEASURE) / 2), _LEAST_MARGIN)
        self.setViewportMargins(margin, 0, margin, 0)

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Keep the measure, and what was being read, in place."""
        with self._guidance():
            self._set_margins()
            super().resizeEvent(event)
            if self._waiting:
                self._lay_out()
            elif self._column != self._column_now():
                self._column = self._column_now()
                resize_illustrations(self.document(), self._column, self._text_size)
        self._keep_place()

    def showEvent(self, event: "QShowEvent") -> None:  # noqa: N802 - Qt's name
        """Keep the place although Qt brings the text cursor into view when first shown."""
        with self._guidance():
            super().showEvent(event)
        self._keep_place()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Move to the next live word and light what it speaks of, or leave the page."""
        stayed = super().focusNextPrevChild(next)
        cursor = self.textCursor()
        target = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
        self.link_pointed.emit(target if stayed and self.hasFocus() else "")
        return stayed

    def leaveEvent(self, event: "QEvent") -> None:  # noqa: N802 - Qt's name
        """Let the light on the body go out when the pointer leaves the text."""
        super().leaveEvent(event)
        self.link_pointed.emit("")

    def loadResource(  # noqa: N802 - Qt's name
        self, kind: int, name: QUrl | str
    ) -> "QImage | QByteArray":
        """Return a picture of the body; load nothing else, for no file may be read unseen."""
        wish = wish_for(name, self._hue, self.devicePixelRatioF())
        return self._illustrate(wish, self._theme, self.font()) if wish else QByteArray()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for little room, so that the body keeps its own."""
        return QSize(240, 120)
