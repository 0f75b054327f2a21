"""What the commands that need no window answer, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer import __version__
from explainer.lessons.model import Pack

from .running import environment, run, sole_sentence


def test_the_version_is_told() -> None:
    """``--version`` prints the name and the version."""
    said = run("--version")
    assert (said.returncode, said.stdout) == (0, f"ache-explainer {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-such-option",),
        ("no-such-command",),
        ("--view", "above"),
        ("text",),
        ("snapshot", "out.png", "--size", "big"),
        ("snapshot", "out.png", "--size", "99999x99999"),
    ],
)
def test_wrong_arguments_are_exit_code_2(arguments: tuple[str, ...]) -> None:
    """What the parser does not know ends in 2, with the usage."""
    said = run(*arguments)
    assert said.returncode == 2
    assert said.stderr.startswith("usage: ache-explainer")


def test_the_shipped_pack_has_no_fault() -> None:
    """``check`` finds nothing, in words and as JSON."""
    said = run("check")
    assert (said.returncode, said.stdout) == (0, "")
    as_json = run("check", "--json")
    assert (as_json.returncode, json.loads(as_json.stdout)) == (0, [])


def test_a_lesson_is_printed_as_plain_text(pack: Pack) -> None:
    """``text`` prints every section of the lesson, for either audience."""
    lesson = pack.lesson("flank-pain")
    assert lesson is not None
    plain = run("text", "--lesson", "flank-pain")
    assert (plain.returncode, plain.stderr) == (0, "")
    assert lesson.title in plain.stdout
    assert all(section.title in plain.stdout for section in lesson.sections)
    assert "<p>" not in plain.stdout
    clinical = run("text", "--lesson", "flank-pain", "--audience", "clinical")
    assert clinical.returncode == 0
    assert clinical.stdout != plain.stdout


def test_an_unknown_lesson_is_answered_with_those_there_are(pack: Pack) -> None:
    """``text`` of an unknown lesson ends in 2 and lists the lessons."""
    said = run("text", "--lesson", "no-such-lesson")
    assert said.returncode == 2
    sentence = sole_sentence(said)
    assert all(lesson.id in sentence for lesson in pack.lessons)


def test_an_empty_pack_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    """A folder that is no pack ends in 1 with words, not with a traceback."""
    for arguments in (("check", tmp_path), ("snapshot", tmp_path / "out.png", "--pack", tmp_path)):
        said = run(*arguments)
        assert said.returncode == 1
        assert "Traceback" not in said.stderr
        assert "pack.toml" in said.stdout + said.stderr
    assert not list(tmp_path.glob("*.png"))


def test_a_reader_that_has_had_enough_is_no_crash() -> None:
    """``ache-explainer text ... | head`` ends quietly when head does."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "text", "--lesson", "cytokines"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
        check=False,
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, "")
