"""The check of claims, flags, questions and structures: each has a home, nothing is left over."""

import re
from collections.abc import Iterable

from explainer.lessons.body_outlines import BodyOutlines
from explainer.lessons.markdown_page import LINK_SCHEMES
from explainer.lessons.markdown_slips import links_of, slips_of
from explainer.lessons.model import AUDIENCES
from explainer.lessons.pack_check import PackChecker
from explainer.lessons.plate_reader import structure_names
from explainer.lessons.reading import Reading

_MARK = re.compile(r"\[\^([a-z0-9-]+)\]")
_TERM = re.compile(r"\]\(term:([a-z0-9-]+)\)")


def check_reference(reading: Reading, drawings: Iterable[BodyOutlines]) -> None:
    """Add to ``reading.faults`` what does not fit together behind the lessons."""
    if reading.pack is None or reading.unread:
        return  # what could not be read would make everything that it names look left over
    rules = _ReferenceChecker(reading, PackChecker(reading, reading.pack))
    rules.check_claims()
    rules.check_flags()
    rules.check_questions()
    rules.check_sections()
    rules.check_leftovers()
    rules.check_structures(drawings)


class _ReferenceChecker:
    """Holds the texts of all sections beside what is said of them elsewhere."""

    def __init__(self, reading: Reading, checker: PackChecker) -> None:
        self._reading = reading
        self._checker = checker
        self._texts = {
            f"{source.lesson}#{section}": text
            for source in reading.sources
            for section, text in source.sections().items()
        }

    def check_claims(self) -> None:
        """Check that each claim has a home that names the claim's sources."""
        for claim in self._reading.reference.claims.values():
            self._checker.section_of(claim.section, "claim", claim.id)
            self._checker.check_citations(claim.sources, "claim", claim.id)
            if not claim.sources and not claim.is_common_knowledge:
                what = f"claim '{claim.id}' has no source"
                mend = "name one, or write common-knowledge = true"
                self._checker.fault("claim", claim.id, what, mend)
            named = _MARK.findall(self._texts.get(claim.section, ""))
            for source in claim.sources:
                if not self._checker.may_be_cited(source):
                    continue
                if claim.section in self._texts and source not in named:
                    what = f"source '{source}' of claim '{claim.id}' is not named in its home"
                    mend = f"write [^{source}] in {claim.section}"
                    self._checker.fault("claim", claim.id, what, mend)

    def check_flags(self) -> None:
        """Check that each red flag has a section, and knows its regions and risks."""
        reference = self._reading.reference
        told = {risk for flag in reference.flags.values() for risk in flag.risks}
        codes: set[str] = set()
        for flag in reference.flags.values():
            if flag.code and flag.code in codes:
                what = f"code '{flag.code}' of flag '{flag.id}' is that of another flag"
                self._checker.fault("flag", flag.id, what, "give each its own")
            codes.add(flag.code)
            self._checker.section_of(flag.section, "flag", flag.id)
            self._checker.check_citations(flag.sources, "flag", flag.id)
            self._check_regions(flag.regions, "flag", flag.id)
            self._check_words((*flag.sign, *flag.means, *flag.raised_when), "flag", flag.id)
            for risk in flag.risks:
                if risk not in reference.risks:
                    what = f"unknown risk '{risk}' in '{flag.id}'"
                    self._checker.fault("flag", flag.id, what, "correct the id or add the risk")
        for risk_id, named in reference.risks.items():
            self._check_words(named.name, "risk", risk_id)
        for rule_id, rule in reference.rules.items():
            self._check_words(rule.says, "rule", rule_id)
        for left in reference.risks.keys() - told:
            what = f"risk '{left}' belongs to no flag"
            self._checker.fault("risk", left, what, "name it in a flag or take it out")

    def _check_words(self, words: Iterable[str], kind: str, entry_id: str) -> None:
        """Check the links and markup of words that are written into lessons."""
        for text in dict.fromkeys(words):
            for _, scheme, target in links_of(text):
                if scheme not in LINK_SCHEMES:
                    what = f"link to '{target}' in '{entry_id}' leads out of the pack"
                    mend = f"link to {', '.join(f'{each}:' for each in LINK_SCHEMES)}"
                    self._checker.fault(kind, entry_id, what, mend)
                elif self._checker.known(scheme, target, kind, entry_id) and scheme == "source":
                    self._checker.check_citations([target], kind, entry_id)
            for _, what, mend in slips_of(text):
                self._checker.fault(kind, entry_id, what, mend)

    def check_questions(self) -> None:
        """Check that each question has a section to go back to."""
        for question in self._reading.reference.questions.values():
            self._checker.section_of(question.section, "question", question.id)
            self._checker.check_citations(question.sources, "question", question.id)
            self._check_regions(question.regions, "question", question.id)

    def _check_regions(self, names: Iterable[str], kind: str, entry_id: str) -> None:
        for name in names:
            self._checker.known("region", name, kind, entry_id)

    def check_sections(self) -> None:
        """Check that every section speaks to every audience."""
        faulty = {each.path for each in self._reading.faults}
        for source in self._reading.sources:
            if any(str(source.path).endswith(each) for each in faulty):
                continue  # a block that is not closed swallows what follows
            ends = [each.line - 1 for each in source.headings[1:]]
            for heading, end in zip(source.headings, [*ends, len(source.body)], strict=True):
                for audience in AUDIENCES:
                    lines = source.texts[audience].split("\n")[heading.line : end]
                    if not "".join(lines).strip():
                        what = f"section '{heading.id}' says nothing to the {audience} audience"
                        source.report(heading.line, what, f"write a block '::: {audience}'")

    def check_leftovers(self) -> None:
        """Check that lessons lead to every term, and that something cites every source."""
        pack, reference = self._reading.pack, self._reading.reference
        if pack is None or not reference.claims:
            return  # a pack without claims is not held to account for its sources
        text = "\n".join(self._texts.values())
        for term in pack.terms.keys() - set(_TERM.findall(text)):
            what = f"no lesson leads to the term '{term}'"
            self._checker.fault("term", term, what, f"link a word to term:{term} or take it out")
        cited = set(_MARK.findall(text))
        for entries in (pack.causes, pack.terms, reference.flags, reference.questions):
            for entry in entries.values():
                cited.update(entry.sources)
        for mechanism in reference.mechanisms.values():
            for step in mechanism.steps:
                cited.update(step.sources, *(gauge.sources for gauge in step.gauges))
        for source in pack.sources.values():
            if source.id in cited or source.is_for_drawing:
                continue
            if source.status == "verified":
                what = f"nothing cites the source '{source.id}'"
                self._checker.fault("source", source.id, what, "cite it or take it out")

    def check_structures(self, drawings: Iterable[BodyOutlines]) -> None:
        """Check that each structure is drawn in some figure, and that nothing has two cards."""
        structures = self._reading.reference.structures
        if not structures:
            return
        # Some organs are drawn in one figure only, whichever figure is shown now.
        views = [(each.path.parents[2], each.path.parent.name) for each in drawings]
        plates = (plate for body, view in views for plate in body.glob(f"*/{view}/*.svg"))
        drawn = {name for plate in plates for name in structure_names(plate)}
        cards: dict[str, str] = {}
        for structure in structures.values():
            for pattern in structure.drawn:
                meant = _matches(pattern, drawn)
                if not meant:
                    what = f"nothing is drawn as '{pattern}', named by '{structure.id}'"
                    mend = "correct the id or take it out"
                    self._checker.fault("structure", structure.id, what, mend)
                for name in sorted(meant):
                    first = cards.setdefault(name, structure.id)
                    if first != structure.id:
                        what = f"what is drawn as '{name}' has a card already, '{first}'"
                        mend = "leave it to one of them"
                        self._checker.fault("structure", structure.id, what, mend)


def _matches(pattern: str, drawn: set[str]) -> set[str]:
    """Return the drawn ids that ``pattern`` stands for, as ``Structure.drawn`` says."""
    if pattern.endswith("*"):
        return {each for each in drawn if each.startswith(pattern[:-1])}
    return drawn & {pattern}
