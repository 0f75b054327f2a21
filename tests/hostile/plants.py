"""The planting of one fault in a small pack, and the line that ``check`` must tell of it."""

from collections.abc import Callable

from .small_pack import SmallPack

NOT_THERE = "put a plain text file there or take its name out of the pack"

Plant = Callable[[SmallPack], str]
"""Plants one fault and returns the line that must be told of it."""


def changed(name: str, old: str, new: str, told: str, at: str = "") -> Plant:
    """Return the planting that turns ``old`` into ``new``; told at the line of ``at``."""

    def plant(pack: SmallPack) -> str:
        pack.change(name, old, new)
        return f"{name}:{pack.line(name, at or new)}: {told}"

    return plant


def added(name: str, text: str, told: str, at: str) -> Plant:
    """Return the planting that adds ``text`` at the end of a file; told at the line of ``at``."""

    def plant(pack: SmallPack) -> str:
        pack.add(name, text)
        return f"{name}:{pack.line(name, at)}: {told}"

    return plant


def removed(name: str) -> Plant:
    """Return the planting that takes the file ``name`` away."""

    def plant(pack: SmallPack) -> str:
        pack.path(name).unlink()
        return f"{name}:1: file is missing, {NOT_THERE}"

    return plant


def copied_table(name: str, last: str) -> Plant:
    """Return the planting that repeats the table whose id is ``last``, the last of a file."""

    def plant(pack: SmallPack) -> str:
        first = pack.line(name, f'id = "{last}"')
        table = pack.read(name).splitlines(keepends=True)[first - 2 :]
        pack.add(name, "\n" + "".join(table))
        copy = pack.line(name, f'id = "{last}"')
        return f"{name}:{copy}: id '{last}' stands already at line {first}, choose another"

    return plant
