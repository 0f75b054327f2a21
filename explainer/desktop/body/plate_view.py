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
        self._drawn_at = Placement(1, 0, 0)

    def forget(self) -> None:
        """Draw afresh at the next painting."""
        self._picture = QPixmap()

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
        if self._picture.isNull() or not (self._suits(placement) or is_moving):
            request = self.request(placement, self._session.looking.layer)
            self._picture = self._pictures.picture(
                request,
                self._painter.theme,
                self._painter.standing_state(),
                partial(self._painter.paint_standing, seen=seen, request=request),
                keep_on_disk=keep_on_disk and not self._session.looking.structure,
            )
            self._drawn_at = placement
        if self._suits(placement):
            painter.drawPixmap(0, 0, self._picture)
            return
        painter.fillRect(area, self._painter.theme.panel)
        grown = placement.scale / self._drawn_at.scale
        corner = QPointF(
            placement.left - self._drawn_at.left * grown, placement.top - self._drawn_at.top * grown
        )
        size = self._picture.deviceIndependentSize() * grown
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(corner, size), self._picture, QRectF(self._picture.rect()))

    def _size_in_device_pixels(self) -> tuple[int, int]:
        ratio = self._canvas.devicePixelRatioF()
        return round(self._canvas.width() * ratio), round(self._canvas.height() * ratio)

    def _suits(self, placement: Placement) -> bool:
        """Return whether the picture is of this placement and as large as the canvas."""
        size = (self._picture.width(), self._picture.height())
        return self._drawn_at == placement and size == self._size_in_device_pixels()
