"""Reading what moves within a step of a mechanism: one verb a move, with what belongs to it."""

from explainer.lessons.mechanism import REPEATED, VERBS, Move, Spot, Verb
from explainer.lessons.toml_table import Table

MOST_REPEATS = 20
MOST_COPIES = 60
LARGEST_GROWTH = 20.0
_LENGTHS: dict[Verb, tuple[int, ...]] = {
    "shift": (2,),
    "grow": (0, 2),
    "turn": (0,),
    "fade": (0,),
}
"""Of verbs that are told in numbers: how long a list, 0 for a number alone."""
_ROADS: tuple[Verb, ...] = ("become", "along", "stream")
_BELONGS: dict[str, tuple[Verb, ...]] = {
    "times": REPEATED,
    "about": ("grow", "turn"),
    "count": ("stream",),
    "laps": ("stream",),
}
"""Of fields that not every verb has: the verbs that have them."""


def read_spot(table: Table, key: str) -> Spot:
    """Return a point, the origin where none is written."""
    found = table.numbers(key, (2,))
    return (found[0], found[1]) if found else (0.0, 0.0)


def read_count(table: Table, key: str, usual: int, most: int) -> int:
    """Return how often or how many, ``usual`` where nothing is said."""
    number = table.whole_number(key, usual)
    if not usual <= number <= most:
        table.fault(key, f"'{key}' is {number}", f"write 1 to {most}")
        return usual
    return number


def read_move(table: Table) -> Move:
    """Return one move; one that does nothing or more than one thing lights nothing."""
    named = [verb for verb in VERBS if table.has(verb)]
    if len(named) != 1:
        told = f"move does {len(named)} things" if named else "move does nothing"
        table.fault(named[0] if named else "", told, f"write one of {', '.join(VERBS)}")
        return Move("light", ())
    verb = named[0]
    numbers = _read_numbers(verb, table)
    move = Move(
        verb=verb,
        parts=table.texts("parts", required=False),
        structures=table.texts("structures", required=False),
        numbers=numbers * 2 if verb == "grow" and len(numbers) == 1 else numbers,
        about=read_spot(table, "about") if table.has("about") else None,
        road=table.text(verb) if verb in _ROADS else "",
        during=_read_during(table),
        times=read_count(table, "times", 0, MOST_REPEATS),
        copies=read_count(table, "count", 1, MOST_COPIES),
        laps=read_count(table, "laps", 1, MOST_REPEATS),
    )
    for key, verbs in _BELONGS.items():
        if table.has(key) and verb not in verbs:
            table.fault(key, f"'{verb}' has no '{key}'", "take it out")
    if move.structures and verb != "light":
        table.fault("structures", "structures of a plate cannot move", "light them")
    elif table.sound and not move.parts and not move.structures:
        table.fault("parts", "move names no part", "name the parts that it moves")
    table.finish()
    return move


def _read_numbers(verb: Verb, table: Table) -> tuple[float, ...]:
    """Return the numbers of a verb that has some; one that has none must be true or a road."""
    if verb not in _LENGTHS:
        if verb not in _ROADS and not table.truth(verb) and table.sound:
            table.fault(verb, f"'{verb}' is not true", f"write {verb} = true or take it out")
        return ()
    numbers = table.numbers(verb, _LENGTHS[verb])
    if verb == "fade" and numbers and not 0 <= numbers[0] <= 1:
        table.fault("fade", f"'fade' is {numbers[0]:g}", "write 0 to 1")
    if verb == "grow" and not all(0 <= each <= LARGEST_GROWTH for each in numbers):
        told = " by ".join(f"{each:g}" for each in numbers)
        table.fault("grow", f"'grow' is {told}", f"write 0 to {LARGEST_GROWTH:g}")
    return numbers


def _read_during(table: Table) -> tuple[float, float]:
    begin, end = table.numbers("during", (2,), required=False) or (0.0, 1.0)
    if 0 <= begin < end <= 1:
        return begin, end
    table.fault("during", "'during' is no share of the step", "write as [0.2, 0.8]")
    return 0.0, 1.0
