"""The picture of the body as it is on screen: laid out once for every kind of file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from explainer.desktop.body.figure_outlines import FigureOutlines
from explainer.desktop.body.name_sheet import lay_names
from explainer.desktop.body.outline_paths import OutlinePaths
from explainer.desktop.body.picture.legend import Legend, LegendText, legend_text
from explainer.desktop.body.picture.lit import lit_in
from explainer.desktop.body.picture.marks import Mark, Typeface, Written
from explainer.desktop.body.picture.names import Named, many_font, name_marks, sheet_marks
from explainer.desktop.body.picture.naming import Naming
from explainer.desktop.body.picture.plate import DrawingUnusableError, Plate
from explainer.desktop.body.picture.radiation import radiation_marks
from explainer.desktop.body.picture.states import halo_marks, state_marks
from explainer.desktop.body.placement import Placement
from explainer.desktop.body.plate_structures import PlateStructures
from explainer.desktop.body.radiating_pain import roads_of
from explainer.desktop.body.state_painter import side_names
from explainer.desktop.session import Session
from explainer.desktop.shown_names import NamesMode
from explainer.desktop.theme import Theme
from explainer.lessons.body_outlines import BodyOutlines, drawing_file, shown_path
from explainer.lessons.model import View
from explainer.lessons.reference import Reference

_USUAL_AREA = 600.0 * 1040.0
"""Square pixels of a picture whose text has its usual size; larger ones have larger text."""
_LEAST_SCALE = 0.8
_MARGIN = 16.0
_WIDE = 1.15
"""Width over height from which the legend stands beside the body instead of below."""
_LEGEND_SHARE = 0.36
"""Share of the picture that a legend may take; one that needs more is left out."""
_LEAST_LEGEND, _MOST_LEGEND = 170.0, 300.0
"""Pixels of width of a legend beside the body."""
_SIDE_SIZE = 12
_FEET_SHARE = 0.16
"""Share of the figure's width from its middle to the name of a side."""
_SLACK = 10.0
"""Pixels beside the columns of names, for other fonts, which may be wider."""
_COLUMN_SHARE = 0.25
"""Share of the room that a column of names takes at most."""
_NAME_SHARE = 0.21
_LEAST_NAME, _MOST_NAME = 110.0, 240.0
"""Pixels of width on each side of the figure that names are given, as a share of the picture."""
_NAME_BAND = 60.0
"""Units of the drawing above and below a point within which its name may stand."""


class PictureWish(NamedTuple):
    """What is wanted of a picture.

    ``size`` is in pixels at 96 to the inch, ``ground`` a colour or empty for none,
    ``font`` the name of a family of fonts.
    """

    size: QSizeF
    theme: Theme
    font: str
    ground: str = ""
    names: NamesMode = "pointed"
    has_legend: bool = True


class Sheet(NamedTuple):
    """A picture laid out: what lies beneath the plate, the plate, then what lies on it.

    ``placement`` and all marks are in pixels before ``scale``, which takes them to
    those of ``size``. ``title`` and ``description`` tell what is seen in words.
    """

    size: QSizeF
    scale: float
    ground: str
    font: str
    plate: Plate
    placement: Placement
    beneath: tuple[Mark, ...]
    layers: Mapping[str, tuple[Mark, ...]]
    title: str
    description: str


class BodyPicture:
    """Lays out what a session looks at."""

    def __init__(
        self,
        session: Session,
        outlines: FigureOutlines,
        assets: Path,
        read_reference: Callable[[], Reference],
    ) -> None:
        """Draw what ``session`` looks at from the drawings in ``assets``."""
        self._session = session
        self._outlines = outlines
        self._assets = assets
        self._read_reference = read_reference
        self._structures = PlateStructures()

    @property
    def name(self) -> str:
        """What tells this picture from others, fit for the name of a file."""
        looking = self._session.looking
        lit = looking.structure or looking.region
        parts = (looking.figure, looking.view, looking.layer, lit)
        return "-".join(part.replace(".", "-") for part in parts if part)

    def sheet(self, wish: PictureWish) -> Sheet:
        """Return the picture laid out.

        Raises:
            DrawingUnusableError: the drawing of what is looked at is missing or damaged.
        """
        session, looking = self._session, self._session.looking
        drawing = drawing_file(self._assets, looking.figure, looking.view, looking.layer)
        plate = Plate.read(drawing, wish.theme, looking.skin_tone)
        whole = OutlinePaths.of_drawing(self._outlines_of(looking.view))
        reference = self._read_reference()
        travels = bool(roads_of(session, reference, whole))
        lit = lit_in(session, whole.regions, reference.structures.get, travels=travels)
        said = legend_text(session.pack, looking, lit)
        layout = _Layout(wish, said)
        naming = Naming(session, self._structures, self._read_reference, drawing)
        wanted = naming.of_what_is_lit(lit, whole) if wish.names == "pointed" else []
        band = _named_part(whole.silhouette, wanted, is_whole=wish.names == "all")
        placement = layout.placement(whole.silhouette.boundingRect(), band)
        seen = whole.mapped(placement.transform())
        veil = wish.ground or wish.theme.page
        sides = layout.side_names(seen.silhouette.boundingRect(), looking.view)
        clear = tuple(_box_of(each, layout.face) for each in sides)
        if wish.names == "all":
            clear += tuple(_hands(seen.silhouette, layout.area))
            room = layout.area.adjusted(_SLACK, 0, -_SLACK, 0)
            scene = naming.of_everything(seen, room, clear)
            sheet = lay_names(scene, many_font(layout.face))
            names = tuple(sheet_marks(sheet, scene, seen.silhouette, veil, wish.theme))
        else:
            at = placement.transform()
            few = [each._replace(anchor=at.map(each.anchor)) for each in wanted]
            beside = at.mapRect(band)
            names = tuple(name_marks(few, beside, layout.area, clear, layout.face, wish.theme))
        return Sheet(
            size=wish.size,
            scale=layout.scale,
            ground=wish.ground,
            font=wish.font,
            plate=plate,
            placement=placement,
            beneath=tuple(halo_marks(lit, seen, wish.theme)),
            layers={
                "lit": tuple(state_marks(lit, seen, naming.singled_out(lit), wish.theme, veil)),
                "radiation": tuple(radiation_marks(session, reference, seen, wish.theme)),
                "names": names,
                "sides": tuple(sides),
                "legend": tuple(layout.legend_marks()),
            },
            title=said.heading or said.place,
            description=" ".join(
                part for part in (said.other_name, said.kind, said.place, said.safety) if part
            ),
        )

    def _outlines_of(self, view: View) -> BodyOutlines:
        figure = self._session.looking.figure
        found = self._outlines.of(figure).get(view)
        if found is None:
            drawing = shown_path(drawing_file(self._assets, figure, view, "regions"))
            message = f"the drawing {drawing} is missing or damaged: install again"
            raise DrawingUnusableError(message)
        return found


class _Layout:
    """Where body and legend stand in a picture."""

    def __init__(self, wish: PictureWish, said: LegendText) -> None:
        self._wish = wish
        width, height = wish.size.width(), wish.size.height()
        self.scale = max((width * height / _USUAL_AREA) ** 0.5, _LEAST_SCALE)
        room = QRectF(0, 0, width / self.scale, height / self.scale)
        self.face = Typeface(wish.font)
        self.area = room
        self._legend: Legend | None = None
        self._corner = QPointF()
        if wish.has_legend:
            self._place_legend(said, room)

    def _place_legend(self, said: LegendText, room: QRectF) -> None:
        inner = room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        is_beside = room.width() > room.height() * _WIDE
        width = inner.width()
        if is_beside:
            width = min(max(room.width() * 0.28, _LEAST_LEGEND), _MOST_LEGEND)
        legend = Legend(said, width, self.face, self._wish.theme)
        if is_beside:
            fits = legend.height <= inner.height() and width <= room.width() * _LEGEND_SHARE
            area = inner.adjusted(0, 0, -width - _MARGIN, 0)
            corner = QPointF(inner.right() - width, inner.bottom() - legend.height)
        else:
            fits = legend.height <= room.height() * _LEGEND_SHARE and width >= _LEAST_LEGEND
            area = inner.adjusted(0, 0, 0, -legend.height - _MARGIN)
            corner = QPointF(inner.left(), inner.bottom() - legend.height)
        if fits:
            self._legend, self._corner = legend, corner
            self.area = area.adjusted(0, 0, 0, -1.5 * _SIDE_SIZE)

    def legend_marks(self) -> list[Mark]:
        """Return the marks of the legend, none where there is no room for it."""
        return self._legend.at(self._corner) if self._legend else []

    def placement(self, figure: QRectF, named: QRectF) -> Placement:
        """Return where the drawing lies, with its figure in the middle of the area.

        Beside the part of the figure that is ``named`` room is left for the names. A
        figure alone fills the height, even where its hands then lie outside.
        """
        scale = min(
            self.area.height() / figure.height(), max(self.area.width(), 1) / figure.width()
        )
        if named.isEmpty() and not self._wish.has_legend:
            scale = self.area.height() / figure.height()
        if not named.isEmpty():
            if self._legend is None:
                self.area = self.area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            wide = self.area.width()
            beside = min(max(wide * _NAME_SHARE, _LEAST_NAME), _MOST_NAME)
            middle = figure.center().x()
            half = max(named.right() - middle, middle - named.left())
            scale = min(
                scale,
                self.area.height() / figure.height(),
                max(wide / 2 - beside, wide / 5) / half,
            )
        corner = self.area.center() - figure.center() * scale
        return Placement(scale, corner.x(), corner.y())

    def side_names(self, figure: QRectF, view: View) -> list[Written]:
        """Return the names of the patient's sides, below the feet, where there is a legend."""
        if self._legend is None:
            return []
        names = side_names(view)
        widest = max(self.face.width(name, _SIDE_SIZE) for name in names)
        away = max(figure.width() * _FEET_SHARE, widest / 2 + _SIDE_SIZE)
        below = figure.center() + QPointF(0, figure.height() / 2 + _SIDE_SIZE * 1.25)
        ink = self._wish.theme.soft_ink
        return [
            Written(name, below + QPointF(side * away, 0), _SIDE_SIZE, ink, align="middle")
            for name, side in zip(names, (-1, 1), strict=True)
        ]


def _hands(silhouette: QPainterPath, room: QRectF) -> list[QRectF]:
    """Return what of the figure reaches into the columns of names, which must not be hidden."""
    column = room.width() * _COLUMN_SHARE
    found = []
    for left in (room.left(), room.right() - column):
        strip = QPainterPath()
        strip.addRect(QRectF(left, room.top(), column, room.height()))
        found.append(silhouette.intersected(strip).boundingRect())
    return [each for each in found if not each.isEmpty()]


def _named_part(silhouette: QPainterPath, wanted: list[Named], *, is_whole: bool) -> QRectF:
    """Return the box of that part of the figure beside which names are to stand."""
    whole = silhouette.boundingRect()
    if is_whole:
        return whole
    if not wanted:
        return QRectF()
    downs = [each.anchor.y() for each in wanted]
    band = QPainterPath()
    high, low = min(downs) - _NAME_BAND, max(downs) + _NAME_BAND
    band.addRect(QRectF(whole.left(), high, whole.width(), low - high))
    return silhouette.intersected(band).boundingRect()


def _box_of(written: Written, face: Typeface) -> QRectF:
    width = face.width(written.text, written.size) + 8
    return QRectF(
        written.at.x() - width / 2, written.at.y() - written.size, width, written.size * 1.4
    )
