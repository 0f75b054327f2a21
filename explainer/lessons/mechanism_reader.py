"""Reading mechanisms from their table; what one step says and shows stands together."""

from typing import cast

from explainer.lessons.body_map_reader import wording_of
from explainer.lessons.mechanism import (
    CORNERS,
    REPEATED,
    VERBS,
    Box,
    Gauge,
    Ground,
    Mechanism,
    MechanismStep,
    Move,
    Spot,
    StageLabel,
    Verb,
)
from explainer.lessons.model import LAYERS, VIEWS, Layer, View
from explainer.lessons.toml_table import Table, TomlFile, is_identifier

MOST_STEPS = 14
LONGEST_SENTENCE = 280
"""Characters of what a step says: more is not one sentence."""
MOST_LABELS = 6
LONGEST_MOTION = 12.0
"""Seconds that a step may move."""
MOST_REPEATS = 20
MOST_COPIES = 60
_USUAL_SECONDS = 4.0
_VERB_LENGTHS: dict[Verb, tuple[int, ...]] = {
    "shift": (2,),
    "grow": (0, 2),
    "turn": (0,),
    "fade": (0,),
}
_ROADS: tuple[Verb, ...] = ("become", "along", "stream")


def read_mechanisms(
    document: TomlFile, steps_by_id: dict[tuple[str, str], Table]
) -> list[tuple[Mechanism, Table]]:
    """Return the mechanisms; one with a fault is told and left out.

    ``steps_by_id`` gathers the table of every step by the ids of mechanism and step.
    """
    found = []
    for table in document.tables("mechanism"):
        steps = [(_read_step(each), each) for each in table.tables("step")]
        mechanism = Mechanism(
            id=table.identifier(),
            family=table.text("family"),
            name=wording_of(table, "name", "clinical_name"),
            section=table.text("section"),
            steps=tuple(step for step, _ in steps),
        )
        _check_steps(mechanism, table)
        table.finish()
        steps_by_id |= {(mechanism.id, step.id): each for step, each in steps}
        if table.is_wholly_sound:
            found.append((mechanism, table))
    return found


def _check_steps(mechanism: Mechanism, table: Table) -> None:
    told = f"mechanism '{mechanism.id}'"
    if not mechanism.steps:
        table.fault("id", f"{told} has no step", "add [[mechanism.step]]")
    if len(mechanism.steps) > MOST_STEPS:
        what = f"{told} has {len(mechanism.steps)} steps"
        table.fault("id", what, f"tell it in {MOST_STEPS} or fewer")
    ids = [each.id for each in mechanism.steps]
    for twice in sorted({each for each in ids if each and ids.count(each) > 1}):
        table.fault("id", f"{told} has two steps '{twice}'", "give each its own id")


def _read_step(table: Table) -> MechanismStep:
    says = wording_of(table, "says", "says_clinical")
    for text in dict.fromkeys(says):
        if len(text) > LONGEST_SENTENCE:
            what = f"'says' has {len(text)} characters"
            table.fault("says", what, f"say it in {LONGEST_SENTENCE}: one sentence")
    labels = tuple(_read_label(each) for each in table.tables("label"))
    if len(labels) > MOST_LABELS:
        table.fault("label", f"step has {len(labels)} labels", f"keep {MOST_LABELS}")
    seconds = table.number("seconds", _USUAL_SECONDS)
    if not 0 <= seconds <= LONGEST_MOTION:
        table.fault("seconds", f"'seconds' is {seconds:g}", f"write 0 to {LONGEST_MOTION:g}")
    step = MechanismStep(
        id=table.identifier(),
        name=wording_of(table, "name", "clinical_name"),
        says=says,
        points=_read_points(table, "points"),
        clinical_points=_read_points(table, "points_clinical"),
        sources=table.texts("sources", required=False),
        is_unknown=table.truth("not-known"),
        ground=_read_ground(table),
        camera=_read_box(table, "camera") or (0, 0, 1, 1),
        door=_read_box(table, "door", required=False),
        into=_read_box(table, "into", required=False),
        seconds=seconds,
        lit=table.texts("lit", required=False),
        structures=table.texts("structures", required=False),
        regions=table.texts("regions", required=False),
        moves=tuple(_read_move(each) for each in table.tables("move")),
        labels=labels,
        gauges=tuple(_read_gauge(each) for each in table.tables("gauge")),
    )
    table.finish()
    return step


def _read_points(table: Table, key: str) -> tuple[str, ...]:
    points = table.said_texts(key)
    if not all(each.strip() for each in points):
        table.fault(key, f"'{key}' holds an empty line", "write its text")
    return points


def _read_ground(table: Table) -> Ground:
    scene = table.text("scene", "")
    if scene and not is_identifier(scene):
        mend = "use lower-case letters, digits and hyphens"
        table.fault("scene", f"'{scene}' is not the name of a scene", mend)
        scene = ""
    plate = table.text("plate", "")
    view, _, layer = plate.partition(".")
    if plate and (view not in VIEWS or layer not in LAYERS):
        table.fault("plate", f"there is no plate '{plate}'", "write view.layer, as back.muscle")
        view = layer = ""
    if table.sound and not plate and not scene:
        table.fault("scene", "step shows nothing", "name a scene or a plate")
    return Ground(cast("View", view) if layer else "", cast("Layer", layer) if layer else "", scene)


def _read_box(table: Table, key: str, *, required: bool = True) -> Box | None:
    found = table.numbers(key, (4,), required=required)
    if not found:
        return None
    left, top, width, height = found
    if width <= 0 or height <= 0:
        table.fault(key, f"'{key}' has no size", "write left, top, width, height")
        return None
    return left, top, width, height


def _read_spot(table: Table, key: str) -> Spot:
    found = table.numbers(key, (2,))
    return (found[0], found[1]) if found else (0.0, 0.0)


def _read_label(table: Table) -> StageLabel:
    label = StageLabel(
        _read_spot(table, "on"), _read_spot(table, "at"), wording_of(table, "text", "text_clinical")
    )
    table.finish()
    return label


def _read_gauge(table: Table) -> Gauge:
    gauge = Gauge(
        name=wording_of(table, "name", "name_clinical"),
        unit=table.text("unit"),
        lowest=table.number("lowest"),
        highest=table.number("highest"),
        start=table.number("from"),
        end=table.number("to"),
        times=_repeats(table),
        corner=table.choice("corner", CORNERS, CORNERS[0]),
        sources=table.texts("sources"),
    )
    if table.sound and not gauge.sources:
        table.fault("sources", "gauge has no source", "name who measured it")
    if table.sound and not gauge.lowest < gauge.highest:
        table.fault("highest", "'highest' is not above 'lowest'", "correct the two")
    for key, value in (("from", gauge.start), ("to", gauge.end)):
        if table.sound and not gauge.lowest <= value <= gauge.highest:
            table.fault(key, f"'{key}' lies outside the gauge", "write lowest to highest")
    table.finish()
    return gauge


def _repeats(table: Table) -> int:
    times = table.whole_number("times", 0)
    if not 0 <= times <= MOST_REPEATS:
        table.fault("times", f"'times' is {times}", f"write 1 to {MOST_REPEATS}")
        return 0
    return times


def _read_move(table: Table) -> Move:
    verb = _read_verb(table)
    during = table.numbers("during", (2,), required=False) or (0.0, 1.0)
    numbers = table.numbers(verb, _VERB_LENGTHS[verb]) if verb in _VERB_LENGTHS else ()
    move = Move(
        verb=verb,
        parts=table.texts("parts", required=False),
        structures=table.texts("structures", required=False),
        numbers=numbers * 2 if verb == "grow" and len(numbers) == 1 else numbers,
        about=_read_spot(table, "about") if table.has("about") else None,
        road=table.text(verb) if verb in _ROADS and table.sound else "",
        during=(during[0], during[1]) if during[0] < during[1] else (0.0, 1.0),
        times=_repeats(table),
        copies=table.whole_number("count", 1),
        laps=table.whole_number("laps", 1),
    )
    if verb not in (*_VERB_LENGTHS, *_ROADS) and table.sound and not table.truth(verb):
        table.fault(verb, f"'{verb}' is not true", f"write {verb} = true or take it out")
    if not 0 <= during[0] < during[1] <= 1:
        table.fault("during", "'during' is no share of the step", "write as [0.2, 0.8]")
    _check_move(move, table)
    table.finish()
    return move


def _read_verb(table: Table) -> Verb:
    """Return what a move does; another number of things than one is a fault."""
    named = [verb for verb in VERBS if table.has(verb)]
    if len(named) == 1:
        return named[0]
    table.pass_over(*named)
    told = f"move does {len(named)} things" if named else "move does nothing"
    table.fault("parts", told, f"write one of {', '.join(VERBS)}")
    return "appear"


def _check_move(move: Move, table: Table) -> None:
    if move.verb == "fade" and move.numbers and not 0 <= move.numbers[0] <= 1:
        table.fault("fade", f"'fade' is {move.numbers[0]:g}", "write 0 to 1")
    if move.times and move.verb not in REPEATED:
        table.fault("times", f"'{move.verb}' cannot be repeated", "take 'times' out")
    if not 1 <= move.copies <= MOST_COPIES:
        table.fault("count", f"'count' is {move.copies}", f"write 1 to {MOST_COPIES}")
    if not 1 <= move.laps <= MOST_REPEATS:
        table.fault("laps", f"'laps' is {move.laps}", f"write 1 to {MOST_REPEATS}")
    if move.structures and move.verb != "light":
        table.fault("structures", "structures of a plate cannot move", "light them")
    if not move.parts and not move.structures:
        table.fault("parts", "move names no part", "name the parts that it moves")
