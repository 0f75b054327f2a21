"""The organ plate: chest and belly organs with the great vessels over a pale skeleton."""

from __future__ import annotations

from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure, ghost
from body_drawing.organ_forms import Organ, organs
from body_drawing.organ_paint import OUTLINE, outline_hidden, paint_organ, paint_tree
from body_drawing.plate import Plate
from body_drawing.shapes import line_strings, together
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.tables import load_table


def draw_organs(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the organ plate; organs are drawn whole, +x is the patient's left.

    The order in data/organs.toml runs from the far side to the near one. A list in it is a tree
    of vessels that share one outline; ``=name`` shows the outline of what is hidden of an organ,
    ``+name`` draws a bone of the pale skeleton once more over what passes behind it.
    """
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    table = load_table("organs")
    view = plate.view.name
    found = organs(view, figure.frame)
    fades = table["fade"][view]
    for bone, names in table["behind"].get(view, {}).items():
        _tuck(found, names, together(each.area for each in bones if each.name == bone))
    plate.open_group(OUTLINE)
    for entry in table["order"][view]:
        if isinstance(entry, str) and entry.startswith("="):
            covers = [cover for name in table["hidden"][entry[1:]] for cover in found[name]]
            for organ in found[entry[1:]]:
                outline_hidden(plate, figure, organ, covers)
            continue
        if isinstance(entry, str) and entry.startswith("+"):
            over = [bone for bone in bones if bone.name == entry[1:]]
            draw_pale_skeleton(plate, figure, over)
            continue
        names = [entry] if isinstance(entry, str) else entry
        drawn = [organ for name in names for organ in found[name]]
        if isinstance(entry, list):
            paint_tree(plate, figure, drawn, fades.get(entry[0]))
            continue
        for organ in drawn:
            paint_organ(plate, figure, organ, fades.get(organ.name))
    plate.close_group()


def _tuck(found: dict[str, list[Organ]], names: list[str], bone: BaseGeometry) -> None:
    """Cut off what lies behind a bone."""
    for name in names:
        found[name] = [
            replace(
                organ,
                area=organ.area.difference(bone),
                lines=tuple(line_strings(line.difference(bone))[0] for line in organ.lines),
            )
            for organ in found[name]
        ]
