"""Pictures of the body: drawn once, the same from the cache, and never a reason to stop."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.desktop.body.layer_pictures import LayerPictures, PlateRequest
from explainer.desktop.body.placement import fitted
from explainer.desktop.theme import DARK, LIGHT, THEMES, Theme
from explainer.lessons.body_outlines import drawing_file
from explainer.lessons.model import View
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Folders, Opening

from .conftest import OpenDesk

_SIZE = (260, 400)


def _request(drawing: Path | None = None, theme: Theme = LIGHT) -> PlateRequest:
    return PlateRequest(
        drawing or drawing_file(assets_folder(), "neutral", "back", "skin"),
        fitted(QSizeF(*_SIZE)),
        _SIZE,
        1.0,
        theme.name,
    )


def _dot(painter: QPainter) -> None:
    painter.fillRect(QRectF(5, 5, 9, 9), QColor("red"))


def _nothing(painter: QPainter) -> None:
    """Paint nothing."""


def _picture(
    cache: Path | None, request: PlateRequest | None = None, *, state: str = "dot"
) -> QImage:
    """Return a picture as a program that was just started would show it."""
    wanted = request or _request()
    paint = _dot if state == "dot" else _nothing
    pictures = LayerPictures(cache)
    return pictures.picture(wanted, LIGHT, state, paint, keep_on_disk=True).toImage()


def _entries(cache: Path) -> list[Path]:
    return sorted(each for each in cache.rglob("*") if each.is_file())


def test_a_picture_from_the_cache_is_the_one_that_was_drawn(tmp_path: Path) -> None:
    """Pixel for pixel, whether drawn without a cache, for the cache or read from it."""
    drawn = _picture(None)
    assert _picture(tmp_path) == drawn
    (entry,) = _entries(tmp_path)
    kept = entry.read_bytes()
    assert _picture(tmp_path) == drawn
    assert _entries(tmp_path) == [entry]
    assert entry.read_bytes() == kept


def test_a_kept_picture_is_not_drawn_again(tmp_path: Path) -> None:
    """On the second start neither drawing nor state is painted."""
    _picture(tmp_path)

    def refuse(_painter: QPainter) -> None:
        pytest.fail("painted again")

    LayerPictures(tmp_path).picture(_request(), LIGHT, "dot", refuse, keep_on_disk=True)


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[: len(raw) // 2],
        lambda _raw: b"",
        lambda raw: raw + b"more",
        lambda raw: b"\xff" * len(raw),
        lambda raw: raw[:9000] + bytes(3000) + raw[12_000:],
    ],
    ids=["cut", "empty", "longer", "overwritten", "a hole"],
)
def test_a_damaged_entry_is_drawn_afresh(tmp_path: Path, damage: object) -> None:
    """Whatever became of the file, the picture shown is right, and is kept anew."""
    assert callable(damage)
    drawn = _picture(tmp_path)
    (entry,) = _entries(tmp_path)
    sound = entry.read_bytes()
    entry.write_bytes(damage(sound))
    assert _picture(tmp_path) == drawn
    assert entry.read_bytes() == sound


def test_each_state_theme_and_place_has_its_own_picture(tmp_path: Path) -> None:
    """Nothing that changes what is seen is taken for the same picture."""
    other_place = _request()._replace(placement=fitted(QSizeF(200, 400)))
    cases = [
        (_request(), "dot"),
        (_request(), "plain"),
        (_request(theme=DARK), "dot"),
        (other_place, "dot"),
        (_request(drawing_file(assets_folder(), "neutral", "back", "bone")), "dot"),
    ]
    for request, state in cases:
        _picture(tmp_path, request, state=state)
    assert len(_entries(tmp_path)) == len(cases)


def test_a_changed_drawing_is_drawn_afresh(tmp_path: Path) -> None:
    """An entry made from an older drawing is not shown, even if name and size are the same."""
    folder = tmp_path / "drawings"
    folder.mkdir()
    drawing = folder / "skin.svg"
    square = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1040">'
        '<rect width="600" height="1040" fill="{}"/></svg>'
    )
    drawing.write_text(square.format("#ff0000"))
    red = _picture(tmp_path / "cache", _request(drawing), state="plain")
    drawing.write_text(square.format("#0000ff"))
    blue = _picture(tmp_path / "cache", _request(drawing), state="plain")
    middle = red.rect().center()
    assert red.pixelColor(middle) == QColor("#ff0000")
    assert blue.pixelColor(middle) == QColor("#0000ff")


@pytest.mark.qt_log_ignore("Cannot open file", "Cannot read file", "could not")
@pytest.mark.parametrize("content", [None, "", "<svg", "not a drawing"])
def test_a_missing_or_broken_drawing_shows_a_plain_sheet(
    tmp_path: Path, content: str | None
) -> None:
    """Where the drawing cannot be read the regions are still painted on something."""
    drawing = tmp_path / "skin.svg"
    if content is not None:
        drawing.write_text(content)
    picture = _picture(None, _request(drawing))
    assert picture.pixelColor(8, 8) == QColor("red")
    assert picture.pixelColor(picture.rect().center()).alpha() == 255


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """A file where the folder should be: the picture is drawn all the same."""
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    assert _picture(blocked / "cache") == _picture(None)


def test_the_cache_does_not_grow_without_end(tmp_path: Path) -> None:
    """Of many sizes of the window only the last few pictures stay on disk."""
    for width in range(40):
        small = _request()._replace(size=(20 + width, 30))
        _picture(tmp_path, small, state="plain")
    assert 1 < len(_entries(tmp_path)) <= 24


@pytest.mark.parametrize("view", ["front", "back"])
def test_a_window_looks_the_same_from_the_cache(
    open_desk: OpenDesk, tmp_path: Path, view: View
) -> None:
    """The first window draws, the second reads: every layer, theme and selection is the same."""
    folders = Folders(tmp_path / "cache", None, tmp_path / "reports")
    seen: list[list[QImage]] = []
    for _ in range(2):
        desk = open_desk(Opening(region="", theme="light"), folders=folders)
        shown = []
        for layer in ("skin", "bone"):
            for region in ("", "knee.L"):
                desk.session.select_region(region)
                desk.session.show_view(view)
                desk.session.show_layer("bone" if layer == "bone" else "skin")
                shown.append(desk.picture())
        for name in THEMES:
            desk.window.actions_by_id[f"theme-{name}"].trigger()
            shown.append(desk.picture())
        seen.append(shown)
        desk.window.close()
    assert len(_entries(tmp_path / "cache")) >= 6
    assert seen[0] == seen[1]
    shutil.rmtree(tmp_path / "cache")
