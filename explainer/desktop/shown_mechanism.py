"""Which mechanism is open, and at which of its steps."""

from PySide6.QtCore import QObject, Signal


class ShownMechanism(QObject):
    """Holds the open mechanism and its step; the empty text stands for none.

    Signals:
        opened: another mechanism, or another step of it from outside, is asked for.
        closed: none is open any more.
        step_entered: id of the step that is now shown.
        motion_chosen: whether steps are shown at rest only.
    """

    opened = Signal(str, str)
    closed = Signal()
    step_entered = Signal(str)
    motion_chosen = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._id = ""
        self._step = ""
        self._has_less_motion = False

    @property
    def id(self) -> str:
        """The open mechanism, or an empty text."""
        return self._id

    @property
    def step(self) -> str:
        """The step that is shown, or an empty text."""
        return self._step

    @property
    def address(self) -> str:
        """The open mechanism and its step as ``open`` takes them, or an empty text."""
        return f"{self._id}#{self._step}" if self._step else self._id

    @property
    def has_less_motion(self) -> bool:
        """Whether steps are shown at rest only, with what changes marked."""
        return self._has_less_motion

    def choose_motion(self, *, less: bool) -> None:
        """Show steps at rest only, or let them move."""
        if less != self._has_less_motion:
            self._has_less_motion = less
            self.motion_chosen.emit(less)

    def open(self, address: str) -> None:
        """Open ``mechanism`` or ``mechanism#step``."""
        self._id, _, self._step = address.partition("#")
        if self._id:
            self.opened.emit(self._id, self._step)

    def enter(self, step: str) -> None:
        """Note that another step of the open mechanism is shown."""
        if self._id and step != self._step:
            self._step = step
            self.step_entered.emit(step)

    def close(self) -> None:
        """Show none any more."""
        if self._id:
            self._id = self._step = ""
            self.closed.emit()
