"""The first moments: the window before it is furnished, and what the user does meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explainer.desktop.window.main_window import MainWindow
from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Folders, Opening, PackUnusableError, load_pack
from explainer.startup import make_window

from .desk import Desk


@pytest.fixture
def bare(qapp: QApplication, qtbot: QtBot, prepared: PreparedPack, tmp_path: Path) -> MainWindow:
    """A window that shows its first picture and has no tools yet."""
    folders = Folders(None, None, tmp_path / "reports")
    window = make_window(qapp, prepared, Opening(), folders, furnished=False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_first_picture_has_lesson_and_body(bare: MainWindow) -> None:
    """Before anything else is there the page can be read and the figure is seen."""
    assert bare.reader.page.isVisible()
    assert len(bare.reader.page.toPlainText()) > 2000
    picture = bare.body.canvas.grab().toImage()
    middle = picture.pixelColor(picture.rect().center())
    assert middle != picture.pixelColor(3, 3)


def test_nothing_moves_when_the_tools_come(bare: MainWindow) -> None:
    """Page and body stay exactly where the first picture showed them."""
    QApplication.processEvents()

    def places() -> list[tuple[QPoint, int, int]]:
        return [
            (each.mapTo(bare, QPoint()), each.width(), each.height())
            for each in (bare.reader.page, bare.body.canvas)
        ]

    before = places()
    bare.furnish()
    QApplication.processEvents()
    assert places() == before


def test_what_is_done_before_the_tools_come_is_not_lost(bare: MainWindow) -> None:
    """A region clicked in the first moment is selected, and the card shows it once it is there."""
    canvas = bare.body.canvas
    at = canvas.mapTo(bare, canvas.point_of("calf.L").toPoint())
    handle = bare.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, at)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert bare.session.looking.region == "calf.L"
    bare.furnish()
    QApplication.processEvents()
    desk = Desk(bare)
    assert desk.causes_shown()
    assert desk.pack.regions["calf.L"].name.plain in desk.card.title.text()
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.focus() is desk.control("calf.L")


@pytest.mark.parametrize("key", ["Tab", "Escape", "PageDown", "Return", "F1", "F11"])
def test_keys_before_the_tools_come_do_no_harm(bare: MainWindow, key: str) -> None:
    """Whatever is pressed in the first moment, the window is sound afterwards."""
    QTest.keyClick(bare, Qt.Key[f"Key_{key}"])
    QApplication.processEvents()
    bare.furnish()
    QApplication.processEvents()
    assert Desk(bare).find(QWidget, "safetyLine").isVisible()


def test_a_window_closed_before_the_tools_come_closes(bare: MainWindow) -> None:
    """Who changes their mind at once is let go."""
    assert bare.close()


def test_a_folder_without_lessons_is_refused_in_words(tmp_path: Path) -> None:
    """The reason names the folder."""
    with pytest.raises(PackUnusableError, match=str(tmp_path)):
        load_pack(Opening(pack=tmp_path), None)
