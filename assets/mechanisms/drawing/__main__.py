"""Write every scene of the mechanisms as SVG, beside this program's own folder.

``python assets/mechanisms/drawing [--out DIR] [--scene NAME]`` needs nothing but Python.
"""

import argparse
from pathlib import Path

from scene_drawing.all_scenes import all_scenes

HOME = Path(__file__).resolve().parents[1]


def main() -> None:
    """Draw the scenes that were asked for, or all of them."""
    parser = argparse.ArgumentParser(description="Draw the scenes of the mechanisms.")
    parser.add_argument("--out", type=Path, default=HOME, help="folder to write to")
    parser.add_argument("--scene", help="the one scene to write")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    for name, scene in all_scenes().items():
        if wanted.scene in {None, name}:
            (wanted.out / f"{name}.svg").write_text(scene.svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
