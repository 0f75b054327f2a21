"""Reading the lessons that a pack names: front matter and Markdown become frozen lessons."""

from pathlib import Path

from explainer.lessons.lesson_source import LessonSource, split_lesson
from explainer.lessons.markdown_limits import excesses_of
from explainer.lessons.markdown_page import NestingError, make_page
from explainer.lessons.model import LAYERS, VIEWS, Audience, Lesson, Page, Section
from explainer.lessons.reading import Reading
from explainer.lessons.text_file import read_text
from explainer.lessons.toml_table import Table, is_identifier


def read_lessons(top: Table, folder: Path, reading: Reading) -> tuple[Lesson, ...]:
    """Return the sound lessons that ``top`` lists, whose files lie in ``folder``."""
    lessons: list[Lesson] = []
    named: set[str] = set()
    for name in top.texts("lessons"):
        if not is_identifier(name):
            mend = "name a file of the lessons folder without its .md"
            top.fault("lessons", f"lesson '{name}' lies outside the pack", mend)
            continue
        if name in named:
            top.fault("lessons", f"lesson '{name}' is named twice", "name it once")
            continue
        named.add(name)
        lesson = _read_lesson_file(folder / f"{name}.md", name, reading)
        if lesson is None:
            reading.unread.add(f"lesson:{name}")
        else:
            lessons.append(lesson)
    return tuple(lessons)


def _read_lesson_file(path: Path, name: str, reading: Reading) -> Lesson | None:
    text = read_text(path, reading.faults)
    source = split_lesson(text, path, reading.faults) if text is not None else None
    if source is None:
        return None
    top = source.front.top()
    lesson_id = top.identifier()
    if lesson_id != name:
        mend = f'write id = "{name}" or rename the file'
        top.fault("id", f"id '{lesson_id}' is not the file's name", mend)
    tables = top.tables("section")
    sections = [_read_section(table, source, name) for table in tables]
    _compare_headings(source, tables, sections, top)
    pages = _make_pages(source)
    lesson = Lesson(
        id=name,
        title=top.text("title"),
        summary=top.text("summary"),
        family=top.text("family"),
        sections=tuple(each for each in sections if each.title),
        pages=pages,
    )
    top.finish()
    if not top.sound or not pages:
        return None
    reading.sources.append(source)
    reading.places["lesson", name] = (path, top.line("id"))
    for section, table in zip(sections, tables, strict=True):
        reading.places["section", section.address] = (path, table.line())
    return lesson


def _read_section(table: Table, source: LessonSource, lesson: str) -> Section:
    section_id = table.identifier()
    section = Section(
        id=section_id,
        lesson=lesson,
        title=next((each.title for each in source.headings if each.id == section_id), ""),
        view=table.choice("view", VIEWS),
        layer=table.choice("layer", LAYERS),
        regions=table.texts("regions"),
        causes=table.texts("causes"),
    )
    table.finish()
    return section


def _compare_headings(
    source: LessonSource, tables: list[Table], sections: list[Section], top: Table
) -> None:
    """Tell of sections without a heading, headings without a section, and doubles of either."""
    listed = [each.id for each in sections]
    written = [each.id for each in source.headings]
    if not listed:
        top.fault("section", "lesson has no [[section]]", "add one for each '## Title {#id}'")
    for number, heading in enumerate(source.headings):
        if heading.id in written[:number]:
            what = f"heading of section '{heading.id}' stands twice"
            source.report(heading.line, what, "give one of them another id")
        elif heading.id not in listed:
            what = f"section '{heading.id}' has no [[section]] in the front matter"
            source.report(heading.line, what, "add one with its view, layer and regions")
    for number, (table, section_id) in enumerate(zip(tables, listed, strict=True)):
        if section_id in listed[:number]:
            table.fault("id", f"id '{section_id}' stands twice", "choose another")
        elif section_id and section_id not in written:
            mend = f"write '## Title {{#{section_id}}}' in the text"
            table.fault("id", f"section '{section_id}' has no heading", mend)
    if sorted(listed) == sorted(written) and listed != written:
        top.fault("section", "sections stand in another order than headings", "use one order")


def _make_pages(source: LessonSource) -> dict[Audience, Page]:
    """Return the page for each audience, or none with faults where a text asks too much."""
    excesses = {each for text in source.texts.values() for each in excesses_of(text)}
    for line, what, mend in excesses:
        source.report(line, what, mend)
    if excesses:
        return {}
    try:
        return {audience: make_page(text) for audience, text in source.texts.items()}
    except NestingError as error:
        source.report(1, str(error), "flatten its lists, quotes and callouts")
        return {}
