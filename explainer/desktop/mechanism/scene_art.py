"""Drawing the parts of one scene, each as it stands at a moment."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtSvg import QSvgRenderer

from explainer.desktop.painter_path import painter_path
from explainer.lessons.body_outlines import Shape
from explainer.lessons.motion import PartState
from explainer.lessons.scene import Scene, ScenePart

_PIECE = 2.0
"""Units of a line that are drawn straight while the line is drawn bit by bit."""


def scene_path(shape: Shape) -> QPainterPath:
    """Return a shape as a painter path that is filled as an SVG is where its pieces overlap."""
    path = painter_path(shape)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def shown_shape(part: ScenePart, state: PartState) -> QPainterPath:
    """Return the outline of a part where it stands, in the scene's units."""
    shape = state.shape or part.outline
    return QTransform(*state.matrix).map(scene_path(shape)) if shape else QPainterPath()


class SceneArt:
    """Draws one scene, part by part; the painter is set to the scene's units."""

    def __init__(self, scene: Scene) -> None:
        """Draw what was read as ``scene``."""
        self.scene = scene
        self._renderer = QSvgRenderer(str(scene.path))
        self._boxes: dict[str, QRectF] = {}

    def box(self, name: str) -> QRectF:
        """Return the box of a part as it is drawn, with its lines, in the scene's units."""
        if name not in self._boxes:
            renderer = self._renderer
            box = renderer.transformForElement(name).mapRect(renderer.boundsOnElement(name))
            self._boxes[name] = box
        return self._boxes[name]

    def paint(self, painter: QPainter, name: str, state: PartState) -> None:
        """Draw a part as it stands; one that is not seen draws nothing."""
        part = self.scene.parts[name]
        if part.is_road or state.opacity <= 0 or state.drawn <= 0:
            return
        painter.save()
        painter.setTransform(QTransform(*state.matrix), combine=True)
        painter.setOpacity(painter.opacity() * state.opacity)
        if part.is_plain and (state.shape is not None or state.drawn < 1):
            _paint_plain(painter, part, state)
        else:
            self._renderer.render(painter, name, self.box(name))
        painter.restore()


def _paint_plain(painter: QPainter, part: ScenePart, state: PartState) -> None:
    """Draw a part of one path in another shape, or drawn so far only."""
    shape = state.shape or part.outline
    if shape is None:
        return
    path = scene_path(shape)
    painter.setOpacity(painter.opacity() * part.opacity)
    if part.fill != "none":
        painter.fillPath(path, QColor(part.fill))
    if part.line == "none":
        return
    pen = QPen(QColor(part.line), part.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if state.drawn < 1:
        painter.setPen(pen)
        painter.drawPolyline(_beginning(path, state.drawn))
    else:
        painter.strokePath(path, pen)


def _beginning(path: QPainterPath, share: float) -> QPolygonF:
    """Return the first ``share`` of a path's length, in pieces too short to be told apart."""
    count = max(round(path.length() * share / _PIECE), 1)
    return QPolygonF([path.pointAtPercent(share * place / count) for place in range(count + 1)])


def end_of(path: QPainterPath, share: float) -> tuple[QPointF, float]:
    """Return the point at a share of a path's length, and its heading in degrees."""
    at = path.percentAtLength(path.length() * share)
    return path.pointAtPercent(at), path.angleAtPercent(at)
