"""Slices through the canal: one root pressed beside many, and what time does to pressed roots."""

from scene_drawing.curves import ellipse, placed, smooth
from scene_drawing.lumbar_above import (
    IN_THE_MIDDLE,
    TO_ONE_SIDE,
    Slice,
    draw_bulge,
    draw_slice,
    fill_canal,
    root_paths,
    roots,
    sac_shape,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Scene
from scene_drawing.skin_regions import LEG, joined, region_path
from scene_drawing.strands import along, arrow

_ONE = Slice("one", (200, 192), 0.86)
_MANY = Slice("many", (600, 192), 0.86)
_SEAT = ("upper-gluteal", "lower-gluteal", "sacroiliac", "posterior-iliac-crest")


def one_or_many() -> Scene:
    """Return two slices, a bulge to one side and one in the middle, and the legs they reach."""
    scene = Scene()
    for cut, back, kernel in (
        (_ONE, TO_ONE_SIDE, (-64, -17)),
        (_MANY, IN_THE_MIDDLE, (0, 8)),
    ):
        draw_slice(scene, cut)
        draw_bulge(scene, cut, back, kernel)
        fill_canal(scene, cut)
    scene.road("many-sac-pressed", _MANY.canal(sac_shape(pressed=True)))
    for name, crowd in zip(("roots", "shine"), root_paths(_MANY, pressed=True), strict=True):
        scene.road(f"many-{name}-crowded", crowd)
    # The pressed sac once more, as one part: what is lit has one outline.
    squeezed = scene.part("many-squeezed")
    squeezed.path(_MANY.canal(sac_shape(pressed=True)), _WATER, colour("nerve-dura", "dark"), 2.4)
    bundle, shine = root_paths(_MANY, pressed=True)
    squeezed.path(bundle, "#f2c84a", colour("nerve-cauda", "dark"), 1.3).path(shine, "#fff3c9")
    _legs(scene, "one", 214, ("L",))
    _legs(scene, "many", 566, ("L", "R"))
    return scene


def _legs(scene: Scene, name: str, middle: float, sides: tuple[str, ...]) -> None:
    scale, right, down = 0.36, middle - 300 * 0.36, 594 - 1012 * 0.36
    whole = [f"{region}.{side}" for region in (*_SEAT, *LEG) for side in ("L", "R")]
    figure = scene.part(f"{name}-figure")
    shapes = [
        placed(region_path("back", each), scale, right, down)
        for each in (*whole, "sacrum", "coccyx", "saddle")
    ]
    figure.path("".join(shapes), colour("skin", "light"), colour("skin", "rim"), 3)
    figure.path("".join(shapes), colour("skin", "light"), colour("skin", "light"), 0.8)
    cleft = smooth([(300, 486), (299.4, 506), (300, 534)])
    figure.path(placed(cleft, scale, right, down), line=colour("skin", "edge"), width=1.6)
    touched = [
        placed(
            joined([region_path("back", f"{region}.{side}") for region in LEG]), scale, right, down
        )
        for side in sides
    ]
    scene.part(f"{name}-leg-skin").path(
        "".join(touched), colour("skin-tone", "blush"), opacity=0.75
    )
    if len(sides) > 1:
        scene.part(f"{name}-saddle-skin").path(
            placed(region_path("back", "saddle"), scale, right, down),
            colour("muscle", "superficial", "dark"),
            opacity=0.85,
        )


_WATER = "#d3e0e0"
_DULL = "#b7afa3"
_DULL_LINE = "#7f766b"


def in_time() -> Scene:
    """Return a pressed sac and two ways out of it, a short one and a long one."""
    scene = Scene()
    pressed = Slice("pressed", (186, 300), 1.98)
    early = Slice("early", (626, 148), 2.05)
    late = Slice("late", (626, 446), 2.05)
    _ways(scene)
    dome = [
        (-78, -34), (-60, -30), (-44, -12), (-26, 7), (0, 13), (26, 7), (44, -12), (60, -30),
        (78, -34), (84, -58), (60, -82), (0, -90), (-60, -82), (-84, -58),
    ]  # fmt: skip
    _sac(scene, pressed, squeezed=True)
    disc = scene.part("pressing-disc")
    disc.path(
        pressed.path(smooth(dome, closed=True)),
        colour("bone", "disc"),
        colour("bone", "disc-line"),
        2.4,
    )
    kernel = [
        (-42, -58), (-30, -42), (-16, -22), (0, 4), (16, -22), (30, -42),
        (42, -58), (28, -72), (0, -76), (-28, -72),
    ]  # fmt: skip
    disc.path(pressed.path(smooth(kernel, closed=True)), colour("bone", "disc-light"), opacity=0.95)
    for inward in (6, 13):
        for side in (-1, 1):
            layer = [(84 - inward, -57), (62, -80 + inward), (20, -88 + inward)]
            disc.path(
                pressed.path(smooth([(side * x, y) for x, y in layer])),
                line=colour("bone", "disc-line"),
                width=1.2,
                opacity=0.5,
            )
    _sac(scene, early, squeezed=False)
    _sac(scene, late, squeezed=False)
    for number, place in enumerate(roots()):
        if number in _KEPT:
            continue
        x, y = late.at(*place)
        dull = scene.part(f"late-dull-{number + 1}")
        dull.path(ellipse(x, y, 12.5), scene.glow("#cfc8bd", _DULL), _DULL_LINE, 1.4)
    return scene


_KEPT = (2, 5, 8, 10)


def _sac(scene: Scene, cut: Slice, *, squeezed: bool) -> None:
    part = scene.part(cut.name)
    part.path(cut.path(sac_shape(pressed=squeezed)), _WATER, colour("nerve-dura", "dark"), 3)
    for place in roots(pressed=squeezed):
        x, y = cut.at(*place)
        size = 6 * cut.scale
        part.path(
            ellipse(x, y, size),
            scene.glow("#f9dc7c", "#ecb93a"),
            colour("nerve-cauda", "dark"),
            1.5,
        )
        part.path(ellipse(x - size * 0.3, y - size * 0.34, size * 0.24), "#fff6d8")


def _ways(scene: Scene) -> None:
    short = along([(312, 318), (410, 284), (474, 222), (520, 168)], 18)
    long = along([(198, 404), (214, 488), (270, 548), (356, 566), (440, 544), (516, 486)], 34)
    for name, way, beads in (("short-way", short, 2), ("long-way", long, 9)):
        scene.part(name).path(arrow(way, 5, 15, 38), "#b59a78", "#84694b", 1.4)
        drops = scene.part(f"{name}-time")
        for place in along(way[: len(way) - 4], beads + 2)[1:-1]:
            drops.path(ellipse(*place, 4.2), "#fbf3e2", "#84694b", 1)
