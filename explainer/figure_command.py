"""The command that writes the picture of the body, whole or not at all, or says why not."""

import argparse
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSizeF

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.picture.body_picture import BodyPicture, PictureWish
from explainer.desktop.body.picture.files import KINDS, save_picture
from explainer.desktop.body.picture.plate import DrawingUnusableError
from explainer.desktop.session import Looking, Session
from explainer.desktop.theme import LIGHT, THEMES, Theme
from explainer.desktop.translations import Translations
from explainer.desktop.whole_file import kind_of
from explainer.desktop.window.window_style import FONT_FAMILY, load_font
from explainer.lessons.body_outlines import BodyOutlines, begun_views, drawn_figures, layers_of
from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.model import FIGURES, LAYERS, VIEWS, Audience, Pack
from explainer.lessons.prepared_pack import read_reference
from explainer.lessons.resource_paths import assets_folder
from explainer.opening import NoSuchPlaceError, Opening, load_pack, what_there_is
from explainer.startup import make_application

_DONE, _FAILED = 0, 1
_NEAREST = 5
_ENDINGS = ".png, .svg or .pdf"
_Choice = TypeVar("_Choice", bound=str)


def run_figure(options: argparse.Namespace) -> int:
    """Write the picture that ``options`` ask for and return the exit code.

    Raises:
        NoSuchPlaceError: they name something that is not there.
        PackUnusableError: no lesson of the pack can be read.
    """
    try:
        return _list_regions(options) if options.list_regions else _write(options)
    except DrawingUnusableError as error:
        return _complain(str(error))


def _write(options: argparse.Namespace) -> int:
    kind = kind_of(options.out)
    if kind not in KINDS:
        message = f"'{options.out.name}' is no {_ENDINGS}"
        raise NoSuchPlaceError(message)
    application = make_application([])
    assets = assets_folder()
    looking, drawn = _looking(options, assets)
    wanted = Opening(language=options.language, figure=looking.figure, skin_tone=options.skin_tone)
    prepared = load_pack(wanted, None)
    if prepared.pack is None:
        raise TypeError(prepared)
    _check_region(options.region, prepared.pack, drawn)
    Translations(application, assets / "translations").speak(prepared.pack.language)
    load_font(assets / "fonts")
    session = Session(prepared.pack, looking)
    session.pin_region(options.region)
    outlines = FigureOutlines(assets, looking.figure, {looking.view: drawn})
    picture = BodyPicture(session, outlines, assets, partial(read_reference, prepared))
    theme = THEMES.get(options.theme, LIGHT)
    sheet = picture.sheet(
        PictureWish(
            size=QSizeF(*options.size),
            theme=theme,
            font=FONT_FAMILY,
            ground=_ground(options.ground, kind, theme),
            names="none" if options.no_labels else options.names,
            has_legend=not options.no_legend,
        )
    )
    reason = save_picture(sheet, prepared.pack.language, options.out)
    return _complain(f"{options.out} could not be written: {reason}") if reason else _DONE


def _complain(sentence: str) -> int:
    print(f"ache-explainer: {sentence}", file=sys.stderr)
    return _FAILED


def _ground(wanted: str, kind: str, theme: Theme) -> str:
    """Return the colour behind the picture; light words on the white of paper cannot be read."""
    is_needed = kind == "pdf" and theme.is_dark and not wanted
    return theme.panel if wanted == "theme" or is_needed else ""


def _looking(options: argparse.Namespace, assets: Path) -> tuple[Looking, BodyOutlines]:
    """Return what to look at, and the outlines of its view."""
    figures = [each for each in FIGURES if begun_views(assets, each)]
    if not figures:
        message = f"the drawing of the body is missing from {assets}: install again"
        raise DrawingUnusableError(message)
    figure = _one_of("figure", options.figure, FIGURES, figures)
    views = begun_views(assets, figure)
    view = _one_of("view", options.view, VIEWS, views)
    layer = _one_of("layer", options.layer, LAYERS, layers_of(assets, view))
    faults = FaultList(assets)
    drawn = read_outlines(assets, figure, view, faults)
    if drawn is None:
        fault = next(iter(faults))
        message = f"the drawing {fault.path} cannot be used: {fault.what}"
        raise DrawingUnusableError(message)
    audience: Audience = "clinical" if options.audience == "clinical" else "plain"
    tone = options.skin_tone
    looking = Looking(figure=figure, view=view, layer=layer, audience=audience, skin_tone=tone)
    return looking, drawn


def _one_of(kind: str, wanted: str, known: Iterable[_Choice], there: Iterable[_Choice]) -> _Choice:
    found = [each for each in known if each == wanted and each in tuple(there)]
    if not found:
        raise NoSuchPlaceError(what_there_is(kind, wanted, tuple(there)))
    return found[0]


def _check_region(wanted: str, pack: Pack, drawn: BodyOutlines) -> None:
    region = pack.regions.get(wanted)
    if not wanted or wanted in drawn.regions or (region and region.side == "all"):
        return
    if region is not None:
        message = f"the region '{wanted}' is not seen in the view '{drawn.view}'"
        seen = ", ".join(region.views)
        raise NoSuchPlaceError(f"{message}, it is in: {seen}" if seen else message)
    known = sorted(pack.regions)
    near = [each for each in known if wanted.casefold() in each]
    near += [each for each in get_close_matches(wanted, known, _NEAREST, 0.4) if each not in near]
    message = f"there is no region '{wanted}'"
    if near:
        message += f", the nearest are: {', '.join(near[:_NEAREST])}"
    message += "; figure --list-regions tells all of them"
    raise NoSuchPlaceError(message)


def _list_regions(options: argparse.Namespace) -> int:
    """Print id, views and name of every region, a line each."""
    assets = assets_folder()
    figures = drawn_figures(assets)
    pack = load_pack(Opening(language=options.language, figure=figures[0]), None).pack
    audience: Audience = "clinical" if options.audience == "clinical" else "plain"
    for region in pack.regions.values() if pack else ():
        print(f"{region.id}\t{' '.join(region.views)}\t{region.name.said_to(audience)}")
    return _DONE
