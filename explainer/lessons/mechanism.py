"""The unchanging model of a mechanism: steps over one drawing, and what moves in each.

Coordinates are those of a step's ground: of a scene its own, of a plate the sheet
of the body. Shares run from 0 to 1.
"""

from typing import Literal, NamedTuple, get_args

from explainer.lessons.model import Audience, Layer, View, Wording

Verb = Literal[
    "shift", "grow", "turn", "appear", "fade", "become", "draw", "along", "stream", "light"
]
Corner = Literal["top-right", "top-left", "bottom-right", "bottom-left"]
Box = tuple[float, float, float, float]
"""Left, top, width and height."""
Spot = tuple[float, float]

VERBS: tuple[Verb, ...] = get_args(Verb)
CORNERS: tuple[Corner, ...] = get_args(Corner)
REPEATED: tuple[Verb, ...] = ("shift", "grow", "turn", "fade", "become")
"""What can go there and back again."""


class Move(NamedTuple):
    """One thing that changes within a step.

    ``numbers`` are the way right and down of a shift, the growth across and down, the
    degrees of a turn clockwise or the opacity of a fade. ``road`` is the path of the
    scene that a thing follows or becomes. ``during`` is the share of the step's time;
    ``times`` above 0 is how often it goes there and back again. So many ``copies`` of a
    stream run down its road ``laps`` times.
    """

    verb: Verb
    parts: tuple[str, ...]
    structures: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    about: Spot | None = None
    road: str = ""
    during: tuple[float, float] = (0.0, 1.0)
    times: int = 0
    copies: int = 1
    laps: int = 1


class StageLabel(NamedTuple):
    """Words on the picture: about the point ``on``, their middle at ``at``."""

    on: Spot
    at: Spot
    text: Wording


class Gauge(NamedTuple):
    """A number that the step speaks of, in its unit, with its sources."""

    name: Wording
    unit: str
    lowest: float
    highest: float
    start: float
    end: float
    times: int
    corner: Corner
    sources: tuple[str, ...]


class Ground(NamedTuple):
    """What a step is drawn on: a plate of the body, a scene, or a scene over a plate."""

    view: View | Literal[""] = ""
    layer: Layer | Literal[""] = ""
    scene: str = ""


class MechanismStep(NamedTuple):
    """One step: what is said and what is seen.

    ``camera`` is what must be seen of the ground. Where the ground changes, this
    picture grows out of ``door`` in the ground before, or that one shrinks into
    ``into`` in this one. ``seconds`` is how long its motion takes.
    """

    id: str
    name: Wording
    says: Wording
    points: tuple[str, ...]
    clinical_points: tuple[str, ...]
    sources: tuple[str, ...]
    is_unknown: bool
    ground: Ground
    camera: Box
    door: Box | None
    into: Box | None
    seconds: float
    lit: tuple[str, ...]
    structures: tuple[str, ...]
    regions: tuple[str, ...]
    moves: tuple[Move, ...]
    labels: tuple[StageLabel, ...]
    gauges: tuple[Gauge, ...]

    def points_for(self, audience: Audience) -> tuple[str, ...]:
        """Return the short lines under the sentence that are said to ``audience``."""
        return self.points if audience == "plain" else self.clinical_points or self.points


class Mechanism(NamedTuple):
    """A mechanism: its steps in order, and the section that tells more."""

    id: str
    family: str
    name: Wording
    section: str
    steps: tuple[MechanismStep, ...]

    def place_of(self, step_id: str) -> int:
        """Return the place of a step, 0 where there is none of that id."""
        return next((place for place, each in enumerate(self.steps) if each.id == step_id), 0)
