"""The body under mouse and wheel: sides, zoom, drag, light, and how little is repainted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explainer.desktop.theme import LIGHT
from explainer.lessons.model import VIEWS, View
from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import NO_KEY, Desk

_BESIDE = QPoint(6, 6)
"""A corner of the canvas that the figure does not reach."""


def _pairs(prepared: PreparedPack, view: View) -> list[tuple[str, str]]:
    regions = prepared.outlines[view].regions
    return [(name, name[:-1] + "R") for name in regions if name.endswith(".L")]


def _points(desk: Desk, prepared: PreparedPack) -> dict[str, QPointF]:
    """Return where each region of the view is seen."""
    view = desk.session.looking.view
    return {name: desk.canvas.point_of(name) for name in prepared.outlines[view].regions}


def _distance(one: QPointF, other: QPointF) -> float:
    away = one - other
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)


def test_the_patients_left_is_on_the_viewers_right_in_front_and_left_behind(
    desk: Desk, prepared: PreparedPack
) -> None:
    """One looks a patient in the face from the front, and over the shoulder from behind."""
    desk.session.show_view("front")
    for left, right in _pairs(prepared, "front"):
        assert desk.canvas.point_of(left).x() > desk.canvas.point_of(right).x()
    desk.session.show_view("back")
    for left, right in _pairs(prepared, "back"):
        assert desk.canvas.point_of(left).x() < desk.canvas.point_of(right).x()


def _ink_width(picture: QImage, columns: range, height: int) -> int:
    """Return how many of the columns hold anything but background at the foot of the picture."""
    rows = range(picture.height() - height, picture.height())
    panel = QColor(LIGHT.panel)
    inked = [x for x in columns if any(picture.pixelColor(x, y) != panel for y in rows)]
    return inked[-1] - inked[0] + 1 if inked else 0


@pytest.mark.parametrize(
    ("view", "on_the_left", "on_the_right"),
    [
        ("front", "Your right", "Your left"),
        ("back", "Your left", "Your right"),
        ("side", "Your front", "Your back"),
        ("side-right", "Your back", "Your front"),
    ],
)
def test_the_sides_are_named_on_the_figure(
    open_desk: OpenDesk, view: View, on_the_left: str, on_the_right: str
) -> None:
    """The words in the lower corners are as wide as the right words are."""
    desk = open_desk(Opening(theme="light"))
    desk.session.show_view(view)
    picture = desk.picture()
    metrics = desk.canvas.fontMetrics()
    edge = picture.width()
    for columns, words in (
        (range(110), on_the_left),
        (range(edge - 110, edge), on_the_right),
    ):
        ink = metrics.tightBoundingRect(words).width()
        assert abs(_ink_width(picture, columns, metrics.height()) - ink) <= 4, words


def test_a_turn_of_the_wheel_keeps_the_point_under_the_pointer(
    desk: Desk, prepared: PreparedPack
) -> None:
    """Whichever region the pointer is on, a notch of the wheel leaves it there."""
    slid = {}
    for region in prepared.outlines["back"].regions:
        desk.session.show_view("back")
        desk.canvas.fit()
        at = desk.canvas.point_of(region).toPoint()
        desk.wheel(desk.canvas, at, 1)
        away = _distance(desk.canvas.point_of(region), QPointF(at))
        if away > 1.5:
            slid[region] = round(away, 1)
    assert slid == {}


def test_far_in_the_wheel_keeps_the_point_under_the_pointer(
    desk: Desk, prepared: PreparedPack
) -> None:
    """Once the figure is wider than the canvas nothing slides, in or out."""
    view = desk.session.looking.view
    for region in list(prepared.outlines[view].regions)[::3]:
        desk.canvas.fit()
        desk.canvas.zoom(4, desk.canvas.point_of(region))
        at = desk.canvas.point_of(region).toPoint()
        before = desk.canvas.point_of(region)
        for notches in (1, 2, -2, -1):
            desk.wheel(desk.canvas, at, notches)
            assert _distance(desk.canvas.point_of(region), QPointF(at)) < 2
        assert _distance(desk.canvas.point_of(region), before) < 0.01


@pytest.mark.parametrize("view", VIEWS)
def test_outlines_are_hit_after_zooming(
    open_desk: OpenDesk, prepared: PreparedPack, view: View
) -> None:
    """Zoomed in, every region that is in sight lights up under the pointer and can be clicked."""
    desk = open_desk(Opening(view=view))
    desk.session.show_view(view)
    desk.wheel(desk.canvas, desk.canvas.rect().center(), 4)
    seen = {
        region: at
        for region, at in _points(desk, prepared).items()
        if desk.canvas.rect().contains(at.toPoint())
    }
    assert len(seen) >= 10
    for region, at in seen.items():
        desk.move(desk.canvas, at)
        assert desk.session.looking.pointed == (region,)
    region, at = next(iter(seen.items()))
    desk.click(desk.canvas, at)
    assert desk.session.looking.region == region


def test_dragging_moves_the_zoomed_figure_and_selects_nothing(
    desk: Desk, prepared: PreparedPack
) -> None:
    """Every point moves by as much as the mouse did."""
    desk.wheel(desk.canvas, desk.canvas.rect().center(), 8)
    before = _points(desk, prepared)
    start = desk.canvas.rect().center()
    by = QPoint(50, 40)
    desk.drag(desk.canvas, start, start + by)
    for region, at in _points(desk, prepared).items():
        assert _distance(at, before[region] + QPointF(by)) < 1
    assert desk.session.looking.region == ""
    assert desk.canvas.cursor().shape() != Qt.CursorShape.ClosedHandCursor


def test_dragging_the_whole_figure_neither_moves_nor_selects(
    desk: Desk, prepared: PreparedPack
) -> None:
    """The fitted figure stays, and what was under the mouse is not taken for a click."""
    before = _points(desk, prepared)
    start = next(iter(before.values())).toPoint()
    desk.drag(desk.canvas, start, start + QPoint(0, 60))
    assert _points(desk, prepared) == before
    assert desk.session.looking.region == ""


def test_a_hand_that_shakes_still_clicks(desk: Desk, prepared: PreparedPack) -> None:
    """Two pixels between press and release are no drag."""
    region, at = next(iter(_points(desk, prepared).items()))
    desk.drag(desk.canvas, at.toPoint(), at.toPoint() + QPoint(1, 1))
    assert desk.session.looking.region == region


@pytest.mark.parametrize("way", ["button", "key", "wheel"])
def test_the_whole_figure_comes_back(desk: Desk, prepared: PreparedPack, way: str) -> None:
    """From far in, one button, one key or the wheel shows the whole body as before."""
    before = _points(desk, prepared)
    desk.wheel(desk.canvas, QPoint(200, 100), 40)
    assert _points(desk, prepared) != before
    if way == "button":
        desk.click(desk.button("Show the whole body"))
    elif way == "key":
        desk.key(Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    else:
        desk.wheel(desk.canvas, QPoint(30, 40), -80)
    assert _points(desk, prepared) == before


def test_zooming_by_key_goes_to_the_selected_region(desk: Desk, prepared: PreparedPack) -> None:
    """Enlarging brings the selected region towards the middle and keeps it in sight."""
    middle = QPointF(desk.canvas.rect().center())
    for region in list(prepared.outlines["back"].regions)[::4]:
        desk.canvas.fit()
        desk.session.select_region(region)
        desk.session.show_view("back")
        before = _distance(desk.canvas.point_of(region), middle)
        for _ in range(3):
            desk.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
        after = desk.canvas.point_of(region)
        assert desk.canvas.rect().contains(after.toPoint())
        assert _distance(after, middle) <= max(before, 2), region


def test_a_region_selected_elsewhere_comes_into_sight(desk: Desk) -> None:
    """Far in at the neck, choosing the calf brings the calf into the picture."""
    desk.canvas.zoom(6, desk.canvas.point_of("cervical-midline"))
    assert not desk.canvas.rect().contains(desk.canvas.point_of("calf.L").toPoint())
    desk.session.select_region("calf.L")
    assert desk.canvas.rect().contains(desk.canvas.point_of("calf.L").toPoint())


def test_the_light_goes_out_when_the_pointer_leaves(desk: Desk, prepared: PreparedPack) -> None:
    """Beside the figure, and outside the canvas, nothing is pointed at."""
    at = next(iter(_points(desk, prepared).values()))
    for widget, elsewhere in (
        (desk.canvas, _BESIDE),
        (desk.page.viewport(), desk.page.viewport().rect().center()),
    ):
        desk.move(desk.canvas, at)
        assert desk.session.looking.pointed
        desk.move(widget, elsewhere)
        assert desk.session.looking.pointed == ()


def test_a_click_beside_the_figure_clears_the_selection(desk: Desk, prepared: PreparedPack) -> None:
    """The card then tells again how to select a region."""
    desk.click(desk.canvas, next(iter(_points(desk, prepared).values())))
    assert desk.session.looking.region
    assert desk.card.causes.isVisible()
    desk.click(desk.canvas, _BESIDE)
    assert desk.session.looking.region == ""
    assert desk.session.looking.cause == ""
    assert not desk.card.causes.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_select_nothing(
    desk: Desk, prepared: PreparedPack, button: Qt.MouseButton
) -> None:
    """Only the left button selects; the right one offers a menu."""
    at = next(iter(_points(desk, prepared).values()))
    QTest.mouseClick(desk.handle(), button, NO_KEY, desk.in_window(desk.canvas, at))
    QApplication.processEvents()
    assert desk.session.looking.region == ""


class _PaintWatch(QObject):
    """Notes how large a part of each watched widget is painted at a time."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.shares: dict[QObject, list[float]] = {each: [] for each in watched}
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the painted share of a widget."""
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            painted = sum(box.width() * box.height() for box in event.region())  # type: ignore[attr-defined]
            self.shares[watched].append(painted / (watched.width() * watched.height()))
        return False


def test_hovering_repaints_little(desk: Desk, prepared: PreparedPack) -> None:
    """From region to region under half of the canvas is painted, nothing inside one region."""
    viewport = desk.page.viewport()
    watch = _PaintWatch(desk.canvas, viewport)
    for at in _points(desk, prepared).values():
        desk.move(desk.canvas, at)
        assert watch.shares[desk.canvas]
        assert max(watch.shares[desk.canvas]) < 0.5
        watch.shares[desk.canvas].clear()
        desk.move(desk.canvas, at + QPointF(1, 0))
        assert watch.shares[desk.canvas] == []
    assert watch.shares[viewport] == []


def test_a_resized_canvas_shows_the_whole_figure_again(desk: Desk, prepared: PreparedPack) -> None:
    """Unzoomed, the figure fills the canvas in every size of the window."""
    for size in ((960, 600), (1500, 1000)):
        desk.window.resize(*size)
        QApplication.processEvents()
        inside = list(_points(desk, prepared).values())
        assert all(desk.canvas.rect().contains(at.toPoint()) for at in inside)
        tall = max(at.y() for at in inside) - min(at.y() for at in inside)
        wide = desk.canvas.width() / 600 < desk.canvas.height() / 1012
        assert wide or tall > desk.canvas.height() * 0.75


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_can_be_hit_in_a_small_window(open_desk: OpenDesk, view: View) -> None:
    """Selected and enlarged, each is 24 pixels wide and high, in sight, and takes a click."""
    desk = open_desk(size=(960, 600))
    desk.session.show_view(view)
    for region in desk.canvas.controls.shown():
        desk.session.pin_region(region)
        desk.canvas.fit()
        desk.canvas.settle()
        for _ in range(8):
            if min(desk.control(region).width(), desk.control(region).height()) >= 24:
                break
            desk.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
        at = desk.canvas.point_of(region)
        control = desk.control(region).geometry()
        assert min(control.width(), control.height()) >= 24, region
        assert desk.canvas.rect().contains(at.toPoint()), region
        desk.session.select_region("")
        desk.click(desk.canvas, at)
        assert desk.session.looking.region == region
