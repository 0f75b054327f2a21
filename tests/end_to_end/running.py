"""Runs the program as its users do: a process of its own, on the checkout, with a time limit."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECKOUT = (sys.executable, "-m", "explainer")
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SECONDS_TO_OPEN = 30


def environment(**extra: str) -> dict[str, str]:
    """Return the environment of the test, its home included, without any display."""
    kept = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", **extra}


def run(
    *arguments: str | Path,
    program: Sequence[str] = CHECKOUT,
    folder: Path = ROOT,
    seconds: float = 60,
    extra: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the program in ``folder`` to its end and return what it said."""
    return subprocess.run(
        [*program, *map(str, arguments)],
        cwd=folder,
        env=environment(**(extra or {})),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def sole_sentence(said: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence on standard error, having checked that there is nothing else."""
    assert not said.stdout, said.stdout
    lines = said.stderr.splitlines()
    assert len(lines) == 1, said.stderr
    assert lines[0].startswith("ache-explainer: ")
    return lines[0].removeprefix("ache-explainer: ")


@contextmanager
def open_window(*prefix: str, extra: Mapping[str, str] | None = None) -> Iterator[None]:
    """Open the window without a screen, then end it as Ctrl+C does and check how it ended.

    ``prefix`` is a command that becomes the program, such as ``strace -D``.
    """
    process = subprocess.Popen(
        [*prefix, *CHECKOUT],
        cwd=ROOT,
        env=environment(QT_QPA_PLATFORM="offscreen", **(extra or {})),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait_until_idle(process)
        yield
        process.send_signal(signal.SIGINT)
        said, complained = process.communicate(timeout=30)
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    ours = [line for line in complained.splitlines() if not _is_of_the_fonts(line)]
    assert (process.returncode, said, ours) == (0, "", []), (process.returncode, said, complained)


def _is_of_the_fonts(line: str) -> bool:
    """Tell whether the system's font library said it, which complains of unwritable homes."""
    return not line.strip() or line.startswith("Fontconfig error: No writable cache directories")


def _wait_until_idle(process: "subprocess.Popen[str]") -> None:
    """Wait until the program sleeps in its event loop, with its ear for Ctrl+C open."""
    deadline = time.monotonic() + _SECONDS_TO_OPEN
    idle = 0
    while idle < 5:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "the window did not open in time"
        idle = idle + 1 if _listens(process.pid) and _sleeps(process.pid) else 0
        time.sleep(0.02)


def _listens(pid: int) -> bool:
    sockets = 0
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            sockets += link.readlink().name.startswith("socket:")
        except FileNotFoundError:
            continue
    return sockets >= 2


def _sleeps(pid: int) -> bool:
    after_name = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    return after_name.split()[0] == "S"
