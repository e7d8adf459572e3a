"""POST /v1/ingest: lines in, lines out, while they come."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from typing import Any

import httpx
import orjson
import psycopg
import pytest
from starlette.applications import Starlette

from service.app import application
from service.domain.vocabulary import Scope
from service.ingest.lines import Lines
from service.ingest.read import Item, of_line
from service.settings import Settings
from service.web import arriving, ingest
from tests.web.conftest import made
from tests.web.streaming import exchange

LINES = {"content-type": "application/x-ndjson"}
KEY = {"idempotency-key": "0123456789abcdef"}


@pytest.fixture
def settings() -> Settings:
    return Settings(stream_idle=1.0, stream_patience=0.5)


@pytest.fixture
async def app(database_url: str, settings: Settings) -> AsyncIterator[Starlette]:
    app = application(settings, database_url)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
def article(aleppo: dict[str, Any]) -> dict[str, Any]:
    """A short article."""
    kept = ("outlet", "headline", "publishedAt", "language")
    return {name: aleppo[name] for name in kept} | {"body": "The port is closed."}


def line(article: dict[str, Any], number: int, **changed: Any) -> bytes:
    """An article of its own as a line."""
    url = f"https://courier.example/{number}"
    return orjson.dumps(article | {"url": url} | changed, option=orjson.OPT_APPEND_NEWLINE)


async def sent(
    client: httpx.AsyncClient, key: str, body: bytes, query: str = "", **headers: str
) -> httpx.Response:
    said = LINES | {"authorization": f"Bearer {key}"} | headers
    return await client.post(f"/v1/ingest{query}", content=body, headers=said)


def told(reply: httpx.Response) -> list[dict[str, Any]]:
    assert reply.status_code == 200, reply.text
    return [orjson.loads(each) for each in reply.content.splitlines()]


def brief(lines: list[dict[str, Any]]) -> list[tuple[int, str]]:
    return [(each["line"], each["outcome"]) for each in lines]


async def test_each_line_is_answered_in_order(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    body = b"".join(line(article, n) for n in range(20))
    lines = told(await sent(client, key, body))
    assert brief(lines) == [(n, "CREATED") for n in range(1, 21)]
    assert lines[0].keys() == {
        "line",
        "outcome",
        "article",
        "counts",
        "problems",
        "moreProblems",
        "notes",
    }
    assert lines[0]["article"]["id"].startswith("art_")


async def test_a_line_is_answered_while_others_still_come(
    app: Starlette, key: str, article: dict[str, Any]
) -> None:
    async with exchange(app, key) as (one, answering):
        for number in range(3):
            one.put(line(article, number))
            assert (await one.line())["line"] == number + 1
        one.put(b"", more=False)
        assert await one.lines() == []
        one.hang_up()
        await answering


async def test_one_bad_line_spoils_only_itself(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    bad = [
        b"\xff\n",
        b"{\n",
        b"[1, 2]\n",
        b'{"url": "x"}\n',
        b"null\n",
        line(article, 2, excerpt=True, body="Another."),
        b"\n \t\r\n",
        b'{"@context": "https://schema.org", "@type": "Thing"}\n',
        b'{"@context": ' + b"[" * 1_000 + b"]" * 1_000 + b"}\n",
    ]
    lines = told(await sent(client, key, line(article, 1) + b"".join(bad) + line(article, 2)))
    assert brief(lines) == [
        (1, "CREATED"),
        (2, "REJECTED"),
        (3, "REJECTED"),
        (4, "REJECTED"),
        (5, "REJECTED"),
        (6, "REJECTED"),
        (7, "CREATED"),
        (10, "REJECTED"),
        (11, "REJECTED"),
        (12, "UPDATED"),
    ]
    assert [each["problems"][0]["code"] for each in lines[1:3]] == ["BAD_JSON", "BAD_JSON"]


async def test_a_surprise_on_one_line_spoils_only_itself_and_is_not_remembered(
    client: httpx.AsyncClient,
    key: str,
    article: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(number: int, data: bytes | None) -> Item:
        if number == 2:
            raise ValueError("odd")
        return of_line(number, data)

    body = b"".join(line(article, n) for n in range(3))
    with monkeypatch.context() as patched:
        patched.setattr(ingest, "of_line", broken)
        first = told(await sent(client, key, body, **KEY))
    assert [each["outcome"] for each in first] == ["CREATED", "REJECTED", "CREATED"]
    (problem,) = first[1]["problems"]
    assert problem["code"] == "INTERNAL"
    assert problem["hint"].removeprefix("Request id: ").rstrip(".") in caplog.text
    again = told(await sent(client, key, body, **KEY))
    assert [each["outcome"] for each in again] == ["CREATED"] * 3


@pytest.mark.parametrize(("where", "name"), [(Lines, "cut"), (ingest, "as_result")])
async def test_a_surprise_that_is_of_no_line_ends_the_stream_with_the_line_to_go_on_from(
    app: Starlette,
    key: str,
    article: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    name: str,
) -> None:
    whole, calls = getattr(where, name), itertools.count(1)

    def broken(*given: Any, **said: Any) -> Any:
        if next(calls) == 2:
            raise ValueError("odd")
        return whole(*given, **said)

    monkeypatch.setattr(where, name, broken)
    async with exchange(app, key) as (one, answering):
        one.put(line(article, 1))
        assert (await one.line())["outcome"] == "CREATED"
        one.put(line(article, 2), more=False)
        (last,) = await one.lines()
        one.hang_up()
        await answering
    assert (last["code"], last["status"], last["goOnAtLine"]) == ("INTERNAL", 500, 2)
    assert last["hint"].startswith("Request id: ")


async def test_the_store_refuses_one_line(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    excerpt = line(article, 1, excerpt=True, body="Another.")
    lines = told(await sent(client, key, line(article, 1) + excerpt + line(article, 2)))
    assert [each["outcome"] for each in lines] == ["CREATED", "REJECTED", "CREATED"]
    assert lines[1]["problems"][0]["code"] == "ARTICLE_HAS_TEXT"


async def test_a_line_that_is_too_long_is_passed_over(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield line(article, 1)
        for _ in range(30):
            yield b"x" * 1_000_000
        yield b"\n" + line(article, 2)

    said = LINES | KEY | {"authorization": f"Bearer {key}"}
    for _ in range(2):
        reply = await client.post("/v1/ingest", content=parts(), headers=said)
        lines = told(reply)
        assert [each["outcome"] for each in lines] == ["CREATED", "REJECTED", "CREATED"]
        assert "longer than 12,000,000 bytes" in lines[1]["problems"][0]["message"]


async def test_an_empty_body_has_no_answers(client: httpx.AsyncClient, key: str) -> None:
    assert told(await sent(client, key, b"")) == []
    assert told(await sent(client, key, b"\n\n  \n")) == []


async def test_the_last_line_needs_no_end_and_the_first_may_have_a_mark(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    body = b"\xef\xbb\xbf" + line(article, 1) + line(article, 2).rstrip()
    assert brief(told(await sent(client, key, body))) == [(1, "CREATED"), (2, "CREATED")]


async def test_a_dry_run_writes_nothing(
    client: httpx.AsyncClient, key: str, article: dict[str, Any], database_url: str
) -> None:
    (first,) = told(await sent(client, key, line(article, 1), "?dryRun=true", **KEY))
    assert (first["outcome"], first["article"]) == ("CREATED", None)
    (again,) = told(await sent(client, key, line(article, 2), "?dryRun=true", **KEY))
    assert again["outcome"] == "CREATED"
    with psycopg.connect(database_url) as connection:
        assert connection.execute("select from article").rowcount == 0
        assert connection.execute("select from idempotency_key").rowcount == 0


async def test_two_lines_of_one_address_keep_their_order(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    body = b"".join(line(article, 1, body=f"Text {n}.") for n in range(12))
    lines = told(await sent(client, key, body))
    assert [each["outcome"] for each in lines] == ["CREATED"] + ["UPDATED"] * 11
    query = '{ article(by: {url: "https://courier.example/1"}) { body } }'
    reply = await client.post("/graphql", json={"query": query})
    assert reply.json()["data"]["article"]["body"] == "Text 11."


@pytest.mark.parametrize(
    ("headers", "query", "status", "code"),
    [
        ({"content-type": "application/json"}, "", 415, "MEDIA_TYPE_UNKNOWN"),
        ({"content-type": ""}, "", 415, "MEDIA_TYPE_UNKNOWN"),
        ({"content-encoding": "gzip"}, "", 415, "CONTENT_ENCODED"),
        ({}, "?dryRun=perhaps", 400, "BAD_ARGUMENT"),
        ({}, "?dryrun=true", 400, "BAD_ARGUMENT"),
        ({}, "?dryRun=true&dryRun=false", 400, "BAD_ARGUMENT"),
        ({"idempotency-key": "short"}, "", 400, "IDEMPOTENCY_KEY_UNUSABLE"),
        ({"authorization": ""}, "", 401, "KEY_MISSING"),
    ],
)
async def test_what_cannot_begin_is_refused(
    client: httpx.AsyncClient,
    key: str,
    headers: dict[str, str],
    query: str,
    status: int,
    code: str,
) -> None:
    reply = await sent(client, key, b"{}\n", query, **headers)
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert reply.headers["content-type"] == "application/problem+json"


async def test_a_key_needs_the_scope(client: httpx.AsyncClient, database_url: str) -> None:
    reader = await made(database_url, Scope.READ)
    assert (await sent(client, reader, b"{}\n")).json()["code"] == "SCOPE_MISSING"


async def test_a_client_that_hangs_up_frees_everything(
    app: Starlette, key: str, article: dict[str, Any], database_url: str
) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("lock table article in exclusive mode")
        async with exchange(app, key) as (one, answering):
            one.put(b"".join(line(article, n) for n in range(10)), more=False)
            await asyncio.sleep(0.5)
            one.hang_up()
            connection.rollback()
            await asyncio.wait_for(answering, 3)
    assert running(database_url) == 0


def running(database_url: str) -> int:
    """How many connections are in a transaction."""
    with psycopg.connect(database_url) as connection:
        return connection.execute(
            "select from pg_stat_activity where datname = current_database() "
            "and pid <> pg_backend_pid() and state like '%transaction%'"
        ).rowcount


async def test_a_client_that_sends_nothing_is_told_where_to_go_on(
    app: Starlette, key: str, article: dict[str, Any]
) -> None:
    async with exchange(app, key) as (one, answering):
        one.put(line(article, 1) + b'{"url":')
        first, last = await one.lines()
        one.hang_up()
        await answering
    assert first["outcome"] == "CREATED"
    assert (last["code"], last["status"], last["goOnAtLine"]) == ("BODY_TOO_SLOW", 408, 2)


async def test_a_client_that_reads_nothing_is_ended(
    app: Starlette, key: str, article: dict[str, Any]
) -> None:
    async with exchange(app, key) as (one, answering):
        one.reads.clear()
        one.put(line(article, 1))
        await asyncio.wait_for(answering, 10)
        assert one.gone.empty()


async def test_what_a_client_does_not_read_stops_what_is_taken(
    app: Starlette, key: str, article: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "HELD_BACK", 1_000)
    monkeypatch.setattr(arriving, "READ_AHEAD", 10_000)
    async with exchange(app, key) as (one, _):
        one.reads.clear()
        for number in range(500):
            one.put(line(article, number))
        await asyncio.sleep(0.8)
        assert one.coming.qsize() > 300
        one.reads.set()
        one.put(b"", more=False)
        assert len(await one.lines()) == 500
        one.hang_up()


async def test_so_much_is_read_ahead_even_of_a_client_that_reads_nothing(
    app: Starlette, key: str, article: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "HELD_BACK", 1_000)
    monkeypatch.setattr(arriving, "READ_AHEAD", 100_000)
    each = line(article, 1)
    async with exchange(app, key) as (one, _):
        one.reads.clear()
        for _ in range(100_000 // len(each)):
            one.put(each)
        one.put(b"", more=False)
        await asyncio.sleep(0.5)
        assert one.coming.empty()


async def test_a_store_that_stays_away_ends_the_stream_with_the_line_to_go_on_from(
    app: Starlette, key: str, article: dict[str, Any], database_url: str
) -> None:
    async with exchange(app, key, **KEY) as (one, answering):
        one.put(line(article, 1))
        assert (await one.line())["outcome"] == "CREATED"
        with psycopg.connect(database_url) as connection:
            connection.execute("lock table article in access exclusive mode")
            one.put(line(article, 2) + line(article, 3))
            last = await one.line()
        one.hang_up()
        await answering
    assert (last["code"], last["status"], last["goOnAtLine"]) == ("BUSY", 503, 2)


async def test_a_short_absence_is_waited_for(
    app: Starlette, key: str, article: dict[str, Any], database_url: str
) -> None:
    end = "select pg_terminate_backend(pid) from pg_stat_activity where datname = "
    async with exchange(app, key, **KEY) as (one, answering):
        for number in range(3):
            one.put(line(article, number))
            assert (await one.line())["outcome"] == "CREATED"
            with psycopg.connect(database_url) as connection:
                connection.execute(f"{end} current_database() and pid <> pg_backend_pid()".encode())
        one.put(b"", more=False)
        assert await one.lines() == []
        one.hang_up()
        await answering


async def test_a_stream_that_is_sent_again_has_the_same_answers(
    client: httpx.AsyncClient, key: str, article: dict[str, Any]
) -> None:
    body = b"".join(line(article, n) for n in range(3)) + b"{\n"
    first = told(await sent(client, key, body[:-2], **KEY))
    again = told(await sent(client, key, body + line(article, 9), **KEY))
    assert again[:3] == first
    assert brief(again[3:]) == [(4, "REJECTED"), (5, "CREATED")]
    mended = told(await sent(client, key, body[:-2] + line(article, 8), **KEY))
    assert mended[3]["problems"][0]["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_lines_that_cannot_be_read_are_told_apart_under_a_key(
    client: httpx.AsyncClient, key: str
) -> None:
    recipes = [
        b'{"@context": "https://schema.org", "@type": "Recipe", "name": "%d"}\n' % number
        for number in range(2)
    ]
    said = [told(await sent(client, key, recipe, **KEY)) for recipe in (*recipes, recipes[0])]
    codes = [each["problems"][0]["code"] for (each,) in said]
    assert codes == ["NOT_IN_FORMAT", "IDEMPOTENCY_KEY_REUSED", "NOT_IN_FORMAT"]
