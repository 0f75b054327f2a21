"""Reading a pack: a folder of TOML and Markdown becomes one frozen model.

Nothing stops at the first fault: what is sound is kept, what is not is told.
Nothing outside the pack's folder is ever opened.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, get_args

from explainer.lessons.body_map_reader import read_causes, read_families, read_regions
from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_source import LessonSource, split_lesson
from explainer.lessons.markdown_page import make_page
from explainer.lessons.model import (
    AUDIENCES,
    LAYERS,
    VIEWS,
    Audience,
    Lesson,
    Pack,
    Page,
    Section,
    Source,
    SourceStatus,
    Term,
    Wording,
)
from explainer.lessons.text_file import read_text
from explainer.lessons.toml_table import Table, TomlFile, parse_toml

Entry = TypeVar("Entry")

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


@dataclass
class Reading:
    """A pack as far as it could be read, with its faults and where its entries stand."""

    faults: FaultList
    pack: Pack | None = None
    sources: list[LessonSource] = field(default_factory=list)
    places: dict[tuple[str, str], tuple[Path, int]] = field(default_factory=dict)

    def place(self, kind: str, entry_id: str) -> tuple[Path, int]:
        """Return file and line of the entry, for a fault found after reading."""
        return self.places[kind, entry_id]


def read_pack(folder: Path, language: str | None = None) -> Reading:
    """Read the pack in ``folder`` in ``language``, or in its first language."""
    reading = Reading(FaultList(folder))
    if not folder.is_dir():
        mend = "name the folder that holds pack.toml"
        reading.faults.add(folder, 1, "pack is missing or no folder", mend)
        return reading
    head = _read_toml(folder / "pack.toml", reading)
    if head is None:
        return reading
    top = head.top()
    languages = tuple(each for each in top.texts("languages") if _is_language(each, top))
    spoken = language if language in languages else (languages[0] if languages else "en")
    words = folder / spoken
    body = _entries(words / "regions.toml", "region", reading, read_regions)
    families = _entries(words / "causes.toml", "family", reading, read_families)
    causes = _entries(words / "causes.toml", "cause", reading, read_causes)
    terms = _entries(words / "glossary.toml", "term", reading, _read_terms)
    sources = _entries(folder / "sources.toml", "source", reading, _read_sources)
    reading.pack = Pack(
        id=top.identifier(),
        title=top.text("title"),
        version=top.text("version"),
        language=spoken,
        languages=languages,
        licence=top.text("licence"),
        reviewed_on=top.text("reviewed-on", ""),
        reviewer=top.text("reviewer", ""),
        lessons=_read_lessons(top, words / "lessons", reading),
        regions=body,
        causes=causes,
        families=families,
        terms=terms,
        sources=sources,
    )
    top.finish()
    return reading


def _is_language(name: str, top: Table) -> bool:
    if _LANGUAGE.fullmatch(name):
        return True
    top.fault("languages", f"'{name}' is no language tag", "write tags such as en or pt-BR")
    return False


def _read_toml(path: Path, reading: Reading) -> TomlFile | None:
    text = read_text(path, reading.faults)
    return None if text is None else parse_toml(text, path, 1, reading.faults)


def _entries(
    path: Path,
    kind: str,
    reading: Reading,
    read: Callable[[TomlFile], list[tuple[Entry, Table]]],
) -> Mapping[str, Entry]:
    """Return the sound entries of one table by id; a second entry of an id is a fault."""
    document = _read_toml(path, reading)
    found: dict[str, Entry] = {}
    for entry, table in read(document) if document else []:
        entry_id = str(getattr(entry, "id", ""))
        if entry_id in found:
            first = reading.places[kind, entry_id][1]
            table.fault("id", f"id '{entry_id}' stands already at line {first}", "choose another")
        elif entry_id:
            found[entry_id] = entry
            reading.places[kind, entry_id] = (path, table.line("id"))
    return found


def _read_terms(document: TomlFile) -> list[tuple[Term, Table]]:
    found = []
    for table in document.tables("term"):
        meaning = Wording(table.text("plain"), table.text("clinical"))
        term = Term(
            table.identifier(), table.text("term"), meaning, table.texts("sources", required=False)
        )
        table.finish()
        found.append((term, table))
    return found


def _read_sources(document: TomlFile) -> list[tuple[Source, Table]]:
    found = []
    for table in document.tables("source"):
        source = Source(
            id=table.identifier(),
            authors=table.text("authors", ""),
            title=table.text("title"),
            published=table.text("published", ""),
            year=table.whole_number("year"),
            identifier=table.text("identifier", ""),
            status=table.choice("status", get_args(SourceStatus)),
            supports=table.text("supports"),
            checked=table.text("checked", ""),
        )
        table.finish()
        found.append((source, table))
    return found


def _read_lessons(top: Table, folder: Path, reading: Reading) -> tuple[Lesson, ...]:
    lessons: dict[str, Lesson] = {}
    for name in top.texts("lessons"):
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            mend = "name a file of the lessons folder without its .md"
            top.fault("lessons", f"lesson '{name}' lies outside the pack", mend)
            continue
        path = folder / f"{name}.md"
        text = read_text(path, reading.faults)
        source = split_lesson(text, path, reading.faults) if text is not None else None
        lesson = _read_lesson(source, reading) if source else None
        if source is None or lesson is None:
            continue
        if lesson.id != name:
            mend = f'write id = "{name}" or rename the file'
            source.front.top().fault("id", f"id '{lesson.id}' is not the file's name", mend)
        elif name in lessons:
            top.fault("lessons", f"lesson '{name}' is named twice", "name it once")
        else:
            lessons[name] = lesson
            reading.sources.append(source)
    return tuple(lessons.values())


def _read_lesson(source: LessonSource, reading: Reading) -> Lesson | None:
    top = source.front.top()
    lesson_id = top.identifier()
    sections = []
    for table in source.front.tables("section"):
        section = Section(
            id=table.identifier(),
            lesson=lesson_id,
            title=next((each.title for each in source.headings if each.id == table.text("id")), ""),
            view=table.choice("view", VIEWS),
            layer=table.choice("layer", LAYERS),
            regions=table.texts("regions"),
            causes=table.texts("causes"),
        )
        table.finish()
        reading.places["section", section.address] = (source.path, table.line())
        sections.append(section)
    _compare_headings(source, sections, top)
    top.pass_over("section")
    pages = _make_pages(source, reading)
    lesson = Lesson(
        id=lesson_id,
        title=top.text("title"),
        summary=top.text("summary"),
        family=top.text("family"),
        sections=tuple(each for each in sections if each.title),
        pages=pages,
    )
    top.finish()
    reading.places["lesson", lesson_id] = (source.path, top.line("id"))
    return lesson if top.sound and len(pages) == len(AUDIENCES) else None


def _compare_headings(source: LessonSource, sections: list[Section], top: Table) -> None:
    listed = [each.id for each in sections]
    written = [each.id for each in source.headings]
    for heading in source.headings:
        if heading.id not in listed:
            what = f"section '{heading.id}' has no [[section]] in the front matter"
            source.report(heading.line, what, "add one with its view, layer and regions")
    for table, section_id in zip(source.front.tables("section"), listed, strict=True):
        if section_id not in written:
            mend = f"write '## Title {{#{section_id}}}' in the text"
            table.fault("id", f"section '{section_id}' has no heading", mend)
        elif listed.count(section_id) > 1:
            table.fault("id", f"id '{section_id}' stands twice", "choose another")
    if sorted(listed) == sorted(written) and listed != written:
        top.fault("section", "sections stand in another order than headings", "use one order")


def _make_pages(source: LessonSource, reading: Reading) -> dict[Audience, Page]:
    pages: dict[Audience, Page] = {}
    for audience, text in source.texts.items():
        try:
            pages[audience] = make_page(text)
        except RecursionError:
            reading.faults.add(source.path, 1, "text is nested too deeply", "flatten its lists")
    return pages
