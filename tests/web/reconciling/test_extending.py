"""Data extension: what is known of actors that are reconciled, as columns of a table."""

import json
from typing import Any

import httpx
import pytest

from tests.web.reconciling.conftest import PATH, SCHEME, Reconcile, refused
from tests.web.reconciling.shapes import Extension, Proposal

EVERY = ["name", "alias", "type", "country", "office", "claims", "stances", SCHEME]


def asked(ids: Any, *properties: str) -> dict[str, str]:
    return {"extend": json.dumps({"ids": ids, "properties": [{"id": each} for each in properties]})}


async def rows(client: httpx.AsyncClient, ids: list[str], *properties: str) -> dict[str, Any]:
    reply = await client.post(PATH, data=asked(ids, *properties))
    assert reply.status_code == 200, reply.text
    told = Extension.model_validate_json(reply.content)
    assert [each.id for each in told.meta] == list(dict.fromkeys(properties))
    found: dict[str, Any] = reply.json()["rows"]
    return found


async def test_every_property_of_an_actor_becomes_a_column(
    client: httpx.AsyncClient, reconcile: Reconcile
) -> None:
    (found, *_) = await reconcile("Oda Renquist")
    row = (await rows(client, [found["id"]], *EVERY))[found["id"]]
    assert row["name"] == [{"str": "Oda Renquist"}]
    assert (row["alias"], row["country"]) == ([], [])
    assert row["office"] == [{"str": "Transport Minister of Talvia"}]
    assert row[SCHEME] == [{"str": "oda-renquist"}]
    assert row["type"] == [{"str": "PERSON"}]
    assert row["claims"][0]["int"] > 0


async def test_a_row_of_nobody_has_no_values(client: httpx.AsyncClient) -> None:
    ids = ["act_999999", "Q794", "", "art_1", "\0", "act_1", "act_1"]
    found = await rows(client, ids, "type", "type", "externalId.wikidata")
    assert set(found) == set(ids)
    nothing: dict[str, list[Any]] = {"type": [], "externalId.wikidata": []}
    assert [found[each] for each in ids[:5]] == [nothing] * 5
    assert found["act_1"]["type"]


async def test_a_table_is_extended_by_get_and_in_json_too(client: httpx.AsyncClient) -> None:
    form = asked(["act_1"], "name")
    message = {"extend": json.loads(form["extend"])}
    replies = [
        await client.post(PATH, data=form),
        await client.get(PATH, params=form),
        await client.post(PATH, json=message),
    ]
    assert {reply.content for reply in replies} == {replies[0].content}
    assert await rows(client, []) == {}


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({}, "/extend/ids"),
        ({"ids": [1], "properties": []}, "/extend/ids"),
        ({"ids": "act_1", "properties": []}, "/extend/ids"),
        ({"ids": []}, "/extend/properties"),
        ({"ids": [], "properties": ["name"]}, "/extend/properties/0"),
        ({"ids": [], "properties": [{"id": 1}]}, "/extend/properties/0"),
        ({"ids": [], "properties": [{"id": "nmae"}]}, "/extend/properties/0/id"),
        ({"ids": [], "properties": [{"id": "externalId."}]}, "/extend/properties/0/id"),
        ([], "/extend"),
    ],
)
async def test_what_is_no_extension_is_refused_with_its_place(
    client: httpx.AsyncClient, given: Any, path: str
) -> None:
    reply = await client.post(PATH, data={"extend": json.dumps(given)})
    assert refused(reply)[::2] == (400, path)


async def test_an_id_that_cannot_be_written_is_no_row(client: httpx.AsyncClient) -> None:
    reply = await client.post(PATH, data={"extend": '{"ids": ["\\ud800"], "properties": []}'})
    assert refused(reply) == (400, "BAD_REQUEST", "/extend/ids")


async def test_a_hundred_rows_and_no_more(client: httpx.AsyncClient) -> None:
    ids = [f"act_{i}" for i in range(1, 102)]
    assert len(await rows(client, ids[:100], *EVERY)) == 100
    reply = await client.post(PATH, data=asked(ids, "name"))
    assert refused(reply) == (413, "BODY_TOO_LARGE", "/extend")
    reply = await client.post(PATH, data=asked(["act_1"], *["name"] * 21))
    assert refused(reply) == (413, "BODY_TOO_LARGE", "/extend")


async def test_properties_are_proposed_and_can_all_be_fetched(client: httpx.AsyncClient) -> None:
    reply = await client.get(f"{PATH}/properties", params={"type": "person"})
    told = Proposal.model_validate_json(reply.content)
    assert told.type == "PERSON"
    await rows(client, ["act_1"], *(each.id for each in told.properties))
    fewer = await client.get(f"{PATH}/properties", params={"limit": "2", "type": ""})
    assert [each["id"] for each in fewer.json()["properties"]] == ["name", "alias"]
    for name, value in (("limit", "-1"), ("limit", "x"), ("type", "Q5")):
        reply = await client.get(f"{PATH}/properties", params={name: value})
        assert refused(reply) == (400, "BAD_ARGUMENT", f"/{name}")
