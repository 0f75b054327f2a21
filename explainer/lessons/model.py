"""The unchanging model of a pack: what is taught, and of which places.

Ids are public. A region's id is ``{structure}`` for a midline or whole-body
region and ``{structure}.{L|R}`` for one of a pair, left and right being the
patient's own. The view ``side`` shows the patient's left, ``side-right`` the right.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Audience = Literal["plain", "clinical"]
View = Literal["front", "back", "side", "side-right"]
Layer = Literal["skin", "muscle", "muscle-deep", "bone", "organ", "nerve", "dermatome"]
Figure = Literal["neutral", "feminine", "masculine"]
Side = Literal["L", "R", "M", "all"]
Likelihood = Literal["common", "less-common", "rare-serious"]
Urgency = Literal["home", "days", "today", "emergency"]
Callout = Literal["key", "caution", "emergency"]
Pattern = Literal["dots", "diagonal", "waves", "solid"]
Hue = Literal["blue", "green", "purple", "vermilion"]
SourceStatus = Literal["verified", "partly", "unverified"]

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
VIEWS: tuple[View, ...] = get_args(View)
LAYERS: tuple[Layer, ...] = get_args(Layer)
FIGURES: tuple[Figure, ...] = get_args(Figure)
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
LIKELIHOODS: tuple[Likelihood, ...] = get_args(Likelihood)
CALLOUTS: tuple[Callout, ...] = get_args(Callout)


_CLOSED = (".", "?", "!")


class Wording(NamedTuple):
    """The same thing said twice: for a patient and for a student or clinician."""

    plain: str
    clinical: str

    def said_to(self, audience: Audience) -> str:
        """Return the text for ``audience``."""
        return self.plain if audience == "plain" else self.clinical


class Source(NamedTuple):
    """A publication that a statement rests on, and how far it was checked."""

    id: str
    authors: str
    title: str
    published: str
    year: int
    identifier: str
    status: SourceStatus
    supports: str
    checked: str
    note: str = ""
    """What kind of copy it is, such as an undated page."""
    is_for_drawing: bool = False
    """Whether the drawing of the body rests on it, and no lesson has to cite it."""

    @property
    def dated(self) -> str:
        """The year of publication, or nothing where the source carries no date."""
        return str(self.year) if self.year else ""

    @property
    def imprint(self) -> str:
        """Where it was published and when, the year named once, and what kind of copy it is."""
        year = "" if self.dated in self.published else self.dated
        imprint = ", ".join(part for part in (self.published, year) if part)
        return f"{imprint} ({self.note})" if self.note else imprint

    @property
    def reference(self) -> tuple[str, ...]:
        """Authors, title, imprint and identifier, none repeated; all but the last are closed."""
        identifier = "" if self.identifier in self.published else self.identifier
        *before, last = filter(None, (self.authors, self.title, self.imprint, identifier))
        return (*(part if part.endswith(_CLOSED) else f"{part}." for part in before), last)


class Family(NamedTuple):
    """A kind of cause, with the lesson that teaches it and its colour and pattern."""

    id: str
    name: str
    lesson: str
    hue: Hue
    pattern: Pattern


class Step(NamedTuple):
    """One step of a scale: how soon to act, how likely a cause is, how grave a callout is.

    ``name`` is what readers read, ``hue`` the colour in which it is said; either may be empty.
    """

    id: str
    name: str
    hue: Hue | Literal[""]


class Cause(NamedTuple):
    """One likely cause of pain: how it feels, what to do, and how soon."""

    id: str
    family: str
    name: Wording
    section: str
    urgency: Urgency
    feels: Wording
    worse: str
    better: str
    do: Wording
    sources: tuple[str, ...]
    pattern: Mapping[str, str]
    shown_by: str = ""
    """The mechanism that shows how it hurts, ``mechanism`` or ``mechanism#step``."""


class Likely(NamedTuple):
    """A cause in the list of one region, and why it belongs to this place."""

    cause: str
    likelihood: Likelihood
    because: str


class Region(NamedTuple):
    """One place on the body that can be pointed at, with its likely causes in order."""

    id: str
    structure: str
    side: Side
    code: str
    name: Wording
    level: str
    section: str
    worse: str
    better: str
    radiates: str
    views: tuple[View, ...]
    likely: tuple[Likely, ...]


class Term(NamedTuple):
    """A word of the field and its meaning."""

    id: str
    term: str
    meaning: Wording
    sources: tuple[str, ...]


class Section(NamedTuple):
    """One section of a lesson and what the body shows while it is read."""

    id: str
    lesson: str
    title: str
    view: View
    layer: Layer
    regions: tuple[str, ...]
    causes: tuple[str, ...]

    @property
    def address(self) -> str:
        """The section's place in the pack, ``lesson#section``."""
        return f"{self.lesson}#{self.id}"


class Page(NamedTuple):
    """A lesson's finished page for one audience: clean HTML and the sources it cites in order."""

    html: str
    cited: tuple[str, ...]


class Lesson(NamedTuple):
    """A lesson: its sections in order and the finished page for each audience."""

    id: str
    title: str
    summary: str
    family: str
    sections: tuple[Section, ...]
    pages: Mapping[Audience, Page]

    def section(self, section_id: str) -> Section | None:
        """Return the section of that id, or None."""
        return next((each for each in self.sections if each.id == section_id), None)


class Pack(NamedTuple):
    """Everything one pack teaches, in one language."""

    id: str
    title: str
    version: str
    language: str
    languages: tuple[str, ...]
    language_names: Mapping[str, str]
    language_note: str
    licence: str
    reviewed_on: str
    reviewer: str
    lessons: tuple[Lesson, ...]
    regions: Mapping[str, Region]
    causes: Mapping[str, Cause]
    families: Mapping[str, Family]
    urgencies: Mapping[str, Step]
    likelihoods: Mapping[str, Step]
    callouts: Mapping[str, Step]
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]

    def lesson(self, lesson_id: str) -> Lesson | None:
        """Return the lesson of that id, or None."""
        return next((each for each in self.lessons if each.id == lesson_id), None)

    def section(self, address: str) -> Section | None:
        """Return the section at ``lesson#section``, or None."""
        lesson_id, _, section_id = address.partition("#")
        lesson = self.lesson(lesson_id)
        return lesson.section(section_id) if lesson else None

    def regions_named(self, name: str) -> tuple[str, ...]:
        """Return the region ids that ``name`` means: one id, or all sides of a structure."""
        if "." in name:
            return (name,) if name in self.regions else ()
        return tuple(each.id for each in self.regions.values() if each.structure == name)

    def regions_of(self, section: Section) -> tuple[str, ...]:
        """Return the ids of all regions that ``section`` shows, every side of each."""
        return tuple(each for name in section.regions for each in self.regions_named(name))

    def family_of_region(self, region: Region) -> Family | None:
        """Return the family of the lesson that explains ``region``."""
        lesson = self.lesson(region.section.partition("#")[0])
        return self.families.get(lesson.family) if lesson else None
