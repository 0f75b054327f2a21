"""The tones of the skin: which colour of the skin plates becomes which colour in each tone.

The plates are drawn once, in the colours of data/palette.toml; the program puts the colours of
the chosen tone in their place. data/skin-tones.toml gives those of the tables ``skin`` and
``skin-tone``. A colour of another table of the skin lies between two of these in lightness, and
comes to lie as far between the same two in each tone.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from body_drawing.curves import Points
from body_drawing.tables import Table, load_table, numbers

GIVEN = ("skin", "skin-tone")
"""The tables of the palette whose colours each tone gives."""

DERIVED = ("side-skin",)
"""The tables of the palette whose colours lie between the given ones."""

RAMP = (("skin", ("light", "edge", "rim")), ("skin-tone", ("light", "shade", "line", "deep")))
"""The given colours of bare skin, from the lightest to the deepest once they are in order."""

LUMA = np.array([0.299, 0.587, 0.114])

HEADING = """\
# The tones of the skin. Written by assets/body/drawing from its data/skin-tones.toml.
# `skin` is how the skin of a tone looks on the whole; `colours` says what each colour of the skin
# plates becomes in it.
"""


def skin_tones_file() -> str:
    """Return the text of skin-tones.toml, which the program reads."""
    palette, table = load_table("palette"), load_table("skin-tones")
    lines = [HEADING, f'default = "{table["default"]}"\n']
    for tone in table["tone"]:
        colours = tone_colours(palette, tone)
        lines += ["\n[[tone]]\n", f'id = "{tone["id"]}"\n']
        lines += [f'skin = "{_on_the_whole(palette, colours)}"\n', "[tone.colours]\n"]
        lines += [f'"{drawn}" = "{shown}"\n' for drawn, shown in colours.items()]
    return "".join(lines)


def tone_colours(palette: Table, tone: Table) -> dict[str, str]:
    """Return what each colour of the skin becomes in a tone.

    Raises:
        KeyError: If the tone gives some of its colours and not all.
        ValueError: If two colours of the tone are wanted for one of the palette.
    """
    colours: dict[str, str] = {}
    for name in GIVEN:
        own: Table = tone[name] if name in tone else palette[name]
        for role, drawn in palette[name].items():
            shown = own[role]
            if colours.setdefault(drawn, shown) != shown:
                message = f"{drawn} would be both {colours[drawn]} and {shown} in {tone['id']}"
                raise ValueError(message)
    ramp = [palette[name][role] for name, roles in RAMP for role in roles]
    ramp.sort(key=_luma)
    steps = np.array([_luma(colour) for colour in ramp])
    ways = np.array([_parts(colours[colour]) for colour in ramp])
    for name in DERIVED:
        for drawn in palette.get(name, {}).values():
            if drawn not in colours:
                mixed = [np.interp(_luma(drawn), steps, ways[:, part]) for part in range(3)]
                colours[drawn] = _written(np.array(mixed)) if "skin" in tone else drawn
    return colours


def _on_the_whole(palette: Table, colours: Mapping[str, str]) -> str:
    """Return the colour of the skin away from its edge, where all lighter patches cover it."""
    bare = float(np.prod([1 - each for each in numbers(palette["skin-rounding"]["opacity"])]))
    light, edge = (_parts(colours[palette["skin"][role]]) for role in ("light", "edge"))
    return _written(light * (1 - bare) + edge * bare)


def _parts(colour: str) -> Points:
    """Return red, green and blue of ``#rrggbb``, 0 to 255."""
    return np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)], dtype=float)


def _luma(colour: str) -> float:
    return float(_parts(colour) @ LUMA)


def _written(parts: Points) -> str:
    """Return red, green and blue as ``#rrggbb``."""
    return "#" + "".join(f"{round(float(part)):02x}" for part in parts)
