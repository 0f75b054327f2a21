"""What this machine lacks, found before Qt can abort over it.

Qt ends the process with an abort when a system library or the display is
missing. Asking first turns that into one sentence and the line that mends it.
"""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
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
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The Debian package of each system library that Qt needs and does not bring."""

_ALL_PACKAGES = (
    "libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0 libwayland-egl1"
)
_LIBRARY = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*)")
_PLUGINS = {"WAYLAND_DISPLAY": "libqwayland.so", "DISPLAY": "libqxcb.so"}


def what_is_missing() -> str:
    """Return one sentence that names what is missing and how to get it, or an empty text."""
    if not sys.platform.startswith("linux"):
        return ""
    if importlib.util.find_spec("PySide6") is None:
        return "PySide6 is missing. Install it: pip install pyside6-essentials"
    headless = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    displays = [os.environ[name] for name in _PLUGINS if os.environ.get(name)]
    if not headless and not displays:
        return (
            "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
            " Start it from a desktop, or draw a picture: ache-explainer snapshot OUT.png"
        )
    library = next(_missing_libraries(headless), "")
    if library:
        packages = PACKAGES.get(library, _ALL_PACKAGES)
        return f"the system library {library} is missing. Get it: sudo apt install -y {packages}"
    if not headless and not _wayland_answers() and not _x_answers():
        return f"the display {' or '.join(displays)} does not answer. Start it from a desktop"
    return ""


def _missing_libraries(headless: bool) -> Iterator[str]:
    """Yield the system libraries that Qt's own libraries ask for in vain."""
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        yield _library_in(error)
        return
    if headless:
        return
    plugins = Path(PySide6.QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms"
    faults = []
    for variable, plugin in _PLUGINS.items():
        if not os.environ.get(variable) or not (plugins / plugin).is_file():
            continue
        try:
            ctypes.CDLL(str(plugins / plugin))
        except OSError as error:
            faults.append(_library_in(error))
        else:
            return
    yield from faults


def _library_in(error: Exception) -> str:
    found = _LIBRARY.search(str(error))
    return found.group(1) if found else str(error)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(runtime) / name).is_socket()


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
