"""What is drawn on the skin: soft glows, flat shapes, thin lines and tapered strokes.

A structure of data/skin-{view}.toml is a name, its side and its marks. A mark is one of

* ``glow``: an oval that fades to nothing, with ``radii`` and perhaps ``turn`` in degrees;
* ``shape``: a flat area, perhaps with an ``edge`` so many units wide; or with a ``fade``: the
  centre (in shares of its box, from the upper left) and the reach of a round fading, then the
  shares of the reach at which the colour is clear and full;
* ``line``: a thin line, as wide at its ends as in its middle;
* ``stroke``: a tapered stroke of the brush; ``thick`` says where along it is thickest.

All have ``opacity`` and may have ``tone``, an entry of the palette's ``[skin-tone]``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry import Polygon

from body_drawing.curves import Points, normals, resample, smooth_curve
from body_drawing.frame import Frame
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, smooth_line
from body_drawing.tables import Table, numbers

FINE, LINE_FIT = 0.12, 0.25
"""How closely small shapes, such as the iris, and lines are followed."""

GLOW_REACH = 0.5
GLOW_FALL = ((0, 1), (0.4, 0.68), (0.75, 0.14), (1, 0))
"""How the opacity of a glow falls from the middle to the edge of its box."""

LINE_STRENGTH = 0.8
"""Lines are drawn this much weaker than the data say, strokes are not."""

THINNEST = 0.12
STROKE_POINTS = 24


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
            "line": self._line,
            "stroke": self._stroke,
        }

    def open(self) -> None:
        """Start the marks: they are not filled unless they say so, which lines never do."""
        self.plate.open_group({"fill": "none", "stroke-linecap": "round"})

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

    def _line(self, mark: Table, side: str) -> None:
        path = smooth_line(self.frame.points(mark["line"]), step=0.8)
        style: Style = {
            "stroke": self._tone(mark, "line"),
            "stroke-width": float(mark["width"]),
            "stroke-opacity": float(mark["opacity"]) * LINE_STRENGTH,
        }
        self.plate.lines([path], style, side=side, tolerance=float(mark.get("fit", LINE_FIT)))

    def _stroke(self, mark: Table, side: str) -> None:
        path = self.frame.points(mark["stroke"])
        area = brush(path, float(mark["width"]), float(mark.get("thick", 0.5)))
        style: Style = {
            "fill": self._tone(mark, "line"),
            "fill-opacity": float(mark["opacity"]),
        }
        self.plate.area(area, style, side=side, tolerance=float(mark.get("fit", FINE)))


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


def _ends(thick: float) -> Sequence[float]:
    if thick <= 0:
        return (1, 0)
    return (0, 1) if thick >= 1 else (0, 1, 0)
