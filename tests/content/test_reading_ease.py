"""The measure of reading ease is right where the answer is known."""

import pytest

from .reading_ease import ease_of, syllables_by_letters, syllables_in

KNOWN = {
    1: "ache aches the pain heat helped caused moves leads size knee cough through bruise pulled",
    2: "kidney muscle muscles table fever doctor needed ankle being going diet viral spinal houses",
    3: "infection medicine area serious idea period uterus abdomen chemical recover messenger",
    4: "emergency information inflammation bacteria ibuprofen",
    5: "antibiotic university inflammatory hypothalamus paracetamol sensitisation",
}


@pytest.mark.parametrize(("count", "words"), KNOWN.items())
def test_syllables_of_known_words(count: int, words: str) -> None:
    """Syllables are counted as a dictionary gives them."""
    for method in (syllables_in, syllables_by_letters):
        wrong = {each: method(each) for each in words.split() if method(each) != count}
        assert wrong == {}


def test_grade_of_a_known_text() -> None:
    """Sentences, words and syllables add up to the published formula."""
    ease = ease_of("The cat sat on the mat. It was happy there, generally!\n- One more (2.5 cm)")
    assert (ease.sentences, ease.words, ease.syllables) == (3, 15, 19)
    assert ease.grade == pytest.approx(0.39 * 5 + 11.8 * 19 / 15 - 15.59)
    assert ease.words_a_sentence == 5


def test_harder_text_has_a_higher_grade() -> None:
    """A clinical sentence is graded far above a plain one that says the same."""
    plain = "Germs have got into a kidney. It swells and hurts. You feel hot and sick."
    clinical = (
        "Ascending bacterial infection of the renal parenchyma distends the capsule, "
        "producing visceral nociceptive pain accompanied by pyrexia and nausea."
    )
    assert ease_of(plain).grade < 3
    assert ease_of(clinical).grade > 15
