"""A bundle of fibres of a back muscle, its capillary, and the fine endings of its nerve."""

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import arrow
from scene_drawing.pens.framed import FramedScene
from scene_drawing.pens.ribbons import beside, bulge, ribbon, sampled, tapered
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.messengers import (
    around,
    interleukin,
    necrosis_factor,
    prostaglandin,
    signal,
)

MAKER: Point = (196, 276)
_CAPILLARY: list[Point] = [
    (40, 416), (120, 416), (200, 418), (330, 406), (480, 412), (620, 398), (700, 400), (772, 400),
]  # fmt: skip
_GAP: Point = (262, 387)
"""Where messages slip through the wall of the vessel."""
_TIPS: tuple[Point, ...] = ((438, 206), (392, 272), (440, 324), (548, 218))
_TWIGS: tuple[list[Point], ...] = (
    [(640, 262), (590, 250), (530, 222), (482, 212), _TIPS[0]],
    [(640, 262), (570, 270), (500, 276), (440, 268), _TIPS[1]],
    [(580, 270), (544, 294), (500, 316), _TIPS[2]],
    [(640, 262), (606, 238), _TIPS[3]],
)
_TRUNK: list[Point] = [(792, 214), (730, 232), (676, 258), (630, 262)]
_ROUND = 15
_CUP = 26
"""How far from the middle of an ending lies the middle of what its receptors hold."""
_GROWN = 1.2
_HELPER_AT = (180, 180, 180, 222)
"""At which angle each ending holds a helper."""
_MESSAGE_AT = {2: (270,), 3: (90,)}
"""The endings that hold a message as well, and at which angle."""
_MAKER_CUP: Point = (236, 340)
"""Where the cell that makes the helper holds a message."""
_DAYS = 14


def _fibre(scene: Scene, name: str, line: list[Point], width: float, tone: str) -> None:
    """Add one fibre: a striped, rounded strand cut at its left end."""
    near, far = colour("muscle", tone, "light"), colour("muscle", tone, "dark")
    edge, stripe = colour("muscle", tone, "line"), colour("muscle", tone, "fibre")
    (x, y), (right, low) = line[0], line[-1]
    part = scene.part(name)
    part.path(ribbon(line, width), scene.shade(near, far), edge, 2)
    part.path(ellipse(right, low, width * 0.13, width / 2), far, edge, 2)
    part.path(ribbon(line, width - 3), scene.shade(near, far))
    part.path(ribbon(beside(line, -width * 0.2, 2), width * 0.36), "#f4cdbf", opacity=0.3)
    part.path(ribbon(beside(line, width * 0.37, 2), width * 0.24), edge, opacity=0.22)
    top, low_edge = beside(line, -width * 0.47, 14), beside(line, width * 0.47, 14)
    stripes = []
    for place, ((ax, ay), (bx, by)) in enumerate(zip(top, low_edge, strict=True)):
        if place < 2:
            continue
        bulge = ((ax + bx) / 2 - width * 0.1, (ay + by) / 2)
        stripes.append(smooth([(ax, ay), bulge, (bx, by)], tension=1.6))
    part.path("".join(stripes), "none", stripe, 1.7, 0.3)
    for place in (9, 24, 39, 54):
        if place < len(top):
            kx, ky = top[place]
            part.path(ellipse(kx, ky + width * 0.06, 19, 5), "#96565a", "#6a3438", 1, 0.85)
    face = scene.glow("#e9b6a6", colour("muscle", tone, "light"))
    part.path(ellipse(x, y, width * 0.16, width / 2), face, edge, 2)
    for row in range(-3, 4):
        for column in range(-1, 2):
            dx, dy = column * width * 0.075, row * width * 0.125
            if (dx / (width * 0.14)) ** 2 + (dy / (width * 0.45)) ** 2 < 1:
                part.path(ellipse(x + dx, y + dy, width * 0.022, width * 0.038), edge, opacity=0.55)


def _bed(scene: Scene) -> None:
    """Draw the pale, loose tissue between the fibres."""
    bed = scene.part("between")
    rim = [
        (60, 150), (240, 128), (460, 132), (660, 126), (760, 160), (772, 280),
        (756, 430), (560, 448), (300, 452), (84, 446), (44, 300),
    ]  # fmt: skip
    for grow, strength in ((1.05, 0.2), (1.035, 0.25), (1.02, 0.3), (1.005, 0.4), (0.99, 0.9)):
        grown = [(400 + (x - 400) * grow, 290 + (y - 290) * grow) for x, y in rim]
        bed.path(smooth(grown, closed=True), "#f0d8ca", opacity=strength)
    threads: list[list[Point]] = [
        [(70, 210), (220, 190), (380, 220), (560, 180), (740, 196)],
        [(70, 340), (220, 356), (400, 330), (560, 356), (750, 320)],
        [(300, 170), (330, 240), (310, 300), (340, 360)],
    ]
    for thread in threads:
        bed.path(ribbon(thread, lambda far: 2 + 5 * bulge(far)), "#faeee4", opacity=0.7)
        bed.path(smooth(thread), "none", "#cda793", 1, 0.5)


def _capillary(scene: Scene) -> None:
    edge = colour("organ", "artery", "line")
    vessel = scene.part("capillary")
    vessel.path(ribbon(_CAPILLARY, 58), scene.shade("#e2a197", "#c9736a"), edge, 1.8)
    vessel.path(ribbon(_CAPILLARY, 42), scene.shade("#a8423d", "#cb6a61"), edge, 1.1)
    vessel.path(smooth(beside(_CAPILLARY, -25)), "none", "#f6d3ca", 2.4, 0.7)
    (x, y) = _GAP
    gap = [(x - 14, y - 7), (x + 14, y - 7), (x + 14, y + 7), (x, y + 9), (x - 14, y + 7)]
    vessel.path(smooth(gap, closed=True, tension=0.5), scene.shade("#efd3c6", "#b5564e"))
    for away in (-15, 15):
        vessel.path(ellipse(x + away, y, 4.4, 5.6), "#dd978c", edge, 1.2)
    (x, y), (right, low) = _CAPILLARY[0], _CAPILLARY[-1]
    vessel.path(ellipse(right, low, 7, 29), "#c9736a", edge, 1.4)
    vessel.path(ellipse(x, y, 9, 29), "#e2a197", edge, 1.8)
    vessel.path(ellipse(x, y, 6, 20), "#8f312d", edge, 1)
    line = sampled(_CAPILLARY, 16)
    red = scene.part("red-cells")
    for place in (4, 58, 74, 90, 106):
        cx, cy = line[place]
        red.path(ellipse(cx, cy, 19, 13), scene.glow("#e58376", "#b93d37"), "#7f2a27", 1.2)
        red.path(ellipse(cx, cy, 8, 4.5), "#9d332f", opacity=0.6)


def _maker(scene: Scene) -> None:
    """Draw the cell in the muscle that makes prostaglandin when messengers reach it."""
    x, y = MAKER
    cell = scene.part("maker-cell")
    rim = [
        (x - 92, y - 6), (x - 62, y - 34), (x - 30, y - 52), (x + 18, y - 54), (x + 60, y - 40),
        (x + 96, y - 24), (x + 72, y + 8), (x + 58, y + 40), (x + 16, y + 54), (x - 30, y + 50),
        (x - 58, y + 30),
    ]  # fmt: skip
    cell.path(smooth(rim, closed=True))
    cell.path(smooth(rim, closed=True), scene.glow("#f3dde6", "#cfa0b5"), "#8a5670", 2)
    cell.path(blob(x - 16, y + 8, 24, 0.08, 9), scene.glow("#b787a6", "#85527a"), "#623a58", 1.5)
    cell.path(ellipse(x - 23, y + 1, 6, 5), "#d7b2cb", opacity=0.7)
    _cup(cell, _MAKER_CUP, 66, 13.5)
    (x, y), (right, low) = _GAP, _MAKER_CUP
    news: list[Point] = [(x - 3, y - 6), (x - 9, y - 20), (right + 7, low + 17)]
    way = scene.part("to-maker").path(arrow(news, 3, 7, 13), "#6fbdb6", "#1f5f5a", 1.2)
    unlined(way, news[1])


def _nerve(scene: Scene) -> None:
    light, dark = colour("nerve", "light"), colour("nerve", "dark")
    nerve = scene.part("nerve")
    nerve.path(ribbon(_TRUNK, tapered(27, 19)), scene.shade("#fbe28a", "#eebd3c"), dark, 1.6)
    for place, twig in enumerate(_TWIGS):
        start = (17, 17, 11, 12)[place]
        nerve.path(ribbon(twig, tapered(start, 6)), scene.shade("#fbe28a", light), dark, 1.5)
    for place, twig in enumerate(_TWIGS):
        nerve.path(ribbon(twig, tapered((17, 17, 11, 12)[place] - 2.4, 4)), "#f6c95f")
    nerve.path(ribbon(_TRUNK, tapered(24.5, 16.5)), "#f6c95f")
    nerve.path(ellipse(792, 214, 6, 13.5), "#fff0bd", dark, 1.6)
    nerve.path(smooth(beside(_TRUNK, -6)), "none", "#fff8dc", 3, 0.8)
    unlined(nerve, _TRUNK[1])


def _cup(part: Part, middle: Point, turn: float, reach: float = 11) -> None:
    """Draw the cup that holds what docks at ``middle``, ``turn`` degrees away from its cell."""
    cup = smooth([around(*middle, reach, turn + 180 + by) for by in range(-70, 71, 20)])
    part.path(cup, "none", "#7b3a1c", 5.4).path(cup, "none", "#d98a5c", 3)


def _endings(scene: Scene) -> None:
    """Draw each ending with its gates, and the glow it gets when it has become touchy."""
    light, dark = colour("nerve", "light"), colour("nerve", "dark")
    for place, (x, y) in enumerate(_TIPS, 1):
        glow = scene.part(f"glow-{place}")
        for reach, strength in ((3.4, 0.13), (2.7, 0.2), (2.05, 0.32)):
            glow.path(ellipse(x, y, _ROUND * reach), "#f2a51f", opacity=strength)
    for place, (x, y) in enumerate(_TIPS, 1):
        ending = scene.part(f"ending-{place}")
        ending.path(ellipse(x, y, _ROUND))
        ending.path(blob(x, y, _ROUND, 0.05, 9, place), scene.glow("#fff3c4", light), dark, 1.7)
        for turn in (-50, 20, 130, -130):
            gx, gy = around(x, y, 14.5, turn)
            ending.path(ellipse(gx, gy, 3.2), "#c96a3f", "#7b3a1c", 1)
        for turn in (_HELPER_AT[place - 1], *_MESSAGE_AT.get(place, ())):
            cx, cy = around(x, y, _CUP, turn)
            _cup(ending, (cx, cy), turn)
        ending.path(ellipse(x - 4, y - 5, 4.5, 3.5), "#fffdf3", opacity=0.9)


def _push(scene: Scene) -> None:
    """Add a faint push on the muscle, and the dent below it."""
    push = scene.part("push")
    for place, strength in ((3, 0.35), (2, 0.5), (1, 0.7)):
        push.path(ellipse(600, 164, 13 * place, 4.4 * place), "none", "#f4f1ee", 2, strength)
    data = arrow([(606, 84), (605, 120), (600, 163)], 4, 10, 22)
    push.path(data, "#dbe4ea", "#587486", 1.4)
    unlined(push, (600, 163))


def _calendar(scene: Scene) -> None:
    """Add the leaves of two weeks, which lose their red from day to day."""
    for day in range(_DAYS):
        left, top = 176 + day * 27 + (12 if day > 6 else 0), 571.0
        share = day / (_DAYS - 1)
        leaf = [(left, top), (left + 22, top), (left + 22, top + 25), (left, top + 25)]
        head = [(left, top), (left + 22, top), (left + 22, top + 7), (left, top + 7)]
        part = scene.part(f"day-{day + 1}")
        part.path(polyline(leaf, closed=True), "#c94a3c", opacity=round(1 - share, 2))
        part.path(polyline(leaf, closed=True), "none", "#7d6052", 1.3)
        part.path(polyline(head, closed=True), "#8d7468", "#7d6052", 1)
        unlined(part, (left + 11, top + 12))


def _news(scene: Scene) -> None:
    """Add messages and helpers, their ways, and those that dock on the endings."""
    x, y = MAKER
    gx, gy = _GAP
    scene.road(
        "blood-way",
        smooth([(60, 424), (140, 424), (220, 414), (gx - 6, gy + 10)]),
    )
    scene.road(
        "blood-way-2",
        smooth([(142, 411), (190, 412), (240, 408), (gx, gy), (284, 358), (284, 318)]),
    )
    interleukin(scene, "interleukin", 60, 424, 11)
    necrosis_factor(scene, "necrosis-factor", 142, 411, 11)
    starts: tuple[Point, ...] = ((x + 62, y - 30), (x + 30, y - 6), (x + 58, y + 26))
    for place, (tip, start) in enumerate(zip(_TIPS[:3], starts, strict=True), 1):
        middle = (x + 130, start[1] + (tip[1] - start[1]) * 0.5)
        end = around(*tip, _CUP * _GROWN, _HELPER_AT[place - 1])
        scene.road(f"helper-way-{place}", smooth([start, middle]))
        scene.road(f"helper-dock-{place}", smooth([middle, end]))
        prostaglandin(scene, f"prostaglandin-{place}", *start, 13)
        unlined(prostaglandin(scene, f"helper-{place}", *middle, 13), (middle[0] + 4.4, middle[1]))
    last = around(*_TIPS[3], _CUP * _GROWN, _HELPER_AT[3])
    between: Point = (x + 130, 274)
    scene.road("helper-dock-4", smooth([between, (400, 238), (470, 190), last]))
    unlined(prostaglandin(scene, "helper-4", *between, 13), (between[0] + 4.4, between[1]))
    scene.road("message-dock-3", smooth([_GAP, (250, 362), _MAKER_CUP]))
    unlined(interleukin(scene, "message-3", *_GAP, 10), _GAP)
    below = (_TIPS[2][0], _TIPS[2][1] + _CUP * _GROWN)
    above = (_TIPS[1][0], _TIPS[1][1] - _CUP * _GROWN)
    scene.road("message-dock-1", smooth([(gx, gy), (330, 368), (400, 370), below]))
    scene.road("message-dock-2", smooth([(gx, gy), (312, 346), (340, 290), (362, 248), above]))
    unlined(interleukin(scene, "message-1", gx, gy, 10), _GAP)
    unlined(necrosis_factor(scene, "message-2", gx, gy, 10), _GAP)


def muscle_with_endings() -> Scene:
    """Return the scene of the muscle: prostaglandin is made, endings grow touchy, all settles."""
    scene = FramedScene(-20, -30, 840)
    farther: list[Point] = [(112, 92), (180, 92), (320, 84), (520, 90), (660, 82), (724, 82)]
    upper: list[Point] = [(82, 146), (150, 146), (290, 130), (480, 138), (670, 122), (738, 122)]
    lower: list[Point] = [(70, 506), (140, 506), (280, 511), (500, 499), (680, 505), (746, 505)]
    _fibre(scene, "far-fibre", farther, 104, "deep")
    _bed(scene)
    _fibre(scene, "upper-fibre", upper, 92, "brick")
    _capillary(scene)
    _maker(scene)
    _nerve(scene)
    _endings(scene)
    _fibre(scene, "lower-fibre", lower, 112, "superficial")
    redness = scene.part("redness")
    for line, width in ((upper, 92), (lower, 112)):
        redness.path(ribbon(line, width), "#dc2318", opacity=0.2)
    _push(scene)
    _calendar(scene)
    _news(scene)
    # The second way begins beyond its ending, so that signals never meet on the trunk.
    starts: tuple[Point, ...] = (_TIPS[0], (424, 269))
    for place, (twig, start) in enumerate(zip(_TWIGS[:2], starts, strict=True), 1):
        way = [start, *list(reversed(twig))[1:], (690, 252), (740, 228), (792, 214)]
        scene.road(f"signal-way-{place}", smooth(way))
        signal(scene, f"signal-{place}", *twig[-1], 9)
    return scene
