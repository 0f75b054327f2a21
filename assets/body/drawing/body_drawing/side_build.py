"""Drawing every plate and the region outlines of the view from the left."""

from __future__ import annotations

from collections.abc import Sequence

from body_drawing.arcs import SharedBorders
from body_drawing.figure import Figure
from body_drawing.plate import Plate
from body_drawing.region_file import region_file
from body_drawing.regions import cut_regions
from body_drawing.side_bones import draw_side_skeleton, side_skeleton
from body_drawing.side_figure import Profile, side_ghost
from body_drawing.side_muscles import draw_deep_side_muscles, draw_side_muscles
from body_drawing.side_organs import draw_side_organs
from body_drawing.side_skin import draw_side_skin
from body_drawing.tables import load_table
from body_drawing.views import View


def drawn_profile(view: View, figure_name: str, layers: Sequence[str]) -> dict[str, str]:
    """Return the text of the region file and of each of the layers by its name.

    Args:
        view: The view from the side.
        figure_name: Such as ``neutral``.
        layers: The layers that are drawn.
    """
    profile = Profile.load()
    regions, whole = cut_regions(
        f"regions-{view.name}", profile.body, profile.frame, whole=True,
        borders=[profile.arm_border],
    )  # fmt: skip
    borders = SharedBorders([*(region.half for region in regions), whole])
    outline = tuple(borders.outline(whole, whole=False))
    figure = Figure(profile.frame, profile.body, outline, load_table("palette"))
    texts = {"regions.svg": region_file(view, figure_name, regions, whole, borders)}
    for layer in layers:
        texts[f"{layer}.svg"] = _layer(layer, view, figure, profile)
    return texts


def _layer(layer: str, view: View, figure: Figure, profile: Profile) -> str:
    """Return the text of one layer's file."""
    plate = Plate(view)
    if layer == "skin":
        draw_side_skin(plate, figure, profile)
    else:
        side_ghost(plate, figure, profile)
        _inside(layer, plate, figure, profile)
    return plate.text()


def _inside(layer: str, plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw an inner layer on the faint body."""
    bones = side_skeleton(figure)
    if layer == "bone":
        draw_side_skeleton(plate, figure, bones)
    elif layer == "organ":
        draw_side_organs(plate, figure, bones)
    elif layer == "muscle":
        draw_side_muscles(plate, figure, profile)
    elif layer == "muscle-deep":
        draw_deep_side_muscles(plate, figure, bones)
