"""The model finds what ids name, and says a thing to whom it is meant for."""

import re

import pytest

from explainer.lessons.model import Pack, Source, Wording


def test_wording_is_said_to_its_audience() -> None:
    """A patient hears the plain words and a student the clinical ones."""
    wording = Wording("pee", "urine")
    assert wording.said_to("plain") == "pee"
    assert wording.said_to("clinical") == "urine"


@pytest.mark.parametrize(
    ("authors", "published", "identifier", "said"),
    [
        (
            "Doe J, et al.",
            "BMJ 2004;328:499",
            "doi:1",
            "Doe J, et al. Why? BMJ 2004;328:499. doi:1",
        ),
        ("Doe J", "Journal", "doi:1", "Doe J. Why? Journal, 2004. doi:1"),
        ("", "BMJ 2004;328:499", "BMJ 2004;328:499", "Why? BMJ 2004;328:499"),
    ],
)
def test_a_source_is_named_without_repetition(
    authors: str, published: str, identifier: str, said: str
) -> None:
    """The year and the identifier stand once, and no point is doubled."""
    source = Source("a", authors, "Why?", published, 2004, identifier, "verified", "All.", "")
    assert " ".join(source.reference) == said


def test_every_source_is_named_well(pack: Pack) -> None:
    """No source of the pack doubles a point or a year."""
    for source in pack.sources.values():
        said = " ".join(source.reference)
        assert not re.search(r"[.?!][.]", said)
        assert said.count(source.identifier) == 1 or not source.identifier
        assert not source.dated or source.imprint.count(source.dated) == 1, source.id


def test_lessons_and_sections_are_found(pack: Pack) -> None:
    """An address finds its section, and what does not exist finds nothing."""
    section = pack.section("flank-pain#stones")
    assert section is not None
    assert (section.lesson, section.id, section.address) == (
        "flank-pain",
        "stones",
        "flank-pain#stones",
    )
    for address in ("flank-pain", "flank-pain#", "flank-pain#none", "none#stones", "", "#"):
        assert pack.section(address) is None
    assert pack.lesson("none") is None


def test_name_of_a_place_means_all_its_sides(pack: Pack) -> None:
    """A name with a side is one region, one without is every side, an unknown one is none."""
    assert pack.regions_named("renal-angle.L") == ("renal-angle.L",)
    assert set(pack.regions_named("renal-angle")) == {"renal-angle.L", "renal-angle.R"}
    assert set(pack.regions_named("jaw")) == {"jaw", "jaw.L", "jaw.R"}
    assert pack.regions_named("sacrum") == ("sacrum",)
    for name in ("sacrum.L", "renal-angle.M", "nose", ""):
        assert pack.regions_named(name) == ()


def test_section_shows_every_side_of_its_places(pack: Pack) -> None:
    """What a section lights up is named by region, never by structure alone."""
    section = pack.section("flank-pain#where-your-kidneys-are")
    assert section is not None
    assert set(pack.regions_of(section)) == {"renal-angle.L", "renal-angle.R", "flank.L", "flank.R"}


def test_region_belongs_to_the_family_that_explains_it(pack: Pack) -> None:
    """A place has the colour of the lesson that explains it."""
    family = pack.family_of_region(pack.regions["renal-angle.L"])
    assert family is not None
    assert family.id == "kidney"
    homeless = pack.regions["renal-angle.L"]._replace(section="none#none")
    assert pack.family_of_region(homeless) is None
