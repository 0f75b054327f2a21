"""The language of lessons and interface, changed while the window is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from explainer.desktop.translations import language_wanted, name_of_language
from explainer.desktop.window.main_window import MainWindow
from explainer.lessons.prepared_pack import read_reference
from explainer.opening import Folders, Opening, load_pack
from explainer.startup import Program
from tests.hostile.small_pack import SmallPack, run_limited

from .desk import Desk


@pytest.fixture
def two_languages(tmp_path: Path) -> SmallPack:
    """A small pack in English and Hebrew, which is read from right to left."""
    pack = SmallPack(tmp_path / "pack")
    pack.translate("he")
    return pack


@pytest.fixture
def _windows_are_closed(qapp: QApplication) -> Iterator[None]:
    """Close what a test leaves open, and read from the left again."""
    yield
    for each in QApplication.topLevelWidgets():
        if isinstance(each, MainWindow):
            each.close()
            each.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.processEvents()


@pytest.fixture
def program(
    qapp: QApplication, two_languages: SmallPack, tmp_path: Path, _windows_are_closed: None
) -> tuple[Program, Desk]:
    """The program with its window open on the pack of two languages."""
    folders = Folders(None, tmp_path / "preferences.ini", tmp_path / "reports")
    opening = Opening(pack=two_languages.folder)
    running = Program(qapp, folders, opening)
    window = running.show(load_pack(opening, None), furnished=True)
    QApplication.processEvents()
    return running, Desk(window)


def _languages(window: MainWindow) -> dict[str, QAction]:
    """Return the entries of the menu of languages by their text."""
    menus = window.menuBar().findChildren(QMenu)
    menu = next(each for each in menus if each.title().replace("&", "") == "Language")
    return {each.text(): each for each in menu.actions()}


def _open_window() -> Desk:
    """Return the one window that is open."""
    QApplication.processEvents()
    windows = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MainWindow) and each.isVisible()
    ]
    assert len(windows) == 1
    return Desk(windows[0])


def test_another_language_shows_the_same_place(program: tuple[Program, Desk]) -> None:
    """Lesson, section, region, cause, audience, names, view and size stay, the words do not."""
    _, desk = program
    desk.session.open_lesson("second")
    desk.session.select_region("renal-angle.L")
    desk.session.choose_audience("clinical")
    desk.session.names.choose("all")
    desk.window.resize(1000, 700)
    QApplication.processEvents()
    before = desk.session.looking
    can_go_back = desk.session.history.can_go_back
    _languages(desk.window)[name_of_language("he")].trigger()
    after = _open_window()
    assert after.session.pack.language == "he"
    assert after.session.looking == before
    assert after.session.names.mode == "all"
    assert after.session.history.can_go_back == can_go_back
    assert (after.window.width(), after.window.height()) == (1000, 700)
    assert "Words words" in after.page.toPlainText()
    assert after.causes_shown()[0][0] == "Sore muscle Sore muscle"


def test_what_is_read_from_the_right_is_laid_out_from_the_right(
    program: tuple[Program, Desk],
) -> None:
    """The text stands on the right, the body on the left, and back again."""
    _, desk = program
    assert (
        desk.page.mapToGlobal(desk.page.rect().center()).x()
        < desk.canvas.mapToGlobal(desk.canvas.rect().center()).x()
    )
    _languages(desk.window)[name_of_language("he")].trigger()
    mirrored = _open_window()
    assert mirrored.page.mapToGlobal(mirrored.page.rect().center()).x() > (
        mirrored.canvas.mapToGlobal(mirrored.canvas.rect().center()).x()
    )
    _languages(mirrored.window)[name_of_language("en")].trigger()
    again = _open_window()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert again.session.pack.language == "en"


def test_the_language_is_remembered(program: tuple[Program, Desk], tmp_path: Path) -> None:
    """The next start asks for the language of the last."""
    from explainer.desktop.preferences import PreferencesStore

    _, desk = program
    _languages(desk.window)[name_of_language("he")].trigger()
    _open_window().window.close()
    assert PreferencesStore(tmp_path / "preferences.ini").load().language == "he"


def test_the_language_of_the_first_start() -> None:
    """What was chosen last comes first, then what the system speaks, then the pack's own."""
    assert language_wanted(["en", "es"], "es") == "es"
    assert language_wanted(["qu"], "xx") == "qu"
    assert language_wanted([], "") == ""
    asked = "from explainer.desktop.translations import language_wanted as wanted\n"
    asked += "print(wanted(['en', 'es'], ''), wanted(['en', 'es'], 'en'))"
    told = run_limited("-c", asked, environment={"LC_ALL": "es_ES.UTF-8", "LANGUAGE": "es_ES:es"})
    assert told.stdout.split() == ["es", "en"]


@pytest.mark.usefixtures("_windows_are_closed")
def test_spanish_is_whole_and_says_what_it_awaits(qapp: QApplication, tmp_path: Path) -> None:
    """Interface and lesson speak Spanish; the page says that a clinician has yet to review it."""
    folders = Folders(None, None, tmp_path)
    running = Program(qapp, folders, Opening(language="es"))
    running.show(load_pack(Opening(language="es"), None), furnished=True)
    desk = _open_window()
    desk.session.select_region("renal-angle.L")
    QApplication.processEvents()
    assert desk.card.read_why.text() == "Leer por qué"
    assert desk.causes_shown()[1] == ["Infección del riñón", "menos frecuente"]
    assert "Dolor de costado" in desk.page.toPlainText()
    assert desk.pack.language_note
    assert desk.pack.language_note in desk.page.toPlainText()
    menus = {each.title().replace("&", "") for each in desk.window.menuBar().findChildren(QMenu)}
    assert {"Archivo", "Ver", "Cuerpo", "Idioma", "Ayuda"} <= menus
    desk.window.language_chosen.emit("en")
    assert _open_window().card.read_why.text() == "Read why"


@pytest.mark.usefixtures("_windows_are_closed")
def test_mechanism_goes_on_in_another_language(qapp: QApplication, tmp_path: Path) -> None:
    """Every mechanism stays open at its step, in the words of the new language."""
    running = Program(qapp, Folders(None, None, tmp_path), Opening(language="en"))
    prepared = load_pack(Opening(language="es"), None)
    running.show(load_pack(Opening(language="en"), None), furnished=True)
    for mechanism in read_reference(prepared).mechanisms.values():
        last = mechanism.steps[-1]
        shown = _open_window()
        shown.session.mechanism.open(f"{mechanism.id}#{last.id}")
        for language in ("es", "en"):
            shown.window.language_chosen.emit(language)
            shown = _open_window()
            assert shown.session.mechanism.address == f"{mechanism.id}#{last.id}"
            player = shown.window.mechanism_place.player
            assert player is not None
            assert (last.says.plain in player.caption.toPlainText()) == (language == "es")
