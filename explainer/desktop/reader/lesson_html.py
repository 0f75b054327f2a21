"""A whole lesson as one page of HTML: title, text, sources and the closing note."""

from PySide6.QtCore import QCoreApplication

from explainer.desktop.html_text import escaped
from explainer.lessons.model import Audience, Lesson, Pack, Source

translate = QCoreApplication.translate


def lesson_html(pack: Pack, lesson: Lesson, audience: Audience) -> str:
    """Return ``lesson`` as it is said to ``audience``."""
    page = lesson.pages[audience]
    cited = [pack.sources[each] for each in page.cited if each in pack.sources]
    return (
        f"<body><h1>{escaped(lesson.title)}</h1>"
        f'<p class="summary">{escaped(lesson.summary)}</p>'
        f"{page.html}{_source_list(cited)}{_closing_note(pack)}</body>"
    )


def _source_list(sources: list[Source]) -> str:
    if not sources:
        return ""
    heading = escaped(translate("LessonPage", "Sources of this page"))
    rows = "".join(f"<li>{source_line(each)}</li>" for each in sources)
    return f'<h3>{heading}</h3><ol class="sources">{rows}</ol>'


def source_line(source: Source) -> str:
    """Return one source as a line of HTML."""
    authors = f"{escaped(source.authors)}. " if source.authors else ""
    parts = ", ".join(escaped(part) for part in (source.published, source.dated) if part)
    return f"{authors}<em>{escaped(source.title)}</em>. {parts}. {escaped(source.identifier)}"


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
