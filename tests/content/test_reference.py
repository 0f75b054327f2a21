"""What stands behind the shipped lessons: every claim, red flag and question, in each language."""

from collections import Counter

import pytest

from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_source import INTRODUCTION, split_lesson
from explainer.lessons.markdown_slips import links_of
from explainer.lessons.model import AUDIENCES, Pack, Urgency
from explainer.lessons.prepared_pack import PreparedPack
from explainer.lessons.reference import QUESTION_KINDS, Reference, Stance
from explainer.lessons.resource_paths import content_folder

from .conftest import LANGUAGES
from .reading_ease import ease_of
from .words_said import (
    FORBIDDEN,
    FORBIDDEN_IN_PLAIN,
    asked_of_patients,
    found,
    said_behind,
    said_to_anybody,
    said_to_patients,
)

CLAIM_IDS = [
    *(f"S1-{number:02}" for number in range(1, 53)),
    *(f"S2-{number:02}" for number in range(1, 52)),
]
MARKS = (
    ".....Q.Q...QQ.CQQ...QQ....QQ.C...Q.QQ.CQ.QQQQCQQCQ.Q"
    "..Q.C.....Q....Q.....Q.QQQQ.QQ..QQCQ.QQCCQC.QQQ.Q.."
)
"""Of each claim: whether it is right as it stands, needs a qualification or is corrected."""
STANCES: dict[str, Stance] = {".": "taught", "Q": "qualified", "C": "corrected"}
LEVELS = (
    "SE ES E SE E NS E E E S SE SE E SE E E E E SE E SE E SE E SE NS NS NS E SE ES SE E SE "
    "E SE ES SE E S E SE NE SE SE S"
)
"""How soon each red flag asks for help, emergency, same day or next days; two where it may rise."""
LETTERS: dict[Urgency | str, str] = {"emergency": "E", "today": "S", "days": "N"}
GRAVEST = "NSE"
HARDEST_GRADE = 6.0
LONGEST_AVERAGE = 15.0


def test_reading_in_each_language_finds_no_fault(spoken: PreparedPack) -> None:
    """The shipped pack is sound in each language: nothing is missing, stale or left over."""
    assert [str(each) for each in spoken.faults] == []


def test_every_claim_is_answered(behind: Reference) -> None:
    """Each of the 103 claims of the two articles has its place in the lessons, in their order."""
    assert list(behind.claims) == CLAIM_IDS
    assert len(behind.claims) == 103


def test_claims_are_judged_as_the_evidence_was(behind: Reference) -> None:
    """No claim is taught as it stands that needs a qualification or is wrong."""
    judged = {each.id: each.stance for each in behind.claims.values()}
    expected = {claim: STANCES[mark] for claim, mark in zip(CLAIM_IDS, MARKS, strict=True)}
    assert judged == expected


def test_claims_that_are_not_taught_as_they_stand_have_sources(reference: Reference) -> None:
    """Whoever corrects an article names a source for it; only what all know needs none."""
    for claim in reference.claims.values():
        assert claim.sources or claim.is_common_knowledge, claim.id
        if claim.stance == "corrected":
            assert claim.sources, claim.id


def test_forty_six_red_flags_in_order(behind: Reference) -> None:
    """Every red flag is there, by its number."""
    codes = [each.code for each in behind.flags.values()]
    assert codes == [f"RF{number:02}" for number in range(1, 47)]


def test_red_flags_ask_for_help_in_time(behind: Reference) -> None:
    """No flag is less urgent than it should be, at first or at its gravest."""
    for flag, letters in zip(behind.flags.values(), LEVELS.split(), strict=True):
        reached = {LETTERS.get(each, each) for each in (flag.level, flag.raised) if each}
        assert reached <= set(letters), flag.code
        assert max(reached, key=GRAVEST.index) == max(letters, key=GRAVEST.index), flag.code


def test_red_flags_that_rise_say_when(behind: Reference) -> None:
    """A level that may rise says when, to both audiences, and no other level does."""
    for flag in behind.flags.values():
        for audience in AUDIENCES:
            assert bool(flag.raised) == bool(flag.raised_when.said_to(audience).strip()), flag.code


def test_red_flags_are_taught_where_they_say(spoken_pack: Pack, behind: Reference) -> None:
    """Every flag leads to a section and to places of the body that can be shown."""
    for flag in behind.flags.values():
        assert spoken_pack.section(flag.section) is not None, flag.code
        assert flag.regions, flag.code
        assert all(spoken_pack.regions_named(each) for each in flag.regions), flag.code


def test_glossary_has_sixty_terms(spoken_pack: Pack) -> None:
    """The words of the field are explained, each by words of its own."""
    assert len(spoken_pack.terms) >= 60
    words = [each.term.lower() for each in spoken_pack.terms.values()]
    assert [each for each, count in Counter(words).items() if count > 1] == []


def test_every_section_is_asked_about(spoken_pack: Pack, behind: Reference) -> None:
    """There are eighty questions, some of every section and of each kind."""
    questions = behind.questions.values()
    assert len(questions) >= 80
    sections = {each.address for lesson in spoken_pack.lessons for each in lesson.sections}
    assert sections - {each.section for each in questions} == set()
    assert {each.kind for each in questions} == set(QUESTION_KINDS)


def test_every_question_can_be_answered(spoken_pack: Pack, behind: Reference) -> None:
    """A question has enough answers to choose from, or places that can be pointed at."""
    for question in behind.questions.values():
        if question.kind == "point":
            places = [each for name in question.regions for each in spoken_pack.regions_named(name)]
            drawn = [each for each in places if spoken_pack.regions[each].views]
            assert drawn, question.id
        else:
            assert 3 <= len(question.options) <= 6, question.id


def test_right_answers_are_not_given_away(reference: Reference) -> None:
    """Where one answer is right, it is neither always the longest nor always in one place."""
    single = [each for each in reference.questions.values() if each.kind == "one"]
    longest = sum(
        max(each.options, key=lambda option: len(option.text)).is_right for each in single
    )
    assert longest < len(single) / 2
    places = Counter(
        next(number for number, option in enumerate(each.options) if option.is_right)
        for each in single
    )
    assert max(places.values()) < len(single) / 2


def test_what_patients_are_asked_is_easy_to_read(reference: Reference) -> None:
    """Each flag, rule and question needs no more than six years of school, as do the risks."""
    said = dict(asked_of_patients(reference))
    risks = [said.pop(each) for each in list(said) if each.startswith("risk ")]
    said["risks"] = "\n".join(risks)
    hard = {place: ease_of(words) for place, words in said.items()}
    assert {
        place: ease
        for place, ease in hard.items()
        if ease.grade > HARDEST_GRADE or ease.words_a_sentence >= LONGEST_AVERAGE
    } == {}
    assert len(hard) > 130


def test_the_glossary_is_easy_to_read(prepared: PreparedPack) -> None:
    """What a word of the field means is said to patients as easily as the lessons."""
    assert prepared.pack is not None
    hard = {
        each.id: ease_of(each.meaning.plain).grade
        for each in prepared.pack.terms.values()
        if ease_of(each.meaning.plain).grade > HARDEST_GRADE
    }
    assert hard == {}


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_what_is_never_said_in_any_language(
    spoken_pack: Pack, behind: Reference, pattern: str
) -> None:
    """No telephone number, dose, blame of age or promise of safety, wherever one may look."""
    assert found(pattern, said_behind(behind)) == []
    assert found(pattern, said_to_anybody(spoken_pack)) == []


@pytest.mark.parametrize("pattern", FORBIDDEN_IN_PLAIN.values(), ids=FORBIDDEN_IN_PLAIN.keys())
def test_what_is_never_said_to_patients_in_any_language(
    spoken_pack: Pack, behind: Reference, pattern: str
) -> None:
    """No percentage, which few can judge, is said to patients."""
    assert found(pattern, asked_of_patients(behind)) == []
    assert found(pattern, said_to_patients(spoken_pack)) == []


def test_only_verified_sources_stand_behind_the_lessons(
    spoken_pack: Pack, behind: Reference
) -> None:
    """Whatever a claim, a flag, a question or a step rests on was seen by its author."""
    cited = {
        source
        for entries in (behind.claims, behind.flags, behind.questions)
        for entry in entries.values()
        for source in entry.sources
    }
    for mechanism in behind.mechanisms.values():
        for step in mechanism.steps:
            cited.update(step.sources, *(gauge.sources for gauge in step.gauges))
    assert {each: spoken_pack.sources[each].status for each in cited} == dict.fromkeys(
        cited, "verified"
    )
    assert len(cited) > 30


def _links(language: str, lesson: str) -> dict[tuple[str, str], Counter[tuple[str, str]]]:
    """Return the links and source marks of each section of a lesson, for each audience."""
    path = content_folder() / language / "lessons" / f"{lesson}.md"
    faults = FaultList(content_folder())
    source = split_lesson(path.read_text(encoding="utf-8"), path, faults)
    assert source is not None, list(faults)
    starts = [(0, INTRODUCTION), *((each.line, each.id) for each in source.headings)]
    links: dict[tuple[str, str], Counter[tuple[str, str]]] = {
        (section, audience): Counter() for _, section in starts for audience in AUDIENCES
    }
    for audience, text in source.texts.items():
        for line, scheme, target in links_of(text):
            section = next(name for start, name in reversed(starts) if start <= line)
            links[section, audience][scheme, target] += 1
    return links


@pytest.mark.parametrize("language", LANGUAGES[1:] or LANGUAGES)
def test_each_language_has_the_same_links_and_sources(
    prepared: PreparedPack, language: str
) -> None:
    """A reader of any language is led to the same places, words and sources by each section."""
    assert prepared.pack is not None
    for lesson in prepared.pack.lessons:
        original = _links(LANGUAGES[0], lesson.id)
        assert sum(map(Counter.total, original.values())) > 50
        assert _links(language, lesson.id) == original


def test_each_language_speaks_its_own_words(
    reference: Reference, spoken_pack: Pack, behind: Reference
) -> None:
    """No sentence of a translation is left in English; ids, levels and answers are the same."""
    for mine, theirs in zip(reference, behind, strict=True):
        assert list(mine) == list(theirs)
    for question, other in zip(
        reference.questions.values(), behind.questions.values(), strict=True
    ):
        rights = [each.is_right for each in question.options]
        assert rights == [each.is_right for each in other.options], question.id
    if spoken_pack.language != LANGUAGES[0]:
        pairs = zip(said_behind(reference), said_behind(behind), strict=True)
        kept = [
            line
            for (_, mine), (_, theirs) in pairs
            for line in set(mine.splitlines()) & set(theirs.splitlines())
            if len(line.split()) > 3
        ]
        assert kept == []
