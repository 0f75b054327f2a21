"""Pictures of the body's layers, drawn from SVG once for each size and kept.

Drawing a plate takes tens of milliseconds, showing a picture of it none. The
pictures of the fitted figure are also kept on disk, so that the first window of
the day need not draw; that cache may be deleted at any time.
"""

import hashlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, qVersion
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.placement import Placement
from explainer.desktop.theme import Theme
from explainer.lessons.body_reader import SHEET

_KEPT = 8
_KEPT_ON_DISK = 24
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


@dataclass(frozen=True)
class PictureRequest:
    """Which plate is wanted, where and how large; ``size`` is in device pixels."""

    drawing: Path
    placement: Placement
    size: tuple[int, int]
    pixel_ratio: float
    theme: Theme


class LayerPictures:
    """Draws plates and keeps the last few of them."""

    def __init__(self, cache: Path | None) -> None:
        """Keep pictures on disk in ``cache``, or only in memory when it is None."""
        self._cache = cache
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def picture(
        self, request: PictureRequest, outlines: Callable[[], OutlinePaths], keep_on_disk: bool
    ) -> QPixmap:
        """Return the plate with the hairlines of its regions, ``outlines`` in pixels."""
        key = (
            request.drawing,
            request.placement,
            request.size,
            request.pixel_ratio,
            request.theme.name,
        )
        found = self._kept.get(key)
        if found is None:
            found = self._load_or_draw(request, outlines, keep_on_disk)
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return found

    def _load_or_draw(
        self, request: PictureRequest, outlines: Callable[[], OutlinePaths], keep_on_disk: bool
    ) -> QPixmap:
        entry = self._entry(request) if keep_on_disk else None
        image = _load(entry, request) if entry else None
        if image is None:
            image = _draw(request, outlines())
            if entry:
                _store(image, entry)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(request.pixel_ratio)
        return picture

    def _entry(self, request: PictureRequest) -> Path | None:
        if self._cache is None:
            return None
        digest = hashlib.blake2b(digest_size=16)
        with suppress(OSError):
            digest.update(request.drawing.read_bytes())
            digest.update(request.drawing.with_name("regions.svg").read_bytes())
        seen = (request.placement, request.size, request.pixel_ratio, request.theme, qVersion())
        digest.update(repr(seen).encode())
        return self._cache / f"plate-{digest.hexdigest()}.argb"


def _load(entry: Path, request: PictureRequest) -> QImage | None:
    width, height = request.size
    try:
        raw = entry.read_bytes()
    except OSError:
        return None
    if len(raw) != width * height * 4:
        return None
    return QImage(raw, width, height, width * 4, _FORMAT).copy()


def _store(image: QImage, entry: Path) -> None:
    """Write ``entry`` whole or not at all; a cache that cannot be written is done without."""
    with suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix="new-")
        with os.fdopen(handle, "wb") as file:
            file.write(image.constBits())
        Path(name).replace(entry)
        kept = sorted(entry.parent.glob("plate-*.argb"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_KEPT_ON_DISK]:
            old.unlink()


def _draw(request: PictureRequest, outlines: OutlinePaths) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(QSize(*request.size), _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(request.drawing))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(request.pixel_ratio, request.pixel_ratio)
    placement = request.placement
    sheet = QRectF(
        placement.left, placement.top, SHEET[0] * placement.scale, SHEET[1] * placement.scale
    )
    if renderer.isValid():
        renderer.render(painter, sheet)
    else:
        painter.fillPath(outlines.silhouette, QColor("#EEDCCF"))
    tone = QColor(request.theme.tone)
    tone.setAlphaF(request.theme.tone_strength)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(QRectF(0, 0, *request.size), tone)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    _draw_hairlines(painter, outlines, request.theme)
    painter.end()
    return image


def _draw_hairlines(painter: QPainter, outlines: OutlinePaths, theme: Theme) -> None:
    colour = QColor(theme.ink if theme.is_dark else "#7A5A48")
    colour.setAlphaF(0.9 if theme.name == "contrast" else 0.3)
    painter.setPen(QPen(colour, 0.7))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in outlines.regions.values():
        painter.drawPath(path)
