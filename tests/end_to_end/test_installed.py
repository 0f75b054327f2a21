"""The installed command works from anywhere, with an empty home."""

import sysconfig
from pathlib import Path

import pytest

from explainer import __version__

from .running import run


@pytest.fixture
def installed() -> tuple[str]:
    """The command as pip made it; everywhere else the tests run the checkout."""
    command = Path(sysconfig.get_path("scripts")) / "ache-explainer"
    assert command.is_file(), "install it first: pip install '.[test]'"
    return (str(command),)


def test_it_tells_its_version(installed: tuple[str], tmp_path: Path) -> None:
    """The installed command is of the checkout's version."""
    said = run("--version", program=installed, folder=tmp_path)
    assert (said.returncode, said.stdout) == (0, f"ache-explainer {__version__}\n")


def test_it_finds_its_lessons(installed: tuple[str], tmp_path: Path) -> None:
    """The lessons came with it, without a fault."""
    said = run("check", program=installed, folder=tmp_path)
    assert (said.returncode, said.stdout) == (0, "")


def test_it_finds_its_drawings(installed: tuple[str], tmp_path: Path) -> None:
    """The drawings, fonts and icons came with it."""
    for arguments in (("figure", "out.svg"), ("snapshot", "out.png")):
        said = run(*arguments, program=installed, folder=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        assert (tmp_path / arguments[1]).is_file()
