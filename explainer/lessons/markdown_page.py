"""Markdown of a lesson to the finished page of one audience.

The chain is: limits on the file and on its Markdown, Markdown with raw HTML and all
pictures but the body's own switched off, callouts and links given their classes, a limit on the
depth of the page, then nh3 as the last word on what may pass.
"""

import re
from itertools import pairwise
from xml.etree import ElementTree

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from explainer.lessons.model import Page

LINK_SCHEMES = ("region", "cause", "term", "source", "lesson", "body", "mechanism")

DEEPEST_PAGE = 64
"""Elements within each other; Qt needs ever longer for deeper pages."""
DEEPEST_TABLES = 3
"""Tables within each other, callouts included; Qt needs seconds for ten and hangs at twenty."""

SOURCE_MARK = re.compile(r"\[\^(?P<target>[^\[\]\n]*)\]")
"""A raised number that stands for a source, ``[^id]``."""

ILLUSTRATION = re.compile(r"!\[(?P<caption>[^\[\]*_`\n]+)\]\((?P<address>body:[^()\s?]+)\)")
"""The body as a picture with its caption, ``![Caption](body:VIEW/LAYER/REGION)``."""
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=(?:cm|mm|mmHg|h)\b|%|°)")
_NO_BREAK = "\u00a0"
_MOST_BESIDE = 2
"""Illustrations in one row."""

_TAGS = {
    *("a", "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "sup", "sub", "br", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "blockquote", "img"),
}
_ATTRIBUTES = {
    "a": {"href", "class"},
    "h2": {"id"},
    "img": {"src"},
    "p": {"class"},
    "table": {"class", "width", "cellpadding", "cellspacing"},
    "td": {"class", "width", "align"},
    "th": {"align"},
}


class NestingError(ValueError):
    """A text nests deeper than Markdown or Qt can follow."""


class _SourceMarks(InlineProcessor):
    """Turns ``[^id]`` into a raised link; its number is given once the page is whole."""

    def __init__(self) -> None:
        super().__init__(SOURCE_MARK.pattern)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class names it
        self,
        m: re.Match[str],
        data: str,
    ) -> tuple[ElementTree.Element, int, int]:
        raised = ElementTree.Element("sup")
        address = f"source:{m.group('target')}"
        ElementTree.SubElement(raised, "a", {"href": address, "class": "source"}).text = "?"
        return raised, m.start(0), m.end(0)


class _Illustrations(InlineProcessor):
    """Turns ``![Caption](body:...)`` into a picture and its caption, both one link."""

    def __init__(self) -> None:
        super().__init__(ILLUSTRATION.pattern)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class names it
        self,
        m: re.Match[str],
        data: str,
    ) -> tuple[ElementTree.Element, int, int]:
        link = ElementTree.Element("a", {"href": m.group("address")})
        ElementTree.SubElement(link, "img", {"src": m.group("address")})
        ElementTree.SubElement(link, "br").tail = AtomicString(m.group("caption").strip())
        return link, m.start(0), m.end(0)


class _Dressing(Treeprocessor):
    """Numbers sources, sorts links, builds callouts as tables, which Qt can paint."""

    def __init__(self, converter: markdown.Markdown) -> None:
        super().__init__(converter)
        self.cited: list[str] = []

    def run(self, root: ElementTree.Element) -> None:
        self._number_sources(root)
        for link in root.iter("a"):
            scheme = link.get("href", "").partition(":")[0]
            link.set("class", scheme if scheme in LINK_SCHEMES else "dead")
            if scheme not in LINK_SCHEMES:
                link.attrib.pop("href", None)
        for table in root.iter("table"):
            table.attrib.update({"class": "grid", "cellpadding": "6", "cellspacing": "0"})
        for number, child in enumerate(list(root)):
            if child.tag == "p" and _holds_illustrations_only(child):
                root[number] = _illustration_table(child)
        for parent in reversed(list(root.iter())):
            for number, child in enumerate(list(parent)):
                if child.tag == "div" and "admonition" in child.get("class", ""):
                    parent[number] = _callout_table(child)
        _refuse_depth(root)

    def _number_sources(self, root: ElementTree.Element) -> None:
        """Give every source mark its number, with a comma between neighbours."""
        for raised in root.iter("sup"):
            for mark in raised.iter("a"):
                mark.text = str(self._number_of(mark.get("href", "").partition(":")[2]))
        for parent in root.iter():
            for mark, next_mark in pairwise(list(parent)):
                if mark.tag == next_mark.tag == "sup" and not mark.tail:
                    next_mark.text = ","

    def _number_of(self, source: str) -> int:
        """Return the number of ``source``, counted in the order of first use on the page."""
        if source not in self.cited:
            self.cited.append(source)
        return self.cited.index(source) + 1


def _refuse_depth(root: ElementTree.Element) -> None:
    waiting = [(root, 0, 0)]
    while waiting:
        element, depth, tables = waiting.pop()
        tables += element.tag == "table"
        if depth > DEEPEST_PAGE or tables > DEEPEST_TABLES:
            message = "text is nested too deeply"
            raise NestingError(message)
        waiting += [(child, depth + 1, tables) for child in element]


def _holds_illustrations_only(paragraph: ElementTree.Element) -> bool:
    said = [paragraph.text, *(each.tail for each in paragraph)]
    pictures = [each.find("img") is not None for each in paragraph]
    return any(pictures) and all(pictures) and not any((text or "").strip() for text in said)


def _illustration_table(paragraph: ElementTree.Element) -> ElementTree.Element:
    """Return the illustrations of a paragraph side by side, in rows."""
    shape = {"class": "illustration", "cellpadding": "0", "cellspacing": "0"}
    table = ElementTree.Element("table", shape)
    links = paragraph.findall("a")
    for start in range(0, len(links), _MOST_BESIDE):
        row = ElementTree.SubElement(table, "tr")
        beside = links[start : start + _MOST_BESIDE]
        for link in beside:
            link.set("class", "illustration")
            link.tail = None
            place = "last-illustration" if link is beside[-1] else "illustration"
            cell = ElementTree.SubElement(row, "td", {"class": place})
            ElementTree.SubElement(cell, "p", {"class": "illustration"}).append(link)
    return table


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
    """Return the page made of Markdown ``text``, which keeps to ``markdown_limits``.

    Raises:
        NestingError: the text nests deeper than Markdown or Qt can follow.
    """
    converter = markdown.Markdown(extensions=["tables", "admonition", "attr_list", "sane_lists"])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.inlinePatterns.deregister("image_link")
    converter.inlinePatterns.deregister("image_reference")
    converter.inlinePatterns.register(_SourceMarks(), "source-mark", 185)
    converter.inlinePatterns.register(_Illustrations(), "illustration", 184)
    dressing = _Dressing(converter)
    converter.treeprocessors.register(dressing, "dressing", 5)
    try:
        html = converter.convert(text)
    except RecursionError as error:
        message = "text is nested too deeply"
        raise NestingError(message) from error
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=set(LINK_SCHEMES),
        link_rel=None,
    )
    return Page(_NUMBER_AND_UNIT.sub(_NO_BREAK, clean), tuple(dressing.cited))
