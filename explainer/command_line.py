"""The commands and their exit codes.

0 done, 1 faults in the content, 2 wrong arguments, 3 something missing on this
machine, 70 a crash whose report file is named.
"""

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from explainer.opening import Opening

DONE, FAULTS, MISUSE, MISSING, CRASH = 0, 1, 2, 3, 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read what is printed, such as ``head``, has had enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001 - whatever it was, its report is named
        from explainer.desktop.error_reporting import CrashReporter, reports_folder

        report = CrashReporter(reports_folder()).write(error)
        print(f"ache-explainer: {error!r} (report: {report or 'none'})", file=sys.stderr)
        return CRASH
    return code


def _run(given: Sequence[str]) -> int:
    if not given:
        return _run_with_qt(None)
    from explainer.arguments import read_arguments

    options = read_arguments(given)
    if options.command == "check":
        from explainer.text_commands import run_check

        return run_check(options.checked, as_json=options.json)
    if options.command == "text":
        from explainer.text_commands import run_text

        return run_text(options.lesson, options.audience, options.language, options.pack)
    return _run_with_qt(options)


def _run_with_qt(options: "Namespace | None") -> int:
    """Run the window, or a command that draws; no options mean the window as it was left."""
    gc.disable()
    command = options.command if options else None
    if command:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    missing = _what_is_missing()
    if missing:
        print(f"ache-explainer: {missing}", file=sys.stderr)
        return MISSING
    _import_plainly()
    from explainer.opening import NoSuchPlaceError, Opening, PackUnusableError
    from explainer.startup import open_window

    try:
        if options is None or not command:
            return open_window(_opening(options) if options else Opening())
        if command == "figure":
            from explainer.figure_command import run_figure

            return run_figure(options)
        if command == "storyboard":
            from explainer.storyboard_command import run_storyboard

            return run_storyboard(options)
        from explainer.picture_commands import run_snapshot

        return run_snapshot(_opening(options), options.out, options.size)
    except (PackUnusableError, NoSuchPlaceError) as error:
        print(f"ache-explainer: {error}", file=sys.stderr)
        return MISUSE if isinstance(error, NoSuchPlaceError) else FAULTS


def _what_is_missing() -> str:
    """Return what Qt lacks as far as it can be told at no cost; the rest Qt tells as it starts.

    A Wayland session without XDG_RUNTIME_DIR is looked at beforehand, because its
    library would complain on standard error by itself.
    """
    try:
        import PySide6.QtWidgets  # noqa: F401 - whether it can be loaded is the question
    except ImportError as error:
        from explainer.preflight import what_is_missing

        return what_is_missing() or str(error)
    if os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("XDG_RUNTIME_DIR"):
        from explainer.preflight import what_is_missing

        return what_is_missing()
    return ""


def _import_plainly() -> None:
    """Give ``import`` back its usual meaning.

    PySide reads the source text of every module imported after it, looking for
    ``from __feature__``, which this program has no use for. That costs a start
    8 milliseconds in 100.
    """
    usual = getattr(builtins, "__orig_import__", None)
    if usual is not None:
        builtins.__import__ = usual


def _opening(options: "Namespace") -> "Opening":
    from explainer.opening import Opening

    return Opening(
        lesson=options.lesson,
        region=options.region,
        mechanism=options.mechanism,
        view=options.view,
        layer=options.layer,
        figure=options.figure,
        skin_tone=options.skin_tone,
        audience=options.audience,
        names=options.names,
        language=options.language,
        theme=options.theme,
        text_percent=getattr(options, "text_size", None),
        pack=None if options.safe_mode else options.pack,
        safe_mode=options.safe_mode,
    )
