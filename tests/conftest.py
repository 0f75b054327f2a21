"""What every test shares: an empty home of its own, the shipped pack, no stray files."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from explainer.lessons.model import Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an empty home, so that none touches its developer's files."""
    home = tmp_path / "home"
    home.mkdir()
    for name, folder in (
        ("HOME", ""),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))


@pytest.fixture(scope="session")
def prepared() -> PreparedPack:
    """The shipped pack and body, read once."""
    return prepare_pack(content_folder(), assets_folder(), None)


@pytest.fixture(scope="session")
def pack(prepared: PreparedPack) -> Pack:
    """The shipped pack."""
    assert prepared.pack is not None
    return prepared.pack
