"""GraphQL over HTTP: what is taken, what is answered, and with which status."""

import httpx
import pytest

from service.app import application
from service.settings import Settings
from tests.web.conftest import Ask, fault

COUNT = "{ articles { totalCount } }"
NONE = {"data": {"articles": {"totalCount": 0}}}


async def test_a_post_is_answered(client: httpx.AsyncClient) -> None:
    reply = await client.post("/graphql", json={"query": COUNT})
    assert (reply.status_code, reply.json()) == (200, NONE)
    assert reply.headers["content-type"] == "application/json"


async def test_a_get_is_answered(client: httpx.AsyncClient) -> None:
    query = "query Q($n: Int) { articles(first: $n) { totalCount } }"
    reply = await client.get("/graphql", params={"query": query, "variables": '{"n": 1}'})
    assert (reply.status_code, reply.json()) == (200, NONE)


async def test_the_media_type_of_the_specification_is_given_when_asked_for(
    client: httpx.AsyncClient,
) -> None:
    accept = {"accept": "application/graphql-response+json, application/json;q=0.9"}
    reply = await client.post("/graphql", json={"query": COUNT}, headers=accept)
    assert reply.headers["content-type"] == "application/graphql-response+json"


async def test_a_get_cannot_write(client: httpx.AsyncClient, key: str) -> None:
    query = "mutation { ingestArticles(input: []) { results { index } } }"
    headers = {"authorization": f"Bearer {key}"}
    reply = await client.get("/graphql", params={"query": query}, headers=headers)
    assert (reply.status_code, fault(reply)["code"]) == (400, "READING_ONLY")


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
async def test_what_a_browser_sends_across_origins_unasked_is_refused(
    client: httpx.AsyncClient, media_type: str
) -> None:
    headers = {"content-type": media_type}
    reply = await client.post("/graphql", content=b'{"query": "{x}"}', headers=headers)
    assert (reply.status_code, fault(reply)["code"]) == (415, "MEDIA_TYPE_UNKNOWN")


@pytest.mark.parametrize(
    ("message", "path"),
    [
        ([{"query": COUNT}], []),
        ("text", []),
        (7, []),
        ({}, ["query"]),
        ({"query": 1}, ["query"]),
        ({"query": COUNT, "variables": []}, ["variables"]),
        ({"query": COUNT, "operationName": 1}, ["operationName"]),
    ],
)
async def test_a_message_of_another_form_is_refused(
    client: httpx.AsyncClient, message: object, path: list[str]
) -> None:
    reply = await client.post("/graphql", json=message)
    assert (reply.status_code, fault(reply)["code"]) == (400, "BAD_REQUEST")
    assert fault(reply)["path"] == path
    assert fault(reply)["hint"]


async def test_an_operation_is_chosen_by_its_name(client: httpx.AsyncClient) -> None:
    text = "query A { a: __typename } query B { b: __typename }"
    reply = await client.post("/graphql", json={"query": text, "operationName": "B"})
    assert reply.json() == {"data": {"b": "Query"}}


async def test_writing_needs_a_key(ask: Ask) -> None:
    reply = await ask("mutation { ingestArticles(input: []) { results { index } } }")
    assert (reply.status_code, fault(reply)["code"]) == (401, "KEY_MISSING")
    assert reply.headers["www-authenticate"] == "Bearer"


async def test_an_unknown_key_is_refused(ask: Ask) -> None:
    mutation = "mutation { ingestArticles(input: []) { results { index } } }"
    reply = await ask(mutation, "onr_" + "x" * 43)
    assert (reply.status_code, fault(reply)["code"]) == (401, "KEY_UNKNOWN")


async def test_an_empty_delivery_has_no_results(ask: Ask, key: str) -> None:
    reply = await ask("mutation { ingestArticles(input: []) { results { index } } }", key)
    assert reply.json() == {"data": {"ingestArticles": {"results": []}}}


async def test_a_payload_that_would_cost_too_much_is_refused_before_anything_is_written(
    ask: Ask, key: str, aleppo: dict[str, object]
) -> None:
    claims = "claims(first: 100) { nodes { about { claims(first: 100) { nodes { id } } } } }"
    payload = f"results {{ article {{ {claims} }} }}"
    mutation = (
        f"mutation($input: [ArticleInput!]!) {{ ingestArticles(input: $input) {{ {payload} }} }}"
    )
    reply = await ask(mutation, key, input=[aleppo])
    assert fault(reply)["code"] == "TOO_COSTLY"
    assert (await ask(COUNT)).json() == NONE


async def test_introspection_needs_no_database(client: httpx.AsyncClient) -> None:
    reply = await client.post("/graphql", json={"query": "{ __schema { queryType { name } } }"})
    assert reply.json() == {"data": {"__schema": {"queryType": {"name": "Query"}}}}


async def test_other_origins_may_read(client: httpx.AsyncClient) -> None:
    headers = {"origin": "https://newsroom.example", "access-control-request-method": "POST"}
    reply = await client.options("/graphql", headers=headers)
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in reply.headers


async def test_without_a_key_nothing_that_is_delivered_is_looked_at(ask: Ask) -> None:
    mutation = "mutation($i: [ArticleInput!]!) { ingestArticles(input: $i) { results { index } } }"
    reply = await ask(mutation, i=[{}] * 20_000)
    assert fault(reply)["code"] == "KEY_MISSING"


async def test_where_reading_is_closed_a_key_that_may_deliver_reads_nothing_back(
    database_url: str, key: str, aleppo: dict[str, object]
) -> None:
    app = application(Settings(reading_open=False), database_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    deliver = "mutation($i: [ArticleInput!]!) { ingestArticles(input: $i) { results { %s } } }"
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        replies = []
        for chosen in ("article { headline }", "outcome problems { code }"):
            message = {"query": deliver.replace("%s", chosen), "variables": {"i": [aleppo]}}
            headers = {"authorization": f"Bearer {key}"}
            replies.append(await client.post("/graphql", json=message, headers=headers))
    assert (replies[0].status_code, fault(replies[0])["code"]) == (403, "SCOPE_MISSING")
    results = [{"outcome": "CREATED", "problems": []}]
    assert replies[1].json() == {"data": {"ingestArticles": {"results": results}}}


@pytest.mark.parametrize("query", ["{ claims { totalCount } }", "{ outlets { __typename } }"])
async def test_where_reading_is_closed_counts_need_a_key_too(database_url: str, query: str) -> None:
    app = application(Settings(reading_open=False), database_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        reply = await client.post("/graphql", json={"query": query})
    assert (reply.status_code, fault(reply)["code"]) == (401, "KEY_MISSING")
