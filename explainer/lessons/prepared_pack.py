"""The pack made ready ahead: read once, kept in a cache that may be deleted at any time.

Reading Markdown and TOML takes longer than opening the window, so the finished
model is kept in a file named after a checksum of everything it was made from. A
pack that changed has another checksum, so an entry is never stale, and so has a
program that reads otherwise. An entry begins with a checksum of its own content:
one that is damaged is made again, and none can run code.
"""

import importlib.util
import io
import os
import pickle
import stat
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from explainer import __version__
from explainer.lessons import body_outlines, faults, mechanism, model, reference
from explainer.lessons.body_outlines import BodyOutlines, drawing_file, drawn_views
from explainer.lessons.faults import Fault
from explainer.lessons.model import Figure, Pack, View
from explainer.lessons.pack_folder import LARGEST_SCENE, entries_of, languages_of
from explainer.lessons.reference import Reference
from explainer.lessons.text_file import LARGEST_FILE

_LOADABLE = {each.__name__: each for each in (model, body_outlines, faults, reference, mechanism)}
_READ = {".toml", ".md", ".svg"}
_MOST_ENTRIES = 8
_CHECKSUM_SIZE = 4


class PreparedPack(NamedTuple):
    """A pack, the outlines of one figure by view, and what was wrong with them."""

    pack: Pack | None
    outlines: Mapping[View, BodyOutlines]
    faults: tuple[Fault, ...]
    reference: bytes = b""
    """What stands behind the lessons, for ``read_reference``: no start has to wait for it."""


class _ModelUnpickler(pickle.Unpickler):
    """Loads the model's own classes only, so that a cache file cannot run code."""

    def find_class(self, module: str, name: str) -> object:
        if module.startswith("pathlib") and name == "PosixPath":
            return Path
        if module == __name__ and name == "PreparedPack":
            return PreparedPack
        found = getattr(_LOADABLE.get(module), name, None)
        if isinstance(found, type) and hasattr(found, "_fields") and found.__module__ == module:
            return found
        message = f"{module}.{name} has no place in a prepared pack"
        raise pickle.UnpicklingError(message)


def prepare_pack(
    pack_folder: Path,
    assets: Path,
    cache: Path | None,
    language: str = "",
    figure: Figure = "neutral",
) -> PreparedPack:
    """Return the pack and its body, from the cache where the same files were read before.

    ``cache`` is the folder of prepared packs, or None to read afresh.
    """
    if cache is None:
        return _read(pack_folder, assets, language, figure)
    name = _fingerprint(pack_folder, assets, language, figure)
    entry = cache / f"pack-{name}.prepared"
    prepared = _load(entry)
    if prepared is None:
        prepared = _read(pack_folder, assets, language, figure)
        _store(prepared, entry)
    return prepared


def read_reference(prepared: PreparedPack) -> Reference:
    """Return the claims, red flags and questions of a prepared pack."""
    loaded = _ModelUnpickler(io.BytesIO(prepared.reference)).load()
    if not isinstance(loaded, Reference):
        raise TypeError(type(loaded))
    return loaded


def _fingerprint(pack_folder: Path, assets: Path, language: str, figure: Figure) -> str:
    """Return a checksum of every file that goes into a prepared pack, and of its reading."""
    made_by = f"{__version__}\0{sys.version}\0{language}\0{figure}\0{pack_folder}"
    names = zlib.adler32(os.fsencode(made_by))
    contents = 0
    for path in _reading_code():
        with suppress(OSError):
            names = zlib.adler32(os.fsencode(f"{path}\0{path.stat().st_mtime_ns}"), names)
    languages = languages_of(pack_folder)
    others = {pack_folder / each for each in languages[1:] if each != language}
    for path, state in entries_of(pack_folder):
        size = 0 if stat.S_ISDIR(state.st_mode) else state.st_size
        names = zlib.adler32(os.fsencode(f"{path}\0{state.st_mode}\0{size}"), names)
        if others.intersection(path.parents):
            continue  # another translation goes into no page of this language
        largest = LARGEST_SCENE if path.suffix == ".svg" else LARGEST_FILE
        if path.suffix in _READ and stat.S_ISREG(state.st_mode) and size <= largest:
            with suppress(OSError):
                contents = zlib.crc32(path.read_bytes(), contents)
    for scene in sorted((assets / "mechanisms").glob("*.svg")):
        with suppress(OSError):
            state = scene.stat()
            seen = f"{scene.name}\0{state.st_size}\0{state.st_mtime_ns}"
            names = zlib.adler32(seen.encode(), names)
    for view in drawn_views(assets, figure):
        with suppress(OSError):
            drawing = drawing_file(assets, figure, view, "regions").read_bytes()
            names = zlib.adler32(f"{view}\0{len(drawing)}".encode(), names)
            contents = zlib.crc32(drawing, contents)
    return f"{contents:08x}{names:08x}"


def _reading_code() -> Iterator[Path]:
    """Yield the files whose change may change what is read: our readers and their libraries."""
    yield from sorted(Path(__file__).parent.glob("*.py"))
    for library in ("markdown", "nh3"):
        found = importlib.util.find_spec(library)
        if found and found.origin:
            yield Path(found.origin)


def _load(entry: Path) -> PreparedPack | None:
    """Return the prepared pack in ``entry``, or None where it is missing, damaged or hostile."""
    # Whatever stands in the file, unpickling may raise any exception; all mean: read afresh.
    with suppress(Exception):
        raw = entry.read_bytes()
        checksum, content = raw[:_CHECKSUM_SIZE], raw[_CHECKSUM_SIZE:]
        if checksum == _checksum(content):
            loaded = _ModelUnpickler(io.BytesIO(content)).load()
            return loaded if isinstance(loaded, PreparedPack) else None
    return None


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECKSUM_SIZE, "big")


def _read(pack_folder: Path, assets: Path, language: str, figure: Figure) -> PreparedPack:
    from explainer.lessons.body_reader import read_outlines
    from explainer.lessons.mechanism_check import check_mechanisms
    from explainer.lessons.pack_check import check_reading
    from explainer.lessons.pack_reader import read_pack
    from explainer.lessons.radiation_check import check_radiations
    from explainer.lessons.reference_check import check_reference

    reading = read_pack(pack_folder, language or None)
    outlines = {
        view: found
        for view in drawn_views(assets, figure)
        if (found := read_outlines(assets, figure, view, reading.faults))
    }
    check_reading(reading, outlines.values())
    check_reference(reading, outlines.values())
    check_mechanisms(reading, outlines.values())
    check_radiations(reading)
    behind = pickle.dumps(reading.reference, protocol=5)
    return PreparedPack(reading.pack, outlines, tuple(reading.faults), behind)


def _store(prepared: PreparedPack, entry: Path) -> None:
    """Write ``entry`` whole or not at all; a cache that cannot be written is done without."""
    content = pickle.dumps(prepared, protocol=5)
    unfinished = entry.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(_checksum(content) + content)
            unfinished.replace(entry)
        finally:
            unfinished.unlink(missing_ok=True)
        kept = sorted(entry.parent.glob("pack-*.prepared"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_MOST_ENTRIES]:
            old.unlink()
