"""The service on a database of its own, with a client that speaks HTTP to it."""

import copy
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from psycopg import AsyncConnection

from service.app import application
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import keys

Ask = Callable[..., Awaitable[httpx.Response]]

TESTS = Path(__file__).parent.parent
ALEPPO = orjson.loads((TESTS / "data" / "aleppo-article.json").read_bytes())

DELIVER = """
mutation Deliver($input: [ArticleInput!]!, $dryRun: Boolean! = false) {
  ingestArticles(input: $input, dryRun: $dryRun) {
    results {
      index
      outcome
      article { id url version headline claims(first: 1) { totalCount } }
      counts { claims sources stances actors issues }
      problems { path code message hint }
      notes { path rule given kept }
    }
  }
}
"""


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
async def client(database_url: str, settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = application(settings, database_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        yield client


@pytest.fixture
async def key(database_url: str) -> str:
    """A key that may deliver."""
    return await made(database_url, Scope.INGEST)


async def made(database_url: str, *scopes: Scope) -> str:
    """A key with these scopes, named after them."""
    name = "+".join(scopes)
    async with await AsyncConnection.connect(database_url) as connection:
        return await keys.create(connection, name, list(scopes))


@pytest.fixture
def ask(client: httpx.AsyncClient) -> Ask:
    async def asked(query: str, key: str | None = None, **variables: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {key}"} if key else {}
        message = {"query": query, "variables": variables}
        return await client.post("/graphql", json=message, headers=headers)

    return asked


@pytest.fixture
def aleppo() -> dict[str, Any]:
    """A real article with its claims, sources and stances, to change at will."""
    return copy.deepcopy(ALEPPO)


def question(name: str) -> str:
    """The text of one of the questions."""
    (path,) = (TESTS / "questions").glob(f"{name}-*.graphql")
    return path.read_text(encoding="utf-8")


def fault(reply: httpx.Response) -> dict[str, Any]:
    """The one error of a reply: its path, its code and its hint."""
    (error,) = reply.json()["errors"]
    extensions = error["extensions"]
    return {"path": error.get("path", []), "message": error["message"], **extensions}
