"""The scenes of one pack, read when they are first shown."""

from pathlib import Path

from explainer.desktop.mechanism.scene_art import SceneArt
from explainer.lessons.faults import FaultList
from explainer.lessons.scene import Scene
from explainer.lessons.scene_reader import read_scene, scene_file


class SceneLibrary:
    """Gives scenes by their name: the pack's own first, then those of the program."""

    def __init__(self, pack: Path, assets: Path) -> None:
        """Look in the folder ``pack`` and then in ``assets``."""
        self._pack = pack
        self._assets = assets
        self._kept: dict[str, SceneArt | None] = {}

    def art(self, name: str) -> SceneArt | None:
        """Return what draws the scene ``name``, or None where it cannot be read."""
        if name not in self._kept:
            path = scene_file(name, self._pack, self._assets) if name else None
            scene = read_scene(path, path, FaultList(self._pack)) if path else None
            self._kept[name] = SceneArt(scene) if scene else None
        return self._kept[name]

    def scene(self, name: str) -> Scene | None:
        """Return the geometry of the scene ``name``, or None where it cannot be read."""
        art = self.art(name)
        return art.scene if art else None
