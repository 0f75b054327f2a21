"""What the tests of the window share: the application and a window with a user before it."""

from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Folders, Opening
from explainer.startup import make_window

from .desk import Desk

_USUAL_OPENING = Opening()


class OpenDesk(Protocol):
    """Opens a window and sits down before it."""

    def __call__(
        self,
        opening: Opening = ...,
        *,
        size: tuple[int, int] = ...,
        folders: Folders | None = ...,
        pack: PreparedPack | None = ...,
        application: QApplication | None = ...,
    ) -> Desk:
        """Open where ``opening`` says; without ``folders`` nothing is kept.

        A ``size`` of (0, 0) leaves the window at its own size.
        """
        ...


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Start the application with the arguments of the program."""
    return ["ache-explainer", "-style", "fusion"]


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Make the application first of all: without it Qt ends the process at the first picture."""


@pytest.fixture
def open_desk(qapp: QApplication, qtbot: QtBot, prepared: PreparedPack, tmp_path: Path) -> OpenDesk:
    """What opens windows; all are closed when the test ends."""

    def open_window(
        opening: Opening = _USUAL_OPENING,
        *,
        size: tuple[int, int] = (1280, 800),
        folders: Folders | None = None,
        pack: PreparedPack | None = None,
        application: QApplication | None = None,
    ) -> Desk:
        window = make_window(
            application or qapp,
            pack or prepared,
            opening,
            folders or Folders(None, None, tmp_path / "reports"),
        )
        qtbot.addWidget(window)
        if all(size):
            window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        desk = Desk(window)
        desk.move_away()
        return desk

    return open_window


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window at its home size, just opened."""
    return open_desk()
