"""Ratings of fact-checkers, in words and in numbers, on one scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import rating
from service.domain.vocabulary import FactCheckRating as R


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("False", R.FALSE),
        (" FALSE. ", R.FALSE),
        ("Pants on Fire!", R.FALSE),
        ("Mostly true", R.MOSTLY_TRUE),
        ("Half True", R.MIXED),
        ("Missing context", R.MISLEADING),
        ("Yanlış", R.FALSE),
        ("Faux", R.FALSE),
        ("خاطئ", R.FALSE),
        ("Mostly false: nobody did", R.MOSTLY_FALSE),
        ("False - the bridge stands", R.FALSE),
        ("True, but late", R.TRUE),
        ("Not false at all", None),
        ("Spinach", None),
        ("", None),
    ],
)
def test_words_have_their_place_on_the_scale(words: str, meant: R | None) -> None:
    assert rating.of_words(words) is meant


@pytest.mark.parametrize(
    ("value", "worst", "best", "meant"),
    [
        (1, 1, 5, R.FALSE),
        (2, 1, 5, R.MOSTLY_FALSE),
        (3, 1, 5, R.MIXED),
        (4, 1, 5, R.MOSTLY_TRUE),
        (5, 1, 5, R.TRUE),
        (5, 5, 1, R.FALSE),
        (100, 0, 100, R.TRUE),
        (0, 1, 5, None),
        (6, 1, 5, None),
        (3, 3, 3, None),
    ],
)
def test_numbers_have_their_place_on_the_scale(
    value: float, worst: float, best: float, meant: R | None
) -> None:
    assert rating.of_number(value, worst, best) is meant


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_any_number_is_on_the_scale_or_not(value: float, worst: float, best: float) -> None:
    assert rating.of_number(value, worst, best) in (*R, None)


def test_every_rating_but_what_no_number_says_can_be_reached_by_words() -> None:
    assert set(rating.KNOWN.values()) == set(R)
