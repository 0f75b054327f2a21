"""Mechanisms are opened from everywhere, and gone through by mouse and by keys."""

from itertools import product
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from explainer.desktop.mechanism.player import MechanismPlayer
from explainer.desktop.mechanism.step_clock import StepClock
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import AUDIENCES, Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def mechanisms(prepared: PreparedPack) -> list[Mechanism]:
    """The mechanisms of the program's own pack."""
    return list(read_reference(prepared).mechanisms.values())


class Sitting(NamedTuple):
    """A user before the window, and the mechanisms in the words in which they are told there."""

    desk: Desk
    mechanisms: list[Mechanism]


@pytest.fixture(
    params=list(product(("en", "es"), AUDIENCES, (False, True))),
    ids=lambda each: f"{each[0]}-{each[1]}-{'less' if each[2] else 'full'}-motion",
)
def sitting(open_desk: OpenDesk, request: pytest.FixtureRequest) -> Sitting:
    """The window in each language, for each audience, with motion and with less of it."""
    language, audience, less = request.param
    prepared = prepare_pack(content_folder(), assets_folder(), None, language)
    desk = open_desk(Opening(language=language, audience=audience), pack=prepared)
    desk.session.mechanism.choose_motion(less=less)
    return Sitting(desk, list(read_reference(prepared).mechanisms.values()))


def player_of(desk: Desk) -> MechanismPlayer:
    """Return the player, which is there once a mechanism was opened."""
    found = desk.window.mechanism_place.player
    assert found is not None
    return found


def clock_of(desk: Desk) -> StepClock:
    """Return the time of the open mechanism."""
    clock = player_of(desk).clock
    assert clock is not None
    return clock


def opened(desk: Desk, mechanism: Mechanism) -> MechanismPlayer:
    """Open a mechanism at its first step, standing still."""
    desk.session.mechanism.open(mechanism.id)
    clock_of(desk).rest_at(0)
    QApplication.processEvents()
    return player_of(desk)


def test_every_cause_is_shown_from_the_card(desk: Desk, pack: Pack) -> None:
    """The card's button opens the mechanism and the step that the cause names."""
    for cause in pack.causes.values():
        region = next(
            region
            for region in pack.regions.values()
            if any(likely.cause == cause.id for likely in region.likely)
        )
        desk.session.select_region(region.id)
        desk.session.select_cause(cause.id)
        desk.click(desk.card.show_how)
        name, _, step = cause.shown_by.partition("#")
        assert desk.session.mechanism.id == name
        assert player_of(desk).isVisible()
        assert not desk.canvas.isVisible()
        if step:
            assert desk.session.mechanism.step == step
            assert f"{clock_of(desk).place + 1}" in player_of(desk).caption.toPlainText()
        desk.click(player_of(desk).leave)
        assert desk.canvas.isVisible()
        assert desk.session.looking.region == region.id


def test_lesson_leads_to_the_mechanisms_of_its_causes(desk: Desk, pack: Pack) -> None:
    """Each lesson's links open what they name, and leave the page where it was."""
    for lesson in pack.lessons:
        desk.session.open_lesson(lesson.id)
        QApplication.processEvents()
        for target in [each for each in desk.links() if each.startswith("mechanism:")]:
            point = desk.link_point(target)
            scrolled = desk.page.verticalScrollBar().value()
            desk.click(desk.page.viewport(), point)
            name, _, _ = target.removeprefix("mechanism:").partition("#")
            assert desk.session.mechanism.id == name
            assert player_of(desk).isVisible()
            desk.key(Qt.Key.Key_Escape)
            assert desk.canvas.isVisible()
            assert desk.page.verticalScrollBar().value() == scrolled


def test_menu_offers_every_mechanism(desk: Desk, mechanisms: list[Mechanism]) -> None:
    """The menu of places to go opens any mechanism."""
    menus = desk.window.menuBar().findChildren(QMenu)
    inner = next(each for each in menus if each.title().replace("&", "") == "Mechanisms")
    for mechanism in mechanisms:
        inner.aboutToShow.emit()
        shown = {each.text(): each for each in inner.actions()}
        shown[mechanism.name.plain].trigger()
        assert desk.session.mechanism.id == mechanism.id


def test_ctrl_m_shows_how_the_selected_cause_hurts(desk: Desk, pack: Pack) -> None:
    """The key does what the button does, and does nothing where nothing is selected."""
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not desk.session.mechanism.id
    desk.session.select_region(next(iter(pack.regions)))
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    cause = desk.session.cause
    assert cause is not None
    assert desk.session.mechanism.id == cause.shown_by.partition("#")[0]


def test_keyboard_returns_to_where_the_reader_was(desk: Desk, pack: Pack) -> None:
    """Keys open a mechanism from the causes, and leaving it brings the keyboard back there."""
    desk.session.select_region(next(iter(pack.regions)))
    desk.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    before, looked = desk.focus(), desk.session.looking
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.focus() is player_of(desk).stage
    desk.key(Qt.Key.Key_Escape)
    assert desk.focus() is before
    assert desk.session.looking == looked


def test_keys_go_through_every_step(sitting: Sitting) -> None:
    """Right and left step, home and end go to the ends, space plays and pauses."""
    desk, mechanisms = sitting
    audience = desk.session.looking.audience
    for mechanism in mechanisms:
        player = opened(desk, mechanism)
        clock = clock_of(desk)
        player.stage.setFocus()
        for place in range(1, len(mechanism.steps)):
            desk.key(Qt.Key.Key_Right)
            assert clock.place == place
            assert desk.session.mechanism.step == mechanism.steps[place].id
            said = mechanism.steps[place].says.said_to(audience)
            assert said in player.caption.toPlainText()
        desk.key(Qt.Key.Key_Right)
        assert clock.place == len(mechanism.steps) - 1
        assert clock.is_resting
        desk.key(Qt.Key.Key_Left)
        assert clock.place == len(mechanism.steps) - 2
        assert clock.is_resting
        desk.key(Qt.Key.Key_Home)
        assert clock.place == 0
        desk.key(Qt.Key.Key_End)
        assert clock.place == len(mechanism.steps) - 1
        desk.key(Qt.Key.Key_Space)
        assert (clock.place, clock.is_playing) == (0, True)
        desk.key(Qt.Key.Key_Space)
        assert (clock.place, clock.is_playing) == (0, False)


def test_mouse_goes_through_every_step(sitting: Sitting) -> None:
    """Buttons, the row of steps, the scrubber and a press on the picture all step."""
    desk, mechanisms = sitting
    for mechanism in mechanisms:
        player = opened(desk, mechanism)
        clock, controls = clock_of(desk), player.transport
        for place in range(1, len(mechanism.steps)):
            desk.click(controls.next if place % 2 else player.stage)
            assert clock.place == place
        desk.click(controls.previous)
        assert clock.place == len(mechanism.steps) - 2
        for place in range(len(mechanism.steps)):
            box = controls.steps.visualItemRect(controls.steps.item(place))
            desk.click(controls.steps.viewport(), box.center())
            assert clock.place == place
            assert controls.steps.currentRow() == place
        groove = controls.scrubber.rect()
        left, right = (QPoint(x, groove.center().y()) for x in (2, groove.right() - 2))
        desk.click(controls.scrubber, QPoint(groove.center().x(), groove.center().y()))
        assert 0 < clock.place < len(mechanism.steps) - 1
        desk.drag(controls.scrubber, left, right)
        assert clock.place == len(mechanism.steps) - 1
        desk.drag(controls.scrubber, right, left)
        assert clock.place == 0
        for is_playing in (True, False):
            desk.click(controls.play)
            assert clock.is_playing == is_playing


def test_step_moves_and_then_stands_still(
    desk: Desk, qtbot: QtBot, mechanisms: list[Mechanism]
) -> None:
    """A step runs by itself to its end, faster where that is asked for, and stops there."""
    opened(desk, mechanisms[0])
    clock = clock_of(desk)
    desk.click(desk.button("Fast", player_of(desk)))
    with qtbot.waitSignal(clock.rested, timeout=12_000):
        desk.click(player_of(desk).transport.next)
        began = clock.seconds
    assert (clock.place, clock.is_resting, clock.is_playing) == (1, True, False)
    assert began < clock.seconds


def test_play_goes_on_by_itself(desk: Desk, qtbot: QtBot, mechanisms: list[Mechanism]) -> None:
    """While all is played, the next step follows once there was time to read."""
    desk.session.mechanism.choose_motion(less=True)
    opened(desk, mechanisms[0])
    clock = clock_of(desk)
    clock.set_speed(50.0)
    with qtbot.waitSignal(clock.playing_changed, check_params_cb=lambda on: not on, timeout=9000):
        clock.play()
    assert clock.place == len(mechanisms[0].steps) - 1
    assert clock.is_resting


@pytest.mark.parametrize("audience", AUDIENCES)
def test_words_are_for_the_audience(desk: Desk, mechanisms: list[Mechanism], audience: str) -> None:
    """Title, sentence, points and names of steps follow the choice of words at once."""
    for mechanism in mechanisms:
        opened(desk, mechanism)
        desk.session.choose_audience("clinical" if audience == "plain" else "plain")
        desk.session.choose_audience("clinical" if audience == "clinical" else "plain")
        shown = player_of(desk)
        spoken = desk.session.looking.audience
        assert shown.title.accessibleName() == mechanism.name.said_to(spoken)
        names = shown.findChild(QListWidget, "mechanismSteps")
        assert names is not None
        for place, step in enumerate(mechanism.steps):
            clock_of(desk).rest_at(place)
            text = shown.caption.toPlainText()
            assert step.says.said_to(spoken) in text
            assert all(each in text for each in step.points_for(spoken))
            said = names.item(place).data(Qt.ItemDataRole.AccessibleTextRole)
            assert step.name.said_to(spoken) in said
            assert step.says.said_to(spoken) in shown.stage.accessibleDescription()


def test_large_picture_takes_the_room_of_the_text(desk: Desk, mechanisms: list[Mechanism]) -> None:
    """The picture grows, and a source that is asked for brings the text back."""
    player = opened(desk, mechanisms[0])
    before = player.stage.width()
    desk.click(player.enlarge)
    assert not desk.reader.isVisible()
    assert player.stage.width() > before
    desk.click(player.enlarge)
    assert desk.reader.isVisible()
    desk.click(player.enlarge)
    desk.click(player.leave)
    assert desk.reader.isVisible()
    assert desk.canvas.isVisible()


def test_sources_of_a_step_are_told(desk: Desk, mechanisms: list[Mechanism]) -> None:
    """A press on a source under the picture opens its card beside the text."""
    asked: list[str] = []
    desk.session.source_asked.connect(asked.append)
    mechanism, place = next(
        (each, place)
        for each in mechanisms
        for place, step in enumerate(each.steps)
        if step.sources
    )
    player = opened(desk, mechanism)
    clock_of(desk).rest_at(place)
    player.caption.setFocus()
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return)
    assert asked == [mechanism.steps[place].sources[0]]


def test_read_why_leads_to_the_section_of_the_mechanism(
    desk: Desk, mechanisms: list[Mechanism]
) -> None:
    """The text beside the picture opens where the mechanism is explained; it stays open."""
    for mechanism in mechanisms:
        player = opened(desk, mechanism)
        player.caption.setFocus()
        for _ in range(len(mechanism.steps[0].sources) + 1):
            desk.key(Qt.Key.Key_Tab)
        desk.key(Qt.Key.Key_Return)
        section = desk.session.section
        assert section is not None
        assert section.address == mechanism.section
        assert player.isVisible()


def test_place_asked_for_brings_the_body_back(
    desk: Desk, pack: Pack, mechanisms: list[Mechanism]
) -> None:
    """Who asks for a place while a mechanism is open sees it on the body."""
    opened(desk, mechanisms[0])
    desk.session.select_region(next(iter(pack.regions)))
    assert desk.canvas.isVisible()
    assert not desk.session.mechanism.id


def test_unknown_mechanism_changes_nothing(desk: Desk) -> None:
    """What is not there is not opened."""
    desk.session.mechanism.open("no-such-mechanism")
    assert not desk.session.mechanism.id
    assert desk.canvas.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
def test_picture_words_and_controls_have_room(
    open_desk: OpenDesk, mechanisms: list[Mechanism], size: tuple[int, int], percent: int
) -> None:
    """At every size the picture stays the largest part, and nothing lies over anything else."""
    desk = open_desk(Opening(text_percent=percent), size=size)
    for mechanism in mechanisms:
        player = opened(desk, mechanism)
        boxes = [each.geometry() for each in (player.stage, player.caption, player.transport)]
        for place, box in enumerate(boxes):
            assert player.rect().contains(box)
            assert not any(box.intersects(other) for other in boxes[place + 1 :])
        assert boxes[0].height() >= 0.3 * player.height()
        steps = player.transport.steps
        last = steps.visualItemRect(steps.item(steps.count() - 1))
        assert last.right() <= steps.viewport().width()


@pytest.mark.parametrize("percent", [100, 200])
def test_window_opened_at_a_step_shows_its_sentence_and_title(
    open_desk: OpenDesk, mechanisms: list[Mechanism], percent: int
) -> None:
    """Opened at a mechanism from the start, the sentence is not cut and a long title says so."""
    for mechanism in mechanisms:
        step = max(mechanism.steps, key=lambda each: len(each.says.plain))
        address = f"{mechanism.id}#{step.id}"
        desk = open_desk(Opening(mechanism=address, text_percent=percent), size=(960, 600))
        player = player_of(desk)
        clock_of(desk).rest_at(clock_of(desk).place)
        QApplication.processEvents()
        words = player.caption.document().find(step.says.plain.split()[-1])
        assert not words.isNull()
        assert player.caption.cursorRect(words).bottom() <= player.caption.viewport().height()
        shown = player.title.text()
        room = player.title.contentsRect().width()
        assert player.title.fontMetrics().horizontalAdvance(shown) <= room
        assert shown == mechanism.name.plain or shown.endswith("\u2026") or not shown
        desk.window.close()
