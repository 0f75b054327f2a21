"""Icons in the ink of the theme, drawn from the SVG files in assets/icons."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

_OTHER_SIDE = {"left": "right", "right": "left"}


class _LineIcon(QIconEngine):
    """An icon that is read and drawn when it is first painted, not before."""

    def __init__(self, path: Path, colour: str) -> None:
        super().__init__()
        self._path = path
        self._colour = colour

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        from PySide6.QtSvg import QSvgRenderer

        text = self._path.read_text("utf-8").replace("currentColor", self._colour)
        renderer = QSvgRenderer(QByteArray(text.encode()))
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.35)
        renderer.render(painter, QRectF(rect))  # type: ignore[call-overload] # a QRect

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _LineIcon(self._path, self._colour)


class Icons:
    """Gives the icons of one folder in one colour."""

    def __init__(self, folder: Path, colour: str, *, mirrored: bool = False) -> None:
        """Draw the icons of ``folder`` in ``colour``; ``mirrored`` turns arrows the other way."""
        self._folder = folder
        self._mirrored = mirrored
        self.colour = colour

    def icon(self, name: str) -> QIcon:
        """Return the icon of that file name, without its ending."""
        if self._mirrored:
            shape, _, side = name.rpartition("-")
            name = f"{shape}-{_OTHER_SIDE[side]}" if side in _OTHER_SIDE else name
        return QIcon(_LineIcon(self._folder / f"{name}.svg", self.colour))
