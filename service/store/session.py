"""A connection to PostgreSQL that answers with the bytes of one value.

What psycopg's cursors do for any statement (dumping by type, counting, rows, descriptions) costs
a reading request a sixth of its time. A plan's statement needs none of it: its parameters are
texts already, its answer is one value, and it is prepared when it is first seen.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, cast

import psycopg
from psycopg import AsyncConnection, generators
from psycopg.abc import Buffer
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

PREPARED_AT_MOST = 100
LONGEST_PREPARED = 24_000
"""Bytes of a statement. A longer one would keep megabytes in each connection of PostgreSQL."""

Parameter = str | Sequence[str | None] | None
"""A text that PostgreSQL reads as the type that the statement casts it to, or a list of such."""


class Declined(Exception):
    """The rows themselves speak against an answer; ``number`` says what they say."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Session(AsyncConnection[tuple[Any, ...]]):
    """A connection that remembers what it has prepared."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.prepared_max = PREPARED_AT_MOST
        self.names: OrderedDict[bytes, bytes] = OrderedDict()
        """The names of prepared statements, the one that was asked last at the end."""
        self.named = 0

    async def value(self, statement: bytes, parameters: Sequence[Parameter]) -> bytes:
        """The value of the statement's one row. Raises psycopg.Error.

        A second column, where there is one, says by a number why there is no answer, or null.
        Raises Declined with that number.
        """
        values = self.dumped(parameters)
        if self.prepare_threshold is None or len(statement) > LONGEST_PREPARED:
            self.pgconn.send_query_params(statement, values)
        else:
            name = self.names.get(statement) or await self.prepared(statement)
            self.names.move_to_end(statement)
            self.pgconn.send_query_prepared(name, values)
        result = await self.answered()
        value = result.get_value(0, 0) if result.ntuples else None
        if result.nfields > 1 and (number := result.get_value(0, 1)):
            raise Declined(int(number))
        if value is None:
            raise psycopg.InternalError("the statement gave no value")
        return value

    def dumped(self, parameters: Sequence[Parameter]) -> list[bytes | None]:
        """The parameters as they are sent."""
        return [
            each.encode() if isinstance(each, str) else each if each is None else self.array(each)
            for each in parameters
        ]

    def array(self, texts: Sequence[str | None]) -> bytes:
        """The literal of an array."""
        (literal,) = Transformer(self).dump_sequence([texts], [PyFormat.TEXT])
        return bytes(cast("Buffer", literal))

    async def prepared(self, statement: bytes) -> bytes:
        """Prepare a statement; the one that was not asked for longest is forgotten for it."""
        if len(self.names) >= PREPARED_AT_MOST:
            _, oldest = self.names.popitem(last=False)
            self.pgconn.send_query(b"DEALLOCATE " + oldest)
            await self.answered()
        self.named += 1
        name = b"plan_%d" % self.named
        self.pgconn.send_prepare(name, statement)
        await self.answered()
        self.names[statement] = name
        return name

    async def answered(self) -> PGresult:
        """What the server says to what was sent. Raises the error that it tells of."""
        results: list[PGresult] = await self.wait(generators.execute(self.pgconn))
        (result,) = results
        if result.status not in (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK):
            raise error_from_result(result)
        return result
