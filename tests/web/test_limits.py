"""How large a body may be depends on a key that is known, and how long it may take on nothing."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

from service.app import application
from service.settings import Settings
from service.web.limits import Bodies, BodyLimits
from tests.web.conftest import fault

SMALL, LARGE, TOO_LARGE = 1_000, 5_000, 20_000


class Nobody:
    """A caller without a key."""

    async def has_key(self) -> bool:
        return False


@pytest.fixture
def settings() -> Settings:
    return Settings(body_bytes=2_000, keyed_body_bytes=10_000)


async def send(client: httpx.AsyncClient, size: int, authorization: str | None) -> httpx.Response:
    text = '{"query": "{ __typename }"}'
    headers = {"content-type": "application/json"}
    if authorization:
        headers["authorization"] = authorization
    return await client.post("/graphql", content=text + " " * size, headers=headers)


async def test_a_large_body_is_read_for_a_known_key(client: httpx.AsyncClient, key: str) -> None:
    assert (await send(client, LARGE, f"Bearer {key}")).status_code == 200
    reply = await send(client, TOO_LARGE, f"Bearer {key}")
    assert (reply.status_code, fault(reply)["code"]) == (413, "BODY_TOO_LARGE")


async def test_a_large_body_is_not_read_for_a_key_that_is_not_known(
    client: httpx.AsyncClient,
) -> None:
    reply = await send(client, LARGE, "Bearer onr_" + "x" * 43)
    assert (reply.status_code, fault(reply)["code"]) == (401, "KEY_UNKNOWN")


@pytest.mark.parametrize("authorization", [None, "x", "Bearer x", "Basic onr_x"])
async def test_a_large_body_is_not_read_without_a_key(
    client: httpx.AsyncClient, authorization: str | None
) -> None:
    assert (await send(client, SMALL, authorization)).status_code == 200
    reply = await send(client, LARGE, authorization)
    assert (reply.status_code, fault(reply)["code"]) == (413, "BODY_TOO_LARGE")
    assert "2000 bytes" in fault(reply)["hint"]


async def test_a_body_of_no_announced_size_is_measured_as_it_comes(
    client: httpx.AsyncClient, key: str
) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield b'{"query": "{ __typename }"}'
        for _ in range(5):
            yield b" " * 1_000

    headers = {"content-type": "application/json"}
    refused = await client.post("/graphql", content=parts(), headers=headers)
    assert (refused.status_code, fault(refused)["code"]) == (413, "BODY_TOO_LARGE")
    headers["authorization"] = f"Bearer {key}"
    assert (await client.post("/graphql", content=parts(), headers=headers)).status_code == 200


async def test_a_body_that_does_not_come_in_time_is_given_up(database_url: str) -> None:
    app = application(Settings(body_timeout=0.2), database_url)
    came = asyncio.Event()

    async def parts() -> AsyncIterator[bytes]:
        yield b'{"query": '
        await came.wait()

    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://onrecord") as client,
    ):
        headers = {"content-type": "application/json"}
        slow = await client.post("/graphql", content=parts(), headers=headers)
        assert (slow.status_code, fault(slow)["code"]) == (408, "BODY_TOO_SLOW")
        assert "0.2 seconds" in fault(slow)["hint"]
        next_one = await client.post("/graphql", json={"query": "{ __typename }"})
        assert next_one.json() == {"data": {"__typename": "Query"}}


async def test_a_request_that_is_given_up_while_it_is_read_is_not_said_to_be_slow() -> None:
    async def nothing() -> Message:
        await asyncio.sleep(10)
        raise AssertionError

    bodies = Bodies(BodyLimits(1_000, 1_000, seconds=5))
    request = Request({"type": "http", "headers": []}, nothing)
    reading = asyncio.create_task(bodies.read(request, Nobody()))
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert not bodies.reading


async def test_a_client_that_hangs_up_while_its_body_is_read_is_gone() -> None:
    async def hung_up() -> Message:
        return {"type": "http.disconnect"}

    bodies = Bodies(BodyLimits(1_000, 1_000, seconds=5))
    with pytest.raises(ClientDisconnect):
        await bodies.read(Request({"type": "http", "headers": []}, hung_up), Nobody())
