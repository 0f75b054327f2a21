"""The commands that draw: a snapshot of the window, the figure alone."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from explainer.desktop.body import region_paint
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.placement import Placement
from explainer.desktop.theme import LIGHT, THEMES
from explainer.desktop.translations import Translations
from explainer.lessons.body_outlines import SHEET, drawing_file
from explainer.lessons.prepared_pack import PreparedPack
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening, load_pack
from explainer.startup import find_folders, make_application, make_window

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_DONE, _FAILED, _MISUSE = 0, 1, 2
_DOTS_AN_INCH = 400
_Paint = Callable[[QPainter, QSizeF], None]


def _complain(sentence: str, code: int) -> int:
    print(f"ache-explainer: {sentence}", file=sys.stderr)
    return code


def _write_whole(out: Path, write: Callable[[Path], bool]) -> str:
    """Write ``out`` whole or not at all and return why it failed, or an empty text."""
    if not out.parent.is_dir():
        return f"the folder {out.parent} does not exist"
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".new-") as folder:
            made = Path(folder) / out.name
            if not write(made) or not made.stat().st_size:
                return f"{out} could not be written: is the disk full?"
            made.replace(out)
    except OSError as error:
        return f"{out} could not be written: {error.strerror}"
    return ""


def run_snapshot(opening: Opening, out: Path, size: tuple[int, int]) -> int:
    """Draw the window as it stands after opening and return the exit code."""
    application = make_application([])
    folders = find_folders(safe_mode=True)
    prepared = load_pack(opening, folders.cache)
    if prepared.pack is not None:
        Translations(application, assets_folder() / "translations").speak(prepared.pack.language)
    if opening.theme in {"", "system"}:
        opening = opening._replace(theme="light")
    window = make_window(application, prepared, opening, folders)
    window.setMinimumSize(1, 1)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    section = window.session.section
    if section is not None:
        window.session.section_asked.emit(section.address)
    QApplication.processEvents()
    window.body.canvas.settle()
    picture = window.grab()
    failure = _write_whole(out, lambda path: picture.save(str(path)))
    window.close()
    return _complain(failure, _FAILED) if failure else _DONE


def run_figure(options: argparse.Namespace) -> int:
    """Write the drawing alone, the body filling the height, and return the exit code."""
    make_application([])
    kind = options.out.suffix.lower().removeprefix(".")
    if kind not in _WRITERS:
        return _complain(f"'{options.out.name}' is no .svg, .png or .pdf", _MISUSE)
    asked = Opening(
        region=options.region, view=options.view, layer=options.layer, figure=options.figure
    )
    prepared = load_pack(asked, None)
    drawing = drawing_file(assets_folder(), options.figure, options.view, options.layer)
    painter = _FigurePainter(prepared, options, drawing)
    size = QSize(*options.size)
    failure = _write_whole(options.out, lambda path: _WRITERS[kind](path, size, painter.paint))
    return _complain(failure, _FAILED) if failure else _DONE


def _plate_image(renderer: "QSvgRenderer", sheet: QRectF, paper: QPdfWriter) -> QImage:
    """Return the plate as a picture that is fine enough for print."""
    image = QImage(
        (sheet.size() * (_DOTS_AN_INCH / paper.logicalDpiX())).toSize(),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


class _FigurePainter:
    """Paints one plate with a region lit, filling the height of whatever it is given."""

    def __init__(self, prepared: PreparedPack, options: argparse.Namespace, drawing: Path) -> None:
        self._prepared = prepared
        self._region = options.region
        self._theme = THEMES.get(options.theme, LIGHT)
        self._drawing = drawing
        self._outlines = OutlinePaths.of_drawing(prepared.outlines[options.view])

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        from PySide6.QtSvg import QSvgRenderer

        figure = self._outlines.silhouette.boundingRect()
        scale = size.height() / figure.height()
        left = size.width() / 2 - figure.center().x() * scale
        placement = Placement(scale, left, -figure.top() * scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(placement.left, placement.top, SHEET[0] * scale, SHEET[1] * scale)
        renderer = QSvgRenderer(str(self._drawing))
        paper = painter.device()
        if isinstance(paper, QPdfWriter):
            # Qt writes a gradient that fades as a solid one into a PDF.
            painter.drawImage(sheet, _plate_image(renderer, sheet, paper))
        else:
            renderer.render(painter, sheet)
        self._paint_region(painter, self._outlines.mapped(placement.transform()))

    def _paint_region(self, painter: QPainter, seen: OutlinePaths) -> None:
        pack = self._prepared.pack
        region = pack.regions.get(self._region) if pack else None
        family = pack.family_of_region(region) if pack and region else None
        if region is None or family is None:
            return
        if region.side == "all":
            region_paint.paint_halo(painter, seen.silhouette, family, self._theme)
        elif region.id in seen.regions:
            anchor = seen.anchors[region.id]
            path = seen.regions[region.id]
            region_paint.paint_selected(painter, path, anchor, family, self._theme)


def _paint_on(device: QPaintDevice, size: QSizeF, paint: _Paint) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    paint(painter, size)
    return painter.end()


def _write_png(path: Path, size: QSize, paint: _Paint) -> bool:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return _paint_on(image, QSizeF(size), paint) and image.save(str(path))


def _write_svg(path: Path, size: QSize, paint: _Paint) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    return _paint_on(generator, QSizeF(size), paint)


def _write_pdf(path: Path, size: QSize, paint: _Paint) -> bool:
    writer = QPdfWriter(str(path))
    unit, exact = QPageSize.Unit.Point, QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(QSizeF(size) * 0.75, unit, "", exact))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle("Ache Explainer")
    return _paint_on(writer, QSizeF(writer.width(), writer.height()), paint)


_WRITERS: dict[str, Callable[[Path, QSize, _Paint], bool]] = {
    "png": _write_png,
    "svg": _write_svg,
    "pdf": _write_pdf,
}
