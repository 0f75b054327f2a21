"""Drawing one step of a mechanism: its ground, its parts, and what is lit of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from explainer.desktop.body_plates import BodyPlates
from explainer.desktop.mechanism.scene_art import SceneArt, shown_shape
from explainer.desktop.theme import Theme
from explainer.lessons.mechanism import Box, MechanismStep
from explainer.lessons.model import Family
from explainer.lessons.motion import AT_REST, Copy, Frame, PartState

VEIL = 0.28
"""How much of what is not lit the ground's colour hides."""
_MOST_TONE = 0.4
"""How much of the picture the theme's tone may hide: it is all there is to see."""
_TINT = 0.09
_LINE = 2.4
_CASING = 5.0
"""Pixels of the line around what is lit, and of the casing that keeps it apart."""


class Look:
    """How steps are to be drawn: in which theme, lit in the hue of which family."""

    def __init__(self, theme: Theme, family: Family) -> None:
        """Draw in ``theme``, and what is lit in the hue of ``family``."""
        self.theme = theme
        self.family = family

    @property
    def hue(self) -> QColor:
        """The colour of what is lit."""
        return QColor(self.theme.hues[self.family.hue])

    def veil(self, strength: float) -> QColor:
        """Return what lies over all that is not lit: the theme's tone and the ground's colour."""
        theme = self.theme
        tone, ground = QColor(theme.tone), QColor(theme.panel)
        veil = VEIL * strength
        both = veil + min(theme.tone_strength, _MOST_TONE) * (1 - veil)
        if not both:
            return QColor(0, 0, 0, 0)
        share = veil / both
        rest = 1 - share
        return QColor.fromRgbF(
            tone.redF() * rest + ground.redF() * share,
            tone.greenF() * rest + ground.greenF() * share,
            tone.blueF() * rest + ground.blueF() * share,
            both,
        )


def fitted(camera: Box, room: QRectF) -> QTransform:
    """Return the transform that shows ``camera`` whole in the middle of ``room``."""
    left, top, width, height = camera
    scale = min(room.width() / width, room.height() / height)
    middle = room.center()
    return QTransform(
        scale,
        0,
        0,
        scale,
        middle.x() - (left + width / 2) * scale,
        middle.y() - (top + height / 2) * scale,
    )


class StepArt:
    """Draws one step at any moment and placement.

    The painter is set to pixels; ``place`` takes the ground's units to them.
    """

    def __init__(
        self, step: MechanismStep, scene: SceneArt | None, plates: BodyPlates, look: Look
    ) -> None:
        """Draw ``step``, which shows ``scene`` or a plate or both, as ``look`` says."""
        self.step = step
        self.scene = scene
        self.look = look
        self._plates = plates

    def paint(self, painter: QPainter, frame: Frame, place: QTransform, room: QRectF) -> None:
        """Paint a moment whole within ``room``, sharp at any size."""
        painter.save()
        painter.setClipRect(room)
        with in_units(painter, place):
            self.paint_plate(painter)
            for name in self.parts:
                self.paint_part(painter, name, frame)
        self.paint_veil(painter, frame, room)
        self.paint_regions(painter, place)
        for name, strength in frame.structures.items():
            self.paint_structure(painter, name, strength, place)
        for name, strength in frame.lit.items():
            self.paint_lit(painter, name, frame, strength, place)
        with in_units(painter, place):
            for copy in frame.copies:
                self.paint_copy(painter, copy)
        painter.restore()

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the scene, from the farthest on."""
        return tuple(self.scene.scene.parts) if self.scene else ()

    def paint_plate(self, painter: QPainter) -> None:
        """Paint the plate of the body, in the ground's units."""
        ground = self.step.ground
        if ground.view and ground.layer:
            self._plates.paint(painter, ground.view, ground.layer)

    def paint_part(self, painter: QPainter, name: str, frame: Frame) -> None:
        """Paint one part as it stands, in the ground's units."""
        self.paint_state(painter, name, frame.parts.get(name, AT_REST))

    def paint_state(self, painter: QPainter, name: str, state: PartState) -> None:
        """Paint one part in a state, in the ground's units."""
        if self.scene is not None:
            self.scene.paint(painter, name, state)

    def paint_copy(self, painter: QPainter, copy: Copy) -> None:
        """Paint one copy of a stream, in the ground's units."""
        if self.scene is not None:
            state = AT_REST._replace(matrix=(1, 0, 0, 1, *copy.shift), opacity=copy.opacity)
            self.scene.paint(painter, copy.part, state)

    def paint_veil(self, painter: QPainter, frame: Frame, room: QRectF) -> None:
        """Hide a little of everything, over which what is lit is drawn once more."""
        strengths = [1.0] if self.step.regions else []
        strengths += [*frame.lit.values(), *frame.structures.values()]
        veil = self.look.veil(max(strengths, default=0.0))
        if veil.alpha():
            painter.fillRect(room, veil)

    def paint_regions(self, painter: QPainter, place: QTransform) -> None:
        """Fill the regions that the step speaks of as if they were selected."""
        view = self.step.ground.view
        for region in self.step.regions if view else ():
            path = place.map(self._plates.region_path(view or "back", region))
            painter.fillPath(path, self._plates.region_brush(self.look.family, self.look.theme))
            self._paint_outline(painter, path, is_filled=False)

    def paint_structure(
        self, painter: QPainter, name: str, strength: float, place: QTransform
    ) -> None:
        """Light a structure of the plate."""
        ground = self.step.ground
        if not (ground.view and ground.layer and strength > 0):
            return
        painter.save()
        painter.setOpacity(strength)
        with in_units(painter, place):
            self._plates.paint_structure(painter, ground.view, ground.layer, name)
        for path in self.structure_paths(name, place):
            self._paint_outline(painter, path, is_filled=True)
        painter.restore()

    def structure_paths(self, name: str, place: QTransform) -> list[QPainterPath]:
        """Return the outlines of a structure of the plate, in pixels."""
        ground = self.step.ground
        if not (ground.view and ground.layer):
            return []
        paths = self._plates.structure_paths(ground.view, ground.layer, name)
        return [place.map(each) for each in paths]

    def paint_lit(
        self, painter: QPainter, name: str, frame: Frame, strength: float, place: QTransform
    ) -> None:
        """Light a part of the scene where it stands."""
        state = frame.parts.get(name, AT_REST)
        if name not in self.parts or strength * state.opacity <= 0:
            return
        painter.save()
        painter.setOpacity(strength * state.opacity)
        self.paint_lit_state(painter, name, state._replace(opacity=1.0), place)
        painter.restore()

    def paint_lit_state(
        self,
        painter: QPainter,
        name: str,
        state: PartState,
        place: QTransform,
        *,
        is_cased: bool = True,
    ) -> None:
        """Paint a part in a state as it looks when it is lit, in pixels.

        What changes its shape from moment to moment does without the casing of its line.
        """
        if self.scene is None:
            return
        part = self.scene.scene.parts[name]
        with in_units(painter, place):
            self.scene.paint(painter, name, state)
        if state.drawn >= 1:
            path = place.map(shown_shape(part, state))
            self._paint_outline(painter, path, is_filled=part.fill != "none", is_cased=is_cased)

    def _paint_outline(
        self, painter: QPainter, path: QPainterPath, *, is_filled: bool, is_cased: bool = True
    ) -> None:
        """Light a shape: a tint of the hue in it, and a cased line of the hue around it."""
        look = self.look
        if is_filled:
            tint = QColor(look.hue)
            tint.setAlphaF(_TINT)
            painter.fillPath(path, tint)
        casing = [(QColor(look.theme.panel), _CASING)] if is_cased else []
        for colour, width in (*casing, (look.hue, _LINE)):
            pen = QPen(colour, width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)


@contextmanager
def in_units(painter: QPainter, place: QTransform) -> Iterator[None]:
    """Set the painter to a ground's units for a while."""
    painter.save()
    painter.setTransform(place, combine=True)
    try:
        yield
    finally:
        painter.restore()
