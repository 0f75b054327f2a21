"""The player: the stage with its words and controls, in place of the body while one is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explainer.desktop.mechanism.elided_title import ElidedTitle
from explainer.desktop.mechanism.stage import MechanismStage
from explainer.desktop.mechanism.step_art import Look
from explainer.desktop.mechanism.step_caption import StepCaption
from explainer.desktop.mechanism.step_clock import StepClock
from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.step_words import spoken_step, step_title
from explainer.desktop.mechanism.transport import Transport
from explainer.desktop.naming import named
from explainer.desktop.panel_head import PanelHead

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from explainer.desktop.body_plates import BodyPlates
    from explainer.desktop.icons import Icons
    from explainer.desktop.mechanism.scene_library import SceneLibrary
    from explainer.desktop.session import Session
    from explainer.desktop.theme import Theme
    from explainer.lessons.mechanism import Mechanism

translate = QCoreApplication.translate

_LINES_FOR_TWO_ROWS = 24
"""Lines of text below which the controls keep to one row."""
_WIDE = 1.25
_LINES_BESIDE = 26
_BESIDE = 0.32
"""From which shape and width, in lines of text, words stand beside the picture, and how wide."""


class MechanismPlayer(QWidget):
    """Plays one mechanism after another, each at the learner's pace.

    Signals:
        storyboard_wanted: the steps are wanted on paper.
        enlarged: the picture is wanted large, without the text beside it, or no longer.
    """

    storyboard_wanted = Signal()
    enlarged = Signal(bool)

    def __init__(
        self,
        session: "Session",
        scenes: "SceneLibrary",
        plates: "BodyPlates",
        theme: "Theme",
        icons: "Icons",
    ) -> None:
        """Show what ``session`` opens, from ``scenes`` and ``plates``."""
        super().__init__()
        self.setObjectName("mechanismPlayer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._scenes = scenes
        self._plates = plates
        self._theme = theme
        self._mechanism: Mechanism | None = None
        self.pictures: StepPictures | None = None
        """The pictures of the mechanism that is shown."""
        self._clock: StepClock | None = None
        self._is_reduced = False
        self.leave = named(QToolButton(), "leaveMechanism")
        self.leave.setText(translate("Mechanism", "Back to the body"))
        self.leave.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title = ElidedTitle("mechanismTitle")
        self.storyboard = named(QToolButton(), "storyboard")
        self.storyboard.setText(translate("Mechanism", "Storyboard"))
        self.storyboard.setToolTip(translate("Mechanism", "Save all steps on one page"))
        self.enlarge = named(QToolButton(), "enlargeMechanism")
        self.enlarge.setCheckable(True)
        self.enlarge.setToolTip(translate("Mechanism", "Large picture, without the text"))
        self.enlarge.setAccessibleName(self.enlarge.toolTip())
        self.stage = MechanismStage()
        self.caption = StepCaption(session.pack, theme)
        self.transport = Transport(icons)
        self._lay_out()
        self.set_icons(icons)
        self._connect()

    def _lay_out(self) -> None:
        head = PanelHead("mechanismHead")
        head.row.addWidget(self.leave)
        head.row.addWidget(self.title, 1)
        head.row.addWidget(self.storyboard)
        head.row.addWidget(self.enlarge)
        self._middle = middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        middle.setSpacing(0)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)

    def _connect(self) -> None:
        session = self._session
        session.audience_chosen.connect(self._show_audience)
        session.skin_tone_chosen.connect(self.stage.forget)
        self.leave.clicked.connect(session.mechanism.close)
        self.storyboard.clicked.connect(self.storyboard_wanted)
        self.enlarge.toggled.connect(self.enlarged)
        self.stage.pressed.connect(self._go_on)
        self.stage.key_pressed.connect(self._obey_key)
        self.caption.anchorClicked.connect(self._follow)
        self.transport.step_wanted.connect(self._go_to)

    def set_icons(self, icons: "Icons") -> None:
        """Show the icons of another theme."""
        self.leave.setIcon(icons.icon("arrow-left"))
        self.enlarge.setIcon(icons.icon("maximize"))
        self.transport.set_icons(icons)

    def set_theme(self, theme: "Theme") -> None:
        """Show everything in another theme, and at another size of text."""
        self._theme = self.caption.theme = theme
        if self._mechanism is not None:
            self.stage.set_look(self._look(self._mechanism))
            self._show_words()
        self._arrange()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Show the steps at rest only, with what changes marked, or let them move."""
        self._is_reduced = reduced
        if self._clock is not None:
            self._clock.is_reduced = reduced
            self._clock.rest_at(self._clock.place)

    @property
    def clock(self) -> StepClock | None:
        """The time of the mechanism that is shown."""
        return self._clock

    def show_mechanism(self, mechanism: "Mechanism", step: str) -> None:
        """Show a mechanism from one of its steps on; it begins to move at once."""
        if self._mechanism is not mechanism or self._clock is None:
            self._take_up(mechanism)
        if self._clock is not None:
            self._clock.show_step(mechanism.place_of(step))
        self._show_words()
        self._arrange()
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Stand still: nobody looks any more."""
        if self._clock is not None:
            self._clock.pause()

    def _take_up(self, mechanism: "Mechanism") -> None:
        self._mechanism = mechanism
        pictures = self.pictures = StepPictures(mechanism, self._scenes, self._plates)
        timings = [pictures.motion.timing(place) for place in range(len(mechanism.steps))]
        words = [len(each.says.plain.split()) for each in mechanism.steps]
        if self._clock is not None:
            self._clock.pause()
            self._clock.disconnect(self)
            self.transport.unfollow()
            self._clock.deleteLater()
        self._clock = clock = StepClock(timings, words)
        clock.setParent(self)
        clock.is_reduced = self._is_reduced
        clock.step_entered.connect(self._show_step)
        self._speak()
        self.stage.show_mechanism(pictures, clock, self._look(mechanism))
        self.transport.follow(clock, self._titles(mechanism))

    def _look(self, mechanism: "Mechanism") -> Look:
        families = self._session.pack.families
        return Look(self._theme, families.get(mechanism.family) or next(iter(families.values())))

    def _titles(self, mechanism: "Mechanism") -> list[str]:
        audience = self._session.looking.audience
        return [step_title(mechanism, place, audience) for place in range(len(mechanism.steps))]

    def _speak(self) -> None:
        self.caption.audience = self._session.looking.audience
        self.stage.set_audience(self._session.looking.audience)

    def _show_audience(self) -> None:
        self._speak()
        if self._mechanism is not None:
            self.transport.name_steps(self._titles(self._mechanism))
            self._show_words()
            self._arrange()

    def _show_step(self, place: int) -> None:
        self._show_words()
        if self._mechanism is not None:
            self._session.mechanism.enter(self._mechanism.steps[place].id)

    def _show_words(self) -> None:
        mechanism, clock = self._mechanism, self._clock
        if mechanism is None or clock is None:
            return
        audience = self._session.looking.audience
        self.title.say(mechanism.name.said_to(audience))
        self.caption.show_step(mechanism, clock.place)
        spoken = spoken_step(mechanism, clock.place, audience)
        self.stage.setAccessibleName(step_title(mechanism, clock.place, audience))
        self.stage.setAccessibleDescription(spoken)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.stage, spoken))

    def _arrange(self) -> None:
        """Put the words under the picture, or beside it where there is more width than height."""
        line = self.fontMetrics().height()
        self.transport.fold(folded=self.height() < _LINES_FOR_TWO_ROWS * line)
        wide = self.width() > _WIDE * self.height() and self.width() > _LINES_BESIDE * line
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        if wide:
            self.caption.stand_beside(round(self.width() * _BESIDE))
        else:
            self.caption.lie_below(self.height())

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._arrange()

    def _go_on(self) -> None:
        if self._clock is not None:
            self._clock.next()

    def _go_to(self, place: int) -> None:
        if self._clock is not None:
            self._clock.show_step(place)

    def _obey_key(self, key: int) -> None:
        clock = self._clock
        if clock is None:
            return
        onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            onward, back = back, onward
        deeds = {
            onward: clock.next,
            back: clock.previous,
            Qt.Key.Key_Space: self.transport.toggle,
            Qt.Key.Key_Home: clock.first,
            Qt.Key.Key_End: clock.last,
        }
        deeds[Qt.Key(key)]()

    def _follow(self, url: QUrl) -> None:
        scheme, _, name = url.toString().partition(":")
        self.enlarge.setChecked(False)
        if scheme == "source":
            self._session.source_asked.emit(name)
        elif scheme == "lesson":
            self._session.go_to(name)
