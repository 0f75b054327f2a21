"""What the muscles lie on, and the soft shade over them: the fascia under the skin and the toes."""

from __future__ import annotations

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from body_drawing.curves import Points
from body_drawing.figure import Figure
from body_drawing.frame import Frame
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, drop_spikes, mirrored, polygons, together, tube
from body_drawing.tables import load_table

UNDER_THE_SKIN = 1.6
TOE_INSET = 0.7
NARROWEST_SHADED = 14.0
SMALLEST_SHADE = 60.0

BARE_HEAD = box(-60, 905, 60, 1040)
BARE_TUBES = (
    ([(0.0, 838.0), (0.0, 870.0), (0.0, 905.0)], (8.0, 30.0, 60.0)),
    ([(0.0, 526.0), (0.0, 496.0), (0.0, 466.0)], (2.0, 12.0, 18.0)),
    ([(76.0, 190.0), (76.0, 110.0), (80.0, 50.0), (80.0, 0.0)], (2.0, 13.0, 26.0, 40.0)),
)
BARE_HAND = ((-80.0, -40.0, 0.0, 60.0, 110.0), (0.5, 10.0, 22.0, 60.0, 60.0))
"""Where the soft shade runs out: tubes up the neck, down to the crotch and the foot, and, told by
how far along the hand, from the forearm to the fingers. They widen, so that it ends on no line."""


def draw_bed(plate: Plate, figure: Figure) -> BaseGeometry:
    """Draw the skin's cut edge, the fascia within it and the toes.

    Returns:
        The room for the muscles.
    """
    bed = figure.palette["muscle-bed"]
    plate.outline(figure.outline, {"fill": bed["skin"], "stroke": figure.palette["ghost"]["rim"]})
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    style: Style = {"fill": bed["fill"], "stroke": bed["rim"], "stroke-width": 0.6}
    plate.area(room, style, tolerance=0.5)
    if plate.view.name == "front":
        parts = load_table("outline")["foot-front"]["part"]
        toes = [closed_area(figure.frame.points(part["outline"])) for part in parts]
        whole = together(toe.buffer(-TOE_INSET).intersection(room) for toe in toes)
        style = {"fill": bed["toe"], "stroke": bed["rim"], "stroke-width": 0.45}
        for side in ("L", "R"):
            plate.area(whole, style, side=side)
    return room


def shade_bed(plate: Plate, figure: Figure) -> None:
    """Darken the trunk and the limbs, not head, hands and feet, softly towards their edge."""
    rings = figure.palette["muscle-shade"]
    bare = [tube(np.array(axis), radii) for axis, radii in BARE_TUBES]
    bare.append(tube(_hand_axis(figure.frame, BARE_HAND[0]), BARE_HAND[1]))
    unshaded = together([BARE_HEAD, *bare, *(mirrored(area) for area in bare)])
    broad = drop_spikes(figure.silhouette, NARROWEST_SHADED).difference(unshaded)
    plate.open_group({"fill": rings["shade"]})
    for inset, opacity in zip(rings["inset"], rings["opacity"], strict=True):
        rim = broad.difference(figure.silhouette.buffer(-float(inset)))
        parts = [part for part in polygons(rim) if part.area > SMALLEST_SHADE]
        plate.area(together(parts), {"fill-opacity": float(opacity)}, tolerance=1.2)
    plate.close_group()


def _hand_axis(frame: Frame, along: tuple[float, ...]) -> Points:
    """Return points at distances from the wrist, up the forearm where they are negative."""
    forearm = (frame.wrist - frame.elbow) / np.linalg.norm(frame.wrist - frame.elbow)
    ways = [forearm if reach < 0 else frame.hand_axis for reach in along]
    return np.array([frame.wrist + way * reach for way, reach in zip(ways, along, strict=True)])
