"""A slider through the layers of the body: on a mark one is seen alone, between two both are."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPen
from PySide6.QtWidgets import QSlider, QToolTip

from explainer.desktop.session import Session
from explainer.desktop.theme import Theme
from explainer.lessons.model import Layer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

translate = QCoreApplication.translate

_STEPS = 20
"""Steps of the slider from one layer to the next."""
_KEY_STEP = 2
_SNAP = 2
"""Within so many steps of a layer the pointer lands on the layer itself."""
_LEAST_HEIGHT = 96
"""Pixels; a shorter slider would have marks too near one another to be hit."""
_HANDLE = 8.0
_WIDTH = 30


class DepthSlider(QSlider):
    """Fades from one drawn layer into the next, the skin at the top."""

    def __init__(self, session: Session, names: Mapping[Layer, str], theme: Theme) -> None:
        """Follow ``session`` and tell it what is wanted; ``names`` are those of the layers."""
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("depthSlider")
        self._session = session
        self._names = names
        self._layers: Sequence[Layer] = ()
        self.theme = theme
        self.setInvertedAppearance(True)
        self.setInvertedControls(True)
        self.setAccessibleName(translate("Body", "Depth"))
        self.setSingleStep(_KEY_STEP)
        self.setPageStep(_STEPS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_showing = False
        self.valueChanged.connect(self._on_value)
        session.layer_shown.connect(self._show)
        session.layers_faded.connect(self._show)

    def offer(self, layers: Sequence[Layer]) -> None:
        """Offer these layers, from the skin down."""
        self._layers = layers
        self.setRange(0, max(len(layers) - 1, 0) * _STEPS)
        self._show()

    def step(self, by: int) -> None:
        """Fade a tenth of the way to the next layer deeper, or nearer the skin."""
        self._choose(self.value() + by * _KEY_STEP)
        if not self.hasFocus():
            self._announce()

    @property
    def words(self) -> str:
        """What is seen: one layer, or two and how much of the deeper one."""
        return self._words_of(self.value())

    def _words_of(self, value: int) -> str:
        place, past = divmod(value, _STEPS)
        if not self._layers:
            return ""
        upper = self._names[self._layers[place]]
        if not past:
            return upper
        said = translate("Body", "{upper}, with {percent} % {lower}")
        lower = self._names[self._layers[place + 1]]
        return said.format(upper=upper, percent=round(100 * past / _STEPS), lower=lower)

    def _show(self) -> None:
        """Stand where the session says."""
        looking = self._session.looking
        if looking.layer in self._layers:
            place = self._layers.index(looking.layer) + looking.fade
            self._is_showing = True
            self.setValue(round(place * _STEPS))
            self._is_showing = False
        self.setAccessibleDescription(self.words)
        self.setToolTip(self.words)
        self.update()

    def _choose(self, value: int) -> None:
        value = min(max(value, self.minimum()), self.maximum())
        if not self._layers:
            return
        nearest = min(int(value / _STEPS + 0.5), len(self._layers) - 1)
        self._session.fade_layers(self._layers[nearest], value / _STEPS - nearest)

    def _on_value(self, value: int) -> None:
        """Follow whatever sets the slider itself: other keys, the wheel, a screen reader."""
        if not self._is_showing:
            self._choose(value)
            self._announce()

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Go deeper with the keys that point down, nearer the skin with those that point up."""
        steps = {
            Qt.Key.Key_Down: _KEY_STEP,
            Qt.Key.Key_Up: -_KEY_STEP,
            Qt.Key.Key_PageDown: _STEPS,
            Qt.Key.Key_PageUp: -_STEPS,
        }.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        self._choose(self.value() + steps)
        self._announce()

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Go where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Follow the pointer that is held down; otherwise tell what is seen at that depth."""
        if self.isSliderDown():
            self._follow(event)
        else:
            self._tell(event, self._value_at(event.position()))

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self.setSliderDown(False)
        self.update()

    def _follow(self, event: "QMouseEvent") -> None:
        value = self._value_at(event.position())
        layer = round(value / _STEPS) * _STEPS
        self._choose(layer if abs(value - layer) <= _SNAP else value)
        self._tell(event, self.value())

    def _tell(self, event: "QMouseEvent", value: int) -> None:
        QToolTip.showText(event.globalPosition().toPoint(), self._words_of(value), self)

    def _groove(self) -> tuple[float, float]:
        """Return the top and the length of the way of the handle."""
        return _HANDLE + 3, self.height() - 2 * (_HANDLE + 3)

    def _value_at(self, point: QPointF) -> int:
        top, length = self._groove()
        share = min(max((point.y() - top) / max(length, 1), 0), 1)
        return round(share * self.maximum())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for a mark for each layer."""
        return QSize(_WIDTH, max(_LEAST_HEIGHT, 22 * len(self._layers)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no room: where it is short the keys and the menu do the same."""
        return QSize(_WIDTH, 0)

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Leave the Tab keys' way where there is no room to be seen."""
        super().resizeEvent(event)
        seen = event.size().height() >= _LEAST_HEIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if seen else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint the way, a mark for each layer, and the handle."""
        if self.height() < _LEAST_HEIGHT or not self._layers:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, length = self._groove()
        middle = self.width() / 2
        theme = self.theme
        painter.setPen(QPen(QColor(theme.soft_ink), 2.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle, top), QPointF(middle, top + length))
        for place in range(len(self._layers)):
            y = top + length * place / max(len(self._layers) - 1, 1)
            painter.drawLine(QPointF(middle - 5, y), QPointF(middle + 5, y))
        handle = QPointF(middle, top + length * self.value() / max(self.maximum(), 1))
        painter.setPen(QPen(QColor(theme.raised), 2.0))
        painter.setBrush(QColor(theme.ink))
        painter.drawEllipse(handle, _HANDLE, _HANDLE)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(handle, _HANDLE + 2, _HANDLE + 2)
        painter.end()
