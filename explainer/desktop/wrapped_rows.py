"""A list whose rows grow with their text, and which can show one row at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PADDING = 7
_PADDING_ALONE = 3
"""Pixels above and below a row's text, among others and alone."""
_FREE = 16_777_215
"""The height in pixels by which Qt says that a widget may grow without limit."""


class WrappedRows(QListWidget):
    """A list that makes each row as high as its wrapped text needs.

    Where room is short it shows its current row alone: keys, wheel and scroll bar
    then all choose the row that they bring into sight.
    """

    def __init__(self, name: str, beside_text: int) -> None:
        """Make the list called ``name``; icon and padding take ``beside_text`` pixels."""
        super().__init__()
        self.setObjectName(name)
        self._beside_text = beside_text
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shows_one_row = False
        self._least_height = 0
        self.verticalScrollBar().valueChanged.connect(self._choose_row_in_sight)

    def show_one_row(self, *, alone: bool) -> None:
        """Show the current row ``alone``, or as many rows as there is room for."""
        if alone == self._shows_one_row:
            return
        if alone:
            self._least_height = self.minimumHeight()
        self._shows_one_row = alone
        self.setMinimumHeight(self._least_height)
        self.setMaximumHeight(_FREE)
        self.fit_rows()

    def _choose_row_in_sight(self, row: int) -> None:
        """Choose the row that was scrolled to; the list scrolls by whole rows."""
        if self._shows_one_row and 0 <= row < self.count():
            self.setCurrentRow(row)

    def fit_rows(self) -> None:
        """Give every row the height that its text needs at the list's width."""
        bar = self.verticalScrollBar()
        width = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
        room = QRect(0, 0, max(width - self._beside_text, 40), 10_000)
        metrics = self.fontMetrics()
        padding = _PADDING_ALONE if self._shows_one_row else _PADDING
        heights = [
            metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text()).height()
            + 2 * padding
            for item in map(self.item, range(self.count()))
        ]
        if self._shows_one_row and heights:
            heights = [max(heights)] * len(heights)
            self.setFixedHeight(heights[0] + self.height() - self.contentsRect().height())
        for row, height in enumerate(heights):
            self.item(row).setSizeHint(QSize(width, height))

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Wrap the rows anew at another width."""
        super().resizeEvent(event)
        self.fit_rows()
        if self._shows_one_row:
            self.scrollToItem(self.currentItem())
