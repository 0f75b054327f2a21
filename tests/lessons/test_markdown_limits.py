"""Limits on Markdown refuse what no lesson needs, and nothing that one does."""

import pytest

from explainer.lessons.markdown_limits import DEEPEST, LONGEST_PARAGRAPH, excesses_of


def _lines(text: str) -> list[int]:
    return [line for line, _, _ in excesses_of(text)]


@pytest.mark.parametrize(
    "deep",
    [
        "    " * DEEPEST + "- x",
        "\t" * DEEPEST + "* x",
        "> " * (DEEPEST + 1) + "x",
        "- " * (DEEPEST + 1) + "x",
        "12. " * (DEEPEST + 1) + "x",
        "    " * (DEEPEST - 2) + "> - 1. x",
    ],
)
def test_deep_lists_and_quotes_are_told(deep: str) -> None:
    """Marks and indents count together, and the line that is too deep is told."""
    assert _lines(f"Text\n\n{deep}\n") == [3]


@pytest.mark.parametrize(
    "text",
    [
        "    " * (DEEPEST - 1) + "- x",
        "- - - -",
        "-" * 500,
        "1.5 to 2.5 cm, 10. to 12.",
        "a) one b) two c) three " * 20,
        "[x](region:y) (see [z][^a]) " * 100,
        "[" * DEEPEST + "]" * DEEPEST,
        "[" * DEEPEST + "\n\n" + "(" * DEEPEST,
        "x" * LONGEST_PARAGRAPH,
        "word\n\n" * 10_000,
    ],
)
def test_what_a_lesson_may_hold_is_passed(text: str) -> None:
    """Text up to the limits, and what only looks deep, has no excess."""
    assert _lines(text) == []


def test_open_brackets_are_told_where_the_paragraph_begins() -> None:
    """Brackets are counted over all lines of a paragraph."""
    text = "Text\n \nSome\n" + "[a\n" * (DEEPEST + 1)
    assert _lines(text) == [3]
    assert _lines(text.replace("[", "(")) == [3]


def test_long_paragraph_is_told() -> None:
    """A paragraph one character too long is told at its first line."""
    assert _lines("Text\n\n" + "x\n" * (LONGEST_PARAGRAPH // 2) + "xx") == [3]
