"""Back and forward as plain state: what was visited is found again, in order."""

from hypothesis import given
from hypothesis import strategies as st

from explainer.desktop.looking_history import LONGEST_HISTORY, Looked, LookingHistory

_LOOKED = st.builds(Looked, st.sampled_from("abcd"), st.sampled_from(["", "x", "y"]))


def _visited(row: list[Looked]) -> LookingHistory:
    history = LookingHistory()
    for each in row:
        history.visit(each)
    return history


def _without_repeats(row: list[Looked]) -> list[Looked]:
    return [each for place, each in enumerate(row) if place == 0 or row[place - 1] != each]


@given(st.lists(_LOOKED, min_size=1))
def test_back_and_forward_pass_what_was_visited(row: list[Looked]) -> None:
    """All the way back and forward again; what was visited twice running stands once."""
    history = _visited(row)
    wanted = _without_repeats(row)
    back = [history.step(-1) for _ in wanted]
    assert back == [*wanted[-2::-1], None]
    assert not history.can_go_back
    ahead = [history.step(1) for _ in wanted]
    assert ahead == [*wanted[1:], None]
    assert not history.can_go_forward


@given(st.lists(_LOOKED, min_size=2), st.integers(1, 20), _LOOKED)
def test_a_visit_forgets_what_lay_ahead(row: list[Looked], back: int, new: Looked) -> None:
    """After going back and looking elsewhere there is no way forward to the old places."""
    history = _visited(row)
    here = _without_repeats(row)[-1]
    for _ in range(back):
        here = history.step(-1) or here
    history.visit(new)
    if new != here:
        assert not history.can_go_forward
        assert history.step(-1) == here


@given(st.lists(_LOOKED), st.lists(st.integers(-30, 30)))
def test_a_step_beyond_the_ends_goes_nowhere(row: list[Looked], steps: list[int]) -> None:
    """What can be done is told truly, and a step that cannot be done changes nothing."""
    history = _visited(row)
    for by in steps:
        told = {1: history.can_go_forward, -1: history.can_go_back}.get(by)
        found = history.step(by)
        assert told is None or told == (found is not None)
        if found is None:
            assert history.step(0) == (history.step(0) if row else None)


def test_the_history_has_an_end() -> None:
    """The oldest places are let go, the newest kept."""
    row = [Looked(str(number), "") for number in range(LONGEST_HISTORY + 50)]
    history = _visited(row)
    found = []
    while (each := history.step(-1)) is not None:
        found.append(each)
    assert found == row[-LONGEST_HISTORY:-1][::-1]


def test_an_empty_history_leads_nowhere() -> None:
    """Nothing visited: neither back nor forward."""
    history = LookingHistory()
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.step(-1) is None
    assert history.step(1) is None
