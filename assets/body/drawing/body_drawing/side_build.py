"""Drawing every plate and the region outlines of the two views from the side.

Both are drawn on the same profile, given as seen from the left; from the right it is mirrored,
and only the organs differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from body_drawing.arcs import SharedBorders
from body_drawing.figure import Figure
from body_drawing.plate import Plate
from body_drawing.region_file import region_file
from body_drawing.regions import bent_regions, cut_regions
from body_drawing.side_bones import draw_side_skeleton, side_skeleton
from body_drawing.side_dermatomes import draw_side_dermatomes
from body_drawing.side_figure import Profile, side_ghost
from body_drawing.side_morph import ProfileMorph
from body_drawing.side_muscles import draw_deep_side_muscles, draw_side_muscles
from body_drawing.side_nerves import draw_side_nerves
from body_drawing.side_organs import draw_side_organs
from body_drawing.side_skin import draw_side_skin
from body_drawing.tables import load_table
from body_drawing.views import View


def drawn_profile(view: View, figure_name: str, layers: Sequence[str]) -> dict[str, str]:
    """Return the text of the region file and of each of the layers by its name.

    Args:
        view: One of the views from the side.
        figure_name: Such as ``neutral``.
        layers: The layers that are drawn.
    """
    profile = Profile.load()
    skin = ProfileMorph(figure_name, soft=True)
    drawn, _ = cut_regions(
        "regions-side", profile.body, profile.frame, whole=True, borders=[profile.arm_border]
    )
    regions, whole = bent_regions(drawn, skin)
    borders = SharedBorders([*(region.half for region in regions), whole])
    outline = tuple(borders.outline(whole, whole=False))
    inner = ProfileMorph(figure_name, soft=False)
    figure = Figure(profile.frame, profile.body, outline, load_table("palette"), inner, figure_name)
    texts = {"regions.svg": region_file(view, figure_name, regions, whole, borders)}
    for layer in layers:
        plate = Plate(view, skin)
        if layer == "skin":
            draw_side_skin(plate, figure, profile, figure_name)
        elif layer == "dermatome":
            draw_side_dermatomes(plate, replace(figure, morph=skin), profile)
        elif layer == "muscle":
            plate.bend_by(inner)
            draw_side_muscles(plate, figure, profile)
        else:
            side_ghost(plate, figure, profile, arm=layer != "muscle-deep")
            plate.bend_by(inner)
            _inside(layer, plate, figure, profile)
        texts[f"{layer}.svg"] = plate.text()
    return texts


def _inside(layer: str, plate: Plate, figure: Figure, profile: Profile) -> None:
    """Draw a layer that shows bones, on the faint body."""
    bones = side_skeleton(figure)
    if layer == "bone":
        draw_side_skeleton(plate, figure, bones)
    elif layer == "organ":
        draw_side_organs(plate, figure, bones)
    elif layer == "muscle-deep":
        draw_deep_side_muscles(plate, figure, profile, bones)
    else:
        draw_side_nerves(plate, figure, profile, bones)
