"""The cord, its cone and the roots below it, over the body seen from behind."""

from collections.abc import Sequence

from scene_drawing.cord.signs_of_pressing import (
    SADDLE,
    WEAK,
    drop_with_question,
    numb,
    question,
    ring_with_question,
    sinking,
)
from scene_drawing.curves import Point, ellipse, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.dashes import dashed
from scene_drawing.pens.strands import along, ribbon
from scene_drawing.scene import OVER_BODY, Part, Scene
from scene_drawing.shared.skin_regions import LEG, joined, region_path

_LEVELS = ("L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5")
_TO_LEG = ((296.5, 380), (295.5, 420), (293, 432), (281, 447), (270, 468), (258, 488),
           (243, 526), (235, 570), (231, 630), (229, 690), (232, 760))  # fmt: skip
_TO_SADDLE = ((298.5, 402), (298, 430), (296, 452), (288, 467), (272, 473), (259, 484),
              (254, 500), (257, 517), (266, 531), (276, 543))  # fmt: skip
_TO_BLADDER = ((302, 424), (303, 440), (306, 456), (313, 471), (319.5, 482), (321, 497))
_TO_BOWEL = ((298.5, 436), (297.4, 446), (294, 457), (286.5, 469), (281, 480), (280, 491))
_BARE = "M300 460"
"""An outline without length: a part that begins with it is lit in its own colours alone."""
_SERVED, _SERVED_LINE = "#efc23f", "#8a6a3a"


def in_body() -> Scene:
    """Return the scene that lies over the plates of the back."""
    scene = Scene(OVER_BODY)
    _opened_bone(scene)
    _skin(scene)
    _cord(scene.part("cord"), scene)
    tail = scene.part("tail")
    tail.path(
        plate_path("back", "nerve", "spinal-dura-mater"),
        "#d3e0e0",
        colour("nerve-dura", "dark"),
        0.6,
    )
    _roots(tail)
    _cord(tail, scene)
    _nerves(scene)
    _pelvis(scene)
    _signs(scene)
    for side, sign in (("left", 1), ("right", -1)):
        for name, way, count in (("to-leg", _TO_LEG, 16), ("from-saddle", _TO_SADDLE, 14)):
            # They start at different heights, so that the messages do not crowd in the tail.
            begun = way[1:] if (sign > 0) == (name == "from-saddle") else way
            knots = along([(x if sign > 0 else 600 - x, y) for x, y in begun], count)
            if name == "from-saddle":
                knots.reverse()
            scene.road(f"way-{name}-{side}", smooth(knots))
    scene.road("way-to-bladder", smooth(along(_TO_BLADDER, 12)))
    scene.road("way-to-bowel", smooth(along(_TO_BOWEL, 12)))
    for name in ("message-to-leg", "message-from-saddle"):
        spark = scene.part(name)
        spark.path(ellipse(300, 380, 2.4), "#fff3c4", colour("nerve", "dark"), 0.7)
        spark.path(ellipse(300, 380, 1.1), "#ffffff")
    return scene


def _cord(part: Part, scene: Scene) -> None:
    edge = (
        (297.2, 112), (297.1, 190), (297.2, 250), (296.7, 300), (296.5, 344),
        (297.6, 358), (299.1, 368.4),
    )  # fmt: skip
    cord = [*edge, (300, 372.4), *((600 - x, y) for x, y in reversed(edge))]
    part.path(
        smooth(cord, closed=True),
        scene.shade(colour("nerve-cord", "light"), colour("nerve-cauda", "light")),
        colour("nerve-cord", "dark"),
        0.6,
    )


def _opened_bone(scene: Scene) -> None:
    """Draw where the arches of the bones were taken away, so that one sees into the canal."""
    upper = ((290.6, 388), (288.2, 352), (289.6, 300), (290.4, 200), (291, 108))
    lower = ((297, 474), (292.6, 462), (289.8, 440), (288, 412), (288.4, 384))
    for name, half, levels in (
        ("opened-above", upper, (150, 172, 194, 216, 238, 258, 279, 299, 319, 339, 358, 377)),
        ("opened-below", lower, (396, 415, 433)),
    ):
        part = scene.part(name)
        rim = [*half, *((600 - x, y) for x, y in reversed(half))]
        part.path(
            smooth(rim, closed=True, tension=0.7),
            scene.shade("#cdb691", "#d8c5a2", down=False),
            colour("bone", "line"),
            0.9,
        )
        for level in levels:
            for side in (-1, 1):
                stump = [(8.4, -4.6), (11.6, -4.2), (13.4, 0), (12.2, 4.6), (8.8, 5.2), (9.6, 0)]
                part.path(
                    smooth([(300 + side * x, level + y) for x, y in stump], closed=True),
                    colour("bone", "light"),
                    colour("bone", "line"),
                    0.6,
                )
                part.path(
                    ellipse(300 + side * 11.2, level + 0.2, 1.1, 2.6),
                    colour("bone", "shade"),
                    opacity=0.35,
                )


def _roots(part: Part) -> None:
    ends = [f"{level}.{side}" for level in _LEVELS for side in ("L", "R")]
    strands = [
        plate_path("back", "nerve", f"{kind}-{end}")
        for end in ends
        for kind in ("cauda-equina", "root")
    ]
    knots = [plate_path("back", "nerve", f"spinal-ganglion-{end}") for end in ends]
    part.path("".join(strands), colour("nerve-cauda", "light"), colour("nerve-cauda", "dark"), 0.2)
    part.path(
        "".join(knots), colour("nerve-ganglion", "light"), colour("nerve-ganglion", "dark"), 0.4
    )


def _nerves(scene: Scene) -> None:
    legs = [
        plate_path("back", "nerve", f"{name}.{side}")
        for name in ("sacral-plexus", "sciatic", "tibial", "common-fibular")
        for side in ("L", "R")
    ]
    part = scene.part("leg-nerves").path(_BARE)
    # All lines first, so that nerves that go on in one another show no seam.
    part.path("".join(legs), colour("nerve", "light"), colour("nerve", "dark"), 0.8)
    part.path("".join(legs), colour("nerve", "light"))
    part = scene.part("saddle-nerves").path(_BARE)
    for sign in (1, -1):
        way = [(x if sign > 0 else 600 - x, y) for x, y in _TO_SADDLE[3:]]
        _nerve(part, way, 2.6, 1.5)


def _nerve(part: Part, way: Sequence[Point], start: float, end: float) -> None:
    points = along(way, 12)
    widths = [start + (end - start) * place / 11 for place in range(12)]
    part.path(ribbon(points, widths), colour("nerve", "light"), colour("nerve", "dark"), 0.4)


def _skin(scene: Scene) -> None:
    legs = [
        joined([region_path("back", f"{region}.{side}") for region in LEG]) for side in ("L", "R")
    ]
    # Nothing is wrong yet: the tint of the nerves that serve the skin, and a quiet outline.
    skin = scene.part("legs-skin").path(_BARE).path("".join(legs), _SERVED, opacity=0.2)
    skin.path("".join(legs), line=_SERVED_LINE, width=1)
    saddle = smooth(SADDLE, closed=True, tension=0.8)
    skin = scene.part("saddle-skin").path(_BARE).path(saddle, "#f3e3b4")
    skin.path(saddle, _SERVED, _SERVED_LINE, 1, opacity=0.5)
    skin.path(saddle, line=_SERVED_LINE, width=1)


_WINDOW = ((300, 473), (321, 476), (337, 487), (341, 501), (336, 515), (320, 526), (300, 528.5),
           (280, 526), (264, 515), (259, 501), (263, 487), (279, 476))  # fmt: skip


def _pelvis(scene: Scene) -> None:
    """Draw what lies inside the pelvis, seen through a window in the back."""
    scene.part("window").path(_BARE).path(
        smooth(_WINDOW, closed=True), scene.glow("#e3c3ad", "#cfa48b"), opacity=0.94
    )
    scene.part("bladder").path(
        smooth([(306, 492.5), (316, 492), (326, 495), (331, 503), (327, 512), (316, 518.5),
                (303, 520.5), (290, 517.5), (284, 509), (289, 498)], closed=True),
        scene.glow(colour("organ", "bladder", "light"), colour("organ", "bladder", "dark")),
        colour("organ", "bladder", "line"), 0.8,
    )  # fmt: skip
    run = along([(262.5, 503), (268, 494), (279, 490.5), (290, 493), (297, 502), (299.5, 513),
                 (300, 527)], 16)  # fmt: skip
    wide = [8, 9, 10, 10.6, 11, 11.4, 11.8, 12, 12, 11.6, 10.8, 9.6, 8, 6.4, 4.8, 3.8]
    bowel = scene.part("bowel").path(
        ribbon(run, wide),
        scene.glow(colour("organ", "colon", "light"), colour("organ", "colon", "dark")),
        colour("organ", "colon", "line"),
        0.8,
    )
    for place in (3, 5, 7):
        (ax, ay), (bx, by) = run[place], run[place + 1]
        bowel.path(
            smooth([(ax - (by - ay) * 1.1, ay + (bx - ax) * 1.1), (ax, ay),
                    (ax + (by - ay) * 0.2, ay - (bx - ax) * 0.2)]),
            line=colour("organ", "colon", "line"), width=0.5, opacity=0.6,
        )  # fmt: skip
    nerves = scene.part("pelvic-nerves").path(_BARE)
    for way in (_TO_BOWEL, _TO_BLADDER):
        x, y = way[-1]
        for side in (-1, 1):
            _nerve(nerves, ((x, y - 4), (x + side * 2.5, y), (x + side * 6, y + 3)), 1.6, 0.9)
        _nerve(nerves, (*way[1:], (x, y + 3)), 2.6, 1.5)
    scene.part("window-rim").path(_BARE).path(
        dashed(_WINDOW, 3.4, 2.2, closed=True), line=colour("skin", "rim"), width=1.1
    )


def _signs(scene: Scene) -> None:
    """Draw what changes when the tail is pressed, each with a mark of its own."""
    toilet = scene.part("toilet-changes")
    drop_with_question(toilet, (356, 511), 12.5)
    ring = toilet.path(ellipse(244, 512, 10.5), "#e3c9ac", colour("organ", "colon", "line"), 1.1)
    question(ring, (244, 512), 7.6, colour("organ", "colon", "line"))
    legs = [
        joined([region_path("back", f"{region}.{side}") for region in LEG]) for side in ("L", "R")
    ]
    scene.part("legs-pale").path("".join(legs), WEAK, opacity=0.24)
    numb(scene.part("saddle-numb"), SADDLE)
    ring_with_question(scene.part("sex-changes"), (252, 572), 8)
    weak = scene.part("legs-weak")
    for sign in (-1, 1):
        for x, y, size in ((40, 606, 1.0), (68, 616, 1.0)):
            sinking(weak, (300 + sign * x, y), (300 + sign * x, y + 78 * size), 17)
