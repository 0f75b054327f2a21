"""The outlines of the body's regions: what was read from the drawing, ready to be painted.

Coordinates are the drawing's own: x to the viewer's right, y down, in
thousandths of the figure's stature, with the sheet 600 wide and 1040 high.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.model import FIGURES, LAYERS, VIEWS, Figure, Layer, View

SHEET = (600.0, 1040.0)
"""Width and height of every drawing, in its own units."""

SKIN_TONES = Path("body", "skin-tones.toml")
"""Where the tones of the skin stand in the folder of assets."""


class Shape(NamedTuple):
    """A path: its steps (M, L, C, Z) and all their coordinates in a row."""

    steps: str
    numbers: tuple[float, ...]


class Outline(NamedTuple):
    """The outline of one region, and the point in it where a label's line begins."""

    region: str
    anchor: tuple[float, float]
    shape: Shape
    line: int


class BodyOutlines(NamedTuple):
    """The regions of one figure in one view, with the silhouette they fill."""

    figure: Figure
    view: View
    path: Path
    silhouette: Shape
    regions: Mapping[str, Outline]


def drawing_file(assets: Path, figure: Figure, view: View, name: str) -> Path:
    """Return where the drawing ``name`` (a layer, or ``regions``) of a view lies."""
    return assets / "body" / figure / view / f"{name}.svg"


def assets_of(drawing: Path) -> Path:
    """Return the folder of assets in which a drawing lies, as ``drawing_file`` says."""
    return drawing.parents[3]


def shown_path(path: Path) -> Path:
    """Return a drawing's path from its assets folder on, which means the same everywhere."""
    return Path(*path.parts[-5:])


def drawn_views(assets: Path, figure: Figure) -> tuple[View, ...]:
    """Return the views in which ``figure`` is drawn, in the order of the model."""
    return tuple(view for view in VIEWS if drawing_file(assets, figure, view, "regions").is_file())


def drawn_figures(assets: Path) -> tuple[Figure, ...]:
    """Return the figures that are drawn in some view, in the order of the model."""
    return tuple(figure for figure in FIGURES if drawn_views(assets, figure))


def begun_views(assets: Path, figure: Figure) -> tuple[View, ...]:
    """Return the views of ``figure`` that have a folder, whether or not its files are sound."""
    return tuple(
        view for view in VIEWS if drawing_file(assets, figure, view, "regions").parent.is_dir()
    )


def layers_of(assets: Path, view: View) -> tuple[Layer, ...]:
    """Return the layers that some figure has in ``view``; every figure should have all of them."""
    return tuple(
        layer
        for layer in LAYERS
        if any(drawing_file(assets, figure, view, layer).is_file() for figure in FIGURES)
    )
