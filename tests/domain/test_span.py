"""Evidence is located in the body, or refused. Never guessed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.domain.rules import Rule
from service.domain.span import Evidence, Quote, Span, in_order

BODY = (
    "“We will stay,” he said. “We\u00a0will  stay,” she wrote — "
    "in the of\ufb01ce, at the cafe\u0301."
)


def located(quote: Quote, body: str = BODY) -> Span:
    return Evidence(body).locate(quote)[0]


def refused(quote: Quote, body: str = BODY) -> Rejected:
    with pytest.raises(Rejected) as fault:
        Evidence(body).locate(quote)
    return fault.value


def test_a_quote_that_stands_once_is_found_with_what_is_around_it() -> None:
    assert located(Quote("he said"), "x" * 40 + " he said " + "y" * 40) == Span(
        41, 48, "he said", "x" * 31 + " ", " " + "y" * 31
    )


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        ('stay," she', "stay,” she"),
        ("she wrote - in", "she wrote — in"),
        ("the office,", "the of\ufb01ce,"),
        ("the café", "the cafe\u0301"),
        ("\nshe   wrote ", "she wrote"),
        ("in the o\u200bffice", "in the of\ufb01ce"),
    ],
)
def test_differences_without_meaning_are_bridged_with_a_note(quote: str, exact: str) -> None:
    span, changes = Evidence(BODY).locate(Quote(quote))
    assert span.exact == exact == BODY[span.start : span.end]
    assert changes == ((Rule.QUOTE_LOCATED, quote, exact),)


def test_a_quote_that_stands_nowhere_is_refused_with_the_closest_passage() -> None:
    fault = refused(Quote("We will stay, he promised"))
    assert fault.code == "QUOTE_NOT_FOUND"
    assert "We will stay" in str(fault.hint)


def test_a_quote_that_stands_twice_is_refused_with_its_places() -> None:
    fault = refused(Quote("ab"), "ab, ab; ab")
    assert fault.code == "QUOTE_AMBIGUOUS"
    assert fault.hint == "It stands at 0: [ab], ab; ab; at 4: ab, [ab]; ab; at 8: ab, ab; [ab]."


def test_start_says_which_occurrence_is_meant() -> None:
    assert located(Quote("ab", start=3), "ab ab ab").start == 3


@pytest.mark.parametrize("start", [-1, 1, 8, 10**30])
def test_a_start_at_which_the_quote_does_not_stand_is_refused(start: int) -> None:
    assert refused(Quote("ab", start=start), "ab ab ab").code == "QUOTE_NOT_AT_START"


@pytest.mark.parametrize(
    "quote",
    [
        Quote("stay", prefix="We will "),
        Quote("stay", suffix=",” he"),
        Quote("stay", suffix=',"he said'),
    ],
)
def test_the_words_around_say_which_occurrence_is_meant(quote: Quote) -> None:
    assert located(quote).start == 9


def test_words_around_that_fit_nowhere_leave_a_quote_ambiguous() -> None:
    assert refused(Quote("stay", prefix="never ")).code == "QUOTE_AMBIGUOUS"


def test_words_around_that_do_not_fit_the_only_occurrence_are_noted() -> None:
    _, changes = Evidence(BODY).locate(Quote("he said", prefix="never "))
    assert [change.rule for change in changes] == [Rule.CONTEXT_IGNORED]


def test_half_a_ligature_is_no_quote() -> None:
    assert refused(Quote("i-ce"), "of\ufb01–ce").code == "QUOTE_NOT_FOUND"


def test_evidence_is_put_in_order_and_may_not_overlap() -> None:
    first, second = located(Quote("he said")), located(Quote("she wrote"))
    assert in_order([second, first]) == (first, second)
    with pytest.raises(Rejected) as fault:
        in_order([first, located(Quote("said."))])
    assert fault.value.code == "SPANS_OVERLAP"


@given(st.text(max_size=200), st.data())
def test_a_quote_cut_from_a_body_is_found_at_its_place(body: str, data: st.DataObject) -> None:
    assume(body)
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))
    span = located(Quote(body[start:end], start=start), body)
    assert (span.start, span.end, span.exact) == (start, end, body[start:end])
    if body.find(body[start:end]) == start and body.find(body[start:end], start + 1) < 0:
        assert located(Quote(body[start:end]), body) == span


@given(
    st.text(st.sampled_from("ab “”\"'’«–—-\u00a0\n\u200b\ufb01e\u0301é"), max_size=60), st.data()
)
def test_a_span_is_always_a_slice_of_the_body(body: str, data: st.DataObject) -> None:
    quote = data.draw(st.text(st.sampled_from('ab "-fié'), min_size=1, max_size=6))
    try:
        span = located(Quote(quote), body)
    except Rejected:
        return
    assert body[span.start : span.end] == span.exact
    assert body[: span.start].endswith(span.prefix)
    assert body[span.end :].startswith(span.suffix)


WORDS = st.lists(
    st.sampled_from(["alpha", "beta’s", "“gamma”", "d–e", "né"]), min_size=1, max_size=30
)


@given(WORDS, st.data())
def test_a_disturbed_quote_is_found_at_its_place(words: list[str], data: st.DataObject) -> None:
    body = " ".join(f"{word}{i}" for i, word in enumerate(words))
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(f"{word}{i}" for i, word in enumerate(words) if i >= start)
    table = str.maketrans({"’": "'", "“": '"', "”": "»", "–": "-", "é": "e\u0301", " ": "\u00a0 "})
    assert located(Quote(quote.translate(table)), body).exact == quote
