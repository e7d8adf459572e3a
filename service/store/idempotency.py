"""What was answered under keys of idempotency, so that a delivery can be sent again.

The answer to an article is written in the transaction that writes the article. So after whatever
interruption either both are there, and the answer is given again, or neither is. Of two requests
with one key the later finds the primary key of the answer taken, begins again, and finds it.

A key is kept for a while after it was last used. One that has expired is set aside at once when
it comes again; what lies under those that have expired is deleted in small portions.
"""

from dataclasses import dataclass

import orjson
from psycopg.types.json import Json

from service.domain.faults import IdempotencyKeyReused
from service.ingest.receipt import Kept, Once
from service.ingest.whole import Told
from service.store.pool import Connection, Pool

PORTION = 1_000
"""So many answers of expired keys are deleted when a key is opened."""

SET_ASIDE = """
update idempotency_key set expired = true
where producer = %(producer)s and key = %(key)s and not expired
    and used_at < now() - make_interval(secs => %(seconds)s)
"""

OPEN = """
insert into idempotency_key (producer, key, fingerprint)
values (%(producer)s, %(key)s, %(fingerprint)s)
on conflict (producer, key) where not expired do update set used_at = now()
returning idempotency_key_id, fingerprint = %(fingerprint)s, (
    select coalesce(max(place) + 1, 0) from idempotency_result
    where idempotency_result.idempotency_key_id = idempotency_key.idempotency_key_id
)
"""

FORGET = """
with old as (
    select idempotency_key_id from idempotency_key
    where used_at < now() - make_interval(secs => %(seconds)s)
    order by used_at limit 10 for update skip locked
), answers as (
    select idempotency_key_id, place from idempotency_result
    where idempotency_key_id in (select idempotency_key_id from old) limit %(portion)s
), gone as (
    delete from idempotency_result using answers
    where idempotency_result.idempotency_key_id = answers.idempotency_key_id
        and idempotency_result.place = answers.place
)
delete from idempotency_key using old
where idempotency_key.idempotency_key_id = old.idempotency_key_id and not exists (
    select from idempotency_result
    where idempotency_result.idempotency_key_id = old.idempotency_key_id
)
"""

FIND = """
select digest, answer from idempotency_result where idempotency_key_id = %s and place = %s
"""

STORE = """
insert into idempotency_result (idempotency_key_id, place, digest, answer)
values (%s, %s, %s, %s)
"""

TOUCH = "update idempotency_key set used_at = now() where idempotency_key_id = %s"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered under one key; what is asked of a ``service.ingest.receipt.Memory``."""

    writes: Pool
    key_id: int
    upto: int

    async def answered(self, place: int, digest: bytes) -> Told | None:
        """The answer at a place, if there is one. Raises IDEMPOTENCY_KEY_REUSED, Unavailable."""
        async with self.writes.connection() as connection:
            return await find(connection, self.key_id, place, digest)

    async def remember(self, once: Once, kept: Kept) -> Told:
        """Store the answer to an article that was not; the one that was stored before, if any."""
        told = once.tell(kept)
        async with self.writes.connection() as connection:
            stored = await connection.execute(
                f"{STORE} on conflict do nothing".encode(), _row(once, told)
            )
            if stored.rowcount:
                return told
            return await find(connection, once.key_id, once.place, once.digest) or told

    async def touch(self) -> None:
        """The key is still in use."""
        async with self.writes.connection() as connection:
            await connection.execute(TOUCH, (self.key_id,))


async def open_key(
    writes: Pool, producer: str, key: str, fingerprint: bytes, seconds: float
) -> Answers:
    """What was answered under a key of a producer, and to a delivery of this fingerprint.

    Raises IDEMPOTENCY_KEY_REUSED where another delivery came with it, and Unavailable.
    """
    asked = {"producer": producer, "key": key, "fingerprint": fingerprint, "seconds": seconds}
    async with writes.connection() as connection:
        async with connection.transaction():
            await connection.execute(SET_ASIDE, asked)
            row = await (await connection.execute(OPEN, asked)).fetchone()
            key_id, same, upto = row or (0, False, 0)
            if not same:
                raise IdempotencyKeyReused
        async with connection.transaction():
            await connection.execute(FORGET, asked | {"portion": PORTION})
    return Answers(writes, key_id, upto)


async def find(connection: Connection, key_id: int, place: int, digest: bytes) -> Told | None:
    """The answer to an article. Raises IDEMPOTENCY_KEY_REUSED where that was another one."""
    row = await (await connection.execute(FIND, (key_id, place))).fetchone()
    if row is None:
        return None
    if row[0] != digest:
        raise IdempotencyKeyReused
    told: Told = row[1]
    return told


async def store(connection: Connection, once: Once, kept: Kept) -> None:
    """Store the answer to an article, in the transaction that is going on."""
    await connection.execute(STORE, _row(once, once.tell(kept)))


def _row(once: Once, told: Told) -> tuple[object, ...]:
    return once.key_id, once.place, once.digest, Json(told, dumps=orjson.dumps)
