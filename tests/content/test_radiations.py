"""How the pain of the shipped causes travels: every pattern that is taught can be seen."""

import pytest

from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.model import FIGURES, VIEWS, Figure, Pack, View
from explainer.lessons.prepared_pack import PreparedPack
from explainer.lessons.reference import Reference
from explainer.lessons.resource_paths import assets_folder
from explainer.pain.travelling import radiations_of

TAUGHT = {
    "loin to groin": ("ureter-stone", "renal-angle.L", "side", "renal-angle", "groin"),
    "loin to groin, in front": ("ureter-stone", "renal-angle.R", "front", "", "groin"),
    "round the chest along the rib": (
        *("shingles", "posterolateral-ribs.R", "side"),
        *("thoracic-paraspinal", "costal-margin"),
    ),
    "sciatica down the leg": (
        *("sciatica", "lower-lumbar-paraspinal.L", "back"),
        *("lower-lumbar-paraspinal", "heel-and-sole"),
    ),
    "gallbladder to the shoulder blade": (
        *("gallbladder-infection", "hypochondrium.R", "side"),
        *("hypochondrium.R", "scapula.R"),
    ),
    "gallbladder to the shoulder tip": (
        *("gallbladder-infection", "hypochondrium.R", "front"),
        *("hypochondrium.R", "shoulder-tip.R"),
    ),
    "aorta to the back": ("aortic-aneurysm", "umbilical", "side", "umbilical", "lumbar-midline"),
    "torn aorta to the back": (
        *("aortic-dissection", "sternum", "side"),
        *("sternum", "mid-thoracic-midline"),
    ),
    "pancreas straight through": (
        *("pancreatitis", "epigastrium", "side"),
        *("epigastrium", "thoracolumbar-junction"),
    ),
    "diaphragm to the shoulder tip": (
        *("internal-bleeding", "costal-margin.L", "front"),
        *("costal-margin", "shoulder-tip"),
    ),
    "heart to the arm": ("heart-attack", "sternum", "front", "sternum", "arm"),
    "heart to the jaw": ("heart-attack", "sternum", "front", "sternum", "jaw"),
}
"""Cause, selected region and view; where the road begins, if it begins at a region, and ends."""


@pytest.mark.parametrize("taught", TAUGHT.values(), ids=TAUGHT.keys())
def test_every_pattern_is_drawn(
    spoken_pack: Pack, behind: Reference, taught: tuple[str, str, str, str, str]
) -> None:
    """Selecting the cause where it hurts shows where its pain goes, in every language."""
    cause, region, view, start, end = taught
    assert cause in {each.cause for each in spoken_pack.regions[region].likely}
    radiations = radiations_of(behind, spoken_pack.regions[region], cause)
    roads = [road for each in radiations for road in each.roads if road.view == view]
    ends = {(road.places[0].name, road.places[-1].name) for road in roads}
    assert any(last == end and start in (first, "") for first, last in ends), ends


@pytest.mark.parametrize("figure", FIGURES)
def test_every_road_can_be_drawn_on_every_figure(reference: Reference, figure: Figure) -> None:
    """On some side, each place of each road is drawn in its view of the figure."""
    faults = FaultList(assets_folder())
    drawn = {view: read_outlines(assets_folder(), figure, view, faults) for view in VIEWS}
    for radiation in reference.radiations.values():
        for number, road in enumerate(radiation.roads):
            views: list[View] = [road.view]
            if road.view == "side":
                views.append("side-right")
            shown = [
                side
                for view in views
                for side in "LR"
                if (outlines := drawn[view])
                and all(
                    {place.region(side), place.name} & outlines.regions.keys()
                    for place in road.places
                )
            ]
            assert shown, f"{radiation.id}, road {number + 1}"


def test_pain_of_muscles_does_not_travel(prepared: PreparedPack, reference: Reference) -> None:
    """What is felt where it is has no road anywhere."""
    assert prepared.pack is not None
    for cause in ("myalgia", "muscle-strain", "position-stiffness"):
        for region in prepared.pack.regions.values():
            assert radiations_of(reference, region, cause) == ()


def test_a_selected_side_is_kept(prepared: PreparedPack, reference: Reference) -> None:
    """Pain of the right stays on the right; the middle has the side that the radiation says."""
    assert prepared.pack is not None
    regions = prepared.pack.regions
    stone, *_ = radiations_of(reference, regions["flank.R"], "ureter-stone")
    assert {place.region(stone.side_at(regions["flank.R"])) for place in stone.roads[0].places} >= {
        "flank.R"
    }
    heart, *_ = radiations_of(reference, regions["sternum"], "heart-attack")
    assert heart.side_at(regions["sternum"]) == "L"
    assert heart.side_at(regions["arm.R"]) == "R"
