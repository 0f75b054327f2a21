"""Three questions in three pictures, each with its box to tick, and the telephone they lead to."""

from scene_drawing.curves import Point, ellipse, placed, plate_path, polyline, smooth
from scene_drawing.kidney.fever import thermometer
from scene_drawing.kidney.kidney_pens import (
    BONE,
    BONE_LINE,
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    soft,
)
from scene_drawing.kidney.signs import SIGN, SIGN_LINE, rounded, telephone, tick, tick_box
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

_SKIN = colour("skin", "light")
_SKIN_EDGE = colour("skin", "edge")
_SKIN_RIM = colour("skin", "rim")
_HURT = "#d2543f"
_GLASS = "#dfe6e4"
_GLASS_LINE = "#7d8b89"
_COLUMNS = (114.0, 322.0, 526.0)
_BOXES = 436.0
_SCALE = 1.12
# One edge of the waist, by its distance from the midline, and how far down it is.
_WAIST: list[Point] = [
    (83, 262), (81, 300), (77, 345), (73.5, 378), (74, 402), (80, 428), (86, 456), (89, 470),
]  # fmt: skip


def _flank(scene: Scene) -> None:
    right, down = _COLUMNS[0] - 300 * _SCALE, 224 - 366 * _SCALE

    def there(data: str) -> str:
        return placed(data, _SCALE, right, down)

    part = scene.part("torso")
    edges = [(300 + x, y) for x, y in _WAIST] + [(300 - x, y) for x, y in reversed(_WAIST)]
    part.path(there(smooth(edges, closed=True, tension=0.5)), _SKIN, _SKIN_RIM, 2.2)
    for share, opacity in ((0.93, 0.25), (0.84, 0.3), (0.74, 0.35)):
        inner = [(300 + (x - 300) * share, 366 + (y - 366) * (0.5 + share / 2)) for x, y in edges]
        part.path(there(smooth(inner, closed=True, tension=0.5)), "#fff1e2", opacity=opacity)
    part.path(
        there(smooth([(300, 266), (299.4, 340), (300, 440)])),
        line=_SKIN_EDGE,
        width=3.6,
        opacity=0.6,
    )
    for side in (1, -1):
        crest = [(300 + side * x, y) for x, y in ((76, 428), (52, 414), (28, 426))]
        part.path(there(smooth(crest)), line=_SKIN_EDGE, width=2.6, opacity=0.7)
    sore = scene.part("flank")
    for step in range(8):
        share = 1 - step * 0.1
        spot = ellipse(254 * _SCALE + right, 378 * _SCALE + down, 40 * share, 62 * share)
        sore.path(spot, _HURT, opacity=0.11)
    kidneys = scene.part("kidneys")
    ribs = scene.part("ribs")
    glow = scene.glow(KIDNEY, KIDNEY_DARK)
    for letter in "LR":
        outline = plate_path("back", "organ", f"kidney.{letter}")
        kidneys.path(there(outline), glow, KIDNEY_LINE, 1.6)
        for number in (11, 12):
            rib = plate_path("back", "bone", f"rib-{number}-posterior.{letter}")
            ribs.path(there(rib), BONE, BONE_LINE, 1.2)


def _sick(scene: Scene) -> None:
    """Draw a pale face that bends over a bowl."""
    x, y = 364.0, 214.0
    part = scene.part("sick")
    part.path(ellipse(x, y, 38, 43), "#dfd9a8", "#8a8258", 2.2)
    part.path(ellipse(x - 19, y + 12, 9, 6) + ellipse(x + 19, y + 12, 9, 6), "#b3bd76", opacity=0.8)
    eyes = [[(x + a - 8, y - 7), (x + a, y - 2), (x + a + 8, y - 7)] for a in (-15, 15)]
    brows = [[(x - 23, y - 16), (x - 9, y - 21)], [(x + 23, y - 16), (x + 9, y - 21)]]
    part.path("".join(smooth(each) for each in (*eyes, *brows)), line="#5f5940", width=3)
    mouth: list[Point] = [
        (x - 15, y + 25),
        (x - 8, y + 21),
        (x, y + 25),
        (x + 8, y + 21),
        (x + 15, y + 25),
    ]
    part.path(smooth(mouth), line="#5f5940", width=3)
    rim, low = 286.0, 340.0
    bowl: list[Point] = [
        (x - 52, rim), (x - 45, rim + 28), (x - 22, low), (x, low + 3), (x + 22, low),
        (x + 45, rim + 28), (x + 52, rim),
    ]  # fmt: skip
    part.path(f"{smooth(bowl)}Z", scene.shade("#a9c6d4", "#7fa3b6"), "#4f7388", 2.4)
    part.path(ellipse(x, rim, 52, 11), "#d3e2e9", "#4f7388", 2.4)


def _pot(part: Part, scene: Scene, x: float, fills: tuple[str, str], line: str) -> None:
    """Add a lidded pot for a sample, filled evenly."""
    top, low, half, foot = 190.0, 340.0, 45.0, 38.0

    def edge(y: float) -> float:
        return half + (foot - half) * (y - top) / (low - top)

    def body(from_y: float, inset: float) -> str:
        a, b = edge(from_y) - inset, foot - inset
        end = low - inset
        return (
            f"M{x - a:g} {from_y:g}L{x + a:g} {from_y:g}L{x + b:g} {end - 9:g}"
            f"C{x + b - 2:g} {end + 2:g} {x - b + 2:g} {end + 2:g} {x - b:g} {end - 9:g}Z"
        )

    part.path(body(top, 0), _GLASS, _GLASS_LINE, 2.4)
    part.path(body(228, 4), scene.shade(*fills), line, 1.6)
    part.path(ellipse(x, 228, edge(228) - 4, 6), fills[0], line, 1.4)
    part.path(rounded(x, 178, half + 7, 15, 7), "#e9c46f", "#9b7a35", 2.2)
    ridges = [polyline([(x + a, 169), (x + a, 187)]) for a in (-36, -24, -12, 0, 12, 24, 36)]
    part.path("".join(ridges), line="#9b7a35", width=1.6, opacity=0.7)
    part.path(polyline([(x - 31, 246), (x - 28, 312)]), line="#ffffff", width=4, opacity=0.45)


def _blood_way(part: Part) -> None:
    """Add the way of its own from the bloody pot to the telephone: blood needs no second yes."""
    road = soft([(600, 350), (606, 392), (628, 436), (662, 448), (682, 434)], 24)
    for width, tone in ((11, "#642d20"), (8, "#b9694c")):
        part.path(smooth(road), line=tone, width=width)
    head: list[Point] = [(664, 435), (684, 386), (705, 435)]
    part.path(polyline(head, closed=True), "#b9694c", "#642d20", 1.6)


def three_clues() -> Scene:
    """Draw the three things to put together, two of them ticked, and what to do then."""
    scene = Scene()
    _flank(scene)
    thermometer(scene, 274, 104, 350)
    _sick(scene)
    _pot(scene.part("cloudy"), scene, _COLUMNS[2] - 55, ("#e8d695", "#cdb56a"), "#93793a")
    _pot(scene.part("bloody"), scene, _COLUMNS[2] + 55, ("#b9694c", "#8f4431"), "#642d20")
    way = scene.part("way")
    first, second = _COLUMNS[:2]
    start = _BOXES + 36
    roads: tuple[list[Point], ...] = (
        [(second, start), (second + 10, 506), (second + 56, 532)],
        [
            (first, start),
            (first + 26, 510),
            (250, 532),
            (420, 538),
            (612, 536),
            (716, 506),
            (744, 438),
        ],
    )
    for width, tone in ((11, SIGN_LINE), (8, SIGN)):
        for road in roads:
            way.path(smooth(soft(road, 24)), line=tone, width=width)
    head = [(723, 436), (744, 386), (765, 436)]
    way.path(polyline(head, closed=True), SIGN, SIGN_LINE, 1.6)
    _blood_way(scene.part("blood-way"))
    for number, x in enumerate(_COLUMNS, 1):
        tick_box(scene.part(f"box-{number}"), x, _BOXES, 25)
    for number in (1, 2):
        tick(scene.part(f"tick-{number}"), _COLUMNS[number - 1], _BOXES, 25)
    telephone(scene.part("telephone"), 714, 222, 104)
    return scene
