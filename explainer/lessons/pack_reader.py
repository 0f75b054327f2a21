"""Reading a pack: a folder of TOML and Markdown becomes one frozen model.

Nothing stops at the first fault: what is sound is kept, what is not is told.
Nothing outside the pack's folder is ever opened.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar, get_args

from explainer.lessons.body_map_reader import (
    read_causes,
    read_families,
    read_regions,
    read_steps,
)
from explainer.lessons.faults import FaultList
from explainer.lessons.lesson_reader import read_lessons
from explainer.lessons.mechanism import Mechanism
from explainer.lessons.mechanism_reader import read_mechanisms
from explainer.lessons.model import (
    CALLOUTS,
    LIKELIHOODS,
    URGENCIES,
    Pack,
    Source,
    SourceStatus,
    Step,
    Term,
    Wording,
)
from explainer.lessons.pack_folder import check_folder
from explainer.lessons.radiation_reader import read_radiations
from explainer.lessons.reading import Reading
from explainer.lessons.reference import Reference
from explainer.lessons.reference_reader import (
    read_claims,
    read_flags,
    read_questions,
    read_risks,
    read_rules,
    read_structures,
)
from explainer.lessons.text_file import read_text
from explainer.lessons.toml_table import Table, TomlFile, parse_toml

Entry = TypeVar("Entry")

SCHEMA = 1
"""The newest form of a pack that this program reads; ``schema`` in pack.toml, 1 if unsaid."""

_IN_CAUSES = ("family", "cause", "urgency", "likelihood", "callout")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")


def read_pack(folder: Path, language: str | None = None) -> Reading:
    """Read the pack in ``folder`` in ``language``, or in its first language."""
    reading = Reading(FaultList(folder))
    if not folder.is_dir():
        mend = "name the folder that holds pack.toml"
        reading.faults.add(folder, 1, "pack is missing or no folder", mend)
        return reading
    if not check_folder(folder, reading.faults):
        return reading
    head = _read_toml(folder / "pack.toml", reading)
    top = head.top() if head else None
    if top is None or not _is_readable(top):
        return reading
    languages = tuple(each for each in top.texts("languages") if _is_language(each, top))
    if not languages and top.sound:
        top.fault("languages", "'languages' is empty", "name the folders of texts, such as en")
    spoken = language if language in languages else (languages[0] if languages else "en")
    home = folder / (languages[0] if languages else spoken)
    words = folder / spoken if spoken != home.name else None
    regions_file = _read_table(home / "regions.toml", words, reading, "region")
    causes_file = _read_table(home / "causes.toml", words, reading, *_IN_CAUSES)
    terms_file = _read_table(home / "glossary.toml", words, reading, "term")
    sources_file = _read_table(folder / "sources.toml", words, reading, "source")
    reading.reference = _read_reference(folder, home, words, reading)
    reading.pack = Pack(
        id=top.identifier(),
        title=top.text("title"),
        version=top.text("version"),
        language=spoken,
        languages=languages,
        language_names=top.words("language-names"),
        language_note=top.words("language-notes").get(spoken, ""),
        licence=top.text("licence"),
        reviewed_on=top.text("reviewed-on", ""),
        reviewer=top.text("reviewer", ""),
        lessons=read_lessons(top, home / "lessons", words and words / "lessons", reading),
        regions=_entries(regions_file, "region", reading, read_regions),
        causes=_entries(causes_file, "cause", reading, read_causes),
        families=_entries(causes_file, "family", reading, read_families),
        urgencies=_scale(causes_file, "urgency", URGENCIES, reading),
        likelihoods=_scale(causes_file, "likelihood", LIKELIHOODS, reading),
        callouts=_scale(causes_file, "callout", CALLOUTS, reading),
        terms=_entries(terms_file, "term", reading, _read_terms),
        sources=_entries(sources_file, "source", reading, _read_sources),
    )
    top.finish()
    return reading


def _read_reference(folder: Path, home: Path, words: Path | None, reading: Reading) -> Reference:
    """Return what stands behind the lessons; a pack may leave out any of the files."""

    def table(path: Path, *kinds: str) -> TomlFile | None:
        return _read_table(path, words, reading, *kinds) if path.exists() else None

    claims = table(folder / "claims.toml", "claim")
    flags = table(home / "red-flags.toml", "risk", "rule", "flag")
    questions = table(home / "questions.toml", "question")
    structures = table(home / "structures.toml", "structure")
    radiations = partial(read_radiations, stand_at=reading.places)
    return Reference(
        claims=_entries(claims, "claim", reading, read_claims),
        risks=_entries(flags, "risk", reading, read_risks),
        rules=_entries(flags, "rule", reading, read_rules),
        flags=_entries(flags, "flag", reading, read_flags),
        questions=_entries(questions, "question", reading, read_questions),
        structures=_entries(structures, "structure", reading, read_structures),
        mechanisms=_read_mechanisms(home / "mechanisms", words, reading),
        radiations=_entries(_radiations(home, reading), "radiation", reading, radiations),
    )


def _radiations(home: Path, reading: Reading) -> TomlFile | None:
    """Return the file of how pain travels, which holds no words and so is not translated."""
    path = home / "radiations.toml"
    return _read_toml(path, reading, "radiation") if path.exists() else None


def _read_mechanisms(folder: Path, words: Path | None, reading: Reading) -> Mapping[str, Mechanism]:
    """Return the mechanisms of all files in a folder, which a pack may leave out."""
    found: dict[str, Mechanism] = {}
    spoken = words and words / folder.name
    read = partial(read_mechanisms, steps_by_id=reading.steps)
    for path in sorted(folder.glob("*.toml")):
        document = _read_table(path, spoken, reading, "mechanism")
        found |= _entries(document, "mechanism", reading, read)
        if path.stem not in found:
            reading.unread.add(f"mechanism:{path.stem}")
    return found


def _scale(
    document: TomlFile | None, kind: str, known: Sequence[str], reading: Reading
) -> Mapping[str, Step]:
    """Return the steps of a scale, which must be those that the program knows."""
    steps = _entries(document, kind, reading, partial(read_steps, kind))
    for step in steps:
        if step not in known:
            path, line = reading.place(kind, step)
            reading.faults.add(path, line, f"unknown {kind} '{step}'", "take it out")
    for missing in known:
        if document is not None and missing not in steps:
            mend = f"add [[{kind}]] with that id"
            reading.faults.add(document.path, 1, f"{kind} '{missing}' is missing", mend)
    return steps


def _is_readable(top: Table) -> bool:
    schema = top.whole_number("schema", SCHEMA)
    if schema <= SCHEMA:
        return True
    what = f"pack is written in form {schema} and this program reads up to {SCHEMA}"
    top.fault("schema", what, "install a newer Ache Explainer")
    return False


def _is_language(name: str, top: Table) -> bool:
    if _LANGUAGE.fullmatch(name):
        return True
    top.fault("languages", f"'{name}' is no language tag", "write tags such as en or pt-BR")
    return False


def _read_toml(path: Path, reading: Reading, *kinds: str) -> TomlFile | None:
    """Return the tables of a file, of which there may be no others than ``kinds`` if given."""
    text = read_text(path, reading.faults)
    document = None if text is None else parse_toml(text, path, 1, reading.faults)
    if document is None:
        reading.unread.update(kinds)
    elif kinds:
        top = document.top()
        top.pass_over(*kinds)
        top.finish()
    return document


def _read_table(path: Path, words: Path | None, reading: Reading, *kinds: str) -> TomlFile | None:
    """Return the tables of a file in the words of the file of its name in ``words``, if any."""
    document = _read_toml(path, reading, *kinds)
    if document is not None and words is not None:
        translation = _read_toml(words / path.name, reading)
        if translation is not None:
            top = translation.top()
            top.pass_over(*kinds)
            top.finish()
            document.translated_by(translation)
    return document


def _entries(
    document: TomlFile | None,
    kind: str,
    reading: Reading,
    read: Callable[[TomlFile], list[tuple[Entry, Table]]],
) -> Mapping[str, Entry]:
    """Return the sound entries of one table by id; a second entry of an id is a fault."""
    found: dict[str, Entry] = {}
    for entry, table in read(document) if document else []:
        entry_id = str(getattr(entry, "id", ""))
        if entry_id in found:
            first = reading.places[kind, entry_id][1]
            table.fault("id", f"id '{entry_id}' stands already at line {first}", "choose another")
        elif entry_id:
            found[entry_id] = entry
            reading.places[kind, entry_id] = (table.path, table.line("id"))
    return found


def _read_terms(document: TomlFile) -> list[tuple[Term, Table]]:
    found = []
    for table in document.tables("term"):
        meaning = Wording(table.said("plain"), table.said("clinical"))
        term = Term(
            table.identifier(), table.said("term"), meaning, table.texts("sources", required=False)
        )
        table.finish()
        found.append((term, table))
    return found


def _read_sources(document: TomlFile) -> list[tuple[Source, Table]]:
    found = []
    for table in document.tables("source"):
        source = Source(
            id=table.identifier(),
            authors=table.text("authors", ""),
            title=table.text("title"),
            published=table.text("published", ""),
            year=table.whole_number("year"),
            identifier=table.text("identifier", ""),
            status=table.choice("status", get_args(SourceStatus)),
            supports=table.said("supports"),
            checked=table.said("checked", ""),
            note=table.said("note", ""),
            is_for_drawing=table.truth("drawing"),
        )
        table.finish()
        found.append((source, table))
    return found
