"""Reading which structures a plate draws, and their shapes, from its SVG file."""

import re
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.body_outlines import Shape

_DRAWN = re.compile(r'<path id="(?P<id>[^"]+)"[^>]*? d="(?P<data>[^"]+)"')
_ID = re.compile(r'<path id="([^"]+)"')
_STEP = re.compile(r"([Mclz])([^Mclz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_CURVE = 6


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
        shape = _shape(drawn["data"])
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


def _shape(data: str) -> Shape | None:
    """Return a path of relative curves and lines, as the drawing writes it, in absolute ones."""
    steps: list[str] = []
    numbers: list[float] = []
    x = y = 0.0
    for letter, text in _STEP.findall(data):
        values = [float(each) for each in _NUMBER.findall(text)]
        if letter == "z":
            steps.append("Z")
        elif letter == "M" and len(values) == 2:
            x, y = values
            steps.append("M")
            numbers += values
        elif letter == "c" and values and len(values) % _CURVE == 0 and steps:
            for start in range(0, len(values), _CURVE):
                curve = values[start : start + _CURVE]
                numbers += [each + (y if place % 2 else x) for place, each in enumerate(curve)]
                x, y = numbers[-2:]
                steps.append("C")
        elif letter == "l" and values and len(values) % 2 == 0 and steps:
            for across, down in zip(values[::2], values[1::2], strict=True):
                x, y = x + across, y + down
                numbers += [x, y]
                steps.append("L")
        else:
            return None
    return Shape("".join(steps), tuple(numbers)) if steps else None
