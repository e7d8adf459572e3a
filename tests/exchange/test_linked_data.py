"""What goes out as JSON-LD is that to a processor of its own: no term is lost, claims are triples.

See tests/exchange/linking.py for where the contexts are from. No package carries a published JSON
schema of web annotations or of ninjs.
"""

from collections import Counter
from typing import Any

import orjson
import pytest

from service.domain.terms import NAMESPACE
from service.exchange import annotations, claimreview, newsarticle
from service.ingest.formats.beside import Beside
from service.ingest.formats.schemaorg import read
from tests.exchange.conftest import Exchange
from tests.exchange.linking import (
    BASE,
    OA,
    SCHEMA,
    SPOKEN,
    compacted,
    expanded,
    names,
    triples,
    vocabulary,
)

KEYWORDS = ("@id", "@type", "@context", "@graph")
TYPED = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def properties(value: Any) -> Counter[str]:
    """The properties of a document as it is written, by their bare names."""
    found: Counter[str] = Counter()
    if isinstance(value, list):
        return sum(map(properties, value), found)
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in ("@context", "id", "type"):
                found += properties(each)
                if key not in KEYWORDS:
                    found[key.rpartition(":")[2]] += 1
    return found


def documents(exchange: Exchange) -> list[Any]:
    articles = [exchange.gather(*each) for each in exchange.versions()]
    return [
        *(newsarticle.document(each) for each in articles),
        *(annotations.document(each, BASE) for each in articles),
    ]


def test_no_term_is_lost_and_all_are_in_a_vocabulary(filled: Exchange) -> None:
    for document in documents(filled):
        whole = expanded(document)
        told = names(whole)
        assert {name for name in told if not name.startswith(SPOKEN)} <= {
            "http://purl.org/dc/elements/1.1/format"
        }
        assert {name for name in told if name.startswith(SCHEMA)} <= vocabulary() | {
            f"{SCHEMA}Date",
            f"{SCHEMA}DateTime",
        }
        assert told.count(f"{SCHEMA}Claim") == orjson.dumps(document).count(b'"Claim"')
        given = properties(document)
        assert sum(given.values()) == sum(
            not name.endswith(tuple(f"{SCHEMA}Date|{SCHEMA}DateTime".split("|")))
            for name in property_names(whole)
        )


def property_names(document: Any) -> list[str]:
    """The properties of an expanded document, each as often as it is there."""
    if isinstance(document, list):
        return [name for each in document for name in property_names(each)]
    if not isinstance(document, dict):
        return []
    own = [key for key in document if not key.startswith("@")]
    return own + [name for each in document.values() for name in property_names(each)]


def test_claims_arrive_as_triples(filled: Exchange) -> None:
    id_, version = filled.versions()[0]
    article = filled.gather(id_, version)
    told = triples(newsarticle.document(article))
    claims = {s for s, p, o in told if (p, o) == (TYPED, f"{SCHEMA}Claim")}
    assert len(claims) == len(article.claims) > 0
    said = {o for s, p, o in told if s in claims and p == f"{SCHEMA}text"}
    assert said == {claim["text"] for claim in article.claims.values()}
    appeared = {o for s, p, o in told if s in claims and p == f"{SCHEMA}appearance"}
    assert appeared == {article.told["url"]}
    assert {s for s, p, o in told if p == f"{NAMESPACE}quoteType"} == claims


def test_evidence_arrives_as_targets_of_annotations(filled: Exchange) -> None:
    id_, version = filled.versions()[0]
    article = filled.gather(id_, version)
    told = triples(annotations.document(article, BASE))
    spans = [s for c in (*article.claims.values(), *article.stances) for s in c["spans"]]
    assert {o for _, p, o in told if p == f"{OA}exact"} == {each["exact"] for each in spans}
    assert {o for _, p, o in told if p == f"{OA}start"} == {str(each["start"]) for each in spans}
    annotated = {s for s, p, o in told if (p, o) == (TYPED, f"{OA}Annotation")}
    assert len(annotated) == len(article.claims) + len(article.stances)
    assert all(each.startswith(f"{BASE}#") for each in annotated)


def test_what_a_processor_compacts_again_is_read_as_it_was(filled: Exchange) -> None:
    # Compacting with all the terms of schema.org takes a second each.
    for id_, version in filled.versions()[::3]:
        document = newsarticle.document(filled.gather(id_, version))
        again = compacted(expanded(document), document["@context"])
        assert sorted_parts(read(again, Beside())[0].payload) == sorted_parts(
            read(document, Beside())[0].payload
        )


def sorted_parts(payload: Any) -> bytes:
    """A payload, in which the order of members of a set does not matter."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return sorted(map(plain, value), key=orjson.dumps)
        return value

    return orjson.dumps(plain(dict(payload)), option=orjson.OPT_SORT_KEYS)


@pytest.mark.parametrize("form", ["jsonld", "annotations"])
def test_an_article_without_claims_is_a_document_too(exchange: Exchange, form: str) -> None:
    exchange.deliver(
        {
            "url": "https://wire.example/1",
            "outlet": {"name": "Wire"},
            "headline": "Nothing is claimed",
            "publishedAt": "2024-05-01T00:00:00Z",
            "body": "Words.",
        }
    )
    article = exchange.gather("art_1")
    written = {"jsonld": newsarticle.document(article)}
    written["annotations"] = annotations.document(article, BASE)
    assert triples(written[form])


def test_a_proposition_and_its_reviews_arrive_as_triples() -> None:
    check = {
        "url": "https://check.example/1",
        "publisher": "Checkers",
        "publisherUrl": None,
        "title": None,
        "reviewedAt": "2024-05-02T00:00:00Z",
        "textualRating": "Pants on fire",
        "rating": "FALSE",
    }
    told = triples(claimreview.document(PROPOSITION | {"factChecks": [check]}))
    (review,) = {s for s, p, o in told if (p, o) == (TYPED, f"{SCHEMA}ClaimReview")}
    (claim,) = {o for s, p, o in told if (s, p) == (review, f"{SCHEMA}itemReviewed")}
    assert (claim, f"{SCHEMA}text", "The bridge is shut.") in told
    assert (claim, f"{SCHEMA}appearance", "https://wire.example/1") in told


ARTICLE = {
    "url": "https://wire.example/1",
    "headline": "The bridge",
    "publishedAt": "2024-05-01T00:00:00Z",
    "outlet": {"name": "Wire", "homepage": None},
}
PROPOSITION = {
    "id": "prp_1",
    "text": "The bridge is shut.",
    "factChecks": [],
    "firstReport": {"article": ARTICLE, "sources": []},
    "claims": {"nodes": [{"article": ARTICLE}]},
}
