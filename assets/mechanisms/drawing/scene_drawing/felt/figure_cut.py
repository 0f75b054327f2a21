"""The figure of a plate cut to a rectangle: a trunk alone, or two legs alone."""

import re
from collections.abc import Callable
from itertools import pairwise

from scene_drawing.curves import BODY, Point, polyline
from scene_drawing.scene import Part

_STEP = re.compile(r"([MLCcmlZz])([^MLCcmlZz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_FIGURE = re.compile(r'<path fill="#e1d8cf"[^>]*? d="([^"]+)"')
_SKIN, _SKIN_LINE = "#efe6de", "#b9a698"


def figure(view: str) -> list[Point]:
    """Return many points on the outline of the whole figure, as the plates draw it."""
    plate = (BODY / "neutral" / view / "organ.svg").read_text(encoding="utf-8")
    found = _FIGURE.search(plate)
    if found is None:
        raise KeyError(view)
    return outline(found[1])


def outline(path: str) -> list[Point]:
    """Return many points on a path of lines and curves."""
    points: list[Point] = []
    for letter, text in _STEP.findall(path):
        values = [float(each) for each in _NUMBER.findall(text)]
        size = 6 if letter in "Cc" else 2
        for start in range(0, len(values), size):
            here = points[-1] if points else (0.0, 0.0)
            pairs = list(
                zip(
                    values[start : start + size : 2],
                    values[start + 1 : start + size : 2],
                    strict=True,
                )
            )
            if letter.islower():
                pairs = [(x + here[0], y + here[1]) for x, y in pairs]
            points += pairs if size == 2 else _curve(here, *pairs)
    return points


def _curve(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    found = []
    for step in (0.25, 0.5, 0.75, 1.0):
        rest = 1 - step
        weights = (rest**3, 3 * rest**2 * step, 3 * rest * step**2, step**3)
        found.append(
            (
                sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
            )
        )
    return found


def cut(points: list[Point], left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Return what of a closed outline lies within a rectangle."""
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept: list[Point] = []
        for here, there in pairwise([*points, points[0]]):
            is_in, will_be = (here[axis] - edge) * sign >= 0, (there[axis] - edge) * sign >= 0
            if is_in:
                kept.append(here)
            if is_in != will_be:
                share = (edge - here[axis]) / (there[axis] - here[axis])
                kept.append(
                    (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)
                )
        points = kept
    return points


def ghost(
    part: Part,
    view: str,
    box: tuple[float, float, float, float],
    move: Callable[[Point], Point],
) -> Part:
    """Add the pale figure within a box (left, top, right, bottom), without a line at the cut."""
    left, top, right, bottom = box
    shape = cut(figure(view), *box)
    part.path(polyline([move(each) for each in shape], closed=True), _SKIN)
    run: list[Point] = []
    for here, there in pairwise([*shape, shape[0], shape[0]]):
        run.append(here)
        along_edge = any(
            abs(here[axis] - edge) < 0.01 and abs(there[axis] - edge) < 0.01
            for axis, edge in ((0, left), (0, right), (1, top), (1, bottom))
        )
        if along_edge or there == here:
            if len(run) > 1:
                part.path(polyline([move(each) for each in run]), line=_SKIN_LINE, width=1.8)
            run = []
    return part
