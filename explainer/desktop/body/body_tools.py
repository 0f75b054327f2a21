"""The column of tools beside the body: zoom, the lens, the list, and the depth of what is seen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from explainer.desktop.icons import Icons

translate = QCoreApplication.translate

_WIDTH = 46
"""Pixels of the column."""
_MARGINS = (8, 4, 0, 8)


class BodyTools(QWidget):
    """Keeps its room from the start, so that the body does not move when the tools come."""

    zoom_in: QToolButton
    zoom_out: QToolButton
    fit: QToolButton
    lens: QToolButton
    listed: QToolButton

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._icons: list[tuple[QToolButton, str]] = []

    def furnish(
        self,
        enlarge: Callable[..., object],
        reduce: Callable[..., object],
        fit: Callable[..., object],
        depth: QWidget,
    ) -> None:
        """Show the tools, ``depth`` below them; the lens and the list are turned on and off."""
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(*_MARGINS)
        self.zoom_in = self._add("zoom-in", translate("Body", "Enlarge the body"))
        self.zoom_out = self._add("zoom-out", translate("Body", "Reduce the body"))
        self.fit = self._add("maximize", translate("Body", "Show the whole body"))
        self.lens = self._add("eye", translate("Body", "X-ray lens"))
        self.listed = self._add("list", translate("Body", "Show the places as a list"))
        for button, act in ((self.zoom_in, enlarge), (self.zoom_out, reduce), (self.fit, fit)):
            button.clicked.connect(act)
        for button in (self.lens, self.listed):
            button.setCheckable(True)
        column.addWidget(depth, 1, Qt.AlignmentFlag.AlignHCenter)

    def _add(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        self._icons.append((button, icon))
        column = self.layout()
        if column is not None:
            column.addWidget(button)
        return button

    def set_icons(self, icons: Icons) -> None:
        """Draw the tools' icons."""
        for button, icon in self._icons:
            button.setIcon(icons.icon(icon))
