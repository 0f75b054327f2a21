"""A lesson on paper: saved as a PDF that other programs can read."""

import re
import subprocess
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from explainer.lessons.model import AUDIENCES, Audience
from explainer.lessons.plain_text import lesson_text

from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _save(desk: Desk, file: Path) -> None:
    """Press Ctrl+S, write the file's name and press Enter."""
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.find(QFileDialog, "savePdfDialog")
    name = dialog.findChildren(QLineEdit)[0]
    name.selectAll()
    QTest.keyClicks(name, str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    QApplication.processEvents()


def _read(program: str, file: Path, *more: str) -> str:
    done = subprocess.run([program, str(file), *more], check=True, capture_output=True, text=True)
    return done.stdout


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_lesson_is_saved_whole(desk: Desk, tmp_path: Path, audience: Audience) -> None:
    """Every section, the sources and the closing note are there, as text in embedded fonts."""
    desk.session.open_lesson("flank-pain")
    desk.session.choose_audience(audience)
    folder = tmp_path / "papers"
    folder.mkdir()
    file = folder / "lesson.pdf"
    _save(desk, file)
    text = " ".join(_read("pdftotext", file, "-").split())
    lesson = desk.session.lesson
    assert lesson is not None
    for section in lesson.sections:
        assert section.title in text
    said = _letters(lesson_text(desk.pack, lesson, audience))
    lost = {each for each in said if each not in text}
    assert not lost
    assert "Awaiting a clinician's review" in text
    assert "it cannot examine anyone" in text
    if audience == "clinical":
        assert "Sources of this page" in text
    fonts = _read("pdffonts", file).splitlines()[2:]
    assert fonts
    for line in fonts:
        assert line.startswith("SourceSans3"), line
        assert line.split()[-5] == "yes", "embedded"
    assert list(folder.iterdir()) == [file], "nothing half-written is left"


def _letters(text: str) -> set[str]:
    """Return the words of ``text`` that are all letters, which no line break cuts."""
    return {each for each in text.split() if each.isalpha()}


def _callouts(page: str) -> list[tuple[str, str]]:
    """Return title and last words of each callout of a page of HTML."""
    found = re.findall(r'<p class="callout-title-\w+">(.*?)</p>(.*?)</td>', page, re.DOTALL)
    texts = [(_words(title), _words(body)) for title, body in found]
    return [(title, " ".join(body.split()[-3:])) for title, body in texts]


def _words(markup: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", "", markup)).split())


@pytest.mark.parametrize("lesson_id", ["flank-pain", "red-flags"])
def test_sheets_keep_together_what_belongs_together(
    desk: Desk, tmp_path: Path, lesson_id: str
) -> None:
    """No heading stands last on a sheet, and no callout is cut in two."""
    desk.session.open_lesson(lesson_id)
    lesson = desk.session.lesson
    assert lesson is not None
    file = tmp_path / "lesson.pdf"
    _save(desk, file)
    sheets = [each for each in _read("pdftotext", file, "-layout", "-").split("\f") if each.strip()]
    assert len(sheets) > 2
    titles = {each.title for each in lesson.sections}
    for sheet in sheets:
        assert sheet.strip().splitlines()[-1].strip() not in titles
    joined = [_words(each) for each in sheets]
    callouts = _callouts(lesson.pages["plain"].html)
    assert callouts
    for title, end in callouts:
        assert any(title in each and end in each.partition(title)[2] for each in joined), title


def test_paper_is_light_in_the_dark_theme(desk: Desk, tmp_path: Path) -> None:
    """Ink is dark on white whatever the window wears."""
    desk.window.actions_by_id["theme-dark"].trigger()
    file = tmp_path / "lesson.pdf"
    _save(desk, file)
    picture = tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "20", "-gray", str(file), str(picture)], check=True)
    page = min(tmp_path.glob("page*.pgm")).read_bytes()
    pixels = page[-(len(page) * 9 // 10) :]
    assert sum(pixels) / len(pixels) > 200


def test_a_folder_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    """One sentence names the file, and the program goes on."""
    file = tmp_path / "gone" / "lesson.pdf"
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.find(QFileDialog, "savePdfDialog")
    dialog.fileSelected.emit(str(file))
    dialog.close()
    box = desk.find(QMessageBox, "paperFailed")
    assert str(file) in box.text()
    assert not file.parent.exists()
    box.close()
    assert desk.window.isVisible()
