"""Writing regions.svg: the outline of every region and of the whole figure, for hit-testing."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from body_drawing.arcs import SharedBorders
from body_drawing.regions import Region
from body_drawing.views import HEIGHT, WIDTH, View, exact_path, pair


def region_file(
    view: View, figure: str, regions: list[Region], half: Polygon, borders: SharedBorders
) -> str:
    """Return the text of a regions.svg.

    Args:
        view: The side it is seen from.
        figure: The name of the figure, such as ``neutral``.
        regions: The regions of the left half.
        half: The left half of the silhouette.
        borders: The fitted borders of the regions and of the half.

    Returns:
        An SVG with one path for each region and side, then one for the silhouette. Paths hold
        only absolute M, C, L and Z; neighbours share their curves exactly.
    """
    size = f"0 0 {WIDTH} {HEIGHT}"
    names = f'data-view="{view.name}" data-figure="{figure}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" {names}>',
        '<g fill="none" stroke="#8c5e48" stroke-width=".7">',
    ]
    for region in regions:
        cubics = borders.outline(region.half, whole=region.midline and not view.profile)
        for side in ("",) if region.midline else view.sides:
            name = f"{region.name}.{side}" if side else region.name
            path = exact_path((view.place(cubic, side) for cubic in cubics), closed=True)
            anchor = pair(view.place(np.asarray(region.anchor), side))
            lines.append(
                f'<path id="{view.name}.skin.{name}" data-region="{name}" '
                f'data-anchor="{anchor}" d="{path}"/>'
            )
    whole = (view.place(cubic) for cubic in borders.outline(half, whole=not view.profile))
    lines.append(f'<path id="{view.name}.skin.silhouette" d="{exact_path(whole, closed=True)}"/>')
    return "\n".join([*lines, "</g>", "</svg>", ""])
