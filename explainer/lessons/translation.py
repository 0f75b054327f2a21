"""The words of another language, laid over the tables and lessons of a pack's first language.

The first language owns the structure: ids, likelihoods, levels, links between
entries. A translation holds words only, and beside them ``of``, the fingerprint of
the words that it was made from: where those have changed since, it is stale.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from explainer.lessons.faults import FaultList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from explainer.lessons.toml_table import Table, TomlFile

STAMP = "of"
"""The key under which a translation names the fingerprint of its original."""
_FINGERPRINT_LENGTH = 8


def fingerprint(texts: Iterable[str]) -> str:
    """Return eight hexadecimal digits that change when one of ``texts`` does."""
    joined = "\n".join(" ".join(text.split()) for text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def check_stamp(table: Table, key: str, stamp: str, original: str, what: str) -> None:
    """Record a fault of ``table`` where ``stamp``, written at ``key``, is not ``original``."""
    mend = f'compare the two and write {key.removeprefix(f"{STAMP}.")} = "{original}"'
    if not stamp:
        table.fault(key, f"translation of {what} does not say what it was made from", mend)
    elif stamp != original:
        table.fault(key, f"translation of {what} is older than its original", mend)


class Words:
    """The translation of one table: gives its words, and tells which are missing or stale."""

    def __init__(
        self,
        what: str,
        table: Table | None,
        path: Path,
        faults: FaultList,
        outer: Words | None = None,
    ) -> None:
        """Take the words of ``table`` for the entry ``what``; None where there is none.

        ``path`` is the file that lacks it then. ``outer`` are those of the table that
        this one lies in, whose fingerprint covers both.
        """
        self._what = what
        self.table = table
        self._path = path
        self._faults = faults
        self._outer = outer
        self.place: str = f"{outer.place}/{what}" if outer else what
        self.originals: dict[str, str] = outer.originals if outer else {}
        self._has_words = False
        if table is not None:
            table.pass_over("id", STAMP)

    def instead_of(self, key: str, original: str) -> str:
        """Return the translation of ``original``, which stands at ``key``."""
        if not original.strip():
            return original
        self._note(key, original)
        return (self.table.text(key) if self.table else "") or original

    def instead_of_all(self, key: str, originals: Mapping[str, str]) -> Mapping[str, str]:
        """Return the translations of the texts in the sub-table ``key``."""
        for name, original in originals.items():
            self._note(f"{key}.{name}", original)
        said = self.table.words(key) if self.table else {}
        if self.table is not None and said.keys() != originals.keys():
            odd = ", ".join(sorted(said.keys() ^ originals.keys()))
            self.table.fault(key, f"'{key}' differs from its original in {odd}", "write the same")
        return {name: said.get(name, original) for name, original in originals.items()}

    def instead_of_list(self, key: str, originals: Sequence[str]) -> tuple[str, ...]:
        """Return the translations of the texts in the list ``key``, as many as there are."""
        for place, original in enumerate(originals):
            self._note(f"{key}.{place}", original)
        said = self.table.texts(key) if self.table else tuple(originals)
        if self.table is None or not (said or self.table.sound):
            return tuple(originals)
        if len(said) != len(originals):
            what = f"'{key}' has {len(said)} texts and its original {len(originals)}"
            self.table.fault(key, what, "write as many")
            return tuple(originals)
        if not all(each.strip() for each in said):
            self.table.fault(key, f"'{key}' holds an empty line", "write its text")
            return tuple(originals)
        return said

    def _note(self, key: str, original: str) -> None:
        self._has_words = True
        self.originals[f"{self.place}.{key}"] = original

    def lay_over(self, name: str, originals: Sequence[Table]) -> None:
        """Give each of the tables ``name`` within the original its translation."""
        words = self.table.tables(name) if self.table else ()
        _pair(name, originals, words, self._path, self._faults, self)

    def finish(self) -> None:
        """Record what is amiss once every word of the original has been asked for."""
        if self.table is None:
            outer = self._outer
            if self._has_words and (outer is None or outer.table is not None):
                kind, _, which = self._what.partition(" ")
                where = "in the same place" if which.isdigit() else "with that id"
                line = outer.table.line() if outer and outer.table else 1
                self._faults.add(
                    self._path, line, f"{self._what} is not translated", f"add [[{kind}]] {where}"
                )
            return
        if self._outer is None and self.originals:
            stamp = self.table.text(STAMP, "")
            original = fingerprint(self.originals.values())
            check_stamp(self.table, STAMP, stamp, original, self._what)
        self.table.finish()


def lay_over(name: str, originals: Sequence[Table], words: TomlFile, faults: FaultList) -> None:
    """Give each of the tables ``name`` of a file its translation from the file ``words``."""
    _pair(name, originals, words.tables(name), words.path, faults)


def _pair(
    name: str,
    originals: Sequence[Table],
    translations: Sequence[Table],
    path: Path,
    faults: FaultList,
    outer: Words | None = None,
) -> None:
    """Pair tables by their ids, or where they have none by their place."""
    waiting = dict(zip(_marks(translations), translations, strict=True))
    for mark, original in zip(_marks(originals), originals, strict=True):
        what = f"{name} '{mark[0]}'" if mark[0] else f"{name} {mark[1]}"
        original.speak(Words(what, waiting.pop(mark, None), path, faults, outer))
    for mark, extra in waiting.items():
        what = f"{name} '{mark[0]}'" if mark[0] else f"{name} {mark[1]}"
        extra.fault("id", f"{what} has no original", "take it out or correct its id")


def _marks(tables: Iterable[Table]) -> list[tuple[str, int]]:
    """Return what tells each table from the others: its id, and which of that id it is."""
    seen: Counter[str] = Counter()
    marks = []
    for table in tables:
        table_id = table.text("id", "")
        seen[table_id] += 1
        marks.append((table_id, seen[table_id]))
    return marks
