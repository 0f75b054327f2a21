"""The titles of the menus, in their order."""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate knows the name
    """Mark ``text`` for translation and return it as it is."""
    return text


FILE = QT_TRANSLATE_NOOP("Actions", "&File")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
BODY = QT_TRANSLATE_NOOP("Actions", "&Body")
GO = QT_TRANSLATE_NOOP("Actions", "&Go")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")
MENUS = (FILE, VIEW, BODY, GO, HELP)


def menu_title(title: str) -> str:
    """Return a menu's title in the language of the interface."""
    return QCoreApplication.translate("Actions", title)
