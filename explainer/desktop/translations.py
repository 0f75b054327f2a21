"""The language of the interface: its words, Qt's own words and the direction of reading."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

SOURCE_LANGUAGE = "en"
"""The language in which the program's own texts are written."""

_FROM_THE_RIGHT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
"""Languages read from right to left; asking QLocale costs each start 15 milliseconds."""


class Translations:
    """Puts the words of one language in the place of another's, for windows made afterwards."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        """Look for translations of the interface in ``folder``."""
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._is_mirrored = False

    def speak(self, language: str) -> None:
        """Use ``language``, a tag such as ``es``; what has no translation stays English."""
        for each in self._installed:
            self._application.removeTranslator(each)
        self._installed.clear()
        if language != SOURCE_LANGUAGE:
            qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            for folder, name in ((qt_words, "qtbase_"), (self._folder, "ache-explainer_")):
                self._install(folder, name, language)
        mirrored = language.partition("-")[0] in _FROM_THE_RIGHT
        if mirrored != self._is_mirrored:
            direction = Qt.LayoutDirection
            self._application.setLayoutDirection(
                direction.RightToLeft if mirrored else direction.LeftToRight
            )
            self._is_mirrored = mirrored

    def _install(self, folder: Path, name: str, language: str) -> None:
        translator = QTranslator(self._application)
        for tag in (language, language.partition("-")[0]):
            if translator.load(f"{name}{tag}.qm", str(folder)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
                return


def language_wanted(languages: Sequence[str], remembered: str) -> str:
    """Return the one of ``languages`` to open in: as last time, or as the system speaks."""
    if remembered in languages:
        return remembered
    for tag in QLocale.system().uiLanguages():
        for language in languages:
            if language.partition("-")[0] == tag.partition("-")[0]:
                return language
    return languages[0] if languages else ""


def name_of_language(language: str) -> str:
    """Return what ``language`` calls itself, with a capital letter."""
    name = QLocale(language).nativeLanguageName() or language
    return name[:1].upper() + name[1:]
