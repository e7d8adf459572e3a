"""What a form of exchange costs: a few statements, an end in time, and nothing for nobody."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, cast

import orjson
import pytest
from starlette.requests import ClientDisconnect, Request

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.domain.faults import TooCostly, TookTooLong
from service.exchange import newsarticle
from service.store.fetch import Reads
from service.web import gathering
from service.web.callers import Caller
from service.web.exchanging import Exchanging
from service.web.gathering import EVERYWHERE, Gathering
from service.web.rest import Asking
from service.web.stored import stored_documents
from tests.compile.conftest import Reader
from tests.exchange.conftest import Exchange, exchanging
from tests.exchange.examples import saying

CLAIMS, CHECKS = 300, 6
DOCUMENTS = {each.name: each for each in stored_documents(graphql_schema)}
Receive = Callable[[], Awaitable[Any]]


class Counting(Answers):
    """Answers, and counts."""

    def __init__(self, exchange: Exchange, wait: float = 0) -> None:
        super().__init__(graphql_schema, Reads(exchange.pools.reads))
        self.wait, self.begun, self.ended = wait, 0, 0

    async def answer(self, asked: Asked, caller: Any) -> bytes:
        self.begun += 1
        await asyncio.sleep(self.wait)
        answer = await super().answer(asked, caller)
        self.ended += 1
        return answer


def checks(claim: int, number: int) -> list[dict[str, str]]:
    """So many fact-checks of a claim."""
    return [
        {
            "url": f"https://check.example/{claim}/{i}",
            "publisher": "Checkers",
            "reviewedAt": "2024-05-07T00:00:00Z",
            "textualRating": "Spinach",
        }
        for i in range(number)
    ]


@pytest.fixture(scope="module")
def checked(module_database_url: str) -> Iterator[Exchange]:
    """An article of 300 claims, each with six fact-checks."""
    with exchanging(module_database_url) as exchange:
        payload = saying([f"Number {i} speaks." for i in range(CLAIMS)])
        for i, claim in enumerate(payload["claims"]):
            claim["factChecks"] = checks(i, CHECKS)
        exchange.deliver(payload)
        yield exchange


async def staying() -> Mapping[str, Any]:
    await asyncio.Event().wait()
    return {}


async def leaving() -> Mapping[str, Any]:
    await asyncio.sleep(0.1)
    return {"type": "http.disconnect"}


async def ask(
    answers: Answers, name: str, within: float = 30, receive: Receive = staying, **variables: str
) -> Any:
    """The document of an article, or of a proposition, in a form."""
    stored = DOCUMENTS["proposition" if variables else "article"]
    scope = {"type": "http", "path": "/v1", "headers": [], "method": "GET", "query_string": b""}
    caller = cast("Caller", Reader())
    asking = Asking(stored, variables or {"id": "art_1"}, caller, Request(scope, receive))
    forms = Exchanging(answers, within).forms()[stored.name]
    (respond,) = (each.respond for each in forms if each.name == name)
    return orjson.loads((await respond(asking)).body)


@pytest.mark.parametrize(
    ("name", "statements"), [("ninjs", 1), ("delivery", 6), ("jsonld", 6), ("annotations", 6)]
)
def test_a_form_takes_a_statement_for_each_hundred_parts(
    checked: Exchange, name: str, statements: int
) -> None:
    answers = Counting(checked)
    document = checked.run(ask(answers, name))
    assert answers.begun == statements
    if name == "delivery":
        told = {len(claim["factChecks"]) for claim in document["claims"]}
        assert (len(document["claims"]), told) == (CLAIMS, {CHECKS})


def test_of_a_claim_as_many_fact_checks_are_read_as_a_delivery_takes(exchange: Exchange) -> None:
    for half in range(2):
        payload = saying(["Words."], url=f"https://wire.example/{half}")
        payload["claims"][0]["factChecks"] = checks(half, 60)
        exchange.deliver(payload)
    (claim,) = exchange.gather("art_1").claims.values()
    assert len(claim["proposition"]["factChecks"]) == 64
    document = exchange.run(ask(Counting(exchange), "jsonld", id=claim["proposition"]["id"]))
    reviews = [each for each in document["@graph"] if each["@type"] == "ClaimReview"]
    assert len(reviews) == 120


def test_a_proposition_that_is_gone_meanwhile_keeps_what_was_told(checked: Exchange) -> None:
    class Gone(Counting):
        async def answer(self, asked: Asked, caller: Any) -> bytes:
            answer = await super().answer(asked, caller)
            return b'{"nodes":[null,{}]}' if answer.startswith(b'{"nodes"') else answer

    found = Gathering(Gone(checked), Reader()).article({"id": "art_1"}, None, EVERYWHERE)
    told = checked.run(found)
    assert told is not None
    assert {len(each["proposition"]["factChecks"]) for each in told.claims.values()} == {5}


def test_what_takes_too_many_statements_is_refused(
    checked: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_STATEMENTS", 5)
    answers = Counting(checked)
    few = Gathering(answers, Reader(), left=gathering.MOST_STATEMENTS)
    with pytest.raises(TooCostly, match="more than 5 statements"):
        checked.run(few.article({"id": "art_1"}, None, EVERYWHERE))
    assert answers.begun == 5


@pytest.mark.parametrize("name", ["delivery", "ninjs"])
def test_what_takes_too_long_ends(checked: Exchange, name: str) -> None:
    answers = Counting(checked, wait=0.2)
    with pytest.raises(TookTooLong, match="longer than one request may"):
        checked.run(ask(answers, name, within=0.1))
    checked.run(asyncio.sleep(0.3))
    assert (answers.begun, answers.ended) == (1, 0)


def test_nothing_is_asked_for_one_who_has_gone(checked: Exchange) -> None:
    answers = Counting(checked, wait=0.2)
    with pytest.raises(ClientDisconnect):
        checked.run(ask(answers, "jsonld", receive=leaving))
    checked.run(asyncio.sleep(0.3))
    assert (answers.begun, answers.ended) == (1, 0)


def test_others_are_answered_while_a_document_is_written(
    checked: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def document(article: Any) -> dict[str, Any]:
        threads.append(threading.get_ident())
        return {}

    monkeypatch.setattr(newsarticle, "document", document)
    checked.run(ask(Counting(checked), "jsonld"))
    assert threads != [threading.get_ident()]
    assert len(threads) == 1
