"""Markdown of a lesson to the finished page of one audience.

The chain is: caps on the file, Markdown with raw HTML switched off, callouts
and links given their classes, then nh3 as the last word on what may pass.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from explainer.lessons.model import Page

LINK_SCHEMES = ("region", "cause", "term", "source", "lesson")
CALLOUTS = ("key", "caution", "emergency")

_LINK = re.compile(r"\]\((?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<target>[^)\s]*)")
_OTHER_LINK = re.compile(r"\]\((?P<target>[^):]*)\)")
_SOURCE_MARK = re.compile(r"\[\^(?P<target>[^\]]*)\]")
_CALLOUT = re.compile(r"!!!\s*(?P<kind>\S+)?(?P<title>\s+\".+\")?\s*$")

_TAGS = {
    *("a", "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "sup", "sub", "br", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "blockquote"),
}
_ATTRIBUTES = {
    "a": {"href", "class"},
    "h2": {"id"},
    "p": {"class"},
    "table": {"class", "width", "cellpadding", "cellspacing"},
    "td": {"class", "width", "align"},
    "th": {"align"},
}


class _SourceMarks(InlineProcessor):
    """Turns ``[^id]`` into a raised number, counted in the order of first use."""

    def __init__(self, cited: list[str]) -> None:
        super().__init__(_SOURCE_MARK.pattern)
        self._cited = cited

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class names it
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        target = m.group("target")
        if target not in self._cited:
            self._cited.append(target)
        raised = ElementTree.Element("sup")
        link = ElementTree.SubElement(raised, "a", {"href": f"source:{target}", "class": "source"})
        link.text = str(self._cited.index(target) + 1)
        return raised, m.start(0), m.end(0)


class _Dressing(Treeprocessor):
    """Gives links their class by scheme and builds callouts as tables, which Qt can paint."""

    def run(self, root: ElementTree.Element) -> None:
        for link in root.iter("a"):
            scheme = link.get("href", "").partition(":")[0]
            link.set("class", scheme if scheme in LINK_SCHEMES else "dead")
        for table in root.iter("table"):
            table.attrib.update({"class": "grid", "cellpadding": "6", "cellspacing": "0"})
        for parent in list(root.iter()):
            for number, child in enumerate(list(parent)):
                if child.tag == "div" and "admonition" in child.get("class", ""):
                    parent[number] = _callout_table(child)


def _callout_table(block: ElementTree.Element) -> ElementTree.Element:
    kind = block.get("class", "").split()[-1]
    shape = {"class": f"callout-{kind}", "width": "100%", "cellpadding": "0", "cellspacing": "0"}
    table = ElementTree.Element("table", shape)
    row = ElementTree.SubElement(table, "tr")
    ElementTree.SubElement(row, "td", {"class": f"bar-{kind}", "width": "5"})
    cell = ElementTree.SubElement(row, "td", {"class": f"callout-{kind}"})
    for child in block:
        if child.get("class") == "admonition-title":
            child.set("class", f"callout-title-{kind}")
        cell.append(child)
    return table


def make_page(text: str) -> Page:
    """Return the page made of Markdown ``text``.

    Raises:
        RecursionError: the text nests deeper than Markdown can follow.
    """
    cited: list[str] = []
    converter = markdown.Markdown(
        extensions=["tables", "admonition", "attr_list", "sane_lists", "def_list"]
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.inlinePatterns.deregister("image_link")
    converter.inlinePatterns.deregister("image_reference")
    converter.inlinePatterns.register(_SourceMarks(cited), "source-mark", 190)
    converter.treeprocessors.register(_Dressing(converter), "dressing", 5)
    html = nh3.clean(
        converter.convert(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=set(LINK_SCHEMES),
        link_rel=None,
    )
    return Page(html, tuple(cited))


def links_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, scheme and target of every link and source mark in ``text``.

    A link without a scheme is given with the empty scheme.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _LINK.finditer(line):
            yield number, match["scheme"], match["target"]
        for match in _OTHER_LINK.finditer(line):
            yield number, "", match["target"]
        for match in _SOURCE_MARK.finditer(line):
            yield number, "source", match["target"]


def bad_callouts_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and kind of every callout that is of no known kind or has no title."""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _CALLOUT.match(line) if line.startswith("!!!") else None
        if line.startswith("!!!") and (
            match is None or match["kind"] not in CALLOUTS or not match["title"]
        ):
            yield number, (match["kind"] if match else "") or ""
