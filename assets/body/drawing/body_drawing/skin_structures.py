"""What is drawn on the skin of each figure: that of the neutral one, and what differs from it.

data/skin-{view}.toml holds the structures of the neutral figure. data/skin-{view}-{figure}.toml,
if there is one, changes them:

* ``leave-out``: names of structures that this figure does not have;
* ``strength``: by how much the marks of a structure are weaker or stronger in it;
* ``structure``: those that take the place of the one of the same name; a new one is drawn after
  the one that its ``after`` names.
"""

from __future__ import annotations

from body_drawing.tables import Table, has_table, load_table


def skin_structures(view: str, figure: str) -> list[Table]:
    """Return the structures drawn on the skin of a figure in a view, in their order.

    Raises:
        ValueError: If the figure changes, leaves out or follows a structure that is not there.
    """
    rows = {str(row["name"]): row for row in load_table(f"skin-{view}")["structure"]}
    topic = f"skin-{view}-{figure}"
    if not has_table(topic):
        return list(rows.values())
    own = load_table(topic)
    for name in own.get("leave-out", []):
        del rows[_known(name, rows)]
    for name, strength in own.get("strength", {}).items():
        rows[_known(name, rows)] = _strengthened(rows[name], float(strength))
    for row in own.get("structure", []):
        if "after" in row:
            rows = _inserted(rows, row)
        else:
            rows[_known(row["name"], rows)] = row
    return list(rows.values())


def _known(name: str, rows: dict[str, Table]) -> str:
    if name not in rows:
        message = f"no structure of the skin is called {name}"
        raise ValueError(message)
    return name


def _strengthened(row: Table, strength: float) -> Table:
    """Return a structure with the opacity of its marks multiplied, at most fully opaque."""
    marks = [{**mark, "opacity": min(1.0, mark["opacity"] * strength)} for mark in row["mark"]]
    return {**row, "mark": marks}


def _inserted(rows: dict[str, Table], row: Table) -> dict[str, Table]:
    """Return the structures with one more behind the one it follows."""
    names = list(rows)
    place = names.index(_known(row["after"], rows)) + 1
    names.insert(place, str(row["name"]))
    return {name: rows.get(name, row) for name in names}
