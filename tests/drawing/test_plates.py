"""The written plates can be drawn by QtSvg and are light enough to load at start-up."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from explainer.lessons.model import FIGURES

from .region_outlines import BODY, FIGURE, NEAR, SVG, VIEWS

LAYERS = ("skin", "muscle", "muscle-deep", "bone", "organ", "nerve", "dermatome")
DRAWN = frozenset({"svg", "g", "defs", "path", "linearGradient", "radialGradient", "stop"})
IDENTITY = re.compile(
    r"(front|back|side|side-right)\.(skin|muscle|muscle-deep|bone|organ|nerve|dermatome)\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*(\.[LR])?"
)
PAINT = re.compile(r"url\(#(.+)\)")
SKIN_BYTES = 75_000
LAYER_BYTES = 172_000
VIEW_BYTES = 900_000

each_view = pytest.mark.parametrize("view", VIEWS)
each_layer = pytest.mark.parametrize("layer", LAYERS)


def _file(view: str, layer: str) -> Path:
    return BODY / FIGURE / view / f"{layer}.svg"


def _elements(view: str, layer: str) -> list[ET.Element]:
    return list(ET.parse(_file(view, layer)).getroot().iter())  # noqa: S314


@each_view
@each_layer
def test_only_elements_that_qt_draws(view: str, layer: str) -> None:
    """A plate holds paths and gradients only: no filter, mask, clip path, image or text."""
    names = {element.tag.removeprefix(SVG) for element in _elements(view, layer)}
    assert names <= DRAWN


@each_view
@each_layer
def test_plate_is_self_contained(view: str, layer: str) -> None:
    """Every paint a plate names is defined in it and every gradient is used."""
    elements = _elements(view, layer)
    defined = {e.get("id") for e in elements if e.tag.endswith("Gradient")}
    used = {
        found.group(1)
        for element in elements
        for value in element.attrib.values()
        if (found := PAINT.fullmatch(value))
    }
    assert used == defined
    assert elements[0].get("viewBox") == "0 0 600 1040"


@each_view
@each_layer
def test_structure_ids_are_unique_and_well_formed(view: str, layer: str) -> None:
    """Structures carry the public id form; a left one has its right one, in profile none has."""
    elements = _elements(view, layer)
    ids = [e.get("id", "") for e in elements if e.tag == f"{SVG}path" and "id" in e.attrib]
    assert len(ids) == len(set(ids))
    for identity in ids:
        assert IDENTITY.fullmatch(identity), identity
        assert identity.split(".")[:2] == [view, layer], identity
        if view in NEAR:
            assert identity.endswith(f".{NEAR[view]}") or not identity.endswith((".L", ".R"))
        elif layer != "organ" and identity.endswith(".L"):
            assert identity.removesuffix("L") + "R" in ids, identity


@each_view
@each_layer
def test_layer_is_within_its_budget(view: str, layer: str) -> None:
    """No layer is heavier than its budget; the skin, drawn first, is the lightest."""
    limit = SKIN_BYTES if layer == "skin" else LAYER_BYTES
    assert _file(view, layer).stat().st_size < limit


@each_view
@pytest.mark.parametrize("figure", FIGURES)
def test_view_is_within_its_budget(figure: str, view: str) -> None:
    """All files of one view together stay small."""
    files = (BODY / figure / view).glob("*.svg")
    assert sum(file.stat().st_size for file in files) < VIEW_BYTES
