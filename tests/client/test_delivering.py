"""Articles that a client delivers, and what becomes of them."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from service.client import AsyncClient, Client, inputs, words
from service.client.exchange import BYTES, LINES, batches
from service.client.faults import Lost, NotAllowed, NotUnderstood, Refused, Rejected, Unavailable
from tests.client.answering import HASTY, Answering, lines, problem
from tests.serving import Service

ALEPPO: dict[str, Any] = orjson.loads(
    (Path(__file__).parent.parent / "data" / "aleppo-article.json").read_bytes()
)


def article(url: str, **members: Any) -> dict[str, Any]:
    return ALEPPO | {"url": f"https://client.example/{url}"} | members


def told(line: int, outcome: str = "CREATED", **members: object) -> dict[str, object]:
    counts = dict.fromkeys(("claims", "sources", "stances", "actors", "issues"), 0)
    known: dict[str, object] = {
        "article": None,
        "counts": counts,
        "problems": [],
        "moreProblems": 0,
        "notes": [],
    }
    return {"line": line, "outcome": outcome, **known, **members}


def test_an_article_is_delivered_and_told(client: Client) -> None:
    created = client.deliver(article("told"))
    assert created.outcome is words.IngestOutcome.CREATED
    assert created.counts.claims == 12
    assert created.article
    assert client.article(created.article.id).headline == ALEPPO["headline"]
    assert client.deliver(article("told")).outcome == "UNCHANGED"


def test_a_typed_article_is_delivered_as_it_is(client: Client) -> None:
    typed = inputs.ArticleInput.model_validate(article("typed"))
    assert client.deliver(typed).outcome == "CREATED"
    assert client.deliver(article("typed")).outcome == "UNCHANGED"


def test_an_article_is_written_in_the_words_of_python(client: Client) -> None:
    body = "The harbour will close, a clerk said."
    made = inputs.ArticleInput(
        url="https://client.example/python",
        outlet=inputs.OutletInput(name="The Client"),
        headline="Harbour to close",
        body=body,
        published_at=datetime(2025, 4, 1, 8, tzinfo=UTC),
        claims=[
            inputs.ClaimInput(
                text="The harbour will close.",
                quote_type=words.QuoteType.INDIRECT,
                asserted_by=words.Asserter.OUTLET,
                evidence=[inputs.EvidenceInput(quote="The harbour will close")],
            )
        ],
    )
    created = client.deliver(made, method="by hand")
    assert created.article
    (claim,) = client.article_claims(created.article.id).nodes
    assert claim.article.published_at == datetime(2025, 4, 1, 8, tzinfo=UTC)


def test_a_dry_run_tells_all_and_writes_nothing(client: Client) -> None:
    first = client.deliver(article("dry"), dry_run=True)
    again = client.deliver(article("dry"), dry_run=True)
    assert first.outcome == again.outcome == "CREATED"
    assert again.changes
    assert {each.kind for each in again.changes} >= {words.ChangeKind.VERSION}
    assert again.actors
    assert again.normalised
    assert again.normalised["url"] == "https://client.example/dry"


def test_an_article_that_breaks_rules_is_rejected(client: Client) -> None:
    claim = ALEPPO["claims"][0] | {"evidence": [{"quote": "Nobody wrote this."}]}
    with pytest.raises(Rejected) as caught:
        client.deliver(article("rejected", claims=[claim]))
    assert "QUOTE_NOT_FOUND" in {each.code for each in caught.value.problems}
    assert any(each.path.startswith("/claims/0/evidence") for each in caught.value.problems)


def test_many_articles_are_told_in_their_order(client: Client) -> None:
    given = [article(f"many/{number}") for number in range(3)]
    given.insert(1, {"headline": "Nothing else"})
    found = list(client.ingest(given))
    assert [(each.line, each.outcome) for each in found] == [
        (1, "CREATED"),
        (2, "REJECTED"),
        (3, "CREATED"),
        (4, "CREATED"),
    ]
    assert found[1].problems


def test_a_note_may_hold_line_breaks_of_every_sort(client: Client) -> None:
    headline = "Port \u2028 closed \x85 again"
    (told,) = client.ingest([article("breaks", headline=headline)])
    assert headline in {note.given for note in told.notes}


def test_articles_are_delivered_without_waiting(service: Service) -> None:
    async def deliver() -> list[str]:
        async with AsyncClient(service.url, key=service.key) as client:
            one = await client.deliver(article("async/0"))
            many = [each async for each in client.ingest([article("async/0"), article("async/1")])]
            return [one.outcome, *(each.outcome for each in many)]

    assert asyncio.run(deliver()) == ["CREATED", "UNCHANGED", "CREATED"]


def test_the_same_key_delivers_once(client: Client) -> None:
    key = "client-test-key-0001"
    first = list(client.ingest([article("once")], idempotency_key=key))
    second = list(client.ingest([article("once")], idempotency_key=key))
    assert first == second
    assert first[0].outcome == "CREATED"
    one = client.deliver(article("once/one"), idempotency_key=key + "-one")
    assert client.deliver(article("once/one"), idempotency_key=key + "-one") == one


def test_what_broke_off_is_sent_again_with_the_same_key() -> None:
    broken = lines(told(1), told(2), problem(503, "DATABASE_UNAVAILABLE").json())
    again = lines(told(1), told(2, "UNCHANGED"), told(3), told(4))
    answering = Answering([broken, httpx.ReadError("cut"), again])
    found = list(answering.client().ingest([{"n": number} for number in range(4)]))
    assert [(each.line, each.outcome) for each in found] == [
        (number, "CREATED") for number in range(1, 5)
    ]
    keys = {each.headers["idempotency-key"] for each in answering.requests}
    assert len(answering.requests) == 3
    assert len(keys) == 1


def test_a_stream_that_ends_too_soon_is_lost_in_the_end() -> None:
    answering = Answering([lines(told(1))])
    arriving = answering.client().ingest([{}, {}])
    assert next(arriving).line == 1
    with pytest.raises(Lost, match="has not answered everything"):
        next(arriving)
    assert len(answering.requests) == HASTY.attempts


def test_a_client_that_does_not_wait_goes_on_too() -> None:
    answering = Answering([lines(told(1)), problem(503, "BUSY"), lines(told(1), told(2))])

    async def deliver() -> list[int]:
        transport = answering.transport
        async with AsyncClient("http://x", patience=HASTY, transport=transport) as client:
            return [each.line async for each in client.ingest([{}, {}])]

    assert asyncio.run(deliver()) == [1, 2]


def test_what_is_refused_is_not_sent_again() -> None:
    answering = Answering([problem(401, "KEY_MISSING")])
    with pytest.raises(NotAllowed):
        list(answering.client().ingest([{}]))
    assert len(answering.requests) == 1
    full = Answering([lines(told(1), problem(507, "STORAGE_FULL").json())])
    with pytest.raises(Unavailable, match="STORAGE_FULL"):
        list(full.client().ingest([{}, {}]))


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"outcome": 1}', b'{"outcome": 1, "line": 1}'])
def test_answers_that_are_none_are_not_understood(line: bytes) -> None:
    with pytest.raises(NotUnderstood):
        list(Answering([httpx.Response(200, content=line)]).client().ingest([{}]))
    with pytest.raises(NotUnderstood):
        Answering([httpx.Response(200, content=line)]).client().deliver({})


def test_requests_are_as_large_as_the_service_reads_ahead() -> None:
    many = list(batches((b"{}\n" for _ in range(LINES + 1)), "key"))
    assert [(len(each.lines), each.key) for each in many] == [(LINES, "key-0"), (1, "key-1")]
    large = b" " * BYTES + b"\n"
    assert [len(each.lines) for each in batches([large, large, b"{}\n"], "key")] == [1, 1, 1]
    assert list(batches([], "key")) == []


def test_lines_go_on_being_counted_in_the_next_request() -> None:
    replies = [lines(*(told(line) for line in range(1, LINES + 1))), lines(told(1))]
    found = Answering(replies).client().ingest({} for _ in range(LINES + 1))
    assert [each.line for each in found] == list(range(1, LINES + 2))


def test_articles_are_asked_for_as_they_are_delivered() -> None:
    taken = []

    def endless() -> Iterator[dict[str, int]]:
        number = 0
        while True:
            taken.append(number)
            yield {"n": number}
            number += 1

    replies = [lines(*(told(line) for line in range(1, LINES + 1)))]
    next(Answering(replies).client().ingest(endless()))
    assert len(taken) == LINES + 1


def test_what_json_cannot_hold_is_told(client: Client) -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ValueError, match="nested too deeply"):
        client.deliver({"body": deep})
    with pytest.raises(Rejected):
        client.deliver(article("half", headline="\ud800"))
    with pytest.raises(Refused, match="BAD_JSON"):
        client.deliver(article("big", retrievedAt=10**400))
