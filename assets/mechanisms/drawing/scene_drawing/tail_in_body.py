"""The cord, its cone and the roots below it, over the body seen from behind."""

from scene_drawing.curves import ellipse, plate_path, smooth
from scene_drawing.palette import colour
from scene_drawing.scene import OVER_BODY, Part, Scene
from scene_drawing.skin_regions import LEG, joined, region_path
from scene_drawing.strands import along, ribbon

_LEVELS = ("L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5")
_SCIATIC = ((296.5, 380), (295.5, 420), (293, 432), (281, 447), (270, 468), (258, 488),
            (243, 526), (235, 570), (231, 630), (229, 690), (232, 760))  # fmt: skip
_PUDENDAL = ((298.5, 390), (298, 440), (295.5, 468), (289, 488), (284, 498), (287, 520), (291, 542))


def in_body() -> Scene:
    """Return the scene that lies over the plates of the back."""
    scene = Scene(OVER_BODY)
    _skin(scene)
    _bladder_and_bowel(scene)
    scene.part("sac-in-body").path(
        plate_path("back", "nerve", "spinal-dura-mater"),
        "#d3e0e0",
        colour("nerve-dura", "dark"),
        0.7,
    )
    edge = (
        (297.2, 112), (297.1, 190), (297.2, 250), (296.7, 300), (296.8, 344),
        (298, 358), (299.4, 369),
    )  # fmt: skip
    cord = [*edge, (300, 372.4), *((600 - x, y) for x, y in reversed(edge))]
    scene.part("cord").path(
        smooth(cord, closed=True),
        scene.shade(colour("nerve-cord", "light"), colour("nerve-cauda", "light")),
        colour("nerve-cord", "dark"),
        0.6,
    )
    tail = scene.part("tail")
    half = (
        (300, 374), (298.6, 366), (297.2, 357), (295.6, 351), (293.6, 352),
        (293.1, 376), (293.1, 400), (293.4, 424), (295.2, 446), (297.7, 463),
    )  # fmt: skip
    sheath = [*half, (300, 466.5), *((600 - x, y) for x, y in reversed(half[1:]))]
    tail.path(smooth(sheath, closed=True), "#d3e0e0", colour("nerve-dura", "dark"), 0.7)
    _roots(tail)
    for side, sign in (("left", 1), ("right", -1)):
        leg = [(x if sign > 0 else 600 - x, y) for x, y in _SCIATIC]
        scene.road(f"way-to-leg-{side}", smooth(along(leg, 16)))
        saddle = [(x if sign > 0 else 600 - x, y) for x, y in _PUDENDAL]
        scene.road(f"way-from-saddle-{side}", smooth(along(list(reversed(saddle)), 12)))
    for name in ("message-to-leg", "message-from-saddle"):
        spark = scene.part(name)
        spark.path(ellipse(300, 380, 2.4), "#fff3c4", colour("nerve", "dark"), 0.7)
        spark.path(ellipse(300, 380, 1.1), "#ffffff")
    return scene


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


def _skin(scene: Scene) -> None:
    legs = [
        joined([region_path("back", f"{region}.{side}") for region in LEG]) for side in ("L", "R")
    ]
    scene.part("saddle-skin").path(
        region_path("back", "saddle"), colour("skin-tone", "blush"), opacity=0.6
    )
    scene.part("legs-skin").path("".join(legs), colour("skin-tone", "blush"), opacity=0.4)


def _bladder_and_bowel(scene: Scene) -> None:
    bowel = along([(306, 470), (301, 482), (296.5, 495), (298, 508), (300.5, 519), (300, 531)], 14)
    wide = [11, 11.6, 12.2, 12.8, 13.2, 13.4, 13.2, 12.6, 11.4, 9.8, 8, 6.2, 4.8, 4]
    shapes = {"bladder": plate_path("back", "organ", "bladder"), "bowel": ribbon(bowel, wide)}
    for (name, shape), tone in zip(shapes.items(), ("bladder", "colon"), strict=True):
        scene.part(name).path(
            shape,
            scene.glow(colour("organ", tone, "light"), colour("organ", tone, "dark")),
            colour("organ", tone, "line"),
            0.8,
        )
