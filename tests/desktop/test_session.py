"""The session: signals are past facts and fire only on real change."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.desktop.preferences import Preferences
from explainer.desktop.session import Looking, Session
from explainer.lessons.model import AUDIENCES, LAYERS, VIEWS, Pack, Region
from explainer.lessons.prepared_pack import PreparedPack
from explainer.opening import Opening
from explainer.startup import make_session

_Deed = tuple[str, str]
_SIGNALS = {
    "lesson": "lesson_opened",
    "section": "section_entered",
    "region": "region_selected",
    "cause": "cause_selected",
    "view": "view_shown",
    "layer": "layer_shown",
    "audience": "audience_chosen",
    "pointed": "regions_pointed",
}
_REGIONS = ("renal-angle.L", "renal-angle.R", "calf.L", "knee.R", "sacrum", "whole-body", "", "no")
_SECTIONS = (
    "cytokines#messengers",
    "flank-pain#who-needs-help-sooner",
    "red-flags#sepsis",
    "no#no",
)
_CAUSES = ("myalgia", "muscle-strain", "sepsis", "", "no")
_DEEDS: st.SearchStrategy[_Deed] = st.one_of(
    st.tuples(st.sampled_from(["select_region", "pin_region"]), st.sampled_from(_REGIONS)),
    st.tuples(st.sampled_from(["go_to", "enter_section"]), st.sampled_from(_SECTIONS)),
    st.tuples(st.just("open_lesson"), st.sampled_from(["cytokines", "flank-pain", "no"])),
    st.tuples(st.just("select_cause"), st.sampled_from(_CAUSES)),
    st.tuples(st.just("point_at"), st.sampled_from(_REGIONS)),
    st.tuples(st.just("show_view"), st.sampled_from(VIEWS)),
    st.tuples(st.just("show_layer"), st.sampled_from(LAYERS)),
    st.tuples(st.just("choose_audience"), st.sampled_from(AUDIENCES)),
    st.tuples(st.just("step_history"), st.sampled_from(["-2", "-1", "1"])),
)
_USUAL = settings(deadline=None, max_examples=60)


_NewSession = Callable[[], Session]


@pytest.fixture(scope="session")
def new_session(prepared: PreparedPack) -> _NewSession:
    """Makes sessions as they stand when the window opens."""
    return _Quiet(prepared).session


class _Quiet:
    """Holds the pack out of sight, so that no report prints it."""

    def __init__(self, prepared: PreparedPack) -> None:
        self._prepared = prepared

    def session(self) -> Session:
        """Return a new session."""
        return make_session(self._prepared, Opening(), Preferences())


def _do(session: Session, deed: _Deed) -> None:
    name, value = deed
    if name == "enter_section" and not value.startswith(f"{session.looking.lesson}#"):
        return  # the reader reaches sections of its own page only
    if name == "step_history":
        session.step_history(int(value))
    elif name == "point_at":
        session.point_at((value,))
    else:
        getattr(session, name)(value)


def _changes(
    session: Session, field: str, deeds: Sequence[_Deed]
) -> tuple[list[object], list[object]]:
    """Do ``deeds``; return what the field's signal told and what the field changed to."""
    told: list[object] = []
    kept: list[object] = []
    getattr(session, _SIGNALS[field]).connect(told.append)
    for deed in deeds:
        before = getattr(session.looking, field)
        _do(session, deed)
        after = getattr(session.looking, field)
        if before != after:
            kept.append(after)
    return told, kept


@pytest.mark.parametrize("field", [each for each in _SIGNALS if each not in {"view", "cause"}])
@given(deeds=st.lists(_DEEDS, max_size=12))
@_USUAL
def test_a_signal_tells_each_change_and_nothing_else(
    new_session: _NewSession, field: str, deeds: list[_Deed]
) -> None:
    """Whatever is done in whatever order, what was told is what changed."""
    told, kept = _changes(new_session(), field, deeds)
    assert told == kept


@given(deeds=st.lists(_DEEDS, max_size=12))
@_USUAL
def test_what_is_looked_at_belongs_to_the_pack(
    new_session: _NewSession, deeds: list[_Deed]
) -> None:
    """Lesson, section, region and cause are always known ones that fit together."""
    session = new_session()
    for deed in deeds:
        _do(session, deed)
        looking, pack = session.looking, session.pack
        section, region = session.section, session.region
        assert section is not None
        assert section.lesson == looking.lesson
        assert looking.region == "" or region is not None
        assert looking.cause == "" or looking.cause in pack.causes


@given(deeds=st.lists(_DEEDS, max_size=8), region=st.sampled_from(_REGIONS[:5]))
@_USUAL
def test_a_region_selected_anew_is_in_a_view_that_shows_it(
    new_session: _NewSession, deeds: list[_Deed], region: str
) -> None:
    """Whatever was looked at before, a new selection is seen, explained and has its cause."""
    session = new_session()
    for deed in deeds:
        _do(session, deed)
    if session.looking.region == region:
        session.select_region("")
    session.select_region(region)
    wanted = session.pack.regions[region]
    assert session.region == wanted
    assert session.looking.view in wanted.views
    assert session.looking.section == wanted.section
    assert session.looking.cause in {each.cause for each in wanted.likely}


def test_clearing_forgets_the_cause_too(new_session: _NewSession) -> None:
    """After Escape neither region nor cause is left."""
    session = new_session()
    session.select_region("calf.L")
    session.select_region("")
    assert (session.looking.region, session.looking.cause) == ("", "")


def test_two_regions_of_one_cause_announce_the_cause_once(new_session: _NewSession) -> None:
    """From the left calf to the right one the cause does not change, so nobody is told."""
    session = new_session()
    told: list[str] = []
    session.cause_selected.connect(told.append)
    session.select_region("calf.L")
    first = session.looking.cause
    session.select_region("calf.R")
    assert session.looking.cause == first
    assert told == [first]


_VISITS = st.lists(
    st.one_of(
        st.tuples(st.just("select_region"), st.sampled_from(_REGIONS[:6])),
        st.tuples(st.just("go_to"), st.sampled_from(_SECTIONS[:3])),
        st.tuples(st.just("open_lesson"), st.sampled_from(["cytokines", "flank-pain"])),
    ),
    max_size=10,
)


@given(visits=_VISITS)
@_USUAL
def test_back_and_forward_restore_section_and_region(
    new_session: _NewSession, visits: list[_Deed]
) -> None:
    """All the way back and forward again passes the same places in turn."""
    session = new_session()

    def place() -> tuple[str, str]:
        return session.looking.section, session.looking.region

    places = [place()]
    for deed in visits:
        _do(session, deed)
        if place() != places[-1]:
            places.append(place())
    for expected in places[-2::-1]:
        assert session.history.can_go_back
        session.step_history(-1)
        assert place() == expected
    assert not session.history.can_go_back
    for expected in places[1:]:
        assert session.history.can_go_forward
        session.step_history(1)
        assert place() == expected
    assert not session.history.can_go_forward


def test_going_back_is_told(new_session: _NewSession) -> None:
    """The buttons learn that back or forward became possible."""
    session = new_session()
    seen: list[tuple[bool, bool]] = []
    history = session.history
    session.history_moved.connect(
        lambda: seen.append((history.can_go_back, history.can_go_forward))
    )
    session.select_region("calf.L")
    session.step_history(-1)
    session.step_history(1)
    session.step_history(1)
    assert seen == [(True, False), (False, True), (True, False)]


def test_a_region_whose_lesson_is_missing_can_still_be_selected(pack: Pack) -> None:
    """With its lesson gone, the region is lit and the reader stays where it is."""
    region: Region = pack.regions["calf.L"]
    lessons = tuple(each for each in pack.lessons if not region.section.startswith(f"{each.id}#"))
    first = lessons[0].sections[0]
    session = Session(
        pack._replace(lessons=lessons), Looking(lesson=first.lesson, section=first.address)
    )
    session.select_region(region.id)
    assert session.looking.region == region.id
    assert session.looking.section == first.address


def test_unknown_names_change_nothing(new_session: _NewSession) -> None:
    """A lesson, section, cause or pinned region that is not in the pack is passed over."""
    session = new_session()
    before = session.looking
    for act in (session.open_lesson, session.go_to, session.enter_section, session.pin_region):
        act("no")
    session.select_cause("no")
    assert session.looking == before
