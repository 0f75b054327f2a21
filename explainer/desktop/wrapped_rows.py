"""A list whose rows grow with their text instead of cutting it off."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PADDING = 7
"""Pixels above and below a row's text."""


class WrappedRows(QListWidget):
    """A list that makes each row as high as its wrapped text needs."""

    def __init__(self, name: str, beside_text: int) -> None:
        """Make the list called ``name``; icon and padding take ``beside_text`` pixels."""
        super().__init__()
        self.setObjectName(name)
        self._beside_text = beside_text
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit_rows(self) -> None:
        """Give every row the height that its text needs at the list's width."""
        bar = self.verticalScrollBar()
        width = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
        room = QRect(0, 0, max(width - self._beside_text, 40), 10_000)
        metrics = self.fontMetrics()
        for row in range(self.count()):
            item = self.item(row)
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(width, needed.height() + 2 * _PADDING))

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Wrap the rows anew at another width."""
        super().resizeEvent(event)
        self.fit_rows()
