"""The small pack in which each test plants its fault."""

from pathlib import Path

import pytest

from .small_pack import SmallPack


@pytest.fixture
def small_pack(tmp_path: Path) -> SmallPack:
    """A sound pack in a folder of its own."""
    return SmallPack(tmp_path / "pack")
