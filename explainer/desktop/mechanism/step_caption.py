"""What is said of a step, under the picture or beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from explainer.desktop.mechanism.step_words import step_html
from explainer.desktop.theme import Theme
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import Audience, Pack

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SAID, _SAID_WITH_ROOM = 1.2, 1.5
"""Size of the sentence, in sizes of the interface's text, usually and with room beside it."""
_LINES_OF_ROOM = 18
_LINES_TO_ENLARGE = 5.5
"""Lines of text below which the sentence is no larger than the rest, so that it is seen whole."""
_LEAST_LINES = 3.6
_MOST = 0.34
"""Lines of text that the words get at least, and the share of the height at most."""
_FREE = 16_777_215
"""The size in pixels by which Qt says that a widget may grow without limit."""


class StepCaption(QTextBrowser):
    """Shows the words of one step; its height is that of the longest of them all.

    Were it that of each step, the picture would change its size from step to step.
    """

    def __init__(self, pack: Pack, theme: Theme) -> None:
        """Show nothing yet, in the colours of ``theme``."""
        super().__init__()
        self.setObjectName("mechanismCaption")
        self.setOpenLinks(False)
        self.setAccessibleName(QCoreApplication.translate("Mechanism", "What happens"))
        self._pack = pack
        self.theme = theme
        self.audience: Audience = "plain"
        self._mechanism: Mechanism | None = None
        self._place = 0
        self._is_beside = False
        self._most = 0.0

    def show_step(self, mechanism: Mechanism, place: int) -> None:
        """Show what is said of a step."""
        self._mechanism, self._place = mechanism, place
        self.document().setDefaultStyleSheet(self._style())
        self.setHtml(step_html(self._pack, mechanism, place, self.audience, self.theme))

    def stand_beside(self, width: int) -> None:
        """Take a column of ``width`` pixels beside the picture."""
        self._is_beside = True
        self.setMinimumHeight(0)
        self.setMaximumHeight(_FREE)
        self.setFixedWidth(width)
        self._show_again()

    def lie_below(self, height: int) -> None:
        """Take as much of ``height`` pixels under the picture as the longest step needs."""
        self._is_beside = False
        self.setMinimumWidth(0)
        self.setMaximumWidth(_FREE)
        self._most = height * _MOST
        self._show_again()
        self._fit()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Ask for another height at another width: only now is the room for words known."""
        super().resizeEvent(event)
        if not self._is_beside and event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Take the height that the longest step needs at the present width, within bounds."""
        frame = max(self.height() - self.viewport().height(), 0)
        least = _LEAST_LINES * self.fontMetrics().height()
        self.setFixedHeight(round(max(min(self._longest() + frame, self._most), least)))

    def _show_again(self) -> None:
        if self._mechanism is not None:
            self.show_step(self._mechanism, self._place)

    def _longest(self) -> float:
        """Return the height in pixels of the step that says most, at the present width."""
        paper = QTextDocument()
        paper.setDefaultFont(self.font())
        paper.setDefaultStyleSheet(self._style())
        paper.setDocumentMargin(self.document().documentMargin())
        paper.setTextWidth(max(self.viewport().width(), 1))
        longest = 0.0
        for place in range(len(self._mechanism.steps) if self._mechanism else 0):
            if self._mechanism is not None:
                html = step_html(self._pack, self._mechanism, place, self.audience, self.theme)
                paper.setHtml(html)
            longest = max(longest, paper.size().height())
        return longest

    def _style(self) -> str:
        line = self.fontMetrics().height()
        roomy = self._is_beside and self.width() > _LINES_OF_ROOM * line
        is_cramped = not self._is_beside and self._most < _LINES_TO_ENLARGE * line
        grown = _SAID_WITH_ROOM if roomy else 1.0 if is_cramped else _SAID
        size = round(self.font().pixelSize() * grown)
        return f"p {{ margin: 0 0 4px 0; }} p.says {{ font-size: {size}px; }}"
