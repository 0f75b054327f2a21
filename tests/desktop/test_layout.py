"""Nothing is cut off, nothing overlaps, from a small laptop to a wall screen, at twice the text."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLayout,
    QListWidget,
    QSplitter,
    QTabBar,
    QWidget,
)

from explainer.desktop.body.body_panel import BodyPanel
from explainer.desktop.body.labels import Wanted, place_labels
from explainer.desktop.body.region_control import RegionControl
from explainer.desktop.reader.lesson_tabs import LessonTabs
from explainer.desktop.translations import Translations
from explainer.desktop.window.window_style import load_font
from explainer.lessons.model import Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Folders, Opening
from explainer.startup import make_window

from .desk import Desk
from .pseudo_language import pseudo_language

_CASES = [
    (width, height, percent, "English")
    for percent in (100, 200)
    for width, height in ((960, 600), (1280, 800), (1920, 1080))
] + [
    (960, 600, 100, "Spanish"),
    (960, 600, 100, "long words from the right"),
    (1280, 800, 100, "long words from the right"),
    (1280, 800, 200, "long words from the right"),
]


@contextmanager
def _spoken(application: QApplication, language: str) -> Iterator[None]:
    """Let the interface speak ``language`` for a while."""
    if language.startswith("long words"):
        with pseudo_language(application):
            yield
        return
    translations = Translations(application, assets_folder() / "translations")
    translations.speak("es" if language == "Spanish" else "en")
    yield
    translations.speak("en")


@pytest.fixture(scope="module", params=_CASES, ids=lambda case: "{}x{} at {} %, {}".format(*case))
def laid_out(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    prepared: PreparedPack,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Desk]:
    """A window of each size with each size of text, left open for all the checks."""
    width, height, percent, language = request.param
    if language == "Spanish":
        prepared = prepare_pack(content_folder(), assets_folder(), None, "es")
    folders = Folders(None, None, tmp_path_factory.mktemp("reports"))
    with _spoken(qapp, language):
        window = make_window(qapp, prepared, Opening(text_percent=percent), folders)
        window.resize(width, height)
        window.show()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height), "it asks for more room"
        yield Desk(window)
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def _select(desk: Desk, region: str) -> None:
    desk.session.select_region(region)
    QApplication.processEvents()


def _visible(desk: Desk) -> list[QWidget]:
    return [
        each
        for each in desk.window.findChildren(QWidget)
        if each.isVisible() and not isinstance(each, RegionControl)
    ]


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", str)
    said = text() if callable(text) else ""
    return f"{type(widget).__name__} {widget.objectName()} {said!r:.40} {widget.geometry()}"


def _is_cut(widget: QWidget) -> bool:
    """Whether a label or button has less room than its text needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    needed = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    return needed.width() > widget.width() or needed.height() > widget.height()


@pytest.mark.parametrize("region", ["", "thoracolumbar-junction-midline", "renal-angle.L"])
def test_no_label_or_button_is_cut(laid_out: Desk, region: str) -> None:
    """Each has at least the room that it asks for."""
    desk = laid_out
    _select(desk, region)
    inside_tabs = desk.find(LessonTabs).findChildren(QAbstractButton)
    cut = [
        _called(each)
        for each in _visible(desk)
        if isinstance(each, (QLabel, QAbstractButton)) and each not in inside_tabs and _is_cut(each)
    ]
    assert cut == []


def test_every_widget_is_inside_its_parent(laid_out: Desk) -> None:
    """No part of the window hangs over the edge of what holds it."""
    desk = laid_out
    _select(desk, "renal-angle.L")
    outside = []
    for each in _visible(desk):
        parent = each.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue  # what scrolls is meant to be larger
        room = parent.rect()
        if isinstance(parent, QSplitter) and each.isRightToLeft():
            room.adjust(0, 0, 1, 0)  # QSplitter itself is one pixel off there
        if not room.contains(each.geometry()):
            outside.append(f"{_called(each)} in {parent.rect()}")
    assert outside == []


def _boxes(layout: QLayout) -> list[QRect]:
    boxes = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        if item is not None and (item.layout() is not None or (widget and widget.isVisible())):
            boxes.append(item.geometry())
    return boxes


def test_neighbours_do_not_overlap(laid_out: Desk) -> None:
    """Within every layout of the window each thing has its own room."""
    desk = laid_out
    _select(desk, "renal-angle.L")
    overlapping = []
    layouts = [each for each in desk.window.findChildren(QLayout) if each.count() > 1]
    assert len(layouts) > 5
    for layout in layouts:
        holder = layout.parentWidget()
        if holder is None or not holder.isVisible() or holder is desk.window:
            continue
        overlapping += [
            f"{one} and {other} in {holder.objectName()}"
            for one, other in combinations(_boxes(layout), 2)
            if one.intersects(other)
        ]
    assert overlapping == []


def test_the_body_has_its_share(laid_out: Desk) -> None:
    """By default the body is at least 40 % of the window wide, and tall enough to be seen."""
    desk = laid_out
    _select(desk, "renal-angle.L")
    assert desk.find(BodyPanel).width() >= 0.4 * desk.window.width()
    assert desk.canvas.height() >= 180
    assert desk.page.viewport().width() >= 240


def test_no_row_of_a_list_is_cut(laid_out: Desk) -> None:
    """The wrapped text of each cause and each section fits its row."""
    desk = laid_out
    _select(desk, "renal-angle.L")
    cut = []
    rows: QListWidget
    for rows in (desk.card.causes, desk.reader.outline):
        if not rows.isVisible():
            continue
        metrics = QFontMetrics(rows.font())
        for number in range(rows.count()):
            item = rows.item(number)
            box = rows.visualItemRect(item)
            beside = 34 if not item.icon().isNull() else 18
            room = QRect(0, 0, box.width() - beside, 10_000)
            needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, item.text())
            if needed.height() > box.height() or needed.width() > room.width():
                cut.append(f"{item.text()!r}: {needed.height()} > {box.height()}")
        assert rows.textElideMode() == Qt.TextElideMode.ElideNone
    assert cut == []


def test_the_chosen_cause_is_wholly_in_sight(laid_out: Desk) -> None:
    """However low the card is, the row of its chosen cause is not cut at the list's edge."""
    desk = laid_out
    rows = desk.card.causes
    for region in desk.pack.regions:
        _select(desk, region)
        box = rows.visualItemRect(rows.currentItem())
        assert rows.viewport().rect().contains(box), region


def test_every_tab_can_be_read_and_reached(laid_out: Desk) -> None:
    """Each tab is as wide as its title, and the open one is within the bar."""
    desk = laid_out
    _select(desk, "")
    tabs: QTabBar = desk.find(LessonTabs)
    metrics = QFontMetrics(tabs.font())
    for number, lesson in enumerate(desk.pack.lessons):
        desk.session.open_lesson(lesson.id)
        QApplication.processEvents()
        box = tabs.tabRect(number)
        assert box.width() >= metrics.horizontalAdvance(lesson.title) + tabs.iconSize().width()
        assert tabs.rect().contains(box)


def test_text_grown_step_by_step_is_never_cut(desk: Desk) -> None:
    """Enlarged while open, the window is as sound as when it opens enlarged."""
    desk.session.select_region("renal-angle.L")
    inside_tabs = desk.find(LessonTabs).findChildren(QAbstractButton)
    for _ in range(5):
        desk.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        cut = [
            _called(each)
            for each in _visible(desk)
            if isinstance(each, (QLabel, QAbstractButton))
            and each not in inside_tabs
            and _is_cut(each)
        ]
        assert cut == []


class _Names:
    """The names of the pack's regions, out of the sight of reports."""

    def __init__(self, pack: Pack) -> None:
        self.pairs = [tuple(each.name) for each in pack.regions.values()]

    def __len__(self) -> int:
        return len(self.pairs)


@pytest.fixture(scope="session")
def names(pack: Pack, qapp: QApplication) -> _Names:
    """The names that labels show."""
    assert not qapp.startingUp()
    load_font(assets_folder() / "fonts")
    return _Names(pack)


@given(
    places=st.lists(
        st.tuples(st.integers(0, 95), st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=4
    ),
    width=st.integers(460, 1400),
    height=st.integers(400, 1100),
    pixels=st.sampled_from([15, 18, 24]),
)
@settings(deadline=None, max_examples=80)
def test_labels_keep_clear_of_each_other_and_of_the_edge(
    names: _Names,
    places: list[tuple[int, float, float]],
    width: int,
    height: int,
    pixels: int,
) -> None:
    """Up to four names, wherever their regions are; the first is never left out."""
    font = QFont("Source Sans 3")
    font.setPixelSize(pixels)
    room = QRectF(0, 0, width, height)
    scale = min((width - 20) / 600, (height - 20) / 1012)
    figure = QRectF(0, 0, 400 * scale, 1000 * scale)
    figure.moveCenter(room.center())
    wanted = []
    for place, (number, across, down) in enumerate(places):
        plain, clinical = names.pairs[number % len(names)]
        at = QPointF(figure.left() + across * figure.width(), figure.top() + down * figure.height())
        wanted.append(Wanted(str(place), (plain, clinical), at))
    placed = place_labels(wanted, room, figure, font)
    assert "0" in {label.region for label in placed}, "what is wanted most is always named"
    for label in placed:
        assert room.contains(label.box)
    for one, other in combinations(placed, 2):
        assert not one.box.intersects(other.box)
