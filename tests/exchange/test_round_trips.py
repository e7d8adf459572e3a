"""What is exported and ingested again by the same producer changes nothing."""

import orjson

from service.domain.terms import ANNOTATIONS
from service.domain.vocabulary import IngestOutcome
from service.exchange import annotations, newsarticle
from service.exchange.delivery import delivery
from tests.exchange.conftest import Exchange

ANNOTATED = f'application/ld+json; profile="{ANNOTATIONS}"'


def current(exchange: Exchange) -> list[tuple[str, int]]:
    """The articles with their current versions."""
    return list({id_: (id_, version) for id_, version in exchange.versions()}.values())


def test_deliveries_of_the_whole_sample_change_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for id_, version in filled.versions():
        document = orjson.dumps(delivery(filled.gather(id_, version)))
        receipt = filled.post(document, "application/json")
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        rules = {note.rule for note in receipt.notes}
        assert rules <= {"version-not-current"}, receipt.notes
    assert filled.contents() == before


def test_jsonld_of_the_whole_sample_changes_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for id_, version in filled.versions():
        document = orjson.dumps(newsarticle.document(filled.gather(id_, version)))
        receipt = filled.post(document, "application/ld+json")
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        assert {note.rule for note in receipt.notes} <= {"version-not-current"}, receipt.notes
    assert filled.contents() == before


def test_annotations_of_the_whole_sample_change_nothing(filled: Exchange) -> None:
    before = filled.contents()
    for id_, version in current(filled):
        document = orjson.dumps(
            annotations.document(filled.gather(id_, version), "https://here.example/1")
        )
        receipt = filled.post(document, ANNOTATED)
        assert (receipt.outcome, receipt.problems) == (IngestOutcome.UNCHANGED, ())
        assert receipt.notes == ()
    assert filled.contents() == before


def test_a_second_instance_filled_from_the_first_exports_the_same_bytes(
    filled: Exchange, exchange: Exchange
) -> None:
    sent = [
        orjson.dumps(delivery(filled.gather(id_, version))) for id_, version in filled.versions()
    ]
    for document in sent:
        assert exchange.post(document, "application/json").problems == ()
    got = [
        orjson.dumps(delivery(exchange.gather(id_, version)))
        for id_, version in exchange.versions()
    ]
    assert got == sent
