"""How the whole program looks: theme and size of text, chosen and changed in one place."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from explainer.desktop.body.region_paint import swatch
from explainer.desktop.icons import Icons
from explainer.desktop.preferences import TEXT_SIZES, ThemeChoice
from explainer.desktop.theme import Theme, choose_theme, make_palette
from explainer.desktop.window.window_style import load_font, window_font, window_style
from explainer.lessons.model import Family

_SWATCH = 15


class Appearance(QObject):
    """Holds theme and text size and dresses the application in them.

    Signals:
        theme_changed: the theme is another one now.
        text_resized: the size of text is another one now.
    """

    theme_changed = Signal()
    text_resized = Signal()

    def __init__(
        self, application: QApplication, assets: Path, choice: ThemeChoice, text_percent: int
    ) -> None:
        """Dress ``application``."""
        super().__init__()
        self._application = application
        self._assets = assets
        self.choice: ThemeChoice = choice
        self.text_percent = text_percent
        self.theme = self._chosen()
        load_font(assets / "fonts")
        application.setFont(window_font(text_percent))
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def _is_mirrored(self) -> bool:
        return self._application.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _chosen(self) -> Theme:
        scheme = self._application.styleHints().colorScheme()
        return choose_theme(self.choice, scheme == Qt.ColorScheme.Dark)

    def _dress(self) -> None:
        self._application.setPalette(make_palette(self.theme))
        self._application.setStyleSheet(window_style(self.theme, mirrored=self._is_mirrored))

    @property
    def icons(self) -> Icons:
        """The icons in the ink of the theme."""
        return Icons(self._assets / "icons", self.theme.ink, mirrored=self._is_mirrored)

    def marker(self, family: Family) -> QIcon:
        """Return the sample of a family's colour and pattern."""
        side = round(_SWATCH * self.text_percent / 100)
        ratio = self._application.devicePixelRatio()
        icon = QIcon()
        picture = swatch(family, self.theme, side, ratio)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Disabled):
            icon.addPixmap(picture, mode)
        return icon

    def choose(self, choice: ThemeChoice) -> None:
        """Show the program in another theme."""
        self.choice = choice
        self._follow_system()

    def _follow_system(self) -> None:
        theme = self._chosen()
        if theme != self.theme:
            self.theme = theme
            self._dress()
            self.theme_changed.emit()

    def step_text(self, by: int) -> None:
        """Make the text one size larger or smaller; 0 returns to the usual size."""
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - self.text_percent))
        place = TEXT_SIZES.index(nearest) + by if by else TEXT_SIZES.index(100)
        percent = TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        if percent != self.text_percent:
            self.text_percent = percent
            self._application.setFont(window_font(percent))
            self._dress()
            self.text_resized.emit()
