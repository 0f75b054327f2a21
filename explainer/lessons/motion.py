"""What a mechanism shows at a moment: a pure function of step and time.

Each step begins where the one before it ended. A frame names what every part does
then; who paints it needs to know nothing of moves.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import cos, pi, radians, sin
from typing import NamedTuple

from explainer.lessons.body_outlines import Shape
from explainer.lessons.mechanism import Mechanism, Move, Spot
from explainer.lessons.scene import Road, Scene, ScenePart, between

ENTRY_WITH_CAMERA = 0.9
"""Seconds in which the picture goes to another camera or ground."""
ENTRY = 0.35
"""Seconds in which one picture of the same camera gives way to the next."""
_STREAM_ENDS = 0.08
"""Share of a road over which copies come and go."""

Matrix = tuple[float, float, float, float, float, float]
"""A plane transform: x to ``ax + cy + e``, y to ``bx + dy + f``."""
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


class PartState(NamedTuple):
    """How one part stands at a moment: where, how visible, of which shape, how far drawn."""

    matrix: Matrix = UNMOVED
    opacity: float = 1.0
    shape: Shape | None = None
    drawn: float = 1.0


AT_REST = PartState()


class Copy(NamedTuple):
    """One copy of a stream: of which part, how far from where it is drawn, how visible."""

    part: str
    shift: Spot
    opacity: float


class Frame(NamedTuple):
    """Everything that a step shows at a moment.

    ``parts`` holds those parts that do not stand as they are drawn; ``lit`` and
    ``structures`` how strongly what is lit is lit, 0 to 1; ``values`` those of the gauges.
    """

    parts: Mapping[str, PartState]
    copies: tuple[Copy, ...]
    lit: Mapping[str, float]
    structures: Mapping[str, float]
    values: tuple[float, ...]


class Timing(NamedTuple):
    """How long a step enters, and how long it moves, in seconds."""

    entry: float
    motion: float

    @property
    def whole(self) -> float:
        """Both together."""
        return self.entry + self.motion


class Motion:
    """Tells the frame of any moment of one mechanism."""

    def __init__(self, mechanism: Mechanism, scene_of: Callable[[str], Scene | None]) -> None:
        """Follow ``mechanism``; ``scene_of`` gives a scene by its name."""
        self.mechanism = mechanism
        self._scene_of = scene_of
        self._road = lru_cache(maxsize=64)(Road)
        self._starts = self._lay_out()

    def timing(self, place: int) -> Timing:
        """Return how long the step at ``place`` lasts."""
        step = self.mechanism.steps[place]
        moves = step.moves or any(each.start != each.end for each in step.gauges)
        motion = step.seconds if moves else 0.0
        if place == 0:
            return Timing(0.0, motion)
        before = self.mechanism.steps[place - 1]
        moved = (before.ground, before.camera) != (step.ground, step.camera)
        return Timing(ENTRY_WITH_CAMERA if moved else ENTRY, motion)

    def scene_at(self, place: int) -> Scene | None:
        """Return the scene of the step at ``place``, if it has one."""
        return self._scene_of(self.mechanism.steps[place].ground.scene)

    def moving_parts(self, place: int) -> frozenset[str]:
        """Return the parts that move by themselves within the step at ``place``."""
        moves = self.mechanism.steps[place].moves
        return frozenset(part for each in moves if each.verb != "light" for part in each.parts)

    def frame(self, place: int, seconds: float) -> Frame:
        """Return what the step at ``place`` shows so long after it began to move.

        From the step's own ``seconds`` on it is the picture at rest.
        """
        step = self.mechanism.steps[place]
        timing = self.timing(place)
        share = 1.0 if not timing.motion else min(max(seconds / timing.motion, 0.0), 1.0)
        scene = self.scene_at(place)
        parts = dict(self._starts[place])
        copies: list[Copy] = []
        lit = dict.fromkeys(step.lit, 1.0)
        structures = dict.fromkeys(step.structures, 1.0)
        for move in step.moves:
            if move.verb == "light":
                strength = _eased(_within(move, share))
                lit |= dict.fromkeys(move.parts, strength)
                structures |= dict.fromkeys(move.structures, strength)
            elif move.verb == "stream" and scene is not None:
                copies += self._copies(move, scene, share)
            elif scene is not None:
                self._apply(move, scene, parts, share)
        values = tuple(
            each.start + (each.end - each.start) * _there(share, each.times) for each in step.gauges
        )
        seen = {part: state for part, state in parts.items() if state != AT_REST}
        return Frame(seen, tuple(copies), lit, structures, values)

    def _lay_out(self) -> list[dict[str, PartState]]:
        """Return how every part stands when each step begins, scene by scene."""
        standing: dict[str, dict[str, PartState]] = {}
        steps = self.mechanism.steps
        for step in steps:
            states = standing.setdefault(step.ground.scene, {})
            for move in step.moves:
                for part in move.parts:
                    if part not in states and move.verb != "light":
                        states[part] = _before_first(move)
        starts = []
        for step in steps:
            states = standing[step.ground.scene]
            starts.append(dict(states))
            scene = self._scene_of(step.ground.scene)
            for move in step.moves:
                if scene is not None and move.verb not in {"light", "stream"}:
                    self._apply(move, scene, states, 1.0)
        return starts

    def _apply(self, move: Move, scene: Scene, states: dict[str, PartState], share: float) -> None:
        """Put the parts of a move where they stand at a share of the step's time."""
        amount = _there(_within(move, share), move.times)
        if not amount:
            return  # not begun, or back where it began
        for name in move.parts:
            part = scene.parts.get(name)
            if part is not None:
                states[name] = self._moved(move, part, states.get(name, AT_REST), scene, amount)

    def _moved(
        self, move: Move, part: ScenePart, state: PartState, scene: Scene, amount: float
    ) -> PartState:
        verb = move.verb
        if verb == "become":
            return self._reshaped(move, part, state, scene, amount)
        if verb == "along":
            return self._carried(move, part, state, scene, amount)
        if verb == "draw":
            return state._replace(drawn=max(state.drawn, amount))
        if verb in {"appear", "fade"}:
            to = move.numbers[0] if move.numbers else 1.0
            return state._replace(opacity=state.opacity + (to - state.opacity) * amount)
        return state._replace(matrix=_placed(move, part, state.matrix, amount))

    def _reshaped(
        self, move: Move, part: ScenePart, state: PartState, scene: Scene, amount: float
    ) -> PartState:
        now = state.shape or part.outline
        target = scene.parts[move.road].outline if move.road in scene.parts else None
        if now is None or target is None or now.steps != target.steps:
            return state
        return state._replace(shape=between(now, target, amount))

    def _carried(
        self, move: Move, part: ScenePart, state: PartState, scene: Scene, amount: float
    ) -> PartState:
        outline = scene.parts[move.road].outline if move.road in scene.parts else None
        if outline is None:
            return state
        x, y = _taken(part.middle, state.matrix)
        to_x, to_y = self._road(outline).at(amount)
        return state._replace(matrix=_after(state.matrix, (1, 0, 0, 1, to_x - x, to_y - y)))

    def _copies(self, move: Move, scene: Scene, share: float) -> list[Copy]:
        outline = scene.parts[move.road].outline if move.road in scene.parts else None
        if outline is None:
            return []
        road = self._road(outline)
        run = _within(move, share) * move.laps
        found = []
        for number in range(move.copies):
            along = (number + 0.5) / move.copies + run
            x, y = road.at(along % 1)
            for name in move.parts:
                if name in scene.parts:
                    middle = scene.parts[name].middle
                    shown = min(along % 1, 1 - along % 1) / _STREAM_ENDS
                    come = min(1.0, run * 4) if share < 1 else 1.0
                    visible = min(1.0, shown) * come
                    found.append(Copy(name, (x - middle[0], y - middle[1]), visible))
        return found


def _before_first(move: Move) -> PartState:
    """Return how a part stands before its first move."""
    if move.verb in {"appear", "stream"}:
        return PartState(opacity=0.0)
    return PartState(drawn=0.0) if move.verb == "draw" else AT_REST


def _within(move: Move, share: float) -> float:
    begin, end = move.during
    return min(max((share - begin) / (end - begin), 0.0), 1.0)


def _eased(share: float) -> float:
    """Return a share of the way for a share of the time: gently off, gently on."""
    return (1 - cos(pi * share)) / 2


def _there(share: float, times: int) -> float:
    """Return how far away something is that goes there and back so often, or there for good."""
    return (1 - cos(2 * pi * times * share)) / 2 if times else _eased(share)


def _after(first: Matrix, then: Matrix) -> Matrix:
    """Return the transform that does ``first`` and ``then`` the other."""
    a, b, c, d, e, f = first
    ta, tb, tc, td, te, tf = then
    return (
        ta * a + tc * b,
        tb * a + td * b,
        ta * c + tc * d,
        tb * c + td * d,
        ta * e + tc * f + te,
        tb * e + td * f + tf,
    )


def _taken(spot: Spot, matrix: Matrix) -> Spot:
    a, b, c, d, e, f = matrix
    return a * spot[0] + c * spot[1] + e, b * spot[0] + d * spot[1] + f


def _placed(move: Move, part: ScenePart, matrix: Matrix, amount: float) -> Matrix:
    """Return where a shift, a growth or a turn has taken a part that stood at ``matrix``."""
    if move.verb == "shift":
        right, down = move.numbers
        return _after(matrix, (1, 0, 0, 1, right * amount, down * amount))
    x, y = move.about or _taken(part.middle, matrix)
    if move.verb == "turn":
        angle = radians(move.numbers[0] * amount)
        a, b, c, d = cos(angle), sin(angle), -sin(angle), cos(angle)
    else:
        a, d = (1 + (each - 1) * amount for each in move.numbers)
        b = c = 0.0
    return _after(matrix, (a, b, c, d, x - a * x - c * y, y - b * x - d * y))
