"""What time does to pressed roots: the way of a call at once, and the way of waiting."""

from scene_drawing.cord.lumbar_above import Slice, roots, sac_shape
from scene_drawing.cord.signs_of_pressing import SADDLE, WEAK, drop_with_question, numb, sinking
from scene_drawing.curves import Point, ellipse, placed, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.strands import along, arrow
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.emergency_icons import ambulance, badge, clock, small, telephone
from scene_drawing.shared.skin_regions import LEG, joined, region_path

_WATER = "#d3e0e0"
_KEPT = (2, 5, 8, 10)
_TIRED = (3, 11)
_WAY, _WAY_LINE = "#cdb596", "#8f7555"


def in_time() -> Scene:
    """Return a pressed sac with its signs, and two ways on: a call at once, or hours lost."""
    scene = Scene()
    pressed = Slice("pressed", (152, 196), 1.42)
    early = Slice("early", (686, 142), 1.62)
    late = Slice("late", (686, 452), 1.62)
    _ways(scene)
    _sac(scene, pressed, squeezed=True)
    _disc(scene.part("pressing-disc"), pressed)
    _signs(scene)
    _sac(scene, early, squeezed=False, tired=_TIRED)
    _sac(scene, late, squeezed=False)
    for number, place in enumerate(roots()):
        if number in _KEPT:
            continue
        x, y = late.at(*place)
        dull = scene.part(f"late-dull-{number + 1}")
        dull.path(ellipse(x, y, 11.4), _WATER)
        dull.path(ellipse(x, y, 6.8), scene.glow("#9a938b", "#6f6861"), "#4d4741", 1.3)
    kept = scene.part("late-kept")
    for number, place in enumerate(roots()):
        if number in _KEPT:
            _root(kept, scene, late.at(*place), 6 * late.scale)
    telephone(scene.part("call"), scene, (370, 228), 54)
    ambulance(scene.part("ambulance"), scene, (492, 148), 46)
    clock(scene.part("clock-soon"), scene, (368, 430), 33, 2)
    clock(scene.part("clock-later"), scene, (480, 476), 33, 9)
    return scene


def _disc(disc: Part, cut: Slice) -> None:
    dome = [
        (-78, -34), (-58, -27), (-46, -8), (-34, 5.5), (-17, 13.8), (0, 17.2), (17, 13.8),
        (34, 5.5), (46, -8), (58, -27), (78, -34), (84, -58), (60, -82), (0, -90), (-60, -82),
        (-84, -58),
    ]  # fmt: skip
    disc.path(
        cut.path(smooth(dome, closed=True)), colour("bone", "disc"), colour("bone", "disc-line"), 2
    )
    kernel = [
        (-42, -58), (-30, -42), (-16, -22), (0, 4), (16, -22), (30, -42),
        (42, -58), (28, -72), (0, -76), (-28, -72),
    ]  # fmt: skip
    disc.path(cut.path(smooth(kernel, closed=True)), colour("bone", "disc-light"), opacity=0.95)
    for inward in (6, 13):
        for side in (-1, 1):
            layer = [(84 - inward, -57), (62, -80 + inward), (20, -88 + inward)]
            disc.path(
                cut.path(smooth([(side * x, y) for x, y in layer])),
                line=colour("bone", "disc-line"),
                width=1.2,
                opacity=0.5,
            )


def _sac(scene: Scene, cut: Slice, *, squeezed: bool, tired: tuple[int, ...] = ()) -> None:
    part = scene.part(cut.name)
    part.path(cut.path(sac_shape(pressed=squeezed)), _WATER, colour("nerve-dura", "dark"), 3)
    size = 6 * cut.scale
    for number, place in enumerate(roots(pressed=squeezed)):
        flat = 0.9 if squeezed else 1
        _root(part, scene, cut.at(*place), size, flat, is_tired=number in tired)


def _root(
    part: Part, scene: Scene, where: Point, size: float, flat: float = 1, *, is_tired: bool = False
) -> None:
    x, y = where
    part.path(
        ellipse(x, y, size, size * flat),
        scene.glow("#f4ecd6", "#d9cba6") if is_tired else scene.glow("#f9dc7c", "#ecb93a"),
        "#a5977a" if is_tired else colour("nerve-cauda", "dark"),
        1.5,
    )
    part.path(ellipse(x - size * 0.3, y - size * 0.34, size * 0.24), "#fff6d8")


def _signs(scene: Scene) -> None:
    """Draw the three signs as small pictures, each as it was seen on the body."""
    places = ((54, 372), (142, 372), (230, 372))
    tray = [(54, 324), (142, 322), (230, 324), (266, 340), (279, 372), (266, 404), (230, 420),
            (142, 422), (54, 420), (18, 404), (5, 372), (18, 340)]  # fmt: skip
    scene.part("signs-tray").path(
        smooth(tray, closed=True, tension=0.85), scene.shade("#e6d6bf", "#d6c2a4"), _WAY_LINE, 1.4
    )
    for name, where in zip(("numb", "toilet", "weak"), places, strict=True):
        badge(scene.part(f"sign-{name}"), scene, where, 40)
    skin = scene.part("sign-numb-body")
    seat = small(_SEAT, places[0], 0.5, (300, 562))
    skin.path(smooth(seat, closed=True, tension=0.7), colour("skin", "light"),
              colour("skin", "rim"), 1)  # fmt: skip
    numb(skin, small(SADDLE, places[0], 0.5, (300, 562)), 0.9)
    drop_with_question(scene.part("sign-toilet-drop"), (places[1][0], places[1][1] + 5), 25)
    legs = scene.part("sign-weak-legs")
    for side in ("L", "R"):
        leg = joined([region_path("back", f"{region}.{side}") for region in LEG])
        shape = placed(leg, 0.135, places[2][0] - 300 * 0.135, places[2][1] - 782 * 0.135)
        legs.path(shape, colour("skin", "light"), colour("skin", "rim"), 1)
        legs.path(shape, WEAK, opacity=0.4)
    for sign in (-1, 1):
        x = places[2][0] + sign * 22
        sinking(legs, (x, places[2][1] - 16), (x, places[2][1] + 20), 11)


_SEAT = (
    (252, 520), (300, 512), (348, 520), (356, 560), (350, 612), (318, 624), (312, 606), (306, 570),
    (300, 551), (294, 570), (288, 606), (282, 624), (250, 612), (244, 560),
)  # fmt: skip


def _ways(scene: Scene) -> None:
    short = along([(306, 372), (332, 300), (372, 226), (430, 178), (490, 152), (602, 138)], 40)
    long = along([(306, 372), (330, 398), (362, 426), (412, 460), (480, 476), (602, 460)], 40)
    for name, way in (("short-way", short), ("long-way", long)):
        scene.part(name).path(arrow(way, 9, 16, 42), _WAY, _WAY_LINE, 1.4)
    scene.part("stub").path(polyline([(270, 367), (306, 367), (306, 377), (270, 377)], closed=True),
                            _WAY, _WAY_LINE, 1.4)  # fmt: skip
    scene.part("fork").path(ellipse(306, 372, 9), _WAY, _WAY_LINE, 1.4)
