"""Which structure of a layer lies under a point: the paths of plates, read when first asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explainer.desktop.painter_path import painter_path

if TYPE_CHECKING:
    from explainer.lessons.plate_reader import DrawnStructure

Paths = list[tuple["DrawnStructure", QPainterPath, QRectF]]
"""Structures as they are drawn one over another, each with its path and the path's box."""


class PlateStructures:
    """Keeps the structures of every plate that was asked about."""

    def __init__(self) -> None:
        """Know no plate yet."""
        self._plates: dict[Path, Paths] = {}

    def at(self, plate: Path, point: QPointF) -> "DrawnStructure | None":
        """Return the nearest structure at a point of the drawing, or None where there is none."""
        for structure, path, box in reversed(self.paths_of(plate)):
            if box.contains(point) and path.contains(point):
                return structure
        return None

    def all_of(self, plate: Path) -> "list[DrawnStructure]":
        """Return every structure of a plate, in the order in which they are drawn."""
        return [structure for structure, _, _ in self.paths_of(plate)]

    def paths_of(self, plate: Path) -> Paths:
        """Return every structure of a plate with its path, in the drawing's units."""
        if plate not in self._plates:
            from explainer.lessons.plate_reader import read_structures

            paths = [(each, painter_path(each.shape)) for each in read_structures(plate)]
            self._plates[plate] = [(each, path, path.boundingRect()) for each, path in paths]
        return self._plates[plate]
