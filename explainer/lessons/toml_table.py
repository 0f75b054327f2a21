"""TOML tables that know their lines, and the typed reading of their fields."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar, cast

from explainer.lessons.faults import FaultList

Choice = TypeVar("Choice", bound=str)

_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.\-]+)\s*\]{1,2}\s*(#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=")
_ERROR_LINE = re.compile(r"at line (\d+)")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Block:
    """The lines of one table: its header's line and the line of each of its keys."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.keys: dict[str, int] = {}


def _blocks_by_header(text: str, first_line: int) -> dict[str, list[_Block]]:
    blocks: dict[str, list[_Block]] = {"": [_Block(first_line)]}
    current = blocks[""][0]
    for number, line in enumerate(text.split("\n"), start=first_line):
        header = _HEADER.match(line)
        if header:
            current = _Block(number)
            blocks.setdefault(header.group(1), []).append(current)
            continue
        key = _KEY.match(line)
        if key:
            current.keys.setdefault(key.group(1), number)
    return blocks


class Table:
    """One TOML table whose fields are read by type; every fault names file and line.

    A field that is missing or of the wrong type yields a harmless value of the
    right type, so that one reading finds all faults. ``sound`` tells afterwards
    whether the table may be used.
    """

    def __init__(
        self, values: Mapping[str, object], path: Path, block: _Block, faults: FaultList
    ) -> None:
        """Wrap ``values``, read from ``path`` at the lines of ``block``."""
        self._values = values
        self._block = block
        self._faults = faults
        self._read: set[str] = set()
        self.path = path
        self.sound = True

    def line(self, key: str = "") -> int:
        """Return the line of ``key``, or of the table's header."""
        return self._block.keys.get(key, self._block.line)

    def fault(self, key: str, what: str, mend: str) -> None:
        """Record a fault of the field ``key``."""
        self.sound = False
        self._faults.add(self.path, self.line(key), what, mend)

    def has(self, key: str) -> bool:
        """Return whether the field ``key`` was written."""
        return key in self._values

    def _take(self, key: str, kind: type, kind_name: str, required: bool) -> object | None:
        self._read.add(key)
        if key not in self._values:
            if required:
                self.fault(key, f"'{key}' is missing", f"add {key} = ...")
            return None
        value = self._values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(key, f"'{key}' is of the wrong type", f"write {kind_name}")
            return None
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without ``default`` it must be there and not be empty."""
        value = self._take(key, str, 'a text in quotes, such as "..."', default is None)
        if value is None:
            return default or ""
        if default is None and not str(value).strip():
            self.fault(key, f"'{key}' is empty", "write its text")
        return str(value)

    def identifier(self, key: str = "id") -> str:
        """Return an id made of lower-case letters, digits and hyphens."""
        value = self.text(key)
        if value and not _ID.fullmatch(value):
            mend = "use lower-case letters, digits and hyphens"
            self.fault(key, f"'{value}' is not an id", mend)
        return value

    def choice(self, key: str, allowed: Sequence[Choice], default: Choice | None = None) -> Choice:
        """Return one of the ``allowed`` texts."""
        value = self.text(key, default)
        if value and value not in allowed:
            self.fault(key, f"'{key}' is '{value}'", f"write one of {', '.join(allowed)}")
        return cast("Choice", value) if value in allowed else (default or allowed[0])

    def texts(self, key: str, required: bool = True) -> tuple[str, ...]:
        """Return a list of texts, empty where it is not required and missing."""
        value = self._take(key, list, 'a list of texts, such as ["...", "..."]', required)
        if not isinstance(value, list):
            return ()
        if not all(isinstance(each, str) for each in value):
            mend = 'write a list of texts, such as ["...", "..."]'
            self.fault(key, f"'{key}' holds something that is no text", mend)
            return ()
        return tuple(value)

    def choices(self, key: str, allowed: Sequence[Choice]) -> tuple[Choice, ...]:
        """Return a list of which each is one of the ``allowed`` texts."""
        values = self.texts(key)
        for value in values:
            if value not in allowed:
                self.fault(key, f"'{key}' holds '{value}'", f"use {', '.join(allowed)}")
        return tuple(cast("Choice", value) for value in values if value in allowed)

    def whole_number(self, key: str) -> int:
        """Return a whole number."""
        value = self._take(key, int, "a whole number without quotes", required=True)
        return value if isinstance(value, int) else 0

    def words(self, key: str) -> Mapping[str, str]:
        """Return a sub-table of texts, empty where it is missing."""
        value = self._take(key, dict, f"a table [...{key}]", required=False)
        if not isinstance(value, dict):
            return {}
        for name, each in value.items():
            if not isinstance(each, str):
                self.fault(key, f"'{name}' in '{key}' is of the wrong type", "write a text")
        return {str(name): str(each) for name, each in value.items()}

    def pass_over(self, *keys: str) -> None:
        """Count ``keys`` as known although they are read elsewhere."""
        self._read.update(keys)

    def finish(self) -> None:
        """Record a fault for each key that nothing reads: most often a slip of the pen."""
        for key in self._values:
            if key not in self._read:
                mend = "take it out or correct its spelling"
                self.fault(key, f"unknown key '{key}'", mend)


class TomlFile:
    """A parsed TOML text together with the lines of its tables."""

    def __init__(
        self, values: Mapping[str, object], text: str, path: Path, first_line: int, faults: FaultList
    ) -> None:
        """Index the lines of ``text``, whose first line is ``first_line`` of the file."""
        self._values = values
        self._blocks = _blocks_by_header(text, first_line)
        self._faults = faults
        self.path = path

    def top(self) -> Table:
        """Return the file's own fields, outside any table."""
        return Table(self._values, self.path, self._blocks[""][0], self._faults)

    def tables(self, name: str) -> list[Table]:
        """Return the tables ``[[name]]`` in the order of the file."""
        return self._wrap(self._values.get(name, []), name, 0)

    def inner_tables(self, outer: str, name: str) -> list[list[Table]]:
        """Return, for each ``[[outer]]``, its tables ``[[outer.name]]``."""
        outers = self._values.get(outer, [])
        found: list[list[Table]] = []
        count = 0
        for each in outers if isinstance(outers, list) else []:
            inner = self._wrap(each.get(name, []), f"{outer}.{name}", count)
            count += len(inner)
            found.append(inner)
        return found

    def _wrap(self, values: object, header: str, start: int) -> list[Table]:
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            self._faults.add(
                self.path, 1, f"'{header}' is of the wrong type", f"write tables [[{header}]]"
            )
            return []
        blocks = self._blocks.get(header, [])
        missing = _Block(1)
        return [
            Table(
                each,
                self.path,
                blocks[start + number] if start + number < len(blocks) else missing,
                self._faults,
            )
            for number, each in enumerate(values)
        ]


def parse_toml(text: str, path: Path, first_line: int, faults: FaultList) -> TomlFile | None:
    """Return the parsed ``text``, or None with a fault at the line that is no TOML."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _ERROR_LINE.search(str(error))
        line = first_line + int(found.group(1)) - 1 if found else first_line + text.count("\n")
        reason = str(error).partition(" (at")[0]
        faults.add(path, line, f"is not valid TOML: {reason}", "correct it, see https://toml.io")
        return None
    except RecursionError:
        faults.add(path, first_line, "is nested too deeply", "flatten the tables")
        return None
    return TomlFile(values, text, path, first_line, faults)
