"""The scenes of the mechanisms are drawn again to the same bytes, and are what a player can use."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.lessons.faults import FaultList
from explainer.lessons.resource_paths import assets_folder
from explainer.lessons.scene_reader import read_scene

SCENES = assets_folder() / "mechanisms"
LARGEST = 150_000
"""Bytes of a scene, so that a step opens without a pause."""


def test_drawing_the_scenes_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """The program writes exactly what is committed, whatever the hash seed."""
    subprocess.run(
        [sys.executable, str(SCENES / "drawing"), "--out", str(tmp_path)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    rebuilt = sorted(path.name for path in tmp_path.glob("*.svg"))
    assert rebuilt == sorted(path.name for path in SCENES.glob("*.svg"))
    for name in rebuilt:
        assert (tmp_path / name).read_bytes() == (SCENES / name).read_bytes(), name


@pytest.mark.parametrize("path", sorted(SCENES.glob("*.svg")), ids=lambda path: path.stem)
def test_scene_can_be_read_and_is_small(path: Path) -> None:
    """Every scene is sound, small, and has parts that are seen."""
    faults = FaultList(SCENES)
    scene = read_scene(path, path, faults)
    assert scene is not None, list(faults)
    assert path.stat().st_size <= LARGEST
    assert any(not part.is_road for part in scene.parts.values())
