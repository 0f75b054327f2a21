"""The lines on which the tables of a TOML text and their keys stand, which no parser tells."""

import re

_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.\-]+)\s*\]{1,2}\s*(#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=\s*(\"\"\"|\'\'\')?")


class TableLines:
    """The lines of one table: of its header, of each key, and of the tables within it."""

    def __init__(self, line: int) -> None:
        """Begin a table whose header stands on ``line``, counted from 1."""
        self.line = line
        self.keys: dict[str, int] = {}
        self.inner: dict[str, list[TableLines]] = {}

    def add(self, name: str, line: int) -> "TableLines":
        """Add the table ``name`` below the last ones of its dotted name, and return it."""
        *outer, last = name.split(".")
        owner = self
        for each in outer:
            owner = owner.inner.setdefault(each, [TableLines(line)])[-1]
        added = TableLines(line)
        owner.inner.setdefault(last, []).append(added)
        return added


def lines_of(text: str, first_line: int) -> TableLines:
    """Return the lines of all tables of a valid TOML ``text`` that begins on ``first_line``."""
    top = TableLines(first_line)
    current = top
    closing = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if closing:
            closing = "" if closing in line else closing
            continue
        header = _HEADER.match(line)
        if header:
            current = top.add(header.group(1), number)
            continue
        key = _KEY.match(line)
        if key:
            current.keys.setdefault(key.group(1), number)
            quotes = key.group(2) or ""
            closing = quotes if quotes and quotes not in line[key.end() :] else ""
    return top
