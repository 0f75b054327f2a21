"""What a text asks the drawing of the body to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.lessons.illustration import Illustration, parse_illustration
from explainer.lessons.model import LAYERS, VIEWS

_NAME = st.from_regex(r"[a-z]+(-[a-z]+)*(\.[LR])?", fullmatch=True)


@given(st.sampled_from(VIEWS), st.sampled_from(LAYERS), st.lists(_NAME, min_size=1, max_size=5))
def test_what_is_asked_for_is_understood(view: str, layer: str, names: list[str]) -> None:
    """View, layer and places come back as they were written, in their order."""
    asked = parse_illustration(f"{view}/{layer}/{'+'.join(names)}")
    assert asked == Illustration(view, layer, tuple(names))  # type: ignore[arg-type]  # any text


@given(st.text(max_size=40))
def test_any_other_text_is_none(text: str) -> None:
    """A text is understood only where it names a view and a layer of the model and a place."""
    asked = parse_illustration(text)
    if asked is not None:
        assert asked.view in VIEWS
        assert asked.layer in LAYERS
        assert all(asked.names)


@pytest.mark.parametrize(
    "text", ["", "back", "back/skin", "back/skin/", "back/skin/a++b", "top/skin/a", "back/blood/a"]
)
def test_what_lacks_a_part_is_none(text: str) -> None:
    """View, layer and at least one place must be there."""
    assert parse_illustration(text) is None
