"""How large a body may be depends on a key that is known."""

from collections.abc import AsyncIterator

import httpx
import pytest

from service.settings import Settings
from tests.web.conftest import fault

SMALL, LARGE, TOO_LARGE = 1_000, 5_000, 20_000


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
