"""What a test does with a screen reader: look, press, read, and wait for what it expects."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from .private_display import end

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python for which distributions package gi and AT-SPI."""
BUTTONS = frozenset({"push button", "button"})
"""The role's name in AT-SPI before 2.48, and since."""
_CHOICES = frozenset({"check box", "radio button", "toggle button", *BUTTONS})
_ITEMS = frozenset({"list item", "page tab"})
_CLIENT = Path(__file__).with_name("reader_client.py")
_SECONDS = 20.0
_POLL = 0.05

_Found = TypeVar("_Found")


class Box(NamedTuple):
    """A rectangle in pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    def holds(self, other: "Box") -> bool:
        """Whether ``other`` lies within this box."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.left + other.width <= self.left + self.width
            and other.top + other.height <= self.top + self.height
        )


class Thing(NamedTuple):
    """One thing on the screen as a screen reader is told of it."""

    number: int
    parent: int
    role: str
    name: str
    description: str
    box: Box
    states: frozenset[str]


class Scene(list[Thing]):
    """Everything that is shown at one moment, each after the thing that holds it."""

    def inside(self, name: str, role: str) -> list[Thing]:
        """Return what is within the things of that name and role, however deep."""
        within: set[int] = set()
        found = []
        for each in self:
            if each.parent in within:
                found.append(each)
                within.add(each.number)
            elif (each.name, each.role) == (name, role):
                within.add(each.number)
        return found

    def regions(self) -> list[Thing]:
        """Return the regions of the body."""
        return [each for each in self.inside("Body", "panel") if each.role in BUTTONS]

    def items(self, name: str) -> list[Thing]:
        """Return the items of the list of that name."""
        return [each for each in self.inside(name, "list") if each.role == "list item"]

    def chosen(self, name: str) -> str:
        """Return the name of the chosen item of the list of that name."""
        return "".join(each.name for each in self.items(name) if "SELECTED" in each.states)

    def tabs(self) -> list[Thing]:
        """Return the tabs of the lessons."""
        return [each for each in self if each.role == "page tab"]

    def open_tab(self) -> str:
        """Return the name of the tab that is open."""
        return "".join(each.name for each in self.tabs() if "SELECTED" in each.states)

    def focus(self) -> Thing | None:
        """Return the innermost thing that holds the keyboard.

        An item calls itself focused even while its list or tab bar is not.
        """
        held = [
            each
            for each in self
            if "FOCUSED" in each.states
            and (each.role not in _ITEMS or "FOCUSED" in self[each.parent].states)
        ]
        return held[-1] if held else None

    def labels(self) -> list[str]:
        """Return what all labels say."""
        return [each.name for each in self if each.role == "label"]


class ScreenReader:
    """The test's end of the conversation with ``reader_client.py``."""

    def __init__(self, client: "subprocess.Popen[str]") -> None:
        """Talk to a running client."""
        self._client = client

    def _ask(self, **request: object) -> object:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps(request) + "\n")
        self._client.stdin.flush()
        answer = self._client.stdout.readline()
        assert answer, f"the client ended with {self._client.wait()}"
        return json.loads(answer)

    def look(self) -> Scene:
        """Return what is shown now."""
        told = self._ask(ask="look")
        assert isinstance(told, list)
        return Scene(
            Thing(
                number,
                each["parent"],
                each["role"],
                each["name"],
                each["description"],
                Box(*each["box"]),
                frozenset(each["states"]),
            )
            for number, each in enumerate(told)
        )

    def until(self, check: Callable[[Scene], _Found | None], expected: str) -> _Found:
        """Look again and again until ``check`` of what is shown returns something true."""
        deadline = time.monotonic() + _SECONDS
        while True:
            found = check(self.look())
            if found:
                return found
            assert time.monotonic() < deadline, f"not within {_SECONDS:.0f} s: {expected}"
            time.sleep(_POLL)

    def find(self, name: str, roles: frozenset[str]) -> Thing:
        """Wait for the one thing of that name in one of the roles."""

        def sole(scene: Scene) -> Thing | None:
            found = [each for each in scene if each.name == name and each.role in roles]
            return found[0] if len(found) == 1 else None

        return self.until(sole, f"one {'/'.join(sorted(roles))} called {name}")

    def press(self, name: str, roles: frozenset[str] = _CHOICES, action: str = "Press") -> None:
        """Press the one thing of that name as a screen reader does, without mouse or key."""
        number = self.find(name, roles).number
        assert self._ask(ask="do", number=number, action=action) is True, f"{action}: {name}"

    def hears(self, expected: str) -> None:
        """Wait until a text is announced, alone or with more lines after it."""
        deadline = time.monotonic() + _SECONDS
        heard: list[object] = []
        while not any(str(each).split("\n")[0] == expected for each in heard):
            assert time.monotonic() < deadline, f"'{expected}' is not among {heard}"
            told = self._ask(ask="heard")
            assert isinstance(told, list)
            heard += told
            time.sleep(_POLL)

    def set_value(self, name: str, value: float) -> None:
        """Set the one slider of that name, without mouse or key."""
        number = self.find(name, frozenset({"slider"})).number
        assert self._ask(ask="set", number=number, value=value) is True, f"{value}: {name}"

    def texts(self) -> list[str]:
        """Return the texts that can be read letter by letter of everything without a name."""
        nameless = [each for each in self.look() if not each.name and each.role != "filler"]
        return [str(self._ask(ask="text", number=each.number)) for each in nameless]


class Keyboard:
    """The keys of a display, pressed through its X server."""

    def __init__(self, display: str) -> None:
        """Press keys of ``display``."""
        self._environment = {**os.environ, "DISPLAY": display}

    def type(self, text: str) -> None:
        """Type a text."""
        subprocess.run(
            ["xdotool", "type", "--clearmodifiers", text], env=self._environment, check=True
        )

    def press(self, keys: str) -> None:
        """Press keys together, such as ``ctrl+3``, and release them."""
        subprocess.run(
            ["xdotool", "key", "--clearmodifiers", keys], env=self._environment, check=True
        )


@contextmanager
def running_program(
    environment: Mapping[str, str], complaints: Path, *options: str
) -> Iterator[None]:
    """Run the program from the checkout; what it complains of goes into a file."""
    spoken = {"QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with complaints.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "explainer", *options],
            cwd=ROOT,
            env={**environment, **spoken, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            start_new_session=True,
        )
    try:
        yield
        assert process.poll() is None, complaints.read_text(encoding="utf-8")
    finally:
        end(process)


@contextmanager
def running_reader(environment: Mapping[str, str]) -> Iterator[ScreenReader]:
    """Run a screen reader's client that reads the program."""
    client = subprocess.Popen(
        [SYSTEM_PYTHON, "-W", "ignore", str(_CLIENT), "ache-explainer"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield ScreenReader(client)
    finally:
        client.kill()
        client.communicate()
