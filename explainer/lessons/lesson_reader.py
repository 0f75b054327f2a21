"""Reading the lessons that a pack names: front matter and Markdown become frozen lessons."""

from pathlib import Path

from explainer.lessons.data_blocks import expand_blocks
from explainer.lessons.lesson_source import INTRODUCTION, LessonSource, split_lesson
from explainer.lessons.markdown_limits import excesses_of
from explainer.lessons.markdown_page import NestingError, make_page
from explainer.lessons.model import LAYERS, VIEWS, Audience, Lesson, Page, Section
from explainer.lessons.reading import Reading
from explainer.lessons.reference import Reference
from explainer.lessons.text_file import read_text
from explainer.lessons.toml_table import Table, is_identifier
from explainer.lessons.translation import STAMP, check_stamp, fingerprint


def read_lessons(
    top: Table, folder: Path, translations: Path | None, reading: Reading
) -> tuple[Lesson, ...]:
    """Return the sound lessons that ``top`` lists, whose files lie in ``folder``.

    Where there are ``translations``, a folder of files of the same names, their words
    are taken; a lesson whose translation is unsound is read in its own language. Lines
    that stand for data are written out from ``reading.reference``.
    """
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
        translation = translations / f"{name}.md" if translations else None
        lesson = _read_lesson_file(folder / f"{name}.md", translation, name, reading)
        if lesson is None:
            reading.unread.add(f"lesson:{name}")
        else:
            lessons.append(lesson)
    return tuple(lessons)


def _split_file(path: Path, reading: Reading) -> LessonSource | None:
    text = read_text(path, reading.faults)
    return split_lesson(text, path, reading.faults) if text is not None else None


def _read_lesson_file(
    path: Path, translation: Path | None, name: str, reading: Reading
) -> Lesson | None:
    source = _split_file(path, reading)
    if source is None:
        return None
    top = source.front.top()
    lesson_id = top.identifier()
    if lesson_id != name:
        mend = f'write id = "{name}" or rename the file'
        top.fault("id", f"id '{lesson_id}' is not the file's name", mend)
    tables = top.tables("section")
    title, summary = top.text("title"), top.text("summary")
    spoken = source
    if translation is not None:
        translated = _split_file(translation, reading)
        front = translated.front.top() if translated else None
        if translated and front and _is_sound_translation(translated, front, source):
            spoken, title, summary = translated, front.text("title"), front.text("summary")
    sections = [_read_section(table, spoken, name) for table in tables]
    _compare_headings(source, tables, sections, top)
    pages = _make_pages(spoken, reading.reference)
    lesson = Lesson(
        id=name,
        title=title,
        summary=summary,
        family=top.text("family"),
        sections=tuple(each for each in sections if each.title),
        pages=pages,
    )
    top.finish()
    if not top.sound or not pages:
        return None
    reading.sources.append(spoken)
    reading.places["lesson", name] = (path, top.line("id"))
    for section, table in zip(sections, tables, strict=True):
        reading.places["section", section.address] = (path, table.line())
    return lesson


def _is_sound_translation(translated: LessonSource, front: Table, original: LessonSource) -> bool:
    """Return whether a translation has its original's sections; tell what is amiss or stale."""
    own = original.front.top()
    if front.identifier() != own.identifier():
        front.fault("id", "id is not that of the original", f'write id = "{own.identifier()}"')
    sections = [each.id for each in original.headings]
    if [each.id for each in translated.headings] != sections:
        what = "sections are not those of the original"
        translated.report(1, what, f"use, in this order: {', '.join(sections)}")
        return False
    stamps = front.words(STAMP)
    texts = original.sections()
    texts[INTRODUCTION] = f"{own.text('title')}\n{own.text('summary')}\n{texts[INTRODUCTION]}"
    for section_id, text in texts.items():
        stamp = stamps.get(section_id, "")
        place = f"section '{section_id}'" if section_id != INTRODUCTION else "the introduction"
        key = f"{STAMP}.{section_id}"
        check_stamp(front, key, stamp, fingerprint([text]), place)
    for odd in stamps.keys() - texts.keys():
        front.fault(f"{STAMP}.{odd}", f"unknown key '{STAMP}.{odd}'", "take it out")
    front.text("title")
    front.text("summary")
    front.finish()
    return True


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


def _make_pages(source: LessonSource, reference: Reference) -> dict[Audience, Page]:
    """Return the page for each audience, or none with faults where a text asks too much."""
    excesses = {each for text in source.texts.values() for each in excesses_of(text)}
    for line, what, mend in excesses:
        source.report(line, what, mend)
    if excesses:
        return {}
    try:
        return {
            audience: make_page(expand_blocks(text, audience, reference, source.report))
            for audience, text in source.texts.items()
        }
    except NestingError as error:
        source.report(1, str(error), "flatten its lists, quotes and callouts")
        return {}
