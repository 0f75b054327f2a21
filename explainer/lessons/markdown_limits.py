"""What one lesson may ask of Markdown, told by line before Markdown reads it.

Markdown needs minutes, or more stack than there is, for some short texts. None
of these limits comes near what a lesson for people needs.
"""

import re
from collections.abc import Iterator

DEEPEST = 20
"""Lists and quotes within each other, and brackets open at once."""
LONGEST_PARAGRAPH = 20_000
"""Characters between two blank lines."""

_LEAD = re.compile(r"(?:[ \t]|>|[-*+][ \t]|\d{1,9}\.[ \t])*")
_MARKS = re.compile(r">|[-*+][ \t]|\.[ \t]")
_SPACES_A_STEP = 4


def excesses_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, fault and mend of whatever in ``text`` goes beyond what is read."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if _depth_of(line) > DEEPEST:
            yield number, f"lists or quotes nest deeper than {DEEPEST}", "flatten them"
    begin = 0
    for end in range(len(lines) + 1):
        if end == len(lines) or not lines[end].strip():
            yield from _excesses_of_paragraph("\n".join(lines[begin:end]), begin + 1)
            begin = end + 1


def _depth_of(line: str) -> int:
    lead = _LEAD.match(line)
    before = lead.group() if lead else ""
    spaced = before.expandtabs(_SPACES_A_STEP)
    indent = len(spaced) - len(spaced.lstrip(" "))
    return indent // _SPACES_A_STEP + len(_MARKS.findall(before))


def _excesses_of_paragraph(paragraph: str, line: int) -> Iterator[tuple[int, str, str]]:
    if len(paragraph) > LONGEST_PARAGRAPH:
        what = f"paragraph is longer than {LONGEST_PARAGRAPH} characters"
        yield line, what, "put blank lines between its parts"
    for opening, closing in ("[]", "()"):
        depth = 0
        for each in paragraph:
            depth = depth + 1 if each == opening else max(0, depth - (each == closing))
            if depth > DEEPEST:
                yield line, f"more than {DEEPEST} '{opening}' are open at once", "close them"
                break
