"""Facets: what they cost, and what is said of those that would cost too much."""

import psycopg
import pytest

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.compile.measure import Limits
from service.domain.faults import BadPage, TookTooLong, TooManyFacets
from service.settings import Settings
from service.store.fetch import Reads
from service.store.pool import reads
from tests.compile.conftest import Asker, Reader

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


@pytest.mark.parametrize(
    ("text", "path", "hint"),
    [
        (
            "{ claims { facets(by: OUTLET) { count } all: totalCount } }",
            ("claims", "facets"),
            "`claims.facets`, `claims.all` read all that the filter leaves: narrow the `where` of "
            "the connection, for example by a range of time, or ask without.",
        ),
        ("{ claims { nodes { id } } }", (), "Narrow `where`, or ask for fewer entries."),
    ],
)
async def test_what_takes_too_long_is_told_with_what_to_narrow(
    database_url: str, text: str, path: tuple[str, ...], hint: str
) -> None:
    pool = reads(database_url, Settings(read_timeout=0.2))
    await pool.open()
    answers = Answers(graphql_schema, Reads(pool))
    with psycopg.connect(database_url) as locking:
        locking.execute("lock table claim in access exclusive mode")
        with pytest.raises(TookTooLong) as raised:
            await answers.answer(Asked(text), Reader())
    await pool.close()
    assert (raised.value.path, raised.value.hint) == (path, hint)
