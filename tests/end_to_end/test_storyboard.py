"""The storyboard command: real files read back, and every reason why there is none."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from explainer.lessons.prepared_pack import PreparedPack, read_reference
from tests.hostile.small_pack import SmallPack

from .running import CHECKOUT, ROOT, run, sole_sentence

KINDS = ("pdf", "svg", "png")
SVG = "{http://www.w3.org/2000/svg}"
NAME = "volume-dial"
needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler-utils")


def _words(svg: Path) -> str:
    """Return every line of text of a drawing, one after another."""
    root = ET.parse(svg).getroot()  # noqa: S314 - written by the program under test
    return " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))


@needs_poppler
def test_a_mechanism_becomes_one_page(tmp_path: Path, prepared: PreparedPack) -> None:
    """One page of Letter holds every step; nothing is said on the way."""
    out = tmp_path / "out.pdf"
    said = run("storyboard", NAME, out, "--paper", "letter")
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    told = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    assert re.search(r"letter", told)
    read = subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, check=True).stdout
    words = " ".join(read.decode().split())
    for step in read_reference(prepared).mechanisms[NAME].steps:
        assert step.name.plain in words
        assert step.says.plain in words


def test_it_speaks_the_language_and_to_the_audience(tmp_path: Path) -> None:
    """In Spanish for clinicians the foot is Spanish too, and the tag is told."""
    out = tmp_path / "out.svg"
    said = run("storyboard", NAME, out, "--language", "es", "--audience", "clinical")
    assert (said.returncode, said.stderr) == (0, "")
    words = _words(out)
    assert "no puede examinar a nadie" in words
    root = ET.parse(out).getroot()  # noqa: S314 - written by the program under test
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"
    title = root.findtext(f"{SVG}title", "")
    assert title in words
    assert run("storyboard", NAME, out, "--language", "es").returncode == 0
    assert title not in _words(out)


def test_a_png_is_a_picture(tmp_path: Path) -> None:
    """The whole sheet, with something on it."""
    out = tmp_path / "out.PNG"
    assert run("storyboard", NAME, out, "--paper", "a4").returncode == 0
    picture = QImage(str(out))
    assert {picture.width(), picture.height()} == {1653, 2339}


_STEPS = """\
[[mechanism]]
id = "ball"
family = "strain"
name = "A ball rolls"
section = "first#all"

[[mechanism.step]]
id = "lies"
name = "It lies"
says = "The ball lies on the left."
scene = "ball"
camera = [0, 0, 400, 300]
lit = ["ball"]

[[mechanism.step]]
id = "rolls"
name = "It rolls"
says = "Then it rolls to the right & stays."
scene = "ball"
camera = [0, 0, 400, 300]

[[mechanism.step.move]]
parts = ["ball"]
shift = [200, 0]

[[mechanism.step.label]]
on = [300, 150]
at = [300, 60]
text = "<ball>"
"""
_SCENE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
    '<path id="ball" fill="#C86450" stroke="#5A281E" stroke-width="3"'
    ' d="M60 150L100 110L140 150L100 190Z"/></svg>'
)


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    """A pack of its own, with one mechanism over a scene of its own."""
    pack = SmallPack(tmp_path / "small")
    pack.write("en/mechanisms/ball.toml", _STEPS)
    pack.write("scenes/ball.svg", _SCENE)
    return pack


def test_a_pack_of_ones_own_is_read(small: SmallPack, tmp_path: Path) -> None:
    """Its mechanism, its scene and its title stand on the page, whatever signs its words hold."""
    assert small.told() == []
    out = tmp_path / "out.svg"
    said = run("storyboard", "ball", out, "--pack", small.folder)
    assert (said.returncode, said.stderr) == (0, "")
    words = _words(out)
    for each in ("A ball rolls", "Small pack", "It lies", "& stays.", "<ball>", "1", "2"):
        assert each in words
    assert "#c86450" in out.read_text(encoding="utf-8")
    assert words.index("It lies") < words.index("It rolls")


def test_a_mechanism_left_out_for_its_faults_is_explained(small: SmallPack, tmp_path: Path) -> None:
    """Who asks for one whose scene is gone is sent to what tells why."""
    small.path("scenes/ball.svg").unlink()
    said = run("storyboard", "ball", tmp_path / "out.svg", "--pack", small.folder)
    assert said.returncode == 2
    sentence = sole_sentence(said)
    assert "'ball'" in sentence
    assert "check tells" in sentence


def test_a_pack_without_mechanisms_says_so(tmp_path: Path) -> None:
    """There is nothing to choose from."""
    pack = SmallPack(tmp_path / "small")
    said = run("storyboard", "ball", tmp_path / "out.svg", "--pack", pack.folder)
    assert said.returncode == 2
    assert "has none" in sole_sentence(said)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("no-such", "out.pdf"), ("'no-such'", NAME, "cords-tail")),
        ((NAME, "out.gif"), ("'out.gif'", ".pdf, .svg or .png")),
        ((NAME, "out"), ("'out'", ".pdf")),
        ((NAME, "out.pdf", "--language", "xx"), ("'xx'", "en, es")),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(
    arguments: tuple[str, ...], words: tuple[str, ...], tmp_path: Path
) -> None:
    """Each wish for something unknown ends in 2 with one sentence, and no file."""
    name, out, *more = arguments
    said = run("storyboard", name, tmp_path / out, *more)
    assert said.returncode == 2
    sentence = sole_sentence(said)
    assert all(each in sentence for each in words), sentence
    assert not (tmp_path / out).exists()


@pytest.mark.parametrize("arguments", [(), (NAME,), (NAME, "out.pdf", "--paper", "a3")])
def test_a_wrong_command_line_is_told_with_the_usage(arguments: tuple[str, ...]) -> None:
    """No mechanism, no file to write and a paper that is none end in 2."""
    said = run("storyboard", *arguments)
    assert said.returncode == 2
    assert said.stderr.startswith("usage: ache-explainer storyboard")


@pytest.mark.parametrize("kind", KINDS)
def test_nowhere_to_write_is_told_in_one_sentence(kind: str, tmp_path: Path) -> None:
    """A folder that is not there, and a folder of that name, end in 1, and nothing is made."""
    there = tmp_path / f"there.{kind}"
    there.mkdir()
    before = sorted(tmp_path.iterdir())
    for out in (tmp_path / "no-such-folder" / f"out.{kind}", there):
        said = run("storyboard", NAME, out)
        assert said.returncode == 1
        assert sole_sentence(said).startswith(f"{out} could not be written: ")
    assert sorted(tmp_path.iterdir()) == before
    assert not list(there.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_told_and_leaves_the_old_page(kind: str, tmp_path: Path) -> None:
    """Files may not grow past 40 kB: the command ends in 1, and the old page stays whole."""
    out = tmp_path / "seen" / f"out.{kind}"
    out.parent.mkdir()
    out.write_bytes(b"the old page")
    # The first program in a new home makes a list of the fonts, which must not meet the limit.
    assert run("storyboard", NAME, tmp_path / "first.svg").returncode == 0
    limited = ("bash", "-c", 'ulimit -f 40; exec "$@"', "limited")
    said = run("storyboard", NAME, out, program=(*limited, *CHECKOUT))
    assert said.returncode == 1
    assert sole_sentence(said).startswith(f"{out} could not be written: ")
    assert out.read_bytes() == b"the old page"
    assert list(out.parent.iterdir()) == [out]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program whose drawings may be damaged."""
    folder = tmp_path / "copy"
    leave = shutil.ignore_patterns("__pycache__", "drawing")
    shutil.copytree(ROOT / "explainer", folder / "explainer", ignore=leave)
    (folder / "content").symlink_to(ROOT / "content")
    shutil.copytree(ROOT / "assets" / "body", folder / "assets" / "body", ignore=leave)
    for name in ("fonts", "translations", "mechanisms"):
        (folder / "assets" / name).symlink_to(ROOT / "assets" / name)
    return folder


@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_a_damaged_drawing_is_named(
    copy: Path, damage: str, tmp_path: Path, prepared: PreparedPack
) -> None:
    """A plate that is missing or cut short ends in 1 with its name; others do not matter."""
    steps = read_reference(prepared).mechanisms[NAME].steps
    ground = next(each.ground for each in steps if each.ground.view)
    name = f"{ground.view}/{ground.layer}.svg"
    file = copy / "assets/body/neutral" / name
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(whole[: len(whole) // 2])
    out = tmp_path / "out.svg"
    said = run("storyboard", NAME, out, folder=copy)
    assert said.returncode == 1
    assert f"assets/body/neutral/{name}" in sole_sentence(said)
    assert not out.exists()
    file.write_bytes(whole)
    (copy / "assets/body/feminine" / name).unlink()
    assert run("storyboard", NAME, out, folder=copy).returncode == 0
