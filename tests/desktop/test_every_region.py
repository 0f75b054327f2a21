"""Every region, every section and every cause leads to what the pack says, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from explainer.desktop.session import Looking
from explainer.desktop.theme import LIGHT
from explainer.lessons.model import VIEWS, Audience, Pack, View
from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

_LIKELIHOOD_WORDS = {
    "common": "common",
    "less-common": "less common",
    "rare-serious": "rare but serious",
}


def _expected_rows(pack: Pack, region: str, audience: Audience) -> list[list[str]]:
    return [
        [pack.causes[each.cause].name.said_to(audience), _LIKELIHOOD_WORDS[each.likelihood]]
        for each in pack.regions[region].likely
    ]


def _wears(desk: Desk, picture: QImage, region: str) -> bool:
    """Whether some pixel close to the region's anchor has the fill of the region's family."""
    family = desk.session.cause and desk.pack.families[desk.session.cause.family]
    assert family is not None
    middle = desk.canvas.point_of(region).toPoint()
    fill = QColor(LIGHT.fills[family.hue])
    return any(
        picture.pixelColor(middle + QPoint(x, y)) == fill
        for x in range(-8, 9)
        for y in range(-8, 9)
        if picture.rect().contains(middle + QPoint(x, y))
    )


@pytest.mark.parametrize("audience", ["plain", "clinical"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_region_leads_to_its_causes_and_its_section(
    open_desk: OpenDesk, prepared: PreparedPack, view: View, audience: Audience
) -> None:
    """Point at each region, click it: body, card and page show it, and the body does not turn."""
    desk = open_desk(Opening(audience=audience, theme="light"))

    def looking() -> Looking:
        return desk.session.looking

    for region in prepared.outlines[view].regions:
        desk.session.show_view(view)
        at = desk.canvas.point_of(region)
        desk.move(desk.canvas, at)
        assert looking().pointed == (region,)
        desk.click(desk.canvas, at)
        assert (looking().region, looking().view) == (region, view)
        wanted = desk.pack.regions[region]
        assert desk.causes_shown() == _expected_rows(desk.pack, region, audience), region
        assert wanted.name.said_to(audience) in desk.card.title.text()
        assert looking().section == wanted.section
        section = desk.session.section
        lesson = desk.session.lesson
        assert section is not None
        assert lesson is not None
        assert region in desk.pack.regions_of(section), region
        assert desk.page.toPlainText().startswith(lesson.title)
        assert desk.section_is_seen(), region
        marked = desk.reader.outline.currentItem()
        assert marked is not None
        assert marked.text() == section.title
        assert _wears(desk, desk.picture(), region), region


@pytest.mark.parametrize("view", VIEWS)
def test_a_region_is_selected_by_key(
    open_desk: OpenDesk, prepared: PreparedPack, view: View
) -> None:
    """Each focused region is selected, by Enter and by Space in turn; Escape clears the last."""
    desk = open_desk()
    for place, region in enumerate(prepared.outlines[view].regions):
        desk.session.show_view(view)
        desk.control(region).setFocus()
        assert desk.session.looking.pointed == (region,)
        desk.key(Qt.Key.Key_Space if place % 2 else Qt.Key.Key_Return)
        assert desk.session.looking.region == region
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.looking.region == ""


def _without_drawn_regions(prepared: PreparedPack) -> PreparedPack:
    """Return the same pack whose sections light nothing but what is nowhere drawn."""
    pack = prepared.pack
    assert pack is not None
    drawn = {name.partition(".")[0] for each in prepared.outlines.values() for name in each.regions}
    lessons = tuple(
        lesson._replace(
            sections=tuple(
                section._replace(
                    regions=tuple(
                        name for name in section.regions if name.partition(".")[0] not in drawn
                    )
                )
                for section in lesson.sections
            )
        )
        for lesson in pack.lessons
    )
    return prepared._replace(pack=pack._replace(lessons=lessons))


def test_a_section_lights_its_regions_and_no_others(
    open_desk: OpenDesk, prepared: PreparedPack
) -> None:
    """Each section's picture differs from an unlit one in just its own regions."""
    unlit = open_desk(size=(1500, 1200), pack=_without_drawn_regions(prepared))
    desk = open_desk(size=(1500, 1200))
    for lesson in desk.pack.lessons:
        for section in lesson.sections:
            for each in (desk, unlit):
                each.session.go_to(section.address)
                each.session.show_view(section.view)
                each.session.show_layer(section.layer)
            lit_picture, unlit_picture = desk.picture(), unlit.picture()
            assert lit_picture.size() == unlit_picture.size()
            points = {
                region: desk.canvas.point_of(region).toPoint()
                for region in prepared.outlines[section.view].regions
            }
            lit = {
                region
                for region, at in points.items()
                if lit_picture.pixelColor(at) != unlit_picture.pixelColor(at)
            }
            assert lit == points.keys() & set(desk.pack.regions_of(section)), section.address


@pytest.mark.parametrize(("lesson", "by_wheel"), [("flank-pain", True), ("red-flags", False)])
def test_reading_on_enters_every_section_in_order(
    open_desk: OpenDesk, lesson: str, by_wheel: bool
) -> None:
    """Wheel or arrow key to the end: each section is entered once, and the body follows."""
    desk = open_desk(Opening(lesson=lesson))
    opened = desk.session.lesson
    assert opened is not None
    entered: list[str] = []
    desk.session.section_entered.connect(entered.append)
    desk.page.setFocus()
    bar = desk.page.verticalScrollBar()
    while bar.value() < bar.maximum():
        before = bar.value()
        if by_wheel:
            desk.wheel(desk.page.viewport(), desk.page.viewport().rect().center(), -2)
        else:
            desk.key(Qt.Key.Key_Down)
        assert bar.value() > before
        section = desk.session.section
        assert section is not None
        if section.regions:
            assert desk.session.looking.view == section.view
            assert desk.session.looking.layer == section.layer
    assert entered == [each.address for each in opened.sections[1:]]


def test_read_why_leads_from_every_cause_to_its_section(desk: Desk, pack: Pack) -> None:
    """Each cause, chosen by key, colours its region; the button leads to its section."""
    for cause in pack.causes.values():
        region, row = next(
            (region, row)
            for region in pack.regions.values()
            for row, likely in enumerate(region.likely)
            if likely.cause == cause.id
        )
        desk.session.select_region(region.id)
        desk.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        assert desk.focus() is desk.card.causes
        desk.key(Qt.Key.Key_Home)
        for _ in range(row):
            desk.key(Qt.Key.Key_Down)
        assert desk.session.looking.cause == cause.id
        assert cause.do.plain in desk.card.detail.toPlainText()
        if region.side != "all":
            assert _wears(desk, desk.picture(), region.id), cause.id
        desk.click(desk.card.read_why)
        section = desk.session.section
        assert section is not None
        assert section.address == cause.section
        assert cause.id in section.causes
        assert desk.section_is_seen()
        assert desk.session.looking.region == region.id
