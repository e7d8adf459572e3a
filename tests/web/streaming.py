"""A stream of ingestion that a test feeds and reads as it likes, without a network."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from starlette.types import ASGIApp, Message

PATIENCE = 20


class Exchange:
    """One request, whose body comes and whose reply goes piece by piece."""

    def __init__(self) -> None:
        self.coming: asyncio.Queue[Message] = asyncio.Queue()
        self.gone: asyncio.Queue[bytes] = asyncio.Queue()
        self.reads = asyncio.Event()
        self.reads.set()
        self.status = 0
        self.rest = b""

    async def receive(self) -> Message:
        return await self.coming.get()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            return
        await self.reads.wait()
        self.gone.put_nowait(message["body"])
        if not message.get("more_body", False):
            self.gone.put_nowait(b"\0")

    def put(self, data: bytes, *, more: bool = True) -> None:
        """Some of the body comes."""
        self.coming.put_nowait({"type": "http.request", "body": data, "more_body": more})

    def hang_up(self) -> None:
        """The client is gone."""
        self.coming.put_nowait({"type": "http.disconnect"})

    async def line(self) -> dict[str, Any]:
        """The next line of the reply."""
        while b"\n" not in self.rest:
            async with asyncio.timeout(PATIENCE):
                self.rest += await self.gone.get()
        line, _, self.rest = self.rest.partition(b"\n")
        told: dict[str, Any] = orjson.loads(line)
        return told

    async def lines(self) -> list[dict[str, Any]]:
        """All lines to the end of the reply."""
        while not self.rest.endswith(b"\0"):
            async with asyncio.timeout(PATIENCE):
                self.rest += await self.gone.get()
        return [orjson.loads(line) for line in self.rest[:-1].splitlines()]


@asynccontextmanager
async def exchange(
    app: ASGIApp, key: str, query: str = "", **headers: str
) -> AsyncIterator[tuple[Exchange, "asyncio.Task[None]"]]:
    """A request to /v1/ingest that goes on, and the task that answers it."""
    said = {"content-type": "application/x-ndjson", "authorization": f"Bearer {key}"} | headers
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/ingest",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in said.items()],
        "http_version": "1.1",
        "server": ("onrecord", 80),
        "scheme": "http",
    }
    one = Exchange()

    async def answer() -> None:
        await app(scope, one.receive, one.send)

    answering = asyncio.create_task(answer())
    try:
        yield one, answering
    finally:
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
