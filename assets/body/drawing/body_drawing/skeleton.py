"""The bones: near and far pieces in the order they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure
from body_drawing.frame import Frame
from body_drawing.plate import Plate, Style
from body_drawing.ribs import ribs
from body_drawing.shapes import capsule, polygons, smooth_line, together
from body_drawing.solids import solid
from body_drawing.spine import vertebrae
from body_drawing.tables import Table, load_table

UNDER_THE_SKIN = 0.6
FAR = "*"
HOLLOW = "~"
BOTH_SIDES = ("L", "R")
MIDLINE = ("",)

FINGER_SIZE = {"index": 1.0, "middle": 1.0, "ring": 0.92, "little": 0.84}
PHALANGES = ((0.02, 0.38), (0.53, 0.70), (0.83, 0.97))
"""Where each bone of a finger starts and ends, as shares of its length."""


@dataclass(frozen=True)
class Bone:
    """One piece of the skeleton.

    Attributes:
        name: The structure part of its id.
        area: Its outline; the left one of a pair.
        sides: ``("L", "R")`` for a pair, ``("",)`` for a midline bone.
        far: Whether it lies behind others and is drawn faint.
        cartilage: Whether it is cartilage.
        hollow: Whether it is the dark depth of the orbits and the nose.
        ridge: A part drawn once more on top, such as a spinous process.
    """

    name: str
    area: BaseGeometry
    sides: tuple[str, ...]
    far: bool = False
    cartilage: bool = False
    hollow: bool = False
    ridge: BaseGeometry | None = None


def skeleton(view: str, figure: Figure) -> list[Bone]:
    """Return the bones seen in a view, furthest first and cut to the space under the skin."""
    table = load_table("bones")
    rows = {
        str(row["name"]): row
        for row in table["bone"]
        if view in row.get("views", ["front", "back"])
    }
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    found = []
    for entry in table["order"][view]:
        name = entry.rstrip(FAR + HOLLOW)
        for bone in _bones(name, rows, view, figure.frame, far=entry.endswith(FAR)):
            area = together(polygons(bone.area.intersection(room)))
            found.append(replace(bone, area=area, hollow=entry.endswith(HOLLOW)))
    return found


def draw_skeleton(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the bones in full, each with its id."""
    colours = figure.palette["bone"]
    near = plate.slanting_gradient(
        [(0, colours["edge"]), (0.4, colours["light"]), (1, colours["deep"])]
    )
    plate.open_group(
        {
            "fill-rule": "evenodd",
            "stroke": colours["line"],
            "stroke-width": 0.7,
            "stroke-opacity": 0.85,
        }
    )
    for bone in bones:
        for side in bone.sides:
            style: dict[str, str | float] = {
                "id": ".".join(filter(None, [plate.view.name, "bone", bone.name, side])),
                "fill": near,
            }
            if bone.far:
                style |= {"fill": colours["far"], "stroke-opacity": 0.6}
            if bone.hollow:
                style |= {"fill": colours["hollow"], "stroke": "none"}
            if bone.cartilage:
                style |= {"fill": colours["cartilage"], "stroke": colours["cartilage-line"]}
            plate.area(bone.area, style, side=side)
            if bone.ridge is not None:
                plate.area(
                    bone.ridge,
                    {"fill": colours["light"], "stroke-opacity": 0.6, "stroke-width": 0.5},
                    side=side,
                )
    plate.close_group()
    _marks(plate, figure)


def draw_pale_skeleton(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the bones faintly and coarsely, as the ground for organs and nerves."""
    colours = figure.palette["pale-bone"]
    style: Style = {
        "fill": colours["fill"],
        "stroke": colours["line"],
        "stroke-width": 0.6,
        "fill-rule": "evenodd",
    }
    plate.open_group(style)
    for bone in bones:
        dark = bone.far or bone.hollow
        for side in bone.sides:
            plate.area(
                bone.area, {"fill": colours["far"]} if dark else {}, side=side, tolerance=0.6
            )
    plate.close_group()


def _marks(plate: Plate, figure: Figure) -> None:
    """Draw the sutures, the teeth and other fine lines."""
    colour = figure.palette["bone"]["suture"]
    plate.open_group({"fill": "none", "stroke": colour, "stroke-opacity": 0.6})
    for row in load_table("bones")["mark"]:
        if plate.view.name in row["views"]:
            line = smooth_line(figure.frame.points(row["path"]))
            for side in MIDLINE if row["side"] == "midline" else BOTH_SIDES:
                plate.lines(line, {"stroke-width": float(row["width"])}, side=side)
    plate.close_group()


def _bones(
    name: str, rows: dict[str, Table], view: str, frame: Frame, *, far: bool
) -> Iterator[Bone]:
    """Yield the bones of one entry of the drawing order."""
    if name == "spine":
        for vertebra in vertebrae(view):
            yield Bone(
                f"vertebra-{vertebra.name}", vertebra.area, MIDLINE, ridge=vertebra.spinous_process
            )
    elif name in {"ribs-far", "ribs-near"}:
        yield from _ribs(behind=(name == "ribs-near") == (view == "back"), far=far)
    elif name == "costal-cartilages":
        for rib in ribs():
            area = rib.cartilage_area()
            if area is not None:
                yield Bone(f"costal-cartilage-{rib.number}", area, BOTH_SIDES, cartilage=True)
    else:
        row = rows[name]
        area = together([solid(row, frame), *_finger_bones(name, frame)])
        yield Bone(name, area, MIDLINE if row["side"] == "midline" else BOTH_SIDES, far)


def _ribs(*, behind: bool, far: bool) -> Iterator[Bone]:
    """Yield the back or the front parts of the ribs, the lowest first if they are near."""
    found = ribs() if far else ribs()[::-1]
    for rib in found:
        area = rib.back_area() if behind else rib.front_area()
        if area is not None:
            part = "posterior" if behind else "anterior"
            yield Bone(f"rib-{rib.number}-{part}", area, BOTH_SIDES, far)


def _finger_bones(name: str, frame: Frame) -> list[BaseGeometry]:
    """Return the metacarpals or the phalanges of the four fingers; nothing for other bones."""
    found = []
    for finger in frame.fingers:
        axis = frame.finger_axis(finger)
        size = FINGER_SIZE[finger.name]
        if name == "metacarpals":
            base = frame.point(("hand", 22, finger.carpal_end))
            knuckle = axis[0] + (axis[1] - axis[0]) * 0.1
            line = np.array([base, (base + knuckle) / 2, knuckle])
            found.append(capsule(line, [3.3 * size, 2.3 * size, 3.7 * size]))
        elif name == "phalanges-of-hand":
            root = axis[0] + (axis[1] - axis[0]) * 0.55
            span = axis[-1] - root
            for start, end in PHALANGES:
                line = np.array([root + span * share for share in (start, (start + end) / 2, end)])
                taper = [1 - 0.25 * start, 1 - 0.2 * start, 1 - 0.3 * start]
                radii = [r * size * t for r, t in zip((3.0, 1.9, 2.5), taper, strict=True)]
                found.append(capsule(line, radii))
    return found
