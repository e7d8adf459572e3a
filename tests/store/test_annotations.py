"""Web annotations are added to the article that is stored, and take back nothing."""

import io
import json
from collections.abc import Callable
from typing import Any

from service.domain.vocabulary import IngestOutcome
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.prepare import Incoming, incoming
from service.ingest.receipt import Receipt
from service.ingest.run import run
from service.ingest.taking import Terms
from service.store.archive import Archive
from tests.store.conftest import PAYLOAD

Rows = Callable[..., list[tuple[Any, ...]]]

WORDS = "Norland is against it"
CLAIMS = (
    "select claim.text, review_status, array_agg(producer order by producer)"
    " filter (where withdrawn_id is null)"
    " from claim join claim_provenance using (claim_id) group by claim_id order by claim_id"
)
BEFORE = [
    ("The port is closed.", "PENDING", ["desk"]),
    ("The port is not closed.", "PENDING", ["desk"]),
]


def annotation(exact: str = WORDS, url: str = PAYLOAD["url"], **changes: Any) -> dict[str, Any]:
    selector = {"type": "TextQuoteSelector", "exact": exact}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": "Ada Reader"},
        "body": {"type": "TextualBody", "value": "Norland wants the port open."},
        "target": {"source": url, "selector": selector},
    } | changes


async def delivered(archive: Archive, document: object, producer: str = "desk") -> list[Receipt]:
    beside = Beside(content_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
    data = io.BytesIO(json.dumps(document).encode())
    items = [incoming(i, item) for i, item in enumerate(articles(data, "-", beside))]
    return [receipt async for receipt in run(items, archive, Terms(producer))]


async def stored(archive: Archive) -> None:
    receipts = [r async for r in run([Incoming(0, PAYLOAD)], archive, Terms("desk"))]
    assert receipts[0].outcome is IngestOutcome.CREATED


async def test_an_annotation_adds_a_claim_and_takes_back_nothing(
    archive: Archive, rows: Rows
) -> None:
    await stored(archive)
    (receipt,) = await delivered(archive, annotation())
    assert (receipt.outcome, receipt.problems) == (IngestOutcome.UPDATED, ())
    assert rows(CLAIMS) == [*BEFORE, ("Norland wants the port open.", "PENDING", ["desk"])]
    assert rows("select text from source order by source_id desc limit 1") == [("Ada Reader",)]
    assert rows("select count(*) from stance where review_status = 'RETRACTED'") == [(0,)]


async def test_the_article_itself_stays_as_it_is(archive: Archive, rows: Rows) -> None:
    await stored(archive)
    before = (
        rows("select to_json(v) from article_version v"),
        rows("select to_json(o) from outlet o"),
    )
    await delivered(archive, annotation(), "other")
    after = (
        rows("select to_json(v) from article_version v"),
        rows("select to_json(o) from outlet o"),
    )
    assert after == before


async def test_the_same_annotation_again_changes_nothing(archive: Archive, rows: Rows) -> None:
    await stored(archive)
    await delivered(archive, annotation())
    before = rows(CLAIMS)
    (receipt,) = await delivered(archive, [annotation(), annotation()])
    assert receipt.outcome is IngestOutcome.UNCHANGED
    assert rows(CLAIMS) == before


async def test_an_annotation_may_stand_in_the_file_of_its_article(archive: Archive) -> None:
    data = io.BytesIO(f"{json.dumps(PAYLOAD)}\n{json.dumps(annotation())}\n".encode())
    items = [incoming(i, item) for i, item in enumerate(articles(data, "a.ndjson", Beside()))]
    receipts = [receipt async for receipt in run(items, archive, Terms("desk", at_once=4))]
    assert [receipt.outcome for receipt in receipts] == ["CREATED", "UPDATED"]


async def test_what_does_not_stand_in_the_stored_text_adds_nothing(
    archive: Archive, rows: Rows
) -> None:
    await stored(archive)
    (receipt,) = await delivered(archive, [annotation(), annotation("No such words")])
    told = [(problem.pointer, problem.code) for problem in receipt.problems]
    assert told == [("/1/target/selector", "QUOTE_NOT_FOUND")]
    assert rows(CLAIMS) == BEFORE


async def test_an_article_that_is_not_stored_is_a_problem_with_a_hint(archive: Archive) -> None:
    await stored(archive)
    unknown = annotation(url="https://courier.example/other")
    receipts = await delivered(archive, [annotation(), unknown])
    assert [receipt.outcome for receipt in receipts] == ["UPDATED", "REJECTED"]
    (problem,) = receipts[1].problems
    assert (problem.pointer, problem.code) == ("/1/target", "ARTICLE_UNKNOWN")
    assert problem.hint


async def test_a_whole_delivery_still_says_all_that_its_producer_has_to_say(
    archive: Archive, rows: Rows
) -> None:
    await stored(archive)
    await delivered(archive, annotation(), "notes")
    await delivered(archive, annotation())
    again = {**PAYLOAD, "claims": PAYLOAD["claims"][:1], "stances": []}
    (receipt,) = [r async for r in run([Incoming(0, again)], archive, Terms("desk"))]
    assert receipt.problems == ()
    assert [row[1:] for row in rows(CLAIMS)] == [
        ("PENDING", ["desk"]),
        ("RETRACTED", None),
        ("PENDING", ["notes"]),
    ]
