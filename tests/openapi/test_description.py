"""The description says what there is: every address, and nothing beside."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from graphql import get_named_type, is_input_object_type
from starlette.applications import Starlette
from starlette.routing import Route

from openapi.addresses.delivery import SAID
from openapi.build import text
from openapi.components import Components
from openapi.refusals import OF
from openapi.values import IDS
from schema.build import graphql_schema
from service.web.articles import BESIDE
from service.web.description import committed
from tests.rest.conftest import DOCUMENTS

UNDESCRIBED = {"/graphql", "/", "/docs"}
"""GraphQL describes itself, and the others are pages."""

METHODS = {"GET", "POST"}


def test_it_is_what_the_service_would_say_now() -> None:
    assert committed().decode() == text(), "python -m openapi.build > openapi/openapi.json"


def test_every_address_is_described_and_every_description_has_an_address(
    described: dict[str, Any], app: Starlette
) -> None:
    routes = {
        (method, route.path)
        for route in app.routes
        if isinstance(route, Route) and route.path not in UNDESCRIBED
        for method in (route.methods or set()) & METHODS
    }
    operations = {
        (method.upper(), path) for path, item in described["paths"].items() for method in item
    }
    assert routes == operations


def references(part: Any) -> Iterator[str]:
    """Whatever a part of the description refers to."""
    if isinstance(part, dict):
        yield from (value for name, value in part.items() if name == "$ref")
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from references(each)


def test_what_is_referred_to_is_there_and_what_is_there_is_referred_to(
    described: dict[str, Any],
) -> None:
    used = set(references(described))
    there = {
        f"#/components/{kind}/{name}"
        for kind, parts in described["components"].items()
        if kind != "securitySchemes"
        for name in parts
    }
    assert used == there


def test_each_answer_has_the_same_claim(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    assert {"Claim", "ClaimReference", "Page", "Target"} <= schemas.keys()
    answers = [
        described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
        for path in ("/v1/claims", "/v1/actors/{id}/claims", "/v1/claims/{id}")
    ]
    assert all('"#/components/schemas/Claim"' in json.dumps(each) for each in answers)


def test_what_may_be_null_is_said_to_be(described: dict[str, Any]) -> None:
    claim = described["components"]["schemas"]["Claim"]["properties"]
    assert claim["text"]["type"] == "string"
    assert claim["cue"]["type"] == ["string", "null"]
    assert {"type": "null"} in claim["eventTime"]["anyOf"]
    assert described["components"]["schemas"]["Claim"]["required"] == list(claim)


def test_the_variants_of_a_target_are_told_apart(described: dict[str, Any]) -> None:
    variants = described["components"]["schemas"]["Target"]["anyOf"]
    names = [
        part["properties"]["__typename"]["const"] for _, part in (v["allOf"] for v in variants)
    ]
    assert sorted(names) == ["Actor", "Issue", "Proposition"]


def test_every_id_that_is_given_has_a_type() -> None:
    inputs = {
        f"{type_.name}.{name}"
        for type_ in graphql_schema.type_map.values()
        if is_input_object_type(type_) and type_.name != "ArticleBy"
        for name, field in type_.fields.items()
        if get_named_type(field.type).name == "ID"
    }
    documents = {each for each in IDS if each.split(".")[0] in DOCUMENTS}
    assert IDS.keys() - documents == inputs


def test_what_documents_say_is_said_of_documents() -> None:
    assert OF.keys() <= DOCUMENTS.keys()
    assert set(SAID) == set(BESIDE.values())


def test_one_name_is_not_given_to_two_things() -> None:
    components = Components("schemas")
    components.given("One", {"type": "string"})
    with pytest.raises(ValueError, match="One stands for two"):
        components.given("One", {"type": "integer"})


async def test_it_is_served_as_it_is_committed(app: Starlette) -> None:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://onrecord"
    ) as http:
        reply = await http.get("/openapi.json")
        again = await http.get("/openapi.json", headers={"if-none-match": reply.headers["etag"]})
        other = await http.get("/openapi.json", headers={"if-none-match": '"other"'})
    assert (reply.status_code, reply.content) == (200, committed())
    assert reply.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == reply.headers["etag"]
    assert other.status_code == 200
