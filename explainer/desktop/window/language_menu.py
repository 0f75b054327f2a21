"""The menu of the languages that a pack speaks, each by its own name."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup

from explainer.desktop.translations import name_of_language

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QMenu

    from explainer.lessons.model import Pack

translate = QCoreApplication.translate


def fill_languages(menu: "QMenu", pack: "Pack", chosen: "SignalInstance") -> None:
    """Add to ``menu`` the languages of ``pack``; another one than its own emits ``chosen``."""
    menu.addSeparator()
    languages = menu.addMenu(translate("Window", "Lan&guage"))
    group = QActionGroup(languages)
    for language in pack.languages:
        action = languages.addAction(
            pack.language_names.get(language) or name_of_language(language)
        )
        action.setCheckable(True)
        action.setChecked(language == pack.language)
        group.addAction(action)
        if language != pack.language:
            action.triggered.connect(partial(chosen.emit, language))
