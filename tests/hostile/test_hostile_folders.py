"""Folders made to do harm: links, pipes, too many files, names that clash, hostile drawings."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.lessons.resource_paths import assets_folder

from .small_pack import SmallPack, run_limited

SECOND = "en/lessons/second.md"
IRREGULAR = "is not a regular file, put a plain text file there or take its name out of the pack"


def _to_pipe(path: Path) -> None:
    os.mkfifo(path)


def _to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _to_link(path: Path) -> None:
    real = path.parents[3] / "outside.md"
    real.write_text('+++\nid = "second"\n+++\n', encoding="utf-8")
    path.symlink_to(real)


def _to_dead_link(path: Path) -> None:
    path.symlink_to("nowhere.md")


def _to_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(path.parent)
        try:
            listening.bind(path.name)
        finally:
            os.chdir(here)


@pytest.mark.parametrize("turn", [_to_pipe, _to_device, _to_link, _to_dead_link, _to_socket])
def test_only_regular_files_are_read(small_pack: SmallPack, turn: Callable[[Path], None]) -> None:
    """A lesson that is a pipe, a device, a socket or a link is refused unopened."""
    small_pack.path(SECOND).unlink()
    turn(small_pack.path(SECOND))
    assert small_pack.told() == [f"{SECOND}:1: {IRREGULAR}"]


@pytest.mark.parametrize("turn", [_to_pipe, _to_device])
def test_stray_pipe_hangs_no_start(
    small_pack: SmallPack, tmp_path: Path, turn: Callable[[Path], None]
) -> None:
    """A pipe or device that no lesson names is told, and is not read for the cache either."""
    turn(small_pack.path("en/lessons/stray.md"))
    assert small_pack.told() == [f"en/lessons/stray.md:1: {IRREGULAR}"]
    code = (
        "import sys; from pathlib import Path\n"
        "from explainer.lessons.prepared_pack import prepare_pack\n"
        "pack, assets, cache = map(Path, sys.argv[1:])\n"
        "print(len(prepare_pack(pack, assets, cache).pack.lessons))\n"
    )
    folders = [str(each) for each in (small_pack.folder, assets_folder(), tmp_path / "cache")]
    done = run_limited("-c", code, *folders)
    assert done.stdout == "2\n", done.stderr


def test_linked_folder_is_refused(small_pack: SmallPack, tmp_path: Path) -> None:
    """A folder of lessons that is a link to outside the pack is not read through."""
    (small_pack.folder / "en/lessons").rename(tmp_path / "elsewhere")
    (small_pack.folder / "en/lessons").symlink_to(tmp_path / "elsewhere")
    told = small_pack.told()
    mend = "put a plain text file there or take its name out of the pack"
    assert f"en/lessons:1: {IRREGULAR}" in told
    assert f"{SECOND}:1: lies outside the pack, {mend}" in told


def test_folder_in_place_of_a_lesson_is_told(small_pack: SmallPack) -> None:
    """A folder named like a lesson is no lesson."""
    small_pack.path(SECOND).unlink()
    small_pack.path(SECOND).mkdir()
    assert small_pack.told() == [f"{SECOND}:1: {IRREGULAR}"]


def test_file_in_place_of_a_folder_is_told(small_pack: SmallPack) -> None:
    """A file named like the folder of a language makes its files missing, and no crash."""
    shutil.rmtree(small_pack.folder / "en")
    small_pack.write("en", "x")
    assert [each.partition(", ")[0] for each in small_pack.told()] == [
        "en/causes.toml:1: file is missing",
        "en/glossary.toml:1: file is missing",
        "en/lessons/first.md:1: file is missing",
        "en/lessons/second.md:1: file is missing",
        "en/regions.toml:1: file is missing",
    ]


def test_name_too_long_is_told(small_pack: SmallPack) -> None:
    """A lesson whose name no disk can hold is a fault, not a crash."""
    name = "x" * 300
    small_pack.change("pack.toml", '"second"', f'"second", "{name}"')
    told = small_pack.told()
    assert len(told) == 1
    assert "file cannot be read (File name too long)" in told[0]


def test_too_many_files_are_refused(small_pack: SmallPack) -> None:
    """A folder of 500 entries is a pack, one of more is none."""
    most = 500 - sum(1 for _ in small_pack.folder.rglob("*"))
    for number in range(most):
        small_pack.write(f"{number}.txt", "x")
    assert small_pack.told() == []
    small_pack.write("one-more.txt", "x")
    assert small_pack.told() == ["pack.toml:1: pack holds more than 500 files, name its own folder"]


def test_deep_folders_are_refused(small_pack: SmallPack) -> None:
    """Folders within folders end no walk, however deep."""
    place = small_pack.folder
    for _ in range(600):
        place /= "d"
    place.mkdir(parents=True)
    assert small_pack.told() == ["pack.toml:1: pack holds more than 500 files, name its own folder"]


def test_too_large_pack_is_refused(small_pack: SmallPack) -> None:
    """More than 50 megabytes are no pack of texts."""
    small_pack.write("film.bin", "")
    os.truncate(small_pack.path("film.bin"), 51 * 1024 * 1024)
    assert small_pack.told() == [
        "pack.toml:1: pack is larger than 50 MB, name its own folder or take out what is no text"
    ]


def test_names_that_clash_by_case_are_told(small_pack: SmallPack) -> None:
    """Two files whose names differ in case only are one file on other systems."""
    small_pack.write("en/lessons/Second.md", "x")
    assert small_pack.told() == [
        f"{SECOND}:1: name differs from 'Second.md' in case only, "
        "rename one: some systems take them for the same file"
    ]


def test_hidden_files_are_no_part_of_the_pack(small_pack: SmallPack) -> None:
    """A pack kept under version control is a pack."""
    for number in range(600):
        small_pack.write(f".git/objects/{number}", "x")
    assert small_pack.told() == []


def _hostile_drawing(place: Path, svg: str) -> str:
    """Return what is told of a drawing, read in a process of limited time and memory."""
    file = place / "assets/body/neutral/back/regions.svg"
    file.parent.mkdir(parents=True)
    file.write_text(svg, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path\n"
        "from explainer.lessons.body_reader import read_outlines\n"
        "from explainer.lessons.faults import FaultList\n"
        "assets = Path(sys.argv[1]); faults = FaultList(assets)\n"
        "found = read_outlines(assets, 'neutral', 'back', faults)\n"
        "print(sorted(found.regions) if found else 'refused'); print(*faults, sep='\\n')\n"
    )
    done = run_limited("-c", code, str(place / "assets"))
    assert done.returncode == 0, done.stderr
    return done.stdout


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1040">'
BODY = '<path id="back.skin.silhouette" d="M0,0L9,9Z"/>'
BOMB = (
    "<!DOCTYPE svg [<!ENTITY a0 'x'>"
    + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    + f"]>{SVG}&a9;</svg>"
)
OUTSIDE = f"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{SVG}&x;</svg>"
REFUSED = {
    "entity bomb": (BOMB, "declares a DOCTYPE"),
    "file as entity": (OUTSIDE, "declares a DOCTYPE"),
    "huge": (SVG + " " * 2_100_000 + "</svg>", "too large"),
    "sheet without end": (SVG.replace("600 1040", "999999999 9") + BODY + "</svg>", "no viewBox"),
    "truncated": (SVG + BODY, "drawing is damaged"),
    "empty": ("", "drawing is damaged"),
    "no drawing": ("<html/>", "no viewBox"),
    "no body": (f"{SVG}</svg>", "no silhouette"),
}


@pytest.mark.parametrize(("svg", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_hostile_drawing_is_refused(tmp_path: Path, svg: str, told: str) -> None:
    """A drawing that is damaged, endless or declares entities is told, not read."""
    result = _hostile_drawing(tmp_path, svg)
    assert result.startswith("refused\nassets/body/neutral/back/regions.svg:")
    assert told in result
    assert "root:" not in result


def test_deep_drawing_is_read(tmp_path: Path) -> None:
    """Groups within groups to the size of the file end no reading."""
    depth = 200_000
    svg = SVG + "<g>" * depth + BODY + "</g>" * depth + "</svg>"
    assert _hostile_drawing(tmp_path, svg).startswith("[]\n")


def test_scripts_and_pictures_of_a_drawing_are_dropped(tmp_path: Path) -> None:
    """Only paths are taken from a drawing: no script, picture, reference or foreign content."""
    harm = (
        '<script>x</script><image href="file:///etc/x.png"/><use href="#a"/>'
        '<foreignObject><path id="back.skin.x" xmlns="urn:x"/></foreignObject>'
        '<path id="back.skin.knee.L" onclick="x" data-anchor="1,1" d="M0,0L9,9Z"/>'
    )
    assert _hostile_drawing(tmp_path, SVG + BODY + harm + "</svg>") == "['knee.L']\n\n"
