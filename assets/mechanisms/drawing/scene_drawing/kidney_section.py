"""A large kidney cut open from the front: cover, bark, pyramids, cups, and the tube below."""

import math
from collections.abc import Sequence

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.fever import thermometer
from scene_drawing.kidney_pens import (
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    NERVE,
    NERVE_LINE,
    PEE,
    PEE_CLOUDY,
    STONE,
    STONE_LIGHT,
    URETER,
    germs,
    ribbon,
    soft,
    stone,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

HILUM: Point = (372, 330)
"""What the kidney swells about, so that its tube stays in its place."""
_HEART: Point = (430, 300)
_OUTLINE: list[Point] = [
    (446, 62), (520, 66), (584, 120), (622, 208), (632, 302), (616, 396), (574, 480),
    (506, 526), (440, 512), (410, 460), (420, 404), (432, 352), (424, 300), (408, 252),
    (378, 206), (364, 146), (390, 88),
]  # fmt: skip
_TUBE: list[Point] = [
    (430, 306), (396, 322), (366, 352), (350, 396), (342, 450), (330, 520), (312, 612),
]  # fmt: skip
_PYRAMIDS = (-96, -67, -40, -14, 12, 38, 64, 89)
_STEMS = {-70: (-96, -67, -40), -2: (-14, 12), 62: (38, 64, 89)}
_COVER = "#e9c7ae"
_COVER_LINE = "#8f5b47"
_FAT = "#eed9b0"
_SHEEN = colour("organ", "kidney", "sheen")


def _edge(turn: float, outline: Sequence[Point]) -> float:
    """Return how far the outline is from the heart of the kidney at an angle in degrees."""
    across, down = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    far = 0.0
    for place, (ax, ay) in enumerate(outline):
        bx, by = outline[(place + 1) % len(outline)]
        ax, ay, bx, by = ax - _HEART[0], ay - _HEART[1], bx - _HEART[0], by - _HEART[1]
        cross = across * (by - ay) - down * (bx - ax)
        if abs(cross) < 1e-9:
            continue
        reach = (ax * (by - ay) - ay * (bx - ax)) / cross
        share = (ax * down - ay * across) / cross
        if 0 <= share <= 1 and reach > far:
            far = reach
    return far


def _at(turn: float, reach: float) -> Point:
    angle = math.radians(turn)
    return (_HEART[0] + reach * math.cos(angle), _HEART[1] + reach * math.sin(angle))


def _outset(outline: Sequence[Point], by: float) -> list[Point]:
    """Return a closed outline moved outwards."""
    moved: list[Point] = []
    count = len(outline)
    for place, (x, y) in enumerate(outline):
        ahead, behind = outline[(place + 1) % count], outline[place - 1]
        long = math.dist(ahead, behind)
        aside = ((ahead[1] - behind[1]) / long, -(ahead[0] - behind[0]) / long)
        moved.append((x + aside[0] * by, y + aside[1] * by))
    return moved


def _grown(points: Sequence[Point], by: float) -> list[Point]:
    return [
        (HILUM[0] + (x - HILUM[0]) * by, HILUM[1] + (y - HILUM[1]) * by) for x, y in points
    ]


def _ring(outline: Sequence[Point], inner: float, outer: float) -> str:
    """Return a closed band round an outline; its inner edge runs the other way round."""
    inside = list(reversed(_outset(outline, inner)))
    return smooth(_outset(outline, outer), closed=True) + smooth(inside, closed=True)


def _pyramids(part: Part, outline: Sequence[Point], fill: str) -> None:
    for turn in _PYRAMIDS:
        edge = _edge(turn, outline)
        near = 0.45
        wide = 11.5 if abs(turn) < 50 else 10.5
        points = [
            _at(turn, edge * (near + 0.02)),
            _at(turn - wide * 0.42, edge * (near + 0.1)),
            _at(turn - wide * 0.92, _edge(turn - wide, outline) * 0.64),
            _at(turn - wide, _edge(turn - wide, outline) * 0.77),
            _at(turn - wide * 0.5, _edge(turn - wide * 0.5, outline) * 0.815),
            _at(turn, edge * 0.825),
            _at(turn + wide * 0.5, _edge(turn + wide * 0.5, outline) * 0.815),
            _at(turn + wide, _edge(turn + wide, outline) * 0.77),
            _at(turn + wide * 0.92, _edge(turn + wide, outline) * 0.64),
            _at(turn + wide * 0.42, edge * (near + 0.1)),
        ]
        part.path(smooth(points, closed=True), fill, KIDNEY_LINE, 1.4)
        lines = [
            smooth(
                [
                    _at(turn + wide * aside * share, edge * reach)
                    for share, reach in ((0.45, near + 0.12), (0.8, 0.62), (1.0, 0.77))
                ]
            )
            for aside in (-0.6, -0.2, 0.2, 0.6)
        ]
        part.path("".join(lines), line=_SHEEN, width=1.1, opacity=0.35)


def _cups(outline: Sequence[Point], hollow: float) -> str:
    """Return the cups and their stalks as one outline of several pieces."""
    pieces: list[str] = []
    wide = hollow - 1
    for stem, turns in _STEMS.items():
        fork = _at(stem, _edge(stem, outline) * 0.27)
        pieces.append(ribbon(soft([_HEART, fork], 9), lambda share: 13 - 3 * share + 20 * wide))
        pieces.append(ellipse(*fork, 10 + 17 * wide))
        for turn in turns:
            end = _at(turn, _edge(turn, outline) * (0.475 + 0.14 * wide))
            bend = _at((turn + stem) / 2, _edge(turn, outline) * 0.36)

            def half(share: float) -> float:
                flare = 9 * max(0.0, (share - 0.55) / 0.45) ** 1.4
                ball = 25 * math.sin(math.pi * share**1.7) ** 0.7 + 12 * (1 - share)
                return (1 - wide) * (6 + flare) + wide * (ball + 0.4)

            pieces.append(ribbon(soft([fork, bend, end], 15), half))
    pieces.append(ellipse(_HEART[0], _HEART[1], 16 + 22 * wide, 26 + 34 * wide))
    return "".join(pieces)


def _funnel(hollow: float, *, wide_to: float = 0, narrow: float = 9) -> str:
    """Return the pelvis and the tube, wide down to a share of its length."""
    tube = soft(_TUBE, 34)

    def half(share: float) -> float:
        top = 27 * hollow * max(0.0, 1 - share / 0.32) ** 1.3
        swollen = 13 * (hollow - 1) * max(0.0, min(1.0, (wide_to - share) / 0.06))
        return top + narrow + swollen

    return ribbon(tube, half)


def _sheet(scene: Scene, *, has_nerve: bool = True) -> list[Point]:
    """Draw what both scenes share and return the outline of the kidney."""
    outline = soft(_OUTLINE, 44, closed=True)
    if has_nerve:
        _trunk(scene.part("nerve"))
    scene.part("capsule").path(_ring(outline, 1, 13), _COVER, _COVER_LINE, 1.6)
    _endings(scene.part("nerve-endings"))
    bark = scene.part("kidney")
    bark.path(smooth(outline, closed=True), scene.glow(KIDNEY, KIDNEY_DARK), KIDNEY_LINE, 2.4)
    bark.path(
        smooth(_outset(outline, -9), closed=True), line=_SHEEN, width=2.2, opacity=0.4
    )
    specks = [
        ellipse(x, y, 2.6)
        for x, y in _outset(soft(_OUTLINE, 56, closed=True), -24)
        if x > 470 or y < 150 or y > 440
    ]
    bark.path("".join(specks), colour("organ", "kidney-medulla", "dark"), opacity=0.35)
    sinus = [_at(turn, _edge(turn, outline) * 0.5) for turn in range(-118, 116, 12)]
    sinus += [(420, 372), (408, 330), (404, 296), (402, 262)]
    bark.path(smooth(sinus, closed=True), _FAT, "#b58f5c", 1.3)
    _pyramids(bark, outline, colour("organ", "kidney-medulla", "light"))
    return outline


_NERVE_TRUNK: list[Point] = [
    (30, 92), (110, 118), (196, 158), (272, 186), (330, 196), (372, 190),
]  # fmt: skip


def _trunk(part: Part) -> None:
    """Add the nerve that runs from the cover to the spine, with its bundles."""
    spine = soft(_NERVE_TRUNK, 20)
    part.path(ribbon(spine, lambda share: 9 - 3.5 * share), NERVE, NERVE_LINE, 1.6)
    for aside in (-0.4, 0.15, 0.5):
        strand = [(x, y + aside * (9 - 3.5 * place / 19)) for place, (x, y) in enumerate(spine)]
        part.path(smooth(strand), line=NERVE_LINE, width=1, opacity=0.5)


def _endings(part: Part) -> None:
    """Add the fine nerve that lies in the cover, with its endings."""
    cover = _outset(soft(_OUTLINE, 88, closed=True), 7)
    start = min(range(88), key=lambda place: math.dist(cover[place], _NERVE_TRUNK[-1]))
    up = [cover[(start + step) % 88] for step in range(57)]
    down = [cover[(start - step) % 88] for step in range(30)]
    for points in (up, down):
        part.path(smooth(points), line=NERVE_LINE, width=4.8)
    for points in (up, down):
        part.path(smooth(points), line=NERVE, width=3)
    ends = [ellipse(x, y, 4.2) for points in (up, down) for x, y in points[3::4]]
    part.path("".join(ends), NERVE, NERVE_LINE, 1.1)


_GERM_ROAD: list[Point] = [
    *[(312, 640), (318, 580), (330, 520), (342, 450), (350, 396), (366, 352), (400, 322)],
    (440, 306), (490, 306), (540, 312), (580, 318),
]  # fmt: skip
_STREAKS = (-40, 16, 72)
_IN_TISSUE = (
    (-46, 0.7, 0.4), (-36, 0.82, 1.9), (-40, 0.58, -0.7), (11, 0.72, 2.6), (20, 0.84, 0.2),
    (15, 0.58, 1.2), (66, 0.7, -0.3), (77, 0.8, 1.0), (71, 0.57, 2.2), (-44, 0.9, 2.4),
    (24, 0.68, 1.7), (64, 0.86, 0.7),
)  # fmt: skip


def _streaks(scene: Scene, outline: Sequence[Point]) -> None:
    """Draw the wedges of angry tissue, from the cups to the cover."""
    part = scene.part("inflamed")
    for step in range(11):
        for share in (1.0, 0.72, 0.45):
            spots = [
                ellipse(
                    *_at(turn, _edge(turn, outline) * (0.53 + 0.03 * step)),
                    _edge(turn, outline) * (0.055 + 0.0115 * step) * share,
                )
                for turn in _STREAKS
            ]
            part.path("".join(spots), "#f7a486", opacity=0.13)


def _germs(scene: Scene, outline: Sequence[Point]) -> None:
    placed = [
        (*_at(turn, _edge(turn, outline) * reach), lean) for turn, reach, lean in _IN_TISSUE
    ]
    germs(scene.part("germs"), placed, 25)


def kidney_swells() -> Scene:
    """Draw a kidney that germs reach from below, and its cover that is stretched."""
    scene = Scene()
    outline = _sheet(scene)
    hollow = scene.part("funnel")
    line = colour("organ", "renal-pelvis", "line")
    cups, funnel = _cups(outline, 1), _funnel(1)
    for data in (cups, funnel):
        hollow.path(data, line=line, width=4.4)
    for data in (cups, funnel):
        hollow.path(data, URETER)
    hollow.path(smooth(soft(_TUBE, 20)), line=PEE, width=7)
    _streaks(scene, outline)
    _germs(scene, outline)
    before = scene.part("before")
    before.path(smooth(_outset(outline, 7), closed=True), line="#f8e8da", width=3.4)
    scene.road("capsule-tight", _ring(_grown(outline, 1.085), 1, 6))
    germs(scene.part("germ"), [(312, 600, -1.35)], 24)
    pulse = scene.part("pulse")
    for radius, opacity in ((13, 0.3), (9, 0.6), (5, 1.0)):
        pulse.path(ellipse(404, 262, radius), "#fff0b0", opacity=opacity)
    scene.road("germ-road", smooth(soft(_GERM_ROAD, 24)))
    scene.road("nerve-road", smooth(soft(list(reversed(_NERVE_TRUNK)), 16)))
    return scene


_STUCK = 0.6
_TRAPPED = (
    (408, 318, 0.5), (438, 286, 2.2), (440, 330, -0.6), (372, 350, 1.1), (462, 306, 1.6),
    (420, 262, -0.2), (352, 402, 1.9), (486, 330, 0.3), (470, 268, 2.5), (430, 372, 0.9),
    (386, 328, -0.9), (346, 430, 1.2),
)  # fmt: skip


def kidney_blocked() -> Scene:
    """Draw a kidney with a stone in its tube, wide with trapped, infected pee."""
    scene = Scene()
    outline = _sheet(scene, has_nerve=False)
    line = colour("organ", "renal-pelvis", "line")
    drawn = {
        "": (_cups(outline, 1), _funnel(1)),
        "-wide": (_cups(outline, 2), _funnel(2, wide_to=_STUCK)),
    }
    for name, pieces in drawn.items():
        if name:
            scene.road(f"rim{name}", "".join(pieces))
            scene.road(f"pee{name}", "".join(pieces))
    scene.part("rim").path("".join(drawn[""]), line=line, width=5)
    scene.part("pee").path("".join(drawn[""]), PEE_CLOUDY)
    germs(scene.part("germs-trapped"), _TRAPPED, 24)
    _streaks(scene, outline)
    _germs(scene, outline)
    x, y = soft(_TUBE, 101)[round(_STUCK * 100) + 3]
    stone(scene.part("stone"), x, y, 23, scene.glow(STONE_LIGHT, STONE))
    thermometer(scene, 120, 48, 330)
    scene.road("capsule-tight", _ring(_grown(outline, 1.085), 1, 6))
    return scene

