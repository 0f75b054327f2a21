"""Reading claims, red flags and questions from their tables; a pack may do without any."""

import re
from datetime import date
from typing import Literal

from explainer.lessons.body_map_reader import wording_of
from explainer.lessons.model import URGENCIES, Urgency, Wording
from explainer.lessons.reference import (
    QUESTION_KINDS,
    STANCES,
    Claim,
    Flag,
    Option,
    Question,
    Risk,
    Rule,
    Structure,
)
from explainer.lessons.toml_table import Table, TomlFile

_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")


def read_claims(document: TomlFile) -> list[tuple[Claim, Table]]:
    """Return the claims."""
    found = []
    for table in document.tables("claim"):
        claim = Claim(
            id=_code(table),
            section=table.text("section"),
            stance=table.choice("stance", STANCES),
            is_common_knowledge=table.truth("common-knowledge"),
            sources=table.texts("sources", required=False),
            checked_on=table.text("checked-on"),
            says=table.said("says"),
        )
        if table.sound and not _is_day(claim.checked_on):
            table.fault("checked-on", "'checked-on' is no day", "write it as 2026-01-31")
        table.finish()
        found.append((claim, table))
    return found


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None


def _code(table: Table) -> str:
    """Return an id that may hold capitals, as claims are numbered in the source articles."""
    value = table.text("id")
    if value.strip() and not re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", value):
        table.fault("id", f"'{value}' is not an id", "use letters, digits and hyphens")
    return value


def read_risks(document: TomlFile) -> list[tuple[Risk, Table]]:
    """Return the checklist of who should be seen sooner."""
    found = []
    for table in document.tables("risk"):
        found.append((Risk(table.identifier(), wording_of(table, "name", "clinical_name")), table))
        table.finish()
    return found


def read_rules(document: TomlFile) -> list[tuple[Rule, Table]]:
    """Return the rules for signs that come together."""
    found = []
    for table in document.tables("rule"):
        found.append((Rule(table.identifier(), wording_of(table, "plain", "clinical")), table))
        table.finish()
    return found


def read_flags(document: TomlFile) -> list[tuple[Flag, Table]]:
    """Return the red flags."""
    found = []
    for table in document.tables("flag"):
        raised: Urgency | Literal[""] = ""
        raised_when = Wording("", "")
        if table.has("raised") or table.has("raised_when"):
            raised = table.choice("raised", URGENCIES)
            raised_when = wording_of(table, "raised_when", "raised_when_clinical")
        level = table.choice("level", URGENCIES)
        if table.sound and raised and URGENCIES.index(raised) <= URGENCIES.index(level):
            table.fault("raised", f"'{raised}' is not above '{level}'", "raise it or take it out")
        regions = table.texts("regions")
        if table.sound and not regions:
            table.fault("regions", "'regions' is empty", "name the places where it may hurt")
        flag = Flag(
            id=table.identifier(),
            code=table.text("code", ""),
            level=level,
            raised=raised,
            raised_when=raised_when,
            section=table.text("section"),
            sign=wording_of(table, "sign", "sign_clinical"),
            means=wording_of(table, "means", "means_clinical"),
            risks=table.texts("risks", required=False),
            regions=regions,
            sources=table.texts("sources", required=False),
        )
        table.finish()
        found.append((flag, table))
    return found


def read_structures(document: TomlFile) -> list[tuple[Structure, Table]]:
    """Return the cards of what is drawn beneath the skin."""
    found = []
    for table in document.tables("structure"):
        structure = Structure(
            id=table.identifier(),
            drawn=table.texts("drawn"),
            name=Wording(table.said("name"), table.said("anatomical")),
            does=table.said("does"),
            part=table.said("part"),
        )
        table.finish()
        found.append((structure, table))
    return found


def read_questions(document: TomlFile) -> list[tuple[Question, Table]]:
    """Return the questions; one that cannot be answered is a fault."""
    found = []
    for table in document.tables("question"):
        kind = table.choice("kind", QUESTION_KINDS)
        points = kind == "point"
        options = [_read_option(each, kind) for each in table.tables("option")]
        question = Question(
            id=table.identifier(),
            kind=kind,
            section=table.text("section"),
            ask=table.said("ask"),
            sources=table.texts("sources", required=False),
            options=tuple(options),
            regions=table.texts("regions", required=points),
            why=table.said("why") if points else "",
            elsewhere=table.said("elsewhere") if points else "",
        )
        if table.sound:
            _check_options(question, table)
        else:
            table.pass_over("why", "elsewhere")
        table.finish()
        found.append((question, table))
    return found


def _read_option(table: Table, kind: str) -> Option:
    is_right = kind == "order" or table.truth("right")
    option = Option(table.said("text"), is_right, table.said("why"))
    table.finish()
    return option


def _check_options(question: Question, table: Table) -> None:
    right = sum(each.is_right for each in question.options)
    wrong = len(question.options) - right
    told = f"question '{question.id}'"
    if question.kind == "point":
        if question.options:
            table.fault("option", f"{told} has options to choose from", "take them out")
        if not question.regions:
            mend = "name the places that count as right"
            table.fault("regions", "'regions' is empty", mend)
        return
    if question.regions:
        what = f"{told} is no question to point, and has regions"
        table.fault("regions", what, 'take them out or write kind = "point"')
    texts = [each.text for each in question.options]
    if len(set(texts)) < len(texts):
        table.fault("option", f"{told} offers the same answer twice", "change one of them")
    if not right:
        table.fault("option", f"{told} has no right answer", "write right = true below it")
    elif question.kind == "one" and (right != 1 or not wrong):
        what = f"{told} has {right} right and {wrong} wrong answers"
        table.fault("option", what, "leave one right and one wrong")
    elif question.kind == "several" and (right < 2 or not wrong):
        what = f"{told} has {right} right and {wrong} wrong answers"
        table.fault("option", what, "make two right and one wrong")
    elif question.kind == "order" and right < 3:
        table.fault("option", f"{told} has less than three steps", "add a step")
