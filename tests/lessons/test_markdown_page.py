"""A lesson's Markdown becomes clean HTML that the window can paint."""

import re

import pytest

from explainer.lessons.markdown_page import NestingError, make_page
from explainer.lessons.markdown_slips import links_of, slips_of


def _links_in(html: str) -> list[tuple[str, str]]:
    """Return target and class of every link of a page."""
    links = [dict(re.findall(r'(\w+)="([^"]*)"', each)) for each in re.findall("<a ([^>]*)>", html)]
    return [(each["href"], each["class"]) for each in links]


def test_links_carry_scheme_and_class() -> None:
    """Each kind of link keeps its target and is marked with its kind, to be painted apart."""
    html = make_page(
        "[a](region:knee.L) [b](cause:sepsis) [c](term:fever) [d](lesson:x#y) [e](source:z)"
    ).html
    assert _links_in(html) == [
        ("region:knee.L", "region"),
        ("cause:sepsis", "cause"),
        ("term:fever", "term"),
        ("lesson:x#y", "lesson"),
        ("source:z", "source"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        *("https://example.org", "file:///etc/passwd", "javascript:alert(1)", "other.md", "/abs"),
        *("REGION:knee", "//server/share", "mailto:a@example.org", "region/knee", "#here"),
    ],
)
def test_other_links_lose_their_target(target: str) -> None:
    """A link that leads out of the pack stays as words and leads nowhere."""
    html = make_page(f"[words]({target})").html
    assert ">words</a>" in html
    assert "href" not in html


def test_sources_are_numbered_in_reading_order() -> None:
    """The first source on the page is 1 and stays 1; a comma parts it from its neighbour."""
    text = "- a[^one]\n- b[^two]\n\nText.[^three][^one]\n\n| h[^four] |\n|---|\n| c[^two] |\n"
    page = make_page(text)
    assert page.cited == ("one", "two", "three", "four")
    assert [name for name, _ in _links_in(page.html)] == [
        f"source:{each}" for each in ("one", "two", "three", "one", "four", "two")
    ]
    marks = re.findall(r"<sup>(,?)<a [^>]*>(\d)</a></sup>", page.html)
    assert ["".join(each) for each in marks] == ["1", "2", "3", ",1", "4", "2"]


def test_callout_is_a_table_with_bar_and_title() -> None:
    """A callout has its kind in the classes of bar, cell and title, and keeps its Markdown."""
    html = make_page('!!! caution "Ask **today**"\n    First.\n\n    - [x](cause:sepsis)\n').html
    assert html.count("<table") == 1
    for part in ('class="bar-caution"', 'class="callout-title-caution"', "<strong>today</strong>"):
        assert part in html
    inside = html.partition('class="callout-caution"')[2]
    assert "First." in inside
    assert 'href="cause:sepsis"' in inside
    assert inside.index("Ask") < inside.index("First.") < inside.index("</table>")


def test_callout_in_a_callout_is_a_table_too() -> None:
    """A callout within another is built like one that stands alone."""
    html = make_page('!!! key "A"\n    Text.\n\n    !!! emergency "B"\n        More.\n').html
    assert html.count('class="bar-') == 2
    assert html.index("callout-title-key") < html.index("callout-title-emergency")


def test_tables_and_section_anchors() -> None:
    """A pipe table is a grid, and a section's heading keeps the id that links lead to."""
    html = make_page("## Where {#where}\n\n| a | b |\n|---|---|\n| c | d |\n").html
    assert '<h2 id="where">Where</h2>' in html
    assert 'class="grid"' in html
    assert html.count("<td") == 2


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("![x](file:///etc/x.png)", "<img"),
        ("![x][y]\n\n[y]: https://example.org/x.png", "<img"),
        ("[x](region:a){onerror=alert(1)}", "onerror"),
        ("[x](region:a){style=color:red}", "style"),
        ("text\n{: style=color:red }", "style="),
        ("[x](region:a){href=file:///x}", "file:"),
        ("<style>p{}</style>", "<style"),
        ("<iframe src='x'>", "<iframe"),
        ("<div>open", "<div"),
        ("[x](javascript&#58;alert(1))", "javascript"),
        ("[x](java\\script:alert(1))", "href"),
    ],
)
def test_what_could_do_harm_is_gone(text: str, gone: str) -> None:
    """No script, picture, style, handler or foreign address passes into the page."""
    assert gone not in make_page(text).html


def test_an_illustration_is_a_picture_and_its_caption_in_one_link() -> None:
    """The picture asks for the body only; the caption stands below it, as words."""
    html = make_page("![Seen & named.](body:back/organ/flank+groin)\n").html
    address = re.escape("body:back/organ/flank+groin")
    link = rf'<a [^>]*href="{address}"[^>]*>'
    assert re.search(rf'{link}<img src="{address}"><br>\s*Seen &amp; named.</a>', html)


@pytest.mark.parametrize(("number", "rows"), [(1, [1]), (2, [2]), (3, [2, 1])])
def test_neighbours_stand_in_rows_of_two(number: int, rows: list[int]) -> None:
    """Lines without a blank between them are one row, as far as two fit."""
    html = make_page("\n".join(["![Seen.](body:back/skin/flank)"] * number)).html
    assert [each.count("<img") for each in html.split("</tr>")[:-1]] == rows


@pytest.mark.parametrize("text", ["Before ![x](body:back/skin/a)", "![x](body:back/skin/a)\nAfter"])
def test_words_beside_an_illustration_are_kept(text: str) -> None:
    """A line that lacks its blank neighbours loses nothing."""
    html = make_page(text).html
    assert "<img" in html
    assert ("Before" in html) == ("Before" in text)
    assert ("After" in html) == ("After" in text)


@pytest.mark.parametrize(
    "text",
    [
        "![x](body:back/skin/a){src=file:///x}",
        "![{src=file:///x}](body:back/skin/a)",
        "![x](body:back/skin/a)\n{: src=file:///x }",
        "![x](body:file:///x)",
        "![x](body:a?b=file:///x)",
    ],
)
def test_a_picture_never_leads_out_of_the_pack(text: str) -> None:
    """Whatever stands beside an illustration, what is loaded begins with the body."""
    html = make_page(text).html
    assert all(each.startswith("body:") for each in re.findall(r'(?:src|href)="([^"]*)', html))


def test_markup_written_as_text_is_shown_as_text() -> None:
    """HTML in a lesson is words, so that nothing that was written is lost."""
    assert "&lt;b&gt;bold&lt;/b&gt;" in make_page("<b>bold</b>").html


def test_too_deep_a_text_is_refused() -> None:
    """What would take the last of the stack is an error of its own kind."""
    with pytest.raises(NestingError):
        make_page("- " * 900 + "x")


def test_links_are_found_by_line() -> None:
    """Every kind of link is found with line, scheme and target, as Markdown reads it."""
    text = (
        "[a](region:knee.L) and [b]( <file:///x> )\n"
        "\n"
        "[c](other.md#a:b) f[^one] (see: above)\n"
        "[d]: https://example.org/a\n"
        "<https://example.org/b> <a@example.org> [e](lesson:x#y 'tip')\n"
        "[f](1:2) [g]() a [h] (region:no)"
    )
    assert set(links_of(text)) == {
        (1, "region", "knee.L"),
        (1, "file", "///x"),
        (3, "", "other.md#a:b"),
        (3, "source", "one"),
        (4, "https", "//example.org/a"),
        (5, "lesson", "x#y"),
        (5, "https", "//example.org/b"),
        (5, "", "a@example.org"),
        (6, "", "1:2"),
        (6, "", ""),
    }


@pytest.mark.parametrize(
    "text",
    [
        "p <0.05 and 3 < 4 > 2",
        "Wow![^one]",
        '!!! key "Title"\n    Text.',
        '!!! emergency "Say "stop" now"\n\n    Text.',
        '- item\n\n    !!! caution "Title"\n        Text.',
        "&lt;b&gt; &amp; 38 &deg;C",
        "[a](region:knee)",
    ],
)
def test_sound_text_has_no_slips(text: str) -> None:
    """What only looks like markup is told of by nobody."""
    assert list(slips_of(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "Title"\n    Text.',
        "!!! key\n    Text.",
        '!!! key " "\n    Text.',
        '!!!  key "Title"\n    Text.',
        '    !!! tip "Title"\n        Text.',
        '!!! key "Title"\n  Text.',
        "x </b>",
        "<!-- hidden -->",
        "x <img",
        "![x](y)",
        "&#x200b;",
        "&zwj;&#8238;",
    ],
)
def test_slip_is_told(text: str) -> None:
    """A damaged callout and markup that no lesson holds are told at their line."""
    assert [line for line, _, _ in slips_of("\n" + text)] == [2]
