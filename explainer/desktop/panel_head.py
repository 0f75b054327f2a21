"""The row of tools over a panel, which keeps its height before its tools are there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

_AROUND_TEXT = 30
"""Pixels of margin, padding and border above and below the text of a tool."""


class PanelHead(QWidget):
    """A row for tools, as high as one line of text needs at the present size of text."""

    def __init__(self, name: str) -> None:
        """Make the empty row called ``name``."""
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 6, 12, 6)
        self.row.setSpacing(4)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().height() + _AROUND_TEXT)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow and shrink with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
