"""Turning the body about its own axis, by quarters."""

from collections.abc import Container

from explainer.lessons.model import View

_ROUND: tuple[View, ...] = ("front", "side", "back", "side-right")
"""The views in the order in which they come into sight as the figure turns to its right."""
HALF = 2
"""Quarters that show the opposite view."""


def turned(view: View, quarters: int, drawn: Container[View]) -> View:
    """Return the view after that many quarters, or the next beyond that is ``drawn``."""
    place = _ROUND.index(view) + quarters
    step = 1 if quarters > 0 else -1
    further = (_ROUND[(place + step * more) % len(_ROUND)] for more in range(len(_ROUND)))
    return next((each for each in further if each in drawn), view)
