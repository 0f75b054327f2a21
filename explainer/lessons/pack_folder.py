"""What lies in a pack's folder, and what no folder of a pack may hold."""

import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from explainer.lessons.faults import FaultList

MOST_ENTRIES = 500
"""Files and folders; a pack of more is refused."""
_LANGUAGES = re.compile(r"^languages\s*=\s*\[([^\]]*)\]", re.MULTILINE)
_QUOTED = re.compile(r"[\"']([A-Za-z0-9-]+)[\"']")
LARGEST_PACK = 50 * 1024 * 1024
"""Bytes of all files together; a larger pack is refused."""
LARGEST_SCENE = 1024 * 1024
"""Bytes of one drawing of a mechanism; a larger one is refused before it is parsed."""


def languages_of(folder: Path) -> Sequence[str]:
    """Return the languages that the pack in ``folder`` names, none where it cannot be read.

    This is asked before the pack is read, so whatever is wrong with it is told then.
    """
    try:
        named = _LANGUAGES.search((folder / "pack.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return _QUOTED.findall(named[1]) if named else ()


def entries_of(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield what lies below ``folder``, links unfollowed, and stop one past the most allowed.

    Names that begin with a dot are passed over: they belong to other programs.
    """
    waiting = [folder]
    count = 0
    while waiting:
        try:
            children = sorted(waiting.pop().iterdir())
        except OSError:
            continue
        for child in children:
            if child.name.startswith("."):
                continue
            try:
                state = child.lstat()
            except OSError:
                continue
            yield child, state
            count += 1
            if count > MOST_ENTRIES:
                return
            if stat.S_ISDIR(state.st_mode):
                waiting.append(child)


def check_folder(folder: Path, faults: FaultList) -> bool:
    """Tell what does not belong in a pack's folder; return False where it is too much to read."""
    count, size = 0, 0
    by_folded_name: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for path, state in entries_of(folder):
        count += 1
        by_folded_name[path.parent, path.name.casefold()].append(path)
        if stat.S_ISREG(state.st_mode):
            size += state.st_size
        elif not stat.S_ISDIR(state.st_mode):
            mend = "put a plain text file there or take its name out of the pack"
            faults.add(path, 1, "is not a regular file", mend)
    for first, *others in by_folded_name.values():
        for other in others:
            what = f"name differs from '{first.name}' in case only"
            faults.add(other, 1, what, "rename one: some systems take them for the same file")
    head = folder / "pack.toml"
    if count > MOST_ENTRIES:
        faults.add(head, 1, f"pack holds more than {MOST_ENTRIES} files", "name its own folder")
    if size > LARGEST_PACK:
        mend = "name its own folder or take out what is no text"
        faults.add(head, 1, f"pack is larger than {LARGEST_PACK // 1024 // 1024} MB", mend)
    return count <= MOST_ENTRIES and size <= LARGEST_PACK
