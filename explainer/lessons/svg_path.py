"""Reading the path of an SVG element: lines, curves and closings, in absolute steps."""

import re

from explainer.lessons.body_outlines import Shape

_STEP = re.compile(r"([MLCZmlczHhVvSsQqTtAa])([^MLCZmlczHhVvSsQqTtAa]*)")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_SEPARATORS = " ,\t\n\r"
_SIZES = {"M": 2, "L": 2, "C": 6}
_FARTHEST = 1e6


def parse_path(data: str) -> Shape | None:
    """Return an SVG path of lines, curves and closings in absolute steps, or None."""
    if not data.strip().upper().startswith("M"):
        return None
    steps = ""
    numbers: list[float] = []
    x = y = 0.0
    start = (0.0, 0.0)
    for letter, text in _STEP.findall(data):
        values = [float(each) for each in _NUMBER.findall(text)]
        upper = letter.upper()
        size = _SIZES.get(upper, 0)
        if _NUMBER.sub("", text).strip(_SEPARATORS) or (len(values) % size if size else values):
            return None
        if upper == "Z":
            steps += "Z"
            x, y = start
            continue
        if not size or not values:
            return None
        for place in range(0, len(values), size):
            part = values[place : place + size]
            if letter.islower():
                part = [each + (y if index % 2 else x) for index, each in enumerate(part)]
            x, y = part[-2:]
            said = "L" if upper == "M" and place else upper
            if said == "M":
                start = (x, y)
            steps += said
            numbers += part
    return Shape(steps, tuple(numbers)) if all(abs(each) < _FARTHEST for each in numbers) else None
