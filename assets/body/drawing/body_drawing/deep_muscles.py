"""The deep muscle plate: what lies under the superficial muscles, over a pale skeleton.

The muscles of a view are listed deepest first. Opaque ones cut those before them; sheets are thin
and let what lies under them show. A muscle may run behind bones, which then stay uncovered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from body_drawing.covering_bones import DrawnBone, bone_area
from body_drawing.curves import Points
from body_drawing.deep_slips import intercostal_spaces, slips_of
from body_drawing.figure import Figure, ghost
from body_drawing.muscles import muscle_of
from body_drawing.plate import Plate, Stop, Style
from body_drawing.shapes import closed_area, line_strings, mirrored, polygons, smooth_line, together
from body_drawing.skeleton import Bone, draw_pale_skeleton
from body_drawing.tables import Table, load_table
from body_drawing.views import View

UNDER_THE_SKIN = 1.8
LAYER = "muscle-deep"
GAP = 0.55
BONE_GAP = 0.3
THINNEST = 0.35
"""Parts of a muscle with a half width below this are left out."""

SMALLEST_PIECE = 7.0
SHORTEST_FIBRE = 3.5
STEEP = 0.6
"""A muscle this much steeper than wide is shaded straight down, alike on both sides."""

FIBRE_MARGIN = 0.5
MIDLINE_GAP = 0.3
SHEET_FROM = 0.95
"""A muscle less opaque than this is a sheet: it hides nothing under it."""

ROOT = 0.05
"""The least share of its length that a belly pales at either end, where it leaves the bone."""

GLEAM_EVERY = 3
"""Of so many fibres one is light, the others are dark."""


@dataclass(frozen=True)
class DeepMuscle:
    """One muscle of the plate.

    Attributes:
        row: Its table.
        area: Where it is seen, on the left side.
        fibres: Lines along its fibres.
        tips: Its tendons, drawn over it.
        seams: Lines between its bundles.
        cuts: Edges where it is cut away to show what lies under it.
        shading: Two points across its belly, dark at both.
        along: Two points from origin to insertion, for a tendon that fades into the belly.
        sides: The sides it is drawn on; one without suffix if it is of the midline.
    """

    row: Table
    area: BaseGeometry
    fibres: tuple[LineString, ...]
    tips: BaseGeometry
    seams: tuple[LineString, ...]
    cuts: tuple[LineString, ...]
    shading: tuple[Points, Points] | None
    along: tuple[Points, Points] | None
    sides: tuple[str, ...]

    @property
    def tone(self) -> str:
        """Its entry in the palette."""
        return str(self.row["tone"])

    @property
    def opacity(self) -> float:
        """How little shines through; 1 for a belly, less for a sheet."""
        return float(self.row.get("opacity", 1))

    @property
    def sheet(self) -> bool:
        """Whether it hides nothing."""
        return self.opacity < SHEET_FROM


def draw_deep_muscles(plate: Plate, figure: Figure, bones: list[Bone]) -> None:
    """Draw the deep muscle plate."""
    ghost(plate, figure)
    draw_pale_skeleton(plate, figure, bones, "deep-bone")
    lay_deep_muscles(plate, figure, bones)


def lay_deep_muscles(plate: Plate, figure: Figure, bones: Sequence[DrawnBone]) -> None:
    """Draw the deep muscles of the view of the plate over what is drawn already.

    Args:
        plate: Where to draw.
        figure: Gives the silhouette, the pose and the palette.
        bones: Those of the left and of the midline that a muscle may run behind.
    """
    room = figure.silhouette.buffer(-UNDER_THE_SKIN)
    rows = load_table(f"muscles-deep-{plate.view.drawn_as}")["muscle"]
    muscles = [_deep_muscle(row, figure, plate.view) for row in rows]
    muscles = _seen(muscles, room, bones, plate.view)
    plate.open_group({"stroke-width": 0.45, "stroke-opacity": 0.6, "stroke-linejoin": "round"})
    bellies: list[DeepMuscle] = []
    for muscle in muscles:
        if muscle.sheet:
            _draw_lines(plate, figure, bellies)
            bellies = []
            _draw_area(plate, figure, muscle)
            _draw_lines(plate, figure, [muscle])
        else:
            _draw_area(plate, figure, muscle)
            bellies.append(muscle)
    _draw_lines(plate, figure, bellies)
    plate.close_group()


def _deep_muscle(row: Table, figure: Figure, view: View) -> DeepMuscle:
    """Return the muscle of one row, uncut."""
    fibres: list[LineString] = []
    areas: list[BaseGeometry] = []
    shading = None
    if row.get("shape") == "intercostal":
        spaces, fibres = intercostal_spaces(view.drawn_as, row)
        areas.append(spaces)
    elif "shape" in row:
        whole = muscle_of(row, figure.frame)
        areas.append(whole.area)
        fibres += whole.fibres
        shading = whole.shading
    areas += [closed_area(figure.frame.points(more)) for more in row.get("more", [])]
    slips, tips, lines = slips_of(row, figure.frame)
    area: BaseGeometry = together([*areas, *slips]).buffer(0)
    for hole in row.get("windows", []):
        area = area.difference(closed_area(figure.frame.points(hole)))
    seams, cuts = (
        tuple(smooth_line(figure.frame.points(line)) for line in row.get(kind, []))
        for kind in ("seams", "cuts")
    )
    along = None
    if "along" in row:
        along = (figure.frame.point(row["along"][0]), figure.frame.point(row["along"][1]))
    elif row.get("shape") == "rails":
        first, second = (figure.frame.points(row[rail]) for rail in ("first-rail", "second-rail"))
        along = ((first[0] + second[0]) / 2, (first[-1] + second[-1]) / 2)
    return DeepMuscle(
        row=row,
        area=area,
        fibres=(*fibres, *lines),
        tips=together(tips),
        seams=seams,
        cuts=cuts,
        shading=shading,
        along=along,
        sides=("",) if row.get("midline") or row.get("whole") else view.sides,
    )


def _seen(
    muscles: Sequence[DeepMuscle], room: BaseGeometry, bones: Sequence[DrawnBone], view: View
) -> list[DeepMuscle]:
    """Cut every muscle by the bellies after it, by the bones before it and by the skin."""
    covered: BaseGeometry = Polygon()
    other_half: BaseGeometry = Polygon()
    half = box(MIDLINE_GAP, -10, 400, 1100)
    found = []
    for muscle in reversed(muscles):
        area = muscle.area
        if view.profile:
            area = area.buffer(0)
        elif muscle.row.get("midline"):
            area = together([area, mirrored(area)]).buffer(0.05).buffer(-0.05)
        elif not muscle.row.get("whole"):
            area = area.intersection(half)
        area = area.intersection(room)
        over = muscle.row.get("behind", [])
        if over:
            hidden = bone_area(bones, over, both=not view.profile)
            area = area.difference(hidden.buffer(BONE_GAP))
        bare = area
        area = area.difference(covered)
        if muscle.row.get("whole") and not view.profile:
            area = area.difference(other_half)
        blunt = area.buffer(-THINNEST, join_style="mitre").buffer(THINNEST, join_style="mitre")
        kept = together(part for part in polygons(blunt) if part.area > SMALLEST_PIECE)
        if not muscle.sheet:
            covered = together([covered, bare.buffer(GAP, 4)])
            if not muscle.row.get("whole"):
                other_half = together([other_half, mirrored(bare.buffer(GAP, 4))])
        if not kept.is_empty:
            found.append(_cut(muscle, kept))
    return found[::-1]


def _cut(muscle: DeepMuscle, area: BaseGeometry) -> DeepMuscle:
    """Return a muscle with the area that is seen of it, and its lines within."""
    return replace(
        muscle,
        area=area,
        fibres=_pieces(muscle.fibres, area.buffer(-FIBRE_MARGIN)),
        tips=together(polygons(muscle.tips.intersection(area.buffer(-0.15)))),
        seams=_pieces(muscle.seams, area.buffer(-0.2)),
        cuts=_pieces(muscle.cuts, area.buffer(0.2)),
    )


def _pieces(lines: Sequence[LineString], area: BaseGeometry) -> tuple[LineString, ...]:
    cut = [piece for line in lines for piece in line_strings(line.intersection(area))]
    return tuple(piece for piece in cut if piece.length > SHORTEST_FIBRE)


def _draw_area(plate: Plate, figure: Figure, deep: DeepMuscle) -> None:
    """Draw the area of a muscle, with its id, on each of its sides."""
    colours = figure.palette["muscle"][deep.tone]
    for side in deep.sides:
        style: dict[str, str | float] = {
            "id": ".".join(filter(None, [plate.view.name, LAYER, str(deep.row["name"]), side])),
            "fill": _paint(plate, colours, deep, side),
            "stroke": "none" if deep.row.get("thinning") else colours["line"],
        }
        if deep.sheet:
            style["fill-opacity"] = deep.opacity
            style["stroke-opacity"] = 0.45
        plate.area(deep.area, style, side=side or "L", tolerance=0.55)


def _paint(plate: Plate, colours: Table, deep: DeepMuscle, side: str) -> str:
    """Return the paint of a muscle: along it if its tendon fades into it, else across it."""
    side = side or "L"
    if deep.along is not None:
        start, end = (plate.view.place(point, side) for point in deep.along)
        if abs(end[0] - start[0]) < STEEP * abs(end[1] - start[1]):
            start[0] = end[0] = 0.0
        first, last = (max(end, ROOT) for end in deep.row.get("tendon-ends", [ROOT, ROOT]))
        tendon, light = colours["tendon"], colours["light"]
        belly = colours["dark" if deep.row.get("depth") else "belly"]
        if deep.row.get("thinning"):
            fading: list[Stop] = [(0, light), (0.45, light, 0.8), (1, light, 0)]
            return plate.linear_gradient(start, end, fading)
        if deep.row.get("depth"):
            return plate.linear_gradient(start, end, [(0.0, belly), (1.0, light)])
        stops: list[Stop] = [(0.0, tendon), (first, belly), (1 - last, light), (1.0, tendon)]
        return plate.linear_gradient(start, end, stops)
    if deep.shading is not None:
        start, end = (plate.view.place(point, side) for point in deep.shading)
        return plate.linear_gradient(
            start, end, [(0, colours["dark"]), (0.45, colours["light"]), (1, colours["dark"])]
        )
    return plate.slanting_gradient([(0, colours["light"]), (1, colours["dark"])])


def _draw_lines(plate: Plate, figure: Figure, muscles: Sequence[DeepMuscle]) -> None:
    """Draw the fibres, the tendons and the seams of muscles that do not hide each other."""
    if not muscles:
        return
    tones = sorted({(m.tone, m.sides) for m in muscles})
    plate.open_group({"fill": "none", "stroke-width": 0.45})
    for tone, sides in tones:
        colours = figure.palette["muscle"][tone]
        mine = [m for m in muscles if (m.tone, m.sides) == (tone, sides)]
        fibres = [fibre for m in mine for fibre in m.fibres]
        dark = [fibre for n, fibre in enumerate(fibres) if n % GLEAM_EVERY]
        gleam = fibres[::GLEAM_EVERY]
        seams = [seam for m in mine for seam in m.seams]
        cuts = [cut for m in mine for cut in m.cuts]
        tips = together(m.tips for m in mine)
        faint = 0.7 if mine[0].sheet else 1.0
        for side in sides:
            _lines(plate, dark, {"stroke": colours["fibre"], "stroke-opacity": 0.26 * faint}, side)
            _lines(plate, gleam, {"stroke": colours["gleam"], "stroke-opacity": 0.5 * faint}, side)
            _lines(plate, seams, {"stroke": colours["line"], "stroke-opacity": 0.6}, side)
            _lines(plate, cuts, {"stroke": colours["tendon"], "stroke-width": 1.3}, side)
            if not tips.is_empty:
                style: Style = {"fill": colours["tendon"], "fill-opacity": 0.85, "stroke": "none"}
                plate.area(tips, style, side=side or "L", tolerance=0.6)
    plate.close_group()


def _lines(plate: Plate, lines: Sequence[LineString], style: Style, side: str) -> None:
    plate.lines(list(lines), style, side=side or "L", tolerance=1.6)
