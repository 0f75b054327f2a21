"""Reading mechanisms from their table; what one step says and shows stands together."""

from typing import cast

from explainer.lessons.body_map_reader import wording_of
from explainer.lessons.mechanism import (
    CORNERS,
    Box,
    Gauge,
    Ground,
    Mechanism,
    MechanismStep,
    StageLabel,
)
from explainer.lessons.model import LAYERS, VIEWS, Layer, View
from explainer.lessons.move_reader import MOST_REPEATS, read_count, read_move, read_spot
from explainer.lessons.reading import StepTables
from explainer.lessons.toml_table import Table, TomlFile, is_identifier

MOST_STEPS = 12
LONGEST_SENTENCE = 280
"""Characters of what a step says: more is not one sentence."""
LONGEST_LABEL = 40
"""Characters of the words on a picture."""
LONGEST_MOTION = 12.0
"""Seconds that a step may move."""
MOST_IN_A_STEP = {"label": 6, "move": 60, "gauge": len(CORNERS)}
_USUAL_SECONDS = 4.0


def read_mechanisms(
    document: TomlFile, steps_by_id: dict[tuple[str, str], StepTables]
) -> list[tuple[Mechanism, Table]]:
    """Return the mechanisms of a file, which is one of the file's name.

    One with a fault is told and left out. ``steps_by_id`` gathers the tables of every
    step by the ids of mechanism and step.
    """
    found = []
    named, top = document.path.stem, document.top()
    if not top.tables("mechanism") and top.sound:
        top.fault("mechanism", "file holds no mechanism", "add [[mechanism]] or take the file out")
    for table in document.tables("mechanism"):
        steps = [_read_step(each) for each in table.tables("step")]
        mechanism = Mechanism(
            id=table.identifier(),
            family=table.text("family"),
            name=wording_of(table, "name", "clinical_name"),
            section=table.text("section"),
            steps=tuple(step for step, _ in steps),
        )
        if table.sound and mechanism.id != named:
            mend = f'write id = "{named}" or rename the file'
            table.fault("id", f"id '{mechanism.id}' is not the file's name", mend)
        _check_steps([(step.id, tables.step) for step, tables in steps], table)
        table.finish()
        steps_by_id |= {(mechanism.id, step.id): tables for step, tables in steps}
        if table.is_wholly_sound:
            found.append((mechanism, table))
    return found


def _check_steps(steps: list[tuple[str, Table]], table: Table) -> None:
    """Check that there are some steps, not too many, and no two of one id."""
    if not steps and table.sound:
        table.fault("id", "mechanism has no step", "add [[mechanism.step]]")
    if len(steps) > MOST_STEPS:
        mend = f"tell it in {MOST_STEPS} or fewer"
        table.fault("step", f"mechanism has {len(steps)} steps", mend)
    lines: dict[str, int] = {}
    for step_id, step in steps:
        if step_id in lines:
            what = f"id '{step_id}' stands already at line {lines[step_id]}"
            step.fault("id", what, "choose another")
        elif step_id:
            lines[step_id] = step.line("id")


def _read_step(table: Table) -> tuple[MechanismStep, StepTables]:
    says = wording_of(table, "says", "says_clinical")
    for key, text in (("says", says.plain), ("says_clinical", says.clinical)):
        if len(text) > LONGEST_SENTENCE and table.has(key):
            what = f"'{key}' has {len(text)} characters"
            table.fault(key, what, f"say it in {LONGEST_SENTENCE}: one sentence")
    tables = StepTables(table, *(_read_inner(table, each) for each in ("move", "label", "gauge")))
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
        moves=tuple(map(read_move, tables.moves)),
        labels=tuple(map(_read_label, tables.labels)),
        gauges=_read_gauges(tables.gauges),
    )
    if step.door and step.into:
        table.fault("into", "step has both 'door' and 'into'", "choose one")
    table.finish()
    return step, tables


def _read_inner(table: Table, kind: str) -> tuple[Table, ...]:
    """Return the tables of one kind within a step, of which there may not be too many."""
    found = tuple(table.tables(kind))
    most = MOST_IN_A_STEP[kind]
    if len(found) > most:
        table.fault(kind, f"step has {len(found)} {kind}s", f"keep {most} or fewer")
    return found


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


def _read_label(table: Table) -> StageLabel:
    label = StageLabel(
        read_spot(table, "on"), read_spot(table, "at"), wording_of(table, "text", "text_clinical")
    )
    for key, text in (("text", label.text.plain), ("text_clinical", label.text.clinical)):
        if len(text) > LONGEST_LABEL and table.has(key):
            mend = f"say it in {LONGEST_LABEL}: two or three words"
            table.fault(key, f"'{key}' has {len(text)} characters", mend)
    table.finish()
    return label


def _read_gauges(tables: tuple[Table, ...]) -> tuple[Gauge, ...]:
    """Return the gauges of a step, each in a corner of its own."""
    gauges: list[Gauge] = []
    for table in tables:
        gauge = _read_gauge(table)
        if table.sound and gauge.corner in {each.corner for each in gauges}:
            what = f"two gauges stand in the corner '{gauge.corner}'"
            table.fault("corner", what, f"write another of {', '.join(CORNERS)}")
        gauges.append(gauge)
    return tuple(gauges)


def _read_gauge(table: Table) -> Gauge:
    gauge = Gauge(
        name=wording_of(table, "name", "name_clinical"),
        unit=table.text("unit"),
        lowest=table.number("lowest"),
        highest=table.number("highest"),
        start=table.number("from"),
        end=table.number("to"),
        times=read_count(table, "times", 0, MOST_REPEATS),
        corner=table.choice("corner", CORNERS, CORNERS[0]),
        sources=table.texts("sources"),
    )
    if table.sound and not gauge.sources:
        table.fault("sources", "gauge has no source", "name who measured it")
    if table.sound and not gauge.lowest < gauge.highest:
        table.fault("highest", "'highest' is not above 'lowest'", "correct the two")
    for key, value in (("from", gauge.start), ("to", gauge.end)):
        if table.sound and not gauge.lowest <= value <= gauge.highest:
            what = f"'{key}' is {value:g}, outside the gauge"
            table.fault(key, what, f"write {gauge.lowest:g} to {gauge.highest:g}")
    table.finish()
    return gauge
