"""Draws what lies in the canal of the low spine: the sac, its roots, and what infection adds."""

import math
from collections.abc import Sequence

from scene_drawing.cord.lumbar_side import Canal, Press
from scene_drawing.curves import Point, blob, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.strands import along, aside, ribbon
from scene_drawing.scene import Part, Scene

_WATER = "#d3e0e0"
_PUS, _PUS_LINE = "#b9c36c", "#76843a"
_ROOTS = (("roots", 0, "#f6d05a"), ("other-roots", 1, "#eebf3c"))


def hang_tail(scene: Scene, canal: Canal, count: int, press: Press) -> None:
    """Draw the sac and the roots in it, and the roads to their pressed shapes."""
    scene.part("sac").path(canal.sac(), _WATER, colour("nerve-dura", "dark"), 2.4)
    for name, first, tone in _ROOTS:
        strands = "".join(canal.roots(count)[first::2])
        scene.part(name).path(strands, tone, colour("nerve-cauda", "dark"), 1.2)
    scene.part("band").path(
        canal.band(), colour("muscle", "fascia", "light"), colour("muscle", "tendon", "line"), 0.9
    )
    scene.road("sac-pressed", canal.sac(press))
    # The pressed sac with its roots once more, as one part: what is lit has one outline.
    squeezed = scene.part("squeezed")
    squeezed.path(canal.sac(press), _WATER, colour("nerve-dura", "dark"), 2.4)
    for name, first, tone in _ROOTS:
        strands = "".join(canal.roots(count, press)[first::2])
        scene.road(f"{name}-pressed", strands)
        squeezed.path(strands, tone, colour("nerve-cauda", "dark"), 1.2)


def fill_pocket(scene: Scene, canal: Canal, press: Press) -> None:
    """Draw a pocket of pus in front of the sac, first no more than a seam."""
    small = Press(press.middle, 3, 0.05, press.flat)
    scene.part("pocket").path(canal.pocket(small), _PUS, _PUS_LINE, 2)
    scene.road("pocket-full", canal.pocket(press))


def join_abscess(scene: Scene, canal: Canal, press: Press) -> None:
    """Draw the full pocket once more, with the tract that fed it from the disc, and its germs."""
    part = scene.part("abscess")
    part.path(canal.pocket(press, (316, 305)), _PUS, _PUS_LINE, 2)
    specks, germs = [], []
    walls = list(
        zip(canal.shares, canal.wall, aside(canal.wall, [1.0] * len(canal.wall)), strict=True)
    )
    for number in range(64):
        share = 0.24 + 0.56 * (_chance(number, 12.9898))
        across = 10 + (_chance(number, 78.233)) * (press.at(share) - 12)
        if press.at(share) < 18:
            continue
        x, y = _between(walls, share, across)
        specks.append(ellipse(x, y, 1.5))
    for share, part_of in _IN_PUS:
        germs.append(_between(walls, share, 6 + press.at(share) * part_of))
    part.path("".join(specks), "#7f8d3d", opacity=0.75)
    _germs(part, [*germs, (336, 304), (358, 304)], 5)


_IN_PUS = ((0.36, 0.5), (0.42, 0.3), (0.46, 0.65), (0.5, 0.35), (0.53, 0.7), (0.58, 0.4),
           (0.62, 0.68), (0.66, 0.45))  # fmt: skip


def _chance(number: int, seed: float) -> float:
    """Return a share from 0 to 1 without a pattern, the same at every drawing."""
    return (math.sin((number + 1) * seed) * 4375.85) % 1


def _between(walls: Sequence[tuple[float, Point, Point]], share: float, across: float) -> Point:
    place = next(number for number in range(1, len(walls)) if walls[number][0] >= share)
    (first, here, beside), (last, there, beyond) = walls[place - 1], walls[place]
    far = (share - first) / (last - first)
    x, y = here[0] + (there[0] - here[0]) * far, here[1] + (there[1] - here[1]) * far
    off_x = (beside[0] - here[0]) * (1 - far) + (beyond[0] - there[0]) * far
    off_y = (beside[1] - here[1]) * (1 - far) + (beyond[1] - there[1]) * far
    return (x + off_x * across, y + off_y * across)


def _germs(part: Part, places: Sequence[Point], size: float) -> None:
    part.path("".join(ellipse(x, y, size * 1.42) for x, y in places), "#fbeaf0", opacity=0.9)
    part.path("".join(ellipse(x, y, size) for x, y in places), "#7d4f8a", "#4a2b52", 1.3)
    part.path(
        "".join(ellipse(x - size * 0.28, y - size * 0.33, size * 0.33) for x, y in places),
        "#dcbfe2",
        opacity=0.95,
    )


def settle_germs(scene: Scene) -> None:
    """Draw the vessel that brings germs, and the sore patch they make in a disc and its bones."""
    artery = scene.shade(
        colour("organ", "artery", "light"), colour("organ", "artery", "dark"), down=False
    )
    line = colour("organ", "artery", "line")
    vessel = scene.part("vessel")
    way = along(
        [
            (96, -40),
            (88, 60),
            (104, 142),
            (146, 190),
            (206, 206),
            (244, 216),
            (262, 236),
            (264, 260),
        ],
        20,
    )
    widths = [38 - 33 * (place / 19) ** 0.8 for place in range(20)]
    vessel.path(ribbon(way, widths), artery, line, 1.8)
    sheen = aside(way[:13], [each * 0.22 for each in widths[:13]])
    vessel.path(
        ribbon(sheen, [each * 0.12 for each in widths[:13]]),
        colour("organ", "coronary", "line"),
        opacity=0.5,
    )
    patch = scene.part("sore-patch")
    for size in (1.0, 0.93, 0.86, 0.79, 0.72, 0.64, 0.56, 0.46):
        patch.path(blob(282, 306, 92 * size, 0.06, 12, 2), "#c4523c", opacity=0.1)
    places = [
        (266, 262), (276, 272), (258, 274), (288, 286), (270, 290), (300, 300), (280, 306),
        (262, 308), (294, 318), (312, 312), (276, 324), (300, 334), (318, 326), (284, 342),
    ]  # fmt: skip
    # Without a length its outline leaves germs in their own colours where they are lit.
    _germs(scene.part("germs").path("M282 306"), places, 6.2)
    dot(scene, "germ", (90, 60), 6, "#b58bb0", "#7d4f78", "#5d3a5c")
    scene.road("germ-way", smooth(way[1:]))


def dot(scene: Scene, name: str, where: Point, size: float, near: str, far: str, line: str) -> None:
    """Draw a small ball: a message, a germ."""
    x, y = where
    part = scene.part(name).path(ellipse(x, y, size), scene.glow(near, far), line, 1)
    part.path(ellipse(x - size * 0.3, y - size * 0.35, size * 0.28), "#ffffff", opacity=0.6)
