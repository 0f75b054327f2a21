"""Reading how pain travels over the body from its tables; a pack may do without any."""

from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Literal

from explainer.lessons.model import View
from explainer.lessons.reference import EDGES, ROAD_ENDS, Edge, Radiation, Road, Waypoint
from explainer.lessons.toml_table import Table, TomlFile

_MIDDLES: tuple[Literal["L", "R"], ...] = ("L", "R")
_VIEWS: tuple[View, ...] = ("front", "back", "side")
_EDGES_OF: dict[View, tuple[Edge, ...]] = {
    "front": ("upper", "lower", "outer", "beyond", "inner"),
    "back": ("upper", "lower", "outer", "beyond", "inner"),
    "side": ("upper", "lower", "front", "rear"),
}
_LEAST_PLACES = {"arrow": 2, "through": 1}


def read_radiations(
    document: TomlFile, *, stand_at: MutableMapping[tuple[str, str], tuple[Path, int]]
) -> list[tuple[Radiation, Table]]:
    """Return the sound radiations; one that leads nowhere is a fault.

    File and line of each road are added to ``stand_at``, by ``road`` and its address,
    which is the radiation's id and the road's number in it.
    """
    found = []
    for table in document.tables("radiation"):
        roads = table.tables("road")
        radiation = Radiation(
            id=table.identifier(),
            causes=table.texts("causes"),
            regions=table.texts("regions", required=False),
            middle=table.choice("middle", _MIDDLES) if table.has("middle") else "",
            roads=tuple(map(_read_road, roads)),
            sources=table.texts("sources", required=False),
        )
        if table.sound and not radiation.causes:
            table.fault("causes", "'causes' is empty", "name the causes whose pain travels so")
        if table.sound and not radiation.roads:
            what = f"radiation '{radiation.id}' has no road"
            table.fault("id", what, "add [[radiation.road]] below it")
        for number, road in enumerate(roads):
            stand_at["road", f"{radiation.id}#{number + 1}"] = (road.path, road.line("places"))
        table.finish()
        if table.is_wholly_sound:
            found.append((radiation, table))
    return found


def _read_road(table: Table) -> Road:
    view = table.choice("view", _VIEWS)
    edges = _EDGES_OF[view] if table.sound else EDGES
    ends = table.choice("ends", ROAD_ENDS, "arrow")
    written = table.texts("places")
    places = tuple(each for text in written if (each := _read_place(text, edges, view, table)))
    if table.sound and len(places) < _LEAST_PLACES[ends]:
        count = len(places) or "no"
        what = f"road has {count} place{'s' if len(places) != 1 else ''}"
        mend = 'name two at least, or one and write ends = "through"'
        table.fault("places", what, mend if places else "name the places on its way")
    table.finish()
    return Road(view, places, ends)


def _read_place(text: str, edges: Sequence[Edge], view: View, table: Table) -> Waypoint | None:
    name, mark, written = text.partition("/")
    if not mark:
        return Waypoint(name)
    edge = next((each for each in edges if each == written), None)
    if edge is not None:
        return Waypoint(name, edge)
    mend = f"write one of {', '.join(edges)}"
    table.fault("places", f"'{text}' names no edge of the {view} view", mend)
    return None
