"""A laid-out page, the same for every kind of file; all measures are points, x right, y down."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

Align = Literal["start", "middle", "end"]


class Line(NamedTuple):
    """One line of words; ``at`` is the start, middle or end of its baseline.

    The start is where reading begins: on the right of a page that is read from there.
    """

    text: str
    at: QPointF
    size: float
    colour: str
    is_strong: bool = False
    align: Align = "start"


class Badge(NamedTuple):
    """The number of a step in a filled circle."""

    number: Line
    middle: QPointF
    radius: float


class Frame(NamedTuple):
    """One step: its number, the lines of its name, its picture and the lines below.

    ``title`` tells number and name in words.
    """

    place: int
    title: str
    badge: Badge
    name: tuple[Line, ...]
    picture: QRectF
    words: tuple[Line, ...]


class Page(NamedTuple):
    """A whole storyboard: its head, the frames as they are read, its foot below a rule.

    ``label_size`` is that of the words on the pictures. ``title`` and ``description``
    tell in words what the page is.
    """

    size: QSizeF
    is_mirrored: bool
    font: str
    title: str
    description: str
    label_size: float
    head: tuple[Line, ...]
    frames: tuple[Frame, ...]
    rule: float
    foot: tuple[Line, ...]

    def text_of(self, lines: tuple[Line, ...]) -> str:
        """Return what some lines say, in one."""
        return " ".join(each.text for each in lines)
