"""The storyboard out of the window: offered while a mechanism is open, saved and printed."""

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QMessageBox

from .boards import mechanisms
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ACTIONS = ("save-storyboard", "print-storyboard")


@pytest.fixture
def cough(desk: Desk) -> Desk:
    """A window in which a mechanism is open."""
    desk.session.mechanism.open("cough-slowly")
    QApplication.processEvents()
    return desk


def _dialog(desk: Desk) -> QFileDialog:
    desk.key(Qt.Key.Key_S, _CONTROL_ALT)
    return desk.find(QFileDialog, "saveStoryboardDialog")


def _save(desk: Desk, file: Path) -> None:
    """Press Ctrl+Alt+S, write the file's name and press Enter."""
    name = _dialog(desk).findChildren(QLineEdit)[0]
    name.selectAll()
    QTest.keyClicks(name, str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _words(file: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", file, "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def test_it_is_offered_while_a_mechanism_is_open(desk: Desk) -> None:
    """Both actions can be used from when one is opened until it is left; keys do nothing else."""
    actions = [desk.window.actions_by_id[each] for each in _ACTIONS]
    assert not any(each.isEnabled() for each in actions)
    desk.key(Qt.Key.Key_S, _CONTROL_ALT)
    assert not desk.window.findChildren(QFileDialog)
    desk.session.mechanism.open("no-such-mechanism")
    assert not any(each.isEnabled() for each in actions)
    desk.session.mechanism.open("cords-tail")
    assert all(each.isEnabled() for each in actions)
    desk.session.mechanism.close()
    assert not any(each.isEnabled() for each in actions)


def test_the_open_mechanism_is_saved_as_it_is_told(cough: Desk, tmp_path: Path) -> None:
    """The file holds the steps in the words of the chosen audience, light in the dark too."""
    cough.window.actions_by_id["theme-dark"].trigger()
    cough.session.choose_audience("clinical")
    file = tmp_path / "board.pdf"
    _save(cough, file)
    words = _words(file)
    mechanism = mechanisms()["cough-slowly"]
    for step in mechanism.steps:
        assert step.name.clinical in words
        assert " ".join(step.says.clinical.split()) in words
    subprocess.run(["pdftoppm", "-r", "20", "-gray", file, tmp_path / "page"], check=True)
    page = min(tmp_path.glob("page*.pgm")).read_bytes()
    pixels = page[-(len(page) * 9 // 10) :]
    assert sum(pixels) / len(pixels) > 200


def test_another_mechanism_is_another_page(cough: Desk, tmp_path: Path) -> None:
    """What is saved is the mechanism that is open then."""
    cough.session.mechanism.open("volume-dial")
    file = tmp_path / "board.pdf"
    _save(cough, file)
    words = _words(file)
    assert mechanisms()["volume-dial"].name.plain in words
    assert mechanisms()["cough-slowly"].name.plain not in words


def test_the_suggested_name_follows_the_kind_of_file(cough: Desk) -> None:
    """It is that of the mechanism, a PDF at first."""
    dialog = _dialog(cough)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["cough-slowly.pdf"]
    kinds = dialog.findChildren(QComboBox, "fileTypeCombo")[0]
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["cough-slowly.svg"]
    assert dialog.defaultSuffix() == "svg"
    dialog.close()


def test_the_players_button_asks_for_a_file(cough: Desk) -> None:
    """A click on it is the same as the action."""
    player = cough.window.mechanism_place.player
    assert player is not None
    player.storyboard.click()
    dialog = cough.find(QFileDialog, "saveStoryboardDialog")
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize("name", ["gone/board.pdf", "board.gif"])
def test_what_cannot_be_written_is_told(cough: Desk, tmp_path: Path, name: str) -> None:
    """One sentence names the file, and the program goes on."""
    file = tmp_path / name
    dialog = _dialog(cough)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    box = cough.find(QMessageBox, "paperFailed")
    assert str(file) in box.text()
    assert not file.exists()
    box.close()
    assert cough.window.isVisible()


def test_it_is_printed_on_one_page(cough: Desk, tmp_path: Path) -> None:
    """What the dialog accepts goes to the printer, here one that writes a file."""
    cough.key(Qt.Key.Key_P, _CONTROL_ALT)
    dialog = cough.find(QPrintDialog, "printStoryboardDialog")
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(file))
    dialog.done(QDialog.DialogCode.Accepted)
    told = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    words = _words(file)
    for step in mechanisms()["cough-slowly"].steps:
        assert step.name.plain in words
