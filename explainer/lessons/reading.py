"""A pack as far as it could be read, with its faults: what the readers fill and the check reads."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_source import LessonSource
from explainer.lessons.model import Pack
from explainer.lessons.reference import Reference
from explainer.lessons.toml_table import Table


class StepTables(NamedTuple):
    """The tables of one step of a mechanism, to tell faults that are found after reading."""

    step: Table
    moves: tuple[Table, ...]
    labels: tuple[Table, ...]
    gauges: tuple[Table, ...]


@dataclass
class Reading:
    """A pack as far as it could be read, with its faults and where its entries stand.

    ``unread`` names what could not be read at all: a kind of entry, such as
    ``cause``, or a lesson or mechanism, such as ``lesson:flank-pain``. What points there
    is no further fault.
    """

    faults: FaultList
    pack: Pack | None = None
    reference: Reference = field(default_factory=lambda: Reference({}, {}, {}, {}, {}, {}, {}, {}))
    sources: list[LessonSource] = field(default_factory=list)
    places: dict[tuple[str, str], tuple[Path, int]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    steps: dict[tuple[str, str], StepTables] = field(default_factory=dict)
    """The steps of mechanisms by the ids of both."""

    def place(self, kind: str, entry_id: str) -> tuple[Path, int]:
        """Return file and line of the entry, for a fault found after reading."""
        return self.places[kind, entry_id]
