"""Singling out one structure of a plate: it stays as it is drawn, all others fade."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from explainer.desktop.body.layer_pictures import PlateRequest
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.theme import Theme
from explainer.lessons.reference import Structure

VEIL = 0.78
"""How much of all else is hidden."""


class Isolation:
    """Paints the structure that is singled out over a veil."""

    def __init__(
        self, structures: PlateStructures, structure_of: Callable[[str], Structure | None]
    ) -> None:
        """Ask ``structures`` what a plate draws; ``structure_of`` gives the card of an id."""
        self._structures = structures
        self._structure_of = structure_of

    def paint(
        self,
        painter: QPainter,
        structure_id: str,
        silhouette: QPainterPath,
        request: PlateRequest,
        theme: Theme,
    ) -> None:
        """Veil the figure and draw the structure once more, on every side where it is drawn."""
        structure = self._structure_of(structure_id)
        drawn = (
            [
                each.id
                for each in self._structures.all_of(request.drawing)
                if structure.stands_for(each.name)
            ]
            if structure
            else []
        )
        if not drawn:
            return
        from explainer.desktop.body.plate_renderer import plate_renderer

        veil = QColor(theme.panel)
        veil.setAlphaF(VEIL)
        painter.fillPath(silhouette, veil)
        renderer = plate_renderer(request.drawing, request.tone)
        placement = request.placement
        for each in drawn:
            box = renderer.boundsOnElement(each)
            corner = (
                placement.left + box.left() * placement.scale,
                placement.top + box.top() * placement.scale,
            )
            size = (box.width() * placement.scale, box.height() * placement.scale)
            renderer.render(painter, each, QRectF(*corner, *size))
