"""Whose voice a claim is, and whom a version mentions: true after whatever is written."""

import asyncio
from collections.abc import Callable
from itertools import count
from random import Random
from typing import Any

import psycopg
import pytest

import migrations
from service.ingest.prepare import prepare
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive

Rows = Callable[..., list[tuple[Any, ...]]]

TOLD = "select claim_id, actor_id, published_at, visible from claim_voice"
JOINED = """
select distinct claim.claim_id, actor.actor_id, claim.published_at,
    claim.review_status in ('PENDING', 'APPROVED')
from claim
join claim_source on claim_source.claim_id = claim.claim_id
join source on source.source_id = claim_source.source_id
join actor on actor.actor_id in (source.actor_id, source.represents_id)
where claim.current
"""
TALLIES = "select actor_id, claims from actor_tally"
COUNTED = f"""
select actor.actor_id, count(*) filter (where visible)
from actor left join ({JOINED}) joined (claim_id, actor_id, published_at, visible)
on joined.actor_id = actor.actor_id group by actor.actor_id
"""
MENTIONS = "select version_id, actor_id from article_mention"
STATED = "review_status in ('PENDING', 'APPROVED')"
NAMED = f"""
select version_id, actor_id from source where actor_id is not null
union select version_id, represents_id from source where represents_id is not null
union select version_id, actor_id from claim join claim_about using (claim_id) where {STATED}
union select version_id, actor_id from stance where {STATED}
union select version_id, target_actor_id from stance where target_actor_id > 0 and {STATED}
"""
DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()"
BEFORE = "0012"
"""The last version of the schema without voices."""
BODY = " ".join(f"Line {place} says so." for place in range(8))
STATUSES = [None, "PENDING", "APPROVED", "REJECTED"]


def delivery(random: Random) -> dict[str, Any]:
    """One of a few articles with some of what could be said of it."""
    number, text = random.randrange(4), random.randrange(3)
    sources = [source(random, place) for place in range(4)]
    lines = random.sample(range(8), random.randrange(6))
    return {
        "url": f"https://courier.example/{number}",
        "outlet": {"name": "The Courier"},
        "headline": "Port closed",
        "language": "en",
        "publishedAt": f"2024-12-{1 + random.randrange(3):02}T00:00:00Z",
        "body": BODY + " Again." * text,
        "actors": [{"key": str(i), "name": f"Actor {i}", "type": "PERSON"} for i in range(6)],
        "sources": sources,
        "claims": [claim(random, line) for line in lines],
        "stances": [stance(random, line) for line in lines[:2]],
    }


def source(random: Random, place: int) -> dict[str, Any]:
    actor, other = random.choice([None, *range(6)]), random.choice([None, *range(6)])
    return {
        "key": str(place),
        "text": f"source {place}",
        "kind": "PERSON",
        "identification": "NAMED",
        "actor": None if actor is None else str(actor),
        "represents": None if other is None else str(other),
    }


def claim(random: Random, line: int) -> dict[str, Any]:
    return {
        "text": f"Line {line} says so.",
        "evidence": [{"quote": f"Line {line} says so."}],
        "quoteType": "INDIRECT",
        "sources": [str(place) for place in random.sample(range(4), 1 + random.randrange(2))],
        "about": [str(i) for i in random.sample(range(6), random.randrange(2))],
        "reviewStatus": random.choice(STATUSES),
    }


def stance(random: Random, line: int) -> dict[str, Any]:
    holder, other = random.sample(range(6), 2)
    return {
        "actor": str(holder),
        "target": {"actor": str(other)},
        "position": "OPPOSES",
        "mode": "DECLARED",
        "evidence": [{"quote": f"Line {line} says so."}],
        "reviewStatus": random.choice(STATUSES),
    }


async def deliver(archive: Archive, random: Random) -> None:
    record = prepare(delivery(random)).record
    assert record is not None
    await archive.keep(record, random.choice(["desk", "wire"]), random.random() < 0.1)


def review(url: str, random: Random) -> None:
    """What a reviewer does, and somebody who corrects a source by hand."""
    with psycopg.connect(url) as connection:
        connection.execute(
            "update claim set review_status = %s where claim_id %% 3 = %s",
            (random.choice(STATUSES[1:]), random.randrange(3)),
        )
        connection.execute(
            "update stance set review_status = %s where stance_id %% 3 = %s",
            (random.choice(STATUSES[1:]), random.randrange(3)),
        )
        connection.execute(
            "update source set represents_id = actor_id where source_id %% 5 = %s",
            (random.randrange(5),),
        )


def true(rows: Rows) -> None:
    """What is kept is what the joins say."""
    assert set(rows(TOLD)) == set(rows(JOINED)) != set()
    assert set(rows(TALLIES)) == set(rows(COUNTED))
    assert set(rows(MENTIONS)) == set(rows(NAMED)) != set()


@pytest.mark.parametrize("seed", range(4))
async def test_what_is_kept_is_what_the_joins_say_after_any_deliveries(
    archive: Archive, database_url: str, rows: Rows, seed: int
) -> None:
    random = Random(seed)
    for number in range(25):
        await deliver(archive, random)
        if number % 8 == 7:
            review(database_url, random)
    true(rows)
    assert {current for (current,) in rows("select current from claim")} == {True, False}


async def test_deliveries_that_count_the_same_actors_do_not_wait_for_each_other(
    database_url: str, rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings(waiting_per_connection=100, connection_wait=60))
    await writes.open()
    archive, seeds = Archive(writes), count()

    async def some() -> None:
        for _ in range(20):
            await deliver(archive, Random(next(seeds)))

    await asyncio.gather(*(some() for _ in range(4)))
    await writes.close()
    true(rows)
    assert rows(DEADLOCKS) == [(0,)]


async def test_what_was_there_before_is_told_by_the_migration(
    archive: Archive, database_url: str, rows: Rows
) -> None:
    random = Random(7)
    for _ in range(10):
        await deliver(archive, random)
    migrations.downgrade(database_url, BEFORE)
    migrations.upgrade(database_url)
    true(rows)
