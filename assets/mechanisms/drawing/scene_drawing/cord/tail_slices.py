"""Slices through the canal: one root pressed beside many, and the legs that they reach."""

from collections.abc import Sequence

from scene_drawing.cord.lumbar_above import (
    IN_THE_MIDDLE,
    TO_ONE_SIDE,
    Slice,
    draw_bulge,
    draw_slice,
    fill_canal,
    root_paths,
    sac_shape,
)
from scene_drawing.cord.signs_of_pressing import SADDLE, WEAK, numb, sinking
from scene_drawing.curves import Point, ellipse, placed, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import arc
from scene_drawing.pens.strands import along, ribbon
from scene_drawing.scene import Scene
from scene_drawing.shared.body_locator import from_above
from scene_drawing.shared.skin_regions import LEG, joined, region_path

_ONE = Slice("one", (178, 145), 0.72)
_MANY = Slice("many", (622, 145), 0.72)
_SEAT = ("upper-gluteal", "lower-gluteal", "sacroiliac", "posterior-iliac-crest")
_WATER = "#d3e0e0"
_AMBER, _AMBER_LINE = "#e3aa45", "#a8741a"
_BARE = "M178 145"
"""An outline without length: a part that begins with it is lit in its own colours alone."""
_STRIP = (
    (262, 500), (247, 528), (229, 570), (220, 620), (216, 670), (214, 712), (210, 760),
    (207, 810), (210, 860), (216, 910), (220, 950), (221, 985), (214, 1008),
)  # fmt: skip
_STRIP_WIDTHS = (30, 36, 34, 30, 28, 26, 26, 26, 22, 17, 14, 15, 12)
_SCALE = 0.46
_LENS, _LENS_SIZE = (400, 446), 58


def one_or_many() -> Scene:
    """Return two slices, a bulge to one side and one in the middle, and the legs they reach."""
    scene = Scene()
    from_above(scene, "trunk-slice", (400, 96), 104)
    for cut, back, kernel in (
        (_ONE, TO_ONE_SIDE, (-64, -17)),
        (_MANY, IN_THE_MIDDLE, (0, 10)),
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
    _pressed_root(scene)
    _one_leg(scene, 246)
    _both_legs(scene, 554)
    return scene


def _pressed_root(scene: Scene) -> None:
    """Draw the one root that is pressed, with a quiet rim of its own."""
    x, y = _ONE.inside(-57, -2)
    part = scene.part("one-pressed-root").path(_BARE)
    part.path(_ONE.disc(TO_ONE_SIDE), line=_AMBER_LINE, width=2)
    part.path(ellipse(x, y, 11.5, 7.6), "#fdf6e6", "#fdf6e6", 4)
    part.path(ellipse(x, y, 11.5, 7.6), scene.glow("#f9dc7c", "#e2a52f"), _AMBER_LINE, 2.4)


def _figure(scene: Scene, name: str, middle: float) -> tuple[float, float]:
    right, down = middle - 300 * _SCALE, 595 - 1021 * _SCALE
    whole = [f"{region}.{side}" for region in (*_SEAT, *LEG) for side in ("L", "R")]
    figure = scene.part(f"{name}-figure")
    shapes = [
        placed(region_path("back", each), _SCALE, right, down)
        for each in (*whole, "sacrum", "coccyx", "saddle")
    ]
    figure.path("".join(shapes), colour("skin", "light"), colour("skin", "rim"), 3)
    figure.path("".join(shapes), colour("skin", "light"), colour("skin", "light"), 0.8)
    cleft = smooth([(300, 486), (299.4, 506), (300, 534)])
    figure.path(placed(cleft, _SCALE, right, down), line=colour("skin", "edge"), width=1.6)
    return right, down


def _one_leg(scene: Scene, middle: float) -> None:
    right, down = _figure(scene, "one", middle)
    strip = ribbon(along(_STRIP, 22), _spread(_STRIP_WIDTHS, 22))
    part = scene.part("one-leg-skin").path(_BARE)
    part.path(placed(strip, _SCALE, right, down), _AMBER, _AMBER_LINE, 0.9, opacity=0.8)


def _both_legs(scene: Scene, middle: float) -> None:
    right, down = _figure(scene, "many", middle)
    touched = [
        placed(
            joined([region_path("back", f"{region}.{side}") for region in LEG]),
            _SCALE,
            right,
            down,
        )
        for side in ("L", "R")
    ]
    legs = scene.part("many-leg-skin").path("".join(touched), WEAK, opacity=0.5)
    for sign in (-1, 1):
        x = middle + sign * 33
        sinking(legs, (x, 420), (x + sign * 1.5, 478), 15)
    skin = scene.part("many-saddle-skin").path(_BARE)
    numb(skin, [(x * _SCALE + right, y * _SCALE + down) for x, y in SADDLE], 0.95)
    _lens(scene, (middle, 562 * _SCALE + down))


def _lens(scene: Scene, seen: Point) -> None:
    """Draw the saddle once more, large enough to be read."""
    x, y = _LENS
    lens = scene.part("saddle-lens").path(_BARE)
    for side in (-1, 1):
        ends = [(seen[0] - 4, seen[1] + side * 17), (x + 12, y + side * (_LENS_SIZE - 1))]
        lens.path(polyline(ends), line=colour("skin", "rim"), width=1.2)
    scale = 1.2

    def placed_in(knots: Sequence[Point]) -> list[Point]:
        return [(x + (px - 300) * scale, y + (py - 566) * scale) for px, py in knots]

    inner = placed_in(
        ((289, 604), (291.3, 589), (294.1, 569.6), (296.6, 555), (300, 550.8),
         (303.4, 555), (305.9, 569.6), (308.7, 589), (311, 604))
    )  # fmt: skip
    # The skin ends where the thighs part, so that one sees between them.
    rim = arc(_LENS, _LENS_SIZE, 75, -255, 60)
    lens.path(
        smooth([*rim, *inner], closed=True, tension=0.6),
        colour("skin", "light"), colour("skin", "rim"), 2,
    )  # fmt: skip
    for side in (-1, 1):
        fold = [(300 + side * 46, 566), (300 + side * 36, 569), (300 + side * 24, 562)]
        lens.path(smooth(placed_in(fold)), line=colour("skin", "edge"), width=1.4)
    lens.path(
        smooth(placed_in(((300, 516), (299.5, 526), (300, 540)))),
        line=colour("skin", "edge"),
        width=1.6,
    )
    numb(scene.part("saddle-lens-numb").path(_BARE), placed_in(SADDLE), 1.5)


def _spread(widths: Sequence[float], count: int) -> list[float]:
    found = []
    for number in range(count):
        place = number / (count - 1) * (len(widths) - 1)
        first = min(int(place), len(widths) - 2)
        found.append(widths[first] + (widths[first + 1] - widths[first]) * (place - first))
    return found
