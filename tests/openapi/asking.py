"""Asks what the examples ask, of a service with the sample."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import orjson

from service.app import application
from service.commands.sample import load_sample
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import keys
from service.store.pool import open_pools
from service.web.replies import JSON, PROBLEM

RECORDED = frozenset({"at", "madeAt", "recordedAt", "revokedAt"})
"""The members that say when something was written here."""

CURSORS = frozenset({"startCursor", "endCursor"})
"""Members that may have such a moment in them."""

A_CURSOR = "WyJvcGFxdWUiXQ"
AN_HOUR = "2026-01-01T00:00:00.000000Z"


@dataclass(frozen=True)
class Asker:
    """Asks over HTTP with a key of all scopes, and waits for the answer."""

    runner: asyncio.Runner
    http: httpx.AsyncClient

    def ask(self, method: str, path: str, request: Mapping[str, Any]) -> httpx.Response:
        """The reply to what an example asks."""
        for name, value in request.get("path", {}).items():
            path = path.replace(f"{{{name}}}", value)
        body = request.get("body")
        if body is not None and not isinstance(body, str):
            body = orjson.dumps(body).decode()
        headers = {"accept": request.get("accept", "*/*")}
        if body is not None:
            headers["content-type"] = request.get("mediaType", "application/json")
        url = httpx.URL(path)
        if "query" in request:
            url = url.copy_with(params=written(request["query"]))
        return self.runner.run(self.http.request(method, url, content=body, headers=headers))


def written(query: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """The parameters of a query as an address has them; a list is one that is repeated."""
    return {
        name: value if isinstance(value, str | list) else orjson.dumps(value).decode()
        for name, value in query.items()
    }


def steady(told: Any) -> Any:
    """An answer in which everything was written at one hour."""
    if isinstance(told, list):
        return [steady(each) for each in told]
    if not isinstance(told, dict):
        return told
    return {name: steady_member(name, value) for name, value in told.items()}


def steady_member(name: str, value: Any) -> Any:
    """A member of such an answer."""
    if value is not None and name in RECORDED:
        return AN_HOUR
    return A_CURSOR if value is not None and name in CURSORS else steady(value)


def answer(reply: httpx.Response) -> dict[str, Any]:
    """A reply as an example has it."""
    media_type = reply.headers["content-type"]
    is_json = media_type in (JSON, PROBLEM)
    body = steady(reply.json()) if is_json else reply.text
    return {"status": reply.status_code, "mediaType": media_type, "body": body}


@contextmanager
def asker(url: str) -> Iterator[Asker]:
    """One who asks an application over the sample in a database of its own."""
    with asyncio.Runner() as runner:
        key = runner.run(filled(url))
        app = application(Settings(), url)
        lifespan = app.router.lifespan_context(app)
        runner.run(lifespan.__aenter__())
        http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url="http://127.0.0.1:8000",
            headers={"authorization": f"Bearer {key}"},
        )
        try:
            yield Asker(runner, http)
        finally:
            runner.run(http.aclose())
            runner.run(lifespan.__aexit__(None, None, None))


async def filled(url: str) -> str:
    """Load the sample, and make a key."""
    async with open_pools(url, Settings()) as pools:
        await load_sample(pools)
        async with pools.writes.connection() as connection:
            return await keys.create(connection, "desk", [Scope.ADMIN])
