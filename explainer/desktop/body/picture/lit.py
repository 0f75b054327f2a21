"""What is lit on the body: which regions, in whose colour, and what that means."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from explainer.desktop.body.state_painter import lit_family
from explainer.desktop.session import Session
from explainer.lessons.model import Family, Region
from explainer.lessons.reference import Structure


class Lit(NamedTuple):
    """What a picture lights, as the body on screen does.

    ``region`` is selected, ``others`` are its other sides, ``spoken`` the regions that
    the open section speaks of; ``structure`` is singled out and then stands alone. The
    pain of the region ``travels``; then it is meant even where it is not drawn itself.
    """

    family: Family | None = None
    region: Region | None = None
    others: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    title: str = ""
    is_everywhere: bool = False
    structure: Structure | None = None
    travels: bool = False


def lit_in(
    session: Session,
    drawn: Collection[str],
    structure_of: Callable[[str], Structure | None],
    *,
    travels: bool = False,
) -> Lit:
    """Return what ``session`` lights of the regions that are ``drawn`` in its view.

    ``travels`` says that roads of pain are drawn there.
    """
    pack, looking = session.pack, session.looking
    structure = structure_of(looking.structure) if looking.structure else None
    if structure is not None:
        return Lit(structure=structure)
    family, region, section = lit_family(session), session.region, session.section
    if family is not None and region is not None and region.side == "all":
        return Lit(family, region, is_everywhere=True)
    if family is not None and region is not None and (travels or region.id in drawn):
        sides = pack.regions_named(region.structure)
        others = tuple(each for each in sides if each != region.id and each in drawn)
        return Lit(family, region, others, travels=travels)
    lesson = session.lesson
    family = pack.families.get(lesson.family) if lesson else None
    if section is None or family is None:
        return Lit()
    named = pack.regions_of(section)
    spoken = tuple(each for each in named if each in drawn)
    everywhere = any(pack.regions[each].side == "all" for each in named)
    if not spoken and not everywhere:
        return Lit()
    return Lit(family, spoken=spoken, title=section.title, is_everywhere=everywhere)
