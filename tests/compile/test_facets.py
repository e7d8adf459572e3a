"""Facets: what they cost, and what is said of those that would cost too much."""

import pytest

from service.compile.measure import Limits
from service.domain.faults import BadPage, TooManyFacets
from tests.compile.conftest import Asker

MOST = Limits().facets
FACETS = ["OUTLET", "DAY", "QUOTE_TYPE", "ATTITUDE", "IDENTIFICATION", "AFFILIATION"]


def facets(number: int) -> str:
    """A selection of that many facets."""
    return " ".join(f"f{i}: facets(by: {FACETS[i % 6]}) {{ count }}" for i in range(number))


def test_an_operation_has_as_many_facets_as_the_limit_and_no_more(asker: Asker) -> None:
    assert len(asker(f"{{ claims {{ {facets(MOST)} }} }}")["claims"]) == MOST
    fault = asker.fault(f"{{ claims {{ {facets(MOST)} }} more: claims {{ {facets(1)} }} }}")
    assert fault.code == TooManyFacets.code
    assert fault.path == ("more", "f0")
    assert fault.hint == "At most 10 in one operation."


def test_a_facet_costs_like_a_count_for_each_row_that_it_is_below(asker: Asker) -> None:
    below = f"claims {{ {facets(9)} totalCount }}"
    assert asker(f"{{ articles(first: 14) {{ nodes {{ {below} }} }} }}")
    fault = asker.fault(f"{{ articles(first: 100) {{ nodes {{ {below} }} }} }}")
    assert (fault.code, fault.path[:2]) == ("TOO_COSTLY", ("articles", "nodes"))


@pytest.mark.parametrize("first", [-1, 101])
def test_a_facet_lists_up_to_a_hundred_values(asker: Asker, first: int) -> None:
    text = "query F($n: Int) { claims { facets(by: DAY, first: $n) { value } } }"
    fault = asker.fault(text, {"n": first})
    assert (fault.code, fault.path) == (BadPage.code, ("claims", "facets"))
    assert len(asker(text, {"n": 2})["claims"]["facets"]) == 2
    assert asker(text, {"n": None}) == asker(text, {"n": 20})


def test_the_window_of_a_connection_plays_no_part_in_its_facets(asker: Asker) -> None:
    text = "{ claims(%s) { facets(by: DAY) { value count } nodes { id } } }"
    whole = asker(text % "first: 100")["claims"]["facets"]
    assert asker(text % "last: 1")["claims"]["facets"] == whole
