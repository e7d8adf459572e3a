"""Exports from `onrecord serve`, over sockets: what a client can tell of one that breaks off."""

import asyncio
import socket
from collections.abc import Iterator

import httpx
import pytest

from tests.serving import Service, serving
from tests.web.exporting import KILLING, OUTLETS, run, until_busy, until_free

MANY = 300_000
ALL = {"query": "{ outlets { nodes { id name } } }"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, module_database_url: str) -> Iterator[Service]:
    """A service with many outlets."""
    asyncio.run(run(module_database_url, OUTLETS, MANY, "Outlet "))
    folder = tmp_path_factory.mktemp("served")
    with serving(folder, "--no-sample", DATABASE_URL=module_database_url) as service:
        yield service


@pytest.mark.parametrize("accept", ["application/x-ndjson", "text/csv"])
def test_an_export_ends(served: Service, accept: str) -> None:
    reply = httpx.post(f"{served.url}/v1/export", json=ALL, headers={"accept": accept}, timeout=60)
    assert reply.content.count(b"\n") == MANY + (accept == "text/csv")
    assert reply.headers["transfer-encoding"] == "chunked"


def test_a_client_can_tell_that_an_export_broke_off(
    served: Service, module_database_url: str
) -> None:
    found = 0
    with (
        httpx.stream("POST", f"{served.url}/v1/export", json=ALL, timeout=60) as reply,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        for number, piece in enumerate(reply.iter_raw()):
            if not number:
                asyncio.run(run(module_database_url, KILLING))
            found += piece.count(b"\n")
    assert 0 < found < MANY
    assert httpx.get(f"{served.url}/readyz").is_success


@pytest.mark.parametrize("reads", [True, False], ids=["reading", "no longer reading"])
def test_a_client_that_closes_frees_the_connection_within_a_second(
    served: Service, module_database_url: str, reads: bool
) -> None:
    with socket.create_connection(("127.0.0.1", httpx.URL(served.url).port or 0)) as client:
        client.sendall(b"GET /v1/outlets?format=ndjson HTTP/1.1\r\nHost: onrecord\r\n\r\n")
        assert client.recv(65_536).startswith(b"HTTP/1.1 200")
        asyncio.run(until_busy(module_database_url))
        if not reads:
            asyncio.run(asyncio.sleep(1))
    asyncio.run(until_free(module_database_url))


def test_with_http_1_0_an_export_is_refused(served: Service) -> None:
    with socket.create_connection(("127.0.0.1", httpx.URL(served.url).port or 0)) as client:
        client.sendall(b"GET /v1/outlets?format=ndjson HTTP/1.0\r\nHost: onrecord\r\n\r\n")
        reply = client.makefile("rb").read()
    assert b" 400 Bad Request" in reply.partition(b"\r\n")[0]
    assert b"HTTP/1.1" in reply.partition(b"\r\n\r\n")[2]
