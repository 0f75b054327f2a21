"""Reading the places of the body and their likely causes from their tables."""

from typing import Literal, get_args

from explainer.lessons.model import (
    VIEWS,
    Cause,
    Family,
    Hue,
    Likelihood,
    Likely,
    Pattern,
    Region,
    Side,
    Step,
    Urgency,
    View,
    Wording,
)
from explainer.lessons.toml_table import Table, TomlFile

_SIDES: tuple[Side, ...] = get_args(Side)
_ONE_OF_A_PAIR: tuple[Side, ...] = ("L", "R")
_HUES: tuple[Hue, ...] = get_args(Hue)
_LIKELIHOODS: tuple[Likelihood, ...] = get_args(Likelihood)
_FROM_THE_SIDE: tuple[View, ...] = ("side", "side-right")


def read_families(document: TomlFile) -> list[tuple[Family, Table]]:
    """Return the families of causes."""
    found = []
    for table in document.tables("family"):
        family = Family(
            id=table.identifier(),
            name=table.said("name"),
            lesson=table.text("lesson"),
            hue=table.choice("hue", get_args(Hue)),
            pattern=table.choice("pattern", get_args(Pattern)),
        )
        table.finish()
        found.append((family, table))
    return found


def read_steps(kind: str, document: TomlFile) -> list[tuple[Step, Table]]:
    """Return the steps of the scale ``[[kind]]``, each with its name, its hue or both."""
    found = []
    for table in document.tables(kind):
        hue: Hue | Literal[""] = ""
        if kind != "likelihood":
            hue = table.choice("hue", _HUES)
        name = table.said("name") if kind != "callout" else ""
        found.append((Step(table.identifier(), name, hue), table))
        table.finish()
    return found


def read_causes(document: TomlFile) -> list[tuple[Cause, Table]]:
    """Return the causes; what is not said apart for clinicians is said in the plain words."""
    found = []
    for table in document.tables("cause"):
        cause = Cause(
            id=table.identifier(),
            family=table.text("family"),
            name=wording_of(table, "name", "clinical_name"),
            section=table.text("section"),
            urgency=table.choice("urgency", get_args(Urgency)),
            feels=wording_of(table, "feels", "feels_clinical"),
            worse=table.said("worse", ""),
            better=table.said("better", ""),
            do=wording_of(table, "do", "do_clinical"),
            sources=table.texts("sources", required=False),
            pattern=table.said_words("pattern"),
            shown_by=table.text("shown-by", ""),
        )
        table.finish()
        found.append((cause, table))
    return found


def wording_of(table: Table, plain: str, clinical: str) -> Wording:
    """Return what two fields say; what clinicians are not told apart is told in plain words."""
    said = table.said(plain)
    return Wording(said, table.said(clinical, "") or said)


def read_regions(document: TomlFile) -> list[tuple[Region, Table]]:
    """Return the regions, one for each side that a place has."""
    found = []
    for table in document.tables("region"):
        sides = table.choices("sides", _SIDES)
        if not sides:
            if table.sound:
                table.fault("sides", "'sides' is empty", f"write some of {', '.join(_SIDES)}")
            continue
        likely = [_read_likely(each) for each in table.tables("cause")]
        ranks = [_LIKELIHOODS.index(each.likelihood) for each, _ in likely]
        if ranks != sorted(ranks):
            table.fault("id", "causes are not in order", f"order them {', '.join(_LIKELIHOODS)}")
        found += [(_read_region(table, side, likely), table) for side in sides]
        table.finish()
    return found


def _read_likely(table: Table) -> tuple[Likely, Side | None]:
    """Return a likely cause and the only side it belongs to, or None for both."""
    likely = Likely(
        cause=table.text("id"),
        likelihood=table.choice("likelihood", _LIKELIHOODS),
        because=table.said("because", ""),
    )
    side = table.choice("side", _ONE_OF_A_PAIR) if table.has("side") else None
    table.finish()
    return likely, side


def _read_region(table: Table, side: Side, likely: list[tuple[Likely, Side | None]]) -> Region:
    structure = table.identifier()
    mark = "M" if side == "all" else side
    return Region(
        id=structure if mark == "M" else f"{structure}.{side}",
        structure=structure,
        side=side,
        code=table.text("code"),
        name=Wording(table.said(f"name_{mark}"), table.said(f"anatomical_{mark}")),
        level=table.said("level"),
        section=table.text("section"),
        worse=table.said("worse", ""),
        better=table.said("better", ""),
        radiates=table.said("radiates", ""),
        views=_views_of(table.choices(_own(table, "views", mark), VIEWS), side),
        likely=tuple(each for each, only in likely if only in (None, side)),
    )


def _own(table: Table, key: str, mark: str) -> str:
    """Return the field that one side of a place has for itself, or that of all its sides."""
    return f"{key}_{mark}" if table.has(f"{key}_{mark}") else key


def _views_of(views: tuple[View, ...], side: Side) -> tuple[View, ...]:
    """Return the views that show ``side`` of a place: ``side`` in a table means its own side."""
    seen = {"L": _FROM_THE_SIDE[:1], "R": _FROM_THE_SIDE[1:]}.get(side, _FROM_THE_SIDE)
    shown = {each for each in views if each not in _FROM_THE_SIDE}
    if len(shown) < len(views):
        shown.update(seen)
    return tuple(each for each in VIEWS if each in shown)
