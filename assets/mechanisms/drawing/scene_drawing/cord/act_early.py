"""Small pictures that say: with a fever or a risk, call early."""

from scene_drawing.curves import Point, ellipse, polyline, smooth
from scene_drawing.scene import Part, Scene
from scene_drawing.shared.emergency_icons import badge, clock, telephone

_FEVER, _RISK, _CALL = (548, 394), (616, 394), (582, 474)
_SIZE = 28
_BARE = "M582 430"
"""An outline without length: a part that begins with it is lit in its own colours alone."""
_WAY, _WAY_LINE = "#cdb596", "#8f7555"


def chips(scene: Scene) -> None:
    """Draw a thermometer and a mark of risk, and the call at an early hour they lead to."""
    tray = scene.part("chip-tray").path(_BARE)
    tray.path(
        polyline([(576, 424), (588, 424), (588, 448), (576, 448)], closed=True),
        _WAY, _WAY_LINE, 1.2,
    )  # fmt: skip
    rim = [(548, 361), (582, 360), (616, 361), (641, 371), (651, 394), (641, 417), (616, 427),
           (582, 428), (548, 427), (523, 417), (513, 394), (523, 371)]  # fmt: skip
    tray.path(
        smooth(rim, closed=True, tension=0.85), scene.shade("#e6d6bf", "#d6c2a4"), _WAY_LINE, 1.2
    )
    fever = scene.part("chip-fever").path(_BARE)
    badge(fever, scene, _FEVER, _SIZE)
    _thermometer(fever, scene, _FEVER)
    risk = scene.part("chip-risk").path(_BARE)
    badge(risk, scene, _RISK, _SIZE)
    _risk_mark(risk, scene, _RISK)
    call = scene.part("chip-call").path(_BARE)
    telephone(call, scene, _CALL, 36)
    clock(call, scene, (_CALL[0] + 38, _CALL[1] + 18), 17, 1)


def _thermometer(part: Part, scene: Scene, where: Point) -> None:
    x, y = where
    half = [(3.4, -20), (4.8, -15), (4.8, 4), (8, 8), (9, 13), (6, 19)]
    glass = [(0, -21), *half, (0, 21), *((-right, down) for right, down in reversed(half))]
    part.path(
        smooth([(x + right, y + down) for right, down in glass], closed=True, tension=0.8),
        "#eef3f1", "#65736f", 1.4,
    )  # fmt: skip
    part.path(polyline([(x, y + 12), (x, y - 14)]), line="#b93a32", width=3.6)
    part.path(ellipse(x, y + 13, 6), scene.glow("#e2806c", "#b23a34"), "#8f2f2a", 0.8)
    marks = [polyline([(x + 8, y + down), (x + 13, y + down)]) for down in (-14, -7, 0)]
    part.path("".join(marks), line="#65736f", width=1.6)


def _risk_mark(part: Part, scene: Scene, where: Point) -> None:
    x, y = where
    corners = [(0, -18), (4, -14), (19, 11), (17, 16), (-17, 16), (-19, 11), (-4, -14)]
    part.path(
        smooth([(x + right, y + down - 1) for right, down in corners], closed=True, tension=0.3),
        scene.shade("#f9d377", "#f4bd4a"), "#7d4f0e", 1.6,
    )  # fmt: skip
    part.path(polyline([(x, y - 9), (x, y + 4)]), line="#7d4f0e", width=3.8)
    part.path(ellipse(x, y + 10.4, 2.3), "#7d4f0e")
