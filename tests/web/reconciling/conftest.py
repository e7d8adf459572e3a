"""The sample in a service that speaks HTTP, and one who reconciles with it as OpenRefine does."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest

from service.app import application
from service.commands.sample import load_sample
from service.settings import Settings
from service.store.pool import open_pools
from tests.web.reconciling.shapes import Results

PATH = "/v1/reconcile"
SCHEME = "externalId.onrecord-sample"
Reconcile = Callable[..., Awaitable[list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def sample_url(module_database_url: str) -> str:
    """A database with the sample; nobody writes in it."""

    async def load() -> None:
        async with open_pools(module_database_url, Settings()) as pools:
            await load_sample(pools)

    asyncio.run(load())
    return module_database_url


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
async def client(sample_url: str, settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = application(settings, sample_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        yield client


async def batch(client: httpx.AsyncClient, queries: Any) -> httpx.Response:
    """The reply to a batch, sent as OpenRefine sends it."""
    text = queries if isinstance(queries, str) else json.dumps(queries)
    return await client.post(PATH, data={"queries": text})


@pytest.fixture
def reconcile(client: httpx.AsyncClient) -> Reconcile:
    """The candidates for one query, each reply held against the protocol."""

    async def reconciled(name: str | None = None, **parts: Any) -> list[dict[str, Any]]:
        query = parts if name is None else {"query": name, **parts}
        reply = await batch(client, {"q0": query})
        assert reply.status_code == 200, reply.text
        Results.model_validate_json(reply.content)
        candidates: list[dict[str, Any]] = reply.json()["q0"]["result"]
        scores = [each["score"] for each in candidates]
        assert scores == sorted(scores, reverse=True)
        return candidates

    return reconciled


def having(**values: Any) -> list[dict[str, Any]]:
    """Properties as a query has them; `id` is the external id of the sample."""
    return [{"pid": SCHEME if name == "id" else name, "v": value} for name, value in values.items()]


def refused(reply: httpx.Response) -> tuple[int, str, str | None]:
    """The status, the code and the path of a refusal."""
    assert reply.headers["content-type"] == "application/problem+json"
    told = reply.json()
    return reply.status_code, told["code"], told.get("path")
