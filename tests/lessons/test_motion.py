"""The motion of a mechanism: a pure function of step and time, without a jump between steps."""

from itertools import pairwise
from math import hypot, isfinite
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.lessons.body_outlines import Shape
from explainer.lessons.faults import FaultList
from explainer.lessons.mechanism import (
    REPEATED,
    VERBS,
    Gauge,
    Ground,
    Mechanism,
    MechanismStep,
    Move,
)
from explainer.lessons.model import Wording
from explainer.lessons.motion import (
    AT_REST,
    ENTRY,
    ENTRY_WITH_CAMERA,
    UNMOVED,
    Frame,
    Motion,
    PartState,
    Timing,
)
from explainer.lessons.pack_reader import read_pack
from explainer.lessons.scene import Road, Scene, between
from explainer.lessons.scene_reader import read_scene
from explainer.lessons.svg_path import parse_path
from tests.mechanism_pack import CELL, MARK, MECHANISM, STEPS, mechanism_pack

LONG = 1000.0
"""Seconds after which every step stands still."""
WORDS = Wording("A", "A")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small pack with its mechanism."""
    return mechanism_pack(tmp_path_factory.mktemp("packs") / "pack").folder


@pytest.fixture(scope="module")
def mechanism(folder: Path) -> Mechanism:
    """The mechanism of the small pack."""
    return read_pack(folder).reference.mechanisms[MECHANISM]


@pytest.fixture(scope="module")
def scenes(folder: Path) -> dict[str, Scene]:
    """The scenes of the small pack, by name."""
    found = {}
    for name in (CELL, MARK):
        scene = read_scene(folder / name, Path(name), FaultList(folder))
        assert scene is not None
        found[scene.path.stem] = scene
    return found


@pytest.fixture(scope="module")
def motion(mechanism: Mechanism, scenes: dict[str, Scene]) -> Motion:
    """The motion of the small mechanism."""
    return Motion(mechanism, scenes.get)


def _step(
    *moves: Move, scene: str = "small-cell", seconds: float = 4, **other: object
) -> MechanismStep:
    step = MechanismStep(
        id="step",
        name=WORDS,
        says=WORDS,
        points=(),
        clinical_points=(),
        sources=(),
        is_unknown=False,
        ground=Ground(scene=scene),
        camera=(0, 0, 800, 600),
        door=None,
        into=None,
        seconds=seconds,
        lit=(),
        structures=(),
        regions=(),
        moves=moves,
        labels=(),
        gauges=(),
    )
    return step._replace(**other)  # type: ignore[arg-type]  # fields by their names


def _motion(scenes: dict[str, Scene], *steps: MechanismStep) -> Motion:
    return Motion(Mechanism("way", "strain", WORDS, "first#all", steps), scenes.get)


def _state(frame: Frame, part: str) -> PartState:
    return frame.parts.get(part, AT_REST)


SHARE = st.floats(0, 1)
FILLED, ANY_PART = (
    ("guard", "messenger", "swelling", "mist"),
    ("guard", "wall", "virus", "nerve", "mist"),
)


@st.composite
def _moves(draw: st.DrawFn) -> Move:
    """Return any move that a check would let pass on the small cell."""
    verb = draw(st.sampled_from(VERBS))
    begin, end = sorted(
        draw(
            st.tuples(st.integers(0, 20), st.integers(0, 20)).filter(
                lambda pair: pair[0] != pair[1]
            )
        )
    )
    numbers: tuple[float, ...] = ()
    if verb == "shift":
        numbers = draw(st.tuples(st.integers(-900, 900), st.integers(-900, 900)))
    elif verb == "grow":
        numbers = draw(st.tuples(st.floats(0, 20), st.floats(0, 20)))
    elif verb == "turn":
        numbers = (draw(st.integers(-720, 720)),)
    elif verb == "fade":
        numbers = (draw(SHARE),)
    parts = {"become": ("guard",), "draw": ("nerve",), "stream": ("messenger",)}.get(
        verb, (draw(st.sampled_from(ANY_PART)),)
    )
    return Move(
        verb=verb,
        parts=parts,
        numbers=numbers,
        about=draw(st.none() | st.just((400.0, 300.0))) if verb in {"grow", "turn"} else None,
        road={"become": "guard-reaching", "along": "way-in", "stream": "stream-bed"}.get(verb, ""),
        during=(begin / 20, end / 20),
        times=draw(st.integers(0, 4)) if verb in REPEATED else 0,
        copies=draw(st.integers(1, 9)) if verb == "stream" else 1,
        laps=draw(st.integers(1, 4)) if verb == "stream" else 1,
    )


STEP_LISTS = st.lists(
    st.lists(_moves(), max_size=5).map(lambda moves: _step(*moves)), min_size=1, max_size=5
)


@given(st.data())
@settings(max_examples=60)
def test_a_frame_depends_on_step_and_time_alone(
    mechanism: Mechanism, scenes: dict[str, Scene], motion: Motion, data: st.DataObject
) -> None:
    """Whatever was shown before, in whatever order: the same moment is the same picture."""
    walk = data.draw(
        st.lists(
            st.tuples(st.integers(0, len(STEPS) - 1), st.floats(-1, 9)), min_size=1, max_size=12
        )
    )
    seen = [motion.frame(*moment) for moment in walk]
    assert [motion.frame(*moment) for moment in reversed(walk)] == seen[::-1]
    assert [Motion(mechanism, scenes.get).frame(*moment) for moment in walk] == seen


@given(STEP_LISTS)
@settings(max_examples=150)
def test_each_step_begins_where_the_one_before_ended(
    scenes: dict[str, Scene], steps: list[MechanismStep]
) -> None:
    """No part jumps between two steps of the same scene."""
    motion = _motion(scenes, *steps)
    for place in range(1, len(steps)):
        before, after = motion.frame(place - 1, LONG), motion.frame(place, 0.0)
        assert after.parts == before.parts


def test_steps_of_the_same_scene_go_on_after_another(scenes: dict[str, Scene]) -> None:
    """A scene that is left and shown again stands as it was left."""
    shift = Move("shift", ("guard",), numbers=(30.0, 0.0))
    motion = _motion(scenes, _step(shift), _step(scene="small-mark"), _step(shift))
    assert motion.frame(1, 0).parts == {}
    assert motion.frame(2, 0).parts == motion.frame(0, LONG).parts
    assert _state(motion.frame(2, LONG), "guard").matrix == (1, 0, 0, 1, 60, 0)


@given(STEP_LISTS, st.lists(st.floats(0, 5), min_size=1, max_size=4))
@settings(max_examples=150)
def test_every_frame_can_be_painted(
    scenes: dict[str, Scene], steps: list[MechanismStep], moments: list[float]
) -> None:
    """Numbers are numbers, shares are shares, shapes have the steps of their parts."""
    motion = _motion(scenes, *steps)
    for place in range(len(steps)):
        for moment in moments:
            frame = motion.frame(place, moment)
            for name, state in frame.parts.items():
                assert all(map(isfinite, state.matrix))
                assert 0 <= state.opacity <= 1
                assert 0 <= state.drawn <= 1
                outline = scenes["small-cell"].parts[name].outline
                assert state.shape is None or outline is None or state.shape.steps == outline.steps
            assert all(0 <= copy.opacity <= 1 for copy in frame.copies)
            assert all(0 <= each <= 1 for each in (*frame.lit.values(), *frame.structures.values()))


@given(st.lists(_moves(), min_size=1, max_size=5), STEP_LISTS)
@settings(max_examples=150)
def test_what_goes_there_and_back_ends_where_it_began(
    scenes: dict[str, Scene], moves: list[Move], before: list[MechanismStep]
) -> None:
    """Breathing, a wave, a beat: after the step all parts stand exactly as before it."""
    repeated = [each._replace(times=3) for each in moves if each.verb in REPEATED]
    motion = _motion(scenes, *before, _step(*repeated))
    assert motion.frame(len(before), LONG).parts == motion.frame(len(before), 0.0).parts


def test_what_goes_there_and_back_is_away_between(scenes: dict[str, Scene]) -> None:
    """Two times there and back: away at a quarter and three quarters, at home in the middle."""
    motion = _motion(scenes, _step(Move("shift", ("guard",), numbers=(40.0, 0.0), times=2)))
    gone = [_state(motion.frame(0, second), "guard").matrix[4] for second in (0, 1, 2, 3, 4)]
    assert gone == pytest.approx([0, 40, 0, 40, 0])


def test_light_and_streams_move_no_part(scenes: dict[str, Scene]) -> None:
    """What is lit, and copies that flow, hold for their step and leave no trace on other parts."""
    light = Move("light", ("guard",), ("kidney.L",), during=(0.5, 1.0))
    stream = Move("stream", ("messenger",), road="stream-bed", copies=4, laps=2)
    motion = _motion(scenes, _step(light, stream), _step())
    first, half, rest, after = (
        *(motion.frame(0, second) for second in (0, 3, 4)),
        motion.frame(1, 0),
    )
    assert [each.lit["guard"] for each in (first, half, rest)] == pytest.approx([0, 0.5, 1])
    assert rest.structures == {"kidney.L": 1}
    assert (after.lit, after.structures, after.copies) == ({}, {}, ())
    for frame in (first, half, rest, after):
        assert frame.parts == {"messenger": PartState(opacity=0)}
    assert len(half.copies) == len(rest.copies) == 4
    assert all(each.opacity == 0 for each in first.copies)


def test_copies_at_rest_stand_spread_over_their_road(scenes: dict[str, Scene]) -> None:
    """The still picture shows them from one end to the other, each on the road."""
    stream = Move("stream", ("messenger",), road="stream-bed", copies=5, laps=2)
    rest = _motion(scenes, _step(stream)).frame(0, LONG)
    parts = scenes["small-cell"].parts
    bed, middle = parts["stream-bed"].outline, parts["messenger"].middle
    assert bed is not None
    found = [(middle[0] + each.shift[0], middle[1] + each.shift[1]) for each in rest.copies]
    assert found == [pytest.approx(Road(bed).at((number + 0.5) / 5)) for number in range(5)]
    assert [each.opacity for each in rest.copies] == pytest.approx([1] * 5)


def test_parts_are_hidden_until_they_appear_or_are_drawn(scenes: dict[str, Scene]) -> None:
    """From the first step on, also where they are lit or shown by a later step."""
    motion = _motion(
        scenes,
        _step(),
        _step(Move("light", ("nerve",)), Move("draw", ("nerve",)), Move("appear", ("mist",))),
        _step(Move("fade", ("mist",), numbers=(0.5,))),
    )
    for place, second in ((0, 0), (0, 4), (1, 0)):
        frame = motion.frame(place, second)
        assert _state(frame, "nerve") == PartState(drawn=0)
        assert _state(frame, "mist") == PartState(opacity=0)
    half, whole, last = motion.frame(1, 2), motion.frame(1, 4), motion.frame(2, 4)
    assert _state(half, "nerve").drawn == pytest.approx(0.5)
    assert _state(half, "mist").opacity == pytest.approx(0.5)
    assert whole.parts == {}
    assert last.parts == {"mist": PartState(opacity=0.5)}


def test_a_part_takes_the_shape_of_its_road(scenes: dict[str, Scene]) -> None:
    """Half-way it is half-way; in the end it is the other shape."""
    motion = _motion(scenes, _step(Move("become", ("guard",), road="guard-reaching")))
    own, other = (scenes["small-cell"].parts[each].outline for each in ("guard", "guard-reaching"))
    assert own is not None
    assert other is not None
    half, whole = (_state(motion.frame(0, second), "guard").shape for second in (2, 4))
    assert half is not None
    assert whole is not None
    assert half.numbers == pytest.approx(
        [(a + b) / 2 for a, b in zip(own.numbers, other.numbers, strict=True)]
    )
    assert whole.numbers == pytest.approx(other.numbers)


def test_a_part_travels_to_the_end_of_its_road(scenes: dict[str, Scene]) -> None:
    """Its middle is on the road, at half the time half-way, and stays at the end."""
    along = Move("along", ("virus",), road="way-in")
    motion = _motion(
        scenes, _step(Move("shift", ("virus",), numbers=(9.0, 9.0))), _step(along), _step()
    )
    x, y = scenes["small-cell"].parts["virus"].middle
    for place, second, spot in ((1, 2, (110, 370)), (1, 4, (210, 420)), (2, 0, (210, 420))):
        matrix = _state(motion.frame(place, second), "virus").matrix
        assert (x + matrix[4], y + matrix[5]) == pytest.approx(spot)
        assert matrix[:4] == UNMOVED[:4]


@pytest.mark.parametrize(
    ("move", "where"),
    [
        (Move("shift", ("guard",), numbers=(5, -7)), (265, 293)),
        (Move("turn", ("guard",), numbers=(90,)), (260, 300)),
        (Move("turn", ("guard",), numbers=(90,), about=(250, 300)), (250, 310)),
        (Move("turn", ("guard",), numbers=(180,), about=(0, 0)), (-260, -300)),
        (Move("grow", ("guard",), numbers=(3, 2)), (260, 300)),
        (Move("grow", ("guard",), numbers=(3, 2), about=(0, 0)), (780, 600)),
        (Move("grow", ("guard",), numbers=(0, 0), about=(10, 20)), (10, 20)),
    ],
)
def test_where_a_move_takes_the_middle_of_a_part(
    scenes: dict[str, Scene], move: Move, where: tuple[float, float]
) -> None:
    """Turns are clockwise and growth is about the middle, or about the point that is named."""
    frame = _motion(scenes, _step(move)).frame(0, LONG)
    a, b, c, d, e, f = _state(frame, "guard").matrix
    assert (a * 260 + c * 300 + e, b * 260 + d * 300 + f) == pytest.approx(where, abs=1e-9)


def test_moves_keep_to_their_share_of_the_step(scenes: dict[str, Scene]) -> None:
    """Before its share nothing moves, after it nothing moves any more."""
    motion = _motion(scenes, _step(Move("shift", ("mist",), numbers=(10, 0), during=(0.25, 0.5))))
    gone = [_state(motion.frame(0, second), "mist").matrix[4] for second in (0.9, 1, 1.5, 2, 3)]
    assert gone == pytest.approx([0, 0, 5, 10, 10])


def test_gauges_tell_their_values_from_start_to_end(scenes: dict[str, Scene]) -> None:
    """One goes from here to there, one there and back again."""
    gauge = Gauge(WORDS, "mmHg", 0, 100, 20, 60, 0, "top-right", ("seen",))
    motion = _motion(scenes, _step(gauges=(gauge, gauge._replace(times=1))))
    values = [motion.frame(0, second).values for second in (0, 2, 4)]
    assert values == [(20, 20), pytest.approx((40, 60)), (60, 20)]


def test_how_long_steps_last(scenes: dict[str, Scene]) -> None:
    """A step that does not move has no motion; it enters longer where the camera goes."""
    shift = Move("shift", ("guard",), numbers=(1.0, 1.0))
    motion = _motion(
        scenes,
        _step(shift),
        _step(shift),
        _step(),
        _step(camera=(0, 0, 8, 6)),
        _step(scene="small-mark"),
    )
    assert [motion.timing(place) for place in range(5)] == [
        *(Timing(0, 4), Timing(ENTRY, 4), Timing(ENTRY, 0)),
        *(Timing(ENTRY_WITH_CAMERA, 0), Timing(ENTRY_WITH_CAMERA, 0)),
    ]
    assert motion.timing(1).whole == ENTRY + 4


def test_parts_that_move_by_themselves_are_known(motion: Motion) -> None:
    """What is lit does not move; what is streamed, drawn or carried does."""
    assert motion.moving_parts(0) == frozenset()
    assert motion.moving_parts(1) == {"virus", "guard", "swelling", "mist"}
    assert motion.moving_parts(2) == {"guard", "virus", "messenger", "nerve"}


def test_a_mechanism_without_its_scenes_stands_still(mechanism: Mechanism) -> None:
    """Scenes that cannot be read leave empty frames, and raise nothing."""
    motion = Motion(mechanism, lambda _: None)
    for place in range(len(STEPS)):
        assert motion.frame(place, 2).copies == ()
        assert motion.frame(place, LONG).parts.keys() <= {"swelling", "messenger", "nerve"}


COORDINATE = st.integers(-500, 500)
SPOTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=2, max_size=8)


@given(SPOTS, SHARE)
def test_a_road_of_lines_measures_right(spots: list[tuple[int, int]], share: float) -> None:
    """Its length is that of its lines, and a share of it lies that far along them."""
    numbers = tuple(float(each) for spot in spots for each in spot)
    road = Road(Shape("M" + "L" * (len(spots) - 1), numbers))
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(spots)]
    assert road.length == pytest.approx(sum(lengths))
    assert road.at(0) == pytest.approx(spots[0])
    assert road.at(1) == pytest.approx(spots[-1])
    assert road.at(-1) == road.at(0)
    assert road.at(2) == road.at(1)
    left = share * sum(lengths)
    place = 0
    while place < len(lengths) - 1 and left > lengths[place]:
        left -= lengths[place]
        place += 1
    (ax, ay), (bx, by) = spots[place], spots[place + 1]
    part = left / lengths[place] if lengths[place] else 0
    assert road.at(share) == pytest.approx((ax + (bx - ax) * part, ay + (by - ay) * part), abs=1e-5)


@given(st.integers(0, 2**32))
def test_a_road_of_a_curve_measures_right(seed: int) -> None:
    """Its length is within a hundredth of that of a thousand pieces of the same curve."""
    chance = Random(seed)  # noqa: S311 - no secret depends on it
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = (
        (chance.uniform(-400, 400), chance.uniform(-400, 400)) for _ in range(4)
    )
    road = Road(Shape("MC", (ax, ay, bx, by, cx, cy, dx, dy)))

    def mixed(a: float, b: float, share: float) -> float:
        return a + (b - a) * share

    def at(share: float) -> tuple[float, float]:
        found = []
        for numbers in ((ax, bx, cx, dx), (ay, by, cy, dy)):
            line = list(numbers)
            while len(line) > 1:
                line = [mixed(a, b, share) for a, b in pairwise(line)]
            found.append(line[0])
        return found[0], found[1]

    spots = [at(piece / 1000) for piece in range(1001)]
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(spots))
    assert road.length == pytest.approx(length, rel=0.01)
    assert road.at(1) == pytest.approx((dx, dy))


def test_a_road_is_its_first_run_alone() -> None:
    """A closed road comes back to its start; what begins after a second M is not followed."""
    closed = parse_path("M 0 0 L 10 0 L 10 10 L 0 10 Z M 90 90 L 99 99")
    assert closed is not None
    road = Road(closed)
    assert road.length == 40
    assert road.at(1) == (0, 0)
    point = Road(Shape("M", (3, 4)))
    assert (point.length, point.at(0.5)) == (0, (3, 4))


def test_between_two_shapes() -> None:
    """Each number goes its own way from one to the other."""
    one, other = Shape("ML", (0, 0, 4, 8)), Shape("ML", (2, 2, 0, 0))
    assert between(one, other, 0) == one
    assert between(one, other, 1) == other
    assert between(one, other, 0.25) == Shape("ML", (0.5, 0.5, 3, 6))
