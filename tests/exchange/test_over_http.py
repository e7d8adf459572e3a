"""The forms of exchange over HTTP: what was got can be posted as it is."""

import asyncio
import csv
from collections.abc import Iterator
from io import StringIO

import httpx
import orjson
import pytest

from service.app import application
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store.keys import create
from tests.exchange.conftest import DESK, Exchange
from tests.rest.conftest import Client

LINKED = "application/ld+json"
ANNOTATED = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'


async def made(exchange: Exchange) -> str:
    async with exchange.pools.writes.connection() as connection:
        return await create(connection, DESK, [Scope.INGEST])


@pytest.fixture(scope="module")
def client(filled: Exchange) -> Iterator[Client]:
    """Asks an application over the sample, with the key of its producer."""
    app = application(Settings(read_connections=1, write_connections=1), filled.url)
    key = filled.run(made(filled))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    with asyncio.Runner() as runner:
        lifespan = app.router.lifespan_context(app)
        runner.run(lifespan.__aenter__())
        http = httpx.AsyncClient(
            transport=transport,
            base_url="http://onrecord",
            headers={"authorization": f"Bearer {key}"},
        )
        yield Client(runner, http)
        runner.run(http.aclose())
        runner.run(lifespan.__aexit__(None, None, None))


@pytest.mark.parametrize("form", ["delivery", "jsonld", "annotations"])
def test_what_was_got_can_be_posted_and_changes_nothing(client: Client, form: str) -> None:
    got = client.get("/v1/articles/art_1", [("format", form)])
    assert got.status_code == 200
    sent = client.runner.run(
        client.http.post(
            "/v1/articles",
            content=got.content,
            headers={"content-type": got.headers["content-type"]},
        )
    )
    assert (sent.status_code, sent.json()["outcome"]) == (200, "UNCHANGED")


@pytest.mark.parametrize(
    ("accept", "form", "media_type"),
    [
        (LINKED, "jsonld", LINKED),
        (ANNOTATED, "annotations", ANNOTATED),
        ("application/vnd.iptc.ninjs+json", "ninjs", "application/vnd.iptc.ninjs+json"),
        (
            'application/json; profile="onrecord:delivery"',
            "delivery",
            'application/json;profile="onrecord:delivery"',
        ),
    ],
)
def test_an_article_comes_in_the_form_that_is_accepted(
    client: Client, accept: str, form: str, media_type: str
) -> None:
    by_header = client.get("/v1/articles/art_1", accept=accept)
    assert by_header.headers["content-type"] == media_type
    assert by_header.headers["vary"] == "Accept"
    assert by_header.content == client.get("/v1/articles/art_1", [("format", form)]).content


def test_plain_json_is_the_root_field_and_no_delivery(client: Client) -> None:
    plain = client.get("/v1/articles/art_1", accept="application/json").json()
    assert plain["id"] == "art_1"
    assert "id" not in client.get("/v1/articles/art_1", [("format", "delivery")]).json()


@pytest.mark.parametrize("form", ["jsonld", "annotations", "ninjs", "delivery"])
@pytest.mark.parametrize(
    ("address", "status"),
    [("art_999999", 404), ("clm_1", 404), ("art_1?version=99", 404), ("art_1?version=x", 400)],
)
def test_there_is_no_form_of_what_there_is_not(
    client: Client, form: str, address: str, status: int
) -> None:
    joint = "&" if "?" in address else "?"
    reply = client.get(f"/v1/articles/{address}{joint}format={form}")
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"


def test_a_proposition_comes_with_its_fact_checks(client: Client) -> None:
    reply = client.get("/v1/propositions/prp_1", accept=LINKED)
    claim, *_ = reply.json()["@graph"]
    plain = client.get("/v1/propositions/prp_1").json()
    assert (claim["@type"], claim["text"]) == ("Claim", plain["text"])
    assert client.get("/v1/propositions/clm_1", accept=LINKED).status_code == 404


def test_an_older_version_names_itself_in_its_annotations(client: Client, filled: Exchange) -> None:
    id_ = next(id_ for id_, version in filled.versions() if version == 2)
    old = client.get(f"/v1/articles/{id_}?version=1&format=annotations").json()
    assert old["id"] == f"/v1/articles/{id_}?version=1#annotations"


def test_the_matrix_is_a_table_of_the_same_numbers(client: Client) -> None:
    told = client.get("/v1/stance-matrix", [("rows", "5"), ("columns", "4")]).json()
    reply = client.get("/v1/stance-matrix", [("rows", "5"), ("columns", "4"), ("format", "csv")])
    assert reply.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    head, *lines = csv.reader(StringIO(reply.text, newline=""))
    assert [each[0] for each in lines] == [each["id"] for each in told["rows"]]
    nets = {
        (line[0], name.rpartition("(")[2][:-1]): float(value)
        for line in lines
        for name, value in zip(head[2:], line[2:], strict=True)
        if value
    }
    assert nets == {(c["actor"]["id"], c["target"]["id"]): c["net"] for c in told["cells"]}


def test_each_cell_of_the_matrix_is_a_line_of_the_other_table(client: Client) -> None:
    told = client.get("/v1/stance-matrix").json()
    reply = client.get("/v1/stance-matrix", [("format", "cells")])
    rows = list(csv.DictReader(StringIO(reply.text, newline="")))
    assert len(rows) == len(told["cells"]) > 0
    assert {(r["actorId"], r["targetId"], r["supports"]) for r in rows} == {
        (c["actor"]["id"], c["target"]["id"], str(c["counts"]["supports"])) for c in told["cells"]
    }


def test_what_cannot_be_accepted_is_told_with_what_there_is(client: Client) -> None:
    reply = client.get("/v1/articles/art_1", accept="image/png")
    assert reply.status_code == 406
    assert "application/vnd.iptc.ninjs+json" in orjson.loads(reply.content)["hint"]
