"""Paths of lines and cubic curves, always in absolute coordinates.

A path is a text of M, L, C and Z as in an SVG, so that the player can follow it,
draw it bit by bit, and let it become another path of the same steps.
"""

import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path

Point = tuple[float, float]

BODY = Path(__file__).resolve().parents[3] / "body"
_STEP = re.compile(r"([MLCcmlZz])([^MLCcmlZz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_ROUND = 0.5522847498


def _said(*numbers: float) -> str:
    return " ".join(f"{each:.1f}".removesuffix(".0") for each in numbers)


def polyline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Return straight lines through ``points``."""
    lines = "".join(f"L{_said(*each)}" for each in points[1:])
    return f"M{_said(*points[0])}{lines}{'Z' if closed else ''}"


def smooth(points: Sequence[Point], *, closed: bool = False, tension: float = 1.0) -> str:
    """Return a soft curve through ``points``; a ``tension`` below 1 is tauter.

    Two curves through equally many points become one another without a break.
    """
    count = len(points)

    def at(place: int) -> Point:
        return points[place % count] if closed else points[min(max(place, 0), count - 1)]

    steps = [f"M{_said(*points[0])}"]
    for place in range(count if closed else count - 1):
        before, here, there, after = (at(place + by) for by in (-1, 0, 1, 2))
        pull = tension / 6
        first = (here[0] + (there[0] - before[0]) * pull, here[1] + (there[1] - before[1]) * pull)
        second = (there[0] - (after[0] - here[0]) * pull, there[1] - (after[1] - here[1]) * pull)
        steps.append(f"C{_said(*first, *second, *there)}")
    return "".join(steps) + ("Z" if closed else "")


def ellipse(x: float, y: float, across: float, down: float | None = None) -> str:
    """Return an ellipse about a point by its half width and half height."""
    tall = across if down is None else down
    round_x, round_y = across * _ROUND, tall * _ROUND
    corners = [(x + across, y), (x, y + tall), (x - across, y), (x, y - tall)]
    turns = [(0, 1), (-1, 0), (0, -1), (1, 0)]
    steps = [f"M{_said(*corners[0])}"]
    for place, here in enumerate(corners):
        there = corners[(place + 1) % 4]
        (ax, ay), (bx, by) = turns[place], turns[(place + 1) % 4]
        first = (here[0] + ax * round_x, here[1] + ay * round_y)
        second = (there[0] - bx * round_x, there[1] - by * round_y)
        steps.append(f"C{_said(*first, *second, *there)}")
    return "".join(steps) + "Z"


def blob(x: float, y: float, radius: float, wobble: float, knots: int = 9, phase: float = 0) -> str:
    """Return a living, slightly uneven round: a cell, a drop, a kernel."""
    points = []
    for place in range(knots):
        angle = 2 * math.pi * place / knots
        swing = math.sin(3 * angle + phase) * 0.6 + math.sin(5 * angle + 2 * phase) * 0.4
        reach = radius * (1 + wobble * swing)
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return smooth(points, closed=True)


def bent(data: str, move: Callable[[float, float], Point]) -> str:
    """Return an absolute path with every point taken to where ``move`` says."""

    def step(found: re.Match[str]) -> str:
        values = [float(each) for each in _NUMBER.findall(found[2])]
        pairs = zip(values[::2], values[1::2], strict=True)
        return found[1] + _said(*(each for pair in pairs for each in move(*pair)))

    return _STEP.sub(step, data)


def placed(
    data: str, scale: float = 1, right: float = 0, down: float = 0, *, mirrored: bool = False
) -> str:
    """Return an absolute path enlarged about the origin, mirrored left to right, and moved."""
    across = -scale if mirrored else scale
    return bent(data, lambda x, y: (x * across + right, y * scale + down))


def plate_path(view: str, layer: str, structure: str, figure: str = "neutral") -> str:
    """Return the outline of a structure as a plate of the body draws it, in the sheet's units.

    ``structure`` is the end of its id, with the side, such as ``erector-spinae.L``.

    Raises:
        KeyError: the plate draws no such structure.
    """
    plate = (BODY / figure / view / f"{layer}.svg").read_text(encoding="utf-8")
    wanted = re.escape(f"{view}.{layer}.{structure}")
    found = re.search(rf'<path id="{wanted}"[^>]*? d="([^"]+)"', plate)
    if found is None:
        message = f"{view}.{layer}.{structure}"
        raise KeyError(message)
    return _absolute(found[1])


def _absolute(data: str) -> str:
    steps: list[str] = []
    x = y = 0.0
    for letter, text in _STEP.findall(data):
        values = [float(each) for each in _NUMBER.findall(text)]
        if letter in "Zz":
            steps.append("Z")
            continue
        size = 6 if letter in "Cc" else 2
        for start in range(0, len(values), size):
            part = values[start : start + size]
            if letter.islower():
                part = [each + (y if place % 2 else x) for place, each in enumerate(part)]
            x, y = part[-2:]
            steps.append(f"{letter.upper()}{_said(*part)}")
    return "".join(steps)
