"""What follows a delivery in a transaction of its own: origins, figures and suggestions.

Whatever writes a version leaves it in the table ``unsettled``, in the same transaction. Settling
takes what is there; if it fails, or the process ends, the work lies there for the next one.

One settles at a time. Whoever waits finds the work done by the one before, whose statements see
all that was committed when it began; so of two copies that are delivered at once the one whose
delivery ends last finds the other, and a delivery that has waited reads right figures.

What takes too long is settled in smaller parts; a single version that still does goes to the end
of the queue, so that the others do not wait for it.
"""

from collections.abc import Sequence

from psycopg import errors

from service.domain.faults import DatabaseUnavailable, TookTooLong
from service.store import figures, suggestions
from service.store.origins import Origins
from service.store.pool import Connection, Pool
from service.store.retrying import again

LOCK = 6_105_873
"""The number of the lock that settling holds until the end of its transaction."""

AT_ONCE = 100

HOLD = f"""
set local lock_timeout = '10s';
select pg_advisory_xact_lock({LOCK});
set local lock_timeout to default
"""
"""Whoever settles may take longer than other locks are waited for; only this wait is longer."""

NEWEST = "select max(unsettled_id) from unsettled"

TAKE = """
delete from unsettled where unsettled_id in (
    select unsettled_id from unsettled where unsettled_id <= %s order by unsettled_id limit %s
)
returning version_id
"""

POSTPONE = """
with first as (
    delete from unsettled where unsettled_id = (
        select min(unsettled_id) from unsettled where unsettled_id <= %s
    )
    returning version_id
)
insert into unsettled (version_id) select version_id from first
"""


async def settle(writes: Pool) -> int:
    """Settle what was unsettled when this began; how many versions.

    Raises Unavailable; where single versions take too long, after the others are settled.
    """
    async with writes.connection() as connection:
        found = await (await connection.execute(NEWEST)).fetchone()
    newest = found[0] if found else None
    settled = 0
    size = taken = AT_ONCE
    failed = None
    while newest is not None and taken == size:
        try:
            taken = await _next(writes, newest, size)
            settled += taken
        except (TookTooLong, DatabaseUnavailable) as fault:
            # A second version that takes too long alone may say that all of them do now.
            if failed or not _is_too_much(fault):
                raise
            if size == 1:
                failed = fault
                await _postpone(writes, newest)
            size = taken = max(1, size // 2)
    if failed:
        raise failed
    return settled


async def hold(connection: Connection) -> None:
    """Be the one that settles, or decides on relations, until the transaction ends."""
    await connection.execute(HOLD.encode(), prepare=False)


def _is_too_much(fault: TookTooLong | DatabaseUnavailable) -> bool:
    """Whether less work at once may help: the database is there, and comparing took too long."""
    return isinstance(fault, TookTooLong) or isinstance(
        fault.__cause__, errors.IdleInTransactionSessionTimeout
    )


async def _postpone(writes: Pool, newest: int) -> None:
    """Put the oldest at the end of the queue, behind what is settled now."""
    async with writes.connection() as connection, connection.transaction():
        await hold(connection)
        await connection.execute(POSTPONE, (newest,))


async def _next(writes: Pool, newest: int, size: int) -> int:
    """Settle ``size`` versions at most; how many."""

    async def work() -> int:
        async with writes.connection() as connection, connection.transaction():
            await hold(connection)
            taken = await (await connection.execute(TAKE, (newest, size))).fetchall()
            await _settle(connection, list({version_id for (version_id,) in taken}))
        return len(taken)

    return await again(work)


async def _settle(connection: Connection, versions: Sequence[int]) -> None:
    if versions:
        moved = await Origins(connection).find(versions)
        touched = await figures.touched(connection, [*versions, *moved])
        await figures.count(connection, touched)
        await suggestions.make(connection, versions)
