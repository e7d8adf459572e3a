"""Reviews: where claims and stances stand, as a reviewer decides.

What a reviewer has decided is kept beside the status, so that no delivery undoes it. Figures,
voices and mentions are right when the transaction ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import sql

from schema.canonical import PREFIXES
from service.domain.faults import ReasonMissing, ReviewedUnknown, Several
from service.domain.vocabulary import DecisionKind, ReviewStatus
from service.store import decisions, figures, locking, settling
from service.store.decisions import Told
from service.store.pool import Pool

TABLES = ("claim", "stance")

STAND = {
    table: sql.SQL("select {key}, review_status, decided_status from {table} where {key} = any(%s)")
    .format(key=sql.Identifier(f"{table}_id"), table=sql.Identifier(table))
    .as_bytes()
    for table in TABLES
}

DECIDE = {
    table: sql.SQL(
        "update {table} set review_status = %(status)s, decided_status = %(status)s "
        "where {key} = any(%(keys)s)"
    )
    .format(key=sql.Identifier(f"{table}_id"), table=sql.Identifier(table))
    .as_bytes()
    for table in TABLES
}

SAID = """
select distinct proposition_id from claim
where claim_id = any(%s) and proposition_id is not null
"""


@dataclass(frozen=True, slots=True)
class Review:
    """Where some claims, or some stances, stand from now on; ``reason`` is clean text."""

    table: str
    keys: Sequence[int]
    status: ReviewStatus
    reason: str | None
    by: str


async def review(writes: Pool, wanted: Review) -> list[str]:
    """Decide on claims or stances, on all or on none; the ids of those that stand elsewhere now.

    Raises ReasonMissing, and Several with a ReviewedUnknown for each id that there is nothing with.
    """
    if wanted.reason is None and wanted.status in (ReviewStatus.REJECTED, ReviewStatus.RETRACTED):
        raise ReasonMissing(("reason",))
    table, prefix = wanted.table, PREFIXES[wanted.table]
    keys = sorted(set(wanted.keys))
    async with writes.connection() as connection, connection.transaction():
        await settling.hold(connection)
        known = await locking.hold(connection, table, keys)
        if unknown := [
            ReviewedUnknown(("ids", place), detail=f"Given: {prefix}_{key}.")
            for place, key in enumerate(wanted.keys)
            if key not in known
        ]:
            raise Several(unknown)
        stand = await (await connection.execute(STAND[table], (keys,))).fetchall()
        status = str(wanted.status)
        decided = sorted(key for key, *both in stand if both != [status, status])
        before = {key: status for key, status, _ in stand}
        changed = [key for key in decided if before[key] != status]
        await connection.execute(DECIDE[table], {"status": status, "keys": decided})
        told = [
            Told(DecisionKind.REVIEWED, (f"{prefix}_{key}",), before[key], status)
            for key in decided
        ]
        await decisions.tell(connection, told, wanted.by, wanted.reason)
        if table == "claim" and changed:
            said = await (await connection.execute(SAID, (changed,))).fetchall()
            await figures.count_with(connection, [key for (key,) in said])
    return [f"{prefix}_{key}" for key in dict.fromkeys(wanted.keys) if key in set(changed)]
