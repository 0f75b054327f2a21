"""A small card that explains a term or tells a source, close to the word."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from explainer.desktop.html_text import escaped
from explainer.lessons.model import Audience, Source, Term

_WIDTH = 380


class InfoCard(QFrame):
    """A card that stays until Escape is pressed or something else is clicked."""

    def __init__(self, parent: QWidget) -> None:
        """Make the hidden card of a window."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("infoCard")
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self._text)

    def show_term(self, term: Term, audience: Audience, at: QPoint) -> None:
        """Explain ``term`` beside the point ``at`` of the screen."""
        meaning = escaped(term.meaning.said_to(audience))
        self._show(f"<b>{escaped(term.term)}</b><br>{meaning}", at)

    def show_source(self, source: Source, at: QPoint) -> None:
        """Tell ``source`` and what it supports beside the point ``at`` of the screen."""
        parts = [
            f"<b>{escaped(source.title)}</b>",
            escaped(source.authors),
            escaped(source.imprint),
            escaped(source.identifier),
            escaped(source.supports),
            f"<i>{escaped(source.checked)}</i>" if source.checked else "",
        ]
        self._show("<br>".join(part for part in parts if part), at)

    def _show(self, html: str, at: QPoint) -> None:
        self._text.setText(html)
        spoken = QCoreApplication.translate("InfoCard", "Explanation")
        self.setAccessibleName(spoken)
        self.setFixedWidth(min(round(_WIDTH * self.fontMetrics().height() / 20), 720))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(at.x() + 8, screen.left() + 8), screen.right() - self.width() - 8)
        below = at.y() + 18
        above = at.y() - 18 - self.height()
        self.move(x, below if below + self.height() < screen.bottom() else above)
        self.show()
        self._text.setFocus(Qt.FocusReason.PopupFocusReason)
