"""All rows of a statement, a few at a time, from one snapshot, on connections of their own.

A cursor gives the rows: each FETCH gives some of them, which are taken one by one, and PostgreSQL
waits with the others for whoever reads. Every setting is local to the transaction, so that it is
the same through PgBouncer. A connection serves one export and is closed at its end.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

import psycopg
from psycopg import generators, sql
from psycopg.abc import PQGen
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus

from service.domain.faults import Busy, TookTooLong
from service.settings import Settings, variable
from service.store.errors import told_as_faults
from service.store.pool import SAID_ALIKE, milliseconds, said
from service.store.session import Parameter, Session

log = logging.getLogger("onrecord")

FIRST = 4
"""How many rows are read before it is known how large they are."""

MOST = 1_000
"""How many rows one FETCH gives at the most."""

BYTES = 262_144
SECONDS = 0.5
"""What one FETCH aims at (see `Reading.next`), and what is handed on at once."""

FASTER = 4
"""How many times as many rows a FETCH may read as the one before it."""

GRACE = 5.0
"""Seconds after which PostgreSQL ends what we should have ended before."""


@dataclass(frozen=True)
class Limit:
    """How long PostgreSQL may take to say something, in seconds.

    We look at the time ourselves: PostgreSQL counts also how long its rows wait to be read.
    """

    seconds: float

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Raise TookTooLong where it takes longer, and other faults for what goes wrong."""
        told = f"The limit is {self.seconds:g} seconds ({variable('export_timeout')})."
        try:
            with told_as_faults(told):
                async with asyncio.timeout(self.seconds):
                    yield
        except TimeoutError:
            raise TookTooLong(detail=told) from None


@dataclass
class Fetched:
    """What one FETCH has given until now."""

    begun: float = field(default_factory=perf_counter)
    seconds: float = 0.0
    """From its beginning to its first row; PostgreSQL has all of them before it sends one."""

    rows: int = 0
    size: int = 0
    """Bytes."""

    def add(self, row: bytes) -> None:
        """One more row."""
        if not self.rows:
            self.seconds = perf_counter() - self.begun
        self.rows += 1
        self.size += len(row)


@dataclass
class Reading:
    """The rows of one cursor, as they are read."""

    connection: Session
    limit: Limit
    most: int
    size: int = FIRST
    fetched: Fetched | None = None
    """The FETCH whose rows are coming."""

    async def rows(self) -> Sequence[bytes]:
        """The next rows, each as its one value; none at the end. Raises faults.

        They are so many as exceed some bytes with the last of them, or the last of a FETCH.
        """
        async with self.limit.kept():
            while True:
                fetched = self.fetched = self.fetched or await self.fetch()
                rows = await self.connection.wait(self.coming(fetched))
                if rows or not fetched.rows:
                    return rows

    async def fetch(self) -> Fetched:
        """Begin the next FETCH."""
        self.connection.pgconn.send_query(b"FETCH %d FROM nodes" % self.size)
        self.connection.pgconn.set_single_row_mode()
        await self.connection.wait(generators.send(self.connection.pgconn))
        return Fetched()

    def coming(self, fetched: Fetched) -> PQGen[Sequence[bytes]]:
        """Take rows of a FETCH one by one, for libpq would hold all of them."""
        rows: list[bytes] = []
        enough = fetched.size + BYTES
        while fetched.size < enough:
            result = yield from generators.fetch(self.connection.pgconn)
            if result is None:
                self.size = self.next(fetched)
                self.fetched = None
                break
            if result.status == ExecStatus.SINGLE_TUPLE:
                rows.append(result.get_value(0, 0) or b"")
                fetched.add(rows[-1])
            elif result.status != ExecStatus.TUPLES_OK:
                raise error_from_result(result)
        return rows

    def next(self, fetched: Fetched) -> int:
        """How many rows to fetch next: as many as take some bytes and some time, if all are alike.

        So no time limit is met, and PostgreSQL puts few bytes aside, whatever the rows are.
        """
        size, seconds = max(fetched.size, 1), max(fetched.seconds, 0.001)
        times = min(FASTER, BYTES / size, SECONDS / seconds)
        return min(max(1, int(fetched.rows * times)), self.most)


@dataclass(frozen=True)
class Snapshot:
    """The database as it stood at one moment, on a connection that nobody else has."""

    connection: Session
    limit: Limit

    async def value(self, statement: bytes, parameters: Sequence[Parameter]) -> bytes:
        """The value of the statement's one row. Raises faults, and Declined."""
        async with self.limit.kept():
            return await self.connection.value(statement, parameters)

    async def read(self, statement: bytes, parameters: Sequence[Parameter], most: int) -> Reading:
        """Begin to read the rows of a statement, at most so many at once. Raises faults."""
        async with self.limit.kept():
            values = self.connection.dumped(parameters)
            declared = b"DECLARE nodes NO SCROLL CURSOR FOR " + statement
            self.connection.pgconn.send_query_params(declared, values)
            await self.connection.answered()
        most = min(most, MOST)
        return Reading(self.connection, self.limit, most, min(FIRST, most))


class Exports:
    """The connections for exports: so many at once, and no more."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.most = settings.export_connections
        words = said(url)
        name = f"{words['application_name']} export"
        self.words = {**words, "application_name": name, "prepare_threshold": None}
        self.limit = Limit(settings.export_timeout)
        last = milliseconds(settings.export_longest + GRACE)
        self.begin = beginning(
            {
                **SAID_ALIKE,
                "jit": "off",
                # The first rows soon, and objects made after sorting: a plan for few rows.
                "cursor_tuple_fraction": "0.01",
                "lock_timeout": milliseconds(settings.lock_timeout),
                # How long either lasts is for the client to say, which reads as it likes.
                "statement_timeout": last,
                "idle_in_transaction_session_timeout": last,
            }
        )
        self.running = 0

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Snapshot]:
        """The database as it stands now, until the end. Raises Busy and DatabaseUnavailable."""
        if self.running >= self.most:
            raise Busy(
                detail="Other exports are running.",
                hint=f"At most {self.most} at once in each process"
                f" ({variable('export_connections')}); begin when one of them has ended.",
            )
        self.running += 1
        try:
            async with self.limit.kept():
                connection = await Session.connect("", autocommit=True, **self.words)
            try:
                async with self.limit.kept():
                    await connection.execute(self.begin)
                yield Snapshot(connection, self.limit)
            finally:
                await ended(connection)
        finally:
            self.running -= 1


async def ended(connection: Session) -> None:
    """Close a connection, and end what still runs on it."""
    try:
        await connection.cancel_safe(timeout=GRACE)
    except psycopg.Error as error:
        log.warning("what an export has asked could not be cancelled: %s", error)
    finally:
        await connection.close()


def beginning(parameters: Mapping[str, str]) -> sql.Composed:
    """The statements that begin a transaction of one snapshot with these parameters."""
    local = (
        sql.SQL("SET LOCAL {} = {}").format(sql.Identifier(*name.split(".")), sql.Literal(value))
        for name, value in parameters.items()
    )
    begin = sql.SQL("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    return sql.SQL("; ").join([begin, *local])
