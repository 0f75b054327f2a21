"""What the author of a lesson's text most often gets wrong, told by line."""

import html
import re
from collections.abc import Iterator

from explainer.lessons.markdown_page import ILLUSTRATION, SOURCE_MARK
from explainer.lessons.model import CALLOUTS
from explainer.lessons.text_file import invisible_in

_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<target>.*)", re.DOTALL)
_LINKS = (
    re.compile(r"\]\(\s*<?(?P<address>[^)\s>]*)"),
    re.compile(r"^ {0,3}\[[^\[\]^][^\[\]]*\]:\s*<?(?P<address>[^\s>]*)"),
    re.compile(r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>"),
)
"""A link in the line, the definition of one used elsewhere, and a bare address."""
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9]*(?=[\s/>]|$)|!--|!\[|\?)")
_PICTURE = re.compile(r"!\[(?!\^)")
_CALLOUT = re.compile(r'!!! ?(?P<kind>[\w-]+)(?: +"(?P<title>.+)")?')
_INDENT = 4


def links_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, scheme and target of every link and source mark in ``text``.

    A link without a scheme is given with the empty scheme.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        for pattern in _LINKS:
            for match in pattern.finditer(line):
                parts = _SCHEME.fullmatch(match["address"])
                if parts:
                    yield number, parts["scheme"], parts["target"]
                else:
                    yield number, "", match["address"]
        for match in SOURCE_MARK.finditer(line):
            yield number, "source", match["target"]


def slips_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, fault and mend of damaged callouts and of markup that no lesson may hold."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if line.lstrip().startswith("!!!"):
            following = lines[number] if number < len(lines) else ""
            yield from _callout_slips(number, line, following)
        tag = _TAG.search(line)
        if tag:
            yield number, f"'{tag.group()}' would be shown as text", "write Markdown, not HTML"
        if _PICTURE.search(line):
            yield from _picture_slips(number, lines)
        unseen = invisible_in(html.unescape(line))
        if unseen:
            yield number, f"invisible character {unseen} written as a code", "delete it"


def _picture_slips(number: int, lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Tell of a picture that does not show the body, or does not stand by itself."""
    beside = lines[max(number - 2, 0) : number + 1]
    if any(each.strip() and not ILLUSTRATION.fullmatch(each.rstrip()) for each in beside):
        mend = "write ![Caption](body:VIEW/LAYER/REGION) between blank lines"
        yield number, "picture does not show the body, or does not stand by itself", mend


def _callout_slips(number: int, line: str, following: str) -> Iterator[tuple[int, str, str]]:
    match = _CALLOUT.fullmatch(line.strip())
    kind = match["kind"] if match else ""
    if match is None or kind not in CALLOUTS or not (match["title"] or "").strip():
        mend = f'write !!! {CALLOUTS[0]} "Title" (or {", ".join(CALLOUTS[1:])})'
        yield number, f"callout '{kind}' has no known kind or no title", mend
    indent = len(line) - len(line.lstrip()) + _INDENT
    if following.strip() and len(following) - len(following.lstrip()) < indent:
        yield number, "text below the callout is not indented", "indent it by four spaces"
