r"""Reading one text file of a pack, with the limits that keep a hostile pack harmless.

Only regular files within the pack are opened: no link, no pipe, no device, and
nothing below a folder that is a link to somewhere else.
"""

import re
from pathlib import Path

from explainer.lessons.faults import FaultList

LARGEST_FILE = 256 * 1024
"""Bytes; a longer lesson or table is refused before it is read."""
LONGEST_LINE = 2000
"""Characters; Markdown needs seconds for some longer lines."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line end
    "\u200b\u2060-\u2064\ufeff"  # no width
    "\u2028\u2029"  # line ends that are none in TOML and Markdown
    "\u202a-\u202e\u2066-\u2069"  # turn the direction of what follows
    "\U000e0000-\U000e007f]"  # tags, which spell hidden text
)


def invisible_in(text: str) -> str:
    """Return the name of the first invisible character of ``text``, or an empty text.

    Such characters hide words from a reviewer or show them in another order.
    """
    found = _INVISIBLE.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def read_text(path: Path, faults: FaultList) -> str | None:
    r"""Return the text of a regular UTF-8 file with ``\n`` line ends, or None with a fault."""
    raw = _read_bytes(path, faults)
    if raw is None:
        return None
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


def _read_bytes(path: Path, faults: FaultList) -> bytes | None:
    mend = "put a plain text file there or take its name out of the pack"
    try:
        if path.is_symlink() or not path.is_file():
            there = path.is_symlink() or path.exists()
            what = "is not a regular file" if there else "file is missing"
            faults.add(path, 1, what, mend)
            return None
        if not path.parent.resolve().is_relative_to(faults.root.resolve()):
            faults.add(path, 1, "lies outside the pack", mend)
            return None
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        faults.add(path, 1, f"file cannot be read ({error.strerror})", mend)
        return None
    if len(raw) > LARGEST_FILE:
        faults.add(path, 1, f"file is larger than {LARGEST_FILE // 1024} KB", "split it")
        return None
    return raw


def _is_harmless(text: str, path: Path, faults: FaultList) -> bool:
    sound = True
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            faults.add(path, number, f"line is longer than {LONGEST_LINE} characters", "break it")
            sound = False
        unseen = invisible_in(line)
        if unseen:
            faults.add(path, number, f"invisible character {unseen}", "delete it")
            sound = False
    return sound
