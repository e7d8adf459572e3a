"""Whether the process lives, whether it can answer, and what it counts."""

from collections import Counter
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from service.app import application
from service.settings import Settings
from service.web.health import Counted
from tests.web.conftest import fault

GONE = "postgresql://onrecord@127.0.0.1:1/onrecord"


@pytest.fixture
async def stranded() -> AsyncIterator[httpx.AsyncClient]:
    """The service when its database is gone."""
    app = application(Settings(connection_wait=0.2), GONE)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        yield client


async def test_it_lives_and_is_ready(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).text == "alive\n"
    assert (await client.get("/readyz")).text == "ready\n"


async def test_without_a_database_it_lives_and_is_not_ready(stranded: httpx.AsyncClient) -> None:
    assert (await stranded.get("/healthz")).status_code == 200
    reply = await stranded.get("/readyz")
    assert reply.status_code == 503
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["code"] == "DATABASE_UNAVAILABLE"


async def test_without_a_database_a_question_is_told_to_come_again(
    stranded: httpx.AsyncClient,
) -> None:
    reply = await stranded.post("/graphql", json={"query": "{ articles { totalCount } }"})
    assert (reply.status_code, fault(reply)["code"]) == (503, "DATABASE_UNAVAILABLE")
    assert reply.headers["retry-after"] == "1"


async def test_what_it_counts_is_shown(client: httpx.AsyncClient) -> None:
    await client.post("/graphql", json={"query": "{ articles { totalCount } }"})
    figures = (await client.get("/metrics")).text
    assert "onrecord_plans_cached 1.0" in figures
    assert 'onrecord_pool{figure="pool_size",pool="reads"}' in figures
    assert "onrecord_exports_running 0.0" in figures


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "NOT_FOUND"),
        ("GET", "/v1/claims/", 404, "NOT_FOUND"),
        ("POST", "/v1/articles/", 404, "NOT_FOUND"),
        ("GET", "/healthz/", 404, "NOT_FOUND"),
        ("GET", "/graphiql", 404, "NOT_FOUND"),
        ("DELETE", "/healthz", 405, "METHOD_NOT_ALLOWED"),
    ],
)
async def test_an_address_that_is_not_there_is_a_problem(
    client: httpx.AsyncClient, method: str, path: str, status: int, code: str
) -> None:
    reply = await client.request(method, path)
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert reply.headers["content-type"] == "application/problem+json"


async def test_replies_are_counted_by_their_status(client: httpx.AsyncClient) -> None:
    question = {"query": "{ __typename }"}
    for message in (question, question, {"query": "{ nothing }"}):
        await client.post("/graphql", json=message)
    await client.get("/nowhere")
    figures = (await client.get("/metrics")).text
    for status, number in ((200, 2), (400, 1), (404, 1)):
        assert f'onrecord_replies_total{{status="{status}"}} {number}.0' in figures


async def test_a_request_that_ends_without_a_reply_has_failed() -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError

    replies: Counter[int] = Counter()
    transport = httpx.ASGITransport(Counted(broken, replies), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client:
        await client.get("/")
    assert replies == {500: 1}
