"""Drawing every plate and the region outlines of every view."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import product
from pathlib import Path

from body_drawing.arcs import SharedBorders
from body_drawing.deep_muscles import draw_deep_muscles
from body_drawing.dermatomes import draw_dermatomes
from body_drawing.figure import Figure, ghost
from body_drawing.frame import Frame
from body_drawing.morph import FigureMorph, InnerMorph
from body_drawing.muscles import draw_muscles
from body_drawing.nerves import draw_nerves
from body_drawing.organs import draw_organs
from body_drawing.plate import Plate
from body_drawing.region_file import region_file
from body_drawing.regions import bent_regions, cut_regions
from body_drawing.side_build import drawn_profile
from body_drawing.silhouette import silhouette
from body_drawing.skeleton import Bone, draw_skeleton, skeleton
from body_drawing.skin import draw_skin
from body_drawing.skin_tones import skin_tones_file
from body_drawing.tables import load_table
from body_drawing.views import VIEWS, View

FIGURES = ("neutral", "feminine", "masculine")
LAYERS = ("skin", "muscle", "muscle-deep", "bone", "organ", "nerve", "dermatome")
DEEP_LAYERS = ("muscle-deep", "bone", "organ", "nerve")
"""Those that follow the landmarks under the skin; the others follow the skin."""


def write_all(
    folder: Path,
    views: Sequence[View] = VIEWS,
    layers: Sequence[str] = LAYERS,
    figures: Sequence[str] = FIGURES,
) -> list[Path]:
    """Write every file of the figures, and the tones of their skin, below a folder.

    Args:
        folder: Where ``neutral/front``, ``neutral/back`` and the others go; made if missing.
        views: Those that are drawn.
        layers: Those that are drawn.
        figures: Those that are drawn.

    Returns:
        The files written, in the order they were written.
    """
    plates = list(product(figures, views))
    with ProcessPoolExecutor() as pool:
        drawing = [pool.submit(drawn_files, view, layers, name) for name, view in plates]
        texts = [each.result() for each in drawing]
    tones = folder / "skin-tones.toml"
    tones.parent.mkdir(parents=True, exist_ok=True)
    tones.write_text(skin_tones_file(), encoding="utf-8", newline="\n")
    written = [tones]
    for (figure, view), files in zip(plates, texts, strict=True):
        place = folder / figure / view.name
        place.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            path = place / name
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def drawn_files(
    view: View, layers: Sequence[str] = LAYERS, name: str = FIGURES[0]
) -> dict[str, str]:
    """Return the text of the region file and of the layers of a view of the figure ``name``."""
    if view.profile:
        return drawn_profile(view, name, layers)
    frame = Frame.load()
    outline = silhouette(view.name, frame)
    drawn, _ = cut_regions(f"regions-{view.name}", outline, frame)
    morph = FigureMorph(name, frame)
    regions, half = bent_regions(drawn, morph)
    borders = SharedBorders([*(region.half for region in regions), half])
    curves = tuple(borders.outline(half, whole=True))
    figure = Figure(frame, outline, curves, load_table("palette"), morph, name)
    bones = skeleton(view.name, figure)
    texts = {"regions.svg": region_file(view, name, regions, half, borders)}
    for layer in layers:
        texts[f"{layer}.svg"] = _layer(layer, view, figure, bones)
    return texts


def _layer(layer: str, view: View, figure: Figure, bones: list[Bone]) -> str:
    """Return the text of one layer's file."""
    if layer == "dermatome" and view.name == "front":
        # The strips of the chest go with the breast: the nipple keeps its strip.
        figure = replace(figure, morph=InnerMorph(figure.name, figure.frame, "breast"))
    deep = layer in DEEP_LAYERS
    plate = Plate(view, InnerMorph(figure.name, figure.frame) if deep else figure.morph)
    if layer == "skin":
        draw_skin(plate, figure)
    elif layer == "muscle":
        draw_muscles(plate, figure)
    elif layer == "bone":
        ghost(plate, figure)
        draw_skeleton(plate, figure, bones)
    elif layer == "muscle-deep":
        draw_deep_muscles(plate, figure, bones)
    elif layer == "dermatome":
        draw_dermatomes(plate, figure)
    elif layer == "organ":
        draw_organs(plate, figure, bones)
    else:
        draw_nerves(plate, figure, bones)
    return plate.text()
