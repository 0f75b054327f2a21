"""A whole lesson as one page of HTML: title, text, sources and the closing note."""

import re

from PySide6.QtCore import QCoreApplication

from explainer.desktop.html_text import escaped
from explainer.desktop.reader.how_links import with_how_links
from explainer.lessons.model import Audience, Lesson, Pack, Source

translate = QCoreApplication.translate

HANGING_SPACE = "\u00a0"
"""Between a list's mark and its text; the style sheet indents items by as much less.

Qt would drop any other space at the beginning of an item.
"""
_LIST_ITEM = re.compile(r"<li>(?:\s*<p>)?")


def lesson_html(pack: Pack, lesson: Lesson, audience: Audience) -> str:
    """Return ``lesson`` as it is said to ``audience``."""
    page = lesson.pages[audience]
    html = with_how_links(page.html, pack, lesson, audience)
    text = _LIST_ITEM.sub(rf"\g<0>{HANGING_SPACE}", html)
    cited = [pack.sources[each] for each in page.cited if each in pack.sources]
    return (
        f"<body><h1>{escaped(lesson.title)}</h1>"
        f'<p class="summary">{escaped(lesson.summary)}</p>'
        f"{text}{_source_list(cited)}{_closing_note(pack)}</body>"
    )


def _source_list(sources: list[Source]) -> str:
    if not sources:
        return ""
    heading = escaped(translate("LessonPage", "Sources of this page"))
    rows = "".join(f"<li>{HANGING_SPACE}{source_line(each)}</li>" for each in sources)
    return f'<h3>{heading}</h3><ol class="sources">{rows}</ol>'


def source_line(source: Source) -> str:
    """Return one source as a line of HTML."""
    said = " ".join(escaped(part) for part in source.reference)
    title = escaped(source.title)
    return said.replace(title, f"<em>{title}</em>", 1)


def _closing_note(pack: Pack) -> str:
    reviewed = translate("LessonPage", "Reviewed by {reviewer} on {date}.")
    note = reviewed.format(reviewer=pack.reviewer, date=pack.reviewed_on)
    awaiting = translate(
        "LessonPage",
        "Awaiting a clinician's review: how likely each cause is, the comparison of"
        " patterns, and how soon to ask for help are our own careful judgement.",
    )
    notes = [note if pack.reviewer else awaiting, pack.language_note]
    return "<hr>" + "".join(f'<p class="note">{escaped(each)}</p>' for each in notes if each)
