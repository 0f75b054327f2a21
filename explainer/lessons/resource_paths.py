"""Where the program's own content and drawings lie, installed or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _resource(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def content_folder() -> Path:
    """Return the folder of the pack that comes with the program."""
    return _resource("content")


def assets_folder() -> Path:
    """Return the folder of drawings, icons and fonts."""
    return _resource("assets")
