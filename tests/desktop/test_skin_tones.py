"""The tone of the skin: chosen from the menu, seen wherever the skin is, kept, asked for."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QMenu

from explainer.desktop.body.layer_pictures import PlateRequest, draw_plate
from explainer.desktop.preferences import PreferencesStore
from explainer.desktop.theme import LIGHT
from explainer.desktop.window.skin_tone_menu import tone_names
from explainer.lessons.resource_paths import assets_folder
from explainer.lessons.skin_tones import read_skin_tones, skin_tones_path
from explainer.opening import Folders, NoSuchPlaceError, Opening, load_pack

from .conftest import OpenDesk
from .desk import Desk

_TONES = read_skin_tones(skin_tones_path(assets_folder()))


def _entries(desk: Desk) -> dict[str, QAction]:
    """Return the entries of the menu of tones by the ids of the tones."""
    menus = [each for each in desk.window.findChildren(QMenu) if each.title() == "S&kin tone"]
    assert len(menus) == 1
    menus[0].aboutToShow.emit()
    return {each.data(): each for each in menus[0].actions()}


def _skin(desk: Desk) -> QImage:
    desk.session.show_layer("skin")
    desk.move_away()
    return desk.canvas.grab().toImage()


def test_every_tone_has_a_name_and_a_swatch(desk: Desk) -> None:
    """They stand in the order of the drawing's file, and the drawn one is marked."""
    entries = _entries(desk)
    names = tone_names()
    assert list(entries) == list(_TONES.tones)
    assert [each.text() for each in entries.values()] == [names[each] for each in entries]
    assert all(not each.icon().isNull() for each in entries.values())
    assert [name for name, each in entries.items() if each.isChecked()] == [_TONES.default]


@pytest.mark.parametrize("tone", [each for each in _TONES.tones if each != _TONES.default])
def test_a_tone_is_seen_on_the_skin_alone(desk: Desk, tone: str) -> None:
    """The chest wears the tone's own colours; muscles stay as they are; the drawn one returns."""
    desk.session.show_view("back")
    drawn = _skin(desk)
    desk.session.show_layer("muscle")
    muscles = desk.canvas.grab().toImage()
    _entries(desk)[tone].trigger()
    QApplication.processEvents()
    assert desk.canvas.grab().toImage() == muscles
    shown = _skin(desk)
    assert shown != drawn
    request = desk.canvas.plate_request("skin")
    alone = PlateRequest(*request[:-1], tone)
    assert draw_plate(alone, LIGHT) != draw_plate(alone._replace(tone=""), LIGHT)
    _entries(desk)[_TONES.default].trigger()
    assert _skin(desk) == drawn


def test_the_tone_is_kept(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Closed with another tone, the program opens with it."""
    folders = Folders(None, tmp_path / "preferences.ini", tmp_path / "reports")
    desk = open_desk(folders=folders)
    _entries(desk)["brown"].trigger()
    desk.window.close()
    assert PreferencesStore(folders.preferences).load().skin_tone == "brown"
    again = open_desk(folders=folders)
    assert again.session.looking.skin_tone == "brown"
    assert _entries(again)["brown"].isChecked()


def test_a_tone_can_be_asked_for(open_desk: OpenDesk) -> None:
    """An unknown one is told with the list of what there is."""
    assert open_desk(Opening(skin_tone="deep")).session.looking.skin_tone == "deep"
    with pytest.raises(NoSuchPlaceError, match="light, light-medium, medium"):
        load_pack(Opening(skin_tone="beige"), None)
