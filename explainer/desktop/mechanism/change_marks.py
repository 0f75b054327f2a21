"""What changes within a step, marked on a picture that stands still.

A thing that went somewhere leaves a dashed outline where it was and an arrow from
there; one that grew or took another shape leaves its old outline; one that goes
there and back shows how far it goes.
"""

from collections.abc import Iterator, Mapping
from math import cos, hypot, radians, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from explainer.desktop.mechanism.scene_art import end_of, scene_path, shown_shape
from explainer.desktop.mechanism.step_art import Look
from explainer.lessons.mechanism import Move, Verb
from explainer.lessons.motion import AT_REST, Frame, Motion, PartState
from explainer.lessons.scene import Scene, ScenePart

_LEAST_SIZE = 24.0
"""Pixels; of what is smaller, such as the hand of a clock, an outline would hide it."""
_LEAST_WAY = 14.0
"""Pixels; who went less far leaves his outline alone."""
_HEAD = 9.0
_LINE = 2.0
_CASING = 4.6
_UNMARKED: tuple[Verb, ...] = ("light", "appear", "fade", "draw", "stream")
_MOST = 5
"""Parts that are marked each by itself."""


def _seen_to_change(changed: Mapping[str, tuple[PartState, PartState]]) -> Iterator[str]:
    for name, (before, after) in changed.items():
        if before != after and before.opacity and after.opacity:
            yield name


class ChangeMarks:
    """Marks on the picture at rest what the step has changed."""

    def __init__(self, motion: Motion, place: int, look: Look) -> None:
        """Mark the step at ``place`` of ``motion``."""
        self._motion = motion
        self._place = place
        self._step = motion.mechanism.steps[place]
        self._look = look

    def paint(self, painter: QPainter, rest: Frame, to_pixels: QTransform) -> None:
        """Paint the marks over the picture ``rest``."""
        scene = self._motion.scene_at(self._place)
        if scene is None:
            return
        for road in dict.fromkeys(each.road for each in self._step.moves if each.verb == "stream"):
            self._mark_road(painter, scene, road, to_pixels)
        repeated = {name: move for move in self._step.moves if move.times for name in move.parts}
        first = self._motion.frame(self._place, 0.0)
        changed = {
            name: (first.parts.get(name, AT_REST), rest.parts.get(name, AT_REST))
            for move in self._step.moves
            if not move.times and move.verb not in _UNMARKED
            for name in move.parts
        }
        names = self._telling([*repeated, *_seen_to_change(changed)], scene, rest)
        for name in names:
            if name in repeated:
                self._mark_extreme(painter, scene, name, repeated[name], to_pixels)
            else:
                self._mark_part(painter, scene.parts[name], *changed[name], to_pixels)

    def _telling(self, names: list[str], scene: Scene, rest: Frame) -> list[str]:
        """Return those of many parts that tell what happens: marks on everything tell nothing.

        Where too much changes for each to be marked, it is what the step lights, and of
        that no line, whose old place beside its new one cannot be made out.
        """
        found = [each for each in dict.fromkeys(names) if each in scene.parts]
        if len(found) > _MOST:
            found = [each for each in found if each in rest.lit]
        if len(found) > _MOST:
            found = [each for each in found if scene.parts[each].fill != "none"]
        return found if len(found) <= _MOST else []

    def _mark_road(self, painter: QPainter, scene: Scene, name: str, to_pixels: QTransform) -> None:
        outline = scene.parts[name].outline if name in scene.parts else None
        if outline is not None:
            road = to_pixels.map(scene_path(outline))
            self._arrow_head(painter, *end_of(road, 0.96))

    def _mark_extreme(
        self, painter: QPainter, scene: Scene, name: str, move: Move, to_pixels: QTransform
    ) -> None:
        """Show how far what goes there and back goes at most."""
        begin, end = move.during
        seconds = self._motion.timing(self._place).motion
        far = self._motion.frame(self._place, seconds * (begin + (end - begin) / (2 * move.times)))
        state = far.parts.get(name, AT_REST)
        if state.opacity > 0:
            self._dashed(painter, to_pixels.map(shown_shape(scene.parts[name], state)))

    def _mark_part(
        self,
        painter: QPainter,
        part: ScenePart,
        before: PartState,
        after: PartState,
        to_pixels: QTransform,
    ) -> None:
        was = to_pixels.map(shown_shape(part, before))
        now = to_pixels.map(shown_shape(part, after))
        box = was.boundingRect()
        if max(box.width(), box.height()) > _LEAST_SIZE:
            self._dashed(painter, was)
        gone = now.boundingRect().center() - was.boundingRect().center()
        if hypot(gone.x(), gone.y()) > _LEAST_WAY:
            self._arrow(painter, was.boundingRect().center(), now.boundingRect().center())

    def _dashed(self, painter: QPainter, path: QPainterPath) -> None:
        for colour, width, style in (
            (QColor(self._look.theme.panel), _CASING, Qt.PenStyle.SolidLine),
            (self._look.hue, _LINE, Qt.PenStyle.DashLine),
        ):
            pen = QPen(colour, width, style)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        path = QPainterPath(start)
        bow = QPointF(start.y() - end.y(), end.x() - start.x()) * 0.12
        path.quadTo((start + end) / 2 + bow, end)
        for colour, width in ((QColor(self._look.theme.panel), _CASING), (self._look.hue, _LINE)):
            painter.strokePath(path, QPen(colour, width))
        self._arrow_head(painter, *end_of(path, 1.0))

    def _arrow_head(self, painter: QPainter, tip: QPointF, heading: float) -> None:
        def at(angle: float, reach: float) -> QPointF:
            turned = radians(heading + angle)
            return tip + QPointF(cos(turned), -sin(turned)) * reach

        head = QPolygonF([at(0, _HEAD * 0.5), at(150, _HEAD), at(180, _HEAD * 0.6), at(210, _HEAD)])
        pen = QPen(QColor(self._look.theme.panel), 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(self._look.hue)
        painter.drawPolygon(head)
        painter.setBrush(Qt.BrushStyle.NoBrush)
