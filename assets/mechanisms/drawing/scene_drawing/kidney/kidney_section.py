"""A large kidney cut open from the front: cover, bark, pyramids, cups, and the tube below."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.kidney.kidney_pens import (
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    NERVE,
    NERVE_LINE,
    ribbon,
    soft,
)
from scene_drawing.palette import colour
from scene_drawing.scene import Part, Scene

MIDDLE: Point = (470, 310)
"""What the kidney swells about."""
SWOLLEN = 1.11
_HEART: Point = (452, 306)
_OUTLINE: list[Point] = [
    (446, 62), (520, 66), (584, 120), (622, 208), (632, 302), (616, 396), (574, 480),
    (506, 526), (440, 516), (396, 474), (384, 422), (396, 378), (430, 352), (442, 320),
    (432, 286), (402, 254), (374, 206), (364, 146), (390, 88),
]  # fmt: skip
TUBE: list[Point] = [
    (452, 306), (418, 316), (386, 338), (364, 376), (350, 426), (338, 486), (326, 546), (306, 640),
]  # fmt: skip
_PYRAMIDS = (-96, -67, -40, -14, 12, 38, 64, 89)
_STEMS = {-70: (-96, -67, -40), -2: (-14, 12), 62: (38, 64, 89)}
_COVER = "#e9c7ae"
_COVER_LINE = "#8f5b47"
_FAT = "#eed9b0"
_SHEEN = colour("organ", "kidney", "sheen")


def edge_at(turn: float, outline: Sequence[Point]) -> float:
    """Return how far the outline is from the heart of the kidney at an angle in degrees."""
    across, down = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    far = 0.0
    around = [(x - _HEART[0], y - _HEART[1]) for x, y in outline]
    for (ax, ay), (bx, by) in pairwise([*around, around[0]]):
        cross = across * (by - ay) - down * (bx - ax)
        if abs(cross) < 1e-9:
            continue
        reach = (ax * (by - ay) - ay * (bx - ax)) / cross
        share = (ax * down - ay * across) / cross
        if 0 <= share <= 1 and reach > far:
            far = reach
    return far


def at(turn: float, reach: float) -> Point:
    """Return the point so far from the heart of the kidney at an angle in degrees."""
    angle = math.radians(turn)
    return (_HEART[0] + reach * math.cos(angle), _HEART[1] + reach * math.sin(angle))


def outset(outline: Sequence[Point], by: float) -> list[Point]:
    """Return a closed outline moved outwards."""
    moved: list[Point] = []
    count = len(outline)
    for place, (x, y) in enumerate(outline):
        ahead, behind = outline[(place + 1) % count], outline[place - 1]
        long = math.dist(ahead, behind)
        aside = ((ahead[1] - behind[1]) / long, -(ahead[0] - behind[0]) / long)
        moved.append((x + aside[0] * by, y + aside[1] * by))
    return moved


def grown(points: Sequence[Point], by: float) -> list[Point]:
    """Return points of a kidney that has swollen."""
    x, y = MIDDLE
    return [(x + (a - x) * by, y + (b - y) * by) for a, b in points]


def lips(outline: Sequence[Point]) -> list[int]:
    """Return the places of an outline from the upper lip of the hilum round to the lower."""
    count = len(outline)
    inside = [x < 470 and 276 < y < 356 for x, y in outline]
    start = next(place for place in range(count) if inside[place] and not inside[place - 1])
    return [place % count for place in range(start, start - count, -1) if not inside[place % count]]


def around(inner: float, outer: float, swell: float = 1, knots: int = 60) -> str:
    """Return a band about a kidney so swollen, open where the tube leaves."""
    outline = soft(_OUTLINE, knots, closed=True)
    places = lips(outline)
    swollen = grown(outline, swell)
    far, near = outset(swollen, outer), outset(swollen, inner)
    band = [far[place] for place in places] + [near[place] for place in reversed(places)]
    return smooth(band, closed=True, tension=0.9)


def _pyramids(part: Part, outline: Sequence[Point], fill: str) -> None:
    for turn in _PYRAMIDS:
        edge = edge_at(turn, outline)
        near = 0.45
        wide = 11.5 if abs(turn) < 50 else 10.5
        points = [
            at(turn, edge * (near + 0.02)),
            at(turn - wide * 0.42, edge * (near + 0.1)),
            at(turn - wide * 0.92, edge_at(turn - wide, outline) * 0.64),
            at(turn - wide, edge_at(turn - wide, outline) * 0.77),
            at(turn - wide * 0.5, edge_at(turn - wide * 0.5, outline) * 0.815),
            at(turn, edge * 0.825),
            at(turn + wide * 0.5, edge_at(turn + wide * 0.5, outline) * 0.815),
            at(turn + wide, edge_at(turn + wide, outline) * 0.77),
            at(turn + wide * 0.92, edge_at(turn + wide, outline) * 0.64),
            at(turn + wide * 0.42, edge * (near + 0.1)),
        ]
        part.path(smooth(points, closed=True), fill, KIDNEY_LINE, 1.4)
        lines = [
            smooth(
                [
                    at(turn + wide * aside * share, edge * reach)
                    for share, reach in ((0.45, near + 0.12), (0.8, 0.62), (1.0, 0.77))
                ]
            )
            for aside in (-0.6, -0.2, 0.2, 0.6)
        ]
        part.path("".join(lines), line=_SHEEN, width=1.1, opacity=0.35)


def cups(outline: Sequence[Point], hollow: float) -> str:
    """Return the cups and their stalks as one outline of several pieces.

    From 1 to 2 they balloon, and branch as before.
    """
    pieces: list[str] = []
    wide = hollow - 1
    for stem, turns in _STEMS.items():
        fork = at(stem, edge_at(stem, outline) * (0.27 + 0.04 * wide))
        pieces.append(ribbon(soft([_HEART, fork], 6), lambda share: 13 - 3 * share + 7 * wide))
        pieces.append(ellipse(*fork, 8 + 10 * wide))
        for turn in turns:
            end = at(turn, edge_at(turn, outline) * (0.475 + 0.12 * wide))
            bend = at((turn + stem) / 2, edge_at(turn, outline) * 0.36)

            def half(share: float) -> float:
                flare = 9 * math.pow(max(0.0, (share - 0.55) / 0.45), 1.4)
                ball = math.sqrt(max(0.0, 1 - ((share - 0.72) / 0.285) ** 2))
                return (1 - wide) * (6 + flare) + wide * max(
                    10.5 * (1 - math.pow(share, 6)), 21 * ball
                )

            pieces.append(ribbon(soft([fork, bend, end], 16), half))
    pieces.append(ellipse(_HEART[0] - 4 * wide, _HEART[1], 16 + 12 * wide, 26 + 20 * wide))
    return "".join(pieces)


def funnel(hollow: float, *, until: float = 1, narrow: float = 9, bulge: float = 0) -> str:
    """Return the pelvis and the tube, down to a share of its length and the bulge that ends it."""
    tube = soft(TUBE, 101)[: round(until * 100) + 1]

    def half(part: float) -> float:
        share = part * until
        top = 24 * hollow * math.pow(max(0.0, 1 - share / 0.32), 1.3)
        swollen = 8 * (hollow - 1)
        stone = bulge * math.exp(-(((share - until + 0.06) / 0.05) ** 2))
        close = min(1.0, 0.25 + (until - share) / 0.03) if until < 1 else 1.0
        return (top + narrow + swollen + stone) * min(1.0, 0.4 + share / 0.1) * close

    return ribbon(soft(tube, 32), half)


def cut_kidney(scene: Scene, *, has_nerve: bool = True) -> list[Point]:
    """Draw what both scenes share and return the outline of the kidney."""
    outline = soft(_OUTLINE, 60, closed=True)
    if has_nerve:
        _trunk(scene.part("nerve"))
    scene.part("capsule").path(around(1, 13), _COVER, _COVER_LINE, 1.6)
    bark = scene.part("kidney")
    bark.path(smooth(outline, closed=True), scene.glow(KIDNEY, KIDNEY_DARK), KIDNEY_LINE, 2.4)
    bark.path(smooth(outset(outline, -9), closed=True), line=_SHEEN, width=2.2, opacity=0.4)
    specks = [
        ellipse(x, y, 2.6)
        for x, y in outset(soft(_OUTLINE, 56, closed=True), -24)
        if x > 490 or y < 150 or y > 450
    ]
    bark.path("".join(specks), colour("organ", "kidney-medulla", "dark"), opacity=0.35)
    sinus = [at(turn, edge_at(turn, outline) * 0.5) for turn in range(-112, 86, 12)]
    sinus += [(444, 386), (434, 362), (410, 353), (403, 320), (398, 280), (412, 264), (430, 258)]
    bark.path(smooth(sinus, closed=True), _FAT, "#b58f5c", 1.3)
    _pyramids(bark, outline, colour("organ", "kidney-medulla", "light"))
    return outline


NERVE_TRUNK: list[Point] = [
    (-330, 10), (-200, 30), (-80, 62), (30, 96), (120, 124), (206, 150), (276, 170),
]  # fmt: skip
_TWIGS: tuple[list[Point], ...] = (
    [(268, 168), (300, 150), (328, 122), (357, 104)],
    [(272, 169), (306, 162), (328, 153), (350, 151)],
    [(272, 170), (308, 178), (330, 182), (354, 188)],
    [(268, 168), (304, 190), (336, 212), (368, 223)],
    [(262, 166), (300, 206), (340, 243), (387, 258)],
)


def _trunk(part: Part) -> None:
    """Add the nerve that runs from the cover to the spine, beyond the picture."""
    spine = soft(NERVE_TRUNK, 20)
    trunk = ribbon(spine, lambda share: 10 - 3 * share)
    part.path(trunk, NERVE)
    for width, tone in ((5.4, NERVE_LINE), (3.2, NERVE)):
        for twig in _TWIGS:
            part.path(smooth(soft(twig, 10)), line=tone, width=width)
    part.path(trunk, NERVE, NERVE_LINE, 1.6)
    for aside in (-0.4, 0.15, 0.5):
        strand = [(x, y + aside * (9 - 3 * place / 19)) for place, (x, y) in enumerate(spine)]
        part.path(smooth(strand), line=NERVE_LINE, width=1, opacity=0.5)
