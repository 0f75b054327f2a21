"""A cut through nose, mouth and throat, with the breath that carries viruses in."""

from scene_drawing.curves import Point, ellipse, smooth
from scene_drawing.pens.ribbons import bulge, ribbon
from scene_drawing.pens.unlined import unlined
from scene_drawing.scene import OVER_BODY, Scene
from scene_drawing.shared.messengers import virus

_THROAT: Point = (261.6, 137)
_LANDED: Point = (265, 136.6)
"""Where a virus has come to rest on the lining."""
_ALARM = "#c2455a"
_AIR: list[Point] = [
    (203.8, 111.8), (207.4, 105.6), (212.6, 98.6), (221, 93.4), (233, 91), (246, 91.6),
    (257, 95.6), (265.4, 103.6), (269, 115), (269.6, 132), (268.8, 150), (266.6, 162),
    (266.4, 178), (269, 197), (259.6, 199), (256, 181), (254, 166), (250.8, 157),
    (255.6, 151.6), (256, 141), (254.6, 131.6), (257.4, 124.6), (254.6, 118.4), (247, 113.4),
    (234, 111.2), (221, 111.4), (213.4, 112.2), (211, 114),
]  # fmt: skip
_NOSE: list[Point] = [
    (215, 84.6), (212, 90), (206.4, 97.6), (201, 104.6), (199.4, 108.4), (200.6, 111.6),
    (203.8, 113), (210.4, 112.6), (216, 106), (219, 96), (218, 88),
]  # fmt: skip
_PALATE: list[Point] = [
    (214.4, 113), (222, 112.2), (234, 112), (246, 114.2), (253.4, 119.2), (256, 126),
    (253.6, 129.4), (250.8, 124.4), (245, 119.2), (234, 116.6), (222, 116.6), (215, 117.2),
]  # fmt: skip
_TONGUE: list[Point] = [
    (221.6, 128.6), (224, 123.2), (231, 119.8), (240, 119.6), (247.6, 123.4), (252, 130.4),
    (253.8, 140), (252.4, 149.4), (246, 153), (237.6, 149), (230, 141.4), (224, 134.6),
]  # fmt: skip


def virus_way_in() -> Scene:
    """Return the airway of nose and throat, with viruses that drift in on the breath."""
    scene = Scene(OVER_BODY)
    nose = scene.part("nose")
    nose.path(smooth(_NOSE, closed=True), "#ead9cc", opacity=0.75)
    nose.path(smooth(_NOSE[:7]), "none", "#bfa797", 1.1)
    air = smooth(_AIR, closed=True)
    mouth = scene.part("mouth")
    tongue = smooth(_TONGUE, closed=True)
    mouth.path(tongue, scene.glow("#e59a8e", "#c06c64"), "#8a4a44", 0.9)
    mouth.path(
        smooth([(226, 129), (235, 124.6), (244, 128), (249, 137)]), "none", "#f2bdb2", 1.2, 0.7
    )
    airway = scene.part("airway")
    # The lining has no line across the nostril, where the breath comes in.
    airway.path(air, "#a05d56").path(smooth(_AIR), "none", "#96564e", 3.8)
    airway.path(smooth(_AIR), "none", "#f0c0b2", 2.4)
    for shelf in (
        [(219, 98), (230, 95.6), (243, 96.4), (251, 100)],
        [(215, 105), (228, 102.4), (242, 103.4), (252, 107)],
    ):
        airway.path(ribbon(shelf, lambda far: 0.6 + 3.2 * bulge(far)), "#e8ada0", "#9a5a50", 0.5)
    palate = scene.part("palate")
    palate.path(smooth(_PALATE, closed=True), scene.shade("#f1c5b8", "#d58f82"), "#8a4a44", 0.8)
    lid: list[Point] = [(251.6, 155), (253.4, 149), (257.4, 145.4)]
    palate.path(ribbon(lid, lambda far: 1.6 + 1.8 * bulge(far)), "#f1c5b8", "#8a4a44", 0.6)
    throat = scene.part("throat")
    throat.path(ellipse(*_THROAT, 12))
    throat.path(ellipse(*_THROAT, 12), _ALARM, opacity=0.3)
    throat.path(ellipse(*_THROAT, 7, 9), _ALARM, opacity=0.55)
    for place, line in enumerate(
        (
            [(166, 101), (180, 114), (196, 119), (205.4, 113), (211, 104.6), (222, 100.4)],
            [(163, 113), (178, 124), (196, 126.6), (207.6, 117.6), (213, 108.8), (222, 107)],
        ),
        1,
    ):
        points: list[Point] = list(line)
        data = ribbon(points, lambda far: 0.5 + 1.5 * bulge(far))
        scene.part(f"breath-line-{place}").path(data, "#8fb0c4", "#5f8399", 0.4, 0.85)
    way: list[Point] = [
        (168, 106), (180, 118), (195, 123), (206, 115.6), (212, 106), (222, 100.2), (236, 99.4),
        (250, 102.6), (260.6, 111), (263.8, 124),
    ]  # fmt: skip
    scene.road("breath", smooth(way))
    virus(scene, "virus", *way[0], 3.2)
    unlined(virus(scene, "landed-virus", *_LANDED, 3.9), _LANDED)
    return scene
