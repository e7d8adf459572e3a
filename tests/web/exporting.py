"""An export that a test reads as slowly as it likes, without a network."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import orjson
import psycopg
from starlette.types import ASGIApp, Message

PATIENCE = 20
EXPORTING = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND application_name = 'onrecord export'
"""
KILLING = EXPORTING.replace("count(*)", "pg_terminate_backend(pid, 5000)")
OUTLETS = """
INSERT INTO outlet (name, name_key)
SELECT prefix || number, lower(prefix || number)
FROM generate_series(1, %s) number, (VALUES (%s)) _ (prefix)
"""


class Receiver:
    """One who asks for an export, and takes a piece of it only when told to."""

    def __init__(self) -> None:
        self.coming: asyncio.Queue[Message] = asyncio.Queue()
        self.pieces: asyncio.Queue[bytes] = asyncio.Queue(1)
        self.status = 0
        self.headers: Mapping[str, str] = {}
        self.ended = False

    async def receive(self) -> Message:
        return await self.coming.get()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            return
        await self.pieces.put(message["body"])
        self.ended = not message.get("more_body", False)

    def hang_up(self) -> None:
        """The client is gone."""
        self.coming.put_nowait({"type": "http.disconnect"})

    async def piece(self) -> bytes:
        """The next piece of the body."""
        async with asyncio.timeout(PATIENCE):
            return await self.pieces.get()

    async def rest(self, asking: "asyncio.Task[None]", pause: float = 0) -> bytes:
        """All that still comes, until the reply ends or is cut; with a pause after each piece."""
        found = b""
        while not asking.done() or not self.pieces.empty():
            taking = asyncio.create_task(self.pieces.get())
            await asyncio.wait({taking, asking}, return_when=asyncio.FIRST_COMPLETED)
            if taking.done():
                found += taking.result()
                await asyncio.sleep(pause)
            else:
                taking.cancel()
        return found


@asynccontextmanager
async def receiving(
    app: ASGIApp, query: str, form: str = "application/x-ndjson", version: str = "1.1"
) -> AsyncIterator[tuple[Receiver, "asyncio.Task[None]"]]:
    """Someone who has asked for an export, and the task that answers."""
    one = Receiver()
    body = orjson.dumps({"query": query})
    one.coming.put_nowait({"type": "http.request", "body": body, "more_body": False})
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/v1/export",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json"), (b"accept", form.encode())],
        "http_version": version,
        "server": ("onrecord", 80),
        "scheme": "http",
    }

    async def answer() -> None:
        await app(scope, one.receive, one.send)

    asking = asyncio.create_task(answer())
    try:
        yield one, asking
    finally:
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)


async def until_free(url: str) -> None:
    """Wait a second until no export has a connection. Raises TimeoutError when it is too long."""
    await until(url, 1.0, lambda exports: not exports)


async def until_busy(url: str) -> None:
    """Wait until an export has a connection."""
    await until(url, PATIENCE, bool)


async def until(url: str, within: float, holds: Callable[[int], bool]) -> None:
    """Wait until something holds of how many connections exports have."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as watching:
        async with asyncio.timeout(within):
            while True:
                if holds(await count(watching)):
                    return
                await asyncio.sleep(0.01)


async def count(connection: psycopg.AsyncConnection[Any]) -> int:
    """How many connections exports have."""
    (number,) = await (await connection.execute(EXPORTING)).fetchone() or (0,)
    return int(number)


async def run(url: str, statement: str, *values: Any) -> None:
    """Run one statement as somebody else."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as other:
        await other.execute(statement.encode(), values)
