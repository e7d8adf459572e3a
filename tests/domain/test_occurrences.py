"""A string is found wherever it stands, whether an index is used or the text is scanned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.domain.occurrences import INDEXED_AFTER, Occurrences, Work
from service.domain.span import MOST_MISSES, Evidence, Quote


def all_places(text: str, wanted: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(wanted, at)]


@given(st.text("ab", max_size=80), st.data())
def test_the_index_finds_what_scanning_finds(text: str, data: st.DataObject) -> None:
    occurrences = Occurrences(text, Work())
    for _ in range(INDEXED_AFTER):
        occurrences.of("c")
    start = data.draw(st.integers(0, len(text)))
    wanted = data.draw(st.text("ab", min_size=15, max_size=20)) + text[start : start + 16]
    for each in (wanted, text[start : start + 16] or "a"):
        assert occurrences.of(each) == all_places(text, each)


def test_a_text_of_one_letter_is_scanned_as_its_index_is_of_no_use() -> None:
    occurrences = Occurrences("a" * 40_000 + "b", Work())
    for _ in range(INDEXED_AFTER + 1):
        assert occurrences.of("a" * 20 + "b") == [39_980]


def test_searches_that_would_take_too_long_are_refused() -> None:
    evidence = Evidence("a" * 1_000_000 + "b")
    with pytest.raises(Rejected) as refused:
        for _ in range(1_000):
            evidence.locate(Quote("a" * 20 + "b"))
    assert refused.value.code == "TOO_MANY_PARTS"


def test_after_a_hundred_quotes_that_stand_nowhere_no_more_are_looked_for() -> None:
    evidence = Evidence("Nothing of that.")
    codes = []
    for i in range(MOST_MISSES + 1):
        with pytest.raises(Rejected) as refused:
            evidence.locate(Quote(f"Some other words {i}"))
        codes.append(refused.value.code)
    assert codes == ["QUOTE_NOT_FOUND"] * MOST_MISSES + ["TOO_MANY_PARTS"]
