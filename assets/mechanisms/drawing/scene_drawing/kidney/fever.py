"""A thermometer that shows a fever."""

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.scene import Scene

_GLASS = "#dfe6e4"
_GLASS_LINE = "#7d8b89"


def thermometer(scene: Scene, x: float, top: float, bottom: float) -> None:
    """Draw a thermometer in three parts: itself, its heat, and the gleam on its glass.

    The long mark means 38 degrees; the heat becomes ``heat-high``, above it.
    """
    size = (bottom - top) / 412
    neck = bottom - 74 * size

    def there(aside: float, y: float) -> Point:
        return (x + aside * size, y)

    part = scene.part("thermometer")
    middle = (top + neck) / 2
    half: list[tuple[float, float]] = [
        (15, top + 6 * size), (21, top + 22 * size), (21, middle), (21, neck - 12 * size),
        (33, neck + 10 * size), (42, neck + 38 * size), (30, neck + 68 * size),
    ]  # fmt: skip
    outline = [there(0, top), *(there(*each) for each in half), there(0, neck + 80 * size)]
    outline += [there(-aside, y) for aside, y in reversed(half)]
    part.path(smooth(outline, closed=True, tension=0.8), _GLASS, _GLASS_LINE, 2.6)
    bulb = ellipse(x, neck + 38 * size, 29 * size)
    part.path(bulb, scene.glow("#e2806c", "#b23a34"), "#8f2f2a", 1.6)
    marks = [
        polyline([there(24, height), there(24 + long, height)])
        for height, long in (
            (top + (34 + 26 * number) * size, 12 if number % 3 else 20) for number in range(11)
        )
    ]
    part.path("".join(marks), line=_GLASS_LINE, width=2.6 * size)
    bore = polyline([there(0, neck + 20 * size), there(0, top + 40 * size)])
    part.path(bore, line="#c3cdca", width=15 * size)
    mark = polyline([there(24, top + 112 * size), there(58, top + 112 * size)])
    part.path(mark, line="#8f2f2a", width=5 * size)

    def column(height: float) -> str:
        half: list[tuple[float, float]] = [
            (-7.5, height + 8 * size),
            (0, height),
            (7.5, height + 8 * size),
        ]
        low = neck + 24 * size
        return smooth(
            [*(there(*each) for each in half), there(7.5, low), there(-7.5, low)],
            closed=True,
            tension=0.3,
        )

    scene.part("heat").path(column(top + 190 * size), "#c04a3f")
    scene.road("heat-high", column(top + 66 * size))
    gleam = scene.part("gleam")
    shine = polyline([there(-13, top + 34 * size), there(-13, neck - 20 * size)])
    gleam.path(shine, line="#ffffff", width=3.4 * size, opacity=0.75)
    gleam.path(ellipse(*there(-10, neck + 28 * size), 7 * size, 5 * size), "#ffffff", opacity=0.55)
