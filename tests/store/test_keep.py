from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from schema.tables import metadata
from service.domain.vocabulary import IngestOutcome, ReviewStatus
from service.ingest.receipt import Counts
from service.store.archive import Archive

Article = Callable[..., Any]
Rows = Callable[..., list[tuple[Any, ...]]]


def everything(rows: Rows) -> dict[str, list[tuple[Any, ...]]]:
    return {name: sorted(rows(f'select t::text from "{name}" t')) for name in metadata.tables}


async def test_an_article_is_stored_whole(archive: Archive, article: Article, rows: Rows) -> None:
    kept = await archive.keep(article(), "desk", False)
    assert kept.outcome is IngestOutcome.CREATED
    assert kept.counts == Counts(claims=2, sources=2, stances=1, actors=2, issues=1)
    assert rows(
        "select claim.text, source.text, actor.name, about.name, position"
        " from claim join claim_source using (claim_id) join source using (source_id)"
        " left join actor on actor.actor_id = source.actor_id"
        " left join claim_about on claim_about.claim_id = claim.claim_id"
        " left join actor about on about.actor_id = claim_about.actor_id"
        " order by position"
    ) == [
        ("The port is closed.", "the minister", "Ada Brandt", "Norland", 0),
        ("The port is not closed.", "A guard", None, None, 52),
    ]
    assert rows(
        "select actor.name, issue.label, claim.text from stance join actor using (actor_id)"
        " join issue on issue_id = target_issue_id join claim using (claim_id)"
    ) == [("Norland", "Closing the port", "The port is closed.")]


async def test_every_span_is_the_slice_of_the_body(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    spans = rows(
        "select body, span from article_version join claim using (version_id),"
        " jsonb_array_elements(spans) span"
    )
    assert len(spans) == 2
    for body, span in spans:
        assert body[span["start"] : span["end"]] == span["exact"]


async def test_a_second_delivery_changes_nothing(
    archive: Archive, article: Article, rows: Rows
) -> None:
    first = await archive.keep(article(), "desk", False)
    before = everything(rows)
    again = await archive.keep(article(), "desk", False)
    assert again == replace(first, outcome=IngestOutcome.UNCHANGED)
    assert everything(rows) == before


async def test_a_dry_run_says_what_would_be_and_writes_nothing(
    archive: Archive, article: Article, rows: Rows
) -> None:
    before = everything(rows)
    kept = await archive.keep(article(), "desk", True)
    assert (kept.outcome, kept.article_id, kept.version_id) == (IngestOutcome.CREATED, None, None)
    assert everything(rows) == before


async def test_a_dry_run_of_a_new_text_names_the_article_and_no_version(
    archive: Archive, article: Article
) -> None:
    first = await archive.keep(article(), "desk", False)
    body = article().body + " It rains."
    kept = await archive.keep(article(body=body), "desk", True)
    assert kept.outcome is IngestOutcome.UPDATED
    assert (kept.article_id, kept.version_id) == (first.article_id, None)
    known = await archive.keep(article(headline="Port shut"), "desk", True)
    assert known.outcome is IngestOutcome.UPDATED
    assert (known.article_id, known.version_id) == (first.article_id, first.version_id)


@pytest.mark.parametrize(
    ("part", "change", "code"),
    [
        ("claims", {"spans": ()}, "EVIDENCE_MISSING"),
        ("claims", {"confidence": 101}, "NUMBER_OUT_OF_RANGE"),
        ("stances", {"target_issue": None}, "TARGET_NOT_ONE"),
        ("stances", {"intensity": 3}, "NUMBER_OUT_OF_RANGE"),
        ("sources", {"identification": "UNNAMED"}, "UNNAMED_WITH_ACTOR"),
        ("sources", {"relays": 0}, "SOURCE_RELAYS_ITSELF"),
    ],
)
async def test_what_slips_by_every_rule_is_refused_whole(
    archive: Archive, article: Article, rows: Rows, part: str, change: Any, code: str
) -> None:
    record = article()
    first, *others = getattr(record, part)
    kept = await archive.keep(
        replace(record, **{part: (replace(first, **change), *others)}), "desk", False
    )
    assert kept.outcome is IngestOutcome.REJECTED
    assert [(problem.code, problem.pointer) for problem in kept.problems] == [(code, f"/{part}")]
    assert rows("select from article") == []
    assert rows("select from actor") == []


async def test_actors_that_turn_out_to_be_one_make_their_stances_one(
    archive: Archive, article: Article, rows: Rows, payload: dict[str, Any]
) -> None:
    ids = [{"scheme": "wikidata", "value": "Q1"}, {"scheme": "isni", "value": "7"}]
    await archive.keep(
        article(actors=[{**payload["actors"][1], "externalIds": ids}, payload["actors"][0]]),
        "desk",
        False,
    )
    norland, (stance,) = payload["actors"][1], payload["stances"]
    kept = await archive.keep(
        article(
            url="https://courier.example/again",
            actors=[
                payload["actors"][0],
                {**norland, "externalIds": ids[:1]},
                {**norland, "key": "north", "name": "The North", "externalIds": ids[1:]},
            ],
            stances=[stance, {**stance, "actor": "north"}],
        ),
        "desk",
        False,
    )
    assert ("/stances/1", "stances-joined") in {(note.pointer, note.rule) for note in kept.notes}
    assert rows("select count(*) from stance where version_id = %s", kept.version_id) == [(1,)]


async def test_a_status_is_what_the_first_delivery_said(
    archive: Archive, article: Article, rows: Rows
) -> None:
    record = article()
    await archive.keep(record, "desk", False)
    rows("update claim set review_status = 'APPROVED' returning claim_id")
    rejected = tuple(replace(claim, review_status=ReviewStatus.REJECTED) for claim in record.claims)
    kept = await archive.keep(replace(record, claims=rejected), "desk", False)
    assert kept.outcome is IngestOutcome.UNCHANGED
    assert rows("select distinct review_status from claim") == [("APPROVED",)]
    assert [(n.pointer, n.rule, n.given, n.kept) for n in kept.notes] == [
        (f"/claims/{i}/reviewStatus", "stored-kept", "REJECTED", "APPROVED") for i in (0, 1)
    ]


async def test_a_delivery_that_says_no_status_is_told_of_none(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    rows("update claim set review_status = 'APPROVED' returning claim_id")
    rows("update stance set review_status = 'REJECTED' returning stance_id")
    for producer in ("desk", "machine"):
        assert (await archive.keep(article(), producer, False)).notes == ()


async def test_another_producer_is_told_of_the_status_that_is_kept(
    archive: Archive, article: Article, payload: dict[str, Any]
) -> None:
    await archive.keep(article(), "desk", False)
    stances = [{**payload["stances"][0], "reviewStatus": "APPROVED"}]
    kept = await archive.keep(article(stances=stances), "machine", False)
    assert [(n.pointer, n.given, n.kept) for n in kept.notes] == [
        ("/stances/0/reviewStatus", "APPROVED", "PENDING")
    ]
