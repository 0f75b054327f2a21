"""The figures seen from the side hold against measured ones, and what lies where is as in the body.

The order of structures is asserted from anatomy, not from the numbers the drawing was made with.
"""

import json
import tomllib
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from explainer.desktop.painter_path import painter_path
from explainer.lessons.model import FIGURES
from explainer.lessons.plate_reader import read_structures

from .region_outlines import BODY, MIDDLE, NEAR, area_of, distance_to_border, silhouette_of

REFERENCE = Path(__file__).parent / "reference"
STATURE = 1000.0
FLOOR = 1020.0
LEAST_OVERLAP = 0.93
FORWARD = {"side": -1, "side-right": 1}
"""Whether forward is to the viewer's left or right."""

SPILL = 0.15
"""How far an outline may lie outside the skin, in thousandths of stature; a tenth is rounding."""
ROUNDING = 0.11
VERTEBRAE = [
    *(f"C{number}" for number in range(2, 8)),
    *(f"T{number}" for number in range(1, 13)),
    *(f"L{number}" for number in range(1, 6)),
]

WITHIN = {"bone": 0.006, "organ": 0.015}
"""How far a height may be from the measured one, in fractions of stature."""
WITHIN_OF_VERTEBRA = 0.010
POSED = {"radius", "ulna"}
"""The hanging arm reaches lower than the measured one."""
PARTLY_SEEN = {("side", "liver"), ("side-right", "pancreas")}

with (REFERENCE / "heights.toml").open("rb") as file:
    MEASURED = [
        each
        for each in tomllib.load(file)["structure"]
        if each["layer"] in WITHIN and not POSED & set(each["names"])
    ]

each_figure = pytest.mark.parametrize("figure", FIGURES)
each_profile = pytest.mark.parametrize("view", NEAR)


@cache
def _drawn(figure: str, view: str, layer: str) -> dict[str, QRectF]:
    """Return the box of each structure of a plate by its id without view and layer."""
    plate = BODY / figure / view / f"{layer}.svg"
    return {
        each.id.split(".", 2)[2]: painter_path(each.shape).boundingRect()
        for each in read_structures(plate)
    }


def _forward(view: str, box: QRectF) -> float:
    """Return how far forward the middle of a box lies."""
    return (box.center().x() - MIDDLE) * FORWARD[view]


@each_figure
@each_profile
def test_figure_overlaps_the_measured_one(figure: str, view: str) -> None:
    """What both outlines cover is nearly all that either covers; the arm lies within them."""
    points = json.loads((REFERENCE / f"skin-{figure}.json").read_text(encoding="utf-8"))["profile"]
    measured = QPainterPath()
    measured.addPolygon(
        QPolygonF(
            [QPointF(MIDDLE + FORWARD[view] * x * STATURE, FLOOR - y * STATURE) for x, y in points]
        )
    )
    measured.closeSubpath()
    drawn = silhouette_of(view, figure).path
    shared = area_of(drawn.intersected(measured))
    assert shared / (area_of(drawn) + area_of(measured) - shared) >= LEAST_OVERLAP


@each_profile
def test_structures_stand_at_their_measured_heights(view: str) -> None:
    """The lowest and the highest point of each bone and organ that is seen from this side."""
    compared = 0
    for wanted in MEASURED:
        name = wanted["names"][0]
        if wanted["layer"] == "organ" and wanted["side"] not in {"", NEAR[view]}:
            continue
        ending = f".{NEAR[view]}" if wanted["side"] else ""
        drawn = _drawn("neutral", view, wanted["layer"])
        boxes = [drawn[each + ending] for each in wanted["names"] if each + ending in drawn]
        if not boxes or (view, name) in PARTLY_SEEN:
            continue
        compared += 1
        low = (FLOOR - max(box.bottom() for box in boxes)) / STATURE
        high = (FLOOR - min(box.top() for box in boxes)) / STATURE
        within = WITHIN_OF_VERTEBRA if name.startswith("vertebra") else WITHIN[wanted["layer"]]
        assert low == pytest.approx(wanted["low"], abs=within), name
        assert high == pytest.approx(wanted["high"], abs=within), name
    assert compared > len(MEASURED) / 2


@each_figure
@each_profile
def test_nothing_is_drawn_outside_the_skin(figure: str, view: str) -> None:
    """The outlines of every inner structure run within the silhouette."""
    skin = silhouette_of(view, figure).polygon
    for layer in ("muscle", "muscle-deep", "bone", "organ", "nerve"):
        for structure in read_structures(BODY / figure / view / f"{layer}.svg"):
            for polygon in painter_path(structure.shape).toSubpathPolygons():
                for point in polygon.toList()[::4]:
                    inside = skin.containsPoint(point, Qt.FillRule.WindingFill)
                    assert inside or distance_to_border(point, skin) < SPILL, structure.id


@each_figure
@pytest.mark.parametrize("layer", ["skin", "muscle", "muscle-deep", "bone"])
def test_right_profile_mirrors_the_left_one(figure: str, layer: str) -> None:
    """What is seen from the left is seen from the right, at the mirrored place."""
    left, right = (_drawn(figure, view, layer) for view in NEAR)
    assert len(left) == len(right)
    for name, box in left.items():
        other = right[f"{name.removesuffix('.L')}.R" if name.endswith(".L") else name]
        assert box.left() - MIDDLE == pytest.approx(MIDDLE - other.right(), abs=ROUNDING), name
        assert box.right() - MIDDLE == pytest.approx(MIDDLE - other.left(), abs=ROUNDING), name
        assert box.top() == pytest.approx(other.top(), abs=ROUNDING), name
        assert box.bottom() == pytest.approx(other.bottom(), abs=ROUNDING), name


@each_figure
def test_right_kidney_is_the_lower_one(figure: str) -> None:
    """Both ends of the right kidney lie lower than those of the left one."""
    left = _drawn(figure, "side", "organ")["kidney.L"]
    right = _drawn(figure, "side-right", "organ")["kidney.R"]
    assert right.top() > left.top()
    assert right.bottom() > left.bottom()


@each_figure
def test_each_side_shows_its_own_organs(figure: str) -> None:
    """Spleen, stomach and descending colon are on the left; gallbladder and caecum on the right."""
    left, right = (_drawn(figure, view, "organ") for view in NEAR)
    for name in ("spleen.L", "stomach.L", "descending-colon", "sigmoid-colon", "kidney.L"):
        assert name in left
        assert name not in right
    for name in ("gallbladder", "duodenum", "caecum", "ascending-colon", "kidney.R"):
        assert name in right
        assert name not in left
    area = {view: found["liver"] for view, found in zip(NEAR, (left, right), strict=True)}
    seen = {view: box.width() * box.height() for view, box in area.items()}
    assert seen["side-right"] > 2 * seen["side"]


@each_figure
def test_left_lung_has_two_lobes_and_the_right_one_three(figure: str) -> None:
    """The middle lobe and the horizontal fissure belong to the right lung alone."""
    left, right = (_drawn(figure, view, "organ") for view in NEAR)
    lobes = {"lung-superior-lobe", "lung-middle-lobe", "lung-inferior-lobe"}
    assert {name.removesuffix(".L") for name in left} & lobes == lobes - {"lung-middle-lobe"}
    assert {name.removesuffix(".R") for name in right} & lobes == lobes
    assert "lung-horizontal-fissure.R" in right


@each_figure
@each_profile
def test_spine_has_its_curves(figure: str, view: str) -> None:
    """Neck and loins are bowed forward, chest and sacrum backward; discs lie between vertebrae."""
    bones = _drawn(figure, view, "bone")
    discs = [
        bones[f"disc-{one}-{other}"]
        for one, other in zip(VERTEBRAE, [*VERTEBRAE[1:], "S1"], strict=True)
    ]
    tops = [disc.center().y() for disc in discs]
    assert tops == sorted(tops)
    places = [_forward(view, disc) for disc in discs]
    neck, chest, loins, sacrum = places[3], min(places[6:18]), max(places[17:]), places[-1]
    assert neck > chest
    assert loins > chest
    assert loins > sacrum


@each_figure
@each_profile
def test_iliac_crest_is_level_with_the_fourth_lumbar_vertebra(figure: str, view: str) -> None:
    """A line over the crest crosses the fourth lumbar vertebra or the disc above it."""
    bones = _drawn(figure, view, "bone")
    crest = bones[f"hip-bone.{NEAR[view]}"].top()
    assert bones["disc-L3-L4"].top() <= crest <= bones["vertebra-L4"].bottom()


@each_figure
@each_profile
def test_airway_and_gullet_lie_before_the_spine(figure: str, view: str) -> None:
    """From the front: windpipe, gullet, vertebrae; the kidney lies behind the bowel."""
    organs, bones = _drawn(figure, view, "organ"), _drawn(figure, view, "bone")
    trachea = _forward(view, organs["trachea"])
    assert trachea > _forward(view, organs["oesophagus"]) - 12
    assert trachea > _forward(view, bones["vertebra-T1"])
    assert _forward(view, organs["jejunum"]) > _forward(view, organs[f"kidney.{NEAR[view]}"])
    assert _forward(view, organs["bladder"]) > _forward(view, organs["rectum"])
