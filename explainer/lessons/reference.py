"""What stands behind the lessons: claims, red flags, questions, structures, radiations."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from explainer.lessons.mechanism import Mechanism
from explainer.lessons.model import Region, Urgency, View, Wording

Stance = Literal["taught", "qualified", "corrected"]
QuestionKind = Literal["one", "several", "order", "point"]

STANCES: tuple[Stance, ...] = get_args(Stance)
RoadEnd = Literal["arrow", "through"]
Edge = Literal["upper", "lower", "outer", "beyond", "inner", "front", "rear"]

QUESTION_KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
ROAD_ENDS: tuple[RoadEnd, ...] = get_args(RoadEnd)
EDGES: tuple[Edge, ...] = get_args(Edge)


class Claim(NamedTuple):
    """A statement that popular articles make, and what the lessons make of it.

    ``section`` is its home, ``says`` what is said there; ``checked_on`` is the day,
    ISO 8601, on which the statement was last held against its sources.
    """

    id: str
    section: str
    stance: Stance
    is_common_knowledge: bool
    sources: tuple[str, ...]
    checked_on: str
    says: str


class Risk(NamedTuple):
    """Who should be seen sooner: one line of the higher-risk checklist."""

    id: str
    name: Wording


class Rule(NamedTuple):
    """How signs that come together are weighed."""

    id: str
    says: Wording


class Flag(NamedTuple):
    """A red flag: the sign, what it may mean and how soon to act.

    ``raised`` is the higher level that holds when what ``raised_when`` says is so;
    both are empty where the level never rises. ``regions`` are names as in a section.
    """

    id: str
    code: str
    level: Urgency
    raised: Urgency | Literal[""]
    raised_when: Wording
    section: str
    sign: Wording
    means: Wording
    risks: tuple[str, ...]
    regions: tuple[str, ...]
    sources: tuple[str, ...]


class Option(NamedTuple):
    """One answer that a question offers, and why it is right or wrong."""

    text: str
    is_right: bool
    why: str


class Question(NamedTuple):
    """A question to test oneself with, and the section to go back to.

    Of the kind ``order`` the options stand in the right order; of the kind ``point``
    there are none, but ``regions`` to point at, ``why`` and ``elsewhere`` explain.
    """

    id: str
    kind: QuestionKind
    section: str
    ask: str
    sources: tuple[str, ...]
    options: tuple[Option, ...]
    regions: tuple[str, ...]
    why: str
    elsewhere: str


class Structure(NamedTuple):
    """What is drawn beneath the skin: its names, what it does, and its part in the topic.

    ``drawn`` are the ids under which it is drawn, of any side; one that ends in ``*``
    stands for all that begin so.
    """

    id: str
    drawn: tuple[str, ...]
    name: Wording
    does: str
    part: str

    def stands_for(self, drawn: str) -> bool:
        """Return whether this is the structure that is drawn under the id ``drawn``."""
        return any(
            drawn.startswith(each[:-1]) if each.endswith("*") else drawn == each
            for each in self.drawn
        )


class Waypoint(NamedTuple):
    """A point of a road: the anchor of a region, or the point of its outline on one edge.

    ``name`` is a region's id, or a structure of which the radiation's own side is meant.
    ``outer`` and ``inner`` are away from and towards the midline, in a front or back view,
    and ``beyond`` lies a little past the outer edge; ``front`` and ``rear`` belong to a side view.
    """

    name: str
    edge: Edge | Literal[""] = ""

    def region(self, side: str) -> str:
        """Return the id of the region that is meant where the pain is on ``side``."""
        return f"{self.name}.{side}" if side and "." not in self.name else self.name


class Road(NamedTuple):
    """The way that pain takes over the body in one view; ``side`` means its own side.

    A road ends in an arrow, or with the mark of a pain that goes straight through.
    """

    view: View
    places: tuple[Waypoint, ...]
    ends: RoadEnd


class Radiation(NamedTuple):
    """How the pain of some causes travels.

    It is drawn where one of ``causes`` is selected at one of ``regions``, or anywhere if
    there are none, on the side of the selected region, or on ``middle`` where that has none.
    """

    id: str
    causes: tuple[str, ...]
    regions: tuple[str, ...]
    middle: Literal["L", "R", ""]
    roads: tuple[Road, ...]
    sources: tuple[str, ...]

    def starts_at(self, region: Region, cause: str) -> bool:
        """Return whether the pain of ``cause`` at ``region`` travels so."""
        here = not self.regions or bool({region.id, region.structure} & set(self.regions))
        return here and cause in self.causes

    def side_at(self, region: Region) -> str:
        """Return the side on which it is drawn where ``region`` is selected: L, R or none."""
        return region.side if region.side in ("L", "R") else self.middle


class Reference(NamedTuple):
    """Everything of a pack that stands behind the lessons, in one language."""

    claims: Mapping[str, Claim]
    risks: Mapping[str, Risk]
    rules: Mapping[str, Rule]
    flags: Mapping[str, Flag]
    questions: Mapping[str, Question]
    structures: Mapping[str, Structure]
    mechanisms: Mapping[str, Mechanism]
    radiations: Mapping[str, Radiation]

    def structure_drawn(self, drawn: str) -> Structure | None:
        """Return the structure that is drawn under an id, or None where none has a card."""
        cards = self.structures.values()
        exact = next((each for each in cards if drawn in each.drawn), None)
        return exact or next((each for each in cards if each.stands_for(drawn)), None)
