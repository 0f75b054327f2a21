"""What is remembered between two windows, and what a spoilt file does: nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explainer.desktop.preferences import Preferences, PreferencesStore
from explainer.opening import Folders, Opening

from .conftest import OpenDesk


def _folders(tmp_path: Path) -> Folders:
    return Folders(None, tmp_path / "config" / "preferences.ini", tmp_path / "reports")


def test_what_was_chosen_is_found_again(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Theme, words, text size, lesson, size of the window and split are those of last time."""
    first = open_desk(folders=_folders(tmp_path))
    actions = first.window.actions_by_id
    for name in ("theme-dark", "clinical", "larger-text", "larger-text", "body-follows"):
        actions[name].trigger()
    first.session.open_lesson("red-flags")
    first.window.resize(790, 600)
    first.window.splitter.setSizes([380, 400])
    QApplication.processEvents()
    split = first.window.splitter.sizes()
    text = first.page.document().defaultFont().pixelSize()
    first.window.close()
    second = open_desk(folders=_folders(tmp_path), size=(0, 0))
    actions = second.window.actions_by_id
    assert actions["theme-dark"].isChecked()
    assert actions["clinical"].isChecked()
    assert not actions["body-follows"].isChecked()
    assert not second.session.body_follows
    assert second.session.looking.audience == "clinical"
    assert second.session.looking.lesson == "red-flags"
    assert second.page.document().defaultFont().pixelSize() == text
    assert (second.window.width(), second.window.height()) == (790, 600)
    assert second.window.splitter.sizes() == split


def test_a_full_screen_window_opens_so_again_and_can_be_left(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """What the menu says of the full screen is true after a restart, too."""
    first = open_desk(folders=_folders(tmp_path))
    first.key(Qt.Key.Key_F11)
    first.window.close()
    second = open_desk(folders=_folders(tmp_path), size=(0, 0))
    told = second.window.actions_by_id["full-screen"].isChecked()
    assert told == second.window.isFullScreen()
    if second.window.isFullScreen():
        second.key(Qt.Key.Key_F11)
    assert not second.window.isFullScreen()


def test_nothing_looked_up_is_kept(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Neither a region nor a cause stands in any file after the window was closed."""
    desk = open_desk(folders=_folders(tmp_path))
    desk.click(desk.canvas, desk.canvas.point_of("calf.L"))
    assert desk.session.looking.region == "calf.L"
    cause = desk.session.looking.cause
    desk.window.close()
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert files
    for each in files:
        kept = each.read_text(encoding="utf-8", errors="replace")
        assert "calf" not in kept
        assert cause not in kept


def test_what_the_command_asks_for_goes_before_what_is_remembered(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """Options say where the window opens."""
    first = open_desk(folders=_folders(tmp_path))
    first.window.actions_by_id["clinical"].trigger()
    first.session.open_lesson("red-flags")
    first.window.close()
    second = open_desk(
        Opening(lesson="what-helps", audience="plain", theme="dark"), folders=_folders(tmp_path)
    )
    assert second.session.looking.lesson == "what-helps"
    assert second.session.looking.audience == "plain"
    assert second.window.actions_by_id["theme-dark"].isChecked()


_SPOILT = {
    "unknown values": "[window]\ntheme=pink\n[reader]\naudience=cats\ntext-percent=101\n",
    "unknown names": "[body]\nnames=few\nfigure=tall\n",
    "numbers out of range": "[reader]\ntext-percent=-99999999999999999999\nlesson=\n",
    "lists": "[window]\ntheme=a, b\n[reader]\naudience=1, 2\ntext-percent=x, y\nlesson=q, r\n",
    "variants": "[window]\ntheme=@Point(rubbish)\ngeometry=@Rect(1 2)\n[reader]\nlesson=@Invalid()",
    "geometry": "[window]\ngeometry=@ByteArray(rubbish)\nsplit=@ByteArray(\\xff\\x0\\x1)\n",
    "geometry of another type": "[window]\ngeometry=17\nsplit=dark\n",
    "empty": "",
    "not an INI file": "\x00\x01\x02 [[[ === ]]] \n%%%\n=\n",
    "long": "[window]\ntheme=" + "x" * 100_000 + "\n",
}


@pytest.mark.parametrize("text", _SPOILT.values(), ids=_SPOILT)
def test_a_spoilt_file_counts_as_none(open_desk: OpenDesk, tmp_path: Path, text: str) -> None:
    """Every value that makes no sense falls back, and the window opens at its home size."""
    folders = _folders(tmp_path)
    assert folders.preferences is not None
    folders.preferences.parent.mkdir()
    folders.preferences.write_text(text, encoding="utf-8")
    kept = PreferencesStore(folders.preferences).load()
    usual = Preferences()
    assert kept._replace(lesson="", geometry=b"", split=b"") == usual
    desk = open_desk(folders=folders, size=(0, 0))
    assert desk.session.looking.lesson == desk.pack.lessons[0].id
    assert (desk.window.width(), desk.window.height()) == (1280, 800)
    assert min(desk.window.splitter.sizes()) > 200
    desk.window.close()


def test_one_spoilt_value_does_not_spoil_the_others(tmp_path: Path) -> None:
    """What makes sense in the same file is remembered all the same."""
    file = tmp_path / "preferences.ini"
    file.write_text("[window]\ntheme=pink\n[reader]\naudience=clinical\ntext-percent=150\n")
    kept = PreferencesStore(file).load()
    assert kept == Preferences(audience="clinical", text_percent=150)


def test_where_nothing_can_be_written_choices_last_for_the_run(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """A folder that cannot be made is no error, neither on opening nor on closing."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    folders = Folders(None, blocked / "config" / "preferences.ini", tmp_path / "reports")
    desk = open_desk(folders=folders)
    desk.window.actions_by_id["theme-dark"].trigger()
    desk.window.close()
    assert blocked.read_text() == "a file where a folder should be"


def test_without_a_file_nothing_is_written(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Safe mode leaves no trace."""
    before = set(tmp_path.rglob("*"))
    desk = open_desk()
    desk.window.actions_by_id["theme-dark"].trigger()
    desk.window.close()
    assert set(tmp_path.rglob("*")) == before
