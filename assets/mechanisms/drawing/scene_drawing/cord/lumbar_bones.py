"""Draws the low spine cut down the middle: its bones and discs, and what lies behind the canal."""

from collections.abc import Sequence
from itertools import pairwise

from scene_drawing.cord.lumbar_side import (
    DISCS,
    LEVELS,
    Canal,
    Vertebra,
    disc_shape,
    kernel_shape,
)
from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.strands import along, aside, ribbon
from scene_drawing.scene import Part, Scene


def bones_and_discs(scene: Scene) -> None:
    """Draw the column in front of the canal; the disc in its middle is called ``disc``."""
    for name, (above, below) in zip(DISCS, pairwise(LEVELS), strict=True):
        _disc(scene.part(name), disc_shape(above, below))
        kernel = "kernel" if name == "disc" else f"{name}-kernel"
        _kernel(scene.part(kernel), kernel_shape(above, below))
        _rings(scene.part(f"{name}-rings"), above, below)
    for level in LEVELS:
        bone(scene, level)


def bulging_disc(scene: Scene, above: Vertebra, below: Vertebra, rear: Sequence[Point]) -> None:
    """Draw roads to a disc that bulges far back to ``rear``, and that disc once more as one part.

    As one part it has one outline when it is lit.
    """
    disc, kernel = disc_shape(above, below, rear), kernel_shape(above, below, 46, 0.8)
    scene.road("disc-bulged", disc)
    scene.road("kernel-back", kernel)
    whole = scene.part("bulge")
    _disc(whole, disc)
    _kernel(whole, kernel)
    _rings(whole, above, below)


def _disc(part: Part, shape: str) -> None:
    part.path(shape, colour("bone", "disc"), colour("bone", "disc-line"), 2)


def _kernel(part: Part, shape: str) -> None:
    part.path(shape, colour("bone", "disc-light"), opacity=0.95)


def bone(scene: Scene, level: Vertebra) -> None:
    """Draw the cut body of a vertebra: its shell, its end plates and the fine pores within."""
    part = scene.part(level.name)
    d, t = level.deep, level.tall
    corners = [
        (-d, 8 - t), (6 - d, 1 - t), (-0.45 * d, 4 - t), (0.2 * d, 5 - t), (0.78 * d, 2 - t),
        (d - 5, 1 - t), (d + 1, 8 - t), (d - 6, -0.4 * t), (d - 8, 0), (d - 6, 0.4 * t),
        (d + 1, t - 8), (d - 5, t - 1), (0.78 * d, t - 2), (0.2 * d, t - 5), (-0.45 * d, t - 4),
        (6 - d, t - 1), (-d, t - 8), (11 - d, 0.4 * t), (13 - d, 0), (11 - d, -0.4 * t),
    ]  # fmt: skip
    outline = smooth([level.at(*each) for each in corners], closed=True)
    part.path(
        outline,
        scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False),
        colour("bone", "line"),
        2.2,
    )
    inner = smooth([level.at(x * 0.93, y * 0.88) for x, y in corners], closed=True)
    part.path(inner, scene.glow(colour("bone", "plain"), colour("bone", "deep")), opacity=0.75)
    _pores(part, level)
    for side in (-1, 1):
        plate = [
            (-0.82 * d, 0.87 * t),
            (-0.2 * d, 0.82 * t),
            (0.3 * d, 0.82 * t),
            (0.85 * d, 0.86 * t),
        ]
        edge = smooth([level.at(x, side * y) for x, y in plate])
        part.path(edge, line=colour("bone", "light"), width=4, opacity=0.9)
    vein = [(d - 9, -4), (d - 34, -2.5), (d - 46, 0), (d - 34, 2.5), (d - 9, 4)]
    part.path(
        smooth([level.at(*each) for each in vein], closed=True), colour("bone", "pit"), opacity=0.35
    )


def _pores(part: Part, level: Vertebra) -> None:
    d, t = level.deep, level.tall
    pores = []
    for number in range(1, 56):
        x = ((number * 0.754877) % 1 * 1.62 - 0.84) * d
        y = ((number * 0.569840) % 1 * 1.44 - 0.72) * t
        if x > d - 52 and abs(y) < 12:
            continue
        size = 1.4 + 1.5 * ((number * 0.618) % 1)
        pores.append(ellipse(*level.at(x, y), size, size * 1.35))
    part.path("".join(pores), colour("bone", "shade"), opacity=0.2)


def _rings(part: Part, above: Vertebra, below: Vertebra) -> None:
    # The layers in the front of a disc keep their place when its back bulges.
    for number in range(4):
        share = -0.92 + 0.1 * number
        first = above.at(share * above.deep, above.tall - 2)
        last = below.at(share * below.deep, 2 - below.tall)
        middle = ((first[0] + last[0]) / 2 - 7 + number, (first[1] + last[1]) / 2)
        part.path(
            smooth([first, middle, last]),
            line=colour("bone", "disc-line"),
            width=1.1,
            opacity=0.55,
        )


def spine_behind(scene: Scene, canal: Canal) -> None:
    """Draw what lies behind the sac: skin, fat, ligaments, spinous processes, and the canal."""
    skin = along([(702, -20), (676, 160), (672, 300), (700, 440), (752, 620)], 18)
    deep = along([(470, -20), (470, 200), (474, 330), (500, 470), (566, 620)], 18)
    part = scene.part("back-tissue")
    part.path(
        smooth([*skin, *reversed(deep)], closed=True),
        scene.shade(colour("muscle", "fat", "light"), colour("muscle", "fat", "dark"), down=False),
        opacity=0.85,
    )
    part.path(
        ribbon(skin, 15),
        scene.shade(colour("skin", "light"), colour("skin", "edge"), down=False),
        colour("skin", "rim"),
        1.4,
    )
    walls = aside(canal.wall, [112 - 22 * each for each in canal.shares])
    fore = aside(canal.wall, [-16] * len(canal.wall))
    scene.part("canal").path(
        smooth([*fore, *reversed(walls)], closed=True),
        scene.shade(colour("muscle", "fat", "dark"), colour("muscle", "fat", "light")),
        colour("muscle", "fat", "line"),
        1.4,
    )
    _ligaments(scene)
    for number, outline in enumerate(_PROCESSES):
        process = scene.part(f"process-{number + 1}")
        process.path(
            smooth(outline, closed=True),
            scene.shade(colour("bone", "light"), colour("bone", "deep")),
            colour("bone", "line"),
            2,
        )
        middle_x = sum(x for x, _ in outline) / len(outline)
        middle_y = sum(y for _, y in outline) / len(outline)
        inner = [
            (middle_x + (x - middle_x) * 0.86, middle_y + (y - middle_y) * 0.72) for x, y in outline
        ]
        process.path(
            smooth(inner, closed=True),
            scene.glow(colour("bone", "plain"), colour("bone", "deep")),
            opacity=0.75,
        )


_PROCESSES: tuple[tuple[Point, ...], ...] = (
    (
        (470, 34), (486, 26), (520, 34), (570, 44), (610, 52), (622, 74),
        (616, 112), (600, 124), (566, 116), (520, 108), (486, 106), (471, 92),
    ),
    (
        (469, 208), (484, 200), (520, 208), (570, 220), (608, 230), (620, 252),
        (614, 290), (598, 302), (564, 294), (520, 284), (486, 282), (471, 268),
    ),
    (
        (480, 372), (496, 366), (530, 378), (576, 394), (606, 408), (615, 428),
        (606, 454), (590, 462), (560, 452), (526, 440), (500, 436), (486, 424),
    ),
    (
        (524, 520), (540, 518), (566, 532), (598, 552), (612, 572),
        (606, 592), (590, 596), (568, 584), (548, 572), (534, 560),
    ),
)  # fmt: skip


def _ligaments(scene: Scene) -> None:
    part = scene.part("ligaments")
    pairs = pairwise(_PROCESSES)
    for above, below in pairs:
        low = [above[11], above[10], above[9], above[8], above[7], above[6]]
        high = [
            below[5 if len(below) > 10 else 4],
            below[4],
            below[3],
            below[2],
            below[1],
            below[0],
        ]
        part.path(
            polyline([*low, *high], closed=True),
            scene.shade(
                colour("muscle", "fascia", "light"), colour("muscle", "aponeurosis", "dark")
            ),
            colour("muscle", "aponeurosis", "line"),
            1.2,
        )
        for share in (0.18, 0.34, 0.5, 0.66, 0.82):
            first = _on(low, share)
            last = _on(list(reversed(high)), min(share + 0.1, 1))
            part.path(
                smooth([first, ((first[0] + last[0]) / 2 + 4, (first[1] + last[1]) / 2), last]),
                line=colour("muscle", "aponeurosis", "line"),
                width=1,
                opacity=0.5,
            )
    starts = [
        ((470, -30), (470, 34)),
        *((above[11], below[0]) for above, below in pairwise(_PROCESSES)),
    ]
    for first, last in starts:
        bend = ((first[0] + last[0]) / 2 - 1, (first[1] + last[1]) / 2)
        part.path(
            ribbon(along([first, bend, last], 6), [8, 11, 12, 12, 11, 8]),
            scene.shade(
                colour("muscle", "deep-sheet", "tendon"), colour("organ", "ureter", "light")
            ),
            colour("organ", "ureter", "line"),
            1.2,
        )


def _on(points: Sequence[Point], share: float) -> Point:
    place = min(int(share * (len(points) - 1)), len(points) - 2)
    rest = share * (len(points) - 1) - place
    (x, y), (far_x, far_y) = points[place], points[place + 1]
    return (x + (far_x - x) * rest, y + (far_y - y) * rest)
