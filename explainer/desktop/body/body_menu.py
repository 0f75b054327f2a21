"""The menu at a point of the body: select the region there, read about the structures there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from explainer.desktop.body.body_canvas import BodyCanvas
from explainer.desktop.session import Session
from explainer.lessons.model import Layer
from explainer.lessons.reference import Structure

if TYPE_CHECKING:
    from explainer.desktop.body.lens_guide import LensGuide

translate = QCoreApplication.translate


class BodyMenu(QObject):
    """Knows what lies at a point of the canvas, in the shown layer and through the lens."""

    def __init__(
        self,
        session: Session,
        canvas: BodyCanvas,
        lens: "LensGuide",
        structure_drawn: Callable[[str], Structure | None],
    ) -> None:
        """Open on the right button or the menu key over ``canvas``.

        ``structure_drawn`` gives the card of what is drawn under an id.
        """
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._lens = lens
        self._structure_drawn = structure_drawn
        canvas.menu_asked.connect(self._open)

    def structures_at(self, point: QPointF) -> list[Structure]:
        """Return what lies at a point of the canvas: through the lens first, then as shown."""
        layers: Sequence[Layer] = (self._session.looking.layer,)
        if self._lens.is_on:
            layers = (self._lens.layer, *layers)
        found: list[Structure] = []
        for layer in layers:
            drawing = self._canvas.plate_request(layer).drawing
            drawn = self._canvas.structures.at(drawing, self._canvas.point_of_drawing(point))
            structure = self._structure_drawn(drawn.name) if drawn else None
            if structure is not None and structure not in found:
                found.append(structure)
        return found

    def ask_about(self) -> None:
        """Ask for the card of what lies under the lens, or where the pointer or focus is."""
        for structure in self.structures_at(self._lens.middle)[:1]:
            self._session.structure_asked.emit(structure.id)

    def filled(self, point: QPointF) -> QMenu:
        """Return the menu of a point of the canvas; while names are hidden it has no entry."""
        menu = QMenu(self._canvas)
        if self._session.names.mode == "none":
            return menu
        audience = self._session.looking.audience
        region = self._session.pack.regions.get(self._canvas.region_at(point))
        if region is not None:
            said = translate("Body", "Select: {region}")
            act = menu.addAction(said.format(region=region.name.said_to(audience)))
            act.triggered.connect(partial(self._session.select_region, region.id))
        for structure in self.structures_at(point):
            said = translate("Body", "About: {structure}")
            act = menu.addAction(said.format(structure=structure.name.said_to(audience)))
            act.triggered.connect(partial(self._session.structure_asked.emit, structure.id))
        return menu

    def _open(self, point: QPointF, where: QPoint) -> None:
        menu = self.filled(point)
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty():
            menu.popup(where)
