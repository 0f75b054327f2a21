"""Storyboards as files, PDF, SVG and PNG, and on the paper of a printer."""

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)

from explainer.desktop.mechanism.storyboard.lettering import ANY_FONT
from explainer.desktop.mechanism.storyboard.page import Page
from explainer.desktop.mechanism.storyboard.painter import (
    POINTS_AN_INCH,
    blank_image,
    paint_page,
)
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.mechanism.storyboard.svg import svg_of
from explainer.desktop.whole_file import as_png, kind_of, open_buffer, write_whole

translate = QCoreApplication.translate

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
KINDS = ("pdf", "svg", "png")
"""The endings of files that can be written."""

_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_MARGIN = 28.0
"""Points on every side of the sheet: a centimetre, which every printer leaves."""
_RESOLUTION = 300
_PNG_RESOLUTION = 200
_TURNS = (QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait)
_WITH_LETTER = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
"""Countries whose usual paper is Letter, after the Unicode Common Locale Data Repository."""


def usual_paper() -> Paper:
    """Return the paper that is usual where the system says it stands."""
    country = QLocale.territoryToCode(QLocale.system().territory())
    return "letter" if country in _WITH_LETTER else "a4"


def save_storyboard(storyboard: Storyboard, file: Path, paper: Paper) -> str:
    """Write the storyboard as its file's ending says, whole or not at all.

    The ending must be one of ``KINDS``. Return why it failed, or an empty text.
    """
    kind = kind_of(file)
    layout = _sheet(storyboard, paper)
    room = room_on(layout)
    try:
        if kind == "svg":
            page = storyboard.page(room, ANY_FONT)
            sheet = layout.fullRect(QPageLayout.Unit.Point).size()
            content = svg_of(page, storyboard, sheet, _MARGIN).encode()
        elif kind == "png":
            content = _png_of(storyboard.page(room), storyboard, layout)
        else:
            content = _pdf_of(storyboard.page(room), storyboard, layout)
    except MemoryError:
        return translate("Storyboard", "there is too little memory")
    return write_whole(file, content)


def room_on(layout: QPageLayout) -> QSizeF:
    """Return the size in points of what is left between the margins of a page."""
    return layout.paintRect(QPageLayout.Unit.Point).size()


def turn_best(storyboard: Storyboard, layout: QPageLayout) -> QPageLayout:
    """Return ``layout``, upright or turned: whichever shows more."""
    found: dict[float, QPageLayout] = {}
    for turn in _TURNS:
        turned = QPageLayout(layout)
        turned.setOrientation(turn)
        found.setdefault(storyboard.fitness(room_on(turned)), turned)
    return found[max(found)]


def paint_on_paper(storyboard: Storyboard, paper: QPagedPaintDevice) -> None:
    """Paint the storyboard on the page of ``paper``.

    Raises:
        MemoryError: there is no room for a picture.
    """
    page = storyboard.page(room_on(paper.pageLayout()))
    _paint_on(paper, paper.logicalDpiX() / POINTS_AN_INCH, page, storyboard)


def _sheet(storyboard: Storyboard, paper: Paper) -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    unit = QPageLayout.Unit.Point
    upright = QPageLayout(QPageSize(_SIZES[paper]), _TURNS[1], margins, unit)
    return turn_best(storyboard, upright)


def _pdf_of(page: Page, storyboard: Storyboard, layout: QPageLayout) -> bytes:
    buffer = open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(layout)
    writer.setTitle(page.title)
    writer.setCreator("Ache Explainer")
    _paint_on(writer, writer.logicalDpiX() / POINTS_AN_INCH, page, storyboard)
    return bytes(buffer.data().data())


def _png_of(page: Page, storyboard: Storyboard, layout: QPageLayout) -> bytes:
    scale = _PNG_RESOLUTION / POINTS_AN_INCH
    image = blank_image(layout.fullRect(QPageLayout.Unit.Point).size() * scale)
    image.setDotsPerMeterX(round(_PNG_RESOLUTION / 0.0254))
    image.setDotsPerMeterY(round(_PNG_RESOLUTION / 0.0254))
    image.fill(QColor("white"))
    _paint_on(image, scale, page, storyboard, _MARGIN)
    return as_png(image)


def _paint_on(
    device: QPaintDevice, scale: float, page: Page, storyboard: Storyboard, margin: float = 0.0
) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise MemoryError
    try:
        painter.scale(scale, scale)
        painter.translate(margin, margin)
        paint_page(painter, page, storyboard)
    finally:
        painter.end()
