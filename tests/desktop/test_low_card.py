"""The cause card where there is little room: one cause at a time above the words about it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from explainer.opening import Opening
from explainer.pain.likely_causes import likely_causes

from .conftest import OpenDesk
from .desk import Desk


@pytest.fixture
def low(open_desk: OpenDesk) -> Desk:
    """The smallest usual window with text at twice its size."""
    return open_desk(Opening(text_percent=200), size=(960, 600))


def _names(desk: Desk, region: str) -> list[str]:
    causes = likely_causes(desk.pack, desk.pack.regions[region])
    return [each.cause.name.plain for each in causes]


def _row_in_sight(desk: Desk) -> str:
    """Return the text of the one row that is wholly in sight."""
    rows = desk.card.causes
    seen = rows.viewport().rect()
    inside = [
        item.text()
        for item in map(rows.item, range(rows.count()))
        if seen.contains(rows.visualItemRect(item))
    ]
    assert len(inside) == 1, inside
    return inside[0]


def test_down_shows_every_cause_of_every_region_whole(low: Desk) -> None:
    """Each cause in turn is wholly in sight, and is the one that the words are about."""
    for region in low.pack.regions:
        low.session.select_region(region)
        low.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        low.key(Qt.Key.Key_Home)
        for number, name in enumerate(_names(low, region)):
            if number:
                low.key(Qt.Key.Key_Down)
            assert _row_in_sight(low) == name, region
            assert low.session.cause is not None
            assert low.session.cause.name.plain == name
            assert low.card.detail.toPlainText().count(low.session.cause.do.plain) == 1


def test_the_wheel_chooses_what_it_brings_into_sight(low: Desk) -> None:
    """Turning the wheel over the one row goes from cause to cause."""
    low.session.select_region("renal-angle.L")
    QApplication.processEvents()
    names = _names(low, "renal-angle.L")
    rows = low.card.causes
    for _ in range(len(names)):
        low.wheel(rows.viewport(), rows.viewport().rect().center(), -1)
        assert low.session.cause is not None
        assert low.session.cause.name.plain == _row_in_sight(low)
    assert _row_in_sight(low) == names[-1]


def test_place_and_likelihood_stand_in_the_words(low: Desk) -> None:
    """What title and list leave out is said below what to do."""
    low.session.select_region("renal-angle.L")
    QApplication.processEvents()
    region = low.pack.regions["renal-angle.L"]
    chosen = next(
        each for each in likely_causes(low.pack, region) if each.cause == low.session.cause
    )
    said = low.card.detail.toPlainText()
    assert f"{region.name.plain}: {low.pack.likelihoods[chosen.likelihood].name}" in said


def test_read_why_is_a_link_that_leads_to_the_section(low: Desk) -> None:
    """A click on the words does what the button does where there is room for one."""
    low.session.select_region("renal-angle.L")
    QApplication.processEvents()
    detail = low.card.detail
    link = detail.document().find("Read why")
    assert not link.isNull()
    detail.setTextCursor(QTextCursor(link))
    detail.ensureCursorVisible()
    QApplication.processEvents()
    low.click(detail.viewport(), detail.cursorRect(link).center() - QPoint(4, 0))
    cause, section = low.session.cause, low.session.section
    assert cause is not None
    assert section is not None
    assert section.address == cause.section


def test_smaller_text_brings_the_list_back(low: Desk) -> None:
    """Title, button and list of all causes return where there is room, and go again."""
    low.session.select_region("renal-angle.L")
    QApplication.processEvents()
    chosen = _row_in_sight(low)
    assert not low.card.read_why.isVisible()
    for _ in range(5):
        low.key(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert low.card.read_why.isVisible()
    assert low.card.title.isVisible()
    first = low.card.causes.item(0)
    assert first.text().count("\n") == 1, "the likelihood is under the name again"
    for _ in range(5):
        low.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert not low.card.read_why.isVisible()
    assert _row_in_sight(low) == chosen
