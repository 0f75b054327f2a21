"""Storyboards as the tests make them: of what is shipped, and of steps put together anew."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QSizeF

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.stage_plates import StagePlates
from explainer.desktop.mechanism.scene_library import SceneLibrary
from explainer.desktop.mechanism.step_pictures import StepPictures
from explainer.desktop.mechanism.storyboard.storyboard import Storyboard
from explainer.desktop.window.window_style import FONT_FAMILY, load_font
from explainer.lessons.mechanism import Mechanism, MechanismStep
from explainer.lessons.model import Audience
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder

A4, A4_TURNED = QSizeF(595 - 56, 842 - 56), QSizeF(842 - 56, 595 - 56)
"""Points of what the margins leave of a sheet."""


@lru_cache(maxsize=4)
def shipped(language: str) -> PreparedPack:
    """Return the shipped pack in a language."""
    return prepare_pack(content_folder(), assets_folder(), None, language)


def mechanisms(language: str = "en") -> dict[str, Mechanism]:
    """Return the shipped mechanisms."""
    return dict(read_reference(shipped(language)).mechanisms)


def board(mechanism: Mechanism, audience: Audience = "plain", language: str = "en") -> Storyboard:
    """Return the storyboard of ``mechanism`` as the program makes it."""
    assets = assets_folder()
    load_font(assets / "fonts")
    prepared = shipped(language)
    assert prepared.pack is not None
    plates = StagePlates(assets, FigureOutlines(assets, "neutral", prepared.outlines), str)
    pictures = StepPictures(mechanism, SceneLibrary(content_folder(), assets), plates)
    return Storyboard(prepared.pack, pictures, audience, FONT_FAMILY)


def of_steps(steps: Iterable[MechanismStep]) -> Mechanism:
    """Return a mechanism of other steps, each with an id of its own."""
    first = next(iter(mechanisms().values()))
    named = (each._replace(id=f"step-{number}") for number, each in enumerate(steps))
    return first._replace(steps=tuple(named))


def wordiest(count: int) -> Mechanism:
    """Return the shipped steps that say most, in one mechanism."""
    every = (step for each in mechanisms().values() for step in each.steps)
    return of_steps(sorted(every, key=_letters, reverse=True)[:count])


def _letters(step: MechanismStep) -> int:
    return len(step.says.clinical) + sum(map(len, step.points_for("clinical")))
