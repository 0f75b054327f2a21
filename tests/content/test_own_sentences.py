"""The lessons say in sentences of their own what popular articles claim."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from explainer.lessons.model import AUDIENCES, Pack
from explainer.lessons.plain_text import lesson_text
from explainer.lessons.resource_paths import content_folder

LENGTH = 8
"""Words in a row; shorter runs are shared by whoever writes on one subject."""
_DIGITS = 10
_WORD = re.compile(r"[^\W_]+")


def runs_of(text: str) -> Iterator[str]:
    """Yield each run of eight words of ``text``, in lower case and without punctuation."""
    words = _WORD.findall(re.sub(r"['\u2019]", "", text.lower()))
    for start in range(len(words) - LENGTH + 1):
        yield " ".join(words[start : start + LENGTH])


def hash_of(run: str) -> str:
    """Return the fingerprint by which a run stands in ``claim_runs.txt``."""
    return hashlib.sha256(run.encode()).hexdigest()[:_DIGITS]


def hashes_of(text: str) -> set[str]:
    """Return the fingerprints of all runs of ``text``."""
    return {hash_of(each) for each in runs_of(text)}


def shared_with(hashes: set[str], text: str) -> list[str]:
    """Return the runs of ``text`` whose fingerprints are among ``hashes``."""
    return [each for each in runs_of(text) if hash_of(each) in hashes]


def _claimed() -> set[str]:
    lines = Path(__file__).with_name("claim_runs.txt").read_text(encoding="utf-8").splitlines()
    return {each for each in lines if not each.startswith("#")}


def _texts_in(value: object) -> Iterator[str]:
    """Yield every text of a parsed TOML file, whatever its key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each)


def _english(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield all that is written in English: each page as read, each text of each table."""
    for lesson in pack.lessons:
        for audience in AUDIENCES:
            yield lesson.id, lesson_text(pack, lesson, audience)
    tables = [
        content_folder().glob(each) for each in ("*.toml", "en/*.toml", "en/mechanisms/*.toml")
    ]
    for path in chain(*tables):
        for text in _texts_in(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path.name, text


def test_no_sentence_is_that_of_the_articles(pack: Pack) -> None:
    """No eight words in a row are those of a claim, wherever in the English content."""
    claimed = _claimed()
    shared = {(place, run) for place, text in _english(pack) for run in shared_with(claimed, text)}
    assert shared == set()


def test_all_english_content_is_held_against_the_claims(pack: Pack) -> None:
    """Lessons, cards, glossary, claims, flags, questions and sources are all looked at."""
    places: dict[str, int] = {}
    for place, text in _english(pack):
        places[place] = places.get(place, 0) + sum(1 for _ in runs_of(text))
    files = {"causes", "claims", "glossary", "questions", "red-flags", "regions", "sources"}
    assert {f"{each}.toml" for each in files} <= set(places)
    assert all(places[each.id] > 3000 for each in pack.lessons)
    assert all(places[f"{each}.toml"] > 400 for each in files)


def test_a_shared_run_would_be_found() -> None:
    """Eight words are found within other words, whatever their case, marks and line breaks."""
    hashes = hashes_of("The quick brown fox doesn't jump over lazy dogs.")
    assert len(hashes) == 2
    text = "He said: \u201cThe QUICK, brown\nfox \u2013 doesn\u2019t jump over *lazy* cats.\u201d"
    assert shared_with(hashes, text) == ["the quick brown fox doesnt jump over lazy"]
    assert shared_with(hashes, "The quick brown fox does not jump over lazy dogs.") == []


def test_claims_are_there_to_be_held_against() -> None:
    """The file holds fingerprints of the form that the search looks for, and enough of them."""
    claimed = _claimed()
    assert len(claimed) > 500
    assert {len(each) for each in claimed} == {len(hash_of("any words"))}
    assert all(re.fullmatch(r"[0-9a-f]+", each) for each in claimed)
