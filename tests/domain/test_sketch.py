"""Texts that are alike share a band, and others seldom do; what is stored stays readable."""

from itertools import pairwise
from random import Random

from datasketch.minhash import MinHash
from hypothesis import given
from hypothesis import strategies as st

from service.domain import sketch

WORDS = [f"word{number}" for number in range(2_000)]
KNOWN = "The port is closed, the minister said."


def text(seed: int, length: int = 400) -> str:
    return " ".join(Random(seed).choices(WORDS, k=length))


def edited(given: str, every: int) -> str:
    """The text with every so many words replaced."""
    words = given.split()
    return " ".join("other" if place % every == 0 else word for place, word in enumerate(words))


def alike(one: str, other: str) -> float:
    return sketch.likeness(sketch.runs(one), sketch.runs(other))


def test_the_bands_of_a_known_text_are_those_that_are_stored() -> None:
    assert sketch.of_body(KNOWN)[:3] == (-520679087, -581921482, -1311173148)
    assert sketch.of_sentences([KNOWN])[0][:3] == (55542400, 1049104944, -808204626)


def test_near_duplicates_share_a_band() -> None:
    found = 0
    for seed in range(100):
        one, other = text(seed), edited(text(seed), 14)
        assert 0.4 < alike(one, other) < 0.6
        found += bool(set(sketch.of_body(one)) & set(sketch.of_body(other)))
    assert found >= 99


def test_texts_that_have_little_in_common_share_none() -> None:
    bands = [set(sketch.of_body(text(seed))) for seed in range(100)]
    assert sum(bool(one & other) for one, other in pairwise(bands)) <= 1


def test_the_share_of_equal_values_is_the_likeness_about() -> None:
    one, other = text(1), edited(text(1), 14)
    mine, others = (MinHash(num_perm=512, scheme="affine32", hashfunc=int) for _ in range(2))
    for hashes, each in ((sketch.runs(one), mine), (sketch.runs(other), others)):
        each.update_batch((hashes & sketch.LOW).tolist())
    assert abs(mine.jaccard(others) - alike(one, other)) < 0.08


def test_case_punctuation_and_compatibility_forms_are_not_looked_at() -> None:
    assert alike("The port is closed - the minister said", KNOWN) == 1.0
    assert alike("ＴＨＥ PORT is closed: “the” minister said!", KNOWN) == 1.0


def test_a_short_text_is_one_run_and_one_without_words_has_none() -> None:
    assert sketch.runs("Photo gallery").size == 1
    assert sketch.of_body(" … ") == ()
    assert sketch.of_sentences(["", "Photo"])[0] == ()
    assert len(sketch.of_sentences(["", "Photo"])[1]) == sketch.SENTENCE.bands
    assert sketch.of_sentences([]) == []


@given(st.lists(st.text(max_size=80), max_size=6))
def test_sentences_at_once_are_as_one_by_one(texts: list[str]) -> None:
    assert sketch.of_sentences(texts) == [sketch.of_sentences([text])[0] for text in texts]
