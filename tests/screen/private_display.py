"""A display of its own: an X server without a screen, a window manager and a session bus."""

import os
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

NEEDED = ("Xvfb", "openbox", "xprop", "dbus-daemon")
"""The programs that make a display; Debian's xvfb, openbox, x11-utils and dbus."""
_SECONDS = 20.0
_POLL = 0.02
_FORGOTTEN = ("PYTHON", "QT_", "XDG_", "DBUS_", "SBK_", "WAYLAND_", "AT_SPI_")


def missing_programs(*others: str) -> list[str]:
    """Return those of the needed programs that this machine lacks."""
    return [each for each in (*NEEDED, *others) if shutil.which(each) is None]


@contextmanager
def private_display(
    size: tuple[int, int] = (1280, 800), framebuffer: Path | None = None
) -> Iterator[str]:
    """Run an X server with a window manager and yield its name.

    ``framebuffer`` is the folder of the file ``Xvfb_screen0``, into which the server
    maps its pixels, or None.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset", "-dpi", "96"]
    command += ["-screen", "0", f"{size[0]}x{size[1]}x24"]
    if framebuffer is not None:
        command += ["-fbdir", str(framebuffer)]
    server = _start(command, keep=(writing,))
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as said:
            display = f":{_line(said)}"
        manager = _start(["openbox"], environment={**os.environ, "DISPLAY": display})
        try:
            _wait_for_manager(display)
            yield display
        finally:
            end(manager)
    finally:
        end(server)


@contextmanager
def private_bus(environment: Mapping[str, str]) -> Iterator[str]:
    """Run a session bus that starts its services in ``environment``, and yield its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert daemon.stdout is not None
        yield _line(daemon.stdout)
    finally:
        end(daemon)


def plain_environment(home: Path, **extra: str) -> dict[str, str]:
    """Return the environment of a user with an empty ``home`` and no settings of their own."""
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FORGOTTEN)}
    usual = {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8"}
    return {**kept, **usual, **extra}


def _start(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    keep: Sequence[int] = (),
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        env=environment,
        pass_fds=keep,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process that leads its own session, and all that it started."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, kind)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=5)
    if process.stdout is not None:
        process.stdout.close()


def _line(stream: IO[bytes]) -> str:
    """Return the first line that a starting process writes."""
    written = b""
    deadline = time.monotonic() + _SECONDS
    while not written.endswith(b"\n"):
        left = deadline - time.monotonic()
        ready, _, _ = select.select([stream], [], [], max(left, 0))
        if not ready:
            raise TimeoutError(written)
        piece = os.read(stream.fileno(), 512)
        if not piece:
            raise ChildProcessError(written)
        written += piece
    return written.decode().strip()


def _wait_for_manager(display: str) -> None:
    """Wait until the window manager has taken over the display."""
    deadline = time.monotonic() + _SECONDS
    asked = ["xprop", "-display", display, "-root", "_NET_SUPPORTING_WM_CHECK"]
    while b"window id" not in subprocess.run(asked, capture_output=True, check=False).stdout:
        if time.monotonic() > deadline:
            raise TimeoutError(display)
        time.sleep(_POLL)
