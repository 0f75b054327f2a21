"""The gate in the throat as a mirror sees it from above, in a round lens."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.scene import Scene

MIDDLE: Point = (128, 300)
REACH = 92.0


def _fold(half: float, side: int) -> str:
    """Return one fold: from the front of the throat, above, to its back; ``half`` the gap there."""
    x, y = MIDDLE
    points = [
        (x + side * 1, y - 56), (x + side * (3 + half * 0.3), y - 20),
        (x + side * (3 + half * 0.75), y + 16),
        (x + side * (3 + half), y + 46), (x + side * (18 + half), y + 50),
        (x + side * (23 + half * 0.75), y + 14),
        (x + side * (21 + half * 0.3), y - 20), (x + side * 12, y - 54),
    ]  # fmt: skip
    return smooth(points, closed=True)


def _gap(half: float) -> str:
    x, y = MIDDLE
    points = [
        (x, y - 54), (x + 3 + half * 0.3, y - 20), (x + 3 + half * 0.75, y + 16),
        (x + 3 + half, y + 46),
        (x, y + 56), (x - 3 - half, y + 46), (x - 3 - half * 0.75, y + 16),
        (x - 3 - half * 0.3, y - 20),
    ]  # fmt: skip
    return smooth(points, closed=True)


def gate_from_above(scene: Scene, throat: Point) -> None:
    """Draw the lens, open, with the roads to the closed gate, and its line to the throat."""
    x, y = MIDDLE
    tx, ty = throat
    lead = scene.part("lens-line")
    way = smooth([(x + 70, y - 64), ((x + tx) / 2, (y + ty) / 2 - 26), (tx - 16, ty + 2)])
    for line, width in (("#f6e7d8", 3.6), ("#8a6656", 1.6)):
        lead.path(way, line=line, width=width)
        lead.path(ellipse(tx, ty, 17), line=line, width=width)
    lens = scene.part("lens")
    lens.path(ellipse(x, y, REACH), scene.glow("#e9ab9f", "#b9695f"), "#7d453c", 2.4)
    lens.path(ellipse(x, y, REACH + 2), line="#f0dccb", width=1.5)
    lid: list[Point] = [
        (x - 62, y - 58), (x - 34, y - 80), (x, y - 86), (x + 34, y - 80), (x + 62, y - 58),
        (x + 34, y - 62),
        (x, y - 58), (x - 34, y - 62),
    ]  # fmt: skip
    lens.path(smooth(lid, closed=True), "#f0c3b4", "#a4655a", 1.2)
    for side in (-1, 1):
        ridge: list[Point] = [
            (x + side * 20, y - 58), (x + side * 46, y - 34), (x + side * 56, y + 8),
            (x + side * 46, y + 52),
            (x + side * 28, y + 66), (x + side * 34, y + 40), (x + side * 38, y + 6),
            (x + side * 30, y - 28),
        ]  # fmt: skip
        lens.path(smooth(ridge, closed=True), "#d8897c", "#a4655a", 1)
    scene.part("lens-gap").path(_gap(22), "#5a2b2a", "#7d453c", 1)
    scene.road("lens-gap-shut", _gap(-2.2))
    scene.road("lens-gap-open", _gap(22))
    for name, side in (("fold-left", -1), ("fold-right", 1)):
        scene.part(name).path(_fold(22, side), "#f7ebe0", "#a47a68", 1.3)
        scene.road(f"{name}-shut", _fold(-2.4, side))
        scene.road(f"{name}-open", _fold(22, side))
