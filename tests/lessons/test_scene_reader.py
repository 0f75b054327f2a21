"""Scenes are read as they are drawn, and whatever is no harmless drawing is refused."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QFile, QXmlStreamReader

from explainer.lessons.faults import FaultList
from explainer.lessons.scene import Scene
from explainer.lessons.scene_reader import read_scene, scene_file
from explainer.lessons.svg_path import parse_path
from tests.mechanism_pack import CELL_SCENE

SEEN = {
    *("svg", "defs", "g", "linearGradient", "radialGradient", "stop", "title", "desc"),
    *("path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
}
OUTWARDS = re.compile(r"https?:|file:|data:|url\((?!\s*['\"]?#)")
HOSTILE = [
    *(
        '<image href="/etc/passwd"/>',
        "<script>1</script>",
        '<use href="#guard"/>',
        "<style>*{}</style>",
    ),
    *('<a href="http://x"/>', '<foreignObject id="f"/>', '<animate attributeName="d"/>', "<text/>"),
    *(
        '<?xml-stylesheet type="text/css" href="/dev/zero"?>',
        '<!DOCTYPE svg SYSTEM "x">',
        "<!ENTITY a>",
    ),
    *(' onload="x"', ' style="fill:url(http://x)"', ' filter="url(#x)"', ' href="http://x"'),
    *(
        ' fill="url(http://x#y)"',
        " fill=\"url( 'x#y')\"",
        ' xlink:href="file:///x"',
        "&#60;image/&#62;",
    ),
    *("&a;", "]]>", "<![CDATA[", "<!--", "-->", "\0", "\ufeff", "</g>", "<g>"),
    *('"', "<", ">", "\u0001"),
]
"""What is put into a scene at any place; some of it harmless there."""


def _read(folder: Path, content: str | bytes) -> tuple[Scene | None, FaultList]:
    path = folder / "scene.svg"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    faults = FaultList(folder)
    return read_scene(path, path, faults), faults


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which each example writes its scene anew."""
    return tmp_path_factory.mktemp("scenes")


def test_a_scene_is_read_as_it_is_drawn(folder: Path) -> None:
    """Size, parts in their order, their colours, and what each can do."""
    scene, faults = _read(folder, CELL_SCENE)
    assert scene is not None, list(faults)
    assert scene.size == (800.0, 600.0)
    assert list(scene.parts) == [
        *("ground", "wall", "guard", "guard-reaching", "virus", "way-in", "messenger"),
        *("stream-bed", "nerve", "swelling", "mist"),
    ]
    plain = {name for name, each in scene.parts.items() if each.is_plain}
    assert plain == scene.parts.keys() - {"ground", "wall", "virus"}
    roads = {name for name, each in scene.parts.items() if each.is_road}
    assert roads == {"guard-reaching", "way-in", "stream-bed"}
    assert {name for name, each in scene.parts.items() if each.is_line} == {"nerve"}
    guard = scene.parts["guard"]
    assert (guard.fill, guard.line, guard.width, guard.opacity) == ("#6FA8DC", "#2F5D8A", 3.0, 1.0)
    assert guard.outline is not None
    assert guard.outline.steps == "MCCZ"
    assert guard.middle == (260.0, 300.0)
    assert scene.parts["ground"].opacity == 0.5
    wall = scene.parts["wall"].outline
    assert wall is not None
    assert wall.steps == "MCLLZ"


@pytest.mark.parametrize(
    "part",
    [
        '<g id="p" transform="scale(2)"><path d="M 0 0 L 1 1"/></g>',
        '<g id="p"><g transform="scale(2)"><path d="M 0 0 L 1 1"/></g></g>',
        '<path id="p" transform="scale(2)" d="M 0 0 L 1 1"/>',
        '<rect id="p" width="1" height="1"/>',
        '<path id="p" d="M 0 0 A 1 1 0 0 1 1 1"/>',
        '<path id="p"/>',
        '<g id="p"/>',
    ],
)
def test_a_part_without_a_known_outline_has_none(folder: Path, part: str) -> None:
    """What is transformed or no path of lines and curves is shown but cannot be followed."""
    scene, faults = _read(
        folder, f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{part}</svg>'
    )
    assert scene is not None, list(faults)
    read = scene.parts["p"]
    assert (read.outline, read.is_plain, read.is_road) == (None, False, False)
    assert read.middle == (0, 0)


def test_a_path_within_a_group_takes_its_colours_from_there(folder: Path) -> None:
    """It has an outline, but is not painted by itself, which would lose the group's colours."""
    scene, _ = _read(
        folder,
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<g id="p" fill="#fff"><path d="M 0 0 L 1 1"/></g></svg>',
    )
    assert scene is not None
    assert scene.parts["p"].outline is not None
    assert not scene.parts["p"].is_plain


@pytest.mark.parametrize("value", ["url(#flesh)", "url('#flesh')", 'url( "#flesh" )'])
def test_colours_of_the_scene_itself_are_no_addresses(folder: Path, value: str) -> None:
    """A gradient of the same scene may be named in each way that SVG knows."""
    written = value.replace('"', "&quot;")
    scene, faults = _read(folder, CELL_SCENE.replace("url(#flesh)", written))
    assert scene is not None, list(faults)


@pytest.mark.parametrize(
    "start",
    [
        "\ufeff",
        '<?xml version="1.0"?>',
        "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\n",
    ],
)
def test_a_declared_scene_is_read(folder: Path, start: str) -> None:
    """A mark of its letters or the usual declaration is no reason to refuse a scene."""
    scene, faults = _read(folder, start + CELL_SCENE)
    assert scene is not None, list(faults)


def _what_qt_reads(path: Path) -> list[str]:
    """Return every element, and whatever else than text, that Qt's own reader finds in a file."""
    file = QFile(str(path))
    assert file.open(QFile.OpenModeFlag.ReadOnly)
    reader = QXmlStreamReader(file)
    found = []
    while not reader.atEnd():
        kind = reader.readNext()
        if kind == QXmlStreamReader.TokenType.StartElement:
            found.append(str(reader.name()))
            attributes = reader.attributes()
            for each in map(attributes.at, range(attributes.size())):
                name, value = str(each.name()), str(each.value())
                leads_out = OUTWARDS.search(value) or (name == "href" and value[:1] != "#")
                if leads_out or name in {"style", "filter", "class"} or name.startswith("on"):
                    found.append(f"{name}={value}")
        elif kind in {
            QXmlStreamReader.TokenType.ProcessingInstruction,
            QXmlStreamReader.TokenType.DTD,
            QXmlStreamReader.TokenType.EntityReference,
        }:
            found.append(f"{kind}")
    return [*found, reader.errorString()] if reader.hasError() else found


JOINTS = [each.end() for each in re.finditer(r"<\w+|>", CELL_SCENE)]
"""Where an attribute or an element can stand."""


def _is_told_or_harmless(folder: Path, text: str) -> None:
    """Assert that a scene is refused with one fault, or that Qt finds nothing but drawing in it."""
    scene, faults = _read(folder, text)
    if scene is None:
        (fault,) = faults
        assert 1 <= fault.line <= text.count("\n") + 1
    else:
        assert len(faults) == 0
        assert set(_what_qt_reads(scene.path)) <= SEEN


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_hostile_is_ever_a_scene(folder: Path, hostile: str) -> None:
    """At whichever joint of a scene harm is written, none of it is let in."""
    for place in JOINTS:
        _is_told_or_harmless(folder, CELL_SCENE[:place] + hostile + CELL_SCENE[place:])


@given(
    st.lists(
        st.tuples(st.sampled_from(HOSTILE), st.integers(0, len(CELL_SCENE))), min_size=2, max_size=4
    )
)
def test_nothing_hostile_is_let_in_together(folder: Path, planted: list[tuple[str, int]]) -> None:
    """What opens a comment, a text or an element hides no other harm."""
    text = CELL_SCENE
    for hostile, place in sorted(planted, key=lambda each: -each[1]):
        text = text[:place] + hostile + text[place:]
    _is_told_or_harmless(folder, text)


@given(st.integers(0, 2**32), st.integers(1, 40))
@settings(max_examples=300)
def test_mutated_scenes_are_read_or_told(folder: Path, seed: int, count: int) -> None:
    """Letters changed, lost or doubled raise nothing and let nothing else in than drawing."""
    chance = random.Random(seed)  # noqa: S311 - no secret depends on it
    raw = bytearray(CELL_SCENE.encode())
    for _ in range(count):
        place = chance.randrange(len(raw))
        change = chance.randrange(3)
        if change == 0:
            raw[place] = chance.choice(b'<>"=/ azMLCZ019.-&#\x00\xff')
        elif change == 1:
            del raw[place : place + chance.randrange(1, 9)]
        else:
            raw[place:place] = raw[place : place + chance.randrange(1, 99)]
    scene, faults = _read(folder, bytes(raw))
    assert (scene is None) == (len(faults) == 1)
    if scene is not None:
        assert set(_what_qt_reads(scene.path)) <= SEEN
        for part in scene.parts.values():
            assert part.outline is None or len(part.outline.numbers) == sum(
                {"M": 2, "L": 2, "C": 6, "Z": 0}[step] for step in part.outline.steps
            )


@given(st.binary(max_size=300))
def test_any_bytes_are_told(folder: Path, raw: bytes) -> None:
    """What is no drawing is one fault, and raises nothing."""
    scene, faults = _read(folder, raw)
    assert scene is None
    assert len(faults) == 1


def test_deep_nesting_is_told(folder: Path) -> None:
    """A scene of groups within groups ends no reading."""
    start, end = "<g>" * 100_000, "</g>" * 100_000
    scene, faults = _read(folder, CELL_SCENE.replace("<title>", f"{start}{end}<title>"))
    assert scene is None
    assert len(faults) == 1


POINT = st.tuples(st.integers(-999, 999), st.integers(-999, 999))
COMMAND = st.one_of(
    st.tuples(st.just("L"), st.tuples(POINT)),
    st.tuples(st.just("C"), st.tuples(POINT, POINT, POINT)),
    st.tuples(st.just("M"), st.tuples(POINT)),
    st.tuples(st.just("Z"), st.just(())),
)
Command = tuple[str, tuple[tuple[int, int], ...]]


def _number(value: int, chance: random.Random) -> str:
    """Return hundredths of a unit in one of the ways in which SVG writes numbers."""
    said = f"{value / 100:.2f}"
    return chance.choice([said, f"{value}e-2", said.removeprefix("0")])


def _as_path(commands: list[Command], chance: random.Random) -> str:
    """Write absolute commands as a path, each letter absolute or relative, by chance."""
    text = ""
    at = start = (0, 0)
    before = ""
    for letter, points in commands:
        is_relative = chance.random() < 0.5
        base = at if is_relative else (0, 0)
        said = letter.lower() if is_relative else letter
        implied = {"M": "L", "m": "l"}.get(before, before)
        text += " " if said == implied and letter in "LC" and chance.random() < 0.5 else said
        for x, y in points:
            gap = chance.choice([" ", ",", " , ", "\n"])
            text += f" {_number(x - base[0], chance)}{gap}{_number(y - base[1], chance)}"
        before = said
        at = points[-1] if points else start
        start = at if letter == "M" else start
    return text


@given(POINT, st.lists(COMMAND, max_size=12), st.integers(0, 2**32))
@settings(max_examples=400)
def test_paths_are_understood_however_they_are_written(
    first: tuple[int, int], rest: list[Command], seed: int
) -> None:
    """Absolute or relative, with letters left out: the same steps and points come back."""
    commands: list[Command] = [("M", (first,)), *rest]
    shape = parse_path(_as_path(commands, random.Random(seed)))  # noqa: S311 - no secret
    assert shape is not None
    assert shape.steps == "".join(letter for letter, _ in commands)
    numbers = [each / 100 for _, points in commands for point in points for each in point]
    assert shape.numbers == pytest.approx(numbers, abs=1e-6)


@given(st.text("MLCZmlczHAq0123456789.-+eE, \n", max_size=60))
def test_any_text_is_a_path_or_none(text: str) -> None:
    """What is understood has the numbers that its steps need, and begins somewhere."""
    shape = parse_path(text)
    if shape is not None:
        assert shape.steps.startswith("M")
        assert set(shape.steps) <= set("MLCZ")
        needed = {"M": 2, "L": 2, "C": 6, "Z": 0}
        assert len(shape.numbers) == sum(needed[step] for step in shape.steps)
        assert all(abs(each) < 1e6 for each in shape.numbers)


@pytest.mark.parametrize(
    "text",
    [
        *("", "5 M 0 0", "L 1 1", "Z", "M", "M 1", "M 0 0 L", "M 0 0 L 1", "M 0 0 C 1 1 2 2"),
        *("M 0 0 H 5", "M 0 0 Z 5", "M 0 0 L 1e999 1", "M 0 0 l 900000 0 l 900000 0", "M 0 0 X"),
    ],
)
def test_what_is_no_path_of_lines_and_curves_is_none(text: str) -> None:
    """Arcs, steps left out, numbers too many or too few, and ways out of all measure."""
    assert parse_path(text) is None


def test_a_pack_shows_its_own_scene_first(tmp_path: Path) -> None:
    """A scene of the pack stands before the program's own; one of neither is None."""
    pack, assets = tmp_path / "pack", tmp_path / "assets"
    own, theirs = pack / "scenes/a.svg", assets / "mechanisms/a.svg"
    assert scene_file("a", pack, assets) is None
    assert scene_file("a" * 300, pack, assets) is None
    for path in (theirs, own):
        path.parent.mkdir(parents=True)
        path.touch()
        assert scene_file("a", pack, assets) == path


def test_a_folder_of_scenes_elsewhere_is_not_read(tmp_path: Path) -> None:
    """A link in the place of the folder leads nowhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/scene.svg").write_text(CELL_SCENE, encoding="utf-8")
    (tmp_path / "scenes").symlink_to(tmp_path / "elsewhere")
    faults = FaultList(tmp_path)
    assert read_scene(tmp_path / "scenes/scene.svg", Path("s"), faults) is None
    assert [each.what for each in faults] == ["is not a regular file"]
