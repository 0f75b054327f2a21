"""A display and a bus for the tests of this folder, and the program with its reader on them."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from .private_display import missing_programs, plain_environment, private_bus, private_display
from .screen_reader import (
    SYSTEM_PYTHON,
    Keyboard,
    Scene,
    ScreenReader,
    running_program,
    running_reader,
)

_SIZE = (1600, 1000)
_HAS_CLIENT = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


class Sitting(NamedTuple):
    """A blind user before the open window."""

    reader: ScreenReader
    keyboard: Keyboard


@pytest.fixture(scope="session")
def _machine() -> None:
    """Skip where the machine lacks what makes a screen and a screen reader; on CI that fails."""
    give_up = pytest.fail if os.environ.get("CI") else pytest.skip
    missing = missing_programs("xdotool")
    if missing:
        give_up(f"needs {', '.join(missing)}")
    asked = [SYSTEM_PYTHON, "-c", _HAS_CLIENT]
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        give_up(f"needs {SYSTEM_PYTHON} with gi and AT-SPI")


@pytest.fixture
def sitting(_machine: None, tmp_path: Path) -> Iterator[Sitting]:
    """The program, just opened and ready, with a screen reader and a keyboard.

    Display and bus are this test's own: the display remembers the reader's bus.
    """
    complaints = tmp_path / "complaints"
    with private_display(_SIZE) as display:
        environment = plain_environment(tmp_path / "user", DISPLAY=display)
        with private_bus(environment) as bus:
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus
            with running_program(environment, complaints), running_reader(environment) as reader:
                reader.until(Scene.regions, "the regions of the body")
                yield Sitting(reader, Keyboard(display))
    assert "Traceback" not in complaints.read_text(encoding="utf-8")
