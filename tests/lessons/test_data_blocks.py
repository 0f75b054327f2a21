"""Lines of a lesson that stand for data are written out for each audience, all else is kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.lessons.data_blocks import expand_blocks
from explainer.lessons.model import AUDIENCES, Audience, Urgency, Wording
from explainer.lessons.pack_reader import read_pack
from explainer.lessons.reference import Flag, Reference, Risk, Rule
from tests.hostile.small_pack import SmallPack

each_audience = pytest.mark.parametrize("audience", AUDIENCES)


def _flag(code: str, level: Urgency, sign: str, raised: Urgency | None = None) -> Flag:
    return Flag(
        id=code,
        code=code,
        level=level,
        raised=raised or "",
        raised_when=Wording("You shake.", "Rigors.") if raised else Wording("", ""),
        section="red-flags#all",
        sign=Wording(sign, f"{sign} (clinical)"),
        means=Wording(f"{sign} means this.", f"{sign} suggests that."),
        risks=(),
        regions=(),
        sources=("nice", "who"),
    )


FLAGS = (
    _flag("f1", "today", "Hot", raised="emergency"),
    _flag("f2", "emergency", "Numb"),
    _flag("f3", "today", "Red | or brown\npee"),
)
REFERENCE = Reference(
    claims={},
    risks={each: Risk(each, Wording(f"Plain {each}", f"Clinical {each}")) for each in ("a", "b")},
    rules={"r": Rule("r", Wording("Two signs: go.", "Two signs escalate."))},
    flags={each.id: each for each in FLAGS},
    questions={},
    structures={},
    mechanisms={},
    radiations={},
)
Told = tuple[int, str]


def _expand(text: str, audience: Audience) -> tuple[str, list[Told]]:
    """Return the text written out and the faults told of it, by line."""
    told: list[Told] = []

    def report(line: int, what: str, mend: str) -> None:
        assert mend
        told.append((line, what))

    return expand_blocks(text, audience, REFERENCE, report), told


def _rows(text: str) -> list[str]:
    return [each for each in text.split("\n") if each.startswith("|")]


def test_patients_get_the_flags_of_a_level_in_plain_words() -> None:
    """The table holds every flag of that level and no other, without source marks."""
    made, told = _expand("Before.\n{{flags today | Sign | Meaning}}\nAfter.", "plain")
    assert told == []
    assert _rows(made) == [
        "| Sign | Meaning |",
        "| --- | --- |",
        "| Hot | Hot means this. **You shake.** |",
        "| Red , or brown pee | Red , or brown pee means this. |",
    ]
    assert made.startswith("Before.\n\n|")
    assert made.endswith("|\n\nAfter.")


def test_students_get_the_flags_of_a_level_with_sources() -> None:
    """The clinical table has clinical words and marks that lead to the sources."""
    made, told = _expand("{{ flags emergency | Sign | Meaning }}", "clinical")
    assert told == []
    assert _rows(made)[2:] == ["| Numb (clinical)[^nice][^who] | Numb suggests that. |"]


@pytest.mark.parametrize(
    ("block", "audience", "items"),
    [
        ("{{risks}}", "plain", ["- Plain a", "- Plain b"]),
        ("{{ risks }}", "clinical", ["- Clinical a", "- Clinical b"]),
        ("{{rules}}", "plain", ["- Two signs: go."]),
        ("  {{rules}}  ", "clinical", ["- Two signs escalate."]),
    ],
)
def test_risks_and_rules_become_lists(block: str, audience: Audience, items: list[str]) -> None:
    """Each is one item, apart from the paragraphs around it, in the audience's words."""
    made, told = _expand(f"Before.\n{block}\nAfter.", audience)
    assert told == []
    assert made.split("\n") == ["Before.", "", *items, "", "After."]


@each_audience
def test_no_word_breaks_the_table(audience: Audience) -> None:
    """A bar or a line break in a flag's words neither adds a cell nor ends the table."""
    made, _ = _expand("{{flags today | Sign | Meaning}}", audience)
    rows = _rows(made)
    assert len(rows) == 2 + 2
    assert {each.count("|") for each in rows} == {3}
    assert made.strip("\n").split("\n") == rows


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        *(("{{signs}}", "signs"), ("{{}}", ""), ("{{flags}}", "flags")),
        *(("{{flags today}}", "flags today"), ("{{flags today | Sign}}", "flags today")),
        *(("{{flags soon | Sign | Meaning}}", "flags soon"), ("{{risks all}}", "risks all")),
    ],
)
def test_unknown_block_is_told_at_its_line_and_not_shown(block: str, kind: str) -> None:
    """A slip is told, and no reader sees its braces."""
    made, told = _expand(f"Before.\n\n{block}\nAfter.", "plain")
    assert told == [(3, f"block '{kind}' is not known or lacks its headings")]
    assert "{" not in made
    assert made.split() == ["Before.", "After."]


def test_lines_are_counted_as_the_author_counts_them() -> None:
    """However long the tables before it are, a fault is told at the line of the file."""
    text = "{{flags today | A | B}}\n{{risks}}\n{{one}}\n{{flags emergency | A | B}}\n\n{{two}}"
    assert [line for line, _ in _expand(text, "plain")[1]] == [3, 6]


def test_faults_after_a_block_keep_their_lines(tmp_path: Path) -> None:
    """In a whole pack, slips below a table are told where they stand in the file."""
    pack = SmallPack(tmp_path)
    pack.add_reference()
    name = "en/lessons/second.md"
    tables = "{{flags today | A | B}}\n\n{{flags emergency | A | B}}\n\n{{risks}}\n"
    pack.change(name, "::: plain\n", f"{tables}\n::: plain\n")
    pack.change(name, "Words for a student", "{{slip}}\n\nWords [x](term:none) for a student")
    assert [each.partition(": ")[0] for each in pack.told()] == [
        f"{name}:{pack.line(name, '{{slip}}')}",
        f"{name}:{pack.line(name, 'term:none')}",
    ]


@pytest.mark.parametrize(
    ("audience", "said", "cited"), [("plain", "You are hot.", ()), ("clinical", "Fever.", "seen")]
)
def test_readers_get_a_table(
    tmp_path: Path, audience: Audience, said: str, cited: str | tuple[()]
) -> None:
    """The page of a lesson holds the flags as cells of a table, between its own words."""
    pack = SmallPack(tmp_path)
    pack.add_reference()
    pack.write(
        "en/lessons/second.md",
        pack.read("en/lessons/second.md")
        .replace("## Everything {#all}", "## Everything {#all}\n{{flags today | Sign | Meaning}}")
        .replace("[^seen]", ""),
    )
    read = read_pack(pack.folder).pack
    assert read is not None
    lesson = read.lesson("second")
    assert lesson is not None
    page = lesson.pages[audience]
    assert f"<td>{said}" in page.html
    assert "<strong>You shake.</strong></td>" in page.html
    assert "Numb legs." not in page.html
    assert "{{" not in page.html
    assert page.cited == ((cited,) if cited else ())


def _is_no_block(text: str) -> bool:
    lines = [each.strip() for each in text.split("\n")]
    return not any(each.startswith("{{") and each.endswith("}}") for each in lines)


def _stray(text: str) -> list[tuple[int, str]]:
    """Return what is told of marks of a block within words."""
    what = "'{{' stands within words, where it is no block"
    return [(n, what) for n, line in enumerate(text.split("\n"), start=1) if "{{" in line]


WRITTEN = st.lists(
    st.text() | st.text(alphabet="{}| \t\r:#aé") | st.sampled_from(["Say {{risks}}.", "{{risks}"])
).map("\n".join)


@given(text=WRITTEN.filter(_is_no_block), audience=st.sampled_from(AUDIENCES))
def test_text_without_a_block_is_unchanged(text: str, audience: Audience) -> None:
    """Whatever else an author writes reaches the reader as it was written; stray marks are told."""
    assert _expand(text, audience) == (text, _stray(text))


@given(before=WRITTEN.filter(_is_no_block), after=WRITTEN.filter(_is_no_block))
def test_text_around_a_block_is_unchanged(before: str, after: str) -> None:
    """A block takes the place of its own line and of nothing else."""
    made, told = _expand(f"{before}\n{{{{rules}}}}\n{after}", "plain")
    assert made == f"{before}\n\n- Two signs: go.\n\n{after}"
    assert told == _stray(f"{before}\n-\n{after}")
