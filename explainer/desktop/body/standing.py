"""Where the figure stands in its widget, and where on it each region is seen then."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF

from explainer.desktop.body import placement as placing
from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.placement import Placement
from explainer.desktop.session import Session
from explainer.lessons.model import Figure, View


class Standing:
    """Places the shown figure and view: the whole of it fitted, or a part of it enlarged."""

    def __init__(
        self, session: Session, outlines: FigureOutlines, size: Callable[[], QSizeF]
    ) -> None:
        """Fit the figure of ``session`` into a widget of ``size``, in pixels."""
        self._session = session
        self._outlines = outlines
        self._size = size
        self._drawn: dict[tuple[Figure, View], OutlinePaths] = {}
        self.placement = placing.fitted(size())
        self.is_fitted = True
        self.seen = self.drawing.mapped(self.placement.transform())

    @property
    def drawing(self) -> OutlinePaths:
        """The outlines of the shown figure and view, in the drawing's own units."""
        looking = self._session.looking
        place = (looking.figure, looking.view)
        if place not in self._drawn:
            views = self._outlines.of(looking.figure)
            found = views.get(looking.view) or next(iter(views.values()))
            self._drawn[place] = OutlinePaths.of_drawing(found)
        return self._drawn[place]

    def turn(self) -> None:
        """Show another figure or view at the same place."""
        self.seen = self.drawing.mapped(self.placement.transform())

    def fit(self) -> None:
        """Show the whole figure."""
        self._take(placing.fitted(self._size()))

    def zoom(self, factor: float, about: QPointF | None) -> None:
        """Enlarge by ``factor`` about a point, or about the selected region, or the middle."""
        size = self._size()
        region = self._session.looking.region
        if about is None and region in self.seen.anchors:
            grown = placing.zoomed(self.placement, factor, self.seen.anchors[region], size)
            if grown != placing.fitted(size):
                grown = placing.centred(grown, self.drawing.anchors[region], size)
            self._take(grown)
            return
        middle = QPointF(size.width() / 2, size.height() / 2)
        self._take(placing.zoomed(self.placement, factor, about or middle, size))

    def move(self, by: QPointF) -> None:
        """Move the enlarged figure by pixels."""
        self._take(placing.moved(self.placement, by, self._size()))

    def resize(self) -> None:
        """Keep the whole figure in sight, or the enlarged part in place, in another size."""
        if self.is_fitted:
            self.fit()
        else:
            self.move(QPointF())

    def hides(self, region: str, margin: float = 0.0) -> bool:
        """Return whether a region of this view is out of sight, or nearer the edge than that."""
        if self.is_fitted or region not in self.seen.anchors:
            return False
        room = QRectF(QPointF(), self._size()).adjusted(margin, margin, -margin, -margin)
        return not room.contains(self.seen.anchors[region])

    def bring(self, region: str) -> None:
        """Move the enlarged figure so that a region is in the middle."""
        anchor = self.drawing.anchors[region]
        self._take(placing.centred(self.placement, anchor, self._size()))

    def _take(self, placement: Placement) -> None:
        self.placement = placement
        self.is_fitted = placement == placing.fitted(self._size())
        self.seen = self.drawing.mapped(placement.transform())
