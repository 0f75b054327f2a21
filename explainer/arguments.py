"""The arguments of the commands, and what each of them means."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from explainer import __version__
from explainer.lessons.model import AUDIENCES, FIGURES, LAYERS, VIEWS

_THEMES = ("light", "dark", "contrast", "system")
_GROUNDS = ("transparent", "theme")
_PAPERS = ("a4", "letter")
_NAMES = ("pointed", "all", "none")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if not found or max(int(each) for each in found.groups()) > 16384:
        message = f"'{text}' is no size, write WIDTHxHEIGHT such as 1280x800, 10 to 16384 each"
        raise argparse.ArgumentTypeError(message)
    return int(found.group(1)), int(found.group(2))


def _add_opening(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where the window opens."""
    parser.add_argument("--lesson", default="", metavar="ID", help="lesson to open")
    parser.add_argument("--region", default="", metavar="ID", help="region to select")
    parser.add_argument(
        "--mechanism", default="", metavar="ID[#STEP]", help="mechanism to show, from a step on"
    )
    parser.add_argument("--view", default="", choices=VIEWS)
    parser.add_argument("--layer", default="", choices=LAYERS)
    parser.add_argument("--figure", default="", choices=FIGURES)
    parser.add_argument("--skin-tone", default="", metavar="ID", help="tone of the skin")
    parser.add_argument("--audience", default="", choices=AUDIENCES)
    parser.add_argument("--names", default="", choices=_NAMES, help="names shown on the body")
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
    _add_figure(commands.add_parser("figure", help="write the picture of the body"))
    _add_storyboard(commands.add_parser("storyboard", help="write a mechanism as one page"))
    text = commands.add_parser("text", help="print a lesson as plain text")
    text.add_argument("--lesson", required=True, metavar="ID")
    text.add_argument("--audience", default="plain", choices=AUDIENCES)
    text.add_argument("--language", default="", metavar="TAG")
    text.add_argument("--pack", type=Path, metavar="FOLDER")
    return parser


def _add_figure(figure: argparse.ArgumentParser) -> None:
    """Add the options of the picture; what is drawn is known only when it is looked for."""
    figure.add_argument("out", type=Path, nargs="?", metavar="OUT.svg|png|pdf")
    figure.add_argument("--view", default="back", metavar="VIEW", help="such as back")
    figure.add_argument("--figure", default="neutral", metavar="FIGURE", help="such as neutral")
    figure.add_argument("--layer", default="skin", metavar="LAYER", help="such as organ")
    figure.add_argument("--skin-tone", default="", metavar="ID", help="tone of the skin")
    figure.add_argument("--region", default="", metavar="ID", help="region to light")
    figure.add_argument("--theme", default="light", choices=_THEMES)
    figure.add_argument("--ground", default="", choices=_GROUNDS, help="what lies behind it")
    figure.add_argument("--size", type=_size, default=(600, 1040), metavar="WxH")
    figure.add_argument("--language", default="", metavar="TAG", help="language, such as en")
    figure.add_argument("--audience", default="plain", choices=AUDIENCES)
    figure.add_argument("--names", default="pointed", choices=_NAMES)
    figure.add_argument("--no-labels", action="store_true", help="name nothing beside the body")
    figure.add_argument("--no-legend", action="store_true", help="say nothing below the body")
    figure.add_argument("--list-regions", action="store_true", help="print every region's id")


def _add_storyboard(storyboard: argparse.ArgumentParser) -> None:
    """Add the options of a mechanism on one page."""
    storyboard.add_argument("mechanism", metavar="MECHANISM", help="id of the mechanism")
    storyboard.add_argument("out", type=Path, metavar="OUT.pdf|svg|png")
    storyboard.add_argument("--audience", default="plain", choices=AUDIENCES)
    storyboard.add_argument("--language", default="", metavar="TAG", help="language, such as en")
    storyboard.add_argument("--paper", default="", choices=_PAPERS, help="else as is usual here")
    storyboard.add_argument(
        "--pack", type=Path, metavar="FOLDER", help="pack to read instead of ours"
    )


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options that ``arguments`` choose; wrong ones end the program with 2."""
    parser = _make_parser()
    options = parser.parse_args(arguments)
    if options.command == "figure" and not (options.out or options.list_regions):
        parser.error("figure needs the file to write, OUT.svg, OUT.png or OUT.pdf")
    return options
