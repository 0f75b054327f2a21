"""The states of the body as marks of a picture: what is lit, veiled or singled out."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from explainer.desktop.body.isolation import VEIL
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.picture.lit import Lit
from explainer.desktop.body.picture.marks import Drawn, Excerpt, Mark
from explainer.desktop.body.region_paint import (
    CASING,
    DIMMING,
    HALO_RINGS,
    PATTERN_STRENGTH,
    SPOKEN_STRENGTHS,
    exclamation,
    mark_on,
)
from explainer.desktop.theme import Theme
from explainer.lessons.model import Family

_MARK_FROM = 9.0
"""Pixels of the smaller side of a region from which it has room for an exclamation mark."""


def halo_marks(lit: Lit, seen: OutlinePaths, theme: Theme) -> Iterator[Drawn]:
    """Yield the halo of a pain that is everywhere, which lies beneath the plate."""
    if lit.family is not None and lit.is_everywhere:
        hue = theme.hues[lit.family.hue]
        for width, strength in HALO_RINGS:
            yield Drawn(seen.silhouette, line=hue, line_width=width, line_opacity=strength)


def state_marks(
    lit: Lit, seen: OutlinePaths, singled_out: tuple[str, ...], theme: Theme, veil: str
) -> Iterator[Mark]:
    """Yield the marks of what is ``lit``; ``singled_out`` are the plate's ids of a structure.

    What is not meant is hidden under the colour ``veil``, that of the ground.
    """
    if singled_out:
        yield Drawn(seen.silhouette, veil, VEIL)
        yield Excerpt(singled_out)
        return
    if lit.family is None:
        return
    colour = theme.fills[lit.family.hue]
    if lit.region is not None and lit.region.id in seen.regions:
        yield from _selected(lit, lit.family, seen, theme, veil)
    line, fill = SPOKEN_STRENGTHS
    for name in lit.spoken:
        path = seen.regions[name]
        yield Drawn(
            path,
            colour,
            fill,
            line=colour,
            line_width=1.1,
            line_opacity=line,
            name=f"region-{name}",
        )


def _selected(
    lit: Lit, family: Family, seen: OutlinePaths, theme: Theme, veil: str
) -> Iterator[Drawn]:
    if lit.region is None:
        return
    colour, path = theme.fills[family.hue], seen.regions[lit.region.id]
    rest = QPainterPath(seen.silhouette)
    rest.addPath(path)
    yield Drawn(rest, veil, DIMMING)
    for other in lit.others:
        yield Drawn(seen.regions[other], line=mark_on(QColor(colour)).name(), line_width=CASING)
        yield Drawn(
            seen.regions[other],
            line=colour,
            line_width=1.8,
            is_dashed=True,
            name=f"region-{other}",
        )
    yield from patterned(path, family, colour, 2.8, f"region-{lit.region.id}")
    box = path.boundingRect()
    if family.pattern == "solid" and min(box.width(), box.height()) > _MARK_FROM:
        size = min(box.width(), box.height(), 22.0)
        yield exclamation_mark(seen.anchors[lit.region.id], size, colour)


def patterned(
    path: QPainterPath, family: Family, colour: str, rim: float, name: str = ""
) -> Iterator[Drawn]:
    """Yield a shape in a family's colour and pattern, with a rim that stands out from it."""
    ink = mark_on(QColor(colour)).name()
    pattern = None if family.pattern == "solid" else family.pattern
    yield Drawn(
        path,
        colour,
        pattern=pattern,
        pattern_ink=_mixed(ink, colour, PATTERN_STRENGTH),
        line=ink,
        line_width=rim,
        name=name,
    )
    yield Drawn(path, line=colour, line_width=1.3)


def exclamation_mark(middle: QPointF, size: float, ground: str) -> Drawn:
    """Return the mark that a solid fill carries, ``size`` pixels high."""
    return Drawn(exclamation(middle, size), mark_on(QColor(ground)).name())


def swatch_marks(box: QRectF, family: Family, theme: Theme) -> Iterator[Drawn]:
    """Yield a sample of a family's colour and pattern, as regions wear it."""
    path, colour = QPainterPath(), theme.fills[family.hue]
    path.addRoundedRect(box, 4, 4)
    yield from patterned(path, family, colour, 0.0)
    if family.pattern == "solid":
        yield exclamation_mark(box.center(), box.height() * 0.8, colour)


def _mixed(ink: str, ground: str, strength: float) -> str:
    """Return ``ink`` as it looks on ``ground`` when it covers only a share of it."""
    over, under, rest = QColor(ink), QColor(ground), 1 - strength
    return QColor.fromRgbF(
        over.redF() * strength + under.redF() * rest,
        over.greenF() * strength + under.greenF() * rest,
        over.blueF() * strength + under.blueF() * rest,
    ).name()
