"""How soon the window answers, beside the least that Qt can do for the same request.

    python tests/benchmarks/interaction.py [--json]

Runs the window on a display of its own. Every request is timed beside a floor
in the same run: the same events to an empty widget, the same page in a plain text
browser, the same picture painted again. Only the ratios are of use: the milliseconds
are those of this machine at this moment.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

from explainer.desktop.window.main_window import MainWindow
from explainer.opening import Opening, load_pack
from explainer.startup import find_folders, make_application, make_window
from tests.benchmarks.framebuffer import Framebuffer
from tests.benchmarks.timing import Empty, Row, move, quantile_of, seen, settle, show, timed
from tests.screen.private_display import plain_environment, private_bus, private_display

_SIZE = (1600, 1000)
_HOVER_ROUNDS = 12
_PIXEL_ROUNDS = 3
_AGAIN = 4
_STILL = 40
_LIMIT = 2.0
"""Seconds within which a pixel must have changed."""


class Bench:
    """The open window, and the least windows that it is compared with."""

    def __init__(self, application: QApplication, screen: Framebuffer) -> None:
        """Open the program's window in an empty home."""
        folders = find_folders(safe_mode=False)
        opening = Opening()
        self._application = application
        self._screen = screen
        self._prepared = load_pack(opening, folders.cache)
        self._window: MainWindow = make_window(application, self._prepared, opening, folders)
        self._canvas = self._window.body.canvas
        self._session = self._window.session
        self._empty = Empty()
        self._empty.resize(self._canvas.size())
        show(self._window)

    def rows(self) -> list[Row]:
        """Time everything and return the rows of the table."""
        return [
            self._hover_handler(),
            self._hover_to_pixels(),
            *self._tabs(),
            *self._turns(),
            *self._layers(),
            self._fade(),
            self._lens(),
            self._zoom(),
            self._resize(),
            *self._themes(),
        ]

    def _points(self) -> list[QPointF]:
        """Return a point in every region of the view, and one outside between any two."""
        view = self._session.looking.view
        found = []
        for region in self._prepared.outlines[view].regions:
            found += [self._canvas.point_of(region), QPointF(3, 3)]
        return found

    def _hover_handler(self) -> Row:
        points = self._points()
        QApplication.processEvents()
        times: list[float] = []
        floor: list[float] = []
        for _ in range(_HOVER_ROUNDS):
            for widget, taken in ((self._empty, floor), (self._canvas, times)):
                for point in points:
                    taken.append(timed(partial(move, widget, point)))
                QApplication.processEvents()
        return Row("hover, handler alone", times, floor)

    def _hover_to_pixels(self) -> Row:
        points = self._points()[::2]
        times = self._pixels(self._canvas, points)
        self._window.hide()
        show(self._empty)
        floor = self._pixels(self._empty, points)
        self._empty.hide()
        show(self._window)
        return Row("hover to pixels", times, floor)

    def _pixels(self, widget: QWidget, points: Iterable[QPointF]) -> list[float]:
        taken = []
        for _ in range(_PIXEL_ROUNDS):
            for point in points:
                at = widget.mapToGlobal(point.toPoint())
                seen(partial(move, widget, QPointF(3, 3)))()
                settle()
                before = self._screen.pixel(at.x(), at.y())
                began = time.perf_counter()
                move(widget, point)
                while self._screen.pixel(at.x(), at.y()) == before:
                    QApplication.processEvents()
                    if time.perf_counter() - began > _LIMIT:
                        raise TimeoutError(point)
                taken.append((time.perf_counter() - began) * 1e3)
        return taken

    def _tabs(self) -> list[Row]:
        tabs = self._window.tabs
        lessons = [*range(1, tabs.count()), 0]
        first = [timed(seen(partial(tabs.setCurrentIndex, each))) for each in lessons]
        again = [
            timed(seen(partial(tabs.setCurrentIndex, each)))
            for _ in range(_AGAIN)
            for each in lessons
        ]
        floor = self._plain_pages()
        return [Row("tab, first time", first, floor), Row("tab, again", again, floor)]

    def _plain_pages(self) -> list[float]:
        """Time the same pages in a plain text browser of the same size."""
        page = self._window.reader.page
        browser = QTextBrowser()
        browser.resize(page.size())
        browser.document().setDefaultFont(page.document().defaultFont())
        browser.document().setDefaultStyleSheet(page.document().defaultStyleSheet())
        show(browser)
        taken = [
            timed(seen(partial(browser.setHtml, lesson.pages["plain"].html)))
            for _ in range(_AGAIN)
            for lesson in self._session.pack.lessons
        ]
        browser.close()
        return taken

    def _still(self) -> list[float]:
        """Time the same picture of the body painted again."""
        QApplication.processEvents()
        return [timed(seen(self._canvas.update)) for _ in range(_STILL)]

    def _turns(self) -> list[Row]:
        views = self._window.body.drawn_views
        other = next(each for each in views if each != self._session.looking.view)
        turns = [other, self._session.looking.view]
        turn = self._session.show_view
        first = [timed(seen(partial(turn, other)))]
        turn(turns[1])
        again = [timed(seen(partial(turn, each))) for _ in range(2 * _AGAIN) for each in turns]
        floor = self._still()
        return [Row("turn, first time", first, floor), Row("turn, again", again, floor)]

    def _layers(self) -> list[Row]:
        now = self._session.looking.layer
        layers = [each for each in self._window.body.drawn_layers if each != now]
        peel = self._session.show_layer
        first = [timed(seen(partial(peel, each))) for each in layers]
        again = [timed(seen(partial(peel, each))) for _ in range(_AGAIN) for each in layers]
        floor = self._still()
        return [Row("layer, first time", first, floor), Row("layer, again", again, floor)]

    def _fade(self) -> Row:
        """Go through all layers a step at a time, each of which has been seen before."""
        slider, floor = self._window.body.depth_slider, self._still()
        steps = [*range(slider.maximum()), *range(slider.maximum(), 0, -1)]
        for each in range(0, slider.maximum() + 1, slider.pageStep()):
            seen(partial(slider.setValue, each))()
        times = [timed(seen(partial(slider.setValue, each))) for each in steps]
        return Row("fade step", times, floor)

    def _lens(self) -> Row:
        """Move the lens over the body, what lies beneath having been seen before."""
        floor, points = self._still(), self._points()[::2]
        tool = self._window.body.tools.lens
        tool.setChecked(True)
        for each in points:
            seen(partial(move, self._canvas, each))()
        times = [timed(seen(partial(move, self._canvas, each))) for each in points]
        tool.setChecked(False)
        return Row("lens step", times, floor)

    def _zoom(self) -> Row:
        floor = self._still()
        steps = [1.1] * 12 + [1 / 1.1] * 12
        times = [timed(seen(partial(self._canvas.zoom, by))) for by in steps]
        self._canvas.fit()
        settle()
        return Row("zoom step", times, floor)

    def _resize(self) -> Row:
        usual = self._window.size()
        plain = QWidget()
        row = QHBoxLayout(plain)
        browser = QTextBrowser()
        browser.setHtml(self._window.reader.page.toHtml())
        row.addWidget(browser, 56)
        row.addWidget(Empty(), 44)
        plain.resize(usual)
        show(plain)
        widths = [*range(usual.width(), usual.width() - 240, -12)]
        widths += reversed(widths)
        floor = [timed(seen(partial(plain.resize, width, usual.height()))) for width in widths]
        plain.close()
        times = [
            timed(seen(partial(self._window.resize, width, usual.height()))) for width in widths
        ]
        return Row("resize step", times, floor)

    def _themes(self) -> list[Row]:
        actions = self._window.actions_by_id
        order = [actions[f"theme-{name}"].trigger for name in ("dark", "contrast", "light")]
        first = [timed(seen(choose)) for choose in order]
        again = [timed(seen(choose)) for _ in range(_AGAIN) for choose in order]
        sheet = self._application.styleSheet()
        floor = [
            timed(seen(partial(self._application.setStyleSheet, f"{sheet}\n/* {number} */")))
            for number in range(3)
        ]
        return [Row("theme, first time", first, floor), Row("theme, again", again, floor)]


def measure() -> list[Row]:
    """Open a display and a window, time everything, and return the rows."""
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as pixels,
        private_display(_SIZE, Path(pixels)) as display,
    ):
        environment = plain_environment(Path(home), DISPLAY=display, QT_QPA_PLATFORM="xcb")
        with private_bus(environment) as bus:
            os.environ.clear()
            os.environ.update(environment, DBUS_SESSION_BUS_ADDRESS=bus)
            application = make_application([])
            rows = Bench(application, Framebuffer(Path(pixels))).rows()
            application.closeAllWindows()
            application.shutdown()
    return rows


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = [
        "| | tries | p50, ms | p95, ms | p99, ms | floor p50, ms | x floor |",
        "|---" * 7 + "|",
    ]
    for row in rows:
        told = " | ".join(f"{row.quantile(share):.2f}" for share in (0.5, 0.95, 0.99))
        floor = quantile_of(row.floor, 0.5)
        lines.append(f"| {row.name} | {len(row.times)} | {told} | {floor:.2f} | {row.ratio:.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Time everything, and print the table or, as JSON, every time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print every time, as JSON")
    options = parser.parse_args()
    rows = measure()
    print(json.dumps(rows) if options.json else table(rows))


if __name__ == "__main__":
    main()
