"""One fault planted in claims, red flags, questions or their translation: told alone, by line."""

import re
from typing import NamedTuple

import pytest

from explainer.lessons.pack_reader import read_pack

from .plants import NOT_THERE, Plant, added, changed, copied_table
from .small_pack import SmallPack

CLAIMS = "claims.toml"
FLAGS = "en/red-flags.toml"
QUESTIONS = "en/questions.toml"
STRUCTURES = "en/structures.toml"
SOURCES = "sources.toml"
GLOSSARY = "en/glossary.toml"
FIRST = "en/lessons/first.md"
SECOND = "en/lessons/second.md"
SECTION = "write lesson#section as the lesson names it"
LEVELS = "write one of home, days, today, emergency"
BLOCKS = "write {{flags LEVEL | Sign | What it may mean}}, {{risks}} or {{rules}}"


def _in_flag(old: str, new: str, told: str, at: str = 'id = "fever"') -> Plant:
    """Return the planting that turns ``old`` into ``new`` in the flag that may rise, the last."""

    def plant(pack: SmallPack) -> str:
        before, mark, table = pack.read(FLAGS).partition('[[flag]]\nid = "fever"')
        assert old in table
        pack.write(FLAGS, before + mark + table.replace(old, new, 1))
        return f"{FLAGS}:{pack.line(FLAGS, at)}: {told}"

    return plant


def _first_option(text: str) -> str:
    """Return how the option begins whose text is ``text``; faults of answers are told there."""
    return f'[[question.option]]\ntext = "{text}"'


def _silent_section(audience: str, words: str) -> Plant:
    """Return the planting that takes what a section says to ``audience`` away."""

    def plant(pack: SmallPack) -> str:
        pack.change(SECOND, f"::: {audience}\n{words}\n:::\n", "")
        what = f"section 'all' says nothing to the {audience} audience"
        return f"{SECOND}:{pack.line(SECOND, '## ')}: {what}, write a block '::: {audience}'"

    return plant


def _block(written: str, kind: str) -> Plant:
    """Return the planting of a line that stands for data, of the ``kind`` that nobody knows."""
    told = f"block '{kind}' is not known or lacks its headings, {BLOCKS}"
    return changed(SECOND, "\n::: clinical", f"\n{written}\n\n::: clinical", told, at=written)


def _unnamed_source(pack: SmallPack) -> str:
    pack.change(FIRST, "student.[^seen]", "student.")
    what = "source 'seen' of claim 'S1-01' is not named in its home"
    return f"{CLAIMS}:{pack.line(CLAIMS, 'S1-01')}: {what}, write [^seen] in first#all"


FAULTS: dict[str, Plant] = {
    "claim of no section": changed(
        CLAIMS,
        '"second#all"',
        '"second#none"',
        f"unknown section 'second#none' in 'S1-02', {SECTION}",
        at='id = "S1-02"',
    ),
    "claim of no lesson": changed(
        CLAIMS,
        '"second#all"',
        '"third#all"',
        f"unknown section 'third#all' in 'S1-02', {SECTION}",
        at='id = "S1-02"',
    ),
    "claim without source": changed(
        CLAIMS,
        "common-knowledge = true\n",
        "",
        "claim 'S1-02' has no source, name one, or write common-knowledge = true",
        at='id = "S1-02"',
    ),
    "claim not sourced at home": _unnamed_source,
    "claim of no known stance": changed(
        CLAIMS,
        'stance = "taught"',
        'stance = "right"',
        "'stance' is 'right', write one of taught, qualified, corrected",
    ),
    "claim not dated": changed(
        CLAIMS,
        'checked-on = "2026-02-01"\n',
        "",
        "'checked-on' is missing, add checked-on = ...",
        at='[[claim]]\nid = "S1-02"',
    ),
    "claim dated in words": changed(
        CLAIMS,
        '"2026-02-01"',
        '"1 February 2026"',
        "'checked-on' is no day, write it as 2026-01-31",
    ),
    "claim dated by month": changed(
        CLAIMS,
        '"2026-02-01"',
        '"2026-02"',
        "'checked-on' is no day, write it as 2026-01-31",
    ),
    "claim id unsafe": changed(
        CLAIMS, '"S1-02"', '"../S1"', "'../S1' is not an id, use letters, digits and hyphens"
    ),
    "claim twice": copied_table(CLAIMS, "S1-02"),
    "source idle": added(
        SOURCES,
        '\n[[source]]\nid = "idle"\ntitle = "Idle"\nyear = 2021\nstatus = "verified"\n'
        'supports = "Nothing."\n',
        "nothing cites the source 'idle', cite it or take it out",
        at='id = "idle"',
    ),
    "term idle": added(
        GLOSSARY,
        '\n[[term]]\nid = "idle"\nterm = "Idle"\nplain = "x"\nclinical = "x"\n',
        "no lesson leads to the term 'idle', link a word to term:idle or take it out",
        at='id = "idle"',
    ),
    "flag without level": _in_flag(
        'level = "today"\n', "", "'level' is missing, add level = ...", at='[[flag]]\nid = "fever"'
    ),
    "flag of unknown level": _in_flag(
        'level = "today"', 'level = "soon"', f"'level' is 'soon', {LEVELS}", at='level = "soon"'
    ),
    "flag rises to its own level": _in_flag(
        'raised = "emergency"',
        'raised = "today"',
        "'today' is not above 'today', raise it or take it out",
        at='raised = "today"',
    ),
    "flag rises downwards": _in_flag(
        'raised = "emergency"',
        'raised = "days"',
        "'days' is not above 'today', raise it or take it out",
        at='raised = "days"',
    ),
    "flag rises without saying when": _in_flag(
        'raised_when = "You shake."\n',
        "",
        "'raised_when' is missing, add raised_when = ...",
        at='[[flag]]\nid = "fever"',
    ),
    "flag of unknown region": _in_flag(
        '"sacrum"',
        '"nose"',
        "unknown region 'nose' in 'fever', correct the id or add the region",
    ),
    "flag of unknown risk": _in_flag(
        '["old"]',
        '["old", "young"]',
        "unknown risk 'young' in 'fever', correct the id or add the risk",
    ),
    "flag of unknown section": _in_flag(
        '"first#all"', '"first#none"', f"unknown section 'first#none' in 'fever', {SECTION}"
    ),
    "flag of unknown source": _in_flag(
        '["seen"]',
        '["gone"]',
        "unknown source 'gone' in 'fever', correct the id or add the source",
    ),
    "flag of unverified source": _in_flag(
        '["seen"]',
        '["unseen"]',
        "source 'unseen' is cited in 'fever' but not verified, cite a verified source or none",
    ),
    "flag twice": copied_table(FLAGS, "fever"),
    "risk in no flag": changed(
        FLAGS,
        'risks = ["old"]\n',
        "",
        "risk 'old' belongs to no flag, name it in a flag or take it out",
        at='id = "old"',
    ),
    "question of unknown section": changed(
        QUESTIONS,
        '"first#all"\nask = "Which is it?"',
        '"first#none"\nask = "Which is it?"',
        f"unknown section 'first#none' in 'which', {SECTION}",
        at='id = "which"',
    ),
    "question of unknown region": changed(
        QUESTIONS,
        '"sacrum"',
        '"nose"',
        "unknown region 'nose' in 'where', correct the id or add the region",
        at='id = "where"',
    ),
    "question of unverified source": changed(
        QUESTIONS,
        '"seen"',
        '"unseen"',
        "source 'unseen' is cited in 'which' but not verified, cite a verified source or none",
        at='id = "which"',
    ),
    "question without right answer": changed(
        QUESTIONS,
        'text = "This."\nright = true',
        'text = "This."',
        "question 'which' has no right answer, write right = true below it",
        at=_first_option("This."),
    ),
    "question of one with two right answers": changed(
        QUESTIONS,
        'text = "That."',
        'text = "That."\nright = true',
        "question 'which' has 2 right and 0 wrong answers, leave one right and one wrong",
        at=_first_option("This."),
    ),
    "question of several with one right answer": changed(
        QUESTIONS,
        'text = "Blue."\nright = true',
        'text = "Blue."',
        "question 'which-two' has 1 right and 2 wrong answers, make two right and one wrong",
        at=_first_option("Red."),
    ),
    "question of several with no wrong answer": changed(
        QUESTIONS,
        'text = "Green."',
        'text = "Green."\nright = true',
        "question 'which-two' has 3 right and 0 wrong answers, make two right and one wrong",
        at=_first_option("Red."),
    ),
    "order of two steps": changed(
        QUESTIONS,
        f'{_first_option("Noon.")}\nwhy = "Noon follows."\n\n',
        "",
        "question 'steps' has less than three steps, add a step",
        at=_first_option("Dawn."),
    ),
    "point with options": added(
        QUESTIONS,
        '\n[[question.option]]\ntext = "Here."\nright = true\nwhy = "x"\n',
        "question 'where' has options to choose from, take them out",
        at=_first_option("Here."),
    ),
    "same answer twice": changed(
        QUESTIONS,
        'text = "That."',
        'text = "This."',
        "question 'which' offers the same answer twice, change one of them",
        at=f"{_first_option('This.')}\nright",
    ),
    "answer without reason": changed(
        QUESTIONS,
        'why = "It is not that."\n',
        "",
        "'why' is missing, add why = ...",
        at=_first_option("That."),
    ),
    "question of an answer by another name": changed(
        QUESTIONS,
        'text = "This."\nright = true',
        'text = "This."\nright = true\ncorrect = true',
        "unknown key 'correct', take it out or correct its spelling",
        at="correct = true",
    ),
    "question twice": copied_table(QUESTIONS, "where"),
    "section silent to patients": _silent_section(
        "plain", "Words for a patient, with an [ache](term:ache)."
    ),
    "section silent to students": _silent_section("clinical", "Words for a student.[^seen]"),
    "block unknown": _block("{{signs}}", "signs"),
    "block of unknown level": _block("{{flags soon | Sign | Meaning}}", "flags soon"),
    "block within words": changed(
        SECOND,
        "\n::: clinical",
        "\nSee {{risks}} here.\n\n::: clinical",
        "'{{' stands within words, where it is no block, let {{...}} stand by itself on its line",
        at="See {{risks}}",
    ),
    "flag without a place": _in_flag(
        '["sacrum"]',
        "[]",
        "'regions' is empty, name the places where it may hurt",
        at="regions = []",
    ),
    "code of another flag": _in_flag(
        '"F2"', '"F1"', "code 'F1' of flag 'fever' is that of another flag, give each its own"
    ),
    "places of a choice": changed(
        QUESTIONS,
        'ask = "Which is it?"',
        'ask = "Which is it?"\nregions = ["sacrum", "sternum"]',
        "question 'which' is no question to point, and has regions, "
        'take them out or write kind = "point"',
        at='regions = ["sacrum", "sternum"]',
    ),
    "block without headings": _block("{{flags today}}", "flags today"),
}


def _dead_link(pack: SmallPack) -> str:
    pack.change(SECOND, "\n::: clinical", "\n{{flags today | Sign | Meaning}}\n\n::: clinical")
    pack.change(FLAGS, "Germs are at work.", "[Germs](term:none) are at work.")
    told = "unknown term 'none' in 'fever', correct the id or add the term"
    line = pack.line(FLAGS, 'id = "fever"')
    return f"{FLAGS}:{line}: {told}"


TOLD_ALONE: dict[str, Plant] = {
    "claim of unverified source": changed(
        CLAIMS,
        '["seen"]',
        '["seen", "unseen"]',
        "source 'unseen' is cited in 'S1-01' but not verified, cite a verified source or none",
        at='id = "S1-01"',
    ),
    "claim of unknown source": changed(
        CLAIMS,
        '["seen"]',
        '["seen", "gone"]',
        "unknown source 'gone' in 'S1-01', correct the id or add the source",
        at='id = "S1-01"',
    ),
    "claim dated 30 February": changed(
        CLAIMS,
        '"2026-02-01"',
        '"2026-02-30"',
        "'checked-on' is no day, write it as 2026-01-31",
    ),
    "flag rises to nothing": _in_flag(
        'raised = "emergency"\n',
        "",
        "'raised' is missing, add raised = ...",
        at='[[flag]]\nid = "fever"',
    ),
    "flag rises to an unknown level": _in_flag(
        'raised = "emergency"',
        'raised = "soon"',
        f"'raised' is 'soon', {LEVELS}",
        at='raised = "soon"',
    ),
    "question of unknown kind": changed(
        QUESTIONS,
        'kind = "several"',
        'kind = "severl"',
        "'kind' is 'severl', write one of one, several, order, point",
    ),
    "point of no region": changed(
        QUESTIONS,
        '["sacrum"]',
        "[]",
        "'regions' is empty, name the places that count as right",
        at="regions = []",
    ),
    "link in a flag": _dead_link,
    "structure without a part": changed(
        STRUCTURES,
        'part = "An infection hurts."\n',
        "",
        "'part' is missing, add part = ...",
        at='[[structure]]\nid = "kidney"',
    ),
    "structure twice": changed(
        STRUCTURES,
        'id = "femur"',
        'id = "kidney"',
        "id 'kidney' stands already at line 2, choose another",
        at='id = "kidney"',
    ),
    "structure that nothing draws": changed(
        STRUCTURES,
        'drawn = ["femur"]',
        'drawn = ["femur", "thigh-*"]',
        "nothing is drawn as 'thigh-*', named by 'femur', correct the id or take it out",
        at='id = "femur"',
    ),
    "structure with two cards": changed(
        STRUCTURES,
        'drawn = ["femur"]',
        'drawn = ["femur", "kidney"]',
        "what is drawn as 'kidney' has a card already, 'kidney', leave it to one of them",
        at='id = "femur"',
    ),
    "structure with a slip": changed(
        STRUCTURES,
        'anatomical = "Os femoris"',
        'anatomicl = "Os femoris"\nanatomical = "Os femoris"',
        "unknown key 'anatomicl', take it out or correct its spelling",
        at="anatomicl",
    ),
}
"""Faults beside which no line is told that only follows from them."""


def test_small_pack_with_reference_is_sound(small_pack: SmallPack) -> None:
    """The pack in which these faults are planted has none of its own."""
    small_pack.add_reference()
    assert small_pack.told() == []
    reference = read_pack(small_pack.folder).reference
    assert [len(each) for each in reference] == [2, 1, 1, 2, 4, 2, 0, 0]


@pytest.mark.parametrize("plant", FAULTS.values(), ids=FAULTS.keys())
def test_planted_fault_is_told(small_pack: SmallPack, plant: Plant) -> None:
    """Whoever breaks a claim, flag or question is told of that alone: its file, line and mend."""
    small_pack.add_reference()
    expected = plant(small_pack)
    assert [expected] == small_pack.told()


@pytest.mark.parametrize("plant", TOLD_ALONE.values(), ids=TOLD_ALONE.keys())
def test_planted_fault_is_told_alone(small_pack: SmallPack, plant: Plant) -> None:
    """Nothing is told that would go away with the one fault."""
    test_planted_fault_is_told(small_pack, plant)


class Entry(NamedTuple):
    """A table of the pack that a translation covers, and some of its words."""

    file: str
    kind: str
    id: str
    key: str
    words: str

    @property
    def what(self) -> str:
        """What a fault calls it."""
        return f"{self.kind} '{self.id}'"

    @property
    def translation(self) -> str:
        """The file that holds its Spanish words."""
        return f"es/{self.file.removeprefix('en/')}"


ENTRIES = [
    Entry(CLAIMS, "claim", "S1-01", "says", "Muscles ache."),
    Entry(FLAGS, "risk", "old", "clinical_name", "Of great age"),
    Entry(FLAGS, "rule", "two-signs", "plain", "Two signs count as one worse sign."),
    Entry(FLAGS, "flag", "fever", "raised_when", "You shake."),
    Entry(QUESTIONS, "question", "which", "ask", "Which is it?"),
    Entry(QUESTIONS, "question", "where", "elsewhere", "It is not there."),
    Entry(SOURCES, "source", "seen", "supports", "What the lessons say."),
    Entry(GLOSSARY, "term", "ache", "plain", "A dull pain."),
    Entry("en/causes.toml", "family", "strain", "name", "Strain"),
    Entry("en/causes.toml", "urgency", "days", "name", "Get it checked within days"),
    Entry("en/causes.toml", "likelihood", "common", "name", "common"),
    Entry("en/causes.toml", "cause", "sore-muscle", "feels", "Sore."),
    Entry("en/regions.toml", "region", "sacrum", "level", "L1"),
]
each_entry = pytest.mark.parametrize(
    "entry", ENTRIES, ids=[f"{each.kind}.{each.key}" for each in ENTRIES]
)
each_file = pytest.mark.parametrize("name", sorted({each.translation for each in ENTRIES}))


@pytest.fixture
def translated(small_pack: SmallPack) -> SmallPack:
    """The small pack with claims, flags and questions, all of it in two languages."""
    small_pack.add_reference()
    small_pack.translate("es")
    return small_pack


def _begin(pack: SmallPack, name: str, entry: Entry) -> int:
    """Return where the table of ``entry`` begins in the file."""
    header = rf'\[\[{entry.kind}\]\]\n(of = ".*"\n)?id = "{entry.id}"'
    found = re.search(header, pack.read(name))
    assert found is not None
    return found.start()


def _change(pack: SmallPack, name: str, entry: Entry, old: str, new: str) -> None:
    """Put ``new`` in the place of ``old`` in the table of ``entry``."""
    text, begin = pack.read(name), _begin(pack, name, entry)
    assert old in text[begin:]
    pack.write(name, text[:begin] + text[begin:].replace(old, new, 1))


def test_small_pack_in_two_languages_is_sound(translated: SmallPack) -> None:
    """The translated pack in which faults are planted has none of its own."""
    assert translated.told() == []


@each_entry
def test_stale_translation_is_told_alone(translated: SmallPack, entry: Entry) -> None:
    """A changed original costs one line, at the stamp; doing what it says mends it."""
    said = f'{entry.key} = "{entry.words}'
    _change(translated, entry.file, entry, said, f"{said} More.")
    (told,) = translated.told()
    text = translated.read(entry.translation)
    line = text.count("\n", 0, _begin(translated, entry.translation, entry)) + 2
    what = f"translation of {entry.what} is older than its original"
    pattern = f'{entry.translation}:{line}: {what}, compare the two and write (of = "[0-9a-f]+")'
    found = re.fullmatch(pattern, told)
    assert found is not None, told
    lines = text.split("\n")
    lines[line - 1] = found[1]
    translated.write(entry.translation, "\n".join(lines))
    assert list(read_pack(translated.folder, "es").faults) == []


@pytest.mark.parametrize(
    ("old", "section"),
    [("Words for a student", "section 'all'"), ("Introduction.", "the introduction")],
)
def test_stale_lesson_is_told_alone(translated: SmallPack, old: str, section: str) -> None:
    """A changed text of a lesson makes its section stale, and no other section."""
    translated.change(SECOND, old, f"More {old}")
    (told,) = translated.told()
    assert told.startswith("es/lessons/second.md:")
    assert f": translation of {section} is older than its original, compare" in told


def test_stale_answer_is_told_at_its_question(translated: SmallPack) -> None:
    """A changed answer makes its question's translation stale, once."""
    entry = next(each for each in ENTRIES if each.kind == "question")
    _change(translated, QUESTIONS, entry, "It is not that.", "It was not that.")
    (told,) = translated.told()
    assert told.startswith(f"es/questions.toml:3: translation of {entry.what} is older")


@pytest.mark.parametrize(
    "entry",
    [pytest.param(each, id=f"{each.kind}.{each.key}") for each in ENTRIES],
)
def test_missing_translation_is_told_alone(translated: SmallPack, entry: Entry) -> None:
    """An entry without its words costs one line, however many words it has."""
    text, begin = translated.read(entry.translation), _begin(translated, entry.translation, entry)
    rest = re.search(rf"\n\[\[(?!{entry.kind}\.)", text[begin:])
    translated.write(
        entry.translation, text[:begin] + (text[begin + rest.start() :] if rest else "")
    )
    mend = f"add [[{entry.kind}]] with that id"
    expected = f"{entry.translation}:1: {entry.what} is not translated, {mend}"
    assert translated.told() == [expected]


@each_entry
def test_missing_word_is_told_alone(translated: SmallPack, entry: Entry) -> None:
    """One field without its translation is told at the table that lacks it."""
    name = entry.translation
    _change(translated, name, entry, f'\n{entry.key} = "', f'\n# {entry.key} = "')
    line = translated.read(name).count("\n", 0, _begin(translated, name, entry)) + 1
    what = f"'{entry.key}' is missing, add {entry.key} = ..."
    assert translated.told() == [f"{name}:{line}: {what}"]


@each_entry
def test_translation_of_nothing_is_told_alone(translated: SmallPack, entry: Entry) -> None:
    """Words whose original is gone are told where they stand."""
    name = entry.translation
    translated.add(name, f'\n[[{entry.kind}]]\nid = "gone"\n{entry.key} = "Gone"\n')
    line = translated.line(name, 'id = "gone"')
    what = f"{entry.kind} 'gone' has no original, take it out or correct its id"
    assert translated.told() == [f"{name}:{line}: {what}"]


@each_file
def test_missing_file_of_a_translation_is_told_alone(translated: SmallPack, name: str) -> None:
    """A whole file that was not translated costs one line."""
    translated.path(name).unlink()
    assert translated.told() == [f"{name}:1: file is missing, {NOT_THERE}"]


def test_missing_lesson_of_a_translation_is_told_alone(translated: SmallPack) -> None:
    """A lesson that was not translated costs one line."""
    translated.path("es/lessons/second.md").unlink()
    assert translated.told() == [f"es/lessons/second.md:1: file is missing, {NOT_THERE}"]


@pytest.mark.parametrize(
    ("entry", "stray"),
    [
        *((ENTRIES[0], 'stance = "corrected"'), (ENTRIES[3], 'level = "home"')),
        *((ENTRIES[4], 'kind = "several"'), (ENTRIES[4], 'section = "second#all"')),
    ],
    ids=["stance", "level", "kind", "section"],
)
def test_translation_decides_nothing(translated: SmallPack, entry: Entry, stray: str) -> None:
    """How soon to act, what is right and where it is taught are the original's alone."""
    before = read_pack(translated.folder, "es").reference
    _change(translated, entry.translation, entry, "id =", f"{stray}\nid =")
    line = translated.line(entry.translation, stray)
    what = f"unknown key '{stray.partition(' ')[0]}', take it out or correct its spelling"
    assert translated.told() == [f"{entry.translation}:{line}: {what}"]
    assert read_pack(translated.folder, "es").reference == before
