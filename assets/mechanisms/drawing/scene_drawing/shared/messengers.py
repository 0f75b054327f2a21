"""The small things that carry an illness's news: viruses, messengers, signals."""

import math

from scene_drawing.curves import Point, blob, ellipse, polyline, smooth
from scene_drawing.scene import Part, Scene

INTERLEUKIN = ("#6fbdb6", "#2f8079", "#1f5f5a")
NECROSIS_FACTOR = ("#b29bd2", "#7a5da6", "#553f7c")
INTERFERON = ("#f0bd6a", "#d1892c", "#8f5a17")
PROSTAGLANDIN = ("#cfdd86", "#96ad48", "#5b6e26")
VIRUS = ("#c2c8ea", "#7f88c0", "#4a5290")
SIGNAL = ("#fffbe6", "#f4971f", "#8a4a06")


def around(x: float, y: float, reach: float, angle: float) -> Point:
    """Return the point at ``reach`` and ``angle``, in degrees, from another."""
    turn = math.radians(angle)
    return x + reach * math.cos(turn), y + reach * math.sin(turn)


def virus(scene: Scene, name: str, x: float, y: float, size: float, first: float = 8) -> Part:
    """Add a virus: a round coat with knobbed spikes, one of them at the angle ``first``."""
    return draw_virus(scene, scene.part(name), x, y, size, first)


def draw_virus(scene: Scene, part: Part, x: float, y: float, size: float, first: float = 8) -> Part:
    """Draw a virus as one of many things of a part."""
    light, dark, line = VIRUS
    part.path(ellipse(x, y, size), scene.glow(light, dark), line, size * 0.07)
    for place in range(11):
        angle = 360 / 11 * place + first
        root, end = around(x, y, size * 0.96, angle), around(x, y, size * 1.28, angle)
        part.path(polyline([root, end]), "none", line, size * 0.11)
        part.path(ellipse(*around(x, y, size * 1.36, angle), size * 0.14), dark, line, size * 0.05)
    coil = [around(x, y, size * (0.52 - place * 0.025), 34 * place + 20) for place in range(16)]
    part.path(smooth(coil), "none", line, size * 0.09, 0.55)
    shine = [around(x, y, size * 0.72, angle) for angle in (195, 220, 245, 270)]
    part.path(smooth(shine), "none", "#eef0fa", size * 0.12, 0.8)
    return part


def interleukin(scene: Scene, name: str, x: float, y: float, size: float) -> Part:
    """Add an interleukin: a round, folded bead."""
    light, dark, line = INTERLEUKIN
    part = scene.part(name).path(
        blob(x, y, size, 0.05, 9), scene.glow(light, dark), line, size * 0.16
    )
    fold = [
        (x - size * 0.5, y + size * 0.1),
        (x, y + size * 0.45),
        (x + size * 0.5, y + size * 0.1),
    ]
    part.path(smooth(fold), "none", line, size * 0.13, 0.6)
    return part.path(ellipse(x - size * 0.32, y - size * 0.38, size * 0.24), "#e3f6f3", opacity=0.9)


def necrosis_factor(scene: Scene, name: str, x: float, y: float, size: float) -> Part:
    """Add a tumour necrosis factor: three like lobes about one middle, as the molecule has."""
    light, dark, line = NECROSIS_FACTOR
    rim = []
    for place in range(18):
        reach = size * (0.92 + 0.26 * math.cos(math.radians(60 * place)))
        rim.append(around(x, y, reach, 20 * place - 90))
    part = scene.part(name).path(
        smooth(rim, closed=True), scene.glow(light, dark), line, size * 0.15
    )
    for angle in (-30, 90, 210):
        inner, outer = around(x, y, size * 0.08, angle), around(x, y, size * 0.5, angle)
        part.path(polyline([inner, outer]), "none", line, size * 0.13, 0.6)
    top = around(x, y, size * 0.62, -100)
    return part.path(ellipse(*top, size * 0.2), "#efe7fa", opacity=0.9)


def interferon(scene: Scene, name: str, x: float, y: float, size: float) -> Part:
    """Add an interferon: a slim bean."""
    light, dark, line = INTERFERON
    rim = [
        (x - size * 1.3, y + size * 0.1),
        (x - size * 0.8, y - size * 0.62),
        (x, y - size * 0.62),
        (x + size * 0.8, y - size * 0.62),
        (x + size * 1.3, y + size * 0.1),
        (x + size * 0.85, y + size * 0.62),
        (x, y + size * 0.34),
        (x - size * 0.85, y + size * 0.62),
    ]
    part = scene.part(name).path(
        smooth(rim, closed=True), scene.shade(light, dark), line, size * 0.15
    )
    shine = [
        (x - size * 0.8, y - size * 0.3),
        (x, y - size * 0.36),
        (x + size * 0.6, y - size * 0.3),
    ]
    return part.path(smooth(shine), "none", "#fff0cf", size * 0.18, 0.9)


def prostaglandin(scene: Scene, name: str, x: float, y: float, size: float) -> Part:
    """Add a prostaglandin that swims to the right: a ring of five with two tails behind it."""
    light, dark, line = PROSTAGLANDIN
    middle = x + size * 0.34
    ring = [around(middle, y, size * 0.74, 72 * place) for place in range(5)]
    rim = polyline(ring, closed=True)
    part = scene.part(name).path(rim, scene.glow(light, dark), line, size * 0.16)
    for away in (-1, 1):
        tail = [
            (middle - size * (0.5 + 0.34 * step), y + size * (away * 0.24 + swing))
            for step, swing in enumerate((0, -0.16, 0.14, -0.16, 0.1))
        ]
        part.path(smooth(tail), "none", line, size * 0.24)
        part.path(smooth(tail), "none", light, size * 0.1)
    part.path(rim, scene.glow(light, dark), line, size * 0.16)
    shine = ellipse(middle - size * 0.14, y - size * 0.22, size * 0.2, size * 0.15)
    return part.path(shine, "#f6fad8", opacity=0.9)


def signal(scene: Scene, name: str, x: float, y: float, size: float) -> Part:
    """Add a signal on a nerve: a bright pulse with a soft glow about it."""
    light, dark, line = SIGNAL
    part = scene.part(name).path(ellipse(x, y, size), scene.glow(light, dark), line, size * 0.14)
    part.path(ellipse(x, y, size * 1.7), dark, opacity=0.22)
    return part.path(ellipse(x - size * 0.2, y - size * 0.25, size * 0.4), "#fffdf2", opacity=0.95)
