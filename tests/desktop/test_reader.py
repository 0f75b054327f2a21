"""The reader: live words, cards, sections, outline, and what keeps its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolButton

from explainer.desktop.preferences import TEXT_SIZES
from explainer.desktop.reader.info_card import InfoCard
from explainer.desktop.reader.lesson_html import HANGING_SPACE
from explainer.desktop.reader.lesson_tabs import LessonTabs
from explainer.lessons.model import Pack
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import LEFT, NO_KEY, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform cannot raise a popup; windows of real platforms can."""

_CONTROL = Qt.KeyboardModifier.ControlModifier


def _scrolled(desk: Desk) -> int:
    return desk.page.verticalScrollBar().value()


def _lit_by(pack: Pack, target: str) -> set[str]:
    """Return the regions that a link to ``target`` speaks of."""
    kind, _, name = target.partition(":")
    if kind == "region":
        return {each.id for each in pack.regions.values() if name in (each.id, each.structure)}
    if kind == "cause":
        return {
            each.id
            for each in pack.regions.values()
            if name in {likely.cause for likely in each.likely}
        }
    if kind == "body":
        names = name.split("/")[2].split("+")
        return {each.id for each in pack.regions.values() if {each.id, each.structure} & {*names}}
    return set()


@pytest.mark.parametrize("audience", ["plain", "clinical"])
def test_a_word_under_the_pointer_lights_its_regions(open_desk: OpenDesk, audience: str) -> None:
    """Every kind of link of a page: places and causes light the body, others do not."""
    desk = open_desk(Opening(lesson="flank-pain", audience=audience))
    links = desk.links()
    assert {target.partition(":")[0] for target in links} >= {"region", "cause", "term"}
    for target in links:
        at = desk.link_point(target)
        desk.move(desk.page.viewport(), at)
        assert set(desk.session.looking.pointed) == _lit_by(desk.pack, target), target
    desk.move_away()
    assert desk.session.looking.pointed == ()


def test_a_click_on_a_place_pins_it_and_stays(desk: Desk) -> None:
    """Text and section stand still; the body shows the place."""
    for target in [each for each in desk.links() if each.startswith("region:")]:
        at = desk.link_point(target)
        place, section = _scrolled(desk), desk.session.looking.section
        desk.click(desk.page.viewport(), at)
        region = desk.session.region
        assert region is not None, target
        assert region.id in _lit_by(desk.pack, target)
        assert desk.session.looking.view in region.views
        assert (_scrolled(desk), desk.session.looking.section) == (place, section), target


def _open_card() -> InfoCard:
    card = QApplication.activePopupWidget()
    assert isinstance(card, InfoCard)
    return card


def _said_on(card: InfoCard) -> str:
    document = QTextDocument()
    document.setHtml("<br>".join(each.text() for each in card.findChildren(QLabel)))
    return document.toPlainText()


@pytest.mark.parametrize("audience", ["plain", "clinical"])
def test_a_term_opens_a_card_that_escape_closes(open_desk: OpenDesk, audience: str) -> None:
    """The card tells the meaning for this audience; Escape closes it and clears nothing else."""
    desk = open_desk(Opening(region="renal-angle.L", audience=audience))
    target = next(each for each in desk.links() if each.startswith("term:"))
    term = desk.pack.terms[target.partition(":")[2]]
    place = desk.link_point(target)
    scrolled = _scrolled(desk)
    desk.click(desk.page.viewport(), place)
    card = _open_card()
    assert term.term in _said_on(card)
    assert term.meaning.said_to(desk.session.looking.audience) in _said_on(card)
    assert card.screen().availableGeometry().contains(card.geometry())
    desk.key(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.activePopupWidget() is None
    assert desk.session.looking.region == "renal-angle.L"
    assert _scrolled(desk) == scrolled
    assert desk.focus() is desk.page


def test_a_source_opens_a_card_that_a_click_closes(open_desk: OpenDesk) -> None:
    """The card tells who wrote what, where and when; a click elsewhere closes it."""
    desk = open_desk(Opening(audience="clinical"))
    target = next(each for each in desk.links() if each.startswith("source:"))
    source = desk.pack.sources[target.partition(":")[2]]
    desk.click_link(target)
    card = _open_card()
    for part in (source.title, source.authors, str(source.year), source.identifier):
        assert part in _said_on(card)
    QTest.mouseClick(card, LEFT, NO_KEY, QPoint(-40, -40))
    QApplication.processEvents()
    assert not card.isVisible()


def test_links_between_lessons_open_their_section(open_desk: OpenDesk, pack: Pack) -> None:
    """Each lesson and cause link of every lesson opens what it names."""
    desk = open_desk()
    followed = set()
    for lesson in pack.lessons:
        desk.session.open_lesson(lesson.id)
        for target in desk.links():
            kind, _, name = target.partition(":")
            if kind not in {"lesson", "cause"} or target in followed:
                continue
            followed.add(target)
            desk.session.go_to(lesson.sections[0].address)
            desk.click_link(target)
            if kind == "cause":
                name = pack.causes[name].section
            opened = desk.session.section
            assert opened is not None
            assert name in (opened.address, opened.lesson), target
            assert desk.section_is_seen(), target
    assert len(followed) > 10


def test_links_are_followed_by_key(desk: Desk) -> None:
    """Tab reaches the first link of the page, a place, and Enter pins it."""
    desk.page.setFocus()
    desk.key(Qt.Key.Key_Tab)
    target = next(iter(desk.links()))
    assert desk.page.textCursor().charFormat().anchorHref() == target
    desk.key(Qt.Key.Key_Return)
    assert desk.session.looking.region in _lit_by(desk.pack, target)


def test_a_place_reached_by_tab_is_lit(desk: Desk) -> None:
    """What the pointer lights is lit for the keyboard as well."""
    desk.page.setFocus()
    for target in list(desk.links())[:10]:
        desk.key(Qt.Key.Key_Tab)
        assert set(desk.session.looking.pointed) == _lit_by(desk.pack, target)


def test_a_page_has_a_heading_for_each_section(desk: Desk) -> None:
    """For both audiences, headings, outline and sections are the same row."""
    for audience in ("plain", "clinical"):
        desk.click(desk.button(audience.capitalize()))
        assert desk.session.looking.audience == audience
        for lesson in desk.pack.lessons:
            desk.session.open_lesson(lesson.id)
            titles = [section.title for section in lesson.sections]
            block = desk.page.document().begin()
            headings = []
            while block.isValid():
                if block.blockFormat().headingLevel() == 2:
                    headings.append(block.text())
                block = block.next()
            assert headings == titles
            rows = desk.reader.outline
            assert [rows.item(row).text() for row in range(rows.count())] == titles


@pytest.mark.parametrize("by_key", [True, False])
def test_next_and_previous_walk_the_lesson(desk: Desk, by_key: bool) -> None:
    """Ctrl+PgDown or the button: one section on, and back; at the ends there is no further."""
    lesson = desk.session.lesson
    assert lesson is not None
    onward, backward = (desk.find(QToolButton, name) for name in ("next", "previous"))
    addresses = [each.address for each in lesson.sections]

    def step(button: QToolButton, key: Qt.Key) -> None:
        if by_key:
            desk.key(key, _CONTROL)
        else:
            desk.click(button)

    assert not backward.isEnabled()
    for address in [*addresses[1:], addresses[-1]]:
        step(onward, Qt.Key.Key_PageDown)
        assert desk.session.looking.section == address
        assert desk.section_is_seen()
    assert not onward.isEnabled()
    for address in [*addresses[-2::-1], addresses[0]]:
        step(backward, Qt.Key.Key_PageUp)
        assert desk.session.looking.section == address


@pytest.mark.parametrize("by_key", [True, False])
def test_the_outline_opens_sections(desk: Desk, by_key: bool) -> None:
    """Each row leads to its section, and the row of the section being read is marked."""
    lesson = desk.session.lesson
    assert lesson is not None
    rows: QListWidget = desk.reader.outline
    assert rows.isVisible()
    for number, section in reversed(list(enumerate(lesson.sections))):
        if by_key:
            rows.setFocus()
            desk.key(Qt.Key.Key_Home)
            for _ in range(number):
                desk.key(Qt.Key.Key_Down)
            desk.key(Qt.Key.Key_Return)
        else:
            desk.click(rows.viewport(), rows.visualItemRect(rows.item(number)).center())
        assert desk.session.looking.section == section.address
        assert desk.section_is_seen()
        assert rows.currentRow() == number


def test_where_room_is_short_the_outline_is_a_menu(open_desk: OpenDesk) -> None:
    """Its entries are those of the lesson now open, and each is followed once."""
    desk = open_desk(size=(960, 600))
    assert not desk.reader.outline.isVisible()
    contents = desk.button("Contents")
    assert isinstance(contents, QToolButton)
    for lesson in desk.pack.lessons:
        desk.session.open_lesson(lesson.id)
        menu = contents.menu()
        assert menu is not None
        assert [each.text() for each in menu.actions()] == [each.title for each in lesson.sections]
    asked: list[str] = []
    desk.session.section_asked.connect(asked.append)
    menu.actions()[2].trigger()
    assert asked == [desk.pack.lessons[-1].sections[2].address]


def test_the_body_follows_the_text_until_told_not_to(desk: Desk) -> None:
    """Section by section the body shows what is spoken of; told off, it stays as it is."""
    sections = [section for lesson in desk.pack.lessons for section in lesson.sections]
    for section in sections:
        desk.session.go_to(section.address)
        if section.regions:
            looking = desk.session.looking
            assert (looking.view, looking.layer) == (section.view, section.layer)
    desk.window.actions_by_id["body-follows"].trigger()
    before = (desk.session.looking.view, desk.session.looking.layer)
    for section in sections:
        desk.session.go_to(section.address)
        assert (desk.session.looking.view, desk.session.looking.layer) == before


def test_a_page_reads_no_file(desk: Desk, tmp_path: Path) -> None:
    """Pictures and style sheets of a page are not loaded from anywhere."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    file = tmp_path / "red.png"
    assert picture.save(str(file))
    kind = QTextDocument.ResourceType.ImageResource
    names = [file.as_uri(), str(file), "red.png", "../red.png", "http://localhost:1/red.png"]
    names += ["body:red.png?40", f"body:{file}?40", "body:back/skin/renal-angle"]
    images = "".join(f'<img src="{name}">' for name in names)
    desk.page.setHtml(f'<link rel="stylesheet" href="{file.as_uri()}">{images}')
    shown = desk.page.grab().toImage()
    reds = [
        (x, y)
        for x in range(0, shown.width(), 4)
        for y in range(0, shown.height(), 4)
        if shown.pixelColor(x, y) == QColor("red")
    ]
    assert reds == []
    for name in names:
        loaded = desk.page.loadResource(kind.value, QUrl(name))
        assert isinstance(loaded, QByteArray)
        assert loaded.isEmpty()


@pytest.mark.parametrize("target", ["file:///etc/hostname", "http://localhost:1/", "other.html"])
def test_a_foreign_link_opens_nothing(desk: Desk, target: str) -> None:
    """A link of no known kind leaves page, section and selection as they are."""
    assert not desk.page.openLinks()
    desk.page.setHtml(f'<p><a href="{target}">Somewhere else</a></p>')
    looking = desk.session.looking
    desk.click_link(target)
    assert desk.page.toPlainText() == "Somewhere else"
    assert desk.page.source() == QUrl()
    desk.move_away()
    assert desk.session.looking == looking


def test_plain_and_clinical_keep_the_section(desk: Desk) -> None:
    """The switch shows the other text at the same section, for every section of a lesson."""
    lesson = desk.session.lesson
    assert lesson is not None
    texts = {}
    for section in lesson.sections:
        desk.session.go_to(section.address)
        for name in ("Clinical", "Plain"):
            desk.click(desk.button(name))
            assert desk.session.looking.section == section.address
            assert desk.section_is_seen()
            texts[name] = desk.page.toPlainText()
    assert texts["Plain"] != texts["Clinical"]


def test_every_text_size_keeps_the_section(desk: Desk) -> None:
    """From the largest to the smallest, what was being read is still in sight."""
    lesson = desk.session.lesson
    assert lesson is not None
    address = lesson.sections[3].address
    desk.session.go_to(address)
    sizes = set()
    for key, steps in (
        (Qt.Key.Key_Plus, TEXT_SIZES.index(300) - TEXT_SIZES.index(100)),
        (Qt.Key.Key_0, 1),
        (Qt.Key.Key_Minus, TEXT_SIZES.index(100)),
    ):
        for _ in range(steps):
            desk.key(key, _CONTROL)
            sizes.add(desk.page.document().defaultFont().pixelSize())
            assert desk.session.looking.section == address
            assert desk.section_is_seen()
        if key == Qt.Key.Key_0:
            assert desk.page.document().defaultFont().pixelSize() == 17
    assert len(sizes) == len(TEXT_SIZES)


def test_another_width_keeps_the_section(desk: Desk) -> None:
    """Narrower and wider windows show the same section."""
    lesson = desk.session.lesson
    assert lesson is not None
    address = lesson.sections[3].address
    desk.session.go_to(address)
    for size in ((960, 600), (1900, 1000), (1280, 800)):
        desk.window.resize(*size)
        QApplication.processEvents()
        assert desk.session.looking.section == address
        assert desk.section_is_seen()


def test_a_line_is_easily_read(open_desk: OpenDesk) -> None:
    """At home size and wider a full line of the page holds 55 to 80 letters."""
    for size in ((1280, 800), (1920, 1080)):
        desk = open_desk(size=size)
        block = desk.page.document().begin()
        lengths = []
        while block.isValid():
            layout = block.layout()
            lengths += [layout.lineAt(each).textLength() for each in range(layout.lineCount() - 1)]
            block = block.next()
        lengths.sort()
        assert 55 <= lengths[len(lengths) // 2] <= 80, size


def test_the_page_has_no_name_for_a_screen_reader(desk: Desk) -> None:
    """With a name Orca would read the name instead of the text."""
    assert desk.page.accessibleName() == ""
    spoken = QAccessible.queryAccessibleInterface(desk.page)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == ""


@pytest.mark.parametrize("by_key", [True, False])
def test_the_tabs_open_the_lessons(desk: Desk, by_key: bool) -> None:
    """A click on each tab, or the arrow keys, open its lesson at its beginning."""
    tabs = desk.find(LessonTabs)
    assert tabs.count() == len(desk.pack.lessons)
    tabs.setFocus()
    for number, lesson in enumerate(desk.pack.lessons):
        assert tabs.tabText(number) == lesson.title
        if by_key and number:
            desk.key(Qt.Key.Key_Right)
        else:
            desk.click(tabs, tabs.tabRect(number).center())
        assert desk.session.looking.section == lesson.sections[0].address
        assert desk.page.toPlainText().startswith(lesson.title)
        assert _scrolled(desk) == 0


def test_a_window_asked_for_a_region_opens_at_its_section(open_desk: OpenDesk) -> None:
    """The section that explains the region is in sight when the window is first shown."""
    desk = open_desk(Opening(region="saddle"))
    assert desk.session.looking.section == desk.pack.regions["saddle"].section
    assert desk.section_is_seen()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_lines_of_a_list_item_begin_below_each_other(open_desk: OpenDesk, percent: int) -> None:
    """The space after a list's mark pushes no line out of its column."""
    desk = open_desk(Opening(lesson="flank-pain", text_percent=percent))
    desk.page.verticalScrollBar().setValue(desk.page.verticalScrollBar().maximum())
    block = desk.page.document().begin()
    seen = 0
    while block.isValid():
        lines = block.layout()
        if block.textList() is not None and lines.lineCount() > 1:
            space = block.text()[0]
            assert space == HANGING_SPACE
            second = lines.lineAt(1)
            begin = QTextCursor(block)
            begin.setPosition(block.position() + 1)
            below = QTextCursor(block)
            below.setPosition(block.position() + second.textStart())
            left = desk.page.cursorRect(begin).left()
            assert abs(left - desk.page.cursorRect(below).left()) <= 1, block.text()
            seen += 1
        block = block.next()
    assert seen > 5
