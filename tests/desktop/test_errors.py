"""When something goes wrong: a report without anything personal, one sentence, and on it goes."""

import faulthandler
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from explainer.desktop.error_reporting import CrashReporter
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform cannot raise a dialog; windows of real platforms can."""


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of reports of a reporter that is at work; pytest's own hooks come back."""
    folder = tmp_path / "reports"
    monkeypatch.setattr(faulthandler, "enable", lambda: None)
    before = sys.excepthook
    CrashReporter(folder).install()
    yield folder
    sys.excepthook = before
    for each in QApplication.topLevelWidgets():
        if each.objectName() == "crashDialog":
            each.close()


def _written(folder: Path) -> list[str]:
    return [each.read_text(encoding="utf-8") for each in sorted(folder.glob("crash-*.txt"))]


def _dialogs(desk: Desk) -> list[QMessageBox]:
    return [
        each for each in desk.window.findChildren(QMessageBox, "crashDialog") if each.isVisible()
    ]


def _fail(*_: object) -> None:
    message = "planted"
    raise RuntimeError(message)


def test_an_error_in_a_slot_is_reported_and_work_goes_on(
    desk: Desk, reports: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    """The click still does what it should, each error is written, the dialog comes once."""
    desk.session.region_selected.connect(_fail)
    for count, region in enumerate(("calf.L", "calf.R"), start=1):
        desk.click(desk.canvas, desk.canvas.point_of(region))
        assert desk.session.looking.region == region
        assert len(_written(reports)) == count
        assert "RuntimeError" in _written(reports)[-1]
        assert _fail.__name__ in _written(reports)[-1]
        assert "planted" in capsys.readouterr().err
        assert len(_dialogs(desk)) == 2 - count
        for dialog in _dialogs(desk):
            assert str(reports) in dialog.text()
            QTest.keyClick(dialog, Qt.Key.Key_Return)
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)


def test_a_report_holds_nothing_that_was_looked_at(
    desk: Desk, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error that names a region, as a missing key does, is reported without the name."""

    def lose(region: str) -> None:
        raise KeyError(region)

    desk.session.region_selected.connect(lose)
    desk.click(desk.canvas, desk.canvas.point_of("calf.L"))
    (written,) = _written(reports)
    assert "KeyError" in written
    assert "calf.L" not in written
    capsys.readouterr()


def test_an_error_before_the_window_does_not_silence_later_ones(
    open_desk: OpenDesk, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first error that can be told on screen is told."""
    sys.excepthook(RuntimeError, RuntimeError("early"), None)
    desk = open_desk()
    sys.excepthook(RuntimeError, RuntimeError("late"), None)
    assert len(_written(reports)) == 2
    assert len(_dialogs(desk)) == 1
    capsys.readouterr()


def test_only_the_last_reports_are_kept(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program that fails again and again does not fill the disk."""
    names = []
    for _ in range(25):
        sys.excepthook(ValueError, ValueError("planted"), None)
        names.append(max(each.name for each in reports.iterdir()))
    kept = sorted(each.name for each in reports.iterdir())
    assert 1 < len(kept) <= 10
    assert kept == names[-len(kept) :]
    capsys.readouterr()


def test_where_no_report_can_be_written_the_error_is_still_told(
    tmp_path: Path, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that cannot be made is no second error."""
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    reporter = CrashReporter(blocked / "reports")
    error = ValueError("planted")
    assert reporter.write(error) is None
    reporter.report(ValueError, error, None)
    assert "planted" in capsys.readouterr().err
    assert len(_dialogs(desk)) == 1


def test_without_standard_error_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Started from a desktop there may be no standard error to write to."""
    monkeypatch.setattr(sys, "stderr", None)
    CrashReporter(tmp_path).report(ValueError, ValueError("planted"), None)
    assert len(_written(tmp_path)) == 1


def test_ctrl_c_is_no_crash(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An interrupt from the terminal leaves no report."""
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert _written(reports) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> PreparedPack:
    """The shipped pack, whose first lesson lost the end of its front matter."""
    folder = tmp_path_factory.mktemp("broken") / "pack"
    shutil.copytree(content_folder(), folder)
    lesson = folder / "en" / "lessons" / "cytokines.md"
    lesson.write_text('+++\ntitle = "Cut off\nleft over', encoding="utf-8")
    return prepare_pack(folder, assets_folder(), None)


def test_a_broken_lesson_leaves_the_rest(
    open_desk: OpenDesk, broken: PreparedPack, prepared: PreparedPack
) -> None:
    """The other lessons open with all their text, and every region can be selected."""
    assert prepared.pack is not None
    desk = open_desk(pack=broken)
    whole = [lesson for lesson in prepared.pack.lessons if lesson.id != "cytokines"]
    for lesson in whole:
        desk.session.open_lesson(lesson.id)
        assert desk.page.toPlainText().startswith(lesson.title)
        assert len(desk.page.toPlainText()) > 2000
    for region in desk.pack.regions:
        desk.session.select_region(region)
        assert desk.session.looking.region == region


def test_the_bar_tells_that_something_is_missing(
    open_desk: OpenDesk, broken: PreparedPack, desk: Desk
) -> None:
    """A sound pack shows no bar; a broken one does, and its button names file and line."""
    assert desk.window.findChildren(QWidget, "faultBar") == []
    spoilt = open_desk(pack=broken)
    assert spoilt.find(QWidget, "faultBar").isVisible()
    spoilt.click(spoilt.button("What is wrong?"))
    (dialog,) = spoilt.window.findChildren(QDialog, "faultsDialog")
    told = dialog.findChildren(QTextBrowser)[0].toPlainText()
    assert "cytokines.md:" in told
    dialog.close()


def test_a_tab_without_a_lesson_does_nothing(open_desk: OpenDesk, broken: PreparedPack) -> None:
    """Whatever tab or key is tried, the open lesson and the marked tab agree."""
    desk = open_desk(pack=broken)
    for number in range(1, 7):
        desk.key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert desk.session.lesson is not None
        tabs = desk.window.tabs
        assert tabs.tabText(tabs.currentIndex()) == desk.session.lesson.title
    for number in range(tabs.count()):
        desk.click(tabs, tabs.tabRect(number).center())
        assert desk.session.lesson is not None
        assert tabs.tabText(tabs.currentIndex()) == desk.session.lesson.title
