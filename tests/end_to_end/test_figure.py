"""The figure command: real files read back, and every reason why there is none."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from explainer.desktop.theme import THEMES
from explainer.lessons.model import Pack

from .running import CHECKOUT, ROOT, run, sole_sentence

WIDTH, HEIGHT = 400, 900
SIZE = f"{WIDTH}x{HEIGHT}"
BARE = ("--no-labels", "--no-legend")
KINDS = ("png", "svg", "pdf")
SVG = "{http://www.w3.org/2000/svg}"
needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler-utils")


def _words(svg: Path) -> str:
    """Return every line of text of a drawing, one after another."""
    root = ET.parse(svg).getroot()  # noqa: S314 - written by the program under test
    return " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))


def _poppler(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def _is_painted(picture: QImage, row: int) -> bool:
    return any(picture.pixelColor(x, row).alpha() for x in range(picture.width()))


def test_a_bare_figure_fills_the_height(tmp_path: Path) -> None:
    """Without names and legend the body touches top and bottom of a transparent picture."""
    out = tmp_path / "out.png"
    said = run("figure", out, "--size", SIZE, "--layer", "muscle", *BARE)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    picture = QImage(str(out))
    assert picture.size() == QSize(WIDTH, HEIGHT)
    assert picture.hasAlphaChannel()
    for x in (0, WIDTH - 1):
        for y in (0, HEIGHT - 1):
            assert picture.pixelColor(x, y).alpha() == 0
    assert _is_painted(picture, 0)
    assert _is_painted(picture, HEIGHT - 1)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ground_is_that_of_the_theme_where_it_is_wanted(theme: str, tmp_path: Path) -> None:
    """``--ground theme`` fills the corners; the usual ground lets through what is behind."""
    out = tmp_path / "out.png"
    assert run("figure", out, "--theme", theme, "--ground", "theme").returncode == 0
    picture = QImage(str(out))
    assert picture.pixelColor(0, 0) == QColor(THEMES[theme].panel)
    assert run("figure", out, "--theme", theme).returncode == 0
    assert QImage(str(out)).pixelColor(0, 0).alpha() == 0


def test_an_svg_is_paths_and_words(tmp_path: Path, pack: Pack) -> None:
    """Names, legend and sides are text, the region is a path, and nothing is fetched."""
    out = tmp_path / "out.svg"
    asked = ("--region", "renal-angle.L", "--layer", "organ", "--size", "800x1100")
    assert run("figure", out, *asked).returncode == 0
    root = ET.parse(out).getroot()  # noqa: S314 - written by the program under test
    assert root.get("viewBox") == "0 0 800 1100"
    assert (root.get("width"), root.get("height")) == ("800", "1100")
    words = _words(out)
    region = pack.regions["renal-angle.L"]
    family = pack.families["kidney"]
    assert words.count(region.name.plain) == 2, "beside the body and in the legend"
    for said in (region.name.clinical, family.name, "Your left", "Your right", pack.version):
        assert said in words
    for said in ("Neutral figure", "Back", "Organ", "Ache Explainer", "cannot examine"):
        assert said in words
    assert "CC BY-SA 4.0" in words
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert "region-renal-angle.L" in ids
    assert root.findtext(f"{SVG}title") == region.name.plain
    text = out.read_text(encoding="utf-8")
    assert not re.search(r"href|@import|<image|<script|<!ENTITY|url\((?!#)", text)
    used = set(re.findall(r"url\(#([^)]+)\)", text))
    assert used <= set(ids)
    assert re.findall(r"https?://[^\"']*", text) == ["http://www.w3.org/2000/svg"]


def test_a_picture_speaks_the_language_and_to_the_audience(tmp_path: Path) -> None:
    """In Spanish for clinicians the clinical name comes first, and the tag is told."""
    out = tmp_path / "out.svg"
    asked = ("--region", "renal-angle.L", "--language", "es", "--audience", "clinical")
    assert run("figure", out, *asked).returncode == 0
    words = _words(out)
    assert words.index("costovertebral") < words.index("Zona del riñón")
    assert "Riñón y tubos de la orina" in words
    assert "Su izquierda" in words
    root = ET.parse(out).getroot()  # noqa: S314 - written by the program under test
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"


def test_names_and_legend_can_be_left_out(tmp_path: Path, pack: Pack) -> None:
    """Each of the two goes by itself; ``--names all`` names more than what is lit."""
    name = pack.regions["renal-angle.L"].name.plain
    counts = []
    for number, more in enumerate(
        [(), ("--no-labels",), ("--no-legend",), BARE, ("--names", "all", "--no-legend")]
    ):
        out = tmp_path / f"{number}.svg"
        assert run("figure", out, "--region", "renal-angle.L", *more).returncode == 0
        words = _words(out)
        counts.append((words.count(name), "cannot examine" in words))
    assert counts == [(2, True), (1, True), (1, False), (0, False), (1, False)]
    assert pack.regions["occiput"].name.plain in words


@needs_poppler
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_pdf_is_one_page_of_words_in_our_fonts(language: str, tmp_path: Path) -> None:
    """Other programs find one page of the asked size, the words, and both fonts inside."""
    out = tmp_path / "out.pdf"
    asked = ("--size", SIZE, "--region", "renal-angle.L", "--language", language)
    said = run("figure", out, *asked)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    told = _poppler("pdfinfo", str(out))
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    found = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", told, re.MULTILINE)
    assert found is not None
    assert [float(each) for each in found.groups()] == [WIDTH * 0.75, HEIGHT * 0.75]
    words = " ".join(_poppler("pdftotext", str(out), "-").split())
    expected = {
        "en": ("Left kidney corner", "Left renal angle", "Kidney and urine tubes"),
        "es": ("Zona del riñón izquierdo", "Ángulo costovertebral", "Riñón y tubos de la orina"),
    }
    for each in expected[language]:
        assert each in words
    fonts = _poppler("pdffonts", str(out)).splitlines()[2:]
    assert {line.split()[0] for line in fonts} == {"SourceSans3-Regular", "SourceSans3-Semibold"}
    assert all(line.split()[-5] == "yes" for line in fonts), "embedded"


@needs_poppler
def test_a_bare_pdf_is_filled_by_the_body(tmp_path: Path) -> None:
    """The page holds no stray words; the body touches its top and bottom."""
    out = tmp_path / "out.pdf"
    assert run("figure", out, "--size", SIZE, *BARE).returncode == 0
    assert not _poppler("pdftotext", str(out), "-").strip()
    _poppler("pdftoppm", "-png", "-r", "96", "-singlefile", str(out), str(tmp_path / "page"))
    page = QImage(str(tmp_path / "page.png"))
    assert page.size() == QSize(WIDTH, HEIGHT)
    for row in (0, HEIGHT - 1):
        lights = [page.pixelColor(x, row).lightnessF() for x in range(WIDTH)]
        assert min(lights[0], lights[-1]) > 0.99
        assert min(lights) < 0.95


@needs_poppler
def test_light_words_stand_on_a_dark_page(tmp_path: Path) -> None:
    """A PDF in the dark theme has its ground, for paper lets nothing through."""
    out = tmp_path / "out.pdf"
    assert run("figure", out, "--size", SIZE, "--theme", "dark").returncode == 0
    _poppler("pdftoppm", "-png", "-r", "48", "-singlefile", str(out), str(tmp_path / "page"))
    assert QImage(str(tmp_path / "page.png")).pixelColor(1, 1) == QColor(THEMES["dark"].panel)


@pytest.mark.parametrize("size", ["10x10", "40x3000", "3000x40", "260x450", "2400x1350"])
def test_any_size_is_answered(size: str, tmp_path: Path) -> None:
    """However narrow, the picture has its size and shows something of the body."""
    out = tmp_path / "out.png"
    asked = ("--size", size, "--region", "renal-angle.L", "--names", "all")
    assert run("figure", out, *asked).returncode == 0
    picture = QImage(str(out))
    assert f"{picture.width()}x{picture.height()}" == size
    assert any(_is_painted(picture, row) for row in range(picture.height()))


def test_the_largest_picture_needs_more_memory_than_there_is(tmp_path: Path) -> None:
    """A gigabyte of pixels that is not to be had is told, and no file is made."""
    out = tmp_path / "out.png"
    limited = ("bash", "-c", 'ulimit -v 1000000; exec "$@"', "limited")
    said = run("figure", out, "--size", "16384x16384", program=(*limited, *CHECKOUT))
    assert said.returncode == 1
    assert "too little memory for 16384 x 16384 pixels" in sole_sentence(said)
    assert not out.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_folder_is_told_in_one_sentence(kind: str, tmp_path: Path) -> None:
    """Nowhere to write ends in 1, and nothing is made."""
    before = sorted(tmp_path.iterdir())
    said = run("figure", tmp_path / "no-such-folder" / f"out.{kind}")
    assert said.returncode == 1
    assert "no-such-folder" in sole_sentence(said)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_told_and_leaves_the_old_picture(kind: str, tmp_path: Path) -> None:
    """Files may not grow past 40 kB: the command ends in 1, and the old picture stays whole."""
    out = tmp_path / "seen" / f"out.{kind}"
    out.parent.mkdir()
    out.write_bytes(b"the old picture")
    # The first program in a new home makes a list of the fonts, which must not meet the limit.
    assert run("figure", tmp_path / "first.svg").returncode == 0
    limited = ("bash", "-c", 'ulimit -f 40; exec "$@"', "limited")
    said = run("figure", out, program=(*limited, *CHECKOUT))
    assert said.returncode == 1
    assert sole_sentence(said).startswith(f"{out} could not be written: ")
    assert out.read_bytes() == b"the old picture"
    assert list(out.parent.iterdir()) == [out]


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path) -> None:
    """Where not even the system's owner may write, and where a folder has the name."""
    there = tmp_path / "out.svg"
    there.mkdir()
    for out in (Path("/proc/out.svg"), there):
        said = run("figure", out)
        assert said.returncode == 1
        assert sole_sentence(said).startswith(f"{out} could not be written: ")
    assert not list(there.iterdir())


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--figure", "giant"), ("'giant'", "neutral, feminine, masculine")),
        (("--view", "above"), ("'above'", "front, back")),
        (("--layer", "fat"), ("'fat'", "skin, muscle, muscle-deep, bone, organ")),
        (("--region", "renal"), ("'renal'", "renal-angle.L, renal-angle.R", "--list-regions")),
        (("--region", "kne.L"), ("'kne.L'", "knee.L", "--list-regions")),
        (("--region", "renal-angle.L", "--view", "front"), ("'front'", "it is in: back")),
        (("--language", "xx"), ("'xx'", "en, es")),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(
    asked: tuple[str, ...], words: tuple[str, ...], tmp_path: Path
) -> None:
    """Each wish for something unknown ends in 2 with one sentence, and no file."""
    out = tmp_path / "out.svg"
    said = run("figure", out, *asked)
    assert said.returncode == 2
    sentence = sole_sentence(said)
    assert all(each in sentence for each in words), sentence
    assert not out.exists()


@pytest.mark.parametrize("name", ["out.bmp", "out"])
def test_another_kind_of_picture_is_refused(name: str, tmp_path: Path) -> None:
    """What is neither SVG, PNG nor PDF ends in 2."""
    said = run("figure", tmp_path / name)
    assert said.returncode == 2
    assert ".svg" in sole_sentence(said)


@pytest.mark.parametrize(
    "arguments", [(), ("out.png", "--size", "9x9"), ("out.png", "--size", "A4")]
)
def test_a_wrong_command_line_is_told_with_the_usage(arguments: tuple[str, ...]) -> None:
    """No file to write and a size that is none end in 2."""
    said = run("figure", *arguments)
    assert said.returncode == 2
    assert said.stderr.startswith("usage: ache-explainer")
    assert "OUT.svg" in said.stderr or "10 to 16384" in said.stderr


def test_all_regions_can_be_listed(pack: Pack) -> None:
    """``--list-regions`` prints id, views and name of each, a line each."""
    said = run("figure", "--list-regions", "--audience", "clinical")
    assert (said.returncode, said.stderr) == (0, "")
    rows = [line.split("\t") for line in said.stdout.splitlines()]
    assert [row[0] for row in rows] == list(pack.regions)
    assert ["renal-angle.L", "back side", pack.regions["renal-angle.L"].name.clinical] in rows


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program whose drawings may be damaged."""
    folder = tmp_path / "copy"
    leave = shutil.ignore_patterns("__pycache__", "drawing")
    shutil.copytree(ROOT / "explainer", folder / "explainer", ignore=leave)
    (folder / "content").symlink_to(ROOT / "content")
    shutil.copytree(ROOT / "assets" / "body", folder / "assets" / "body", ignore=leave)
    for name in ("fonts", "translations"):
        (folder / "assets" / name).symlink_to(ROOT / "assets" / name)
    return folder


@pytest.mark.parametrize("damage", ["gone", "cut", "empty", "words"])
@pytest.mark.parametrize("name", ["regions", "organ"])
def test_a_damaged_drawing_is_named(copy: Path, name: str, damage: str, tmp_path: Path) -> None:
    """A file that is missing, cut in half, empty or no drawing ends in 1 with its name."""
    file = copy / "assets/body/neutral/back" / f"{name}.svg"
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        content = {"cut": whole[: len(whole) // 2], "empty": b"", "words": b"not a drawing"}
        file.write_bytes(content[damage])
    out = tmp_path / "out.svg"
    said = run("figure", out, "--layer", "organ", folder=copy)
    assert said.returncode == 1
    assert f"assets/body/neutral/back/{name}.svg" in sole_sentence(said)
    assert not out.exists()
    assert run("figure", out, "--layer", "organ", "--view", "front", folder=copy).returncode == 0


def test_a_layer_that_no_figure_has_is_answered_with_the_others(copy: Path, tmp_path: Path) -> None:
    """A view may be drawn in fewer layers than another, and a figure in fewer views."""
    for figure in ("neutral", "feminine", "masculine"):
        (copy / f"assets/body/{figure}/front/nerve.svg").unlink()
    shutil.rmtree(copy / "assets/body/feminine/back")
    shutil.rmtree(copy / "assets/body/masculine")
    out = tmp_path / "out.svg"
    for asked, there in (
        (("--view", "front", "--layer", "nerve"), "organ, dermatome"),
        (("--figure", "feminine"), "there is: front, side, side-right"),
        (("--figure", "masculine"), "there is: neutral, feminine"),
    ):
        said = run("figure", out, *asked, folder=copy)
        assert said.returncode == 2
        assert sole_sentence(said).endswith(there)
    assert not out.exists()
    assert run("figure", out, "--layer", "nerve", folder=copy).returncode == 0
