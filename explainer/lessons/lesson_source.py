"""A lesson as its author wrote it: front matter, sections and blocks for one audience."""

import re
from dataclasses import dataclass
from pathlib import Path

from explainer.lessons.faults import FaultList
from explainer.lessons.model import AUDIENCES, Audience
from explainer.lessons.toml_table import TomlFile, parse_toml

INTRODUCTION = "introduction"
"""What the text before a lesson's first section is called among its sections."""
_FENCE = "+++"
_BLOCK = ":::"
_HEADING = re.compile(r"##[ \t]+(?P<title>[^\s{].*)\{#(?P<id>[a-z0-9-]+)\}")
_BARE_HEADING = re.compile(r"##?[ \t]+\S")
_UNDERLINE = re.compile(r"(=+|-+) *")


@dataclass(frozen=True)
class Heading:
    """A section's heading: id, title and line in the file."""

    id: str
    title: str
    line: int


@dataclass(frozen=True)
class LessonSource:
    """A lesson split into front matter, section headings and one text per audience.

    Each text has as many lines as the file, so that a line number in it is a
    line number of the file; what is not for its audience is left blank.
    """

    path: Path
    front: TomlFile
    headings: tuple[Heading, ...]
    texts: dict[Audience, str]
    body: tuple[str, ...]
    faults: FaultList

    @property
    def lesson(self) -> str:
        """The lesson's id, which is the name of its file."""
        return self.path.stem

    def sections(self) -> dict[str, str]:
        """Return the whole text of each section, for both audiences, by id; first what precedes."""
        starts = [0, *(each.line - 1 for each in self.headings), len(self.body)]
        ids = [INTRODUCTION, *(each.id for each in self.headings)]
        return {
            section_id: "\n".join(self.body[start:end])
            for section_id, start, end in zip(ids, starts, starts[1:], strict=False)
        }

    def report(self, line: int, what: str, mend: str) -> None:
        """Record a fault of this lesson's text."""
        self.faults.add(self.path, line, what, mend)


def split_lesson(text: str, path: Path, faults: FaultList) -> LessonSource | None:
    """Split the ``text`` of a lesson file, or return None when its front matter is unreadable."""
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        faults.add(path, 1, "front matter is missing", f"begin the file with a line {_FENCE}")
        return None
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if closing is None:
        faults.add(path, 1, "front matter is not closed", f"end it with a line {_FENCE}")
        return None
    front = parse_toml("\n".join(lines[1:closing]), path, 2, faults)
    if front is None:
        return None
    body = [""] * (closing + 1) + lines[closing + 1 :]
    texts = _texts_by_audience(body, path, faults)
    headings = _find_headings(body, texts, path, faults)
    return LessonSource(path, front, headings, texts, tuple(body), faults)


def _find_headings(
    body: list[str], texts: dict[Audience, str], path: Path, faults: FaultList
) -> tuple[Heading, ...]:
    headings = []
    shown = [text.split("\n") for text in texts.values()]
    before = ""
    for number, line in enumerate(body, start=1):
        match = _HEADING.fullmatch(line.rstrip())
        underlined = _UNDERLINE.fullmatch(line) and before.strip() and before[:3] != _BLOCK
        if match:
            headings.append(Heading(match["id"], match["title"].rstrip(), number))
            if any(each[number - 1] != line for each in shown):
                what = f"heading of section '{match['id']}' stands in a block for one audience"
                faults.add(path, number, what, "put it before the block")
        elif _BARE_HEADING.match(line) or underlined:
            mend = "write '## Title {#section-id}'"
            faults.add(path, number, "heading has no id in lower-case letters and hyphens", mend)
        before = line
    return tuple(headings)


def _texts_by_audience(body: list[str], path: Path, faults: FaultList) -> dict[Audience, str]:
    texts: dict[Audience, list[str]] = {audience: [] for audience in AUDIENCES}
    only = ""
    opened = 0
    for number, line in enumerate(body, start=1):
        if not line.startswith(_BLOCK):
            for audience, kept in texts.items():
                kept.append(line if only in ("", audience) else "")
            if line.lstrip().startswith(_BLOCK):
                faults.add(path, number, f"'{_BLOCK}' is indented", "begin the line with it")
            continue
        for kept in texts.values():
            kept.append("")
        name = line.removeprefix(_BLOCK).strip()
        if name and name not in AUDIENCES:
            mend = f"write one of {', '.join(f'{_BLOCK} {each}' for each in AUDIENCES)}"
            faults.add(path, number, f"'{_BLOCK} {name}' is no audience", mend)
        elif bool(name) == bool(only):
            what = "audience block opens inside another" if name else f"'{_BLOCK}' closes no block"
            faults.add(path, number, what, f"close each block with a line '{_BLOCK}' of its own")
        only, opened = name, number
    if only:
        what = f"block '{_BLOCK} {only}' is not closed"
        faults.add(path, opened, what, f"end it with a line '{_BLOCK}'")
    return {audience: "\n".join(kept) for audience, kept in texts.items()}
