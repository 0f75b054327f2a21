"""The spine seen from the left: bodies, discs and processes along one smooth curve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points, monotone_values, normals, smooth_curve
from body_drawing.shapes import closed_area, fill_creases, soften, together
from body_drawing.spine import FIRST_NUMBER, NAMES, PARTS, disc_levels
from body_drawing.tables import Table, load_table, numbers

TOPIC = "bones-side"
WAIST = 0.06
"""How much a body is hollowed at its front and back, as a share of its depth."""

PEDICLE = 4.6
NOTCH = 1.2


@dataclass(frozen=True)
class SideVertebra:
    """One vertebra in profile.

    Attributes:
        name: Such as ``L3``.
        body: Its body.
        arch: Pedicle, joint processes and spinous process.
        near: The transverse process or rib facet that points at the viewer.
        disc: The disc below it; None for C1.
        place: The middle of its body.
        process: Its spinous process.
        root: Where the arch leaves the body, above the foramen for the nerve.
    """

    name: str
    body: BaseGeometry
    arch: BaseGeometry
    near: BaseGeometry
    disc: BaseGeometry | None
    place: Points
    process: BaseGeometry
    root: Points


@dataclass(frozen=True)
class _Frame:
    """Local axes of a vertebra: forward and up from the middle of its body."""

    middle: Points
    forward: Points
    up: Points

    def at(self, *places: tuple[float, float]) -> Points:
        """Return places given as (forward, up) in body coordinates."""
        return np.array([self.middle + self.forward * f + self.up * u for f, u in places])


class SpineCurve:
    """The middle line of the vertebral bodies.

    Args:
        table: The ``spine`` table of bones-side.toml.
    """

    def __init__(self, table: Table) -> None:
        """Draw the curve through its guide points."""
        self._curve = smooth_curve(np.array(table["line"], dtype=float), step=0.5)[::-1]
        self._forward = normals(self._curve) * [-1, -1]

    def frame(self, height: float) -> _Frame:
        """Return the axes at a height over the floor."""
        heights = self._curve[:, 1]
        middle = np.array([np.interp(height, heights, self._curve[:, 0]), height])
        forward = np.array([np.interp(height, heights, self._forward[:, axis]) for axis in (0, 1)])
        forward = forward / np.linalg.norm(forward)
        return _Frame(middle, forward, np.array([-forward[1], forward[0]]))


def side_vertebrae() -> list[SideVertebra]:
    """Return the vertebrae from the atlas down."""
    table = load_table(TOPIC)["spine"]
    curve, levels, fixed = SpineCurve(table), disc_levels(), load_table("spine")
    found = [_atlas(table)]
    upper = float(fixed["levels"]["axis-upper-end"])
    for name in NAMES:
        gap = float(fixed["half-disc"][PARTS[name[0]]])
        found.append(_vertebra(name, upper - gap, levels[name] + gap, gap, curve, table))
        upper = levels[name]
    return found


def _atlas(table: Table) -> SideVertebra:
    """Return the first vertebra, which has no body."""
    mass = closed_area(np.array(table["atlas"]["mass"], dtype=float), 0.8)
    arch = closed_area(np.array(table["atlas"]["arch"], dtype=float), 0.8)
    place, root = np.array([28.0, 899.0]), np.array([23.0, 898.0])
    return SideVertebra("C1", arch, mass, Polygon(), None, place, Polygon(), root)


def _vertebra(
    name: str, top: float, bottom: float, gap: float, curve: SpineCurve, table: Table
) -> SideVertebra:
    """Return one vertebra between two heights."""
    number = NAMES.index(name) + FIRST_NUMBER
    depth, high = _guide(table["body-depth"], number), top - bottom
    frame, upper, lower = (curve.frame(y) for y in ((top + bottom) / 2, top, bottom))
    half, waist = depth / 2, depth * (0.5 - WAIST)
    corner = 0.4
    rim = [
        *upper.at((-half, 0), (0, -corner), (half, 0)),
        *frame.at((waist, 0)),
        *lower.at((half, 0), (0, corner), (-half, 0)),
        *frame.at((-waist, 0)),
    ]
    body = soften(Polygon(_hollow(np.array(rim))).buffer(0), 0.8)
    disc = _disc(lower, curve.frame(bottom - 2 * gap), half)
    if name == "C2":
        dens = closed_area(np.array(table["atlas"]["dens"], dtype=float), 0.8)
        body = together([body, dens])
    arch, process = _arch(frame, half, high, table, number)
    near, root = _near(name, frame, half, high), frame.at((-half - PEDICLE * 0.6, -0.2 * high))[0]
    return SideVertebra(name, body, arch, near, disc, frame.middle, process, root)


def _hollow(rim: Points) -> Points:
    """Return the outline of a body: straight end plates, gently hollowed front and back."""
    top, front, low, back = rim[0:3], rim[2:5], rim[4:7], np.vstack([rim[6:8], rim[:1]])
    return np.vstack([smooth_curve(edge, step=0.8)[:-1] for edge in (top, front, low, back)])


def _disc(above: _Frame, below: _Frame, half: float) -> BaseGeometry:
    """Return the disc between two end plates, bulging a little."""
    reach = half + 0.3
    middle = (above.middle + below.middle) / 2
    front = middle + above.forward * (reach + 0.4)
    back = middle - above.forward * (reach + 0.2)
    corners = np.vstack(
        [above.at((-half, -0.1), (half, -0.1)), front, below.at((half, 0.1), (-half, 0.1)), back]
    )
    return Polygon(corners).buffer(0.35).buffer(-0.15)


def _arch(
    frame: _Frame, half: float, high: float, table: Table, number: int
) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the vertebral arch with all its processes, and the spinous process alone."""
    reach, drop = (_guide(table[f"process-{word}"], number) for word in ("reach", "drop"))
    thick = _guide(table["process-height"], number)
    back = -half - PEDICLE
    pedicle = frame.at(
        (-half + 1, 0.4 * high), (back, 0.36 * high), (back, -0.02 * high), (-half + 1, 0.0)
    )
    joints = frame.at(
        (back + 1.6, 0.62 * high + 1), (back - 1.2, 0.66 * high + 1), (back - 3.4, 0.1 * high),
        (back - 4.4, -0.5 * high), (back - 3, -0.72 * high - 1), (back - 0.6, -0.6 * high - 1),
        (back + 0.4, -0.1 * high),
    )  # fmt: skip
    root = frame.at((back - 2, 0.26 * high), (back - 3.4, -0.3 * high))
    tip = frame.at((-half, 0))[0] - [reach, drop]
    way = tip - (root[0] + root[1]) / 2
    across = np.array([-way[1], way[0]]) / np.linalg.norm(way) * thick / 2
    across = across if across[1] > 0 else -across
    short = tip - way / np.linalg.norm(way) * 0.4
    inner = root.mean(axis=0) + way * 0.5
    process = np.array(
        [
            root[0],
            inner + across * 0.85,
            tip + across * 0.95 - way * 0.04,
            short + across * 0.3,
            tip - across * 1.05,
            inner - across * 0.9,
            root[1],
        ]
    )
    spine = closed_area(process, 0.8)
    parts = [Polygon(pedicle).buffer(0.6), closed_area(joints, 0.8), spine]
    whole = soften(fill_creases(together(parts), NOTCH), 0.5)
    return whole, spine.difference(closed_area(joints, 0.8)).intersection(whole)


def _near(name: str, frame: _Frame, half: float, high: float) -> BaseGeometry:
    """Return the process that points at the viewer, seen end on."""
    size = {"C": (2.2, 1.5), "T": (2.6, 2.5), "L": (3.4, 2.2)}[name[0]]
    where = (-half - PEDICLE + (3.2 if name[0] == "C" else -0.6), 0.12 * high)
    long, tall = size
    return closed_area(
        frame.at(
            (where[0] + long, where[1]),
            (where[0], where[1] + tall),
            (where[0] - long, where[1] + 0.3),
            (where[0], where[1] - tall),
        ),
        0.6,
    )


def _guide(table: Mapping[str, list[float]], number: int) -> float:
    """Return a guide value of a vertebra."""
    where = np.array([float(number)])
    return float(monotone_values(where, numbers(table["number"]), numbers(table["value"]))[0])
