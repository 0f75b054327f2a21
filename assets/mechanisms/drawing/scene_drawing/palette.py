"""The colours of the body's plates, for scenes that must look as if they lay beneath them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).resolve().parents[3] / "body" / "drawing" / "data" / "palette.toml"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def colour(*keys: str) -> str:
    """Return the colour at ``keys`` of the body's palette, such as ``muscle, rose, dark``.

    Raises:
        KeyError: the palette has no such colour.
    """
    found: Any = _table()
    for key in keys:
        found = found[key]
    return str(found)
