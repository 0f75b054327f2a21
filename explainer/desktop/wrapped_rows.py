"""Rows of a list that grow with their text instead of cutting it off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

_PADDING = 7
"""Pixels above and below a row's text."""


class WrappedRows(QStyledItemDelegate):
    """Makes each row of a list as high as its wrapped text needs."""

    def __init__(self, rows: QListWidget, beside_text: int) -> None:
        """Serve ``rows``, where icon and padding take ``beside_text`` pixels of the width."""
        super().__init__(rows)
        self._rows = rows
        self._beside_text = beside_text
        rows.setWordWrap(True)
        rows.setTextElideMode(Qt.TextElideMode.ElideNone)
        rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setItemDelegate(self)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room for the row's text, wrapped at the list's width."""
        width = self._rows.viewport().width()
        room = QRect(0, 0, max(width - self._beside_text, 40), 10_000)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = self._rows.fontMetrics()
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(width, needed.height() + 2 * _PADDING)
