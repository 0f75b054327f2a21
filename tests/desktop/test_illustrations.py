"""The body inside the text: what each illustration shows, its size, and what a click does."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextImageFormat
from PySide6.QtWidgets import QApplication

from explainer.desktop.illustrate import Wish
from explainer.desktop.reader.lesson_paper import lesson_on_paper, save_as_pdf
from explainer.desktop.theme import DARK, LIGHT, THEMES, Theme, contrast_ratio
from explainer.lessons.illustration import Illustration, parse_illustration
from explainer.lessons.model import AUDIENCES, Audience, Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SIZE = (480, 269)
_DOTS_AN_INCH = 12
"""Column of pdfimages in which the width's resolution stands."""
_FINE = 290


def _shown_in(pack: Pack, lesson: str, audience: Audience) -> list[str]:
    """Return the addresses of all illustrations of a lesson, in the order of the page."""
    found = pack.lesson(lesson)
    assert found is not None
    return re.findall(r'<img src="body:([^"]*)"', found.pages[audience].html)


def _pictures(desk: Desk) -> list[tuple[QTextImageFormat, QRectF]]:
    """Return each picture of the page with the box in which it stands."""
    page = desk.page
    found = []
    cursor = page.document().find("\ufffc", 0)
    while not cursor.isNull():
        picture = cursor.charFormat().toImageFormat()
        begin = QTextCursor(page.document())
        begin.setPosition(cursor.selectionStart())
        corner = page.cursorRect(begin)
        size = (picture.width(), picture.height())
        found.append((picture, QRectF(corner.left(), corner.top(), *size)))
        cursor = page.document().find("\ufffc", QTextCursor(cursor))
    return found


def _draw(desk: Desk, shown: Illustration, theme: Theme = LIGHT, ratio: float = 1.0) -> QImage:
    wish = Wish(shown, "purple", *_SIZE, ratio)
    return desk.window.body.illustrate(wish, theme, desk.window.font())


def _asked(address: str) -> Illustration:
    asked = parse_illustration(address)
    assert asked is not None, address
    return asked


def test_every_lesson_shows_the_body_to_both_in_all_languages(prepared: PreparedPack) -> None:
    """Plain and clinical words, and every language, stand beside the same pictures."""
    assert prepared.pack is not None
    spanish = prepare_pack(content_folder(), assets_folder(), None, "es").pack
    assert spanish is not None
    for lesson in prepared.pack.lessons:
        plain = _shown_in(prepared.pack, lesson.id, "plain")
        assert plain, lesson.id
        for audience in AUDIENCES:
            assert _shown_in(prepared.pack, lesson.id, audience) == plain
            assert _shown_in(spanish, lesson.id, audience) == plain


def test_each_picture_shows_the_places_it_names(desk: Desk) -> None:
    """What is marked lies within the picture, and every place is marked."""
    pack = desk.pack
    addresses = {each for lesson in pack.lessons for each in _shown_in(pack, lesson.id, "plain")}
    assert len(addresses) > 10
    for address in sorted(addresses):
        asked = _asked(address)
        with_all = _draw(desk, asked)
        assert (with_all.width(), with_all.height()) == _SIZE
        for name in asked.names:
            fewer = tuple(each for each in asked.names if each != name)
            if fewer:
                assert _draw(desk, asked._replace(names=fewer)) != with_all, (address, name)
        marked = _purple(with_all)
        assert marked, address
        assert marked[0] > 0, f"cut at the left: {address}"
        assert marked[1] < _SIZE[0] - 1, f"cut at the right: {address}"


def _purple(picture: QImage) -> tuple[int, int] | None:
    """Return the first and last column that hold the colour of a mark, if any does."""
    wanted = QColor(LIGHT.fills["purple"]).rgb()
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).rgb() == wanted for y in range(picture.height()))
    ]
    return (columns[0], columns[-1]) if columns else None


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_a_picture_wears_the_theme(desk: Desk, theme: Theme) -> None:
    """The ground is the panel's colour, the corners are the page's own."""
    picture = _draw(desk, _asked("back/skin/calf"), theme)
    assert picture.pixelColor(12, _SIZE[1] // 2) == QColor(theme.panel)
    assert picture.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_the_sides_are_readable_over_the_arms(desk: Desk, theme: Theme) -> None:
    """Their names stand on a ground of the page's own, whatever is drawn below."""
    picture = _draw(desk, _asked("back/organ/renal-angle"), theme)
    middle = _SIZE[1] - 8 - desk.window.fontMetrics().height() // 2
    for place in (7, _SIZE[0] - 12):
        ground = picture.pixelColor(place, middle)
        assert contrast_ratio(QColor(theme.soft_ink), ground) >= 4.5, place


def test_a_picture_is_sharp_on_a_dense_screen(desk: Desk) -> None:
    """Twice the pixels, the same size on the page."""
    picture = _draw(desk, _asked("back/bone/sacrum"), ratio=2.0)
    assert (picture.width(), picture.height()) == (_SIZE[0] * 2, _SIZE[1] * 2)
    assert picture.deviceIndependentSize().toSize().toTuple() == _SIZE


def test_a_view_that_is_not_drawn_gives_no_picture(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack may ask for more than is drawn; the page goes on without it."""
    drawn = desk.window.body._outlines.of("neutral")
    some = {view: each for view, each in drawn.items() if view != "side"}
    monkeypatch.setattr(desk.window.body._outlines, "of", lambda _: some)
    assert _draw(desk, Illustration("side", "skin", ("calf",))).isNull()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(720, 480), (960, 600), (1280, 800), (1920, 1080)])
def test_pictures_fit_the_page(open_desk: OpenDesk, size: tuple[int, int], percent: int) -> None:
    """None is wider than the text, none overlaps, and the page never scrolls sideways."""
    desk = open_desk(Opening(lesson="flank-pain", text_percent=percent), size=size)
    desk.page.verticalScrollBar().setValue(desk.page.verticalScrollBar().maximum())
    room = desk.page.viewport().width()
    pictures = _pictures(desk)
    assert len(pictures) == len(_shown_in(desk.pack, "flank-pain", "plain"))
    for picture, box in pictures:
        assert box.left() >= 0
        assert box.right() <= room, picture.name()
        assert box.width() > room / 3, picture.name()
    for (_, one), (_, next_one) in pairwise(pictures):
        assert not one.intersects(next_one)
    assert desk.page.horizontalScrollBar().maximum() <= 1, "but for a border that Qt rounds up"


def test_pictures_follow_the_width_and_nothing_is_lost(desk: Desk) -> None:
    """A wider and a narrower window lay out every heading and paragraph again."""
    desk.session.open_lesson("flank-pain")
    desk.page.verticalScrollBar().setValue(desk.page.verticalScrollBar().maximum())
    widths = []
    for width in (1280, 800, 1500):
        desk.window.resize(width, 800)
        QApplication.processEvents()
        bar = desk.page.verticalScrollBar()
        for place in range(0, bar.maximum(), 300):  # the page is laid out as it is scrolled
            bar.setValue(place)
        widths.append(_pictures(desk)[0][0].width())
        layout = desk.page.document().documentLayout()
        block = desk.page.document().begin()
        while block.isValid():
            assert not block.text() or layout.blockBoundingRect(block).height() > 5, block.text()
            block = block.next()
    assert widths[1] < widths[0] < widths[2]


def _scroll_to_picture(desk: Desk, number: int) -> QRectF:
    bar = desk.page.verticalScrollBar()
    for _ in range(4):  # the page is laid out as it is scrolled
        box = _pictures(desk)[number][1]
        bar.setValue(bar.value() + round(box.top()) - 60)
        QApplication.processEvents()
    return _pictures(desk)[number][1]


def _seen(desk: Desk, box: QRectF) -> QImage:
    return desk.page.viewport().grab(box.toRect()).toImage()


def test_the_page_shows_what_was_drawn(desk: Desk) -> None:
    """The picture stands in its box in the light theme and in the dark one."""
    desk.session.open_lesson("flank-pain")
    shown = []
    for name in ("theme-light", "theme-dark"):
        desk.window.actions_by_id[name].trigger()
        box = _scroll_to_picture(desk, 0)
        shown.append(_seen(desk, box))
        ground = shown[-1].pixelColor(round(box.width()) - 12, 12)
        assert ground == QColor((LIGHT if name == "theme-light" else DARK).panel)
    assert shown[0] != shown[1]


def test_pointing_at_a_picture_lights_the_body(desk: Desk) -> None:
    """Every place that the picture marks is lit, until the pointer leaves."""
    desk.session.open_lesson("flank-pain")
    box = _scroll_to_picture(desk, 0)
    desk.move(desk.page.viewport(), box.center())
    assert set(desk.session.looking.pointed) == {"renal-angle.L", "renal-angle.R"}
    desk.move_away()
    assert desk.session.looking.pointed == ()


def test_a_click_on_a_picture_shows_it_on_the_body(desk: Desk) -> None:
    """View and layer are those of the picture, its place is selected, and the text stays."""
    desk.session.open_lesson("flank-pain")
    number = _shown_in(desk.pack, "flank-pain", "plain").index(
        "back/muscle-deep/quadratus-lumborum"
    )
    box = _scroll_to_picture(desk, number)
    place = desk.page.verticalScrollBar().value()
    desk.session.show_view("front")
    desk.click(desk.page.viewport(), box.center())
    looking = desk.session.looking
    assert (looking.view, looking.layer) == ("back", "muscle-deep")
    assert desk.session.region is not None
    assert desk.session.region.structure == "quadratus-lumborum"
    assert desk.page.verticalScrollBar().value() == place


def test_the_keyboard_reaches_a_picture(desk: Desk) -> None:
    """Tab stops at it once and lights the body; Enter shows it there."""
    desk.session.open_lesson("flank-pain")
    desk.page.setFocus()
    desk.session.show_layer("skin")
    wanted = "body:back/organ/renal-angle"
    stops = 0
    for _ in range(12):
        desk.key(Qt.Key.Key_Tab)
        if desk.page.textCursor().charFormat().anchorHref() == wanted:
            stops += 1
            assert set(desk.session.looking.pointed) == {"renal-angle.L", "renal-angle.R"}
            desk.key(Qt.Key.Key_Return)
    assert stops == 1
    assert desk.session.looking.layer == "organ"
    assert desk.session.region is not None
    assert desk.session.region.structure == "renal-angle"


def test_a_screen_reader_hears_the_caption(desk: Desk) -> None:
    """The caption is text of the page, below its picture."""
    desk.session.open_lesson("flank-pain")
    assert "\ufffc\nThe kidneys from behind." in desk.page.toPlainText()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_pictures_are_on_paper(desk: Desk, tmp_path: Path, audience: Audience) -> None:
    """Each is in the PDF, finely enough for print, and no sheet cuts one in two."""
    lesson = desk.pack.lesson("flank-pain")
    assert lesson is not None
    draw = desk.window.body.illustrate
    paper = lesson_on_paper(desk.pack, lesson, audience, desk.window.font().family(), draw)
    file = tmp_path / "lesson.pdf"
    assert save_as_pdf(paper, file) == ""
    told = subprocess.run(
        ["pdfimages", "-list", str(file)], check=True, capture_output=True, text=True
    ).stdout
    rows = [line.split() for line in told.splitlines()[2:]]
    pictures = [row for row in rows if row[2] == "image"]
    asked = _shown_in(desk.pack, "flank-pain", audience)
    assert len(pictures) == len(asked), "one for each, on one sheet each"
    assert all(int(row[_DOTS_AN_INCH]) > _FINE for row in pictures), told
