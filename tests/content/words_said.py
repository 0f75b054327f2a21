"""Every word that the shipped pack says, by its place, and what may not be among them."""

import re
from collections.abc import Iterable, Iterator

from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import Audience, Pack, Wording
from explainer.lessons.plain_text import lesson_text
from explainer.lessons.reference import Flag, Question, Reference

Said = tuple[str, str]
"""A place in the pack and the words that stand there."""

FORBIDDEN = {
    "emergency number": (
        r"(?<![\w.,/-])(?:999|911|112|111|000|988|101|116 ?117|116 ?123)(?![\d%]|[.,/]\d)"
    ),
    "number to call": r"(?i)\b(?:call|ring|dial|phone|text)\s+(?:on\s+)?\d",
    "number to call in Spanish": (
        r"(?i)\b(?:llam\w+|marqu?\w+|telefone\w+)\s+(?:al?\s+|por\s+)?(?:el\s+|tel[ée]fono\s+)?\d"
    ),
    "telephone number": r"(?:\+\d{2}|\b0)\d{2,4}[ -]\d{3}",
    "dose by weight": (
        r"(?i)\d\s*(?:mg|mcg|\u00b5g|microgra\w+|milligrams?|miligramos?)\b"
        r"(?!\s*/|\s+per\s+(?:d?l|lit)|\s+por\s+(?:d?l|decil|lit))"
    ),
    "dose by count": r"(?i)\b(?:one|two|three|four|\d+)\s+(?:tablets?|pills?|capsules?|doses)\b",
    "dose by count in Spanish": (
        r"(?i)\b(?:(?:tome|t[óo]mese) una?|dos|tres|cuatro|\d+)"
        r"\s+(?:comprimidos?|pastillas?|tabletas?|c[áa]psulas?|dosis)\b"
    ),
    "dose by time": r"(?i)\b(?:tablets?|pills?|capsules?|doses?)\s+(?:a|each|per|every)\s+\w+",
    "dose by time in Spanish": (
        r"(?i)\b(?:mg|ml|comprimidos?|pastillas?|tabletas?|c[áa]psulas?|dosis)"
        r"\s+(?:cada\s+\w+|(?:al?|por)\s+(?:la\s+)?(?:d[íi]a|hora|noche|semana))"
    ),
    "wear and tear": r"(?i)\bwear[\s-]+and[\s-]+tear\b|\bdesgast\w+",
    "promise of safety": r"(?i)\byou(?:'re| are) (?:fine|safe|ok)\b|nothing to worry",
    "promise of safety in Spanish": (
        r"(?i)\b(?:usted )?est[áa] (?:a salvo|fuera de peligro|perfectamente)\b"
        r"|\bno (?:hay (?:nada )?|tiene )?(?:de )?qu[ée] preocuparse|nada de qu[ée] preocu"
        r"|\bno se preocupe\b"
    ),
}
FORBIDDEN_IN_PLAIN = {"percentage": r"%|\bper ?cent\b|\bpor ciento\b"}


def found(pattern: str, words: Iterable[Said]) -> list[Said]:
    """Return where the ``pattern`` occurs in the words, with some of what stands around it."""
    return [
        (place, text[max(0, match.start() - 30) : match.end() + 30])
        for place, text in words
        for match in re.finditer(pattern, text)
    ]


def said_to_patients(pack: Pack) -> Iterator[Said]:
    """Yield everything that lessons, cards and glossary say to a patient."""
    for lesson in pack.lessons:
        yield lesson.id, _without_sources(lesson_text(pack, lesson, "plain"))
    for cause in pack.causes.values():
        said = (cause.name.plain, cause.feels.plain, cause.worse, cause.better, cause.do.plain)
        yield f"cause {cause.id}", "\n".join((*said, *cause.pattern.values()))
    for region in pack.regions.values():
        words = (region.name.plain, region.worse, region.better, region.radiates)
        reasons = (each.because for each in region.likely)
        yield f"region {region.id}", "\n".join((*words, *reasons))
    for term in pack.terms.values():
        yield f"term {term.id}", f"{term.term}\n{term.meaning.plain}"


def said_to_anybody(pack: Pack) -> Iterator[Said]:
    """Yield everything that lessons, cards and glossary say, without the lists of sources."""
    yield from said_to_patients(pack)
    for lesson in pack.lessons:
        yield lesson.id, _without_sources(lesson_text(pack, lesson, "clinical"))
    for cause in pack.causes.values():
        said = (cause.name.clinical, cause.feels.clinical, cause.do.clinical)
        yield f"cause {cause.id}", "\n".join(said)
    for region in pack.regions.values():
        yield f"region {region.id}", f"{region.name.clinical}\n{region.level}"
    for term in pack.terms.values():
        yield f"term {term.id}", term.meaning.clinical


def asked_of_patients(reference: Reference) -> Iterator[Said]:
    """Yield everything that flags, risks, rules, questions and mechanisms say to a patient."""
    for flag in reference.flags.values():
        yield f"flag {flag.code}", "\n".join(each.plain for each in _wordings(flag))
    for risk in reference.risks.values():
        yield f"risk {risk.id}", risk.name.plain
    for rule in reference.rules.values():
        yield f"rule {rule.id}", rule.says.plain
    for question in reference.questions.values():
        yield f"question {question.id}", question_text(question)
    for mechanism in reference.mechanisms.values():
        yield f"mechanism {mechanism.id}", mechanism_text(mechanism, "plain")


def said_behind(reference: Reference) -> Iterator[Said]:
    """Yield everything that claims, flags, risks, rules, questions and mechanisms say."""
    yield from asked_of_patients(reference)
    for flag in reference.flags.values():
        yield f"flag {flag.code}", "\n".join(each.clinical for each in _wordings(flag))
    for risk in reference.risks.values():
        yield f"risk {risk.id}", risk.name.clinical
    for rule in reference.rules.values():
        yield f"rule {rule.id}", rule.says.clinical
    for claim in reference.claims.values():
        yield f"claim {claim.id}", claim.says
    for mechanism in reference.mechanisms.values():
        yield f"mechanism {mechanism.id}", mechanism_text(mechanism, "clinical")


def question_text(question: Question) -> str:
    """Return the words of a question with its answers and their reasons, one a line."""
    answers = (text for each in question.options for text in (each.text, each.why))
    return "\n".join((question.ask, *answers, question.why, question.elsewhere))


def sentences_of(mechanism: Mechanism, audience: Audience) -> str:
    """Return what the steps of a mechanism say, with their points, one a line."""
    steps = ((each.says.said_to(audience), *each.points_for(audience)) for each in mechanism.steps)
    return "\n".join(line for step in steps for line in step)


def mechanism_text(mechanism: Mechanism, audience: Audience) -> str:
    """Return all words of a mechanism: sentences, names, labels and gauges, one a line."""
    names = [mechanism.name, *(each.name for each in mechanism.steps)]
    names += [label.text for step in mechanism.steps for label in step.labels]
    names += [gauge.name for step in mechanism.steps for gauge in step.gauges]
    return "\n".join(
        (sentences_of(mechanism, audience), *(each.said_to(audience) for each in names))
    )


def _wordings(flag: Flag) -> tuple[Wording, ...]:
    return (flag.sign, flag.means, flag.raised_when)


def _without_sources(text: str) -> str:
    return text.partition("\n\n[1] ")[0]
