"""Fading from layer to layer by slider, mouse and keys; turning; what lies at a point."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from explainer.desktop.body.depth_slider import DepthSlider
from explainer.desktop.body.layer_names import layer_names
from explainer.desktop.body.turning import HALF, turned
from explainer.desktop.window.structure_finder import StructureFinder
from explainer.lessons.model import LAYERS, VIEWS, View

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


def _seen(desk: Desk) -> QImage:
    return desk.canvas.grab().toImage()


def _levels(picture: QImage) -> Iterator[tuple[int, int, int]]:
    """Yield the colours of points across the figure, away from the names at the foot."""
    for y in range(20, picture.height() - 60, 23):
        for x in range(picture.width() // 3, picture.width() * 2 // 3, 11):
            colour = picture.pixelColor(x, y)
            yield colour.red(), colour.green(), colour.blue()


def _depth(desk: Desk) -> float:
    """Return what is seen, counted in layers from the skin."""
    looking = desk.session.looking
    return LAYERS.index(looking.layer) + looking.fade


def _mark(slider: DepthSlider, place: float) -> QPoint:
    """Return the point of the slider at ``place``, counted in layers from the skin."""
    top, length = slider._groove()
    return QPoint(slider.width() // 2, round(top + length * place / (len(LAYERS) - 1)))


def test_between_two_layers_both_are_seen(desk: Desk) -> None:
    """Halfway every point has the colour halfway between what the two layers show there."""
    desk.move_away()
    pictures = []
    for layer, fade in (("muscle", 0.0), ("muscle-deep", 0.0), ("muscle", 0.5)):
        desk.session.fade_layers(layer, fade)  # type: ignore[arg-type] # each is a layer
        pictures.append(_seen(desk))
    upper, lower, both = (list(_levels(each)) for each in pictures)
    assert upper != lower
    for one, other, mixed in zip(upper, lower, both, strict=True):
        for a, b, between in zip(one, other, mixed, strict=True):
            assert abs((a + b) / 2 - between) <= 2


def test_the_slider_follows_the_pointer(desk: Desk) -> None:
    """Dragged from the skin to between bone and organ; it rests on a layer that it comes near."""
    slider = desk.find(DepthSlider)
    desk.session.show_layer("skin")
    desk.drag(slider, _mark(slider, 0), _mark(slider, 3.4))
    assert _depth(desk) == pytest.approx(3.4, abs=0.06)
    desk.click(slider, _mark(slider, 2.06))
    assert _depth(desk) == 2
    desk.click(slider, _mark(slider, 5.75))
    assert _depth(desk) == pytest.approx(5.75, abs=0.06)


def test_the_slider_follows_keys_and_says_what_is_seen(desk: Desk) -> None:
    """Down goes deeper by a tenth, page down by a layer, home to the skin."""
    slider, names = desk.find(DepthSlider), layer_names()
    desk.session.show_layer("skin")
    slider.setFocus()
    for _ in range(4):
        desk.key(Qt.Key.Key_Down)
    assert slider.words == f"{names['skin']}, with 40 % {names['muscle']}"
    assert slider.accessibleDescription() == slider.words
    desk.key(Qt.Key.Key_PageDown)
    assert slider.words == f"{names['muscle']}, with 40 % {names['muscle-deep']}"
    desk.key(Qt.Key.Key_Up)
    assert slider.words == f"{names['muscle']}, with 30 % {names['muscle-deep']}"
    desk.key(Qt.Key.Key_End)
    assert slider.words == names[LAYERS[-1]]
    desk.key(Qt.Key.Key_Home)
    assert (desk.session.looking.layer, desk.session.looking.fade) == ("skin", 0)


def test_a_screen_reader_can_set_the_depth(desk: Desk) -> None:
    """The value that an assistive program sets is seen on the body."""
    slider = desk.find(DepthSlider)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    value.setCurrentValue(30)
    QApplication.processEvents()
    assert desk.session.looking.layer in {"muscle", "muscle-deep"}
    assert abs(desk.session.looking.fade) == pytest.approx(0.5)


def test_keys_fade_from_anywhere_and_a_layer_is_alone_again(desk: Desk) -> None:
    """Alt and arrows fade while the keyboard is elsewhere; a whole step ends the fading."""
    desk.session.show_layer("bone")
    desk.page.setFocus()
    for _ in range(3):
        desk.key(Qt.Key.Key_Down, _ALT)
    assert desk.session.looking.fade == pytest.approx(0.3)
    desk.key(Qt.Key.Key_Up, _ALT)
    assert desk.session.looking.fade == pytest.approx(0.2)
    desk.key(Qt.Key.Key_Down, _CONTROL)
    assert (desk.session.looking.layer, desk.session.looking.fade) == ("organ", 0)
    assert desk.find(DepthSlider).words == layer_names()["organ"]


def test_there_is_no_slider_where_there_is_no_room(open_desk: OpenDesk) -> None:
    """A window too low for seven marks has no half slider, and Tab does not stop at it."""
    desk = open_desk(size=(720, 480))
    slider = desk.find(DepthSlider)
    assert slider.height() < 96
    assert slider.focusPolicy() == Qt.FocusPolicy.NoFocus


@given(st.sampled_from(VIEWS), st.sets(st.sampled_from(VIEWS), min_size=1), st.integers(-9, 9))
def test_turning_shows_what_is_drawn(view: View, drawn: set[View], quarters: int) -> None:
    """From any view and by any turn one arrives at a view that is drawn, or stays."""
    assert turned(view, quarters, drawn | {view}) in drawn | {view}


def test_turning_all_round_comes_back() -> None:
    """Four quarters are a whole turn; two show the opposite view."""
    for view in VIEWS:
        assert turned(view, 4, VIEWS) == view
        assert turned(turned(view, HALF, VIEWS), HALF, VIEWS) == view
        assert turned(turned(view, 1, VIEWS), -1, VIEWS) == view
    assert turned("front", HALF, VIEWS) == "back"
    assert turned("front", 1, {"front", "back"}) == "back"


def _asked_menu(desk: Desk, at: QPoint) -> dict[str, QMenu]:
    """Ask for the menu at a point of the canvas as the right button does; return its entries."""
    where = desk.canvas.mapToGlobal(at)
    QApplication.sendEvent(
        desk.canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    )
    menus = [each for each in desk.canvas.findChildren(QMenu) if each.isVisible()]
    assert len(menus) == 1
    return {each.text(): menus[0] for each in menus[0].actions()}


def test_the_right_button_tells_what_lies_there(desk: Desk) -> None:
    """The region can be selected, and the kidney beneath it read about and seen alone."""
    desk.session.show_view("back")
    desk.session.show_layer("organ")
    point = desk.canvas.point_of("renal-angle.L").toPoint()
    entries = _asked_menu(desk, point)
    about = next(each for each in entries if each.startswith("About: "))
    assert next(iter(entries)).startswith("Select: ")
    menu = entries[about]
    next(each for each in menu.actions() if each.text() == about).trigger()
    menu.close()
    finder = desk.find(StructureFinder)
    name = about.removeprefix("About: ")
    assert name in finder.card.text()
    assert desk.session.looking.structure
    finder.close()
    assert not desk.session.looking.structure


def test_a_key_tells_what_lies_under_the_lens(desk: Desk) -> None:
    """Ctrl+I opens the card of what the rim names."""
    desk.session.show_view("back")
    desk.session.show_layer("skin")
    desk.window.actions_by_id["lens"].trigger()
    for _ in range(3):
        desk.key(Qt.Key.Key_Down, _CONTROL | _SHIFT)
    desk.move(desk.canvas, desk.canvas.point_of("renal-angle.L"))
    words = desk.window.body.lens.lens.words
    assert words
    desk.key(Qt.Key.Key_I, _CONTROL)
    finder = desk.find(StructureFinder)
    assert words in finder.card.text()
    finder.close()


def test_hidden_names_are_in_no_menu(desk: Desk) -> None:
    """Who tests himself is not told by the right button what lies there."""
    point = desk.canvas.point_of("renal-angle.L")
    assert desk.window.body.menu.filled(point).actions()
    desk.key(Qt.Key.Key_H, _CONTROL)
    assert not desk.window.body.menu.filled(point).actions()
