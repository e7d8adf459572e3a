"""One statement on a reading connection, and the bytes of its one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import AsyncRawCursor

from service.domain.faults import DatabaseUnavailable
from service.store.pool import Pool

LONGEST_PREPARED = 24_000
"""Characters of a statement. A longer one would keep megabytes in each connection of PostgreSQL."""


@dataclass(frozen=True)
class Reads:
    """Reads from a pool of connections."""

    pool: Pool

    async def fetch(self, statement: str, parameters: Sequence[Any]) -> bytes:
        """The value of the statement's one row and column, as PostgreSQL wrote it.

        A read that meets a connection which has just died is asked once more, on another.
        Raises DatabaseUnavailable, Busy and TookTooLong.
        """
        try:
            return await self._fetch(statement, parameters)
        except DatabaseUnavailable:
            return await self._fetch(statement, parameters)

    async def _fetch(self, statement: str, parameters: Sequence[Any]) -> bytes:
        async with self.pool.connection() as connection:
            cursor = AsyncRawCursor(connection)
            prepare = None if len(statement) <= LONGEST_PREPARED else False
            await cursor.execute(statement, parameters, prepare=prepare)
            result = cursor.pgresult
            value = result.get_value(0, 0) if result else None
            if value is None:
                raise psycopg.InternalError("the statement gave no value")
            return value
