"""How the pain of a cause travels from the place where it is felt."""

from explainer.lessons.model import Region
from explainer.lessons.reference import Radiation, Reference


def radiations_of(reference: Reference, region: Region, cause: str) -> tuple[Radiation, ...]:
    """Return the ways that the pain of ``cause`` takes when it is felt at ``region``."""
    known = reference.radiations.values()
    return tuple(each for each in known if each.starts_at(region, cause))
