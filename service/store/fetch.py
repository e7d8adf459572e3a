"""One statement on a reading connection, and the bytes of its one value."""

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg.errors import DeadlockDetected

from service.domain.faults import Busy, DatabaseUnavailable
from service.store.pool import Pool
from service.store.session import Declined, Parameter

__all__ = ["Declined", "Reads"]


@dataclass(frozen=True)
class Reads:
    """Reads from a pool of connections."""

    pool: Pool

    async def fetch(self, statement: bytes, parameters: Sequence[Parameter]) -> bytes:
        """The value of the statement's one row, as PostgreSQL wrote it.

        A read that meets a connection which has just died is asked once more, on another; so is
        one that PostgreSQL ends because it and a migration wait for each other.
        Raises DatabaseUnavailable, Busy and TookTooLong, and Declined where the rows themselves
        speak against an answer.
        """
        try:
            return await self._fetch(statement, parameters)
        except (DatabaseUnavailable, DeadlockDetected):
            pass
        try:
            return await self._fetch(statement, parameters)
        except DeadlockDetected as deadlock:
            raise Busy from deadlock

    async def _fetch(self, statement: bytes, parameters: Sequence[Parameter]) -> bytes:
        async with self.pool.connection() as connection:
            return await connection.value(statement, parameters)
