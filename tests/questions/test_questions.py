"""Each question over HTTP gives the answer that was worked out by hand, by one statement."""

from collections.abc import Iterator

import httpx
import orjson
import psycopg
import pytest

from service.store import embedded
from tests.questions.conftest import asking, bare, read
from tests.statements import Counter

NUMBERS = [f"{number:02}" for number in range(1, 13)]


@pytest.fixture(scope="module")
def counter(server: embedded.Server, sample_url: str) -> Iterator[Counter]:
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        yield Counter(connection, sample_url)


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_question_has_its_answer(client: httpx.AsyncClient, number: str) -> None:
    reply = await client.post("/graphql", json=await asking(client, number))
    assert bare(reply.json()["data"]) == orjson.loads(read(number, "answer.json"))


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_question_is_one_statement(
    client: httpx.AsyncClient, counter: Counter, number: str
) -> None:
    given = await asking(client, number)
    before = counter.calls()
    await client.post("/graphql", json=given)
    assert list(counter.since(before).values()) == [1]
