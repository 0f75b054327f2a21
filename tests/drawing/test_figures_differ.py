"""Each figure is its own: breast, pelvis and the organs of the pelvis, seen in the written plates.

The limits are those that anatomy gives for the two forms of the pelvis, not the drawn values.
"""

import math
from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explainer.desktop.painter_path import painter_path
from explainer.lessons.model import FIGURES, Figure, View
from explainer.lessons.plate_reader import read_structures
from explainer.lessons.resource_paths import assets_folder

MIDDLE = 300.0
STEP = 0.25
ARCH_READ_AT = 0.7
"""How far down from symphysis to sitting bone the width of the pubic arch is read."""

each_view = pytest.mark.parametrize("view", ["front", "back"])


@cache
def _bone(figure: Figure, view: View, name: str, side: str = "") -> QPainterPath:
    plate = assets_folder() / "body" / figure / view / "bone.svg"
    return next(
        painter_path(each.shape)
        for each in read_structures(plate)
        if (each.name, each.side) == (name, side)
    )


def _box(figure: Figure, view: View, name: str, side: str = "") -> QRectF:
    return _bone(figure, view, name, side).boundingRect()


def _inner_edge(path: QPainterPath, y: float) -> float:
    """Return how far from the midline a path begins at a height of the plate."""
    across = 0.0
    while not any(path.contains(QPointF(MIDDLE + way * across, y)) for way in (1, -1)):
        across += STEP
        assert across < MIDDLE
    return across


def _subpubic_angle(figure: Figure) -> float:
    """Return the angle in degrees between the two rami under the symphysis."""
    top = _box(figure, "front", "pubic-symphysis").bottom()
    hip = _bone(figure, "front", "hip-bone", "L")
    low = top + ARCH_READ_AT * (hip.boundingRect().bottom() - top)
    out = _inner_edge(hip, low) - _inner_edge(hip, top)
    return 2 * math.degrees(math.atan2(out, low - top))


def _skin_names(figure: Figure, view: View) -> str:
    plate = assets_folder() / "body" / figure / view / "skin.svg"
    return plate.read_text(encoding="utf-8")


def _organs(figure: Figure, view: View) -> set[str]:
    plate = assets_folder() / "body" / figure / view / "organ.svg"
    return {each.name for each in read_structures(plate)}


def test_the_pubic_arch_is_wide_in_the_feminine_and_narrow_in_the_masculine_figure() -> None:
    """Over 90 degrees, about 60 to 70, and between the two in the neutral figure."""
    angles = {figure: _subpubic_angle(figure) for figure in FIGURES}
    assert angles["feminine"] > 90
    assert 58 <= angles["masculine"] <= 72
    assert angles["masculine"] + 5 < angles["neutral"] < angles["feminine"] - 5


@each_view
def test_the_feminine_pelvis_is_wider_and_lower(view: View) -> None:
    """Its hip bones reach further and are less high, and its sacrum is wider for its height."""
    hips = {figure: _box(figure, view, "hip-bone", "L") for figure in FIGURES}
    reach = {
        figure: max(abs(box.left() - MIDDLE), abs(box.right() - MIDDLE))
        for figure, box in hips.items()
    }
    assert reach["feminine"] > reach["neutral"] >= reach["masculine"]
    assert hips["feminine"].height() < hips["neutral"].height() < hips["masculine"].height()
    sacra = {figure: _box(figure, view, "sacrum") for figure in FIGURES}
    slim = {figure: box.height() / box.width() for figure, box in sacra.items()}
    assert slim["feminine"] < slim["neutral"] < slim["masculine"]


def test_the_feminine_inlet_is_rounder() -> None:
    """Between sacrum and pubis the pelvis is wider for its height than in the masculine figure."""
    width = {}
    for figure in FIGURES:
        height = _box(figure, "front", "sacrum").center().y()
        width[figure] = _inner_edge(_bone(figure, "front", "hip-bone", "L"), height)
    assert width["feminine"] > width["neutral"] > width["masculine"]


@pytest.mark.parametrize("figure", FIGURES)
def test_the_chest_is_the_figures_own(figure: Figure) -> None:
    """The feminine figure has breasts and no fold of the chest muscle, the others the reverse."""
    drawn = _skin_names(figure, "front")
    feminine = figure == "feminine"
    for side in "LR":
        assert (f'id="front.skin.breast.{side}"' in drawn) == feminine
        assert (f'id="front.skin.pectoralis.{side}"' in drawn) != feminine


@each_view
def test_each_figure_has_the_organs_of_its_pelvis(view: View) -> None:
    """Womb, tubes and ovaries in the feminine, prostate in the masculine, else all alike."""
    inner = {"uterus", "uterine-tube", "ovary"}
    neutral = _organs("neutral", view)
    assert _organs("feminine", view) == neutral | inner
    assert _organs("masculine", view) == neutral | {"prostate"}
    assert not neutral & (inner | {"prostate"})
