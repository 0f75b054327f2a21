"""The regions of the skin, as the map of the body cuts them, for patches that must fit it."""

import re

from scene_drawing.curves import BODY, placed


def region_path(view: str, region: str, figure: str = "neutral") -> str:
    """Return the outline of a region of the skin in the sheet's units.

    ``region`` is its id with its side, such as ``calf.L``.

    Raises:
        KeyError: the map has no such region in that view.
    """
    sheet = (BODY / figure / view / "regions.svg").read_text(encoding="utf-8")
    wanted = re.escape(f"{view}.skin.{region}")
    found = re.search(rf'<path id="{wanted}"[^>]*? d="([^"]+)"', sheet)
    if found is None:
        message = f"{view}.skin.{region}"
        raise KeyError(message)
    return placed(found[1])
