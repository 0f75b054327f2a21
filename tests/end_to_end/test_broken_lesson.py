"""A pack with one broken lesson: the fault is told and the rest is taught."""

import shutil
from pathlib import Path

import pytest

from explainer.lessons.resource_paths import content_folder

from .running import run


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the shipped pack whose first lesson lost the end of its front matter."""
    folder = tmp_path / "pack"
    shutil.copytree(content_folder(), folder)
    lesson = folder / "en" / "lessons" / "cytokines.md"
    lesson.write_text('+++\ntitle = "Cut off\nleft over', encoding="utf-8")
    return folder


def test_the_check_names_the_file_and_the_line(broken: Path) -> None:
    """``check`` ends in 1 and begins the fault's line with the place."""
    said = run("check", broken)
    assert said.returncode == 1
    assert any(
        line.partition(":")[0].endswith("cytokines.md") and line.split(":")[1].isdigit()
        for line in said.stdout.splitlines()
    ), said.stdout


def test_the_window_opens_with_the_rest(broken: Path, tmp_path: Path) -> None:
    """The window opens, at another lesson too."""
    out = tmp_path / "out.png"
    said = run("snapshot", out, "--pack", broken, "--lesson", "flank-pain")
    assert (said.returncode, said.stderr) == (0, "")
    assert out.is_file()
    assert run("snapshot", out, "--pack", broken).returncode == 0


def test_the_rest_can_be_read(broken: Path) -> None:
    """A lesson that is whole is printed as from the shipped pack."""
    said = run("text", "--lesson", "red-flags", "--pack", broken)
    assert said.returncode == 0
    assert said.stdout == run("text", "--lesson", "red-flags").stdout
