"""Faults of a pack: what is wrong, where, and how to mend it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LONGEST_TOLD = 300
"""Characters; a fault that quotes more of a file than this is cut short."""


class Fault(NamedTuple):
    """One thing wrong with a pack, told so that its author can mend it.

    ``path`` is relative to the pack where it can be; ``line`` counts from 1.
    """

    path: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        """Return the one line that ``check`` prints."""
        return f"{self.path}:{self.line}: {self.what}, {self.mend}"


class FaultList:
    """Collects every fault of one pack, so that all of them are told at once."""

    def __init__(self, root: Path) -> None:
        """Remember the pack's folder, against which paths are shown."""
        self.root = root
        self._faults: set[Fault] = set()

    def add(self, path: Path, line: int, what: str, mend: str) -> None:
        """Record one fault of the file ``path`` (absolute or below the pack)."""
        below = path != self.root and path.is_relative_to(self.root)
        shown = path.relative_to(self.root) if below else path
        self._faults.add(Fault(_told(shown.as_posix()), line, _told(what), _told(mend)))

    def __iter__(self) -> Iterator[Fault]:
        """Iterate over the faults in the order of file and line."""
        return iter(sorted(self._faults))

    def __len__(self) -> int:
        """Return how many faults there are."""
        return len(self._faults)


def _told(text: str) -> str:
    """Return ``text`` as one line of seen characters that no terminal takes for a command."""
    short = " ".join(text.split())
    if len(short) > LONGEST_TOLD:
        short = f"{short[:LONGEST_TOLD]}..."
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in short)
