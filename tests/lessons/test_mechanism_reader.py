"""Mechanisms are read as their tables say, whatever else a table may hold."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.mechanism import CORNERS, VERBS, Gauge, Ground, Mechanism, Move, StageLabel
from explainer.lessons.mechanism_check import check_mechanisms
from explainer.lessons.model import Wording
from explainer.lessons.motion import Motion
from explainer.lessons.pack_reader import read_pack
from explainer.lessons.reading import Reading
from explainer.lessons.resource_paths import assets_folder
from explainer.lessons.scene_reader import read_scene
from tests.mechanism_pack import CELL, MARK, MECHANISM, MECHANISM_FILE, STEPS, TABLE, mechanism_pack

from .toml_values import VALUES, written

Place = tuple[str | int, ...]
"""Where a field stands in the parsed table: keys and places in turn."""


class Bench:
    """The small pack, whose table each example writes anew, and the body that it shows."""

    def __init__(self, folder: Path) -> None:
        self._pack = mechanism_pack(folder)
        drawing = read_outlines(assets_folder(), "neutral", "back", FaultList(folder))
        assert drawing is not None
        self._drawing = drawing
        read = (read_scene(folder / each, Path(each), FaultList(folder)) for each in (CELL, MARK))
        self.scenes = {each.path.stem: each for each in read if each is not None}

    def check(self, table: str) -> Reading:
        """Read and check the pack with another table."""
        self._pack.write(MECHANISM_FILE, table)
        reading = read_pack(self._pack.folder)
        check_mechanisms(reading, [self._drawing])
        return reading

    def read(self, table: str) -> Mechanism:
        """Return the mechanism of a table in which nothing is wrong."""
        reading = self.check(table)
        assert list(reading.faults) == []
        return reading.reference.mechanisms[MECHANISM]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """One small pack for all examples."""
    return Bench(tmp_path_factory.mktemp("packs") / "pack")


def test_a_mechanism_is_read_as_it_is_written(bench: Bench) -> None:
    """Words for both audiences, grounds, frames, and what each step shows."""
    mechanism = bench.read(TABLE)
    assert (mechanism.family, mechanism.section) == ("strain", "first#all")
    assert mechanism.name == Wording("A small way", "A minimal pathway")
    assert tuple(each.id for each in mechanism.steps) == STEPS
    look, close, change, again = mechanism.steps
    assert [each.ground for each in mechanism.steps] == [
        Ground("back", "organ"),
        Ground(scene="small-cell"),
        Ground(scene="small-cell"),
        Ground("back", "organ", "small-mark"),
    ]
    assert close.name == Wording("Come close", "Come close")
    assert change.says.clinical == "The macrophage engulfs it and releases cytokines."
    assert (look.structures, look.regions) == (("kidney.L",), ("renal-angle.L",))
    assert (look.camera, look.door, look.into) == ((150, 300, 300, 220), None, None)
    assert (close.door, again.into) == ((240, 410, 30, 22), (230, 420, 20, 30))
    assert [each.seconds for each in mechanism.steps] == [4, 5, 6, 4]
    assert [each.is_unknown for each in mechanism.steps] == [False, False, False, True]
    assert change.points_for("plain") == ("It takes it in.", "It calls.")
    assert change.points_for("clinical") == ("Phagocytosis and secretion.",)
    assert change.lit == ("guard",)
    assert look.labels == (StageLabel((250, 430), (180, 330), Wording("kidney", "left kidney")),)
    assert close.gauges == (
        Gauge(
            Wording("Heat of the body", "Core temperature"),
            *("degrees", 35, 41, 37, 39, 0, "top-right", ("seen",)),
        ),
    )
    assert (again.gauges[0].times, again.gauges[0].corner) == (2, "bottom-left")


def test_every_verb_is_read(bench: Bench) -> None:
    """Each verb of the model stands in the small pack, with what belongs to it."""
    mechanism = bench.read(TABLE)
    moves = [move for step in mechanism.steps for move in step.moves]
    assert {each.verb for each in moves} == set(VERBS)
    assert moves == [
        Move("light", (), ("kidney.R",), during=(0.5, 1)),
        Move("shift", ("virus",), numbers=(20, 60), during=(0, 0.5)),
        Move("turn", ("virus",), numbers=(30,), about=(130, 280), during=(0.5, 0.8)),
        Move("grow", ("guard",), numbers=(1.2, 1.1), times=2),
        Move("appear", ("swelling",), during=(0.2, 0.6)),
        Move("fade", ("mist",), numbers=(0.25,)),
        Move("become", ("guard",), road="guard-reaching", during=(0, 0.4)),
        Move("along", ("virus",), road="way-in", during=(0.1, 0.6)),
        Move("stream", ("messenger",), road="stream-bed", during=(0.4, 1), copies=5, laps=2),
        Move("light", ("nerve",), during=(0.8, 1)),
        Move("draw", ("nerve",), during=(0.3, 0.9)),
        Move("fade", ("mark",), numbers=(0.2,), times=3),
    ]


def test_one_number_grows_both_ways(bench: Bench) -> None:
    """``grow = 2`` is as large across as down."""
    table = TABLE.replace("grow = [1.2, 1.1]", "grow = 2")
    close = bench.read(table).steps[1]
    assert close.moves[2].numbers == (2, 2)


def test_clinicians_read_the_plain_points_where_there_are_no_others(bench: Bench) -> None:
    """What is not said apart is said to both."""
    table = TABLE.replace('points_clinical = ["Phagocytosis and secretion."]\n', "")
    change = bench.read(table).steps[2]
    assert change.points_for("clinical") == change.points_for("plain")


def test_a_place_is_found_by_the_id_of_its_step(bench: Bench) -> None:
    """An id of no step is the first step."""
    mechanism = bench.read(TABLE)
    assert [mechanism.place_of(each) for each in (*STEPS, "", "gone")] == [0, 1, 2, 3, 0, 0]


def test_a_mechanism_speaks_the_language_of_the_pack(tmp_path: Path) -> None:
    """Sentences, points, labels and names are translated; all else is the original's."""
    pack = mechanism_pack(tmp_path / "pack")
    pack.translate("eo")
    first, second = (
        read_pack(pack.folder, each).reference.mechanisms[MECHANISM] for each in ("en", "eo")
    )
    for mine, theirs in zip(first.steps, second.steps, strict=True):
        assert theirs.says.plain == f"{mine.says.plain} {mine.says.plain}"
        assert theirs.points == tuple(f"{each} {each}" for each in mine.points)
        assert [each.text.clinical for each in theirs.labels] == [
            f"{each.text.clinical} {each.text.clinical}" for each in mine.labels
        ]
        assert [each.name.plain for each in theirs.gauges] == [
            f"{each.name.plain} {each.name.plain}" for each in mine.gauges
        ]
        silent = {
            "name": mine.name,
            "says": mine.says,
            "points": mine.points,
            "clinical_points": mine.clinical_points,
            "labels": mine.labels,
            "gauges": mine.gauges,
        }
        assert theirs._replace(**silent) == mine  # type: ignore[arg-type]  # fields by their names


def _fields(value: object, path: Place = ()) -> Iterator[tuple[Place, object]]:
    """Yield where each field of a parsed table stands with its value, lists of tables too."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key), each
            yield from _fields(each, (*path, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _fields(each, (*path, place))


WHOLE = tomllib.loads(TABLE)
FIELDS = list(_fields(WHOLE))
NUMBERS = st.one_of(
    st.integers(-1000, 1000),
    st.floats(),
    st.sampled_from([10**400, -(10**400), 1e308, 0, -1, 0.5]),
)
KNOWN = st.sampled_from(
    [
        *("virus", "guard", "wall", "way-in", "guard-reaching", "kidney", "kidney.L", "sacrum"),
        *(
            "small-cell",
            "small-mark",
            "back.organ",
            "front.skin",
            "seen",
            "unseen",
            "",
            " ",
            "x" * 300,
        ),
        *("first#all", "strain", MECHANISM, *STEPS, *CORNERS, "../x", "\u0007", "\u202e"),
    ]
)
ANYTHING = st.one_of(
    VALUES,
    NUMBERS,
    KNOWN,
    st.booleans(),
    st.lists(NUMBERS, max_size=5),
    st.lists(KNOWN, max_size=3),
    st.lists(st.dictionaries(st.sampled_from(["parts", "text", "on", "id"]), KNOWN), max_size=3),
)


def _put(tables: object, path: Place, value: object) -> None:
    """Write ``value`` at ``path``, where an earlier change has left that place."""
    place = tables
    for key in path[:-1]:
        place = dict(enumerate(place)) if isinstance(place, list) else place
        place = place.get(key) if isinstance(place, dict) else None
    last = path[-1]
    if isinstance(place, list) and isinstance(last, int):
        place[last : last + 1] = [value]
    elif isinstance(place, dict):
        place[last] = value


def _like(value: object) -> st.SearchStrategy[object]:
    """Return values of the kind of ``value``, most of which could stand in its place."""
    if isinstance(value, bool):
        return st.booleans()
    if isinstance(value, int | float):
        return st.one_of(NUMBERS, st.integers(0, 20), st.floats(0, 1))
    if isinstance(value, list) and value and not isinstance(value[0], dict):
        return st.lists(_like(value[0]), min_size=len(value), max_size=len(value))
    return KNOWN if isinstance(value, str) else ANYTHING


CHANGE = st.sampled_from(FIELDS).flatmap(
    lambda field: st.tuples(st.just(field[0]), st.one_of(_like(field[1]), ANYTHING))
)
OTHER_KEY = st.none() | st.sampled_from(sorted({str(path[-1]) for path, _ in FIELDS}))


@given(st.lists(CHANGE, min_size=1, max_size=2), OTHER_KEY)
@settings(max_examples=200)
def test_no_value_in_any_field_raises(
    bench: Bench, changes: list[tuple[Place, object]], other: str | None
) -> None:
    """Whatever stands wherever, under whichever key: it is told, or any moment can be shown."""
    tables = copy.deepcopy(WHOLE)
    for path, value in changes:
        named = other if isinstance(path[-1], str) and len(path) > 1 else None
        _put(tables, (*path[:-1], named or path[-1]), value)
    lines = [f"{key} = {written(each)}" for key, each in tables.items()]
    reading = bench.check("\n".join(lines).replace("}, {", "},\n{"))
    assert all(each.line >= 1 and each.what and each.mend for each in reading.faults)
    mechanism = reading.reference.mechanisms.get(MECHANISM)
    # A step of another name is sound; what is told then is the cause that leads to its old one.
    own = [each for each in reading.faults if not each.path.endswith("causes.toml")]
    assert (mechanism is None) == bool(own)
    if mechanism is not None:
        motion = Motion(mechanism, bench.scenes.get)
        for place in range(len(mechanism.steps)):
            for share in (0, 0.37, 1):
                motion.frame(place, motion.timing(place).motion * share)
