"""Redraws every plate and region outline: ``python assets/body/drawing [--out DIR]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from body_drawing.build import write_all

BODY_FOLDER = Path(__file__).resolve().parents[1]


def main() -> None:
    """Read the arguments, write the files and name each with its size."""
    parser = argparse.ArgumentParser(prog="python assets/body/drawing", description=__doc__)
    parser.add_argument("--out", type=Path, default=BODY_FOLDER, help="default: assets/body")
    folder: Path = parser.parse_args().out
    for path in write_all(folder):
        print(f"{path.relative_to(folder)}: {path.stat().st_size / 1000:.1f} kB")


if __name__ == "__main__":
    main()
