"""The dermatome plate: the strips of skin that one spinal nerve serves each."""

from __future__ import annotations

from body_drawing.arcs import SharedBorders
from body_drawing.figure import Figure, shade_edges
from body_drawing.plate import Plate, Style
from body_drawing.regions import bent_regions, cut_regions
from body_drawing.shapes import smooth_line
from body_drawing.tables import load_table

BORDER = 0.55
MARK = 0.7
MARK_OPACITY = 0.55
MARK_FIT = 0.1
RIM = 1.1


def draw_dermatomes(plate: Plate, figure: Figure) -> None:
    """Draw the dermatome plate: strips that tile the figure, neighbours in different tints."""
    topic = f"dermatomes-{plate.view.name}"
    drawn, _ = cut_regions(topic, figure.silhouette, figure.frame)
    strips, half = bent_regions(drawn, figure.morph)
    borders = SharedBorders([*(strip.half for strip in strips), half])
    tints = figure.palette["dermatome"]
    plate.open_group({"stroke": tints["line"], "stroke-width": BORDER, "stroke-linejoin": "round"})
    for strip in strips:
        cubics = borders.outline(strip.half, whole=strip.midline)
        for side in ("",) if strip.midline else ("L", "R"):
            identity = [plate.view.name, "dermatome", strip.name, side]
            style: Style = {"id": ".".join(filter(None, identity)), "fill": tints[strip.name]}
            plate.outline(cubics, style, side=side)
    plate.close_group()
    shade_edges(plate, figure, "ghost")
    _marks(plate, figure, topic)
    plate.outline(
        borders.outline(half, whole=True),
        {"fill": "none", "stroke": tints["rim"], "stroke-width": RIM},
    )


def _marks(plate: Plate, figure: Figure, topic: str) -> None:
    """Draw the faint landmarks that help to find one's way."""
    colour = figure.palette["dermatome"]["mark"]
    plate.open_group(
        {
            "fill": "none",
            "stroke": colour,
            "stroke-width": MARK,
            "stroke-opacity": MARK_OPACITY,
            "stroke-linecap": "round",
        }
    )
    for row in load_table(topic)["mark"]:
        line = smooth_line(figure.frame.points(row["path"]), 0.5)
        for side in ("L", "R") if row["side"] == "pair" else ("",):
            plate.lines(line, {}, side=side, tolerance=MARK_FIT)
    plate.close_group()
