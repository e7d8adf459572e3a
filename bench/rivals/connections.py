"""What both rivals reach the database with: as many connections as the service, set up as its."""

import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import orjson
import psycopg.types.json
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from starlette.applications import Starlette
from starlette.routing import Route

from service.settings import Settings

Connections = AsyncConnectionPool[AsyncConnection]


def connections() -> Connections:
    """The pool, not yet open. Statements are prepared when they are first seen."""
    settings = Settings.read(os.environ)
    parameters = {
        "default_transaction_read_only": "on",
        "statement_timeout": round(settings.read_timeout * 1000),
        "jit": "off",
        "TimeZone": "UTC",
    }
    psycopg.types.json.set_json_loads(orjson.loads)
    return AsyncConnectionPool(
        settings.database_url or "",
        kwargs={
            "autocommit": True,
            "prepare_threshold": 0,
            "options": " ".join(f"-c {name}={value}" for name, value in parameters.items()),
        },
        min_size=settings.read_connections,
        max_size=settings.read_connections,
        open=False,
    )


def served(routes: Sequence[Route], pool: Connections) -> Starlette:
    """An application whose connections are open while it runs."""
    return Starlette(routes=routes, lifespan=_open(pool))


def _open(pool: Connections) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with pool:
            yield

    return lifespan
