"""Reading which structures a plate draws, and their shapes, from its SVG file."""

import re
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.body_outlines import Shape
from explainer.lessons.svg_path import parse_path

_DRAWN = re.compile(r'<path id="(?P<id>[^"]+)"[^>]*? d="(?P<data>[^"]+)"')
_ID = re.compile(r'<path id="([^"]+)"')


class DrawnStructure(NamedTuple):
    """One structure on one side, as a plate draws it.

    ``name`` is the structure's part of the id, ``side`` is L, R or empty.
    """

    id: str
    name: str
    side: str
    shape: Shape


def structure_names(plate: Path) -> list[str]:
    """Return the names of all structures that a plate draws, none twice; none if unreadable."""
    return list(dict.fromkeys(_parts(each)[0] for each in _ID.findall(_text(plate))))


def structure_sides(plate: Path) -> frozenset[str]:
    """Return the names of all structures that a plate draws, as ``kidney`` and ``kidney.L``."""
    drawn = [_parts(each) for each in _ID.findall(_text(plate))]
    return frozenset(
        f"{name}.{side}" if side else name for name, own in drawn for side in {"", own}
    )


def read_structures(plate: Path) -> tuple[DrawnStructure, ...]:
    """Return the structures of a plate in the order in which they are drawn.

    One whose path is damaged is left out; a plate that cannot be read has none.
    """
    found = []
    for drawn in _DRAWN.finditer(_text(plate)):
        shape = parse_path(drawn["data"])
        if shape is not None:
            name, side = _parts(drawn["id"])
            found.append(DrawnStructure(drawn["id"], name, side, shape))
    return tuple(found)


def _text(plate: Path) -> str:
    try:
        return plate.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _parts(drawn_id: str) -> tuple[str, str]:
    """Return name and side of ``view.layer.name.side``."""
    words = drawn_id.split(".")
    side = words[-1] if words[-1] in {"L", "R"} else ""
    return ".".join(words[2 : -1 if side else None]), side
