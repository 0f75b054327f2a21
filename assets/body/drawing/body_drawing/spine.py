"""The spine: vertebral levels that grow evenly, and the vertebrae and discs built on them.

The shapes of the vertebrae are templates in data/spine.toml. A point of a template is
``[across, up]``: across is 1 at the side of the body and 2 at the tip of the transverse process,
up is 0.5 at the upper end of the body and -0.5 at its lower end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.bones import MIDLINE, Bone, Detail, Glow, Line, Patch
from body_drawing.curves import Points, monotone_values
from body_drawing.shapes import closed_area, mirrored, smooth_line, together
from body_drawing.tables import Table, load_table, numbers

CERVICAL = tuple(f"C{number}" for number in range(2, 8))
THORACIC = tuple(f"T{number}" for number in range(1, 13))
LUMBAR = tuple(f"L{number}" for number in range(1, 6))
NAMES = CERVICAL + THORACIC + LUMBAR
"""The vertebrae below the atlas, from above."""

PARTS = {"C": "cervical", "T": "thoracic", "L": "lumbar"}
FIRST_NUMBER = 2
"""The guide values of spine.toml count vertebrae on from C2."""

DISC_OVERLAP = 1.4
"""How far a disc reaches under the vertebrae above and below it."""

STEP = 0.5

LEAST = 0.05
"""Points of a template nearer to the midline than this lie on it."""


@dataclass(frozen=True)
class Build:
    """The measures of one vertebra: half widths, and the heights of its body's ends."""

    name: str
    width: float
    reach: float
    top: float
    bottom: float

    def place(self, template: Sequence[Sequence[float]]) -> Points:
        """Return the points of a template in body coordinates."""
        points = np.array(template, dtype=float)
        across = np.where(
            points[:, 0] <= 1,
            points[:, 0] * self.width,
            self.width + (points[:, 0] - 1) * (self.reach - self.width),
        )
        height, middle = self.top - self.bottom, (self.top + self.bottom) / 2
        return np.column_stack([across, middle + points[:, 1] * height])

    def symmetric(self, template: Sequence[Sequence[float]]) -> BaseGeometry:
        """Return the area of a template of one half, from the upper to the lower midline."""
        half = self.place(template)
        return closed_area(np.vstack([half, half[-2:0:-1] * [-1, 1]]), STEP)

    def pair(self, template: Sequence[Sequence[float]]) -> BaseGeometry:
        """Return the area of a template of the left side and that of its mirror image."""
        area = closed_area(self.place(template), STEP)
        return together([area, mirrored(area)])

    def glows(self, tone: str, row: Sequence[float]) -> list[Detail]:
        """Return a soft spot on either side: its place in the template and its half sizes."""
        centre = self.place([row[:2]])[0]
        sides = (1, -1) if centre[0] > LEAST else (1,)
        return [Glow(tone, centre * [side, 1], (row[2], row[3]), 0) for side in sides]


def disc_levels() -> dict[str, float]:
    """Return the height over the floor of the middle of the disc below each vertebra."""
    table = load_table("spine")
    fixed, growth = table["levels"], table["growth"]
    levels = {"C2": float(fixed["axis-lower-end"])}
    upper = levels["C2"]
    for part, names in (("cervical", CERVICAL[1:]), ("thoracic", THORACIC), ("lumbar", LUMBAR)):
        lower = float(fixed[f"{part}-lower-end"])
        heights = np.linspace(1, float(growth[part]), len(names))
        ends = upper - np.cumsum(heights) / heights.sum() * (upper - lower)
        levels.update(zip(names, (float(end) for end in ends), strict=True))
        upper = lower
    return levels


def upper_level(name: str) -> float:
    """Return the height over the floor of the upper end of a vertebra below the axis."""
    return disc_levels()[NAMES[NAMES.index(name) - 1]]


def spine(view: str) -> list[Bone]:
    """Return the discs, then the vertebrae from the lowest up, as seen in a view."""
    table = load_table("spine")
    found = builds(table)
    shapes = table[view]
    discs = [
        _disc(upper, lower.name, lower.top, lower.width, shapes) for upper, lower in pairwise(found)
    ]
    sacrum = float(table["levels"]["lumbar-lower-end"])
    last = found[-1]
    discs.append(_disc(last, "S1", 2 * sacrum - last.bottom, last.width, shapes))
    draw = _from_behind if view == "back" else _from_front
    bones = [draw(build, _template(shapes, build.name)) for build in reversed(found)]
    half = np.array(shapes["atlas"], dtype=float)
    atlas = closed_area(np.vstack([half, half[-2:0:-1] * [-1, 1]]), STEP)
    details = [
        Glow(tone, np.array([x * side, y]), (width, height), 0)
        for tone, x, y, width, height in shapes["atlas-glow"]
        for side in ((1, -1) if x else (1,))
    ]
    return [*discs, *bones, Bone("vertebra-C1", atlas, MIDLINE, details=tuple(details))]


def builds(table: Table) -> list[Build]:
    """Return the measures of the vertebrae from the axis down."""
    levels = disc_levels()
    found = []
    upper = float(table["levels"]["axis-upper-end"])
    for number, name in enumerate(NAMES, FIRST_NUMBER):
        gap = float(table["half-disc"][PARTS[name[0]]])
        width = _guide(table["body-width"], number)
        reach = _guide(table["transverse-process"], number)
        found.append(Build(name, width, reach, upper - gap, levels[name] + gap))
        upper = levels[name]
    return found


def _template(shapes: Table, name: str) -> Table:
    """Return the template of a vertebra: that of its part with what is its own."""
    template: Table = {**shapes[PARTS[name[0]]], **shapes.get(name, {})}
    return template


def _disc(upper: Build, lower: str, top: float, width: float, shapes: Table) -> Bone:
    """Return the disc below a vertebra, a little wider than the bodies."""
    middle = (upper.bottom + top) / 2
    high, low = upper.bottom + DISC_OVERLAP, top - DISC_OVERLAP
    share = float(shapes["disc-width"])
    one, other = upper.width * share, width * share
    bulge = max(one, other) * 1.03
    half = np.array(
        [(0, high), (0.85 * one, high), (one, high - 0.2), (bulge, middle), (other, low + 0.2),
         (0.85 * other, low), (0, low)]
    )  # fmt: skip
    area = closed_area(np.vstack([half, half[-2:0:-1] * [-1, 1]]), STEP)
    return Bone(f"disc-{upper.name}-{lower}", area, MIDLINE, "disc")


def _from_front(build: Build, shape: Table) -> Bone:
    """Return a vertebra seen from the front: the body over the processes."""
    body = build.symmetric(shape["body"])
    processes = build.pair(shape["process"])
    details: list[Detail] = []
    for row in shape.get("groove", []):
        details += build.glows("shade", row)
    details.append(Patch("body", body))
    for line in shape.get("line", []):
        path = smooth_line(build.place(line))
        details += [Line(path, 0.4), Line(mirrored(path), 0.4)]
    area = together([processes, body])
    return Bone(f"vertebra-{build.name}", area, MIDLINE, details=tuple(details))


def _from_behind(build: Build, shape: Table) -> Bone:
    """Return a vertebra seen from behind: the spinous process over the arch over the body."""
    body = build.symmetric(shape["body"])
    arch = together([build.symmetric(shape["arch"]), build.pair(shape["process"])])
    spinous = build.symmetric(shape["spinous"])
    details: list[Detail] = [Patch("light", arch)]
    for row in shape.get("groove", []):
        details += build.glows("shade", row)
    for line in shape.get("line", []):
        path = smooth_line(build.place(line))
        details += [Line(path, 0.4), Line(mirrored(path), 0.4)]
    details.append(Patch("light", spinous, f"spinous-process-{build.name}"))
    area = together([body, arch, spinous])
    return Bone(f"vertebra-{build.name}", area, MIDLINE, "bone", None, tuple(details))


def _guide(table: Mapping[str, list[float]], number: int) -> float:
    """Return a guide value of a vertebra."""
    where = np.array([float(number)])
    return float(monotone_values(where, numbers(table["number"]), numbers(table["value"]))[0])
