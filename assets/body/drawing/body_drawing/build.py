"""Drawing every plate and the region outlines of every view."""

from __future__ import annotations

from pathlib import Path

from body_drawing.arcs import SharedBorders
from body_drawing.figure import Figure, ghost
from body_drawing.frame import Frame
from body_drawing.muscles import deep_muscles, draw_muscle, draw_muscles
from body_drawing.nerves import draw_nerves
from body_drawing.organs import draw_organs
from body_drawing.plate import Plate
from body_drawing.region_file import region_file
from body_drawing.regions import cut_regions
from body_drawing.silhouette import silhouette
from body_drawing.skeleton import Bone, draw_skeleton, skeleton
from body_drawing.skin import draw_skin
from body_drawing.tables import load_table
from body_drawing.views import VIEWS, View

FIGURE_NAME = "neutral"


def write_all(folder: Path) -> list[Path]:
    """Write every file of the figure below a folder.

    Args:
        folder: Where ``neutral/front`` and ``neutral/back`` go; made if missing.

    Returns:
        The files written, in the order they were written.
    """
    written = []
    for view in VIEWS:
        place = folder / FIGURE_NAME / view.name
        place.mkdir(parents=True, exist_ok=True)
        for name, text in drawn_files(view).items():
            path = place / name
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def drawn_files(view: View) -> dict[str, str]:
    """Return the text of each file of a view by its name."""
    frame = Frame.load()
    outline = silhouette(view.name, frame)
    regions, half = cut_regions(view.name, outline, frame)
    borders = SharedBorders([*(region.half for region in regions), half])
    figure = Figure(frame, outline, tuple(borders.outline(half, whole=True)), load_table("palette"))
    bones = skeleton(view.name, figure)
    texts = {"regions.svg": region_file(view, FIGURE_NAME, regions, half, borders)}
    for layer in ("skin", "muscle", "bone", "organ", "nerve"):
        texts[f"{layer}.svg"] = _layer(layer, view, figure, bones)
    return texts


def _layer(layer: str, view: View, figure: Figure, bones: list[Bone]) -> str:
    """Return the text of one layer's file."""
    plate = Plate(view)
    if layer == "skin":
        draw_skin(plate, figure)
    elif layer == "muscle":
        draw_muscles(plate, figure)
    elif layer == "bone":
        ghost(plate, figure)
        draw_skeleton(plate, figure, bones)
        for muscle in deep_muscles(view.name, figure.frame):
            draw_muscle(plate, figure, muscle, "muscle-deep")
    elif layer == "organ":
        draw_organs(plate, figure, bones)
    else:
        draw_nerves(plate, figure, bones)
    return plate.text()
