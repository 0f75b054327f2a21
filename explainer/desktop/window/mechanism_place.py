"""Where the player stands: in place of body and card while a mechanism is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from explainer.desktop.mechanism.player import MechanismPlayer
    from explainer.desktop.session import Session
    from explainer.lessons.reference import Reference


_SHARES = (720, 560)
"""Pixels of width that text and picture share at first."""


class MechanismPlace(QObject):
    """Brings the player in when a mechanism is opened, and the body back when it is left.

    Signals:
        storyboard_wanted: the open mechanism is wanted on paper.
    """

    storyboard_wanted = Signal()

    def __init__(
        self,
        splitter: QSplitter,
        session: "Session",
        make_player: "Callable[[], MechanismPlayer]",
        read_reference: "Callable[[], Reference]",
        focus_body: Callable[[], object],
    ) -> None:
        """Use the second place of ``splitter``; the player is made when it is first needed.

        ``focus_body`` gives the keyboard to the body, where who held it is gone.
        """
        super().__init__(splitter)
        self._splitter = splitter
        self._session = session
        self._make_player = make_player
        self._read_reference = read_reference
        self._focus_body = focus_body
        self._stack: QStackedWidget | None = None
        self._focused: QWidget | None = None
        self.player: MechanismPlayer | None = None
        """The player, once there is one."""
        session.mechanism.opened.connect(self._open)
        session.mechanism.closed.connect(self._close)
        session.mechanism.motion_chosen.connect(self._choose_motion)
        session.region_selected.connect(self._give_way)

    def offer_storyboard(self, save: "QAction", print_it: "QAction") -> None:
        """Let the two actions be used while a mechanism is open, the first by its button too."""
        self.storyboard_wanted.connect(save.trigger)

        def offer() -> None:
            for each in (save, print_it):
                each.setEnabled(bool(self._session.mechanism.id))

        self._session.mechanism.opened.connect(offer)
        self._session.mechanism.closed.connect(offer)
        offer()

    def _open(self, mechanism_id: str, step: str) -> None:
        mechanism = self._read_reference().mechanisms.get(mechanism_id)
        if mechanism is None:
            self._session.mechanism.close()
            return
        focused = QApplication.focusWidget()
        player, stack = self._furnished()
        if stack.currentWidget() is not player:
            self._focused = focused
        stack.setCurrentWidget(player)
        player.show_mechanism(mechanism, step)

    def settle(self) -> None:
        """Let the step that is shown stand still, as in a picture of the window."""
        if self.player is not None and self.player.clock is not None:
            self.player.clock.rest_at(self.player.clock.place)

    def _furnished(self) -> "tuple[MechanismPlayer, QStackedWidget]":
        """Return the player and the stack in which it stands before the body."""
        if self.player is None or self._stack is None:
            sizes = self._splitter.sizes()
            self._stack = QStackedWidget()
            self.player = self._make_player()
            self.player.enlarged.connect(self._enlarge)
            self.player.storyboard_wanted.connect(self.storyboard_wanted)
            body = self._splitter.replaceWidget(1, self._stack)
            if body is not None:
                self._stack.addWidget(body)
                body.show()
            self._stack.addWidget(self.player)
            self._stack.show()
            self._splitter.setStretchFactor(1, 44)
            self._splitter.setSizes(sizes if all(sizes) else list(_SHARES))
            self._choose_motion(self._session.mechanism.has_less_motion)
        return self.player, self._stack

    def _close(self) -> None:
        if self._stack is None or self.player is None:
            return
        self.player.stop()
        self.player.enlarge.setChecked(False)
        self._stack.setCurrentIndex(0)
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_body()

    def _enlarge(self, large: bool) -> None:
        """Give the player the room of the text as well."""
        text = self._splitter.widget(0)
        if text is not None:
            text.setVisible(not large)

    def _choose_motion(self, less: bool) -> None:
        if self.player is not None:
            self.player.set_reduced_motion(reduced=less)

    def _give_way(self, region: str) -> None:
        """Show the body again when a place on it is asked for."""
        if region:
            self._session.mechanism.close()
