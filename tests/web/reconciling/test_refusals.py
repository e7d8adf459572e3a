"""What breaks the protocol is refused whole, with the place of each mistake."""

import json
import time
from typing import Any

import httpx
import pytest

from service.domain.faults import BadJson
from service.web.reconciling.messages import read_object
from service.web.reconciling.vocabulary import nearest
from tests.web.reconciling.conftest import PATH, batch, refused

BOTH: dict[str, Any] = {"queries": {}, "extend": {}}
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("query", "path"),
    [
        (None, ""),
        ("Merun", ""),
        ([], ""),
        ({}, ""),
        ({"query": None}, ""),
        ({"properties": []}, ""),
        ({"query": 7}, "/query"),
        ({"query": "a", "quary": 1}, "/quary"),
        ({"query": "a", "type": 7}, "/type"),
        ({"query": "a", "type": "PERSN"}, "/type"),
        ({"query": "a", "type": ["PERSON", "Q5"]}, "/type"),
        ({"query": "a", "type_strict": "perhaps"}, "/type_strict"),
        ({"query": "a", "type_strict": ["any"]}, "/type_strict"),
        ({"query": "a", "limit": 0}, "/limit"),
        ({"query": "a", "limit": -1}, "/limit"),
        ({"query": "a", "limit": 1.5}, "/limit"),
        ({"query": "a", "limit": "3"}, "/limit"),
        ({"query": "a", "limit": True}, "/limit"),
        ({"query": "a", "properties": {}}, "/properties"),
        ({"query": "a", "properties": ["x"]}, "/properties/0"),
        ({"query": "a", "properties": [{"pid": "country"}]}, "/properties/0"),
        ({"query": "a", "properties": [{"pid": 7, "v": "x"}]}, "/properties/0"),
        ({"query": "a", "properties": [{"pid": "cuontry", "v": "x"}]}, "/properties/0/pid"),
        ({"query": "a", "properties": [{"pid": "externalId.", "v": "x"}]}, "/properties/0/pid"),
        ({"query": "a", "properties": [{"pid": "country", "v": {}}]}, "/properties/0/v"),
        ({"query": "a", "properties": [{"pid": "country", "v": [["x"]]}]}, "/properties/0/v"),
        ({"properties": [{"pid": "externalId.x", "v": list("abcdef")}]}, "/properties"),
    ],
)
async def test_a_query_of_another_form_is_refused_with_its_place(
    client: httpx.AsyncClient, query: Any, path: str
) -> None:
    reply = await batch(client, {"q0": {"query": "Merun"}, "q1": query})
    status, code, told = refused(reply)
    assert (status, told) == (400, f"/queries/q1{path}")
    assert code in ("BAD_REQUEST", "BAD_ARGUMENT")
    assert reply.json()["detail"]


async def test_what_was_meant_is_suggested(client: httpx.AsyncClient) -> None:
    reply = await batch(client, {"q": {"query": "a", "type": "persn"}})
    assert reply.json()["hint"] == "Did you mean PERSON?"
    reply = await batch(client, {"q": {"query": "a", "properties": [{"pid": "land", "v": 1}]}})
    assert reply.json()["hint"] == "One of country, language, context, externalId.wikidata."


async def test_several_mistakes_are_told_at_once_but_not_all_of_very_many(
    client: httpx.AsyncClient,
) -> None:
    told = (await batch(client, {str(i): {} for i in range(20)})).json()
    assert [each["path"] for each in told["errors"]] == [f"/queries/{i}" for i in range(10)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "BAD_JSON") for text in ("", "no", "{", "{'q0': 1}", '{"q": NaN}', "[" * 5000)),
        *((text, "BAD_REQUEST") for text in ("null", "[]", '"q"', "7")),
        ('{"q": {"query": "a"}, "q": {"query": "b"}}', "BAD_JSON"),
        ('{"q": {"query": "a", "query": "b"}}', "BAD_JSON"),
        ('{"\\ud800": {"query": "a"}}', "BAD_REQUEST"),
        ('{"q": {"query": "a", "x": ' + "[" * 900 + "]" * 900 + "}}", "TOO_MANY_INPUTS"),
        (json.dumps({"q": {"query": "a", "type": ["PERSON"] * 30_000}}), "TOO_MANY_INPUTS"),
        ('{"q": {"query": "a", "limit": ' + "9" * 5_000 + "}}", "BAD_JSON"),
    ],
)
async def test_what_is_no_batch_is_refused(client: httpx.AsyncClient, text: str, code: str) -> None:
    assert refused(await batch(client, text))[:2] == (400, code)


async def test_a_form_of_very_many_fields_is_refused(client: httpx.AsyncClient) -> None:
    reply = await client.post(PATH, data={f"field{i}": "x" for i in range(60)})
    assert refused(reply)[:2] == (400, "BAD_REQUEST")
    assert "too many fields" in reply.json()["detail"]


def test_the_first_name_that_stands_twice_is_found_among_many_in_one_pass() -> None:
    names = [*(f"once{i}" for i in range(8_000)), *(f"twice{i}" for i in range(4_000))]
    text = ", ".join(f'"{name}": 0' for name in [*names, *names[8_000:]])
    started = time.process_time()
    with pytest.raises(BadJson, match="'twice0' stands twice"):
        read_object("queries", f"{{{text}}}".encode())
    assert time.process_time() - started < 0.5


def test_of_a_word_without_end_the_beginning_is_compared() -> None:
    started = time.process_time()
    assert nearest("PERSON" * 1_000_000, ["PERSON", "NGO"]) == "One of PERSON, NGO."
    assert nearest("PERSN", ["PERSON", "NGO"]) == "Did you mean PERSON?"
    assert time.process_time() - started < 0.2


async def test_a_thousand_queries_are_too_many_at_once(client: httpx.AsyncClient) -> None:
    every = {f"q{i}": {"query": "Merun"} for i in range(1000)}
    reply = await batch(client, every)
    assert refused(reply) == (413, "BODY_TOO_LARGE", "/queries")
    assert reply.json()["hint"] == "At most 100 at once."


async def test_a_batch_of_a_hundred_is_answered_in_its_order(client: httpx.AsyncClient) -> None:
    names = ["Merun", "Talvia", "Qwxz", "Norhaven", ""] * 20
    told = (await batch(client, {f"q{i}": {"query": n} for i, n in enumerate(names)})).json()
    assert list(told) == [f"q{i}" for i in range(100)]
    first = [each["result"][0]["name"] if each["result"] else "" for each in told.values()]
    assert first == [name.replace("Qwxz", "") for name in names]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", "/queries"),
        (b"query=Merun", "/query"),
        (b"queries=%7B%7D&extend=%7B%7D", "/queries"),
        (b"extend=%7B%7D&extend=%7B%7D", "/extend"),
        (b"queries=%7B%7D&queries=%7B%7D", "/queries"),
        (b"queries=%7B%22q%22:%7B%22query%22:%22M%E9roun%22%7D%7D", None),
        ('queries={"q": {"query": "Méroun"}}'.encode("latin-1"), None),
        ('queries={"q": {"query": "Méroun"}}'.encode("utf-16"), None),
        (b"&".join(b"a=1" for _ in range(60)), None),
    ],
)
async def test_a_form_that_cannot_be_read_is_refused(
    client: httpx.AsyncClient, body: bytes, path: str | None
) -> None:
    reply = await client.post(PATH, content=body, headers=FORM)
    assert refused(reply) == (400, "BAD_REQUEST", path)
    assert refused(await client.get(f"{PATH}?queries=%ff"))[:2] == (400, "BAD_REQUEST")


@pytest.mark.parametrize("body", [[], {}, {"queries": []}, {"queries": "{}"}, "q", None, BOTH])
async def test_json_holds_a_batch_below_queries(client: httpx.AsyncClient, body: Any) -> None:
    reply = await client.post(
        PATH, content=json.dumps(body), headers={"content-type": "application/json"}
    )
    assert refused(reply) == (400, "BAD_REQUEST", "/queries")


async def test_what_stands_beside_a_batch_in_json_is_measured_too(
    client: httpx.AsyncClient,
) -> None:
    deep = b'{"queries": {}, "beside": ' + b"[" * 1_000 + b"]" * 1_000 + b"}"
    reply = await client.post(PATH, content=deep, headers={"content-type": "application/json"})
    assert refused(reply)[:2] == (400, "TOO_MANY_INPUTS")


async def test_other_bodies_are_not_taken(client: httpx.AsyncClient) -> None:
    reply = await client.post(PATH, files={"queries": b"{}"})
    assert refused(reply)[:2] == (415, "MEDIA_TYPE_UNKNOWN")
    reply = await client.post(
        PATH, content=b"queries=%7B%7D", headers=FORM | {"content-encoding": "gzip"}
    )
    assert refused(reply)[:2] == (415, "CONTENT_ENCODED")
    reply = await client.post(PATH, content=b"queries=" + b"a" * 3_000_000, headers=FORM)
    assert refused(reply)[:2] == (413, "BODY_TOO_LARGE")
    assert refused(await client.put(PATH))[:2] == (405, "METHOD_NOT_ALLOWED")


async def test_a_second_field_that_is_no_object_is_not_passed_over(
    client: httpx.AsyncClient,
) -> None:
    reply = await client.post(PATH, json={"queries": {"q": {"query": "Merun"}}, "extend": 7})
    assert refused(reply)[:2] == (400, "BAD_REQUEST")
