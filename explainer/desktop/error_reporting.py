"""What happens when something goes wrong: a report file, a sentence, and the program goes on."""

import faulthandler
import os
import sys
from pathlib import Path
from types import TracebackType

from explainer import __version__

CRASH = 70
"""Exit code of a crash whose report file was named."""
_KEPT_REPORTS = 10


def reports_folder() -> Path:
    """Return the folder of crash reports, in the user's cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "ache-explainer" / "reports"


class CrashReporter:
    """Writes a report of every unforeseen error and tells the user where it is.

    A report holds the versions, the kind of error and where in the code it arose. The
    error's own message is left out: it may name what was read or selected.
    """

    def __init__(self, folder: Path) -> None:
        """Write reports into ``folder``."""
        self._folder = folder
        self._told = False

    def install(self) -> None:
        """Take over unforeseen errors, and crashes below Python too."""
        sys.excepthook = self.report
        if sys.stderr is not None:
            faulthandler.enable()

    def write(self, error: BaseException) -> Path | None:
        """Return the report file of ``error``, or None where none can be written."""
        import traceback
        from datetime import UTC, datetime

        lines = []
        told: BaseException | None = error
        seen: set[int] = set()
        while told is not None and id(told) not in seen:
            seen.add(id(told))
            lines += [f"\n{type(told).__name__}\n", *traceback.format_tb(told.__traceback__)]
            told = told.__cause__ or told.__context__
        head = f"Ache Explainer {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
        stamp = datetime.now(tz=UTC).strftime("%Y%m%d-%H%M%S-%f")
        path = self._folder / f"crash-{stamp}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(head + "".join(lines), encoding="utf-8")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-_KEPT_REPORTS]:
                old.unlink()
        except OSError:
            return None
        return path

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write a report, tell of it once on screen and each time on standard error."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        path = self.write(error)
        if sys.stderr is not None:
            place = path or "nowhere: the folder cannot be written"
            sys.stderr.write(f"ache-explainer: {kind.__name__}: {error} (report: {place})\n")
        self._told = self._told or _tell(path)


def _tell(report: Path | None) -> bool:
    """Say in the window that something went wrong; return whether there was a window."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication, QMessageBox

    window = QApplication.activeWindow() if QApplication.instance() else None
    if window is None:
        return False
    translate = QCoreApplication.translate
    written = translate(
        "Errors", "You can go on. A report without anything personal was written to:\n{place}"
    ).format(place=report)
    unwritten = translate("Errors", "You can go on. A report of it could not be written.")
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        translate("Errors", "Something went wrong"),
        written if report else unwritten,
        parent=window,
    )
    box.setObjectName("crashDialog")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return True
