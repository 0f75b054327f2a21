"""The pain that travels from the selected place: roads that grow over the body and then stand."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.radiation_roads import DrawnRoad, roads_seen
from explainer.desktop.body.region_paint import mark_on
from explainer.desktop.body.road_shapes import RoadShape, fineness, road_shape
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Family
from explainer.lessons.reference import Reference
from explainer.pain.travelling import radiations_of

GROWING_TIME = 900
"""Milliseconds in which roads grow to their whole length."""
_MARGIN = 18


def roads_of(session: Session, reference: Reference, seen: OutlinePaths) -> tuple[DrawnRoad, ...]:
    """Return the roads of what is selected in ``session``, in the units of ``seen``."""
    region, cause, looking = session.region, session.cause, session.looking
    if region is None or cause is None or looking.structure:
        return ()
    radiations = radiations_of(reference, region, cause.id)
    return roads_seen(radiations, region, looking.view, seen)


class RadiatingPain(QObject):
    """Lets the roads of the selected cause grow, and paints them; at rest no timer runs."""

    def __init__(
        self, canvas: QWidget, session: Session, read_reference: Callable[[], Reference]
    ) -> None:
        """Paint on ``canvas`` what is selected in ``session``."""
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._read_reference = read_reference
        self._seen: OutlinePaths | None = None
        self._selected = ("", "", "")
        self._roads: tuple[DrawnRoad, ...] = ()
        self._shapes: tuple[RoadShape, ...] = ()
        self._shown = -1.0
        self.growth = QVariantAnimation(self)
        self.growth.setStartValue(0.0)
        self.growth.setEndValue(1.0)
        self.growth.setDuration(GROWING_TIME)
        self.growth.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.growth.valueChanged.connect(self._grow)
        session.mechanism.motion_chosen.connect(self._settle)
        self.grown = 1.0

    def begin(self, seen: OutlinePaths) -> None:
        """Let the roads grow from nothing, or stand whole at once where little is to move."""
        self.growth.stop()
        is_still = self._session.mechanism.has_less_motion or not self._canvas.isVisible()
        self.grown = 1.0 if is_still or not self.roads(seen) else 0.0
        if not self.grown:
            self.growth.start()
        self._canvas.update()

    def _grow(self, share: float) -> None:
        self.grown = float(share)
        self._canvas.update(self._reach().toAlignedRect())

    def _settle(self, less: bool) -> None:
        if less:
            self.growth.setCurrentTime(GROWING_TIME)

    def roads(self, seen: OutlinePaths) -> tuple[DrawnRoad, ...]:
        """Return the roads of what is selected now; they are sought once for each ``seen``."""
        looking = self._session.looking
        selected = (looking.region, looking.cause, looking.structure)
        if seen is not self._seen or selected != self._selected:
            self._seen, self._selected, self._shown = seen, selected, -1.0
            self._roads = roads_of(self._session, self._read_reference(), seen)
        return self._roads

    def regions(self, seen: OutlinePaths) -> tuple[str, ...]:
        """Return the regions on the roads but for the selected one."""
        named = dict.fromkeys(name for road in self.roads(seen) for name in road.regions)
        return tuple(name for name in named if name != self._session.looking.region)

    def _reach(self) -> QRectF:
        reach = QRectF()
        for road in self._roads:
            for at in road.points:
                reach = reach.united(QRectF(at.x(), at.y(), 1, 1))
        return reach.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def paint(
        self, painter: QPainter, area: QRectF, seen: OutlinePaths, family: Family, theme: Theme
    ) -> None:
        """Paint the roads, as far as they have grown, where they meet ``area``."""
        roads = self.roads(seen)
        if not roads or not self._reach().intersects(area):
            return
        if self._shown != self.grown:
            size = fineness(seen.transform.m11())
            self._shapes = tuple(
                road_shape(each.points, each.ends, self.grown, size) for each in roads
            )
            self._shown = self.grown
        colour = QColor(theme.fills[family.hue])
        for shape in self._shapes:
            painter.fillPath(shape.casing, mark_on(colour))
        for shape in self._shapes:
            painter.fillPath(shape.ink, colour)
