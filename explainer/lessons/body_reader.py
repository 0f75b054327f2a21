"""Reading the outlines of the body's regions from the drawing's SVG files."""

import re
from pathlib import Path
from xml.etree import ElementTree

from explainer.lessons.body_outlines import (
    SHEET,
    BodyOutlines,
    Outline,
    Shape,
    drawing_file,
    shown_path,
)
from explainer.lessons.faults import FaultList
from explainer.lessons.model import Figure, View

LARGEST_DRAWING = 2 * 1024 * 1024
"""Bytes; a larger drawing is refused before it is parsed."""

_SVG = "{http://www.w3.org/2000/svg}"
_VIEW_BOX = f"0 0 {SHEET[0]:.0f} {SHEET[1]:.0f}"
_IDS = re.compile(r'\sid="([^"]*)"')
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_SEPARATORS = " ,\t\n\r"
_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def read_outlines(
    assets: Path, figure: Figure, view: View, faults: FaultList
) -> BodyOutlines | None:
    """Return the outlines of one view, or None with a fault when the file is unreadable.

    An outline that is damaged, or lies outside the sheet, is left out with a fault.
    """
    path = drawing_file(assets, figure, view, "regions")
    shown = shown_path(path)
    text = _read_drawing(path, faults)
    root = None if text is None else _parse_drawing(text, shown, faults)
    if text is None or root is None:
        return None
    lines = {found[1]: text.count("\n", 0, found.start()) + 1 for found in _IDS.finditer(text)}
    silhouette: Shape | None = None
    regions: dict[str, Outline] = {}
    for element in root.iter(f"{_SVG}path"):
        drawn_id = element.get("id", "")
        line = lines.get(drawn_id, 1)
        region = drawn_id.removeprefix(f"{view}.skin.")
        shape = parse_shape(element.get("d", ""))
        anchor = _numbers_in(element.get("data-anchor", ""))
        if shape is None:
            mend = "use M, L, C and Z only, with numbers on the sheet"
            faults.add(shown, line, f"path '{drawn_id}' is damaged", mend)
        elif region == drawn_id or region in regions:
            what = f"'{drawn_id}' is no id of its own for a region of this view"
            faults.add(shown, line, what, f"name it {view}.skin.<region>, once")
        elif region == "silhouette":
            silhouette = shape
        elif anchor is None or len(anchor) != 2:
            what = f"'{drawn_id}' has no anchor on the sheet"
            faults.add(shown, line, what, 'write data-anchor="x,y"')
        else:
            regions[region] = Outline(region, (anchor[0], anchor[1]), shape, line)
    if silhouette is None:
        what = "drawing has no silhouette"
        faults.add(shown, 1, what, f"draw a path of the id {view}.skin.silhouette")
        return None
    return BodyOutlines(figure, view, path, silhouette, regions)


def _read_drawing(path: Path, faults: FaultList) -> str | None:
    shown, mend = shown_path(path), "build the drawings again"
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_DRAWING + 1)
    except OSError:
        faults.add(shown, 1, "drawing is missing", mend)
        return None
    if len(raw) > LARGEST_DRAWING or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        faults.add(shown, 1, "drawing is too large or declares a DOCTYPE", mend)
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        faults.add(shown, line, f"byte {error.start} is not valid UTF-8", mend)
        return None


def _parse_drawing(text: str, shown: Path, faults: FaultList) -> ElementTree.Element | None:
    """Return the root of a drawing that declares no entities, on a sheet of the right size."""
    mend = "build the drawings again"
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no DOCTYPE, so no entities
    except ElementTree.ParseError as error:
        faults.add(shown, error.position[0], f"drawing is damaged ({error})", mend)
        return None
    if root.tag != f"{_SVG}svg" or root.get("viewBox") != _VIEW_BOX:
        faults.add(shown, 1, f"drawing has no viewBox '{_VIEW_BOX}'", mend)
        return None
    return root


def _numbers_in(text: str) -> tuple[float, ...] | None:
    """Return the coordinates in ``text``, or None where one is no number or off the sheet."""
    if _NUMBER.sub("", text).strip(_SEPARATORS):
        return None
    numbers = tuple(float(each) for each in _NUMBER.findall(text))
    return numbers if all(0 <= each <= max(SHEET) for each in numbers) else None


def parse_shape(text: str) -> Shape | None:
    """Return the shape of an SVG path of absolute steps, or None when it is none.

    Allowed are M, L, C and Z in capitals, each with its full sets of numbers from
    0 to the height of the sheet.
    """
    before, *pieces = re.split("([MLCZ])", text)
    steps = ""
    numbers: list[float] = []
    for letter, arguments in zip(pieces[::2], pieces[1::2], strict=True):
        found = _numbers_in(arguments)
        size = _ARGUMENTS[letter]
        if found is None or bool(found) != bool(size) or (size and len(found) % size):
            return None
        steps += letter * (len(found) // size if size else 1)
        numbers += found
    return Shape(steps, tuple(numbers)) if steps.startswith("M") and not before.strip() else None
