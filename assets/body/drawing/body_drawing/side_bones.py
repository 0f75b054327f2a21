"""The skeleton seen from the left, from the far side to the near one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure
from body_drawing.frame import Finger, Frame
from body_drawing.plate import Plate, Style
from body_drawing.shapes import capsule, polygons, smooth_line, together, tube
from body_drawing.side_spine import side_vertebrae
from body_drawing.solids import solid
from body_drawing.tables import Table, load_table, numbers

TOPIC = "bones-side"
UNDER_THE_SKIN = 0.6
RIB_RADII = (2.0, 2.3, 2.7, 3.0, 3.0, 2.8, 2.7)
CARTILAGE_RADII = (2.3, 2.2, 2.0)
OPACITY = {"over": 0.62, "arm": 0.5}
"""How solid bones are that lie before those of the trunk."""

PHALANGES = (("proximal", 0.04, 0.40), ("middle", 0.53, 0.70), ("distal", 0.82, 0.97))
"""Where each bone of a finger starts and ends, as shares of its length."""

RIBS_BEFORE = "hip-bone"
HAND_BEFORE = "cranium"


@dataclass(frozen=True)
class SideBone:
    """One piece of the skeleton in profile.

    Attributes:
        name: The structure part of its id.
        area: Its outline.
        paired: Whether it has a twin on the far side, hidden behind it.
        tone: ``near``, ``far``, ``hollow``, ``cartilage``, ``disc``, ``over`` or ``arm``.
    """

    name: str
    area: BaseGeometry
    paired: bool
    tone: str = "near"


def side_skeleton(figure: Figure) -> list[SideBone]:
    """Return the bones, furthest first and cut to the space under the skin."""
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    cut = (
        replace(bone, area=together(polygons(bone.area.intersection(room))))
        for bone in _bones(figure.frame)
    )
    return [bone for bone in cut if not bone.area.is_empty]


def draw_side_skeleton(plate: Plate, figure: Figure, bones: list[SideBone]) -> None:
    """Draw the bones in full, each with its id."""
    colours = figure.palette["bone"]
    near = plate.slanting_gradient(
        [(0, colours["edge"]), (0.4, colours["light"]), (1, colours["deep"])]
    )
    paints: dict[str, Style] = {
        "far": {"fill": colours["far"], "stroke-opacity": 0.6},
        "hollow": {"fill": colours["hollow"], "stroke": "none"},
        "cartilage": {"fill": colours["cartilage"], "stroke": colours["cartilage-line"]},
        "disc": {"fill": colours["cartilage"], "stroke": colours["cartilage-line"],
                 "stroke-width": 0.5},
        **{
            tone: {"fill-opacity": opacity, "stroke-opacity": opacity}
            for tone, opacity in OPACITY.items()
        },
    }  # fmt: skip
    plate.open_group(
        {
            "fill-rule": "evenodd",
            "stroke": colours["line"],
            "stroke-width": 0.7,
            "stroke-opacity": 0.85,
        }
    )
    for bone in bones:
        words = [plate.view.name, "bone", bone.name, "L" if bone.paired else ""]
        style = {"id": ".".join(filter(None, words)), "fill": near, **paints.get(bone.tone, {})}
        plate.area(bone.area, style, tolerance=0.2)
    plate.close_group()
    plate.open_group({"fill": "none", "stroke": colours["line"], "stroke-opacity": 0.6})
    for row in load_table(TOPIC)["mark"]:
        line = smooth_line(figure.frame.points(row["path"]))
        plate.lines(line, {"stroke-width": float(row["width"])})
    plate.close_group()


def draw_pale_side_skeleton(plate: Plate, figure: Figure, bones: list[SideBone]) -> None:
    """Draw the bones faintly and coarsely, as the ground for other layers."""
    colours = figure.palette["pale-bone"]
    style: Style = {
        "fill": colours["fill"],
        "stroke": colours["line"],
        "stroke-width": 0.6,
        "fill-rule": "evenodd",
    }
    plate.open_group(style)
    for bone in bones:
        dark: Style = {"fill": colours["far"]} if bone.tone in {"far", "hollow", "disc"} else {}
        faint: Style = {"fill-opacity": 0.3, "stroke-opacity": 0.6} if bone.tone in OPACITY else {}
        plate.area(bone.area, {**dark, **faint}, tolerance=0.5)
    plate.close_group()


def _bones(frame: Frame) -> Iterator[SideBone]:
    """Yield the bones in drawing order."""
    table = load_table(TOPIC)
    yield from _spine()
    for row in table["bone"]:
        if row["name"] == RIBS_BEFORE:
            yield from _ribs(table)
        if row["name"] == HAND_BEFORE:
            for number, finger in enumerate(frame.fingers):
                yield from _finger(frame, finger, number + 2)
            yield from _thumb(frame)
        paired = row["side"] == "paired"
        yield SideBone(row["name"], solid(row, frame), paired, str(row.get("tone", "near")))


def _spine() -> Iterator[SideBone]:
    """Yield the vertebrae and discs; the lower arch lies under the upper one."""
    found = side_vertebrae()
    for one, below in zip(found[1:], [*found[2:], None], strict=True):
        name = below.name if below else "S1"
        if one.disc is not None:
            yield SideBone(f"intervertebral-disc-{one.name}-{name}", one.disc, False, "disc")
    for vertebra in found[::-1]:
        whole = together([vertebra.body, vertebra.arch])
        yield SideBone(f"vertebra-{vertebra.name}", whole, False)
        if not vertebra.near.is_empty:
            yield SideBone(f"transverse-process-{vertebra.name}", vertebra.near, True)


def _ribs(table: Table) -> Iterator[SideBone]:
    """Yield the costal cartilages and the ribs."""
    for row in table["cartilage"]:
        area = tube(np.array(row["path"], dtype=float), CARTILAGE_RADII)
        yield SideBone(f"costal-cartilage-{row['rib']}", area, True, "cartilage")
    for row in table["rib"][::-1]:
        size = 0.85 if row["number"] in {1, 11, 12} else 1.0
        area = tube(np.array(row["path"], dtype=float), [r * size for r in RIB_RADII])
        yield SideBone(f"rib-{row['number']}", area, True)


def _finger(frame: Frame, finger: Finger, number: int) -> Iterator[SideBone]:
    """Yield the metacarpal and the phalanges of a finger."""
    axis = frame.finger_axis(finger, 0.0)
    ends = [frame.point(("hand", 17, finger.carpal_end)), axis[0] + (axis[1] - axis[0]) * 0.1]
    line = np.array([ends[0], (ends[0] + ends[1]) / 2, ends[1]])
    yield SideBone(f"metacarpal-{number}", capsule(line, [3.3, 2.2, 3.5]), True, "arm")
    root, span = axis[0] + (axis[1] - axis[0]) * 0.4, axis[-1] - axis[0]
    for name, start, end in PHALANGES:
        line = np.array([root + span * share * 0.95 for share in (start, (start + end) / 2, end)])
        radii = [r * (1 - 0.3 * start) for r in (3.0, 1.9, 2.4)]
        bone = f"{name}-phalanx-{finger.name}"
        yield SideBone(bone, capsule(line, radii), True, "arm")


def _thumb(frame: Frame) -> Iterator[SideBone]:
    """Yield the metacarpal and the phalanges of the thumb."""
    axis = LineString(frame.points(load_table("outline-side")["thumb"]["axis"]))
    for name, start, end in (
        ("metacarpal-1", 0.06, 0.46),
        ("proximal-phalanx-thumb", 0.54, 0.78),
        ("distal-phalanx-thumb", 0.85, 1.0),
    ):
        shares = numbers([start, (start + end) / 2, end])
        line = np.array([axis.interpolate(s, normalized=True).coords[0] for s in shares])
        yield SideBone(name, capsule(line, [3.2, 2.1, 2.6 - 0.6 * start]), True, "arm")
