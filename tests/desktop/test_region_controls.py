"""The regions by keyboard and by screen reader: real, named, pressable controls."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from explainer.desktop.body.neighbours import Point, neighbour
from explainer.desktop.body.region_control import RegionControl
from explainer.lessons.model import VIEWS, View
from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

_DIRECTIONS: dict[Qt.Key, Point] = {
    Qt.Key.Key_Down: (0.0, 1.0),
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
}
_LONGEST_TAB_ROUND = 400


def _anchors(prepared: PreparedPack, view: View) -> dict[str, Point]:
    return {name: each.anchor for name, each in prepared.outlines[view].regions.items()}


def _controls(desk: Desk) -> list[RegionControl]:
    return [each for each in desk.canvas.findChildren(RegionControl) if each.isVisible()]


def _focused_region(desk: Desk) -> str:
    focused = desk.focus()
    assert isinstance(focused, RegionControl), focused
    return focused.region


def _spoken(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def _ways_from(
    anchors: dict[str, Point], start: str, keys: tuple[Qt.Key, ...]
) -> dict[str, list[Qt.Key]]:
    """Return the shortest row of keys from ``start`` to every region that can be reached."""
    ways: dict[str, list[Qt.Key]] = {start: []}
    ahead = [start]
    for here in ahead:
        for key in keys:
            there = neighbour(anchors, here, _DIRECTIONS[key])
            if there not in ways:
                ways[there] = [*ways[here], key]
                ahead.append(there)
    return ways


@pytest.mark.parametrize("view", VIEWS)
def test_the_body_is_one_stop_of_the_tab_key(
    open_desk: OpenDesk, prepared: PreparedPack, view: View
) -> None:
    """Of all regions in view exactly one takes the focus by Tab, wherever it moves."""
    desk = open_desk()
    desk.session.show_view(view)
    assert {each.region for each in _controls(desk)} == prepared.outlines[view].regions.keys()
    for each in [None, *_controls(desk)]:
        if each is not None:
            each.setFocus()
        stops = [
            control.region
            for control in _controls(desk)
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert len(stops) == 1
        assert each is None or stops == [each.region]


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_is_reached_by_arrow_keys(prepared: PreparedPack, view: View) -> None:
    """From any region every other can be walked to."""
    anchors = _anchors(prepared, view)
    for start in anchors:
        assert _ways_from(anchors, start, tuple(_DIRECTIONS)).keys() == anchors.keys(), start


@pytest.mark.parametrize(
    ("view", "neck", "calf"),
    [
        ("back", "cervical-midline", "calf.L"),
        ("back", "cervical-midline", "calf.R"),
        ("front", "anterior-neck", "shin.L"),
        ("front", "anterior-neck", "shin.R"),
    ],
)
def test_arrow_keys_walk_from_the_neck_to_the_lower_leg(
    open_desk: OpenDesk, prepared: PreparedPack, view: View, neck: str, calf: str
) -> None:
    """Down, with left and right, is enough; the light goes along."""
    desk = open_desk()
    desk.session.show_view(view)
    downward = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
    way = _ways_from(_anchors(prepared, view), neck, downward)[calf]
    assert len(way) < 20
    desk.control(neck).setFocus()
    for key in way:
        desk.key(key)
        assert desk.session.looking.pointed == (_focused_region(desk),)
    assert _focused_region(desk) == calf
    assert desk.session.looking.region == ""


@pytest.mark.parametrize("view", VIEWS)
def test_a_step_down_never_goes_up(prepared: PreparedPack, view: View) -> None:
    """Each arrow key leads in its own direction or stays."""
    anchors = _anchors(prepared, view)
    for start, (x, y) in anchors.items():
        for across, down in _DIRECTIONS.values():
            to_x, to_y = anchors[neighbour(anchors, start, (across, down))]
            assert (to_x - x) * across + (to_y - y) * down >= 0


@pytest.mark.parametrize("audience", ["plain", "clinical"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_screen_reader_is_told_name_role_and_likeliest_cause(
    open_desk: OpenDesk, prepared: PreparedPack, view: View, audience: str
) -> None:
    """Each region is a button of its name whose description names its first cause."""
    desk = open_desk()
    desk.session.show_view(view)
    desk.session.choose_audience("clinical" if audience == "clinical" else "plain")
    for region in prepared.outlines[view].regions:
        control = desk.control(region)
        spoken = _spoken(control)
        wanted = desk.pack.regions[region]
        first = desk.pack.causes[wanted.likely[0].cause]
        assert spoken.role() == QAccessible.Role.Button
        assert spoken.text(QAccessible.Text.Name) == wanted.name.said_to(
            desk.session.looking.audience
        )
        assert first.name.said_to(desk.session.looking.audience) in spoken.text(
            QAccessible.Text.Description
        )
        box = spoken.rect()
        at = desk.canvas.mapToGlobal(desk.canvas.point_of(region).toPoint())
        assert box.contains(at)


def test_the_regions_stand_in_a_named_group(desk: Desk) -> None:
    """A screen reader finds the regions in a grouping called the body."""
    control = _controls(desk)[0]
    chain = []
    parent: QWidget | None = control
    while parent is not None:
        chain.append(_spoken(parent))
        parent = parent.parentWidget()
    groups = [each for each in chain if each.role() == QAccessible.Role.Grouping]
    assert [each.text(QAccessible.Text.Name) for each in groups] == ["Body"]


@pytest.mark.parametrize("view", VIEWS)
def test_a_screen_reader_presses_every_region(
    qtbot: QtBot, open_desk: OpenDesk, prepared: PreparedPack, view: View
) -> None:
    """The action Press of each control selects its region, a moment later as a press does."""
    desk = open_desk()
    desk.session.body_follows = False
    desk.session.show_view(view)
    press = QAccessibleActionInterface.pressAction()
    regions = prepared.outlines[view].regions
    selected: list[str] = []
    desk.session.region_selected.connect(selected.append)
    for region in regions:
        actions = _spoken(desk.control(region)).actionInterface()
        assert actions is not None
        assert press in actions.actionNames()
        actions.doAction(press)
    qtbot.waitUntil(lambda: len(selected) >= len(regions))
    assert sorted(selected) == sorted(regions)


def test_tab_goes_round_the_whole_window(desk: Desk) -> None:
    """Tab is trapped nowhere: the round ends where it began and passes every panel once."""
    desk.page.setFocus()
    stops: list[QWidget] = [desk.page]
    for _ in range(_LONGEST_TAB_ROUND):
        desk.key(Qt.Key.Key_Tab)
        if desk.focus() is not stops[-1]:
            stops.append(desk.focus())
        if desk.focus() is desk.page and len(stops) > 1:
            break
    assert stops[-1] is desk.page
    print([(type(e).__name__, e.objectName(), e.accessibleName()) for e in stops])
    assert len(stops) - 1 == len(set(stops)), "Tab came twice to the same place"
    assert sum(isinstance(each, RegionControl) for each in stops) == 1


def test_shift_tab_goes_the_same_round_backwards(desk: Desk) -> None:
    """From the body back to the text, without a trap on the way."""
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    _focused_region(desk)
    for _ in range(_LONGEST_TAB_ROUND):
        desk.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if desk.focus() is desk.page:
            break
    assert desk.focus() is desk.page


def test_tab_follows_what_is_seen(desk: Desk, prepared: PreparedPack) -> None:
    """From the tools of the body Tab leads to the body, and from there to the causes."""
    desk.click(desk.canvas, desk.canvas.point_of(next(iter(prepared.outlines["back"].regions))))
    desk.card.causes.setFocus()
    stops: list[QWidget] = [desk.card.causes]
    for _ in range(_LONGEST_TAB_ROUND):
        desk.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        stops.append(desk.focus())
        if isinstance(desk.focus(), RegionControl) or desk.focus() is desk.page:
            break
    assert isinstance(stops[-1], RegionControl), [each.metaObject().className() for each in stops]


def test_tab_leaves_the_body_and_finds_the_same_region_again(desk: Desk) -> None:
    """Who walked to a region, left by Tab and returns by Shift+Tab is there again."""
    desk.control("calf.L").setFocus()
    desk.key(Qt.Key.Key_Tab)
    assert not isinstance(desk.focus(), RegionControl)
    assert desk.session.looking.pointed == ()
    desk.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert _focused_region(desk) == "calf.L"


def test_escape_clears_from_the_keyboard(desk: Desk) -> None:
    """Escape takes the selection back and leaves the focus where it is."""
    desk.control("calf.L").setFocus()
    desk.key(Qt.Key.Key_Space)
    assert desk.session.looking.region == "calf.L"
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.looking.region == ""
    assert _focused_region(desk) == "calf.L"


def test_the_focus_stays_in_the_body_when_it_turns(desk: Desk) -> None:
    """Ctrl+T replaces the regions, yet the keyboard is still on one of them."""
    desk.control("calf.L").setFocus()
    for _ in VIEWS:
        desk.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert _focused_region(desk) in {each.region for each in _controls(desk)}


def test_the_focus_walks_into_sight_when_zoomed(desk: Desk) -> None:
    """Far in, the region that takes the focus is brought into the picture."""
    desk.canvas.zoom(6, desk.canvas.point_of("cervical-midline"))
    desk.control("cervical-midline").setFocus()
    for _ in range(25):
        desk.key(Qt.Key.Key_Down)
        at = desk.canvas.point_of(_focused_region(desk))
        assert desk.canvas.rect().contains(at.toPoint())


def test_the_regions_stand_in_a_plain_list_too(desk: Desk) -> None:
    """Ctrl+L lists every region, drawn or not, by name; Enter selects the one that is chosen."""
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    rows = desk.find(QListWidget, "regionList")
    assert desk.focus() is rows
    names = [rows.item(row).text() for row in range(rows.count())]
    assert sorted(names) == sorted(each.name.plain for each in desk.pack.regions.values())
    assert names == sorted(names, key=str.casefold)
    desk.key(Qt.Key.Key_Home)
    for place, name in enumerate(names):
        assert rows.currentItem().text() == name
        if place % 5 == 0:
            desk.key(Qt.Key.Key_Return)
            region = desk.session.region
            assert region is not None
            assert region.name.plain == name
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.canvas.isVisible()


def test_a_region_that_is_asked_for_at_the_start_is_where_tab_enters(
    open_desk: OpenDesk,
) -> None:
    """Opened at a region, the body takes the keyboard there."""
    desk = open_desk(Opening(region="calf.R"))
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert _focused_region(desk) == "calf.R"
