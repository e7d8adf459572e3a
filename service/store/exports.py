"""All rows of a statement, a few at a time, from one snapshot, on connections of their own.

A cursor gives the rows: each FETCH is a statement with a time limit, and between two of them the
transaction waits for whoever reads. Every setting is local to the transaction, so that it is the
same through PgBouncer. A connection serves one export and is closed at its end.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter

from psycopg import sql

from service.domain.faults import Busy
from service.settings import Settings, variable
from service.store.errors import told_as_faults
from service.store.pool import SAID_ALIKE, milliseconds, said
from service.store.session import Parameter, Session

FIRST = 4
"""How many rows are read before it is known how large they are."""

MOST = 1_000
"""How many rows are read at once at the most."""

BYTES = 262_144
SECONDS = 0.5
"""What one FETCH aims at; see `Reading.next`."""

FASTER = 4
"""How many times as many rows a FETCH may read as the one before it."""

GRACE = 5.0
"""Seconds after which PostgreSQL ends a transaction that we should have ended before."""


@dataclass
class Reading:
    """The rows of one cursor, as they are read."""

    connection: Session
    limit: str
    most: int
    size: int = FIRST

    async def rows(self) -> Sequence[bytes]:
        """The next rows, each as its one value; none at the end. Raises faults."""
        begun = perf_counter()
        with told_as_faults(self.limit):
            self.connection.pgconn.send_query(b"FETCH %d FROM nodes" % min(self.size, self.most))
            result = await self.connection.answered()
        rows = [result.get_value(place, 0) or b"" for place in range(result.ntuples)]
        self.size = self.next(len(rows), sum(map(len, rows)), perf_counter() - begun)
        return rows

    def next(self, rows: int, size: int, seconds: float) -> int:
        """How many rows to read next: as many as take some bytes and some time, if all are alike.

        So memory is bounded, and no time limit is met, whatever the rows are.
        """
        times = min(FASTER, BYTES / max(size, 1), SECONDS / max(seconds, 0.001))
        return min(max(1, int(rows * times)), self.most)


@dataclass(frozen=True)
class Snapshot:
    """The database as it stood at one moment, on a connection that nobody else has."""

    connection: Session
    limit: str

    async def value(self, statement: bytes, parameters: Sequence[Parameter]) -> bytes:
        """The value of the statement's one row. Raises faults, and Declined."""
        with told_as_faults(self.limit):
            return await self.connection.value(statement, parameters)

    async def read(self, statement: bytes, parameters: Sequence[Parameter], most: int) -> Reading:
        """Begin to read the rows of a statement, at most so many at once. Raises faults."""
        with told_as_faults(self.limit):
            values = self.connection.dumped(parameters)
            declared = b"DECLARE nodes NO SCROLL CURSOR FOR " + statement
            self.connection.pgconn.send_query_params(declared, values)
            await self.connection.answered()
        return Reading(self.connection, self.limit, min(most, MOST))


class Exports:
    """The connections for exports: so many at once, and no more."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.most = settings.export_connections
        words = said(url)
        name = f"{words['application_name']} export"
        self.words = {**words, "application_name": name, "prepare_threshold": None}
        self.limit = (
            f"The limit is {settings.export_timeout:g} seconds ({variable('export_timeout')})."
        )
        self.begin = beginning(
            {
                **SAID_ALIKE,
                "jit": "off",
                # The first rows soon, and objects made after sorting: a plan for few rows.
                "cursor_tuple_fraction": "0.01",
                "statement_timeout": milliseconds(settings.export_timeout),
                "lock_timeout": milliseconds(settings.lock_timeout),
                "idle_in_transaction_session_timeout": milliseconds(settings.export_idle + GRACE),
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
            with told_as_faults(self.limit):
                connection = await Session.connect("", autocommit=True, **self.words)
            try:
                with told_as_faults(self.limit):
                    await connection.execute(self.begin)
                yield Snapshot(connection, self.limit)
            finally:
                # What still runs on it was cancelled by whoever waited for it.
                await connection.close()
        finally:
            self.running -= 1


def beginning(parameters: Mapping[str, str]) -> sql.Composed:
    """The statements that begin a transaction of one snapshot with these parameters."""
    local = (
        sql.SQL("SET LOCAL {} = {}").format(sql.Identifier(*name.split(".")), sql.Literal(value))
        for name, value in parameters.items()
    )
    begin = sql.SQL("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    return sql.SQL("; ").join([begin, *local])
