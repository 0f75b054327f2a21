"""A title that says as much of itself as there is room for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ElidedTitle(QLabel):
    """A label of one line that never asks for width; its tip and its spoken name are whole."""

    def __init__(self, name: str) -> None:
        """Make the empty label called ``name``."""
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, title: str) -> None:
        """Show ``title``."""
        self.setToolTip(title)
        self.setAccessibleName(title)
        self._fit()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Say more or less of the title."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        self.setText(metrics.elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, room))
