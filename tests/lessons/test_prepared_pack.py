"""The prepared pack: as good as a fresh one, never stale, and harmless whatever the cache holds."""

import os
import pickle
import re
import shutil
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from explainer.lessons import prepared_pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from tests.mechanism_pack import CELL, MECHANISM, mechanism_pack


@dataclass
class Place:
    """A copy of the shipped pack, the drawings, and a cache folder that is not there yet."""

    content: Path
    cache: Path

    def prepare(self) -> PreparedPack:
        """Prepare the pack with the cache."""
        return prepare_pack(self.content, assets_folder(), self.cache)

    def entries(self) -> list[Path]:
        """Return the files of the cache."""
        return sorted(self.cache.iterdir())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The shipped pack in a folder of its own."""
    shutil.copytree(content_folder(), tmp_path / "content")
    return Place(tmp_path / "content", tmp_path / "cache" / "inner")


@pytest.fixture
def _unread(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prepare the pack once; from then on, reading it is an error."""
    place.prepare()

    def read(*_: object) -> PreparedPack:
        pytest.fail("the pack was read again")

    monkeypatch.setattr(prepared_pack, "_read", read)


@pytest.mark.usefixtures("_unread")
def test_cache_gives_an_equal_pack(place: Place, prepared: PreparedPack) -> None:
    """The second time nothing is read, and what comes out is what reading gives."""
    kept = place.prepare()
    assert kept == prepare_pack(place.content, assets_folder(), place.cache)
    assert kept.pack == prepared.pack
    assert kept.outlines == prepared.outlines
    assert kept.faults == prepared.faults == ()
    assert len(place.entries()) == 1


def _change_text(content: Path) -> None:
    file = content / "en/lessons/cytokines.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('title = "Cytokines"', 'title = "Cytokimes"'), encoding="utf-8")


def _add_file(content: Path) -> None:
    (content / "en/lessons/CYTOKINES.md").write_text("x", encoding="utf-8")


def _take_file(content: Path) -> None:
    (content / "en/lessons/cytokines.md").unlink()


def _link_file(content: Path) -> None:
    file = content / "en/lessons/cytokines.md"
    file.rename(content / "cytokines.txt")
    file.symlink_to(content / "cytokines.txt")


@pytest.mark.parametrize("change", [_change_text, _add_file, _take_file, _link_file])
def test_changed_pack_is_read_again(place: Place, change: Callable[[Path], None]) -> None:
    """One letter, one file more or less, or a link for a file: the old entry is not used."""
    before = place.prepare()
    change(place.content)
    after = place.prepare()
    assert after != before
    assert after == prepare_pack(place.content, assets_folder(), None)


def test_changed_drawing_is_read_again(place: Place, tmp_path: Path) -> None:
    """The outlines are part of what is prepared."""
    shutil.copytree(assets_folder() / "body/neutral", tmp_path / "assets/body/neutral")
    before = prepare_pack(place.content, tmp_path / "assets", place.cache)
    drawing = tmp_path / "assets/body/neutral/back/regions.svg"
    text = drawing.read_text(encoding="utf-8")
    drawing.write_text(text.replace("back.skin.sacrum", "back.skin.satrum"), encoding="utf-8")
    after = prepare_pack(place.content, tmp_path / "assets", place.cache)
    assert "satrum" in after.outlines["back"].regions
    assert "satrum" not in before.outlines["back"].regions


def _rename_a_part(scene: Path) -> None:
    """Change two letters of a scene, not its size, so that a step names a part that is gone."""
    text = scene.read_text(encoding="utf-8")
    assert '<path id="mist"' in text
    scene.write_text(text.replace('<path id="mist"', '<path id="mits"'), encoding="utf-8")


@pytest.mark.parametrize("padding", [0, 400_000])
def test_changed_scene_of_a_pack_is_read_again(tmp_path: Path, padding: int) -> None:
    """Two letters of a scene, small or large, make another pack."""
    small = mechanism_pack(tmp_path / "pack")
    small.write(CELL, small.read(CELL) + " " * padding)
    before = prepare_pack(small.folder, assets_folder(), tmp_path / "cache")
    assert before.faults == ()
    _rename_a_part(small.path(CELL))
    after = prepare_pack(small.folder, assets_folder(), tmp_path / "cache")
    assert [each.what for each in after.faults] == ["there is no part 'mist'"]


def test_changed_scene_of_the_program_is_read_again(tmp_path: Path) -> None:
    """A scene that comes with the program is watched as one of the pack."""
    small = mechanism_pack(tmp_path / "pack")
    assets, scene = tmp_path / "assets", tmp_path / "assets/mechanisms/small-cell.svg"
    scene.parent.mkdir(parents=True)
    (assets / "body").symlink_to(assets_folder() / "body")
    small.path(CELL).rename(scene)
    before = prepare_pack(small.folder, assets, tmp_path / "cache")
    assert before.faults == ()
    assert prepare_pack(small.folder, assets, tmp_path / "cache") == before
    _rename_a_part(scene)
    after = prepare_pack(small.folder, assets, tmp_path / "cache")
    assert [each.what for each in after.faults] == ["there is no part 'mist'"]
    scene.unlink()
    gone = prepare_pack(small.folder, assets, tmp_path / "cache")
    assert [each.what for each in gone.faults] == ["scene 'small-cell' is missing"]


def test_mechanisms_come_out_of_the_cache_as_they_went_in(tmp_path: Path) -> None:
    """What stands behind the lessons is read from an entry as it was read afresh."""
    folder = mechanism_pack(tmp_path / "pack").folder
    fresh = prepare_pack(folder, assets_folder(), None)
    prepare_pack(folder, assets_folder(), tmp_path / "cache")
    kept = prepare_pack(folder, assets_folder(), tmp_path / "cache")
    assert read_reference(kept) == read_reference(fresh)
    assert list(read_reference(kept).mechanisms) == [MECHANISM]


def test_languages_are_prepared_apart(place: Place) -> None:
    """The entry of one language is not taken for another's."""
    head = place.content / "pack.toml"
    text = head.read_text(encoding="utf-8")
    text = re.sub("^languages = .*$", 'languages = ["en", "eo"]', text, flags=re.MULTILINE)
    head.write_text(text, encoding="utf-8")
    for language in ("en", "eo"):
        pack = prepare_pack(place.content, assets_folder(), place.cache, language).pack
        assert pack is not None
        assert pack.language == language


class _Runs:
    """Unpickles by calling a function, as a hostile cache file would."""

    def __init__(self, function: Callable[[str], object], argument: str) -> None:
        self._call = (function, (argument,))

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return self._call


def _sealed(content: bytes) -> bytes:
    """Return an entry whose checksum is right, as a forger would write it."""
    return zlib.crc32(content).to_bytes(4, "big") + content


HOSTILE: dict[str, Callable[[Path], bytes]] = {
    "runs a command": lambda mark: pickle.dumps(_Runs(os.system, f"touch {mark}")),
    "makes a folder": lambda mark: pickle.dumps(_Runs(os.mkdir, str(mark))),
    "reaches through a module": lambda mark: (
        b"cexplainer.lessons.faults\nFault.__init_subclass__\n(S'" + str(mark).encode() + b"'\ntR."
    ),
    "another object": lambda _: pickle.dumps(["x"]),
    "unknown class": lambda _: b"cexplainer.lessons.model\nNothing\n.",
    "endless memo": lambda _: b"\x80\x05r\xff\xff\xff\xff.",
    "nothing": lambda _: b"",
    "words": lambda _: b"not a pickle at all",
}


@pytest.mark.parametrize("write", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_entry_runs_nothing(
    place: Place, tmp_path: Path, write: Callable[[Path], bytes]
) -> None:
    """Whatever a forged entry holds, it is not run, and the pack is made again."""
    fresh = place.prepare()
    (entry,) = place.entries()
    whole = entry.read_bytes()
    mark = tmp_path / "ran"
    entry.write_bytes(_sealed(write(mark)))
    assert place.prepare() == fresh
    assert not mark.exists()
    assert len(entry.read_bytes()) == len(whole)


def test_forged_entry_is_really_loadable(tmp_path: Path) -> None:
    """The hostile entries above would do harm to a program that unpickles just anything."""
    pickle.loads(HOSTILE["makes a folder"](tmp_path / "ran"))  # noqa: S301 - the harm is our own
    assert (tmp_path / "ran").exists()


@pytest.mark.parametrize("part", [0.0, 0.001, 0.5, 0.999])
def test_damaged_entry_is_made_again(place: Place, part: float) -> None:
    """One wrong bit, or an entry cut short, shows no wrong letter: the pack is read afresh."""
    fresh = place.prepare()
    (entry,) = place.entries()
    whole = entry.read_bytes()
    position = int(part * len(whole))
    damaged = bytearray(whole)
    damaged[position] ^= 1
    for content in (bytes(damaged), whole[:position]):
        entry.write_bytes(content)
        assert prepared_pack._load(entry) is None
    assert place.prepare() == fresh
    assert prepared_pack._load(entry) == fresh


def test_cache_that_cannot_be_written_is_done_without(place: Place, tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, the pack is read all the same."""
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert place.prepare().pack is not None
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "in the way"


def test_full_disk_leaves_nothing_behind(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that could not be written whole is neither kept nor left half done."""

    def write_half(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_half)
    assert place.prepare().pack is not None
    assert place.entries() == []


def test_deleted_cache_is_no_error(place: Place) -> None:
    """The folder may be deleted at any time."""
    before = place.prepare()
    shutil.rmtree(place.cache.parent)
    assert place.prepare() == before
    assert len(place.entries()) == 1


def test_cache_keeps_to_a_few_entries(place: Place) -> None:
    """A pack that is being written fills no disk: the oldest entries are deleted."""
    place.cache.mkdir(parents=True)
    for number in range(20):
        old = place.cache / f"pack-{number:016}.prepared"
        old.write_bytes(b"x")
        os.utime(old, (number, number))
    (place.cache / "other").write_bytes(b"x")
    place.prepare()
    names = [each.name for each in place.entries()]
    assert "other" in names
    assert [each for each in names if each.startswith("pack-0000")] == [
        f"pack-{number:016}.prepared" for number in range(13, 20)
    ]
    assert len(names) == 9


def test_without_cache_nothing_is_written(place: Place) -> None:
    """Safe mode reads afresh and leaves no file."""
    assert prepare_pack(place.content, assets_folder(), None).pack is not None
    assert not place.cache.exists()
