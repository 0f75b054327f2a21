"""The pen of Qt: paints a storyboard on paper or an image."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter, QPen

from explainer.desktop.mechanism.stage_labels import Spoken
from explainer.desktop.mechanism.storyboard.grid import LABEL_UNITS
from explainer.desktop.mechanism.storyboard.lettering import EM, Lettering, paper_font
from explainer.desktop.mechanism.storyboard.page import Badge, Frame, Line, Page
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.theme import LIGHT

POINTS_AN_INCH = 72
BORDER = 0.7
"""Points of the line around a picture."""
_DOTS_AN_INCH = 300
_MOST_COVERED = 0.6
"""Share of a picture that its words may cover on paper, where nobody can ask for them again."""
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def paint_page(painter: QPainter, page: Page, storyboard: Storyboard) -> None:
    """Paint ``page`` of ``storyboard`` where the units of ``painter`` are points.

    Raises:
        MemoryError: there is no room for a picture.
    """
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if page.is_mirrored:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    face = Lettering(page.font)
    _write(painter, page.head, face, page)
    for frame in page.frames:
        _paint_badge(painter, frame.badge, face, page, storyboard.look.hue)
        _write(painter, (*frame.name, *frame.words), face, page)
        _paint_picture(painter, frame, page, storyboard)
    painter.setPen(QPen(QColor(LIGHT.soft_ink), BORDER))
    painter.drawLine(QPointF(0, page.rule), QPointF(page.size.width(), page.rule))
    _write(painter, page.foot, face, page)


def _write(painter: QPainter, lines: Iterable[Line], face: Lettering, page: Page) -> None:
    for line in lines:
        wide = face.width(line.text, line.size, is_strong=line.is_strong)
        share = _BEFORE[line.align]
        before = wide * (1 - share if page.is_mirrored else share)
        painter.save()
        painter.translate(line.at - QPointF(before, 0))
        painter.scale(line.size / EM, line.size / EM)
        painter.setFont(face.font(is_strong=line.is_strong))
        painter.setPen(QColor(line.colour))
        painter.drawText(QPointF(0, 0), line.text)
        painter.restore()


def _paint_badge(painter: QPainter, badge: Badge, face: Lettering, page: Page, hue: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue)
    painter.drawEllipse(badge.middle, badge.radius, badge.radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _write(painter, (badge.number,), face, page)


def _paint_picture(painter: QPainter, frame: Frame, page: Page, storyboard: Storyboard) -> None:
    box, pictures, look = frame.picture, storyboard.pictures, storyboard.look
    room = stage_room(page)
    is_paper = isinstance(painter.device(), QPagedPaintDevice)
    if is_paper:
        painter.drawImage(box, _flat(frame, page, storyboard))
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / room.width(), box.height() / room.height())
    painter.setClipRect(room)
    if not is_paper:
        painter.fillRect(room, QColor(look.theme.panel))
        pictures.paint_still(painter, frame.place, look, room)
    pictures.paint_marks(painter, frame.place, look, room)
    pictures.paint_words(painter, frame.place, look, room, spoken(page, storyboard))
    painter.restore()
    painter.setPen(QPen(QColor(LIGHT.soft_ink), BORDER))
    painter.drawRect(box)


def _flat(frame: Frame, page: Page, storyboard: Storyboard) -> QImage:
    """Return the picture of a step, without its words, as paper is to show it.

    Qt writes a gradient that fades as a solid one into a PDF. A picture without
    transparency looks the same in every reader.
    """
    room = stage_room(page)
    image = blank_image(frame.picture.size() * (_DOTS_AN_INCH / POINTS_AN_INCH))
    image.fill(QColor(storyboard.look.theme.panel))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(image.width() / room.width(), image.height() / room.height())
    storyboard.pictures.paint_still(painter, frame.place, storyboard.look, room)
    painter.end()
    return image


def blank_image(size: QSizeF) -> QImage:
    """Return an image to paint on.

    Raises:
        MemoryError: there is no room for it.
    """
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError
    return image


def stage_room(page: Page) -> QRectF:
    """Return the room of every picture in the units of the stage, where labels have their size."""
    scale = LABEL_UNITS / page.label_size
    return QRectF(QPointF(), page.frames[0].picture.size() * scale)


def spoken(page: Page, storyboard: Storyboard) -> Spoken:
    """Return to whom the words on the pictures are said, in their font."""
    font = paper_font(page.font, round(LABEL_UNITS))
    return Spoken(storyboard.audience, font, _MOST_COVERED)
