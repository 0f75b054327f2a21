"""The menu of all mechanisms: every one can be opened, whatever is selected."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from explainer.desktop.session import Session
    from explainer.lessons.reference import Reference

translate = QCoreApplication.translate


def add_mechanisms(
    menu: QMenu, session: "Session", read_reference: "Callable[[], Reference]"
) -> None:
    """Add to ``menu`` one of all mechanisms, which is filled when it is opened."""
    inner = menu.addMenu(translate("Window", "&Mechanisms"))

    def fill() -> None:
        inner.clear()
        for mechanism in read_reference().mechanisms.values():
            name = mechanism.name.said_to(session.looking.audience)
            action = inner.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(session.mechanism.open, mechanism.id))

    inner.aboutToShow.connect(fill)
