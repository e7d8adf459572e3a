"""Walks through connections while articles are being ingested."""

import asyncio
import base64
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random
from typing import Any

import orjson
import pytest

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.ingest.prepare import numbered
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store.archive import Archive
from service.store.fetch import Reads
from service.store.pool import open_pools
from tests.compile import corpus
from tests.compile.conftest import Reader
from tests.compile.test_pages import CONNECTED, ordered

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover

DECIDED = ("judgements", "decisions")
"""What deliveries bring none of."""
MOVING = ("actors CLAIM_COUNT", "propositions")
"""Where an entry moves when more comes: a walk may meet it again, or not at all."""
NESTED = ("Outlet articles", "Actor claims")
STEADY = [
    (path, order)
    for path, order in CONNECTED
    if (" " not in path or path in NESTED) and not f"{path} {order}".startswith(DECIDED + MOVING)
]
FIRST_REPORTED = [
    (path, order)
    for path, order in CONNECTED
    if path == "propositions" and order.startswith("FIRST_REPORTED")
]
"""An order in which only an article that is published earlier moves an entry."""
ABOVE = {"Outlet": "out_1", "Actor": "act_1"}
NEW = 10**6


class Library:
    """A service on a database with the corpus, and what is delivered while it is asked."""

    def __init__(self, answers: Answers, archive: Archive) -> None:
        self.answers, self.archive = answers, archive
        self.delivered = 0

    async def fill(self) -> None:
        async for _ in run(numbered(corpus.articles()), self.archive, Terms("desk")):
            pass

    async def deliver(self, month: int = 5) -> None:
        """One article after another, each published at some time among the others, or later."""
        while True:
            number = self.delivered = self.delivered + 1
            random = Random(number)
            day = f"2024-{month:02}-{random.randrange(1, 9):02}T{random.randrange(24):02}:00:00Z"
            given = corpus.article(number % 12, random) | {
                "url": f"https://news9.example/{number}",
                "publishedAt": day,
            }
            async for receipt in run(numbered([given]), self.archive, Terms("wire")):
                assert receipt.outcome == "CREATED", receipt.problems

    async def page(self, path: str, order: str, **window: Any) -> dict[str, Any]:
        *above, name = path.split()
        given = f"{ordered(order)} first: $first, last: $last, after: $after, before: $before"
        asked = f"{name}({given}) {{ totalCount edges {{ cursor node {{ id }} }} }}"
        if above:
            asked = f'on: node(id: "{ABOVE[above[0]]}") {{ ... on {above[0]} {{ {asked} }} }}'
        types = "$first: Int, $last: Int, $after: String, $before: String"
        text = f"query Page({types}) {{ {asked} }}"
        given_window = {key: window.get(key) for key in ("first", "last", "after", "before")}
        data = orjson.loads(await self.answers.answer(Asked(text, None, given_window), Reader()))
        found: dict[str, Any] = (data["on"] if above else data)[name]
        return found

    async def walk(self, path: str, order: str, random: Random, *, back: bool) -> list[Any]:
        """All entries, met page by page, in the connection's order."""
        end, side = ("last", "before") if back else ("first", "after")
        met: list[Any] = []
        at = None
        while True:
            window = {end: random.randint(1, 30)} | ({side: at} if at else {})
            edges = (await self.page(path, order, **window))["edges"]
            if not edges:
                return met
            met = [*edges, *met] if back else [*met, *edges]
            at = edges[0 if back else -1]["cursor"]


def keys(edge: Any) -> list[Any]:
    """What an entry is sorted by, as its cursor tells."""
    text: str = edge["cursor"]
    parts: list[Any] = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return parts[1:]


@asynccontextmanager
async def library(url: str) -> AsyncIterator[Library]:
    async with open_pools(url, Settings()) as pools:
        library = Library(Answers(graphql_schema, Reads(pools.reads)), Archive(pools.writes))
        yield library


@pytest.fixture(scope="module")
def filled_url(module_database_url: str) -> str:
    async def fill() -> None:
        async with library(module_database_url) as filling:
            await filling.fill()

    asyncio.run(fill())
    return module_database_url


@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
async def test_a_walk_meets_what_was_there_once_and_in_order_while_more_comes(
    filled_url: str, back: bool
) -> None:
    async with library(filled_url) as books:
        await watch(books, STEADY, NEW * (1 + back), month=5, back=back)


@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
async def test_propositions_stay_where_they_are_while_later_articles_repeat_them(
    filled_url: str, back: bool
) -> None:
    async with library(filled_url) as books:
        await watch(books, FIRST_REPORTED, NEW * (3 + back), month=8, back=back)


async def watch(
    books: Library, walks: Sequence[tuple[str, str]], first: int, *, month: int, back: bool
) -> None:
    """Walk while articles are delivered, and hold each walk to what was there before."""
    books.delivered = first
    delivering = asyncio.create_task(books.deliver(month))
    for number, (path, order) in enumerate(walks):
        before = [
            each["node"]["id"] for each in await books.walk(path, order, Random(0), back=back)
        ]
        met = await books.walk(path, order, Random(number), back=back)
        ids = [each["node"]["id"] for each in met]
        assert len(ids) == len(set(ids)) >= len(before) > 1
        assert [each for each in ids if each in set(before)] == before
        sorted_by = [keys(each) for each in met]
        assert sorted_by == sorted(sorted_by, reverse=falling(path, order))
        assert not delivering.done()
    delivering.cancel()
    assert books.delivered > first


def falling(path: str, order: str) -> bool:
    """Whether the last comes first."""
    return order.endswith("DESC") if order else path not in ("actors", "outlets", "issues")
