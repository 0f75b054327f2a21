"""The outlines of every figure: those of the first are there, others are read when asked for."""

from collections.abc import Mapping
from pathlib import Path

from explainer.lessons.body_outlines import BodyOutlines, drawn_figures, drawn_views
from explainer.lessons.faults import FaultList
from explainer.lessons.model import Figure, View

_Views = Mapping[View, BodyOutlines]


class FigureOutlines:
    """Gives the outlines of a figure by view."""

    def __init__(self, assets: Path, first: Figure, outlines: _Views) -> None:
        """Know the ``outlines`` of the ``first`` figure, and where others lie."""
        self._assets = assets
        self._known: dict[Figure, _Views] = {first: outlines}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are drawn."""
        return drawn_figures(self._assets)

    def of(self, figure: Figure) -> _Views:
        """Return the outlines of ``figure``; a view whose file is damaged is left out."""
        if figure not in self._known:
            from explainer.lessons.body_reader import read_outlines

            faults = FaultList(self._assets)
            views = drawn_views(self._assets, figure)
            read = {view: read_outlines(self._assets, figure, view, faults) for view in views}
            self._known[figure] = {view: found for view, found in read.items() if found}
        return self._known[figure]
