"""Databases that articles are carried between, and one who delivers, exports and looks."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson
import psycopg
import pytest

from bench.contents import Contents, contents
from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.commands.sample import ARTICLES
from service.domain.vocabulary import ReviewStatus
from service.exchange.parts import Article
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.prepare import numbered
from service.ingest.receipt import Receipt
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store.archive import Archive
from service.store.fetch import Reads
from service.store.pool import Pools, reads, writes
from service.web.gathering import EVERYWHERE, Gathering
from tests.compile.conftest import Reader

ALEPPO = Path(__file__).parent.parent / "data/aleppo-article.json"
DESK = "desk"
EVERY = """
{ articles(first: 100, orderBy: {field: PUBLISHED_AT, direction: ASC}) {
  nodes { id versions { nodes { version } } }
} }
"""


class Exchange:
    """A database that articles come into and go out of."""

    def __init__(self, url: str, runner: asyncio.Runner) -> None:
        settings = Settings(read_connections=1, write_connections=2)
        self.url, self.run = url, runner.run
        self.pools = Pools(reads(url, settings), writes(url, settings))
        self.archive = Archive(self.pools.writes)
        self.answers = Answers(graphql_schema, Reads(self.pools.reads))

    async def open(self) -> None:
        await self.pools.reads.open()
        await self.pools.writes.open()

    async def close(self) -> None:
        await self.pools.reads.close()
        await self.pools.writes.close()

    def sample(self) -> None:
        """The sample, and the article of the design beside it."""
        files = [*sorted(ARTICLES.glob("*.json")), ALEPPO]
        receipts = self.take([orjson.loads(file.read_bytes()) for file in files], DESK)
        assert all(not receipt.problems for receipt in receipts)

    def deliver(self, payload: Any, producer: str = DESK) -> Receipt:
        """Take one article in."""
        (receipt,) = self.take([payload], producer)
        assert receipt.problems == ()
        return receipt

    def post(self, document: bytes, content_type: str, producer: str = DESK) -> Receipt:
        """Take a document in as it would be posted."""
        items = list(articles(BytesIO(document), "-", Beside(content_type=content_type)))
        (receipt,) = self.take([each.payload for each in items if not each.fault], producer)
        assert not [each.fault for each in items if each.fault]
        return receipt

    def take(self, payloads: list[Any], producer: str) -> list[Receipt]:
        async def taken() -> list[Receipt]:
            terms = Terms(producer)
            return [each async for each in run(numbered(payloads), self.archive, terms)]

        return self.run(taken())

    def gather(
        self, id_: str, version: int | None = None, standing: tuple[ReviewStatus, ...] = EVERYWHERE
    ) -> Article:
        """An article of it with all its parts."""
        found = self.run(Gathering(self.answers, Reader()).article({"id": id_}, version, standing))
        assert found is not None
        return found

    def versions(self) -> list[tuple[str, int]]:
        """Its articles with all their versions, the older ones first."""
        data = orjson.loads(self.run(self.answers.answer(Asked(EVERY), Reader())))
        return [
            (node["id"], each["version"])
            for node in data["articles"]["nodes"]
            for each in reversed(node["versions"]["nodes"])
        ]

    def rows(self, statement: str, *values: Any) -> list[Any]:
        """What a statement finds in it."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(statement.encode(), values).fetchall()

    def contents(self) -> Contents:
        """All that it holds."""
        return contents(self.url)


@contextmanager
def exchanging(url: str) -> Iterator[Exchange]:
    with asyncio.Runner() as runner:
        exchange = Exchange(url, runner)
        runner.run(exchange.open())
        try:
            yield exchange
        finally:
            runner.run(exchange.close())


@pytest.fixture
def exchange(database_url: str) -> Iterator[Exchange]:
    """An empty database."""
    with exchanging(database_url) as exchange:
        yield exchange


@pytest.fixture(scope="module")
def filled(module_database_url: str) -> Iterator[Exchange]:
    """A database with the sample, for the tests of one file."""
    with exchanging(module_database_url) as exchange:
        exchange.sample()
        yield exchange
