"""The kidneys from behind: under clear skin, and under the breathing muscle that pushes them."""

from scene_drawing.curves import Point, bent, plate_path, smooth
from scene_drawing.kidney.kidney_pens import (
    BONE_LINE,
    KIDNEY,
    KIDNEY_DARK,
    KIDNEY_LINE,
    feathered,
    ribbon,
    soft,
)
from scene_drawing.kidney.signs import CASING, SIGN_LINE, cased_push, dashes
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Scene

SIDES = {"left": "L", "right": "R"}
_LOW = ("L4", "L3", "L2", "L1", "T12", "T11", "T10")
_MUSCLE = colour("muscle", "rose", "light")
_MUSCLE_LINE = colour("muscle", "rose", "line")
_SHEEN = colour("organ", "kidney", "sheen")
SLIDE = 14.0
"""How far a deep breath pushes the kidneys: 2.5 cm in thousandths of a stature of 1.75 m."""
_RAISED = 4.0


def kidney_path(side: str) -> str:
    """Return a kidney from behind; the right one's lower end lies at L3, clear of the hip bone."""
    outline = plate_path("back", "organ", f"kidney.{side}")
    up = _RAISED if side == "R" else 0.0
    return bent(outline, lambda x, y: (x, y - up))


def kidneys(scene: Scene) -> None:
    """Add both kidneys, each a part."""
    fill = scene.glow(KIDNEY, KIDNEY_DARK)
    for name, side in SIDES.items():
        part = scene.part(f"kidney-{name}").path(kidney_path(side), fill, KIDNEY_LINE, 0.9)
        left, top = (248.1, 340.0) if side == "L" else (317.6, 351.0 - _RAISED)
        shine: list[Point] = [(17, 4), (9, 12), (5, 26), (5.5, 38), (8, 48)]
        light = [(left + (x if side == "L" else 33.2 - x), top + y) for x, y in shine]
        part.path(smooth(light), line=_SHEEN, width=1.5, opacity=0.5)


def _spine(scene: Scene, names: tuple[str, ...], *, fades: bool) -> None:
    part = scene.part("spine")
    body = scene.glow(colour("bone", "light"), colour("bone", "deep"))
    ridge = scene.shade(colour("bone", "light"), colour("bone", "deep"), down=False)
    for kind, fill in (("vertebra", body), ("spinous-process", ridge)):
        for name in names:
            share = 0.6 if fades and name in {names[0], names[-1]} else 1
            part.path(plate_path("back", "bone", f"{kind}-{name}"), fill, BONE_LINE, 0.5, share)


def _ribs(scene: Scene, numbers: tuple[int, ...]) -> None:
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"))
    for number in numbers:
        for name, side in SIDES.items():
            outline = plate_path("back", "bone", f"rib-{number}-posterior.{side}")
            part = scene.part(f"rib-{number}-{name}")
            if number > 10:
                part.path(outline, fill, BONE_LINE, 0.7)
                continue
            # It goes on to the front, in the plate: the cut is the first step of its outline.
            part.path(outline, scene.shade(colour("bone", "light"), "#e4dccb"))
            _, cut, *sides = outline.removesuffix("Z").split("C")
            start = " ".join(cut.split()[-2:])
            part.path(f"M{start}C{'C'.join(sides)}", line="#a8987a", width=0.7)


def _short_rib(side: str) -> str:
    """Return the last rib as short as it often is: it ends over the upper third of a kidney."""
    root_x, root_y = (290.0 if side == "L" else 310.0), 345.0
    outline = plate_path("back", "bone", f"rib-12-posterior.{side}")
    return bent(outline, lambda x, y: (root_x + (x - root_x) * 0.78, root_y + (y - root_y) * 0.66))


def kidneys_under_skin() -> Scene:
    """Draw the kidneys as if the skin of the back had become clear."""
    scene = Scene(OVER_BODY)
    feathered(scene.part("window"), 300, 372, 68, 72, colour("ghost", "light"))
    kidneys(scene)
    _spine(scene, _LOW, fades=True)
    _ribs(scene, (11,))
    fill = scene.shade(colour("bone", "light"), colour("bone", "deep"))
    for name, side in SIDES.items():
        scene.part(f"rib-12-{name}").path(_short_rib(side), fill, BONE_LINE, 0.7)
    return scene


_TOP: list[Point] = [
    (235, 352), (234, 334), (239, 313), (253, 298), (270, 292), (286, 297), (300, 304),
    (314, 297), (331, 286), (347, 290), (360, 308), (366, 332), (365, 352),
]  # fmt: skip
# The edge behind: an arch over each kidney, and a pillar down each side of the spine.
_EDGE: list[Point] = [
    (365, 352), (360, 347), (350, 341), (336, 340), (322, 348), (311, 358), (306, 368),
    (302, 374), (297, 374), (293, 366), (288, 354), (277, 342), (264, 334), (250, 336),
    (240, 344), (235, 352),
]  # fmt: skip
_INSIDE: list[Point] = [
    (240, 360), (243, 373), (249, 381), (259, 380), (274, 372), (288, 362), (300, 358),
    (312, 364), (326, 376), (342, 385), (352, 384), (358, 374), (360, 360), (358, 335),
    (338, 322), (300, 330), (262, 318), (240, 335),
]  # fmt: skip


def _sunk(x: float, y: float) -> Point:
    share = max(0.0, min(1.0, (350 - y) / 48))
    return (x, y + 17 * share)


def _fibres() -> str:
    """Return the strands of the muscle, from its top down to its edge."""
    top, edge = soft(_TOP, 40), list(reversed(soft(_EDGE, 40)))
    pieces: list[str] = []
    for place in range(2, 38, 2):
        (ax, ay), (bx, by) = top[place], edge[place]
        bow = (300 - ax) * 0.05
        start = (ax + (bx - ax) * 0.14, ay + (by - ay) * 0.14)
        pieces.append(smooth([start, ((ax + bx) / 2 - bow, (ay + by) / 2 - 2), (bx, by - 1.5)]))
    return "".join(pieces)


def kidneys_and_breath() -> Scene:
    """Draw the kidneys under the diaphragm, which pushes them down."""
    scene = Scene(OVER_BODY)
    scene.part("hollow").path(smooth(_INSIDE, closed=True), "#8d4a43", opacity=0.15)
    kidneys(scene)
    sheet = smooth([*_TOP, *_EDGE[1:-1]], closed=True)
    scene.part("diaphragm").path(sheet, _MUSCLE, _MUSCLE_LINE, 1.2, 0.94)
    scene.part("fibres").path(_fibres(), line="#96493f", width=0.9, opacity=0.75)
    scene.part("edge").path(ribbon(soft(_EDGE, 60), lambda _: 2.1), "#efc3b3", _MUSCLE_LINE, 0.7)
    scene.road("diaphragm-low", bent(sheet, _sunk))
    scene.road("fibres-low", bent(_fibres(), _sunk))
    _spine(scene, (*_LOW, "T9", "T8"), fades=False)
    _ribs(scene, (8, 9, 10, 11, 12))
    before = scene.part("before")
    dome = dashes(_TOP[1:12], 5)
    poles = [
        dashes([(250, 358), (252.5, 347), (261, 341), (271, 342.5), (279.5, 354)], 3),
        dashes([(319.5, 362), (323, 351), (331, 347.5), (341, 350), (347.5, 362)], 3),
    ]
    for data in (dome, *poles):
        before.path(data, line=CASING, width=2.3)
        before.path(data, line=SIGN_LINE, width=1.1)
    breath = scene.part("breath")
    for x, y in ((262.0, 294.0), (339.0, 288.0)):
        cased_push(breath, (x, y - 3), (x, y + 15), 8)
    down = scene.part("down")
    for x, y in ((259.5, 341), (336.5, 347.5)):
        cased_push(down, (x, y), (x, y + SLIDE), 7)
    return scene
