"""The manifest: what the service is, where its parts are, and who is told which address."""

import httpx
import pytest

from service.app import application
from service.domain.vocabulary import Scope
from service.settings import Settings
from tests.web.conftest import made
from tests.web.reconciling.conftest import PATH, batch, refused
from tests.web.reconciling.shapes import Manifest


async def test_a_request_without_parameters_gets_the_manifest(client: httpx.AsyncClient) -> None:
    reply = await client.get(PATH)
    told = Manifest.model_validate_json(reply.content)
    assert (reply.status_code, reply.headers["content-type"]) == (200, "application/json")
    assert told.identifier_space == "http://onrecord/v1/actors/"
    assert {"id": "PERSON", "name": "Person"} in reply.json()["defaultTypes"]
    assert {"id": "NGO", "name": "NGO"} in reply.json()["defaultTypes"]


async def test_every_address_of_the_manifest_is_answered(client: httpx.AsyncClient) -> None:
    told = (await client.get(PATH)).json()
    for each in told["suggest"].values():
        found = await client.get(each["service_url"] + each["service_path"], params={"prefix": "a"})
        assert found.status_code == 200
    extend = told["extend"]["propose_properties"]
    found = await client.get(extend["service_url"] + extend["service_path"])
    assert found.status_code == 200
    for template in (told["view"]["url"], told["preview"]["url"]):
        assert (await client.get(template.replace("{{id}}", "act_1"))).status_code == 200
    assert (await client.get(f"{told['identifierSpace']}act_1")).status_code == 200


async def test_what_clients_send_beside_makes_no_difference(client: httpx.AsyncClient) -> None:
    plain, beside = await client.get(PATH), await client.get(f"{PATH}?_=17&lang=en&x=")
    assert plain.content == beside.content


async def test_a_page_of_another_origin_may_ask(client: httpx.AsyncClient) -> None:
    origin = {"origin": "http://127.0.0.1:3333"}
    for reply in (
        await client.get(PATH, headers=origin),
        await client.post(PATH, data={"queries": "{}"}, headers=origin),
        await client.post(PATH, data={"queries": "no"}, headers=origin),
        await client.get(f"{PATH}/suggest/entity?prefix=mer", headers=origin),
        await client.get(f"{PATH}/preview?id=act_1", headers=origin),
    ):
        assert reply.headers["access-control-allow-origin"] == "*"


async def test_the_host_that_was_asked_is_told_to_who_asked_it_only(
    client: httpx.AsyncClient,
) -> None:
    reply = await client.get(PATH, headers={"host": "[::1]:8000"})
    assert reply.json()["view"]["url"].startswith("http://[::1]:8000/v1/")
    assert (reply.headers["vary"], reply.headers["cache-control"]) == ("Host", "no-cache")


@pytest.mark.parametrize("host", ["", "a b", "evil.example/x?", "a@b", 'x"><script>', "a:b", "é"])
async def test_what_is_no_host_is_not_repeated(client: httpx.AsyncClient, host: str) -> None:
    reply = await client.get(PATH, headers={b"host": host.encode()})
    assert refused(reply) == (400, "BAD_REQUEST", None)
    assert host not in reply.text or not host


@pytest.mark.parametrize("settings", [Settings(public_url="https://record.example/here")])
async def test_with_a_public_address_no_host_is_believed(client: httpx.AsyncClient) -> None:
    reply = await client.get(PATH, headers={"host": "evil.example"})
    assert "evil" not in reply.text
    assert reply.json()["identifierSpace"] == "https://record.example/here/v1/actors/"


@pytest.mark.parametrize("settings", [Settings(reading_open=False)])
async def test_where_reading_needs_a_key_the_manifest_says_so_and_all_else_asks_for_it(
    client: httpx.AsyncClient, sample_url: str
) -> None:
    told = Manifest.model_validate_json((await client.get(PATH)).content)
    assert told.authentication is not None
    rest = [
        "?queries={}",
        "/suggest/entity?prefix=a",
        "/suggest/type?prefix=a",
        "/preview?id=act_1",
    ]
    rest += ["/suggest/property?prefix=", "/suggest/entity?prefix="]
    queries = '{"q": {"query": "Merun"}}'
    rest[0] = f"?queries={queries}"
    key = {"authorization": f"Bearer {await made(sample_url, Scope.READ)}"}
    for each in rest:
        assert refused(await client.get(PATH + each))[:2] == (401, "KEY_MISSING")
        assert (await client.get(PATH + each, headers=key)).status_code == 200


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("?callback=f", "/callback"),
        ("/suggest/entity?prefix=mer&callback=f", "/callback"),
        ("/properties?callback=f", "/callback"),
        ("?query=Merun", "/query"),
    ],
)
async def test_what_is_not_given_is_refused(
    client: httpx.AsyncClient, address: str, path: str
) -> None:
    status, _, told = refused(await client.get(PATH + address))
    assert (status, told) == (400, path)


async def test_a_database_that_is_gone_is_a_fault_that_says_try_again(settings: Settings) -> None:
    app = application(settings, "postgresql://nobody@127.0.0.1:1/nowhere")
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client:
        assert (await client.get(PATH)).status_code == 200
        async with app.router.lifespan_context(app):
            reply = await batch(client, {"q0": {"query": "Merun"}})
    assert refused(reply)[:2] == (503, "DATABASE_UNAVAILABLE")
    assert reply.headers["retry-after"] == "1"
