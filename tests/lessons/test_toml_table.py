"""Tables are read by type; each fault names the line, and the reading goes on."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.lessons.faults import FaultList
from explainer.lessons.toml_table import Table, TomlFile, is_identifier, parse_toml

from .toml_values import VALUES, written

PATH = Path("/pack/file.toml")


def _parse(text: str, first_line: int = 1) -> tuple[TomlFile, FaultList]:
    faults = FaultList(PATH.parent)
    document = parse_toml(text, PATH, first_line, faults)
    assert document is not None, list(faults)
    return document, faults


def _table(text: str) -> tuple[Table, FaultList]:
    document, faults = _parse(text)
    return document.top(), faults


def _told(faults: FaultList) -> list[str]:
    return [f"{each.line}: {each.what}" for each in faults]


def test_fields_are_read_by_type() -> None:
    """Sound fields yield their values and no fault."""
    table, faults = _table(
        'id = "renal-angle"\nname = "x"\nlist = ["a", "b"]\nnumber = 3\nside = "L"\n'
        'sides = ["L", "R"]\n[words]\na = "b"\n'
    )
    assert table.identifier() == "renal-angle"
    assert table.text("name") == "x"
    assert table.texts("list") == ("a", "b")
    assert table.whole_number("number") == 3
    assert table.choice("side", ("L", "R")) == "L"
    assert table.choices("sides", ("L", "R")) == ("L", "R")
    assert table.words("words") == {"a": "b"}
    table.finish()
    assert table.sound
    assert _told(faults) == []


def test_missing_fields_are_told_at_the_table() -> None:
    """All missing fields are told at once, each with a harmless value of its type."""
    document, faults = _parse("\n[[entry]]\nother = 1\n")
    (table,) = document.tables("entry")
    assert table.text("name") == ""
    assert table.texts("list") == ()
    assert table.whole_number("number") == 0
    assert table.choice("side", ("L", "R")) == "L"
    assert not table.sound
    assert _told(faults) == [
        "2: 'list' is missing",
        "2: 'name' is missing",
        "2: 'number' is missing",
        "2: 'side' is missing",
    ]


def test_optional_fields_may_be_missing() -> None:
    """A field with a default, or one that is not required, is no fault."""
    table, faults = _table("")
    assert table.text("name", "usual") == "usual"
    assert table.whole_number("number", 7) == 7
    assert table.texts("list", required=False) == ()
    assert table.words("words") == {}
    assert table.tables("entry") == []
    assert table.sound
    assert len(faults) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("field = 3", "1: 'field' is of the wrong type"),
        ('field = ["x"]', "1: 'field' is of the wrong type"),
        ('field = ""', "1: 'field' is empty"),
        ('field = "  "', "1: 'field' is empty"),
        ('field = "Not An Id"', "1: 'Not An Id' is not an id"),
        ('field = "a--b"', "1: 'a--b' is not an id"),
        ('\nfield = "a.b"', "2: 'a.b' is not an id"),
    ],
)
def test_text_that_is_no_id_is_told(text: str, told: str) -> None:
    """An id is a text that is not empty, of lower-case letters, digits and single hyphens."""
    table, faults = _table(text)
    table.identifier("field")
    assert _told(faults) == [told]


@pytest.mark.parametrize("value", ['"3"', "3.0", "true", "[3]", "2026-11-21"])
def test_what_is_no_whole_number_is_told(value: str) -> None:
    """Neither a truth value nor a text or a date is taken for a number."""
    table, faults = _table(f"number = {value}")
    assert table.whole_number("number") == 0
    assert _told(faults) == ["1: 'number' is of the wrong type"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('"3"', "1: 'number' is of the wrong type"),
        ("true", "1: 'number' is of the wrong type"),
        ("[3]", "1: 'number' is of the wrong type"),
        ("nan", "1: 'number' is out of all measure"),
        ("-inf", "1: 'number' is out of all measure"),
        ("1000001", "1: 'number' is out of all measure"),
        ("1" + "0" * 400, "1: 'number' is out of all measure"),
    ],
)
def test_what_is_no_number_is_told(value: str, told: str) -> None:
    """Numbers that no sum could hold are refused, whole ones too, and nothing is raised."""
    table, faults = _table(f"number = {value}")
    assert table.number("number", 0.5) == 0.5
    assert _told(faults) == [told]


def test_numbers_are_read_by_their_count() -> None:
    """A list has as many numbers as are asked for; 0 stands for a number alone."""
    table, faults = _table("pair = [1, -2.5]\none = 3")
    assert table.numbers("pair", (0, 2)) == (1.0, -2.5)
    assert table.numbers("one", (0, 2)) == (3.0,)
    assert table.numbers("none", (2,), required=False) == ()
    assert len(faults) == 0
    assert table.numbers("pair", (4,)) == ()
    assert [f"{each.what}, {each.mend}" for each in faults] == [
        "'pair' is of the wrong type, write 4 numbers"
    ]


def test_values_outside_the_choice_are_told() -> None:
    """A value that is none of the allowed ones is told, and the others are kept."""
    table, faults = _table('side = "X"\nsides = ["L", "X"]')
    assert table.choice("side", ("L", "R")) == "L"
    assert table.choices("sides", ("L", "R")) == ("L",)
    assert _told(faults) == ["1: 'side' is 'X'", "2: 'sides' holds 'X'"]


def test_unknown_keys_are_told_at_their_lines() -> None:
    """A key or a table that nothing reads is most often a slip of the pen."""
    table, faults = _table('name = "x"\nnmae = "y"\n\n[[entyr]]\na = 1\n')
    table.text("name")
    table.finish()
    assert _told(faults) == ["2: unknown key 'nmae'", "4: unknown key 'entyr'"]


def test_inner_tables_belong_to_the_table_above() -> None:
    """Tables within tables are read with their own lines, where one has none as well."""
    document, faults = _parse(
        '[[a]]\nid = "1"\n[[a]]\nid = "2"\n[[a.b]]\nid = "X"\n[[a.b]]\nid = "ok"\n'
        '[[a]]\nid = "3"\nb = [{id = "Y"}]\n[[a]]\nid = "4"\n[[a.b]]\nid = "Z"\n'
    )
    ids = [[inner.identifier() for inner in table.tables("b")] for table in document.tables("a")]
    assert ids == [[], ["X", "ok"], ["Y"], ["Z"]]
    assert [each.line for each in faults] == [6, 11, 15]


@pytest.mark.parametrize("text", ["a = 1", "a = [1]", "a = [{}, 1]", "[a]\nb = 1", 'a = "x"'])
def test_what_is_no_list_of_tables_is_told(text: str) -> None:
    """A value in the place of tables is a fault, not a crash."""
    document, faults = _parse(text)
    assert document.tables("a") == []
    assert len(faults) == 1


def test_keys_in_a_long_text_are_not_counted() -> None:
    """Lines within a text of several lines are neither keys nor tables."""
    document, faults = _parse(
        'a = """\nb = 1\n[[c]]\n"""\nlist = [\n  "b = 1",\n]\nb = """x"""\nc = "not a table"\n'
    )
    top = document.top()
    top.whole_number("b")
    assert document.tables("c") == []
    assert [each.line for each in faults] == [8, 9]


def test_lines_are_counted_from_the_first_line_given() -> None:
    """Front matter that begins on line 2 of its file is told by the lines of the file."""
    document, faults = _parse("a = 1\nb = 1", first_line=2)
    document.top().text("b")
    assert [each.line for each in faults] == [3]


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\na = 2\n", 2), ("a =\n", 1), ("\n\n[a", 3), ("a = 2026-13-45", 1), ('a = "', 1)],
)
def test_damaged_toml_is_told_by_line(text: str, line: int) -> None:
    """A text that is no TOML yields nothing but a fault at its line."""
    faults = FaultList(PATH.parent)
    assert parse_toml(text, PATH, 1, faults) is None
    assert [each.line for each in faults] == [line]


def test_long_number_is_told() -> None:
    """A number longer than Python reads is a fault, not a crash."""
    faults = FaultList(PATH.parent)
    assert parse_toml("a = " + "9" * 5000, PATH, 1, faults) is None
    assert len(faults) == 1


@given(st.text())
def test_any_text_is_parsed_or_told(text: str) -> None:
    """No text raises; what tomllib reads is read, the rest is told within the text's lines."""
    faults = FaultList(PATH.parent)
    document = parse_toml(text, PATH, 1, faults)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert document is None
        assert all(1 <= each.line <= text.count("\n") + 2 for each in faults)
        assert len(faults) == 1
    else:
        assert document is not None
        assert len(faults) == 0


@given(VALUES)
def test_any_value_is_read_or_told(value: object) -> None:
    """Whatever stands in a field, every reader yields its own type, and a fault or the value."""
    for read, expected in (
        (Table.text, str),
        (Table.texts, tuple),
        (Table.whole_number, int),
        (Table.words, dict),
        (Table.tables, list),
    ):
        table, faults = _table(f"field = {written(value)}")
        found = read(table, "field")
        assert isinstance(found, expected)
        assert table.sound == (len(faults) == 0)
        if table.sound and not isinstance(found, list):
            assert found == (tuple(value) if isinstance(value, list) else value)


@given(st.text())
def test_ids_are_plain(text: str) -> None:
    """What passes for an id is safe as the name of a file and in an address."""
    if is_identifier(text):
        assert set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert text.strip("-") == text
        assert text
