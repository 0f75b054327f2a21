"""The check of a pack: every id resolves, every place is drawn, every link leads somewhere."""

from collections.abc import Iterable
from pathlib import Path

from explainer.lessons.body_reader import BodyOutlines
from explainer.lessons.lesson_source import LessonSource
from explainer.lessons.markdown_page import CALLOUTS, LINK_SCHEMES, bad_callouts_of, links_of
from explainer.lessons.model import Cause, Pack, Region, Section
from explainer.lessons.pack_reader import Reading


def check_reading(reading: Reading, drawings: Iterable[BodyOutlines]) -> None:
    """Add to ``reading.faults`` whatever does not fit together in a pack that was read."""
    pack = reading.pack
    if pack is None:
        return
    checker = _Checker(reading, pack)
    for lesson in pack.lessons:
        checker.check_family("lesson", lesson.id, lesson.family)
        for section in lesson.sections:
            checker.check_section(section)
    for source in reading.sources:
        checker.check_text(source)
    for region in pack.regions.values():
        checker.check_region(region)
    for cause in pack.causes.values():
        checker.check_cause(cause)
    for family in pack.families.values():
        checker.known("lesson", family.lesson, "family", family.id)
    for term in pack.terms.values():
        checker.check_citations(term.sources, "term", term.id)
    for drawing in drawings:
        checker.check_drawing(drawing)


class _Checker:
    """Holds what every rule needs: the pack, the reading's places and its faults."""

    def __init__(self, reading: Reading, pack: Pack) -> None:
        self._reading = reading
        self._pack = pack
        self._known = {
            "cause": pack.causes,
            "family": pack.families,
            "term": pack.terms,
            "source": pack.sources,
        }

    def _fault(self, kind: str, entry_id: str, what: str, mend: str) -> None:
        path, line = self._reading.place(kind, entry_id)
        self._reading.faults.add(path, line, what, mend)

    def _resolves(self, scheme: str, target: str) -> bool:
        if scheme == "region":
            return bool(self._pack.regions_named(target))
        if scheme == "lesson":
            whole = "#" not in target and self._pack.lesson(target) is not None
            return whole or self._pack.section(target) is not None
        return target in self._known[scheme]

    def known(self, scheme: str, target: str, kind: str, entry_id: str) -> bool:
        """Return whether ``target`` exists; otherwise it is a fault of the entry."""
        if self._resolves(scheme, target):
            return True
        mend = f"correct the id or add the {scheme}"
        self._fault(kind, entry_id, f"unknown {scheme} '{target}' in '{entry_id}'", mend)
        return False

    def check_family(self, kind: str, entry_id: str, family: str) -> None:
        """Check that the family exists."""
        self.known("family", family, kind, entry_id)

    def check_section(self, section: Section) -> None:
        """Check that a section shows known regions and causes, some of them in its view."""
        for name in section.regions:
            self.known("region", name, "section", section.address)
        shown = [self._pack.regions[each] for each in self._pack.regions_of(section)]
        if shown and not any(section.view in each.views for each in shown):
            what = f"none of the regions is drawn in the view '{section.view}'"
            self._fault("section", section.address, what, "choose the other view")
        for cause in section.causes:
            self.known("cause", cause, "section", section.address)

    def check_text(self, source: LessonSource) -> None:
        """Check the links, source marks and callouts of a lesson's text."""
        text = "\n".join(
            max(pair, key=len)
            for pair in zip(*(each.split("\n") for each in source.texts.values()), strict=True)
        )
        for line, scheme, target in links_of(text):
            if scheme not in LINK_SCHEMES:
                what = f"link to '{scheme}:{target}'" if scheme else f"link to '{target}'"
                schemes = ":, ".join(LINK_SCHEMES)
                source.report(line, f"{what} leads out of the pack", f"link to {schemes}:")
            elif not self._resolves(scheme, target):
                what = f"unknown {scheme} '{target}' in a link"
                source.report(line, what, f"correct the id or add the {scheme}")
            elif scheme == "source" and self._pack.sources[target].status != "verified":
                what = f"source '{target}' is cited but not verified"
                source.report(line, what, "cite a verified source or none")
        for line, kind in bad_callouts_of(text):
            mend = f'write !!! {CALLOUTS[0]} "Title" (or {", ".join(CALLOUTS[1:])})'
            source.report(line, f"callout '{kind}' has no known kind or no title", mend)

    def check_region(self, region: Region) -> None:
        """Check that a region's causes exist and its section shows the region."""
        listed = [each.cause for each in region.likely]
        for cause in listed:
            self.known("cause", cause, "region", region.id)
            if listed.count(cause) > 1:
                what = f"cause '{cause}' stands twice in '{region.id}'"
                self._fault("region", region.id, what, "name it once")
        section = self._pack.section(region.section)
        if section is None:
            self.known("lesson", region.section, "region", region.id)
        elif not {region.id, region.structure} & set(section.regions):
            what = f"'{region.id}' is explained in '{section.address}', which does not show it"
            self._fault("region", region.id, what, "add it to that section's regions")

    def check_cause(self, cause: Cause) -> None:
        """Check that a cause has a family, a section that names it, and a region."""
        self.check_family("cause", cause.id, cause.family)
        section = self._pack.section(cause.section)
        if section is None:
            self.known("lesson", cause.section, "cause", cause.id)
        elif cause.id not in section.causes:
            what = f"'{cause.id}' is explained in '{section.address}', which does not list it"
            self._fault("cause", cause.id, what, "add it to that section's causes")
        if not any(
            cause.id == likely.cause
            for region in self._pack.regions.values()
            for likely in region.likely
        ):
            what = f"cause '{cause.id}' is likely in no region"
            self._fault("cause", cause.id, what, "add it to a region or take it out")
        self.check_citations(cause.sources, "cause", cause.id)

    def check_citations(self, sources: Iterable[str], kind: str, entry_id: str) -> None:
        """Check that each cited source exists and is verified."""
        for source in sources:
            if (
                self.known("source", source, kind, entry_id)
                and self._pack.sources[source].status != "verified"
            ):
                what = f"source '{source}' is cited in '{entry_id}' but not verified"
                self._fault(kind, entry_id, what, "cite a verified source or none")

    def check_drawing(self, drawing: BodyOutlines) -> None:
        """Check that the drawn regions of a view are the regions with an entry for it."""
        listed = {
            each.id
            for each in self._pack.regions.values()
            if drawing.view in each.views and each.side != "all"
        }
        for outline in drawing.regions.values():
            if outline.region not in listed:
                what = f"drawn region '{outline.region}' has no entry for the {drawing.view} view"
                mend = "add it to regions.toml or take it out of the drawing"
                self._reading.faults.add(_shown(drawing.path), outline.line, what, mend)
        for missing in sorted(listed - drawing.regions.keys()):
            what = f"region '{missing}' is not drawn in the {drawing.view} view"
            self._fault("region", missing, what, "draw it or correct its views")


def _shown(path: Path) -> Path:
    """Return a drawing's path from its assets folder on, which means the same everywhere."""
    return Path(*path.parts[-5:])
