"""Lines of a lesson that stand for data: red flags as a table, risks and rules as lists.

A block is a line of its own. Headings stand in it because they are words, so that
each language has its own:

``{{flags emergency | Sign | What it may mean}}`` every red flag of that level;
``{{risks}}`` who should be seen sooner; ``{{rules}}`` how signs add up.
"""

import re
from collections.abc import Callable, Sequence

from explainer.lessons.model import URGENCIES, Audience, Wording
from explainer.lessons.reference import Flag, Reference

_BLOCK = re.compile(r"\{\{(?P<what>[^{}]*)\}\}")
_STEP = 4
"""Spaces by which what belongs to a callout or a list is indented."""
Report = Callable[[int, str, str], None]
"""Records a fault: line, what is wrong, how to mend it."""


def expand_blocks(text: str, audience: Audience, reference: Reference, report: Report) -> str:
    """Return ``text`` with its blocks written out as Markdown for ``audience``."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        found = _BLOCK.fullmatch(line.strip())
        if found is None:
            if "{{" in line:
                mend = "let {{...}} stand by itself on its line"
                report(number, "'{{' stands within words, where it is no block", mend)
            continue
        indent = " " * ((len(line) - len(line.lstrip())) // _STEP * _STEP)
        kind, *rest = (part.strip() for part in found["what"].split("|"))
        name, _, level = kind.partition(" ")
        made: Sequence[str] = ()
        if name == "flags" and level in URGENCIES and len(rest) == 2:
            flags = [each for each in reference.flags.values() if each.level == level]
            made = _table(rest, [_row(flag, audience) for flag in flags])
        elif kind == "risks":
            made = _list([each.name for each in reference.risks.values()], audience)
        elif kind == "rules":
            made = _list([each.says for each in reference.rules.values()], audience)
        else:
            mend = "write {{flags LEVEL | Sign | What it may mean}}, {{risks}} or {{rules}}"
            report(number, f"block '{kind}' is not known or lacks its headings", mend)
        lines[number - 1] = "\n".join(["", *(f"{indent}{each}" for each in made), ""])
    return "\n".join(lines)


def _row(flag: Flag, audience: Audience) -> Sequence[str]:
    means = flag.means.said_to(audience)
    if flag.raised:
        means = f"{means} **{flag.raised_when.said_to(audience)}**"
    marks = "".join(f"[^{each}]" for each in flag.sources) if audience == "clinical" else ""
    return (f"{flag.sign.said_to(audience)}{marks}", means)


def _list(said: Sequence[Wording], audience: Audience) -> Sequence[str]:
    return [f"- {each.said_to(audience)}" for each in said]


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Sequence[str]:
    return [_line(headings), _line(["---"] * len(headings)), *map(_line, rows)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(' '.join(each.replace('|', ',').split()) for each in cells)} |"
