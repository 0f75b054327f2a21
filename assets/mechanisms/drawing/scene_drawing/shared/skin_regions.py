"""The regions of the skin, as the map of the body cuts them, for patches that must fit it."""

import re
from collections.abc import Sequence

from scene_drawing.curves import BODY, Point, placed

LEG = ("posterior-thigh", "knee", "calf", "heel-and-sole")
"""The regions of a leg, seen from behind."""


def region_path(view: str, region: str, figure: str = "neutral") -> str:
    """Return the outline of a region of the skin in the sheet's units.

    ``region`` is its id with its side, such as ``calf.L``.

    Raises:
        KeyError: the map has no such region in that view.
    """
    sheet = (BODY / figure / view / "regions.svg").read_text(encoding="utf-8")
    wanted = re.escape(f"{view}.skin.{region}")
    found = re.search(rf'<path id="{wanted}"[^>]*? d="([^"]+)"', sheet)
    if found is None:
        message = f"{view}.skin.{region}"
        raise KeyError(message)
    return placed(found[1])


_Step = tuple[Point, ...]
_STEPS = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBERS = re.compile(r"-?\d+\.?\d*")


def joined(outlines: Sequence[str]) -> str:
    """Return the outline around regions that touch: borders they share are left out."""
    steps = [step for outline in outlines for step in _walked(outline)]
    both = {(step[-1], step[0]) for step in steps}
    rest = [step for step in steps if (step[0], step[-1]) not in both and step[0] != step[-1]]
    path = ""
    while rest:
        start = rest[0][0]
        path += f"M{_said(start)}"
        here: Point | None = start
        while here is not None:
            step = next((each for each in rest if each[0] == here), None)
            here = None
            if step is not None:
                rest.remove(step)
                path += f"C{' '.join(_said(each) for each in step[1:])}"
                here = step[-1]
        path += "Z"
    return path


def _walked(outline: str) -> list[_Step]:
    found: list[_Step] = []
    start = here = (0.0, 0.0)
    for letter, text in _STEPS.findall(outline):
        values = [float(each) for each in _NUMBERS.findall(text)]
        points = list(zip(values[::2], values[1::2], strict=True))
        if letter == "M":
            start = here = points[0]
        elif letter == "L":
            found.append((here, here, points[0], points[0]))
            here = points[0]
        elif letter == "C":
            found.append((here, *points))
            here = points[-1]
        elif here != start:
            found.append((here, here, start, start))
            here = start
    return found


def _said(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
