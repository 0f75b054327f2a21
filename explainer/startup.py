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
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

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
from explainer.desktop.body.layer_pictures import LayerPictures
from explainer.desktop.error_reporting import CrashReporter, reports_folder
from explainer.desktop.preferences import THEME_CHOICES, Preferences, PreferencesStore
from explainer.desktop.session import Looking, Session
from explainer.desktop.window.appearance import Appearance
from explainer.desktop.window.main_window import MainWindow
from explainer.lessons.body_outlines import drawing_file, drawn_figures
from explainer.lessons.model import FIGURES, LAYERS, Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

MISSING = 3
"""Exit code where something is missing on this machine."""


class Opening(NamedTuple):
    """Where the window opens; None or an empty text leaves it to what was last chosen.

    ``safe_mode`` opens with the program's own lessons and usual looks, reading
    and writing neither preferences nor caches.
    """

    lesson: str = ""
    region: str = ""
    view: str = ""
    layer: str = ""
    figure: str = ""
    audience: str = ""
    language: str = ""
    theme: str = ""
    text_percent: int | None = None
    pack: Path | None = None
    safe_mode: bool = False


class PackUnusableError(Exception):
    """The pack holds nothing that could be shown; the message says why."""


class NoSuchPlaceError(Exception):
    """The window was asked to open where nothing is; the message says what there is."""


class Folders(NamedTuple):
    """Where the program keeps what it may keep; None where it may not."""

    cache: Path | None
    preferences: Path | None
    reports: Path


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


def load_pack(opening: Opening, cache: Path | None) -> PreparedPack:
    """Return the pack that ``opening`` names, or the program's own.

    Raises:
        PackUnusableError: no lesson or no drawing could be read.
        NoSuchPlaceError: ``opening`` names something that is not there.
    """
    folder = opening.pack or content_folder()
    figure = next((each for each in FIGURES if each == opening.figure), FIGURES[0])
    prepared = prepare_pack(folder.resolve(), assets_folder(), cache, opening.language, figure)
    pack = prepared.pack
    if pack is None or not any(lesson.sections for lesson in pack.lessons):
        reasons = "\n".join(str(fault) for fault in prepared.faults)
        message = f"no lesson of the pack {folder} can be shown\n{reasons}"
        raise PackUnusableError(message)
    if not prepared.outlines and drawn_figures(assets_folder()):
        raise NoSuchPlaceError(_what_there_is("figure", figure, drawn_figures(assets_folder())))
    if not prepared.outlines:
        message = f"the drawing of the body is missing from {assets_folder()}: install again"
        raise PackUnusableError(message)
    _check_places(opening, pack, prepared)
    return prepared


def _what_there_is(kind: str, wanted: str, known: Sequence[str]) -> str:
    return f"there is no {kind} '{wanted}', there is: {', '.join(known)}"


def _check_places(opening: Opening, pack: Pack, prepared: PreparedPack) -> None:
    drawn = [
        layer
        for layer in LAYERS
        for view, each in prepared.outlines.items()
        if drawing_file(assets_folder(), each.figure, view, layer).is_file()
    ]
    for kind, wanted, known in (
        ("lesson", opening.lesson, [lesson.id for lesson in pack.lessons]),
        ("region", opening.region, sorted(pack.regions)),
        ("view", opening.view, list(prepared.outlines)),
        ("layer", opening.layer, list(dict.fromkeys(drawn))),
        ("language", opening.language, list(pack.languages)),
    ):
        if wanted and wanted not in known:
            raise NoSuchPlaceError(_what_there_is(kind, wanted, known))


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
            audience="clinical" if audience == "clinical" else "plain",
        ),
    )
    session.body_follows = preferences.body_follows
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

    def make_body() -> BodyPanel:
        return BodyPanel(session, prepared.outlines, assets, pictures, appearance.theme)

    window = MainWindow(session, appearance, make_body, store, prepared.faults)
    if folders.preferences is not None:
        window.restore(preferences)
    if furnished:
        window.furnish()
    _go_where_asked(session, opening, prepared)
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


def open_window(opening: Opening) -> int:
    """Run the program until its window is closed and return its exit code.

    Raises:
        PackUnusableError: there is nothing to show.
    """
    application = make_application([])
    folders = find_folders(opening.safe_mode)
    CrashReporter(folders.reports).install()
    prepared = load_pack(opening, folders.cache)
    window = make_window(application, prepared, opening, folders, furnished=False)
    finish = partial(_finish, application, window)
    window.body.canvas.first_painted.connect(finish, Qt.ConnectionType.QueuedConnection)
    window.show()
    code = application.exec()
    window.deleteLater()
    return code


def _finish(application: QApplication, window: MainWindow) -> None:
    """Do what the first picture did not have to wait for."""
    window.furnish()
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
