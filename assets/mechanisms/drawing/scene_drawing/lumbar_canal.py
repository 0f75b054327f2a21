"""Draws what lies in the canal of the low spine: the sac, its roots, and what infection adds."""

from scene_drawing.curves import Point, blob, ellipse, smooth
from scene_drawing.lumbar_side import Canal, Press
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene
from scene_drawing.strands import along, aside, ribbon

_WATER = "#d3e0e0"
_ROOTS = (("roots", 0, "#f6d05a"), ("other-roots", 1, "#eebf3c"))


def hang_tail(scene: Scene, canal: Canal, count: int, press: Press) -> None:
    """Draw the sac and the roots in it, and the roads to their pressed shapes."""
    scene.part("sac").path(canal.sac(), _WATER, colour("nerve-dura", "dark"), 2.4)
    for name, first, tone in _ROOTS:
        strands = "".join(canal.roots(count)[first::2])
        scene.part(name).path(strands, tone, colour("nerve-cauda", "dark"), 1.2)
    _band(scene.part("band"), canal.band())
    scene.road("sac-pressed", canal.sac(press))
    scene.road("band-lifted", canal.band(press))
    # The pressed sac with its roots once more, as one part: what is lit has one outline.
    squeezed = scene.part("squeezed")
    squeezed.path(canal.sac(press), _WATER, colour("nerve-dura", "dark"), 2.4)
    for name, first, tone in _ROOTS:
        strands = "".join(canal.roots(count, press)[first::2])
        scene.road(f"{name}-pressed", strands)
        squeezed.path(strands, tone, colour("nerve-cauda", "dark"), 1.2)
    _band(squeezed, canal.band(press))


def _band(part: Part, shape: str) -> None:
    part.path(shape, colour("muscle", "fascia", "light"), colour("muscle", "tendon", "line"), 1)


def fill_pocket(scene: Scene, canal: Canal, press: Press) -> None:
    """Draw a pocket of pus in front of the sac, first no more than a seam."""
    small = Press(press.middle, 3, 0.05, press.flat)
    scene.part("pocket").path(
        canal.pocket(small), "#d6cc86", colour("organ", "lymph-node", "line"), 2
    )
    scene.road("pocket-full", canal.pocket(press))


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
    germs = scene.part("germs")
    germs.path("".join(ellipse(x, y, 6) for x, y in places), "#8f618a", "#5d3a5c", 1.4)
    germs.path("".join(ellipse(x - 1.7, y - 2, 2) for x, y in places), "#d9b8d5", opacity=0.9)
    dot(scene, "germ", (90, 60), 6, "#b58bb0", "#7d4f78", "#5d3a5c")
    scene.road("germ-way", smooth(way[1:]))


def dot(scene: Scene, name: str, where: Point, size: float, near: str, far: str, line: str) -> None:
    """Draw a small ball: a message, a germ."""
    x, y = where
    part = scene.part(name).path(ellipse(x, y, size), scene.glow(near, far), line, 1)
    part.path(ellipse(x - size * 0.3, y - size * 0.35, size * 0.28), "#ffffff", opacity=0.6)
