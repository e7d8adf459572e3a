"""Lists as streams: every entry, typed, from one snapshot, or a fault."""

import asyncio
from collections.abc import Iterator

import httpx
import orjson
import pytest

from service.client import AsyncClient, Client, asks, inputs
from service.client.answers import Claim, SearchEdge
from service.client.exchange import Lines
from service.client.faults import Lost, NotUnderstood, Refused, Unavailable
from tests.client.answering import HASTY, Answering, Reply, problem
from tests.client.conftest import Found
from tests.serving import Service


def test_an_export_is_every_page(service: Service, client: Client) -> None:
    exported = list(client.claims.export())
    assert exported == list(client.claims.every(first=100))
    assert {type(each) for each in exported} == {Claim}

    async def ask() -> list[Claim]:
        async with AsyncClient(service.url) as asynchronous:
            return [each async for each in asynchronous.claims.export()]

    assert asyncio.run(ask()) == exported


def test_a_list_below_one_thing_is_exported(client: Client, found: Found) -> None:
    exported = list(client.article_claims.export(found["articles"]))
    assert exported == client.article_claims(found["articles"]).nodes
    hits = list(client.search.export("Talvia"))
    assert {type(each) for each in hits} == {SearchEdge}
    assert list(client.claims.export(where=inputs.ClaimFilter(ids=[]))) == []


def test_an_export_has_no_pages(client: Client) -> None:
    with pytest.raises(Refused, match="EXPORT_HAS_NO_PAGES"):
        next(client.claims.export(first=1))


def test_an_export_that_nobody_reads_on_frees_its_connection(client: Client) -> None:
    for _ in range(5):
        exporting = client.claims.export()
        next(exporting)
        exporting.close()


def line(client: Client) -> bytes:
    (claim,) = client.claims(first=1).nodes
    return claim.model_dump_json(by_alias=True).encode()


class Cut(httpx.SyncByteStream):
    """A body that breaks off."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __iter__(self) -> Iterator[bytes]:
        yield self.data
        raise httpx.RemoteProtocolError("peer closed connection")


def test_an_export_that_breaks_off_is_no_end(client: Client) -> None:
    body = line(client) + b"\n"
    cutting = httpx.MockTransport(lambda _: httpx.Response(200, stream=Cut(body)))
    exporting = Client("http://x", transport=cutting, patience=HASTY).claims.export()
    next(exporting)
    with pytest.raises(Lost, match="peer closed"):
        next(exporting)


def test_an_export_that_has_not_begun_is_asked_for_again(client: Client) -> None:
    replies: list[Reply] = [
        problem(503, "BUSY"),
        httpx.ReadError("no"),
        httpx.Response(200, content=line(client)),
    ]
    answering = Answering(replies)
    assert len(list(answering.client().claims.export())) == 1
    assert answering.requests[2].headers["accept"] == "application/x-ndjson"
    with pytest.raises(Unavailable):
        list(Answering([problem(503, "BUSY")]).client().claims.export())

    async def ask() -> int:
        transport = Answering(replies).transport
        async with AsyncClient("http://x", patience=HASTY, transport=transport) as asynchronous:
            return len([each async for each in asynchronous.claims.export()])

    assert asyncio.run(ask()) == 1


def test_a_line_that_is_none_is_not_understood() -> None:
    for content in (b"{}", b"<html>", b"[]\n"):
        with pytest.raises(NotUnderstood):
            list(Answering([httpx.Response(200, content=content)]).client().claims.export())


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1_000])
def test_lines_are_cut_at_line_breaks_alone(size: int) -> None:
    texts = ["", "\u2028", "a\x85b", "x" * 50, "\x0c"]
    data = b"\n".join(map(orjson.dumps, texts))
    for ended in (data, data + b"\n"):
        lines = Lines()
        found = [
            line
            for start in range(0, len(ended), size)
            for line in lines.cut(ended[start : start + size])
        ]
        assert [orjson.loads(each) for each in (*found, *lines.last())] == texts


def test_an_ask_is_a_value(client: Client) -> None:
    ask = asks.claims(first=1)
    assert ask == asks.claims(first=1)
    assert client.ask(ask).nodes == client.claims(first=1).nodes
