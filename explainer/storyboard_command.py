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
from explainer.lessons.body_outlines import drawing_file, shown_path
from explainer.lessons.drawing_check import drawing_faults
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import AUDIENCES, FIGURES
from explainer.lessons.prepared_pack import PreparedPack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder
from explainer.opening import NoSuchPlaceError, Opening, load_pack, what_there_is
from explainer.startup import make_application

_DONE, _FAILED = 0, 1
_MECHANISMS = "mechanisms"
"""The folder of their tables."""
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
    mechanism = read_reference(prepared).mechanisms.get(options.mechanism)
    damaged = _damaged_plate(mechanism, assets)
    if damaged:
        return _complain(damaged)
    if mechanism is None:
        raise NoSuchPlaceError(_what_there_is(options.mechanism, prepared))
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


def _damaged_plate(mechanism: Mechanism | None, assets: Path) -> str:
    """Return the fault of a drawing that ``mechanism`` needs, or may have needed, or nothing."""
    figure = FIGURES[0]
    grounds = [each.ground for each in mechanism.steps] if mechanism else []
    needed = {
        drawing_file(assets, figure, each.view, each.layer)
        for each in grounds
        if each.view and each.layer
    }
    shown = {str(shown_path(each)) for each in needed}
    for fault in drawing_faults(assets):
        if fault.path in shown or (mechanism is None and f"/{figure}/" in fault.path):
            return str(fault)
    return ""


def _what_there_is(wanted: str, prepared: PreparedPack) -> str:
    """Return the sentence that answers a wish for a mechanism that cannot be told."""
    known = sorted(read_reference(prepared).mechanisms)
    message = f"there is no mechanism '{wanted}': the pack has none"
    if known:
        message = what_there_is("mechanism", wanted, known)
    is_faulty = any(_MECHANISMS in Path(each.path).parts for each in prepared.faults)
    return f"{message}; check tells why others are left out" if is_faulty else message


def _complain(sentence: str) -> int:
    print(f"ache-explainer: {sentence}", file=sys.stderr)
    return _FAILED
