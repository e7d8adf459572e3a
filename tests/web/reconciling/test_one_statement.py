"""Ten queries are one statement, and tables with gaps are the same statement again."""

from collections.abc import Iterator
from typing import Any

import httpx
import psycopg
import pytest

from service.store import embedded
from tests.statements import Calls, Counter
from tests.web.reconciling.conftest import batch, having


@pytest.fixture(scope="module")
def counter(server: embedded.Server, sample_url: str) -> Iterator[Counter]:
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        yield Counter(connection, sample_url)


async def sent(client: httpx.AsyncClient, counter: Counter, queries: Any) -> Calls:
    """The statements that a batch becomes, and how often each is sent."""
    before = counter.calls()
    assert (await batch(client, queries)).status_code == 200
    return counter.since(before)


@pytest.mark.parametrize("number", [1, 10])
async def test_a_batch_of_ten_is_one_statement(
    client: httpx.AsyncClient, counter: Counter, number: int
) -> None:
    queries = {str(i): {"query": "Merun", "properties": having(id="x")} for i in range(number)}
    assert list((await sent(client, counter, queries)).values()) == [1]


async def test_a_hundred_are_ten_times_one_statement(
    client: httpx.AsyncClient, counter: Counter
) -> None:
    queries = {str(i): {"query": "Merun"} for i in range(100)}
    assert list((await sent(client, counter, queries)).values()) == [10]


async def test_gaps_in_a_table_make_no_other_statement(
    client: httpx.AsyncClient, counter: Counter
) -> None:
    statements = set()
    for gaps in range(1, 10, 2):
        queries = {
            str(i): {
                "query": f"Merun {i}",
                "properties": having(id=str(i) if i < gaps else "", context="a" * (i % gaps)),
            }
            for i in range(10)
        }
        statements |= set(await sent(client, counter, queries))
    assert len(statements) == 1
