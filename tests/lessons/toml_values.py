"""Any value that a TOML file can hold, and how it is written."""

from hypothesis import strategies as st

VALUES = st.recursive(
    st.one_of(
        st.text(st.characters(codec="ascii", categories=["L", "N", "P"])),
        st.integers(),
        st.booleans(),
        st.floats(allow_nan=False),
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.sampled_from("abc"), inner)),
    max_leaves=8,
)


def written(value: object) -> str:
    """Return ``value`` as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(each)}" for key, each in value.items()) + "}"
    return repr(value)
