"""POST /v1/articles: one article in any format, and keys of idempotency at every finite door."""

import asyncio
from typing import Any

import httpx
import orjson
import psycopg
import pytest

from service.domain.vocabulary import Scope
from tests.web.conftest import DELIVER, Ask, fault, made

KEY = {"idempotency-key": "0123456789abcdef"}
JSON = {"content-type": "application/json"}
SAID = {
    "articleUrl": "https://courier.example/ferry",
    "outlet": "The Courier",
    "publishedAt": "2024-05-05",
}
TEXT = "Port AlderNews\n\nThe night ferry to Alder stops\n\nIt is over.\n"
NINJS = {
    "uri": "https://courier.example/ninjs",
    "standard": {"name": "ninjs", "version": "2.1"},
    "type": "text",
    "language": "en",
    "headlines": [{"role": "main", "value": "The ferry stops"}],
    "firstcreated": "2024-05-05T10:00:00Z",
    "infosources": [{"role": "publisher", "name": "The Courier"}],
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": "It is over."}],
}
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "url": "https://courier.example/linked",
    "headline": "The ferry stops",
    "datePublished": "2024-05-05T10:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Courier"},
    "articleBody": "It is over.",
}


async def post(
    client: httpx.AsyncClient, key: str, content: bytes, said: Any = None, **headers: str
) -> httpx.Response:
    given = JSON | {"authorization": f"Bearer {key}"} | headers
    return await client.post("/v1/articles", content=content, params=said or {}, headers=given)


async def test_an_article_is_created_once(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    body = orjson.dumps(aleppo)
    first, again = await post(client, key, body), await post(client, key, body)
    told = first.json()
    assert (first.status_code, told["outcome"]) == (201, "CREATED")
    assert told["counts"]["claims"] == 12
    assert (again.status_code, again.json()["outcome"]) == (200, "UNCHANGED")
    assert first.headers["location"] == f"/v1/articles/{told['article']['id']}"
    assert (await client.get(first.headers["location"])).json()["headline"] == aleppo["headline"]


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        ("text/plain; charset=utf-8", TEXT.encode(), SAID),
        ("text/html", b"<html><h1>The ferry stops</h1><p>It is over, all say.</p></html>", SAID),
        ("application/ld+json", orjson.dumps(LINKED), {}),
        ("application/json", orjson.dumps(LINKED), {}),
        ("application/vnd.iptc.ninjs+json", orjson.dumps(NINJS), {}),
        ("application/json", orjson.dumps(NINJS), {}),
    ],
)
async def test_the_content_type_says_the_format(
    client: httpx.AsyncClient, key: str, kind: str, content: bytes, said: dict[str, str]
) -> None:
    reply = await post(client, key, content, said, **{"content-type": kind})
    assert reply.status_code == 201, reply.text


async def test_a_dry_run_writes_nothing(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any], database_url: str
) -> None:
    reply = await post(client, key, orjson.dumps(aleppo), {"dryRun": "true"}, **KEY)
    assert (reply.status_code, reply.json()["outcome"]) == (200, "CREATED")
    assert reply.json()["article"] is None
    assert reply.json()["normalised"]["headline"] == aleppo["headline"]
    assert reply.json()["changes"]
    with psycopg.connect(database_url) as connection:
        assert connection.execute("select from article").rowcount == 0
        assert connection.execute("select from idempotency_key").rowcount == 0


async def test_all_problems_of_an_article_are_told(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    bad = aleppo | {"headline": "", "publishedAt": "soon"}
    for headers in (KEY, KEY, {}):
        reply = await post(client, key, orjson.dumps(bad), **headers)
        told = reply.json()
        assert reply.headers["content-type"] == "application/problem+json"
        assert (reply.status_code, told["status"]) == (422, 422)
        assert {each["path"] for each in told["errors"]} == {"/headline", "/publishedAt"}
        assert told["type"] == told["errors"][0]["type"]
        assert told["moreProblems"] == 0


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("text/plain", b"  ", "TEXT_EMPTY"),
        ("text/html", b"<p></p>", "PAGE_WITHOUT_TEXT"),
        ("application/ld+json", b'{"@context": "https://schema.org"}', "NOT_IN_FORMAT"),
    ],
)
async def test_what_a_reader_refuses_is_told_as_other_problems(
    client: httpx.AsyncClient, key: str, kind: str, content: bytes, code: str
) -> None:
    reply = await post(client, key, content, **{"content-type": kind})
    told = reply.json()
    assert (reply.status_code, told["code"], told["moreProblems"]) == (422, code, 0)
    assert told["errors"] == [{name: told[name] for name in told["errors"][0]}]


@pytest.mark.parametrize(
    ("kind", "content", "said", "status", "code"),
    [
        ("application/json", b"", {}, 400, "BAD_JSON"),
        ("application/json", b"[]", {}, 400, "BAD_JSON"),
        ("application/json", b"{", {}, 400, "BAD_JSON"),
        ("application/json", b"[{}, {}]", {}, 400, "TOO_MANY_ARTICLES"),
        ("application/json", b"{}", SAID, 400, "SAYS_ITSELF"),
        ("application/x-ndjson", b"{}", {}, 415, "MEDIA_TYPE_UNKNOWN"),
        ("image/png", b"{}", {}, 415, "MEDIA_TYPE_UNKNOWN"),
        ("text/plain", b"\x1f\x8b", SAID, 400, "FORMAT_UNKNOWN"),
        ("text/plain", b"One.", {"articleURL": "x"}, 400, "BAD_ARGUMENT"),
        ("text/plain", b"One.", {"x": "x"}, 400, "BAD_ARGUMENT"),
        ("text/plain", b"One.", SAID | {"timezone": "Mars"}, 400, "BAD_ARGUMENT"),
        ("text/plain", b"One.", SAID | {"dryRun": "1x"}, 400, "BAD_ARGUMENT"),
    ],
)
async def test_what_is_no_article_is_refused(
    client: httpx.AsyncClient,
    key: str,
    kind: str,
    content: bytes,
    said: dict[str, str],
    status: int,
    code: str,
) -> None:
    reply = await post(client, key, content, said, **{"content-type": kind})
    assert (reply.status_code, reply.json()["code"]) == (status, code)


async def test_what_is_missing_is_named_as_a_parameter(client: httpx.AsyncClient, key: str) -> None:
    reply = await post(client, key, TEXT.encode(), **{"content-type": "text/plain"})
    hints = {each["path"]: each["hint"] for each in reply.json()["errors"]}
    assert "articleUrl over HTTP" in hints["/url"]


async def test_a_compressed_body_is_refused(client: httpx.AsyncClient, key: str) -> None:
    reply = await post(client, key, b"x", **{"content-encoding": "gzip"})
    assert (reply.status_code, reply.json()["code"]) == (415, "CONTENT_ENCODED")


async def test_writing_needs_the_scope(client: httpx.AsyncClient, database_url: str) -> None:
    reader = await made(database_url, Scope.READ)
    assert (await post(client, reader, b"{}")).status_code == 403
    assert (await client.post("/v1/articles", content=b"{}", headers=JSON)).status_code == 401


async def test_a_page_of_another_origin_may_send_a_key(client: httpx.AsyncClient) -> None:
    asked = {
        "origin": "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,idempotency-key",
    }
    assert (await client.options("/v1/articles", headers=asked)).status_code == 200


async def test_a_key_is_answered_again_and_not_with_something_else(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    first = await post(client, key, orjson.dumps(aleppo), **KEY)
    again = await post(client, key, orjson.dumps(aleppo, option=orjson.OPT_INDENT_2), **KEY)
    other = await post(client, key, orjson.dumps(aleppo | {"headline": "Other"}), **KEY)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


@pytest.mark.parametrize(
    "said",
    [
        {"articleUrl": "https://courier.example/other"},
        {"outlet": "Another"},
        {"homepage": "https://courier.example"},
        {"country": "DE"},
        {"headline": "Another"},
        {"publishedAt": "2024-05-05T00:00:00Z"},
        {"retrievedAt": "2024-05-06"},
        {"language": "de"},
        {"timezone": "Europe/Istanbul"},
        {"method": "by hand"},
    ],
)
async def test_a_key_is_of_what_is_said_beside_a_document_too(
    client: httpx.AsyncClient, key: str, said: dict[str, str]
) -> None:
    document = {"content-type": "text/plain"} | KEY
    first = await post(client, key, TEXT.encode(), SAID, **document)
    again = await post(client, key, TEXT.encode(), SAID, **document)
    other = await post(client, key, TEXT.encode(), SAID | said, **document)
    assert (first.status_code, again.content) == (201, first.content)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


async def test_one_key_at_once_is_one_answer(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    body = orjson.dumps(aleppo)
    replies = await asyncio.gather(*(post(client, key, body, **KEY) for _ in range(8)))
    assert {reply.content for reply in replies} == {replies[0].content}
    assert {reply.status_code for reply in replies} == {201}


WITH_KEY = DELIVER.replace("$dryRun: Boolean!", "$once: String, $dryRun: Boolean!").replace(
    "dryRun: $dryRun", "dryRun: $dryRun, idempotencyKey: $once"
)


def outcome(reply: httpx.Response) -> Any:
    return reply.json()["data"]["ingestArticles"]["results"][0]["outcome"]


async def test_the_mutation_takes_a_key(ask: Ask, key: str, aleppo: dict[str, Any]) -> None:
    said = {"input": [aleppo], "once": "a" * 16}
    assert outcome(await ask(WITH_KEY, key, **said)) == "CREATED"
    assert outcome(await ask(WITH_KEY, key, **said)) == "CREATED"
    assert outcome(await ask(WITH_KEY, key, **said | {"once": "b" * 16})) == "UNCHANGED"
    assert outcome(await ask(WITH_KEY, key, **said | {"dryRun": True})) == "UNCHANGED"
    reused = fault(await ask(WITH_KEY, key, **said | {"input": [aleppo, aleppo]}))
    assert (reused["code"], reused["path"]) == ("IDEMPOTENCY_KEY_REUSED", ["ingestArticles"])
    short = fault(await ask(WITH_KEY, key, **said | {"once": "short"}))
    assert short["code"] == "IDEMPOTENCY_KEY_UNUSABLE"
    assert short["path"] == ["ingestArticles", "idempotencyKey"]


async def test_the_header_is_the_default_of_the_argument(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    async def deliver(**variables: str) -> Any:
        message = {"query": WITH_KEY, "variables": {"input": [aleppo], **variables}}
        headers = KEY | {"authorization": f"Bearer {key}"}
        return outcome(await client.post("/graphql", json=message, headers=headers))

    assert [await deliver(), await deliver(), await deliver(once="c" * 16)] == [
        "CREATED",
        "CREATED",
        "UNCHANGED",
    ]


TWICE = """mutation($input: [ArticleInput!]!, $other: [ArticleInput!]!, $once: String) {
  one: ingestArticles(input: $input) { results { outcome } }
  two: ingestArticles(input: $other, idempotencyKey: $once) { results { outcome } }
}"""


@pytest.mark.parametrize(
    ("number", "once", "code", "path"),
    [
        (1, None, "IDEMPOTENCY_KEY_REUSED", ["two"]),
        (1, "short", "IDEMPOTENCY_KEY_UNUSABLE", ["two", "idempotencyKey"]),
        (101, "c" * 16, "TOO_MANY_ARTICLES", ["two", "input"]),
        (1, "c" * 16, None, None),
        (0, None, None, None),
    ],
)
async def test_what_is_known_before_is_refused_before_anything_is_written(
    client: httpx.AsyncClient,
    key: str,
    aleppo: dict[str, Any],
    database_url: str,
    number: int,
    once: str | None,
    code: str | None,
    path: list[str] | None,
) -> None:
    other = [aleppo | {"headline": "Other"}] * number or [aleppo]
    variables = {"input": [aleppo], "other": other, "once": once}
    headers = KEY | {"authorization": f"Bearer {key}"}
    message = {"query": TWICE, "variables": variables}
    reply = await client.post("/graphql", json=message, headers=headers)
    with psycopg.connect(database_url) as connection:
        written = connection.execute("select from article").rowcount
    if code is None:
        assert (reply.json().keys(), written) == ({"data"}, 1)
    else:
        told = fault(reply)
        assert (told["code"], told["path"], written) == (code, path, 0)


async def test_a_delivery_by_one_door_is_known_at_another(
    client: httpx.AsyncClient, ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    await post(client, key, orjson.dumps(aleppo), **KEY)
    reply = await ask(WITH_KEY, key, input=[aleppo], once=KEY["idempotency-key"])
    assert outcome(reply) == "CREATED"
