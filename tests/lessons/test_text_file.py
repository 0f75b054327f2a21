"""One text file is read as UTF-8 within limits, or told."""

from pathlib import Path

import pytest

from explainer.lessons.faults import FaultList
from explainer.lessons.text_file import LARGEST_FILE, LONGEST_LINE, read_text


def _read(file: Path, content: bytes) -> tuple[str | None, list[str]]:
    file.write_bytes(content)
    faults = FaultList(file.parent)
    return read_text(file, faults), [str(each) for each in faults]


@pytest.mark.parametrize(
    "content",
    [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"],
    ids=["Linux", "Windows", "old Mac", "byte order mark"],
)
def test_line_ends_are_made_one(tmp_path: Path, content: bytes) -> None:
    """Whatever system wrote the file, its lines are the same."""
    assert _read(tmp_path / "x.md", content) == ("a\nb\n", [])


def test_limits_are_exact(tmp_path: Path) -> None:
    """A file and a line at the limit are read, one more is refused."""
    line = b"x" * LONGEST_LINE + b"\n"
    full = (line * (LARGEST_FILE // len(line) + 1))[:LARGEST_FILE]
    assert _read(tmp_path / "x.md", full) == (full.decode(), [])
    text, told = _read(tmp_path / "x.md", full + b"x")
    assert text is None
    assert told == ["x.md:1: file is larger than 256 KB, split it"]
    text, told = _read(tmp_path / "x.md", b"a\nx" + line)
    assert text is None
    assert told == ["x.md:2: line is longer than 2000 characters, break it"]


def test_characters_are_counted_not_bytes(tmp_path: Path) -> None:
    """A line of letters outside ASCII may be as long as any other."""
    assert _read(tmp_path / "x.md", ("\u00e9" * LONGEST_LINE).encode())[1] == []


def test_every_bad_line_is_told(tmp_path: Path) -> None:
    """All invisible characters and long lines are told at once."""
    text, told = _read(tmp_path / "x.md", "a\u200b\nb\n\x00c\n".encode() + b"x" * 2001)
    assert text is None
    assert [each.split(": ")[0] for each in told] == ["x.md:1", "x.md:3", "x.md:4"]


def test_tabs_and_joiners_are_read(tmp_path: Path) -> None:
    """Characters that scripts of other languages need are no faults."""
    text = "a\tb \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u00a0"
    assert _read(tmp_path / "x.md", text.encode()) == (text, [])
