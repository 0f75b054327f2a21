"""Reading one text file of a pack, with the limits that keep a hostile pack harmless."""

import re
from pathlib import Path

from explainer.lessons.faults import FaultList

LARGEST_FILE = 256 * 1024
"""Bytes; a longer lesson or table is refused before it is read."""
LONGEST_LINE = 2000
"""Characters; Markdown needs seconds for some longer lines."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]")


def read_text(path: Path, faults: FaultList) -> str | None:
    """Return the text of a regular UTF-8 file with ``\\n`` line ends, or None with a fault."""
    if path.is_symlink() or not path.is_file():
        what = "is not a regular file" if path.exists() or path.is_symlink() else "file is missing"
        faults.add(path, 1, what, "put a plain text file there or take its name out of the pack")
        return None
    if path.stat().st_size > LARGEST_FILE:
        faults.add(path, 1, f"file is larger than {LARGEST_FILE // 1024} KB", "split it")
        return None
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        faults.add(
            path, line, f"byte {error.start} is not valid UTF-8", "save the file as UTF-8 text"
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if _is_harmless(text, path, faults) else None


def _is_harmless(text: str, path: Path, faults: FaultList) -> bool:
    sound = True
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            faults.add(path, number, f"line is longer than {LONGEST_LINE} characters", "break it")
            sound = False
        unseen = _UNSEEN.search(line)
        if unseen:
            name = f"U+{ord(unseen.group()):04X}"
            faults.add(path, number, f"invisible character {name}", "delete it")
            sound = False
    return sound
