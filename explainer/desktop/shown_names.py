"""Which names the body shows: those pointed at, all of them, or none, to test oneself."""

from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QObject, Signal

NamesMode = Literal["pointed", "all", "none"]
NAMES_MODES: tuple[NamesMode, ...] = get_args(NamesMode)


class Revealed(NamedTuple):
    """The name of what was pressed beneath the skin, and where, in the drawing's units."""

    name: str
    x: float
    y: float


class ShownNames(QObject):
    """Holds which names are shown, and which one a press has revealed while they are hidden.

    Signals:
        mode_chosen: the names shown from now on, a ``NamesMode``.
        name_revealed: another name, or none, is revealed.
    """

    mode_chosen = Signal(str)
    name_revealed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Show what is pointed at."""
        super().__init__(parent)
        self._mode: NamesMode = "pointed"
        self._revealed: Revealed | None = None

    @property
    def mode(self) -> NamesMode:
        """Which names are shown."""
        return self._mode

    @property
    def revealed(self) -> Revealed | None:
        """What a press has revealed beneath the skin, if anything."""
        return self._revealed

    def choose(self, mode: NamesMode) -> None:
        """Show the names of ``mode`` from now on."""
        if mode != self._mode:
            self.reveal(None)
            self._mode = mode
            self.mode_chosen.emit(mode)

    def reveal(self, revealed: Revealed | None) -> None:
        """Reveal a name, or hide the one that was revealed."""
        if revealed != self._revealed:
            self._revealed = revealed
            self.name_revealed.emit()
