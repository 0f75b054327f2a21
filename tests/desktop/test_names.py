"""Naming on the body: everything, what is pointed at, or nothing, so as to test oneself."""

import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QColor, QFontMetricsF, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explainer.desktop.body import names_switch
from explainer.desktop.body.labels import Label, side_name_boxes
from explainer.desktop.body.name_labels import NameLabels
from explainer.desktop.body.name_sheet import (
    NameLabel,
    NameSheet,
    fitted_lines,
    note_text,
    small_face,
)
from explainer.desktop.body.names_guide import NamesGuide
from explainer.desktop.body.state_painter import UNNAMED, side_names
from explainer.desktop.theme import THEMES, Theme, contrast_ratio
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import LAYERS, Audience, Layer
from explainer.lessons.plate_reader import structure_names
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Folders, Opening

from .conftest import OpenDesk
from .desk import LEFT, NO_KEY, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NEAR = 1e-6


@pytest.fixture(scope="module")
def spanish() -> PreparedPack:
    """The shipped pack in Spanish, whose names are the longer ones."""
    return prepare_pack(content_folder(), assets_folder(), None, "es")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced to screen readers since, in order."""
    words: list[str] = []

    def announce(widget: QWidget, message: str) -> QAccessibleAnnouncementEvent:
        words.append(message)
        return QAccessibleAnnouncementEvent(widget, message)

    monkeypatch.setattr(names_switch, "QAccessibleAnnouncementEvent", announce)
    return words


def _guide(desk: Desk) -> NamesGuide:
    guide = desk.window.body.names.guide
    assert guide is not None
    return guide


def _sheet(desk: Desk) -> NameSheet:
    desk.canvas.settle()
    guide = _guide(desk)
    assert guide.labels.isVisible()
    return guide.sheet


def _words(desk: Desk) -> list[str]:
    """Return the names on the sheet."""
    return [each.name for each in _sheet(desk).labels]


def _label(desk: Desk, name: str) -> NameLabel:
    return next(each for each in _sheet(desk).labels if each.name == name)


def _shown_labels(desk: Desk) -> tuple[Label, ...]:
    """Return the labels that the canvas paints for what is selected and pointed at."""
    canvas = desk.canvas
    return canvas._painter._labels_now(canvas.seen, QRectF(canvas.rect()), canvas.font())


def _overlap(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(_NEAR, _NEAR, -_NEAR, -_NEAR).intersects(other)


def test_labels_of_a_selection_never_overlap(desk: Desk) -> None:
    """Each region selected while each of its neighbours is pointed at; one bend at most."""
    for view in desk.window.body.drawn_views:
        desk.session.show_view(view)
        drawn = [each for each in desk.pack.regions if desk.canvas.shows(each)]
        for region, other in zip(drawn, [*drawn[1:], drawn[0]], strict=True):
            desk.session.pin_region(region)
            desk.session.point_at((other,))
            labels = _shown_labels(desk)
            assert {each.region for each in labels} == {region, other}
            for one, two in combinations(labels, 2):
                assert not _overlap(one.box, two.box), (region, other)
            for label in labels:
                assert len(label.leader) in {2, 3}
                assert QRectF(desk.canvas.rect()).contains(label.box)


def _check_sheet(desk: Desk, place: object) -> None:
    sheet, canvas = _sheet(desk), desk.canvas
    room = QRectF(canvas.rect())
    kept_clear = list(side_name_boxes(side_names(desk.session.looking.view), room, canvas.font()))
    metrics = QFontMetricsF(small_face(canvas.font()))
    if sheet.missing:
        kept_clear.append(sheet.note_box)
        assert " ".join(sheet.note) == note_text(sheet.missing)
        assert all(metrics.horizontalAdvance(each) <= sheet.note_box.width() for each in sheet.note)
    assert sheet.labels, place
    for label in sheet.labels:
        assert room.contains(label.box), (place, label)
        assert len(label.line) in {2, 3}
        assert room.contains(label.line[0])
        assert not any(_overlap(label.box, each) for each in kept_clear), (place, label)
        assert max(metrics.horizontalAdvance(each) for each in label.lines) <= label.box.width()
    for one, other in combinations(sheet.labels, 2):
        assert not _overlap(one.box, other.box), (place, one.name, other.name)
        assert one.key != other.key or one.side != other.side


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("audience", ["plain", "clinical"])
def test_names_of_everything_never_overlap(
    open_desk: OpenDesk,
    prepared: PreparedPack,
    spanish: PreparedPack,
    language: str,
    audience: Audience,
) -> None:
    """On every layer of every view, at the size at which the window first opens."""
    pack = spanish if language == "es" else prepared
    desk = open_desk(Opening(names="all", language=language, audience=audience), pack=pack)
    for view in desk.window.body.drawn_views:
        desk.session.show_view(view)
        for layer in LAYERS:
            desk.session.show_layer(layer)
            _check_sheet(desk, (view, layer))
            labels = _sheet(desk).labels
            assert sum(each.is_whole for each in labels) >= len(labels) * 0.8


@pytest.mark.parametrize(
    ("size", "percent"), [((960, 600), 100), ((1920, 1080), 100), ((1280, 800), 200)]
)
def test_names_follow_window_and_text(
    open_desk: OpenDesk, spanish: PreparedPack, size: tuple[int, int], percent: int
) -> None:
    """Never smaller than 11 pixels, in any window and size of text."""
    opening = Opening(names="all", language="es", audience="clinical", text_percent=percent)
    desk = open_desk(opening, pack=spanish, size=size)
    face = small_face(desk.canvas.font())
    assert 11 <= face.pixelSize() <= desk.canvas.font().pixelSize()
    for layer in LAYERS:
        desk.session.show_layer(layer)
        _check_sheet(desk, layer)


def test_larger_text_makes_larger_names(open_desk: OpenDesk) -> None:
    """The sheet is laid anew when the size of text changes."""
    desk = open_desk(Opening(names="all"))
    before = _sheet(desk).labels[0].box.height()
    for _ in range(4):
        desk.window.actions_by_id["larger-text"].trigger()
    QApplication.processEvents()
    assert _sheet(desk).labels[0].box.height() > before
    desk.window.actions_by_id["usual-text"].trigger()


def test_every_place_of_the_skin_is_named_where_there_is_room(open_desk: OpenDesk) -> None:
    """Both sides of a pair in a large window, one of them in a small one, and none twice."""
    desk = open_desk(Opening(names="all"), size=(1920, 1080))
    desk.session.show_layer("skin")
    shown = [each for each in desk.pack.regions if desk.canvas.shows(each)]
    assert sorted(_words(desk)) == sorted(desk.pack.regions[each].name.plain for each in shown)
    assert _sheet(desk).missing == 0
    desk.window.resize(960, 600)
    QApplication.processEvents()
    sheet = _sheet(desk)
    structures = {desk.pack.regions[each].structure for each in shown}
    assert len({each.key for each in sheet.labels}) == len(sheet.labels) < len(structures)
    assert sheet.missing == len(structures) - len(sheet.labels)


@pytest.mark.parametrize("layer", LAYERS[1:])
def test_a_pair_beneath_the_skin_bears_one_name(open_desk: OpenDesk, layer: Layer) -> None:
    """Each name is that of something on the plate, and stands once."""
    desk = open_desk(Opening(names="all"), size=(1920, 1080))
    desk.session.show_layer(layer)
    drawing = drawing_file(assets_folder(), "neutral", desk.session.looking.view, layer)
    known = {desk.window.body.structure_name(each) for each in structure_names(drawing)}
    words = _words(desk)
    assert len(set(words)) == len(words)
    assert set(words) <= known
    assert len(words) + _sheet(desk).missing >= len(known) * 0.6


def test_a_line_starts_on_what_its_name_means(open_desk: OpenDesk) -> None:
    """The structure under the start of each line is the named one, or lies two pixels beside it."""
    desk = open_desk(Opening(names="all"))
    for layer in LAYERS[1:]:
        desk.session.show_layer(layer)
        drawing = desk.canvas.plate_request(layer).drawing
        astray = []
        for label in _sheet(desk).labels:
            near = {
                found.name
                for step in range(-4, 5)
                for at in (QPointF(step / 2, 0), QPointF(0, step / 2))
                if (
                    found := desk.canvas.structures.at(
                        drawing, desk.canvas.point_of_drawing(label.line[0] + at)
                    )
                )
            }
            if label.name not in {desk.window.body.structure_name(each) for each in near}:
                astray.append(label.name)
        assert astray == [], layer


def test_enlarging_brings_more_names(open_desk: OpenDesk) -> None:
    """What found no room at first is named when one comes nearer, and the note counts down."""
    desk = open_desk(Opening(names="all", layer="muscle"))
    whole, missing = set(_words(desk)), _sheet(desk).missing
    assert missing > 5
    desk.wheel(desk.canvas, desk.canvas.rect().center(), 6)
    assert not _guide(desk).labels.isVisible(), "names step aside while the body moves"
    near = set(_words(desk))
    assert near - whole
    assert _sheet(desk).missing < missing
    desk.button("Show the whole body").click()
    assert set(_words(desk)) == whole


def test_pointing_at_a_name_is_pointing_at_its_place(open_desk: OpenDesk) -> None:
    """The region is lit as if it were pointed at; pointing at a region lights its name."""
    desk = open_desk(Opening(names="all"))
    desk.session.show_layer("skin")
    label = next(each for each in _sheet(desk).labels if each.side == "L")
    region = next(each.id for each in desk.pack.regions.values() if each.name.plain == label.name)
    desk.move(desk.canvas, label.box.center())
    assert desk.session.looking.pointed == (region,)
    assert list(_guide(desk).labels.pointed) == [label]
    desk.move_away()
    assert list(desk.session.looking.pointed) == []
    assert list(_guide(desk).labels.pointed) == []
    desk.move(desk.canvas, desk.canvas.point_of(region))
    assert list(_guide(desk).labels.pointed) == [label]
    assert len(_shown_labels(desk)) == 0


def test_a_click_on_a_name_selects_its_place(open_desk: OpenDesk) -> None:
    """The card follows, and the name stands out on the sheet."""
    desk = open_desk(Opening(names="all"))
    desk.session.show_layer("skin")
    label = next(each for each in _sheet(desk).labels if each.side == "R")
    desk.click(desk.canvas, label.box.center())
    region = desk.session.region
    assert region is not None
    assert region.name.plain == label.name
    assert desk.card.causes.count() == len(region.likely)
    if desk.session.looking.layer == "skin":
        assert label.name in _words(desk)
    assert [each.name for each in _guide(desk).labels._selected] == [label.name]


def test_beneath_the_skin_a_click_on_a_name_shows_it_alone(open_desk: OpenDesk) -> None:
    """A second click brings the others back; pointing lights the name of the structure."""
    desk = open_desk(Opening(names="all", layer="bone"))
    name = "Thigh bone"
    desk.move(desk.canvas, _label(desk, name).line[0])
    assert [each.name for each in _guide(desk).labels.pointed] == [name]
    assert desk.session.looking.pointed == ()
    desk.click(desk.canvas, _label(desk, name).box.center())
    assert desk.session.looking.structure
    assert desk.session.looking.region == ""
    card = desk.window._read_reference().structures[desk.session.looking.structure]
    assert card.name.plain == name
    assert [each.name for each in _guide(desk).labels._selected] == [name]
    desk.click(desk.canvas, _label(desk, name).box.center())
    assert desk.session.looking.structure == ""


def test_what_has_no_name_on_the_sheet_is_named_when_pointed_at(open_desk: OpenDesk) -> None:
    """A small structure, and a place in the text, on a sheet that is full."""
    desk = open_desk(Opening(names="all", layer="bone"))
    named = set(_words(desk))
    drawing = desk.canvas.plate_request("bone").drawing
    unnamed = []
    for structure, path, _ in desk.canvas.structures.paths_of(drawing):
        at = desk.canvas.seen.transform.map(path.boundingRect().center()).toPoint()
        found = desk.canvas.structures.at(drawing, desk.canvas.point_of_drawing(QPointF(at)))
        if found == structure:
            unnamed.append((desk.window.body.structure_name(structure.name), at))
    name, at = next(each for each in unnamed if each[0] not in named)
    desk.move(desk.canvas, at)
    extra = _guide(desk).labels.extra
    assert extra is not None
    assert extra.texts[0] == name
    desk.move_away()
    assert _guide(desk).labels.extra is None
    desk.session.point_at(("knee.L",))
    extra = _guide(desk).labels.extra
    assert extra is not None
    assert extra.texts[0] == desk.pack.regions["knee.L"].name.plain


def test_the_selected_place_is_named_beneath_the_skin(open_desk: OpenDesk) -> None:
    """Among the names of the layer, first of all."""
    desk = open_desk(Opening(names="all", layer="muscle", region="calf.L"))
    desk.session.show_layer("muscle")
    assert desk.pack.regions["calf.L"].name.plain in _words(desk)


def test_a_press_beside_the_names_reaches_the_body(open_desk: OpenDesk) -> None:
    """Clicking and dragging the figure work as ever."""
    desk = open_desk(Opening(names="all"))
    desk.click(desk.canvas, desk.canvas.point_of("calf.L"))
    assert desk.session.looking.region == "calf.L"
    label = _sheet(desk).labels[0]
    at = desk.in_window(desk.canvas, label.box.center())
    QTest.mousePress(desk.handle(), LEFT, NO_KEY, at)
    QTest.mouseRelease(desk.handle(), LEFT, NO_KEY, at + QPoint(0, 200))
    assert desk.session.looking.region == "calf.L", "a press that slips off a name is none"


def test_keys_and_menu_change_the_mode(desk: Desk, told: list[str]) -> None:
    """Each way has its key, the menu marks it, and a screen reader is told."""
    actions = desk.window.actions_by_id
    assert actions["names-pointed"].isChecked()
    assert desk.window.findChildren(NameLabels) == []
    desk.key(Qt.Key.Key_N, _CONTROL)
    assert actions["names-all"].isChecked()
    assert _sheet(desk).labels
    desk.key(Qt.Key.Key_H, _CONTROL)
    assert actions["names-none"].isChecked()
    assert not actions["names-all"].isChecked()
    assert not _guide(desk).labels.isVisible()
    desk.key(Qt.Key.Key_N, _CONTROL | _SHIFT)
    assert actions["names-pointed"].isChecked()
    actions["names-all"].trigger()
    assert _guide(desk).labels.isVisible()
    assert len(told) == 4
    assert len(set(told)) == 3


def test_nothing_is_loaded_for_names_before_they_are_wanted() -> None:
    """What starts the program knows nothing of the sheet of names."""
    told = "import sys, explainer.startup; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = ran.stdout.split()
    assert "explainer.desktop.body.body_canvas" in loaded
    assert [each for each in loaded if each.startswith("explainer.desktop.body.name")] == []
    assert "explainer.desktop.body.label_placement" not in loaded


def test_in_the_smallest_window_names_still_find_room(open_desk: OpenDesk) -> None:
    """Or the note says that they do not."""
    desk = open_desk(Opening(names="all", layer="bone"), size=(720, 480))
    sheet = _sheet(desk)
    assert sheet.missing > 0
    for one, other in combinations(sheet.labels, 2):
        assert not _overlap(one.box, other.box)


def test_the_mode_is_remembered(open_desk: OpenDesk, tmp_path: Path) -> None:
    """In the next window as in this one; a command goes before what is remembered."""
    folders = Folders(None, tmp_path / "config" / "preferences.ini", tmp_path / "reports")
    first = open_desk(folders=folders)
    first.window.actions_by_id["names-all"].trigger()
    first.window.close()
    second = open_desk(folders=folders)
    assert second.window.actions_by_id["names-all"].isChecked()
    assert _sheet(second).labels
    second.window.close()
    third = open_desk(Opening(names="none"), folders=folders)
    assert third.session.names.mode == "none"


def test_hidden_names_are_not_painted(desk: Desk, told: list[str]) -> None:
    """Neither under the pointer nor at the focus; a press reveals the one that was pressed."""
    desk.session.show_layer("skin")
    desk.key(Qt.Key.Key_H, _CONTROL)
    desk.move(desk.canvas, desk.canvas.point_of("calf.L"))
    assert [each.texts for each in _shown_labels(desk)] == [(UNNAMED, "")]
    assert desk.canvas.toolTip() == ""
    desk.move_away()
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert [each.texts[0] for each in _shown_labels(desk)] == [UNNAMED]
    assert desk.focus().accessibleName() in {each.name.plain for each in desk.pack.regions.values()}
    told.clear()
    desk.click(desk.canvas, desk.canvas.point_of("calf.L"))
    name = desk.pack.regions["calf.L"].name.plain
    assert name in [each.texts[0] for each in _shown_labels(desk)]
    assert told == [name]
    assert desk.card.causes.count() == len(desk.pack.regions["calf.L"].likely)
    told.clear()
    desk.control("calf.R").setFocus()
    desk.key(Qt.Key.Key_Return)
    assert told == [desk.pack.regions["calf.R"].name.plain]


def _inside(path: QPainterPath) -> QPointF:
    """Return a point in the middle of a shape, at half of its height."""
    box = path.boundingRect()
    row = [QPointF(box.left() + step, box.center().y()) for step in range(round(box.width()))]
    inside = [each for each in row if path.contains(each)]
    return inside[len(inside) // 2]


def test_beneath_the_skin_a_press_reveals_the_structure(desk: Desk, told: list[str]) -> None:
    """The name of the bone that was pressed, until another layer is shown."""
    desk.session.show_layer("bone")
    desk.key(Qt.Key.Key_H, _CONTROL)
    told.clear()
    drawing = desk.canvas.plate_request("bone").drawing
    femur = next(
        path for each, path, _ in desk.canvas.structures.paths_of(drawing) if each.name == "femur"
    )
    at = desk.canvas.seen.transform.map(_inside(femur))
    desk.click(desk.canvas, at)
    name = desk.window.body.structure_name("femur")
    desk.move_away()
    assert [each.texts[0] for each in _shown_labels(desk)] == [name]
    assert told == [name]
    desk.session.show_layer("nerve")
    assert name not in [each.texts[0] for each in _shown_labels(desk)]


def test_the_lens_keeps_hidden_names_to_itself(desk: Desk) -> None:
    """Its rim shows a question mark where it would name what lies beneath."""
    desk.session.show_layer("skin")
    desk.click(desk.button("X-ray lens"))
    at = desk.canvas.point_of("calf.L")
    desk.move(desk.canvas, at)
    lens = desk.window.body.lens.lens
    assert lens.words not in {"", UNNAMED}
    desk.key(Qt.Key.Key_H, _CONTROL)
    desk.move(desk.canvas, at + QPointF(1, 0))
    assert lens.words == UNNAMED
    desk.click(desk.canvas, at)
    assert lens.words not in {"", UNNAMED}, "a press reveals it"
    desk.move(desk.canvas, at + QPointF(2, 0))
    assert lens.words == UNNAMED
    desk.key(Qt.Key.Key_N, _CONTROL | _SHIFT)
    assert lens.words not in {"", UNNAMED}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_names_stand_out_from_their_ground(theme: Theme) -> None:
    """Contrast of 4.5 to 1 or more: plain, lit, selected, and the note."""
    pairs = [
        (theme.ink, theme.panel),
        (theme.ink, theme.raised),
        (theme.page, theme.ink),
        (theme.soft_ink, theme.panel),
    ]
    for one, other in pairs:
        assert contrast_ratio(QColor(one), QColor(other)) >= 4.5


@pytest.fixture
def lines(desk: Desk) -> Callable[[str, float], tuple[str, ...]]:
    """What breaks a name into lines of so many pixels."""
    metrics = QFontMetricsF(small_face(desk.canvas.font()))
    return lambda text, width: fitted_lines(text, width, metrics)


def test_long_names_are_broken_before_they_are_cut(
    lines: Callable[[str, float], tuple[str, ...]],
) -> None:
    """One line, two, a remark left out, three, and only then cut short."""
    assert lines("Kidney", 100) == ("Kidney",)
    assert lines("Muscles between the shoulder blades", 120) == (
        "Muscles between",
        "the shoulder blades",
    )
    assert lines("Triceps brachii (long, lateral and medial heads)", 110) == ("Triceps brachii",)
    assert len(lines("Bone at the top and side of the head", 75)) == 3
    assert lines("Esternocleidomastoideo", 60)[0].endswith("…")
