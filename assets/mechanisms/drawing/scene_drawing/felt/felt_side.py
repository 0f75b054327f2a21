"""Felt from the upper belly, the main artery and the lower belly, seen from the side."""

from scene_drawing.curves import Point, ellipse, plate_path, polyline, smooth
from scene_drawing.felt.felt_roads import (
    HALO,
    alert,
    bones,
    felt_place,
    felt_road,
    felt_strip,
    organ_tones,
    seen_through,
    source,
)
from scene_drawing.felt.figure_cut import cut, outline
from scene_drawing.palette import colour
from scene_drawing.pens.bands import band
from scene_drawing.scene import OVER_BODY, Part, Scene

_AORTA: list[Point] = [
    (265.5, 262), (263.5, 246), (262.5, 234), (264.5, 223), (270, 215), (279.5, 211.5),
    (289, 217), (294, 229), (296, 243), (296, 258), (294, 273), (290, 290), (284, 308),
    (277.5, 327), (272, 341), (267.5, 357), (265, 366), (263.6, 374), (262.8, 382), (262.5, 390),
    (262.6, 398), (263, 406), (264, 414), (266, 424), (270, 438), (276, 453),
]  # fmt: skip
_WIDTHS = [11.5] * 10 + [11] * 5 + [11, 12.6, 17, 21.5, 23.5, 21.5, 16, 11.4, 9.2, 8.2, 7.8]
"""Width of the artery at each of those points: it bulges before the fork."""
_BULGE: Point = (262.8, 390)


def upper_belly() -> Scene:
    """Draw three sources under the ribs, and shoulder, blade and back where they are felt."""
    scene = Scene(OVER_BODY)
    _pancreas(scene)
    seen_through(
        scene, "side-right.organ", "gallbladder", *organ_tones("gallbladder"), "gallbladder"
    )
    seen_through(scene, "side-right.organ", "diaphragm", *organ_tones("diaphragm"), "diaphragm")
    _shoulder(scene)
    blade, tip, back = (266, 264), (311, 199), (268, 342)
    felt_place(scene, "felt-blade", blade, 15, 22)
    felt_place(scene, "felt-tip", tip, 15, 10)
    felt_place(scene, "felt-back", back, 12, 20)
    felt_road(scene, "to-blade", [(354, 350), (328, 326), (300, 296), (273, 270)])
    felt_road(scene, "to-tip", [(334, 285), (346, 258), (340, 228), (317, 204)])
    felt_road(scene, "to-back", [(321, 364), (308, 360), (292, 353), (276, 346)])
    source(scene, "from-gallbladder", (354, 350), 6.5)
    source(scene, "from-diaphragm", (334, 285), 6.5)
    source(scene, "from-pancreas", (321, 364), 6.5)
    return scene


def _pancreas(scene: Scene) -> None:
    """Add the pancreas: its head in front, and its tail that tapers towards the back."""
    tones, line = organ_tones("pancreas")
    way: list[Point] = [(349, 390), (353.5, 380), (346, 370.5), (333, 368), (322, 365), (314, 361)]
    part = scene.part("pancreas")
    part.path(band(way, [3, 16, 15.5, 12.5, 9.5, 3.5]), scene.shade(*tones), line, 0.7)
    for x, y in ((350, 382), (352, 376), (345, 373), (340, 369), (333, 370), (328, 366)):
        lobule = smooth([(x - 3, y - 1.5), (x, y + 0.8), (x + 2.6, y - 1)])
        part.path(lobule, line=line, width=0.7, opacity=0.5)


def _shoulder(scene: Scene) -> None:
    bones(scene, "shoulder-blade", "side-right", ["scapula.R"], 0.92)
    arm: list[Point] = [
        (291, 292), (288, 262), (285, 236), (285, 214), (292, 199), (306, 192.5), (320, 195),
        (330, 207), (334, 226), (333, 252), (329, 274), (322, 292),
    ]  # fmt: skip
    cap = scene.part("shoulder-outline")
    for reach in range(4):
        short = arm[reach // 2 : len(arm) - reach // 2]
        low = 292 - reach * 12
        soft = [(x, min(y, low)) for x, y in short]
        cap.path(smooth(soft, closed=True), "#f3d8c6", opacity=0.2)
    # The arm is not there to be seen: its lines fade below the shoulder.
    for knots, opacity in ((arm[1:11], 0.3), (arm[2:10], 0.5), (arm[3:9], 0.8)):
        cap.path(smooth(knots), line=colour("skin", "rim"), width=1.2, opacity=opacity)
    names = ["spine-of-scapula.R", "clavicle.R", "acromion.R"]
    bones(scene, "shoulder-bones", "side-right", names)


def big_artery() -> Scene:
    """Draw the main artery torn above and bulging below, and the back where it is felt."""
    scene = Scene(OVER_BODY)
    tones, line = organ_tones("artery")
    fork = scene.part("fork")
    for vessel in ("common-iliac-artery.L", "coeliac-trunk"):
        fork.path(plate_path("side", "organ", vessel), scene.shade(*tones), line, 0.6)
    artery = scene.part("main-artery")
    artery.path(band(_AORTA, _WIDTHS), scene.shade(*tones), line, 0.8)
    artery.path(
        smooth([(x - 2.2, y) for x, y in _AORTA[9:15]]), line="#f0a79c", width=1.6, opacity=0.7
    )
    heart = scene.part("heart")
    heart.path(ellipse(299.5, 263, 1), "#b56a62")
    heart.path(plate_path("side", "organ", "heart"), scene.shade("#c98278", "#a9605a"), line, 0.7)
    groove = [(257, 247), (258, 258), (264, 272), (274, 283)]
    heart.path(smooth(groove), line="#7b322e", width=1.5, opacity=0.6)
    heart.path(smooth(groove), line="#e9b07a", width=0.7)
    shine: list[Point] = [(241, 266), (243, 255), (249, 246)]
    heart.path(smooth(shine), line="#e8aca2", width=2, opacity=0.6)
    _tear(scene.part("tear"))
    _crack(scene.part("bulge"))
    felt_place(scene, "felt-upper", (335, 240), 11, 29)
    felt_place(scene, "felt-lower", (324, 389), 10, 28)
    felt_road(scene, "to-upper", [(301, 262), (312, 258), (320, 252), (328, 245)])
    felt_road(scene, "to-lower", [(271, 391), (288, 392), (304, 391), (316, 389)])
    source(scene, "from-upper", (299.5, 263), 6)
    source(scene, "from-lower", (267, 391), 6)
    alert(scene, "alert", (226, 206), 26)
    return scene


def _tear(part: Part) -> None:
    """Add blood that splits the wall of the artery, and the ragged slit where it went in."""
    split = [(294, 226), (299, 236), (301.5, 250), (301, 266), (297.5, 282), (293, 297)]
    part.path(band(split, [1, 5.5, 8, 8, 6, 1]), "#7c1f24", "#4f1216", 0.7)
    slit: list[Point] = [
        (292, 232),
        (296.5, 236),
        (294, 240),
        (299, 244),
        (295, 248),
        (298.5, 254),
        (294, 251),
    ]
    slit += [(296, 246.5), (291.5, 243.5), (294.5, 239)]
    part.path(polyline(slit, closed=True), "#3d0c10", "#ffd9c9", 0.7)


def _crack(part: Part) -> None:
    x, y = _BULGE
    crack = [(x + 2, y - 9), (x + 6, y - 6), (x + 3.5, y - 2.5), (x + 8.5, y + 1), (x + 4, y + 4)]
    crack += [(x + 6.5, y + 9), (x + 2.2, y + 5), (x + 4.4, y + 0.8), (x + 0.6, y - 2.6)]
    shape = polyline([(a - 4, b) for a, b in [*crack, (x + 3, y - 5.6)]], closed=True)
    part.path(shape, "#3d0c10")
    part.path(ellipse(x, y, 7.5, 10.5), "#8e2429", opacity=0.35)
    part.path(shape, "#3d0c10", "#ffd9c9", 0.7)


_PAIN: list[Point] = [
    (319, 384),
    (306, 398),
    (288, 412),
    (268, 434),
    (251, 462),
    (242, 492),
    (239, 512),
]
_STONE: Point = (270.6, 404)


def lower_belly() -> Scene:
    """Draw a stone in its tube and the road of its pain; the pelvis and the low back."""
    scene = Scene(OVER_BODY)
    seen_through(scene, "side.organ", "kidney.L", *organ_tones("kidney"), "kidney")
    # The tube goes on to the bladder, but below its middle it has no part in this.
    shape = outline(plate_path("side", "organ", "ureter.L"))
    tones, line = organ_tones("ureter")
    for name, top, bottom, opacity in (("ureter-end", 468, 530, 0.3), ("ureter", 360, 470, 0.92)):
        piece = smooth(cut(shape, 200, top, 400, bottom), closed=True, tension=0.8)
        scene.part(name).path(piece, scene.shade(*tones), line, 0.7, opacity)
    bowl = scene.part("pelvic-bowl")
    bowl.path(ellipse(313, 507, 1), HALO)
    shape = [
        (262, 486), (272, 474), (294, 470), (314, 478), (325, 496), (322, 516), (306, 528),
        (284, 528), (266, 516), (259, 500),
    ]  # fmt: skip
    for step in range(5):
        share = 1 - 0.09 * step
        points = [(291 + (x - 291) * share, 499 + (y - 499) * share) for x, y in shape]
        bowl.path(smooth(points, closed=True), "#b0627f", opacity=0.13)
    bowl.path(smooth(shape, closed=True), line="#8d4763", width=0.9, opacity=0.7)
    seen_through(scene, "side.organ", "bladder", *organ_tones("bladder"), "bladder")
    felt_strip(scene, "felt-side-to-groin", _PAIN, [5, 24, 32, 33, 31, 29, 26, 20, 4], _PAIN[1])
    felt_road(scene, "way", [(310, 394), (290, 414), (269, 437), (250, 470), (240, 506)])
    felt_place(scene, "felt-low-back", (325, 428), 11, 28)
    felt_road(scene, "to-low-back", [(313, 507), (326, 492), (332, 466), (328, 438)])
    _stone(scene)
    source(scene, "from-pelvis", (313, 507), 7)
    return scene


def _stone(scene: Scene) -> None:
    x, y = _STONE
    part = scene.part("stone")
    jagged = [(-1.5, -7.4), (1.8, -4.6), (5.6, -6), (4.6, -1.8), (7.4, 1.4), (3.8, 3), (4.2, 7)]
    jagged += [(0.2, 5.4), (-2.4, 8), (-4.4, 4), (-7.2, 3.4), (-5, -0.6), (-6.4, -4), (-2.6, -4)]
    shape = polyline([(x + a, y + b) for a, b in jagged], closed=True)
    part.path(shape, "#4d3a2a")
    for reach, opacity in ((15, 0.2), (12, 0.24), (9.5, 0.3)):
        part.path(ellipse(x, y, reach), HALO, opacity=opacity)
    part.path(shape, scene.glow("#8f7355", "#43301f"), "#fdf0d8", 0.9)
    facet = [(x - 2, y - 2), (x + 1, y - 3), (x + 2.4, y - 0.4)]
    part.path(polyline(facet), line="#d9bf98", width=0.9)
