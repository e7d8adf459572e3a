"""The lock that keeps judging and deliveries apart.

A delivery shows what it names by the judgements that it finds; a judgement changes how everything
stored is shown. If both went on at once, neither would see what the other has written. So each
delivery shares this lock, as its first one, and whoever judges has it alone; what a delivery reads
after it, it reads in later statements.

Who judges, overrides or reviews holds the lock of settling first, and so the figures; so two of
them never meet, and none of them waits for settling while deliveries wait for it.
"""

from service.store import settling
from service.store.pool import Connection

LOCK = 6_105_874
"""The number of the lock; the one before it is that of settling."""

ALONE = f"""
set local lock_timeout = '10s';
select pg_advisory_xact_lock({LOCK});
set local lock_timeout to default
"""
"""Deliveries that have begun are waited for; those that begin meanwhile wait for this one."""


async def hold_alone(connection: Connection) -> None:
    """Let nobody deliver, settle or decide until the transaction ends."""
    await settling.hold(connection)
    await connection.execute(ALONE.encode(), prepare=False)
