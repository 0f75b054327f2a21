"""Three questions in three pictures: the flank, the fever, the pee."""

from scene_drawing.curves import Point, ellipse, placed, plate_path, polyline, smooth
from scene_drawing.fever import thermometer
from scene_drawing.kidney_pens import (
    BONE,
    BONE_LINE,
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    PEE,
    PEE_LIGHT,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Scene

_SKIN = colour("skin", "light")
_SKIN_EDGE = colour("skin", "edge")
_SKIN_RIM = colour("skin", "rim")
_HURT = "#d2543f"
_GLASS = "#dfe6e4"
_GLASS_LINE = "#7d8b89"
_HALF: list[Point] = [
    (0, 150), (9, 150), (15, 158), (17, 172), (21, 185), (40, 194), (66, 202), (88, 214),
    (101, 236), (104, 262), (96, 272), (84, 280), (80, 312), (77, 345), (73.5, 378),
    (74, 402), (81, 428), (90, 462), (94, 492), (60, 488), (0, 484),
]  # fmt: skip
_TORSO = [(300 + x, y) for x, y in _HALF] + [(300 - x, y) for x, y in reversed(_HALF[1:-1])]


def _flank(scene: Scene) -> None:
    scale = 1.28
    right, down = 150 - 300 * scale, 300 - 322 * scale

    def there(data: str) -> str:
        return placed(data, scale, right, down)

    part = scene.part("torso")
    part.path(there(smooth(_TORSO, closed=True, tension=0.85)), _SKIN, _SKIN_RIM, 2.2)
    for inset, opacity in ((5, 0.25), (11, 0.3), (18, 0.35)):
        sides = [
            (300 + (x - 300) * (1 - inset / 80), y + (inset * 0.5 if y < 380 else -inset * 0.5))
            for x, y in _TORSO
        ]
        part.path(there(smooth(sides, closed=True)), "#fff1e2", opacity=opacity)
    furrow: list[Point] = [(300, 214), (299.4, 320), (300, 400), (300, 456)]
    part.path(there(smooth(furrow)), line=_SKIN_EDGE, width=4, opacity=0.6)
    for side in (1, -1):
        crest: list[Point] = [
            (300 + side * 70, 419), (300 + side * 48, 411), (300 + side * 28, 422),
        ]  # fmt: skip
        part.path(there(smooth(crest)), line=_SKIN_EDGE, width=2.6, opacity=0.7)
    kidneys = scene.part("kidneys")
    glow = scene.glow(KIDNEY, KIDNEY_DARK)
    ribs = scene.part("ribs")
    for letter in "LR":
        outline = plate_path("back", "organ", f"kidney.{letter}")
        kidneys.path(there(outline), glow, KIDNEY_LINE, 1.8, 0.85)
        for number in (11, 12):
            rib = plate_path("back", "bone", f"rib-{number}-posterior.{letter}")
            ribs.path(there(rib), BONE, BONE_LINE, 1.2)
    sore = scene.part("flank")
    for radius, opacity in ((52, 0.14), (42, 0.18), (31, 0.24), (19, 0.34)):
        sore.path(
            ellipse(262 * scale + right, 385 * scale + down, radius * 0.82, radius * 1.15),
            _HURT,
            opacity=opacity,
        )


def _sides(x: float, top: float, half: float, foot: float, low: float, lip: float) -> str:
    """Return a beaker: an oval mouth, straight sides that narrow, a rounded foot."""
    return (
        f"M{x - half:g} {top:g}"
        f"C{x - half:g} {top + lip:g} {x + half:g} {top + lip:g} {x + half:g} {top:g}"
        f"L{x + foot:g} {low - 14:g}C{x + foot - 4:g} {low + 8:g} {x - foot + 4:g} {low + 8:g} "
        f"{x - foot:g} {low - 14:g}Z"
    )


def _glass(scene: Scene) -> None:
    x = 664.0
    part = scene.part("cup")
    part.path(_sides(x, 176, 86, 64, 470, -26), _GLASS, _GLASS_LINE, 2.6)
    pee = scene.part("pee")
    pee.path(_sides(x, 288, 75, 60, 462, 24), scene.shade(PEE_LIGHT, PEE), "#b48f3f", 1.8)
    pee.path(ellipse(x, 288, 75, 16), PEE_LIGHT, "#b48f3f", 1.6)
    cloud = scene.part("cloud")
    murk = scene.shade(PEE_LIGHT, "#c4553c")
    cloud.path(_sides(x, 304, 73.5, 60, 461, 22), murk, "#a8673c", 1.2, 0.8)
    flecks = ((-38, 352, 5), (20, 346, 4), (-8, 384, 6), (36, 396, 5), (-26, 420, 4), (10, 428, 5))
    for share, opacity in ((1.9, 0.16), (1.0, 0.4)):
        spots = [ellipse(x + a, b, size * share, size * share * 0.8) for a, b, size in flecks]
        cloud.path("".join(spots), "#fbe6c4", opacity=opacity)
    rim = scene.part("rim")
    rim.path(ellipse(x, 176, 86, 19), line=_GLASS_LINE, width=2.6)
    rim.path(polyline([(x - 66, 214), (x - 52, 428)]), line="#ffffff", width=6, opacity=0.6)


def three_clues() -> Scene:
    """Draw the three things to put together."""
    scene = Scene()
    _flank(scene)
    thermometer(scene, 408, 96, 508)
    _glass(scene)
    return scene
