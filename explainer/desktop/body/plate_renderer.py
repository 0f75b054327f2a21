"""Drawing a plate's SVG, its skin in the tone that is chosen."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer

from explainer.desktop.theme import relative_luminance
from explainer.lessons.body_outlines import assets_of
from explainer.lessons.model import LAYERS

if TYPE_CHECKING:
    from explainer.lessons.skin_tones import SkinTones

_DARK = 0.25
"""Relative luminance of the skin below which brown lines are lost on it."""
_KEPT = 4
"""Drawings of which the text is kept in its last tone."""


def plate_renderer(drawing: Path, tone: str) -> QSvgRenderer:
    """Return what draws ``drawing``; it is not valid where the file is missing or damaged.

    ``tone`` is the id of a skin tone; only the skin has any, and an unknown one changes nothing.
    """
    if not tone or drawing.stem != LAYERS[0]:
        return QSvgRenderer(str(drawing))
    try:
        return QSvgRenderer(_toned(drawing, drawing.stat().st_mtime_ns, tone))
    except (OSError, UnicodeDecodeError):
        return QSvgRenderer()


def is_dark(drawing: Path, tone: str) -> bool:
    """Return whether a drawing shows skin so dark that only light lines are seen on it."""
    found = _tones(assets_of(drawing)).tones.get(tone)
    return (
        found is not None
        and drawing.stem == LAYERS[0]
        and relative_luminance(QColor(found.skin)) < _DARK
    )


@lru_cache(maxsize=_KEPT)
def _toned(drawing: Path, _changed: int, tone: str) -> bytes:
    return in_tone(drawing, drawing.read_text(encoding="utf-8"), tone).encode()


def in_tone(drawing: Path, text: str, tone: str) -> str:
    """Return the ``text`` of a drawing as the tone shows it; only the skin has any tone."""
    if not tone or drawing.stem != LAYERS[0]:
        return text
    from explainer.lessons.skin_tones import recoloured

    found = _tones(assets_of(drawing)).tones.get(tone)
    return recoloured(text, found) if found else text


@lru_cache(maxsize=1)
def _tones(assets: Path) -> "SkinTones":
    from explainer.lessons.skin_tones import read_skin_tones, skin_tones_path

    return read_skin_tones(skin_tones_path(assets))
