"""The plate under the states of the regions: drawn afresh at rest, stretched while it moves."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from explainer.desktop.body.layer_pictures import LayerPictures, PlateRequest
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.placement import Placement
from explainer.desktop.body.state_painter import StatePainter
from explainer.desktop.session import Session
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import LAYERS, Layer


class PlateView:
    """Shows the session's view and layer in one widget, at whatever placement."""

    def __init__(
        self,
        canvas: QWidget,
        session: Session,
        assets: Path,
        pictures: LayerPictures,
        painter: StatePainter,
    ) -> None:
        """Draw for ``canvas``; ``painter`` paints what stands still on the plate."""
        self._canvas = canvas
        self._session = session
        self._assets = assets
        self._pictures = pictures
        self._painter = painter
        self._picture = QPixmap()
        self._shining = QPixmap()
        self._drawn_at = Placement(1, 0, 0)

    def forget(self) -> None:
        """Draw afresh at the next painting."""
        self._picture = self._shining = QPixmap()

    def request(self, placement: Placement, layer: Layer) -> PlateRequest:
        """Return what to ask for so as to see ``layer``, or the skin where it is not drawn."""
        looking, ratio = self._session.looking, self._canvas.devicePixelRatioF()
        wanted = drawing_file(self._assets, looking.figure, looking.view, layer)
        return PlateRequest(
            wanted if wanted.is_file() else wanted.with_name("skin.svg"),
            placement,
            self._size_in_device_pixels(),
            ratio,
            self._painter.theme.name,
            looking.skin_tone,
        )

    def drawn_layers(self) -> list[Layer]:
        """Return the layers that are drawn in the view that is shown, from the skin down."""
        looking = self._session.looking
        return [
            layer
            for layer in LAYERS
            if drawing_file(self._assets, looking.figure, looking.view, layer).is_file()
        ]

    def paint(
        self,
        painter: QPainter,
        area: QRect,
        placement: Placement,
        seen: OutlinePaths,
        *,
        is_moving: bool,
        keep_on_disk: bool,
    ) -> None:
        """Paint the plate; one that ``is_moving`` is stretched rather than drawn afresh."""
        looking = self._session.looking
        if self._picture.isNull() or not (self._suits(placement) or is_moving):
            keep = keep_on_disk and not looking.structure
            self._picture = self._draw(placement, seen, looking.layer, keep=keep)
            other = self._shining_layer()
            self._shining = QPixmap()
            if other is not None:
                self._shining = self._draw(placement, seen, other, keep=keep)
            self._drawn_at = placement
        self._show(painter, area, placement, self._picture)
        if looking.fade and not self._shining.isNull():
            painter.setOpacity(abs(looking.fade))
            self._show(painter, area, placement, self._shining)
            painter.setOpacity(1)

    def _shining_layer(self) -> Layer | None:
        """Return the neighbour of the shown layer that shines through it, if any does."""
        looking, drawn = self._session.looking, self.drawn_layers()
        if not looking.fade or looking.layer not in drawn:
            return None
        place = drawn.index(looking.layer) + (1 if looking.fade > 0 else -1)
        return drawn[place] if 0 <= place < len(drawn) else None

    def _draw(
        self, placement: Placement, seen: OutlinePaths, layer: Layer, *, keep: bool
    ) -> QPixmap:
        request = self.request(placement, layer)
        return self._pictures.picture(
            request,
            self._painter.theme,
            self._painter.standing_state(seen),
            partial(self._painter.paint_standing, seen=seen, request=request),
            keep_on_disk=keep,
        )

    def _show(self, painter: QPainter, area: QRect, placement: Placement, picture: QPixmap) -> None:
        if self._suits(placement):
            painter.drawPixmap(0, 0, picture)
            return
        painter.fillRect(area, self._painter.theme.panel)
        grown = placement.scale / self._drawn_at.scale
        corner = QPointF(
            placement.left - self._drawn_at.left * grown, placement.top - self._drawn_at.top * grown
        )
        size = picture.deviceIndependentSize() * grown
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(corner, size), picture, QRectF(picture.rect()))

    def _size_in_device_pixels(self) -> tuple[int, int]:
        ratio = self._canvas.devicePixelRatioF()
        return round(self._canvas.width() * ratio), round(self._canvas.height() * ratio)

    def _suits(self, placement: Placement) -> bool:
        """Return whether the picture is of this placement and as large as the canvas."""
        size = (self._picture.width(), self._picture.height())
        return self._drawn_at == placement and size == self._size_in_device_pixels()
