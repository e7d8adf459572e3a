"""What is exported and ingested again by the same producer changes nothing, or is documented.

docs/formats.md, "Out", has as a table what each form does not carry; the tests hold just that.
"""

from typing import Any

import orjson
import pytest

from service.domain.terms import ANNOTATIONS
from service.domain.vocabulary import IngestOutcome, ReviewStatus
from service.exchange import annotations, newsarticle, ninjs
from service.exchange.delivery import delivery
from service.store.reviewing import Review
from service.web.gathering import STANDING
from tests.compile import corpus
from tests.exchange.conftest import DESK, Exchange
from tests.exchange.examples import ARTICLE

ANNOTATED = f'application/ld+json; profile="{ANNOTATIONS}"'
LINKED = "application/ld+json"
NINJS = "application/vnd.iptc.ninjs+json"
HERE = "/v1/articles/art_1"


def exported(exchange: Exchange) -> list[bytes]:
    """All versions of all articles as deliveries."""
    return [orjson.dumps(delivery(exchange.gather(*each))) for each in exchange.versions()]


def current(exchange: Exchange) -> list[tuple[str, int]]:
    """The articles with their current versions."""
    return list({id_: (id_, version) for id_, version in exchange.versions()}.values())


def without(document: dict[str, Any], *names: str) -> dict[str, Any]:
    """A delivery without some of its fields; those of claims, too."""
    claims = [{k: v for k, v in c.items() if k not in names} for c in document.get("claims", ())]
    return {k: v for k, v in document.items() if k not in names} | {"claims": claims}


def test_deliveries_of_the_whole_sample_change_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for document in exported(filled):
        receipt = filled.post(document, "application/json")
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        assert {note.rule for note in receipt.notes} <= {"version-not-current"}, receipt.notes
    assert filled.contents() == before


def test_jsonld_of_the_whole_sample_changes_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for each in filled.versions():
        document = newsarticle.document(filled.gather(*each, STANDING))
        receipt = filled.post(orjson.dumps(document), LINKED)
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        assert {note.rule for note in receipt.notes} <= {"version-not-current"}, receipt.notes
    assert filled.contents() == before


def test_annotations_of_the_whole_sample_change_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for each in current(filled):
        document = annotations.document(filled.gather(*each, STANDING), HERE)
        receipt = filled.post(orjson.dumps(document), ANNOTATED)
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        assert receipt.notes == ()
    assert filled.contents() == before


def test_what_a_curated_corpus_of_two_producers_exports_changes_nothing(
    exchange: Exchange,
) -> None:
    exchange.run(corpus.fill(exchange.url))
    before = exchange.contents()
    for document in exported(exchange):
        assert exchange.post(document, "application/json").outcome is IngestOutcome.UNCHANGED
    assert exchange.contents() == before


def test_a_second_instance_filled_from_the_first_exports_the_same_bytes(
    filled: Exchange, exchange: Exchange
) -> None:
    sent = exported(filled)
    for document in sent:
        assert exchange.post(document, "application/json").problems == ()
    assert exported(exchange) == sent


def test_a_second_instance_filled_by_jsonld_exports_the_same_bytes(
    filled: Exchange, exchange: Exchange
) -> None:
    for each in filled.versions():
        document = newsarticle.document(filled.gather(*each))
        assert exchange.post(orjson.dumps(document), LINKED).problems == ()
    assert exported(exchange) == exported(filled)


def test_annotations_bring_all_but_fact_checks_to_another_instance(
    filled: Exchange, exchange: Exchange
) -> None:
    parts = ("actors", "issues", "sources", "claims", "stances")
    for each in current(filled):
        article = filled.gather(*each)
        bare = {k: v for k, v in delivery(article).items() if k not in parts}
        exchange.deliver(bare)
        receipt = exchange.post(orjson.dumps(annotations.document(article, HERE)), ANNOTATED)
        assert receipt.problems == ()
    wanted = [delivery(filled.gather(*each)) for each in current(filled)]
    got = [delivery(exchange.gather(*each)) for each in current(exchange)]
    lost = ("factChecks", "method")
    assert [without(each, *lost) for each in got] == [without(each, *lost) for each in wanted]


def test_ninjs_carries_the_article_alone(filled: Exchange, exchange: Exchange) -> None:
    names = ("url", "headline", "standfirst", "sections", "language", "publishedAt", "modifiedAt")
    for each in filled.versions():
        document = orjson.dumps(ninjs.document(filled.gather(*each).told))
        assert exchange.post(document, NINJS).problems == ()
    for each, other in zip(current(filled), current(exchange), strict=True):
        sent, got = filled.gather(*each).told, exchange.gather(*other).told
        assert {n: got[n] for n in (*names, "body")} == {n: sent[n] for n in (*names, "body")}
        assert got["bylines"] == [", ".join(sent["bylines"])] * bool(sent["bylines"])
        assert got["outlet"]["name"] == sent["outlet"]["name"]


def test_ninjs_under_another_key_changes_nothing_and_under_the_same_takes_back_the_claims(
    exchange: Exchange,
) -> None:
    exchange.deliver(ARTICLE)
    document = orjson.dumps(ninjs.document(exchange.gather("art_1").told))
    before = exchange.contents()
    assert exchange.post(document, NINJS, "other").outcome is IngestOutcome.UNCHANGED
    assert exchange.contents() == before
    assert exchange.post(document, NINJS).outcome is IngestOutcome.UPDATED
    article = exchange.gather("art_1")
    assert (article.claims, article.sources) == ({}, {})
    assert article.told["claims"][0]["reviewStatus"] == "RETRACTED"


@pytest.mark.parametrize("status", ["REJECTED", "RETRACTED"])
def test_what_reviewers_put_aside_is_in_deliveries_and_in_nothing_else(
    exchange: Exchange, status: str
) -> None:
    exchange.deliver(ARTICLE)
    decided = Review("claim", [1], ReviewStatus[status], "An error.", DESK)
    exchange.run(exchange.archive.curator.review(decided))
    whole, shown = exchange.gather("art_1"), exchange.gather("art_1", standing=STANDING)
    assert delivery(whole)["claims"][0]["reviewStatus"] == status
    assert [each["text"] for each in delivery(shown)["claims"]] == [
        "Troops guard the bridge.",
        "The bridge may open on Monday.",
    ]
    assert exchange.post(exported(exchange)[0], "application/json").outcome == "UNCHANGED"
    document = orjson.dumps(newsarticle.document(shown))
    assert exchange.post(document, LINKED).outcome == "UPDATED"
    assert exchange.gather("art_1").told["claims"][0]["reviewStatus"] == status
