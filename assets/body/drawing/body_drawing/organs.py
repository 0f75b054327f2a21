"""The organ plate: chest and belly organs with the great vessels over a pale skeleton."""

from __future__ import annotations

from body_drawing.figure import Figure, ghost
from body_drawing.organ_forms import Organ, organs
from body_drawing.organ_paint import OUTLINE, paint_organ, paint_tree, shine_through
from body_drawing.plate import Plate
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.tables import Table, load_table


def draw_organs(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the organ plate; organs are drawn whole, +x is the patient's left."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones)
    paint_organs(plate, figure, load_table("organs"), organs(plate.view, figure))


def paint_organs(plate: Plate, figure: Figure, table: Table, found: dict[str, list[Organ]]) -> None:
    """Paint organs in an order.

    Args:
        plate: Where to draw.
        figure: Gives the palette.
        table: ``order``, ``fade`` and ``shine-through``. The order runs from the far side to the
            near one. A list in it is a tree of vessels that share one outline; ``=name`` lets an
            organ show once more through what covers it.
        found: The organs by name.
    """
    view = plate.view.name
    fades = table["fade"][view]
    plate.open_group(OUTLINE)
    for entry in table["order"][view]:
        if isinstance(entry, str) and entry.startswith("="):
            for organ in found[entry[1:]]:
                shine_through(plate, figure, organ, float(table["shine-through"][entry[1:]]))
            continue
        names = [entry] if isinstance(entry, str) else entry
        drawn = [organ for name in names for organ in found[name]]
        if isinstance(entry, list):
            paint_tree(plate, figure, drawn, fades.get(entry[0]))
            continue
        for organ in drawn:
            paint_organ(plate, figure, organ, fades.get(organ.name))
    plate.close_group()
