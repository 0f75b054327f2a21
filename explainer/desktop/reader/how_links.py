"""The links in a lesson that show how it hurts, at the end of each section about a cause."""

import re

from PySide6.QtCore import QCoreApplication

from explainer.desktop.html_text import escaped
from explainer.lessons.model import Audience, Lesson, Pack, Section

translate = QCoreApplication.translate

_SECTION = re.compile(r'(?=<h2 id=")')
_ID = re.compile(r'<h2 id="([^"]+)"')


def with_how_links(html: str, pack: Pack, lesson: Lesson, audience: Audience) -> str:
    """Return the page's ``html`` with a link after each section that explains shown causes."""
    pieces = _SECTION.split(html)
    return "".join(piece + _links_after(piece, pack, lesson, audience) for piece in pieces)


def _links_after(piece: str, pack: Pack, lesson: Lesson, audience: Audience) -> str:
    found = _ID.match(piece)
    section = lesson.section(found[1]) if found else None
    if section is None:
        return ""
    return "".join(
        f'<p class="how"><a class="how" href="mechanism:{escaped(address)}">'
        f"{escaped(_said(names))}</a></p>"
        for address, names in _shown_in(section, pack, audience).items()
    )


def _said(names: list[str]) -> str:
    return translate("LessonPage", "Show me how: {causes}").format(causes=", ".join(names))


def _shown_in(section: Section, pack: Pack, audience: Audience) -> dict[str, list[str]]:
    """Return what is shown of the causes that are explained in a section, and their names."""
    shown: dict[str, list[str]] = {}
    for cause_id in section.causes:
        cause = pack.causes.get(cause_id)
        if cause is not None and cause.shown_by and cause.section == section.address:
            shown.setdefault(cause.shown_by, []).append(cause.name.said_to(audience))
    return shown
