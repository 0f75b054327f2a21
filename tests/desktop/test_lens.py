"""The x-ray lens: a deeper layer where it is held, named at its rim, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage

from explainer.desktop.body.lens import SIZES
from explainer.desktop.body.placement import fitted
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import LAYERS, VIEWS, Layer, View
from explainer.lessons.plate_reader import read_structures, structure_names
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _near(one: QPoint, other: QPoint) -> bool:
    return (one - other).manhattanLength() <= 2


def _take_up(desk: Desk, view: View = "back", layer: Layer = "bone") -> None:
    desk.session.show_view(view)
    desk.session.show_layer(layer)
    desk.click(desk.button("X-ray lens"))


def _seen(desk: Desk) -> QImage:
    """Return what the glass shows, without its rim."""
    box = desk.window.body.lens.lens.glass_box().adjusted(20, 20, -20, -20)
    return desk.canvas.grab(box).toImage()


def _layer_alone(desk: Desk, layer: Layer) -> QImage:
    """Return the same part of the canvas as the lens covers, with the lens away."""
    box = desk.window.body.lens.lens.glass_box().adjusted(20, 20, -20, -20)
    request = desk.canvas.plate_request(layer)
    lens = desk.window.body.lens.lens
    return desk.canvas._plate._pictures.plate(request, lens.theme).copy(box)


def _differing(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ, but for the cross in the middle."""
    middle = QPoint(one.width() // 2, one.height() // 2)
    counted = differ = 0
    for x in range(one.width()):
        for y in range(one.height()):
            if (QPoint(x, y) - middle).manhattanLength() > 16:
                counted += 1
                differ += one.pixelColor(x, y).rgb() != other.pixelColor(x, y).rgb()
    return differ / counted


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("layer", ["skin", "muscle", "bone"])
def test_the_glass_shows_the_next_drawn_layer(desk: Desk, view: View, layer: Layer) -> None:
    """Where the pointer is, pixel for pixel what that layer's own plate shows."""
    _take_up(desk, view, layer)
    drawn = [
        each for each in LAYERS if drawing_file(assets_folder(), "neutral", view, each).is_file()
    ]
    below = drawn[drawn.index(layer) + 1]
    desk.move(desk.canvas, desk.canvas.rect().center())
    guide = desk.window.body.lens
    assert guide.layer == below
    assert guide.lens.isVisible()
    assert _differing(_seen(desk), _layer_alone(desk, below)) < 0.01
    assert _differing(_seen(desk), _layer_alone(desk, layer)) > 0.1


def test_the_rim_names_what_lies_under_the_centre(desk: Desk) -> None:
    """The kidney under the last rib, in the words of the audience."""
    _take_up(desk)
    assert desk.window.body.lens.layer == "organ"
    plate = drawing_file(assets_folder(), "neutral", "back", "organ")
    kidney = next(each for each in read_structures(plate) if each.id == "back.organ.kidney.L")
    xs, ys = kidney.shape.numbers[::2], kidney.shape.numbers[1::2]
    middle = QPointF((min(xs) + max(xs)) / 2, max(ys) - (max(ys) - min(ys)) / 8)
    seen = fitted(QSizeF(desk.canvas.size())).transform().map(middle)
    desk.move(desk.canvas, seen)
    lens = desk.window.body.lens.lens
    assert lens.words == desk.window.body.structure_name("kidney") == "Kidney"
    desk.move(desk.canvas, QPointF(3, 3))
    assert lens.words == ""


def test_every_structure_can_be_read_from_its_plate() -> None:
    """No path of a shipped plate is passed over, and each lies on the sheet."""
    for view in VIEWS:
        for layer in LAYERS[1:]:
            plate = drawing_file(assets_folder(), "neutral", view, layer)
            found = read_structures(plate)
            assert {each.name for each in found} == set(structure_names(plate))
            for each in found:
                assert all(-1 <= number <= 1041 for number in each.shape.numbers), each.id


def test_the_lens_goes_when_the_pointer_leaves_and_returns(desk: Desk) -> None:
    """It follows the pointer and is never left behind."""
    _take_up(desk)
    lens = desk.window.body.lens.lens
    for at in (QPoint(60, 60), QPoint(200, 150)):
        desk.move(desk.canvas, at)
        assert _near(lens.glass_box().center(), at)
    desk.move_away()
    assert not lens.isVisible()
    desk.move(desk.canvas, QPoint(100, 100))
    assert lens.isVisible()
    desk.click(desk.button("X-ray lens"))
    desk.move(desk.canvas, QPoint(120, 100))
    assert not lens.isVisible()


def test_a_click_through_the_lens_selects_the_region(desk: Desk) -> None:
    """The glass takes no press away from the body."""
    _take_up(desk)
    desk.click(desk.canvas, desk.canvas.point_of("renal-angle.L"))
    assert desk.session.looking.region == "renal-angle.L"


def test_keys_alone_take_it_up_move_and_change_it(desk: Desk) -> None:
    """Ctrl+E takes it up, arrows walk, Shift and arrows nudge, Ctrl+Shift and arrows change it."""
    desk.session.show_layer("skin")
    guide = desk.window.body.lens
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.key(Qt.Key.Key_E, _CONTROL)
    assert guide.lens.isVisible()
    desk.key(Qt.Key.Key_Down)
    focused = desk.focus().objectName()
    assert _near(guide.lens.glass_box().center(), desk.canvas.point_of(focused).toPoint())
    before = guide.lens.glass_box().center()
    desk.key(Qt.Key.Key_Right, _SHIFT)
    assert guide.lens.glass_box().center().x() > before.x()
    assert guide.lens.glass_box().center().y() == before.y()
    assert desk.focus().objectName() == focused
    first = guide.layer
    desk.key(Qt.Key.Key_Down, _CONTROL | _SHIFT)
    assert LAYERS.index(guide.layer) > LAYERS.index(first)
    desk.key(Qt.Key.Key_Up, _CONTROL | _SHIFT)
    assert guide.layer == first
    radius = guide.lens.radius
    desk.key(Qt.Key.Key_Right, _CONTROL | _SHIFT)
    assert guide.lens.radius > radius
    for _ in SIZES:
        desk.key(Qt.Key.Key_Left, _CONTROL | _SHIFT)
    assert guide.lens.radius == SIZES[0]
    desk.key(Qt.Key.Key_E, _CONTROL)
    assert not guide.lens.isVisible()


def test_the_lens_keeps_its_place_on_an_enlarged_body(desk: Desk) -> None:
    """After zooming and turning the glass shows that very part of the deeper plate."""
    _take_up(desk)
    at = desk.canvas.rect().center()
    desk.move(desk.canvas, at)
    desk.wheel(desk.canvas, at, 4)
    desk.canvas.settle()
    assert _differing(_seen(desk), _layer_alone(desk, "organ")) < 0.01
    desk.session.show_view("front")
    assert _differing(_seen(desk), _layer_alone(desk, "organ")) < 0.01


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_lens_wears_the_theme(open_desk: OpenDesk, theme: str) -> None:
    """The plate behind the glass is toned like the one around it."""
    desk = open_desk(Opening(theme="light"))
    _take_up(desk)
    desk.window.actions_by_id[f"theme-{theme}"].trigger()
    desk.move(desk.canvas, desk.canvas.rect().center())
    assert desk.window.body.lens.lens.theme.name == theme
    assert _differing(_seen(desk), _layer_alone(desk, "organ")) < 0.01


def test_button_and_menu_agree(desk: Desk) -> None:
    """However it was taken up, the tool and the menu both say so."""
    action, tool = desk.window.actions_by_id["lens"], desk.window.body.tools.lens
    action.trigger()
    assert tool.isChecked()
    desk.click(tool)
    assert not action.isChecked()


def test_on_the_skin_the_rim_names_the_place(desk: Desk) -> None:
    """From the bones one can look back at the skin, which has places and no structures."""
    _take_up(desk, "back", "bone")
    for _ in LAYERS:
        desk.key(Qt.Key.Key_Up, _CONTROL | _SHIFT)
    desk.move(desk.canvas, desk.canvas.point_of("renal-angle.L"))
    assert desk.window.body.lens.layer == "skin"
    name = desk.pack.regions["renal-angle.L"].name.plain
    assert desk.window.body.lens.lens.words == name
