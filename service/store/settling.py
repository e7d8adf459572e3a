"""What follows a delivery in a transaction of its own: origins, figures and suggestions.

Whatever writes a version leaves it in the table ``unsettled``, in the same transaction. Settling
takes what is there; if it fails, or the process ends, the work lies there for the next one.

One settles at a time. Whoever waits finds the work done by the one before, whose statements see
all that was committed when it began; so of two copies that are delivered at once the one whose
delivery ends last finds the other, and a delivery that has waited reads right figures.
"""

from collections.abc import Sequence
from contextlib import suppress

from psycopg import errors

from service.domain.faults import Busy
from service.store import figures, suggestions
from service.store.origins import Origins
from service.store.pool import Connection, Pool

LOCK = 6_105_873
"""The number of the lock that settling holds until the end of its transaction."""

AT_ONCE = 100
TRIES = 5

NEWEST = "select max(unsettled_id) from unsettled"

TAKE = """
delete from unsettled where unsettled_id in (
    select unsettled_id from unsettled where unsettled_id <= %s order by unsettled_id limit %s
)
returning version_id
"""


async def settle(writes: Pool) -> int:
    """Settle what was unsettled when this began; how many versions. Raises Unavailable."""
    async with writes.connection() as connection:
        found = await (await connection.execute(NEWEST)).fetchone()
    newest = found[0] if found else None
    settled = 0
    while newest is not None:
        taken = await _next(writes, newest)
        settled += taken
        if taken < AT_ONCE:
            break
    return settled


async def hold(connection: Connection) -> None:
    """Be the one that settles, or decides on relations, until the transaction ends."""
    await connection.execute("select pg_advisory_xact_lock(%s)", (LOCK,))


async def _next(writes: Pool, newest: int) -> int:
    """Settle some; how many."""
    for _ in range(TRIES):
        with suppress(errors.SerializationFailure, errors.DeadlockDetected):
            async with writes.connection() as connection, connection.transaction():
                await hold(connection)
                taken = await (await connection.execute(TAKE, (newest, AT_ONCE))).fetchall()
                await _settle(connection, list({version_id for (version_id,) in taken}))
            return len(taken)
    raise Busy


async def _settle(connection: Connection, versions: Sequence[int]) -> None:
    if versions:
        moved = await Origins(connection).find(versions)
        touched = await figures.touched(connection, [*versions, *moved])
        await figures.count(connection, touched)
        await suggestions.make(connection, versions)
