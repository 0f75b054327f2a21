"""The commands of the README are whole, and agree with what the program says is missing."""

import re

import pytest

from explainer.preflight import PACKAGES

from .running import ROOT


@pytest.fixture
def commands() -> list[str]:
    """The two commands, in their order."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.+)\n```$", text, re.MULTILINE)


def _packages(command: str) -> set[str]:
    found = re.search(r"--no-install-recommends ([\w. -]+?) &&", command)
    assert found is not None
    return set(found[1].split())


def test_one_opens_and_one_tests(commands: list[str]) -> None:
    """There are two, each a single line from the packages to the end."""
    opening, testing = commands
    assert opening.endswith("&& .venv/bin/ache-explainer")
    assert testing.endswith("&& .venv/bin/python -m pytest")


def test_the_libraries_are_those_the_program_knows(commands: list[str]) -> None:
    """Each library that the README installs is one whose lack the program can name."""
    opening, testing = map(_packages, commands)
    assert opening <= testing
    assert opening - {"python3-venv"} <= set(PACKAGES.values())
