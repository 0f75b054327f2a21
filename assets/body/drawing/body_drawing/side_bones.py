"""The skeleton in profile, from the far side to the near one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from body_drawing.bones import MIDLINE, Axis, Bone, Detail, Glow, Line, Patch, Sheen, bone_of
from body_drawing.digits import NUMBERS
from body_drawing.figure import Figure
from body_drawing.frame import Finger, Frame
from body_drawing.plate import Plate
from body_drawing.shapes import capsule, largest, polygons, smooth_line, together, tube
from body_drawing.side_spine import SideVertebra, side_vertebrae
from body_drawing.skeleton import draw_pale_skeleton, draw_skeleton
from body_drawing.tables import Table, load_table, numbers

TOPIC = "bones-side"
PARTS = ("head", "trunk", "limbs")
"""The body parts whose bones have a file each, ``bones-side-{part}.toml``."""

ARM = {"humerus", "ulna", "radius", "carpals", "metacarpals", "phalanges-of-hand"}
"""The bones and groups of bones that hang before the trunk."""

NEAR = ("L",)
UNDER_THE_SKIN = 0.6
SEAM = 0.1
"""How wide a seam is closed where the two parts of a rib join."""

RIB_RADII = (2.0, 2.3, 2.7, 3.0, 3.0, 2.8, 2.7)
FLOATING = (11, 12)
SMALL_RIBS = {1: 0.85, 11: 0.85, 12: 0.8}
CARTILAGE_RADII = (2.4, 2.2, 2.0)
RIB_TURN = 0.5
"""Where along it a rib is no longer its posterior, but its anterior part."""

SHEEN_SHIFT = (0.3, 0.7)
OUTLINE = 0.6
SHEEN = 0.32
"""How wide the light along a rib is, as a share of its breadth."""

HAND_VEIL = 0.76
PALE_ARM = 0.4
"""How clear the outlines of the arm are in the pale skeleton, before loins and kidney."""

PHALANGES = (("proximal", 0.04, 0.42), ("middle", 0.50, 0.72), ("distal", 0.80, 0.98))
"""Where each bone of a finger starts and ends, as shares of its length."""

THUMB = (
    ("first-metacarpal", "metacarpals", 0.04, 0.46),
    ("proximal-phalanx-of-thumb", "phalanges-of-hand", 0.53, 0.78),
    ("distal-phalanx-of-thumb", "phalanges-of-hand", 0.84, 1.0),
)


def side_skeleton(figure: Figure) -> list[Bone]:
    """Return the bones, furthest first and cut to the space under the skin."""
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    cut = (_cut(bone, room) for bone in _bones(figure))
    return [bone for bone in cut if not bone.area.is_empty]


def _cut(bone: Bone, room: BaseGeometry) -> Bone:
    """Return a bone and the pieces drawn on it within a space."""
    details = tuple(
        replace(each, area=each.area.intersection(room)) if isinstance(each, Patch) else each
        for each in bone.details
    )
    return replace(bone, area=together(polygons(bone.area.intersection(room))), details=details)


def draw_side_skeleton(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the bones in full, each with its id."""
    draw_skeleton(plate, figure, bones)


def draw_pale_side_skeleton(
    plate: Plate, figure: Figure, bones: list[Bone], *, arm: bool = True
) -> None:
    """Draw the bones faintly and coarsely, as the ground for other layers, with or without arm."""
    shown = [
        replace(bone, veil=PALE_ARM) if {bone.name, bone.group} & ARM else bone
        for bone in bones
        if arm or not {bone.name, bone.group} & ARM
    ]
    draw_pale_skeleton(plate, figure, list(_whole_ribs(shown)))


def _whole_ribs(bones: Sequence[Bone]) -> Iterator[Bone]:
    """Yield the bones with the two parts of each rib in one, which keeps its line when pale."""
    parts = {bone.name: bone.area for bone in bones if bone.tone == "rim"}
    for bone in bones:
        other = bone.name.replace("-anterior", "-posterior")
        if bone.tone != "rim":
            yield bone
        elif other != bone.name:
            whole = together([bone.area, parts[other]]).buffer(SEAM).buffer(-SEAM)
            yield replace(bone, area=whole, tone="bone")


def _bones(figure: Figure) -> Iterator[Bone]:
    """Yield the bones in drawing order."""
    frame = figure.frame
    plan = load_table(TOPIC)
    groups = {name: group for group, names in plan["groups"].items() for name in names}
    rows: dict[str, Table] = {
        str(row["name"]): row for part in PARTS for row in load_table(f"{TOPIC}-{part}")["bone"]
    }
    for name in plan["order"]:
        if name == "spine":
            yield from _spine()
        elif name == "ribs":
            yield from _ribs(plan)
        elif name == "hand":
            for finger in frame.fingers:
                yield _metacarpal(frame, finger)
            yield from _thumb(frame)
            for finger in frame.fingers:
                yield from _phalanges(frame, finger)
        else:
            bone = bone_of(rows[name], figure, "side", "bone", NEAR)
            yield replace(bone, group=groups.get(name, ""))


def _spine() -> Iterator[Bone]:
    """Yield the discs, then the vertebrae from the lowest up."""
    found = side_vertebrae()
    for one, below in zip(found[1:], [*found[2:], None], strict=True):
        if one.disc is not None:
            yield Bone(
                f"disc-{one.name}-{below.name if below else 'S1'}", one.disc, MIDLINE, "disc"
            )
    for vertebra in found[::-1]:
        yield _vertebra(vertebra)


def _vertebra(vertebra: SideVertebra) -> Bone:
    """Return a vertebra: its body and its spinous process stand out from its arch."""
    name, body = vertebra.name, vertebra.body
    back, low, front, high = body.bounds
    details: list[Glow | Patch] = [Glow("shade", vertebra.root, (2.6, (high - low) * 0.5), 0)]
    if not vertebra.process.is_empty:
        details.append(Patch("plain", vertebra.process, f"spinous-process-{name}"))
        details += [
            Patch("light", body),
            Glow("mist", vertebra.place, ((front - back) * 0.34, (high - low) * 0.3), 0),
            Patch("light", vertebra.near),
        ]
    whole = together([body, vertebra.arch])
    return Bone(f"vertebra-{name}", whole, MIDLINE, "plain", details=tuple(details))


def _ribs(plan: Table) -> Iterator[Bone]:
    """Yield the costal cartilages, then the ribs from the lowest up, each in two parts.

    A cartilage that reaches the one above ends on its lower border, as those of the costal margin
    do.
    """
    above: BaseGeometry = Polygon()
    for row in plan["cartilage"]:
        whole = tube(np.array(row["path"], dtype=float), CARTILAGE_RADII)
        area = largest(whole.difference(above))
        yield Bone(f"costal-cartilage-{row['rib']}", area, NEAR, "cartilage")
        above = together([above, whole])
    for row in plan["rib"][::-1]:
        number = int(row["number"])
        radii = [radius * SMALL_RIBS.get(number, 1) for radius in RIB_RADII]
        line = smooth_line(np.array(row["path"], dtype=float), step=1.0)
        whole = tube(np.array(row["path"], dtype=float), radii)
        if number in FLOATING:
            light = Sheen(_light(line, 0.16, 0.9), max(radii) * SHEEN)
            yield Bone(f"rib-{number}-posterior", whole, NEAR, "plain", details=(light,))
            continue
        (back, front), lights = _halves(whole, line)
        yield Bone(f"rib-{number}-posterior", back, NEAR, "rim")
        shine = [Sheen(light, max(radii) * SHEEN) for light in lights]
        details: tuple[Detail, ...] = (Line(whole.boundary, OUTLINE), *shine)
        yield Bone(f"rib-{number}-anterior", front, NEAR, "rim", details=details)


def _halves(whole: BaseGeometry, line: LineString) -> tuple[list[BaseGeometry], list[LineString]]:
    """Return the posterior and the anterior part of a rib, and the light along each of them."""
    path = substring(line, 0, RIB_TURN, normalized=True)
    first = path.buffer(max(RIB_RADII) + 1, cap_style="flat").intersection(whole)
    lights = [_light(line, 0.16, RIB_TURN), _light(line, RIB_TURN, 0.95)]
    return [first, whole.difference(first)], lights


def _light(line: LineString, start: float, end: float) -> LineString:
    """Return the light along a piece of a rib, given as shares of its length."""
    path = substring(line, start, end, normalized=True)
    return LineString(np.add(path.coords, SHEEN_SHIFT))


def _metacarpal(frame: Frame, finger: Finger) -> Bone:
    """Return the metacarpal of a finger."""
    axis = frame.finger_axis(finger, 0.0)
    ends = np.array(
        [frame.point(("hand", 18, finger.carpal_end)), axis[0] + (axis[1] - axis[0]) * 0.05]
    )
    return _long(f"{NUMBERS[finger.name]}-metacarpal", "metacarpals", ends, (3.2, 2.0, 3.3))


def _phalanges(frame: Frame, finger: Finger) -> Iterator[Bone]:
    """Yield the three phalanges of a finger."""
    axis = frame.finger_axis(finger, 0.0)
    root = axis[0] + (axis[1] - axis[0]) * 0.3
    span = axis[-1] - root
    for name, start, end in PHALANGES:
        ends = np.array([root + span * share for share in (start, end)])
        radii = tuple(radius * (1 - 0.25 * start) for radius in (2.9, 1.7, 2.2))
        bone = f"{name}-phalanx-of-{finger.name}-finger"
        yield _long(bone, "phalanges-of-hand", ends, radii)


def _thumb(frame: Frame) -> Iterator[Bone]:
    """Yield the metacarpal and the phalanges of the thumb."""
    axis = LineString(frame.points(load_table("outline-side")["thumb"]["axis"]))
    for name, group, start, end in THUMB:
        ends = [axis.interpolate(share, normalized=True).coords[0] for share in (start, end)]
        size = 1 - 0.25 * start
        yield _long(name, group, np.array(ends), (3.4 * size, 2.1 * size, 2.8 * size))


def _long(name: str, group: str, ends: np.ndarray, radii: tuple[float, ...]) -> Bone:
    """Return a small long bone between two points."""
    line = np.array([ends[0], ends.mean(axis=0), ends[1]])
    axis = Axis(ends[0], ends[1], max(numbers(radii)) * 1.05)
    return Bone(
        name, capsule(line, radii), NEAR, axis=axis if group == "metacarpals" else None,
        group=group, veil=HAND_VEIL,
    )  # fmt: skip
