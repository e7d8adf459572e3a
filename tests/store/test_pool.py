"""The pools, against a real PostgreSQL."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from service.domain.faults import Busy, DatabaseUnavailable, StorageFull, TookTooLong
from service.settings import Settings
from service.store.errors import told_as_faults
from service.store.pool import Pool, Pools, open_pools, reads

QUICK = Settings(
    read_connections=2,
    write_connections=2,
    connection_wait=0.5,
    waiting_per_connection=1,
    read_timeout=0.3,
    ingest_timeout=5,
    lock_timeout=0.2,
)


@pytest.fixture
async def pools(database_url: str) -> AsyncIterator[Pools]:
    async with open_pools(database_url, QUICK) as pools:
        yield pools


async def ask(pool: Pool, statement: str) -> Any:
    async with pool.connection() as connection:
        cursor = await connection.execute(statement.encode())
        row = await cursor.fetchone() if cursor.description else None
        return row[0] if row else None


async def end_all_sessions(url: str) -> None:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as other:
        await other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def test_a_read_connection_cannot_write(pools: Pools) -> None:
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        async with pools.reads._pool.connection() as connection:
            await connection.execute("CREATE TABLE t ()")


@pytest.mark.parametrize(
    ("setting", "reading", "writing"),
    [
        ("statement_timeout", "300ms", "5s"),
        ("lock_timeout", "0", "200ms"),
        ("idle_in_transaction_session_timeout", "0", "10s"),
        ("TimeZone", "UTC", "UTC"),
        ("jit", "off", "off"),
        ("application_name", "onrecord", "onrecord"),
    ],
)
async def test_each_pool_sets_its_sessions_up(
    pools: Pools, setting: str, reading: str, writing: str
) -> None:
    assert await ask(pools.reads, f"SHOW {setting}") == reading
    assert await ask(pools.writes, f"SHOW {setting}") == writing


async def test_names_are_compared_alike_and_days_written_alike_whatever_is_set(
    database_url: str,
) -> None:
    other = "-c%20DateStyle%3DGerman%20-c%20pg_trgm.similarity_threshold%3D0.9"
    async with open_pools(f"{database_url}&options={other}", QUICK) as pools:
        for each in (pools.reads, pools.writes):
            assert await ask(each, "SELECT 'oda renquist' % 'oda rendquist'")
            assert await ask(each, "SELECT 'on ' || date '2025-03-10'") == "on 2025-03-10"


async def test_a_statement_is_prepared_the_first_time_and_stays_so(pools: Pools) -> None:
    async with pools.reads.connection() as connection:
        await connection.execute("SELECT 41 + %s", (1,))
        with pytest.raises(psycopg.errors.DivisionByZero):
            await connection.execute("SELECT 1 / %s", (0,))
        cursor = await connection.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 41%'"
        )
        assert await cursor.fetchone() == (1,)


async def test_behind_pgbouncer_nothing_is_prepared_and_no_parameter_sent(
    database_url: str,
) -> None:
    async with open_pools(database_url, replace(QUICK, pgbouncer=True)) as pools:
        async with pools.reads.connection() as connection:
            for _ in range(10):
                await connection.execute("SELECT 1")
            cursor = await connection.execute("SELECT count(*) FROM pg_prepared_statements")
            assert await cursor.fetchone() == (0,)
        assert await ask(pools.reads, "SHOW statement_timeout") == "0"


async def test_options_of_the_address_are_kept(database_url: str) -> None:
    url = f"{database_url}&options=-c%20work_mem%3D9MB&application_name=mine"
    async with open_pools(url, QUICK) as pools:
        assert await ask(pools.reads, "SHOW work_mem") == "9MB"
        assert await ask(pools.reads, "SHOW jit") == "off"
        assert await ask(pools.reads, "SHOW application_name") == "mine"


async def test_an_error_undoes_what_was_written(pools: Pools) -> None:
    await ask(pools.writes, "CREATE TABLE t (n int)")
    with pytest.raises(KeyError):
        async with pools.writes.connection() as connection:
            await connection.execute("INSERT INTO t VALUES (1)")
            raise KeyError
    assert await ask(pools.reads, "SELECT count(*) FROM t") == 0


async def test_a_statement_that_takes_too_long_is_ended_and_told_the_limit(
    database_url: str,
) -> None:
    async with open_pools(database_url, replace(QUICK, ingest_timeout=0.4)) as pools:
        with pytest.raises(TookTooLong, match=r"0\.3 seconds \(ONRECORD_READ_TIMEOUT\)"):
            await ask(pools.reads, "SELECT pg_sleep(5)")
        with pytest.raises(TookTooLong, match=r"0\.4 seconds \(ONRECORD_INGEST_TIMEOUT\)"):
            await ask(pools.writes, "SELECT pg_sleep(5)")


async def test_behind_pgbouncer_the_limit_is_that_of_the_role(database_url: str) -> None:
    async with open_pools(database_url, replace(QUICK, pgbouncer=True)) as pools:
        with pytest.raises(TookTooLong, match="statement_timeout of the database's role"):
            await ask(pools.reads, "SET statement_timeout = 100; SELECT pg_sleep(5)")


async def test_a_lock_that_is_not_to_be_had_is_busy(pools: Pools) -> None:
    await ask(pools.writes, "CREATE TABLE t ()")
    async with pools.writes.connection() as holder:
        await holder.execute("LOCK TABLE t")
        with pytest.raises(Busy):
            await ask(pools.writes, "LOCK TABLE t")


async def test_when_all_connections_are_taken_a_request_waits_and_is_refused(
    pools: Pools,
) -> None:
    async with pools.reads.connection(), pools.reads.connection():
        began = time.monotonic()
        with pytest.raises(Busy):
            await ask(pools.reads, "SELECT 1")
        assert time.monotonic() - began >= 0.4


async def test_when_too_many_wait_already_a_request_is_refused_at_once(pools: Pools) -> None:
    async with pools.reads.connection(), pools.reads.connection():
        waiting = [asyncio.create_task(ask(pools.reads, "SELECT 1")) for _ in range(2)]
        await asyncio.sleep(0.05)
        began = time.monotonic()
        with pytest.raises(Busy):
            await ask(pools.reads, "SELECT 1")
        assert time.monotonic() - began < 0.2
    assert await asyncio.gather(*waiting) == [1, 1]


async def test_after_every_session_was_ended_no_request_fails(
    pools: Pools, database_url: str
) -> None:
    await asyncio.gather(*(ask(pools.reads, "SELECT 1") for _ in range(2)))
    await end_all_sessions(database_url)
    assert [await ask(pools.reads, "SELECT 1") for _ in range(8)] == [1] * 8
    assert await ask(pools.writes, "SELECT 1") == 1


async def test_a_session_that_ends_in_the_middle_is_a_database_unavailable(
    pools: Pools, database_url: str
) -> None:
    with pytest.raises(DatabaseUnavailable):
        async with pools.writes.connection() as connection:
            await connection.execute("SELECT 1")
            await end_all_sessions(database_url)
            await connection.execute("SELECT 1")
    assert await ask(pools.writes, "SELECT 1") == 1


async def test_without_a_database_opening_returns_and_requests_are_refused() -> None:
    began = time.monotonic()
    async with open_pools("postgresql://onrecord@127.0.0.1:1/onrecord", QUICK) as pools:
        assert time.monotonic() - began < 0.4
        with pytest.raises(DatabaseUnavailable):
            await ask(pools.reads, "SELECT 1")
    assert time.monotonic() - began < 5


async def test_a_closed_pool_is_a_database_unavailable(database_url: str) -> None:
    pool = reads(database_url, QUICK)
    await pool.open()
    await pool.close()
    with pytest.raises(DatabaseUnavailable):
        await ask(pool, "SELECT 1")


async def test_the_pool_counts(pools: Pools) -> None:
    await ask(pools.reads, "SELECT 1")
    assert pools.reads.figures()["requests_num"] == 1


def test_a_full_disk_has_a_fault_of_its_own() -> None:
    with pytest.raises(StorageFull), told_as_faults():
        raise psycopg.errors.DiskFull


def test_a_fault_keeps_the_error_that_it_tells_of() -> None:
    with pytest.raises(DatabaseUnavailable) as told, told_as_faults():
        raise psycopg.errors.ConnectionFailure
    assert isinstance(told.value.__cause__, psycopg.errors.ConnectionFailure)


@pytest.mark.parametrize(
    "error",
    [psycopg.errors.UniqueViolation, psycopg.errors.SerializationFailure, psycopg.DataError],
)
def test_what_is_true_of_the_data_goes_on_as_it_is(error: type[psycopg.Error]) -> None:
    with pytest.raises(error), told_as_faults():
        raise error
