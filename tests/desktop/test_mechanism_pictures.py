"""What the stage shows is the picture of its moment: the same however one came there."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explainer.desktop.mechanism.stage import MechanismStage
from explainer.desktop.mechanism.step_clock import StepClock
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.prepared_pack import PreparedPack, read_reference
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

WALKS = 12
STEPS = st.lists(
    st.tuples(st.integers(0, 13), st.sampled_from([0.0, 0.2, 0.5, 0.8, 1.0])),
    min_size=2,
    max_size=6,
)


@pytest.fixture(scope="module")
def mechanisms(prepared: PreparedPack) -> list[Mechanism]:
    """The mechanisms of the program's own pack."""
    return list(read_reference(prepared).mechanisms.values())


def opened(desk: Desk, mechanism: Mechanism) -> tuple[MechanismStage, StepClock]:
    """Open a mechanism and return its stage and its time, standing still at the first step."""
    desk.session.mechanism.open(mechanism.id)
    player = desk.window.mechanism_place.player
    assert player is not None
    assert player.clock is not None
    player.clock.rest_at(0)
    QApplication.processEvents()
    return player.stage, player.clock


def shown(stage: MechanismStage) -> QImage:
    """Return what the stage shows, pixel by pixel."""
    return stage.grab().toImage()


def go(clock: StepClock, place: int, share: float) -> None:
    """Go to a share of a step's time."""
    whole = clock.start_of(place + 1) - clock.start_of(place)
    if share == 1.0:
        clock.rest_at(place)
    else:
        clock.scrub(clock.start_of(place) + share * whole)


@given(walk=STEPS)
@settings(
    max_examples=WALKS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_scrubbing_anywhere_and_back_gives_the_same_picture(
    desk: Desk, mechanisms: list[Mechanism], walk: list[tuple[int, float]]
) -> None:
    """A moment looks the same after any walk as when it is drawn for the first time."""
    mechanism = mechanisms[sum(place for place, _ in walk) % len(mechanisms)]
    stage, clock = opened(desk, mechanism)
    count = len(mechanism.steps)
    stops = [(place % count, share) for place, share in walk]
    for place, share in stops:
        go(clock, place, share)
        shown(stage)
    walked = shown(stage)
    stage.forget()
    assert shown(stage) == walked
    go(clock, *stops[0])
    shown(stage)
    go(clock, *stops[-1])
    assert shown(stage) == walked


def test_every_step_shows_something_of_its_own(desk: Desk, mechanisms: list[Mechanism]) -> None:
    """No two steps of a mechanism look alike."""
    for mechanism in mechanisms:
        stage, clock = opened(desk, mechanism)
        pictures = []
        for place in range(len(mechanism.steps)):
            clock.rest_at(place)
            pictures.append(shown(stage))
        for place, picture in enumerate(pictures):
            assert picture not in pictures[place + 1 :], mechanism.steps[place].id


def test_less_motion_shows_stills_with_what_changes_marked(
    desk: Desk, mechanisms: list[Mechanism]
) -> None:
    """Steps come to rest at once, and where something moved that is drawn on the picture."""
    marked = 0
    for mechanism in mechanisms:
        desk.session.mechanism.choose_motion(less=False)
        stage, clock = opened(desk, mechanism)
        moving = []
        for place in range(len(mechanism.steps)):
            clock.rest_at(place)
            moving.append(shown(stage))
        desk.session.mechanism.choose_motion(less=True)
        for place in range(1, len(mechanism.steps)):
            clock.show_step(place)
            assert clock.is_resting
            assert _running(clock) == 0
            marked += shown(stage) != moving[place]
    assert marked >= len(mechanisms)


def _running(clock: StepClock) -> int:
    """Return how many animations and timers of a clock are running."""
    animations = clock.findChildren(QAbstractAnimation)
    running = QAbstractAnimation.State.Running
    timers = clock.findChildren(QTimer)
    return sum(each.state() == running for each in animations) + sum(
        each.isActive() for each in timers
    )


class _Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count paintings and let everything pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_nothing_runs_while_the_picture_stands_still(
    desk: Desk, qtbot: QtBot, mechanisms: list[Mechanism]
) -> None:
    """Once a step is at its end nothing ticks, and nothing is painted."""
    stage, clock = opened(desk, mechanisms[0])
    with qtbot.waitSignal(clock.rested, timeout=12_000):
        clock.set_speed(4.0)
        clock.next()
    qtbot.waitUntil(lambda: not any(each.isActive() for each in stage.findChildren(QTimer)))
    assert _running(clock) == 0
    QApplication.processEvents()
    paintings = _Paintings()
    stage.installEventFilter(paintings)
    for _ in range(50):
        QApplication.processEvents()
    assert paintings.count == 0


def test_leaving_stops_what_moves(desk: Desk, mechanisms: list[Mechanism]) -> None:
    """A mechanism that is left does not go on behind the body."""
    _, clock = opened(desk, mechanisms[0])
    clock.play()
    assert _running(clock) == 1
    desk.session.mechanism.close()
    assert _running(clock) == 0
    assert not clock.is_playing


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_step_is_drawn_in_every_theme(
    open_desk: OpenDesk, mechanisms: list[Mechanism], theme: str
) -> None:
    """Each still has more than a handful of colours: something is drawn, and can be seen."""
    desk = open_desk(Opening(theme=theme))
    for mechanism in mechanisms:
        stage, clock = opened(desk, mechanism)
        for place in range(len(mechanism.steps)):
            clock.rest_at(place)
            small = shown(stage).scaled(80, 60)
            colours = {small.pixel(x, y) for x in range(80) for y in range(60)}
            assert len(colours) > 60, (theme, mechanism.id, mechanism.steps[place].id)
