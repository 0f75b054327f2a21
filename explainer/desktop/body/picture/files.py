"""Pictures of the body as files: PNG, SVG and PDF, and on the paper of a printer."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)

from explainer.desktop.body.picture.body_picture import Sheet
from explainer.desktop.body.picture.painter import blank_image, paint_sheet
from explainer.desktop.body.picture.svg import svg_of
from explainer.desktop.whole_file import as_png, kind_of, open_buffer, write_whole

translate = QCoreApplication.translate

KINDS = ("png", "svg", "pdf")
"""The endings of files that can be written."""

_RESOLUTION = 300
_PIXELS_AN_INCH = 96
_POINTS_A_PIXEL = 72 / _PIXELS_AN_INCH


def exact_page(size: QSizeF) -> QPageLayout:
    """Return a page without margins for a picture of ``size`` pixels."""
    unit, exact = QPageSize.Unit.Point, QPageSize.SizeMatchPolicy.ExactMatch
    page = QPageSize(size * _POINTS_A_PIXEL, unit, "", exact)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(page, upright, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def room_on(page: QPageLayout) -> QSizeF:
    """Return the size in pixels of the picture that fills ``page`` inside its margins."""
    return page.paintRect(QPageLayout.Unit.Point).size() / _POINTS_A_PIXEL


def save_picture(sheet: Sheet, language: str, file: Path, page: QPageLayout | None = None) -> str:
    """Write ``sheet`` as its file's ending says, whole or not at all; return why not, or nothing.

    ``language`` is the tag of the words in it. A PDF has one page, ``page`` or one that
    fits exactly. The ending must be one of ``KINDS``.
    """
    kind = kind_of(file)
    try:
        if kind == "svg":
            content = svg_of(sheet, language).encode()
        elif kind == "png":
            content = _png_of(sheet)
        else:
            content = _pdf_of(sheet, page or exact_page(sheet.size))
    except MemoryError:
        wide, high = round(sheet.size.width()), round(sheet.size.height())
        said = translate("Picture", "there is too little memory for {width} x {height} pixels")
        return said.format(width=wide, height=high)
    return write_whole(file, content)


def paint_on_page(sheet: Sheet, paper: QPagedPaintDevice) -> None:
    """Paint ``sheet`` on the page of ``paper``.

    Raises:
        MemoryError: there is no room for the picture.
    """
    _paint_on(paper, paper.logicalDpiX() / _PIXELS_AN_INCH, sheet)


def _png_of(sheet: Sheet) -> bytes:
    image = blank_image(sheet.size)
    _paint_on(image, 1.0, sheet)
    return as_png(image)


def _pdf_of(sheet: Sheet, page: QPageLayout) -> bytes:
    buffer = open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(page)
    writer.setTitle(sheet.title)
    writer.setCreator("Ache Explainer")
    paint_on_page(sheet, writer)
    return bytes(buffer.data().data())


def _paint_on(device: QPaintDevice, scale: float, sheet: Sheet) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise MemoryError
    try:
        painter.scale(scale, scale)
        paint_sheet(painter, sheet)
    finally:
        painter.end()
