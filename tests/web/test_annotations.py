"""Web annotations over HTTP: claims on the article that is stored, as a document or as a line."""

from typing import Any

import httpx
import orjson
import pytest

from tests.web.conftest import Ask

PROFILE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CLAIMS = "query Q($url: URL!) { article(by: {url: $url}) { claims(first: 50) { nodes { text } } } }"


def annotation(article: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """One that quotes the beginning of the body."""
    selector = {"type": "TextQuoteSelector", "exact": article["body"][:60]}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "describing",
        "bodyValue": "It begins like this.",
        "target": {"source": article["url"], "selector": selector},
    } | changes


async def post(
    client: httpx.AsyncClient, key: str, what: object, kind: str = PROFILE, to: str = "articles"
) -> httpx.Response:
    headers = {"authorization": f"Bearer {key}", "content-type": kind}
    return await client.post(f"/v1/{to}", content=orjson.dumps(what), headers=headers)


async def texts(client: httpx.AsyncClient, article: dict[str, Any]) -> list[str]:
    """The texts of the claims of the article."""
    message = {"query": CLAIMS, "variables": {"url": article["url"]}}
    data = (await client.post("/graphql", json=message)).json()["data"]
    return [each["text"] for each in data["article"]["claims"]["nodes"]]


@pytest.fixture
async def stored(client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]) -> dict[str, Any]:
    """An article that is stored."""
    assert (await post(client, key, aleppo, "application/json")).status_code == 201
    return aleppo


@pytest.mark.parametrize("kind", [PROFILE, "application/ld+json", "application/json"])
async def test_an_annotation_adds_a_claim_to_the_stored_article(
    client: httpx.AsyncClient, key: str, stored: dict[str, Any], kind: str
) -> None:
    before = await texts(client, stored)
    reply = await post(client, key, annotation(stored), kind)
    again = await post(client, key, annotation(stored), kind)
    assert (reply.status_code, reply.json()["outcome"]) == (200, "UPDATED"), reply.text
    assert again.json()["outcome"] == "UNCHANGED"
    assert sorted(await texts(client, stored)) == sorted([*before, "It begins like this."])


@pytest.mark.parametrize("to", ["articles", "ingest"])
async def test_a_key_is_of_the_method_that_is_said_beside_annotations_too(
    client: httpx.AsyncClient, key: str, stored: dict[str, Any], to: str
) -> None:
    told = []
    for method in ("by-hand", "by-hand", "notes"):
        reply = await client.post(
            f"/v1/{to}?method={method}",
            content=orjson.dumps(annotation(stored)),
            headers={
                "authorization": f"Bearer {key}",
                "content-type": PROFILE if to == "articles" else "application/x-ndjson",
                "idempotency-key": "0123456789abcdef",
            },
        )
        told.append(reply.text)
    assert '"UPDATED"' in told[0]
    assert told[1] == told[0]
    assert "IDEMPOTENCY_KEY_REUSED" in told[2]


async def test_several_annotations_of_one_article_go_together_or_not_at_all(
    client: httpx.AsyncClient, key: str, stored: dict[str, Any]
) -> None:
    wrong = {"type": "TextQuoteSelector", "exact": "No such words stand there"}
    bad = annotation(stored, target={"source": stored["url"], "selector": wrong})
    before = await texts(client, stored)
    reply = await post(client, key, [annotation(stored), bad])
    told = [(each["path"], each["code"]) for each in reply.json()["errors"]]
    assert (reply.status_code, told) == (422, [("/1/target/selector", "QUOTE_NOT_FOUND")])
    assert await texts(client, stored) == before


async def test_what_is_not_stored_or_of_two_articles_is_refused(
    client: httpx.AsyncClient, key: str, stored: dict[str, Any]
) -> None:
    elsewhere = annotation(stored | {"url": "https://courier.example/none"})
    unknown = await post(client, key, elsewhere)
    two = await post(client, key, [annotation(stored), elsewhere])
    assert (unknown.status_code, unknown.json()["code"]) == (422, "ARTICLE_UNKNOWN")
    assert (two.status_code, two.json()["code"]) == (400, "TOO_MANY_ARTICLES")


async def test_a_line_may_be_an_annotation_with_the_method_beside_it(
    client: httpx.AsyncClient, ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    headers = {"authorization": f"Bearer {key}", "content-type": "application/x-ndjson"}
    lines = b"\n".join(map(orjson.dumps, [aleppo, annotation(aleppo)]))
    reply = await client.post("/v1/ingest?method=notes", content=lines, headers=headers)
    told = [orjson.loads(line) for line in reply.content.splitlines()]
    assert [each["outcome"] for each in told] == ["CREATED", "UPDATED"]
    asked = (
        await ask("{ claims(first: 50) { nodes { provenance { ingestion { method } } } } }")
    ).json()
    found = [
        p["ingestion"]["method"]
        for each in asked["data"]["claims"]["nodes"]
        for p in each["provenance"]
    ]
    assert set(found) == {"notes"}
