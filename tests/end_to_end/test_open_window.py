"""The open window: Ctrl+C ends it, an unwritable home does not, and it never goes online."""

import shutil
import time
from pathlib import Path

import pytest

from .running import open_window


def test_ctrl_c_ends_the_program_and_the_cache_stays() -> None:
    """The program ends with 0 and has kept the prepared pack for the next start."""
    with open_window():
        pass
    kept = list((Path.home() / ".cache" / "ache-explainer").glob("pack-*.prepared"))
    assert len(kept) == 1


@pytest.mark.parametrize("home", ["/proc", "/dev/null/home"])
def test_a_home_that_cannot_be_written_does_not_stop_it(home: str) -> None:
    """Not even root can make a file in these homes; the window opens all the same."""
    folders = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME")
    with open_window(extra=dict.fromkeys(folders, home)):
        pass


def test_a_full_disk_does_not_stop_it() -> None:
    """Files may not grow past 64 kB: the window opens, and no half file stays behind."""
    with open_window("bash", "-c", 'ulimit -f 64; exec "$@"', "limited"):
        pass
    assert not list((Path.home() / ".cache" / "ache-explainer").rglob("*.*"))


def test_a_cache_full_of_rubbish_does_not_stop_it() -> None:
    """A damaged entry of the cache is made again."""
    cache = Path.home() / ".cache" / "ache-explainer"
    with open_window():
        pass
    entries = [each for each in cache.rglob("*") if each.is_file()]
    assert entries
    for entry in entries:
        entry.write_bytes(b"rubbish")
    with open_window():
        pass
    assert all(entry.read_bytes() != b"rubbish" for entry in entries if entry.suffix == ".prepared")


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_from_start_to_quit_no_network_socket_is_opened(tmp_path: Path) -> None:
    """Of every socket that any thread or child opens, none is of the internet's families."""
    trace = tmp_path / "trace"
    with open_window("strace", "-D", "-f", "-e", "trace=socket,socketpair", "-o", str(trace)):
        pass
    deadline = time.monotonic() + 30
    while "+++ exited with 0 +++" not in trace.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline, "strace did not finish"
        time.sleep(0.02)
    calls = trace.read_text(encoding="utf-8")
    assert "socketpair(AF_UNIX" in calls, "the trace does not see what it should"
    assert "AF_INET" not in calls
