"""Pictures of a part of the body for the page: a place outlined in one layer, with its sides."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath

from explainer.desktop.body import region_paint
from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.labels import paint_side_names
from explainer.desktop.body.layer_pictures import PlateRequest, draw_plate
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.placement import Placement
from explainer.desktop.body.state_painter import side_names
from explainer.desktop.illustrate import Wish
from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import Figure

_KEPT = 12
_LEAST_SEEN = 330.0
"""Width of the smallest part shown, in the drawing's units: about the trunk with both arms."""
_ROUND = 1.5
"""How much wider and higher than its marked places a picture is at least."""
_CORNER = 8.0
_SIDE_NAMES_FROM = 300.0
"""Pixels of width from which there is room for the names of both sides."""


class Illustrator:
    """Draws what a page asks to see of the shown figure, and keeps the last few pictures."""

    def __init__(self, session: Session, outlines: FigureOutlines, assets: Path) -> None:
        """Draw regions on the layers that lie in ``assets``, for the figure of ``session``."""
        self._session = session
        self._outlines = outlines
        self._assets = assets
        self._kept: OrderedDict[tuple[Wish, Figure, str, str], QImage] = OrderedDict()

    def draw(self, wish: Wish, theme: Theme, font: QFont) -> QImage:
        """Return the picture, as ``theme`` shows it; an empty one where the view is not drawn."""
        looking = self._session.looking
        key = (wish, looking.figure, looking.skin_tone, theme.name)
        found = self._kept.get(key)
        if found is None:
            found = self._draw(wish, theme, font)
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _draw(self, wish: Wish, theme: Theme, font: QFont) -> QImage:
        shown = wish.shown
        figure = self._session.looking.figure
        drawn = self._outlines.of(figure).get(shown.view)
        if drawn is None:
            return QImage()
        whole = OutlinePaths.of_drawing(drawn)
        regions = [
            each
            for name in shown.names
            for each in self._session.pack.regions_named(name)
            if each in whole.regions
        ]
        size = QSizeF(wish.width, wish.height)
        placement = _about(whole, regions, size)
        pixels = (round(wish.width * wish.pixel_ratio), round(wish.height * wish.pixel_ratio))
        drawing = drawing_file(self._assets, figure, shown.view, shown.layer)
        tone = self._session.looking.skin_tone
        request = PlateRequest(drawing, placement, pixels, wish.pixel_ratio, theme.name, tone)
        plate = draw_plate(request, theme)
        seen = whole.mapped(placement.transform())
        painter = QPainter(plate)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(wish.pixel_ratio, wish.pixel_ratio)
        for each in regions:
            region_paint.paint_outlined(painter, seen.regions[each], wish.hue, theme)
        room = QRectF(0, 0, wish.width, wish.height)
        if wish.width >= _SIDE_NAMES_FROM:
            paint_side_names(painter, side_names(shown.view), room, font, theme)
        _round_corners(painter, room)
        painter.end()
        plate.setDevicePixelRatio(wish.pixel_ratio)
        return plate


def _about(whole: OutlinePaths, regions: list[str], size: QSizeF) -> Placement:
    """Return the placement that shows the regions in the middle of what surrounds them."""
    box = QRectF()
    for each in regions:
        box = box.united(whole.bounds(each))
    if box.isEmpty():
        box = whole.silhouette.boundingRect()
        scale = size.height() / (box.height() * 1.05)
    else:
        high = box.height() * _ROUND * size.width() / size.height()
        scale = size.width() / max(box.width() * _ROUND, high, _LEAST_SEEN)
    middle = box.center()
    return Placement(
        scale, size.width() / 2 - middle.x() * scale, size.height() / 2 - middle.y() * scale
    )


def _round_corners(painter: QPainter, room: QRectF) -> None:
    corners = QPainterPath()
    corners.addRect(room)
    corners.addRoundedRect(room, _CORNER, _CORNER)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(corners, Qt.GlobalColor.black)
