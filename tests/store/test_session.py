"""One value from one statement, against a real PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import psycopg
import pytest

from service.settings import Settings
from service.store import session
from service.store.pool import Pool, reads
from service.store.session import Session

SETTINGS = Settings(read_connections=1, read_timeout=5)


@pytest.fixture(params=[False, True], ids=["prepared", "behind-pgbouncer"])
async def pool(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Pool]:
    pool = reads(database_url, replace(SETTINGS, pgbouncer=request.param))
    await pool.open()
    yield pool
    await pool.close()


@pytest.fixture
async def preparing(database_url: str) -> AsyncIterator[Session]:
    pool = reads(database_url, SETTINGS)
    await pool.open()
    async with pool.connection() as connection:
        yield connection
    await pool.close()


async def prepared(connection: Session) -> set[str]:
    cursor = await connection.execute("SELECT statement FROM pg_prepared_statements", prepare=False)
    return {statement for (statement,) in await cursor.fetchall()}


@pytest.mark.parametrize(
    ("statement", "parameters", "value"),
    [
        (b"SELECT 1", (), b"1"),
        (b"SELECT CAST($1 AS bigint) + 1", ("9007199254740993",), b"9007199254740994"),
        (b"SELECT coalesce(CAST($1 AS text), 'none')", (None,), b"none"),
        (b"SELECT CAST($1 AS text)", ("ş\\\"'{},",), "ş\\\"'{},".encode()),
        (b"SELECT sum(n) FROM unnest(CAST($1 AS bigint[])) n", (["1", "2"],), b"3"),
        (b"SELECT to_json(CAST($1 AS text[]))", (['a"{', "", None],), b'["a\\"{","",null]'),
        (b"SELECT cardinality(CAST($1 AS text[]))", ([],), b"0"),
    ],
)
async def test_a_value_comes_as_its_bytes(
    pool: Pool, statement: bytes, parameters: tuple[str | list[str | None] | None], value: bytes
) -> None:
    async with pool.connection() as connection:
        for _ in range(2):
            assert await connection.value(statement, parameters) == value


@pytest.mark.parametrize("statement", [b"SELECT NULL", b"SELECT 1 WHERE false"])
async def test_a_statement_without_a_value_is_an_error(pool: Pool, statement: bytes) -> None:
    with pytest.raises(psycopg.InternalError):
        async with pool.connection() as connection:
            await connection.value(statement, ())


async def test_after_an_error_the_connection_goes_on(pool: Pool) -> None:
    async with pool.connection() as connection:
        with pytest.raises(psycopg.errors.UndefinedTable):
            await connection.value(b"SELECT 1 FROM nothing", ())
        with pytest.raises(psycopg.errors.DivisionByZero):
            await connection.value(b"SELECT 1 / CAST($1 AS int)", ("0",))
        assert await connection.value(b"SELECT 1 / CAST($1 AS int)", ("1",)) == b"1"


async def test_a_request_that_is_given_up_leaves_a_connection_that_works(pool: Pool) -> None:
    async with pool.connection() as connection:
        asked = asyncio.create_task(connection.value(b"SELECT 1 FROM pg_sleep(4)", ()))
        await asyncio.sleep(0.2)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert await connection.value(b"SELECT 2", ()) == b"2"


async def test_a_statement_is_prepared_once(preparing: Session) -> None:
    for _ in range(3):
        await preparing.value(b"SELECT 41", ())
    assert "SELECT 41" in await prepared(preparing)
    assert preparing.named == 1


async def test_what_was_not_asked_for_longest_is_forgotten(
    preparing: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "PREPARED_AT_MOST", 2)
    for number in (1, 2, 1, 3):
        await preparing.value(b"SELECT %d" % number, ())
    assert await prepared(preparing) == {"SELECT 1", "SELECT 3"}


async def test_a_very_long_statement_is_not_prepared(preparing: Session) -> None:
    comment = b" -- " + b"x" * session.LONGEST_PREPARED
    assert await preparing.value(b"SELECT 5" + comment, ()) == b"5"
    assert await prepared(preparing) == set()
