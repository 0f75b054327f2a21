"""The commands that need no window: check a pack, print a lesson."""

import io
import json
import sys
from pathlib import Path

from explainer.lessons.model import Audience
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack
from explainer.lessons.resource_paths import assets_folder, content_folder

_DONE, _FAULTS, _MISUSE = 0, 1, 2


def _read(pack: Path | None, language: str) -> PreparedPack:
    folder = (pack or content_folder()).resolve()
    return prepare_pack(folder, assets_folder(), None, language)


def _print(text: str) -> None:
    """Print ``text``; a terminal that lacks a letter shows a question mark in its place."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    print(text)


def run_check(pack: Path | None, as_json: bool) -> int:
    """Print every fault of a pack in every language, a line each, and return the exit code."""
    first = _read(pack, "")
    faults = set(first.faults)
    for language in first.pack.languages[1:] if first.pack else ():
        faults.update(_read(pack, language).faults)
    told = sorted(faults)
    if as_json:
        _print(json.dumps([fault._asdict() for fault in told], indent=2, ensure_ascii=False))
    else:
        for fault in told:
            _print(str(fault))
        if not told:
            print("No fault found.", file=sys.stderr)
    return _FAULTS if told else _DONE


def run_text(lesson_id: str, audience: Audience, language: str, pack: Path | None) -> int:
    """Print one lesson as plain text and return the exit code."""
    from explainer.lessons.plain_text import lesson_text

    found = _read(pack, language).pack
    lesson = found.lesson(lesson_id) if found else None
    if found is None or lesson is None:
        known = ", ".join(each.id for each in found.lessons) if found else "none"
        print(
            f"ache-explainer: there is no lesson '{lesson_id}', there is: {known}", file=sys.stderr
        )
        return _MISUSE
    _print(lesson_text(found, lesson, audience))
    return _DONE
