"""Any payload is stored whole, or leaves every table as it was."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from schema.tables import metadata
from service.domain.vocabulary import IngestOutcome
from service.ingest.prepare import Incoming, prepare
from service.ingest.receipt import Receipt
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store.archive import Archive
from service.store.pool import Pools, open_pools
from tests.ingest.hostile import payloads

DIGEST = "select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) from {} t"
PARTS = (
    "select (select count(*) from source where version_id = v.version_id),"
    " (select count(*) from claim where version_id = v.version_id"
    " and review_status <> 'RETRACTED'),"
    " v.body from article_version v where version_id = %s"
)


@dataclass
class Shop:
    """An archive that articles are delivered to, and a look at its tables."""

    archive: Archive
    database: psycopg.Connection
    loop: asyncio.AbstractEventLoop

    def deliver(self, payload: object, dry_run: bool) -> Receipt:
        async def deliver() -> Receipt:
            (receipt,) = [
                receipt
                async for receipt in run(
                    [Incoming(0, payload)], self.archive, Terms("desk", dry_run)
                )
            ]
            return receipt

        return self.loop.run_until_complete(deliver())

    def digests(self) -> dict[str, Any]:
        return {
            name: self.database.execute(sql.SQL(DIGEST).format(sql.Identifier(name))).fetchone()
            for name in metadata.tables
        }


@pytest.fixture(scope="module")
def shop(module_database_url: str) -> Iterator[Shop]:
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        pools = open_pools(module_database_url, Settings())
        entered: Pools = loop.run_until_complete(pools.__aenter__())
        with psycopg.connect(module_database_url, autocommit=True) as database:
            yield Shop(Archive(entered.writes), database, loop)
        loop.run_until_complete(pools.__aexit__(None, None, None))


@given(payload=payloads(), dry_run=st.sampled_from([False, False, False, True]))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_payload_is_stored_whole_or_not_at_all(
    shop: Shop, payload: dict[str, Any], dry_run: bool
) -> None:
    payload = {name: dated(value) for name, value in payload.items()}
    before = shop.digests()
    receipt = shop.deliver(payload, dry_run)
    if dry_run or receipt.outcome in (IngestOutcome.REJECTED, IngestOutcome.UNCHANGED):
        assert shop.digests() == before
        assert (receipt.outcome is IngestOutcome.REJECTED) == bool(receipt.problems)
        return
    record = prepare(payload).record
    assert record is not None
    stored = shop.database.execute(PARTS, (receipt.version_id,)).fetchone()
    assert stored is not None
    sources, claims, body = stored
    assert sources >= len(record.sources)
    assert (claims, body) == (len(record.claims), record.body)


def dated(value: object) -> object:
    """The value; times that have not come yet are put into the past."""
    return value.replace("2031-", "2021-") if isinstance(value, str) else value
