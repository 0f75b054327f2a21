"""What the program teaches: whole, linked, in plain words, and safe to say."""

import re

import pytest

from explainer.command_line import main
from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_source import LessonSource, split_lesson
from explainer.lessons.model import AUDIENCES, VIEWS, Audience, Lesson, Pack
from explainer.lessons.plain_text import lesson_text
from explainer.lessons.prepared_pack import PreparedPack
from explainer.lessons.resource_paths import content_folder

from .reading_ease import ease_of
from .words_said import (
    FORBIDDEN,
    FORBIDDEN_IN_PLAIN,
    found,
    said_to_anybody,
    said_to_patients,
)

TITLES = [
    *("Cytokines", "Mechanical strain", "Flank pain", "Red flags", "Telling them apart"),
    "What helps",
]
LESSON_IDS = [
    *("cytokines", "mechanical-strain", "flank-pain", "red-flags", "telling-them-apart"),
    "what-helps",
]
HARDEST_GRADE = 6.0
LONGEST_AVERAGE = 15.0

each_lesson = pytest.mark.parametrize("lesson_id", LESSON_IDS)


def _lesson(pack: Pack, lesson_id: str) -> Lesson:
    lesson = pack.lesson(lesson_id)
    assert lesson is not None
    return lesson


def _source(lesson_id: str) -> LessonSource:
    """Return the lesson as it is written."""
    path = content_folder() / "en" / "lessons" / f"{lesson_id}.md"
    faults = FaultList(content_folder())
    source = split_lesson(path.read_text(encoding="utf-8"), path, faults)
    assert source is not None, list(faults)
    return source


def _said(pack: Pack, lesson: Lesson, audience: Audience) -> dict[str, str]:
    """Return the text of each section by its title, without the list of sources."""
    text = lesson_text(pack, lesson, audience).partition("\n\n[1] ")[0]
    sections = (each.partition("\n\n") for each in text.split("\n\n## ")[1:])
    return {title: said for title, _, said in sections}


def test_reading_finds_no_fault(prepared: PreparedPack) -> None:
    """The shipped pack is sound, down to its links and drawn regions."""
    assert [str(each) for each in prepared.faults] == []


def test_check_of_the_shipped_pack_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """``check`` without a folder checks what the program ships, and has nothing to tell."""
    assert main(["check"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "No fault found.\n")


def test_six_lessons_in_order(pack: Pack) -> None:
    """The tabs are the six lessons, by these titles, in this order."""
    assert [each.title for each in pack.lessons] == TITLES
    assert [each.id for each in pack.lessons] == LESSON_IDS


def test_no_lesson_file_is_left_out(pack: Pack) -> None:
    """Every file of the lessons folder is a lesson of the pack."""
    files = {each.stem for each in (content_folder() / "en" / "lessons").iterdir()}
    assert files == {each.id for each in pack.lessons}


@each_lesson
def test_lesson_has_five_sections_for_both_audiences(pack: Pack, lesson_id: str) -> None:
    """A lesson has at least five sections; each says something to patients and to students."""
    assert len(_lesson(pack, lesson_id).sections) >= 5
    source = _source(lesson_id)
    lines = {audience: text.split("\n") for audience, text in source.texts.items()}
    starts = [each.line for each in source.headings]
    for heading, end in zip(source.headings, [*starts[1:], len(lines["plain"]) + 1], strict=True):
        rows = range(heading.line, end - 1)
        own = {
            audience: [
                lines[audience][row]
                for row in rows
                if lines[audience][row].strip()
                and any(not lines[other][row] for other in AUDIENCES if other != audience)
            ]
            for audience in AUDIENCES
        }
        assert own["plain"], f"{heading.id} says nothing to patients alone"
        assert own["clinical"], f"{heading.id} says nothing to students alone"


@each_lesson
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_section_can_be_reached(pack: Pack, lesson_id: str, audience: Audience) -> None:
    """Each section's heading is an anchor of the page, once and in order."""
    lesson = _lesson(pack, lesson_id)
    anchors = re.findall(r'<h2 id="([^"]*)"', lesson.pages[audience].html)
    assert anchors == [each.id for each in lesson.sections]


@each_lesson
def test_every_section_shows_a_place(pack: Pack, lesson_id: str) -> None:
    """While a section is read, the body lights up some place in the view it turns to."""
    for section in _lesson(pack, lesson_id).sections:
        shown = [pack.regions[each] for each in pack.regions_of(section)]
        assert any(section.view in each.views for each in shown), section.address


def test_ninety_six_places(pack: Pack, prepared: PreparedPack) -> None:
    """There are 96 places, each drawn in the views it names, and nothing else is drawn."""
    assert len(pack.regions) == 96
    for view, drawing in prepared.outlines.items():
        there = {each.id for each in pack.regions.values() if view in each.views}
        assert set(drawing.regions) == there - {"whole-body"}
    assert tuple(prepared.outlines) == VIEWS


def test_every_place_is_explained_where_it_is_shown(pack: Pack) -> None:
    """The section that a place leads to exists and lights up that place."""
    for region in pack.regions.values():
        section = pack.section(region.section)
        assert section is not None, region.id
        assert region.id in pack.regions_of(section)


def test_every_cause_can_be_reached(pack: Pack) -> None:
    """Each cause is likely somewhere, and its section exists and names it."""
    likely = {each.cause for region in pack.regions.values() for each in region.likely}
    assert likely == set(pack.causes)
    for cause in pack.causes.values():
        section = pack.section(cause.section)
        assert section is not None, cause.id
        assert cause.id in section.causes


def test_every_place_lists_common_causes_first(pack: Pack) -> None:
    """Common comes before less common, and that before what is rare and serious."""
    order = ["common", "less-common", "rare-serious"]
    for region in pack.regions.values():
        ranks = [order.index(each.likelihood) for each in region.likely]
        assert ranks == sorted(ranks), region.id
        assert ranks, region.id


def test_both_sides_of_a_place_are_told_apart(pack: Pack) -> None:
    """No two places have the same name, for either audience, and a side is named in it."""
    for names in (
        [each.name.plain.lower() for each in pack.regions.values()],
        [each.name.clinical.lower() for each in pack.regions.values()],
    ):
        assert len(names) == len(set(names))
    for region in pack.regions.values():
        word = {"L": "left", "R": "right"}.get(region.side, "")
        assert word in region.name.plain.lower(), region.id
        assert word in region.name.clinical.lower(), region.id


def test_what_needs_checking_never_stays_at_home(pack: Pack) -> None:
    """No red flag is left to self-care, and every family leads to a lesson."""
    for cause in pack.causes.values():
        if cause.family == "red-flag":
            assert cause.urgency in ("today", "emergency"), cause.id
    assert all(pack.lesson(each.lesson) for each in pack.families.values())


def test_every_cause_has_its_whole_pattern(pack: Pack) -> None:
    """What tells causes apart is there for each, in the same parts and order."""
    parts = ("where", "start", "feel", "position", "cough", "urine", "whole_body", "course")
    for cause in pack.causes.values():
        assert tuple(cause.pattern) == parts, cause.id
        assert all(said.strip() for said in cause.pattern.values()), cause.id


@each_lesson
def test_plain_text_is_easy_to_read(pack: Pack, lesson_id: str) -> None:
    """What patients read needs no more than six years of school, section by section."""
    for title, said in _said(pack, _lesson(pack, lesson_id), "plain").items():
        ease = ease_of(said)
        assert ease.words > 50, title
        assert ease.grade <= HARDEST_GRADE, title
        assert ease.words_a_sentence < LONGEST_AVERAGE, title


def test_cards_are_easy_to_read(pack: Pack) -> None:
    """What a card tells a patient of a cause is as easy as the lessons."""
    for cause in pack.causes.values():
        ease = ease_of(f"{cause.feels.plain}\n{cause.worse}\n{cause.better}\n{cause.do.plain}")
        assert ease.grade <= HARDEST_GRADE, cause.id
        assert ease.words_a_sentence < LONGEST_AVERAGE, cause.id


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_what_is_never_said(pack: Pack, pattern: str) -> None:
    """No telephone number, dose, blame of age or promise of safety is said to anybody."""
    assert found(pattern, said_to_anybody(pack)) == []


@pytest.mark.parametrize("pattern", FORBIDDEN_IN_PLAIN.values(), ids=FORBIDDEN_IN_PLAIN.keys())
def test_what_is_never_said_to_patients(pack: Pack, pattern: str) -> None:
    """No percentage, which few can judge, is said to patients."""
    assert found(pattern, said_to_patients(pack)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("emergency number", "Call 999 now."), ("emergency number", "(111)")),
        *(("number to call", "ring 0800"), ("telephone number", "0800 123 456")),
        *(("dose by weight", "take 400 mg"), ("dose by weight", "500mg twice")),
        *(("dose by count", "two tablets"), ("dose by time", "tablets a day")),
        *(("wear and tear", "Wear-and-tear"), ("promise of safety", "You are fine.")),
        *(("emergency number", "Llame al 112."), ("dose by weight", "400 miligramos")),
        ("number to call in Spanish", "Llame al 061"),
        ("number to call in Spanish", "marque el 15"),
        ("number to call in Spanish", "llame por tel\u00e9fono 15"),
        ("dose by count in Spanish", "dos comprimidos"),
        ("dose by count in Spanish", "Tome una pastilla."),
        ("dose by time in Spanish", "400 mg cada 8 horas"),
        ("dose by time in Spanish", "mg cada ocho horas"),
        ("dose by time in Spanish", "pastillas al d\u00eda"),
        *(("wear and tear", "desgaste de la espalda"), ("wear and tear", "desgastado")),
        ("promise of safety in Spanish", "Usted est\u00e1 a salvo."),
        ("promise of safety in Spanish", "no hay de qu\u00e9 preocuparse"),
        ("promise of safety in Spanish", "No se preocupe."),
    ],
)
def test_what_is_never_said_would_be_found(name: str, text: str) -> None:
    """The patterns above find what they are meant to find."""
    assert re.search(FORBIDDEN[name], text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("emergency number", "10,000 people"), ("emergency number", "NG111")),
        *(("dose by weight", "CRP above 100 mg/L"), ("dose by count", "tablets for two days")),
        *(
            ("dose by weight", "100 mg por litro"),
            ("dose by time in Spanish", "pastillas por boca"),
        ),
        ("number to call in Spanish", "llame al n\u00famero de emergencias"),
        ("promise of safety in Spanish", "un lugar seguro"),
    ],
)
def test_what_may_be_said_is_not_found(name: str, text: str) -> None:
    """The patterns above let pass what only looks alike."""
    assert not re.search(FORBIDDEN[name], text)


def test_only_verified_sources_are_cited(pack: Pack) -> None:
    """Whatever a page, a card or a term rests on was seen by its author."""
    cited = {
        each for lesson in pack.lessons for page in lesson.pages.values() for each in page.cited
    }
    for sources in (
        *(each.sources for each in pack.causes.values()),
        *(each.sources for each in pack.terms.values()),
    ):
        cited.update(sources)
    assert {each: pack.sources[each].status for each in cited} == dict.fromkeys(cited, "verified")
    assert len(cited) > 40


@each_lesson
def test_students_get_sources(pack: Pack, lesson_id: str) -> None:
    """The clinical page of each lesson rests on sources that can be looked up."""
    cited = _lesson(pack, lesson_id).pages["clinical"].cited
    assert len(cited) >= 5
    for each in cited:
        source = pack.sources[each]
        assert source.identifier, each
        assert source.title, each


def test_no_address_of_the_web_in_the_lessons() -> None:
    """Lessons and tables lead nowhere but within the pack: the program works without a network."""
    for path in sorted((content_folder() / "en").rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text, path.name


def test_content_is_text_only() -> None:
    """A reviewer can read all of it: Markdown and TOML, and no executable file."""
    for path in content_folder().rglob("*"):
        if path.is_file():
            assert path.suffix in {".md", ".toml"}, path
            assert not path.stat().st_mode & 0o111, path
