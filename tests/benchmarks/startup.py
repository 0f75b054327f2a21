"""How long the program takes to show its first lesson, beside the least PySide window.

    python tests/benchmarks/startup.py [-n 9] [--installed]

Both are started in turn on a display of their own, by this interpreter, with
compiled byte code and warm caches. The time runs from the start of the process until
95 % of the ink of the final picture is on the screen. Only the ratios are of use: the
milliseconds are those of this machine at this moment.
"""

import argparse
import compileall
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.framebuffer import Framebuffer, time_of_content
from tests.screen.private_display import end, plain_environment, private_bus, private_display

ROOT = Path(__file__).resolve().parents[2]
_BARE = (sys.executable, str(Path(__file__).with_name("bare_window.py")))
_CHECKOUT = (sys.executable, "-m", "explainer")
_INSTALLED = (str(Path(sys.executable).with_name("ache-explainer")),)
_SIZE = (1280, 800)
_SHARE = 0.95
_QUIET = 0.8
"""Seconds without a change after which the picture is final."""
_IDLE = 3.0
"""Seconds over which the idle processor is watched."""
_LIMIT = 60.0
_POLL = 0.002


class Start(NamedTuple):
    """One start.

    ``content`` and ``whole``: ms until 95 and 100 % of the ink were there; ``memory``: MiB;
    ``idle``: per cent of one processor while nothing happens.
    """

    content: float
    whole: float
    memory: float
    idle: float


class Comparison(NamedTuple):
    """The medians of the two, which were started in turn."""

    bare: Start
    program: Start

    @property
    def start_ratio(self) -> float:
        """How many times as long as the bare window the program takes to start."""
        return self.program.content / self.bare.content

    @property
    def memory_ratio(self) -> float:
        """How many times as much memory as the bare window the program takes."""
        return self.program.memory / self.bare.memory

    def table(self) -> str:
        """Return the comparison as a table in Markdown."""
        rows = [("bare window", self.bare), ("program", self.program)]
        lines = [
            f"| {name} | {start.content:.0f} | {start.content / self.bare.content:.2f} |"
            f" {start.whole:.0f} | {start.whole / self.bare.whole:.2f} |"
            f" {start.memory:.0f} | {start.memory / self.bare.memory:.2f} | {start.idle:.2f} |"
            for name, start in rows
        ]
        head = "| | start, ms | x bare | whole, ms | x bare | memory, MiB | x bare | idle, % |"
        return "\n".join([head, "|---" * 8 + "|", *lines])


def compare(rounds: int, *, installed: bool = False) -> Comparison:
    """Start the bare window and the program in turn, ``rounds`` times, and compare them."""
    compileall.compile_dir(ROOT / "explainer", quiet=1)
    commands = (_BARE, _INSTALLED if installed else _CHECKOUT)
    starts: tuple[list[Start], list[Start]] = ([], [])
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as pixels,
        private_display(_SIZE, Path(pixels)) as display,
    ):
        screen = Framebuffer(Path(pixels))
        environment = plain_environment(Path(home), DISPLAY=display)
        with private_bus(environment) as bus:
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus
            for number in range(-1, rounds):  # the first round only warms the caches
                for command, taken in zip(commands, starts, strict=True):
                    start = _start(command, environment, screen, _IDLE if number >= 0 else 0.0)
                    if number >= 0:
                        taken.append(start)
    bare, program = (Start(*map(median, zip(*each, strict=True))) for each in starts)
    return Comparison(bare, program)


def _start(
    command: Sequence[str], environment: Mapping[str, str], screen: Framebuffer, idle: float
) -> Start:
    blank = last = _still(screen)
    frames: list[tuple[float, bytes]] = []
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        changed = began
        while not frames or time.perf_counter() - changed < _QUIET:
            time.sleep(_POLL)
            rows = screen.rows()
            now = time.perf_counter()
            if rows != last:
                frames.append((now, rows))
                last, changed = rows, now
            if process.poll() is not None or now - began > _LIMIT:
                message = f"{' '.join(command)} showed nothing that stays"
                raise RuntimeError(message)
        memory = _memory(process.pid)
        share = _busy(process.pid, idle)
    finally:
        end(process)
    content, whole = (time_of_content(blank, frames, each) - began for each in (_SHARE, 1.0))
    return Start(content * 1e3, whole * 1e3, memory, share)


def _still(screen: Framebuffer) -> bytes:
    """Return the picture of the empty display, once nothing changes any more."""
    rows, since = screen.rows(), time.perf_counter()
    while time.perf_counter() - since < _QUIET / 2:
        time.sleep(_POLL)
        now = screen.rows()
        if now != rows:
            rows, since = now, time.perf_counter()
    return rows


def _tree(process: int) -> list[int]:
    """Return a process and all that it started."""
    found = [process]
    for each in found:
        for thread in Path(f"/proc/{each}/task").iterdir():
            told = (thread / "children").read_text(encoding="utf-8")
            found += map(int, told.split())
    return found


def _memory(process: int) -> float:
    """Return the proportional share of memory of a process and its children, in MiB."""
    kilobytes = 0
    for each in _tree(process):
        told = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="utf-8")
        kilobytes += sum(
            int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")
        )
    return kilobytes / 1024


def _busy(process: int, seconds: float) -> float:
    """Return how busy a process and its children keep one processor, in per cent."""
    if not seconds:
        return 0.0
    before, began = _run_time(process), time.perf_counter()
    time.sleep(seconds)
    return (_run_time(process) - before) / (time.perf_counter() - began) * 100


def _run_time(process: int) -> float:
    """Return the seconds that all threads of a process and its children have run."""
    nanoseconds = 0
    for each in _tree(process):
        for thread in Path(f"/proc/{each}/task").iterdir():
            told = (thread / "schedstat").read_text(encoding="utf-8")
            nanoseconds += int(told.split()[0])
    return nanoseconds / 1e9


def main() -> None:
    """Compare, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-n", type=int, default=9, metavar="ROUNDS", help="counted starts of each")
    parser.add_argument(
        "--installed", action="store_true", help="start the installed command, not the checkout"
    )
    options = parser.parse_args()
    print(compare(options.n, installed=options.installed).table())


if __name__ == "__main__":
    main()
