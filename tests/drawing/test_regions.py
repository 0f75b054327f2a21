"""The written region outlines tile the figure, mirror each other and keep their ids."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from explainer.lessons.model import FIGURES

from .region_outlines import (
    FACING,
    FIGURE,
    MIDDLE,
    NEAR,
    VIEWS,
    Outline,
    area_of,
    distance_to_border,
    outlines_of,
    painter_path,
    regions_of,
    root_of,
    silhouette_of,
)

IDENTITY = re.compile(r"(front|back|side|side-right)\.skin\.[a-z]+(-[a-z]+)*(\.[LR])?")
DATA = re.compile(r"M[-\d., ]+([CL][-\d., ]+)+Z")
SEED = 20260101
POINTS = 20_000
BORDER = 0.3
ANCHOR_ROOM = 1.5
SMALLEST_REGION = 150.0

BACK_MIDLINE = {
    "occiput", "cervical-midline", "upper-thoracic-midline", "mid-thoracic-midline",
    "thoracolumbar-junction", "lumbar-midline", "sacrum", "coccyx", "saddle",
}  # fmt: skip
BACK_PAIRS = {
    "cervical-paraspinal", "upper-trapezius", "posterior-shoulder", "interscapular", "scapula",
    "thoracic-paraspinal", "posterolateral-ribs", "infrascapular", "renal-angle",
    "upper-lumbar-paraspinal", "lower-lumbar-paraspinal", "quadratus-lumborum", "flank",
    "posterior-iliac-crest", "sacroiliac", "upper-gluteal", "lower-gluteal", "posterior-thigh",
    "knee", "calf", "heel-and-sole", "posterior-upper-arm", "arm",
}  # fmt: skip
FRONT_MIDLINE = {
    "forehead", "jaw", "anterior-neck", "sternum", "epigastrium", "umbilical", "suprapubic",
    "genitalia",
}  # fmt: skip
FRONT_PAIRS = {
    "jaw", "genitalia", "lateral-neck", "shoulder-tip", "pectoral", "costal-margin",
    "lateral-ribs", "hypochondrium", "rectus-abdominis", "lateral-abdomen", "iliac-fossa", "groin",
    "anterior-hip", "anterior-thigh", "knee", "shin", "foot", "arm",
}  # fmt: skip
SIDE_MIDLINE = {
    "forehead", "occiput", "anterior-neck", "cervical-midline", "upper-thoracic-midline",
    "mid-thoracic-midline", "thoracolumbar-junction", "lumbar-midline", "sacrum", "sternum",
    "epigastrium", "umbilical", "suprapubic",
}  # fmt: skip
ONLY_FACING = {"genitalia"}
"""Pairs that are not seen from the side."""
SIDE_PAIRS = (BACK_PAIRS | FRONT_PAIRS) - ONLY_FACING
EXPECTED = {
    "front": (FRONT_MIDLINE, FRONT_PAIRS, "LR"),
    "back": (BACK_MIDLINE, BACK_PAIRS, "LR"),
    "side": (SIDE_MIDLINE, SIDE_PAIRS, "L"),
    "side-right": (SIDE_MIDLINE, SIDE_PAIRS, "R"),
}

each_view = pytest.mark.parametrize("view", VIEWS)
each_facing_view = pytest.mark.parametrize("view", FACING)
each_profile = pytest.mark.parametrize("view", NEAR)
each_figure = pytest.mark.parametrize("figure", FIGURES)


@each_view
def test_root_names_view_and_figure(view: str) -> None:
    """The root says which drawing it is and uses the plate's coordinates."""
    root = root_of(view)
    assert root.get("data-view") == view
    assert root.get("data-figure") == FIGURE
    assert root.get("viewBox") == "0 0 600 1040"


@each_view
def test_ids_are_unique_and_well_formed(view: str) -> None:
    """Every id has the public form, belongs to its region and appears once."""
    ids = [outline.identity for outline in outlines_of(view)]
    assert len(ids) == len(set(ids))
    for outline in outlines_of(view):
        assert IDENTITY.fullmatch(outline.identity), outline.identity
    for outline in regions_of(view):
        assert outline.identity == f"{view}.skin.{outline.region}"


@each_view
def test_regions_are_those_of_the_content(view: str) -> None:
    """The regions are exactly those that the content names, pairs on the sides that are seen."""
    midline, pairs, sides = EXPECTED[view]
    wanted = midline | {f"{name}.{side}" for name in pairs for side in sides}
    assert {outline.region for outline in regions_of(view)} == wanted


@each_view
def test_paths_hold_only_absolute_commands(view: str) -> None:
    """Each region is one closed subpath of absolute M, C, L and Z."""
    for outline in outlines_of(view):
        assert DATA.fullmatch(outline.data), outline.identity


@each_view
def test_no_piece_of_a_border_is_empty(view: str) -> None:
    """No line or curve ends where it starts, which would confuse other readers of the file."""
    for outline in outlines_of(view):
        words = re.findall(r"[MCL][-\d., ]+", outline.data)
        ends = [re.split(r"[ MCL]", word)[-1] for word in words]
        assert all(a != b for a, b in pairwise(ends)), outline.identity


@each_facing_view
def test_left_and_right_mirror_each_other(view: str) -> None:
    """A left region mirrored in the midline covers its right one."""
    by_region = {outline.region: outline for outline in regions_of(view)}
    for region, left in by_region.items():
        if region.endswith(".L"):
            right = by_region[region.removesuffix("L") + "R"]
            _assert_same_area(painter_path(left.data, mirror=MIDDLE), right, region)


@each_facing_view
def test_midline_regions_and_silhouette_are_symmetric(view: str) -> None:
    """Whatever crosses the midline equals its own mirror image."""
    for outline in outlines_of(view):
        if not outline.identity.endswith((".L", ".R")):
            _assert_same_area(painter_path(outline.data, mirror=MIDDLE), outline, outline.identity)


@each_facing_view
def test_sides_are_the_patients_own(view: str) -> None:
    """The patient's left is on the viewer's right in front and on the viewer's left behind."""
    for outline in regions_of(view):
        if outline.anchor is not None and outline.region.endswith((".L", ".R")):
            on_the_right = outline.anchor.x() > MIDDLE
            assert on_the_right == (outline.region.endswith(".L") == (view == "front"))


@each_figure
def test_both_profiles_mirror_each_other(figure: str) -> None:
    """Every region seen from the left, mirrored, is the one seen from the right."""
    right = {outline.identity: outline for outline in outlines_of("side-right", figure)}
    for left in outlines_of("side", figure):
        name = re.sub(r"^side(.*?)(\.L)?$", r"side-right\1", left.identity)
        other = right[f"{name}.R" if left.identity.endswith(".L") else name]
        _assert_same_area(painter_path(left.data, mirror=MIDDLE), other, left.identity)


@each_figure
@each_profile
def test_patient_faces_away_from_the_side_behind(view: str, figure: str) -> None:
    """Seen from the left the face looks to the viewer's left, seen from the right to the right."""
    places = {outline.region: outline.path.boundingRect() for outline in regions_of(view, figure)}
    face, nape = places["forehead"].center().x(), places["cervical-midline"].center().x()
    assert (face < nape) == (view == "side")


@each_figure
@each_view
def test_regions_fill_the_silhouette(view: str, figure: str) -> None:
    """The areas of the regions add up to the area of the figure."""
    total = sum(area_of(outline.path) for outline in regions_of(view, figure))
    assert total == pytest.approx(area_of(silhouette_of(view, figure).path), rel=1e-5)


@each_view
def test_random_points_hit_exactly_one_region(view: str) -> None:
    """Every point inside the figure that is not on a border lies in one region only."""
    silhouette = silhouette_of(view)
    box = silhouette.path.boundingRect()
    regions = [(outline, outline.path.boundingRect()) for outline in regions_of(view)]
    source = random.Random(SEED)  # noqa: S311
    tried = 0
    while tried < POINTS:
        point = QPointF(
            source.uniform(box.left(), box.right()), source.uniform(box.top(), box.bottom())
        )
        if not silhouette.path.contains(point):
            continue
        tried += 1
        hits = [
            outline
            for outline, bounds in regions
            if bounds.contains(point) and outline.path.contains(point)
        ]
        assert len(hits) == 1 or _near_a_border(point, view), (point, [o.region for o in hits])


@each_figure
@each_view
def test_anchors_lie_well_inside(view: str, figure: str) -> None:
    """Every anchor lies in its region, away from the border."""
    for outline in regions_of(view, figure):
        assert outline.anchor is not None, outline.region
        assert outline.path.contains(outline.anchor), outline.region
        room = distance_to_border(outline.anchor, outline.polygon)
        assert room >= ANCHOR_ROOM, (outline.region, room)


@each_view
def test_regions_are_large_enough_to_hit(view: str) -> None:
    """No region is a sliver."""
    for outline in regions_of(view):
        assert area_of(outline.path) >= SMALLEST_REGION, outline.region


def _assert_same_area(mirrored: QPainterPath, outline: Outline, name: str) -> None:
    """Fail unless a mirrored path covers the same area as an outline."""
    difference = mirrored.subtracted(outline.path), outline.path.subtracted(mirrored)
    assert sum(area_of(path) for path in difference) < 1e-3 * area_of(outline.path), name


def _near_a_border(point: QPointF, view: str) -> bool:
    """Return whether a point lies so near a border that either side is right."""
    return any(distance_to_border(point, outline.polygon) <= BORDER for outline in regions_of(view))
