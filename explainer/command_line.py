"""The commands, their arguments and their exit codes.

0 done, 1 faults in the content, 2 wrong arguments, 3 something missing on this
machine, 70 a crash whose report file is named.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer import __version__
from explainer.lessons.model import AUDIENCES, FIGURES, LAYERS, VIEWS

DONE, FAULTS, MISUSE, MISSING, CRASH = 0, 1, 2, 3, 70
_THEMES = ("light", "dark", "contrast", "system")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if not found or max(int(each) for each in found.groups()) > 16384:
        message = f"'{text}' is no size, write WIDTHxHEIGHT such as 1280x800"
        raise argparse.ArgumentTypeError(message)
    return int(found.group(1)), int(found.group(2))


def _add_opening(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where the window opens."""
    parser.add_argument("--lesson", default="", metavar="ID", help="lesson to open")
    parser.add_argument("--region", default="", metavar="ID", help="region to select")
    parser.add_argument("--view", default="", choices=VIEWS)
    parser.add_argument("--layer", default="", choices=LAYERS)
    parser.add_argument("--figure", default="", choices=FIGURES)
    parser.add_argument("--audience", default="", choices=AUDIENCES)
    parser.add_argument("--language", default="", metavar="TAG", help="language, such as en")
    parser.add_argument("--theme", default="", choices=_THEMES)
    parser.add_argument("--pack", type=Path, metavar="FOLDER", help="pack to open instead of ours")
    parser.add_argument(
        "--safe-mode",
        action="store_true",
        help="open our own lessons with the usual looks, without preferences and caches",
    )


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ache-explainer",
        description="Explains why a back aches when you are ill. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_opening(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser("check", help="tell every fault of a pack")
    check.add_argument("checked", nargs="?", type=Path, metavar="PACK")
    check.add_argument("--json", action="store_true", help="tell them as JSON")
    snapshot = commands.add_parser("snapshot", help="draw the window without a screen")
    snapshot.add_argument("out", type=Path, metavar="OUT.png")
    snapshot.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    snapshot.add_argument("--text-size", type=int, default=None, metavar="PERCENT")
    _add_opening(snapshot)
    figure = commands.add_parser("figure", help="write the drawing alone")
    figure.add_argument("out", type=Path, metavar="OUT.svg|png|pdf")
    figure.add_argument("--view", default="back", choices=VIEWS)
    figure.add_argument("--figure", default="neutral", choices=FIGURES)
    figure.add_argument("--layer", default="skin", choices=LAYERS)
    figure.add_argument("--region", default="", metavar="ID")
    figure.add_argument("--theme", default="light", choices=_THEMES)
    figure.add_argument("--size", type=_size, default=(600, 1040), metavar="WxH")
    text = commands.add_parser("text", help="print a lesson as plain text")
    text.add_argument("--lesson", required=True, metavar="ID")
    text.add_argument("--audience", default="plain", choices=AUDIENCES)
    text.add_argument("--language", default="", metavar="TAG")
    text.add_argument("--pack", type=Path, metavar="FOLDER")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = _make_parser()
    options = parser.parse_args(arguments)
    if options.command == "check":
        from explainer.text_commands import run_check

        return run_check(options.checked, as_json=options.json)
    if options.command == "text":
        from explainer.text_commands import run_text

        return run_text(options.lesson, options.audience, options.language, options.pack)
    if options.command in {"snapshot", "figure"}:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from explainer.preflight import what_is_missing

    missing = what_is_missing()
    if missing:
        print(f"ache-explainer: {missing}", file=sys.stderr)
        return MISSING
    return _run_with_qt(options)


def _run_with_qt(options: argparse.Namespace) -> int:
    from explainer.startup import PackUnusableError

    try:
        if options.command == "figure":
            from explainer.picture_commands import run_figure

            return run_figure(options)
        from explainer.startup import Opening

        opening = Opening(
            lesson=options.lesson,
            region=options.region,
            view=options.view,
            layer=options.layer,
            figure=options.figure,
            audience=options.audience,
            language=options.language,
            theme=options.theme,
            text_percent=getattr(options, "text_size", None),
            pack=None if options.safe_mode else options.pack,
            safe_mode=options.safe_mode,
        )
        if options.command == "snapshot":
            from explainer.picture_commands import run_snapshot

            return run_snapshot(opening, options.out, options.size)
        from explainer.startup import open_window

        return open_window(opening)
    except PackUnusableError as error:
        print(f"ache-explainer: {error}", file=sys.stderr)
        return FAULTS
