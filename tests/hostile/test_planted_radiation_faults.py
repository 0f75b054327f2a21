"""One fault planted in how pain travels: told alone, by file and line."""

import pytest

from explainer.lessons.pack_reader import read_pack

from .plants import Plant, changed, copied_table
from .small_pack import SmallPack

RADIATIONS = "en/radiations.toml"
KNOWN_CAUSE = "correct the id or add the cause"
KNOWN_REGION = "correct the id or add the region"
TWO_PLACES = 'name two at least, or one and write ends = "through"'

_TEXT = """\
[[radiation]]
id = "down"
causes = ["sore-muscle"]
regions = ["flank", "sacrum"]
middle = "R"
sources = ["seen"]

[[radiation.road]]
view = "back"
places = ["flank/outer", "calf.L"]

[[radiation]]
id = "through"
causes = ["sore-muscle"]

[[radiation.road]]
view = "side"
places = ["sternum/front", "upper-thoracic-midline"]

[[radiation.road]]
view = "front"
places = ["sternum"]
ends = "through"
"""


@pytest.fixture
def travelling_pack(small_pack: SmallPack) -> SmallPack:
    """The small pack with two radiations."""
    small_pack.write(RADIATIONS, _TEXT)
    return small_pack


FAULTS: dict[str, Plant] = {
    "unknown cause": changed(
        RADIATIONS,
        'causes = ["sore-muscle"]\nregions',
        'causes = ["sore-muscle", "gone"]\nregions',
        f"unknown cause 'gone' in 'down', {KNOWN_CAUSE}",
        at='id = "down"',
    ),
    "unknown region to begin at": changed(
        RADIATIONS,
        '["flank", "sacrum"]',
        '["flank", "gone"]',
        f"unknown region 'gone' in 'down', {KNOWN_REGION}",
        at='id = "down"',
    ),
    "unknown side of a region": changed(
        RADIATIONS,
        '["sternum/front", "upper-thoracic-midline"]',
        '["sternum/front", "upper-thoracic-midline.L"]',
        f"unknown region 'upper-thoracic-midline.L' in 'through#1', {KNOWN_REGION}",
        at='places = ["sternum/front"',
    ),
    "unknown region on a road": changed(
        RADIATIONS,
        '"calf.L"',
        '"gone"',
        f"unknown region 'gone' in 'down#1', {KNOWN_REGION}",
        at='places = ["flank/outer"',
    ),
    "unknown view": changed(
        RADIATIONS,
        'view = "back"',
        'view = "above"',
        "'view' is 'above', write one of front, back, side",
    ),
    "side that is no road's own": changed(
        RADIATIONS,
        'view = "side"',
        'view = "side-right"',
        "'view' is 'side-right', write one of front, back, side",
    ),
    "road of one place": changed(
        RADIATIONS,
        '["flank/outer", "calf.L"]',
        '["flank/outer"]',
        f"road has 1 place, {TWO_PLACES}",
        at='places = ["flank/outer"]',
    ),
    "road of no place": changed(
        RADIATIONS,
        '["sternum"]',
        "[]",
        "road has no places, name the places on its way",
        at="places = []",
    ),
    "radiation without a road": changed(
        RADIATIONS,
        '[[radiation.road]]\nview = "back"\nplaces = ["flank/outer", "calf.L"]\n',
        "",
        "radiation 'down' has no road, add [[radiation.road]] below it",
        at='id = "down"',
    ),
    "radiation of no cause": changed(
        RADIATIONS,
        'causes = ["sore-muscle"]\nregions',
        "causes = []\nregions",
        "'causes' is empty, name the causes whose pain travels so",
        at="causes = []",
    ),
    "edge of another view": changed(
        RADIATIONS,
        "flank/outer",
        "flank/front",
        "'flank/front' names no edge of the back view,"
        " write one of upper, lower, outer, beyond, inner",
        at='places = ["flank/front"',
    ),
    "unknown end": changed(
        RADIATIONS,
        'ends = "through"',
        'ends = "cross"',
        "'ends' is 'cross', write one of arrow, through",
    ),
    "place of another view": changed(
        RADIATIONS,
        '"calf.L"',
        '"sternum"',
        "region 'sternum' is not drawn in the view 'back', choose another place or view",
        at='places = ["flank/outer"',
    ),
    "no side for the midline": changed(
        RADIATIONS,
        'middle = "R"\n',
        "",
        "'down' may begin at 'sacrum', which has no side,"
        ' say with middle = "L" or "R" where it is drawn then',
        at='id = "down"',
    ),
    "unknown side for the midline": changed(
        RADIATIONS, 'middle = "R"', 'middle = "M"', "'middle' is 'M', write one of L, R"
    ),
    "source that is not verified": changed(
        RADIATIONS,
        '["seen"]',
        '["unseen"]',
        "source 'unseen' is cited in 'down' but not verified, cite a verified source or none",
        at='id = "down"',
    ),
    "unknown key": changed(
        RADIATIONS,
        'middle = "R"',
        'middel = "R"',
        "unknown key 'middel', take it out or correct its spelling",
    ),
    "second radiation of an id": copied_table(RADIATIONS, "through"),
}


def test_small_pack_with_radiations_is_sound(travelling_pack: SmallPack) -> None:
    """The pack in which these faults are planted has none of its own."""
    assert travelling_pack.told() == []
    assert set(read_pack(travelling_pack.folder).reference.radiations) == {"down", "through"}


@pytest.mark.parametrize("plant", FAULTS.values(), ids=FAULTS.keys())
def test_planted_fault_is_told(travelling_pack: SmallPack, plant: Plant) -> None:
    """Whoever breaks a radiation is told of that alone: its file, line and mend."""
    expected = plant(travelling_pack)
    assert [expected] == travelling_pack.told()


def test_cause_that_is_likely_nowhere_on_the_way_is_told(travelling_pack: SmallPack) -> None:
    """A radiation that nobody could ever see is told of: its regions do not list its cause."""
    regions = travelling_pack.read("en/regions.toml")
    before, mark, table = regions.partition('id = "coccyx"')
    likely = '[[region.cause]]\nid = "sore-muscle"\nlikelihood = "common"\n'
    travelling_pack.write("en/regions.toml", before + mark + table.replace(likely, "", 1))
    travelling_pack.change(RADIATIONS, '["flank", "sacrum"]', '["flank", "coccyx"]')
    line = travelling_pack.line(RADIATIONS, 'id = "down"')
    what = "no cause of 'down' is likely in the region 'coccyx'"
    told = f"{RADIATIONS}:{line}: {what}, add such a cause or take the region out"
    assert travelling_pack.told() == [told]


def test_a_translation_needs_no_radiations(travelling_pack: SmallPack) -> None:
    """How pain travels holds no words: every language shows the same."""
    travelling_pack.translate("es")
    assert travelling_pack.told() == []
    english, spanish = (read_pack(travelling_pack.folder, each) for each in ("en", "es"))
    assert spanish.reference.radiations == english.reference.radiations
