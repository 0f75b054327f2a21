"""The storyboard's page: everything on it, nothing cut, read in order, in colour and in grey."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from explainer.desktop.mechanism.storyboard.lettering import (
    ANY_FONT,
    OUR_FONT,
    Lettering,
    Paragraph,
)
from explainer.desktop.mechanism.storyboard.page import Line, Page
from explainer.desktop.mechanism.storyboard.painter import paint_page
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.theme import LIGHT, contrast_ratio
from explainer.desktop.window.window_style import FONT_FAMILY
from explainer.lessons.mechanism import Mechanism, MechanismStep
from explainer.lessons.model import AUDIENCES, Audience

from .boards import A4, A4_TURNED, board, mechanisms, of_steps, wordiest

NAMES = sorted(mechanisms())
LETTER = QSizeF(612 - 56, 792 - 56)
_LEAST = 7.0
_SCALE = 1.5
"""Pixels a point of the pictures that are looked at."""


def _box(line: Line, page: Page) -> QRectF:
    face = Lettering(page.font)
    wide = face.width(line.text, line.size, is_strong=line.is_strong)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[line.align]
    before = wide * (1 - share if page.is_mirrored else share)
    return QRectF(line.at.x() - before, line.at.y() - line.size * 0.8, wide, line.size * 1.05)


def _check(page: Page, count: int) -> None:
    """Check that all steps stand on the page in order, equal and apart, and nothing leaves it."""
    sheet = QRectF(QPointF(), page.size).adjusted(-0.1, -0.1, 0.1, 0.1)
    assert [each.place for each in page.frames] == list(range(count))
    assert [each.badge.number.text for each in page.frames] == [str(n + 1) for n in range(count)]
    first = page.frames[0].picture
    cells = []
    for frame in page.frames:
        assert frame.picture.width() == pytest.approx(first.width())
        assert frame.picture.height() == pytest.approx(first.height())
        cell = QRectF(frame.picture)
        for line in (*frame.name, *frame.words):
            cell |= _box(line, page)
        assert cell.width() <= first.width() + 0.1, frame.title
        cells.append(cell)
        for box in [_box(line, page) for line in (*frame.name, *frame.words)]:
            assert not box.intersects(frame.picture), frame.title
    for one, other in combinations(cells, 2):
        assert not one.intersects(other)
    assert max(cell.bottom() for cell in cells) < page.rule
    head_ends = max(_box(line, page).bottom() for line in page.head)
    assert min(cell.top() for cell in cells) > head_ends
    lines = [*page.head, *page.foot]
    assert all(sheet.contains(_box(line, page)) for line in lines)
    assert all(sheet.contains(cell) for cell in cells)


def _sizes(page: Page) -> list[float]:
    lines = [*page.head, *page.foot]
    lines += [each for frame in page.frames for each in (*frame.name, *frame.words)]
    return [page.label_size, *(each.size for each in lines)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", NAMES)
def test_each_mechanism_fits_its_page(name: str, audience: Audience, language: str) -> None:
    """On either turn of the sheet, for our font and for a wider one, at 7 points or more."""
    mechanism = mechanisms(language)[name]
    made = board(mechanism, audience, language)
    for size in (A4, A4_TURNED, LETTER):
        for filled in (OUR_FONT, ANY_FONT):
            page = made.page(size, filled)
            _check(page, len(mechanism.steps))
            assert min(_sizes(page)) >= _LEAST
            assert min(page.frames[0].picture.size().toTuple()) > 60


@pytest.mark.parametrize("count", [1, 2, 5, 7, 10, 11, 12])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_one_to_twelve_wordy_steps_fit(count: int, audience: Audience) -> None:
    """The steps that say most of all fit one page and can be read, however many there are."""
    made = board(wordiest(count), audience)
    best = max((A4, A4_TURNED), key=made.fitness)
    page = made.page(best)
    _check(page, count)
    assert min(_sizes(page)) >= _LEAST
    assert page.frames[0].picture.width() > 90


def test_all_is_said_in_the_order_of_reading() -> None:
    """Each frame says number, name, sentence and points; those of the last one are whole."""
    mechanism = wordiest(14)
    page = board(mechanism, "clinical").page(A4)
    for frame, step in zip(page.frames, mechanism.steps, strict=True):
        assert page.text_of(frame.name) == step.name.clinical
        said = [step.says.clinical, *step.points_for("clinical")]
        words = [each.text for each in frame.words if each.text != "•"]
        assert " ".join(words).startswith(" ".join(said))
    rows: dict[int, list[float]] = {}
    for frame in page.frames:
        rows.setdefault(round(frame.picture.top()), []).append(frame.picture.left())
    assert list(rows) == sorted(rows)
    assert all(row == sorted(row) for row in rows.values())


def test_far_more_than_fits_is_made_smaller_and_never_cut() -> None:
    """A mechanism with a flood of words still has all of them on its page."""
    step = wordiest(1).steps[0]
    flood = tuple(f"{number} {step.says.clinical}" for number in range(12))
    mechanism = of_steps([step._replace(points=flood, clinical_points=flood)] * 14)
    page = board(mechanism).page(A4)
    _check(page, 14)
    assert min(_sizes(page)) < _LEAST
    assert all(page.text_of(each.words).count(step.says.clinical) == 12 for each in page.frames)


def test_long_titles_stay_in_the_head() -> None:
    """A name of many words beside a pack of many words: both are whole, neither is cut."""
    mechanism = mechanisms()["volume-dial"]
    name = mechanism.name._replace(plain=f"{mechanism.name.plain} " * 6)
    made = board(mechanism._replace(name=name))
    pack = made.pack._replace(title="A pack with very many words in its title " * 4)
    page = Storyboard(pack, made.pictures, "plain", FONT_FAMILY).page(A4)
    _check(page, len(mechanism.steps))
    for one, other in combinations([_box(line, page) for line in page.head], 2):
        assert not one.intersects(other)
    assert page.text_of(page.head).split() == f"{name.plain} {pack.title}".split()


def test_what_is_not_known_and_not_reviewed_is_said() -> None:
    """The frame says that nobody knows, the foot that a clinician has not looked."""
    unknown = [m for m in mechanisms().values() if any(s.is_unknown for s in m.steps)]
    assert unknown
    made = board(unknown[0])
    page = made.page(A4)
    for frame, step in zip(page.frames, unknown[0].steps, strict=True):
        assert ("Nobody knows this yet." in page.text_of(frame.words)) == step.is_unknown
    foot = page.text_of(page.foot)
    assert "Awaiting a clinician's review." in foot
    assert "it cannot examine anyone" in foot
    assert made.pack.version in foot
    reviewed = made.pack._replace(reviewer="A clinician")
    made = Storyboard(reviewed, made.pictures, "plain", FONT_FAMILY)
    page = made.page(A4)
    assert "Awaiting" not in page.text_of(page.foot)


def test_every_source_names_its_steps() -> None:
    """The foot names each source once, with the numbers of the steps that rest on it."""
    for name in NAMES:
        mechanism = mechanisms()[name]
        made = board(mechanism)
        line = made.source_line()
        cited = {each for step in mechanism.steps for each in step.sources}
        assert line.count("(") >= len(cited) > 0
        for number, step in enumerate(mechanism.steps, 1):
            assert bool(step.sources) <= (str(number) in line)
    page = board(of_steps(each._replace(sources=(), gauges=()) for each in mechanism.steps)).page(
        A4
    )
    assert "Sources" not in page.text_of(page.foot)


def test_a_page_read_from_the_right_begins_there() -> None:
    """The first frame stands on the right, words keep to the right of their column."""
    made = board(mechanisms()["cords-tail"])
    usual = made.page(A4)
    before = QGuiApplication.layoutDirection()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = made.page(A4)
    finally:
        QGuiApplication.setLayoutDirection(before)
    _check(page, len(usual.frames))
    for frame, other in zip(page.frames, usual.frames, strict=True):
        assert frame.picture.right() == pytest.approx(A4.width() - other.picture.left())
        assert frame.picture.top() == other.picture.top()
        assert frame.words[0].at.x() == pytest.approx(frame.picture.right())


def test_words_can_be_read_on_paper() -> None:
    """Every word has a contrast of at least 4.5 to the white of the page or its badge."""
    for name in NAMES:
        made = board(mechanisms()[name])
        page = made.page(A4)
        words = [line for frame in page.frames for line in (*frame.name, *frame.words)]
        inks = {each.colour for each in (*page.head, *page.foot, *words)}
        assert min(contrast_ratio(QColor(ink), QColor("white")) for ink in inks) >= 4.5
        number = QColor(page.frames[0].badge.number.colour)
        assert contrast_ratio(number, made.look.hue) >= 4.5


def _grey_frames(mechanism: Mechanism) -> list[QImage]:
    """Return the pictures of a storyboard as a printer without colours shows them."""
    made = board(mechanism)
    page = made.page(A4)
    image = QImage((A4 * _SCALE).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    paint_page(painter, page, made)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    boxes = [each.picture for each in page.frames]
    size = (boxes[0].size() * _SCALE).toSize()
    return [grey.copy(QRectF(box.topLeft() * _SCALE, size).toRect()).scaled(size) for box in boxes]


def _changed(one: QImage, other: QImage) -> float:
    """Return the share of pixels whose greys differ clearly."""
    greys = [
        [each.pixelColor(x, y).value() for y in range(each.height()) for x in range(each.width())]
        for each in (one, other)
    ]
    far = [abs(a - b) > 40 for a, b in zip(*greys, strict=True)]
    return far.count(True) / len(far)


@pytest.mark.parametrize("name", NAMES)
def test_steps_are_told_apart_without_colours(name: str) -> None:
    """In grey no two frames look alike."""
    frames = _grey_frames(mechanisms()[name])
    for one, other in combinations(frames, 2):
        assert _changed(one, other) > 0.01


_SMALLEST_LIT = 0.0003
"""Share of a frame: a lit dot of four by four pixels at the size of the screen."""


def _unlit(step: MechanismStep) -> MechanismStep:
    moves = tuple(each for each in step.moves if each.verb != "light")
    return step._replace(lit=(), structures=(), regions=(), moves=moves)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_lit_is_seen_without_colours(name: str) -> None:
    """In grey a frame that lights something differs clearly from the same frame unlit."""
    mechanism = mechanisms()[name]
    plain = mechanism._replace(steps=tuple(map(_unlit, mechanism.steps)))
    lights = [a != b for a, b in zip(mechanism.steps, plain.steps, strict=True)]
    assert any(lights)
    pairs = zip(_grey_frames(mechanism), _grey_frames(plain), lights, strict=True)
    for lit, unlit, is_lit in pairs:
        assert (_changed(lit, unlit) > _SMALLEST_LIT) == is_lit


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    words=st.lists(st.text("abcdefg \u00e9\u00f1-.m\u4e2d", max_size=40), max_size=30),
    width=st.floats(20, 600),
    size=st.floats(4, 20),
    is_strong=st.booleans(),
    filled=st.sampled_from([OUR_FONT, ANY_FONT]),
    mark=st.sampled_from(["", "•"]),
)
def test_no_letter_is_lost_and_no_line_too_long(
    words: list[str], width: float, size: float, is_strong: bool, filled: float, mark: str
) -> None:
    """Whatever is set, its lines hold all of it and fit, save a letter wider than its column."""
    face = Lettering(FONT_FAMILY, filled)
    paragraph = Paragraph(" ".join(words), size, is_strong=is_strong, mark=mark)
    lines = face.lines(paragraph, width)
    assert "".join("".join(lines).split()) == "".join(paragraph.text.split())
    room = width - paragraph.indent
    for line in lines:
        wide = face.width(line, size, is_strong=is_strong)
        assert wide <= room or len(line) == 1


def test_paper_is_light() -> None:
    """Whatever the window wears, a storyboard is drawn in the light theme."""
    assert all(board(each).look.theme is LIGHT for each in mechanisms().values())
