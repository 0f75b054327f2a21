"""The boot order, told once; the only place that knows every class.

1. The folders: content, assets, cache, preferences, reports.
2. The prepared pack: model and outlines, from the cache or read afresh.
3. The application, with its look; then session, panels and window.
4. The first picture is painted.
5. Only then: the regions' controls and whatever else the first picture did not need.

The command line calls ``open_window`` to run the program and ``make_window`` to
draw the same window without a screen.
"""

import gc
import os
import sys
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QStandardPaths,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from explainer import __version__
from explainer.desktop.body.body_panel import BodyPanel
from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.layer_pictures import LayerPictures
from explainer.desktop.error_reporting import CrashReporter, reports_folder
from explainer.desktop.preferences import THEME_CHOICES, Preferences, PreferencesStore
from explainer.desktop.session import Looking, Session
from explainer.desktop.shown_names import NAMES_MODES
from explainer.desktop.translations import Translations, language_wanted
from explainer.desktop.window.appearance import Appearance
from explainer.desktop.window.main_window import MainWindow, PanelMakers
from explainer.lessons.model import LAYERS
from explainer.lessons.prepared_pack import PreparedPack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Folders, Opening, PackUnusableError, load_pack

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

    from explainer.desktop.mechanism.player import MechanismPlayer

MISSING = 3
"""Exit code where something is missing on this machine."""


def make_application(arguments: list[str]) -> QApplication:
    """Return the one application object, named so that its folders are its own."""
    QCoreApplication.setOrganizationName("ache-explainer")
    QCoreApplication.setApplicationName("ache-explainer")
    QCoreApplication.setApplicationVersion(__version__)
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setDesktopFileName("io.github.ache_explainer.AcheExplainer")
    usual = qInstallMessageHandler(_explain_abort)
    application = QApplication(["ache-explainer", "-style", "fusion", *arguments])
    qInstallMessageHandler(usual)
    application.setApplicationDisplayName("Ache Explainer")
    return application


def _explain_abort(kind: QtMsgType, _context: "QMessageLogContext", message: str) -> None:
    """Say in one sentence what is missing when Qt is about to abort for want of it.

    Qt's own warnings before that say less and in more lines, so they are dropped.
    """
    if kind == QtMsgType.QtFatalMsg:
        from explainer.preflight import what_is_missing

        sys.stderr.write(f"ache-explainer: {what_is_missing() or message}\n")
        sys.stderr.flush()
        os._exit(MISSING)


def find_folders(safe_mode: bool) -> Folders:
    """Return the user's folders for this program."""
    kind = QStandardPaths.StandardLocation
    base = Path(QStandardPaths.writableLocation(kind.GenericCacheLocation)) / "ache-explainer"
    config = Path(QStandardPaths.writableLocation(kind.GenericConfigLocation)) / "ache-explainer"
    if safe_mode:
        return Folders(None, None, reports_folder())
    return Folders(base, config / "preferences.ini", reports_folder())


def make_session(prepared: PreparedPack, opening: Opening, preferences: Preferences) -> Session:
    """Return the session as it stands when the window opens."""
    pack = prepared.pack
    if pack is None:
        raise PackUnusableError(opening.pack)
    lesson = pack.lesson(opening.lesson) or pack.lesson(preferences.lesson)
    lesson = lesson or next(each for each in pack.lessons if each.sections)
    first = lesson.sections[0]
    audience = opening.audience or preferences.audience
    session = Session(
        pack,
        Looking(
            lesson=lesson.id,
            section=first.address,
            view=first.view if first.view in prepared.outlines else next(iter(prepared.outlines)),
            layer=first.layer,
            figure=next(iter(prepared.outlines.values())).figure,
            skin_tone=opening.skin_tone or preferences.skin_tone,
            audience="clinical" if audience == "clinical" else "plain",
        ),
    )
    session.has_view = prepared.outlines.__contains__
    session.body_follows = preferences.body_follows
    asked = (each for each in NAMES_MODES if each == opening.names)
    session.names.choose(next(asked, preferences.names))
    session.go_to(first.address)
    return session


def make_window(
    application: QApplication,
    prepared: PreparedPack,
    opening: Opening,
    folders: Folders,
    *,
    furnished: bool = True,
) -> MainWindow:
    """Return the window, not yet shown; ``furnished`` False leaves its tools for later."""
    store = PreferencesStore(folders.preferences)
    preferences = store.load()
    if opening.text_percent is not None:
        preferences = preferences._replace(text_percent=opening.text_percent)
    session = make_session(prepared, opening, preferences)
    theme = opening.theme or preferences.theme
    choice = next((each for each in THEME_CHOICES if each == theme), preferences.theme)
    assets = assets_folder()
    appearance = Appearance(application, assets, choice, preferences.text_percent)
    pictures = LayerPictures(folders.cache)

    read = cache(partial(read_reference, prepared))

    outlines = FigureOutlines(assets, session.looking.figure, prepared.outlines)
    session.has_view = lambda view: view in outlines.of(session.looking.figure)

    def make_body() -> BodyPanel:
        return BodyPanel(session, outlines, assets, pictures, appearance.theme, read)

    def make_player() -> "MechanismPlayer":
        from explainer.desktop.body.stage_plates import StagePlates
        from explainer.desktop.mechanism.player import MechanismPlayer
        from explainer.desktop.mechanism.scene_library import SceneLibrary

        scenes = SceneLibrary((opening.pack or content_folder()).resolve(), assets)
        plates = StagePlates(assets, outlines, lambda: session.looking.skin_tone)
        return MechanismPlayer(session, scenes, plates, appearance.theme, appearance.icons)

    make = PanelMakers(make_body, make_player)
    window = MainWindow(session, appearance, make, store, prepared.faults, read)
    if folders.preferences is not None:
        window.restore(preferences)
    if furnished:
        _furnish(window)
    _go_where_asked(session, opening, prepared)
    if furnished:
        session.mechanism.open(opening.mechanism)
    return window


def _go_where_asked(session: Session, opening: Opening, prepared: PreparedPack) -> None:
    if opening.region and opening.lesson:
        session.pin_region(opening.region)
    elif opening.region:
        session.select_region(opening.region)
    for view in prepared.outlines:
        if view == opening.view:
            session.show_view(view)
    for layer in LAYERS:
        if layer == opening.layer:
            session.show_layer(layer)


def _furnish(window: MainWindow) -> None:
    """Add the tools, and tell of drawings that are missing or damaged."""
    from explainer.lessons.drawing_check import drawing_faults

    window.add_faults(drawing_faults(assets_folder()))
    window.furnish()


def open_window(opening: Opening) -> int:
    """Run the program until its window is closed and return its exit code.

    Raises:
        PackUnusableError: there is nothing to show.
        NoSuchPlaceError: ``opening`` names something that is not there.
    """
    application = make_application([])
    folders = find_folders(opening.safe_mode)
    CrashReporter(folders.reports).install()
    remembered = PreferencesStore(folders.preferences).load()
    prepared = load_pack(
        opening,
        folders.cache,
        lambda tags: language_wanted(tags, remembered.language),
        remembered.figure,
    )
    program = Program(application, folders, opening)
    window = program.show(prepared, furnished=False)
    finish = partial(_finish, application, window, opening)
    window.body.canvas.first_painted.connect(finish, Qt.ConnectionType.QueuedConnection)
    code = application.exec()
    program.close()
    return code


class Program:
    """The one window of the program, opened anew when another language is chosen."""

    def __init__(self, application: QApplication, folders: Folders, opening: Opening) -> None:
        self._application = application
        self._folders = folders
        self._opening = opening
        self._translations = Translations(application, assets_folder() / "translations")
        self._window: MainWindow | None = None

    def show(
        self, prepared: PreparedPack, *, furnished: bool, instead_of: MainWindow | None = None
    ) -> MainWindow:
        """Show a window of ``prepared`` in the language of its pack, where another stood if any."""
        if prepared.pack is not None:
            self._translations.speak(prepared.pack.language)
        window = make_window(
            self._application, prepared, self._opening, self._folders, furnished=furnished
        )
        window.language_chosen.connect(self._change_language, Qt.ConnectionType.QueuedConnection)
        self._window = window
        if instead_of is not None:
            window.resize(instead_of.size())
            window.move(instead_of.pos())
            window.setWindowState(instead_of.windowState())
            window.splitter.setSizes(instead_of.splitter.sizes())
        window.show()
        return window

    def _change_language(self, language: str) -> None:
        """Show the same place in another language, in a window that takes the old one's place."""
        old = self._window
        if old is None:
            return
        look = old.appearance
        opening = self._opening._replace(
            language=language,
            lesson="",
            region="",
            mechanism="",
            audience=old.session.looking.audience,
            figure=old.session.looking.figure,
            skin_tone=old.session.looking.skin_tone,
            names=old.session.names.mode,
            theme=look.choice,
            text_percent=look.text_percent,
        )
        prepared = load_pack(opening, self._folders.cache)
        self._opening = opening
        looking, history = old.session.looking, old.session.history
        shown = old.session.mechanism.address
        self._application.setQuitOnLastWindowClosed(False)
        old.close()
        new = self.show(prepared, furnished=True, instead_of=old)
        new.session.return_to(looking, history)
        new.session.mechanism.open(shown)
        self._application.setQuitOnLastWindowClosed(True)
        old.deleteLater()

    def close(self) -> None:
        """Let go of the window once the program has ended."""
        if self._window is not None:
            self._window.deleteLater()


def _finish(application: QApplication, window: MainWindow, opening: Opening) -> None:
    """Do what the first picture did not have to wait for."""
    _furnish(window)
    window.session.mechanism.open(opening.mechanism)
    icon = assets_folder() / "desktop" / "ache-explainer.svg"
    application.setWindowIcon(QIcon(str(icon)))
    _quit_on_interrupt(application)
    gc.enable()
    gc.freeze()


def _quit_on_interrupt(application: QApplication) -> None:
    """Let Ctrl+C in the terminal close the program, without a timer that wakes it."""
    import signal
    import socket

    from PySide6.QtCore import QSocketNotifier

    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        return
    ours, waker = socket.socketpair()
    for end in (ours, waker):
        end.setblocking(False)
    signal.set_wakeup_fd(waker.fileno())
    signal.signal(signal.SIGINT, lambda *_: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(application.quit)

    def close() -> None:
        ours.close()
        waker.close()

    application.destroyed.connect(close)
