"""Suggestions while somebody types, and the small page about one actor."""

import re
from typing import Any

import httpx
import pytest

from service.web.reconciling import preview
from tests.web.reconciling.conftest import PATH, refused
from tests.web.reconciling.shapes import Entities, Types


async def suggested(client: httpx.AsyncClient, kind: str, **given: Any) -> list[dict[str, Any]]:
    reply = await client.get(f"{PATH}/suggest/{kind}", params=given)
    assert reply.status_code == 200, reply.text
    (Entities if kind == "entity" else Types).model_validate_json(reply.content)
    found: list[dict[str, Any]] = reply.json()["result"]
    return found


@pytest.mark.parametrize(
    ("prefix", "names"),
    [
        ("teo mar", ["Teo Marvane"]),
        ("MARV", ["Teo Marvane"]),
        ("zdenka orv", ["Zdenka Örvás"]),
        ("Osmar", ["Merun"]),
        ("F.R.F.", ["Free Ruva Front"]),
        ("أوسمار", ["Merun"]),
        ("", []),
        (" \t", []),
        ("...", []),
        ("%", []),
        ("zzzz", []),
        ("a\0b", []),
        ("a" * 1_300, []),
    ],
)
async def test_actors_are_suggested_by_how_their_names_begin(
    client: httpx.AsyncClient, prefix: str, names: list[str]
) -> None:
    assert [each["name"] for each in await suggested(client, "entity", prefix=prefix)] == names


async def test_the_actor_of_the_name_comes_before_those_whose_names_begin_so(
    client: httpx.AsyncClient,
) -> None:
    names = [each["name"] for each in await suggested(client, "entity", prefix="merun")]
    assert names[0] == "Merun"
    assert names[1:] == ["Foreign Ministry of Merun", "Interior Ministry of Merun"] + [
        f"Merunese {each}" for each in ("Army", "State Radio", "Television")
    ]


async def test_an_id_is_suggested_for_itself(client: httpx.AsyncClient) -> None:
    (merun, *_) = await suggested(client, "entity", prefix="merun")
    (found,) = await suggested(client, "entity", prefix=f" {merun['id']}")
    assert found == merun
    assert found["notable"] == [{"id": "GOVERNMENT", "name": "Government"}]


async def test_pages_of_suggestions_follow_one_another(client: httpx.AsyncClient) -> None:
    pages = [
        await suggested(client, "entity", prefix="t", cursor=skip) for skip in (0, 4, 10, 99, 100)
    ]
    ids = [[each["id"] for each in page] for page in pages]
    assert ids[0][4:] == ids[1][: len(ids[0]) - 4]
    assert len(ids[0]) == 10
    assert ids[2]
    assert not set(ids[0]) & set(ids[2])
    assert ids[3:] == [[], []]


@pytest.mark.parametrize("cursor", ["-1", "x", "1.5", "٣", "9" * 30])
async def test_a_cursor_is_a_whole_number(client: httpx.AsyncClient, cursor: str) -> None:
    for kind in ("entity", "type", "property"):
        reply = await client.get(f"{PATH}/suggest/{kind}", params={"prefix": "a", "cursor": cursor})
        assert refused(reply) == (400, "BAD_ARGUMENT", "/cursor")


async def test_without_a_prefix_there_is_nothing_to_suggest(client: httpx.AsyncClient) -> None:
    for kind in ("entity", "type", "property"):
        assert refused(await client.get(f"{PATH}/suggest/{kind}"))[2] == "/prefix"


@pytest.mark.parametrize(
    ("kind", "prefix", "ids"),
    [
        ("type", "person", ["PERSON"]),
        ("type", "gov", ["GOVERNMENT", "GOVERNMENT_BODY"]),
        ("type", "government_b", ["GOVERNMENT_BODY"]),
        ("type", "ty", []),
        ("property", "co", ["country", "context"]),
        ("property", "wiki", ["externalId.wikidata"]),
        ("property", "externalId.wikidata", ["externalId.wikidata"]),
        ("property", "externalId.VIAF", ["externalId.viaf"]),
        ("property", "viaf", ["externalId.viaf"]),
        ("property", "x externalId.viaf", []),
        ("property", "\0", []),
    ],
)
async def test_types_and_properties_are_suggested_by_id_and_by_name(
    client: httpx.AsyncClient, kind: str, prefix: str, ids: list[str]
) -> None:
    assert [each["id"] for each in await suggested(client, kind, prefix=prefix)] == ids


async def test_the_page_about_an_actor_may_be_framed_and_does_nothing(
    client: httpx.AsyncClient,
) -> None:
    (found, *_) = await suggested(client, "entity", prefix="Yusaf Tarkhel")
    reply = await client.get(f"{PATH}/preview", params={"id": found["id"]})
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors *" in policy
    assert "x-frame-options" not in reply.headers
    assert "Commander of Free Ruva Front" in reply.text
    assert "<bdi>onrecord-sample: yusaf-tarkhel</bdi>" in reply.text
    assert not re.search(r"<script|<link|src=|href=|https?:", reply.text)


def test_names_are_escaped_and_long_lists_cut() -> None:
    hostile = '<script>alert("x")</script>\'&'
    name = {"text": hostile, "kind": "ALIAS", "language": None}
    page = preview.page(
        {
            "id": "act_1",
            "name": hostile,
            "type": "PERSON",
            "countries": ["NO"],
            "externalIds": [{"scheme": hostile, "value": hostile}],
            "roles": [{"title": hostile, "organization": None}],
            "names": [{**name, "text": f"{hostile}{i}"} for i in range(9)],
            "claims": {"totalCount": 1},
            "stances": {"totalCount": 0},
        }
    )
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 2 + 2 + 1 + 6
    assert "and 3 more" in page


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("", 400, "BAD_REQUEST"),
        ("?id=act_999999", 404, "NOT_FOUND"),
        ("?id=art_1", 400, "WRONG_ID_TYPE"),
        ("?id=%3Cscript%3E", 400, "BAD_ID"),
        ("?id=%ff", 400, "BAD_REQUEST"),
    ],
)
async def test_a_page_about_nobody_is_refused(
    client: httpx.AsyncClient, query: str, status: int, code: str
) -> None:
    assert refused(await client.get(f"{PATH}/preview{query}"))[:2] == (status, code)
