"""A small sound pack on disk, to plant one fault in, and the program's check of it."""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from explainer.lessons.body_outlines import drawn_views
from explainer.lessons.body_reader import read_outlines
from explainer.lessons.faults import FaultList
from explainer.lessons.pack_reader import read_pack
from explainer.lessons.resource_paths import assets_folder

CHECKOUT = Path(__file__).parents[2]
MOST_MEMORY = 1_000_000
"""Kilobytes of address space that a check may take."""
MOST_SECONDS = 30

_LIMITED = 'ulimit -v "$1" && ulimit -t "$2" && shift 2 && exec "$@"'

_PACK = """\
id = "small"
title = "Small pack"
version = "1"
languages = ["en"]
licence = "CC0"
lessons = ["first", "second"]
"""

_SOURCES = """\
[[source]]
id = "seen"
title = "Seen by us"
year = 2020
status = "verified"
supports = "What the lessons say."

[[source]]
id = "unseen"
title = "Not seen"
year = 0
status = "unverified"
supports = "Nothing yet."
"""

_CAUSES = """\
[[family]]
id = "strain"
name = "Strain"
lesson = "first"
hue = "green"
pattern = "diagonal"

[[urgency]]
id = "home"
name = "Care for it at home"
hue = "green"

[[urgency]]
id = "days"
name = "Get it checked within days"
hue = "blue"

[[urgency]]
id = "today"
name = "Ask for medical help today"
hue = "purple"

[[urgency]]
id = "emergency"
name = "Emergency: get help now"
hue = "vermilion"

[[likelihood]]
id = "common"
name = "common"

[[likelihood]]
id = "less-common"
name = "less common"

[[likelihood]]
id = "rare-serious"
name = "rare but serious"

[[callout]]
id = "key"
hue = "blue"

[[callout]]
id = "caution"
hue = "purple"

[[callout]]
id = "emergency"
hue = "vermilion"

[[cause]]
id = "sore-muscle"
family = "strain"
name = "Sore muscle"
section = "first#all"
urgency = "home"
feels = "Sore."
do = "Rest."
sources = ["seen"]
"""

_GLOSSARY = """\
[[term]]
id = "ache"
term = "Ache"
plain = "A dull pain."
clinical = "Dull pain."
sources = ["seen"]
"""

_LESSON = """\
+++
id = "{name}"
title = "Lesson {name}"
summary = "What {name} is about."
family = "strain"

[[section]]
id = "all"
view = "back"
layer = "skin"
regions = [{regions}]
causes = [{causes}]
+++

Introduction.

## Everything {{#all}}

::: plain
Words for a patient, with an [ache](term:ache).
:::

::: clinical
Words for a student.[^seen]
:::
"""

_CLAIMS = """\
[[claim]]
id = "S1-01"
section = "first#all"
stance = "taught"
sources = ["seen"]
checked-on = "2026-01-31"
says = "Muscles ache."

[[claim]]
id = "S1-02"
section = "second#all"
stance = "corrected"
common-knowledge = true
checked-on = "2026-02-01"
says = "Rest alone is no cure."
"""

_FLAGS = """\
[[risk]]
id = "old"
name = "Old"
clinical_name = "Of great age"

[[rule]]
id = "two-signs"
plain = "Two signs count as one worse sign."
clinical = "Two signs raise the level."

[[flag]]
id = "numb"
code = "F1"
level = "emergency"
section = "first#all"
sign = "Numb legs."
means = "A nerve is squeezed."
regions = ["sternum"]

[[flag]]
id = "fever"
code = "F2"
level = "today"
raised = "emergency"
raised_when = "You shake."
section = "first#all"
sign = "You are hot."
sign_clinical = "Fever."
means = "Germs are at work."
risks = ["old"]
regions = ["sacrum"]
sources = ["seen"]
"""

_QUESTIONS = """\
[[question]]
id = "which"
kind = "one"
section = "first#all"
ask = "Which is it?"
sources = ["seen"]

[[question.option]]
text = "This."
right = true
why = "It is this."

[[question.option]]
text = "That."
why = "It is not that."

[[question]]
id = "which-two"
kind = "several"
section = "first#all"
ask = "Which two are they?"

[[question.option]]
text = "Red."
right = true
why = "It is red."

[[question.option]]
text = "Blue."
right = true
why = "It is blue."

[[question.option]]
text = "Green."
why = "It is not green."

[[question]]
id = "steps"
kind = "order"
section = "second#all"
ask = "What comes first?"

[[question.option]]
text = "Dawn."
why = "Dawn begins."

[[question.option]]
text = "Noon."
why = "Noon follows."

[[question.option]]
text = "Dusk."
why = "Dusk ends."

[[question]]
id = "where"
kind = "point"
section = "second#all"
ask = "Where is it?"
regions = ["sacrum"]
why = "It is there."
elsewhere = "It is not there."
"""

_STRUCTURES = """\
[[structure]]
id = "kidney"
drawn = ["kidney", "renal-*"]
name = "Kidney"
anatomical = "Ren"
does = "It makes urine."
part = "An infection hurts."

[[structure]]
id = "femur"
drawn = ["femur"]
name = "Thigh bone"
anatomical = "Os femoris"
does = "It carries you."
part = "It is not part of it."
"""


@cache
def drawn_places() -> dict[str, dict[str, list[str]]]:
    """Return the views of each side of each structure that the program's drawing shows."""
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    faults = FaultList(assets_folder())
    for view in drawn_views(assets_folder(), "neutral"):
        drawing = read_outlines(assets_folder(), "neutral", view, faults)
        assert drawing is not None, list(faults)
        for region in drawing.regions:
            structure, _, side = region.partition(".")
            places[structure][side or "M"].append(view)
    return places


def _regions() -> str:
    tables = []
    for structure, sides in drawn_places().items():
        for views in sorted({tuple(each) for each in sides.values()}):
            here = [side for side, each in sides.items() if tuple(each) == views]
            names = [f'name_{side} = "A"\nanatomical_{side} = "B"' for side in here]
            tables.append(
                f'[[region]]\nid = "{structure}"\ncode = "X"\nsides = {here}\n'
                + "\n".join(names)
                + f'\nlevel = "L1"\nsection = "first#all"\nviews = {list(views)}\n\n'
                + '[[region.cause]]\nid = "sore-muscle"\nlikelihood = "common"\n'
            )
    return "\n".join(tables)


_WORDS = re.compile(
    r"(clinical_)?name(_[A-Z])?|anatomical_.|level|worse|better|radiates|because|feels.*|do.*"
    r"|term|plain|clinical|supports|checked"
)

_WORDS_BEHIND = re.compile(
    r"says|(clinical_)?name|anatomical|does|part|plain|clinical|(sign|means|raised_when)(_clinical)?"
    r"|ask|text|why|elsewhere"
)
_WORDS_OF_MECHANISMS = re.compile(r"(clinical_)?name|name_clinical|(says|points|text)(_clinical)?")
_BEHIND = ("claims.toml", "en/red-flags.toml", "en/questions.toml", "en/structures.toml")


def _words_of(
    values: Mapping[str, object], words: re.Pattern[str] = _WORDS, within: str = ""
) -> str:
    """Return the tables of a translation, in which each word of the original stands twice."""
    lines = []
    for key, value in values.items():
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            path = f"{within}{key}"
            lines += [f"\n[[{path}]]\n{_words_of(each, words, f'{path}.')}" for each in value]
        elif key == "id":
            lines.append(f"id = {json.dumps(value)}")
        elif isinstance(value, str) and words.fullmatch(key):
            lines.append(f"{key} = {json.dumps(f'{value} {value}')}")
        elif isinstance(value, list) and words.fullmatch(key):
            lines.append(f"{key} = {json.dumps([f'{each} {each}' for each in value])}")
    return "\n".join(lines)


def run_limited(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python from the checkout; it ends where it takes too much time or memory."""
    limits = [str(MOST_MEMORY), str(MOST_SECONDS)]
    return subprocess.run(
        ["sh", "-c", _LIMITED, "sh", *limits, sys.executable, *arguments],
        cwd=CHECKOUT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=2 * MOST_SECONDS,
        check=False,
    )


class SmallPack:
    """A sound pack of two lessons in ``folder``, covering every drawn region."""

    def __init__(self, folder: Path) -> None:
        """Write the pack."""
        self.folder = folder
        names = ", ".join(f'"{each}"' for each in drawn_places())
        first = _LESSON.format(name="first", regions=names, causes='"sore-muscle"')
        second = _LESSON.format(name="second", regions="", causes="")
        self.write("pack.toml", _PACK)
        self.write("sources.toml", _SOURCES)
        self.write("en/causes.toml", _CAUSES)
        self.write("en/glossary.toml", _GLOSSARY)
        self.write("en/regions.toml", _regions())
        self.write("en/lessons/first.md", first)
        self.write("en/lessons/second.md", second)

    def add_reference(self) -> None:
        """Add what stands behind the lessons: claims, red flags, questions and structures."""
        texts = (_CLAIMS, _FLAGS, _QUESTIONS, _STRUCTURES)
        for name, text in zip(_BEHIND, texts, strict=True):
            self.write(name, text)

    def path(self, name: str) -> Path:
        """Return where the file ``name`` of the pack lies."""
        return self.folder / name

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file, with its folders."""
        raw = content.encode() if isinstance(content, str) else content
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(raw)

    def change(self, name: str, old: str, new: str) -> None:
        """Put ``new`` in the place of the first ``old``, which must be there."""
        text = self.read(name)
        assert old in text, f"{name} holds no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        """Write ``text`` at the end of a file."""
        self.write(name, self.read(name) + text)

    def line(self, name: str, text: str) -> int:
        """Return the line on which the last ``text`` of the file begins, counted from 1."""
        before, found, _ = self.read(name).rpartition(text)
        assert found, f"{name} holds no {text!r}"
        return before.count("\n") + 1

    def translate(self, language: str) -> None:
        """Add a second language: every word doubled, every original named."""
        self.change("pack.toml", 'languages = ["en"]', f'languages = ["en", "{language}"]')
        for name in ("sources.toml", "en/causes.toml", "en/glossary.toml", "en/regions.toml"):
            translation = f"{language}/{name.removeprefix('en/')}"
            self.write(translation, _words_of(tomllib.loads(self.read(name))))
        for name in filter(lambda each: self.path(each).exists(), _BEHIND):
            translation = f"{language}/{name.removeprefix('en/')}"
            self.write(translation, _words_of(tomllib.loads(self.read(name)), _WORDS_BEHIND))
        for path in sorted(self.path("en").glob("mechanisms/*.toml")):
            said = tomllib.loads(path.read_text(encoding="utf-8"))
            self.write(f"{language}/mechanisms/{path.name}", _words_of(said, _WORDS_OF_MECHANISMS))
        for lesson in ("first", "second"):
            _, _, body = self.read(f"en/lessons/{lesson}.md").split("+++\n")
            body = body.replace("Words for", "Words words for")
            front = f'id = "{lesson}"\ntitle = "Lesson lesson"\nsummary = "What what."\n[of]\n'
            self.write(f"{language}/lessons/{lesson}.md", f"+++\n{front}+++\n{body}")
        self.stamp(language)

    def stamp(self, language: str) -> None:
        """Write into the translation the fingerprints of its originals that are asked for."""
        told = list(read_pack(self.folder, language).faults)
        for fault in sorted(told, key=lambda each: (each.path, -each.line)):
            wanted = re.search(r'compare the two and write (\S+) = "(\w+)"', fault.mend)
            if wanted is None:
                continue
            key = wanted[1].removeprefix("of.")
            lines = self.read(fault.path).split("\n")
            at = lines.index("[of]") + 1 if fault.path.endswith(".md") else fault.line
            lines.insert(at, f'{key} = "{wanted[2]}"')
            self.write(fault.path, "\n".join(lines))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the program with limits on time and memory."""
        return run_limited("-m", "explainer", *arguments)

    def told(self) -> list[str]:
        """Return the lines that ``check`` prints of this pack; its exit code tells of them too."""
        done = self.run("check", str(self.folder))
        assert done.stderr in ("", "No fault found.\n"), done.stderr
        lines = done.stdout.splitlines()
        assert done.returncode == bool(lines)
        return lines
