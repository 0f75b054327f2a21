"""A row of buttons of which one is chosen, which folds into a menu where room is short."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


_FOLDED = "{} \u25be"
"""The choice on the folded button, before a triangle that says that it opens a menu."""


class ChoiceBar(QWidget):
    """Offers a few choices side by side, or as one button with a menu.

    Signals:
        chosen: the user chose the entry of this id.
    """

    chosen = Signal(str)

    def __init__(self, name: str, entries: Sequence[tuple[str, str]]) -> None:
        """Offer ``entries``, pairs of id and text, under the spoken ``name``."""
        super().__init__()
        self.setAccessibleName(name)
        self._is_showing = False
        self._group = QActionGroup(self)
        self._folded = QToolButton(self)
        self._folded.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._folded.setProperty("choice", "folded")
        self._folded.setAccessibleName(name)
        self._folded.setMenu(QMenu(self._folded))
        self._buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folded)
        for number, (entry, text) in enumerate(entries):
            place = {0: "first", len(entries) - 1: "last"}.get(number, "middle")
            self._add(entry, text, place, row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fold(folded=False)

    def _add(self, entry: str, text: str, place: str, row: QHBoxLayout) -> None:
        action = QAction(text, self._group)
        action.setCheckable(True)
        action.setData(entry)
        action.toggled.connect(self._choose)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setProperty("choice", place)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip("")
        button.setAccessibleDescription(self.accessibleName())
        row.addWidget(button)
        menu = self._folded.menu()
        if menu is not None:
            menu.addAction(action)
        self._buttons.append(button)

    def _choose(self, checked: bool) -> None:
        """Announce the choice, however it was made: by pointer, by key or by a screen reader."""
        action = self._group.checkedAction()
        if checked and not self._is_showing and action is not None:
            self._folded.setText(_FOLDED.format(action.text()))
            self.chosen.emit(action.data())

    def _fold(self, *, folded: bool) -> None:
        self._folded.setVisible(folded)
        for button in self._buttons:
            button.setVisible(not folded)

    def show_choice(self, entry: str) -> None:
        """Mark ``entry`` as the chosen one without announcing it."""
        self._is_showing = True
        for action in self._group.actions():
            if action.data() == entry:
                action.setChecked(True)
                self._folded.setText(_FOLDED.format(action.text()))
        self._is_showing = False

    def unfolded_width(self) -> int:
        """Return the width in pixels that all choices side by side need."""
        return sum(button.sizeHint().width() for button in self._buttons)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for all choices side by side."""
        height = max(button.sizeHint().height() for button in self._buttons)
        return QSize(self.unfolded_width(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the folded button."""
        return QSize(self._folded.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Fold where the choices do not fit."""
        self._fold(folded=event.size().width() < self.unfolded_width())
