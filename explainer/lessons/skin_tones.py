"""The tones in which the skin of the drawn figures can be shown."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})")
_DRAWN_COLOUR = re.compile(r'"(#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}))"')
_SHORT = 4


class SkinTone(NamedTuple):
    """One tone: how its skin looks on the whole, and what each drawn colour becomes in it.

    Colours are lower-case ``#rrggbb``.
    """

    id: str
    skin: str
    colours: Mapping[str, str]


class SkinTones(NamedTuple):
    """All tones by id in the order in which they are offered, and the id of the drawn one."""

    tones: Mapping[str, SkinTone]
    default: str


def skin_tones_path(assets: Path) -> Path:
    """Return where the tones of the drawn skin are written, below the folder of drawings."""
    return assets / "body" / "skin-tones.toml"


def read_skin_tones(path: Path) -> SkinTones:
    """Return the tones written in a file.

    A file that is missing or damaged, or that does not have its own default, has no tones: the
    figures are then shown as they are drawn.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return _NO_TONES
    written = values.get("tone", [])
    rows = written if isinstance(written, list) else []
    tones = {tone.id: tone for tone in map(_tone, rows) if tone is not None}
    default = values.get("default")
    if not isinstance(default, str) or default not in tones:
        return _NO_TONES
    return SkinTones(MappingProxyType(tones), default)


def recoloured(svg: str, tone: SkinTone) -> str:
    """Return a drawing with each of its colours as the tone shows it; unknown ones stay."""
    return _DRAWN_COLOUR.sub(lambda found: f'"{_shown(found[1], tone)}"', svg)


def _shown(drawn: str, tone: SkinTone) -> str:
    """Return a colour of a drawing, as it is written there, in a tone."""
    return tone.colours.get(_long(drawn.lower()), drawn)


def _long(colour: str) -> str:
    """Return ``#rgb`` as ``#rrggbb``."""
    return f"#{''.join(each * 2 for each in colour[1:])}" if len(colour) == _SHORT else colour


def _tone(row: object) -> SkinTone | None:
    """Return the tone of one table, or None if anything in it is no colour."""
    if not isinstance(row, dict):
        return None
    name, skin, colours = row.get("id"), row.get("skin"), row.get("colours")
    if not isinstance(name, str) or not name or not isinstance(colours, dict):
        return None
    if not all(map(_is_colour, [skin, *colours, *colours.values()])):
        return None
    long = {_long(drawn): _long(shown) for drawn, shown in colours.items()}
    return SkinTone(name, _long(str(skin)), MappingProxyType(long))


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


_NO_TONES = SkinTones(MappingProxyType({}), "")
