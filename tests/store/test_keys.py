from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from psycopg import AsyncConnection

from service.domain.faults import KeyNameTaken, KeyNameUnusable, KeyUnknown
from service.domain.vocabulary import Scope
from service.store import keys
from service.store.pool import Connection


@pytest.fixture
async def connection(database_url: str) -> AsyncIterator[Connection]:
    async with await AsyncConnection.connect(database_url, autocommit=True) as connection:
        yield connection


async def test_a_key_is_known_by_its_name_and_scopes(connection: Connection) -> None:
    key = await keys.create(connection, "desk", [Scope.INGEST, Scope.INGEST])
    known = await keys.known(connection, key)
    assert known == keys.Known("desk", frozenset({Scope.INGEST}))
    assert known.may(Scope.INGEST)
    assert not known.may(Scope.REVIEW)


async def test_admin_may_everything(connection: Connection) -> None:
    known = await keys.known(connection, await keys.create(connection, "chief", ["admin"]))
    assert all(known.may(scope) for scope in Scope)


async def test_a_key_holds_256_random_bits(connection: Connection) -> None:
    made = {await keys.create(connection, f"desk {n}", ["read"]) for n in range(3)}
    assert len(made) == 3
    assert {(key[:4], len(key)) for key in made} == {("onr_", 4 + 43)}


async def test_a_key_is_nowhere_in_the_database(connection: Connection) -> None:
    key = await keys.create(connection, "desk", ["read"])
    found = await connection.execute("select api_key::text from api_key")
    (row,) = await found.fetchall()
    assert key not in row[0]
    assert key.encode().hex() not in row[0]


@pytest.mark.parametrize("key", ["", "onr_", "onr_" + "x" * 43, "x" * 100_000, "onr_\udc80", "é"])
async def test_a_key_that_was_never_made_is_unknown(connection: Connection, key: str) -> None:
    await keys.create(connection, "desk", ["read"])
    with pytest.raises(KeyUnknown):
        await keys.known(connection, key)


async def test_a_revoked_key_is_unknown_and_its_name_is_free(connection: Connection) -> None:
    old = await keys.create(connection, "desk", ["read"])
    assert await keys.revoke(connection, "desk")
    assert not await keys.revoke(connection, "desk")
    with pytest.raises(KeyUnknown):
        await keys.known(connection, old)
    new = await keys.create(connection, "desk", ["read"])
    assert (await keys.known(connection, new)).name == "desk"


async def test_an_expired_key_is_unknown(connection: Connection) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    key = await keys.create(connection, "desk", ["read"], past)
    with pytest.raises(KeyUnknown):
        await keys.known(connection, key)


async def test_two_keys_in_use_never_share_a_name(connection: Connection) -> None:
    await keys.create(connection, "desk", ["read"])
    with pytest.raises(KeyNameTaken):
        await keys.create(connection, "desk", ["ingest"])


async def test_keys_are_listed_without_themselves(connection: Connection) -> None:
    soon = datetime.now(UTC) + timedelta(days=1)
    await keys.create(connection, "desk", ["read"])
    await keys.create(connection, "chief", ["admin"], soon)
    await keys.revoke(connection, "desk")
    desk, chief = await keys.listed(connection)
    assert (desk.name, desk.scopes) == ("desk", frozenset({Scope.READ}))
    assert desk.expires_at is None
    assert desk.revoked_at is not None
    assert (chief.name, chief.expires_at, chief.revoked_at) == ("chief", soon, None)


@pytest.mark.parametrize(
    "name", ["", " ", "x" * 101, "sample", "Command Line", "desk\n", " desk", "a\0b", "\ud800"]
)
async def test_a_key_cannot_have_a_name_that_says_nothing_or_is_the_services_own(
    connection: Connection, name: str
) -> None:
    with pytest.raises(KeyNameUnusable):
        await keys.create(connection, name, [Scope.INGEST])
    assert await keys.listed(connection) == []


async def test_a_key_can_be_named_in_any_script(connection: Connection) -> None:
    await keys.create(connection, "مكتب " + "x" * 95, [Scope.INGEST])
