"""A pack read in another language: its words change, its structure does not."""

from pathlib import Path

import pytest

from explainer.lessons.pack_reader import read_pack
from tests.hostile.small_pack import SmallPack


@pytest.fixture
def translated(tmp_path: Path) -> SmallPack:
    """A small pack in two languages, both sound."""
    pack = SmallPack(tmp_path)
    pack.translate("eo")
    return pack


def _faults(pack: SmallPack) -> list[str]:
    return [str(each) for each in read_pack(pack.folder, "eo").faults]


def test_words_are_those_of_the_translation(translated: SmallPack) -> None:
    """Names, advice, meanings and text are translated; ids and likelihoods are the original's."""
    first, second = (read_pack(translated.folder, each).pack for each in ("en", "eo"))
    assert first is not None
    assert second is not None
    assert second.language == "eo"
    assert second.causes["sore-muscle"].do.plain == "Rest. Rest."
    assert second.causes["sore-muscle"].do.clinical == "Rest. Rest."
    assert second.terms["ache"].meaning.plain == "A dull pain. A dull pain."
    assert second.urgencies["home"].name == "Care for it at home Care for it at home"
    assert second.sources["seen"].supports == "What the lessons say. What the lessons say."
    assert second.sources["seen"].title == first.sources["seen"].title
    assert list(second.regions) == list(first.regions)
    for mine, theirs in zip(first.regions.values(), second.regions.values(), strict=True):
        assert theirs.name.plain == f"{mine.name.plain} {mine.name.plain}"
        assert [each.likelihood for each in theirs.likely] == [
            each.likelihood for each in mine.likely
        ]
    lesson, spoken = first.lesson("first"), second.lesson("first")
    assert lesson is not None
    assert spoken is not None
    assert spoken.title == "Lesson lesson"
    assert "Words words for a patient" in spoken.pages["plain"].html
    assert spoken.sections == lesson.sections
    assert list(read_pack(translated.folder, "eo").faults) == []


def test_a_changed_original_makes_its_translation_stale(translated: SmallPack) -> None:
    """The fault names the translation's file and line, and the fingerprint to write."""
    translated.change("en/glossary.toml", "A dull pain.", "A dull, deep pain.")
    translated.change("en/lessons/first.md", "Words for a student.", "Words for students.")
    lines = _faults(translated)
    assert len(lines) == 2
    assert lines[0].startswith(f"eo/glossary.toml:{translated.line('eo/glossary.toml', 'of =')}: ")
    assert "translation of term 'ache' is older than its original" in lines[0]
    assert "translation of section 'all' is older than its original" in lines[1]
    assert lines[1].startswith("eo/lessons/first.md:")


def test_layout_alone_makes_nothing_stale(translated: SmallPack) -> None:
    """Wrapping a paragraph anew is no change of words."""
    translated.change("en/lessons/first.md", "Words for a student.", "Words for\na student.")
    assert _faults(translated) == []


def test_an_entry_without_translation_is_told_and_read_in_its_own_language(
    translated: SmallPack,
) -> None:
    """The reader sees the original's words; the author sees what is missing."""
    translated.write("eo/glossary.toml", "")
    reading = read_pack(translated.folder, "eo")
    assert [str(each) for each in reading.faults] == [
        "eo/glossary.toml:1: term 'ache' is not translated, add [[term]] with that id"
    ]
    assert reading.pack is not None
    assert reading.pack.terms["ache"].meaning.plain == "A dull pain."


def test_a_missing_word_is_told_where_it_is_missing(translated: SmallPack) -> None:
    """One field left out costs one line."""
    translated.change("eo/glossary.toml", "plain =", "# plain =")
    line = translated.line("eo/glossary.toml", "[[term]]")
    assert _faults(translated) == [f"eo/glossary.toml:{line}: 'plain' is missing, add plain = ..."]


def test_an_entry_without_original_is_told(translated: SmallPack) -> None:
    """A translation of what is no longer there is a fault."""
    translated.add("eo/glossary.toml", '\n[[term]]\nid = "gone"\nterm = "Gone"\n')
    assert any("term 'gone' has no original" in each for each in _faults(translated))


def test_a_missing_lesson_is_read_in_its_own_language(translated: SmallPack) -> None:
    """The lesson is not lost, and the file that should be there is named."""
    translated.path("eo/lessons/second.md").unlink()
    reading = read_pack(translated.folder, "eo")
    assert [each.path for each in reading.faults] == ["eo/lessons/second.md"]
    assert reading.pack is not None
    lesson = reading.pack.lesson("second")
    assert lesson is not None
    assert lesson.title == "Lesson second"


def test_other_sections_than_the_original_are_told(translated: SmallPack) -> None:
    """A translation with a section of its own is not mixed with the original."""
    translated.change("eo/lessons/second.md", "{#all}", "{#other}")
    assert any("sections are not those of the original" in each for each in _faults(translated))
