"""A proposition as ClaimReview, and what of it comes back."""

from collections.abc import Iterator

import orjson
import pytest

from service.domain.vocabulary import IngestOutcome
from service.exchange import claimreview
from service.web.gathering import Gathering
from tests.compile.conftest import Reader
from tests.exchange.conftest import Exchange, exchanging
from tests.exchange.examples import ARTICLE, article
from tests.exchange.test_round_trips import LINKED


@pytest.fixture(scope="module")
def first(module_database_url: str) -> Iterator[Exchange]:
    """A database with the article whose first claim has been checked."""
    with exchanging(module_database_url) as first:
        first.deliver(ARTICLE)
        yield first


def reviewed(exchange: Exchange, proposition: str = "prp_1") -> bytes:
    """The document of a proposition."""
    told = exchange.run(Gathering(exchange.answers, Reader()).proposition(proposition))
    assert told is not None
    return orjson.dumps(claimreview.document(told))


def checked(exchange: Exchange) -> str:
    """The id of the proposition that has been checked."""
    claims = exchange.gather("art_1").claims.values()
    return str(next(c["proposition"]["id"] for c in claims if c["proposition"]["factChecks"]))


def test_a_claim_review_does_not_take_the_place_of_a_text(first: Exchange) -> None:
    before = first.contents()
    receipt = first.post(reviewed(first, checked(first)), LINKED)
    assert [problem.code for problem in receipt.problems] == ["ARTICLE_HAS_TEXT"]
    assert first.contents() == before


def test_it_brings_claim_and_fact_checks_elsewhere_and_then_changes_nothing(
    first: Exchange, exchange: Exchange
) -> None:
    assert exchange.post(reviewed(first, checked(first)), LINKED).outcome is IngestOutcome.CREATED
    told = exchange.gather("art_1")
    (claim,) = told.claims.values()
    (check,) = claim["proposition"]["factChecks"]
    assert claim["text"] == "The bridge is shut."
    given = ARTICLE["claims"][0]["factChecks"][0]
    assert {name: check[name] for name in given} == given
    assert told.told["headline"] == ARTICLE["headline"]
    assert exchange.post(reviewed(exchange), LINKED).outcome is IngestOutcome.UNCHANGED


def test_a_proposition_without_fact_checks_is_a_claim_alone(exchange: Exchange) -> None:
    exchange.deliver(article())
    told = exchange.gather("art_1").claims.values()
    id_ = next(c["proposition"]["id"] for c in told if not c["proposition"]["factChecks"])
    (claim,) = orjson.loads(reviewed(exchange, id_))["@graph"]
    assert claim["@type"] == "Claim"
    assert claim["author"] == [{"name": "State television"}] or claim["author"] == [
        {"name": "a senior official"}
    ]


def test_a_claimant_that_is_named_is_told_as_what_it_is(first: Exchange) -> None:
    claim, *_ = orjson.loads(reviewed(first, checked(first)))["@graph"]
    assert claim["author"] == [
        {
            "@type": "Person",
            "name": "Ada Venn",
            "alternateName": "Mayor Ada Venn",
            "sameAs": ["http://www.wikidata.org/entity/Q900001"],
        }
    ]


def test_many_fact_checks_are_told_over_pages(exchange: Exchange) -> None:
    many = [
        ARTICLE["claims"][0]["factChecks"][0] | {"url": f"https://check.example/{i}"}
        for i in range(64)
    ]
    shut = ARTICLE["claims"][0]
    for place, (checks, said) in enumerate(((many, 64), (many[:1], 64))):
        claim = shut | {"factChecks": checks}
        exchange.deliver(article(claims=[claim], stances=[], url=f"https://wire.example/{place}"))
        told = exchange.gather(f"art_{place + 1}").claims.values()
        assert [len(c["proposition"]["factChecks"]) for c in told] == [said]
    assert reviewed(exchange).count(b'"ClaimReview"') == 64
