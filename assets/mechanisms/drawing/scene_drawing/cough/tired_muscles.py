"""Over the back: the strips that likely brace below the broad muscles, and what is sore after."""

from scene_drawing.cough.section_parts import MUSCLE, MUSCLE_LIGHT, MUSCLE_LINE
from scene_drawing.curves import Point, ellipse, placed, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.broken_lines import dashed
from scene_drawing.pens.tapers import ribbon
from scene_drawing.scene import OVER_BODY, Part, Scene

_STRIP: tuple[Point, ...] = (
    (8, 226), (14, 240), (21, 262), (27, 292), (33, 324), (37, 358), (38, 388), (36, 412),
    (30, 434), (20, 452), (9, 462), (6, 440), (7, 400), (7, 360), (6, 320), (6, 290), (5, 256),
)  # fmt: skip
"""The long strip beside the spine from behind, by its distance from the midline."""
_WINDOW: tuple[Point, ...] = (
    (301, 206), (316, 208), (336, 224), (352, 256), (359, 296), (360, 340), (357, 384),
    (349, 424), (332, 456), (312, 474), (301, 474), (300, 420), (300, 340), (300, 260),
)  # fmt: skip
"""Where the broad muscles of the right side are opened."""


def _side(points: tuple[Point, ...], side: int = 1) -> list[Point]:
    return [(300 + side * x, y) for x, y in points]


def brace() -> Scene:
    """Return a window in the broad muscles of one side, and in it ribs and the strip."""
    scene = Scene(OVER_BODY)
    window = scene.part("window")
    window.path(smooth(_WINDOW, closed=True), scene.shade("#b98078", "#a56a62"), "#f2e2d3", 3)
    for place in range(6):
        y = 232 + place * 22
        reach = (46, 51, 54, 55, 55, 50)[place]
        bone: list[Point] = [(303, y), (303 + reach * 0.4, y + 3), (303 + reach * 0.75, y + 12),
                             (303 + reach, y + 24)]  # fmt: skip
        window.path(
            ribbon(bone, (4, 5, 5.5, 5)), colour("bone", "middle"), colour("bone", "line"), 0.7
        )
    window.path(smooth(_WINDOW, closed=True), line="#7d453c", width=0.8)
    strip = _side(_STRIP)
    scene.part("strip-ground").path(smooth(strip, closed=True), "#d9a093", opacity=0.75)
    part = scene.part("strips")
    part.path(dashed([*strip, strip[0]], 7, 4.5), line=MUSCLE_LINE, width=1.4)
    for share in (0.22, 0.41, 0.6, 0.79):
        line: list[Point] = [(300 + 6 + (x - 6) * share, y) for x, y in _STRIP[1:10]]
        part.path(dashed(line, 6, 5), line="#7a352c", width=0.9, opacity=0.8)
    return scene


_LENS: Point = (508, 300)
_REACH = 86.0


def sore() -> Scene:
    """Return the muscles of the back that tire in coughing, and those in front in a lens."""
    scene = Scene(OVER_BODY)
    bands: list[str] = []
    for side in (1, -1):
        for place in range(3):
            y, out = 273 + place * 21, (0, 2, 3)[place]
            band: list[Point] = [(34, y - 8), (46, y - 3), (57 + out, y + 6), (65 + out, y + 18)]
            bands.append(ribbon(_side(tuple(band), side), (6, 10, 10, 6)))
    ribs = _muscle(scene, "rib-muscles", bands)
    low = [
        smooth(_side(((41, 331), (52, 336), (63, 344), (68, 354), (64, 362), (50, 362), (42, 354)),
                     side), closed=True)
        for side in (1, -1)
    ]  # fmt: skip
    last = _muscle(scene, "last-ribs", low)
    strips = [
        _side(((8, 330), (20, 326), (32, 336), (37, 360), (38, 390), (36, 414), (29, 438),
               (18, 455), (9, 460), (7, 430), (7, 380)), side)
        for side in (1, -1)
    ]  # fmt: skip
    ground = scene.part("strips-ground")
    ground.path("".join(smooth(each, closed=True) for each in strips), "#b9736a", opacity=0.75)
    part = scene.part("strips")
    part.path("".join(dashed([*each, each[0]], 7, 4.5) for each in strips), line=MUSCLE_LINE,
              width=1.4)  # fmt: skip
    for side in (1, -1):
        for off in (14, 21, 28):
            line = _side(((off, 340), (off + 2, 370), (off + 2, 400), (off - 3, 430)), side)
            part.path(dashed(line, 6, 5), line=MUSCLE_LINE, width=0.6, opacity=0.6)
        _soreness(part, 300 + side * 23, 390, 11, 36, 0.08)
    for side in (1, -1):
        _soreness(ribs, 300 + side * 50, 296, 14, 26)
        _soreness(last, 300 + side * 56, 349, 9, 10)
    _front(scene)
    return scene


def _soreness(
    part: Part, x: float, y: float, across: float, down: float, strength: float = 0.26
) -> None:
    """Draw a warm, soft-edged spot."""
    for share in (1.0, 0.72, 0.45):
        part.path(ellipse(x, y, across * share, down * share), "#ffab66", opacity=strength)


def _muscle(scene: Scene, name: str, shapes: list[str]) -> Part:
    part = scene.part(name)
    part.path("".join(shapes), scene.shade(MUSCLE_LIGHT, MUSCLE), MUSCLE_LINE, 0.9)
    return part


_FRONT_BACKDROP = (
    "serratus-anterior-5", "serratus-anterior-4", "serratus-anterior-3",
    "pectoralis-major-sternocostal",
)  # fmt: skip


def _front(scene: Scene) -> None:
    """Draw the front of the trunk, small, in a lens beside the back."""
    x, y = _LENS

    def small(data: str) -> str:
        return placed(data, 0.5, x - 300 * 0.5, y - 366 * 0.5)

    lens = scene.part("lens")
    lens.path(ellipse(x, y, _REACH), scene.glow("#f3e4d6", "#e2c6b3"), "#8a5f4b", 2)
    lens.path(ellipse(x, y, _REACH + 1.6), line="#f6e7d8", width=1.2)
    trunk: list[Point] = [
        (-66, 232), (-76, 250), (-73, 290), (-69, 330), (-67, 370), (-73, 410), (-82, 444),
        (-84, 470), (-50, 496), (0, 514), (50, 496), (84, 470), (82, 444), (73, 410), (67, 370),
        (69, 330), (73, 290), (76, 250), (66, 232), (0, 226),
    ]  # fmt: skip
    lens.path(small(smooth(_side(tuple(trunk)), closed=True)), "#ead0bd", "#a06f58", 1)
    for name in _FRONT_BACKDROP:
        for side in "LR":
            lens.path(small(plate_path("front", "muscle", f"{name}.{side}")), "#d79b8d", "#a5665b",
                      0.5)  # fmt: skip
    names = [f"rectus-abdominis-{place}" for place in (1, 2, 3, 4)]
    shapes = [
        small(plate_path("front", "muscle", f"{name}.{side}"))
        for name in ["external-oblique", *names]
        for side in "LR"
    ]
    belly = _muscle(scene, "belly-muscles", shapes)
    _soreness(belly, x, y + 4, 17, 35, 0.6)
    for off in (32, -32):
        _soreness(belly, x + off, y + 8, 6, 20, 0.5)
