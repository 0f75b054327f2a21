"""A lesson as plain text: for pipes, braille displays and reading-grade checks."""

from html.parser import HTMLParser

from explainer.lessons.model import Audience, Lesson, Pack

_BREAKS = {"p", "h2", "h3", "h4", "tr", "table", "ul", "ol", "blockquote"}
_HEADINGS = {"h2": "## ", "h3": "### ", "h4": "#### "}


class _TextCollector(HTMLParser):
    """Gathers the words of a page, one block a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self._raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.blocks.append("- ")
        elif tag in {"td", "th"} and self.blocks[-1]:
            self.blocks[-1] += " | "
        elif tag in _BREAKS:
            in_item = self.blocks[-1] == "- "
            if not in_item:
                self.blocks.append(_HEADINGS.get(tag, ""))
        elif tag == "sup":
            self._raised = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "sup":
            self._raised = False

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            self.blocks[-1] += " " if self.blocks[-1].strip() and data.strip(" ") == "" else ""
            return
        if self._raised:
            self.blocks[-1] += f"[{words}]" if words.isdigit() else ""
            return
        lead = " " if data[:1].isspace() and self.blocks[-1] else ""
        tail = " " if data[-1:].isspace() else ""
        self.blocks[-1] += f"{lead}{words}{tail}"


def lesson_text(pack: Pack, lesson: Lesson, audience: Audience) -> str:
    """Return ``lesson`` as said to ``audience``, with its sources at the end."""
    page = lesson.pages[audience]
    collector = _TextCollector()
    collector.feed(page.html)
    collector.close()
    blocks = [f"# {lesson.title}", lesson.summary]
    blocks += [" ".join(block.split()) for block in collector.blocks if block.strip(" -|\u00a0")]
    for number, source_id in enumerate(page.cited, start=1):
        source = pack.sources.get(source_id)
        if source is not None:
            blocks.append(f"[{number}] {' '.join(source.reference)}")
    return "\n\n".join(blocks)
