"""The stage: shows the picture of the moment that a clock tells."""

from collections import OrderedDict
from math import cos, pi
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from explainer.desktop.mechanism.layered_step import LayeredStep
from explainer.desktop.mechanism.stage_labels import Spoken
from explainer.desktop.mechanism.step_art import Look
from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.transition import Transition

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from explainer.desktop.mechanism.step_clock import StepClock
    from explainer.lessons.model import Audience

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_USUAL_STAGE = (640, 460)
_LARGEST_WORDS = 1.7
"""Pixels of stage from which words on the picture grow with it, and how far."""
_KEPT = 3
_WORDS_FROM = 0.6
"""Share of a step's entry from which its words come."""
_WORDS_COME = 0.3
"""Seconds in which the words of the first step come."""


class MechanismStage(QWidget):
    """Paints one mechanism and turns keys and presses into wishes about its steps.

    Signals:
        pressed: a press, which asks for the next step.
        key_pressed: a key that may mean a step; a number of ``Qt.Key``.
    """

    pressed = Signal()
    key_pressed = Signal(int)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("mechanismStage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pictures: StepPictures | None = None
        self._clock: StepClock | None = None
        self._look: Look | None = None
        self._audience: Audience = "plain"
        self._layered: OrderedDict[int, LayeredStep] = OrderedDict()
        self._stills: dict[tuple[int, bool, bool], QPixmap] = {}
        self._is_ringed = False
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._prepare_next)

    def show_mechanism(self, pictures: StepPictures, clock: "StepClock", look: Look) -> None:
        """Show another mechanism, at the moment of ``clock``."""
        self._pictures, self._clock, self._look = pictures, clock, look
        clock.moved.connect(self.update)
        clock.rested.connect(self._ahead.start)
        self.forget()

    def set_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.forget()

    def set_audience(self, audience: "Audience") -> None:
        """Speak to another audience."""
        self._audience = audience
        self.update()

    def forget(self) -> None:
        """Draw everything afresh."""
        self._layered.clear()
        self._stills.clear()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the shape of most scenes."""
        return QSize(560, 420)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for room in which a scene can still be made out."""
        return QSize(200, 130)

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the picture of the moment."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pictures is not None and self._clock is not None and self._look is not None:
            self._paint(painter, self._pictures, self._clock, self._look)
        if self._is_ringed and self.hasFocus() and self._look is not None:
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint(
        self, painter: QPainter, pictures: StepPictures, clock: "StepClock", look: Look
    ) -> None:
        place, seconds = clock.place, clock.seconds
        timing = pictures.motion.timing(place)
        room = QRectF(self.rect())
        painter.fillRect(room, look.theme.panel)
        entered = seconds / timing.entry if timing.entry else seconds / _WORDS_COME
        if clock.is_resting:
            entered = 1.0
        frame = pictures.motion.frame(place, max(seconds - timing.entry, 0.0))
        if seconds < timing.entry:
            steps = pictures.mechanism.steps
            way = Transition(steps[place - 1], steps[place], room)
            way.paint(painter, *self._transition_stills(place), (1 - cos(pi * entered)) / 2)
        else:
            self._step(place).paint(painter, frame)
        if clock.is_resting and clock.is_reduced:
            pictures.paint_marks(painter, place, look, room)
        painter.setOpacity(min(max((entered - _WORDS_FROM) / (1 - _WORDS_FROM), 0.0), 1.0))
        said = Spoken(self._audience, self._words_font())
        pictures.paint_words(painter, place, look, room, said, frame.values)
        painter.setOpacity(1.0)

    def _words_font(self) -> QFont:
        """Return the font of the words on the picture, which grow with a large picture."""
        font = QFont(self.font())
        grown = min(self.width() / _USUAL_STAGE[0], self.height() / _USUAL_STAGE[1])
        font.setPixelSize(round(font.pixelSize() * min(max(grown, 1.0), _LARGEST_WORDS)))
        return font

    def _step(self, place: int) -> LayeredStep:
        found = self._layered.get(place)
        if found is None:
            if self._pictures is None or self._look is None:
                raise TypeError(place)
            room, ratio = QRectF(self.rect()), self.devicePixelRatioF()
            found = self._pictures.layered(place, self._look, room, ratio)
            self._layered[place] = found
            while len(self._layered) > _KEPT:
                self._layered.popitem(last=False)
        return found

    def _still(self, place: int, *, at_rest: bool, has_ground: bool) -> QPixmap:
        """Return the picture of a step at its beginning or its end, for a transition."""
        found = self._stills.get((place, at_rest, has_ground))
        if found is None:
            if self._pictures is None:
                raise TypeError(place)
            ratio = self.devicePixelRatioF()
            found = QPixmap(self.size() * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            motion = self._pictures.motion
            seconds = motion.timing(place).motion if at_rest else 0.0
            frame = motion.frame(place, seconds)
            self._step(place).paint(painter, frame, has_ground=has_ground)
            painter.end()
            if len(self._stills) >= _KEPT:
                self._stills.clear()
            self._stills[place, at_rest, has_ground] = found
        return found

    def _transition_stills(self, place: int) -> tuple[QPixmap, QPixmap]:
        """Return the pictures between which the step at ``place`` enters."""
        if self._pictures is None:
            raise TypeError(place)
        steps = self._pictures.mechanism.steps
        way = Transition(steps[place - 1], steps[place], QRectF(self.rect()))
        old_floats, new_floats = way.floating
        return (
            self._still(place - 1, at_rest=True, has_ground=not old_floats),
            self._still(place, at_rest=False, has_ground=not new_floats),
        )

    def _prepare_next(self) -> None:
        """Draw ahead what the next step needs, so that it begins without a pause."""
        if self._pictures is None or self._clock is None or not self.isVisible():
            return
        place = self._clock.place + 1
        if place < len(self._pictures.mechanism.steps) and not self._clock.is_reduced:
            self._transition_stills(place)

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Draw afresh at another size."""
        super().resizeEvent(event)
        self.forget()

    def focusInEvent(self, event: "QFocusEvent") -> None:  # noqa: N802 - Qt's name
        """Show where the keys go, to those who came by keys."""
        self._is_ringed = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Ask for the next step."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Tell of the keys that mean a step."""
        if Qt.Key(event.key()) in STEP_KEYS and not event.modifiers():
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)


STEP_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End)
