"""What lies about a guard cell in the wall of the throat: its lining, a vessel and a nerve."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.ribbons import beside, ribbon, sampled, tapered
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.messengers import draw_virus

_LINING = ("#f6dccd", "#e0ab95", "#a56f5c")
_CELL = 100
_FIRST = 34
_VESSEL: list[Point] = [
    (4, 548), (120, 552), (270, 542), (430, 538), (600, 514), (700, 490), (790, 482),
]  # fmt: skip
_GAPS: tuple[Point, ...] = ((327, 494), (454, 490))
"""Where messages slip through the wall of the vessel."""


def _top(x: float) -> float:
    return 72 + 0.00013 * (x - 384) ** 2


def _lining_cell(scene: Scene, part: Part, left: float) -> None:
    """Add one tall cell of the lining, close to its neighbours, with its hairs and kernel."""
    light, dark, line = _LINING
    right, middle = left + _CELL, left + _CELL / 2
    rim = [
        (left + 1, _top(left) + 10), (left + 10, _top(left) + 1), (middle, _top(middle) - 3),
        (right - 10, _top(right) + 1), (right - 1, _top(right) + 10),
        (right - 1, _top(right) + 90), (right - 6, _top(right) + 97), (middle, _top(middle) + 98),
        (left + 6, _top(left) + 97), (left + 1, _top(left) + 90),
    ]  # fmt: skip
    part.path(smooth(rim, closed=True, tension=0.6), scene.shade(light, dark), line, 1.6)
    x, y = middle, _top(middle) + 62
    part.path(ellipse(x, y, 17, 21), scene.glow("#d99b8a", "#b16c5e"), line, 1.2)
    part.path(ellipse(x - 5, y - 7, 4.5, 6), "#edc3b5", opacity=0.8)
    for place in range(10):
        foot = left + 8 + place * (_CELL - 16) / 9
        top = _top(foot) + (3 if place in {0, 9} else 0)
        hair = [(foot, top), (foot - 1, top - 12), (foot + 5, top - 23)]
        part.path(smooth(hair), "none", line, 1.8, 0.8)


def lining(scene: Scene) -> None:
    """Add the closed row of cells on its base, one of them full of viruses."""
    base: list[Point] = [(_FIRST + step, _top(_FIRST + step) + 100) for step in range(0, 701, 100)]
    scene.part("base").path(ribbon(base, 8), "#d8a28f", "#a56f5c", 1.2)
    for name, places in (("lining", (0, 1, 3, 4, 5)), ("neighbour", (6,)), ("sick-cell", (2,))):
        part = scene.part(name)
        for place in places:
            _lining_cell(scene, part, _FIRST + place * _CELL)
    for x, y, size in ((256, 104, 8), (307, 108, 7), (252, 148, 7), (313, 144, 8)):
        draw_virus(scene, part, x, y, size)


def vessel(scene: Scene) -> None:
    """Add the vessel with its red cells, and two gaps in its wall for messages."""
    wall, inside = "#c9736a", colour("organ", "artery", "line")
    lumen = scene.shade("#a8423d", "#cb6a61")
    part = scene.part("vessel")
    part.path(ribbon(_VESSEL, 104), scene.shade("#e2a197", wall), inside, 1.8)
    part.path(ribbon(_VESSEL, 80), lumen, inside, 1.2)
    part.path(smooth(beside(_VESSEL, -46)), "none", "#f6d3ca", 3, 0.7)
    upper, lower = beside(_VESSEL, -46, 6), beside(_VESSEL, 46, 6)
    for x, y in (upper[5], upper[21], upper[27], lower[9], lower[19]):
        part.path(ellipse(x, y, 19, 4.4), "#a75950", inside, 0.8)
    for x, y in _GAPS:
        gap = [(x - 15, y - 9), (x + 15, y - 10), (x + 15, y + 9), (x, y + 13), (x - 15, y + 10)]
        part.path(smooth(gap, closed=True, tension=0.5), scene.shade("#ecc9bc", "#b5564e"))
        for away in (-16, 16):
            part.path(ellipse(x + away, y, 5.4, 7.4), "#dd978c", inside, 1.3)
    (x, y), (right, low) = _VESSEL[0], _VESSEL[-1]
    part.path(ellipse(right, low, 11, 52), wall, inside, 1.6)
    part.path(ellipse(x, y, 15, 52), "#e2a197", inside, 1.8)
    part.path(ellipse(x, y, 10, 39), "#8f312d", inside, 1)
    line = sampled(_VESSEL, 20)
    red = scene.part("red-cells")
    for step, away in ((8, 8), (19, -14), (28, 14), (38, -10), (54, -15), (104, 19), (113, 12)):
        x, y = line[step]
        red.path(
            ellipse(x, y + away, 20, 13), scene.glow("#e58376", "#b93d37"), "#7f2a27", 1.2
        ).path(ellipse(x, y + away, 9, 5), "#9d332f", opacity=0.6)


def nerve(scene: Scene) -> None:
    """Add the nerve with its branches, which are one with it."""
    light, dark = colour("nerve", "light"), colour("nerve", "dark")
    twigs: tuple[list[Point], ...] = (
        [(806, 300), (760, 312), (690, 322), (610, 352), (560, 352)],
        [(730, 317), (690, 316), (650, 302), (606, 296), (574, 278)],
        [(700, 321), (660, 334), (622, 374), (580, 402)],
    )
    part = scene.part("nerve")
    for more in (2.8, 0):
        for place, twig in enumerate(twigs):
            start = 15 if place == 0 else 9
            fill, line = (dark, dark) if more else ("#f6c95f", "none")
            part.path(ribbon(twig, tapered(start + more, 5 + more), 6), fill, line, 0.4)
    for x, y in ((560, 352), (572, 277), (579, 402)):
        part.path(ellipse(x, y, 8, 7), scene.glow("#fdeeb0", light), dark, 1.4)
    part.path(ellipse(806, 300, 4, 7.6), "#fff0bd", dark, 1.4)
    part.path(smooth(beside(twigs[0], -3)), "none", "#fff6d2", 1.6, 0.9)
    unlined(part, twigs[0][2])
