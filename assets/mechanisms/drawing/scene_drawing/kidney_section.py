"""A large kidney cut open from the front: cover, bark, pyramids, cups, and the tube below."""

import math
from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.kidney_pens import (
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

HILUM: Point = (372, 330)
"""What the kidney swells about, so that its tube stays in its place."""
_HEART: Point = (430, 300)
_OUTLINE: list[Point] = [
    (446, 62), (520, 66), (584, 120), (622, 208), (632, 302), (616, 396), (574, 480),
    (506, 526), (440, 512), (410, 460), (420, 404), (432, 352), (424, 300), (408, 252),
    (378, 206), (364, 146), (390, 88),
]  # fmt: skip
TUBE: list[Point] = [
    (430, 306), (396, 322), (366, 352), (350, 396), (342, 450), (330, 520), (312, 612),
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


def _grown(points: Sequence[Point], by: float) -> list[Point]:
    return [(HILUM[0] + (x - HILUM[0]) * by, HILUM[1] + (y - HILUM[1]) * by) for x, y in points]


def lips(outline: Sequence[Point]) -> list[int]:
    """Return the places of an outline from the upper lip of the hilum round to the lower."""
    count = len(outline)
    inside = [x < 445 and 250 < y < 372 for x, y in outline]
    start = next(place for place in range(count) if inside[place] and not inside[place - 1])
    return [place % count for place in range(start, start - count, -1) if not inside[place % count]]


def cover(outline: Sequence[Point], inner: float, outer: float, swell: float = 1) -> str:
    """Return the band of the cover, open where the tube leaves, about a kidney so swollen."""
    places = lips(outline)
    swollen = _grown(outline, swell)
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
    """Return the cups and their stalks as one outline of several pieces."""
    pieces: list[str] = []
    wide = hollow - 1
    for stem, turns in _STEMS.items():
        fork = at(stem, edge_at(stem, outline) * 0.27)
        pieces.append(ribbon(soft([_HEART, fork], 9), lambda share: 13 - 3 * share + 20 * wide))
        pieces.append(ellipse(*fork, 8 + 19 * wide))
        for turn in turns:
            end = at(turn, edge_at(turn, outline) * (0.475 + 0.14 * wide))
            bend = at((turn + stem) / 2, edge_at(turn, outline) * 0.36)

            def half(share: float) -> float:
                flare = 9 * math.pow(max(0.0, (share - 0.55) / 0.45), 1.4)
                round_end = math.pow(max(0.0, math.sin(math.pi * share**1.7)), 0.7)
                ball = 25 * round_end + 12 * (1 - share)
                return (1 - wide) * (6 + flare) + wide * (ball + 0.4)

            pieces.append(ribbon(soft([fork, bend, end], 15), half))
    pieces.append(ellipse(_HEART[0], _HEART[1], 16 + 22 * wide, 26 + 34 * wide))
    return "".join(pieces)


def funnel(hollow: float, *, wide_to: float = 0, narrow: float = 9) -> str:
    """Return the pelvis and the tube, wide down to a share of its length."""
    tube = soft(TUBE, 34)

    def half(share: float) -> float:
        top = 27 * hollow * math.pow(max(0.0, 1 - share / 0.32), 1.3)
        swollen = 13 * (hollow - 1) * max(0.0, min(1.0, (wide_to - share) / 0.06))
        return (top + narrow + swollen) * min(1.0, 0.4 + share / 0.1)

    return ribbon(tube, half)


def cut_kidney(scene: Scene, *, has_nerve: bool = True) -> list[Point]:
    """Draw what both scenes share and return the outline of the kidney."""
    outline = soft(_OUTLINE, 44, closed=True)
    if has_nerve:
        _trunk(scene.part("nerve"))
    scene.part("capsule").path(cover(outline, 1, 13), _COVER, _COVER_LINE, 1.6)
    bark = scene.part("kidney")
    bark.path(smooth(outline, closed=True), scene.glow(KIDNEY, KIDNEY_DARK), KIDNEY_LINE, 2.4)
    bark.path(smooth(outset(outline, -9), closed=True), line=_SHEEN, width=2.2, opacity=0.4)
    specks = [
        ellipse(x, y, 2.6)
        for x, y in outset(soft(_OUTLINE, 56, closed=True), -24)
        if x > 470 or y < 150 or y > 440
    ]
    bark.path("".join(specks), colour("organ", "kidney-medulla", "dark"), opacity=0.35)
    sinus = [at(turn, edge_at(turn, outline) * 0.5) for turn in range(-112, 86, 12)]
    sinus += [(428, 388), (425, 362), (423, 330), (416, 300), (403, 266)]
    bark.path(smooth(sinus, closed=True), _FAT, "#b58f5c", 1.3)
    _pyramids(bark, outline, colour("organ", "kidney-medulla", "light"))
    _endings(bark)
    return outline


NERVE_TRUNK: list[Point] = [
    (30, 92), (110, 118), (196, 158), (272, 186), (330, 196), (372, 190),
]  # fmt: skip


def _trunk(part: Part) -> None:
    """Add the nerve that runs from the cover to the spine, with its bundles."""
    spine = soft(NERVE_TRUNK, 20)
    part.path(ribbon(spine, lambda share: 9 - 3.5 * share), NERVE, NERVE_LINE, 1.6)
    for aside in (-0.4, 0.15, 0.5):
        strand = [(x, y + aside * (9 - 3.5 * place / 19)) for place, (x, y) in enumerate(spine)]
        part.path(smooth(strand), line=NERVE_LINE, width=1, opacity=0.5)


def _endings(part: Part) -> None:
    """Add the fine nerve that lies in the cover, with its endings."""
    outline = soft(_OUTLINE, 88, closed=True)
    middle = outset(outline, 7)
    line = [middle[place] for place in lips(outline)]
    part.path(smooth(line), line=NERVE_LINE, width=4.8)
    part.path(smooth(line), line=NERVE, width=3)
    part.path("".join(ellipse(x, y, 4.2) for x, y in line[2::4]), NERVE, NERVE_LINE, 1.1)
