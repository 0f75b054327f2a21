"""Actions: every row has its words, its keys work from everywhere, and all of them are listed."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QMenu,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explainer.desktop.actions import LESSON_KEYS, ROWS
from explainer.desktop.body.layer_names import layer_names
from explainer.lessons.model import LAYERS
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform cannot raise a dialog; windows of real platforms can."""

_MENUS = tuple(dict.fromkeys(row.menu for row in ROWS))
_NATIVE = QKeySequence.SequenceFormat.NativeText


def _with_keys(desk: Desk) -> list[QAction]:
    """Return every action of the window that has keys."""
    return [each for each in desk.window.findChildren(QAction) if each.shortcuts()]


def _menus(desk: Desk) -> list[QMenu]:
    return [
        menu
        for action in desk.window.menuBar().actions()
        if isinstance(menu := action.menu(), QMenu)
    ]


def test_no_two_actions_share_a_key(desk: Desk) -> None:
    """Among rows and lessons each key means one thing."""
    keys = Counter(key.toString() for action in _with_keys(desk) for key in action.shortcuts())
    assert keys.total() >= sum(len(row.keys) for row in ROWS) + len(desk.pack.lessons)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_every_row_is_known_by_words(desk: Desk) -> None:
    """Ids and titles are not used twice; each action has its title and a tip."""
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({row.title for row in ROWS}) == len(ROWS)
    for row in ROWS:
        action = desk.window.actions_by_id[row.id]
        assert action.text() == row.title
        assert len(action.toolTip()) > 3
        assert "&" not in action.toolTip()


def test_every_action_stands_in_its_menu(desk: Desk) -> None:
    """Each row is found in the menu it names, each lesson among the places to go."""
    menus = _menus(desk)
    assert tuple(menu.title() for menu in menus) == _MENUS
    for row in ROWS:
        holding = [
            menu.title() for menu in menus if desk.window.actions_by_id[row.id] in menu.actions()
        ]
        assert holding == [row.menu], row.id
    go = next(menu for menu in menus if menu.title() == "&Go")
    titles = [action.text() for action in go.actions()]
    assert [each for each in titles if each in {lesson.title for lesson in desk.pack.lessons}] == [
        lesson.title for lesson in desk.pack.lessons
    ]


def test_the_underlined_letters_of_a_menu_differ() -> None:
    """Within a menu, and in the bar, no letter leads to two entries."""
    titles = [[row.title for row in ROWS if row.menu == menu] for menu in _MENUS]
    twice = []
    for row in [list(_MENUS), *titles]:
        letters = Counter(title[title.index("&") + 1].lower() for title in row if "&" in title)
        twice += [f"{letter} in {row}" for letter, times in letters.items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("place", ["page", "causes", "body", "outline"])
def test_every_key_works_wherever_the_focus_is(
    qtbot: QtBot, open_desk: OpenDesk, place: str
) -> None:
    """From the text, the causes, the body and the outline, every key does its deed once."""
    desk = open_desk(Opening(region="calf.L"))
    desk.session.go_to("cytokines#messengers")
    desk.session.step_history(-1)
    deaf = []
    for action in _with_keys(desk):
        if action is desk.window.actions_by_id["quit"]:
            continue
        for key in action.shortcuts():
            desk.session.select_region("calf.L")
            places: dict[str, QWidget] = {
                "page": desk.page,
                "causes": desk.card.causes,
                "body": desk.control("calf.L"),
                "outline": desk.reader.outline,
            }
            places[place].setFocus()
            action.setEnabled(True)
            spy = QSignalSpy(action.triggered)
            QTest.keySequence(desk.handle(), key)
            QApplication.processEvents()
            for dialog in desk.window.findChildren(QDialog):
                dialog.close()
                desk.window.activateWindow()
                qtbot.waitUntil(desk.window.isActiveWindow)
            if spy.count() != 1:
                deaf.append((key.toString(), action.text(), spy.count()))
    assert deaf == []


def test_ctrl_and_a_number_open_the_lessons(desk: Desk) -> None:
    """Ctrl+1 opens the first tab, and so on."""
    numbered = list(zip(desk.pack.lessons, LESSON_KEYS, strict=False))
    assert len(numbered) == len(desk.pack.lessons)
    for lesson, key in reversed(numbered):
        QTest.keySequence(desk.handle(), QKeySequence(key))
        assert desk.session.looking.lesson == lesson.id


def test_f11_fills_the_screen_and_leaves_it(desk: Desk) -> None:
    """The first press fills the screen, the second one gives it back."""
    desk.key(Qt.Key.Key_F11)
    assert desk.window.isFullScreen()
    assert desk.window.actions_by_id["full-screen"].isChecked()
    desk.key(Qt.Key.Key_F11)
    assert not desk.window.isFullScreen()


def _dialog(desk: Desk, name: str) -> QDialog:
    found = desk.window.findChildren(QDialog, name)
    assert len(found) == 1
    assert found[0].isVisible()
    return found[0]


def test_the_dialog_of_keys_lists_all_of_them(desk: Desk) -> None:
    """F1 shows every key of the window, and Escape closes the list."""
    desk.key(Qt.Key.Key_F1)
    dialog = _dialog(desk, "keysDialog")
    told = dialog.findChildren(QTextBrowser)[0].toPlainText()
    missing = [
        key.toString(_NATIVE)
        for action in _with_keys(desk)
        for key in action.shortcuts()
        if key.toString(_NATIVE) not in told
    ]
    assert missing == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_tells_versions_and_licence(desk: Desk) -> None:
    """What is asked for in a report can be copied; it says that this is no medical device."""
    desk.window.actions_by_id["about"].trigger()
    dialog = _dialog(desk, "aboutDialog")
    told = dialog.findChildren(QTextBrowser)[0].toPlainText()
    for part in ("not a medical device", desk.pack.licence, desk.pack.version):
        assert part in told
    copy = next(each for each in dialog.findChildren(QAbstractButton) if "Copy" in each.text())
    desk_clipboard = QApplication.clipboard()
    copy.click()
    assert "Qt" in desk_clipboard.text()
    dialog.close()


def test_quit_closes_the_window(desk: Desk) -> None:
    """Ctrl+Q ends it."""
    desk.key(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.isVisible()


def test_everything_that_takes_the_focus_has_a_name(open_desk: OpenDesk) -> None:
    """A screen reader can say what each control is, at every width; only the page is unnamed."""
    for size in ((1280, 800), (960, 600)):
        desk = open_desk(Opening(region="calf.L"), size=size)
        unnamed = []
        for kind in (QAbstractButton, QAbstractItemView, QTabBar):
            for widget in desk.window.findChildren(kind):
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken is not None
                inside_qt = widget.objectName().startswith("qt_") or isinstance(
                    widget.parentWidget(), QTabBar
                )
                if not inside_qt and not spoken.text(QAccessible.Text.Name):
                    unnamed.append(f"{type(widget).__name__} {widget.objectName()}")
        assert unnamed == []


def test_the_tools_do_what_their_actions_do(desk: Desk) -> None:
    """The buttons over the page: larger, smaller, back and forward."""
    size = desk.page.document().defaultFont().pixelSize()
    desk.click(desk.button("Make all text larger"))
    assert desk.page.document().defaultFont().pixelSize() > size
    desk.click(desk.button("Make all text smaller"))
    assert desk.page.document().defaultFont().pixelSize() == size
    back = desk.button("Back to what you looked at before")
    assert not back.isEnabled()
    desk.session.select_region("calf.L")
    desk.click(back)
    assert desk.session.looking.region == ""
    desk.click(desk.button("Forward again"))
    assert desk.session.looking.region == "calf.L"


def test_layers_and_views_by_key_and_by_button(open_desk: OpenDesk) -> None:
    """Ctrl+Down goes from the skin to the deepest layer and stops; every button shows its layer."""
    desk = open_desk(size=(1920, 1080))
    desk.session.show_layer("skin")
    seen = ["skin"]
    for _ in range(8):
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        seen.append(desk.session.looking.layer)
    layers = list(dict.fromkeys(seen))
    assert layers == list(LAYERS)
    for _ in range(8):
        desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.looking.layer == "skin"
    head = desk.find(QWidget, "bodyHead")
    names = layer_names()
    for layer in reversed(LAYERS):
        desk.click(desk.button(names[layer], head))
        assert desk.session.looking.layer == layer
    for view in ("front", "back"):
        desk.click(desk.button(view.capitalize(), head))
        assert desk.session.looking.view == view


@pytest.mark.parametrize("layer", LAYERS)
def test_any_layer_that_can_be_asked_for_can_be_left(open_desk: OpenDesk, layer: str) -> None:
    """Opened at a layer that is not drawn yet, the keys still lead to one that is."""
    desk = open_desk(Opening(layer=layer))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        desk.key(key, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.looking.layer in set(LAYERS)
