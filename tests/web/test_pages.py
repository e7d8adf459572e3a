"""The files of GraphiQL: how they are served, and what is said when they were not built."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from service.app import told, told_by_framework
from service.domain.faults import Fault
from service.web.pages import Pages


def client_of(folder: Path) -> httpx.AsyncClient:
    app = Starlette(
        routes=[Mount("/graphiql", Pages(folder).files())],
        exception_handlers={Fault: told, 404: told_by_framework},
    )
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://onrecord")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Pages as they are built."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "index-d45zpFZm.js").write_text("0")
    (tmp_path / "index.html").write_text("<p>")
    return tmp_path


async def test_pages_that_were_not_built_are_not_found(tmp_path: Path) -> None:
    async with client_of(tmp_path / "nowhere") as client:
        for _ in range(2):
            reply = await client.get("/graphiql/assets/index.js")
            assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
            assert reply.headers["content-type"] == "application/problem+json"


async def test_a_file_with_a_digest_in_its_name_is_kept_and_any_other_asked_for_again(
    built: Path,
) -> None:
    async with client_of(built) as client:
        lasting = await client.get("/graphiql/assets/index-d45zpFZm.js")
        page = await client.get("/graphiql/index.html")
    assert (lasting.status_code, page.status_code) == (200, 200)
    assert "immutable" in lasting.headers["cache-control"]
    assert page.headers["cache-control"] == "no-cache"
    assert lasting.headers["x-content-type-options"] == "nosniff"


async def test_a_file_that_is_known_is_not_sent_again(built: Path) -> None:
    address = "/graphiql/assets/index-d45zpFZm.js"
    async with client_of(built) as client:
        known = (await client.get(address)).headers["etag"]
        reply = await client.get(address, headers={"if-none-match": known})
    assert reply.status_code == 304
    assert "immutable" in reply.headers["cache-control"]


@pytest.mark.parametrize("name", ["../pages.py", "%2e%2e/pages.py", "%00", "x" * 3_000, "assets"])
async def test_a_file_that_is_not_there_is_not_found(built: Path, name: str) -> None:
    async with client_of(built) as client:
        reply = await client.get(f"/graphiql/{name}")
    assert reply.status_code == 404
