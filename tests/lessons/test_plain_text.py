"""A lesson as plain text reads like the page, with its sources at the end."""

from explainer.lessons.markdown_page import make_page
from explainer.lessons.model import Lesson, Pack, Source
from explainer.lessons.plain_text import lesson_text

SOURCES = {
    "one": Source("one", "Doe J", "First", "Journal", 2020, "doi:1", "verified", "x", ""),
    "two": Source("two", "", "Second", "", 0, "", "verified", "x", ""),
}


def _said(pack: Pack, markdown: str) -> list[str]:
    """Return the blocks of a lesson of this text."""
    page = make_page(markdown)
    lesson = Lesson("x", "Title", "Summary.", "x", (), {"plain": page, "clinical": page})
    text = lesson_text(pack._replace(sources=SOURCES), lesson, "plain")
    head, *blocks = text.split("\n\n")
    assert head == "# Title"
    assert blocks.pop(0) == "Summary."
    return blocks


def test_words_keep_their_spaces(pack: Pack) -> None:
    """Links and emphasis leave words, spaces and full stops as they are read."""
    markdown = "A [deep](term:x) *dull* **ache**, not\nsharp. [One](cause:y)."
    assert _said(pack, markdown) == ["A deep dull ache, not sharp. One."]


def test_headings_lists_tables_and_callouts_are_blocks(pack: Pack) -> None:
    """Each heading, point, row and callout is a block of its own."""
    markdown = (
        "## Where {#where}\n\nText.\n\n### Sub\n\n- one\n- *two*\n\n"
        '| a | b |\n|---|---|\n| c | d |\n\n!!! key "Title"\n    Inside.\n'
    )
    assert _said(pack, markdown) == [
        *("## Where", "Text.", "### Sub", "- one", "- two", "a | b", "c | d", "Title", "Inside."),
    ]


def test_sources_stand_at_the_end(pack: Pack) -> None:
    """A source's mark is a number in brackets, which the list at the end explains."""
    assert _said(pack, "Sore.[^two][^one] Again.[^two]") == [
        "Sore.[1][2] Again.[1]",
        "[1] Second",
        "[2] Doe J. First. Journal, 2020. doi:1",
    ]


def test_shipped_lesson_is_all_there(pack: Pack) -> None:
    """Every section's title is in the text of either audience, and no markup is."""
    for lesson in pack.lessons:
        for audience in lesson.pages:
            text = lesson_text(pack, lesson, audience)
            for section in lesson.sections:
                assert f"\n\n## {section.title}\n\n" in text
            assert "<" not in text.replace("<0", "").replace("< ", "")
            assert "](" not in text
