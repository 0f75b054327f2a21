"""A language that nobody speaks: longer words with accents, read from right to left."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

_ACCENTS = str.maketrans("aeiouAEIOUcnsy", "áéíóúÁÉÍÓÚçñšý")
_KEPT = re.compile(r"(\{[^{}]*\}|&.|%n)")
MARK = "\u2022"
"""Begins every text that went through the translation."""
_LONGER = 0.3
"""Share by which texts grow, as they do from English to German or Finnish."""


class PseudoLanguage(QTranslator):
    """Translates every text of the interface into words that are known again."""

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return ``text`` longer and accented, with its placeholders and keys as they are."""
        if not text:
            return ""
        parts = _KEPT.split(text)
        parts[::2] = [each.translate(_ACCENTS) for each in parts[::2]]
        longer = "~" * round(len(text) * _LONGER)
        return f"{MARK}{''.join(parts)}{longer}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there are translations."""
        return False


@contextmanager
def pseudo_language(application: QApplication) -> Iterator[None]:
    """Speak the pseudo-language, from right to left, in windows made meanwhile."""
    translator = PseudoLanguage()
    application.installTranslator(translator)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        application.removeTranslator(translator)
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
