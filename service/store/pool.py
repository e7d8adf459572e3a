"""The connections to PostgreSQL: one pool for reading, one for writing.

Reads run on autocommit connections, because a ROLLBACK makes psycopg forget every statement it
has prepared. Whoever finds no connection in time is refused; nobody waits without end.
"""

import select
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import AsyncConnection
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import AsyncConnectionPool, PoolTimeout, TooManyRequests

from service.domain.faults import DatabaseUnavailable
from service.settings import Settings, variable
from service.store.errors import told_as_faults
from service.store.session import Session

Connection = AsyncConnection[tuple[Any, ...]]

DRIVER: Mapping[str, str | int] = {
    "application_name": "onrecord",
    "connect_timeout": 3,
    # Without these a network that is cut without a word holds a request for minutes.
    "tcp_user_timeout": 5000,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}

SAID_ALIKE: Mapping[str, str] = {
    "TimeZone": "UTC",
    # Functions of the database write days into sentences, and compare names with `%`.
    "DateStyle": "ISO,YMD",
    "pg_trgm.similarity_threshold": "0.3",
}
"""What answers depend on; a dry run finds candidates where it writes, as a question does."""

CONNECTIONS_READY = 2
RECONNECT_SECONDS = 3.0


class Pool:
    """Connections of one kind. Their errors arrive as faults."""

    def __init__(
        self,
        name: str,
        url: str,
        parameters: Mapping[str, str],
        settings: Settings,
        *,
        size: int,
        limit: str,
        **connection: str | bool,
    ) -> None:
        self._lent = 0
        self._limit = limit
        self._pool = AsyncConnectionPool(
            conninfo="",
            connection_class=Session,
            kwargs=connection | _words(url, parameters, settings),
            name=name,
            min_size=min(CONNECTIONS_READY, size),
            max_size=size,
            max_waiting=settings.waiting_per_connection * size,
            timeout=settings.connection_wait,
            # Attempts come further and further apart; a new one begins with the next request.
            reconnect_timeout=RECONNECT_SECONDS,
            open=False,
        )

    async def open(self) -> None:
        """Begin to connect; returns at once, also when there is no database."""
        await self._pool.open(wait=False)

    async def close(self) -> None:
        await self._pool.close()

    def figures(self) -> dict[str, int]:
        """What the pool counts, for /metrics."""
        return self._pool.get_stats()

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Session]:
        """Lend a connection; what it has begun is committed at the end, or undone by an error."""
        with told_as_faults(self._limit):
            connection = await self._living()
            self._lent += 1
            try:
                if connection.autocommit:
                    yield connection
                else:
                    async with connection:
                        yield connection
            finally:
                self._lent -= 1
                await self._pool.putconn(connection)

    async def _living(self) -> Session:
        """A connection that has not died while it lay idle."""
        while True:
            try:
                connection = await self._pool.getconn()
            except (PoolTimeout, TooManyRequests) as error:
                if self._lent:
                    raise
                # Nobody has a connection and yet there is none: there is no server.
                raise DatabaseUnavailable from error
            if await _is_alive(connection):
                return connection
            await connection.close()
            await self._pool.putconn(connection)


@dataclass(frozen=True)
class Pools:
    """The pool for reading and the pool for writing."""

    reads: Pool
    writes: Pool


@asynccontextmanager
async def open_pools(url: str, settings: Settings) -> AsyncIterator[Pools]:
    """Open both pools, and close them at the end."""
    pools = Pools(reads=reads(url, settings), writes=writes(url, settings))
    await pools.reads.open()
    await pools.writes.open()
    try:
        yield pools
    finally:
        await pools.reads.close()
        await pools.writes.close()


def reads(url: str, settings: Settings) -> Pool:
    """The pool for reading, not yet open."""
    parameters = {
        "default_transaction_read_only": "on",
        "statement_timeout": milliseconds(settings.read_timeout),
        "jit": "off",
        **SAID_ALIKE,
    }
    size = settings.read_connections
    limit = _limit("read_timeout", settings)
    return Pool("reads", url, parameters, settings, size=size, limit=limit, autocommit=True)


def writes(url: str, settings: Settings) -> Pool:
    """The pool for writing, not yet open."""
    parameters = {
        "statement_timeout": milliseconds(settings.ingest_timeout),
        "lock_timeout": milliseconds(settings.lock_timeout),
        "idle_in_transaction_session_timeout": milliseconds(settings.idle_in_transaction_timeout),
        **SAID_ALIKE,
    }
    size = settings.write_connections
    # Of several hosts the primary; and never one that has become a standby.
    primary = {"target_session_attrs": "read-write"}
    limit = _limit("ingest_timeout", settings)
    return Pool("writes", url, parameters, settings, size=size, limit=limit, **primary)


def _words(url: str, parameters: Mapping[str, str], settings: Settings) -> dict[str, Any]:
    """What libpq is told, and psycopg."""
    words = said(url)
    if settings.pgbouncer:
        return {**words, "prepare_threshold": None}
    options = " ".join(f"-c {name}={value}" for name, value in parameters.items())
    given = words.get("options")
    return {**words, "options": f"{given} {options}" if given else options, "prepare_threshold": 0}


def said(url: str) -> dict[str, Any]:
    """How libpq reaches the database; what the address itself says goes first."""
    given = {key: value for key, value in conninfo_to_dict(url).items() if value is not None}
    return {**DRIVER, **given}


async def _is_alive(connection: Session) -> bool:
    """Whether the connection can be used.

    An idle server says nothing. Only when it has said something is it asked, so that the common
    case costs no round trip.
    """
    try:
        heard = select.poll()
        heard.register(connection.fileno(), select.POLLIN)
        if heard.poll(0):
            await AsyncConnectionPool.check_connection(connection)
    except psycopg.OperationalError:
        return False
    return True


def _limit(name: str, settings: Settings) -> str:
    """The setting that says how long a statement may take, as a sentence."""
    if settings.pgbouncer:
        return "The limit is statement_timeout of the database's role."
    return f"The limit is {getattr(settings, name):g} seconds ({variable(name)})."


def milliseconds(seconds: float) -> str:
    """A time as PostgreSQL's parameters take it."""
    return str(max(1, round(seconds * 1000)))
