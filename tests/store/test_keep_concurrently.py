"""Deliveries that meet: from tasks of one process and from several processes."""

import asyncio
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psycopg
import pytest

import migrations
from bench import crowding
from bench.contents import contents
from schema.tables import metadata
from service.domain.faults import Busy
from service.domain.vocabulary import IngestOutcome, Verdict
from service.ingest.record import ArticleRecord
from service.settings import Settings
from service.store import keep, pool, tallies
from service.store.archive import Archive
from service.store.delivery import Delivery
from service.store.judging import Judged
from service.store.merging import Thing

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]

WRITER = """
import asyncio, json, random, sys
from service.ingest.prepare import prepare
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive

async def main():
    url, payload, seed = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    writes = pool.writes(url, Settings(waiting_per_connection=1000, connection_wait=30))
    await writes.open()
    articles = list(range(40))
    chance.shuffle(articles)

    async def deliver(number):
        people = [
            {"key": str(k), "name": f"Actor {k % 15}", "type": "PERSON",
             "aliases": [f"{seed} {k}"] if k % 5 == 0 else [],
             "externalIds": [{"scheme": "wikidata", "value": f"Q{k % 15}"}] if k % 3 else []}
            for k in chance.sample(range(15), 8)
        ]
        issues = [{"key": str(k), "label": f"Issue {k}"} for k in chance.sample(range(6), 3)]
        given = payload | {
            "url": f"https://courier.example/{number}", "actors": people, "issues": issues,
            "outlet": {"name": f"Outlet {number % 3}"}, "sources": [], "stances": [],
            "claims": [],
        }
        await Archive(writes).keep(prepare(given).record, "desk", False)

    await asyncio.gather(*map(deliver, articles))
    await writes.close()

asyncio.run(main())
"""


async def test_of_sixteen_deliveries_at_once_one_creates(
    database_url: str, article: Article, rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings(write_connections=16))
    await writes.open()
    archive, record = Archive(writes), article()
    kept = await asyncio.gather(*(archive.keep(record, "desk", False) for _ in range(16)))
    await writes.close()
    assert Counter(each.outcome for each in kept) == {
        IngestOutcome.CREATED: 1,
        IngestOutcome.UNCHANGED: 15,
    }
    assert len({(each.article_id, each.version_id) for each in kept}) == 1
    counted = {name: rows(f'select count(*) from "{name}"')[0][0] for name in metadata.tables}
    assert (counted["article_version"], counted["ingestion"], counted["actor"]) == (1, 1, 2)
    assert (counted["claim"], counted["claim_provenance"], counted["stance"]) == (2, 2, 1)


async def test_producers_at_once_share_the_rows(
    database_url: str, article: Article, rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings(write_connections=8))
    await writes.open()
    archive, record = Archive(writes), article()
    await asyncio.gather(*(archive.keep(record, f"desk {n}", False) for n in range(8)))
    await writes.close()
    assert rows("select count(*) from claim") == [(2,)]
    assert rows("select count(*) from claim_provenance") == [(16,)]


def test_a_crowd_in_any_order_leaves_what_one_would_have_left(
    database_url: str, bare_database_url: str
) -> None:
    migrations.upgrade(bare_database_url)
    asyncio.run(crowding.deliver(bare_database_url, 30, order=-1))
    answers = crowding.crowd(database_url, 3, 30)
    assert [each.total() for each in answers] == [30, 30, 30]
    assert sum(answers, Counter()) == {"CREATED": 30, "UNCHANGED": 60}
    assert crowding.deadlocks(database_url) == 0
    assert contents(database_url) == contents(bare_database_url)


def test_processes_that_share_actors_in_any_order_never_wait_for_each_other(
    database_url: str, payload: dict[str, Any], rows: Rows
) -> None:
    given = json.dumps(payload)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, database_url, given, str(seed)],
            cwd=Path(__file__).parent.parent.parent,
        )
        for seed in range(4)
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    assert crowding.deadlocks(database_url) == 0
    assert rows("select count(*) from article") == [(40,)]
    assert rows("select count(*) from article_version") == [(40,)]
    assert rows("select count(*), count(distinct name) from actor") == [(15, 15)]
    assert rows("select count(*) from actor_external_id") == [(10,)]
    assert rows("select count(*) from issue") == [(6,)]
    assert rows("select count(*) from outlet") == [(3,)]


async def test_who_comes_second_to_an_external_id_begins_again_and_finds_its_actor(
    database_url: str, archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    ids = [{"scheme": "wikidata", "value": "Q1"}]
    actors = [{**payload["actors"][0], "externalIds": ids}, payload["actors"][1]]
    async with await psycopg.AsyncConnection.connect(database_url) as other:
        await other.execute(
            "with made as (insert into actor (name, name_key, type, named, countries)"
            " values ('A. Brandt', 'a. brandt', 'PERSON', true, '{}') returning actor_id)"
            " insert into actor_external_id select actor_id, 'wikidata', 'Q1' from made"
        )
        second = asyncio.create_task(archive.keep(article(actors=actors), "desk", False))
        for _ in range(1000):
            if rows("select from pg_stat_activity where wait_event_type = 'Lock'"):
                break
            await asyncio.sleep(0.01)
        await other.commit()
    assert (await second).outcome is IngestOutcome.CREATED
    assert rows("select name from actor order by name") == [("A. Brandt",), ("Norland",)]
    assert rows("select text from actor_name where kind = 'ALIAS' order by text") == [
        ("Ada Brandt",),
        ("Brandt",),
    ]


async def test_who_waits_too_long_is_told_to_come_back(
    database_url: str, article: Article, rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings(lock_timeout=0.1))
    await writes.open()
    archive = Archive(writes)
    await archive.keep(article(), "desk", False)
    async with await psycopg.AsyncConnection.connect(database_url) as other:
        await other.execute("select from article for update")
        with pytest.raises(Busy):
            await archive.keep(article(headline="Port shut"), "desk", False)
    await writes.close()
    assert rows("select headline from article_version") == [("Port closed",)]


async def merge(archive: Archive, one: int, other: int) -> None:
    """Judge that two actors are the same."""
    same = Judged(Thing("act", one), Thing("act", other), Verdict.SAME, "So it is.", "test")
    await archive.curator.judge(same)


async def test_countries_that_are_added_to_two_actors_shown_as_one_are_all_kept(
    database_url: str, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings())
    await writes.open()
    archive = Archive(writes)
    await archive.keep(article(), "desk", False)
    await merge(archive, 1, 2)
    records = []
    for place, code in ((0, "SE"), (1, "DK")):
        actors = [dict(actor) for actor in payload["actors"]]
        actors[place]["countries"] = [code]
        records.append(article(url=f"https://courier.example/{code}", actors=actors))
    written = asyncio.Event()

    async def first() -> None:
        async with writes.connection() as connection, connection.transaction():
            await keep.keep(Delivery(connection, records[0], "desk"), False)
            written.set()
            await asyncio.sleep(0.5)

    async def second() -> None:
        await written.wait()
        await archive.keep(records[1], "desk", False)

    await asyncio.gather(first(), second())
    await writes.close()
    shown, given = rows("select countries, given_countries from actor where actor_id = 1")[0]
    assert (set(shown), given) == ({"SE", "NO", "DK"}, ["SE"])


async def test_tallies_are_held_of_the_actor_that_is_shown(
    database_url: str, article: Article, payload: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = pool.writes(database_url, Settings())
    await writes.open()
    archive = Archive(writes)

    def about(place: str, name: str, body: str = "") -> ArticleRecord:
        minister = {"key": "minister", "name": name, "type": "PERSON"}
        changed = {"actors": [minister, payload["actors"][1]], "body": payload["body"] + body}
        return article(url=f"https://courier.example/{place}", **changed)

    for place, name in (("x", "Ada"), ("y", "Bea"), ("z", "Cid")):
        await archive.keep(about(place, name), "desk", False)
    (one, other), hold = (1, 3), tallies.hold
    await merge(archive, one, other)

    async def hold_and_wait(delivery: Delivery, article_id: int, actors: Sequence[int]) -> None:
        await hold(delivery, article_id, actors)
        await asyncio.sleep(0.3)

    monkeypatch.setattr(tallies, "hold", hold_and_wait)

    async def deliver(record: ArticleRecord) -> None:
        async with writes.connection() as connection, connection.transaction():
            await keep.keep(Delivery(connection, record, "desk"), False)

    # The one begins to report what Bea says, who is shown as Ada, and the other what Cid does.
    await asyncio.gather(deliver(about("z", "Bea", " So.")), deliver(about("x", "Cid", " So.")))
    await writes.close()
