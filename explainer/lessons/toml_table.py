"""TOML tables that know their lines, and the typed reading of their fields."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar, cast

from explainer.lessons.faults import FaultList
from explainer.lessons.text_file import invisible_in
from explainer.lessons.toml_lines import TableLines, lines_of
from explainer.lessons.translation import Words, lay_over

Choice = TypeVar("Choice", bound=str)

LARGEST_NUMBER = 1_000_000
"""What no drawing and no gauge needs more of, so that sums and products stay numbers."""

_ERROR_LINE = re.compile(r"at line (\d+)")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_identifier(text: str) -> bool:
    """Return whether ``text`` is an id: lower-case letters, digits and single hyphens."""
    return _ID.fullmatch(text) is not None


def _texts_in(value: object) -> Iterator[str]:
    """Yield the texts of a value: itself, the items of a list, the values of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (each for each in value if isinstance(each, str))
    elif isinstance(value, dict):
        yield from (each for each in value.values() if isinstance(each, str))


class Table:
    """One TOML table whose fields are read by type; every fault names file and line.

    A field that is missing or of the wrong type yields a harmless value of the
    right type, so that one reading finds all faults. ``sound`` tells afterwards
    whether the table may be used.
    """

    def __init__(
        self, values: Mapping[str, object], path: Path, lines: TableLines, faults: FaultList
    ) -> None:
        """Wrap ``values``, read from ``path`` at the ``lines`` of its keys."""
        self._values = values
        self._lines = lines
        self._faults = faults
        self._read: set[str] = set()
        self._words: Words | None = None
        self._within: list[Table] = []
        self.path = path
        self.sound = True

    def speak(self, words: Words) -> None:
        """Say from now on the ``words`` of another language instead of its own."""
        self._words = words

    @property
    def is_wholly_sound(self) -> bool:
        """Whether neither this table nor any that was read within it has a fault."""
        return self.sound and all(each.is_wholly_sound for each in self._within)

    def line(self, key: str = "") -> int:
        """Return the line of ``key``, or of the table's header."""
        outer, _, last = key.rpartition(".")
        if outer in self._lines.inner:
            block = self._lines.inner[outer][0]
            return block.keys.get(last, block.line)
        inner = self._lines.inner.get(key)
        return self._lines.keys.get(key, inner[0].line if inner else self._lines.line)

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
        unseen = next(filter(None, map(invisible_in, _texts_in(value))), "")
        if unseen:
            self.fault(key, f"'{key}' holds the invisible character {unseen}", "delete it")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without ``default`` it must be there and not be empty."""
        value = self._take(key, str, 'a text in quotes, such as "..."', default is None)
        if value is None:
            return default or ""
        if default is None and not str(value).strip():
            self.fault(key, f"'{key}' is empty", "write its text")
        return str(value)

    def said(self, key: str, default: str | None = None) -> str:
        """Return a text that readers see, in the language in which the pack is read."""
        own = self.text(key, default)
        return self._words.instead_of(key, own) if self._words else own

    def identifier(self, key: str = "id") -> str:
        """Return an id made of lower-case letters, digits and hyphens."""
        value = self.text(key)
        if value.strip() and not is_identifier(value):
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

    def whole_number(self, key: str, default: int | None = None) -> int:
        """Return a whole number; without ``default`` it must be there."""
        value = self._take(key, int, "a whole number without quotes", required=default is None)
        return value if isinstance(value, int) else default or 0

    def number(self, key: str, default: float | None = None) -> float:
        """Return a number, whole or not; without ``default`` it must be there."""
        found = self.numbers(key, (0,), required=default is None)
        return found[0] if found else default or 0.0

    def numbers(
        self, key: str, lengths: Sequence[int], *, required: bool = True
    ) -> tuple[float, ...]:
        """Return a list of as many numbers as one of ``lengths``, empty where it is missing.

        A length of 0 stands for a number alone, outside any list.
        """
        value = self._take(key, object, "", required)
        if value is None:
            return ()
        listed = value if isinstance(value, list) else [value]
        length = len(listed) if isinstance(value, list) else 0
        found = [
            each for each in listed if isinstance(each, int | float) and not isinstance(each, bool)
        ]
        if length not in lengths or len(found) != len(listed):
            wanted = " or ".join(f"{each} numbers" if each else "a number" for each in lengths)
            self.fault(key, f"'{key}' is of the wrong type", f"write {wanted}")
            return ()
        if not all(abs(each) <= LARGEST_NUMBER for each in found):
            what = f"'{key}' is out of all measure"
            self.fault(key, what, f"stay within {LARGEST_NUMBER:,.0f} of 0")
            return ()
        return tuple(map(float, found))

    def said_texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts that readers see, in the language in which the pack is read."""
        own = self.texts(key, required=False)
        return self._words.instead_of_list(key, own) if self._words and own else own

    def said_words(self, key: str) -> Mapping[str, str]:
        """Return a sub-table of texts in the language in which the pack is read."""
        own = self.words(key)
        return self._words.instead_of_all(key, own) if self._words and own else own

    def truth(self, key: str) -> bool:
        """Return true or false, false where it is missing."""
        return bool(self._take(key, bool, "true or false", required=False))

    def words(self, key: str) -> Mapping[str, str]:
        """Return a sub-table of texts, empty where it is missing."""
        value = self._take(key, dict, f"a table [...{key}]", required=False)
        if not isinstance(value, dict):
            return {}
        for name, each in value.items():
            if not isinstance(each, str):
                self.fault(key, f"'{name}' in '{key}' is of the wrong type", "write a text")
        return {str(name): str(each) for name, each in value.items()}

    def tables(self, name: str) -> list["Table"]:
        """Return the tables ``[[name]]`` within this one in the order of the file."""
        values = self._take(name, list, f"tables [[{name}]]", required=False)
        if not isinstance(values, list):
            return []
        if not all(isinstance(each, dict) for each in values):
            self.fault(name, f"'{name}' holds something that is no table", f"write [[{name}]]")
            return []
        blocks = self._lines.inner.get(name, [])
        here = TableLines(self.line(name))
        found = [
            Table(each, self.path, blocks[number] if number < len(blocks) else here, self._faults)
            for number, each in enumerate(values)
        ]
        self._within += found
        if self._words is not None:
            self._words.lay_over(name, found)
        return found

    def pass_over(self, *keys: str) -> None:
        """Count ``keys`` as known although they are read elsewhere."""
        self._read.update(keys)

    def finish(self) -> None:
        """Record a fault for each key that nothing reads: most often a slip of the pen."""
        for key in self._values:
            if key not in self._read:
                mend = "take it out or correct its spelling"
                self.fault(key, f"unknown key '{key}'", mend)
        if self._words is not None:
            self._words.finish()


class TomlFile:
    """A parsed TOML text together with the lines of its tables."""

    def __init__(
        self, values: Mapping[str, object], lines: TableLines, path: Path, faults: FaultList
    ) -> None:
        """Wrap ``values``, read from ``path`` at the ``lines`` of its keys."""
        self._values = values
        self._lines = lines
        self._faults = faults
        self._translation: TomlFile | None = None
        self.path = path

    def translated_by(self, translation: "TomlFile") -> None:
        """Say the words of ``translation`` instead of its own."""
        self._translation = translation

    def top(self) -> Table:
        """Return the file's own fields, outside any table."""
        return Table(self._values, self.path, self._lines, self._faults)

    def tables(self, name: str) -> list[Table]:
        """Return the tables ``[[name]]`` in the order of the file."""
        found = self.top().tables(name)
        if self._translation is not None:
            lay_over(name, found, self._translation, self._faults)
        return found


def parse_toml(text: str, path: Path, first_line: int, faults: FaultList) -> TomlFile | None:
    """Return the parsed ``text``, or None with a fault at the line that is no TOML.

    ``first_line`` is the line of the file at which ``text`` begins.
    """
    try:
        values = tomllib.loads(text)
    except ValueError as error:
        found = _ERROR_LINE.search(str(error))
        line = first_line + int(found.group(1)) - 1 if found else first_line + text.count("\n")
        reason = str(error).partition(" (at")[0]
        faults.add(path, line, f"is not valid TOML: {reason}", "correct it, see https://toml.io")
        return None
    except RecursionError:
        faults.add(path, first_line, "is nested too deeply", "flatten the tables")
        return None
    return TomlFile(values, lines_of(text, first_line), path, faults)
