"""What a screen reader says of a region."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.desktop.session import Session
from explainer.pain.likely_causes import likely_causes

if TYPE_CHECKING:
    from explainer.lessons.reference import Reference

translate = QCoreApplication.translate


def spoken_region(
    session: Session, region_id: str, read_reference: "Callable[[], Reference]"
) -> tuple[str, str]:
    """Return the spoken name of a region and a description with its first likely cause.

    The selected region also tells where its pain may travel, where that is drawn.
    """
    region = session.pack.regions[region_id]
    audience = session.looking.audience
    name = region.name.said_to(audience)
    causes = likely_causes(session.pack, region)
    if not causes:
        return name, translate("Body", "No cause is listed.")
    first = causes[0].cause.name.said_to(audience)
    said = translate("Body", "Most often: {cause}. Press to read why.").format(cause=first)
    if (
        region.radiates
        and region_id == session.looking.region
        and _travels(session, read_reference)
    ):
        with_road = translate("Body", "{description} Where the pain may travel: {road}")
        said = with_road.format(description=said, road=region.radiates)
    return name, said


def _travels(session: Session, read_reference: "Callable[[], Reference]") -> bool:
    """Return whether the pain of what is selected is drawn as it travels."""
    region, cause = session.region, session.cause
    if region is None or cause is None:
        return False
    from explainer.pain.travelling import radiations_of

    return bool(radiations_of(read_reference(), region, cause.id))
