"""The plates of the body as scenes are drawn over them: always of the neutral figure."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.plate_renderer import plate_renderer
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.body.region_paint import family_brush
from explainer.desktop.painter_path import painter_path
from explainer.desktop.theme import Theme
from explainer.lessons.body_outlines import SHEET, drawing_file
from explainer.lessons.model import FIGURES, Family, Layer, View

_FIGURE = FIGURES[0]
_KEPT = 4


class StagePlates:
    """Draws plates of the neutral figure, over which every scene is drawn."""

    def __init__(
        self, assets: Path, outlines: FigureOutlines, skin_tone: Callable[[], str]
    ) -> None:
        """Draw what lies in ``assets``, its skin in the tone that is chosen when it is drawn."""
        self._assets = assets
        self._outlines = outlines
        self._skin_tone = skin_tone
        self._structures = PlateStructures()
        self._renderer = lru_cache(maxsize=_KEPT)(plate_renderer)

    def _plate(self, view: View, layer: Layer) -> Path:
        return drawing_file(self._assets, _FIGURE, view, layer)

    def paint(self, painter: QPainter, view: View, layer: Layer) -> None:
        """Paint a whole plate."""
        renderer = self._renderer(self._plate(view, layer), self._skin_tone())
        renderer.render(painter, QRectF(0, 0, *SHEET))

    def paint_structure(self, painter: QPainter, view: View, layer: Layer, name: str) -> None:
        """Paint one structure of a plate once more, on every side that ``name`` means."""
        plate = self._plate(view, layer)
        renderer = self._renderer(plate, self._skin_tone())
        for structure, _, _ in self._structures.paths_of(plate):
            if name in {structure.name, f"{structure.name}.{structure.side}"}:
                renderer.render(painter, structure.id, renderer.boundsOnElement(structure.id))

    def structure_paths(self, view: View, layer: Layer, name: str) -> list[QPainterPath]:
        """Return the outlines of a structure, one for each side that ``name`` means."""
        return [
            path
            for structure, path, _ in self._structures.paths_of(self._plate(view, layer))
            if name in {structure.name, f"{structure.name}.{structure.side}"}
        ]

    def region_path(self, view: View, region: str) -> QPainterPath:
        """Return the outline of a region, empty where the view does not show it."""
        drawn = self._outlines.of(_FIGURE).get(view)
        outline = drawn.regions.get(region) if drawn else None
        return painter_path(outline.shape) if outline else QPainterPath()

    def region_brush(self, family: Family, theme: Theme) -> QBrush:
        """Return the brush that fills a selected region: a family's colour and pattern."""
        return family_brush(family, theme.fills[family.hue])
