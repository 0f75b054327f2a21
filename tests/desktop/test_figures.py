"""The neutral, the feminine and the masculine figure: the same places on each, chosen and kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from explainer.desktop.preferences import PreferencesStore
from explainer.lessons.body_outlines import drawn_figures
from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.model import FIGURES, VIEWS, Figure
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Folders, Opening, load_pack

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_OTHERS: tuple[Figure, ...] = ("feminine", "masculine")


def _choose(desk: Desk, figure: Figure) -> None:
    desk.window.actions_by_id[f"figure-{figure}"].trigger()


def test_all_figures_have_the_same_regions() -> None:
    """Ids are public: a lesson that names one is right for every figure."""
    faults = FaultList(assets_folder())
    assert drawn_figures(assets_folder()) == FIGURES
    for view in VIEWS:
        found = [read_outlines(assets_folder(), figure, view, faults) for figure in FIGURES]
        regions = [set(each.regions) for each in found if each]
        assert len(regions) == len(FIGURES)
        assert regions[0] == regions[1] == regions[2]
    assert list(faults) == []


@pytest.mark.parametrize("figure", _OTHERS)
def test_the_chosen_figure_is_shown_and_pressed(desk: Desk, figure: Figure) -> None:
    """Its own picture and outlines; the selection stays, and a press finds the same place."""
    desk.session.select_region("upper-gluteal.L")
    before, outline = desk.picture(), desk.canvas.point_of("upper-gluteal.L")
    _choose(desk, figure)
    assert desk.session.looking.figure == figure
    assert desk.session.looking.region == "upper-gluteal.L"
    assert desk.picture() != before
    assert desk.canvas.point_of("upper-gluteal.L") != outline
    for region in ("knee.R", "renal-angle.L", "scapula.R"):
        desk.click(desk.canvas, desk.canvas.point_of(region))
        assert desk.session.looking.region == region
    _choose(desk, "neutral")
    desk.session.select_region("upper-gluteal.L")
    desk.move_away()
    assert desk.picture() == before


@pytest.mark.parametrize("figure", _OTHERS)
def test_the_controls_lie_over_the_figure(desk: Desk, figure: Figure) -> None:
    """Keys and screen readers find each region where it is drawn now."""
    _choose(desk, figure)
    control = desk.control("knee.L")
    assert control.geometry().contains(desk.canvas.point_of("knee.L").toPoint())
    control.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Return)
    assert desk.session.looking.region == "knee.L"


def test_the_text_shows_the_chosen_figure(desk: Desk) -> None:
    """Illustrations of the page are of the figure that the body shows."""
    desk.session.open_lesson("flank-pain")
    bar = desk.page.verticalScrollBar()
    seen = []
    for figure in FIGURES:
        _choose(desk, figure)
        for _ in range(3):  # the page is laid out as it is scrolled
            begin = QTextCursor(desk.page.document())
            begin.setPosition(desk.page.document().find("\ufffc", 0).selectionStart())
            bar.setValue(bar.value() + desk.page.cursorRect(begin).top() - 40)
        seen.append(desk.page.grab().toImage())
    assert seen[0] != seen[1]
    assert seen[1] != seen[2]


def test_the_choice_is_kept(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Closed with another figure, the program remembers it."""
    folders = Folders(None, tmp_path / "preferences.ini", tmp_path / "reports")
    desk = open_desk(folders=folders)
    _choose(desk, "feminine")
    desk.window.close()
    assert PreferencesStore(folders.preferences).load().figure == "feminine"


@pytest.mark.parametrize("figure", FIGURES)
def test_the_window_opens_with_a_figure(open_desk: OpenDesk, figure: Figure) -> None:
    """Asked for on the command line or remembered, it is there from the first picture."""
    opening = Opening(figure=figure)
    desk = open_desk(opening, pack=load_pack(opening, None))
    assert desk.session.looking.figure == figure
    assert desk.window.actions_by_id[f"figure-{figure}"].isChecked()
