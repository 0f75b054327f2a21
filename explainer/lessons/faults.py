"""Faults of a pack: what is wrong, where, and how to mend it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
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
        self._root = root
        self._faults: set[Fault] = set()

    def add(self, path: Path, line: int, what: str, mend: str) -> None:
        """Record one fault of the file ``path`` (absolute or below the pack)."""
        try:
            shown = path.relative_to(self._root).as_posix()
        except ValueError:
            shown = path.as_posix()
        self._faults.add(Fault(shown, line, " ".join(what.split()), mend))

    def __iter__(self) -> Iterator[Fault]:
        """Iterate over the faults in the order of file and line."""
        return iter(sorted(self._faults))

    def __len__(self) -> int:
        """Return how many faults there are."""
        return len(self._faults)
