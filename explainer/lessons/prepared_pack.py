"""The pack made ready ahead: read once, kept in a cache that may be deleted at any time.

Reading Markdown and TOML takes longer than opening the window, so the finished
model is kept in a file named after a hash of everything it was made from. A
pack that changed has another hash, so an entry is never stale; an entry that is
damaged is made again.
"""

import hashlib
import io
import os
import pickle
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from explainer import __version__
from explainer.lessons import body_reader, faults, model
from explainer.lessons.body_reader import BodyOutlines
from explainer.lessons.faults import Fault
from explainer.lessons.model import Figure, Pack, View

_LOADABLE = {
    "explainer.lessons.model": model,
    "explainer.lessons.body_reader": body_reader,
    "explainer.lessons.faults": faults,
    "explainer.lessons.prepared_pack": None,
    "pathlib": None,
}


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack, the outlines of one figure by view, and what was wrong with them."""

    pack: Pack | None
    outlines: Mapping[View, BodyOutlines]
    faults: tuple[Fault, ...]


class _ModelUnpickler(pickle.Unpickler):
    """Loads the model's own classes only, so that a cache file cannot run code."""

    def find_class(self, module: str, name: str) -> object:
        if module == "pathlib" and name in {"PosixPath", "WindowsPath", "Path"}:
            return Path
        if module == __name__ and name == "PreparedPack":
            return PreparedPack
        found = getattr(_LOADABLE.get(module), name, None)
        if isinstance(found, type) and hasattr(found, "__dataclass_fields__"):
            return found
        message = f"{module}.{name} has no place in a prepared pack"
        raise pickle.UnpicklingError(message)


def _files(pack_folder: Path, assets: Path, figure: Figure) -> Iterator[Path]:
    with suppress(OSError):
        for folder, folders, names in os.walk(pack_folder):
            folders.sort()
            yield from (Path(folder, name) for name in sorted(names) if Path(name).suffix in _READ)
    for view in body_reader.drawn_views(assets, figure):
        yield body_reader.drawing_file(assets, figure, view, "regions")


_READ = {".toml", ".md"}


def _fingerprint(pack_folder: Path, assets: Path, language: str, figure: Figure) -> str:
    digest = hashlib.blake2b(f"{__version__}\0{language}\0{pack_folder}".encode(), digest_size=16)
    for path in _files(pack_folder, assets, figure):
        digest.update(f"\0{path}\0".encode())
        with suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def prepare_pack(
    pack_folder: Path, assets: Path, cache: Path | None, language: str = "", figure: Figure = "neutral"
) -> PreparedPack:
    """Return the pack and its body, from the cache where the same files were read before.

    ``cache`` is the folder of prepared packs, or None to read afresh.
    """
    entry = None
    if cache is not None:
        name = _fingerprint(pack_folder, assets, language, figure)
        entry = cache / f"pack-{name}.prepared"
        with suppress(OSError, pickle.UnpicklingError, EOFError, AttributeError, TypeError):
            loaded = _ModelUnpickler(io.BytesIO(entry.read_bytes())).load()
            if isinstance(loaded, PreparedPack):
                return loaded
    prepared = _read(pack_folder, assets, language, figure)
    if entry is not None:
        _store(prepared, entry)
    return prepared


def _read(pack_folder: Path, assets: Path, language: str, figure: Figure) -> PreparedPack:
    from explainer.lessons.pack_check import check_reading
    from explainer.lessons.pack_reader import read_pack

    reading = read_pack(pack_folder, language or None)
    outlines = {
        view: found
        for view in body_reader.drawn_views(assets, figure)
        if (found := body_reader.read_outlines(assets, figure, view, reading.faults))
    }
    check_reading(reading, outlines.values())
    return PreparedPack(reading.pack, outlines, tuple(reading.faults))


def _store(prepared: PreparedPack, entry: Path) -> None:
    """Write ``entry`` whole or not at all; a cache that cannot be written is done without."""
    with suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix="new-")
        with os.fdopen(handle, "wb") as file:
            pickle.dump(prepared, file, protocol=5)
        Path(name).replace(entry)
        for old in sorted(entry.parent.glob("pack-*.prepared"), key=lambda each: each.stat().st_mtime)[:-8]:
            old.unlink()
