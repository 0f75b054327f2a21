"""What the tests of the window share: the application and a window with a user before it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explainer.lessons.prepared_pack import PreparedPack
from explainer.startup import Folders, Opening, make_window

from .desk import Desk


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
        """Open where ``opening`` says; without ``folders`` nothing is kept."""
        ...


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Start the application with the arguments of the program."""
    return ["ache-explainer", "-style", "fusion"]


@pytest.fixture
def open_desk(
    qapp: QApplication, qtbot: QtBot, prepared: PreparedPack, tmp_path: Path
) -> Iterator[OpenDesk]:
    """Return what opens windows; all are closed when the test ends."""
    desks = []

    def open_window(
        opening: Opening = Opening(),
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
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        desks.append(Desk(window))
        desks[-1].move_away()
        return desks[-1]

    yield open_window


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window at its home size, just opened."""
    return open_desk()
