"""The outlines of one view as painter paths, made once and asked many times."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from explainer.desktop.painter_path import painter_path
from explainer.lessons.body_outlines import BodyOutlines


class OutlinePaths:
    """The regions and the silhouette of one view, in any one coordinate system."""

    def __init__(
        self,
        silhouette: QPainterPath,
        regions: Mapping[str, QPainterPath],
        anchors: Mapping[str, QPointF],
        transform: QTransform | None = None,
    ) -> None:
        """Take the paths as they are; ``anchors`` lie inside their regions.

        ``transform`` is that which took them from the drawing's own units.
        """
        self.transform = transform or QTransform()
        self.silhouette = silhouette
        self.regions = regions
        self.anchors = anchors
        self._boxes = [(path.boundingRect(), path, name) for name, path in regions.items()]

    @classmethod
    def of_drawing(cls, outlines: BodyOutlines) -> "OutlinePaths":
        """Return the paths of a drawing in its own units."""
        return cls(
            painter_path(outlines.silhouette),
            {name: painter_path(each.shape) for name, each in outlines.regions.items()},
            {name: QPointF(*each.anchor) for name, each in outlines.regions.items()},
        )

    def mapped(self, transform: QTransform) -> "OutlinePaths":
        """Return the same paths seen through ``transform``."""
        return OutlinePaths(
            transform.map(self.silhouette),
            {name: transform.map(path) for name, path in self.regions.items()},
            {name: transform.map(point) for name, point in self.anchors.items()},
            self.transform * transform,
        )

    def region_at(self, point: QPointF) -> str:
        """Return the region that holds ``point``, or an empty text."""
        for box, path, name in self._boxes:
            if box.contains(point) and path.contains(point):
                return name
        return ""

    def bounds(self, region: str) -> QRectF:
        """Return the box around a region, empty when it is not drawn here."""
        path = self.regions.get(region)
        return path.boundingRect() if path else QRectF()
