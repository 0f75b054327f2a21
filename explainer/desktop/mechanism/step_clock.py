"""The time of a mechanism: which step, how long in it, playing or standing still."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, QVariantAnimation, Signal

from explainer.lessons.motion import Timing

SPEEDS = (0.5, 1.0, 2.0)
_READING = 1.6
_READING_PER_WORD = 0.28
"""Seconds for which a step stands still while all are played: at least, and for each word."""


class StepClock(QObject):
    """Runs through steps, at the learner's pace or of itself, and rests when asked.

    Nothing ticks while the picture stands still.

    Signals:
        moved: step or time is another one now.
        step_entered: place of the step that is now shown.
        playing_changed: whether the steps follow one another of themselves.
        rested: the picture stands still now.
    """

    moved = Signal()
    step_entered = Signal(int)
    playing_changed = Signal(bool)
    rested = Signal()

    def __init__(self, timings: Sequence[Timing], words: Sequence[int]) -> None:
        """Know how long each step lasts, and how many ``words`` there are to read in it."""
        super().__init__()
        self._timings = tuple(timings)
        self._words = tuple(words)
        self._place = 0
        self._seconds = 0.0
        self._speed = 1.0
        self._is_playing = False
        self.is_reduced = False
        """Whether steps are shown at rest only."""
        self._run = QVariantAnimation(self)
        self._run.valueChanged.connect(self._tick)
        self._run.finished.connect(self._rest)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self._go_on)

    @property
    def place(self) -> int:
        """The place of the step that is shown."""
        return self._place

    @property
    def seconds(self) -> float:
        """How long that step has been shown, its entry included."""
        return self._seconds

    @property
    def is_playing(self) -> bool:
        """Whether the steps follow one another of themselves."""
        return self._is_playing

    @property
    def is_resting(self) -> bool:
        """Whether the picture stands still at the end of its step."""
        return self._seconds >= self._timings[self._place].whole

    @property
    def whole(self) -> float:
        """Seconds of all steps together, without reading."""
        return sum(each.whole for each in self._timings)

    @property
    def elapsed(self) -> float:
        """Seconds of the steps up to now, without reading."""
        return sum(each.whole for each in self._timings[: self._place]) + self._seconds

    def start_of(self, place: int) -> float:
        """Return how many seconds lie before the step at ``place``."""
        return sum(each.whole for each in self._timings[:place])

    def show_step(self, place: int) -> None:
        """Go to a step and let it move from its beginning."""
        self._halt()
        self._enter(place, 0.0)
        self._begin()

    def rest_at(self, place: int) -> None:
        """Go to a step as it stands still at its end."""
        self._halt()
        bounded = min(max(place, 0), len(self._timings) - 1)
        self._enter(bounded, self._timings[bounded].whole)
        self._rest()

    def scrub(self, elapsed: float) -> None:
        """Stop at a moment of the whole, in seconds as ``elapsed`` counts them."""
        self._set_playing(playing=False)
        self._halt()
        left = min(max(elapsed, 0.0), self.whole)
        place = 0
        while place < len(self._timings) - 1 and left >= self._timings[place].whole:
            left -= self._timings[place].whole
            place += 1
        if self.is_reduced:
            left = self._timings[place].whole
        self._enter(place, left)

    def next(self) -> None:
        """Go to the next step; from the last, to its end."""
        if self._place < len(self._timings) - 1:
            self.show_step(self._place + 1)
        else:
            self.rest_at(self._place)

    def previous(self) -> None:
        """Go to the step before, as it stood at its end."""
        self.rest_at(self._place - 1)

    def first(self) -> None:
        """Go to the beginning."""
        self.show_step(0)

    def last(self) -> None:
        """Go to the end."""
        self.rest_at(len(self._timings) - 1)

    def play(self) -> None:
        """Let the steps follow one another; from the end, begin anew."""
        at_end = self.is_resting and self._place == len(self._timings) - 1
        self._set_playing(playing=True)
        if at_end:
            self.show_step(0)
        elif self.is_resting:
            self._go_on()
        else:
            self._begin()

    def pause(self) -> None:
        """Stop where it is."""
        self._set_playing(playing=False)
        self._halt()

    def set_speed(self, speed: float) -> None:
        """Let everything run ``speed`` times as fast as usual."""
        self._speed = speed
        if self._run.state() == QVariantAnimation.State.Running:
            self._halt()
            self._begin()

    def _begin(self) -> None:
        whole = self._timings[self._place].whole
        if self.is_reduced or self._seconds >= whole:
            self._enter(self._place, whole)
            self._rest()
            return
        self._run.setStartValue(self._seconds)
        self._run.setEndValue(whole)
        self._run.setDuration(max(round((whole - self._seconds) * 1000 / self._speed), 1))
        self._run.start()

    def _halt(self) -> None:
        self._run.blockSignals(True)
        self._run.stop()
        self._run.blockSignals(False)
        self._reading.stop()

    def _tick(self, value: object) -> None:
        if isinstance(value, float) and value != self._seconds:
            self._seconds = value
            self.moved.emit()

    def _enter(self, place: int, seconds: float) -> None:
        was = self._place
        self._place = min(max(place, 0), len(self._timings) - 1)
        self._seconds = seconds
        if self._place != was:
            self.step_entered.emit(self._place)
        self.moved.emit()

    def _rest(self) -> None:
        self.rested.emit()
        if not self._is_playing:
            return
        if self._place == len(self._timings) - 1:
            self._set_playing(playing=False)
            return
        seconds = (_READING + _READING_PER_WORD * self._words[self._place]) / self._speed
        self._reading.start(round(seconds * 1000))

    def _go_on(self) -> None:
        if self._is_playing:
            self.show_step(self._place + 1)

    def _set_playing(self, *, playing: bool) -> None:
        if playing != self._is_playing:
            self._is_playing = playing
            self.playing_changed.emit(playing)
