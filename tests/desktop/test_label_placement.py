"""Where many names stand: boxes keep clear, lines bend once at most and never cross."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from explainer.desktop.body.label_placement import Placed, Wanted, place_labels

_NEAR = 1e-6
_Anchors = list[tuple[float, float]]


def _figure(room: QRectF, share: float) -> QRectF:
    """Return a figure in the middle of the room that takes this share of its width."""
    figure = QRectF(0, 0, room.width() * share, room.height() * 0.96)
    figure.moveCenter(room.center())
    return figure


@st.composite
def _scenes(draw: st.DrawFn) -> tuple[list[Wanted], QRectF, QRectF, list[QRectF]]:
    """Return wanted labels, a figure, a room, and what is to be kept clear."""
    room = QRectF(
        draw(st.integers(0, 30)), 0, draw(st.integers(240, 1400)), draw(st.integers(180, 1100))
    )
    figure = _figure(room, draw(st.floats(0.2, 1.6)))
    # Anchors on a coarse grid too, since names of one height or one vertical are the hard ones.
    share = st.one_of(st.floats(0, 1), st.integers(0, 8).map(lambda each: each / 8))
    wanted = [
        Wanted(
            str(number),
            f"name {number}",
            QPointF(figure.left() + across * figure.width(), figure.top() + down * figure.height()),
            QSizeF(width, height),
            weight,
        )
        for number, (across, down, width, height, weight) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        share,
                        share,
                        st.integers(20, 170),
                        st.sampled_from([14, 15, 30, 45]),
                        st.integers(0, 5),
                    ),
                    max_size=60,
                )
            )
        )
    ]
    clear = [
        QRectF(room.left(), room.bottom() - 30, 90, 30),
        QRectF(room.right() - 90, room.bottom() - 30, 90, 30),
        QRectF(room.right() - 60, room.center().y(), 60, 40),
    ]
    return wanted, figure, room, clear[: draw(st.integers(0, 3))]


def _cross(one: Sequence[QPointF], other: Sequence[QPointF]) -> bool:
    """Return whether two lines truly cross: touching ends and shared stretches do not count."""

    def side(a: QPointF, b: QPointF, c: QPointF) -> float:
        turn = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x())
        return turn if abs(turn) > 1e-5 else 0.0

    return any(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for a, b in pairwise(one)
        for c, d in pairwise(other)
    )


def _stands_right(label: Placed) -> bool:
    return label.line[-1].x() <= label.box.left() + _NEAR


@given(scene=_scenes())
@settings(deadline=None, max_examples=300)
def test_boxes_keep_clear_of_all_else(
    scene: tuple[list[Wanted], QRectF, QRectF, list[QRectF]],
) -> None:
    """No two overlap, none covers what is kept clear, all lie in the room."""
    wanted, figure, room, clear = scene
    placed = place_labels(wanted, figure, room, clear)
    for label in placed:
        assert room.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(label.box)
        inner = label.box.adjusted(_NEAR, _NEAR, -_NEAR, -_NEAR)
        assert not any(inner.intersects(each) for each in clear)
    for one, other in combinations(placed, 2):
        assert not one.box.adjusted(_NEAR, _NEAR, -_NEAR, -_NEAR).intersects(other.box)


@given(scene=_scenes())
@settings(deadline=None, max_examples=300)
def test_lines_lead_from_anchor_to_box_and_do_not_cross(
    scene: tuple[list[Wanted], QRectF, QRectF, list[QRectF]],
) -> None:
    """Each bends once at most and runs through no box; no line crosses another."""
    wanted, figure, room, clear = scene
    by_key = {each.key: each for each in wanted}
    placed = place_labels(wanted, figure, room, clear)
    for label in placed:
        assert label.text == by_key[label.key].text
        assert label.box.size() == by_key[label.key].size
        assert label.line[0] == by_key[label.key].anchor
        assert len(label.line) in {2, 3}
        grown = label.box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
        assert grown.contains(label.line[-1])
        for other in placed:
            inner = other.box.adjusted(0.1, 0.1, -0.1, -0.1)
            assert not any(inner.contains(point) for point in label.line)
    for one, other in combinations(placed, 2):
        assert not _cross(one.line, other.line), (one, other)


@given(
    anchors=st.lists(
        st.tuples(st.integers(0, 40).map(lambda each: each / 40), st.floats(0, 1)), max_size=40
    )
)
@settings(deadline=None, max_examples=200)
def test_where_room_is_ample_every_name_stands(anchors: _Anchors) -> None:
    """Though all lie on one side, on one height or on one spot; none stands over the figure."""
    room = QRectF(0, 0, 1000, 900)
    figure = _figure(room, 0.4)
    wanted = [
        Wanted(
            str(number),
            "name",
            QPointF(figure.left() + across * figure.width(), figure.top() + down * figure.height()),
            QSizeF(60 + number % 7 * 20, 16 if number % 3 else 18),
            number,
        )
        for number, (across, down) in enumerate(anchors)
    ]
    placed = place_labels(wanted, figure, room)
    assert [each.key for each in placed] == [each.key for each in wanted]
    assert not any(each.box.intersects(figure) for each in placed)


@given(scene=_scenes())
@settings(deadline=None, max_examples=100)
def test_a_heavy_name_stands_before_light_ones(
    scene: tuple[list[Wanted], QRectF, QRectF, list[QRectF]],
) -> None:
    """What stands when it is alone stands in a crowd, too, when it is the heaviest."""
    wanted, figure, room, _ = scene
    for heavy in wanted[:3]:
        if place_labels([heavy], figure, room):
            crowd = [each._replace(weight=9 if each is heavy else each.weight) for each in wanted]
            narrow = [each for each in crowd if each.size.width() <= heavy.size.width()]
            assert heavy.key in {each.key for each in place_labels(narrow, figure, room)}


def test_names_stand_on_the_side_of_what_they_name() -> None:
    """Left of the figure what lies left, right what lies right, the middle shared out."""
    room = QRectF(0, 0, 800, 600)
    figure = _figure(room, 0.4)
    wanted = [
        Wanted(
            f"{across:.1f}/{row}",
            "name",
            QPointF(400 + across * 100, 100 + row * 30),
            QSizeF(80, 15),
            1,
        )
        for across in (-1.0, 0.0, 1.0)
        for row in range(6)
    ]
    placed = place_labels(wanted, figure, room)
    for label in placed:
        if label.line[0].x() != 400:
            assert _stands_right(label) == (label.line[0].x() > 400)
    middle = [_stands_right(each) for each in placed if each.line[0].x() == 400]
    assert sum(middle) == 3


def test_a_lone_name_stands_level_with_its_anchor() -> None:
    """Its line is straight."""
    wanted = [Wanted("one", "one", QPointF(430, 300), QSizeF(80, 15), 1)]
    (label,) = place_labels(wanted, QRectF(320, 10, 160, 580), QRectF(0, 0, 800, 600))
    assert len(label.line) == 2
    assert label.line[0].y() == label.line[1].y()
