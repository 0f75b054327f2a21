"""The page of sources and claims: everything the lessons rest on, and the way to its section."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextBrowser

from explainer.lessons.prepared_pack import PreparedPack, read_reference

from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _opened(desk: Desk) -> tuple[QDialog, QTextBrowser]:
    desk.window.actions_by_id["sources"].trigger()
    QApplication.processEvents()
    dialog = desk.find(QDialog, "sourcesDialog")
    return dialog, dialog.findChildren(QTextBrowser)[0]


def test_every_source_is_told_with_how_far_it_was_checked(desk: Desk) -> None:
    """Those that are not cited stand apart from those that are."""
    _, text = _opened(desk)
    headings = {
        "verified": "Sources that are cited",
        "partly": "Seen in part only, and not cited",
        "drawing": "Sources of the drawing",
    }
    said = text.toPlainText()
    starts = {kind: said.index(heading) for kind, heading in headings.items()}
    ends = dict(zip(starts, [*list(starts.values())[1:], len(said)], strict=True))
    for source in desk.pack.sources.values():
        kind = "drawing" if source.is_for_drawing else source.status
        here = " ".join(said[starts[kind] : ends[kind]].split())
        assert source.title.rstrip(".") in here, source.id
        assert " ".join(source.supports.split()) in here, source.id
        assert " ".join(source.checked.split()) in here, source.id


def test_a_claim_leads_to_the_section_that_is_its_home(desk: Desk, prepared: PreparedPack) -> None:
    """Every claim is told with its stance; a click opens the lesson where it is taught."""
    claims = list(read_reference(prepared).claims.values())
    dialog, text = _opened(desk)
    said = text.toPlainText()
    assert claims
    for claim in claims:
        assert claim.says in said, claim.id
    claim = next(each for each in claims if each.section.startswith("red-flags#"))
    start = text.document().find(claim.says)
    text.setTextCursor(QTextCursor(start))
    text.ensureCursorVisible()
    QApplication.processEvents()
    point = text.cursorRect(start).center() - QPoint(6, 0)
    _click(dialog, text, point)
    section = desk.session.section
    assert section is not None
    assert section.address == claim.section
    assert desk.section_is_seen()


def _click(dialog: QDialog, text: QTextBrowser, point: QPoint) -> None:
    handle = dialog.windowHandle()
    assert handle is not None
    at = text.viewport().mapTo(dialog, point)
    QTest.mouseMove(handle, at)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
