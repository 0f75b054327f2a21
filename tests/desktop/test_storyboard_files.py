"""Storyboards as files: read back by other programs, and by those that draw SVG."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explainer.desktop.mechanism.storyboard.files import KINDS, PAPERS, save_storyboard
from explainer.desktop.mechanism.storyboard.lettering import ANY_FONT
from explainer.desktop.mechanism.storyboard.page import Page
from explainer.desktop.mechanism.storyboard.painter import paint_page
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.window.window_style import FONT_FAMILY
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import AUDIENCES, Audience

from .boards import board, mechanisms, wordiest

NAMES = sorted(mechanisms())
_SVG = "{http://www.w3.org/2000/svg}"
_LARGEST = 8_000_000
_SCALE = 2.0
"""Pixels a point of the pictures that are looked at."""
needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler-utils")
needs_rsvg = pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="needs rsvg-convert")


def _read(program: str, file: Path, *more: str) -> str:
    done = subprocess.run([program, *more, str(file), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def _said(mechanism: Mechanism, audience: Audience) -> list[str]:
    """Return what the frames say, one after another, in the order of reading."""
    said = []
    for number, step in enumerate(mechanism.steps, 1):
        said += [str(number), step.name.said_to(audience), step.says.said_to(audience)]
        for point in step.points_for(audience):
            said += ["•", point]
    return [" ".join(each.split()) for each in said]


def _in_order(words: str, said: list[str]) -> None:
    at = 0
    for each in said:
        found = words.find(each, at)
        assert found >= 0, each
        at = found + len(each)


@needs_poppler
@pytest.mark.parametrize(("language", "audience"), [("en", "plain"), ("es", "clinical")])
@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_is_one_page_of_words_in_our_fonts(
    name: str, language: str, audience: Audience, tmp_path: Path
) -> None:
    """Other programs find one page, its title, every word in order, and both fonts inside."""
    mechanism = mechanisms(language)[name]
    file = tmp_path / "board.pdf"
    assert save_storyboard(board(mechanism, audience, language), file, "a4") == ""
    told = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    assert "(A4)" in told
    assert f"Title:           {mechanism.name.said_to(audience)}" in told
    words = _read("pdftotext", file, "-raw")
    _in_order(words, [mechanism.name.said_to(audience), *_said(mechanism, audience)])
    for step in mechanism.steps:
        for label in step.labels:
            assert label.text.said_to(audience) in words
        for gauge in step.gauges:
            assert gauge.name.said_to(audience) in words
    fonts = subprocess.run(["pdffonts", file], check=True, capture_output=True, text=True).stdout
    lines = fonts.splitlines()[2:]
    assert {each.split()[0] for each in lines} == {"SourceSans3-Regular", "SourceSans3-Bold"}
    assert all(each.split()[-5] == "yes" for each in lines), "embedded"


@needs_poppler
@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_has_the_paper_that_is_asked_for(paper: str, tmp_path: Path) -> None:
    """A4 or Letter, upright or turned, for what stands on it decides."""
    file = tmp_path / "board.pdf"
    asked = next(each for each in PAPERS if each == paper)
    sizes = set()
    for mechanism in (*mechanisms().values(), wordiest(14)):
        assert save_storyboard(board(mechanism), file, asked) == ""
        told = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
        found = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", told, re.MULTILINE)
        assert found is not None
        sizes.add(tuple(round(float(each)) for each in found.groups()))
    short, long = {"a4": (595, 842), "letter": (612, 792)}[paper]
    assert sizes == {(short, long), (long, short)}


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", NAMES)
def test_an_svg_is_whole(name: str, audience: Audience, tmp_path: Path) -> None:
    """It parses, says everything in order, names each thing once and fetches nothing."""
    mechanism = mechanisms()[name]
    file = tmp_path / "board.svg"
    assert save_storyboard(board(mechanism, audience), file, "a4") == ""
    assert file.stat().st_size < _LARGEST
    text = file.read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - written by the program under test
    assert root.findtext(f"{_SVG}title") == mechanism.name.said_to(audience)
    words = " ".join("".join(each.itertext()) for each in root.iter(f"{_SVG}text"))
    _in_order(" ".join(words.split()), _said(mechanism, audience))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)
    assert all(each.startswith("data:image/png;") for each in re.findall(r'href="([^"]*)', text))
    assert not re.search(r"@import|<script|<!ENTITY|<!DOCTYPE", text)
    frames = root.findall(f".//{_SVG}svg")
    assert len(frames) == len(mechanism.steps)
    assert all(each.get("overflow") == "hidden" and each.get("viewBox") for each in frames)
    for number, frame in enumerate(frames, 1):
        named = [each.get("id") for each in frame.iter() if each.get("id")]
        assert all(each and each.startswith(f"step-{number}-") for each in named)


def _frames_of(svg: Path) -> list[tuple[QRectF, QByteArray]]:
    """Return where the pictures of a page stand in points, each as a drawing of its own."""
    root = ET.parse(svg).getroot()  # noqa: S314 - written by the program under test
    group = root.find(f"{_SVG}g")
    assert group is not None
    moved = re.fullmatch(r"translate\(([\d.]+) ([\d.]+)\)", group.get("transform", ""))
    assert moved is not None
    found = []
    ET.register_namespace("", _SVG.strip("{}"))
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    for frame in root.iter(f"{_SVG}svg"):
        if frame is root:
            continue
        left, top, wide, high = (float(frame.get(key, "")) for key in ("x", "y", "width", "height"))
        box = QRectF(left, top, wide, high).translated(*map(float, moved.groups()))
        for words in frame.iter(f"{_SVG}text"):
            words.set("font-family", FONT_FAMILY)  # Qt takes no list of families
        found.append((box, QByteArray(ET.tostring(frame))))
    return found


def _on_white(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def _difference(one: QImage, other: QImage) -> float:
    """Return by how many of 255 steps two pictures differ on the average."""
    assert one.size() == other.size()
    left, right = bytes(one.constBits())[::3], bytes(other.constBits())[::3]
    return sum(abs(a - b) for a, b in zip(left, right, strict=True)) / len(left)


_MARGIN = 28


def _page_of(made: Storyboard, svg: Path) -> Page:
    """Return the page that ``svg`` shows."""
    root = ET.parse(svg).getroot()  # noqa: S314 - written by the program under test
    wide, high = map(float, root.get("viewBox", "").split()[2:])
    return made.page(QSizeF(wide - 2 * _MARGIN, high - 2 * _MARGIN), ANY_FONT)


@pytest.mark.parametrize("name", NAMES)
def test_an_svg_looks_like_the_page(name: str, tmp_path: Path) -> None:
    """Each picture of the drawing, cut off at its edge, is that of the page in pixels."""
    made = board(mechanisms()[name])
    svg = tmp_path / "board.svg"
    assert save_storyboard(made, svg, "a4") == ""
    page = _page_of(made, svg)
    wanted, drawn = (_on_white((page.size * _SCALE).toSize()) for _ in range(2))
    painter = QPainter(wanted)
    painter.scale(_SCALE, _SCALE)
    paint_page(painter, page, made)
    painter.end()
    frames = _frames_of(svg)
    painter = QPainter(drawn)
    painter.scale(_SCALE, _SCALE)
    painter.translate(-_MARGIN, -_MARGIN)
    for box, drawing in frames:
        painter.setClipRect(box)
        QSvgRenderer(drawing).render(painter, box)
    painter.end()
    for number, (box, _) in enumerate(frames, 1):
        at = (box.topLeft() - QPointF(_MARGIN, _MARGIN)) * _SCALE
        seen = QRectF(at, box.size() * _SCALE).toRect().adjusted(3, 3, -3, -3)
        blank = wanted.copy(seen)
        blank.fill(QColor(made.look.theme.panel))
        assert _difference(drawn.copy(seen), wanted.copy(seen)) < 3, number
        assert _difference(drawn.copy(seen), blank) > 5, number


@needs_rsvg
def test_another_program_draws_the_page(tmp_path: Path) -> None:
    """What leaves a picture is cut off there too, and between the frames the page is white."""
    made = board(mechanisms()["under-the-last-rib"])
    svg, png = tmp_path / "board.svg", tmp_path / "board.png"
    assert save_storyboard(made, svg, "a4") == ""
    subprocess.run(["rsvg-convert", "-d", "72", "-p", "72", svg, "-o", png], check=True)
    drawn = QImage(str(png))
    boxes = [box for box, _ in _frames_of(svg)]
    for box in boxes:
        for column in (round(box.left()) - 6, round(box.right()) + 6):
            for row in range(round(box.top()) + 2, round(box.bottom()) - 2):
                assert drawn.pixelColor(column, row) == QColor("white")
        seen = {
            drawn.pixel(x, y)
            for x in range(round(box.left()) + 3, round(box.right()) - 3, 3)
            for y in range(round(box.top()) + 3, round(box.bottom()) - 3, 3)
        }
        assert len(seen) > 50


def test_a_png_is_the_sheet_at_200_dots_an_inch(tmp_path: Path) -> None:
    """It is as large as the sheet, white at its edge, and tells its resolution."""
    file = tmp_path / "board.png"
    assert save_storyboard(board(mechanisms()["cords-tail"]), file, "letter") == ""
    picture = QImage(str(file))
    assert {picture.width(), picture.height()} == {1700, 2200}
    assert picture.pixelColor(3, 3) == QColor("white")
    assert picture.dotsPerMeterX() == pytest.approx(200 / 0.0254, abs=1)


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_written_is_told(kind: str, tmp_path: Path) -> None:
    """A folder that is not there is named, and nothing is made."""
    made = board(mechanisms()["volume-dial"])
    assert "no such folder" in save_storyboard(made, tmp_path / "gone" / f"b.{kind}", "a4")
    assert not (tmp_path / "gone").exists()
