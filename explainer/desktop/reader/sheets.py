"""Where a lesson on paper goes on to the next sheet."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFrame

_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_TALLEST_KEPT = 0.45
"""Share of a sheet up to which a callout or a table is kept on one."""


def keep_together(document: QTextDocument, least_below: float) -> None:
    """Keep headings with what follows, and callouts and small tables whole, on one sheet.

    ``least_below`` are the pixels that a heading has below itself on its sheet.
    """
    layout, height = document.documentLayout(), document.pageSize().height()
    heading: QTextBlock | None = None
    for block, frame in _parts(document):
        if frame is not None:
            box = layout.frameBoundingRect(frame)
            top, bottom = box.top(), box.bottom()
        else:
            box = layout.blockBoundingRect(block)
            top, bottom = box.top(), min(box.bottom(), box.top() + least_below)
        first = layout.blockBoundingRect(heading).top() if heading else top
        if int(first / height) != int(bottom / height) and bottom - first < height * _TALLEST_KEPT:
            _begin_sheet(heading or block, None if heading else frame)
        heading = block if frame is None and block.blockFormat().headingLevel() else None


def _parts(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextFrame | None]]:
    """Yield the paragraphs and the frames of a document; a frame with its first paragraph."""
    parts = document.rootFrame().begin()
    while not parts.atEnd():
        frame: QTextFrame | None = parts.currentFrame()
        if frame is None:
            yield parts.currentBlock(), None
        else:
            yield frame.firstCursorPosition().block(), frame
        parts += 1


def _begin_sheet(block: QTextBlock, frame: QTextFrame | None) -> None:
    if frame is not None:
        table = frame.frameFormat()
        table.setPageBreakPolicy(_BREAK)
        frame.setFrameFormat(table)
        return
    paragraph = block.blockFormat()
    paragraph.setPageBreakPolicy(_BREAK)
    QTextCursor(block).setBlockFormat(paragraph)
