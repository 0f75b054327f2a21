"""The likely causes of pain in one place, in order, ready to be shown."""

from collections.abc import Iterator
from typing import NamedTuple

from explainer.lessons.model import Cause, Family, Likelihood, Pack, Region


class LikelyCause(NamedTuple):
    """A cause of pain in a region, with its family and why it belongs there."""

    cause: Cause
    family: Family
    likelihood: Likelihood
    because: str


def likely_causes(pack: Pack, region: Region) -> tuple[LikelyCause, ...]:
    """Return the causes of pain in ``region``, the commonest first.

    A cause that the pack does not define is passed over; the pack check tells of it.
    """
    return tuple(_known(pack, region))


def _known(pack: Pack, region: Region) -> Iterator[LikelyCause]:
    for likely in region.likely:
        cause = pack.causes.get(likely.cause)
        family = pack.families.get(cause.family) if cause else None
        if cause and family:
            yield LikelyCause(cause, family, likely.likelihood, likely.because)


def telling_cause(pack: Pack, region: Region) -> LikelyCause | None:
    """Return the cause that the region's own section is about.

    That is the first cause explained in that very section, else the first one
    of its lesson's family, else the first of all; None where there is none.
    """
    causes = likely_causes(pack, region)
    family = pack.family_of_region(region)
    for each in causes:
        if each.cause.section == region.section:
            return each
    for each in causes:
        if family and each.family.id == family.id:
            return each
    return causes[0] if causes else None
