"""The check of a pack: every id resolves, every place is drawn, every link leads somewhere."""

from collections.abc import Iterable, Mapping

from explainer.lessons.body_outlines import BodyOutlines, shown_path
from explainer.lessons.illustration import Illustration, parse_illustration
from explainer.lessons.lesson_source import LessonSource
from explainer.lessons.markdown_page import LINK_SCHEMES
from explainer.lessons.markdown_slips import links_of, slips_of
from explainer.lessons.model import Cause, Pack, Region, Section
from explainer.lessons.reading import Reading


def check_reading(reading: Reading, drawings: Iterable[BodyOutlines]) -> None:
    """Add to ``reading.faults`` whatever does not fit together in a pack that was read."""
    pack = reading.pack
    if pack is None:
        return
    checker = PackChecker(reading, pack)
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


class PackChecker:
    """Holds what every rule needs: the pack, the reading's places and its faults."""

    def __init__(self, reading: Reading, pack: Pack) -> None:
        self._reading = reading
        self._pack = pack
        self._likely = {
            likely.cause for region in pack.regions.values() for likely in region.likely
        }
        self._illustrations: list[tuple[LessonSource, int, Illustration]] = []
        self._known: dict[str, Mapping[str, object]] = {
            "cause": pack.causes,
            "family": pack.families,
            "term": pack.terms,
            "source": pack.sources,
        }

    def fault(self, kind: str, entry_id: str, what: str, mend: str) -> None:
        """Record a fault of the entry, where it stands in its file."""
        path, line = self._reading.place(kind, entry_id)
        self._reading.faults.add(path, line, what, mend)

    def _resolves(self, scheme: str, target: str) -> bool:
        """Return whether ``target`` exists, or may exist in a file that could not be read."""
        if scheme in self._reading.unread:
            return True
        if scheme == "region":
            return bool(self._pack.regions_named(target))
        if scheme == "mechanism":
            name, _, step = target.partition("#")
            known = self._reading.reference.mechanisms.get(name)
            ids = {each.id for each in known.steps} if known else set()
            is_unread = f"mechanism:{name}" in self._reading.unread
            return is_unread or bool(ids and (not step or step in ids))
        if scheme in self._known:
            return target in self._known[scheme]
        lesson, mark, _ = target.partition("#")
        if f"lesson:{lesson}" in self._reading.unread:
            return True
        return bool(self._pack.section(target) if mark else self._pack.lesson(lesson))

    def known(self, scheme: str, target: str, kind: str, entry_id: str) -> bool:
        """Return whether ``target`` exists; otherwise it is a fault of the entry."""
        if self._resolves(scheme, target):
            return True
        mend = f"correct the id or add the {scheme}"
        self.fault(kind, entry_id, f"unknown {scheme} '{target}' in '{entry_id}'", mend)
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
            self.fault("section", section.address, what, "choose the other view")
        for cause in section.causes:
            self.known("cause", cause, "section", section.address)

    def check_text(self, source: LessonSource) -> None:
        """Check the links, source marks and markup of a lesson's text, for every audience."""
        for text in source.texts.values():
            for line, scheme, target in links_of(text):
                self._check_link(source, line, scheme, target)
            for line, what, mend in slips_of(text):
                source.report(line, what, mend)

    def _check_link(self, source: LessonSource, line: int, scheme: str, target: str) -> None:
        if scheme not in LINK_SCHEMES:
            address = f"{scheme}:{target}" if scheme else target
            mend = f"link to {', '.join(f'{each}:' for each in LINK_SCHEMES)}"
            source.report(line, f"link to '{address}' leads out of the pack", mend)
        elif scheme == "body":
            self._check_illustration(source, line, target)
        elif not self._resolves(scheme, target):
            what = f"unknown {scheme} '{target}' in a link"
            source.report(line, what, f"correct the id or add the {scheme}")
        elif scheme == "source" and self._is_unverified(target):
            what = f"source '{target}' is cited but not verified"
            source.report(line, what, "cite a verified source or none")

    def _check_illustration(self, source: LessonSource, line: int, target: str) -> None:
        """Check that every place that is to be marked is drawn in the view that is to be shown."""
        wanted = parse_illustration(target)
        if wanted is None:
            mend = "write VIEW/LAYER/REGION, more regions with a + between"
            source.report(line, f"the body cannot be shown as '{target}'", mend)
            return
        self._illustrations.append((source, line, wanted))
        for name in wanted.names:
            found = [self._pack.regions[each] for each in self._pack.regions_named(name)]
            if not found and "region" not in self._reading.unread:
                what = f"unknown region '{name}' in a link"
                source.report(line, what, "correct the id or add the region")
            elif found and not any(wanted.view in each.views for each in found):
                what = f"region '{name}' is not drawn in the view '{wanted.view}'"
                source.report(line, what, "choose the other view")

    def _is_unverified(self, source: str) -> bool:
        return source in self._pack.sources and not self.may_be_cited(source)

    def may_be_cited(self, source: str) -> bool:
        """Return whether ``source`` is there and verified."""
        known = self._pack.sources.get(source)
        return known is not None and known.status == "verified"

    def section_of(self, address: str, kind: str, entry_id: str) -> Section | None:
        """Return the section that explains the entry; otherwise it is a fault of the entry."""
        section = self._pack.section(address)
        if section is None and f"lesson:{address.partition('#')[0]}" not in self._reading.unread:
            what = f"unknown section '{address}' in '{entry_id}'"
            self.fault(kind, entry_id, what, "write lesson#section as the lesson names it")
        return section

    def check_region(self, region: Region) -> None:
        """Check that a region's causes exist and its section shows the region."""
        listed = [each.cause for each in region.likely]
        for cause in listed:
            self.known("cause", cause, "region", region.id)
            if listed.count(cause) > 1:
                what = f"cause '{cause}' stands twice in '{region.id}'"
                self.fault("region", region.id, what, "name it once")
        section = self.section_of(region.section, "region", region.id)
        if section and not {region.id, region.structure} & set(section.regions):
            what = f"'{region.id}' is explained in '{section.address}', which does not show it"
            self.fault("region", region.id, what, "add it to that section's regions")

    def check_cause(self, cause: Cause) -> None:
        """Check that a cause has a family, a section that names it, and a region."""
        self.check_family("cause", cause.id, cause.family)
        section = self.section_of(cause.section, "cause", cause.id)
        if section and cause.id not in section.causes:
            what = f"'{cause.id}' is explained in '{section.address}', which does not list it"
            self.fault("cause", cause.id, what, "add it to that section's causes")
        if cause.id not in self._likely and "region" not in self._reading.unread:
            what = f"cause '{cause.id}' is likely in no region"
            self.fault("cause", cause.id, what, "add it to a region or take it out")
        self.check_citations(cause.sources, "cause", cause.id)

    def check_citations(self, sources: Iterable[str], kind: str, entry_id: str) -> None:
        """Check that each cited source exists and is verified."""
        for source in sources:
            if self.known("source", source, kind, entry_id) and self._is_unverified(source):
                what = f"source '{source}' is cited in '{entry_id}' but not verified"
                self.fault(kind, entry_id, what, "cite a verified source or none")

    def check_drawing(self, drawing: BodyOutlines) -> None:
        """Check that the drawn regions of a view are the regions with an entry for it."""
        for lesson in self._pack.lessons:
            for section in lesson.sections:
                plate = drawing.path.with_name(f"{section.layer}.svg")
                if section.view == drawing.view and not plate.is_file():
                    what = f"layer '{section.layer}' is not drawn in the {section.view} view"
                    self.fault("section", section.address, what, "choose a layer that is drawn")
        for source, line, wanted in self._illustrations:
            plate = drawing.path.with_name(f"{wanted.layer}.svg")
            if wanted.view == drawing.view and not plate.is_file():
                what = f"layer '{wanted.layer}' is not drawn in the {wanted.view} view"
                source.report(line, what, "choose a layer that is drawn")
        if "region" in self._reading.unread:
            return
        listed = {
            each.id
            for each in self._pack.regions.values()
            if drawing.view in each.views and each.side != "all"
        }
        for outline in drawing.regions.values():
            if outline.region not in listed:
                what = f"drawn region '{outline.region}' has no entry for the {drawing.view} view"
                mend = "add it to regions.toml or take it out of the drawing"
                self._reading.faults.add(shown_path(drawing.path), outline.line, what, mend)
        for missing in sorted(listed - drawing.regions.keys()):
            what = f"region '{missing}' is not drawn in the {drawing.view} view"
            self.fault("region", missing, what, "draw it or correct its views")
