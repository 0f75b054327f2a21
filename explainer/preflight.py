"""What this machine lacks, found before Qt can abort over it.

Qt ends the process with an abort when a system library or the display is
missing. Asking first turns that into one sentence and the line that mends it.
"""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The Debian package of each system library that Qt needs and does not bring."""

_FAULT = re.compile(r"(?P<folder>.*/)?(?P<library>lib[\w.+-]+\.so[.\d]*): ")
"""How the dynamic linker begins: a bare name was found nowhere, a path could not be loaded."""

_Display = tuple[str, str, Callable[[str], bool]]
"""Qt's platform, the variable that names its display, and whether that display answers."""

_WAY_OUT = "start it from a desktop, or draw a picture: ache-explainer snapshot OUT.png"


def what_is_missing() -> str:
    """Return one sentence that names what is missing and how to get it, or an empty text."""
    if not sys.platform.startswith("linux"):
        return ""
    if importlib.util.find_spec("PySide6") is None:
        return "PySide6 is missing, get it: pip install pyside6-essentials"
    chosen = _chosen_platforms()
    displays = [each for each in _DISPLAYS if not chosen or each[0] in chosen]
    if displays and not any(os.environ.get(variable) for _, variable, _ in displays):
        names = " nor ".join(variable for _, variable, _ in displays)
        neither = f"neither {names} is" if len(displays) > 1 else f"{names} is not"
        return f"there is no display ({neither} set), {_WAY_OUT}"
    return _qt_fault(chosen, displays)


def _qt_fault(chosen: list[str], displays: list[_Display]) -> str:
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        return tell_fault(error)
    plugins = Path(PySide6.QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms"
    if displays:
        return _display_fault(displays, plugins)
    if not any((plugins / f"libq{name}.so").is_file() for name in chosen):
        return f"Qt has no platform '{os.environ['QT_QPA_PLATFORM']}', unset QT_QPA_PLATFORM"
    return ""


def tell_fault(error: Exception) -> str:
    """Return the sentence for a library that could not be loaded."""
    found = _FAULT.match(str(error))
    library = found["library"] if found else ""
    if found and found["folder"] is None:
        lacking = [each for each in PACKAGES if each == library or not _loads(each)]
        names = " ".join(dict.fromkeys(PACKAGES[each] for each in lacking))
        get = f"sudo apt-get install -y {names}" if names else f"apt-file search {library}"
        return f"the system library {library} is missing, get it: {get}"
    if library in PACKAGES:
        get = f"sudo apt-get install -y --reinstall {PACKAGES[library]}"
        return f"the system library {library} is damaged, get it anew: {get}"
    return f"Qt cannot be loaded ({error}), install Ache Explainer again"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _chosen_platforms() -> list[str]:
    """Return the platforms that QT_QPA_PLATFORM names; empty where Qt is to choose."""
    parts = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    names = [part.partition(":")[0] for part in parts]
    return ["wayland" if name.startswith("wayland") else name for name in names if name]


def _display_fault(displays: list[_Display], plugins: Path) -> str:
    """Return why no display can be used, or an empty text as soon as one can."""
    faults = []
    for platform, variable, answers in displays:
        name = os.environ.get(variable, "")
        plugin = plugins / f"libq{platform}.so"
        if not name or not plugin.is_file():
            continue
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            faults.append(tell_fault(error))
            continue
        if answers(name):
            return ""
        faults.append(f"the display {name} does not answer, {_WAY_OUT}")
    return faults[0] if faults else "Qt has no platform for this display, install it again"


def _wayland_answers(name: str) -> bool:
    import socket

    place = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True


def _x_answers(name: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)


_DISPLAYS: list[_Display] = [
    ("wayland", "WAYLAND_DISPLAY", _wayland_answers),
    ("xcb", "DISPLAY", _x_answers),
]
