"""The command that writes a mechanism as one page, whole or not at all, or says why not."""

import argparse
import sys
from pathlib import Path

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.stage_plates import StagePlates
from explainer.desktop.mechanism.scene_library import SceneLibrary
from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.storyboard.files import (
    KINDS,
    PAPERS,
    save_storyboard,
    usual_paper,
)
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.translations import Translations
from explainer.desktop.whole_file import kind_of
from explainer.desktop.window.window_style import FONT_FAMILY, load_font
from explainer.lessons.drawing_check import drawing_faults
from explainer.lessons.model import AUDIENCES
from explainer.lessons.prepared_pack import read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import NoSuchPlaceError, Opening, load_pack, what_there_is
from explainer.startup import make_application

_DONE, _FAILED = 0, 1
_ENDINGS = ".pdf, .svg or .png"


def run_storyboard(options: argparse.Namespace) -> int:
    """Write the storyboard that ``options`` ask for and return the exit code.

    Raises:
        NoSuchPlaceError: they name something that is not there.
        PackUnusableError: no lesson of the pack can be read.
    """
    if kind_of(options.out) not in KINDS:
        message = f"'{options.out.name}' is no {_ENDINGS}"
        raise NoSuchPlaceError(message)
    application = make_application([])
    assets = assets_folder()
    prepared = load_pack(Opening(language=options.language, pack=options.pack), None)
    if prepared.pack is None:
        raise TypeError(prepared)
    mechanisms = read_reference(prepared).mechanisms
    mechanism = mechanisms.get(options.mechanism)
    if mechanism is None:
        known = sorted(mechanisms) or ["none"]
        raise NoSuchPlaceError(what_there_is("mechanism", options.mechanism, known))
    damaged = drawing_faults(assets)
    if damaged:
        return _complain(str(damaged[0]))
    Translations(application, assets / "translations").speak(prepared.pack.language)
    load_font(assets / "fonts")
    folder: Path = (options.pack or content_folder()).resolve()
    outlines = FigureOutlines(
        assets, next(iter(prepared.outlines.values())).figure, prepared.outlines
    )
    plates = StagePlates(assets, outlines, lambda: "")
    pictures = StepPictures(mechanism, SceneLibrary(folder, assets), plates)
    audience = next(each for each in AUDIENCES if each == options.audience)
    storyboard = Storyboard(prepared.pack, pictures, audience, FONT_FAMILY)
    paper = next((each for each in PAPERS if each == options.paper), usual_paper())
    reason = save_storyboard(storyboard, options.out, paper)
    return _complain(f"{options.out} could not be written: {reason}") if reason else _DONE


def _complain(sentence: str) -> int:
    print(f"ache-explainer: {sentence}", file=sys.stderr)
    return _FAILED
