"""The organ plate: chest and belly organs with the great vessels over a pale skeleton."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from body_drawing.figure import Figure, ghost
from body_drawing.organ_forms import Organ, organs
from body_drawing.organ_paint import OUTLINE, outline_hidden, paint_organ, paint_tree, shine_through
from body_drawing.plate import Plate
from body_drawing.shapes import line_strings, together
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.tables import Table, load_table


def draw_organs(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the organ plate; organs are drawn whole, +x is the patient's left."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    table = load_table("organs")
    found = organs(plate.view, figure)
    for bone, names in table.get("behind", {}).get(plate.view.name, {}).items():
        _tuck(found, names, together(each.area for each in bones if each.name == bone))
    paint_organs(plate, figure, table, found, bones)


def paint_organs(
    plate: Plate,
    figure: Figure,
    table: Table,
    found: dict[str, list[Organ]],
    bones: Sequence[Bone] = (),
) -> None:
    """Paint organs in an order.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        table: ``order``, ``fade``, ``hidden`` and ``shine-through``. The order runs from the far
            side to the near one. A list in it is a tree of vessels that share one outline;
            ``=name`` shows in broken line what the organs listed under ``hidden`` cover of an
            organ, or else the whole of it faintly; ``+name`` is a bone over what passes behind it.
        found: The organs by name.
        bones: Those that the order may name.
    """
    view = plate.view.name
    fades = table["fade"][view]
    plate.open_group(OUTLINE)
    for entry in table["order"][view]:
        if isinstance(entry, list):
            drawn = [organ for name in entry for organ in found[name]]
            paint_tree(plate, figure, drawn, fades.get(entry[0]))
        elif entry.startswith("="):
            name = entry[1:]
            covers = [
                cover for near in table.get("hidden", {}).get(name, []) for cover in found[near]
            ]
            for organ in found[name]:
                if covers:
                    outline_hidden(plate, figure, organ, covers)
                else:
                    shine_through(plate, figure, organ, float(table["shine-through"][name]))
        elif entry.startswith("+"):
            over = [bone for bone in bones if bone.name == entry[1:]]
            draw_pale_skeleton(plate, figure, over)
        else:
            for organ in found[entry]:
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
