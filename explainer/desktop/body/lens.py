"""A round glass over the body that shows a deeper layer where it is held."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from explainer.desktop.theme import LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIZES = (46, 64, 88, 116, 150)
"""Radii of the glass in pixels, from the smallest."""
_RIM = 7.0
_CHIP = (10.0, 4.0)
"""Pixels left free beside and above the words on the rim."""


class Lens(QWidget):
    """Lies over the canvas, lets every event through, and paints what it is given."""

    def __init__(self, canvas: QWidget) -> None:
        """Lie over ``canvas``, unseen until it is held over something."""
        super().__init__(canvas)
        self.setObjectName("lens")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.theme: Theme = LIGHT
        self._radius = SIZES[1]
        self._middle = QPointF()
        self._picture = QPixmap()
        self._words = ""
        self.hide()

    @property
    def words(self) -> str:
        """What the rim says: the name of what lies under the centre."""
        return self._words

    @property
    def radius(self) -> int:
        """Pixels from the centre to the edge of the glass."""
        return self._radius

    def resize_glass(self, by: int) -> None:
        """Take the next larger or smaller glass."""
        place = SIZES.index(self._radius) + by
        self._radius = SIZES[min(max(place, 0), len(SIZES) - 1)]
        self.hold(self._middle, self._picture, self._words)

    def hold(self, middle: QPointF, picture: QPixmap, words: str) -> None:
        """Show ``picture``, a plate as large as the canvas, where its point ``middle`` is."""
        self._middle, self._picture = middle, picture
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
        reach = self._radius + _RIM + 2
        chip = self._chip_size()
        width = max(2 * reach, chip.width() + 4)
        high = 2 * reach + chip.height() / 2 + 2
        box = QRectF(middle.x() - width / 2, middle.y() - reach, width, high)
        self.setGeometry(box.toAlignedRect())
        self.show()
        self.raise_()
        self.update()

    def _chip_size(self) -> QRectF:
        words = QFontMetricsF(self._face()).boundingRect(self._words)
        return QRectF(0, 0, words.width() + 2 * _CHIP[0], words.height() + 2 * _CHIP[1])

    def _face(self) -> QFont:
        face = QFont(self.font())
        face.setWeight(QFont.Weight.DemiBold)
        return face

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the glass, its rim and the words on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._middle - QPointF(self.pos())
        glass = QPainterPath()
        glass.addEllipse(middle, self._radius, self._radius)
        painter.setClipPath(glass)
        painter.fillPath(glass, QColor(self.theme.panel))
        painter.drawPixmap(-self.pos(), self._picture)
        painter.setClipping(False)
        self._paint_rim(painter, middle)
        if self._words:
            self._paint_words(painter, middle)
        painter.end()

    def _paint_rim(self, painter: QPainter, middle: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rim = self._radius + _RIM / 2
        for colour, width in ((self.theme.ink, _RIM), (self.theme.raised, _RIM - 3)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(middle, rim, rim)
        for colour, width in ((self.theme.raised, 3.4), (self.theme.ink, 1.4)):
            painter.setPen(QPen(QColor(colour), width))
            for step in (QPointF(5, 0), QPointF(0, 5)):
                painter.drawLine(middle - step, middle + step)

    def _paint_words(self, painter: QPainter, middle: QPointF) -> None:
        chip = self._chip_size()
        chip.moveCenter(middle + QPointF(0, self._radius + _RIM / 2))
        chip.moveLeft(min(max(chip.left(), 1), self.width() - chip.width() - 1))
        painter.setPen(QPen(QColor(self.theme.ink), 1.2))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setFont(self._face())
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._words)

    def glass_box(self) -> QRect:
        """Return the box of the glass alone, in pixels of the canvas."""
        reach = self._radius
        corner = self._middle - QPointF(reach, reach)
        return QRectF(corner.x(), corner.y(), 2 * reach, 2 * reach).toRect()
