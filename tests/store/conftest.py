"""An archive on a database of its own, articles to keep in it, and a look at its rows."""

import copy
from collections.abc import AsyncIterator, Callable
from typing import Any

import psycopg
import pytest

from service.ingest.prepare import prepare
from service.ingest.record import ArticleRecord
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]

PAYLOAD: dict[str, Any] = {
    "url": "https://courier.example/port",
    "outlet": {"name": "The Courier"},
    "headline": "Port closed",
    "language": "en",
    "publishedAt": "2024-12-02T09:30:00Z",
    "retrievedAt": "2024-12-02T10:00:00Z",
    "body": "The port is closed, the minister said. A guard said it was not. "
    "Norland is against it.",
    "actors": [
        {"key": "minister", "name": "Ada Brandt", "type": "PERSON", "aliases": ["Brandt"]},
        {"key": "norland", "name": "Norland", "type": "GOVERNMENT", "countries": ["NO"]},
    ],
    "issues": [{"key": "port", "label": "Closing the port"}],
    "sources": [
        {
            "key": "minister",
            "text": "the minister",
            "kind": "PERSON",
            "identification": "NAMED",
            "actor": "minister",
        },
        {"key": "guard", "text": "A guard", "kind": "PERSON", "identification": "UNNAMED"},
    ],
    "claims": [
        {
            "key": "closed",
            "text": "The port is closed.",
            "evidence": [{"quote": "The port is closed"}],
            "quoteType": "INDIRECT",
            "cue": "said",
            "sources": ["minister"],
            "about": ["norland"],
        },
        {
            "text": "The port is not closed.",
            "evidence": [{"quote": "it was not"}],
            "quoteType": "INDIRECT",
            "sources": ["guard"],
        },
    ],
    "stances": [
        {
            "actor": "norland",
            "target": {"issue": "port"},
            "position": "OPPOSES",
            "mode": "DECLARED",
            "evidence": [{"quote": "Norland is against it"}],
            "viaClaim": "closed",
        }
    ],
}


@pytest.fixture
def payload() -> dict[str, Any]:
    """A short article as it is delivered, to change at will."""
    return copy.deepcopy(PAYLOAD)


@pytest.fixture
def article(payload: dict[str, Any]) -> Article:
    """A record of the article, with other values where they are given."""

    def make(**changed: Any) -> ArticleRecord:
        prepared = prepare(payload | changed)
        assert prepared.record is not None, prepared.problems
        return prepared.record

    return make


@pytest.fixture
async def archive(database_url: str) -> AsyncIterator[Archive]:
    writes = pool.writes(database_url, Settings())
    await writes.open()
    yield Archive(writes)
    await writes.close()


@pytest.fixture
def rows(database_url: str) -> Rows:
    """Ask the database."""

    def ask(query: str, *values: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(database_url) as connection:
            return connection.execute(query.encode(), values).fetchall()

    return ask
