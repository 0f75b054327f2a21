"""The pictures of one mechanism: at rest for paper, and made ready to move for the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explainer.desktop.body_plates import BodyPlates
from explainer.desktop.mechanism.change_marks import ChangeMarks
from explainer.desktop.mechanism.gauge_paint import PlacedGauge, paint_gauge, place_gauge
from explainer.desktop.mechanism.layered_step import LayeredStep
from explainer.desktop.mechanism.scene_library import SceneLibrary
from explainer.desktop.mechanism.stage_labels import (
    PlacedLabel,
    Spoken,
    paint_labels,
    place_labels,
)
from explainer.desktop.mechanism.step_art import Look, StepArt, fitted
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.motion import Motion


class StepPictures:
    """Draws the steps of one mechanism within any room."""

    def __init__(self, mechanism: Mechanism, scenes: SceneLibrary, plates: BodyPlates) -> None:
        """Draw ``mechanism`` from its scenes and the plates of the body."""
        self.mechanism = mechanism
        self.motion = Motion(mechanism, scenes.scene)
        self._scenes = scenes
        self._plates = plates
        self._placed_for: tuple[object, ...] = ()
        self._words: tuple[list[PlacedLabel], list[PlacedGauge]] = ([], [])

    def art(self, place: int, look: Look) -> StepArt:
        """Return what draws the step at ``place``."""
        step = self.mechanism.steps[place]
        return StepArt(step, self._scenes.art(step.ground.scene), self._plates, look)

    def layered(self, place: int, look: Look, room: QRectF, pixel_ratio: float) -> LayeredStep:
        """Return the step at ``place`` made ready to move within ``room``."""
        step = self.mechanism.steps[place]
        moving = self.motion.moving_parts(place)
        last = self.motion.timing(place).motion
        ends = self.motion.frame(place, 0.0), self.motion.frame(place, last)
        seen = fitted(step.camera, room)
        return LayeredStep(self.art(place, look), moving, ends, seen, room, pixel_ratio)

    def paint_still(self, painter: QPainter, place: int, look: Look, room: QRectF) -> None:
        """Paint the step at ``place`` as it stands still at its end, without words."""
        seen = fitted(self.mechanism.steps[place].camera, room)
        rest = self.motion.frame(place, self.motion.timing(place).motion)
        self.art(place, look).paint(painter, rest, seen, room)

    def paint_marks(self, painter: QPainter, place: int, look: Look, room: QRectF) -> None:
        """Mark on the picture at rest what the step has changed."""
        seen = fitted(self.mechanism.steps[place].camera, room)
        rest = self.motion.frame(place, self.motion.timing(place).motion)
        painter.save()
        painter.setClipRect(room)
        ChangeMarks(self.motion, place, look).paint(painter, rest, seen)
        painter.restore()

    def paint_words(
        self,
        painter: QPainter,
        place: int,
        look: Look,
        room: QRectF,
        said: Spoken,
        values: Sequence[float] | None = None,
    ) -> None:
        """Paint labels and gauges, these at ``values`` or as they stand at the end."""
        step = self.mechanism.steps[place]
        labels, gauges = self._placed(place, room, said)
        shown = [each.end if not each.times else each.start for each in step.gauges]
        paint_labels(painter, labels, look.theme, said.font)
        for gauge, value in zip(gauges, values or shown, strict=True):
            paint_gauge(painter, gauge, value, look.theme, look.hue, said.font)

    def _placed(
        self, place: int, room: QRectF, said: Spoken
    ) -> tuple[list[PlacedLabel], list[PlacedGauge]]:
        """Return where the words of a step stand; they stay there while the step moves."""
        key = (place, room.getRect(), said.audience, said.font.key(), said.most_covered)
        if key != self._placed_for:
            step = self.mechanism.steps[place]
            seen = fitted(step.camera, room)
            gauges = [place_gauge(each, said.audience, room, said.font) for each in step.gauges]
            picture = seen.mapRect(QRectF(*step.camera))
            taken = [each.box for each in gauges]
            labels = place_labels(step.labels, said, seen, room, picture, taken)
            self._placed_for, self._words = key, (labels, gauges)
        return self._words
