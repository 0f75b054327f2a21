"""Many senders that share one place in the low back, seen from behind."""

from scene_drawing.curves import Point, blob, ellipse, smooth
from scene_drawing.felt.felt_roads import HALO, ROAD, bones, felt_road, question, source
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Scene

_PLACE: Point = (260, 430)


def many_senders() -> Scene:
    """Draw five senders, and the skin of the low back where all of them can be felt."""
    scene = Scene(OVER_BODY)
    bones(scene, "sacrum", "back", ["coccyx", "sacrum"], 0.93)
    # Above, where organs hide it, the spine is no more than a ghost.
    above = [f"{bone}-{level}" for level in ("L1", "T12", "T11", "T10", "T9")
             for bone in ("vertebra", "spinous-process")]  # fmt: skip
    bones(scene, "spine-above", "back", above, 0.5)
    lumbar = [f"vertebra-L{number}" for number in (5, 4, 3, 2)]
    ridge = [f"spinous-process-L{number}" for number in (5, 4, 3, 2)]
    bones(scene, "spine", "back", [*lumbar, *ridge], 0.86)
    _muscle(scene)
    _pelvic_organ(scene)
    _skin(scene)
    for name, points in {
        "from-kidney": [(262, 362), (253, 380), (253, 394), (256, 406)],
        "from-artery": [(295, 340), (288, 366), (280, 392), (271, 410)],
        "from-bowel": [(231, 390), (229, 400), (232, 409), (239, 417)],
        "from-spine": [(314, 420), (303, 424), (294, 428), (284, 430)],
        "from-bone": [(300, 402), (293, 407), (280, 416)],
        "from-pelvis": [(276, 490), (270, 479), (266, 468), (263, 454)],
    }.items():
        felt_road(scene, name, points, 2)
        source(scene, f"{name}-source", points[0], 5.5)
    return scene


def _muscle(scene: Scene) -> None:
    """Add the strip of muscle right of the spine, pale enough to leave the rest seen."""
    part = scene.part("muscle")
    strip: list[Point] = [
        (306, 382), (314, 380), (323, 386), (327, 404), (326, 424), (321, 444), (313, 462),
        (307, 470), (305, 450), (306, 420),
    ]  # fmt: skip
    rose = "muscle", "rose"
    part.path(
        smooth(strip, closed=True),
        scene.shade(colour(*rose, "light"), colour(*rose, "dark")),
        colour(*rose, "line"),
        0.7,
        0.92,
    )
    for shift in range(4):
        fibre = [(310 + shift * 4, 386), (311 + shift * 4, 420), (309 + shift * 2, 456)]
        part.path(smooth(fibre), line=colour(*rose, "fibre"), width=0.6, opacity=0.4)


def _pelvic_organ(scene: Scene) -> None:
    """Add an organ of the pelvis, seen through a window in the bone."""
    part = scene.part("pelvic-organ")
    window = blob(280, 495, 22, 0.04, 10, 0.8)
    part.path(window, scene.glow("#e9cdbb", "#d6ad97"), "#8a6a55", 0.9)
    organ: list[Point] = [
        (276, 482), (286, 482.5), (292, 489), (291, 499), (285, 506), (282, 511), (277, 511),
        (274, 505), (267, 498), (267, 488),
    ]  # fmt: skip
    part.path(smooth(organ, closed=True), scene.glow("#d9a0ae", "#b8708a"), "#8d4763", 0.8)
    part.path(
        smooth([(271, 494), (272, 488), (277, 485.5)]), line="#f0ccd4", width=1.6, opacity=0.7
    )


def _skin(scene: Scene) -> None:
    """Add a patch of the skin of the low back, the glow on it, and a question mark."""
    x, y = _PLACE
    part = scene.part("felt-here")
    part.path(ellipse(x, y, 12), line=ROAD, width=1)
    for reach, opacity in ((30, 0.25), (28, 0.35), (26, 0.6), (24.5, 1)):
        skin = blob(x, y, reach, 0.05, 10, 0.4)
        part.path(skin, "#eec9ae", opacity=opacity)
    part.path(blob(x, y, 24.5, 0.05, 10, 0.4), line="#b57f62", width=0.8, opacity=0.7)
    for step in range(10):
        share = 1 - 0.075 * step
        part.path(ellipse(x, y, 22 * share), HALO, opacity=round(0.06 + 0.012 * step, 3))
    question(part, (x, y), 17)
