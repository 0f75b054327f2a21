"""The picture of the body out of the window: saved by its dialog, printed, read back."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QMessageBox

from explainer.desktop.body.picture.body_picture import PictureWish, Sheet
from explainer.desktop.body.picture.files import save_picture
from explainer.desktop.body.picture.marks import Written
from explainer.desktop.shown_names import NamesMode
from explainer.desktop.theme import DARK, LIGHT, THEMES, Theme, contrast_ratio
from explainer.lessons.body_outlines import drawing_file, drawn_figures, drawn_views
from explainer.lessons.model import LAYERS
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening

from .conftest import OpenDesk
from .desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SVG = "{http://www.w3.org/2000/svg}"


def _dialog(desk: Desk) -> QFileDialog:
    desk.window.actions_by_id["save-picture"].trigger()
    QApplication.processEvents()
    return desk.find(QFileDialog, "savePictureDialog")


def _save(desk: Desk, file: Path) -> None:
    """Choose to save, write the file's name and press Enter."""
    name = _dialog(desk).findChildren(QLineEdit)[0]
    name.selectAll()
    QTest.keyClicks(name, str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _read(program: str, file: Path, *more: str) -> str:
    done = subprocess.run([program, str(file), *more], check=True, capture_output=True, text=True)
    return done.stdout


def _words(svg: Path) -> str:
    root = ET.parse(svg).getroot()  # noqa: S314 - written by the program under test
    return " ".join("".join(each.itertext()) for each in root.iter(f"{_SVG}text"))


def _sheet(desk: Desk, theme: Theme = LIGHT, names: NamesMode = "pointed") -> Sheet:
    font = desk.window.font().family()
    wish = PictureWish(QSizeF(600, 800), theme, font, theme.panel, names)
    return desk.window.body.make_picture().sheet(wish)


@pytest.fixture
def kidney(open_desk: OpenDesk) -> Desk:
    """A window with a region selected in the layer of organs."""
    return open_desk(Opening(region="renal-angle.L", view="back", layer="organ"))


def test_what_is_on_screen_is_saved_as_png(kidney: Desk, tmp_path: Path) -> None:
    """The picture is large, wears the theme, and changes with what is selected."""
    kidney.window.actions_by_id["theme-dark"].trigger()
    file = tmp_path / "body.png"
    _save(kidney, file)
    picture = QImage(str(file))
    assert picture.size() == QSize(1800, 2400)
    assert picture.pixelColor(2, 2) == QColor(DARK.panel)
    before = file.read_bytes()
    kidney.session.select_region("calf.R")
    file.unlink()
    _save(kidney, file)
    assert file.read_bytes() != before


def test_what_is_on_screen_is_saved_as_svg(kidney: Desk, tmp_path: Path) -> None:
    """Figure, view, layer, names and the wording of the audience are those of the window."""
    kidney.session.choose_audience("clinical")
    kidney.window.body.show_figure("feminine")
    file = tmp_path / "body.svg"
    _save(kidney, file)
    words = _words(file)
    region = kidney.pack.regions["renal-angle.L"]
    for each in (*region.name, "Feminine figure", "Back", "Organ"):
        assert each in words
    kidney.session.names.choose("all")
    file.unlink()
    _save(kidney, file)
    assert "Spleen" in _words(file)


def test_a_pdf_is_one_light_a4_page_of_text(kidney: Desk, tmp_path: Path) -> None:
    """Whatever the window wears, paper is light; other programs find words and fonts."""
    kidney.window.actions_by_id["theme-dark"].trigger()
    folder = tmp_path / "papers"
    folder.mkdir()
    file = folder / "body.pdf"
    _save(kidney, file)
    assert list(folder.iterdir()) == [file]
    told = _read("pdfinfo", file)
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    assert "A4" in told
    words = " ".join(_read("pdftotext", file, "-").split())
    for each in (*kidney.pack.regions["renal-angle.L"].name, "it cannot examine anyone"):
        assert each in words
    fonts = _read("pdffonts", file).splitlines()[2:]
    assert len(fonts) == 2
    for line in fonts:
        assert line.startswith("SourceSans3"), line
        assert line.split()[-5] == "yes", "embedded"
    subprocess.run(["pdftoppm", "-r", "20", "-gray", file, tmp_path / "page"], check=True)
    page = min(tmp_path.glob("page*.pgm")).read_bytes()
    pixels = page[-(len(page) * 9 // 10) :]
    assert sum(pixels) / len(pixels) > 200


def test_the_suggested_name_tells_what_is_shown(kidney: Desk) -> None:
    """It is made of figure, view, layer and region, and its ending follows the kind of file."""
    dialog = _dialog(kidney)
    named = [Path(each).name for each in dialog.selectedFiles()]
    assert named == ["neutral-back-organ-renal-angle-L.png"]
    kinds = dialog.findChildren(QComboBox, "fileTypeCombo")[0]
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert "*.svg" in dialog.selectedNameFilter()
    named = [Path(each).name for each in dialog.selectedFiles()]
    assert named == ["neutral-back-organ-renal-angle-L.svg"]
    assert dialog.defaultSuffix() == "svg"
    dialog.close()


@pytest.mark.parametrize("name", ["gone/body.png", "body.gif"])
def test_what_cannot_be_written_is_told(kidney: Desk, tmp_path: Path, name: str) -> None:
    """One sentence names the file, and the program goes on."""
    file = tmp_path / name
    dialog = _dialog(kidney)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    box = kidney.find(QMessageBox, "paperFailed")
    assert str(file) in box.text()
    assert not file.exists()
    box.close()
    assert kidney.window.isVisible()


def test_the_picture_has_keys(kidney: Desk) -> None:
    """Ctrl+Shift+S asks for a file."""
    kidney.key(Qt.Key.Key_S, _CONTROL_SHIFT)
    assert kidney.find(QFileDialog, "savePictureDialog").isVisible()


def test_the_picture_is_printed_on_one_page(kidney: Desk, tmp_path: Path) -> None:
    """What the dialog accepts goes to the printer, here one that writes a file."""
    kidney.key(Qt.Key.Key_I, _CONTROL_SHIFT)
    dialog = kidney.find(QPrintDialog, "printPictureDialog")
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(file))
    dialog.done(QDialog.DialogCode.Accepted)
    assert re.search(r"^Pages: +1$", _read("pdfinfo", file), re.MULTILINE)
    assert kidney.pack.regions["renal-angle.L"].name.plain in _read("pdftotext", file, "-")


def test_a_structure_that_is_singled_out_stands_alone(desk: Desk, tmp_path: Path) -> None:
    """It is drawn once more over a veil, and named; nothing else is lit."""
    desk.session.show_view("front")
    desk.session.show_layer("organ")
    desk.session.show_structure("liver")
    file = tmp_path / "liver.svg"
    _save(desk, file)
    root = ET.parse(file).getroot()  # noqa: S314 - written by the program under test
    by_id = {each.get("id"): each for each in root.iter()}
    lit = by_id["picture-lit"]
    data = by_id["front.organ.liver"].get("d")
    assert data in [each.get("d") for each in lit.iter(f"{_SVG}path")]
    assert "Liver" in _words(file)
    assert desk.window.body.make_picture().name == "neutral-front-organ-liver"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_an_svg_looks_like_the_png(kidney: Desk, tmp_path: Path, theme: Theme) -> None:
    """Both pens draw the same plate, tone, pattern and lines; words need the font installed."""
    sheet = _sheet(kidney, theme)
    drawn = {
        name: tuple(mark for mark in marks if not isinstance(mark, Written))
        for name, marks in sheet.layers.items()
    }
    sheet = sheet._replace(layers=drawn)
    pictures = []
    for kind in ("png", "svg"):
        file = tmp_path / f"body.{kind}"
        assert save_picture(sheet, "en", file) == ""
        picture = QImage(600, 800, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        if kind == "png":
            painter.drawImage(0, 0, QImage(str(file)))
        else:
            QSvgRenderer(str(file)).render(painter)
        painter.end()
        pictures.append(picture)
    assert _difference(*pictures) < 0.4
    blank = QImage(pictures[0])
    blank.fill(QColor(theme.panel))
    assert _difference(pictures[0], blank) > 1.5


def _difference(one: QImage, other: QImage) -> float:
    """Return by how many of 255 steps two pictures differ on the average."""
    left, right = bytes(one.constBits())[::3], bytes(other.constBits())[::3]
    return sum(abs(a - b) for a, b in zip(left, right, strict=True)) / len(left)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_drawing_becomes_a_picture(
    open_desk: OpenDesk, tmp_path: Path, language: str
) -> None:
    """Each figure, view and layer gives a sound file that names it."""
    desk = open_desk(Opening(language=language))
    assets = assets_folder()
    count = 0
    for figure in drawn_figures(assets):
        desk.window.body.show_figure(figure)
        for view in drawn_views(assets, figure):
            desk.session.show_view(view)
            for layer in LAYERS:
                if not drawing_file(assets, figure, view, layer).is_file():
                    continue
                desk.session.show_layer(layer)
                sheet = _sheet(desk, names="all")
                file = tmp_path / "body.svg"
                assert save_picture(sheet, language, file) == ""
                words = _words(file)
                assert len(words.split()) > 60
                assert sheet.title in words
                assert file.stat().st_size < 400_000
                count += 1
    assert count >= 42


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_words_stand_out_from_the_ground(kidney: Desk, theme: Theme) -> None:
    """Every word beside and below the body has a contrast of at least 4.5 to the ground."""
    sheet = _sheet(kidney, theme)
    marks = [mark for layer in sheet.layers.values() for mark in layer]
    inks = {mark.colour for mark in marks if isinstance(mark, Written)}
    assert inks
    assert min(contrast_ratio(QColor(ink), QColor(theme.panel)) for ink in inks) >= 4.5
