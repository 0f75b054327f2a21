"""Where the program opens: what was asked for, and the pack that answers it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from explainer.lessons.body_outlines import drawing_file, drawn_figures
from explainer.lessons.model import FIGURES, LAYERS, Figure, Pack
from explainer.lessons.pack_folder import languages_of
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder, content_folder


class Opening(NamedTuple):
    """Where the window opens; None or an empty text leaves it to what was last chosen.

    ``safe_mode`` opens with the program's own lessons and usual looks, reading
    and writing neither preferences nor caches.
    """

    lesson: str = ""
    region: str = ""
    mechanism: str = ""
    view: str = ""
    layer: str = ""
    figure: str = ""
    skin_tone: str = ""
    audience: str = ""
    names: str = ""
    language: str = ""
    theme: str = ""
    text_percent: int | None = None
    pack: Path | None = None
    safe_mode: bool = False


class PackUnusableError(Exception):
    """The pack holds nothing that could be shown; the message says why."""


class NoSuchPlaceError(Exception):
    """The window was asked to open where nothing is; the message says what there is."""


class Folders(NamedTuple):
    """Where the program keeps what it may keep; None where it may not."""

    cache: Path | None
    preferences: Path | None
    reports: Path


def load_pack(
    opening: Opening,
    cache: Path | None,
    choose_language: Callable[[Sequence[str]], str] | None = None,
    remembered_figure: Figure = FIGURES[0],
) -> PreparedPack:
    """Return the pack that ``opening`` names, or the program's own.

    Where ``opening`` leaves the language open, ``choose_language`` chooses one of
    those that the pack has; without it the pack's first is taken. Where it leaves
    the figure open, that is the remembered one, or else the first that can be read.

    Raises:
        PackUnusableError: no lesson or no drawing could be read.
        NoSuchPlaceError: ``opening`` names something that is not there.
    """
    folder = opening.pack or content_folder()
    asked = [each for each in FIGURES if each == opening.figure]
    figures = asked or list(dict.fromkeys((remembered_figure, *FIGURES)))
    language = opening.language
    if not language and choose_language is not None:
        language = choose_language(languages_of(folder))
    for figure in figures:
        prepared = prepare_pack(folder.resolve(), assets_folder(), cache, language, figure)
        if prepared.outlines:
            break
    pack = prepared.pack
    if pack is None or not any(lesson.sections for lesson in pack.lessons):
        reasons = "\n".join(str(fault) for fault in prepared.faults)
        message = f"no lesson of the pack {folder} can be shown\n{reasons}"
        raise PackUnusableError(message)
    if not prepared.outlines and drawn_figures(assets_folder()):
        raise NoSuchPlaceError(what_there_is("figure", figure, drawn_figures(assets_folder())))
    if not prepared.outlines:
        message = f"the drawing of the body is missing from {assets_folder()}: install again"
        raise PackUnusableError(message)
    _check_places(opening, pack, prepared)
    return prepared


def what_there_is(kind: str, wanted: str, known: Sequence[str]) -> str:
    """Return the sentence that answers a wish for something unknown."""
    return f"there is no {kind} '{wanted}', there is: {', '.join(known)}"


def _skin_tones() -> Sequence[str]:
    from explainer.lessons.skin_tones import read_skin_tones, skin_tones_path

    return tuple(read_skin_tones(skin_tones_path(assets_folder())).tones)


def _mechanisms(wanted: str, prepared: PreparedPack) -> Sequence[str]:
    """Return what may be named: all mechanisms, or the steps of the one whose step is wanted."""
    if not wanted:
        return ()
    mechanisms = read_reference(prepared).mechanisms
    name, mark, _ = wanted.partition("#")
    if not mark or name not in mechanisms:
        return list(mechanisms)
    return [f"{name}#{step.id}" for step in mechanisms[name].steps]


def _check_places(opening: Opening, pack: Pack, prepared: PreparedPack) -> None:
    drawn = [
        layer
        for layer in LAYERS
        for view, each in prepared.outlines.items()
        if drawing_file(assets_folder(), each.figure, view, layer).is_file()
    ]
    for kind, wanted, known in (
        ("lesson", opening.lesson, [lesson.id for lesson in pack.lessons]),
        ("region", opening.region, sorted(pack.regions)),
        ("view", opening.view, list(prepared.outlines)),
        ("layer", opening.layer, list(dict.fromkeys(drawn))),
        ("language", opening.language, list(pack.languages)),
        ("skin tone", opening.skin_tone, _skin_tones() if opening.skin_tone else ()),
        ("mechanism", opening.mechanism, _mechanisms(opening.mechanism, prepared)),
    ):
        if wanted and wanted not in known:
            raise NoSuchPlaceError(what_there_is(kind, wanted, known))
