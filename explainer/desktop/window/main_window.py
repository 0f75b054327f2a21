"""The main window: puts the panels side by side and gives every action its deed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from explainer.desktop.body.body_panel import BodyPanel
from explainer.desktop.menu_titles import BODY, GO, MENUS, VIEW, menu_title
from explainer.desktop.naming import named
from explainer.desktop.panel_head import PanelHead
from explainer.desktop.preferences import Preferences, PreferencesStore
from explainer.desktop.reader.lesson_tabs import LessonTabs
from explainer.desktop.reader.reader_panel import ReaderPanel
from explainer.desktop.session import Session
from explainer.desktop.window.appearance import Appearance
from explainer.lessons.faults import Fault
from explainer.lessons.model import FIGURES
from explainer.lessons.resource_paths import assets_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QToolButton

    from explainer.desktop.actions import Actions
    from explainer.desktop.card.cause_card import CauseCard
    from explainer.desktop.choice_bar import ChoiceBar
    from explainer.desktop.mechanism.player import MechanismPlayer
    from explainer.desktop.window.mechanism_place import MechanismPlace
    from explainer.lessons.reference import Reference

translate = QCoreApplication.translate

_HOME_SIZE = (1280, 800)
_LEAST_SIZE = (720, 480)
_CARD_STRETCH = 3
_BODY_AND_CARD = [560, 210]
"""Shares of the height that body and card have at first."""


class PanelMakers(NamedTuple):
    """Makes the panels that need more than a window knows."""

    body: Callable[[], BodyPanel]
    player: "Callable[[], MechanismPlayer]"


class MainWindow(QMainWindow):
    """Shows the reader, the body and the cause card of one session.

    Actions, tools and card come with ``furnish``: the first picture of the window,
    the lesson beside the body, does without them.

    Signals:
        language_chosen: the tag of the language in which the user wants to go on.
    """

    language_chosen = Signal(str)

    actions_by_id: "Actions"
    audience: "ChoiceBar"
    mechanism_place: "MechanismPlace"

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        make: PanelMakers,
        store: PreferencesStore,
        faults: tuple[Fault, ...],
        read_reference: "Callable[[], Reference]",
    ) -> None:
        """Put the panels together; ``faults`` of the pack are told above them.

        ``read_reference`` reads what stands behind the lessons, when it is asked for.
        """
        super().__init__()
        self.session = self._session = session
        self.appearance = appearance
        self._store = store
        self._faults = faults
        self._read_reference = read_reference
        theme, icons = appearance.theme, appearance.icons
        self._make_player = make.player
        self.body = make.body()
        draw, percent = self.body.illustrate, appearance.text_percent
        self.reader = ReaderPanel(session, theme, icons, percent, draw)
        self._card: CauseCard | None = None
        self.tabs = LessonTabs(session, appearance.marker)
        self._head = PanelHead("readerHead")
        self._menus = {title: self.menuBar().addMenu(menu_title(title)) for title in MENUS}
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self._lay_out()
        self.setWindowTitle(session.pack.title)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_HOME_SIZE)
        self.reader.page.setFocus()

    @property
    def card(self) -> "CauseCard":
        """The cause card, which is made when it is first needed."""
        if self._card is None:
            from explainer.desktop.card.cause_card import CauseCard

            look = self.appearance
            self._card = CauseCard(self._session, look.theme, look.marker)
            sizes = self._right.sizes()
            placeholder = self._right.replaceWidget(1, self._card)
            if placeholder is not None:
                placeholder.deleteLater()
            self._card.show()
            self._right.setStretchFactor(1, _CARD_STRETCH)
            self._right.setSizes(sizes if all(sizes) else _BODY_AND_CARD)
        return self._card

    def furnish(self) -> None:
        """Add what the first picture of the window could do without; a second call adds nothing."""
        if hasattr(self, "actions_by_id"):
            return
        from explainer.desktop.actions import Actions
        from explainer.desktop.choice_bar import ChoiceBar
        from explainer.desktop.window.deeds import Deeds
        from explainer.desktop.window.mechanism_place import MechanismPlace

        self.body.furnish(self.appearance.icons)
        self.mechanism_place = MechanismPlace(
            self.splitter,
            self._session,
            self._make_player,
            self._read_reference,
            self.body.take_focus,
        )
        deeds = Deeds(self, self._session, self.appearance, self._faults, self._read_reference)
        self.actions_by_id = Actions(self, deeds.by_action())
        self.audience = ChoiceBar(
            translate("Window", "Words"),
            [
                ("plain", translate("Window", "Plain")),
                ("clinical", translate("Window", "Clinical")),
            ],
        )
        self._choose_motion()
        self._fill_head()
        self._fill_menus()
        self._connect()
        self.card.show_region()

    def _lay_out(self) -> None:
        left = QWidget()
        reading = QVBoxLayout(left)
        reading.setSpacing(0)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.addWidget(self._head)
        reading.addWidget(self.reader, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.addWidget(self.body)
        right.addWidget(named(QWidget(), "causeCard"))
        right.setStretchFactor(0, 5)
        right.setStretchFactor(1, _CARD_STRETCH)
        right.setSizes(_BODY_AND_CARD)
        self._right = right
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 56)
        self.splitter.setStretchFactor(1, 44)
        self.splitter.setSizes([720, 560])
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        column.addWidget(self.splitter, 1)
        safety = translate(
            "Window",
            "This program teaches; it cannot examine anyone. If you are worried, get help,"
            " even if the screen says it looks ordinary.",
        )
        column.addWidget(named(QLabel(safety, wordWrap=True), "safetyLine"))
        self.setCentralWidget(whole)
        self.add_faults(())

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Tell above the panels of ``faults`` in files of which none is told there yet."""
        told = {each.path for each in self._faults}
        self._faults += tuple(each for each in faults if each.path not in told)
        if self._faults:
            from explainer.desktop.window.fault_bar import show_faults_in

            show_faults_in(self._column, 1, self._faults)

    def _fill_head(self) -> None:
        row = self._head.row
        for name in ("back", "forward"):
            row.addWidget(self._tool(name))
        row.addStretch(1)
        row.addWidget(self.audience)
        row.addStretch(1)
        for name in ("smaller-text", "larger-text"):
            row.addWidget(self._tool(name))
        self._draw_icons()

    def _tool(self, name: str) -> "QToolButton":
        from PySide6.QtWidgets import QToolButton

        button = QToolButton()
        button.setDefaultAction(self.actions_by_id[name])
        button.setAccessibleName(self.actions_by_id[name].toolTip())
        return button

    def _draw_icons(self) -> None:
        from explainer.desktop.actions import ROWS

        icons = self.appearance.icons
        for row in ROWS:
            if row.icon:
                self.actions_by_id[row.id].setIcon(icons.icon(row.icon))

    def _fill_menus(self) -> None:
        from PySide6.QtGui import QAction, QKeySequence

        from explainer.desktop.actions import LESSON_KEYS
        from explainer.desktop.window.language_menu import fill_languages
        from explainer.desktop.window.mechanism_menu import add_mechanisms
        from explainer.desktop.window.skin_tone_menu import add_skin_tones

        lessons: list[QAction] = []
        for lesson, keys in zip(self._session.pack.lessons, LESSON_KEYS, strict=False):
            action = QAction(lesson.title, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(partial(self._session.open_lesson, lesson.id))
            self.addAction(action)
            lessons.append(action)
        self._lesson_actions = lessons
        self.actions_by_id.fill_menus(self._menus, lessons)
        if len(self._session.pack.languages) > 1:
            fill_languages(self._menus[VIEW], self._session.pack, self.language_chosen)
        add_skin_tones(self._menus[BODY], self._session, assets_folder())
        add_mechanisms(self._menus[GO], self._session, self._read_reference)
        self.actions_by_id.check_theme(self.appearance.choice)
        self.actions_by_id["body-follows"].setChecked(self._session.body_follows)
        self.actions_by_id["less-motion"].setChecked(self._session.mechanism.has_less_motion)
        self.actions_by_id["full-screen"].setChecked(self.isFullScreen())
        for figure in FIGURES:
            self.actions_by_id[f"figure-{figure}"].setEnabled(figure in self.body.drawn_figures)
        self.actions_by_id[f"figure-{self._session.looking.figure}"].setChecked(True)
        self.actions_by_id["faults"].setEnabled(bool(self._faults))
        self._show_audience()
        self._show_names(self._session.names.mode)
        self._show_history()

    def _connect(self) -> None:
        session = self._session
        session.audience_chosen.connect(self._show_audience)
        session.history_moved.connect(self._show_history)
        session.names.mode_chosen.connect(self._show_names)
        self.audience.chosen.connect(session.choose_audience)
        actions = self.actions_by_id
        self.mechanism_place.offer_storyboard(
            actions["save-storyboard"], actions["print-storyboard"]
        )
        self.body.tools.listed.toggled.connect(self.actions_by_id["list-places"].setChecked)
        self.body.tools.lens.toggled.connect(self.actions_by_id["lens"].setChecked)
        self.appearance.theme_changed.connect(self._retheme)
        self.appearance.text_resized.connect(self._resize_text)

    def _retheme(self) -> None:
        theme, icons = self.appearance.theme, self.appearance.icons
        self.reader.set_icons(icons)
        self.body.set_icons(icons)
        self.reader.set_theme(theme)
        self.body.set_theme(theme)
        self.card.set_theme(theme)
        self.tabs.mark_families()
        self._draw_icons()
        if self.mechanism_place.player is not None:
            self.mechanism_place.player.set_theme(theme)
            self.mechanism_place.player.set_icons(icons)

    def _resize_text(self) -> None:
        self.reader.set_text_percent(self.appearance.text_percent)
        self.card.set_theme(self.appearance.theme)
        self.tabs.mark_families()
        if self.mechanism_place.player is not None:
            self.mechanism_place.player.set_theme(self.appearance.theme)

    def _show_audience(self) -> None:
        audience = self._session.looking.audience
        self.audience.show_choice(audience)
        self.actions_by_id[audience].setChecked(True)

    def _show_names(self, mode: str) -> None:
        self.actions_by_id[f"names-{mode}"].setChecked(True)

    def _show_history(self) -> None:
        self.actions_by_id["back"].setEnabled(self._session.history.can_go_back)
        self.actions_by_id["forward"].setEnabled(self._session.history.can_go_forward)

    def all_keys(self) -> list[tuple[str, str]]:
        """Return title and keys of every action and lesson that has keys."""
        from explainer.desktop.actions import NATIVE_KEYS

        lessons = [
            (each.text(), each.shortcut().toString(NATIVE_KEYS)) for each in self._lesson_actions
        ]
        return [*self.actions_by_id.keys(), *lessons]

    def restore(self, preferences: Preferences) -> None:
        """Put the window where it was when it was closed."""
        self.restoreGeometry(QByteArray(preferences.geometry))
        self.splitter.restoreState(QByteArray(preferences.split))

    def _choose_motion(self) -> None:
        """Move less where that was chosen, or where the desktop asks for it."""
        from explainer.desktop.window.remembered import desktop_wants_less_motion

        chosen = self._store.load().less_motion
        wanted = desktop_wants_less_motion() if chosen is None else chosen
        self._session.mechanism.choose_motion(less=wanted)

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Remember how the program looks."""
        from explainer.desktop.window.remembered import preferences_of

        self._store.save(preferences_of(self))
        super().closeEvent(event)
