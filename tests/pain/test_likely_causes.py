"""The causes of pain in a place, in order, and the one its section is about."""

import pytest

from explainer.lessons.model import Cause, Family, Lesson, Likely, Pack, Region, Wording
from explainer.pain.likely_causes import likely_causes, telling_cause

WORDING = Wording("x", "x")


def _cause(cause_id: str, family: str, section: str) -> Cause:
    return Cause(cause_id, family, WORDING, section, "home", WORDING, "", "", WORDING, (), {})


@pytest.fixture
def place(pack: Pack) -> tuple[Pack, Region]:
    """A pack of four causes, and a place on the body in which three of them are likely."""
    lesson = Lesson("kidneys", "Kidneys", "x", "kidney", (), {})
    causes = (
        _cause("ache", "immune", "aches#why"),
        _cause("stone", "kidney", "kidneys#stones"),
        _cause("infection", "kidney", "kidneys#infection"),
        _cause("strain", "nobody", "strain#why"),
    )
    families = (
        Family("immune", "x", "aches", "blue", "dots"),
        Family("kidney", "x", "kidneys", "purple", "waves"),
    )
    small = pack._replace(
        lessons=(lesson,),
        causes={each.id: each for each in causes},
        families={each.id: each for each in families},
    )
    region = pack.regions["renal-angle.L"]._replace(
        section="kidneys#infection",
        likely=(
            Likely("ache", "common", "Everything aches."),
            Likely("stone", "less-common", ""),
            Likely("infection", "less-common", "It lies below."),
        ),
    )
    return small, region


def test_causes_keep_the_order_of_the_place(place: tuple[Pack, Region]) -> None:
    """The causes come as the place lists them, each with family, likelihood and reason."""
    found = likely_causes(*place)
    assert [(each.cause.id, each.family.id, each.likelihood, each.because) for each in found] == [
        ("ache", "immune", "common", "Everything aches."),
        ("stone", "kidney", "less-common", ""),
        ("infection", "kidney", "less-common", "It lies below."),
    ]


def test_causes_the_pack_does_not_define_are_passed_over(place: tuple[Pack, Region]) -> None:
    """A cause that is unknown, or of an unknown family, takes no other away."""
    pack, region = place
    gaps = (Likely("none", "common", ""), Likely("strain", "common", ""), *region.likely)
    found = likely_causes(pack, region._replace(likely=gaps))
    assert [each.cause.id for each in found] == ["ache", "stone", "infection"]


def test_place_tells_of_the_cause_its_own_section_explains(place: tuple[Pack, Region]) -> None:
    """The cause explained in the place's section comes before commoner ones."""
    told = telling_cause(*place)
    assert told is not None
    assert told.cause.id == "infection"


def test_else_of_the_first_cause_of_its_lessons_family(place: tuple[Pack, Region]) -> None:
    """Where the section explains none of the causes, its lesson's family decides."""
    pack, region = place
    told = telling_cause(pack, region._replace(section="kidneys#where"))
    assert told is not None
    assert told.cause.id == "stone"


@pytest.mark.parametrize("section", ["none#none", "kidneys#where"])
def test_else_of_the_first_cause(place: tuple[Pack, Region], section: str) -> None:
    """Where neither section nor family fits, the commonest cause is told of."""
    pack, region = place
    told = telling_cause(pack, region._replace(section=section, likely=region.likely[:1]))
    assert told is not None
    assert told.cause.id == "ache"


def test_place_without_causes_tells_of_none(place: tuple[Pack, Region]) -> None:
    """A place of no likely cause has nothing to tell."""
    pack, region = place
    assert likely_causes(pack, region._replace(likely=())) == ()
    assert telling_cause(pack, region._replace(likely=())) is None


def test_kidney_corner_lists_common_before_rare_and_tells_of_the_kidney(pack: Pack) -> None:
    """In the shipped pack the kidney corner shows a kidney cause, and never a rare one first."""
    region = pack.regions["renal-angle.L"]
    ranks = [each.likelihood for each in likely_causes(pack, region)]
    assert ranks[0] == "common"
    assert "common" not in ranks[ranks.index("rare-serious") :]
    told = telling_cause(pack, region)
    assert told is not None
    assert told.family.id == "kidney"


def test_every_place_has_causes_to_show(pack: Pack) -> None:
    """No shipped region is without a cause, and none of its causes is passed over."""
    for region in pack.regions.values():
        found = likely_causes(pack, region)
        assert len(found) == len(region.likely) > 0
        assert telling_cause(pack, region) in found
