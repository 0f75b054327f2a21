"""Reading the data files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Table = dict[str, Any]
"""One table of a TOML file, as tomllib gives it."""

DATA_FOLDER = Path(__file__).resolve().parents[1] / "data"


def has_table(topic: str) -> bool:
    """Return whether there is a file data/{topic}.toml."""
    return _path(topic).is_file()


def load_table(topic: str) -> Table:
    """Return the contents of data/{topic}.toml."""
    with _path(topic).open("rb") as file:
        return tomllib.load(file)


def numbers(values: Iterable[float]) -> list[float]:
    """Return values as floats; TOML writes whole ones as integers."""
    return [float(value) for value in values]


def _path(topic: str) -> Path:
    return DATA_FOLDER / f"{topic}.toml"
