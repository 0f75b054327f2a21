"""What is drawn on the skin: soft glows, flat shapes, thin lines and tapered strokes.

A structure of data/skin-{view}.toml is a name, its side and its marks. A mark is one of

* ``glow``: an oval that fades to nothing, with ``radii`` and perhaps ``turn`` in degrees;
* ``shape``: a flat area, perhaps with an ``edge`` so many units wide; or with a ``fade``: the
  centre (in shares of its box, from the upper left) and the reach of a round fading, then the
  shares of the reach at which the colour is clear and full;
* ``disc``: a small round area of one ``radius``;
* ``line``: a faint line that thins out towards both ends;
* ``stroke``: a tapered stroke of the brush; ``thick`` says where along it is thickest;
* ``fold``: a soft shadow along a line, ``width`` units wide where it is thickest.

All have ``opacity`` and may have ``tone``, an entry of the palette's ``[skin-tone]``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry import Point, Polygon

from body_drawing.curves import Points, normals, resample, smooth_curve
from body_drawing.frame import Frame, RawPoint
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area
from body_drawing.tables import Table, numbers

FINE, LINE_FIT, DISC_FIT = 0.12, 0.2, 0.03
"""How closely small shapes, lines and discs are followed."""

GLOW_REACH = 0.5
GLOW_FALL = ((0, 1), (0.4, 0.68), (0.75, 0.14), (1, 0))
"""How the opacity of a glow falls from the middle to the edge of its box."""

LINE_STRENGTH, STROKE_STRENGTH = 0.62, 0.8
"""Lines and strokes are drawn this much weaker than the data say."""

LINE_SWELL = 1.35
"""How much wider than the data say a line is in its middle, as it thins out towards its ends."""

FOLD_BEND = 22.0
"""A fold is made of one glow, and of one more for each so many degrees that it bends."""

FOLD_OVERLAP, FOLD_RUN_OUT = 0.95, 0.07
"""How far each glow of a fold reaches, in shares of the distance to the next; and how far beyond
the ends of the fold the outermost ones do, in shares of its length, as they fade."""

FOLD_HALF, FOLD_END = 0.8, 0.72
"""Half the width of a glow of a fold, in shares of the fold's width; and how much narrower the
outermost ones are."""

THINNEST = 0.12
STROKE_POINTS = 24
FOLD_POINTS = 61


class Marks:
    """Draws marks on a plate, between ``open`` and ``close``.

    Args:
        plate: Where to draw.
        frame: Turns data points into body coordinates.
        tones: Colours by name.
    """

    def __init__(self, plate: Plate, frame: Frame, tones: Table) -> None:
        """Keep what is needed to draw."""
        self.plate = plate
        self.frame = frame
        self.tones = tones
        self._kinds: dict[str, Callable[[Table, str], None]] = {
            "glow": self._glow,
            "shape": self._shape,
            "disc": self._disc,
            "line": self._line,
            "stroke": self._stroke,
            "fold": self._fold,
        }

    def open(self) -> None:
        """Start the marks."""
        self.plate.open_group({})

    def close(self) -> None:
        """End the marks."""
        self.plate.close_group()

    def structure(self, row: Table) -> None:
        """Draw a structure as a group with its id, on both sides or once in the midline."""
        view = self.plate.view.name
        for side in ("",) if row["side"] == "midline" else self.plate.view.sides:
            ending = f".{side}" if side else ""
            self.plate.open_group({"id": f"{view}.skin.{row['name']}{ending}"})
            for mark in row["mark"]:
                self.mark(mark, side or "L")
            self.plate.close_group()

    def mark(self, mark: Table, side: str) -> None:
        """Draw one mark on one side.

        Raises:
            ValueError: If the table names no known kind of mark.
        """
        for kind, draw in self._kinds.items():
            if kind in mark:
                draw(mark, side)
                return
        message = f"a mark needs one of {sorted(self._kinds)}, not {sorted(mark)}"
        raise ValueError(message)

    def _tone(self, mark: Table, usual: str) -> str:
        return str(self.tones[mark.get("tone", usual)])

    def _glow(self, mark: Table, side: str) -> None:
        wide, high = numbers(mark["radii"])
        paint = self.plate.fading(self._tone(mark, "shade"), GLOW_REACH, GLOW_FALL)
        self.plate.spot(
            self.frame.point(mark["glow"]),
            (wide, high),
            {"fill": paint, "fill-opacity": float(mark["opacity"])},
            turn=float(mark.get("turn", 0)),
            side=side,
        )

    def _shape(self, mark: Table, side: str) -> None:
        colour = self._tone(mark, "shade")
        style: dict[str, str | float] = {"fill": colour, "fill-opacity": float(mark["opacity"])}
        if "fade" in mark:
            x, y, reach, clear, full = numbers(mark["fade"])
            fall = ((clear, 0), ((clear + full) / 2, 0.6), (full, 1))
            if clear > full:
                fall = ((full, 1), ((clear + full) / 2, 0.6), (clear, 0))
            if self.plate.view.near == "R":
                x = 1 - x
            style["fill"] = self.plate.fading(colour, reach, fall, (x, y))
        if "edge" in mark:
            style |= {"stroke": str(self.tones["line"]), "stroke-width": float(mark["edge"])}
        area = closed_area(self.frame.points(mark["shape"]), step=0.6)
        self.plate.area(area, style, side=side, tolerance=float(mark.get("fit", FINE)))

    def _disc(self, mark: Table, side: str) -> None:
        style: Style = {
            "fill": self._tone(mark, "shade"),
            "fill-opacity": float(mark["opacity"]),
        }
        area = Point(self.frame.point(mark["disc"])).buffer(float(mark["radius"]))
        self.plate.area(area, style, side=side, tolerance=DISC_FIT)

    def _line(self, mark: Table, side: str) -> None:
        fit = float(mark.get("fit", LINE_FIT))
        self._brushed(mark, mark["line"], side, (LINE_SWELL, LINE_STRENGTH), fit)

    def _stroke(self, mark: Table, side: str) -> None:
        fit = float(mark.get("fit", FINE))
        self._brushed(mark, mark["stroke"], side, (1.0, STROKE_STRENGTH), fit)

    def _fold(self, mark: Table, side: str) -> None:
        colour = self._tone(mark, "shade")
        self.plate.open_group(
            {
                "fill": self.plate.fading(colour, GLOW_REACH, GLOW_FALL),
                "fill-opacity": float(mark["opacity"]),
            }
        )
        width = float(mark["width"])
        for centre, reach, way, share in fold_glows(self.frame.points(mark["fold"])):
            turn = round(float(np.degrees(np.arctan2(way[1], way[0]))) - 90)
            radii = (width * FOLD_HALF * share, reach)
            self.plate.spot(centre, radii, {}, turn=turn, side=side)
        self.plate.close_group()

    def _brushed(
        self,
        mark: Table,
        points: Sequence[RawPoint],
        side: str,
        scale: tuple[float, float],
        fit: float,
    ) -> None:
        """Draw a tapered stroke, its width and its opacity scaled."""
        swell, strength = scale
        path = self.frame.points(points)
        area = brush(path, float(mark["width"]) * swell, float(mark.get("thick", 0.5)))
        style: Style = {
            "fill": self._tone(mark, "line"),
            "fill-opacity": float(mark["opacity"]) * strength,
        }
        self.plate.area(area, style, side=side, tolerance=fit)


def brush(points: Points, width: float, thick: float) -> Polygon:
    """Return the area of a stroke that starts and ends thin.

    Args:
        points: What its middle line passes through.
        width: Its greatest width.
        thick: Where along it that is: 0 is its start and 1 its end.
    """
    path = resample(smooth_curve(points, step=0.5), STROKE_POINTS)
    where = np.linspace(0, 1, STROKE_POINTS)
    rise = np.interp(where, [0, thick, 1] if 0 < thick < 1 else [0, 1], _ends(thick))
    half = np.maximum(np.sin(rise * np.pi / 2) * width / 2, THINNEST)[:, None]
    across = normals(path)
    return Polygon(np.vstack([path + across * half, (path - across * half)[::-1]])).buffer(0)


def fold_glows(points: Points) -> list[tuple[Points, float, Points, float]]:
    """Return the glows that a fold is made of, one behind the other.

    Args:
        points: What its middle line passes through.

    Returns:
        For each its centre, half its length, its direction and its share of the width.
    """
    path = resample(smooth_curve(points, step=0.5), FOLD_POINTS)
    steps = np.diff(path, axis=0)
    length = float(np.linalg.norm(steps, axis=1).sum())
    turns = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    gaps = int(np.degrees(np.abs(np.diff(turns)).sum()) / FOLD_BEND)
    if gaps == 0:
        return [(path[FOLD_POINTS // 2], length * (0.5 + FOLD_RUN_OUT), path[-1] - path[0], 1.0)]
    inset = (FOLD_OVERLAP / gaps - FOLD_RUN_OUT) / (1 + 2 * FOLD_OVERLAP / gaps)
    reach = inset + FOLD_RUN_OUT
    found = []
    for number, where in enumerate(np.linspace(inset, 1 - inset, gaps + 1)):
        start, middle, end = (
            round(float(np.clip(place, 0, 1)) * (FOLD_POINTS - 1))
            for place in (where - reach / 2, where, where + reach / 2)
        )
        share = FOLD_END if number in (0, gaps) else 1.0
        found.append((path[middle], length * reach, path[end] - path[start], share))
    return found


def _ends(thick: float) -> Sequence[float]:
    if thick <= 0:
        return (1, 0)
    return (0, 1) if thick >= 1 else (0, 1, 0)
