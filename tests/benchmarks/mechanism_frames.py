"""How long one frame of a mechanism takes, beside painting the same stage again while it rests.

    python tests/benchmarks/mechanism_frames.py [--json]

Runs the window on a display of its own, at its home size and at four thousand
pixels. Every step of every mechanism is run through in equal moments, its entry
included; the row of a size is that of its busiest step.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from explainer.desktop.mechanism.player import MechanismPlayer
from explainer.desktop.mechanism.stage import MechanismStage
from explainer.desktop.mechanism.step_clock import StepClock
from explainer.desktop.window.main_window import MainWindow
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.prepared_pack import PreparedPack, read_reference
from explainer.opening import Opening, load_pack
from explainer.startup import find_folders, make_application, make_window
from tests.benchmarks.interaction import table
from tests.benchmarks.timing import Row, settle, show, timed
from tests.screen.private_display import plain_environment, private_display

HOME, LARGE = (1280, 800), (3840, 2160)
_MOMENTS = 40
_STILL = 40
_IDLE = 2.0
"""Seconds over which the processor is watched while the picture stands still."""


def measure() -> list[Row]:
    """Time everything on a display of its own and return the rows of the table."""
    with tempfile.TemporaryDirectory() as home, private_display(LARGE) as display:
        environment = plain_environment(Path(home), DISPLAY=display, QT_QPA_PLATFORM="xcb")
        os.environ.clear()
        os.environ.update(environment)
        application = make_application([])
        folders = find_folders(safe_mode=True)
        prepared = load_pack(Opening(), folders.cache)
        window = make_window(application, prepared, Opening(), folders)
        rows = []
        for size in (HOME, LARGE):
            window.resize(*size)
            show(window)
            steps = [row for each in _mechanisms(prepared) for row in _steps(window, each)]
            busiest = max(steps, key=lambda row: row.quantile(0.95))
            rows.append(busiest._replace(name=f"frame at {size[0]}x{size[1]} ({busiest.name})"))
        rows.append(_idle(application, window))
        window.close()
        application.shutdown()
        return rows


def _mechanisms(prepared: PreparedPack) -> list[Mechanism]:
    return list(read_reference(prepared).mechanisms.values())


def _opened(window: MainWindow, mechanism: Mechanism) -> tuple[MechanismPlayer, StepClock]:
    window.session.mechanism.open(mechanism.id)
    player = window.mechanism_place.player
    if player is None or player.clock is None:
        raise TypeError(mechanism.id)
    player.clock.rest_at(0)
    settle()
    return player, player.clock


def _steps(window: MainWindow, mechanism: Mechanism) -> list[Row]:
    """Return a row for each step: its frames, and the same stage painted again at rest."""
    player, clock = _opened(window, mechanism)
    return [
        _step(player.stage, clock, place, f"{mechanism.id}#{step.id}")
        for place, step in enumerate(mechanism.steps)
    ]


def _step(stage: MechanismStage, clock: StepClock, place: int, name: str) -> Row:
    start, end = clock.start_of(place), clock.start_of(place + 1)
    clock.scrub(start)
    stage.repaint()
    frames = []
    for moment in range(1, _MOMENTS):
        clock.scrub(start + (end - start) * moment / _MOMENTS)
        frames.append(timed(stage.repaint))
    clock.rest_at(place)
    stage.repaint()
    floor = [timed(stage.repaint) for _ in range(_STILL)]
    settle()
    return Row(name, frames, floor)


def _idle(application: QApplication, window: MainWindow) -> Row:
    """Return the milliseconds of processor that a second takes, a second after a step has moved."""
    window.resize(*HOME)
    player = window.mechanism_place.player
    if player is None or player.clock is None:
        raise TypeError(player)
    clock = player.clock
    clock.rested.connect(lambda: QTimer.singleShot(1000, application.quit))
    clock.show_step(0)
    application.exec()
    used = time.process_time()
    QTimer.singleShot(round(_IDLE * 1000), application.quit)
    application.exec()
    spent = (time.process_time() - used) / _IDLE * 1e3
    return Row("processor in a second at rest", [spent], [1000.0])


def main() -> None:
    """Time everything, and print the table or, as JSON, every time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print every time, as JSON")
    options = parser.parse_args()
    rows = measure()
    print(json.dumps(rows) if options.json else table(rows))


if __name__ == "__main__":
    main()
