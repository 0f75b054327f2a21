"""Redraws every plate and region outline: ``python assets/body/drawing [--out DIR]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from body_drawing.build import FIGURES, LAYERS, write_all
from body_drawing.views import VIEWS

BODY_FOLDER = Path(__file__).resolve().parents[1]


def main() -> None:
    """Read the arguments, write the files and name each with its size."""
    parser = argparse.ArgumentParser(prog="python assets/body/drawing", description=__doc__)
    parser.add_argument("--out", type=Path, default=BODY_FOLDER, help="default: assets/body")
    names = [view.name for view in VIEWS]
    parser.add_argument("--view", choices=names, action="append", help="default: all")
    parser.add_argument("--layer", choices=LAYERS, action="append", help="default: all")
    parser.add_argument("--figure", choices=FIGURES, action="append", help="default: all")
    options = parser.parse_args()
    folder: Path = options.out
    views = [view for view in VIEWS if view.name in (options.view or names)]
    for path in write_all(folder, views, options.layer or LAYERS, options.figure or FIGURES):
        print(f"{path.relative_to(folder)}: {path.stat().st_size / 1000:.1f} kB")


if __name__ == "__main__":
    main()
