"""The muscle plates seen from the left: the outer muscles, and those deep beneath them.

The left arm hangs before the trunk and hides what lies behind it; the trunk shows before and
behind it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from body_drawing.bones import Bone
from body_drawing.curves import Points
from body_drawing.deep_muscles import lay_deep_muscles
from body_drawing.figure import Figure
from body_drawing.muscle_shapes import Muscle, muscle_of
from body_drawing.muscles import (
    UNDER_THE_SKIN,
    draw_seen_muscles,
    finger_tendons,
    uncovered,
)
from body_drawing.plate import Plate, Style
from body_drawing.shapes import capsule, drop_spikes, line_strings, smooth_line, together
from body_drawing.side_bones import draw_pale_side_skeleton
from body_drawing.side_figure import Profile
from body_drawing.tables import load_table, numbers

BODY_PARTS = ("head", "trunk", "leg")
"""The data files of what the arm hangs before, in the order they are laid over each other."""

UNDER_THE_SKIN_OF_THE_ARM = 1.2
THINNEST = 0.7
"""Half width below which the skin of the arm is left out beside the muscles of the shoulder."""

GLASS = 0.2
GLASS_BONES = ("scapula", "spine-of-scapula", "humerus", "ulna", "radius")
"""Bones shown like glass before the deep muscles, and how opaque they are."""

BEFORE_THE_CHEST = ("coracoid-process", "clavicle")
"""Bones of the shoulder that the deep muscles reach, shown in full."""

CAP = "deltoid"
"""What begins so lies on the shoulder, where the arm has no edge."""

SHADOW = ((2.2, 0.1), (5, 0.07))
"""Widths and opacities of the shadow that the arm casts on the trunk."""

SHOULDER = 792.0
"""Above this height the arm casts no shadow: it flows into the shoulder."""

NECK = 826.0
ANKLE = 128.0
TAPER = 3.4
TAPER_STEPS = 12
"""The shade at the edge of trunk and leg thins out above the first and below the second."""

BETWEEN_FINGERS = (0.08, 0.3, 0.6, 0.88)
FREE_THUMB = 40.0
"""How far down the hand the edge of the thumb shows before the palm."""


def draw_side_muscles(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the outer muscles: first those of the body, then the arm that hangs before it."""
    bed = figure.palette["muscle-bed"]
    plate.outline(figure.outline, {"fill": bed["skin"], "stroke": figure.palette["ghost"]["rim"]})
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    plate.area(room, {"fill": bed["fill"], "stroke": bed["rim"], "stroke-width": 0.6})
    _toes(plate, figure, room)
    cap, arm = _arm_muscles(plate, figure, profile)
    below = profile.arm.intersection(box(-200, 0, 200, SHOULDER))
    limb = below.difference(together(muscle.area for muscle in cap).buffer(0.4))
    limb = drop_spikes(limb, THINNEST)
    hidden = together([limb, *(muscle.area for muscle in cap)])
    body = [
        replace(muscle, area=muscle.area.difference(hidden))
        for part in BODY_PARTS
        for muscle in _muscles(f"muscles-{plate.view.drawn_as}-{part}", figure)
    ]
    draw_seen_muscles(plate, figure, uncovered(body, room), "muscle")
    _shade(plate, figure, figure.silhouette)
    _shadow(plate, figure, limb, room)
    plate.area(limb, {"fill": bed["skin"], "stroke": bed["rim"], "stroke-width": 0.8})
    inside = limb.intersection(profile.arm.buffer(-UNDER_THE_SKIN_OF_THE_ARM))
    plate.area(inside, {"fill": bed["fill"], "stroke": bed["rim"], "stroke-width": 0.5})
    _fingers(plate, figure, profile)
    draw_seen_muscles(plate, figure, uncovered([*arm, *cap], room), "muscle")


def draw_deep_side_muscles(
    plate: Plate, figure: Figure, profile: Profile, bones: list[Bone]
) -> None:
    """Draw the deep muscles over a pale skeleton, and over them the arm as faint lines."""
    draw_pale_side_skeleton(plate, figure, bones, arm=False)
    lay_deep_muscles(plate, figure, bones)
    colours = figure.palette["deep-bone"]
    line: Style = {"stroke": colours["line"], "stroke-width": 0.6, "stroke-opacity": 0.75}
    veil: Style = {"fill": colours["fill"], "fill-opacity": GLASS}
    for bone in bones:
        if bone.name in GLASS_BONES:
            plate.area(bone.area, {**veil, **line})
        elif bone.name in BEFORE_THE_CHEST:
            plate.area(bone.area, {"fill": colours["fill"], **line})
    plate.area(profile.arm, {"fill": "none", **line, "stroke-opacity": 0.4})


def _toes(plate: Plate, figure: Figure, room: BaseGeometry) -> None:
    """Draw the edges of the toes on which the tendons end."""
    rows = load_table(f"muscles-{plate.view.drawn_as}-leg")["toe"]
    lines = [smooth_line(figure.frame.points(row["line"])).intersection(room) for row in rows]
    edges = [part for line in lines for part in line_strings(line)]
    style: Style = {"stroke": figure.palette["muscle-bed"]["rim"], "stroke-width": 0.6}
    plate.lines(edges, {**style, "fill": "none", "stroke-linecap": "round"})


def _muscles(topic: str, figure: Figure) -> list[Muscle]:
    """Return the muscles of a data file, uncut."""
    found: list[Muscle] = []
    for row in load_table(topic)["muscle"]:
        if row["shape"] == "finger-tendons":
            found += finger_tendons(figure.frame, "extensor")
        else:
            found.append(muscle_of(row, figure.frame))
    return found


def _arm_muscles(
    plate: Plate, figure: Figure, profile: Profile
) -> tuple[list[Muscle], list[Muscle]]:
    """Return the muscles on the shoulder, and those of the arm below it cut to the arm."""
    found = _muscles(f"muscles-{plate.view.drawn_as}-arm", figure)
    room = profile.arm.buffer(-UNDER_THE_SKIN_OF_THE_ARM)
    cap = [muscle for muscle in found if muscle.name.startswith(CAP)]
    rest = [
        replace(muscle, area=muscle.area.intersection(room))
        for muscle in found
        if not muscle.name.startswith(CAP)
    ]
    return cap, rest


def _fingers(plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw the lines between the fingers and the edge of the thumb."""
    frame, room = figure.frame, profile.arm.buffer(-UNDER_THE_SKIN_OF_THE_ARM)
    axes = [frame.finger_axis(finger, 0.0) for finger in frame.fingers]
    lines = [
        smooth_line(np.array([(_at(one, share) + _at(other, share)) / 2 for share in shares]))
        for one, other in pairwise(axes)
        for shares in [BETWEEN_FINGERS]
    ]
    table = load_table("outline-side")["thumb"]
    thumb = capsule(frame.points(table["axis"]), numbers(table["radii"])).boundary
    free = box(-200, 0, 200, float(frame.wrist[1]) - FREE_THUMB)
    lines += line_strings(thumb.intersection(free).intersection(room))
    style: Style = {
        "fill": "none",
        "stroke": figure.palette["muscle-bed"]["rim"],
        "stroke-width": 0.6,
        "stroke-linecap": "round",
    }
    plate.lines(lines, style)


def _at(axis: Points, share: float) -> Points:
    """Return the place at a share of a straight axis."""
    return np.asarray(axis[0] + (axis[-1] - axis[0]) * share)


def _shade(plate: Plate, figure: Figure, area: BaseGeometry) -> None:
    """Darken trunk and leg, not head and foot, softly towards the edge."""
    rings = figure.palette["muscle-shade"]
    plate.open_group({"fill": rings["shade"]})
    for inset, opacity in zip(rings["inset"], rings["opacity"], strict=True):
        parts = [area.difference(area.buffer(-float(inset))).intersection(_band(ANKLE, NECK))]
        for step in range(TAPER_STEPS):
            thin = area.difference(area.buffer(-float(inset) * (1 - (step + 0.5) / TAPER_STEPS)))
            high, low = NECK + step * TAPER, ANKLE - step * TAPER
            parts += [thin.intersection(_band(high, high + TAPER)),
                      thin.intersection(_band(low - TAPER, low))]  # fmt: skip
        plate.area(together(parts), {"fill-opacity": float(opacity)}, tolerance=0.6)
    plate.close_group()


def _band(low: float, high: float) -> BaseGeometry:
    return box(-200, low, 200, high)


def _shadow(plate: Plate, figure: Figure, limb: BaseGeometry, room: BaseGeometry) -> None:
    """Draw the soft shadow of the arm on the trunk."""
    plate.open_group({"fill": figure.palette["muscle-shade"]["shade"]})
    for width, opacity in SHADOW:
        around = limb.buffer(width).difference(limb).intersection(room)
        shadow = around.intersection(box(-200, 0, 200, SHOULDER))
        plate.area(shadow, {"fill-opacity": opacity}, tolerance=0.6)
    plate.close_group()
