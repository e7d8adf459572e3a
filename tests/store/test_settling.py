"""What a delivery leaves is settled by it, or by whoever comes next."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import psycopg
import pytest

from service.commands import serve
from service.domain.vocabulary import RelationStatus, RelationType
from service.settings import Settings
from service.store import pool, settling
from service.store.archive import Archive
from service.store.relating import Decision
from tests.store.spreading import Article, body, copy, settled

Rows = Callable[..., list[tuple[Any, ...]]]
Settle = Callable[[pool.Connection, Sequence[int]], Awaitable[None]]

FIGURES = (
    "select text, articles, outlets, independent_origins, named_sources, unnamed_sources"
    " from proposition order by proposition_id"
)
CLOSED, OPEN = "The port is closed.", "The port is not closed."
LEFT = "select count(*) from unsettled"


def slow(is_slow: Callable[[Sequence[int]], bool], setting: str) -> Settle:
    """Settling that runs into a limit of the database with some versions."""
    real = settling._settle

    async def settle(connection: pool.Connection, versions: Sequence[int]) -> None:
        if is_slow(versions):
            await connection.execute(f"set local {setting} = 50".encode())
            if setting.startswith("idle"):
                await asyncio.sleep(0.3)
            await connection.execute("select pg_sleep(1)")
        await real(connection, versions)

    return settle


async def test_a_delivery_has_its_figures_before_it_is_settled(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(copy(article, 1), "desk", False)
    before = rows(FIGURES)
    assert before == [(CLOSED, 1, 1, 1, 1, 0), (OPEN, 1, 1, 1, 0, 1)]
    await archive.settle()
    assert rows(FIGURES) == before


async def test_copies_are_articles_and_no_origins(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2), copy(article, 3, body=body(2)))
    assert rows(FIGURES) == [(CLOSED, 3, 3, 2, 1, 0), (OPEN, 3, 3, 2, 0, 2)]


async def test_the_text_is_that_of_the_claim_published_first(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    later = copy(article, 2)
    payload["claims"][0]["text"] = "the port is  CLOSED"
    await settled(archive, later, copy(article, 1))
    assert rows(FIGURES)[0][:2] == ("the port is CLOSED", 2)
    assert rows("select first_reported_at::date::text from proposition")[0] == ("2024-12-01",)


async def test_a_claim_that_is_retracted_counts_no_longer(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2))
    payload["claims"].pop()
    await settled(archive, copy(article, 1))
    assert rows(FIGURES)[1] == (OPEN, 1, 1, 1, 0, 1)
    await settled(archive, copy(article, 2))
    assert rows(FIGURES)[1] == (OPEN, 0, 0, 0, 0, 0)


async def test_only_the_last_producer_who_says_a_claim_takes_it_out_of_the_figures(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    for producer in ("desk", "machine"):
        await archive.keep(copy(article, 1), producer, False)
    payload["claims"].pop()
    for producer, left in (("desk", 1), ("machine", 0)):
        await archive.keep(copy(article, 1), producer, False)
        await archive.settle()
        assert rows(FIGURES)[1][1] == left


async def test_what_a_corrected_text_no_longer_says_counts_no_longer(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    await settled(archive, copy(article, 1))
    payload["claims"].pop()
    await settled(archive, copy(article, 1, body=body() + " Corrected."))
    assert [row[:2] for row in rows(FIGURES)] == [(CLOSED, 1), (OPEN, 0)]


async def test_a_rejected_claim_is_stored_and_not_counted(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    payload["claims"][0]["reviewStatus"] = "REJECTED"
    await settled(archive, copy(article, 1))
    assert rows(FIGURES)[0] == (CLOSED, 0, 0, 0, 0, 0)


async def test_what_a_process_left_that_ended_is_settled_by_the_next(
    archive: Archive, article: Article, rows: Rows
) -> None:
    for number in (1, 2):
        await archive.keep(copy(article, number), "desk", False)
    assert rows(LEFT) == [(2,)]
    assert rows(FIGURES)[0][1] == 1
    await settled(archive, copy(article, 3))
    assert rows(LEFT) == [(0,)]
    assert rows(FIGURES)[0][1:4] == (3, 3, 1)


async def test_what_is_left_is_settled_when_a_service_starts(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    for number in (1, 2):
        await archive.keep(copy(article, number), "desk", False)
    await serve.prepare(database_url, Settings(database_url=database_url), sample=False)
    assert rows(LEFT) == [(0,)]
    assert rows(FIGURES)[0][1:4] == (2, 2, 1)


async def test_settling_that_fails_leaves_its_work(
    archive: Archive,
    article: Article,
    rows: Rows,
    database_url: str,
    caplog: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settling, "HOLD", settling.HOLD.replace("10s", "100ms"))
    await archive.keep(copy(article, 1), "desk", False)
    with psycopg.connect(database_url) as other, caplog.at_level(logging.WARNING):
        other.execute("select pg_advisory_xact_lock(%s)", (settling.LOCK,))
        await archive.settle()
    assert "BUSY" in caplog.text
    assert rows(LEFT) == [(1,)]


async def test_an_unforeseen_error_is_logged_with_its_story_and_keeps_no_service_from_starting(
    archive: Archive, article: Article, rows: Rows, database_url: str, caplog: Any
) -> None:
    await archive.keep(copy(article, 1), "desk", False)
    with psycopg.connect(database_url) as other:
        other.execute("alter table proposition rename column unnamed_sources to other_sources")
    await serve.prepare(database_url, Settings(database_url=database_url), sample=False)
    assert "deliveries were not settled" in caplog.text
    assert "UndefinedColumn" in caplog.text
    assert rows(LEFT) == [(1,)]


@pytest.mark.parametrize("setting", ["statement_timeout", "idle_in_transaction_session_timeout"])
async def test_what_takes_too_long_together_is_settled_in_smaller_parts(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setattr(settling, "_settle", slow(lambda versions: len(versions) > 1, setting))
    await settled(archive, *(copy(article, number) for number in range(1, 6)))
    assert rows(LEFT) == [(0,)]
    assert rows(FIGURES)[0][1:4] == (5, 5, 1)


async def test_one_version_that_always_takes_too_long_does_not_hold_up_the_others(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    await archive.keep(copy(article, 1), "desk", False)
    ((first,),) = rows("select version_id from unsettled")
    one = slow(lambda versions: first in versions, "statement_timeout")
    monkeypatch.setattr(settling, "_settle", one)
    await settled(archive, *(copy(article, number) for number in range(2, 6)))
    assert "TOOK_TOO_LONG" in caplog.text
    assert rows("select version_id from unsettled") == [(first,)]
    assert rows(FIGURES)[0][1:4] == (5, 5, 1)


async def test_settling_ends_when_a_second_version_takes_too_long_alone(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setattr(settling, "AT_ONCE", 1)
    monkeypatch.setattr(settling, "_settle", slow(bool, "statement_timeout"))
    await settled(archive, *(copy(article, number) for number in range(1, 4)))
    assert "TOOK_TOO_LONG" in caplog.text
    assert rows("select version_id from unsettled order by unsettled_id") == [(2,), (3,), (1,)]


async def test_the_lock_of_settling_is_waited_for_longer_than_others(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    writes = pool.writes(database_url, Settings(lock_timeout=0.2))
    await writes.open()
    await archive.keep(copy(article, 1), "desk", False)
    async with await psycopg.AsyncConnection.connect(database_url) as other:
        await other.execute("select pg_advisory_xact_lock(%s)", (settling.LOCK,))
        waiting = asyncio.create_task(settling.settle(writes))
        await asyncio.sleep(0.6)
    assert await waiting == 1
    async with writes.connection() as connection:
        await settling.hold(connection)
        assert await (await connection.execute("show lock_timeout")).fetchone() == ("200ms",)
    await writes.close()


async def test_a_dry_run_leaves_nothing_to_settle(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(copy(article, 1), "desk", True)
    assert rows(LEFT) == [(0,)]
    assert rows("select count(*) from proposition") == [(0,)]


async def test_a_delivery_that_changes_nothing_leaves_nothing(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1))
    await archive.keep(copy(article, 1), "desk", False)
    assert rows(LEFT) == [(0,)]


async def test_much_is_settled_in_parts(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "AT_ONCE", 2)
    await settled(archive, *(copy(article, number) for number in range(1, 6)))
    assert rows(LEFT) == [(0,)]
    assert rows(FIGURES)[0][1:4] == (5, 5, 1)


async def test_deliveries_of_one_claim_at_once_make_one_proposition(
    database_url: str, article: Article, rows: Rows
) -> None:
    writes = pool.writes(database_url, Settings(write_connections=8))
    await writes.open()
    archive = Archive(writes)
    records = [copy(article, number, body=body(number)) for number in range(1, 9)]
    await asyncio.gather(*(settled(archive, record) for record in records))
    await writes.close()
    assert [row[1:4] for row in rows(FIGURES)] == [(8, 8, 8), (8, 8, 8)]
    assert rows("select count(*) from claim where proposition_id is null") == [(0,)]


@pytest.mark.parametrize("decided", [False, True])
async def test_a_suggestion_that_was_revoked_does_not_come_back(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows, decided: bool
) -> None:
    for claim, count in zip(payload["claims"], ("Six", "Seven"), strict=True):
        claim["text"] = f"{count} drivers died near Selmar on Monday."
    await settled(archive, copy(article, 1))
    ((key, from_id, to_id),) = rows("select relation_id, from_id, to_id from proposition_relation")
    if decided:
        types = RelationType.SUPPORTS, RelationStatus.CONFIRMED
        key = await archive.curator.relate(Decision(from_id, to_id, *types, "Read.", "desk"))
    await archive.curator.revoke_relation(key, "They are of two days.", "desk")
    await settled(archive, copy(article, 1, headline="Port closed again"))
    assert rows("select from proposition_relation where revoked_at is null") == []
