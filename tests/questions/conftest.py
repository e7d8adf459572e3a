"""The sample in a service that speaks HTTP, and the questions that are asked of it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from service.app import application
from service.commands.sample import load_sample
from service.settings import Settings
from service.store.pool import open_pools

QUESTIONS = Path(__file__).parent
UNKNOWABLE = {"id", "score", "reasons", "cursor", "endCursor", "highlight"}
"""What an answer that was worked out by hand cannot know."""


@pytest.fixture(scope="module")
def sample_url(module_database_url: str) -> str:
    """A database with the sample; nobody writes in it."""

    async def load() -> None:
        async with open_pools(module_database_url, Settings()) as pools:
            await load_sample(pools)

    asyncio.run(load())
    return module_database_url


@pytest.fixture
async def client(sample_url: str) -> AsyncIterator[httpx.AsyncClient]:
    """One who asks the service about the sample, over HTTP."""
    app = application(Settings(), sample_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        yield client


def read(number: str, kind: str) -> str:
    """A file of the question with this number."""
    (path,) = QUESTIONS.glob(f"{number}-*.{kind}")
    return path.read_text(encoding="utf-8")


def bare(value: Any) -> Any:
    """An answer without what only the database knows."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if isinstance(value, dict):
        return {key: bare(each) for key, each in value.items() if key not in UNKNOWABLE}
    return value


async def id_of(client: httpx.AsyncClient, connection: str, text: str) -> str:
    """The id of the claim or proposition with this text, that comes last in its list."""
    query = f"query($after: String) {{ {connection}(first: 100, after: $after) {{"
    query += " nodes { id text } pageInfo { hasNextPage endCursor } } }"
    after, found = None, ""
    while True:
        given = {"query": query, "variables": {"after": after}}
        page = (await client.post("/graphql", json=given)).json()["data"][connection]
        found = next((node["id"] for node in page["nodes"][::-1] if node["text"] == text), found)
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


async def asking(client: httpx.AsyncClient, number: str) -> dict[str, Any]:
    """A question with its variables, in which ids stand for the texts that they are of."""
    variables = orjson.loads(read(number, "variables.json"))
    for name, value in variables.items():
        match value:
            case {"claim": text}:
                variables[name] = await id_of(client, "claims", text)
            case {"proposition": text}:
                variables[name] = await id_of(client, "propositions", text)
    return {"query": read(number, "graphql"), "variables": variables}
