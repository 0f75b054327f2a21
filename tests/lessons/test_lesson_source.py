"""A lesson's file is split into front matter, headings and a text for each audience."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_source import LessonSource, split_lesson
from explainer.lessons.model import AUDIENCES

PATH = Path("/pack/lesson.md")
FRONT = '+++\nid = "x"\n+++\n'


def _split(text: str) -> tuple[LessonSource | None, list[str]]:
    faults = FaultList(PATH.parent)
    return split_lesson(text, PATH, faults), [str(each) for each in faults]


def _sound(text: str) -> LessonSource:
    """Split a text that has no fault."""
    source, told = _split(text)
    assert told == []
    assert source is not None
    return source


def test_front_matter_is_read_apart_from_the_text() -> None:
    """The fields between the fences are TOML, and no word of them is in the text."""
    source = _sound('+++\nid = "x"\ntitle = "Flank: a place"\n+++\nText.\n')
    assert source.front.top().text("title") == "Flank: a place"
    for text in source.texts.values():
        assert text.split() == ["Text."]


def test_fault_in_front_matter_has_its_line_in_the_file() -> None:
    """Lines are counted from the file's first, not from the first of the TOML."""
    source, told = _split('+++\nid = "x"\n\ntitle "x"\n+++\n')
    assert source is None
    assert [each.partition(": ")[0] for each in told] == ["lesson.md:4"]


def test_blocks_are_for_one_audience_and_the_rest_for_all() -> None:
    """Each audience gets its own blocks and whatever stands outside of any."""
    source = _sound(FRONT + "All.\n\n::: plain\nPatient.\n:::\n\n::: clinical\nStudent.\n:::\nEnd.")
    assert source.texts["plain"].split() == ["All.", "Patient.", "End."]
    assert source.texts["clinical"].split() == ["All.", "Student.", "End."]


def test_lines_keep_their_numbers() -> None:
    """A line of either text stands where it stands in the file."""
    text = FRONT + "One\n::: plain\nTwo\n:::\n::: clinical\nThree\n:::\nFour"
    lines = text.split("\n")
    source = _sound(text)
    for audience, missing in (("plain", "Three"), ("clinical", "Two")):
        kept = source.texts[audience].split("\n")  # type: ignore[index]
        for word in {"One", "Two", "Three", "Four"} - {missing}:
            assert kept.index(word) == lines.index(word)
        assert missing not in kept


def test_headings_have_id_title_and_line() -> None:
    """Section headings are found with their titles, braces in the title included."""
    source = _sound(
        FRONT + "## Where {it} is {#where-it-is}\n\nText.\n\n##  Next\t{#next}  \n### Sub"
    )
    assert [(each.id, each.title, each.line) for each in source.headings] == [
        ("where-it-is", "Where {it} is", 4),
        ("next", "Next", 8),
    ]


@pytest.mark.parametrize("heading", ["# Title {#x}", "## Title", "## Title {#X}", "Title\n==="])
def test_heading_that_is_no_section_is_told(heading: str) -> None:
    """A heading of the wrong level or without a proper id is told at its last line."""
    _, told = _split(FRONT + f"\n{heading}\n")
    assert [each.partition(": ")[0] for each in told] == [
        f"lesson.md:{4 + len(heading.splitlines())}"
    ]


def test_rule_below_a_blank_line_is_no_heading() -> None:
    """A line of hyphens by itself, or at the end of a block, is told of by nobody."""
    assert _sound(FRONT + "Text\n\n---\n\n::: plain\nText\n:::\n---\n").headings == ()


@given(st.text())
def test_any_text_is_split_or_refused(text: str) -> None:
    """No text raises: it is refused with a fault, or each audience gets as many lines."""
    source, told = _split(text)
    if source is None:
        assert told
    else:
        for each in source.texts.values():
            assert each.count("\n") == text.count("\n")


PIECES = st.sampled_from(
    ["::: plain", "::: clinical", ":::", "::: x", "", "Word", "## A {#a}", "## B", "+++", "---"]
)


@given(st.lists(PIECES))
def test_any_order_of_marks_keeps_every_line(pieces: list[str]) -> None:
    """Whatever the order of marks, a line outside of them reaches an audience or a fault tells."""
    text = FRONT + "\n".join(pieces)
    source, told = _split(text)
    assert source is not None
    lines = text.split("\n")
    shown = [source.texts[audience].split("\n") for audience in AUDIENCES]
    for number, line in enumerate(lines[3:], start=3):
        for each in shown:
            assert each[number] in (line, "")
        if line == "Word" and not any(each[number] for each in shown):
            assert any("no audience" in each for each in told)
