"""The command that draws the window without a screen."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from explainer.desktop.translations import Translations
from explainer.desktop.whole_file import as_png, write_whole
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import Opening, load_pack
from explainer.startup import find_folders, make_application, make_window

_DONE, _FAILED = 0, 1


def run_snapshot(opening: Opening, out: Path, size: tuple[int, int]) -> int:
    """Draw the window as it stands after opening and return the exit code."""
    application = make_application([])
    folders = find_folders(safe_mode=True)
    prepared = load_pack(opening, folders.cache)
    if prepared.pack is not None:
        Translations(application, assets_folder() / "translations").speak(prepared.pack.language)
    if opening.theme in {"", "system"}:
        opening = opening._replace(theme="light")
    window = make_window(application, prepared, opening, folders)
    window.setMinimumSize(1, 1)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    section = window.session.section
    if section is not None:
        window.session.section_asked.emit(section.address)
    QApplication.processEvents()
    window.body.canvas.settle()
    window.mechanism_place.settle()
    QApplication.processEvents()
    picture = window.grab()
    reason = write_whole(out, as_png(picture.toImage()))
    window.close()
    if not reason:
        return _DONE
    print(f"ache-explainer: {out} could not be written: {reason}", file=sys.stderr)
    return _FAILED
