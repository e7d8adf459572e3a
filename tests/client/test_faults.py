"""What a client does when something is wrong."""

import asyncio
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from service.client import IMPATIENT, AsyncClient, Client, Fault, Patience, inputs, words
from service.client.faults import (
    Internal,
    Lost,
    NotAllowed,
    NotFound,
    NotUnderstood,
    Refused,
    Rejected,
    Unavailable,
)
from service.domain import faults
from service.domain.faults import Fault as Told
from service.web.replies import problem_details, status
from tests.client.answering import EMPTY, HASTY, Answering, fine, problem
from tests.reference import concrete
from tests.serving import Service

DEEDS = inputs.JudgeInput(left="act_1", right="act_2", verdict=words.Verdict.SAME, reason="x")


@pytest.mark.parametrize("kind", concrete(Told), ids=lambda kind: kind.__name__)
def test_every_fault_of_the_service_arrives_whole(kind: type[Told]) -> None:
    fault = kind(("where", "ids", 0), detail="So it is.", hint="Do this.")
    answering = Answering([httpx.Response(status(fault), json=problem_details([fault]))])
    with pytest.raises(Fault) as caught:
        answering.client(IMPATIENT).claims()
    told = caught.value
    assert (told.code, told.status) == (kind.code, status(fault))
    assert (told.path, told.hint) == ("/where/ids/0", "Do this.")
    assert told.message == fault.message
    assert str(told) == f"{kind.code} at /where/ids/0: {fault.message} Do this."
    assert isinstance(told, Unavailable) == issubclass(kind, faults.Unavailable)
    assert isinstance(told, NotAllowed) == issubclass(kind, faults.NotAllowed)


def test_several_problems_are_all_told(client: Client) -> None:
    with pytest.raises(Rejected) as caught:
        client.deliver({"headline": 1, "body": ""})
    codes = {each.code for each in caught.value.problems}
    assert codes >= {"FIELD_MISSING", "FIELD_TYPE"} or len(codes) > 1
    assert str(caught.value).endswith("more.")
    assert caught.value.status == 422
    assert caught.value.told


def test_a_fault_of_a_query_has_its_path(client: Client) -> None:
    with pytest.raises(Refused) as caught:
        client.query("query q($id: ID!) { node(id: $id) { id } }", {"id": "\udcff/~"})
    assert (caught.value.code, caught.value.status) == ("BAD_ID", 400)
    with pytest.raises(Refused, match="GRAPHQL_VALIDATION"):
        client.query("{ nothing }")
    assert client.query("{ __typename }") == {"__typename": "Query"}


def test_without_a_key_nothing_is_written(service: Service) -> None:
    with Client(service.url) as client, pytest.raises(NotAllowed, match="KEY_MISSING"):
        client.judge(DEEDS)
    with Client(service.url, key="rec_no") as client, pytest.raises(NotAllowed) as caught:
        client.deliver({})
    assert caught.value.status == 401


@pytest.mark.parametrize("code", ["BUSY", "DATABASE_UNAVAILABLE"])
def test_what_is_busy_is_asked_again(code: str) -> None:
    answering = Answering([problem(503, code), httpx.ConnectError("no"), fine()])
    assert answering.client().claims().nodes == []
    assert len(answering.requests) == 3


def test_a_client_that_does_not_wait_asks_again_too() -> None:
    answering = Answering([problem(503, "BUSY"), httpx.ReadError("cut"), fine()])

    async def ask() -> object:
        transport = answering.transport
        async with AsyncClient("http://x", patience=HASTY, transport=transport) as client:
            return (await client.claims()).nodes

    assert asyncio.run(ask()) == []
    assert len(answering.requests) == 3


def test_patience_ends() -> None:
    answering = Answering([problem(503, "BUSY")])
    with pytest.raises(Unavailable) as caught:
        answering.client().claims()
    assert caught.value.retry_after == 0
    assert len(answering.requests) == HASTY.attempts


@pytest.mark.parametrize(
    ("reply", "times"),
    [
        (problem(503, "BUSY"), 3),
        (httpx.ConnectError("refused"), 3),
        (problem(503, "DATABASE_UNAVAILABLE"), 1),
        (httpx.ReadError("cut"), 1),
        (problem(504, "TOOK_TOO_LONG"), 1),
    ],
)
def test_a_decision_is_sent_again_only_where_it_surely_was_not_made(
    reply: httpx.Response | httpx.TransportError, times: int
) -> None:
    answering = Answering([reply])
    with pytest.raises(Unavailable):
        answering.client().judge(DEEDS)
    assert len(answering.requests) == times
    again = Answering([reply])
    with pytest.raises(Unavailable):
        again.client().query("mutation { x }")
    assert len(again.requests) == times


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2", 2), ("soon", None), ("-1", None), ("", None), ("9" * 40, 999_999_999)],
)
def test_retry_after_is_read_as_seconds(text: str, seconds: float | None) -> None:
    answering = Answering([httpx.Response(503, headers={"retry-after": text})])
    with pytest.raises(Unavailable) as caught:
        answering.client(IMPATIENT).claims()
    assert caught.value.retry_after == seconds


def test_retry_after_is_read_as_a_date() -> None:
    at = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    answering = Answering([httpx.Response(429, headers={"retry-after": at})])
    with pytest.raises(Unavailable) as caught:
        answering.client().claims()
    assert 55 < (caught.value.retry_after or 0) <= 60
    assert len(answering.requests) == 1, "a minute is longer than this client waits"


def test_a_client_waits_as_long_as_it_is_told_and_a_little_more() -> None:
    busy = Unavailable("Busy.", "BUSY", retry_after=2)
    waits = {Patience().wait(busy, 1) for _ in range(50)}
    assert len(waits) > 1
    assert all(wait and 2 <= wait <= 2.5 for wait in waits)
    unsaid = Unavailable("Busy.", "BUSY")
    assert (Patience(attempts=99).wait(unsaid, 50) or 0) <= 12.5
    assert Patience(longest=1).wait(busy, 1) is None


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (httpx.Response(200, text="hello"), NotUnderstood),
        (httpx.Response(200, json=[]), NotUnderstood),
        (httpx.Response(200, json=EMPTY | {"nodes": [{}]}), NotUnderstood),
        (httpx.Response(200, json={"nodes": None}), NotUnderstood),
        (httpx.Response(308, headers={"location": "https://x/v1/claims"}), NotUnderstood),
        (httpx.Response(404, text="<html>"), NotUnderstood),
        (httpx.Response(414, text="<html>"), Refused),
        (httpx.Response(431), Refused),
        (httpx.Response(404, json={"errors": "none"}), NotUnderstood),
        (httpx.Response(400, json={"errors": [1]}), NotUnderstood),
        (httpx.Response(500, text="<html>"), Internal),
        (httpx.Response(502, text="<html>"), Unavailable),
        (httpx.Response(200, headers={"content-encoding": "gzip"}, stream=None), NotUnderstood),
        (problem(500, "INTERNAL"), Internal),
        (problem(404, "NOT_FOUND"), NotFound),
        (problem(418, "NEWER", path=["a", 1], extensions=None), Refused),
    ],
)
def test_whatever_answers_is_told_as_a_fault(reply: httpx.Response, kind: type[Fault]) -> None:
    with pytest.raises(kind) as caught:
        Answering([reply]).client().claims()
    assert type(caught.value) is kind
    assert caught.value.code


def test_a_service_that_is_not_there_is_lost() -> None:
    with Client("http://127.0.0.1:1", patience=HASTY) as client, pytest.raises(Lost) as caught:
        client.claims()
    assert caught.value.unsent
    assert "http://127.0.0.1:1 cannot be reached" in str(caught.value)


def test_a_silent_service_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with Client(url, patience=IMPATIENT, timeout=0.1) as client:
            with pytest.raises(Lost, match="timed out"):
                client.claims()
            with pytest.raises(Lost, match="timed out"):
                list(client.ingest([{}]))


@pytest.mark.parametrize("url", ["", "onrecord", "ftp://x", "http://", "http://x:y", "/v1"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="is no address"):
        Client(url)


def test_an_address_may_have_a_path_and_name_graphql() -> None:
    answering = Answering([fine()])
    for url in ("http://x/news", "http://x/news/", "http://x/news/graphql"):
        Client(url, transport=answering.transport).claims(first=1)
    assert {str(each.url) for each in answering.requests} == {"http://x/news/v1/claims?first=1"}


@pytest.mark.parametrize("text", ["rec_ключ", "rec_a\n", " rec_a", "rec_\x00"])
def test_what_no_header_can_carry_is_told_before_it_is_sent(text: str) -> None:
    with pytest.raises(ValueError, match="A key is printable ASCII") as caught:
        Client("http://x", key=text)
    assert text not in str(caught.value)
    answering = Answering([fine()])
    with pytest.raises(ValueError, match="A key of idempotency is"):
        answering.client().deliver({}, idempotency_key=text)
    with pytest.raises(ValueError, match="A key of idempotency is"):
        next(answering.client().ingest([{}], idempotency_key=text))
    assert answering.requests == []


def test_a_client_that_is_closed_says_so() -> None:
    client = Answering([fine()]).client()
    client.close()
    for ask in (client.claims, lambda: client.query("{ x }"), lambda: client.deliver({})):
        with pytest.raises(ValueError, match="closed; make another"):
            ask()

    async def ask_again() -> None:
        asynchronous = AsyncClient("http://x")
        await asynchronous.close()
        await asynchronous.claims()

    with pytest.raises(ValueError, match="closed; make another"):
        asyncio.run(ask_again())


def test_a_key_is_sent_and_shown_nowhere() -> None:
    answering = Answering([problem(401, "KEY_UNKNOWN")])
    client = Client("http://x", key="rec_secret", transport=answering.transport)
    with pytest.raises(NotAllowed) as caught:
        client.claims()
    assert answering.requests[0].headers["authorization"] == "Bearer rec_secret"
    assert "rec_secret" not in f"{client!r} {caught.value!r} {caught.value}"
