"""What the shipped mechanisms say: shown for every cause, in short sentences, translated."""

import pytest

from explainer.lessons.model import AUDIENCES, Audience, Pack
from explainer.lessons.reference import Reference

from .conftest import LANGUAGES
from .reading_ease import ease_of
from .words_said import sentences_of

HARDEST_GRADE = 6.0
LONGEST_AVERAGE = 15.0
LONGEST_SENTENCE = 24
"""Words of one plain sentence."""
FEWEST_STEPS, MOST_STEPS = 5, 11


def test_every_cause_is_shown_by_a_mechanism(spoken_pack: Pack, behind: Reference) -> None:
    """Each cause leads to a mechanism that is there, or to one of its steps."""
    for cause in spoken_pack.causes.values():
        name, mark, step = cause.shown_by.partition("#")
        assert name in behind.mechanisms, cause.id
        ids = [each.id for each in behind.mechanisms[name].steps]
        assert not mark or step in ids, cause.id


def test_a_mechanism_is_told_in_a_few_steps(reference: Reference) -> None:
    """None is over at once, and none is a lesson of its own."""
    counts = {each.id: len(each.steps) for each in reference.mechanisms.values()}
    outside = {
        name: count for name, count in counts.items() if not FEWEST_STEPS <= count <= MOST_STEPS
    }
    assert outside == {}


def test_a_mechanism_is_easy_to_read(reference: Reference) -> None:
    """Its plain sentences need no more than six years of school, and are short on average."""
    eases = {
        each.id: ease_of(sentences_of(each, "plain")) for each in reference.mechanisms.values()
    }
    hard = {
        name: ease
        for name, ease in eases.items()
        if ease.grade > HARDEST_GRADE or ease.words_a_sentence >= LONGEST_AVERAGE
    }
    assert hard == {}


def test_no_plain_sentence_is_long(reference: Reference) -> None:
    """A step says one sentence, and says it before the reader has forgotten its beginning."""
    for mechanism in reference.mechanisms.values():
        for step in mechanism.steps:
            said = ease_of(step.says.plain)
            assert said.sentences == 1, step.says.plain
            assert said.words <= LONGEST_SENTENCE, step.says.plain
            assert all(ease_of(each).words <= LONGEST_SENTENCE for each in step.points), step.id


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_step_is_said_in_every_language(
    spoken_pack: Pack, reference: Reference, behind: Reference, audience: Audience
) -> None:
    """No sentence of a step is left in the first language; what moves is the same in all."""
    assert list(behind.mechanisms) == list(reference.mechanisms)
    if spoken_pack.language == LANGUAGES[0]:
        assert behind.mechanisms == reference.mechanisms
        return
    for mine, theirs in zip(reference.mechanisms.values(), behind.mechanisms.values(), strict=True):
        for step, other in zip(mine.steps, theirs.steps, strict=True):
            assert step.says.said_to(audience) != other.says.said_to(audience), step.id
            points = step.points_for(audience)
            assert not points or points != other.points_for(audience), step.id
            assert step.moves == other.moves, step.id
            assert step.ground == other.ground, step.id
