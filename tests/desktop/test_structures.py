"""Finding a structure: typed in any words, shown alone on the body, with its card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explainer.desktop.window.structure_finder import StructureFinder
from explainer.lessons.model import LAYERS
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.reference import Reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier
_MOST_SHOWN = 200


@pytest.fixture(scope="module")
def reference(prepared: PreparedPack) -> Reference:
    """The cards of the shipped pack."""
    return read_reference(prepared)


@pytest.fixture
def finder(desk: Desk) -> StructureFinder:
    """The finder, opened by its key; it closes with the window."""
    desk.key(Qt.Key.Key_J, _CONTROL)
    return desk.find(StructureFinder)


def _type(finder: StructureFinder, words: str) -> None:
    finder.sought.selectAll()
    QTest.keyClicks(finder.sought, words)
    QApplication.processEvents()


def _listed(finder: StructureFinder) -> list[str]:
    rows = (finder.found.item(row) for row in range(finder.found.count()))
    return [each.text() for each in rows if not each.isHidden()]


def _colourful(picture: QImage) -> int:
    """Return how many pixels of the middle stand out in colour, every third counted."""
    count = 0
    for x in range(picture.width() // 4, picture.width() * 3 // 4, 3):
        for y in range(0, picture.height(), 3):
            count += picture.pixelColor(x, y).hsvSaturation() > 110
    return count


def test_everything_drawn_has_one_card(desk: Desk, reference: Reference) -> None:
    """Whatever lies under the lens can be explained, by one card and no more."""
    drawn = {name for names in desk.window.body.drawn_names().values() for name in names}
    for name in sorted(drawn):
        cards = [each.id for each in reference.structures.values() if each.stands_for(name)]
        assert len(cards) == 1, (name, cards)


def test_there_are_many_cards_in_both_languages(reference: Reference) -> None:
    """Each with both names, what it does and its part, in Spanish as in English."""
    spanish = read_reference(prepare_pack(content_folder(), assets_folder(), None, "es"))
    assert len(reference.structures) >= _MOST_SHOWN
    assert spanish.structures.keys() == reference.structures.keys()
    for structure in reference.structures.values():
        assert all((structure.name.plain, structure.name.clinical, structure.does, structure.part))
        other = spanish.structures[structure.id]
        assert other.does != structure.does
        assert other.part != structure.part


@pytest.mark.parametrize("words", ["psoas major", "PSOAS", "beside spine hip"])
def test_a_structure_is_found_by_any_of_its_words(finder: StructureFinder, words: str) -> None:
    """Capitals and the order of words do not matter, nor which of its names is typed."""
    _type(finder, words)
    listed = _listed(finder)
    assert any("Psoas major" in each for each in listed)
    assert len(listed) < finder.found.count() / 4


def test_accents_do_not_matter(open_desk: OpenDesk) -> None:
    """A Spanish name is found without its accents."""
    spanish = prepare_pack(content_folder(), assets_folder(), None, "es")
    desk = open_desk(Opening(language="es"), pack=spanish)
    desk.key(Qt.Key.Key_J, _CONTROL)
    finder = desk.find(StructureFinder)
    _type(finder, "rinon")
    assert any("iñón" in each for each in _listed(finder))
    finder.close()


def test_the_chosen_one_stands_alone(desk: Desk, finder: StructureFinder) -> None:
    """The body turns to it, all else fades, the card tells; closing brings all back."""
    desk.session.show_layer("organ")
    whole = _colourful(desk.picture())
    _type(finder, "kidney")
    row = next(each for each in _listed(finder) if each.splitlines()[-1].startswith("Kidney"))
    finder.found.setCurrentItem(finder.found.findItems(row, Qt.MatchFlag.MatchExactly)[0])
    QApplication.processEvents()
    assert desk.session.looking.structure
    assert desk.session.looking.layer == "organ"
    alone = _colourful(desk.picture())
    assert 0 < alone < whole / 2
    assert row.splitlines()[0] in finder.card.text()
    finder.close()
    QApplication.processEvents()
    assert desk.session.looking.structure == ""
    assert _colourful(desk.picture()) > alone


def test_keys_walk_the_list(desk: Desk, finder: StructureFinder) -> None:
    """Type, go down to the list, walk it; Escape closes and brings all back."""
    _type(finder, "lumbar")
    first = desk.session.looking.structure
    finder.found.setFocus()
    QTest.keyClick(finder.found, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert desk.session.looking.structure not in {"", first}
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert desk.session.looking.structure == ""


def test_selecting_a_region_brings_everything_back(desk: Desk, finder: StructureFinder) -> None:
    """A press on the body is about the place again."""
    _type(finder, "femur")
    assert desk.session.looking.structure
    desk.session.select_region("knee.L")
    assert desk.session.looking.structure == ""


def test_every_card_can_be_shown(desk: Desk, finder: StructureFinder) -> None:
    """Each listed structure is drawn in the view and layer to which the body turns."""
    names = desk.window.body.drawn_names()
    reference = desk.window._read_reference()
    for row in range(0, finder.found.count(), 9):
        finder.found.setCurrentRow(row)
        looking = desk.session.looking
        structure = reference.structures[looking.structure]
        assert looking.layer in LAYERS
        assert any(structure.stands_for(each) for each in names[looking.view, looking.layer])
