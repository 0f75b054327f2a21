"""The snapshot of the window: a whole picture of the asked size, or a sentence why not."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from explainer.lessons.model import Pack

from .running import CHECKOUT, run, sole_sentence


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


def test_a_missing_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    """Nowhere to write ends in 1, and nothing is made."""
    before = sorted(tmp_path.iterdir())
    said = run("snapshot", tmp_path / "no-such-folder" / "out.png")
    assert said.returncode == 1
    assert "no-such-folder" in sole_sentence(said)
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk_is_told_and_leaves_the_old_picture(tmp_path: Path) -> None:
    """Files may not grow past 64 kB: the command ends in 1, and the old picture stays whole."""
    out = tmp_path / "seen" / "out.png"
    out.parent.mkdir()
    out.write_bytes(b"the old picture")
    limited = ("bash", "-c", 'ulimit -f 64; exec "$@"', "limited")
    said = run("snapshot", out, program=(*limited, *CHECKOUT))
    assert said.returncode == 1
    assert sole_sentence(said).startswith(f"{out} could not be written")
    assert out.read_bytes() == b"the old picture"
    assert [each.name for each in out.parent.iterdir()] == ["out.png"]
