"""Pictures of the body, drawn from SVG once for each size and kept.

Drawing a plate takes tens of milliseconds, showing a picture of it none. A
picture is a plate with everything on it that stands still: hairlines, the
regions a section speaks of, the selected region. What follows the pointer is
painted over it. Pictures of the fitted figure are also kept on disk, so that
the first window of the day need not draw; that cache may be deleted at any time.
"""

import os
import zlib
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, qVersion
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from explainer.desktop.body.placement import Placement
from explainer.desktop.theme import SKIN, Theme
from explainer.lessons.body_outlines import SHEET, SKIN_TONES, assets_of

_KEPT = 8
_KEPT_ON_DISK = 24
_CHECK_SIZE = 4
"""Bytes of the checksum at the end of a picture on disk."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class PlateRequest(NamedTuple):
    """Which plate is wanted, where and how large; ``size`` is in device pixels."""

    drawing: Path
    placement: Placement
    size: tuple[int, int]
    pixel_ratio: float
    theme: str
    tone: str = ""


class LayerPictures:
    """Draws plates and pictures, and keeps the last few of them."""

    def __init__(self, cache: Path | None) -> None:
        """Keep pictures on disk in ``cache``, or only in memory when it is None."""
        self._cache = cache
        self._plates: OrderedDict[PlateRequest, QImage] = OrderedDict()
        self._pictures: OrderedDict[tuple[PlateRequest, str], QPixmap] = OrderedDict()

    def picture(
        self,
        request: PlateRequest,
        theme: Theme,
        state: str,
        paint_state: Callable[[QPainter], None],
        *,
        keep_on_disk: bool,
    ) -> QPixmap:
        """Return the plate with what ``paint_state`` paints on it.

        ``state`` names what is painted: the same name must mean the same picture.
        """
        found = self._pictures.get((request, state))
        if found is None:
            entry = self._entry(request, state) if keep_on_disk else None
            image = _load(entry, request) if entry else None
            if image is None:
                image = self.plate(request, theme).copy()
                _paint_on(image, request, paint_state)
                if entry:
                    _store(image, entry)
            found = QPixmap.fromImage(image)
            found.setDevicePixelRatio(request.pixel_ratio)
            _keep(self._pictures, (request, state), found)
        return found

    def plate(self, request: PlateRequest, theme: Theme) -> QImage:
        """Return the plate alone; it is drawn once and kept for a while."""
        found = self._plates.get(request)
        if found is None:
            found = draw_plate(request, theme)
            _keep(self._plates, request, found)
        return found

    def _entry(self, request: PlateRequest, state: str) -> Path | None:
        if self._cache is None:
            return None
        regions = request.drawing.with_name("regions.svg")
        seen = repr((request, state, qVersion(), _size_of(request.drawing), _size_of(regions)))
        check = zlib.adler32(seen.encode())
        tones = assets_of(request.drawing) / SKIN_TONES
        for path in (request.drawing, regions, *([tones] if request.tone else [])):
            with suppress(OSError):
                check = zlib.crc32(path.read_bytes(), check)
        return self._cache / f"plate-{check:08x}-{zlib.crc32(seen.encode()):08x}.argb"


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _keep(kept: OrderedDict, key: object, value: object) -> None:  # type: ignore[type-arg]
    """Keep ``value`` and let the oldest go."""
    kept[key] = value
    while len(kept) > _KEPT:
        kept.popitem(last=False)


def _load(entry: Path, request: PlateRequest) -> QImage | None:
    width, height = request.size
    try:
        raw = entry.read_bytes()
    except OSError:
        return None
    raw, check = raw[:-_CHECK_SIZE], raw[-_CHECK_SIZE:]
    if len(raw) != width * height * 4 or check != _check_of(raw):
        return None
    return QImage(raw, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def _check_of(raw: bytes) -> bytes:
    return zlib.crc32(raw).to_bytes(_CHECK_SIZE, "big")


def _store(image: QImage, entry: Path) -> None:
    """Write ``entry`` whole or not at all; a cache that cannot be written is done without."""
    new = entry.with_suffix(f".{os.getpid()}")
    raw = bytes(image.constBits())
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(raw + _check_of(raw))
        new.replace(entry)
        kept = sorted(entry.parent.glob("plate-*.argb"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_KEPT_ON_DISK]:
            old.unlink()
    except OSError:
        with suppress(OSError):
            new.unlink()


def _paint_on(image: QImage, request: PlateRequest, paint: Callable[[QPainter], None]) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(request.pixel_ratio, request.pixel_ratio)
    paint(painter)
    painter.end()


def draw_plate(request: PlateRequest, theme: Theme) -> QImage:
    """Return the plate alone on the panel's colour, at one device pixel a pixel."""
    from explainer.desktop.body.plate_renderer import plate_renderer

    image = QImage(QSize(*request.size), _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    renderer = plate_renderer(request.drawing, request.tone)
    placement = request.placement
    sheet = QRectF(
        placement.left, placement.top, SHEET[0] * placement.scale, SHEET[1] * placement.scale
    )
    tone = QColor(theme.tone)
    tone.setAlphaF(theme.tone_strength)

    def paint(painter: QPainter) -> None:
        if renderer.isValid():
            renderer.render(painter, sheet)
        else:
            painter.fillRect(sheet, QColor(SKIN))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.fillRect(QRectF(0, 0, *request.size), tone)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(QRectF(0, 0, *request.size), QColor(theme.panel))

    _paint_on(image, request, paint)
    return image
