"""Lessons and tables made to do harm: refused or made harmless, in little time and memory."""

from html.parser import HTMLParser

import pytest

from explainer.lessons.model import AUDIENCES
from explainer.lessons.pack_reader import read_pack

from .small_pack import SmallPack

FIRST = "en/lessons/first.md"
GLOSSARY = "en/glossary.toml"
SCHEMES = {"region", "cause", "term", "source", "lesson", "body"}
TAGS = {
    *("a", "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "sup", "sub", "br", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "blockquote", "img"),
}
ATTRIBUTES = {"href", "src", "class", "id", "width", "align", "cellpadding", "cellspacing"}

HARMFUL = {
    "script": "<script>alert(1)</script>",
    "frame": '<iframe src="https://example.org"></iframe>',
    "picture of the web": "![x](https://example.org/x.png)",
    "picture of the machine": "![x](file:///usr/share/pixmaps/debian-logo.png)",
    "picture above the pack": "![x](../../x.png)",
    "picture by absolute path": "![x](/usr/share/pixmaps/debian-logo.png)",
    "picture of a server": "![x](file://server/share/x.png)",
    "picture by definition": "![x][y]\n\n[y]: file:///etc/hostname",
    "picture of no body": "![x](body:../../../etc/hostname)",
    "picture of a body within words": "Words ![x](body:back/skin/sacrum) around",
    "style sheet": '<style>@import "x.css";</style>',
    "linked style sheet": '<link rel="stylesheet" href="x.css">',
    "link that runs": "[x](javascript:alert(1))",
    "link that runs, in capitals": "[x](JavaScript:alert(1))",
    "link that holds a page": "[x](data:text/html,x)",
    "link that opens a file": "[x](file:///etc/passwd)",
    "link by definition": "[x][y]\n\n[y]: file:///etc/passwd",
    "link to the web": "<https://example.org>",
    "link to mail": "<a@example.org>",
    "open tag": "<div>",
    "event handler": '<p onclick="alert(1)">x</p>',
    "hidden words": "x &#8203; y",
    "turned words": "x &#x202e; y",
}


class _Page(HTMLParser):
    """Gathers the tags, attributes and link targets of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.targets: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.targets.update(value or "" for name, value in attrs if name in {"href", "src"})


def _pages(pack: SmallPack, lesson: str = "first") -> list[_Page]:
    """Return both pages of a lesson, which must have been read."""
    found = read_pack(pack.folder).pack
    assert found is not None
    read = found.lesson(lesson)
    assert read is not None
    return [_Page(read.pages[audience].html) for audience in AUDIENCES]


def _write_text(pack: SmallPack, text: str) -> int:
    """Put ``text`` in the plain block of a lesson, and return its first line."""
    pack.change(FIRST, "Words for a patient, with an [ache](term:ache).", text)
    return pack.line(FIRST, "::: plain") + 1


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL.keys())
def test_harm_is_told_and_taken_out(small_pack: SmallPack, text: str) -> None:
    """What could load, run or lead anywhere is told by line and is not in the page."""
    line = _write_text(small_pack, text)
    last = line + text.count("\n")
    places = {each.partition(": ")[0] for each in small_pack.told()}
    assert places
    assert places <= {f"{FIRST}:{each}" for each in range(line, last + 1)}
    for page in _pages(small_pack):
        assert page.tags <= TAGS
        assert page.attributes <= ATTRIBUTES
        assert {each.partition(":")[0] for each in page.targets} <= SCHEMES


@pytest.mark.parametrize(
    "text",
    [
        "[x](region:sacrum){ onerror=alert(1) style=color:red href=file:///etc/passwd }",
        "Text\n{: style=background-image:url(/etc/x.png) onclick=alert(1) }",
        "### More {: style=color:red src=file:///x }",
    ],
)
def test_attributes_are_taken_out(small_pack: SmallPack, text: str) -> None:
    """Markdown's attribute lists give no element a style, a handler or another target."""
    _write_text(small_pack, text)
    for page in _pages(small_pack):
        assert page.attributes <= ATTRIBUTES
        assert {each.partition(":")[0] for each in page.targets} <= SCHEMES


def _lines(unit: str, count: int) -> str:
    """Return ``count`` times ``unit`` on lines just short of the longest."""
    a_line = 1990 // len(unit)
    full, rest = divmod(count, a_line)
    return "\n".join([unit * a_line] * full + [unit * rest] * bool(rest))


LINE = "line is longer than 2000 characters, break it"
OPEN = "are open at once, close them"
DEEP = "lists or quotes nest deeper than 20, flatten them"
LONG = "paragraph is longer than 20000 characters, put blank lines between its parts"

COSTLY = {
    "brackets": ("[" * 20_000, LINE),
    "brackets on lines": (_lines("[", 20_000), f"more than 20 '[' {OPEN}"),
    "pictures": ("![" * 10_000, LINE),
    "pictures on lines": (_lines("![", 10_000), f"more than 20 '[' {OPEN}"),
    "links": ("[a](" * 10_000, LINE),
    "links on lines": (_lines("[a](", 10_000), f"more than 20 '(' {OPEN}"),
    "source marks on lines": (_lines("[^", 10_000), f"more than 20 '[' {OPEN}"),
    "lists in lists": ("\n".join("    " * depth + "- a" for depth in range(300)), DEEP),
    "lists on one line": ("- " * 900 + "x", DEEP),
    "numbers on one line": ("1. " * 600 + "x", DEEP),
    "quotes": (">" * 1000, DEEP),
    "backslashes": (_lines("\\", 100_000), LONG),
    "abbreviations": ("\n".join(f"*[abbreviation{each}]: x" for each in range(3000)), LONG),
    "no space": ("x" * 250_000, LINE),
    "elements": (_lines("<div>", 40_000), LONG),
}


@pytest.mark.parametrize(("text", "told"), COSTLY.values(), ids=COSTLY.keys())
def test_costly_markdown_is_refused(small_pack: SmallPack, text: str, told: str) -> None:
    """What Markdown or the window would take minutes for is refused by line, at once."""
    _write_text(small_pack, text)
    lines = small_pack.told()
    assert any(each.startswith(f"{FIRST}:") and each.endswith(told) for each in lines)
    assert all(each.startswith(f"{FIRST}:") for each in lines)
    assert _pages(small_pack, "second")


def _blocks(line: str) -> str:
    """Return as many paragraphs of nine such lines as a file may hold."""
    paragraph = "\n".join([line[:1990]] * 9)
    return "\n\n".join([paragraph] * (240_000 // len(paragraph)))


WITHIN_LIMITS = {
    "emphasis": _blocks("**a*b_" * 330),
    "stars": _blocks("*a" * 990),
    "backslashes": _blocks("\\" * 1990),
    "source marks": _blocks("[^seen] " * 240),
    "brackets": "\n\n".join(["[" * 19 + "a" * 1900] + ["[" * 19 + "a" + "]" * 19] * 5000),
    "code": _blocks("`a``b" * 390),
    "quotes": "\n\n".join(["> " * 20 + "a"] * 5000),
    "lists": "\n\n".join(["- " * 20 + "x"] * 5000),
    "paragraphs": "\n\n".join(["a"] * 80_000),
    "headings of spaces": "\n\n".join(["##" + " " * 1990] * 120),
    "callouts of spaces": "\n\n".join(["!!!" + " " * 1990 + "x"] * 120),
    "definitions": "\n".join(f"term{each}\n:   meaning {each}" for each in range(500)),
}


@pytest.mark.parametrize("text", WITHIN_LIMITS.values(), ids=WITHIN_LIMITS.keys())
def test_worst_text_within_the_limits_ends(small_pack: SmallPack, text: str) -> None:
    """The costliest texts that no limit refuses are read to the end within the limits."""
    _write_text(small_pack, text)
    small_pack.told()


def test_nested_callouts_are_refused(small_pack: SmallPack) -> None:
    """Tables within tables, of which callouts are made, hang the window: four are refused."""
    steps = ["    " * step + ("- a", '!!! key "a"')[step % 2] for step in range(9)]
    _write_text(small_pack, "\n\n".join(steps))
    assert small_pack.told() == [
        f"{FIRST}:1: text is nested too deeply, flatten its lists, quotes and callouts"
    ]


def test_table_in_a_callout_is_read(small_pack: SmallPack) -> None:
    """What a lesson needs, a table and a list in a callout, is far from the limits."""
    callout = '!!! key "Title"\n    - one\n    - two\n\n    a | b\n    --|--\n    c | d'
    _write_text(small_pack, callout)
    assert small_pack.told() == []
    assert {"table", "th", "li"} <= _pages(small_pack)[0].tags


def test_too_large_file_is_refused(small_pack: SmallPack) -> None:
    """A file of five megabytes is refused before it is read."""
    small_pack.add(FIRST, "x" * 5_000_000)
    assert small_pack.told() == [f"{FIRST}:1: file is larger than 256 KB, split it"]


UNSEEN = {
    "NUL": ("\x00", "U+0000"),
    "escape": ("\x1b", "U+001B"),
    "no width": ("\u200b", "U+200B"),
    "turning": ("\u202e", "U+202E"),
    "isolating": ("\u2066", "U+2066"),
    "byte order mark": ("\ufeff", "U+FEFF"),
    "line separator": ("\u2028", "U+2028"),
    "tag": ("\U000e0041", "U+E0041"),
}


@pytest.mark.parametrize(("character", "name"), UNSEEN.values(), ids=UNSEEN.keys())
def test_invisible_character_is_told(small_pack: SmallPack, character: str, name: str) -> None:
    """A character that hides or turns words is told by line, in a lesson and in a table."""
    line = _write_text(small_pack, f"Words{character}.")
    small_pack.change(GLOSSARY, "A dull pain.", f"A dull{character}pain.")
    assert small_pack.told() == [
        f"{GLOSSARY}:4: invisible character {name}, delete it",
        f"{FIRST}:{line}: invisible character {name}, delete it",
    ]


def test_invisible_character_written_as_escape_is_told(small_pack: SmallPack) -> None:
    """TOML's escapes bring no invisible character into the pack."""
    small_pack.change(GLOSSARY, "A dull pain.", "A dull \\u202epain.")
    assert small_pack.told() == [
        f"{GLOSSARY}:4: 'plain' holds the invisible character U+202E, delete it"
    ]


def test_faults_hold_no_terminal_commands(small_pack: SmallPack) -> None:
    """A value that is quoted in a fault cannot colour or clear the terminal, or fill it."""
    small_pack.change("pack.toml", '"second"', '"second", "\\u001b[2J' + "x" * 1500 + '"')
    told = "\n".join(small_pack.told())
    assert "\\u001b[2Jxxx" in told
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) < 500


@pytest.mark.parametrize("nested", ["\n".join(["["] * 20_000), "{a=" * 600])
def test_nested_toml_is_refused(small_pack: SmallPack, nested: str) -> None:
    """A value nested too deep for the stack is one fault of its file."""
    small_pack.add(GLOSSARY, f"\nx = {nested}\n")
    (told,) = small_pack.told()
    assert told.startswith(f"{GLOSSARY}:")
    assert "nested too deeply" in told or "not valid TOML" in told
    assert _pages(small_pack, "second")


def test_many_tables_are_read(small_pack: SmallPack) -> None:
    """A table file as full of headers and keys as it may be is read in time."""
    keys = "\n".join(f"[{'.'.join(['a'] * 900)}.b{each}]" for each in range(120))
    small_pack.add(GLOSSARY, f"\n{keys}\n")
    assert any("unknown key 'a'" in each for each in small_pack.told())


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_and_mark_are_read(small_pack: SmallPack, end: str) -> None:
    """A byte order mark and the line ends of other systems are no faults."""
    for path in small_pack.folder.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
    assert small_pack.told() == []
    small_pack.change(FIRST, "term:ache", "term:none")
    assert small_pack.told()[0].startswith(f"{FIRST}:{_line_of(small_pack, 'term:none')}: ")


def _line_of(pack: SmallPack, text: str) -> int:
    lines = pack.read(FIRST).splitlines()
    return next(number for number, each in enumerate(lines, 1) if text in each)


@pytest.mark.parametrize("name", ["pack.toml", "sources.toml", GLOSSARY, FIRST])
def test_empty_file_is_told(small_pack: SmallPack, name: str) -> None:
    """An empty file is no crash; what is missing from it is told."""
    small_pack.write(name, "")
    assert small_pack.told()
