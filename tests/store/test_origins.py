"""Copies have the earliest published of them as their origin, whatever comes first."""

import asyncio
from collections.abc import Callable
from itertools import permutations
from typing import Any

import psycopg
import pytest

from service.settings import Settings
from service.store import origins, pool
from service.store.archive import Archive
from tests.store.spreading import Article, body, copy, settled

Rows = Callable[..., list[tuple[Any, ...]]]

ORIGINS = """
select outlet.name, origin.name, version.origin_kind
from article_version version join outlet using (outlet_id)
left join article_version of on of.article_id = version.origin_id and of.current
left join outlet origin on origin.outlet_id = of.outlet_id
where version.current order by version.published_at
"""
ONE, TWO, THREE = ("Outlet 1", None, "ORIGINAL"), "Outlet 2", "Outlet 3"


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
async def test_the_earliest_is_the_origin_in_whatever_order_they_come(
    archive: Archive, article: Article, rows: Rows, order: tuple[int, ...]
) -> None:
    for number in order:
        await settled(archive, copy(article, number, body=body(changed=number)))
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "REPRINT"), (THREE, "Outlet 1", "REPRINT")]
    assert rows("select count(*) from unsettled") == [(0,)]


async def test_how_alike_a_copy_is_and_how_that_was_found_are_kept(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2, body=body(changed=10)))
    ((score, method),) = rows(
        "select origin_score, origin_method from article_version where origin_id is not null"
    )
    assert 0.55 < score < 0.7
    assert method.startswith("Jaccard")


async def test_texts_below_the_threshold_are_copies_only_under_one_owner(
    archive: Archive, article: Article, rows: Rows
) -> None:
    owned = {"name": "Outlet 3", "ownerGroup": "Harbour Press"}
    first = {"name": "Outlet 1", "ownerGroup": "Harbour Press"}
    await settled(
        archive,
        copy(article, 1, outlet=first),
        copy(article, 2, body=body(changed=20)),
        copy(article, 3, body=body(changed=20).replace("new", "newer"), outlet=owned),
    )
    assert rows(ORIGINS) == [ONE, (TWO, None, "ORIGINAL"), (THREE, "Outlet 1", "REPRINT")]


async def test_an_owner_that_is_told_later_makes_copies_of_texts_already_stored(
    archive: Archive, article: Article, rows: Rows
) -> None:
    owned = {"name": "Outlet 1", "ownerGroup": "Harbour Press"}
    second = {"name": "Outlet 2", "ownerGroup": "Harbour Press"}
    await settled(archive, copy(article, 1, outlet=owned), copy(article, 2, body=body(changed=20)))
    assert rows(ORIGINS) == [ONE, (TWO, None, "ORIGINAL")]
    other = copy(article, 3, body=body(story=2), outlet=second)
    await archive.keep(other, "desk", True)
    assert rows("select count(*) from unsettled") == [(0,)]
    await settled(archive, other)
    assert rows(ORIGINS)[:2] == [ONE, (TWO, "Outlet 1", "REPRINT")]


async def test_a_copy_whose_bylines_name_the_outlet_is_wire(
    archive: Archive, article: Article, rows: Rows
) -> None:
    wire = copy(article, 2, bylines=["Ada Writer", "from OUTLET 1 in Port Alder"])
    await settled(archive, copy(article, 1), wire, copy(article, 3, bylines=["Outlet 11"]))
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "WIRE"), (THREE, "Outlet 1", "REPRINT")]


async def test_a_kind_that_was_delivered_stays(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2, originKind="AGGREGATED"))
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "AGGREGATED")]
    await settled(archive, copy(article, 2))
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "REPRINT")]


async def test_delivering_a_copy_again_changes_nothing(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2))
    again = await archive.keep(copy(article, 2), "desk", False)
    assert (again.outcome, again.notes) == ("UNCHANGED", ())
    other = await archive.keep(copy(article, 2), "machine", False)
    assert [note for note in other.notes if note.path == ("originKind",)] == []
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "REPRINT")]


async def test_copies_of_a_text_that_is_corrected_find_another_origin(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 2), copy(article, 3))
    await settled(archive, copy(article, 1, body=body(story=2)))
    assert rows(ORIGINS) == [ONE, (TWO, None, "ORIGINAL"), (THREE, TWO, "REPRINT")]


async def test_more_copies_than_candidates_find_one_other_origin_together(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "MOST_CANDIDATES", 2)
    await settled(archive, *(copy(article, number) for number in range(1, 7)))
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, *["Outlet 1"] * 5]
    await settled(archive, copy(article, 1, body=body(story=2)))
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, None, *["Outlet 2"] * 4]


async def test_more_copies_than_candidates_that_come_late_have_one_origin(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "MOST_CANDIDATES", 2)
    await settled(archive, *(copy(article, number) for number in (4, 5, 6)))
    await settled(archive, *(copy(article, number) for number in (1, 2, 3)))
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, *["Outlet 1"] * 5]


async def test_an_earlier_text_takes_all_copies_from_an_origin_that_it_is_not_alike_to(
    archive: Archive, article: Article, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "MOST_CANDIDATES", 2)
    drifted = body(changed=13)
    copies = [copy(article, number, body=drifted) for number in (3, 4, 5, 6)]
    await settled(archive, copy(article, 2), *copies)
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, *["Outlet 2"] * 4]
    await settled(archive, copy(article, 1, body=drifted.replace("word", "further", 60)))
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, None, *["Outlet 1"] * 4]


async def test_a_text_that_turns_out_to_be_earlier_becomes_the_origin(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 2), copy(article, 3))
    await settled(archive, copy(article, 3, publishedAt="2024-12-01T00:00:00Z"))
    assert rows(ORIGINS) == [(THREE, None, "ORIGINAL"), (TWO, THREE, "REPRINT")]


async def test_an_article_is_no_copy_of_what_is_only_a_copy(
    archive: Archive, article: Article, rows: Rows
) -> None:
    drifted = body(changed=13)
    await settled(
        archive,
        copy(article, 1),
        copy(article, 2, body=drifted),
        copy(article, 3, body=drifted.replace("word", "further", 60)),
    )
    assert rows(ORIGINS) == [ONE, (TWO, "Outlet 1", "REPRINT"), (THREE, None, "ORIGINAL")]


async def test_versions_of_one_article_are_no_copies_of_each_other(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await settled(archive, copy(article, 1), copy(article, 1, body=body(changed=5)))
    assert rows("select count(*) from article_version where origin_id is not null") == [(0,)]
    assert rows("select count(*) from sketch") == [(1,)]


async def test_eight_copies_delivered_at_once_have_one_origin(
    database_url: str, article: Article, rows: Rows
) -> None:
    async def deliver(archive: Archive, number: int) -> None:
        await archive.keep(copy(article, number, body=body(changed=number)), "desk", False)
        await archive.settle()

    pools = [pool.writes(database_url, Settings()) for _ in range(4)]
    for each in pools:
        await each.open()
    archives = [Archive(each) for each in pools]
    await asyncio.gather(*(deliver(archives[n % 4], n) for n in (5, 2, 8, 1, 7, 3, 6, 4)))
    for each in pools:
        await each.close()
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None, *["Outlet 1"] * 7]
    assert rows("select articles, independent_origins from proposition") == [(8, 1)] * 2


async def test_bands_that_nobody_shares_cost_no_comparison(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    await settled(archive, *(copy(article, n, body=body(story=n)) for n in (1, 2, 3)))
    with psycopg.connect(database_url) as connection:
        connection.execute("set enable_seqscan = off")
        plan = connection.execute(
            "explain select from sketch where bands && (select bands from sketch limit 1)"
        )
        assert any("sketch_by_bands" in line for (line,) in plan)
    assert [origin for _, origin, _ in rows(ORIGINS)] == [None] * 3
