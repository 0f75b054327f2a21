"""The nerve plate seen from the left: brain, cord, roots and nerves over a pale skeleton."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from body_drawing.bones import Bone
from body_drawing.cord import FAR_AWAY, band, points_of, tube_of
from body_drawing.curves import Points
from body_drawing.figure import Figure
from body_drawing.nerve_pen import NervePen, knot, ribbon
from body_drawing.nerves import nerve_area
from body_drawing.plate import Plate, Style
from body_drawing.shapes import closed_area, smooth_line, together
from body_drawing.side_bones import draw_pale_side_skeleton
from body_drawing.side_figure import Profile
from body_drawing.tables import Table, load_table, numbers

LEFT = "L"
LAST_RIB = 11
GANGLION = (1.6, 1.5)
SACRAL_GANGLION = (1.2, 1.1)

ARM_VEIL = 0.45
"""How much the arm fades what is drawn of the trunk behind it; the loins stay clear."""

BRAIN_EDGE = 0.6
BRAIN_FIT = 0.16
SHEEN_SHIFT = (0.5, -0.55)
"""Where the light lip of a sulcus lies from it."""

LIGHT_FROM = {"hemisphere": (44.0, 972.0, 78.0), "cerebellum": (4.0, 928.0, 26.0)}
"""Where the light falls on a part, in body coordinates, and how far it reaches."""


def draw_side_nerves(plate: Plate, figure: Figure, profile: Profile, bones: list[Bone]) -> None:
    """Draw the nerve plate: what lies behind the spine first, then brain and cord, then the rest.

    The nerves of the near arm come last, over a thin veil that fades the trunk behind the arm.

    Args:
        plate: Where to draw.
        figure: Gives the silhouette, the pose and the palette.
        profile: Gives the outline of the near arm.
        bones: Drawn faintly beneath.
    """
    draw_pale_side_skeleton(plate, figure, bones)
    pen = NervePen(plate, figure)
    rows = load_table("nerves-side")["nerve"]
    _nerves(pen, [row for row in rows if row.get("far")])
    _intercostals(pen)
    _cord(pen)
    pen.close()
    _brain(plate, figure)
    near = [row for row in rows if not row.get("far")]
    _nerves(pen, [row for row in near if not row.get("arm")])
    pen.close()
    colours = figure.palette["ghost"]
    veil: Style = {
        "fill": colours["light"],
        "fill-opacity": ARM_VEIL,
        "stroke": colours["rim"],
        "stroke-width": 0.7,
        "stroke-opacity": 0.7,
    }
    plate.area(profile.arm, veil)
    _nerves(pen, [row for row in near if row.get("arm")])
    pen.close()


def _nerves(pen: NervePen, rows: Sequence[Table]) -> None:
    """Draw nerves; neighbouring rows with the same ``fused`` share one edge."""
    for fused, found in groupby(rows, key=lambda row: str(row.get("fused", ""))):
        drawn = [(str(row["name"]), nerve_area(row, pen.frame), row) for row in found]
        if fused:
            pen.fused([(name, area, (LEFT,)) for name, area, _ in drawn], "nerve")
            continue
        for name, area, row in drawn:
            pen.single(name, area, LEFT, str(row.get("tone", "nerve")))


def _cord(pen: NervePen) -> None:
    """Draw the dural sac, the cauda equina, the cord, and the roots with their ganglia."""
    table = load_table("cord-side")
    pen.single("spinal-dura-mater", tube_of(table["dural-sac"]), tone="nerve-dura")
    filum = ribbon(points_of(table["filum"]["path"]), numbers(table["filum"]["width"]))
    pen.single("filum-terminale", filum, tone="nerve-filum")
    for row in table["cauda-equina"][::-1]:
        path = points_of(row["path"])
        inside = ribbon(path[:-1], numbers(table["rootlet"]["cauda-width"]))
        pen.single(f"cauda-equina-{row['name']}", inside, LEFT, "nerve-cauda")
    for row in table["root"]:
        if "leaves" in row:
            pen.single(f"root-{row['name']}", _root(row, table["rootlet"]), LEFT)
    cord, cone = tube_of(table["cord"]), float(table["conus"]["upper-end"])
    pen.fused(
        [
            ("spinal-cord", cord.intersection(band(cone, FAR_AWAY)), ("",)),
            ("conus-medullaris", cord.intersection(band(0, cone)), ("",)),
        ],
        "nerve-cord",
    )
    for row in table["cauda-equina"]:
        path = points_of(row["path"])
        outside = ribbon(path[-3:], numbers(table["rootlet"]["outer-width"]))
        pen.single(f"root-{row['name']}", outside, LEFT, "nerve-cauda")
    _posterior_rami(pen, table)
    for row in table["root"]:
        size = SACRAL_GANGLION if row["name"][0] == "S" else GANGLION
        ganglion = knot(points_of([row["ganglion"]])[0], *size)
        pen.single(f"spinal-ganglion-{row['name']}", ganglion, LEFT, "nerve-ganglion")


def _root(row: Table, rootlet: Table) -> BaseGeometry:
    """Return two rootlets that join on the way from the cord to the ganglion."""
    leaves, ganglion = points_of([row["leaves"], row["ganglion"]])
    widths, lift = numbers(rootlet["width"]), np.array([0, float(rootlet["apart"])])
    stem = leaves + (ganglion - leaves) * float(rootlet["stem"])
    return together(
        ribbon(np.array([leaves + way, stem, ganglion]), widths) for way in (lift, -lift)
    )


def _posterior_rami(pen: NervePen, table: Table) -> None:
    """Draw the twigs to the back from the ganglia."""
    row = table["posterior-ramus"]
    places = {each["name"]: points_of([each["ganglion"]])[0] for each in table["root"]}
    for name in row["nerves"]:
        strands = [
            ribbon(places[name] + points_of(path), numbers(row["width"])) for path in row["strands"]
        ]
        pen.single(f"posterior-ramus-{name}", together(strands), LEFT)


def _intercostals(pen: NervePen) -> None:
    """Draw T1 to T11, each from its ganglion round in the groove under its rib to the front."""
    table = load_table("cord-side")
    row = table["intercostal"]
    below = np.array([0, float(row["below"])])
    places = {each["name"]: points_of([each["ganglion"]])[0] for each in table["root"]}
    for rib in load_table("bones-side")["rib"][:LAST_RIB]:
        number = int(rib["number"])
        axis = points_of(rib["path"]) - below
        free = row["free"].get(f"T{number}", [])
        path = [places[f"T{number}"], *axis[1:], *(np.array(point) for point in free)]
        twig = row["lateral"]
        if number > 1:
            start = _halfway(np.array(path))
            way = np.vstack([start, start + points_of(twig["path"])])
            branch = ribbon(way, numbers(twig["width"]))
            pen.single(f"lateral-cutaneous-branch-T{number}", branch, LEFT)
        nerve = ribbon(np.array(path), numbers(row["width"]))
        pen.single(f"intercostal-T{number}", nerve, LEFT)


def _halfway(axis: Points) -> Points:
    """Return the point half way along a smooth line."""
    return np.array(smooth_line(axis).interpolate(0.5, normalized=True).coords[0])


def _brain(plate: Plate, figure: Figure) -> None:
    """Draw the lobes, the cerebellum and the brain stem, with calm sulci."""
    table, colours = load_table("brain-side"), figure.palette["brain"]
    paints = {
        tone: plate.radial_gradient(
            plate.view.place(np.array(light[:2])),
            light[2],
            [(0, colours[f"{tone}-light"]), (1, colours[f"{tone}-dark"])],
        )
        for tone, light in LIGHT_FROM.items()
    }
    paints["stem"] = str(colours["stem"])
    for row in table["part"]:
        side = "" if row["tone"] == "stem" else LEFT
        style: Style = {
            "id": ".".join(filter(None, [plate.view.name, "nerve", str(row["name"]), side])),
            "fill": paints[row["tone"]],
            "stroke": colours["line"],
            "stroke-width": BRAIN_EDGE,
        }
        plate.area(closed_area(points_of(row["outline"]), 1), style, tolerance=BRAIN_FIT)
    base: Style = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
    for row in table["sulci"]:
        lines = [smooth_line(points_of(path), 1) for path in row["paths"]]
        wide = {"stroke-width": float(row["width"])}
        if row["sheen"]:
            lips = [affinity.translate(line, *SHEEN_SHIFT) for line in lines]
            light = {"stroke": colours["sheen"], "stroke-opacity": 0.7, **wide}
            plate.lines(lips, {**base, **light}, tolerance=2 * BRAIN_FIT)
        plate.lines(lines, {**base, "stroke": colours["sulcus"], **wide}, tolerance=2 * BRAIN_FIT)
