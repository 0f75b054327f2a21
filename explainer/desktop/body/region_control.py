"""A region as a control that keyboards and screen readers can find, name and press.

Qt tells a screen reader of widgets only. So each region has a button that
paints nothing and takes no mouse; the canvas paints the region and finds the one
under the pointer by its true outline.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

_STEPS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class RegionControl(QAbstractButton):
    """The pressable, focusable stand-in of one region.

    Signals:
        walked: an arrow key asked for the neighbour in this direction, (x, y).
        nudged: an arrow key with Shift asked for a small step in this direction.
        focused: the control gained (True) or lost (False) the keyboard focus.
    """

    walked = Signal(tuple)
    focused = Signal(bool)
    nudged = Signal(tuple)

    def __init__(self, region: str, parent: QWidget) -> None:
        """Stand for the region of that id."""
        super().__init__(parent)
        self.region = region
        self.setObjectName(region)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint nothing: the canvas paints the region."""

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Press on Enter as on Space, and walk on arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(step)
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.nudged.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: "QFocusEvent") -> None:  # noqa: N802 - Qt's name
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: "QFocusEvent") -> None:  # noqa: N802 - Qt's name
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.focused.emit(False)
