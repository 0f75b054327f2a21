"""The tendons of the fingers, each in a sheath that the joints part."""

from __future__ import annotations

import numpy as np
from shapely.geometry import LineString

from body_drawing.curves import normals
from body_drawing.frame import Frame
from body_drawing.muscle_shapes import Muscle
from body_drawing.shapes import together, tube

RADII = {
    "flexor": (1.0, 1.2, 1.6, 2.7, 2.5, 1.9),
    "extensor": (0.9, 1.1, 1.6, 2.4, 1.9, 1.2),
}
"""Half widths from the wrist to the tip of the finger."""

WRIST = {"flexor": 6.0, "extensor": -3.0}
"""How far down the hand they begin, beneath the band of the wrist."""

JOINTS = (0.0, 0.42, 0.72)
"""Where a finger bends, in shares of its length: there a narrow gap parts the sheath."""

JOINT_GAP = 0.3
JOINT_REACH = 6.0


def finger_tendons(frame: Frame, kind: str) -> list[Muscle]:
    """Return the tendons of the four fingers.

    Args:
        frame: Where the fingers are.
        kind: ``flexor`` or ``extensor``.
    """
    found = []
    for finger in frame.fingers:
        wrist = ("hand", WRIST[kind], finger.carpal_end * 0.35)
        root = frame.points([wrist, ("hand", 26, finger.carpal_end)])
        axis = np.vstack([root, frame.finger_axis(finger)[1:6]])
        line = frame.finger_axis(finger, start=0.0)
        across = normals(line)[0] * JOINT_REACH
        joints = [line[0] + (line[-1] - line[0]) * share for share in JOINTS]
        gaps = [LineString([joint - across, joint + across]).buffer(JOINT_GAP) for joint in joints]
        area = tube(axis, RADII[kind]).difference(together(gaps))
        found.append(Muscle(name=f"{kind}-tendon-{finger.name}", tone="tendon", area=area))
    return found
