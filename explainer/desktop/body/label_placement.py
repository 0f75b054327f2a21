"""Where many names stand beside the figure: two columns, no overlap, lines with at most one bend.

Pure geometry: texts are known by the size of their boxes alone. A vertical parts
the labels, so that no line of the left column crosses one of the right; within a
column the labels stand in the order in which straight lines to them do not cross.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

BESIDE = 26.0
"""Pixels between the figure and a column, where there is room for them."""
STUB = 10.0
"""Pixels of the level end of a line before its box."""
_GAP = 3.0
"""Pixels between two boxes of a column."""
_MIDDLE_SHARE = 0.02
"""Share of the figure's width, either way of its middle, that either column may name."""
_ROUNDS = 8


class Wanted(NamedTuple):
    """A label that is wanted.

    ``anchor`` is where its line starts, in pixels of the canvas; ``size`` is that of
    the text box; of two labels that cannot both stand the one with the larger
    ``weight`` does.
    """

    key: str
    text: str
    anchor: QPointF
    size: QSizeF
    weight: float


class Placed(NamedTuple):
    """A label that stands: its box, and its line of two or three points from anchor to box."""

    key: str
    text: str
    box: QRectF
    line: tuple[QPointF, ...]


class _Item(NamedTuple):
    """A wanted label in plain numbers; ``x`` counts towards the column, the figure being behind."""

    place: int
    x: float
    y: float
    width: float
    height: float
    weight: float


class _Column(NamedTuple):
    """One side of the figure: ``sign`` is 1 on the right and -1 on the left.

    ``edge`` is the x, counted along ``sign``, at which every box of the column begins;
    ``blocked`` are the heights, from top to bottom, at which no box may stand.
    """

    sign: float
    edge: float
    top: float
    bottom: float
    blocked: tuple[tuple[float, float], ...]

    @property
    def height(self) -> float:
        """Pixels of height that are free."""
        taken = sum(
            max(min(low, self.bottom) - max(high, self.top), 0) for high, low in self.blocked
        )
        return self.bottom - self.top - taken


def place_labels(
    wanted: Sequence[Wanted],
    silhouette: QRectF,
    room: QRectF,
    keep_clear: Sequence[QRectF] = (),
) -> list[Placed]:
    """Place labels in two columns beside the figure, inside the room.

    ``silhouette`` is the box of the figure, which may reach out of the room; columns
    stand over it only where there is too little room beside it. No box covers
    another or one of ``keep_clear``. Labels that find no room are left out, those
    of the least weight first, and so are those whose anchor lies beneath a column
    or out of the room. The result is in the order of ``wanted``.
    """
    figure = room if silhouette.intersected(room).isEmpty() else silhouette.intersected(room)
    items = [
        _Item(
            place,
            each.anchor.x(),
            each.anchor.y(),
            each.size.width(),
            each.size.height(),
            each.weight,
        )
        for place, each in enumerate(wanted)
        if each.size.width() + STUB <= room.width() / 2 and room.contains(each.anchor)
    ]
    items.sort(key=lambda each: -each.weight)
    columns = _columns(items, figure, room, keep_clear)
    kept = _that_fit(items, columns)
    sides = _parted(kept, columns, figure)
    found: dict[int, Placed] = {}
    for column, side in zip(columns, sides, strict=True):
        for item, top, is_level in _stacked(column, side):
            found[item.place] = _placed(wanted[item.place], item, top, column, is_level=is_level)
    return [found[place] for place in sorted(found)]


def _columns(
    items: list[_Item], figure: QRectF, room: QRectF, keep_clear: Sequence[QRectF]
) -> tuple[_Column, _Column]:
    """Return the left and the right column, as near to the figure as the widest label allows."""
    widest = max((each.width for each in items), default=0.0)
    columns = []
    for sign, beside, end in (
        (-1.0, -figure.left(), -room.left()),
        (1.0, figure.right(), room.right()),
    ):
        edge = min(beside + BESIDE, end - widest)
        strip = QRectF(
            QPointF(sign * edge, room.top()), QPointF(sign * (edge + widest), room.bottom())
        )
        strip = strip.normalized()
        blocked = sorted(
            (each.top(), each.bottom()) for each in keep_clear if each.intersects(strip)
        )
        columns.append(_Column(sign, edge, room.top(), room.bottom(), tuple(blocked)))
    return columns[0], columns[1]


def _that_fit(items: list[_Item], columns: tuple[_Column, _Column]) -> list[_Item]:
    """Return the heaviest labels that both columns together can hold; ``items`` come in order."""
    free = sum(column.height + _GAP for column in columns)
    kept = []
    for each in items:
        left, right = columns
        if each.x * left.sign > left.edge - STUB or each.x > right.edge - STUB:
            continue
        if each.height + _GAP <= free:
            free -= each.height + _GAP
            kept.append(each)
    return kept


def _parted(
    kept: list[_Item], columns: tuple[_Column, _Column], figure: QRectF
) -> tuple[list[_Item], list[_Item]]:
    """Part the labels at a vertical: near the figure's middle, and so that either side fits."""
    in_rows = sorted(kept, key=lambda each: (each.y, each.place))
    turn = {each.place: number % 2 for number, each in enumerate(in_rows)}
    across = sorted(kept, key=lambda each: (each.x, turn[each.place], each.y))
    middle, band = figure.center().x(), figure.width() * _MIDDLE_SHARE
    total = sum(each.height + _GAP for each in across)
    load = 0.0
    best: tuple[float, float, float] | None = None
    cut = 0
    for number in range(len(across) + 1):
        over = max(load - columns[0].height - _GAP, 0) + max(
            total - load - columns[1].height - _GAP, 0
        )
        before = across[number - 1].x if number else -float("inf")
        after = across[number].x if number < len(across) else float("inf")
        beyond = max(before - middle - band, middle - band - after, 0)
        fault = (over, beyond, abs(total - 2 * load))
        if best is None or fault < best:
            best, cut = fault, number
        if number < len(across):
            load += across[number].height + _GAP
    mirrored = [each._replace(x=-each.x) for each in across[:cut]]
    return mirrored, across[cut:]


def _stacked(column: _Column, side: list[_Item]) -> list[tuple[_Item, float, bool]]:
    """Return each label of a column with the top of its box, and whether its line starts level.

    The lightest are left out until the others fit.
    """
    left = list(side)
    while left:
        ordered = _ordered(column, left)
        if ordered is not None:
            return ordered
        left.remove(min(left, key=lambda each: (each.weight, -each.place)))
    return []


def _ordered(column: _Column, side: list[_Item]) -> list[tuple[_Item, float, bool]] | None:
    """Return labels and tops in an order in which no lines cross, or None if they do not fit."""
    elbow = column.edge - STUB
    in_rows = sorted(side, key=lambda each: (each.y, -each.x))
    order = in_rows
    for _ in range(_ROUNDS):
        tops = _tops(column, order)
        if tops is None:
            return None
        ports = [top + each.height / 2 for top, each in zip(tops, order, strict=True)]
        if not _any_cross(order, ports, elbow):
            return [(each, top, False) for each, top in zip(order, tops, strict=True)]
        order = _uncrossed(order, ports, elbow)
    tops = _tops(column, in_rows)
    # Lines that run level to the column and turn only there cannot cross in the order of rows.
    return None if tops is None else [(*each, True) for each in zip(in_rows, tops, strict=True)]


def _tops(column: _Column, order: list[_Item]) -> list[float] | None:
    """Return the tops of boxes that stand in this order, each as near to its anchor as can be."""
    tops = _nearest(column, order)
    free = column.top
    for number, each in enumerate(order):
        top = max(tops[number], free)
        for high, low in column.blocked:
            if top < low and top + each.height > high:
                top = low
        tops[number] = top
        free = top + each.height + _GAP
    end = column.bottom
    for number in range(len(order) - 1, -1, -1):
        height = order[number].height
        top = min(tops[number], end - height)
        for high, low in reversed(column.blocked):
            if top < low and top + height > high:
                top = high - height
        tops[number] = top
        end = top - _GAP
    return tops if not tops or tops[0] >= column.top else None


def _nearest(column: _Column, order: list[_Item]) -> list[float]:
    """Return the tops that are nearest to the anchors together, obstacles left aside.

    Boxes that would overlap form a block, which stands where its boxes ask it to on
    average (pool adjacent violators).
    """
    blocks: list[tuple[float, int, float]] = []  # sum of wished tops, boxes, height with gaps
    for each in order:
        wish, count, height = each.y - each.height / 2, 1, each.height + _GAP
        while blocks and blocks[-1][0] / blocks[-1][1] + blocks[-1][2] > wish / count:
            before, number, high = blocks.pop()
            wish, count, height = before + wish - count * high, number + count, high + height
        blocks.append((wish, count, height))
    tops: list[float] = []
    for wish, count, height in blocks:
        top = max(min(wish / count, column.bottom - height + _GAP), column.top)
        for _ in range(count):
            tops.append(top)
            top += order[len(tops) - 1].height + _GAP
    return tops


def _any_cross(order: list[_Item], ports: list[float], elbow: float) -> bool:
    """Return whether two lines from anchors to their ports on the vertical ``elbow`` cross."""
    slopes = [
        (each.y - port) / (elbow - each.x + 1e-9) for each, port in zip(order, ports, strict=True)
    ]
    for second, (low, port) in enumerate(zip(order, ports, strict=True)):
        slope = slopes[second]
        for first in range(second):
            high = order[first]
            if high.x >= low.x:
                if high.y > port + slope * (elbow - high.x):
                    return True
            elif low.y < ports[first] + slopes[first] * (elbow - low.x):
                return True
    return False


def _uncrossed(order: list[_Item], ports: list[float], elbow: float) -> list[_Item]:
    """Return the labels in an order in which no lines to these ports cross.

    The topmost port takes the anchor above whose line no other anchor lies, and so on.
    """
    rest = list(order)
    found = []
    for port in ports:
        steepest = min(rest, key=lambda each: (each.y - port) / (elbow - each.x + 1e-9))
        rest.remove(steepest)
        found.append(steepest)
    return found


def _placed(wanted: Wanted, item: _Item, top: float, column: _Column, *, is_level: bool) -> Placed:
    edge, elbow = column.sign * column.edge, column.sign * (column.edge - STUB)
    left = edge if column.sign > 0 else edge - item.width
    box = QRectF(left, top, item.width, item.height)
    anchor, port = wanted.anchor, top + item.height / 2
    end = QPointF(edge, port)
    if abs(anchor.y() - port) < 0.01:
        return Placed(wanted.key, wanted.text, box, (anchor, end))
    bend = QPointF(elbow, anchor.y() if is_level else port)
    return Placed(wanted.key, wanted.text, box, (anchor, bend, end))
