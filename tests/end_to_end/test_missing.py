"""What the machine lacks is told in one sentence, with exit code 3, before Qt can abort."""

import shutil
from pathlib import Path

import PySide6
import pytest
import shiboken6

from explainer.preflight import PACKAGES, tell_fault

from .running import run, sole_sentence

NOT_FOUND = "cannot open shared object file: No such file or directory"


def test_no_display_is_told() -> None:
    """Without a display the program says so, quickly."""
    said = run(seconds=10)
    assert said.returncode == 3
    assert "there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set)" in sole_sentence(said)


@pytest.mark.parametrize(
    "display", [{"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-987"}], ids=["X", "Wayland"]
)
def test_a_display_that_does_not_answer_is_told(display: dict[str, str]) -> None:
    """A display that is named but not there is named again."""
    said = run(seconds=20, extra=display)
    assert said.returncode == 3
    assert f"the display {next(iter(display.values()))} does not answer" in sole_sentence(said)


def test_an_unknown_platform_is_told() -> None:
    """A platform that Qt does not have would be an abort too."""
    said = run(extra={"QT_QPA_PLATFORM": "no-such-platform"})
    assert said.returncode == 3
    assert "no-such-platform" in sole_sentence(said)


@pytest.mark.parametrize("library", ["libGL.so.1", "libxcb-cursor.so.0"])
def test_a_damaged_system_library_is_named_with_its_package(library: str, tmp_path: Path) -> None:
    """An empty file in the library's place is found by the linker first, and named."""
    (tmp_path / library).touch()
    said = run(extra={"DISPLAY": ":987", "LD_LIBRARY_PATH": str(tmp_path)})
    assert said.returncode == 3
    sentence = sole_sentence(said)
    assert f"the system library {library} is damaged" in sentence
    assert sentence.endswith(f"sudo apt-get install -y --reinstall {PACKAGES[library]}")


def test_a_missing_system_library_is_named(tmp_path: Path) -> None:
    """A Qt whose X platform asks for a library that no machine has."""
    qt = Path(PySide6.__file__).parent
    for source in (*qt.glob("*.so*"), *qt.glob("*.py"), *qt.glob("Qt/lib/*")):
        _link(source, tmp_path / "PySide6" / source.relative_to(qt))
    shutil.copytree(qt / "Qt/plugins/platforms", tmp_path / "PySide6/Qt/plugins/platforms")
    (tmp_path / "shiboken6").symlink_to(Path(shiboken6.__file__).parent)
    changed = tmp_path / "PySide6/Qt/lib/libQt6XcbQpa.so.6"
    code = changed.read_bytes()
    assert b"\0libxcb-cursor.so.0\0" in code
    changed.unlink()
    changed.write_bytes(code.replace(b"\0libxcb-cursor.so.0\0", b"\0libxcb-nosuch.so.0\0"))
    said = run(extra={"DISPLAY": ":987", "PYTHONPATH": str(tmp_path)})
    assert said.returncode == 3
    assert sole_sentence(said).startswith("the system library libxcb-nosuch.so.0 is missing")


def _link(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(source)


@pytest.mark.parametrize("library", PACKAGES)
def test_every_known_library_has_its_apt_line(library: str) -> None:
    """The linker's own words become the line that installs the package."""
    sentence = tell_fault(ImportError(f"{library}: {NOT_FOUND}"))
    assert sentence.startswith(f"the system library {library} is missing, get it: sudo apt-get")
    assert PACKAGES[library] in sentence.split()


def test_an_unknown_library_gets_the_line_that_finds_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A need that Qt did not have before is not mistaken for one that it had."""
    monkeypatch.setattr("explainer.preflight._loads", bool)
    sentence = tell_fault(OSError(f"libnew.so.7: {NOT_FOUND}"))
    assert sentence.endswith("apt-file search libnew.so.7")


def test_a_broken_installation_is_no_missing_library() -> None:
    """Words of another kind are passed on whole."""
    words = "/somewhere/PySide6/libpyside6.abi3.so.6.12: undefined symbol: PyObject_Nonsense"
    assert tell_fault(ImportError(words)) == (
        f"Qt cannot be loaded ({words}), install Ache Explainer again"
    )
