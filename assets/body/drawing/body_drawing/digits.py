"""The bones of the palm and of the fingers, from the fingers of data/frame.toml."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from body_drawing.bones import BOTH_SIDES, Bone
from body_drawing.curves import Points
from body_drawing.frame import Frame
from body_drawing.shapes import soften, tube
from body_drawing.tables import Table, load_table, numbers

SMOOTH = 0.3

NUMBERS = {"index": "second", "middle": "third", "ring": "fourth", "little": "fifth"}


def hand_bones(frame: Frame) -> Iterator[Bone]:
    """Yield the metacarpals, then the phalanges of the left hand."""
    table = load_table("bones-arm")["hand"]
    thumb = table["thumb"]
    yield _long(
        "first-metacarpal", frame.points(thumb["metacarpal"]), table, "metacarpal", "metacarpals",
        float(thumb["size"]),
    )  # fmt: skip
    for finger in frame.fingers:
        size = float(table["size"][finger.name])
        axis = frame.finger_axis(finger)
        start = frame.point(("hand", *numbers(table["base"][finger.name])))
        knuckle = axis[0] + (axis[1] - axis[0]) * 0.3
        name = f"{NUMBERS[finger.name]}-metacarpal"
        yield _long(name, np.array([start, knuckle]), table, "metacarpal", "metacarpals", size)
    group = "phalanges-of-hand"
    for kind in ("proximal", "distal"):
        name = f"{kind}-phalanx-of-thumb"
        yield _long(name, frame.points(thumb[kind]), table, kind, group, float(thumb["size"]))
    for finger in frame.fingers:
        axis = frame.finger_axis(finger)
        root = axis[0] + (axis[1] - axis[0]) * 0.34
        span = axis[-1] - root
        size = float(table["size"][finger.name])
        for kind in ("proximal", "middle", "distal"):
            ends = np.array([root + span * share for share in numbers(table["share"][kind])])
            name = f"{kind}-phalanx-of-{finger.name}-finger"
            yield _long(name, ends, table, kind, group, size)


def _long(name: str, ends: Points, table: Table, kind: str, group: str, size: float) -> Bone:
    """Return one small long bone whose rounded ends reach the ends of its middle line."""
    radii = [size * radius for radius in numbers(table["radii"][kind])]
    way = (ends[-1] - ends[0]) / np.linalg.norm(ends[-1] - ends[0])
    first, last = ends[0] + way * radii[0] * 0.9, ends[-1] - way * radii[-1] * 0.9
    line = np.array([first, (first + last) / 2, last])
    area = soften(tube(line, radii), SMOOTH)
    return Bone(name, area, BOTH_SIDES, group=group)
