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
        originals: dict[str, str] | None = None,
        *,
        is_told: bool = True,
    ) -> None:
        """Take the words of ``table`` for the entry ``what``; None where there is none.

        ``path`` is the file that lacks it then. ``originals`` gathers the words of the
        table that this one lies in, whose fingerprint covers both. ``is_told`` is False
        where it is enough to tell that the outer table is missing.
        """
        self._what = what
        self._table = table
        self._path = path
        self._faults = faults
        self._is_outermost = originals is None
        self._originals = {} if originals is None else originals
        self._has_words = False
        self._is_told = is_told
        if table is not None:
            table.pass_over("id", STAMP)

    def instead_of(self, key: str, original: str) -> str:
        """Return the translation of ``original``, which stands at ``key``."""
        if not original.strip():
            return original
        self._note(key, original)
        return (self._table.text(key) if self._table else "") or original

    def instead_of_all(self, key: str, originals: Mapping[str, str]) -> Mapping[str, str]:
        """Return the translations of the texts in the sub-table ``key``."""
        for name, original in originals.items():
            self._note(f"{key}.{name}", original)
        said = self._table.words(key) if self._table else {}
        if self._table is not None and said.keys() != originals.keys():
            odd = ", ".join(sorted(said.keys() ^ originals.keys()))
            self._table.fault(key, f"'{key}' differs from its original in {odd}", "write the same")
        return {name: said.get(name, original) for name, original in originals.items()}

    def instead_of_list(self, key: str, originals: Sequence[str]) -> tuple[str, ...]:
        """Return the translations of the texts in the list ``key``, as many as there are."""
        for place, original in enumerate(originals):
            self._note(f"{key}.{place}", original)
        said = self._table.texts(key) if self._table else tuple(originals)
        if self._table is not None and len(said) != len(originals):
            what = f"'{key}' has {len(said)} texts and its original {len(originals)}"
            self._table.fault(key, what, "write as many")
            return tuple(originals)
        return said

    def _note(self, key: str, original: str) -> None:
        self._has_words = True
        self._originals[f"{self._what}.{key}"] = original

    def lay_over(self, name: str, originals: Sequence[Table]) -> None:
        """Give each of the tables ``name`` within the original its translation."""
        if self._table is None:
            for original in originals:
                gone = Words(name, None, self._path, self._faults, self._originals, is_told=False)
                original.speak(gone)
            return
        words = self._table.tables(name)
        _pair(name, originals, words, self._path, self._faults, self._originals)

    def finish(self) -> None:
        """Record what is amiss once every word of the original has been asked for."""
        if self._table is None:
            if self._has_words and self._is_told:
                mend = f"add [[{self._what.partition(' ')[0]}]] with that id"
                self._faults.add(self._path, 1, f"{self._what} is not translated", mend)
            return
        if self._is_outermost and self._originals:
            stamp = self._table.text(STAMP, "")
            original = fingerprint(self._originals.values())
            check_stamp(self._table, STAMP, stamp, original, self._what)
        self._table.finish()


def lay_over(name: str, originals: Sequence[Table], words: TomlFile, faults: FaultList) -> None:
    """Give each of the tables ``name`` of a file its translation from the file ``words``."""
    _pair(name, originals, words.tables(name), words.path, faults)


def _pair(
    name: str,
    originals: Sequence[Table],
    translations: Sequence[Table],
    path: Path,
    faults: FaultList,
    within: dict[str, str] | None = None,
) -> None:
    """Pair tables by their ids, or where they have none by their place."""
    waiting = dict(zip(_marks(translations), translations, strict=True))
    for mark, original in zip(_marks(originals), originals, strict=True):
        what = f"{name} '{mark[0]}'" if mark[0] else f"{name} {mark[1]}"
        original.speak(Words(what, waiting.pop(mark, None), path, faults, within))
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
