"""How many frames stand beside one another, how large they are, and how large the text is."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSizeF

from explainer.desktop.mechanism.storyboard.lettering import Lettering, Paragraph
from explainer.lessons.mechanism import Box

GUTTER = 13.0
"""Points between columns."""
ROW_GAP = 11.0
NEAR = 3.5
"""Points between a picture and what belongs to it."""
BETWEEN = 0.2
"""Sizes of the text between two paragraphs."""
NAME_SIZE = 1.12
BADGE_SIZE = 0.98
"""The size of a step's name, and the radius of its badge, in sizes of the text."""
AFTER_BADGE = 4.0
LEAST_SIZE = 7.0
"""Points of the smallest text that is pleasant to read on paper."""
_SIZES = tuple(size / 2 for size in range(21, 3, -1))
_HARD_TO_READ = 0.001
"""What a page in smaller text is worth beside one that can be read."""
_LEAST_PICTURE = 60.0
"""Points of the side of a picture below which smaller text than the smallest is better."""
_TALLEST = 0.86
"""Height of a picture in its widths: most cameras see a little more across than down."""
_USUAL_ROOM = 330.0
"""Width of a picture in the units of its labels at which these still leave it free."""
LABEL_UNITS = 15.0
"""Units of the size of a label, as on the stage."""


class StepText(NamedTuple):
    """What is to be set of one step, and what its picture must show."""

    name: str
    says: str
    points: tuple[str, ...]
    notes: tuple[str, ...]
    camera: Box

    def name_at(self, size: float) -> Paragraph:
        """Return the step's name where the text has ``size``."""
        return Paragraph(self.name, size * NAME_SIZE, is_strong=True)

    def below(self, size: float) -> list[Paragraph]:
        """Return what stands below the picture."""
        said = [Paragraph(self.says, size)]
        said += [Paragraph(each, size, mark="•") for each in self.points]
        return said + [Paragraph(each, size, is_soft=True) for each in self.notes]


class Row(NamedTuple):
    """The heights in points of the names above a row of pictures, and of the text below."""

    head: float
    text: float


class Grid(NamedTuple):
    """A way to stand the frames: all pictures are equal, all measures are points."""

    columns: int
    size: float
    picture: QSizeF
    rows: tuple[Row, ...]
    score: float

    @property
    def height(self) -> float:
        """The height of all rows with what lies between them."""
        pictures = len(self.rows) * (self.picture.height() + 2 * NEAR)
        gaps = (len(self.rows) - 1) * ROW_GAP
        return pictures + gaps + sum(row.head + row.text for row in self.rows)


def label_size(size: float) -> float:
    """Return the size of the words on the pictures where the text has ``size``."""
    return min(size, max(size * 0.82, LEAST_SIZE))


def best_grid(steps: Sequence[StepText], room: QSizeF, lettering: Lettering) -> Grid:
    """Return the grid that shows most of the pictures and words of ``steps`` in ``room``.

    Text is smaller than ``LEAST_SIZE`` only where no grid can hold it otherwise.
    """
    found: Grid | None = None
    for size in _SIZES:
        if found is not None and found.score > 0 and size < LEAST_SIZE:
            break
        for columns in range(1, len(steps) + 1):
            grid = _grid(steps, room, lettering, columns, size)
            if found is None or grid.score > found.score:
                found = grid
    if found is None:
        raise ValueError(steps)
    return found


def _grid(
    steps: Sequence[StepText], room: QSizeF, lettering: Lettering, columns: int, size: float
) -> Grid:
    width = (room.width() - (columns - 1) * GUTTER) / columns
    rows = tuple(
        _row(steps[first : first + columns], width, size, lettering)
        for first in range(0, len(steps), columns)
    )
    empty = Grid(columns, size, QSizeF(width, 0), rows, 0.0)
    height = min((room.height() - empty.height) / len(rows), width * _TALLEST)
    if min(height, width) < _LEAST_PICTURE:
        return empty._replace(score=min(height, width) - _LEAST_PICTURE)
    areas = [
        camera[2] * camera[3] * min(width / camera[2], height / camera[3]) ** 2
        for camera in (each.camera for each in steps)
    ]
    crowded = min(1.0, width * LABEL_UNITS / label_size(size) / _USUAL_ROOM)
    filled = len(steps) / (columns * len(rows))
    readable = 1.0 if size >= LEAST_SIZE else _HARD_TO_READ
    score = sum(areas) / len(areas) * size * crowded**2 * filled**1.5 * readable
    return empty._replace(picture=QSizeF(width, height), score=score)


def _row(steps: Sequence[StepText], width: float, size: float, lettering: Lettering) -> Row:
    beside = width - 2 * size * BADGE_SIZE - AFTER_BADGE
    least = 2 * size * BADGE_SIZE
    head = max(lettering.height(each.name_at(size), beside) for each in steps)
    return Row(max(head, least), max(height_below(each, width, size, lettering) for each in steps))


def height_below(step: StepText, width: float, size: float, lettering: Lettering) -> float:
    """Return the height of what stands below the picture of ``step``."""
    paragraphs = step.below(size)
    gaps = (len(paragraphs) - 1) * size * BETWEEN
    return gaps + sum(lettering.height(each, width) for each in paragraphs)
