"""Drawing the figure again gives the committed files, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .region_outlines import BODY, VIEWS

FILES_OF_A_VIEW = 8
FIGURES = ("neutral", "feminine", "masculine")


@pytest.mark.drawing
def test_rebuilding_gives_the_same_bytes(tmp_path: Path) -> None:
    """The generator writes exactly what is committed, whatever the hash seed."""
    pytest.importorskip("shapely")
    pytest.importorskip("numpy")
    subprocess.run(
        [sys.executable, str(BODY / "drawing"), "--out", str(tmp_path)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    rebuilt = sorted(tmp_path.rglob("*.svg"))
    assert len(rebuilt) == len(VIEWS) * FILES_OF_A_VIEW * len(FIGURES)
    for path in rebuilt:
        committed = BODY / path.relative_to(tmp_path)
        assert path.read_bytes() == committed.read_bytes(), committed
    tones = "skin-tones.toml"
    assert (tmp_path / tones).read_bytes() == (BODY / tones).read_bytes()
