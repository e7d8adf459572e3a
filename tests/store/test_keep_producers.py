"""Several producers of one text, and what each of them takes back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from service.domain.vocabulary import IngestOutcome, QuoteType
from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]

SAID_BY = (
    "select claim.text, review_status, array_agg(producer order by producer)"
    " filter (where withdrawn_id is null)"
    " from claim join claim_provenance using (claim_id) group by claim_id order by position"
)
CLOSED = "The port is closed."
OPEN = "The port is not closed."


def without_the_second_claim(record: ArticleRecord) -> ArticleRecord:
    return replace(record, claims=record.claims[:1])


def cued(record: ArticleRecord, cue: str) -> ArticleRecord:
    return replace(record, claims=(replace(record.claims[0], cue=cue), *record.claims[1:]))


async def test_one_claim_by_two_producers_is_one_with_two_provenances(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(article(), "machine", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows(SAID_BY) == [
        (CLOSED, "PENDING", ["desk", "machine"]),
        (OPEN, "PENDING", ["desk", "machine"]),
    ]


async def test_what_its_producer_no_longer_lists_is_retracted(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(without_the_second_claim(article()), "desk", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows(SAID_BY) == [(CLOSED, "PENDING", ["desk"]), (OPEN, "RETRACTED", None)]
    assert rows(
        "select outcome from claim_provenance join ingestion"
        " on ingestion.ingestion_id = withdrawn_id"
    ) == [("UPDATED",)]


async def test_what_another_producer_still_says_stays(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(article(), "machine", False)
    await archive.keep(without_the_second_claim(article()), "desk", False)
    assert rows(SAID_BY)[1] == (OPEN, "PENDING", ["machine"])
    await archive.keep(without_the_second_claim(article()), "machine", False)
    assert rows(SAID_BY)[1] == (OPEN, "RETRACTED", None)


async def test_a_producer_takes_back_only_what_it_has_said(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(without_the_second_claim(article()), "machine", False)
    assert rows(SAID_BY)[1] == (OPEN, "PENDING", ["desk"])


async def test_a_retracted_claim_that_is_listed_again_returns(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(without_the_second_claim(article()), "desk", False)
    kept = await archive.keep(article(), "desk", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows(SAID_BY)[1] == (OPEN, "PENDING", ["desk"])
    assert (await archive.keep(article(), "desk", False)).outcome is IngestOutcome.UNCHANGED
    assert rows("select count(*) from claim") == [(2,)]


async def test_a_stance_and_a_source_are_taken_back_alike(
    archive: Archive, article: Article, rows: Rows
) -> None:
    record = article()
    await archive.keep(record, "desk", False)
    await archive.keep(
        replace(without_the_second_claim(record), sources=record.sources[:1], stances=()),
        "desk",
        False,
    )
    assert rows("select review_status from stance") == [("RETRACTED",)]
    assert rows(
        "select text from source join source_provenance using (source_id)"
        " where withdrawn_id is not null"
    ) == [("A guard",)]


async def test_the_earliest_producer_changes_a_claim(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(article(), "machine", False)
    kept = await archive.keep(cued(article(), "declared"), "desk", False)
    assert (kept.outcome, kept.notes) == (IngestOutcome.UPDATED, ())
    assert rows("select cue from claim order by position limit 1") == [("declared",)]


async def test_another_producer_is_told_what_is_kept(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(cued(article(), "declared"), "machine", False)
    assert [(n.pointer, n.rule, n.given, n.kept) for n in kept.notes] == [
        ("/claims/0/cue", "stored-kept", "declared", "said")
    ]
    assert rows("select cue from claim order by position limit 1") == [("said",)]


async def test_a_claim_passes_to_the_next_producer_when_the_earliest_leaves(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(cued(article(), "declared"), "machine", False)
    await archive.keep(replace(article(), claims=(), stances=()), "desk", False)
    kept = await archive.keep(cued(article(), "declared"), "machine", False)
    assert (kept.outcome, kept.notes) == (IngestOutcome.UPDATED, ())
    assert rows("select cue from claim order by position limit 1") == [("declared",)]


async def test_what_a_claim_is_about_is_replaced_by_its_producer(
    archive: Archive, article: Article, rows: Rows
) -> None:
    record = article()
    await archive.keep(record, "desk", False)
    about_both = replace(record.claims[0], about=(0, 1), quote_type=QuoteType.MIXED)
    changed = replace(record, claims=(about_both, *record.claims[1:]))
    assert (await archive.keep(changed, "desk", False)).outcome is IngestOutcome.UPDATED
    assert rows(
        "select actor.name, place from claim_about join actor using (actor_id) order by place"
    ) == [("Ada Brandt", 0), ("Norland", 1)]
    assert (await archive.keep(changed, "desk", False)).outcome is IngestOutcome.UNCHANGED


async def test_only_what_was_written_is_an_ingestion(
    archive: Archive, article: Article, rows: Rows
) -> None:
    for producer in ("desk", "desk", "machine", "machine"):
        await archive.keep(article(), producer, False)
    assert rows("select producer, outcome from ingestion order by ingestion_id") == [
        ("desk", "CREATED"),
        ("machine", "UPDATED"),
    ]
