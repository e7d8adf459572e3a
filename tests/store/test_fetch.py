"""A read that fails through no fault of its own is asked once more."""

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from service.domain.faults import Busy
from service.settings import Settings
from service.store.fetch import Reads
from service.store.pool import reads

WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'two'::regclass"
DEADLOCK = """
CREATE FUNCTION deadlock() RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RAISE SQLSTATE '40P01';
END $$
"""


@pytest.fixture
async def asked(database_url: str) -> AsyncIterator[Reads]:
    pool = reads(database_url, Settings(read_connections=1))
    await pool.open()
    yield Reads(pool)
    await pool.close()


async def test_a_read_that_is_ended_for_a_migration_is_asked_once_more(
    asked: Reads, database_url: str
) -> None:
    async with await psycopg.AsyncConnection.connect(database_url) as migrating:
        await migrating.execute("CREATE TABLE one (); CREATE TABLE two ()")
        await migrating.commit()
        await migrating.execute("LOCK TABLE two")
        reading = asyncio.create_task(asked.fetch(b"SELECT count(*) FROM one, two", ()))
        waiting: tuple[int] | None = (0,)
        while waiting == (0,):
            waiting = await (await migrating.execute(WAITS)).fetchone()
        # The read has `one` and waits for `two`. Who has waited longest is ended: the read.
        await asyncio.sleep(0.3)
        await migrating.execute("LOCK TABLE one")
    assert await reading == b"0"


async def test_a_read_that_is_ended_twice_is_told_that_the_service_is_busy(
    asked: Reads, database_url: str
) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute(DEADLOCK)
    with pytest.raises(Busy):
        await asked.fetch(b"SELECT deadlock()", ())
