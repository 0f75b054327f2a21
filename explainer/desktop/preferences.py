"""What the program remembers between runs: how it looks, never what was looked up by whom."""

from pathlib import Path
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QByteArray, QSettings

from explainer.desktop.shown_names import NAMES_MODES, NamesMode
from explainer.lessons.model import AUDIENCES, FIGURES, Audience, Figure

ThemeChoice = Literal["system", "light", "dark", "contrast"]
THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300)
"""Sizes of text on offer, in per cent."""


class Preferences(NamedTuple):
    """The remembered choices, each with its default."""

    theme: ThemeChoice = "system"
    audience: Audience = "plain"
    text_percent: int = 100
    body_follows: bool = True
    less_motion: bool | None = None
    """Whether steps are shown at rest only; None where the desktop decides."""
    lesson: str = ""
    language: str = ""
    figure: Figure = "neutral"
    skin_tone: str = ""
    names: NamesMode = "pointed"
    geometry: bytes = b""
    split: bytes = b""


class PreferencesStore:
    """Reads and writes the preferences in one INI file, which need not be writable."""

    def __init__(self, file: Path | None) -> None:
        """Use ``file``, or remember nothing when it is None."""
        self._settings = (
            QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        )

    def load(self) -> Preferences:
        """Return what is remembered; a value that makes no sense counts as not remembered."""
        usual = Preferences()
        if self._settings is None:
            return usual
        theme = self._text("window/theme")
        audience = self._text("reader/audience")
        percent = self._text("reader/text-percent")
        figure = self._text("body/figure")
        names = self._text("body/names")
        return usual._replace(
            theme=next((each for each in THEME_CHOICES if each == theme), usual.theme),
            audience=next((each for each in AUDIENCES if each == audience), usual.audience),
            text_percent=next((size for size in TEXT_SIZES if str(size) == percent), 100),
            body_follows=self._text("body/follows") != "false",
            less_motion={"true": True, "false": False}.get(self._text("window/less-motion")),
            lesson=self._text("reader/lesson"),
            language=self._text("reader/language"),
            figure=next((each for each in FIGURES if each == figure), usual.figure),
            skin_tone=self._text("body/skin-tone"),
            names=next((each for each in NAMES_MODES if each == names), usual.names),
            geometry=self._bytes("window/geometry"),
            split=self._bytes("window/split"),
        )

    def save(self, preferences: Preferences) -> None:
        """Remember ``preferences``; where nothing can be written they last for this run."""
        if self._settings is None:
            return
        values = {
            "window/theme": preferences.theme,
            "window/geometry": QByteArray(preferences.geometry),
            "window/split": QByteArray(preferences.split),
            "reader/audience": preferences.audience,
            "reader/text-percent": str(preferences.text_percent),
            "reader/lesson": preferences.lesson,
            "reader/language": preferences.language,
            "body/figure": preferences.figure,
            "body/skin-tone": preferences.skin_tone,
            "body/names": preferences.names,
            "body/follows": "true" if preferences.body_follows else "false",
        }
        if preferences.less_motion is not None:
            values["window/less-motion"] = "true" if preferences.less_motion else "false"
        for key, value in values.items():
            self._settings.setValue(key, value)
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "") if self._settings else ""
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> bytes:
        value = self._settings.value(key) if self._settings else None
        return bytes(value.data()) if isinstance(value, QByteArray) else b""
