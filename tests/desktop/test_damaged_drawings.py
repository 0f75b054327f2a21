"""Drawings that are missing or cut in half: the window opens, says which, and shows the others."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from explainer.lessons.drawing_check import drawing_faults
from explainer.lessons.model import VIEWS, Figure, View
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import NoSuchPlaceError, Opening, PackUnusableError, load_pack

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("Cannot open file", "Cannot read file", "could not")


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the drawings that the program takes for its own."""
    real, folder = assets_folder(), tmp_path / "assets"
    leave = shutil.ignore_patterns("drawing")
    shutil.copytree(real / "body", folder / "body", ignore=leave)
    for name in ("fonts", "icons", "mechanisms", "translations", "desktop"):
        (folder / name).symlink_to(real / name)
    for module in ("startup", "opening"):
        monkeypatch.setattr(f"explainer.{module}.assets_folder", lambda: folder)
    return folder


def _damage(file: Path, how: str) -> None:
    if how == "gone":
        file.unlink()
    else:
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2])


def _bar(desk: Desk) -> str:
    """Return what the bar of faults says."""
    bar = desk.find(QWidget, "faultBar")
    assert bar.isVisible()
    return bar.findChildren(QLabel)[0].text()


def _walk_everything(desk: Desk) -> int:
    """Open every section and select every region; return how many regions were seen."""
    seen = 0
    for lesson in desk.pack.lessons:
        for section in lesson.sections:
            desk.session.go_to(section.address)
            QApplication.processEvents()
    for region in desk.pack.regions:
        desk.session.select_region(region)
        assert desk.session.looking.region == region
        seen += desk.canvas.shows(region)
    desk.picture()
    return seen


def test_sound_drawings_have_no_fault(desk: Desk) -> None:
    """Nothing is told where nothing is wrong."""
    assert drawing_faults(assets_folder()) == ()
    assert desk.window.findChildren(QWidget, "faultBar") == []


@pytest.mark.parametrize("how", ["gone", "cut"])
@pytest.mark.parametrize("name", ["skin", "regions", "bone"])
@pytest.mark.parametrize("view", ["front", "back"])
def test_one_damaged_file_is_named_and_the_rest_is_shown(
    open_desk: OpenDesk, assets: Path, view: View, name: str, how: str
) -> None:
    """The bar names the file; without its regions a view is left out, the others are whole."""
    _damage(assets / "body/neutral" / view / f"{name}.svg", how)
    desk = open_desk(pack=load_pack(Opening(), None))
    assert f"assets/body/neutral/{view}/{name}.svg" in _bar(desk)
    views = desk.window.body.drawn_views
    assert (view in views) == (name != "regions")
    assert set(views) | {view} == set(VIEWS)
    assert _walk_everything(desk) > 30
    desk.session.show_view(view)
    assert desk.session.looking.view in views
    desk.window.body.show_figure("feminine")
    assert desk.session.looking.figure == "feminine"
    assert _walk_everything(desk) > 80


@pytest.mark.parametrize("figure", ["neutral", "feminine"])
def test_a_missing_figure_leaves_the_others(
    open_desk: OpenDesk, assets: Path, figure: Figure
) -> None:
    """The window opens with another figure, tells what is missing, and does not offer it."""
    shutil.rmtree(assets / "body" / figure)
    desk = open_desk(pack=load_pack(Opening(), None, remembered_figure=figure))
    assert desk.session.looking.figure != figure
    assert f"assets/body/{figure}/" in _bar(desk)
    assert not desk.window.actions_by_id[f"figure-{figure}"].isEnabled()
    assert _walk_everything(desk) > 80
    with pytest.raises(NoSuchPlaceError, match="masculine"):
        load_pack(Opening(figure=figure), None)


def test_a_figure_without_sound_regions_is_not_shown(open_desk: OpenDesk, assets: Path) -> None:
    """Chosen in the menu, the figure stays what it was, and so does the mark in the menu."""
    for view in VIEWS:
        _damage(assets / "body/feminine" / view / "regions.svg", "cut")
    desk = open_desk(pack=load_pack(Opening(), None))
    assert "regions.svg and 3 more cannot be shown" in _bar(desk)
    desk.window.actions_by_id["figure-feminine"].trigger()
    assert desk.session.looking.figure == "neutral"
    assert desk.window.actions_by_id["figure-neutral"].isChecked()


def test_no_drawing_at_all_is_refused_in_words(assets: Path) -> None:
    """The reason names the folder."""
    shutil.rmtree(assets / "body")
    with pytest.raises(PackUnusableError, match=str(assets)):
        load_pack(Opening(), None)
    assert {fault.path for fault in drawing_faults(assets)} == {
        f"assets/body/{figure}/{VIEWS[0]}/regions.svg"
        for figure in ("neutral", "feminine", "masculine")
    }
