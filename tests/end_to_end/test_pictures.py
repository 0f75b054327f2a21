"""The commands that draw write a whole picture of the asked size, or say why not."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explainer.lessons.model import Pack

from .running import CHECKOUT, run, sole_sentence

WIDTH, HEIGHT = 400, 900
SIZE = f"{WIDTH}x{HEIGHT}"


def _is_painted(picture: QImage, row: int) -> bool:
    return any(picture.pixelColor(x, row).alpha() for x in range(picture.width()))


def _assert_body_fills_height(picture: QImage) -> None:
    """Check the size, the transparent corners, and paint in the first and the last row."""
    assert picture.size() == QSize(WIDTH, HEIGHT)
    assert picture.hasAlphaChannel()
    for x in (0, WIDTH - 1):
        for y in (0, HEIGHT - 1):
            assert picture.pixelColor(x, y).alpha() == 0
    assert _is_painted(picture, 0)
    assert _is_painted(picture, HEIGHT - 1)


@pytest.mark.parametrize("size", ["1280x800", "960x600", "333x777"])
def test_a_snapshot_has_the_asked_size(size: str, tmp_path: Path) -> None:
    """``snapshot`` writes a PNG of that size and leaves nothing else."""
    out = tmp_path / "seen" / "out.png"
    out.parent.mkdir()
    said = run("snapshot", out, "--size", size)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    picture = QImage(str(out))
    assert f"{picture.width()}x{picture.height()}" == size
    assert [each.name for each in out.parent.iterdir()] == ["out.png"]


def test_a_snapshot_shows_what_was_asked_for(tmp_path: Path) -> None:
    """Lesson, region, view, theme and audience each change the picture."""
    seen = set()
    for number, options in enumerate(
        (
            (),
            ("--lesson", "flank-pain"),
            ("--region", "renal-angle.L"),
            ("--view", "front"),
            ("--theme", "dark"),
            ("--layer", "bone"),
        )
    ):
        out = tmp_path / f"{number}.png"
        assert run("snapshot", out, *options).returncode == 0
        seen.add(out.read_bytes())
    assert len(seen) == 6


@pytest.mark.parametrize(("option", "known"), [("--lesson", "lessons"), ("--region", "regions")])
def test_a_snapshot_of_the_unknown_lists_what_there_is(
    option: str, known: str, pack: Pack, tmp_path: Path
) -> None:
    """An unknown lesson or region ends in 2, with every id there is, and no file."""
    said = run("snapshot", tmp_path / "out.png", option, "no-such-thing")
    assert said.returncode == 2
    sentence = sole_sentence(said)
    ids = [each.id for each in pack.lessons] if known == "lessons" else list(pack.regions)
    assert all(each in sentence for each in ids)
    assert not list(tmp_path.glob("*.png"))


@pytest.mark.parametrize("command", ["snapshot", "figure"])
def test_a_missing_folder_is_told_in_one_sentence(command: str, tmp_path: Path) -> None:
    """Nowhere to write ends in 1, and nothing is made."""
    before = sorted(tmp_path.iterdir())
    said = run(command, tmp_path / "no-such-folder" / "out.png")
    assert said.returncode == 1
    assert "no-such-folder" in sole_sentence(said)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("command", ["snapshot", "figure"])
def test_a_full_disk_is_told_and_leaves_the_old_picture(command: str, tmp_path: Path) -> None:
    """Files may not grow past 64 kB: the command ends in 1, and the old picture stays whole."""
    out = tmp_path / "seen" / "out.png"
    out.parent.mkdir()
    out.write_bytes(b"the old picture")
    limited = ("bash", "-c", 'ulimit -f 64; exec "$@"', "limited")
    said = run(command, out, program=(*limited, *CHECKOUT))
    assert said.returncode == 1
    assert said.stderr.splitlines()[-1].startswith(f"ache-explainer: {out} could not be written")
    assert out.read_bytes() == b"the old picture"
    assert [each.name for each in out.parent.iterdir()] == ["out.png"]


def test_a_figure_as_png_fills_the_height(tmp_path: Path) -> None:
    """The PNG is transparent at its corners and the body touches the top and the bottom."""
    out = tmp_path / "out.png"
    said = run("figure", out, "--size", SIZE, "--layer", "muscle")
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    _assert_body_fills_height(QImage(str(out)))


def test_a_figure_as_svg_fills_the_height(tmp_path: Path) -> None:
    """The SVG has the asked size, and Qt draws it as the PNG is."""
    out = tmp_path / "out.svg"
    assert run("figure", out, "--size", SIZE, "--view", "front").returncode == 0
    root = ET.parse(out).getroot()  # noqa: S314 - written by the program under test
    assert root.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(out)).render(painter)
    painter.end()
    _assert_body_fills_height(picture)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler-utils")
def test_a_figure_as_pdf_is_one_page_that_it_fills(tmp_path: Path) -> None:
    """The PDF is one page of the asked size at 96 dots an inch, without stray words."""
    out = tmp_path / "out.pdf"
    assert run("figure", out, "--size", SIZE, "--region", "renal-angle.L").returncode == 0
    told = _poppler("pdfinfo", str(out))
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    found = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", told, re.MULTILINE)
    assert found is not None
    assert [float(each) for each in found.groups()] == [WIDTH * 0.75, HEIGHT * 0.75]
    assert re.search(r"^Title: +Ache Explainer$", told, re.MULTILINE)
    assert not _poppler("pdftotext", str(out), "-").strip()
    _poppler("pdftoppm", "-png", "-r", "96", "-singlefile", str(out), str(tmp_path / "page"))
    page = QImage(str(tmp_path / "page.png"))
    assert page.size() == QSize(WIDTH, HEIGHT)
    white = QColor("white")
    for row in (0, HEIGHT - 1):
        assert page.pixelColor(0, row) == page.pixelColor(WIDTH - 1, row) == white
        assert any(page.pixelColor(x, row) != white for x in range(WIDTH))


def _poppler(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def test_a_lit_region_changes_the_figure(tmp_path: Path) -> None:
    """``--region`` lights the region; an unknown one ends in 2."""
    bare, lit = tmp_path / "bare.png", tmp_path / "lit.png"
    assert run("figure", bare).returncode == 0
    assert run("figure", lit, "--region", "renal-angle.L").returncode == 0
    assert bare.read_bytes() != lit.read_bytes()
    said = run("figure", tmp_path / "none.png", "--region", "no-such-region")
    assert said.returncode == 2
    assert "renal-angle.L" in sole_sentence(said)


@pytest.mark.parametrize("name", ["out.bmp", "out"])
def test_another_kind_of_picture_is_refused(name: str, tmp_path: Path) -> None:
    """What is neither SVG, PNG nor PDF ends in 2."""
    said = run("figure", tmp_path / name)
    assert said.returncode == 2
    assert ".svg" in sole_sentence(said)


@pytest.mark.parametrize(
    ("option", "wanted", "known"),
    [
        ("--view", "side", "back"),
    ],
)
def test_a_drawing_that_there_is_not_is_answered_with_those_there_are(
    option: str, wanted: str, known: str, tmp_path: Path
) -> None:
    """What is not drawn yet ends in 2, lists what is, and makes no file."""
    said = run("figure", tmp_path / "out.svg", option, wanted)
    assert said.returncode == 2
    asked, _, there = sole_sentence(said).partition(" there is: ")
    assert wanted in asked
    assert known in there
    assert not (tmp_path / "out.svg").exists()
