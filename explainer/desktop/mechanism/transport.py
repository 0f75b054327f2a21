"""The controls under the picture: previous, play, next, a scrubber, the speed and the steps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.choice_bar import ChoiceBar
from explainer.desktop.icons import Icons
from explainer.desktop.mechanism.step_clock import SPEEDS, StepClock
from explainer.desktop.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

translate = QCoreApplication.translate

_TARGET = 40
_HANDLE = 20
"""Pixels of the scrubber's handle, as the style sheet makes it."""
_FINE = 50
"""Marks of the scrubber to a second."""
_LEAST_SCRUBBER = 110
"""Pixels; the speeds fold into a menu rather than leave it less."""
_WIDEST_STEP = 64
_AROUND = 36
"""Pixels beside the steps."""


class Scrubber(QSlider):
    """A slider that goes to where the pointer is pressed and dragged.

    It follows the pointer rather than its own handle, which goes to the end of a step
    where steps are shown at rest only.
    """

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Go to the place that is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Go along with a pointer that is held down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    def _go_to(self, event: "QMouseEvent") -> None:
        room = max(self.width() - _HANDLE, 1)
        share = (event.position().x() - _HANDLE / 2) / room
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        span = self.maximum() - self.minimum()
        self.setValue(self.minimum() + round(min(max(share, 0.0), 1.0) * span))


class Transport(QWidget):
    """Moves one clock, and shows how far it is.

    Signals:
        step_wanted: place of a step that was chosen from the list.
    """

    step_wanted = Signal(int)

    def __init__(self, icons: Icons) -> None:
        """Make the controls, for no clock yet."""
        super().__init__()
        self._clock: StepClock | None = None
        self._icons = icons
        self.steps = named(QListWidget(), "mechanismSteps")
        self.steps.setFlow(QListView.Flow.LeftToRight)
        self.steps.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.steps.setAccessibleName(translate("Mechanism", "Steps"))
        self.previous = self._button(translate("Mechanism", "Previous step"))
        self.play = self._button("")
        self.next = self._button(translate("Mechanism", "Next step"))
        self.scrubber = named(Scrubber(Qt.Orientation.Horizontal), "mechanismScrubber")
        self.scrubber.setAccessibleName(translate("Mechanism", "Moment"))
        self.scrubber.setMinimumWidth(_LEAST_SCRUBBER)
        self.scrubber.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.speed = ChoiceBar(
            translate("Mechanism", "Speed"),
            [
                (f"{SPEEDS[0]:g}", translate("Mechanism", "Slow")),
                (f"{SPEEDS[1]:g}", translate("Mechanism", "Usual")),
                (f"{SPEEDS[2]:g}", translate("Mechanism", "Fast")),
            ],
        )
        self.speed.show_choice(f"{SPEEDS[1]:g}")
        self._lay_out()
        self.set_icons(icons)
        self.steps.currentRowChanged.connect(self._choose)
        self.scrubber.valueChanged.connect(self._scrub)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setMinimumSize(_TARGET, _TARGET)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for each in (self.previous, self.play, self.next):
            row.addWidget(each)
        row.addWidget(self.scrubber, 1)
        row.addWidget(self.speed)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 4, 12, 8)
        rows.setSpacing(4)
        rows.addWidget(self.steps)
        rows.addLayout(row)

    def fold(self, *, folded: bool) -> None:
        """Keep the buttons and the steps alone, in one row, or show everything in two."""
        if folded != self.scrubber.isHidden():
            self.scrubber.setHidden(folded)
            self.speed.setHidden(folded)
            self._rows.removeWidget(self.steps)
            self._row.removeWidget(self.steps)
            if folded:
                self._row.addWidget(self.steps, 1)
            else:
                self._rows.insertWidget(0, self.steps)
        self.fit()

    def set_icons(self, icons: Icons) -> None:
        """Show the icons of another theme."""
        self._icons = icons
        self.previous.setIcon(icons.icon("chevron-left"))
        self.next.setIcon(icons.icon("chevron-right"))
        self._show_playing(playing=self._clock is not None and self._clock.is_playing)

    def follow(self, clock: StepClock, titles: Sequence[str]) -> None:
        """Move another clock; ``titles`` name its steps."""
        self._clock = clock
        clock.moved.connect(self._show_moment)
        clock.playing_changed.connect(self._show_playing)
        clock.step_entered.connect(self._show_step)
        self.previous.clicked.connect(clock.previous)
        self.next.clicked.connect(clock.next)
        self.play.clicked.connect(self.toggle)
        self.speed.chosen.connect(self._set_speed)
        self.scrubber.blockSignals(True)
        self.scrubber.setRange(0, round(clock.whole * _FINE))
        self.scrubber.setSingleStep(_FINE // 5)
        self.scrubber.setPageStep(_FINE)
        self.scrubber.blockSignals(False)
        self.name_steps(titles)
        self._show_moment()
        self._show_playing(playing=clock.is_playing)

    def unfollow(self) -> None:
        """Let go of the clock."""
        if self._clock is None:
            return
        for signal in (self.previous.clicked, self.next.clicked, self.play.clicked):
            signal.disconnect()
        self.speed.chosen.disconnect()
        self._clock = None

    def name_steps(self, titles: Sequence[str]) -> None:
        """Name the steps anew, as another audience calls them."""
        self.steps.blockSignals(True)
        self.steps.clear()
        for number, title in enumerate(titles, start=1):
            item = QListWidgetItem(str(number))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            self.steps.addItem(item)
        self.steps.setCurrentRow(self._clock.place if self._clock else 0)
        self.steps.blockSignals(False)
        self.fit()

    def fit(self) -> None:
        """Give every step its share of the width."""
        count = max(self.steps.count(), 1)
        height = max(self.steps.fontMetrics().height() + 12, 30)
        room = self.width() - _AROUND
        if self.scrubber.isHidden():
            room -= 3 * (self.next.sizeHint().width() + 4)
        width = min(room // count, _WIDEST_STEP)
        for place in range(self.steps.count()):
            self.steps.item(place).setSizeHint(QSize(max(width, 18), height))
        self.steps.setFixedHeight(height + 4)

    def toggle(self) -> None:
        """Play, or pause."""
        if self._clock is None:
            return
        if self._clock.is_playing:
            self._clock.pause()
        else:
            self._clock.play()

    def _set_speed(self, choice: str) -> None:
        if self._clock is not None:
            self._clock.set_speed(float(choice))

    def _choose(self, place: int) -> None:
        if self._clock is not None and place >= 0 and place != self._clock.place:
            self.step_wanted.emit(place)

    def _scrub(self, value: int) -> None:
        if self._clock is not None and value != round(self._clock.elapsed * _FINE):
            self._clock.scrub(value / _FINE)

    def _show_moment(self) -> None:
        if self._clock is not None:
            self.scrubber.blockSignals(True)
            self.scrubber.setValue(round(self._clock.elapsed * _FINE))
            self.scrubber.blockSignals(False)

    def _show_step(self, place: int) -> None:
        self.steps.blockSignals(True)
        self.steps.setCurrentRow(place)
        self.steps.blockSignals(False)

    def _show_playing(self, playing: bool) -> None:
        said = translate("Mechanism", "Pause") if playing else translate("Mechanism", "Play")
        self.play.setIcon(self._icons.icon("pause" if playing else "play"))
        self.play.setToolTip(said)
        self.play.setAccessibleName(said)
