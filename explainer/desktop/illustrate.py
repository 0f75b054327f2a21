"""What a page asks of whoever draws the body: the one thing both must know."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QFont, QImage

from explainer.desktop.theme import Theme
from explainer.lessons.illustration import Illustration
from explainer.lessons.model import Hue


class Wish(NamedTuple):
    """An illustration, the hue of its marks, and its size in pixels of ``pixel_ratio``."""

    shown: Illustration
    hue: Hue
    width: int
    height: int
    pixel_ratio: float


Illustrate = Callable[[Wish, Theme, QFont], QImage]
"""Draws a wish in a theme; the font is for what is written on the picture."""
