"""Back and forward through what was looked at, as plain state."""

from typing import NamedTuple

LONGEST_HISTORY = 200


class Looked(NamedTuple):
    """One thing looked at: a section of a lesson and, it may be, a region."""

    address: str
    region: str


class LookingHistory:
    """A row of things looked at and the place in it where the user stands."""

    def __init__(self) -> None:
        """Begin with nothing looked at."""
        self._row: list[Looked] = []
        self._place = -1

    @property
    def can_go_back(self) -> bool:
        """Whether something was looked at before."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user went back and may return."""
        return self._place < len(self._row) - 1

    def visit(self, looked: Looked) -> None:
        """Add ``looked`` after the present place; what lay ahead is forgotten."""
        if self._row and self._row[self._place] == looked:
            return
        self._row = [*self._row[: self._place + 1], looked][-LONGEST_HISTORY:]
        self._place = len(self._row) - 1

    def step(self, by: int) -> Looked | None:
        """Move ``by`` places, back when negative; return what is there, or None at an end."""
        if not 0 <= self._place + by < len(self._row):
            return None
        self._place += by
        return self._row[self._place]
