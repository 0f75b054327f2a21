"""Reading the outlines of the body's regions from the drawing's SVG files.

Coordinates are the drawing's own: x to the viewer's right, y down, in
thousandths of the figure's stature, with the sheet 600 wide and 1040 high.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.lessons.faults import FaultList
from explainer.lessons.model import Figure, View

SHEET = (600.0, 1040.0)
"""Width and height of every drawing, in its own units."""
LARGEST_DRAWING = 2 * 1024 * 1024
"""Bytes; a larger drawing is refused before it is parsed."""

_SVG = "{http://www.w3.org/2000/svg}"
_STEP = re.compile(r"([MCLZ])([^MCLZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE]-?\d+)?")
_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Shape:
    """A path: its steps (M, L, C, Z) and all their coordinates in a row."""

    steps: str
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of one region, and the point in it where a label's line begins."""

    region: str
    anchor: tuple[float, float]
    shape: Shape
    line: int


@dataclass(frozen=True, slots=True)
class BodyOutlines:
    """The regions of one figure in one view, with the silhouette they fill."""

    figure: Figure
    view: View
    path: Path
    silhouette: Shape
    regions: Mapping[str, Outline]


def drawing_file(assets: Path, figure: Figure, view: View, name: str) -> Path:
    """Return where the drawing ``name`` (a layer, or ``regions``) of a view lies."""
    return assets / "body" / figure / view / f"{name}.svg"


def drawn_views(assets: Path, figure: Figure) -> tuple[View, ...]:
    """Return the views in which ``figure`` is drawn, in the order of the model."""
    from explainer.lessons.model import VIEWS

    return tuple(
        view for view in VIEWS if drawing_file(assets, figure, view, "regions").is_file()
    )


def read_outlines(
    assets: Path, figure: Figure, view: View, faults: FaultList
) -> BodyOutlines | None:
    """Return the outlines of one view, or None with a fault when the file is unreadable."""
    path = drawing_file(assets, figure, view, "regions")
    text = _read_drawing(path, faults)
    if text is None:
        return None
    lines = {match.group(1): text.count("\n", 0, match.start()) + 1 for match in _IDS.finditer(text)}
    silhouette = Shape("", ())
    regions: dict[str, Outline] = {}
    for element in ElementTree.fromstring(text).iter(f"{_SVG}path"):  # noqa: S314 - no DOCTYPE
        drawn_id = element.get("id", "")
        line = lines.get(drawn_id, 1)
        shape = _parse_shape(element.get("d", ""))
        region = drawn_id.removeprefix(f"{view}.skin.")
        if shape is None:
            faults.add(path, line, f"path '{drawn_id}' is damaged", "use M, L, C and Z only")
        elif region == "silhouette":
            silhouette = shape
        elif region == drawn_id or region in regions:
            what = f"'{drawn_id}' is no id of its own for a region of this view"
            faults.add(path, line, what, f"name it {view}.skin.<region>, once")
        else:
            anchor = _parse_point(element.get("data-anchor", ""))
            regions[region] = Outline(region, anchor, shape, line)
    return BodyOutlines(figure, view, path, silhouette, regions)


_IDS = re.compile(r'\sid="([^"]*)"')


def _read_drawing(path: Path, faults: FaultList) -> str | None:
    mend = "build the drawings again"
    if not path.is_file():
        faults.add(path, 1, "drawing is missing", mend)
        return None
    raw = path.read_bytes()
    if len(raw) > LARGEST_DRAWING or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        faults.add(path, 1, "drawing is too large or declares a DOCTYPE", mend)
        return None
    try:
        text = raw.decode("utf-8")
        ElementTree.fromstring(text)  # noqa: S314 - no DOCTYPE, so no entities
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        line = getattr(error, "position", (1, 0))[0]
        faults.add(path, line, f"drawing is damaged ({error})", mend)
        return None
    return text


def _parse_point(text: str) -> tuple[float, float]:
    numbers = [float(each) for each in _NUMBER.findall(text)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0.0, 0.0)


def _parse_shape(text: str) -> Shape | None:
    """Return the shape of an SVG path of absolute steps, or None when it is none."""
    steps = ""
    numbers: list[float] = []
    for letter, arguments in _STEP.findall(text):
        found = [float(each) for each in _NUMBER.findall(arguments)]
        size = _ARGUMENTS[letter]
        count = len(found) // size if size else 1
        if (size and (not found or len(found) % size)) or (not size and found):
            return None
        steps += letter * count
        numbers += found
    return Shape(steps, tuple(numbers)) if steps.startswith("M") else None
