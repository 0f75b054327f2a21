"""Every text of the interface can be translated, and the picture mirrors as a whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from explainer.desktop.body.region_control import RegionControl
from explainer.lessons.model import VIEWS, Pack
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk
from .pseudo_language import MARK, pseudo_language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def mirrored(qapp: QApplication, open_desk: OpenDesk) -> Iterator[Desk]:
    """A window in the pseudo-language, read from right to left."""
    with pseudo_language(qapp):
        yield open_desk()


def _words_of(pack: Pack) -> set[str]:
    """Return what the pack itself says in short texts, which its own translation covers."""
    words = {pack.title, *pack.language_names.values()}
    for lesson in pack.lessons:
        words |= {lesson.title, *(each.title for each in lesson.sections)}
    words |= {each.name for each in pack.families.values()}
    for region in pack.regions.values():
        words |= set(region.name)
    for cause in pack.causes.values():
        words |= set(cause.name)
    return words


def _texts(window: QWidget) -> Iterator[tuple[str, str]]:
    for each in window.findChildren(QWidget):
        if isinstance(each, RegionControl):
            continue
        name = f"{type(each).__name__} {each.objectName()}"
        yield f"{name}: name", each.accessibleName()
        yield f"{name}: tip", each.toolTip()
        yield f"{name}: description", each.accessibleDescription()
        if isinstance(each, (QAbstractButton, QLabel)):
            yield f"{name}: text", each.text()
        if isinstance(each, QMenu):
            for action in each.actions():
                yield f"{name}: entry", action.text()


def _untranslated(window: QWidget, pack: Pack) -> list[str]:
    words = _words_of(pack)
    return sorted(
        f"{where} {text!r}"
        for where, text in _texts(window)
        if any(each.isalpha() for each in text)
        and MARK not in text
        and text.replace("&", "") not in words
        and not any(word in text for word in words if len(word) > 3)
    )


def test_every_text_of_the_window_can_be_translated(mirrored: Desk) -> None:
    """Names, tips, menus and labels all go through the translation, but for the pack's words."""
    assert _untranslated(mirrored.window, mirrored.pack) == []
    mirrored.session.select_region("renal-angle.L")
    QApplication.processEvents()
    assert _untranslated(mirrored.window, mirrored.pack) == []


@pytest.mark.parametrize("action", ["keys", "sources", "about"])
def test_every_text_of_the_dialogs_can_be_translated(mirrored: Desk, action: str) -> None:
    """Titles, buttons and texts of the dialogs are translated too."""
    mirrored.window.actions_by_id[action].trigger()
    QApplication.processEvents()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert MARK in dialog.windowTitle()
    assert _untranslated(dialog, mirrored.pack) == []


def test_the_window_is_mirrored_but_the_body_is_not(mirrored: Desk) -> None:
    """Text stands right of the body; the patient's left stays where it is on a patient."""
    desk = mirrored
    page = desk.page.mapToGlobal(desk.page.rect().center()).x()
    canvas = desk.canvas.mapToGlobal(desk.canvas.rect().center()).x()
    assert page > canvas
    assert desk.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    desk.session.show_view("back")
    QApplication.processEvents()
    assert desk.control("renal-angle.L").x() < desk.control("renal-angle.R").x()
    desk.session.show_view("front")
    QApplication.processEvents()
    assert desk.control("hypochondrium.L").x() > desk.control("hypochondrium.R").x()


@pytest.mark.parametrize("view", VIEWS)
def test_sides_are_named_alike_in_either_direction(
    open_desk: OpenDesk, qapp: QApplication, view: str
) -> None:
    """The drawing with the words for the patient's sides is the same, pixel by pixel."""
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        try:
            pictures.append(open_desk(Opening(view=view)).picture())
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert pictures[0] == pictures[1]
