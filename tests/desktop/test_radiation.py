"""Pain that travels: its roads on the canvas, growing and at rest, and in saved pictures."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from explainer.desktop.body.labels import Wanted, place_labels
from explainer.desktop.body.picture.body_picture import PictureWish
from explainer.desktop.body.picture.files import save_picture
from explainer.desktop.body.radiating_pain import GROWING_TIME, RadiatingPain
from explainer.desktop.body.radiation_roads import roads_seen
from explainer.desktop.body.road_shapes import fineness, road_shape
from explainer.desktop.body.state_painter import label_texts
from explainer.desktop.theme import THEMES, Theme, contrast_ratio
from explainer.lessons.body_outlines import drawn_figures
from explainer.lessons.model import VIEWS, View
from explainer.lessons.prepared_pack import PreparedPack, read_reference
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

RUNNING, PAUSED, STOPPED = (
    QAbstractAnimation.State.Running,
    QAbstractAnimation.State.Paused,
    QAbstractAnimation.State.Stopped,
)
LOIN_TO_GROIN = ("flank.L", "lateral-abdomen.L", "iliac-fossa.L", "groin.L")
"""What a stone's pain passes on the left side, in this order."""


def _radiating(desk: Desk) -> RadiatingPain:
    assert desk.canvas.radiating is not None
    return desk.canvas.radiating


def _look(desk: Desk, region: str, cause: str, view: View) -> None:
    """Select a cause at a place by the session's words, as card and body do."""
    desk.session.select_region(region)
    desk.session.show_layer("skin")
    desk.session.show_view(view)
    desk.session.select_cause(cause)


def _at(desk: Desk, milliseconds: int) -> QImage:
    """Return what the canvas shows so long after the roads began to grow."""
    growth = _radiating(desk).growth
    assert growth.state() != STOPPED
    growth.pause()
    growth.setCurrentTime(milliseconds)
    return desk.picture()


def _whole(desk: Desk) -> QImage:
    """Return what the canvas shows when the roads have grown."""
    growth = _radiating(desk).growth
    if growth.state() != STOPPED:
        if growth.state() == PAUSED:
            growth.resume()
        growth.setCurrentTime(GROWING_TIME)
    assert growth.state() == STOPPED
    return desk.picture()


def _differ_at(one: QImage, other: QImage, at: QPointF, reach: int = 3) -> bool:
    """Whether two pictures differ within so many pixels of a point."""
    middle = at.toPoint()
    return any(
        one.pixel(middle.x() + x, middle.y() + y) != other.pixel(middle.x() + x, middle.y() + y)
        for x in range(-reach, reach + 1)
        for y in range(-reach, reach + 1)
    )


@pytest.fixture
def stone(desk: Desk) -> Desk:
    """A window in which a stone is selected at the left kidney corner, seen from its side."""
    _look(desk, "renal-angle.L", "ureter-stone", "side")
    return desk


def test_pain_travels_from_loin_to_groin(stone: Desk) -> None:
    """The road grows over one place after the other, and at last lies on all of them."""
    pictures = [_at(stone, time) for time in (0, 450, 700)] + [_whole(stone)]
    reached = [
        [_differ_at(pictures[0], each, stone.canvas.point_of(name)) for name in LOIN_TO_GROIN]
        for each in pictures
    ]
    assert reached[0] == [False] * 4
    assert reached[-1] == [True] * 4
    counts = [sum(each) for each in reached]
    assert counts == sorted(counts)
    assert 0 < counts[1] < 4
    for each in reached:
        assert each == sorted(each, reverse=True), "a later place is reached first"


def test_pain_that_has_travelled_stands_still(stone: Desk) -> None:
    """Nothing is painted any more once the road has grown."""
    _whole(stone)
    stone.canvas.settle()
    QApplication.processEvents()
    painted: list[QEvent] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted.append(event)
            return False

    watch = Watch()
    stone.canvas.installEventFilter(watch)
    for _ in range(20):
        QApplication.processEvents()
    stone.canvas.removeEventFilter(watch)
    assert painted == []
    assert _radiating(stone).growth.state() == STOPPED


def test_with_less_motion_it_is_drawn_whole_at_once(stone: Desk) -> None:
    """Who wants less motion sees at once what others see in the end."""
    grown = _whole(stone)
    stone.session.mechanism.choose_motion(less=True)
    stone.session.select_cause("kidney-infection")
    stone.session.select_cause("ureter-stone")
    assert _radiating(stone).growth.state() == STOPPED
    assert stone.picture() == grown


def test_less_motion_ends_what_is_growing(stone: Desk) -> None:
    """Chosen while a road grows, less motion shows it whole."""
    _at(stone, 300)
    _radiating(stone).growth.resume()
    stone.session.mechanism.choose_motion(less=True)
    assert _radiating(stone).growth.state() == STOPPED
    assert _radiating(stone).grown == 1.0


def test_a_cause_whose_pain_stays_has_no_road(desk: Desk) -> None:
    """Two causes of one kind that do not travel look alike, and nothing grows."""
    _look(desk, "renal-angle.L", "muscle-strain", "side")
    strain = desk.picture()
    assert _radiating(desk).growth.state() == STOPPED
    desk.session.select_cause("position-stiffness")
    assert _radiating(desk).growth.state() == STOPPED
    assert desk.picture() == strain


def test_another_cause_interrupts(stone: Desk) -> None:
    """Another cause that travels begins anew; one that does not takes the road away at once."""
    _at(stone, 600)
    stone.session.select_cause("kidney-infection")
    growth = _radiating(stone).growth
    assert growth.state() == RUNNING
    assert growth.currentTime() < 300
    stone.session.select_cause("muscle-strain")
    assert growth.state() == STOPPED
    assert _radiating(stone).roads(stone.canvas.seen) == ()


def test_nothing_selected_has_no_road(stone: Desk) -> None:
    """The road goes with the selection."""
    with_road = _whole(stone)
    groin = stone.canvas.point_of("groin.L")
    stone.session.select_region("")
    stone.session.show_layer("skin")
    assert _radiating(stone).growth.state() == STOPPED
    assert _differ_at(with_road, stone.picture(), groin)
    assert _radiating(stone).roads(stone.canvas.seen) == ()


def test_it_is_seen_from_every_side_on_which_it_is(stone: Desk) -> None:
    """From the front it goes on to the groin; the patient's other side shows none of it."""
    seen_from: dict[View, bool] = {"front": True, "back": True, "side-right": False}
    for view, is_drawn in seen_from.items():
        stone.session.show_view(view)
        assert bool(_radiating(stone).roads(stone.canvas.seen)) is is_drawn
        assert (_radiating(stone).growth.state() == RUNNING) is is_drawn


def test_left_and_right_mirror_each_other(desk: Desk) -> None:
    """Pain of the right side takes the same way on the right."""
    ways = {}
    for side in "LR":
        _look(desk, f"renal-angle.{side}", "ureter-stone", "front")
        road, *_ = _radiating(desk).roads(desk.canvas.seen)
        middle = desk.canvas.seen.silhouette.boundingRect().center().x()
        ways[side] = [(round(abs(at.x() - middle), 1), round(at.y(), 1)) for at in road.points]
        assert all((at.x() > middle) == (side == "L") for at in road.points)
    for left, right in zip(ways["L"], ways["R"], strict=True):
        assert left == pytest.approx(right, abs=1.5)


def test_the_road_keeps_to_the_body_when_it_is_enlarged(stone: Desk) -> None:
    """Enlarged and drawn again, the road still lies on the places it passes."""
    _whole(stone)
    stone.canvas.zoom(3.0, stone.canvas.point_of("lateral-abdomen.L"))
    stone.canvas.settle()
    with_road = stone.picture()
    stone.session.select_cause("infected-blocked-kidney")
    stone.session.mechanism.choose_motion(less=True)
    road, *_ = _radiating(stone).roads(stone.canvas.seen)
    assert [road.points[1], road.points[2]] == [
        stone.canvas.point_of("flank.L"),
        stone.canvas.point_of("lateral-abdomen.L"),
    ]
    stone.session.select_cause("muscle-strain")
    at = stone.canvas.point_of("lateral-abdomen.L")
    assert _differ_at(with_road, stone.picture(), at)


def _label_box(desk: Desk, region: str) -> QRectF:
    """Return where the label of the selected region stands."""
    canvas, seen = desk.canvas, desk.canvas.seen
    texts = label_texts(desk.pack.regions[region], desk.session.looking.audience)
    wanted = [Wanted(region, texts, seen.anchors[region])]
    room, figure = QRectF(canvas.rect()), seen.silhouette.boundingRect()
    (label,) = place_labels(wanted, room, figure, canvas.font())
    return label.box


def test_the_label_is_not_covered(desk: Desk) -> None:
    """Far enlarged, the road passes where the label stands, and leaves it as it is."""
    _look(desk, "interscapular.L", "myalgia", "back")
    desk.canvas.zoom(8.0)
    desk.canvas.settle()
    desk.session.select_cause("heart-attack")
    box = _label_box(desk, "interscapular.L").toAlignedRect()
    before, after = _at(desk, 0), _whole(desk)
    assert before != after
    assert before.copy(box) == after.copy(box)
    (road,) = _radiating(desk).roads(desk.canvas.seen)
    shape = road_shape(road.points, road.ends, size=fineness(desk.canvas.seen.transform.m11()))
    assert shape.casing.intersects(QRectF(box.adjusted(4, 4, -4, -4)))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_a_road_stands_out_in_every_theme(open_desk: OpenDesk, theme: Theme) -> None:
    """Line and casing differ enough to be told apart without their colour."""
    desk = open_desk(Opening(theme=theme.name))
    _look(desk, "renal-angle.L", "ureter-stone", "side")
    picture = _whole(desk)
    colours = {
        picture.pixelColor(round(x), round(y)).name()
        for at in _radiating(desk).roads(desk.canvas.seen)[0].points[:1]
        for x in range(round(at.x()) - 8, round(at.x()) + 9)
        for y in range(round(at.y()) - 8, round(at.y()) + 9)
    }
    shades = sorted(colours, key=lambda each: QColor(each).lightnessF())
    assert contrast_ratio(QColor(shades[0]), QColor(shades[-1])) >= 3


def test_every_road_stays_on_its_figure(desk: Desk, prepared: PreparedPack) -> None:
    """Each road of each cause, on every figure and from every side, lies within reach of it."""
    reference, drawn = read_reference(prepared), set[tuple[str, int]]()
    for figure in drawn_figures(assets_folder()):
        desk.session.show_figure(figure)
        for view in VIEWS:
            desk.session.show_view(view)
            seen = desk.canvas.seen
            room = seen.silhouette.boundingRect().adjusted(-9, -9, 9, 9)
            for region in desk.pack.regions.values():
                causes = {each.cause for each in region.likely}
                for radiation in reference.radiations.values():
                    if any(radiation.starts_at(region, cause) for cause in causes):
                        for road in roads_seen([radiation], region, view, seen):
                            assert all(room.contains(at) for at in road.points)
                            drawn.add((radiation.id, len(road.points)))
    assert {name for name, _ in drawn} == reference.radiations.keys()


def test_regions_on_the_way_are_outlined(stone: Desk) -> None:
    """Where the pain goes is outlined even before its road has come there."""
    before = _at(stone, 0)
    stone.session.select_cause("muscle-strain")
    outline = stone.canvas.seen.regions["groin.L"]
    on_it = [outline.pointAtPercent(share / 40) for share in range(40)]
    changed = [_differ_at(before, stone.picture(), at, reach=1) for at in on_it]
    assert sum(changed) > 30


def test_it_is_told_to_a_screen_reader(stone: Desk) -> None:
    """The region tells where its pain may travel while a cause is selected that travels."""
    radiates = stone.pack.regions["renal-angle.L"].radiates
    assert radiates in stone.control("renal-angle.L").accessibleDescription()
    assert radiates not in stone.control("flank.L").accessibleDescription()
    stone.session.select_cause("muscle-strain")
    assert radiates not in stone.control("renal-angle.L").accessibleDescription()


def _saved(desk: Desk, theme: Theme, folder: Path) -> tuple[str, QImage]:
    """Return the picture of the body as the text of an SVG and as the pixels of a PNG."""
    wish = PictureWish(QSizeF(600, 1040), theme, desk.window.font().family(), theme.page)
    sheet = desk.window.body.make_picture().sheet(wish)
    for name in ("picture.svg", "picture.png"):
        assert save_picture(sheet, "en", folder / name) == ""
    return (folder / "picture.svg").read_text("utf-8"), QImage(str(folder / "picture.png"))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_saved_pictures_show_the_whole_road(stone: Desk, tmp_path: Path, theme: Theme) -> None:
    """A picture saved while the road still grows shows it whole, and none where there is none."""
    _at(stone, 100)
    vector, pixels = _saved(stone, theme, tmp_path)
    assert re.findall(r'id="(road-[0-9]+)"', vector) == ["road-1"]
    assert "Where the pain may travel" in vector
    stone.session.select_cause("bladder-infection")
    other_vector, other_pixels = _saved(stone, theme, tmp_path)
    assert "road-" not in other_vector
    assert "Where the pain may travel" not in other_vector
    colour = QColor(theme.fills["purple"]).rgb()
    assert _count(pixels, colour) > 2 * _count(other_pixels, colour) > 0


def _count(picture: QImage, colour: int) -> int:
    """Return how many pixels of a picture have exactly that colour."""
    return sum(
        picture.pixel(x, y) == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )
