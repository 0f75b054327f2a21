"""What a mechanism asks of whoever draws the body: its plates, structures and regions."""

from typing import Protocol

from PySide6.QtGui import QBrush, QPainter, QPainterPath

from explainer.desktop.theme import Theme
from explainer.lessons.model import Family, Layer, View


class BodyPlates(Protocol):
    """Draws plates of the body in the units of their sheet; names may leave out the side."""

    def paint(self, painter: QPainter, view: View, layer: Layer) -> None:
        """Paint a whole plate."""

    def paint_structure(self, painter: QPainter, view: View, layer: Layer, name: str) -> None:
        """Paint one structure of a plate once more, on every side that ``name`` means."""

    def structure_paths(self, view: View, layer: Layer, name: str) -> list[QPainterPath]:
        """Return the outlines of a structure, one for each side that ``name`` means."""

    def region_path(self, view: View, region: str) -> QPainterPath:
        """Return the outline of a region, empty where the view does not show it."""

    def region_brush(self, family: Family, theme: Theme) -> QBrush:
        """Return the brush that fills a selected region: a family's colour and pattern."""
