"""The drawn figures hold against measured ones, and what lies where is as in the body.

The order of structures is asserted from anatomy, not from the numbers the drawing was made with.
"""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.desktop.painter_path import painter_path
from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.model import FIGURES, Figure, Layer, View
from explainer.lessons.plate_reader import read_structures
from explainer.lessons.resource_paths import assets_folder

from .region_outlines import area_of, distance_to_border

REFERENCE = Path(__file__).parent / "reference"
STATURE = 1000.0
FLOOR = 1020.0
MIDDLE = 300.0
LEAST_OVERLAP = {"neutral": 0.95, "feminine": 0.94, "masculine": 0.95}
TRUNK_AND_LEGS = QRectF(MIDDLE - 190, -100, 380, 1300)
"""Without forearms and hands, whose pose is a choice."""

WITHIN = {"bone": 0.006, "organ": 0.015, "muscle": 0.03, "muscle-deep": 0.03}
"""How far a height may be from the measured one, in fractions of stature."""
WITHIN_OF_VERTEBRA = 0.010

SPILL = 0.15
"""How far an outline may lie outside the skin, in thousandths of stature; a tenth is rounding."""

each_figure = pytest.mark.parametrize("figure", FIGURES)
each_view = pytest.mark.parametrize("view", ["front", "back"])


class Measured(NamedTuple):
    """A structure with its measured lowest and highest point, in fractions of stature."""

    layer: Layer
    names: list[str]
    side: str
    low: float
    high: float


with (REFERENCE / "heights.toml").open("rb") as file:
    MEASURED = [Measured(**each) for each in tomllib.load(file)["structure"]]


@cache
def _drawn(figure: Figure, view: View, layer: Layer) -> dict[tuple[str, str], QRectF]:
    """Return the box of each structure and side of a plate."""
    plate = assets_folder() / "body" / figure / view / f"{layer}.svg"
    return {
        (each.name, each.side): painter_path(each.shape).boundingRect()
        for each in read_structures(plate)
    }


def _box(figure: Figure, view: View, layer: Layer, name: str, side: str = "") -> QRectF:
    return _drawn(figure, view, layer)[name, side]


def _silhouette(figure: Figure, view: View) -> QPainterPath:
    faults = FaultList(assets_folder())
    outlines = read_outlines(assets_folder(), figure, view, faults)
    assert outlines is not None, list(faults)
    return painter_path(outlines.silhouette)


def _measured_skin(figure: Figure) -> QPainterPath:
    points = json.loads((REFERENCE / f"skin-{figure}.json").read_text(encoding="utf-8"))["front"]
    path = QPainterPath()
    path.addPolygon(
        QPolygonF([QPointF(MIDDLE + x * STATURE, FLOOR - y * STATURE) for x, y in points])
    )
    path.closeSubpath()
    return path


@each_figure
def test_figure_overlaps_the_measured_one(figure: Figure) -> None:
    """What both outlines cover is nearly all that either covers, forearms and hands set aside."""
    trunk = QPainterPath()
    trunk.addRect(TRUNK_AND_LEGS)
    drawn = _silhouette(figure, "front").intersected(trunk)
    measured = _measured_skin(figure).intersected(trunk)
    shared = area_of(drawn.intersected(measured))
    either = area_of(drawn) + area_of(measured) - shared
    assert shared / either >= LEAST_OVERLAP[figure]


@pytest.mark.parametrize("wanted", MEASURED, ids=lambda each: f"{each.names[0]}{each.side}")
def test_structure_stands_at_its_measured_height(wanted: Measured) -> None:
    """The lowest and the highest point of a structure, over both views."""
    boxes = [
        box
        for view in ("front", "back")
        for (name, side), box in _drawn("neutral", view, wanted.layer).items()
        if name in wanted.names and side == wanted.side
    ]
    low = (FLOOR - max(box.bottom() for box in boxes)) / STATURE
    high = (FLOOR - min(box.top() for box in boxes)) / STATURE
    vertebra = wanted.names[0].startswith("vertebra")
    within = WITHIN_OF_VERTEBRA if vertebra else WITHIN[wanted.layer]
    assert low == pytest.approx(wanted.low, abs=within)
    assert high == pytest.approx(wanted.high, abs=within)


@each_figure
@each_view
def test_organs_lie_on_their_side(figure: Figure, view: View) -> None:
    """The right kidney is the lower one; liver right, spleen, stomach and heart left."""
    left = 1 if view == "front" else -1

    def to_the_left(name: str, side: str = "") -> float:
        return (_box(figure, view, "organ", name, side).center().x() - MIDDLE) * left

    right_kidney = _box(figure, view, "organ", "kidney", "R")
    left_kidney = _box(figure, view, "organ", "kidney", "L")
    assert right_kidney.top() > left_kidney.top()
    assert right_kidney.bottom() > left_kidney.bottom()
    assert to_the_left("kidney", "R") < 0 < to_the_left("kidney", "L")
    assert to_the_left("liver") < 0
    assert to_the_left("gallbladder") < 0
    assert to_the_left("caecum") < 0
    assert to_the_left("spleen", "L") > 0
    assert to_the_left("stomach", "L") > 0
    assert to_the_left("heart") > 0
    assert to_the_left("inferior-vena-cava") < to_the_left("aorta")


@each_figure
def test_twelfth_rib_crosses_the_left_kidney(figure: Figure) -> None:
    """The rib meets it from behind; part of the kidney lies above it and part below."""
    rib = _box(figure, "back", "bone", "rib-12-posterior", "L")
    kidney = _box(figure, "back", "organ", "kidney", "L")
    assert rib.intersects(kidney)
    assert kidney.top() < rib.center().y() < kidney.bottom()


@each_figure
def test_cord_ends_at_the_first_lumbar_disc(figure: Figure) -> None:
    """The cone of the cord ends between the middles of the first and second lumbar vertebra."""
    cone = _box(figure, "back", "nerve", "conus-medullaris")
    first = _box(figure, "back", "bone", "vertebra-L1")
    second = _box(figure, "back", "bone", "vertebra-L2")
    assert first.center().y() < cone.bottom() < second.center().y()


@each_figure
@each_view
def test_iliac_crest_is_level_with_the_fourth_lumbar_vertebra(figure: Figure, view: View) -> None:
    """A line over both crests crosses the fourth lumbar vertebra."""
    vertebra = _box(figure, view, "bone", "vertebra-L4")
    for side in "LR":
        crest = _box(figure, view, "bone", "hip-bone", side).top()
        assert vertebra.top() <= crest <= vertebra.bottom()


@each_figure
@each_view
@pytest.mark.parametrize("layer", ["muscle", "muscle-deep", "bone"])
def test_both_sides_mirror_each_other(figure: Figure, view: View, layer: Layer) -> None:
    """What is drawn on one side is drawn on the other, at the same distance from the midline."""
    drawn = _drawn(figure, view, layer)
    for (name, side), box in drawn.items():
        if side != "L":
            continue
        other = drawn[name, "R"]
        assert box.left() - MIDDLE == pytest.approx(MIDDLE - other.right(), abs=0.11), name
        assert box.right() - MIDDLE == pytest.approx(MIDDLE - other.left(), abs=0.11), name
        assert box.top() == pytest.approx(other.top(), abs=0.11), name
        assert box.bottom() == pytest.approx(other.bottom(), abs=0.11), name


@each_figure
@each_view
def test_nothing_is_drawn_outside_the_skin(figure: Figure, view: View) -> None:
    """The outlines of every inner structure run within the silhouette."""
    skin = max(_silhouette(figure, view).toSubpathPolygons(), key=QPolygonF.size)
    for layer in ("muscle", "muscle-deep", "bone", "organ", "nerve"):
        plate = assets_folder() / "body" / figure / view / f"{layer}.svg"
        for structure in read_structures(plate):
            for polygon in painter_path(structure.shape).toSubpathPolygons():
                for point in polygon.toList()[::4]:
                    inside = skin.containsPoint(point, Qt.FillRule.WindingFill)
                    assert inside or distance_to_border(point, skin) < SPILL, structure.id
