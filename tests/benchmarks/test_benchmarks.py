"""The gates of the benchmarks: ratios of one run, with room for a busy machine.

python -m pytest -m benchmark -n 0
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import startup
from tests.benchmarks.timing import Row
from tests.screen.private_display import missing_programs

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(bool(missing_programs()), reason=f"needs {missing_programs()}"),
    pytest.mark.skipif("PYTEST_XDIST_WORKER" in os.environ, reason="one at a time: -n 0"),
]

_ROUNDS = 7
_INTERACTION = Path(__file__).with_name("interaction.py")
_FRAMES = Path(__file__).with_name("mechanism_frames.py")


@pytest.fixture(scope="module")
def comparison() -> startup.Comparison:
    """The bare window and the program, started in turn."""
    return startup.compare(_ROUNDS)


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    """Every request of the open window, by name."""
    return {row.name: row for row in _told_by(_INTERACTION)}


@pytest.fixture(scope="module")
def frames() -> list[Row]:
    """The busiest step at two sizes of the window, and a step standing still."""
    return _told_by(_FRAMES)


def _told_by(script: Path) -> list[Row]:
    on_screen = {**os.environ}
    on_screen.pop("QT_QPA_PLATFORM", None)
    said = subprocess.run(
        [sys.executable, str(script), "--json"],
        env=on_screen,
        stdout=subprocess.PIPE,
        check=True,
        timeout=300,
    )
    return [Row(*row) for row in json.loads(said.stdout)]


def test_the_first_lesson_is_there_soon(comparison: startup.Comparison) -> None:
    """At most 1.6 times as late as the bare window, and a tenth for noise."""
    assert comparison.start_ratio <= 1.6 * 1.1, comparison.table()


def test_it_needs_little_memory(comparison: startup.Comparison) -> None:
    """At most twice as much as the bare window."""
    assert comparison.memory_ratio <= 2, comparison.table()


def test_it_sleeps_when_nothing_happens(comparison: startup.Comparison) -> None:
    """Less than a thousandth of one processor."""
    assert comparison.program.idle < 0.1, comparison.table()


@pytest.mark.parametrize(
    ("name", "share", "milliseconds"),
    [
        ("hover, handler alone", 0.99, 2),
        ("hover to pixels", 0.5, 8.3),
        ("layer, again", 0.5, 16.7),
        ("layer, first time", 0.5, 150),
        ("fade step", 0.95, 16.7),
        ("lens step", 0.95, 16.7),
        ("turn, again", 0.5, 33),
        ("tab, again", 0.5, 33),
        ("zoom step", 0.5, 16.7),
    ],
)
def test_it_answers_at_once(
    rows: dict[str, Row], name: str, share: float, milliseconds: float
) -> None:
    """Generous limits: a few frames of a screen at 60 a second, on any machine of today."""
    assert rows[name].quantile(share) <= milliseconds


@pytest.mark.parametrize(("name", "most"), [("tab, again", 4), ("layer, again", 6)])
def test_it_does_little_more_than_the_least(rows: dict[str, Row], name: str, most: float) -> None:
    """What is asked for again costs no more than a few times its floor."""
    assert rows[name].ratio <= most


def test_mechanisms_move_smoothly(frames: list[Row]) -> None:
    """Sixty frames a second at home, thirty at four thousand pixels; nothing at rest."""
    home, large, rest = frames
    assert home.quantile(0.95) < 16.7, home.name
    assert large.quantile(0.95) < 33.3, large.name
    assert max(rest.times) < 5
