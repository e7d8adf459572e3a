"""What was answered under a key is answered again, whatever came between."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import psycopg
import pytest

from service.domain import idempotency
from service.domain.faults import IdempotencyKeyReused
from service.domain.vocabulary import IngestOutcome
from service.ingest.prepare import digest_of, numbered
from service.ingest.receipt import Receipt
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive
from service.store.idempotency import PORTION
from service.store.pool import Pool

KEY = "0123456789abcdef"


@pytest.fixture
async def writes(database_url: str) -> AsyncIterator[Pool]:
    writes = pool.writes(database_url, Settings())
    await writes.open()
    yield writes
    await writes.close()


async def delivered(
    writes: Pool, *payloads: Any, key: str = KEY, producer: str = "desk", kept: float = 60.0
) -> list[Receipt]:
    """The receipts of a stream with a key."""
    archive = Archive(writes, kept)
    memory = await archive.opened(producer, key, idempotency.STREAM)
    terms = Terms(producer, memory=memory, alone=True, at_once=2)
    return [receipt async for receipt in run(numbered(payloads), archive, terms)]


def outcomes(receipts: list[Receipt]) -> list[IngestOutcome]:
    return [receipt.outcome for receipt in receipts]


async def test_a_replay_gives_the_answers_of_the_first_time(writes: Pool, payload: Any) -> None:
    payloads = [payload, {"url": 1}, payload | {"url": "https://courier.example/2"}]
    first = await delivered(writes, *payloads)
    again = await delivered(writes, *payloads)
    assert outcomes(first) == ["CREATED", "REJECTED", "CREATED"]
    assert [receipt.told() for receipt in again] == [receipt.told() for receipt in first]
    assert again[0].answered


async def test_without_the_key_a_second_delivery_is_unchanged(writes: Pool, payload: Any) -> None:
    await delivered(writes, payload)
    other = await delivered(writes, payload, key=KEY + "x")
    assert outcomes(other) == [IngestOutcome.UNCHANGED]


async def test_a_key_belongs_to_its_producer(writes: Pool, payload: Any) -> None:
    await delivered(writes, payload)
    other = await delivered(writes, payload, producer="machine")
    assert outcomes(other) == [IngestOutcome.UPDATED]


async def test_an_interrupted_stream_goes_on_where_it_broke_off(writes: Pool, payload: Any) -> None:
    payloads = [payload | {"url": f"https://courier.example/{n}"} for n in range(4)]
    first = await delivered(writes, *payloads[:2])
    whole = await delivered(writes, *payloads)
    assert outcomes(whole) == [IngestOutcome.CREATED] * 4
    assert [r.told() for r in whole[:2]] == [r.told() for r in first]


async def test_a_line_that_differs_is_refused_and_the_others_are_not(
    writes: Pool, payload: Any
) -> None:
    other = payload | {"url": "https://courier.example/2"}
    await delivered(writes, payload, other)
    again = await delivered(writes, payload, other | {"headline": "Changed"})
    assert outcomes(again) == [IngestOutcome.CREATED, IngestOutcome.REJECTED]
    assert [fault.code for fault in again[1].problems] == ["IDEMPOTENCY_KEY_REUSED"]


async def test_the_order_of_members_makes_no_other_payload(writes: Pool, payload: Any) -> None:
    await delivered(writes, payload)
    again = await delivered(writes, dict(reversed(payload.items())))
    assert outcomes(again) == [IngestOutcome.CREATED]


async def test_another_fingerprint_is_refused_before_anything_is_done(writes: Pool) -> None:
    archive = Archive(writes)
    await archive.opened("desk", KEY, idempotency.fingerprint([b"a"]))
    with pytest.raises(IdempotencyKeyReused):
        await archive.opened("desk", KEY, idempotency.STREAM)


async def test_thirty_at_once_with_one_key_have_one_answer(
    writes: Pool, payload: Any, database_url: str
) -> None:
    wide = pool.writes(database_url, Settings(write_connections=10, connection_wait=30))
    await wide.open()
    receipts = await asyncio.gather(*(delivered(wide, payload) for _ in range(30)))
    await wide.close()
    assert {str(receipt.told()) for (receipt,) in receipts} == {str(receipts[0][0].told())}
    assert receipts[0][0].outcome is IngestOutcome.CREATED


async def test_what_is_rejected_by_the_store_is_remembered(writes: Pool, payload: Any) -> None:
    excerpt = payload | {"excerpt": True, "body": payload["body"] + " So much."}
    first = await delivered(writes, payload, excerpt)
    again = await delivered(writes, payload, excerpt)
    assert outcomes(first) == [IngestOutcome.CREATED, IngestOutcome.REJECTED]
    assert again[1].told() == first[1].told()


async def test_two_rejections_at_once_have_one_answer(writes: Pool) -> None:
    receipts = await asyncio.gather(*(delivered(writes, {"url": 1}) for _ in range(4)))
    assert {str(receipt.told()) for (receipt,) in receipts} == {str(receipts[0][0].told())}


async def test_a_key_that_has_expired_is_free_again(
    writes: Pool, payload: Any, database_url: str
) -> None:
    await delivered(writes, payload)
    age(database_url)
    later = await delivered(writes, payload | {"headline": "Another"})
    assert outcomes(later) == [IngestOutcome.UPDATED]


async def test_expired_answers_are_deleted_in_portions(
    writes: Pool, payload: Any, database_url: str
) -> None:
    await delivered(writes, payload)
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "insert into idempotency_result "
            "select idempotency_key_id, n, digest, answer from idempotency_result, "
            "generate_series(1, %s) n",
            (PORTION,),
        )
    age(database_url)
    left = []
    for number in range(3):
        await delivered(writes, key=f"{KEY}-{number}")
        left.append(remaining(database_url))
    assert left == [(1, 2), (0, 3), (0, 3)]


async def test_a_key_that_was_touched_has_not_expired(
    writes: Pool, payload: Any, database_url: str
) -> None:
    await delivered(writes, payload)
    age(database_url)
    memory = await Archive(writes, 1e6).opened("desk", KEY, idempotency.STREAM)
    await memory.touch()
    assert await memory.answered(0, digest_of(next(iter(numbered([payload]))))) is not None


def age(database_url: str) -> None:
    """Make all keys older than they are kept."""
    with psycopg.connect(database_url) as connection:
        connection.execute("update idempotency_key set used_at = now() - interval '2 minutes'")


def remaining(database_url: str) -> tuple[int, int]:
    """How many answers and keys there are."""
    with psycopg.connect(database_url) as connection:
        found = connection.execute(
            "select (select count(*) from idempotency_result), count(*) from idempotency_key"
        ).fetchone()
    assert found
    return found[0], found[1]
