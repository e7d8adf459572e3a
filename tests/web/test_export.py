"""Exports over HTTP: what comes, in which form, and what becomes of those that break off."""

import asyncio
import csv
import gc
import io
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import orjson
import psycopg
import pytest
from starlette.types import ASGIApp

from schema.build import graphql_schema
from service.app import application
from service.compile.document import Documents
from service.compile.exportable import is_exportable
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import exports
from service.store.exports import Exports
from service.web.stored import stored_documents
from tests.web.conftest import DELIVER, Ask, made
from tests.web.exporting import (
    KILLING,
    OUTLETS,
    receiving,
    run,
    until_busy,
    until_free,
)

LARGE = """
INSERT INTO outlet (name, name_key, owner_group)
SELECT 'Outlet', number, repeat('x', size)
FROM generate_series(1, %s) number, (VALUES (%s)) _ (size)
"""
ALL = "{ outlets { nodes { id name homepage } } }"
PAGE = Path(__file__).parents[2] / "docs" / "export.md"
MANY = 20_000
NDJSON, CSV = "application/x-ndjson", "text/csv"
SETTINGS = Settings(export_connections=1, lock_timeout=30)
DOCUMENTS = [
    each
    for each in stored_documents(graphql_schema)
    if is_exportable(Documents(graphql_schema).read(each.text))
]
Export = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def export(client: httpx.AsyncClient) -> Export:
    async def exported(query: str, accept: str = NDJSON, **variables: Any) -> httpx.Response:
        message = {"query": query, "variables": variables}
        return await client.post("/v1/export", json=message, headers={"accept": accept})

    return exported


@pytest.fixture
def app(database_url: str) -> ASGIApp:
    """The application, which exports one at a time."""
    return application(SETTINGS, database_url)


@pytest.fixture
async def outlets(database_url: str) -> None:
    """Many outlets."""
    await run(database_url, OUTLETS, MANY, "Outlet ")


@pytest.fixture
async def locked(database_url: str) -> AsyncIterator[None]:
    """Nobody reads outlets."""
    async with await psycopg.AsyncConnection.connect(database_url) as other:
        await other.execute("LOCK TABLE outlet")
        yield


def table(reply: httpx.Response) -> list[list[str]]:
    """The rows of a table."""
    return list(csv.reader(io.StringIO(reply.text, newline="")))


# ---- what comes


@pytest.mark.parametrize("stored", DOCUMENTS, ids=[each.name for each in DOCUMENTS])
async def test_every_list_of_rest_is_exported_as_its_pages_list_it(
    client: httpx.AsyncClient, ask: Ask, key: str, aleppo: dict[str, Any], stored: Any
) -> None:
    await ask(DELIVER, key, input=[aleppo])
    ids = await first_ids(client)
    path = stored.path.format(id=ids.get(stored.path.split("/")[2], ""))
    asked = {"query": "Aleppo"} if stored.name == "search" else {}
    page = (await client.get(path, params=asked | {"first": "100"})).raise_for_status().json()
    while "nodes" not in page and "edges" not in page:
        (page,) = page.values()
    expected = page.get("nodes") or page.get("edges") or []
    reply = (await client.get(path, params=asked | {"format": "ndjson"})).raise_for_status()
    assert [orjson.loads(line) for line in reply.content.splitlines()] == expected
    assert reply.headers["content-disposition"] == f'attachment; filename="{stored.name}.ndjson"'
    reply = (await client.get(path, params=asked, headers={"accept": CSV})).raise_for_status()
    assert len(table(reply)) == 1 + len(expected)


async def first_ids(client: httpx.AsyncClient) -> dict[str, str]:
    """An id of each kind that there is."""
    found = {}
    for kind in ("articles", "claims", "sources", "actors", "issues", "propositions", "outlets"):
        page = (await client.get(f"/v1/{kind}?first=1")).json()
        found[kind] = page["nodes"][0]["id"]
    return found


def test_most_lists_are_exportable() -> None:
    names = {each.name for each in DOCUMENTS}
    assert {"articles", "claims", "articleClaims", "sourceClaims", "search", "actors"} <= names
    assert not {"article", "stanceMatrix", "claimFacets", "resolveActors"} & names


@pytest.mark.parametrize("name", ["ndjson", "csv"])
async def test_an_export_of_a_query_has_the_form_that_is_named(
    client: httpx.AsyncClient, ask: Ask, key: str, aleppo: dict[str, Any], name: str
) -> None:
    await ask(DELIVER, key, input=[aleppo])
    other = {"accept": {"csv": NDJSON, "ndjson": CSV}[name]}
    asked = {"query": "{ outlets { nodes { name } } }"}
    address = f"/v1/export?format={name}"
    reply = (await client.post(address, json=asked, headers=other)).raise_for_status()
    assert reply.headers["content-disposition"] == f'attachment; filename="outlets.{name}"'
    assert reply.text.startswith({"csv": "name\r\n", "ndjson": '{"name":"'}[name])


@pytest.mark.parametrize(
    ("address", "more", "parameter"),
    [
        ("/v1/export?format=xml", {}, "format"),
        ("/v1/export?format=", {}, "format"),
        ("/v1/export?format=csv&format=csv", {}, "format"),
        ("/v1/export?form=csv", {}, "form"),
        ("/v1/export", {"form": "csv"}, "form"),
        ("/v1/export", {"variable": {}}, "variable"),
    ],
)
async def test_what_an_export_does_not_understand_is_refused(
    client: httpx.AsyncClient, address: str, more: dict[str, Any], parameter: str
) -> None:
    reply = await client.post(address, json={"query": ALL, **more})
    assert (reply.status_code, reply.json()["code"]) == (400, "BAD_ARGUMENT")
    assert parameter in str(reply.json())


async def test_an_export_has_the_filter_and_the_order_of_its_list(
    client: httpx.AsyncClient, ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    await ask(DELIVER, key, input=[aleppo])
    given = {"quoteType": "DIRECT", "orderBy": "INGESTED_AT", "direction": "ASC"}
    page = (await client.get("/v1/claims", params=given | {"first": "100"})).json()
    reply = await client.get("/v1/claims", params=given, headers={"accept": NDJSON})
    assert [orjson.loads(line) for line in reply.content.splitlines()] == page["nodes"]
    assert 0 < len(page["nodes"]) < 12


@pytest.mark.parametrize("name", ["first", "after", "last", "before", "totalCount"])
async def test_what_asks_for_pages_is_refused_with_its_name(
    client: httpx.AsyncClient, name: str
) -> None:
    value = {"first": "5", "last": "5", "totalCount": "true"}.get(name, "x")
    reply = await client.get("/v1/claims", params={"format": "ndjson", name: str(value)})
    assert reply.status_code == 400
    told = reply.json()
    assert (told["code"], told["path"]) == ("EXPORT_HAS_NO_PAGES", f"/{name}")
    assert told["hint"]


async def test_what_has_no_rows_is_empty_and_has_a_heading(export: Export) -> None:
    reply = await export(ALL)
    assert (reply.status_code, reply.content) == (200, b"")
    reply = await export(ALL, CSV)
    assert reply.content == b"id,name,homepage\r\n"
    assert reply.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert reply.headers["content-disposition"] == 'attachment; filename="outlets.csv"'


@pytest.mark.parametrize("form", ["ndjson", "csv"])
async def test_a_missing_object_is_told_before_anything_is_sent(
    client: httpx.AsyncClient, export: Export, form: str
) -> None:
    for path in ("/v1/articles/art_7/claims", "/v1/sources/src_7/claims"):
        reply = await client.get(path, params={"format": form})
        assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    text = "query Q($id: ID!) { article(by: {id: $id}) { claims { nodes { id } } } }"
    reply = await export(text, id="art_7")
    assert (reply.status_code, reply.json()["path"]) == (404, "/article")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [("*/*", NDJSON), ("text/csv, */*;q=0.1", CSV), ("text/*", CSV), (NDJSON, NDJSON)],
)
async def test_the_form_is_the_one_that_is_liked_best(
    export: Export, accept: str, expected: str
) -> None:
    reply = await export(ALL, accept)
    assert reply.headers["content-type"].partition(";")[0] == expected


async def test_another_form_is_not_to_be_had(export: Export) -> None:
    reply = await export(ALL, "text/html")
    assert (reply.status_code, reply.json()["code"]) == (406, "NOT_ACCEPTABLE")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ outlets { totalCount } }", "NOT_EXPORTABLE"),
        ("{ outlets(first: 1) { nodes { id } } }", "EXPORT_HAS_NO_PAGES"),
        ("{ outlets { nodes { idd } } }", "GRAPHQL_VALIDATION"),
        ("{" * 400, "GRAPHQL_SYNTAX"),
        (
            'mutation { revokeOverride(id: "ovr_1", reason: "x") { problems { code } } }',
            "NOT_EXPORTABLE",
        ),
    ],
)
async def test_what_cannot_be_exported_is_refused(export: Export, query: str, code: str) -> None:
    reply = await export(query)
    assert (reply.status_code, reply.json()["code"]) == (400, code)


@pytest.mark.parametrize("form", ["ndjson", "csv"])
async def test_a_head_is_told_what_a_get_is(
    client: httpx.AsyncClient, outlets: None, form: str
) -> None:
    for path in ("/v1/outlets", "/v1/outlets/out_1/articles", "/v1/articles/art_7/claims"):
        got = await client.get(path, params={"format": form})
        head = await client.head(path, params={"format": form})
        assert (head.status_code, head.content) == (got.status_code, b"")
        assert head.headers["content-type"] == got.headers["content-type"]


async def test_a_head_of_what_takes_too_long_is_refused(
    app: ASGIApp, database_url: str, locked: None
) -> None:
    hasty = application(Settings(export_timeout=0.3, lock_timeout=30), database_url)
    transport = httpx.ASGITransport(hasty)
    async with httpx.AsyncClient(transport=transport, base_url="http://onrecord") as asking:
        reply = await asking.head("/v1/outlets", params={"format": "csv"})
    assert reply.status_code == 504
    await until_free(database_url)


async def test_the_examples_of_the_documentation_are_answered(client: httpx.AsyncClient) -> None:
    text = PAGE.read_text(encoding="utf-8")
    addresses = re.findall(r"'http://127.0.0.1:8000(/v1/\S+)'", text)
    replies = [await client.get(each, headers={"accept": CSV}) for each in addresses]
    assert [reply.status_code for reply in replies] == [200, 404]
    (message,) = re.findall(r"-d '(\{.+\})'", text)
    reply = await client.post("/v1/export", json=orjson.loads(message), headers={"accept": CSV})
    assert reply.text.startswith("heldAt,actor.name,target.__typename,target.name,article.url\r\n")


# ---- tables


async def test_any_text_comes_back_out_of_a_table(database_url: str, export: Export) -> None:
    names = ['a "b", c', "d\r\ne\nf\rg", "=1+1", "@x", "  ", "NULL", "\\", "ŝ🚢\u2028", "'", ""]
    for name in names:
        insert = "INSERT INTO outlet (name, name_key, homepage) VALUES (%s, %s, NULL)"
        await run(database_url, insert, name, str(names.index(name)))
    reply = await export(ALL, CSV)
    heading, *rows = table(reply)
    assert heading == ["id", "name", "homepage"]
    assert [name for _, name, _ in rows] == names


async def test_nothing_is_told_from_the_empty_text(database_url: str, export: Export) -> None:
    insert = "INSERT INTO outlet (name, name_key, homepage) VALUES ('', '', NULL)"
    await run(database_url, insert)
    assert (await export(ALL, CSV)).content.endswith(b',"",\r\n')


async def test_a_table_of_one_column_has_a_row_for_nothing(
    database_url: str, export: Export
) -> None:
    await run(database_url, OUTLETS, 3, "Outlet ")
    reply = await export("{ outlets { nodes { homepage } } }", CSV)
    assert reply.content == b'homepage\r\n""\r\n""\r\n""\r\n'


async def test_objects_are_taken_apart_and_lists_are_json(
    ask: Ask, key: str, aleppo: dict[str, Any], export: Export
) -> None:
    await ask(DELIVER, key, input=[aleppo])
    inner = "id target { __typename ... on Actor { name countries } ... on Issue { label } }"
    about = "claim { text } article { version outlet { name } }"
    query = f"{{ stances {{ nodes {{ {inner} {about} spans {{ start exact }} }} }} }}"
    nodes = [orjson.loads(line) for line in (await export(query)).content.splitlines()]
    heading, *rows = table(await export(query, CSV))
    assert heading == [
        "id",
        *("target.__typename", "target.name", "target.countries", "target.label"),
        *("claim.text", "article.version", "article.outlet.name", "spans"),
    ]
    assert len(rows) == len(nodes) == 9
    for row, node in zip(rows, nodes, strict=True):
        target = node["target"]
        assert row[:3] == [node["id"], target["__typename"], target.get("name", "")]
        countries = orjson.loads(row[3]) if row[3] else None
        assert countries == target.get("countries")
        assert row[6:8] == [str(node["article"]["version"]), node["article"]["outlet"]["name"]]
        assert orjson.loads(row[8]) == node["spans"]


# ---- what others do meanwhile


async def test_rows_that_come_while_an_export_runs_are_not_in_it(
    app: ASGIApp, database_url: str, outlets: None
) -> None:
    async with receiving(app, ALL) as (one, asking):
        first = await one.piece()
        await run(database_url, OUTLETS, 500, "Later ")
        await run(database_url, "DELETE FROM outlet WHERE name = 'Outlet 999'")
        whole = first + await one.rest(asking)
    assert one.ended
    names = [orjson.loads(line)["name"] for line in whole.splitlines()]
    assert sorted(names) == sorted(f"Outlet {number}" for number in range(1, MANY + 1))


async def test_one_more_export_than_there_are_connections_is_refused_at_once(
    app: ASGIApp, outlets: None, database_url: str
) -> None:
    async with receiving(app, ALL) as (one, asking):
        await one.piece()
        async with receiving(app, ALL) as (other, refused):
            told = orjson.loads(await other.piece())
            await refused
        assert (other.status, told["code"]) == (503, "BUSY")
        assert other.headers["retry-after"]
        await one.rest(asking)
    async with receiving(app, ALL) as (again, asking):
        assert (await again.rest(asking)).count(b"\n") == MANY


async def test_two_exports_at_once_are_both_whole(database_url: str, outlets: None) -> None:
    app = application(Settings(), database_url)
    async with receiving(app, ALL) as (one, first), receiving(app, ALL, CSV) as (other, second):
        lines, rows = await asyncio.gather(one.rest(first), other.rest(second))
    assert (lines.count(b"\n"), rows.count(b"\n")) == (MANY, MANY + 1)


@pytest.mark.parametrize("pieces", [0, 1, 3])
async def test_a_client_that_goes_frees_its_connection_within_a_second(
    app: ASGIApp, database_url: str, outlets: None, pieces: int
) -> None:
    async with receiving(app, ALL) as (one, asking):
        await until_busy(database_url)
        for _ in range(pieces):
            await one.piece()
        one.hang_up()
        await until_free(database_url)
        await asyncio.wait_for(asking, 1)
    assert one.status == 499 or not one.ended


async def test_a_client_may_go_at_any_moment(
    app: ASGIApp, database_url: str, outlets: None
) -> None:
    left_over: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, what: left_over.append(what))
    for steps in range(40):
        async with receiving(app, ALL) as (one, asking):
            await one.piece()
            reading = asyncio.create_task(one.rest(asking))
            for _ in range(steps):
                await asyncio.sleep(0)
            one.hang_up()
            await asyncio.wait_for(asking, 1)
            await reading
        await until_free(database_url)
    gc.collect()
    assert left_over == []


async def test_a_client_that_goes_while_rows_are_looked_for_frees_its_connection_too(
    app: ASGIApp, database_url: str, locked: None
) -> None:
    async with receiving(app, ALL) as (one, _):
        await until_busy(database_url)
        await asyncio.sleep(0.2)
        one.hang_up()
        await until_free(database_url)
        await one.piece()
    assert one.status == 499


async def test_a_client_that_reads_nothing_is_given_up(database_url: str, outlets: None) -> None:
    app = application(Settings(export_idle=0.3), database_url)
    async with receiving(app, ALL) as (one, asking):
        await one.piece()
        await asyncio.wait_for(asking, 5)
        await until_free(database_url)
    assert not one.ended


async def test_an_export_that_takes_too_long_is_cut(database_url: str, outlets: None) -> None:
    app = application(Settings(export_longest=0.5), database_url)
    async with receiving(app, ALL) as (one, asking):
        await one.piece()
        await asyncio.wait_for(asking, 5)
        await until_free(database_url)
    assert not one.ended


@pytest.mark.parametrize("limit", ["export_timeout", "export_longest"])
async def test_an_export_whose_first_rows_take_too_long_is_refused(
    database_url: str, locked: None, limit: str
) -> None:
    settings: Any = {limit: 0.3, "lock_timeout": 30}
    async with receiving(application(Settings(**settings), database_url), ALL) as (one, asking):
        told = orjson.loads(await one.piece())
        await asking
    assert (one.status, told["code"]) == (504, "TOOK_TOO_LONG")
    assert told["hint"]


@pytest.mark.parametrize("form", [NDJSON, CSV])
async def test_an_export_whose_database_dies_is_cut_and_does_not_end(
    app: ASGIApp, database_url: str, outlets: None, form: str
) -> None:
    async with receiving(app, ALL, form) as (one, asking):
        first = await one.piece()
        await run(database_url, KILLING)
        rest = await one.rest(asking)
    assert one.status == 200
    assert not one.ended
    assert (first + rest).count(b"\n") < MANY


async def test_rows_of_any_size_are_exported(database_url: str, client: httpx.AsyncClient) -> None:
    insert = """INSERT INTO outlet (name, name_key, owner_group)
    SELECT 'Outlet ' || number, to_char(number, '000'), repeat(chr(96 + number), 3000000)
    FROM generate_series(1, 20) number"""
    await run(database_url, insert)
    async with client.stream("GET", "/v1/outlets?format=ndjson") as reply:
        sizes = [len(orjson.loads(line)["ownerGroup"]) async for line in reply.aiter_lines()]
    assert sizes == [3_000_000] * 20


async def test_no_more_than_a_piece_and_a_row_is_held(database_url: str) -> None:
    insert = """INSERT INTO outlet (name, name_key, owner_group)
    SELECT 'Outlet', number, repeat('x', CASE WHEN number > 3000 THEN 200000 END)
    FROM generate_series(1, 3300) number"""
    await run(database_url, insert)
    statement = b"SELECT name || coalesce(owner_group, '') FROM outlet ORDER BY name_key::int"
    held = []
    async with Exports(database_url, SETTINGS).snapshot() as snapshot:
        reading = await snapshot.read(statement, [], 1_000)
        while rows := await reading.rows():
            held.append((len(rows), sum(map(len, rows))))
    assert sum(number for number, _ in held) == 3300
    assert max(number for number, _ in held) == 1_000
    assert max(size for _, size in held) < 262_144 + 200_010


async def test_one_who_reads_large_rows_slowly_but_steadily_gets_all(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "GRACE", 0.1)
    await run(database_url, LARGE, 6, 3_000_000)
    app = application(Settings(export_idle=0.3, export_timeout=0.5), database_url)
    async with receiving(app, "{ outlets { nodes { ownerGroup } } }") as (one, asking):
        whole = await one.rest(asking, pause=0.04)
    assert one.ended
    assert len(whole) > 6 * 3_000_000


@pytest.mark.parametrize(("rate", "ends"), [(0, True), (10_000_000, False)])
async def test_one_who_reads_too_slowly_is_given_up(
    database_url: str, rate: int, ends: bool
) -> None:
    await run(database_url, LARGE, 2, 3_000_000)
    app = application(Settings(export_idle=0.3, export_rate=rate), database_url)
    async with receiving(app, "{ outlets { nodes { ownerGroup } } }") as (one, asking):
        await one.rest(asking, pause=0.05)
    assert one.ended is ends
    await until_free(database_url)


async def test_a_client_that_goes_while_rows_wait_for_it_frees_its_connection(
    app: ASGIApp, database_url: str
) -> None:
    await run(database_url, LARGE, 20, 3_000_000)
    async with receiving(app, "{ outlets { nodes { ownerGroup } } }") as (one, asking):
        for _ in range(30):
            await one.piece()
        await asyncio.sleep(0.2)
        one.hang_up()
        await until_free(database_url)
        await asyncio.wait_for(asking, 1)
    assert not one.ended


async def test_an_export_needs_http_1_1(app: ASGIApp) -> None:
    async with receiving(app, ALL, version="1.0") as (one, asking):
        told = orjson.loads(await one.piece())
        await asking
    assert (one.status, told["code"]) == (400, "BAD_REQUEST")
    assert "HTTP/1.1" in told["hint"]


async def test_an_export_needs_a_key_where_reading_does(database_url: str) -> None:
    app = application(Settings(reading_open=False), database_url)
    async with receiving(app, ALL) as (one, asking):
        await one.piece()
        await asking
    assert one.status == 401


@pytest.fixture
async def closed(database_url: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a service that exports only for those who have a key."""
    app = application(Settings(export_open=False), database_url)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        yield client


async def test_an_export_needs_a_key_where_it_is_told_to(
    closed: httpx.AsyncClient, database_url: str
) -> None:
    assert (await closed.get("/v1/outlets")).status_code == 200
    codes = {Scope.READ: (200, None), Scope.REVIEW: (403, "SCOPE_MISSING")}
    keys = {await made(database_url, scope): told for scope, told in codes.items()}
    for key, told in {"": (401, "KEY_MISSING"), "onr_x": (401, "KEY_UNKNOWN"), **keys}.items():
        headers = {"authorization": f"Bearer {key}"} if key else {}
        for reply in (
            await closed.get("/v1/outlets?format=ndjson", headers=headers),
            await closed.post("/v1/export", json={"query": ALL}, headers=headers),
        ):
            code = reply.json()["code"] if reply.content else None
            assert (reply.status_code, code) == told


async def test_without_connections_there_are_no_exports(database_url: str) -> None:
    app = application(Settings(export_connections=0), database_url)
    async with receiving(app, ALL) as (one, asking):
        told = orjson.loads(await one.piece())
        await asking
    assert (one.status, told["code"]) == (403, "EXPORTS_OFF")
