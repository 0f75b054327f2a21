"""Over the side of the body: the roads that the news of a virus takes from throat to brain."""

from scene_drawing.curves import Point, ellipse, plate_path, polyline, smooth
from scene_drawing.palette import colour
from scene_drawing.pens.bands import arrow
from scene_drawing.pens.ribbons import beside, ribbon, tapered
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.shared.brain_section import brain_section
from scene_drawing.shared.messengers import around, interleukin, necrosis_factor, signal
from scene_drawing.virus.head_vessels import (
    AROUND_BRAIN,
    FORK,
    TO_BRAIN,
    artery_to_brain,
    cord_behind,
)

THROAT: Point = (259, 135)
_ALARM = "#c2455a"
_DOWN: list[Point] = [
    (260, 138), (269, 143), (278.4, 150), (282, 164), (282, 184), (283, 206), (283, 226),
    (278.6, 248),
]  # fmt: skip
_BRANCH: list[Point] = [
    (259.6, 132), (266, 129.4), (275, 132), (282.4, 131), (285.2, 124), (284, 116), (280.6, 109),
]  # fmt: skip
_TRUNK: list[Point] = [
    (281.4, 131), (276.8, 139), (274.8, 152), (273.4, 170), (275.4, 190), (278, 206), (281.6, 226),
    (286, 250), (288, 274), (284, 300),
]  # fmt: skip
_TO_BORDER: list[Point] = [
    FORK, (264.6, 149), (263.4, 134), (262.9, 117), (260, 107), (254, 99.4), (248, 91.6),
]  # fmt: skip
_CROSSINGS: tuple[tuple[Point, Point], ...] = (
    ((224.6, 41), (241.6, 54.6)), ((269.6, 19.4), (269, 40.6)), ((317.6, 40.4), (298.6, 53.6)),
)  # fmt: skip


def _under_brain(scene: Scene) -> None:
    """Add the cord, the vein to the heart, the arch, and the trunk of the vagus nerve."""
    light, dark = colour("nerve", "light"), colour("nerve", "dark")
    red, blue = colour("organ", "artery", "line"), colour("organ", "vein", "line")
    cord_behind(scene)
    arch = scene.part("arch")
    bow: list[Point] = [
        (264, 222), (269, 213), (278, 209), (287, 213), (293.6, 225), (297.6, 250), (299, 284),
    ]  # fmt: skip
    arch.path(ribbon(bow, tapered(9, 7), 7), "#d65f56", red, 0.8)
    # The vagus runs down between artery and vein and passes before the arch.
    scene.part("vagus-trunk").path(ribbon(_TRUNK, tapered(3.2, 2.6), 7), light, dark, 0.6)
    vein = scene.part("vein")
    vein.path(ribbon(_DOWN, tapered(2.4, 6), 7), scene.shade("#8ea6d2", "#5473ac"), blue, 0.8)
    vein.path(smooth(beside(_DOWN, 1.1)[8:-4]), "none", "#c3d0ea", 0.8, 0.8)
    unlined(vein, _DOWN[3])
    scene.part("vagus-branch").path(ribbon(_BRANCH, tapered(2.4, 4.2), 8), light, dark, 0.7)


def _border(scene: Scene) -> None:
    """Add the double line about the brain, and the thin vessel that brings messages to it."""
    red = colour("organ", "artery", "line")
    outer = [*beside(AROUND_BRAIN, 2.7, 1)][::-1]
    # Its end slips beneath the border, which is painted over it.
    vessel = [*_TO_BORDER, *outer[6:19], AROUND_BRAIN[7]]
    thin = scene.part("border-vessel")
    unlined(thin.path(ribbon(vessel, tapered(3, 0.9), 5), "#d65f56", red, 0.5), vessel[3])
    scene.road("border-way", smooth(vessel[:-2]))
    border = scene.part("brain-border")
    # What is lit of it is the line between its two sheets.
    line = smooth(AROUND_BRAIN)
    border.path(line, "none", "#f5dfe4", 1.2)
    border.path(line, "none", "#a8506e", 3.6).path(line, "none", "#f8e6ea", 2)
    for place, (start, end) in enumerate(_CROSSINGS, 1):
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        # The tail lies below the message that waits at the border.
        first = tuple(a + (b - a) * 0.28 for a, b in zip(start, end, strict=True))
        way = [(first[0], first[1]), middle, end]
        data = arrow(way, 1.6, 2.8, 7.4)
        crossing = scene.part(f"crossing-{place}").path(data, "#c2557c", "#fbeef2", 0.6)
        unlined(crossing, middle)
        scene.road(f"border-{place}", smooth([start, middle]))


def roads_to_the_brain() -> Scene:
    """Return three roads of the news: blood, vagus nerve, and the border of the brain."""
    scene = Scene(OVER_BODY)
    _under_brain(scene)
    brain_section(scene, cord=False)
    _border(scene)
    artery_to_brain(scene.part("blood-road"))
    heart = scene.part("heart")
    heart.path(plate_path("side", "organ", "heart"), scene.glow("#d98a7e", "#a44a43"), "#7b322e", 1)
    unlined(heart, (262, 264))
    heads = scene.part("heads")
    for (x, y), turn in (((258, 77.4), 270), ((277.6, 102.8), 244), ((278.4, 243), 98)):
        corners = [
            around(x, y, far, turn + by) for far, by in ((0, 0), (9, 155), (6.6, 180), (9, 205))
        ]
        heads.path(polyline(corners, closed=True), "#fff3d6", "#5e3a2a", 0.8)
    unlined(heads, TO_BRAIN[-1])
    throat = scene.part("throat")
    throat.path(ellipse(*THROAT, 11), _ALARM, opacity=0.3)
    throat.path(ellipse(*THROAT, 6.4), _ALARM, "#7c2434", 0.8, 0.85)
    scene.road("blood-down", smooth(_DOWN[:-1]))
    scene.road("blood-up", smooth(TO_BRAIN[1:-1]))
    scene.road("nerve-up", smooth(_BRANCH))
    interleukin(scene, "blood-message-down", *_DOWN[0], 2.7)
    interleukin(scene, "blood-message", *TO_BRAIN[1], 3)
    signal(scene, "nerve-message", *_BRANCH[0], 1.7)
    interleukin(scene, "border-message", *_TO_BORDER[0], 2)
    for place, (start, _) in enumerate(_CROSSINGS, 1):
        pen = interleukin if place == 2 else necrosis_factor
        pen(scene, f"border-message-{place}", *start, 3.2)
    return scene
